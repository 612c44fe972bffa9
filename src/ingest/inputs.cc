#include "ingest/inputs.h"

#include <algorithm>
#include <system_error>
#include <unordered_set>

#include "base/strings.h"
#include "ingest/article_reader.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.empty() && name.front() == '.';
}

std::string shown(const fs::path& path) {
  return to_valid_utf8(path.string());
}

void collect_folder(const fs::path& folder, std::vector<fs::path>& files, DiagnosticSink& diagnostics) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  const std::size_t before = files.size();
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unused;
    if (is_hidden(entry->path())) {
      if (entry->is_directory(unused)) entry.disable_recursion_pending();
      continue;
    }
    if (entry->is_regular_file(unused) && is_article_file(entry->path())) files.push_back(entry->path());
  }
  if (error) {
    diagnostics.report({{shown(folder)}, "cannot list the folder: " + error.message()});
  } else if (files.size() == before) {
    diagnostics.report({{shown(folder)}, "no article in the folder; articles are files named *.txt"});
  }
}

void collect(const fs::path& path, std::vector<fs::path>& files, DiagnosticSink& diagnostics) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) {
    collect_folder(path, files, diagnostics);
  } else if (fs::is_regular_file(status)) {
    files.push_back(path);
  } else if (status.type() == fs::file_type::not_found) {
    diagnostics.report({{shown(path)}, "no such file or folder"});
  } else if (error) {
    diagnostics.report({{shown(path)}, "cannot read: " + error.message()});
  } else {
    diagnostics.report({{shown(path)}, "neither a file nor a folder"});
  }
}

/// The same file under two spellings has one of these.
fs::path canonical_form(const fs::path& path) {
  std::error_code error;
  fs::path canonical = fs::weakly_canonical(path, error);
  return error ? path.lexically_normal() : canonical;
}

std::string id_of(const fs::path& file) {
  const std::string stem = file.stem().string();
  std::string id;
  for (const CodePoint& c : CodePoints(stem)) {
    append_utf8(id, !c.valid || is_control(c.value) || is_space(c.value) ? U'_' : c.value);
  }
  return id;
}

}  // namespace

std::vector<fs::path> find_inputs(const std::vector<fs::path>& paths, DiagnosticSink& diagnostics) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) collect(path, files, diagnostics);
  std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
  std::unordered_set<std::string> seen;
  std::erase_if(files, [&](const fs::path& file) { return !seen.insert(canonical_form(file).string()).second; });
  return files;
}

std::vector<std::string> article_ids(const std::vector<fs::path>& files) {
  std::vector<std::string> ids;
  ids.reserve(files.size());
  std::unordered_set<std::string> stems;
  for (const fs::path& file : files) stems.insert(ids.emplace_back(id_of(file)));
  std::unordered_set<std::string> taken;
  for (std::string& id : ids) {
    if (taken.insert(id).second) continue;
    std::string next;
    for (int n = 2; next.empty() || stems.contains(next) || taken.contains(next); ++n) {
      next = id + "-" + std::to_string(n);
    }
    taken.insert(next);
    id = std::move(next);
  }
  return ids;
}

}  // namespace newsgraph
