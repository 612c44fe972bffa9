// What the names of an entity say about who it can be.
#ifndef NEWSGRAPH_MERGE_NAMES_H_
#define NEWSGRAPH_MERGE_NAMES_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/symbol.h"
#include "extract/extraction.h"
#include "merge/options.h"

namespace newsgraph {

/// Keys under which an entity of one article is looked for in others.
///
/// A key is a folded name without spaces, so "Horyu-ji" and "Horyuji", "Jae Myung" and "Jae-myung" are one.
struct NameKeys {
  Symbol primary;               ///< key of the fullest name; empty when the entity is never named
  bool brief = false;           ///< the fullest name is a short one: a person's surname alone
  bool declared = false;        ///< the fullest name is one that people or a gazetteer list with others
  Symbol within;                ///< what two entities of one article must share to be one; mostly `primary`
  bool common = false;          ///< many countries have a body of that name: "Supreme Court"
  std::vector<Symbol> full;     ///< names that stand for the entity on their own
  std::vector<Symbol> acronym;  ///< initials of the fullest name
  std::vector<Symbol> shorter;  ///< short forms; never enough to join two articles on their own
  std::vector<Symbol> variant;  ///< what is left without "Prefecture", descriptive words, order of name parts
  Symbol head;                  ///< the word that `variant` left away ("prefecture"); empty when none
  Symbol initials;              ///< middle initials of a person ("hw")
  Symbol sound;                 ///< consonants(): spellings of one name share it
  Symbol core;                  ///< of a body: its words without its country, sorted
  Symbol country;               ///< the country in a body's name: "iso3166:BR" of "Brazilian Senate"
};

/// Makes keys; holds the names that people have declared to be the same or different.
class NameKeyMaker {
 public:
  explicit NameKeyMaker(const MergeOptions& options);

  [[nodiscard]] NameKeys make(const ExtractedEntity& entity) const { return make(entity, entity.type); }
  /// The same for an entity that is taken to be of another class.
  [[nodiscard]] NameKeys make(const ExtractedEntity& entity, const std::string& type) const;
  /// The keys that may not come together with `key`; null when there are none.
  [[nodiscard]] const std::set<std::string>* forbidden(const std::string& key) const;

 private:
  struct Words;
  [[nodiscard]] Words words_of(std::string_view name) const;
  [[nodiscard]] std::string canonical(std::string key) const;
  void make_person(const ExtractedEntity& entity, NameKeys& keys) const;
  void make_other(const ExtractedEntity& entity, EntityKind kind, NameKeys& keys) const;
  [[nodiscard]] std::size_t leading_head(const std::vector<std::string>& words) const;
  void make_place_variant(const Words& words, NameKeys& keys) const;

  const MergeOptions& options_;
  std::map<std::string, std::string> same_;  // key -> smallest key of its group
  std::set<std::string> declared_;           // the keys that same_ leads to
  std::map<std::string, std::set<std::string>> different_;
};

/// Is the name short, so that it can mean many ("Lee")? Depends on the kind of entity.
[[nodiscard]] bool is_brief_name(std::string_view name, EntityKind kind);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_NAMES_H_
