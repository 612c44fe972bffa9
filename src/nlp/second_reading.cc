// A word is a candidate when it stands where a verb may stand: behind the end of a noun phrase, in front of what may
// be its object or the like, and with no finite verb in front of it or in its own stretch of the sentence.
#include "nlp/second_reading.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/strings.h"

namespace newsgraph {
namespace {

using Analyses = SecondReading::Analyses;

constexpr std::size_t kMostTries = 3;            // parses for one sentence
constexpr std::string_view kPlainPast = "took";  // never a participle
constexpr std::string_view kSingular = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
constexpr std::string_view kPast = "Mood=Ind|Tense=Past|VerbForm=Fin";
constexpr std::string_view kPlural = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin";

constexpr std::array<std::string_view, 9> kBeforeVerb = {"NN", "NNS", "NNP", "NNPS", "RB", ")", "-RRB-", ",", "CD"};
constexpr std::array<std::string_view, 5> kSubjectEnds = {"NN", "NNS", "NNP", "NNPS", ")"};
constexpr std::array<std::string_view, 14> kObjects = {"DT",  "PDT",  "PRP$", "PRP", "CD", "NN", "NNS",
                                                       "NNP", "NNPS", "JJ",   "RB",  "$",  "``", "VBG"};
constexpr std::array<std::string_view, 5> kClauses = {"root", "conj", "ccomp", "parataxis", "advcl"};
constexpr std::array<std::string_view, 13> kSubordinators = {
    "that", "as", "after", "when", "who", "which", "because", "if", "while", "before", "since", "where", "amid"};
constexpr std::array<std::string_view, 8> kParticles = {"down", "out", "up", "off", "back", "away", "aside", "into"};
constexpr std::array<std::string_view, 9> kBounds = {"at",   "about", "around", "over", "nearly",
                                                     "more", "up",    "almost", "some"};
constexpr std::array<std::string_view, 2> kPlurals = {"police", "people"};

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_finite(const net::TokenAnalysis& token) {
  return token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "VBD" || token.xpos == "MD";
}

/// Is there a finite verb in front of `end` before the clause of `token` may end? Then the word is its subject, or part
/// of it.
bool verb_follows(const net::Forms& forms, const Analyses& analyses, std::uint32_t token, std::size_t end) {
  for (std::uint32_t i = token + 1; i < end; ++i) {
    const std::string_view form = forms[i];
    if (form == "," || form == ";" || form == "." || in(kSubordinators, form)) return false;
    if (is_finite(analyses[i])) return true;
  }
  return false;
}

/// "at least 20", "around 150".
bool is_count(const net::Forms& forms, const Analyses& analyses, std::uint32_t token) {
  const std::size_t end = std::min<std::size_t>(token + 3, forms.size());
  if (!in(kBounds, forms[token])) return false;
  for (std::size_t i = token + 1; i < end; ++i) {
    if (analyses[i].xpos == "CD") return true;
  }
  return false;
}

/// The subject that the parser gave the verb; nothing when it has none or undergoes the action.
std::optional<std::uint32_t> subject_of(const Analyses& analyses, std::uint32_t verb) {
  std::optional<std::uint32_t> subject;
  for (std::uint32_t i = 0; i < analyses.size(); ++i) {
    if (analyses[i].head != static_cast<int>(verb)) continue;
    if (analyses[i].deprel == "nsubj:pass" || analyses[i].deprel == "aux:pass") return std::nullopt;
    if (analyses[i].deprel == "nsubj" && i < verb) subject = i;
  }
  return subject;
}

bool is_plural(const net::Forms& forms, const Analyses& analyses, std::uint32_t noun) {
  const std::string_view xpos = analyses[noun].xpos;
  if (xpos == "NNS" || xpos == "NNPS" || xpos == "CD" || in(kPlurals, ascii_lower(forms[noun]))) return true;
  return std::any_of(analyses.begin(), analyses.end(), [&](const net::TokenAnalysis& token) {
    return token.head == static_cast<int>(noun) && token.deprel == "conj";
  });
}

bool is_singular(const Analyses& analyses, std::uint32_t noun) {
  const std::string_view xpos = analyses[noun].xpos;
  return xpos == "NN" || xpos == "NNP" || xpos == "NNPS";
}

/// Does the second tree have the word for a verb in the past tense with a subject that agrees with the present form?
bool is_verb(const net::Forms& forms, const Analyses& analyses, std::uint32_t token, bool third_person) {
  const net::TokenAnalysis& verb = analyses[token];
  const bool past = verb.xpos == "VBD" || verb.xpos == "VBN";  // taggers waver between the two
  if (verb.upos != "VERB" || !past || !in(kClauses, verb.deprel)) return false;
  const std::optional<std::uint32_t> subject = subject_of(analyses, token);
  if (!subject) return false;
  return third_person ? is_singular(analyses, *subject) : is_plural(forms, analyses, *subject);
}

}  // namespace

SecondReading::SecondReading(const Lexicon& verbs) {
  for (const TsvRow& row : verbs.rows()) {
    const bool noun = row.cells[3] == "noun";
    forms_.emplace(row.cells[0], Present{row.cells[2], false, noun});
    forms_.emplace(row.cells[1], Present{row.cells[2], true, noun});
    pasts_.insert(row.cells[2]);
  }
}

std::string_view SecondReading::known(std::string_view form) const {
  const auto found = forms_.find(form);
  return found == forms_.end() ? std::string_view{} : std::string_view(found->first);
}

const SecondReading::Present* SecondReading::present_at(const net::Forms& forms, const Analyses& analyses,
                                                        std::uint32_t token) const {
  const net::TokenAnalysis& word = analyses[token];
  const bool nominal = word.upos == "NOUN" || word.upos == "PROPN" || word.upos == "ADJ" || word.xpos == "VB";
  if (!nominal || token == 0) return nullptr;
  const char before = forms[token - 1].front();
  const bool name = before >= 'A' && before <= 'Z' && analyses[token - 1].xpos == "JJ";
  if (!name && !in(kBeforeVerb, analyses[token - 1].xpos)) return nullptr;
  const auto found = forms_.find(forms[token]);
  if (found == forms_.end()) return nullptr;
  const Present& present = found->second;
  if (word.xpos == "VB" && (present.third_person || word.deprel == "root")) return nullptr;
  const bool last = token + 1 == forms.size() || forms[token + 1] == ".";
  if (last) return present.noun ? nullptr : &present;
  const net::TokenAnalysis& next = analyses[token + 1];
  const bool infinitive =
      next.xpos == "TO" && token + 2 < forms.size() && (analyses[token + 2].xpos == "VB" || next.upos == "PART");
  const bool object = is_count(forms, analyses, token + 1) || in(kObjects, next.xpos) || infinitive ||
                      forms[token + 1] == "that" || in(kParticles, forms[token + 1]);
  const bool plural = !present.third_person && analyses[token - 1].xpos == "NNS";  // "thousands protest in Lima"
  if (present.noun && !object && !plural) return nullptr;
  if (next.xpos == "POS" || next.xpos.starts_with("V") || verb_follows(forms, analyses, token, forms.size())) {
    if (next.xpos != "VBG" && forms[token + 1] != "that") return nullptr;
  }
  return &present;
}

std::vector<SecondReading::Candidate> SecondReading::candidates(const net::Forms& forms,
                                                                const Analyses& analyses) const {
  std::vector<Candidate> found;
  for (std::uint32_t i = 0; i < forms.size() && found.size() < kMostTries; ++i) {
    if (is_finite(analyses[i]) && (analyses[i].upos == "VERB" || analyses[i].upos == "AUX")) break;
    if (const Present* present = present_at(forms, analyses, i)) found.push_back({i, *present});
  }
  return found;
}

void SecondReading::improve(std::vector<net::Forms>& forms, std::vector<Analyses>& analyses, const Parse& parse) const {
  std::vector<Try> tries;
  for (std::size_t s = 0; s < forms.size(); ++s) {
    for (const Candidate& candidate : candidates(forms[s], analyses[s])) {
      tries.push_back({s, candidate, candidate.present.past});
    }
  }
  std::vector<bool> read(forms.size(), false);
  attempt(tries, forms, analyses, parse, read);
  // "blocked access to" may be read as a participle too.
  std::erase_if(tries, [&](const Try& t) { return read[t.sentence] || !t.candidate.present.third_person; });
  for (Try& t : tries) t.past = kPlainPast;
  attempt(tries, forms, analyses, parse, read);
  improve_past(forms, analyses, parse, read);
}

/// A participle, or a noun that looks like one, between a noun and what may be its object.
bool SecondReading::may_be_past(const net::Forms& forms, const Analyses& analyses, std::uint32_t token) const {
  if (token == 0 || token + 2 >= forms.size() || !in(kSubjectEnds, analyses[token - 1].xpos)) return false;
  const bool participle = analyses[token].xpos == "VBN";
  if (!participle && (analyses[token].upos != "NOUN" || !pasts_.contains(forms[token]))) return false;
  // "A blast tore through a factory": no noun ends in such a form.
  const bool goes = !participle && analyses[token + 1].xpos == "IN" && !forms[token].ends_with("ed");
  const bool object = goes || is_count(forms, analyses, token + 1) || in(kObjects, analyses[token + 1].xpos);
  // "struck power lines and crashed": a verb behind "and" has the same subject.
  std::uint32_t last = token + 1;
  while (last < forms.size() && forms[last] != "and" && forms[last] != "but") ++last;
  const bool joined = last + 1 < forms.size() && analyses[last + 1].xpos.starts_with("V");
  const std::size_t end = joined ? last : forms.size();
  return object && !verb_follows(forms, analyses, token, end);
}

void SecondReading::improve_past(std::vector<net::Forms>& forms, std::vector<Analyses>& analyses, const Parse& parse,
                                 std::vector<bool>& read) const {
  struct Try {
    std::size_t sentence = 0;
    std::uint32_t token = 0;
  };
  std::vector<Try> tries;
  std::vector<net::Forms> past;
  for (std::size_t s = 0; s < forms.size(); ++s) {
    // Headlines leave out "was": "Two men arrested".
    if (read[s] || forms[s].size() < 2 || forms[s].back() != ".") continue;
    for (std::uint32_t i = 0; i < forms[s].size(); ++i) {
      if (is_finite(analyses[s][i]) && (analyses[s][i].upos == "VERB" || analyses[s][i].upos == "AUX")) break;
      if (!may_be_past(forms[s], analyses[s], i)) continue;
      tries.push_back({s, i});
      past.push_back(forms[s]);
      past.back()[i] = kPlainPast;
      break;
    }
  }
  if (tries.empty()) return;
  std::vector<Analyses> second = parse(past);
  for (std::size_t t = 0; t < tries.size(); ++t) {
    const auto [sentence, at] = tries[t];
    const bool goes = analyses[sentence][at + 1].xpos == "IN";
    const bool object = std::any_of(second[t].begin(), second[t].end(), [&](const net::TokenAnalysis& token) {
      return token.head == static_cast<int>(at) && (token.deprel == "obj" || (goes && token.deprel == "obl"));
    });
    const bool verb = second[t][at].upos == "VERB" && second[t][at].xpos == "VBD" && in(kClauses, second[t][at].deprel);
    if (!verb || !object || !subject_of(second[t], at)) continue;
    second[t][at].feats = kPast;
    analyses[sentence] = std::move(second[t]);
    read[sentence] = true;
  }
}

void SecondReading::attempt(std::span<const Try> tries, std::vector<net::Forms>& forms, std::vector<Analyses>& analyses,
                            const Parse& parse, std::vector<bool>& read) {
  if (tries.empty()) return;
  std::vector<net::Forms> past;
  for (const Try& t : tries) {
    past.push_back(forms[t.sentence]);
    past.back()[t.candidate.token] = t.past;
  }
  std::vector<Analyses> second = parse(past);
  for (std::size_t t = 0; t < tries.size(); ++t) {
    const std::size_t sentence = tries[t].sentence;
    const std::uint32_t at = tries[t].candidate.token;
    const bool third_person = tries[t].candidate.present.third_person;
    if (read[sentence] || !is_verb(past[t], second[t], at, third_person)) continue;
    second[t][at].xpos = third_person ? "VBZ" : "VBP";
    second[t][at].feats = third_person ? kSingular : kPlural;
    forms[sentence] = std::move(past[t]);
    analyses[sentence] = std::move(second[t]);
    read[sentence] = true;
  }
}

}  // namespace newsgraph
