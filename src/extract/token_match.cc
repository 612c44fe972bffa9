#include "extract/token_match.h"

#include <algorithm>

#include "base/strings.h"

namespace newsgraph {
namespace {

/// The headline and the two sentences of the lead: what an article is about stands there.
constexpr int kOpeningSentences = 3;

bool word_equals(const ClauseGraph& graph, std::uint32_t token, std::string_view word) {
  return graph.lemma(token) == word || graph.token(token).lemma == word;
}

/// Does the phrase of `row` stand at a place where it holds `token`? The words may be parted by hyphens.
std::optional<TokenRange> phrase_at(const ClauseGraph& graph, const WordList::Row& row, std::uint32_t token) {
  const TokenRange sentence = graph.sentence_tokens(token);
  for (std::size_t place = 0; place < row.words.size(); ++place) {
    if (!word_equals(graph, token, row.words[place])) continue;
    if (token < sentence.first + place) continue;
    const auto first = static_cast<std::uint32_t>(token - place);
    if (first + row.words.size() > sentence.end) continue;
    bool equal = true;
    for (std::size_t w = 0; w < row.words.size() && equal; ++w) {
      equal = word_equals(graph, first + static_cast<std::uint32_t>(w), row.words[w]);
    }
    if (equal) return TokenRange{first, first + static_cast<std::uint32_t>(row.words.size())};
  }
  return std::nullopt;
}

bool heads_range(const ClauseGraph& graph, TokenRange range, std::uint32_t token) {
  const std::int32_t head = graph.head(token);
  return head == kNone || !range.contains(static_cast<std::uint32_t>(head));
}

}  // namespace

std::optional<WordMatch> find_word(const ClauseGraph& graph, const WordList& list, std::uint32_t token) {
  if (list.has_phrases()) {
    for (const std::uint32_t number : list.phrases_with(graph.lemma(token))) {
      const WordList::Row& row = list.rows()[number];
      const auto range = phrase_at(graph, row, token);
      if (range && heads_range(graph, *range, token)) return WordMatch{&row, *range};
    }
  }
  const WordList::Row* row = list.find(graph.lemma(token));
  if (row == nullptr) row = list.find(graph.token(token).lemma);
  if (row == nullptr) return std::nullopt;
  return WordMatch{row, {token, token + 1}};
}

bool TokenMatcher::all_hold(std::span<const TokenTest> tests, std::uint32_t token) const {
  return std::all_of(tests.begin(), tests.end(), [&](const TokenTest& test) { return holds(test, token); });
}

bool TokenMatcher::holds(const TokenTest& test, std::uint32_t token) const {
  return positive(test, token) != test.negated;
}

bool TokenMatcher::positive(const TokenTest& test, std::uint32_t token) const {
  const Token& word = graph_.token(token);
  const auto listed = [&](const std::string& field) {
    return std::find(test.values.begin(), test.values.end(), field) != test.values.end();
  };
  switch (test.key) {
    case TokenTest::Key::kLemma:
      return lemma_in(test.words, token);
    case TokenTest::Key::kForm:
      return form_in(test.words, token);
    case TokenTest::Key::kUpos:
      return listed(word.upos);
    case TokenTest::Key::kXpos:
      return listed(word.xpos);
    case TokenTest::Key::kDeprel:
      return listed(word.deprel) || listed(std::string(graph_.relation(token)));
    case TokenTest::Key::kFeats:
      return std::any_of(test.values.begin(), test.values.end(),
                         [&](const std::string& value) { return graph_.has_feature(token, value); });
    case TokenTest::Key::kType:
      return has_type(test.classes, token);
    case TokenTest::Key::kWith:
    case TokenTest::Key::kWithout: {
      const bool found = std::any_of(test.dependents.begin(), test.dependents.end(),
                                     [&](const DependentTest& dependent) { return has_dependent(dependent, token); });
      return found == (test.key == TokenTest::Key::kWith);
    }
    case TokenTest::Key::kUnder: {
      const std::int32_t head = graph_.head(token);
      return head != kNone && lemma_in(test.words, static_cast<std::uint32_t>(head));
    }
    case TokenTest::Key::kAbout:
      return speaks_of(test.words, token);
  }
  return false;
}

bool TokenMatcher::lemma_in(std::span<const WordListPtr> lists, std::uint32_t token) const {
  return std::any_of(lists.begin(), lists.end(),
                     [&](const WordListPtr& list) { return find_word(graph_, *list, token).has_value(); });
}

bool TokenMatcher::speaks_of(std::span<const WordListPtr> lists, std::uint32_t token) const {
  const auto any_of = [&](TokenRange range) {
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (i != token && lemma_in(lists, i)) return true;
    }
    return false;
  };
  if (any_of(graph_.sentence_tokens(token))) return true;
  std::uint32_t next = 0;
  for (int opening = 0; opening < kOpeningSentences && next < graph_.size(); ++opening) {
    const TokenRange range = graph_.sentence_tokens(next);
    if (any_of(range)) return true;
    next = range.end;
  }
  return false;
}

bool TokenMatcher::form_in(std::span<const WordListPtr> lists, std::uint32_t token) const {
  const std::string form = ascii_lower(graph_.form(token));
  return std::any_of(lists.begin(), lists.end(), [&](const WordListPtr& list) {
    return list->find(form) != nullptr || list->find(graph_.form(token)) != nullptr;
  });
}

bool TokenMatcher::has_dependent(const DependentTest& test, std::uint32_t token) const {
  for (const std::uint32_t child : graph_.children(token)) {
    if (!graph_.satisfies(child, test.relation)) continue;
    if (test.words.empty()) return true;
    for (const std::uint32_t conjunct : graph_.conjuncts(child)) {
      if (lemma_in(test.words, conjunct)) return true;
    }
  }
  return false;
}

bool TokenMatcher::has_type(std::span<const ClassId> classes, std::uint32_t token) const {
  const auto mention = mentions_.headed_by(token);
  if (!mention) return false;
  const auto type = mentions_.class_of(*mention);
  return type &&
         std::any_of(classes.begin(), classes.end(), [&](ClassId id) { return ontology_.is_subclass(*type, id); });
}

}  // namespace newsgraph
