#include "extract/relation_pass.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/strings.h"
#include "extract/attribution_pass.h"
#include "mapping/terms.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::string_view kTitleRule = "https://w3id.org/newsgraph/mappings/title";
constexpr std::string_view kTitleOfRule = "https://w3id.org/newsgraph/mappings/title-of";
constexpr std::string_view kPlaceRule = "https://w3id.org/newsgraph/mappings/place-in-place";
constexpr double kTitleConfidence = 0.9;
constexpr double kPlaceConfidence = 0.85;

class RelationFinder {
 public:
  explicit RelationFinder(const Reading& reading) : reading_(reading), doc_(reading.doc), graph_(reading.graph) {}

  void rule(const RuleMatch& match) {
    std::vector<const Filler*> subjects;
    std::vector<const Filler*> objects;
    for (const FilledArgument& argument : match.arguments) {
      std::vector<const Filler*>& list = argument.pattern->role == m::kSubject ? subjects : objects;
      for (const Filler& filler : argument.fillers) list.push_back(&filler);
    }
    for (const Filler* subject : subjects) {
      for (const Filler* object : objects) {
        if (subject->chain == kNone || (object->chain == kNone && object->value.empty())) continue;
        RelationDraft draft = make(match.rule->property, subject->chain, match.rule->iri);
        draft.relation.object = object->chain;
        draft.relation.value = object->value;
        draft.relation.datatype = object->datatype;
        draft.relation.confidence = 0.9;
        for (int i = 0; i < match.cost && draft.relation.confidence > 0.6; ++i) draft.relation.confidence *= 0.97;
        add(std::move(draft), match.trigger, doc_.tokens[match.trigger].span);
        if (match.rule->symmetric && object->chain != kNone) {
          RelationDraft back = make(match.rule->property, object->chain, match.rule->iri);
          back.relation.object = subject->chain;
          back.relation.confidence = 0.9;
          add(std::move(back), match.trigger, doc_.tokens[match.trigger].span);
        }
      }
    }
  }

  void titles() {
    for (std::uint32_t m = 0; m < doc_.mentions.size(); ++m) {
      const EntityMention& mention = doc_.mentions[m];
      const std::int32_t chain = reading_.mentions.chain_of(m);
      if (mention.title.empty() || chain == kNone || mention.tokens.empty() || mention.head >= graph_.size()) continue;
      std::int32_t of = kNone;
      if (mention.title_of >= 0 && mention.title_of < static_cast<std::int32_t>(doc_.mentions.size())) {
        of = reading_.mentions.chain_of(static_cast<std::uint32_t>(mention.title_of));
      }
      if (is_position(mention.title)) position(mention, chain, of);
      if (of != kNone && of != chain) belonging(mention, chain, of);
    }
  }

  void places() {
    for (std::uint32_t m = 0; m < doc_.mentions.size(); ++m) {
      const EntityMention& mention = doc_.mentions[m];
      if (!is_place(m) || mention.kind != MentionKind::kName || mention.head >= graph_.size()) continue;
      for (const std::uint32_t c : graph_.children(mention.head)) {
        const auto other = reading_.mentions.headed_by(c);
        if (!other || *other == m || !is_place(*other)) continue;
        const bool apposed = graph_.is(c, "appos") || graph_.is(c, "nmod") || graph_.is(c, "parataxis") ||
                             graph_.is(c, "flat") || graph_.is(c, "list") || graph_.is(c, "dep");
        const bool possessor = graph_.is(c, "nmod", "poss");
        if (apposed && (possessor || c > mention.head)) contained(m, *other, possessor);
      }
      if (m + 1 < doc_.mentions.size()) neighbour(m, m + 1);
    }
  }

  std::vector<RelationDraft> take() {
    std::stable_sort(found_.begin(), found_.end(), [](const RelationDraft& a, const RelationDraft& b) {
      return std::tie(a.span, a.relation.property, a.relation.found_by, a.relation.subject, a.relation.object) <
             std::tie(b.span, b.relation.property, b.relation.found_by, b.relation.subject, b.relation.object);
    });
    return std::move(found_);
  }

 private:
  static RelationDraft make(std::string_view property, std::int32_t subject, std::string_view rule) {
    RelationDraft draft;
    draft.relation.property = property;
    draft.relation.subject = subject;
    draft.relation.found_by = rule;
    return draft;
  }

  void add(RelationDraft draft, std::uint32_t token, Span span) {
    RelationMention& relation = draft.relation;
    if (relation.subject == relation.object) return;
    if (!known_.insert({relation.subject, relation.property, relation.object, relation.value, relation.former}).second)
      return;
    draft.token = token;
    draft.span = span;
    relation.attributed_to = speaker_of(reading_, token);
    found_.push_back(std::move(draft));
  }

  /// "Mr." and "actor" are no positions; what the lexicon of titles does not know is one.
  /// The row of a title of one word or several.
  [[nodiscard]] static const WordList::Row* row_of(const WordList& titles, std::string_view title) {
    const std::vector<std::string_view> words = split_words(title);
    if (words.size() < 2) return titles.find(title);
    for (const std::uint32_t number : titles.phrases_with(words.back())) {
      const WordList::Row& row = titles.rows()[number];
      if (std::equal(row.words.begin(), row.words.end(), words.begin(), words.end())) return &row;
    }
    return nullptr;
  }

  [[nodiscard]] bool is_position(const std::string& title) const {
    const WordList* titles = reading_.mappings.lexicon("titles");
    if (titles == nullptr) return true;
    const std::string lower = ascii_lower(title);
    const WordList::Row* row = row_of(*titles, lower);
    if (row == nullptr && lower.find(" of ") == std::string::npos) {  // "Hollywood actor": its last word tells
      const std::size_t space = lower.rfind(' ');
      if (space != std::string::npos) row = titles->find(lower.substr(space + 1));
    }
    return row == nullptr || row->cells.size() < 2 || (row->cells[1] != "honorific" && row->cells[1] != "profession");
  }

  [[nodiscard]] bool is_former_word(std::string_view word) const {
    const std::string lower = ascii_lower(word);
    return reading_.words.former != nullptr && reading_.words.former->find(lower) != nullptr;
  }

  void position(const EntityMention& mention, std::int32_t chain, std::int32_t of) {
    RelationDraft draft = make(ng::kHoldsPosition, chain, kTitleRule);
    std::string_view title = mention.title;
    while (true) {
      const std::size_t space = title.find_first_of(" -");
      if (space == std::string_view::npos || !is_former_word(title.substr(0, space))) break;
      draft.relation.former = true;
      title.remove_prefix(space + 1);
    }
    const TokenRange sentence = graph_.sentence_tokens(mention.head);
    const std::uint32_t first = mention.tokens.first;
    for (std::uint32_t t = std::max(sentence.first, first > 3 ? first - 3 : 0); t < mention.tokens.end; ++t) {
      const bool near = t >= first || graph_.dominates(mention.head, t);
      if (near && is_former_word(doc_.form(t))) draft.relation.former = true;
    }
    draft.relation.value = title;
    draft.relation.object = of;
    draft.relation.confidence = kTitleConfidence;
    add(std::move(draft), mention.head, mention.span);
  }

  /// "Norwegian Prime Minister X": a Norwegian; "Acme chief X": of Acme.
  void belonging(const EntityMention& mention, std::int32_t chain, std::int32_t of) {
    if (doc_.chains[static_cast<std::size_t>(chain)].type != "Person") return;
    const EntityMention& owner = doc_.mentions[static_cast<std::size_t>(mention.title_of)];
    const std::string& type = doc_.chains[static_cast<std::size_t>(of)].type;
    const bool nation = type == "Country" && owner.kind == MentionKind::kDemonym;
    const auto organization = reading_.mentions.class_of(static_cast<std::uint32_t>(mention.title_of));
    const auto base = reading_.mappings.ontology().find_class(ng::kOrganization);
    const bool body = organization && base && reading_.mappings.ontology().is_subclass(*organization, *base);
    if (!nation && !body) return;
    RelationDraft draft = make(nation ? ng::kNationality : ng::kAffiliation, chain, kTitleOfRule);
    draft.relation.object = of;
    draft.relation.confidence = kTitleConfidence;
    add(std::move(draft), mention.head, mention.span);
  }

  [[nodiscard]] bool is_place(std::uint32_t m) const {
    const auto type = reading_.mentions.class_of(m);
    const auto place = reading_.mappings.ontology().find_class(ng::kPlace);
    return type && place && reading_.mappings.ontology().is_subclass(*type, *place);
  }

  /// How large a place of this class is; 0 when that is not known.
  [[nodiscard]] static int size_of(const std::string& type) {
    if (type == "Country") return 4;
    if (type == "AdministrativeArea" || type == "Region") return 3;
    if (type == "City") return 2;
    if (type == "Facility") return 1;
    return 0;
  }

  void contained(std::uint32_t inner, std::uint32_t outer, bool possessor) {
    const std::int32_t a = reading_.mentions.chain_of(inner);
    const std::int32_t b = reading_.mentions.chain_of(outer);
    if (a == kNone || b == kNone) return;
    const MentionKind kind = doc_.mentions[outer].kind;
    if (kind != MentionKind::kName && !(possessor && kind == MentionKind::kDemonym)) return;
    const int inner_size = size_of(doc_.chains[static_cast<std::size_t>(a)].type);
    const int outer_size = size_of(doc_.chains[static_cast<std::size_t>(b)].type);
    if (outer_size < 2 || inner_size >= outer_size) return;
    RelationDraft draft = make(schema::kContainedInPlace, a, kPlaceRule);
    draft.relation.object = b;
    draft.relation.confidence = kPlaceConfidence;
    const Span first = doc_.mentions[inner].span;
    const Span second = doc_.mentions[outer].span;
    add(std::move(draft), doc_.mentions[inner].head,
        {std::min(first.begin, second.begin), std::max(first.end, second.end)});
  }

  /// "Lima, Cusco and Peru": one of several joined by a word. Without one, a comma tells where the place lies.
  [[nodiscard]] bool listed(std::uint32_t name) const {
    if (!graph_.is(name, "conj")) return false;
    const std::vector<std::uint32_t> all = graph_.conjuncts(graph_.first_conjunct(name));
    return std::any_of(all.begin(), all.end(), [&](std::uint32_t c) {
      return reading_.mentions.covering(c).has_value() && graph_.child(c, "cc") != kNone;
    });
  }

  /// "Ube, Yamaguchi Prefecture": a comma between, and no list of places.
  void neighbour(std::uint32_t m, std::uint32_t next) {
    const TokenRange a = doc_.mentions[m].tokens;
    const TokenRange b = doc_.mentions[next].tokens;
    if (!is_place(next) || b.empty() || b.first != a.end + 1 || b.end > graph_.size()) return;
    const TokenRange sentence = graph_.sentence_tokens(a.first);
    if (b.first >= sentence.end) return;
    const std::string_view between = doc_.form(a.end);
    if (between != "," && between != "in") return;
    if (between == "," && listed(doc_.mentions[next].head)) return;
    const auto joins = [&](std::uint32_t t) {
      return t < sentence.end &&
             (graph_.is(t, "cc") || (doc_.form(t) == "," && t + 1 < sentence.end && graph_.is(t + 1, "cc")));
    };
    if (between == "," && joins(b.end)) return;
    contained(m, next, false);
  }

  const Reading& reading_;
  const Document& doc_;
  const ClauseGraph& graph_;
  std::vector<RelationDraft> found_;
  std::set<std::tuple<std::int32_t, std::string, std::int32_t, std::string, bool>> known_;
};

}  // namespace

std::vector<RelationDraft> find_relations(const Reading& reading, const std::vector<RuleMatch>& matches) {
  RelationFinder finder(reading);
  for (const RuleMatch& match : matches) {
    if (match.rule->kind == RuleKind::kRelation) finder.rule(match);
  }
  finder.titles();
  finder.places();
  return finder.take();
}

}  // namespace newsgraph
