// Two steps, each a linear classifier: first the boundaries of words within
// every stretch without white space, then the sentences over those words. The
// second sees the words of the first, the first never the sentences: whether a
// full stop is a token of its own does not depend on where a sentence ends,
// since UD never writes the final stop twice ("in the U.S.").
#include "nlp/tokenizer.h"

#include <algorithm>

namespace newsgraph {
namespace {

bool is_analysed(BlockKind kind) {
  return kind == BlockKind::kTitle || kind == BlockKind::kCaption || kind == BlockKind::kHeading ||
         kind == BlockKind::kBody;
}

/// The end of the part that begins at `begin`: the next empty line, or the end.
std::size_t part_end(std::string_view text, std::size_t begin) {
  std::size_t at = text.find('\n', begin);
  while (at != std::string_view::npos) {
    std::size_t next = at + 1;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) ++next;
    if (next < text.size() && text[next] == '\n') return next;
    at = text.find('\n', next);
  }
  return text.size();
}

/// "232-197", a result: two figures of up to three digits, which the classifier leaves whole in front of a full stop.
/// Returns where its hyphen stands; the begin of the range when it is no result.
std::uint32_t hyphen_of_result(const DecodedText& text, CharRange range) {
  constexpr std::uint32_t kMostDigits = 3;
  const auto digits = [&](std::uint32_t at) {
    std::uint32_t end = at;
    while (end < range.end && text.chars[end].kind == CharClass::kDigit) ++end;
    return end;
  };
  const std::uint32_t hyphen = digits(range.begin);
  if (hyphen == range.begin || hyphen - range.begin > kMostDigits || hyphen >= range.end) return range.begin;
  const CharClass kind = text.chars[hyphen].kind;
  const std::uint32_t rest = range.end - hyphen - 1;
  const bool whole = digits(hyphen + 1) == range.end && rest > 0 && rest <= kMostDigits;
  return whole && (kind == CharClass::kHyphen || kind == CharClass::kDash) ? hyphen : range.begin;
}

/// Adds the word, a result as three.
void add_word(const DecodedText& text, const TextWord& word, std::vector<TextWord>& words) {
  const std::uint32_t hyphen = word.in_multiword ? word.range.begin : hyphen_of_result(text, word.range);
  if (hyphen == word.range.begin) {
    words.push_back(word);
    return;
  }
  words.push_back({{word.range.begin, hyphen}});
  words.push_back({{hyphen, hyphen + 1}});
  words.push_back({{hyphen + 1, word.range.end}});
}

Boundary best(const LinearWeights::Scores& scores) {
  const auto* end = scores.begin() + kBoundaries;
  return static_cast<Boundary>(std::max_element(scores.begin(), end) - scores.begin());
}

}  // namespace

Tokenizer Tokenizer::load(const std::filesystem::path& path) {
  return Tokenizer(load_model(path, kKind, kVersion));
}

Tokenizer::Tokenizer(const net::ModelFile& model) {
  ByteReader lexicon(model, "lexicon");
  lexicon_ = TokenizerLexicon::read(lexicon);
  ByteReader boundaries(model, "boundaries");
  boundaries_ = LinearWeights::read(boundaries);
  ByteReader sentences(model, "sentences");
  splitter_ = SentenceSplitter(LinearWeights::read(sentences));
}

void Tokenizer::judge_chunk(const DecodedText& text, std::size_t chunk, std::vector<Boundary>& boundaries) const {
  const CharRange range = text.chunks[chunk];
  boundaries.assign(range.end - range.begin, Boundary::kInside);
  if (boundaries.size() == 1) return;
  const ChunkFeatures places(text, lexicon_, chunk);
  std::vector<Feature> features;
  const auto score = [&](std::uint32_t at) {
    places.collect(at, features);
    return boundaries_.score(features);
  };
  for (std::uint32_t at = range.begin + 1; at < range.end; ++at) {
    if (!places.is_candidate(at)) continue;
    LinearWeights::Scores scores = score(at);
    if (!places.is_joint(at) || !places.is_candidate(at + 1)) {
      boundaries[at - range.begin] = best(scores);
      continue;
    }
    const LinearWeights::Scores behind = score(at + 1);
    for (std::size_t c = 0; c < scores.size(); ++c) scores[c] += behind[c];
    boundaries[at - range.begin] = boundaries[at + 1 - range.begin] = best(scores);
    ++at;
  }
}

std::vector<TextWord> Tokenizer::find_words(const DecodedText& text) const {
  std::vector<TextWord> words;
  words.reserve(text.chunks.size() * 5 / 4);
  std::vector<Boundary> boundaries;
  for (std::size_t chunk = 0; chunk < text.chunks.size(); ++chunk) {
    judge_chunk(text, chunk, boundaries);
    const CharRange range = text.chunks[chunk];
    TextWord word{range};
    for (std::uint32_t at = range.begin + 1; at < range.end; ++at) {
      const Boundary boundary = boundaries[at - range.begin];
      if (boundary == Boundary::kInside) continue;
      if (boundary == Boundary::kWordEnd && !word.in_multiword) word.starts_multiword = word.in_multiword = true;
      word.range.end = at;
      add_word(text, word, words);
      word = {{at, range.end}, false, boundary == Boundary::kWordEnd};
    }
    add_word(text, word, words);
  }
  return words;
}

void Tokenizer::tokenize_part(std::string_view text, std::uint32_t offset,
                              std::vector<SentenceSpans>& sentences) const {
  const DecodedText decoded = decode(text);
  const std::vector<TextWord> words = find_words(decoded);
  std::vector<std::uint32_t> starts = splitter_.split(decoded, lexicon_, words);
  starts.push_back(static_cast<std::uint32_t>(words.size()));
  for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
    SentenceSpans& sentence = sentences.emplace_back();
    for (std::uint32_t i = starts[s]; i < starts[s + 1]; ++i) {
      const TextWord& word = words[i];
      sentence.push_back({{offset + decoded.chars[word.range.begin].byte, offset + decoded.chars[word.range.end].byte},
                          word.starts_multiword,
                          word.in_multiword});
    }
  }
}

std::vector<SentenceSpans> Tokenizer::tokenize(std::string_view text) const {
  std::vector<SentenceSpans> sentences;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = part_end(text, begin);
    tokenize_part(text.substr(begin, end - begin), static_cast<std::uint32_t>(begin), sentences);
    begin = end;
  }
  return sentences;
}

namespace {

/// A headline is one sentence unless a mark ends it: names in capitals and commas that stand for "and" are easily taken for
/// the beginning of another one.
void join_headline(std::string_view text, std::vector<SentenceSpans>& sentences) {
  for (std::size_t i = 1; i < sentences.size();) {
    const Span last = sentences[i - 1].back().span;
    const std::string_view word = text.substr(last.begin, last.end - last.begin);
    const bool ended = word.find_first_of(".?!:;\"") != std::string_view::npos || word == "\u201D" || word == "\u2019" ||
                       word == "|" || word == "\u2013" || word == "\u2014" || word == "-";
    if (ended) {
      ++i;
      continue;
    }
    sentences[i - 1].insert(sentences[i - 1].end(), sentences[i].begin(), sentences[i].end());
    sentences.erase(sentences.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace

void Tokenizer::annotate(Document& doc) const {
  for (std::size_t b = 0; b < doc.article.blocks.size(); ++b) {
    const Block& block = doc.article.blocks[b];
    if (!is_analysed(block.kind)) continue;
    const std::string_view text = surface(doc.article.text, block.span);
    std::vector<SentenceSpans> sentences = tokenize(text);
    if (block.kind == BlockKind::kTitle) join_headline(text, sentences);
    for (const SentenceSpans& words : sentences) {
      Sentence sentence;
      sentence.block = static_cast<std::uint32_t>(b);
      sentence.span = {block.span.begin + words.front().span.begin, block.span.begin + words.back().span.end};
      sentence.tokens.first = static_cast<std::uint32_t>(doc.tokens.size());
      for (const WordSpan& word : words) {
        Token& token = doc.tokens.emplace_back();
        token.span = {block.span.begin + word.span.begin, block.span.begin + word.span.end};
        token.starts_multiword = word.starts_multiword;
        token.in_multiword = word.in_multiword;
      }
      sentence.tokens.end = static_cast<std::uint32_t>(doc.tokens.size());
      doc.sentences.push_back(sentence);
    }
  }
}

}  // namespace newsgraph
