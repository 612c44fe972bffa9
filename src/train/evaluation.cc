// Words outside multiword tokens are aligned when they cover the same characters.
// Where either side has a multiword token, the words over the whole stretch are
// aligned by the longest common subsequence of their lower-cased forms, since
// the words of a multiword token have no characters of their own.
#include "train/evaluation.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "base/error.h"
#include "base/strings.h"
#include "nlp/tokenizer_features.h"
#include "train/raw_text.h"

namespace newsgraph::train {
namespace {

constexpr std::size_t kUnaligned = SIZE_MAX;

struct FlatWord {
  Span span;  // of its token, in characters without white space
  bool multiword = false;
  std::size_t parent = kUnaligned;  // index of the head; kUnaligned for a root
  std::size_t sentence_size = 0;
  const ConlluWord* word = nullptr;
};

/// A treebank as the metric sees it.
struct Flat {
  std::string characters;
  std::vector<Span> tokens;
  std::vector<Span> sentences;
  std::vector<FlatWord> words;
};

void append_characters(std::string& characters, std::string_view form) {
  const DecodedText text = decode(form);
  for (const CharRange chunk : text.chunks) {
    const std::uint32_t begin = text.chars[chunk.begin].byte;
    characters += form.substr(begin, text.chars[chunk.end].byte - begin);
  }
}

void flatten_sentence(const ConlluSentence& sentence, Flat& flat) {
  const auto begin = static_cast<std::uint32_t>(flat.characters.size());
  const std::size_t first_word = flat.words.size();
  auto range = sentence.ranges.begin();
  for (std::size_t i = 0; i < sentence.words.size();) {
    const bool multiword = range != sentence.ranges.end() && range->first == static_cast<int>(i) + 1;
    Span span{static_cast<std::uint32_t>(flat.characters.size()), 0};
    append_characters(flat.characters, multiword ? range->form : sentence.words[i].form);
    span.end = static_cast<std::uint32_t>(flat.characters.size());
    flat.tokens.push_back(span);
    const std::size_t end = multiword ? static_cast<std::size_t>(range->last) : i + 1;
    for (; i < end; ++i) {
      const int head = sentence.words[i].head;
      flat.words.push_back({span, multiword, head == 0 ? kUnaligned : first_word + static_cast<std::size_t>(head) - 1,
                            sentence.words.size(), &sentence.words[i]});
    }
    if (multiword) ++range;
  }
  flat.sentences.push_back({begin, static_cast<std::uint32_t>(flat.characters.size())});
}

Flat flatten(const std::vector<ConlluSentence>& treebank) {
  Flat flat;
  for (const ConlluSentence& sentence : treebank) flatten_sentence(sentence, flat);
  return flat;
}

Tally score_spans(const std::vector<Span>& gold, const std::vector<Span>& system) {
  Tally tally{gold.size(), system.size(), 0};
  for (std::size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
    if (gold[g].begin < system[s].begin) {
      ++g;
    } else if (system[s].begin < gold[g].begin) {
      ++s;
    } else {
      tally.correct += gold[g++].end == system[s++].end;
    }
  }
  return tally;
}

/// For each system word the gold word it is aligned with.
class Aligner {
 public:
  Aligner(const std::vector<FlatWord>& gold, const std::vector<FlatWord>& system)
      : gold_(gold), system_(system), to_gold_(system.size(), kUnaligned) {}

  std::vector<std::size_t> align() {
    while (g_ < gold_.size() && s_ < system_.size()) {
      if (gold_[g_].multiword || system_[s_].multiword) {
        align_multiword();
      } else if (gold_[g_].span == system_[s_].span) {
        to_gold_[s_++] = g_++;
      } else if (gold_[g_].span.begin <= system_[s_].span.begin) {
        ++g_;
      } else {
        ++s_;
      }
    }
    return std::move(to_gold_);
  }

 private:
  static bool beyond(const std::vector<FlatWord>& words, std::size_t at, std::uint32_t end) {
    if (at >= words.size()) return true;
    return words[at].multiword ? words[at].span.begin >= end : words[at].span.end > end;
  }

  void align_multiword() {
    std::uint32_t end = 0;
    if (gold_[g_].multiword) {
      end = gold_[g_].span.end;
      if (!system_[s_].multiword && system_[s_].span.begin < gold_[g_].span.begin) ++s_;
    } else {
      end = system_[s_].span.end;
      if (!gold_[g_].multiword && gold_[g_].span.begin < system_[s_].span.begin) ++g_;
    }
    const std::size_t gold_first = g_;
    const std::size_t system_first = s_;
    while (!beyond(gold_, g_, end) || !beyond(system_, s_, end)) {
      const bool take_gold =
          g_ < gold_.size() && (s_ >= system_.size() || gold_[g_].span.begin <= system_[s_].span.begin);
      const FlatWord& word = take_gold ? gold_[g_++] : system_[s_++];
      if (word.multiword) end = std::max(end, word.span.end);
    }
    align_by_form(gold_first, system_first);
  }

  bool same_form(std::size_t g, std::size_t s) const {
    const auto lower = [](const std::string& form) { return decode(form); };
    const DecodedText a = lower(gold_[g].word->form);
    const DecodedText b = lower(system_[s].word->form);
    return std::equal(a.chars.begin(), a.chars.end(), b.chars.begin(), b.chars.end(),
                      [](const TextChar& x, const TextChar& y) { return x.folded == y.folded; });
  }

  void align_by_form(std::size_t gold_first, std::size_t system_first) {
    const std::size_t rows = g_ - gold_first;
    const std::size_t cols = s_ - system_first;
    if (rows == 0 || cols == 0) return;
    std::vector<std::vector<std::size_t>> longest(rows + 1, std::vector<std::size_t>(cols + 1));
    for (std::size_t g = rows; g-- > 0;) {
      for (std::size_t s = cols; s-- > 0;) {
        longest[g][s] = same_form(gold_first + g, system_first + s) ? 1 + longest[g + 1][s + 1]
                                                                    : std::max(longest[g + 1][s], longest[g][s + 1]);
      }
    }
    for (std::size_t g = 0, s = 0; g < rows && s < cols;) {
      if (same_form(gold_first + g, system_first + s)) {
        to_gold_[system_first + s++] = gold_first + g++;
      } else if (longest[g][s] == longest[g + 1][s]) {
        ++g;
      } else {
        ++s;
      }
    }
  }

  const std::vector<FlatWord>& gold_;
  const std::vector<FlatWord>& system_;
  std::vector<std::size_t> to_gold_;
  std::size_t g_ = 0;
  std::size_t s_ = 0;
};

std::string_view universal(std::string_view relation) {
  return relation.substr(0, relation.find(':'));
}

/// Only the features that the shared task scored, sorted.
std::set<std::string_view> universal_features(std::string_view feats) {
  static const std::set<std::string_view> kUniversal = {
      "PronType", "NumType", "Poss",  "Reflex",   "Foreign",  "Abbr",     "Gender",
      "Animacy",  "Number",  "Case",  "Definite", "Degree",   "VerbForm", "Mood",
      "Tense",    "Aspect",  "Voice", "Evident",  "Polarity", "Person",   "Polite"};
  std::set<std::string_view> result;
  for (const std::string_view item : split(feats, '|')) {
    if (kUniversal.contains(item.substr(0, item.find('=')))) result.insert(item);
  }
  return result;
}

std::size_t length_bucket(std::size_t words) {
  std::size_t bucket = 0;
  while (words > UdScores::kLengths[bucket]) ++bucket;
  return bucket;
}

void count_words(const Flat& gold, const Flat& system, UdScores& scores) {
  const Tally none{gold.words.size(), system.words.size(), 0};
  for (Tally* tally : {&scores.words, &scores.upos, &scores.xpos, &scores.ufeats, &scores.lemmas, &scores.uas,
                       &scores.las, &scores.las_full}) {
    *tally = none;
  }
  for (const FlatWord& word : gold.words) {
    ++scores.relations[word.word->deprel].gold;
    Tally& bucket = scores.las_by_length[length_bucket(word.sentence_size)];
    ++bucket.gold;
    ++bucket.system;
  }
  for (const FlatWord& word : system.words) ++scores.relations[word.word->deprel].system;
}

void count_pair(const FlatWord& g, const FlatWord& s, bool same_head, UdScores& scores) {
  const ConlluWord& gold = *g.word;
  const ConlluWord& system = *s.word;
  const bool same_relation = same_head && universal(gold.deprel) == universal(system.deprel);
  ++scores.words.correct;
  scores.upos.correct += gold.upos == system.upos;
  scores.xpos.correct += gold.xpos == system.xpos;
  scores.ufeats.correct += universal_features(gold.feats) == universal_features(system.feats);
  scores.lemmas.correct += gold.lemma == "_" || gold.lemma == system.lemma;
  scores.uas.correct += same_head;
  scores.las.correct += same_relation;
  scores.las_by_length[length_bucket(g.sentence_size)].correct += same_relation;
  if (!same_head || gold.deprel != system.deprel) return;
  ++scores.las_full.correct;
  ++scores.relations[gold.deprel].correct;
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
  gold += other.gold;
  system += other.system;
  correct += other.correct;
  return *this;
}

double Tally::precision() const {
  return percent(correct, system);
}
double Tally::recall() const {
  return percent(correct, gold);
}
double Tally::f1() const {
  return percent(2 * correct, gold + system);
}

UdScores score(const std::vector<ConlluSentence>& gold, const std::vector<ConlluSentence>& system) {
  const Flat g = flatten(gold);
  const Flat s = flatten(system);
  if (g.characters != s.characters) {
    const auto differ =
        std::mismatch(g.characters.begin(), g.characters.end(), s.characters.begin(), s.characters.end());
    throw Error("gold and system are not the same text: they differ at byte " +
                std::to_string(differ.first - g.characters.begin()) + ", white space not counted");
  }
  UdScores scores;
  scores.tokens = score_spans(g.tokens, s.tokens);
  scores.sentences = score_spans(g.sentences, s.sentences);
  count_words(g, s, scores);
  const std::vector<std::size_t> to_gold = Aligner(g.words, s.words).align();
  for (std::size_t i = 0; i < s.words.size(); ++i) {
    if (to_gold[i] == kUnaligned) continue;
    const FlatWord& gold_word = g.words[to_gold[i]];
    const std::size_t parent = s.words[i].parent;
    const bool same_head = parent == kUnaligned ? gold_word.parent == kUnaligned
                                                : to_gold[parent] != kUnaligned && to_gold[parent] == gold_word.parent;
    count_pair(gold_word, s.words[i], same_head, scores);
  }
  return scores;
}

std::string summary(const UdScores& scores) {
  std::string line;
  const auto add = [&](const char* name, const Tally& tally) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%s%s %.2f", line.empty() ? "" : "  ", name, tally.f1());
    line += buffer;
  };
  add("tokens", scores.tokens);
  add("sentences", scores.sentences);
  add("words", scores.words);
  if (scores.upos.correct > 0) {
    add("UPOS", scores.upos);
    add("XPOS", scores.xpos);
    add("UFeats", scores.ufeats);
  }
  if (scores.lemmas.correct > scores.words.correct / 10) add("lemmas", scores.lemmas);
  if (scores.las.correct > 0) {
    add("UAS", scores.uas);
    add("LAS", scores.las);
  }
  return line;
}

std::vector<ConlluSentence> tokenize_raw(const std::vector<ConlluSentence>& treebank, const Tokenizer& tokenizer) {
  std::vector<ConlluSentence> result;
  for (const RawParagraph& paragraph : raw_paragraphs(treebank)) {
    bool first = true;
    for (const SentenceSpans& words : tokenizer.tokenize(paragraph.text)) {
      ConlluSentence& sentence = result.emplace_back();
      sentence.starts_paragraph = first;
      sentence.starts_document = first && treebank[paragraph.first_sentence].starts_document;
      first = false;
      for (std::size_t i = 0; i < words.size(); ++i) {
        const Span span = words[i].span;
        ConlluWord& word = sentence.words.emplace_back();
        word.form = surface(paragraph.text, span);
        const auto id = static_cast<int>(i) + 1;
        const bool glued = span.end < paragraph.text.size() && paragraph.text[span.end] != ' ';
        if (words[i].starts_multiword) {
          sentence.ranges.push_back({id, id, word.form, glued ? "SpaceAfter=No" : ""});
        } else if (words[i].in_multiword) {
          ConlluRange& range = sentence.ranges.back();
          range.last = id;
          range.form += word.form;
          range.misc = glued ? "SpaceAfter=No" : "";
        } else if (glued) {
          word.misc = "SpaceAfter=No";
        }
      }
    }
  }
  return result;
}

std::map<std::string, Tally> score_names(const std::vector<NamedSpan>& gold, const std::vector<NamedSpan>& system) {
  std::map<std::string, Tally> result;
  Tally& all = result["all"];
  const std::set<NamedSpan> known(gold.begin(), gold.end());
  for (const NamedSpan& span : gold) ++result[span.type].gold;
  for (const NamedSpan& span : system) {
    ++result[span.type].system;
    result[span.type].correct += known.contains(span);
  }
  for (const auto& [type, tally] : result) {
    if (type != "all") all += tally;
  }
  return result;
}

}  // namespace newsgraph::train
