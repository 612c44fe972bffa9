// Documents with annotations put in by hand, for tests of extract/.
#ifndef NEWSGRAPH_TESTS_EXTRACT_SAMPLE_H_
#define NEWSGRAPH_TESTS_EXTRACT_SAMPLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "mapping/mapping_set.h"

namespace newsgraph::testing {

/// The project's ontology and pass lexicons with a few rules of the tests' own: map:meet (verb), map:meeting (noun),
/// map:visit, map:visit-noun, map:attack (verb), map:attack-noun, map:arrest, map:flood, map:killed and map:member.
[[nodiscard]] const MappingSet& sample_mappings();

/// A Document that is annotated step by step. Lines are those of make_document() (tests/nlp/make_document.h).
class Sample {
 public:
  explicit Sample(std::string_view lines, const char* created = "2026-01-15");

  /// Mentions at the nth place where `words` stand; each entity (by `name`, else the words) is one chain.
  Sample& name(std::string_view words, const char* type, int nth = 0, const char* name = nullptr);
  Sample& person(std::string_view words, int nth = 0, const char* name = nullptr) {
    return this->name(words, "Person", nth, name);
  }
  Sample& city(std::string_view words, int nth = 0) { return name(words, "City", nth); }
  Sample& country(std::string_view words, int nth = 0) { return name(words, "Country", nth); }
  Sample& demonym(std::string_view words, const char* country);
  Sample& nominal(std::string_view words, const char* type, bool plural = false);
  Sample& pronoun(std::string_view words, const char* of);
  Sample& titled(std::string_view words, std::string_view head, const char* title, const char* of = nullptr);
  /// The last mention stands for these entities, which must have been named before.
  Sample& members(std::initializer_list<const char*> names);
  /// A time: "2026-01-13", or "2026-01-13/2026-01-15".
  Sample& time(std::string_view words, std::string_view days, const char* preposition = "", int nth = 0);
  Sample& number(std::string_view words, double value, std::string_view counted = "",
                 QuantityBound bound = QuantityBound::kExact);
  Sample& ordinal(std::string_view words, double value);
  Sample& money(std::string_view words, double value, const char* currency);
  /// A quotation from the first to the last of `words`.
  Sample& quote(std::string_view words, std::string_view speaker, std::string_view cue = "");

  [[nodiscard]] Document& doc() { return doc_; }
  [[nodiscard]] Extraction run(const ExtractOptions& options = {});
  /// Everything found, one line for each event, then relations and their arguments by name:
  /// "Meeting(met) Planned participant=Anna place=Lima when=2026-01-13".
  [[nodiscard]] std::string text(const ExtractOptions& options = {});

 private:
  EntityMention& add(std::string_view words, const char* type, MentionKind kind, const std::string& entity, int nth);
  Quantity& add_quantity(std::string_view words, QuantityKind kind, double value);

  Document doc_;
  std::vector<std::string> entities_;  // by chain
};

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_EXTRACT_SAMPLE_H_
