#include "store/store_client.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/error.h"

namespace newsgraph {
namespace {

constexpr std::size_t kLongestMessage = 600;

struct Format {
  std::string_view extension;
  const char* media_type;
  bool quads;
};
constexpr std::array kFormats = {Format{".ttl", "text/turtle", false}, Format{".nt", "application/n-triples", false},
                                 Format{".nq", "application/n-quads", true}, Format{".trig", "application/trig", true}};

const Format* format_of(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  for (const Format& format : kFormats) {
    if (extension == format.extension) return &format;
  }
  return nullptr;
}

/// The words of a reply on one line: without tags when it is a page, without control characters, not too long.
std::string message(const HttpReply& reply) {
  const bool page = reply.content_type.rfind("text/html", 0) == 0;
  std::string words;
  bool tag = false;
  for (const char c : reply.body) {
    if (page && c == '<') tag = true;
    const bool space = tag || static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
    if (!space) {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
    if (page && c == '>') tag = false;
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  if (words.size() > kLongestMessage) words = words.substr(0, kLongestMessage) + " …";
  return words;
}

const char* meaning(long status) {
  switch (status) {
    case 400:
      return "bad request";
    case 401:
      return "who asks is not known; see --user";
    case 403:
      return "forbidden";
    case 404:
      return "not found";
    case 405:
      return "the method is not allowed here; is this the graph store endpoint?";
    case 413:
      return "too large";
    case 415:
      return "the format is not taken";
    case 500:
      return "error in the server";
    case 502:
      return "bad gateway";
    case 503:
      return "out of service";
    default:
      return status / 100 == 3 ? "moved; give the new address" : "refused";
  }
}

long sent(const HttpRequest& request) {
  const HttpReply reply = send(request);
  if (reply.status / 100 == 2) return reply.status;
  const std::string words = message(reply);
  throw Error(request.url + ": " + std::to_string(reply.status) + " (" + meaning(reply.status) + ")" +
              (words.empty() ? ", without a word" : ": " + words));
}

/// The address of a graph by indirect identification: endpoint?default or endpoint?graph=IRI.
std::string graph_url(const std::string& endpoint, const std::string& graph) {
  const char* join = endpoint.find('?') == std::string::npos ? "?" : "&";
  return endpoint + join + (graph.empty() ? "default" : "graph=" + url_escape(graph));
}

}  // namespace

bool is_rdf_file(const std::filesystem::path& file) {
  return format_of(file) != nullptr;
}
bool is_update_file(const std::filesystem::path& file) {
  return file.extension() == ".ru";
}

long StoreClient::load(const std::string& endpoint, const std::string& graph, LoadMode mode,
                       const std::vector<std::filesystem::path>& files) const {
  const Format* format = nullptr;
  for (const std::filesystem::path& file : files) {
    const Format* other = format_of(file);
    if (other == nullptr) throw Error(file.string() + ": is no .ttl, .nt, .nq or .trig file");
    if (format != nullptr && other != format) {
      throw Error(file.string() + ": all files must be of one format, and " + files.front().string() +
                  " is of another");
    }
    format = other;
  }
  if (format == nullptr) throw Error("no file to load");
  if (format->quads && !graph.empty()) {
    throw Error(files.front().string() + ": names its graphs itself; leave out --graph");
  }
  const std::string url = format->quads ? endpoint : graph_url(endpoint, graph);
  return sent({mode == LoadMode::kReplace ? "PUT" : "POST", url, format->media_type, files, credentials, timeout});
}

long StoreClient::update(const std::string& endpoint, const std::filesystem::path& file) const {
  return sent({"POST", endpoint, "application/sparql-update", {file}, credentials, timeout});
}

}  // namespace newsgraph
