// Extractions in a few words, for tests of merging: no text, no models, no disk.
#ifndef NEWSGRAPH_TESTS_MERGE_SAMPLE_EXTRACTIONS_H_
#define NEWSGRAPH_TESTS_MERGE_SAMPLE_EXTRACTIONS_H_

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "merge/merge.h"

namespace newsgraph::test {

/// "Meeting" -> the IRI of ng:Meeting; "sem:hasPlace" and "schema:containedInPlace" are understood too.
[[nodiscard]] std::string iri(std::string_view name);

/// Options with a small ontology in the manner of the real one.
[[nodiscard]] MergeOptions sample_options();

/// An article that is put together record by record. Every event gets a sentence of its own.
class Sample {
 public:
  explicit Sample(const std::string& id, const std::string& day = "", const std::string& publisher = "");

  /// Adds a named entity; returns its number. `names` are further names.
  int entity(const std::string& type, const std::string& name, std::vector<std::string> names = {});
  int person(const std::string& name, std::vector<std::string> names = {}) {
    return entity("Person", name, std::move(names));
  }
  int country(const std::string& name, const std::string& code);
  /// Adds an entity without a name.
  int unnamed(const std::string& type, const std::string& words);
  ExtractedEntity& at(int entity) { return extraction_.entities[static_cast<std::size_t>(entity)]; }

  using Roles = std::initializer_list<std::pair<const char*, int>>;
  /// Adds an event mention. `when` is "", a day, a month "2026-01" or "DAY/DAY".
  EventMention& event(const std::string& type, Roles roles, const std::string& when = "");
  RelationMention& relation(int subject, const std::string& property, int object);
  EventMention& quote(int speaker, const std::string& words);

  [[nodiscard]] ArticleRecord& article() { return extraction_.article; }
  [[nodiscard]] const Extraction& get() const { return extraction_; }
  operator Extraction() const { return extraction_; }  // NOLINT(google-explicit-constructor): a Sample is an Extraction

 private:
  Anchor next_anchor(const std::string& text);
  std::uint32_t next_sentence();

  Extraction extraction_;
  std::uint32_t offset_ = 0;
};

void add_literal(EventMention& event, const std::string& role, const std::string& value,
                 const std::string& datatype = "");
void add_count(EventMention& event, const std::string& outcome, std::uint64_t count, const std::string& group = "",
               QuantityBound bound = QuantityBound::kExact, int part_of = -1);

[[nodiscard]] DateInterval days(const std::string& when);

// ------------------------------------------------------------ questions to a graph

/// The only entity, event or claim of that name; fails the test when there is none or several.
[[nodiscard]] const Entity& entity_named(const KnowledgeGraph& graph, const std::string& label);
[[nodiscard]] std::vector<const Event*> events_of(const KnowledgeGraph& graph, const std::string& type);
[[nodiscard]] std::vector<std::string> labels(const KnowledgeGraph& graph, const Event& event, const std::string& role);
[[nodiscard]] std::size_t count_named(const KnowledgeGraph& graph, const std::string& name);

/// Everything in the graph as text, for comparing whole graphs.
[[nodiscard]] std::string dump(const KnowledgeGraph& graph);

}  // namespace newsgraph::test

#endif  // NEWSGRAPH_TESTS_MERGE_SAMPLE_EXTRACTIONS_H_
