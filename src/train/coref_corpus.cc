#include "train/coref_corpus.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/error.h"
#include "base/strings.h"
#include "train/raw_text.h"

namespace newsgraph::train {
namespace {

std::string_view entity_item(std::string_view misc) {
  constexpr std::string_view kKey = "Entity=";
  for (const std::string_view item : split(misc, '|')) {
    if (item.starts_with(kKey)) return item.substr(kKey.size());
  }
  return {};
}

/// Opens and closes mentions as brackets are read.
class Brackets {
 public:
  explicit Brackets(std::vector<GoldMention>& mentions) : mentions_(mentions) {}

  void read(std::string_view item, std::size_t word, const std::string& sentence) {
    while (!item.empty()) {
      const bool opens = item.front() == '(';
      if (opens) item.remove_prefix(1);
      const std::size_t end = item.find_first_of("()");
      const std::string_view body = item.substr(0, end);
      const bool closes = end != std::string_view::npos && item[end] == ')';
      if (body.empty() || (!opens && !closes)) throw Error("sentence " + sentence + ": malformed Entity=");
      const std::string part(body.substr(0, body.find('-')));  // "12", or "12[1/2]"
      if (opens) open_[part].push_back(word);
      if (closes) close(part, word + 1, sentence);
      item.remove_prefix(end == std::string_view::npos ? item.size() : end + (closes ? 1 : 0));
    }
  }

  void finish() const {
    for (const auto& [entity, starts] : open_) {
      if (!starts.empty()) throw Error("a mention of entity " + entity + " is never closed");
    }
  }

 private:
  void close(const std::string& part, std::size_t end, const std::string& sentence) {
    std::vector<std::size_t>& starts = open_[part];
    if (starts.empty()) throw Error("sentence " + sentence + ": entity " + part + " is closed but not open");
    const std::size_t bracket = part.find('[');
    if (bracket == std::string::npos || part.substr(bracket).starts_with("[1/")) {
      mentions_.push_back({part.substr(0, bracket), starts.back(), end});
    }
    starts.pop_back();
  }

  std::vector<GoldMention>& mentions_;
  std::map<std::string, std::vector<std::size_t>> open_;
};

}  // namespace

std::vector<std::span<const ConlluSentence>> documents_of(const std::vector<ConlluSentence>& treebank) {
  std::vector<std::span<const ConlluSentence>> documents;
  std::size_t first = 0;
  for (std::size_t s = 1; s <= treebank.size(); ++s) {
    if (s < treebank.size() && !treebank[s].starts_document) continue;
    documents.emplace_back(treebank.data() + first, s - first);
    first = s;
  }
  return documents;
}

std::vector<GoldMention> gold_mentions(std::span<const ConlluSentence> sentences) {
  std::vector<GoldMention> mentions;
  Brackets brackets(mentions);
  std::size_t number = 0;
  for (const ConlluSentence& sentence : sentences) {
    for (const ConlluWord& word : sentence.words) brackets.read(entity_item(word.misc), number++, sentence.id);
  }
  brackets.finish();
  std::sort(mentions.begin(), mentions.end(), [](const GoldMention& a, const GoldMention& b) {
    return std::tie(a.first, b.end, a.entity) < std::tie(b.first, a.end, b.entity);
  });
  return mentions;
}

Document document_of(std::span<const ConlluSentence> sentences) {
  Document doc;
  std::string& text = doc.article.text;
  for (const RawParagraph& paragraph : raw_paragraphs({sentences.begin(), sentences.end()})) {
    if (!text.empty()) text += "\n\n";
    const auto offset = static_cast<std::uint32_t>(text.size());
    text += paragraph.text;
    doc.article.blocks.push_back({{offset, static_cast<std::uint32_t>(text.size())}, BlockKind::kBody});
    for (const SentenceSpans& words : paragraph.sentences) {
      Sentence& sentence = doc.sentences.emplace_back();
      sentence.block = static_cast<std::uint32_t>(doc.article.blocks.size() - 1);
      sentence.span = {offset + words.front().span.begin, offset + words.back().span.end};
      sentence.tokens.first = static_cast<std::uint32_t>(doc.tokens.size());
      for (const WordSpan& word : words) {
        Token& token = doc.tokens.emplace_back();
        token.span = {offset + word.span.begin, offset + word.span.end};
        token.starts_multiword = word.starts_multiword;
        token.in_multiword = word.in_multiword;
      }
      sentence.tokens.end = static_cast<std::uint32_t>(doc.tokens.size());
    }
  }
  return doc;
}

}  // namespace newsgraph::train
