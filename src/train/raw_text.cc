#include "train/raw_text.h"

namespace newsgraph::train {
namespace {

Span append(std::string& text, std::string_view form) {
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += form;
  return {begin, static_cast<std::uint32_t>(text.size())};
}

void append_range(const ConlluSentence& sentence, const ConlluRange& range, RawParagraph& paragraph) {
  SentenceSpans& words = paragraph.sentences.back();
  const Span whole = append(paragraph.text, range.form);
  std::string joined;
  for (int id = range.first; id <= range.last; ++id) joined += sentence.words[id - 1].form;
  std::uint32_t at = whole.begin;
  for (int id = range.first; id <= range.last; ++id) {
    const auto size = static_cast<std::uint32_t>(sentence.words[id - 1].form.size());
    const Span part{at, at + size};
    words.push_back({joined == range.form ? part : whole, id == range.first, true});
    at += size;
  }
  if (!no_space_after(range.misc)) paragraph.text += ' ';
}

void append_sentence(const ConlluSentence& sentence, RawParagraph& paragraph) {
  paragraph.sentences.emplace_back();
  auto range = sentence.ranges.begin();
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    if (range != sentence.ranges.end() && range->first == static_cast<int>(i) + 1) {
      append_range(sentence, *range, paragraph);
      i = static_cast<std::size_t>(range->last) - 1;
      ++range;
      continue;
    }
    const ConlluWord& word = sentence.words[i];
    paragraph.sentences.back().push_back({append(paragraph.text, word.form)});
    if (!no_space_after(word.misc)) paragraph.text += ' ';
  }
}

}  // namespace

std::vector<RawParagraph> raw_paragraphs(const std::vector<ConlluSentence>& treebank) {
  std::vector<RawParagraph> paragraphs;
  for (std::size_t i = 0; i < treebank.size(); ++i) {
    const ConlluSentence& sentence = treebank[i];
    if (paragraphs.empty() || sentence.starts_paragraph || sentence.starts_document) {
      paragraphs.emplace_back().first_sentence = i;
    }
    append_sentence(sentence, paragraphs.back());
  }
  for (RawParagraph& paragraph : paragraphs) {
    if (paragraph.text.ends_with(' ')) paragraph.text.pop_back();
  }
  return paragraphs;
}

}  // namespace newsgraph::train
