// A running triple store, as the SPARQL 1.1 protocols see it.
//
// Graphs go in by the Graph Store HTTP Protocol (https://www.w3.org/TR/sparql11-http-rdf-update/), updates by the
// SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/).
#ifndef NEWSGRAPH_STORE_STORE_CLIENT_H_
#define NEWSGRAPH_STORE_STORE_CLIENT_H_

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "store/http.h"

namespace newsgraph {

/// What is done with the triples that a graph holds already.
enum class LoadMode { kReplace, kAdd };

/// One store. Every function throws Error, with the status and the message of the server, unless it says that all is
/// done.
struct StoreClient {
  Credentials credentials;
  std::chrono::seconds timeout{0};  ///< for each request; 0: none

  /// Sends files of triples (.ttl or .nt, all of one kind) to one graph, in one request, so that a store with
  /// transactions takes them wholly or not at all. An empty `graph` is the store's default graph.
  /// Files of quads (.nq or .trig) name their graphs themselves: `graph` must be empty, and with kReplace they replace
  /// the whole dataset, where the server offers that. Returns the server's status.
  long load(const std::string& endpoint, const std::string& graph, LoadMode mode,
            const std::vector<std::filesystem::path>& files) const;

  /// Sends one SPARQL update (.ru). Returns the server's status.
  long update(const std::string& endpoint, const std::filesystem::path& file) const;
};

/// Is this a file that load() takes, by its name?
[[nodiscard]] bool is_rdf_file(const std::filesystem::path& file);
/// Is this a file that update() takes, by its name?
[[nodiscard]] bool is_update_file(const std::filesystem::path& file);

}  // namespace newsgraph

#endif  // NEWSGRAPH_STORE_STORE_CLIENT_H_
