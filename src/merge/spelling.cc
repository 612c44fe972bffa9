// Pairing words by their best similarity follows Monge and Elkan, "The field matching problem" (KDD 1996); the
// similarity of two words is a restricted Damerau-Levenshtein distance in which letters that transliterations exchange
// cost half.
#include "merge/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>

#include "base/strings.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr double kNoPartner = 0.7;  // words less similar than this are two
constexpr double kSameInitial = 0.85;
constexpr double kWhole = 0.9;  // whole names less similar than this say nothing
constexpr double kLight = 0.1;  // weights
constexpr double kInitial = 0.4;
constexpr double kMissing = 4;     // times the weight of a word of the shorter name
constexpr double kExtra = 0.5;     // times the weight of a word of the longer name
constexpr double kConfused = 0.5;  // costs of an edit
constexpr double kSwapped = 0.75;
constexpr std::size_t kMaxWords = 24;
constexpr std::size_t kMaxLetters = 128;

bool are_confused(char a, char b) {
  constexpr std::array<std::string_view, 11> kGroups{"iyej", "ou", "ae", "vwf", "kqc", "sz",
                                                     "dt",   "bp", "gj", "ao",  "ei"};
  return std::ranges::any_of(kGroups, [&](std::string_view group) {
    return group.find(a) != std::string_view::npos && group.find(b) != std::string_view::npos;
  });
}

/// What it costs that one name has the letter and the other has not.
double gap_cost(std::string_view word, std::size_t i) {
  return word[i] == 'h' || (i > 0 && word[i - 1] == word[i]) ? kConfused : 1;
}

double distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<double>> d(a.size() + 1, std::vector<double>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = static_cast<double>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = static_cast<double>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const double change = a[i - 1] == b[j - 1] ? 0 : are_confused(a[i - 1], b[j - 1]) ? kConfused : 1;
      d[i][j] =
          std::min({d[i - 1][j] + gap_cost(a, i - 1), d[i][j - 1] + gap_cost(b, j - 1), d[i - 1][j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + kSwapped);
      }
    }
  }
  return d[a.size()][b.size()];
}

double similarity(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  return 1 - distance(a, b) / static_cast<double>(std::max(a.size(), b.size()));
}

double word_similarity(std::string_view a, std::string_view b) {
  if (a != b && (a.size() == 1 || b.size() == 1)) return a[0] == b[0] ? kSameInitial : 0;
  return similarity(a, b);
}

std::vector<std::string> words_of(std::string_view name) {
  std::string plain;
  for (const char c : plain_punctuation(name)) {
    if (c != '\'') plain += c;
  }
  const std::string folded = fold_name(plain);
  std::vector<std::string> words;
  for (const std::string_view word : split_words(folded)) words.emplace_back(word);
  if (words.size() > kMaxWords) words.resize(kMaxWords);
  return words;
}

class Pairing {
 public:
  Pairing(const std::vector<std::string>& fewer, const std::vector<std::string>& more,
          const std::set<std::string>& light)
      : fewer_(fewer), more_(more), light_(light) {}

  /// The weighted mean of the similarities of pairs, and of 0 for words without a partner.
  [[nodiscard]] double score() const {
    std::vector<bool> used_fewer(fewer_.size());
    std::vector<bool> used_more(more_.size());
    double sum = 0;
    double all = 0;
    for (const auto& [unlike, apart, i, j] : candidates()) {
      if (used_fewer[i] || used_more[j]) continue;
      used_fewer[i] = used_more[j] = true;
      const double both = 2 * std::max(weight(fewer_[i]), weight(more_[j]));
      sum += both * (1 - unlike);
      all += both;
    }
    for (std::size_t i = 0; i < fewer_.size(); ++i) all += used_fewer[i] ? 0 : kMissing * weight(fewer_[i]);
    for (std::size_t j = 0; j < more_.size(); ++j) all += used_more[j] ? 0 : kExtra * weight(more_[j]);
    return all > 0 ? sum / all : 0;
  }

 private:
  /// Pairs of words as (1 - similarity, distance of their places, place, place), the best first.
  using Candidate = std::tuple<double, std::size_t, std::size_t, std::size_t>;
  [[nodiscard]] std::vector<Candidate> candidates() const {
    std::vector<Candidate> list;
    for (std::size_t i = 0; i < fewer_.size(); ++i) {
      for (std::size_t j = 0; j < more_.size(); ++j) {
        const double alike = word_similarity(fewer_[i], more_[j]);
        if (alike >= kNoPartner) list.emplace_back(1 - alike, i > j ? i - j : j - i, i, j);
      }
    }
    std::ranges::sort(list);
    return list;
  }

  [[nodiscard]] double weight(const std::string& word) const {
    if (light_.contains(word)) return kLight;
    return word.size() == 1 ? kInitial : 1;
  }

  const std::vector<std::string>& fewer_;
  const std::vector<std::string>& more_;
  const std::set<std::string>& light_;
};

}  // namespace

std::string consonants(const std::vector<std::string>& words, const std::set<std::string>& light) {
  std::string kept;
  for (const std::string& word : words) {
    if (light.contains(word)) continue;
    for (const char c : word) {
      const bool vowel = std::string_view("aeiouy").find(c) != std::string_view::npos;
      if (!vowel && (kept.empty() || kept.back() != c)) kept += c;
    }
  }
  return kept.size() < 3 ? "" : kept;
}

double spelling_similarity(std::string_view a, std::string_view b, const std::set<std::string>& light) {
  const std::vector<std::string> words_a = words_of(a);
  const std::vector<std::string> words_b = words_of(b);
  if (words_a.empty() || words_b.empty()) return 0;
  const bool swap = words_a.size() > words_b.size() || (words_a.size() == words_b.size() && words_b < words_a);
  const std::vector<std::string>& fewer = swap ? words_b : words_a;
  const std::vector<std::string>& more = swap ? words_a : words_b;
  const std::string glued_a = join(fewer, "");
  const std::string glued_b = join(more, "");
  if (glued_a == glued_b) return 1;
  const double score = Pairing(fewer, more, light).score();
  if (std::max(glued_a.size(), glued_b.size()) > kMaxLetters) return score;
  const double whole = similarity(glued_a, glued_b);
  return whole >= kWhole ? std::max(score, whole) : score;
}

}  // namespace newsgraph
