// What a name of a place is in its sentence is told by its preposition: that of
// the tree, or else the one in front of the words. Of "in Lima, Peru" only the
// first says where; the second says where that is.
#include "extract/place_phrases.h"

#include <algorithm>
#include <array>

#include "extract/token_match.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kWindow = 5;  // words between the preposition and the name
constexpr std::array<std::string_view, 16> kWhere = {"in",     "at",     "near",   "on",         "off",    "outside",
                                                     "inside", "across", "around", "throughout", "within", "along",
                                                     "near",   "over",   "beside", "amid"};

constexpr std::array<std::string_view, 8> kCompass = {"north",     "south",     "east",      "west",
                                                      "northeast", "northwest", "southeast", "southwest"};

bool says_where(std::string_view word) {
  return std::find(kWhere.begin(), kWhere.end(), word) != kWhere.end();
}

class PhraseFinder {
 public:
  explicit PhraseFinder(const Reading& reading)
      : reading_(reading),
        graph_(reading.graph),
        place_nouns_(reading.mappings.lexicon("pass-place-nouns")),
        elsewhere_(reading.mappings.lexicon("pass-elsewhere")),
        sites_(reading.mappings.lexicon("pass-site-nouns")) {}

  std::vector<PlacePhrase> run() {
    for (std::uint32_t m = 0; m < reading_.doc.mentions.size(); ++m) {
      if (is_name_of_place(m, MentionKind::kName)) add(m);
      if (is_name_of_place(m, MentionKind::kDemonym) && site_around(m)) add(m);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_name_of_place(std::uint32_t m, MentionKind kind) const {
    const EntityMention& mention = reading_.doc.mentions[m];
    if (mention.kind != kind || mention.tokens.empty() || mention.tokens.end > graph_.size()) return false;
    if (reading_.mentions.chain_of(m) == kNone || mention.head >= graph_.size()) return false;
    const auto type = reading_.mentions.class_of(m);
    const auto place = reading_.mappings.ontology().find_class(ng::kPlace);
    return type && place && reading_.mappings.ontology().is_subclass(*type, *place);
  }

  /// "outside Lima's main hospital", "in a Peruvian jail": the noun for the site in front of which the name stands.
  [[nodiscard]] std::optional<std::uint32_t> site_around(std::uint32_t m) const {
    const std::uint32_t name = reading_.doc.mentions[m].head;
    if (graph_.head(name) == kNone) return std::nullopt;
    const auto site = static_cast<std::uint32_t>(graph_.head(name));
    const bool before = graph_.is(name, "nmod", "poss") || graph_.is(name, "compound") || graph_.is(name, "amod");
    if (!before || site < name || !has_word(graph_, sites_, site) || reading_.event_words[site]) return std::nullopt;
    // "a Peruvian-owned hotel"
    const std::uint32_t behind = reading_.doc.mentions[m].tokens.end;
    if (behind < site && graph_.form(behind).starts_with("-")) return std::nullopt;
    const auto cases = graph_.cases(site);
    const bool where = std::ranges::any_of(cases, [&](std::uint32_t c) { return says_where(graph_.lemma(c)); });
    return where ? std::optional(site) : std::nullopt;
  }

  void add(std::uint32_t m) {
    const EntityMention& mention = reading_.doc.mentions[m];
    PlacePhrase place;
    place.mention = m;
    place.chain = reading_.mentions.chain_of(m);
    place.sentence = graph_.sentence_of(mention.head);
    place.size = place_size(reading_, place.chain);
    place.phrase = {mention.tokens, outermost(mention.head)};
    place.phrase.tokens.first = std::min(place.phrase.tokens.first, place.phrase.head);
    place.phrase.tokens.end = std::max(place.phrase.tokens.end, place.phrase.head + 1);
    place.inside = inner_of(mention);
    const std::string_view word = preposition(place.phrase, mention);
    place.locative = !place.inside && says_where(word);
    place.near = word == "near" || word == "off" || word == "outside";
    if (!place.locative && !place.inside) place.locative = joined_to_place(mention.head);
    if (const auto site = site_around(m); site && !place.inside) {
      place.phrase.head = *site;
      place.phrase.tokens.end = std::max(place.phrase.tokens.end, *site + 1);
      place.locative = true;
    }
    place.of_other = of_other(place.phrase.head) || in_parentheses(mention.tokens);
    found_.push_back(place);
  }

  /// "a lawyer based in Lima", "told reporters in Lima", "Senator Ruiz in Lima": where somebody is.
  [[nodiscard]] bool of_other(std::uint32_t top) const {
    const std::int32_t head = graph_.head(top);
    if (head == kNone) return false;
    const auto governor = static_cast<std::uint32_t>(head);
    if (reading_.event_words[governor] && graph_.is_verb(governor)) return false;
    if (has_word(graph_, elsewhere_, governor) || has_word(graph_, reading_.words.speech, governor)) return true;
    const auto mention = reading_.mentions.headed_by(governor);
    if (!mention || graph_.is_verb(governor)) return false;
    const std::string& type = reading_.doc.mentions[*mention].type;
    return type == "Person" || type == "Organization" || type == "Company" || type == "University";
  }

  /// "(the emergency number in Peru)": the aside tells of no event.
  [[nodiscard]] bool in_parentheses(TokenRange name) const {
    const TokenRange sentence = graph_.sentence_tokens(name.first);
    std::uint32_t begin = name.first;
    while (begin > sentence.first && graph_.form(begin - 1) != "(" && graph_.form(begin - 1) != ")") --begin;
    if (begin == sentence.first || graph_.form(begin - 1) != "(") return false;
    std::uint32_t end = name.end;
    while (end < sentence.end && graph_.form(end) != ")") ++end;
    for (std::uint32_t t = begin; t < end; ++t) {
      if (reading_.event_words[t]) return false;
    }
    return end < sentence.end;
  }

  /// From "Callao" to "city" in "the port city of Callao" and "the Peruvian city Callao".
  [[nodiscard]] std::uint32_t outermost(std::uint32_t name) const {
    std::uint32_t at = name;
    while (graph_.head(at) != kNone) {
      const auto head = static_cast<std::uint32_t>(graph_.head(at));
      const bool part = graph_.is(at, "appos") || graph_.is(at, "flat") || graph_.is(at, "compound") ||
                        (graph_.is(at, "nmod") && graph_.has_marker(at, "of"));
      if (!part || !is_place_noun(head)) break;
      at = head;
    }
    return at;
  }

  /// "Lima" for "Peru" in "Lima, Peru": the place right before the comma.
  [[nodiscard]] std::optional<std::size_t> inner_of(const EntityMention& mention) const {
    if (found_.empty()) return std::nullopt;
    const PlacePhrase& last = found_.back();
    const TokenRange before = reading_.doc.mentions[last.mention].tokens;
    const std::uint32_t first = mention.tokens.first;
    const std::uint32_t gap = first - std::min(first, before.end);
    const bool comma = gap == 1 && graph_.form(before.end) == ",";
    if (!comma && !nested(before.end, first)) return std::nullopt;
    if (last.size >= place_size(reading_, reading_.mentions.chain_of(mention_number(mention)))) return std::nullopt;
    return found_.size() - 1;
  }

  /// "Callao in Peru", "Callao, in western Peru", "Callao, western Peru": are these the words between two places?
  [[nodiscard]] bool nested(std::uint32_t begin, std::uint32_t end) const {
    if (begin >= end || end - begin > kWindow) return false;
    std::uint32_t t = begin;
    const bool comma = graph_.form(t) == ",";
    if (comma) ++t;
    const bool in = t < end && graph_.lemma(t) == "in";
    if (in) ++t;
    for (std::uint32_t i = t; i < end; ++i) {
      if (graph_.token(i).upos != "ADJ" && graph_.token(i).upos != "DET") return false;
    }
    return in || (comma && t < end);
  }

  [[nodiscard]] std::uint32_t mention_number(const EntityMention& mention) const {
    return static_cast<std::uint32_t>(&mention - reading_.doc.mentions.data());
  }

  [[nodiscard]] std::string_view preposition(const ScopePhrase& phrase, const EntityMention& mention) const {
    for (const std::uint32_t c : graph_.cases(phrase.head)) {
      if (c < mention.tokens.first) return is_compass(c) ? "near" : graph_.lemma(c);
    }
    // By the order of words: "in the southern port city of Callao".
    const TokenRange sentence = graph_.sentence_tokens(mention.head);
    std::uint32_t at = mention.tokens.first;
    for (std::uint32_t step = 0; step < kWindow && at > sentence.first; ++step) {
      --at;
      const std::string& upos = graph_.token(at).upos;
      if (upos == "ADP") {
        if (is_compass(at)) return "near";
        if (graph_.lemma(at) != "of") return graph_.lemma(at);
        if (at == sentence.first || !is_place_noun(at - 1)) return {};
        continue;
      }
      const bool within = upos == "DET" || upos == "ADJ" || is_place_noun(at);
      if (!within) return {};
    }
    return {};
  }

  /// The "of" of "20 kilometres north of Lima".
  [[nodiscard]] bool is_compass(std::uint32_t of) const {
    return of > 0 && graph_.lemma(of) == "of" && std::ranges::find(kCompass, graph_.lemma(of - 1)) != kCompass.end();
  }

  [[nodiscard]] bool is_place_noun(std::uint32_t token) const { return has_word(graph_, place_nouns_, token); }

  /// "in Lima and Cusco": the second says where as the first does.
  [[nodiscard]] bool joined_to_place(std::uint32_t name) const {
    if (!graph_.is(name, "conj") || graph_.head(name) == kNone) return false;
    const auto first = static_cast<std::uint32_t>(graph_.head(name));
    return std::any_of(found_.begin(), found_.end(), [&](const PlacePhrase& place) {
      return place.locative && reading_.doc.mentions[place.mention].head == first;
    });
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  const WordList* place_nouns_;
  const WordList* elsewhere_;
  const WordList* sites_;
  std::vector<PlacePhrase> found_;
};

}  // namespace

int place_size(const Reading& reading, std::int32_t chain) {
  const std::string& type = reading.doc.chains[static_cast<std::size_t>(chain)].type;
  if (type == "Facility") return 1;
  if (type == "City") return 2;
  if (type == "AdministrativeArea") return 3;
  if (type == "Region") return 4;
  if (type == "Country") return 5;
  // Of a name that no list knows, the words: seas and mountains are large, others are mostly towns.
  const WordList* nature = reading.mappings.lexicon("pass-nature-nouns");
  const EntityMention& mention =
      reading.doc.mentions[reading.doc.chains[static_cast<std::size_t>(chain)].representative];
  for (std::uint32_t t = mention.tokens.first; t < mention.tokens.end && t < reading.graph.size(); ++t) {
    if (has_word(reading.graph, nature, t)) return 4;
  }
  return 2;
}

std::vector<PlacePhrase> find_place_phrases(const Reading& reading) {
  return PhraseFinder(reading).run();
}

}  // namespace newsgraph
