#include "train/tokenizer_variants.h"

#include <set>

#include "base/file.h"
#include "base/strings.h"

namespace newsgraph::train {
namespace {

/// A text that is rewritten from left to right, and where its old bytes went.
class Rewriter {
 public:
  explicit Rewriter(const RawParagraph& paragraph) : old_(paragraph), moved_(paragraph.text.size() + 1) {}

  /// Puts `text` for the old bytes up to `end`.
  void put(std::string_view text, std::size_t end) {
    for (; at_ < end; ++at_) moved_[at_] = static_cast<std::uint32_t>(text_.size());
    text_ += text;
  }
  /// Keeps the old bytes up to `end`.
  void keep(std::size_t end) {
    while (at_ < end) put(std::string_view(old_.text).substr(at_, 1), at_ + 1);
  }

  RawParagraph finish() {
    keep(old_.text.size());
    moved_.back() = static_cast<std::uint32_t>(text_.size());
    RawParagraph result = old_;
    result.text = text_;
    for (SentenceSpans& sentence : result.sentences) {
      for (WordSpan& word : sentence) word.span = {moved_[word.span.begin], moved_[word.span.end]};
    }
    return result;
  }

 private:
  const RawParagraph& old_;
  std::string text_;
  std::vector<std::uint32_t> moved_;
  std::size_t at_ = 0;
};

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

WordGroups read_word_groups(const std::filesystem::path& path) {
  WordGroups groups;
  if (path.empty()) return groups;
  const std::string bytes = read_file(path);
  groups.emplace_back();
  for (const std::string_view line : split(bytes, '\n')) {
    const std::string_view word = trim(line);
    if (word.starts_with('#') && !groups.back().empty()) groups.emplace_back();
    if (!word.empty() && !word.starts_with('#')) groups.back().emplace_back(word);
  }
  return groups;
}

RawParagraph with_typographic_marks(const RawParagraph& paragraph) {
  const std::string& text = paragraph.text;
  Rewriter rewriter(paragraph);
  bool open = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      rewriter.put(open ? "”" : "“", i + 1);
      open = !open;
    } else if (text[i] == '\'') {
      const bool begins = (i == 0 || text[i - 1] == ' ') && i + 1 < text.size() && text[i + 1] != ' ';
      rewriter.put(begins ? "‘" : "’", i + 1);
    } else {
      rewriter.keep(i + 1);
    }
  }
  return rewriter.finish();
}

WordChanger::WordChanger(const WordGroups& groups, const std::vector<std::string>& plurals)
    : groups_(groups), plurals_(plurals) {
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const std::string& word : groups[g]) group_of_.emplace(word, g);
  }
}

std::string WordChanger::other_abbreviation(const std::string& word) {
  if (word.size() == 1 && is_upper(word[0])) return std::string(1, static_cast<char>('A' + random_() % 26));
  const auto found = group_of_.find(word);
  if (found == group_of_.end()) return {};
  const auto& group = groups_[found->second];
  return group[random_() % group.size()];
}

std::optional<RawParagraph> WordChanger::change(const RawParagraph& paragraph) {
  Rewriter rewriter(paragraph);
  bool any = false;
  const auto put = [&](const std::string& text, std::uint32_t begin, std::uint32_t end) {
    if (text.empty()) return;
    rewriter.keep(begin);
    rewriter.put(text, end);
    any = true;
  };
  for (const SentenceSpans& sentence : paragraph.sentences) {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const Span span = sentence[i].span;
      const std::string_view form = surface(paragraph.text, span);
      if (form.size() > 1 && form.back() == '.') {
        put(other_abbreviation(std::string(form.substr(0, form.size() - 1))), span.begin, span.end - 1);
      }
      if (!sentence[i].starts_multiword || !form.ends_with('s') || is_upper(form[0]) || plurals_.empty()) continue;
      const std::string_view mark = surface(paragraph.text, sentence[i + 1].span);
      if (mark == "'" || mark == "’") put(plurals_[random_() % plurals_.size()], span.begin, span.end);
    }
  }
  if (!any) return std::nullopt;
  return rewriter.finish();
}

std::vector<std::string> plurals_of(const std::vector<ConlluSentence>& treebank) {
  std::set<std::string> plurals;
  for (const ConlluSentence& sentence : treebank) {
    for (const ConlluWord& word : sentence.words) {
      if (word.xpos == "NNS" && word.form.size() > 3 && word.form.ends_with('s')) plurals.insert(word.form);
    }
  }
  return {plurals.begin(), plurals.end()};
}

}  // namespace newsgraph::train
