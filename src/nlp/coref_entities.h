// The entities of a document while mentions are being put together.
#ifndef NEWSGRAPH_NLP_COREF_ENTITIES_H_
#define NEWSGRAPH_NLP_COREF_ENTITIES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "nlp/gazetteer.h"
#include "nlp/lexicon.h"
#include "nlp/syntax.h"

namespace newsgraph {

/// Classes whose members may be one entity though their class differs.
enum class EntityFamily : std::uint8_t { kPerson, kPlace, kBody, kGroup, kOther };

[[nodiscard]] EntityFamily family_of(std::string_view type);

/// An entity and what is known of it.
struct CorefEntity {
  EntityFamily family = EntityFamily::kOther;
  std::vector<std::uint32_t> mentions;  ///< in text order
  std::vector<std::string> words;       ///< of the fullest name, folded
  char gender = 0;                      ///< 'm', 'f', or 0 when not known
  std::vector<std::string> titles;      ///< lower-cased, in order of appearance
  std::string country;                  ///< authority key of the country a title of it belongs to
};

/// The words of a name, lower-cased, parted at spaces and hyphens, without full stops and a leading "the".
[[nodiscard]] std::vector<std::string> name_words(std::string_view name);

/// All entities of a document and the way from mentions to them.
class EntityTable {
 public:
  EntityTable(const Syntax& syntax, const Lexicons& lexicons, std::vector<EntityMention>& mentions)
      : syntax_(syntax), lexicons_(lexicons), mentions_(mentions), entity_of_(mentions.size(), kNone) {}

  [[nodiscard]] const Syntax& syntax() const { return syntax_; }
  [[nodiscard]] const Lexicons& lexicons() const { return lexicons_; }
  [[nodiscard]] std::vector<EntityMention>& mentions() { return mentions_; }
  [[nodiscard]] const std::vector<EntityMention>& mentions() const { return mentions_; }
  [[nodiscard]] std::vector<CorefEntity>& entities() { return entities_; }
  [[nodiscard]] const std::vector<CorefEntity>& entities() const { return entities_; }

  /// The entity of a mention; kNone while it has none.
  [[nodiscard]] std::int32_t entity_of(std::uint32_t mention) const { return entity_of_[mention]; }
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t mention) const {
    return syntax_.sentence_of(mentions_[mention].tokens.first);
  }

  /// A new entity with this mention alone.
  std::uint32_t create(std::uint32_t mention);
  /// Puts a mention to an entity; what it tells of the entity (gender, titles, country) is learnt.
  void add(std::uint32_t mention, std::uint32_t entity);
  /// Moves all of `from` to `to`; `from` stays behind empty.
  void merge(std::uint32_t from, std::uint32_t to);

  /// The last mention of an entity that begins before token `token`; kNone when there is none.
  [[nodiscard]] std::int32_t last_before(std::uint32_t entity, std::uint32_t token) const;
  /// Is the title `known` that of the deputy or the successor of who has `title`: "vice president", "president-elect"?
  [[nodiscard]] static bool is_deputy(std::string_view known, std::string_view title);
  /// Does the entity have one of the titles `title` or one that ends or begins with it?
  [[nodiscard]] bool has_title(std::uint32_t entity, std::string_view title) const;
  /// Is one of its titles that of a leader?
  [[nodiscard]] bool is_leader(std::uint32_t entity) const;
  /// Is the mention the subject of its clause?
  [[nodiscard]] bool is_subject(std::uint32_t mention) const;
  /// The entities of the names that "and" joins to the name `mention`, its own included, sorted.
  [[nodiscard]] std::vector<std::uint32_t> joined_with(std::uint32_t mention) const;
  /// The gender that a mention alone tells: by title, kinship, given name or pronoun; 0 when none.
  [[nodiscard]] char gender_of(const EntityMention& mention) const;

 private:
  void learn(std::uint32_t mention, CorefEntity& entity) const;

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  std::vector<EntityMention>& mentions_;
  std::vector<std::int32_t> entity_of_;
  std::vector<CorefEntity> entities_;
};

/// The passes, in their order; each leaves alone what an earlier one has decided.
void link_names(EntityTable& table, const Gazetteer& gazetteer);
void link_descriptions(EntityTable& table);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_COREF_ENTITIES_H_
