// The capitals run on from the heading into the first name of the sentence, so the
// border has to be found within them. Two witnesses are called: a word such as
// "The" is written with a capital in title case only at the start; and how the
// rest of the text writes a word tells a name from a noun in title case.
#include "ingest/run_in_heading.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/strings.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr std::size_t kFewestHeadingWords = 4;
constexpr std::size_t kMostHeadingWords = 16;
constexpr std::size_t kFewestHeadings = 2;
constexpr std::size_t kHeadingsShare = 4;  // one paragraph in so many must begin with one
constexpr std::size_t kFewestCapitals = 4;
constexpr std::size_t kFewestCommonWords = 2;

// Written small within a heading in title case.
constexpr std::array<std::string_view, 27> kSmallWords = {
    "a",  "an", "and",  "as",  "at", "but", "by",  "for", "from", "in",   "into", "is",  "nor", "of",
    "on", "or", "over", "the", "to", "up",  "via", "vs",  "with", "amid", "yet",  "off", "per"};
// Begin sentences, and hardly ever stand with a capital inside a heading.
constexpr std::array<std::string_view, 42> kOpeners = {
    "A",    "According", "After",   "All",    "Although", "Among", "An",   "As",    "At",      "Before", "Both",
    "But",  "By",        "Despite", "During", "Each",     "Few",   "For",  "From",  "He",      "His",    "However",
    "If",   "In",        "It",      "Its",    "Many",     "Most",  "On",   "One",   "Several", "She",    "Since",
    "Some", "The",       "Their",   "There",  "These",    "They",  "This", "Those", "Under"};

struct Word {
  std::string_view text;  ///< without punctuation at the end
  std::size_t begin = 0;
  bool comma = false;  ///< a comma or semicolon follows
  bool stop = false;   ///< a full stop or colon follows
};

template <std::size_t N>
bool is_listed(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<Word> words_of(std::string_view paragraph, std::size_t limit) {
  std::vector<Word> words;
  for (const std::string_view token : split_words(paragraph.substr(0, 400))) {
    if (words.size() == limit) break;
    Word word{token, static_cast<std::size_t>(token.data() - paragraph.data()), false, false};
    while (!word.text.empty()) {
      const char last = word.text.back();
      if (last == ',' || last == ';') {
        word.comma = true;
      } else if (last == '.' || last == ':' || last == '!' || last == '?') {
        word.stop = true;
      } else {
        break;
      }
      word.text.remove_suffix(1);
    }
    words.push_back(word);
  }
  return words;
}

/// How often the text writes a word with a capital inside sentences, and how often small.
struct Spelling {
  std::size_t capital = 0;
  std::size_t small = 0;
};

/// Words cut at hyphens of any kind, so that "shuttle‑diplomacy" witnesses for "diplomacy".
template <typename Visit>
void visit_parts(std::string_view token, Visit visit) {
  std::size_t begin = token.size();
  for (std::size_t i = 0; i < token.size();) {
    const CodePoint c = decode_at(token, i);
    if (is_letter(c.value)) {
      begin = std::min(begin, i);
    } else if (begin < i) {
      visit(token.substr(begin, i - begin));
      begin = token.size();
    }
    i = c.end();
  }
  if (begin < token.size()) visit(token.substr(begin));
}

class Witnesses {
 public:
  explicit Witnesses(const std::vector<std::string_view>& paragraphs) {
    for (const std::string_view paragraph : paragraphs) hear(paragraph);
  }

  [[nodiscard]] bool is_name(std::string_view word) const {
    const Spelling spelling = of(word);
    return spelling.capital > 0 && spelling.small == 0;
  }
  [[nodiscard]] bool is_common(std::string_view word) const { return of(word).small > 0; }

 private:
  [[nodiscard]] Spelling of(std::string_view word) const {
    if (word.ends_with("'s")) word.remove_suffix(2);
    if (word.ends_with("’s")) word.remove_suffix(std::string_view("’s").size());
    const auto found = spellings_.find(to_lower(word));
    return found == spellings_.end() ? Spelling{} : found->second;
  }

  /// Only words behind a small word count: there title case has ended.
  void hear(std::string_view paragraph) {
    bool after_small = false;
    std::size_t small_run = 0;
    for (const std::string_view token : split_words(paragraph)) {
      const bool small = is_lower(first_code_point(token));
      small_run = small ? small_run + 1 : small_run;
      const bool past_heading = small_run >= 3;
      visit_parts(token, [&](std::string_view part) {
        if (is_lower(first_code_point(part))) {
          if (past_heading || !is_listed(kSmallWords, part)) ++spellings_[to_lower(part)].small;
        } else if (past_heading && (after_small || capital_run_)) {
          ++spellings_[to_lower(part)].capital;
        }
      });
      const char last = token.back();
      const bool ended = last == '.' || last == '!' || last == '?' || last == ']';
      capital_run_ = !small && !ended && (after_small || capital_run_);
      after_small = small && !ended;
    }
    capital_run_ = false;
  }

  std::unordered_map<std::string, Spelling> spellings_;
  bool capital_run_ = false;
};

/// Number of words at the start in title case; the sentence's first name is among them.
std::size_t title_case_run(const std::vector<Word>& words) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool capital = !is_lower(first_code_point(words[i].text)) && !words[i].text.empty();
    if (!capital && !is_listed(kSmallWords, words[i].text)) break;
    if (capital) end = i + 1;
    if (words[i].stop) break;
  }
  return end;
}

/// Where the sentence behind a heading begins.
struct Border {
  std::size_t word = 0;  ///< 0 when it cannot be told
  bool certain = false;  ///< at a word that only begins sentences
};

Border find_border(const std::vector<Word>& words, std::size_t run, const Witnesses& witnesses) {
  for (std::size_t i = kFewestHeadingWords; i < run; ++i) {
    if (is_listed(kOpeners, words[i].text) && !words[i - 1].comma) return {i, true};
  }
  // Back over the names that are the sentence's subject ("Ruiz and Lopez").
  std::size_t first = run;
  for (std::size_t i = run; i-- > kFewestHeadingWords;) {
    const bool name = witnesses.is_name(words[i].text);
    if (!name && !(first < run && words[i].text == "and")) break;
    if (name) first = i;
    if (words[i - 1].comma) break;
  }
  if (first == run) {
    // A common noun begins the sentence ("Officials said").
    first = run - 1;
    if (!witnesses.is_common(words[first].text)) return {};
  }
  const bool clear = first >= kFewestHeadingWords && witnesses.is_common(words[first - 1].text);
  return {clear ? first : 0, false};
}

/// Has the form of a headline, and is made of common words that merely have capitals.
bool is_heading(const std::vector<Word>& words, const Border& border, const Witnesses& witnesses) {
  const std::size_t count = border.word;
  if (is_listed(kOpeners, words[0].text) || is_listed(kSmallWords, words[count - 1].text)) return false;
  std::size_t capitals = 0;
  std::size_t common = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (words[i].stop || (i + 1 == count && words[i].comma)) return false;
    if (!is_upper(first_code_point(words[i].text))) continue;
    ++capitals;
    if (witnesses.is_common(words[i].text)) ++common;
  }
  return capitals >= kFewestCapitals && common >= (border.certain ? 1 : kFewestCommonWords);
}

/// A paragraph that begins with many words in title case.
struct Candidate {
  std::size_t paragraph = 0;
  std::vector<Word> words;
  std::size_t run = 0;  ///< how many of them are in title case
};

std::vector<Candidate> find_candidates(const std::vector<std::string_view>& paragraphs) {
  std::vector<Candidate> candidates;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    std::vector<Word> words = words_of(paragraphs[p], kMostHeadingWords + 8);
    const std::size_t run = title_case_run(words);
    if (run <= kFewestHeadingWords || run >= words.size() || run > kMostHeadingWords + 6) continue;
    candidates.push_back({p, std::move(words), run});
  }
  return candidates;
}

}  // namespace

std::vector<std::size_t> find_run_in_headings(const std::vector<std::string_view>& paragraphs) {
  std::vector<std::size_t> lengths(paragraphs.size(), 0);
  const std::vector<Candidate> candidates = find_candidates(paragraphs);
  const auto bodies = static_cast<std::size_t>(
      std::count_if(paragraphs.begin(), paragraphs.end(), [](std::string_view p) { return !p.empty(); }));
  const std::size_t fewest = std::max(kFewestHeadings, (bodies + kHeadingsShare - 1) / kHeadingsShare);
  if (candidates.size() < fewest) return lengths;
  const Witnesses witnesses(paragraphs);
  std::size_t found = 0;
  for (const Candidate& candidate : candidates) {
    const Border border = find_border(candidate.words, candidate.run, witnesses);
    if (border.word == 0 || border.word > kMostHeadingWords || !is_heading(candidate.words, border, witnesses))
      continue;
    const std::string_view paragraph = paragraphs[candidate.paragraph];
    lengths[candidate.paragraph] = trim(paragraph.substr(0, candidate.words[border.word].begin)).size();
    ++found;
  }
  if (found < fewest) std::fill(lengths.begin(), lengths.end(), 0);
  return lengths;
}

}  // namespace newsgraph
