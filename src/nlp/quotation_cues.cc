// The parse proposes, the order of words decides where it fails: parataxis and
// inverted subjects are among the relations that parsers get wrong.

#include "nlp/quotation_cues.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "nlp/mention_class.h"
#include "nlp/mention_trim.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kFar = 1000;
constexpr std::int32_t kNobody = -2;  // a subject that is no mention

bool may_speak(const EntityMention& mention) {
  return mention.type == "Person" || is_body_class(mention.type) || mention.type == "Group" ||
         mention.kind == MentionKind::kPronoun || mention.type == "Country" || mention.type == "City";
}

}  // namespace

CueFinder::CueFinder(const Syntax& syntax, const Lexicons& lexicons, const std::vector<bool>& quoted)
    : syntax_(syntax), lexicons_(lexicons), quoted_(quoted), mention_at_(syntax.size(), kNone) {
  const auto& mentions = syntax.doc().mentions;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    for (std::uint32_t i = mentions[m].tokens.first; i < mentions[m].tokens.end; ++i) {
      if (mention_at_[i] == kNone) mention_at_[i] = static_cast<std::int32_t>(m);
    }
  }
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    std::int32_t& slot = mention_at_[mentions[m].head];
    if (slot == kNone || mentions[static_cast<std::size_t>(slot)].head != mentions[m].head)
      slot = static_cast<std::int32_t>(m);
  }
}

std::int32_t CueFinder::mention_at(std::uint32_t token) const {
  if (mention_at_[token] != kNone) return mention_at_[token];
  // The head of "National Security Adviser Kim" may be any of its words.
  for (const std::uint32_t c : syntax_.children(token)) {
    const std::string& relation = syntax_.token(c).deprel;
    const bool inside =
        is_relation(relation, "flat") || is_relation(relation, "appos") || is_relation(relation, "compound");
    if (inside && lexicons_.titles.contains(syntax_.lower(token)) && mention_at_[c] != kNone &&
        syntax_.doc().mentions[static_cast<std::size_t>(mention_at_[c])].type == "Person")
      return mention_at_[c];
  }
  return kNone;
}

bool CueFinder::is_cue(std::uint32_t i) const {
  if (quoted_[i]) return false;
  const Token& token = syntax_.token(i);
  if (syntax_.lower(i) == "according") return true;
  if (token.upos != "VERB") return false;
  if (token.xpos == "VBN" && syntax_.child(i, "aux:pass") != kNone && token.lemma != "quote" && token.lemma != "say" &&
      token.lemma != "tell")
    return false;
  return lexicons_.speech_verbs.contains(token.lemma);
}

/// "the man who said": what the relative clause belongs to.
std::int32_t CueFinder::antecedent(std::uint32_t verb) const {
  const Token& token = syntax_.token(verb);
  if (!is_relation(token.deprel, "acl") || token.head == kNone) return kNone;
  const auto noun = static_cast<std::uint32_t>(token.head);
  return mention_at(noun) != kNone ? mention_at(noun) : author_of(noun);
}

/// The person whose name stands below `token`, for subjects whose head is no mention ("Ex-Premier Kim").
std::int32_t CueFinder::person_below(std::uint32_t token) const {
  const TokenRange sentence = syntax_.sentence_tokens(token);
  for (std::uint32_t i = sentence.first; i < sentence.end && i < token + 12; ++i) {
    const std::int32_t m = mention_at_[i];
    if (m == kNone || quoted_[i] || syntax_.doc().mentions[static_cast<std::size_t>(m)].type != "Person") continue;
    if (syntax_.dominates(token, i)) return m;
  }
  return kNone;
}

/// The person that the common noun `token` is put beside: "committee member Kim", "the ministry's director, Kim".
std::int32_t CueFinder::person_beside(std::uint32_t token) const {
  for (const std::uint32_t c : syntax_.children(token)) {
    const std::string& relation = syntax_.token(c).deprel;
    const bool beside = is_relation(relation, "appos") || is_relation(relation, "flat");
    if (!beside || c < token || mention_at_[c] == kNone || quoted_[c]) continue;
    const EntityMention& person = syntax_.doc().mentions[static_cast<std::size_t>(mention_at_[c])];
    if (person.type == "Person" && person.kind == MentionKind::kName) return mention_at_[c];
  }
  return kNone;
}

/// What the subject `token` of the verb `at` is: a mention, kNone when unknown, kNobody for somebody who is no mention.
std::int32_t CueFinder::speaker_at(std::uint32_t token, std::uint32_t at) const {
  const std::string& word = syntax_.lower(token);
  if (word == "who" || word == "which" || word == "that") return antecedent(at);
  const std::int32_t mention = mention_at(token);
  const bool named =
      mention != kNone && syntax_.doc().mentions[static_cast<std::size_t>(mention)].kind == MentionKind::kName;
  if (!named) {
    if (const std::int32_t person = person_beside(token); person != kNone) return person;
    if (const std::int32_t person = apposed_before(at, token); person != kNone) return person;
  }
  if (mention != kNone && may_speak(syntax_.doc().mentions[static_cast<std::size_t>(mention)])) return mention;
  if (const std::int32_t owner = author_of(token); owner != kNone) return owner;
  if (!syntax_.is_proper(token)) return kNobody;
  return person_below(token);
}

/// "The delegate to the House, Ana Ruiz, told …": the name between the subject and its verb, behind a comma.
std::int32_t CueFinder::apposed_before(std::uint32_t verb, std::uint32_t subject) const {
  for (std::uint32_t i = verb; i-- > subject + 1 && verb - i <= 4;) {
    const std::int32_t m = mention_at_[i];
    if (m == kNone || quoted_[i]) continue;
    const EntityMention& mention = syntax_.doc().mentions[static_cast<std::size_t>(m)];
    const bool apposed = mention.tokens.first > subject + 1 && syntax_.lower(mention.tokens.first - 1) == ",";
    return mention.type == "Person" && mention.kind == MentionKind::kName && apposed ? m : kNone;
  }
  return kNone;
}

bool CueFinder::is_text(std::uint32_t noun) const {
  constexpr std::array<std::string_view, 15> kTexts = {"statement", "letter",  "email",      "message",  "tweet",
                                                       "post",      "note",    "memo",       "release",  "report",
                                                       "article",   "website", "communique", "bulletin", "tribute"};
  return std::ranges::find(kTexts, syntax_.token(noun).lemma) != kTexts.end();
}

/// Whose "statement" or "letter" it is that reads so.
std::int32_t CueFinder::author_of(std::uint32_t noun) const {
  if (!is_text(noun)) return kNone;
  for (const std::uint32_t c : syntax_.children(noun)) {
    if (!is_relation(syntax_.token(c).deprel, "nmod") || mention_at(c) == kNone || quoted_[c]) continue;
    if (may_speak(syntax_.doc().mentions[static_cast<std::size_t>(mention_at(c))])) return mention_at(c);
  }
  // "Kim released a statement which reads …"
  const std::int32_t verb = syntax_.token(noun).head;
  if (!is_relation(syntax_.token(noun).deprel, "obj") || verb == kNone) return kNone;
  const std::int32_t subject = syntax_.child(static_cast<std::uint32_t>(verb), "nsubj");
  return subject == kNone ? kNone : mention_at(static_cast<std::uint32_t>(subject));
}

std::int32_t CueFinder::subject_of(std::uint32_t verb) const {
  std::uint32_t at = verb;
  for (int steps = 0; steps < 6; ++steps) {
    if (quoted_[at]) return kNone;  // whose words these are, they do not tell
    std::int32_t subject = kNone;   // the nearest in front of the verb, else the first behind
    for (const std::uint32_t c : syntax_.children(at)) {
      if (is_relation(syntax_.token(c).deprel, "nsubj") && !quoted_[c] && (c < at || subject == kNone))
        subject = static_cast<std::int32_t>(c);
    }
    if (subject != kNone) return speaker_at(static_cast<std::uint32_t>(subject), at);
    if (const std::int32_t agent = syntax_.child(at, "obl:agent"); agent != kNone)
      return mention_at(static_cast<std::uint32_t>(agent));
    if (const std::int32_t owner = antecedent(at); owner != kNone && syntax_.token(at).xpos == "VBG") return owner;
    if (at == verb && is_person_in_front(verb)) return mention_at_[verb - 1];
    // "…, adding", "and said", "declined to say": the subject of the verb above.
    const Token& token = syntax_.token(at);
    const bool shares = is_relation(token.deprel, "conj") || is_relation(token.deprel, "advcl") ||
                        is_relation(token.deprel, "xcomp") || is_relation(token.deprel, "parataxis");
    if (!shares || token.head == kNone) return kNone;
    if (is_relation(token.deprel, "parataxis") && token.xpos != "VBG") return kNone;
    at = static_cast<std::uint32_t>(token.head);
  }
  return kNone;
}

/// "Kim alleged": a name right before a finite verb is its subject, whatever the parse says.
bool CueFinder::is_person_in_front(std::uint32_t verb) const {
  if (verb == syntax_.sentence_tokens(verb).first || syntax_.token(verb).xpos == "VBG" ||
      syntax_.token(verb).xpos == "VB")
    return false;
  const std::int32_t m = mention_at_[verb - 1];
  return m != kNone && !quoted_[verb - 1] && syntax_.doc().mentions[static_cast<std::size_t>(m)].type == "Person";
}

/// "Ana Ruiz, his wife and the head of the Harrow Party, said": the name that opens the clause, when commas part all
/// that is said of it from the verb.
std::int32_t CueFinder::described_before(std::uint32_t verb) const {
  const TokenRange sentence = syntax_.sentence_tokens(verb);
  if (verb < sentence.first + 4 || syntax_.lower(verb - 1) != ",") return kNone;
  for (std::uint32_t i = verb - 1; i-- > sentence.first;) {
    const Token& token = syntax_.token(i);
    if (quoted_[i] || token.upos == "AUX" || (token.upos == "VERB" && token.xpos != "VBN" && token.xpos != "VBG") ||
        token.upos == "SCONJ" || token.upos == "PRON")
      if (token.xpos != "PRP$") return kNone;
    const std::int32_t m = mention_at_[i];
    if (m == kNone) continue;
    const EntityMention& name = syntax_.doc().mentions[static_cast<std::size_t>(m)];
    const bool person = name.type == "Person" && name.kind == MentionKind::kName;
    if (!person || name.tokens.end != i + 1 || syntax_.lower(i + 1) != "," || i + 1 == verb - 1) continue;
    const std::uint32_t first = name.tokens.first;
    const bool opens = first == sentence.first || syntax_.lower(first - 1) == ",";
    return opens && syntax_.lower(i + 2) != "and" ? m : kNone;
  }
  return kNone;
}

/// The first person of the sentence in front of the verb: the last resort.
std::int32_t CueFinder::first_person(std::uint32_t verb) const {
  for (std::uint32_t i = syntax_.sentence_tokens(verb).first; i < verb; ++i) {
    const std::int32_t m = mention_at_[i];
    if (m != kNone && !quoted_[i] && syntax_.doc().mentions[static_cast<std::size_t>(m)].type == "Person" &&
        syntax_.token(syntax_.doc().mentions[static_cast<std::size_t>(m)].head).xpos != "PRP$")
      return m;
  }
  return kNone;
}

/// "Kim's": whose somebody is, not who speaks.
bool CueFinder::is_owner(const EntityMention& mention) const {
  const TokenRange sentence = syntax_.sentence_tokens(mention.tokens.first);
  const std::uint32_t end = mention.tokens.end;
  if (end >= sentence.end || !is_possessive_mark(syntax_.lower(end))) return false;
  for (std::uint32_t i = end + 1; i < sentence.end && i < end + 4; ++i) {
    if (is_text(i)) return false;  // "reads Kim's statement"
  }
  return true;
}

/// The mention next to the verb, in front or behind, nothing but titles, adverbs and appositions between.
std::int32_t CueFinder::neighbour(std::uint32_t verb) const {
  const TokenRange sentence = syntax_.sentence_tokens(verb);
  const auto& mentions = syntax_.doc().mentions;
  const auto fits = [&](std::uint32_t i) {
    const std::int32_t m = mention_at_[i];
    if (m == kNone || is_owner(mentions[static_cast<std::size_t>(m)])) return false;  // "says Kim's brother Luis"
    return !quoted_[i] && may_speak(mentions[static_cast<std::size_t>(m)]) &&
           mentions[static_cast<std::size_t>(m)].type != "City";
  };
  for (std::uint32_t i = verb; i-- > sentence.first && verb - i <= 3;) {
    if (fits(i)) return mention_at_[i];
    if (syntax_.token(i).upos != "ADV" && syntax_.token(i).upos != "AUX" && syntax_.lower(i) != ",") break;
  }
  bool behind_of = false;
  for (std::uint32_t i = verb + 1; i < sentence.end && i - verb <= 7; ++i) {
    // "said Mayor of Lima Ana Ruiz": behind "of" only a person is who spoke.
    const bool person = fits(i) && mentions[static_cast<std::size_t>(mention_at_[i])].type == "Person";
    if (person || (fits(i) && !behind_of)) return mention_at_[i];
    const std::string& upos = syntax_.token(i).upos;
    behind_of = behind_of || upos == "ADP";
    const bool place = upos == "ADP" && syntax_.lower(i) == "of";
    if (!place && upos != "PROPN" && upos != "ADJ" && upos != "DET" && upos != "NOUN" && !syntax_.is_hyphen(i) &&
        !is_possessive_mark(syntax_.lower(i)))
      break;
  }
  return kNone;
}

/// Whom "according to" names: the head of the phrase, else the last person or the first body before it ends.
std::int32_t CueFinder::authority(std::uint32_t according) const {
  const TokenRange sentence = syntax_.sentence_tokens(according);
  const std::int32_t head = syntax_.token(according).head;
  if (head > static_cast<std::int32_t>(according) && mention_at(static_cast<std::uint32_t>(head)) != kNone)
    return mention_at(static_cast<std::uint32_t>(head));
  std::int32_t found = kNone;
  for (std::uint32_t i = according + 1; i < sentence.end && i < according + 12; ++i) {
    if (syntax_.lower(i) == "," || syntax_.token(i).upos == "VERB" || quoted_[i]) break;
    const std::int32_t mention = mention_at_[i];
    if (mention == kNone) continue;
    if (found == kNone || syntax_.doc().mentions[static_cast<std::size_t>(mention)].type == "Person") found = mention;
  }
  return found;
}

SpeechCue CueFinder::read(std::uint32_t verb) const {
  SpeechCue cue;
  cue.verb = static_cast<std::int32_t>(verb);
  if (syntax_.lower(verb) == "according") {
    cue.speaker = authority(verb);
    return cue;
  }
  cue.speaker = described_before(verb);
  if (cue.speaker == kNone) cue.speaker = subject_of(verb);
  if (cue.speaker == kNone) cue.speaker = neighbour(verb);
  if (cue.speaker == kNone) cue.speaker = first_person(verb);
  if (cue.speaker == kNobody) cue.speaker = kNone;
  const auto* row = lexicons_.speech_verbs.find(syntax_.token(verb).lemma);
  if (row == nullptr || row->cells[1] != "tell") return cue;
  for (const char* relation : {"iobj", "obj"}) {
    const std::int32_t object = syntax_.child(verb, relation);
    if (object == kNone || quoted_[static_cast<std::size_t>(object)]) continue;
    cue.addressee = mention_at(static_cast<std::uint32_t>(object));
    break;
  }
  if (cue.addressee == cue.speaker) cue.addressee = kNone;
  return cue;
}

/// Are the words part of what the verb says, or the verb an insertion into them?
bool CueFinder::governs(std::uint32_t verb, TokenRange tokens) const {
  const std::uint32_t root = syntax_.head_of(tokens);
  if (syntax_.dominates(verb, root)) return true;
  const Token& token = syntax_.token(verb);
  return is_relation(token.deprel, "parataxis") && token.head != kNone &&
         tokens.contains(static_cast<std::uint32_t>(token.head));
}

/// `"…" Kim agreed: "…"`: the verb of the sentence behind goes with the words behind its colon.
bool CueFinder::announces_next(std::uint32_t verb, TokenRange tokens) const {
  return verb > tokens.end && verb + 1 < syntax_.size() && syntax_.lower(verb + 1) == ":" &&
         syntax_.sentence_of(verb) != syntax_.sentence_of(tokens.end - 1);
}

std::optional<SpeechCue> CueFinder::find(TokenRange tokens) const {
  const TokenRange first = syntax_.sentence_tokens(tokens.first);
  const TokenRange last = syntax_.sentence_tokens(tokens.end - 1);
  std::int32_t best = kNone;
  std::uint32_t best_cost = kFar;
  for (std::uint32_t i = first.first; i < last.end; ++i) {
    if (tokens.contains(i) || !is_cue(i) || announces_next(i, tokens)) continue;
    std::uint32_t cost = i < tokens.first ? tokens.first - i : i - tokens.end + 1;
    // Other quotations in between belong to somebody else or to the same cue.
    for (std::uint32_t k = std::min(i, tokens.end); k < std::max(i, tokens.first); ++k) {
      if (quoted_[k] && !tokens.contains(k)) cost += 1;
    }
    if (!governs(i, tokens)) cost += i < tokens.first ? 15 : 6;
    if (i > tokens.end && i - tokens.end > 12) cost += 20;
    const auto* row = lexicons_.speech_verbs.find(syntax_.token(i).lemma);
    if (row != nullptr && row->cells[1] == "call") cost += 10;
    if (cost >= best_cost) continue;
    best = static_cast<std::int32_t>(i);
    best_cost = cost;
  }
  if (best == kNone || best_cost > 70) return std::nullopt;
  SpeechCue cue = read(static_cast<std::uint32_t>(best));
  cue.governs = governs(static_cast<std::uint32_t>(best), tokens);
  return cue;
}

std::optional<SpeechCue> CueFinder::before_colon(TokenRange tokens) const {
  const TokenRange sentence = syntax_.sentence_tokens(tokens.first);
  std::uint32_t i = tokens.first;
  while (i > sentence.first && syntax_.token(i - 1).upos == "PUNCT" && syntax_.lower(i - 1) != ":") --i;
  if (i == sentence.first || syntax_.lower(i - 1) != ":") return std::nullopt;
  const std::uint32_t end = i;
  // "The ministry issued a statement that a guard was hurt:" whose words it brings, else the verb next to the colon.
  for (i = end; i-- > sentence.first;) {
    const std::int32_t object = syntax_.token(i).upos == "VERB" ? syntax_.child(i, "obj") : kNone;
    if (object == kNone || quoted_[i] || !is_text(static_cast<std::uint32_t>(object)) || subject_of(i) < 0) continue;
    return read(i);
  }
  for (i = end; i-- > sentence.first;) {
    if (syntax_.token(i).upos != "VERB" || quoted_[i] || subject_of(i) < 0) continue;
    return read(i);
  }
  return std::nullopt;
}

std::optional<SpeechCue> CueFinder::last_of(std::uint32_t sentence) const {
  const TokenRange range = syntax_.doc().sentences[sentence].tokens;
  for (std::uint32_t i = range.end; i-- > range.first;) {
    if (!is_cue(i)) continue;
    const SpeechCue cue = read(i);
    if (cue.speaker != kNone) return cue;
  }
  return std::nullopt;
}

}  // namespace newsgraph
