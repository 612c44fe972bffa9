#include "nlp/coref_antecedents.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>

#include "base/error.h"

namespace newsgraph {
namespace {

using enum AntecedentFeature;

constexpr std::uint32_t kReach = 4;          // sentences back
constexpr std::uint32_t kParagraphReach = 3;
constexpr std::uint32_t kReachTokens = 400;  // bounds the work in a "sentence" without end
constexpr std::uint32_t kMostBetween = 6;
constexpr std::uint32_t kMostTokens = 40;
constexpr int kMostDepth = 4;
constexpr std::size_t kMostMentions = 8;
constexpr std::size_t kMostNouns = 4;

constexpr std::array<std::string_view, kAntecedentFeatures> kNames{
    "nobody",          "unnamed",       "unnamed-subject",
    "same-sentence",   "one-back",      "two-back",
    "further",         "other-paragraph", "paragraphs",
    "tokens",          "between",       "subject",
    "main-subject",    "object",        "oblique",
    "possessor",       "within-phrase", "depth",
    "governs",         "says",          "both-speak",
    "subject-for-subject", "subject-for-possessive", "name-for-subject",
    "opens-sentence",  "pronoun",       "description",
    "title",           "from-quotation", "into-quotation",
    "sex",             "mentions",      "most",
    "in-headline",     "first-person",  "as-before",
    "same-name",
    "body",            "country",       "place",
    "demonym",         "nouns",         "nobody-possessive",
    "nobody-object",   "nobody-empty"};

std::int16_t capped(std::size_t value, std::size_t most) {
  return static_cast<std::int16_t>(std::min(value, most));
}

}  // namespace

std::span<const std::string_view> antecedent_feature_names() {
  return kNames;
}

AntecedentWeights antecedent_weights(const Lexicon& lexicon) {
  AntecedentWeights weights;
  const auto read = [](const std::string& number, std::int32_t& weight) {
    const auto end = std::from_chars(number.data(), number.data() + number.size(), weight);
    if (end.ec != std::errc() || end.ptr != number.data() + number.size())
      throw Error("antecedent-weights.tsv: \"" + number + "\" is no whole number");
  };
  for (const TsvRow& row : lexicon.rows()) {
    const auto name = std::find(kNames.begin(), kNames.end(), row.cells[0]);
    if (name == kNames.end()) throw Error("antecedent-weights.tsv: no feature is called \"" + row.cells[0] + "\"");
    const auto f = static_cast<std::size_t>(name - kNames.begin());
    read(row.cells[1], weights.person[f]);
    read(row.cells[2], weights.thing[f]);
  }
  return weights;
}

std::int64_t score_of(const Antecedent& candidate, const FeatureWeights& weights) {
  std::int64_t sum = 0;
  for (std::size_t f = 0; f < kAntecedentFeatures; ++f)
    sum += static_cast<std::int64_t>(candidate.features[f]) * weights[f];
  return sum;
}

std::size_t best_of(std::span<const Antecedent> candidates, const FeatureWeights& weights) {
  std::size_t best = 0;
  std::int64_t best_score = 0;
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    const std::int64_t score = score_of(candidates[c], weights);
    if (c > 0 && score <= best_score) continue;
    best = c;
    best_score = score;
  }
  return best;
}

AntecedentFinder::AntecedentFinder(const EntityTable& table, const std::vector<std::int32_t>& quotation_at)
    : table_(table),
      syntax_(table.syntax()),
      quotation_at_(quotation_at),
      in_headline_(table.entities().size()),
      in_mention_(table.syntax().size()) {
  for (std::uint32_t m = 0; m < table.mentions().size(); ++m) {
    for (std::uint32_t i = mention(m).tokens.first; i < mention(m).tokens.end; ++i) in_mention_[i] = true;
    const std::int32_t e = table.entity_of(m);
    if (e == kNone) continue;
    const bool person = table.entities()[static_cast<std::size_t>(e)].family == EntityFamily::kPerson;
    if (syntax_.block_kind(mention(m).head) == BlockKind::kTitle)
      in_headline_[static_cast<std::size_t>(e)] = true;
    else if (first_person_ == kNone && person)
      first_person_ = e;
  }
}

std::int32_t& AntecedentFinder::last_like(std::uint32_t pronoun) {
  if (!is_person(pronoun)) return last_it_;
  return table_.gender_of(mention(pronoun)) == 'f' ? last_she_ : last_he_;
}

void AntecedentFinder::settled(std::uint32_t pronoun, std::int32_t entity) {
  last_like(pronoun) = entity;
}

namespace {

/// "It is likely that …", "it seems": verbs and adjectives that an empty "it" goes with.
bool is_empty_it(const Syntax& syntax, std::uint32_t pronoun) {
  const Token& token = syntax.token(pronoun);
  if (is_relation(token.deprel, "expl")) return true;
  if (!is_relation(token.deprel, "nsubj") || token.head == kNone) return false;
  const auto head = static_cast<std::uint32_t>(token.head);
  const std::string& lemma = syntax.token(head).lemma;
  for (const std::string_view empty : {"seem", "appear", "rain", "snow", "take", "turn"}) {
    if (lemma == empty) return true;
  }
  return syntax.token(head).upos != "VERB" || syntax.child(head, "csubj") != kNone ||
         syntax.child(head, "aux:pass") != kNone;
}

}  // namespace

Antecedent AntecedentFinder::nobody(std::uint32_t pronoun) const {
  const Token& token = syntax_.token(mention(pronoun).head);
  const bool possessive = token.xpos == "PRP$";
  Antecedent nobody;
  nobody[kNobody] = 1;
  nobody[kNobodyPossessive] = possessive;
  nobody[kNobodyObject] = !possessive && !is_relation(token.deprel, "nsubj");
  nobody[kNobodyEmpty] = !is_person(pronoun) && is_empty_it(syntax_, mention(pronoun).head);
  return nobody;
}

bool AntecedentFinder::is_of_kind(std::uint32_t pronoun, std::uint32_t candidate) const {
  const EntityMention& from = mention(candidate);
  const std::int32_t e = table_.entity_of(candidate);
  if (e == kNone) {
    const bool person = from.type == "Person";
    return from.kind == MentionKind::kNominal && !from.plural && person == is_person(pronoun);
  }
  const EntityFamily family = table_.entities()[static_cast<std::size_t>(e)].family;
  if (is_person(pronoun)) return family == EntityFamily::kPerson;
  return family != EntityFamily::kPerson && family != EntityFamily::kGroup;
}

/// A noun in the singular that may be "it" and is in no mention.
bool AntecedentFinder::is_bare_noun(std::uint32_t token) const {
  const Token& noun = syntax_.token(token);
  return noun.xpos == "NN" && !in_mention_[token] &&
         (is_relation(noun.deprel, "nsubj") || is_relation(noun.deprel, "obj"));
}

std::vector<Antecedent> AntecedentFinder::candidates(std::uint32_t pronoun, std::int32_t speaker) const {
  std::vector<Antecedent> found{nobody(pronoun)};
  std::set<std::int32_t> between;
  std::size_t unnamed_between = 0;
  std::size_t nouns = 0;
  std::uint32_t reached = mention(pronoun).tokens.first;  // the nouns from here on are counted
  const std::uint32_t sentence = table_.sentence_of(pronoun);
  const std::uint32_t block = syntax_.block_of(mention(pronoun).head);
  for (std::uint32_t m = pronoun; m-- > 0;) {
    const EntityMention& from = mention(m);
    if (sentence - table_.sentence_of(m) > kReach || block - syntax_.block_of(from.head) > kParagraphReach ||
        mention(pronoun).tokens.first > from.tokens.first + kReachTokens)
      break;
    if (!is_person(pronoun)) {
      while (reached > from.tokens.end) nouns += is_bare_noun(--reached) ? 1 : 0;
    }
    if (!is_of_kind(pronoun, m)) continue;
    const std::int32_t e = table_.entity_of(m);
    if (may_mean(pronoun, m, speaker)) {
      Antecedent candidate;
      candidate.entity = e;
      candidate.mention = static_cast<std::int32_t>(m);
      const std::size_t others = between.size() - (between.contains(e) ? 1 : 0) + unnamed_between;
      candidate[kBetween] = capped(others, kMostBetween);
      candidate[kNouns] = capped(nouns, kMostNouns);
      describe_distance(pronoun, candidate);
      describe_syntax(pronoun, candidate);
      describe_entity(pronoun, candidate);
      found.push_back(candidate);
    }
    if (e == kNone)
      ++unnamed_between;
    else
      between.insert(e);
  }
  compare(found);
  return found;
}

bool AntecedentFinder::may_mean(std::uint32_t pronoun, std::uint32_t candidate, std::int32_t speaker) const {
  const EntityMention& from = mention(candidate);
  const std::int32_t e = table_.entity_of(candidate);
  if (from.tokens.overlaps(mention(pronoun).tokens) || shares_clause(pronoun, candidate)) return false;
  if (e != kNone && e == speaker) return false;
  const char sex = table_.gender_of(mention(pronoun));
  const char other = e == kNone ? table_.gender_of(from) : table_.entities()[static_cast<std::size_t>(e)].gender;
  return sex == 0 || other == 0 || sex == other;
}

/// The verb whose argument the token is, possessives and coordination aside.
std::int32_t AntecedentFinder::clause_of(std::uint32_t token) const {
  const std::string& relation = syntax_.token(token).deprel;
  const bool argument = is_relation(relation, "nsubj") || is_relation(relation, "obj") ||
                        is_relation(relation, "iobj") || is_relation(relation, "obl");
  return argument ? syntax_.token(token).head : kNone;
}

/// "Lee met him": the subject is somebody else.
bool AntecedentFinder::shares_clause(std::uint32_t pronoun, std::uint32_t candidate) const {
  if (syntax_.lower(mention(pronoun).head).ends_with("self")) return false;
  const std::int32_t clause = clause_of(mention(pronoun).head);
  return clause != kNone && clause == clause_of(mention(candidate).head);
}

/// The head of the clause whose subject the mention is; kNone where it is none.
std::int32_t AntecedentFinder::verb_of_subject(std::uint32_t m) const {
  const Token& token = syntax_.token(mention(m).head);
  return is_relation(token.deprel, "nsubj") ? token.head : kNone;
}

bool AntecedentFinder::is_speech(std::int32_t verb) const {
  return verb != kNone && table_.lexicons().speech_verbs.contains(syntax_.token(static_cast<std::uint32_t>(verb)).lemma);
}

int AntecedentFinder::depth_of(std::uint32_t token) const {
  int depth = 0;
  std::int32_t i = static_cast<std::int32_t>(token);
  for (int steps = 0; steps < 30 && i != kNone && depth < kMostDepth; ++steps) {
    const std::string& relation = syntax_.token(static_cast<std::uint32_t>(i)).deprel;
    depth += is_relation(relation, "acl") || is_relation(relation, "advcl") || is_relation(relation, "ccomp") ||
             is_relation(relation, "csubj") || is_relation(relation, "parataxis");
    i = syntax_.token(static_cast<std::uint32_t>(i)).head;
  }
  return depth;
}

void AntecedentFinder::describe_distance(std::uint32_t pronoun, Antecedent& candidate) const {
  const auto m = static_cast<std::uint32_t>(candidate.mention);
  const std::uint32_t sentences = table_.sentence_of(pronoun) - table_.sentence_of(m);
  const std::uint32_t paragraphs = syntax_.block_of(mention(pronoun).head) - syntax_.block_of(mention(m).head);
  candidate[kSameSentence] = sentences == 0;
  candidate[kOneBack] = sentences == 1;
  candidate[kTwoBack] = sentences == 2;
  candidate[kFurther] = sentences > 2;
  candidate[kOtherParagraph] = paragraphs > 0;
  candidate[kParagraphs] = paragraphs > 0 ? static_cast<std::int16_t>(paragraphs - 1) : std::int16_t{0};
  if (sentences == 0) candidate[kTokens] = capped(mention(pronoun).tokens.first - mention(m).tokens.first, kMostTokens);
  const bool spoken = quotation_at_[mention(pronoun).head] != kNone;
  const bool from_spoken = quotation_at_[mention(m).head] != kNone;
  candidate[kFromQuotation] = from_spoken && !spoken;
  candidate[kIntoQuotation] = spoken && !from_spoken;
  candidate[kTitle] = syntax_.block_kind(mention(m).head) == BlockKind::kTitle;
}

void AntecedentFinder::describe_syntax(std::uint32_t pronoun, Antecedent& candidate) const {
  const auto m = static_cast<std::uint32_t>(candidate.mention);
  const EntityMention& from = mention(m);
  const std::string& relation = syntax_.token(from.head).deprel;
  const std::string& role = syntax_.token(mention(pronoun).head).deprel;
  const bool subject = table_.is_subject(m);
  const bool for_subject = is_relation(role, "nsubj");
  const bool possessive = is_relation(role, "nmod");
  const int depth = depth_of(from.head);
  candidate[kSubject] = subject;
  candidate[kMainSubject] = subject && depth == 0;
  candidate[kObject] = is_relation(relation, "obj") || is_relation(relation, "iobj");
  candidate[kOblique] = is_relation(relation, "obl");
  candidate[kPossessor] = relation == "nmod:poss";
  candidate[kWithinPhrase] = !subject && relation != "nmod:poss" &&
                             (is_relation(relation, "nmod") || is_relation(relation, "compound") ||
                              is_relation(relation, "appos") || is_relation(relation, "conj"));
  candidate[kDepth] = static_cast<std::int16_t>(depth);
  const std::int32_t verb = verb_of_subject(m);
  const bool governs = verb != kNone && table_.sentence_of(m) == table_.sentence_of(pronoun) &&
                       syntax_.dominates(static_cast<std::uint32_t>(verb), mention(pronoun).head);
  candidate[kGoverns] = governs;
  candidate[kSays] = governs && is_speech(verb);
  candidate[kBothSpeak] = !candidate[kSameSentence] && is_speech(verb) && is_speech(verb_of_subject(pronoun));
  candidate[kSubjectForSubject] = subject && for_subject;
  candidate[kSubjectForPossessive] = subject && possessive;
  candidate[kNameForSubject] = from.kind == MentionKind::kName && for_subject;
  candidate[kOpensSentence] = candidate[kMainSubject] != 0 && candidate[kOneBack] != 0 &&
                              mention(pronoun).tokens.first == syntax_.sentence_tokens(mention(pronoun).head).first;
  candidate[kPronoun] = from.kind == MentionKind::kPronoun;
  candidate[kDescription] = from.kind == MentionKind::kNominal;
}

void AntecedentFinder::describe_entity(std::uint32_t pronoun, Antecedent& candidate) const {
  const auto m = static_cast<std::uint32_t>(candidate.mention);
  const char sex = table_.gender_of(mention(pronoun));
  if (candidate.entity == kNone) {
    candidate[kUnnamed] = 1;
    candidate[kUnnamedSubject] = table_.is_subject(m);
    candidate[kSex] = sex != 0 && table_.gender_of(mention(m)) == sex;
    return;
  }
  const auto e = static_cast<std::size_t>(candidate.entity);
  const CorefEntity& entity = table_.entities()[e];
  const auto before = std::partition_point(entity.mentions.begin(), entity.mentions.end(),
                                           [&](std::uint32_t n) { return n < pronoun; });
  candidate[kSex] = sex != 0 && entity.gender == sex;
  candidate[kMentions] = capped(static_cast<std::size_t>(before - entity.mentions.begin()), kMostMentions);
  candidate[kInHeadline] = in_headline_[e];
  candidate[kFirstPerson] = candidate.entity == first_person_;
  const std::int32_t before_it = !is_person(pronoun) ? last_it_ : sex == 'f' ? last_she_ : last_he_;
  candidate[kAsBefore] = candidate.entity == before_it;
  candidate[kBody] = entity.family == EntityFamily::kBody;
  candidate[kDemonym] = mention(m).kind == MentionKind::kDemonym;
  if (entity.family != EntityFamily::kPlace) return;
  candidate[kCountry] = mention(entity.mentions.front()).type == "Country";
  candidate[kPlace] = candidate[kCountry] == 0;
}

void AntecedentFinder::compare(std::vector<Antecedent>& candidates) const {
  std::int16_t most = 0;
  std::map<std::string_view, std::set<std::int32_t>> bearers;
  for (Antecedent& candidate : candidates) {
    most = std::max(most, candidate[kMentions]);
    if (candidate.entity == kNone) continue;
    const std::vector<std::string>& words = table_.entities()[static_cast<std::size_t>(candidate.entity)].words;
    if (!words.empty()) bearers[words.back()].insert(candidate.entity);
  }
  for (Antecedent& candidate : candidates) {
    if (candidate.entity == kNone) continue;
    candidate[kMost] = candidate[kMentions] == most;
    const std::vector<std::string>& words = table_.entities()[static_cast<std::size_t>(candidate.entity)].words;
    candidate[kSameName] = !words.empty() && bearers[words.back()].size() > 1;
  }
}

}  // namespace newsgraph
