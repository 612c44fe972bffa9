// Small worlds built by hand, and the RDF that comes of them, for the tests of emit/.
#ifndef NEWSGRAPH_TESTS_EMIT_WORLD_H_
#define NEWSGRAPH_TESTS_EMIT_WORLD_H_

#include <filesystem>
#include <string>
#include <vector>

#include "emit/emit.h"
#include "emit/hierarchy.h"
#include "merge/knowledge_graph.h"
#include "rdf/graph.h"

namespace newsgraph::test {

/// The IRI of "ng:Meeting", or of "ent:…", "evt:…", "art:…" below the default base.
std::string iri(const std::string& curie);

/// The project's own ontology, read once.
const Hierarchy& hierarchy();

/// A value that is an entity; a value that is a literal.
Value entity(std::int32_t index);
Value literal(std::string text, const std::string& datatype_curie = "", std::string language = "");

Claim claim(const std::string& property, Value value, std::vector<MentionRef> mentions = {},
            ClaimRank rank = ClaimRank::kPreferred);

/// Two articles; Ana Soto met Bo Lind in Port Vale on 2026-03-02; a flood in Port Vale killed 12, 3 of them children;
/// Bo Lind said something; Ana Soto holds an office. Everything is made up.
KnowledgeGraph small_world();

/// A folder that is removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::filesystem::path path_;
};

/// What emit() wrote: each file as text and as a graph.
struct Emitted {
  std::string graph_text, provenance_text, dataset_text;
  Graph graph, provenance, dataset;
  EmitSummary summary;
  std::vector<Diagnostic> diagnostics;

  /// Objects of a statement in graph.ttl, shortened, sorted, joined by spaces.
  [[nodiscard]] std::string facts(const std::string& subject, const std::string& property) const;
  [[nodiscard]] std::string evidence(const std::string& subject, const std::string& property) const;
};

Emitted emitted(const KnowledgeGraph& world, const EmitOptions& options = {});

}  // namespace newsgraph::test

#endif  // NEWSGRAPH_TESTS_EMIT_WORLD_H_
