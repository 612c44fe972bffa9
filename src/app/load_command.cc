#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "app/commands.h"
#include "base/error.h"
#include "base/file.h"
#include "store/store_client.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPasswordVariable = "NEWSGRAPH_PASSWORD";
constexpr std::uint64_t kLongestPassword = 4096;

/// The password comes from a file or the environment, never from the command line, which everybody can read.
Credentials credentials(const LoadOptions& options) {
  Credentials known{options.user, ""};
  if (options.user.empty()) {
    if (!options.password_file.empty()) throw Error("--password-file needs --user");
    return known;
  }
  if (!options.password_file.empty()) {
    known.password = read_file(options.password_file, kLongestPassword);
    while (!known.password.empty() && (known.password.back() == '\n' || known.password.back() == '\r')) {
      known.password.pop_back();
    }
  } else if (const char* password = std::getenv(kPasswordVariable)) {
    known.password = password;
  } else {
    throw Error("--user needs a password: set " + std::string(kPasswordVariable) + " or give --password-file");
  }
  return known;
}

void told(const LoadOptions& options, const std::string& what, const std::string& where, long status) {
  if (!options.quiet) std::fprintf(stderr, "%s: loaded into %s (%ld)\n", what.c_str(), where.c_str(), status);
}

std::string names(const std::vector<fs::path>& files) {
  std::string list;
  for (const fs::path& file : files) list += (list.empty() ? "" : ", ") + file.string();
  return list;
}

}  // namespace

int load(const LoadOptions& options) {
  std::vector<fs::path> graphs;
  std::vector<fs::path> updates;
  for (const fs::path& file : options.files) {
    if (!is_rdf_file(file) && !is_update_file(file)) {
      throw Error(file.string() + ": is no .ttl, .nt, .nq, .trig or .ru file");
    }
    (is_update_file(file) ? updates : graphs).push_back(file);
  }
  // All that can be wrong with the request is found before anything is sent.
  if (!graphs.empty() && options.endpoint.empty()) throw Error(graphs.front().string() + ": needs --endpoint");
  if (!updates.empty() && options.update.empty()) throw Error(updates.front().string() + ": needs --update");
  if (!options.endpoint.empty()) check_http_url(options.endpoint, "--endpoint");
  if (!options.update.empty()) check_http_url(options.update, "--update");

  const StoreClient store{credentials(options), std::chrono::seconds(options.timeout)};
  if (!graphs.empty()) {
    const LoadMode mode = options.add ? LoadMode::kAdd : LoadMode::kReplace;
    const long status = store.load(options.endpoint, options.graph, mode, graphs);
    told(options, names(graphs), options.endpoint, status);
  }
  for (const fs::path& file : updates) told(options, file.string(), options.update, store.update(options.update, file));
  return 0;
}

}  // namespace newsgraph
