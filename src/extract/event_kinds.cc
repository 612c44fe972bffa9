#include "extract/event_kinds.h"

#include <algorithm>
#include <string_view>

#include "extract/token_match.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kNear = 6;  // tokens between a noun and its magnitude

/// "6.3", as magnitudes are written.
bool is_magnitude(std::string_view form) {
  const auto digit = [&](std::size_t i) { return form[i] >= '0' && form[i] <= '9'; };
  return form.size() == 3 && digit(0) && form[1] == '.' && digit(2);
}

/// Does `token` hang on `noun`, by way of nothing that may be an event of its own?
bool belongs_to(const Reading& reading, std::uint32_t token, std::uint32_t noun) {
  const ClauseGraph& graph = reading.graph;
  for (int depth = 0; depth < 4; ++depth) {
    const std::int32_t head = graph.head(token);
    if (head == kNone) return false;
    token = static_cast<std::uint32_t>(head);
    if (token == noun) return true;
    if (graph.is_verb(token) || reading.event_words[token]) return false;
  }
  return false;
}

}  // namespace

std::vector<std::string> event_kinds(const Reading& reading, std::uint32_t noun) {
  const ClauseGraph& graph = reading.graph;
  std::vector<std::string> kinds;
  const auto add = [&](std::uint32_t word) {
    if (reading.words.event_kinds == nullptr) return;
    const auto found = find_word(graph, *reading.words.event_kinds, word);
    if (found && found->row->cells.size() > 1) kinds.push_back(found->row->cells[1]);
  };
  add(noun);
  for (const std::uint32_t c : graph.children(noun)) {
    if (!graph.is(c, "amod") && !graph.is(c, "compound") && !graph.is(c, "nummod")) continue;
    add(c);
    for (const std::uint32_t other : graph.children(c)) {
      if (graph.is(other, "conj")) add(other);
    }
  }
  const TokenRange sentence = graph.sentence_tokens(noun);
  if (noun >= sentence.first + 2 && graph.form(noun - 1) == "-" && graph.lemma(noun - 2) == "by") add(noun - 2);
  const std::uint32_t first = noun < sentence.first + kNear ? sentence.first : noun - kNear;
  for (std::uint32_t i = first; i < std::min(noun + kNear, sentence.end); ++i) {
    if (is_magnitude(graph.form(i)) && belongs_to(reading, i, noun)) {
      kinds.push_back("magnitude:" + std::string(graph.form(i)));
    }
  }
  std::ranges::sort(kinds);
  const auto repeated = std::ranges::unique(kinds);
  kinds.erase(repeated.begin(), repeated.end());
  return kinds;
}

}  // namespace newsgraph
