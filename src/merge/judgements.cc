#include "merge/judgements.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "base/strings.h"
#include "merge/disjoint_sets.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::optional<Verdict> verdict_of(std::string_view word) {
  if (word == "same") return Verdict::kSame;
  if (word == "different") return Verdict::kDifferent;
  if (word == "unsure") return Verdict::kUnsure;
  return std::nullopt;
}

/// One cell of a line with the column, in bytes, at which it begins.
struct Cell {
  std::string text;
  std::uint32_t column = 1;
};

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  for (const std::string_view part : split(line, '\t')) {
    const std::string_view trimmed = trim(part);
    const char* begin = trimmed.empty() ? part.data() : trimmed.data();
    cells.push_back({std::string(trimmed), static_cast<std::uint32_t>(begin - line.data() + 1)});
  }
  return cells;
}

struct NameAt {
  std::string_view name;
  std::string_view article;  // empty: any
};

NameAt name_at(std::string_view text) {
  const std::size_t at = text.rfind(" @ ");
  if (at == std::string_view::npos) return {text, {}};
  return {trim(text.substr(0, at)), trim(text.substr(at + 3))};
}

Judged parse_judged(const Cell& cell, SourceLocation where) {
  where.column = cell.column;
  std::string text = cell.text;
  if (text.size() > 2 && text.front() == '<' && text.back() == '>') text = text.substr(1, text.size() - 2);
  Judged judged{std::move(text), {}, {}};
  if (judged.text.empty()) throw Error(where, "an IRI or a name is missing");
  if (judged.is_iri()) return judged;
  if (fold_name(name_at(judged.text).name).empty()) {
    throw Error(where, "a name without letters or digits: \"" + judged.text + "\"");
  }
  return judged;
}

Judgement parse_line(std::string_view line, const SourceLocation& where) {
  const std::vector<Cell> cells = cells_of(line);
  const std::optional<Verdict> verdict = verdict_of(cells[0].text);
  const auto at = [&](std::uint32_t column) { return SourceLocation{where.file, where.line, column}; };
  if (!verdict) {
    throw Error(at(cells[0].column), "\"" + cells[0].text + "\" is none of same, different, unsure");
  }
  if (cells.size() < 3)
    throw Error(at(static_cast<std::uint32_t>(line.size() + 1)), "two things are needed, parted by a tab");
  if (cells.size() > 4) throw Error(at(cells[4].column), "nothing may come behind the note");
  return {*verdict, parse_judged(cells[1], where), parse_judged(cells[2], where), where};
}

bool has_name(const ExtractedEntity& entity, const std::string& folded, bool any_form) {
  if (entity.names.empty()) return any_form && fold_name(entity.name) == folded;
  if (fold_name(entity.name) == folded) return true;
  return any_form &&
         std::ranges::any_of(entity.names, [&](const std::string& name) { return fold_name(name) == folded; });
}

using Nodes = std::vector<std::uint32_t>;

Nodes nodes_of(const std::vector<MentionRef>& refs, const Numbering& numbering) {
  Nodes nodes;
  for (const MentionRef& ref : refs) nodes.push_back(numbering.node(ref));
  return nodes;
}

bool overlap(const Nodes& a, const Nodes& b, const DisjointSets& sets) {
  std::set<std::uint32_t> roots;
  for (const std::uint32_t node : a) roots.insert(sets.find(node));
  return std::ranges::any_of(b, [&](std::uint32_t node) { return roots.contains(sets.find(node)); });
}

/// What is the same is put together first, in any order of lines; then whatever shall be apart must not be together.
class Decider {
 public:
  explicit Decider(const Corpus& corpus)
      : corpus_(corpus), entities_(corpus.entities.size()), events_(corpus.events.size()) {}

  void same(const Judgement& line) {
    if (line.one.events.empty() && line.other.events.empty()) {
      unite(line.one.entities, line.other.entities, corpus_.entities, entities_, decisions_.same_entities);
    } else if (line.one.entities.empty() && line.other.entities.empty()) {
      unite(line.one.events, line.other.events, corpus_.events, events_, decisions_.same_events);
    } else {
      throw Error(line.where, "an entity and an event cannot be the same");
    }
  }

  void apart(const Judgement& line) {
    const bool unsure = line.verdict == Verdict::kUnsure;
    part(line, line.one.entities, line.other.entities, corpus_.entities, entities_, unsure, decisions_.apart_entities);
    part(line, line.one.events, line.other.events, corpus_.events, events_, unsure, decisions_.apart_events);
  }

  Decisions take() { return std::move(decisions_); }

 private:
  static void unite(const std::vector<MentionRef>& one, const std::vector<MentionRef>& other,
                    const Numbering& numbering, DisjointSets& sets, std::vector<Nodes>& into) {
    Nodes group = nodes_of(one, numbering);
    const Nodes more = nodes_of(other, numbering);
    group.insert(group.end(), more.begin(), more.end());
    for (const std::uint32_t node : group) sets.unite(group.front(), node);
    into.push_back(std::move(group));
  }

  static void part(const Judgement& line, const std::vector<MentionRef>& one, const std::vector<MentionRef>& other,
                   const Numbering& numbering, const DisjointSets& sets, bool unsure,
                   std::vector<Decisions::Apart>& into) {
    if (one.empty() || other.empty()) return;
    Decisions::Apart apart{nodes_of(one, numbering), nodes_of(other, numbering), unsure};
    if (overlap(apart.one, apart.other, sets)) {
      throw Error(line.where, "\"" + line.one.text + "\" and \"" + line.other.text +
                                  "\" are one by this file's own \"same\", or the same mention");
    }
    into.push_back(std::move(apart));
  }

  const Corpus& corpus_;
  DisjointSets entities_;
  DisjointSets events_;
  Decisions decisions_;
};

}  // namespace

std::vector<Judgement> parse_judgements(std::string_view text, const std::string& file) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<Judgement> judgements;
  std::uint32_t number = 0;
  for (std::string_view line : split(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (trim(line).empty() || line.starts_with('#')) continue;
    judgements.push_back(parse_line(line, {file, number, 0}));
  }
  return judgements;
}

void find_by_name(const std::vector<Extraction>& articles, Judged& judged) {
  const NameAt wanted = name_at(judged.text);
  const std::string folded = fold_name(wanted.name);
  const auto look = [&](auto things_of, auto fits, std::vector<MentionRef>& found) {
    for (std::uint32_t a = 0; a < articles.size(); ++a) {
      if (!wanted.article.empty() && articles[a].article.id != wanted.article) continue;
      const auto& things = things_of(articles[a]);
      for (std::uint32_t i = 0; i < things.size(); ++i) {
        if (fits(things[i])) found.push_back({a, i});
      }
    }
  };
  const auto entities = [](const Extraction& article) -> const auto& {
    return article.entities;
  };
  const auto events = [](const Extraction& article) -> const auto& {
    return article.events;
  };
  const auto bears = [&](const ExtractedEntity& entity) { return has_name(entity, folded, !wanted.article.empty()); };
  const auto bears_too = [&](const ExtractedEntity& entity) { return has_name(entity, folded, true); };
  const auto tells = [&](const EventMention& event) { return fold_name(event.trigger.text) == folded; };
  look(entities, bears, judged.entities);
  if (judged.entities.empty()) look(entities, bears_too, judged.entities);
  if (judged.entities.empty() && !wanted.article.empty()) look(events, tells, judged.events);
}

Decisions decide(std::vector<Judgement> judgements, const Corpus& corpus, DiagnosticSink* warnings) {
  Decider decider(corpus);
  for (Judgement& line : judgements) {
    for (Judged* side : {&line.one, &line.other}) {
      if (!side->is_iri()) find_by_name(corpus.articles, *side);
      if (side->found() || warnings == nullptr) continue;
      warnings->report({line.where, (side->is_iri() ? "no entity, event or mention has the IRI <" + side->text + ">"
                                                    : "no article names \"" + side->text + "\"") +
                                        "; the line does nothing"});
    }
  }
  std::erase_if(judgements, [](const Judgement& line) { return !line.one.found() || !line.other.found(); });
  for (const Judgement& line : judgements) {
    if (line.verdict == Verdict::kSame) decider.same(line);
  }
  for (const Judgement& line : judgements) {
    if (line.verdict != Verdict::kSame) decider.apart(line);
  }
  return decider.take();
}

}  // namespace newsgraph
