// GUM marks dates as TEI elements in the MISC column, "=" written ":::". What it
// marks are days, months, years and ranges of them; durations, sets and "now"
// are not, so those found by the annotator are left aside too.
#include "train/timex_scores.h"

#include <algorithm>
#include <cstdio>
#include <ostream>

#include "base/error.h"
#include "doc/document.h"
#include "nlp/lexicon.h"
#include "nlp/timex.h"

namespace newsgraph::train {
namespace {

std::string attribute(std::string_view tag, std::string_view name) {
  const std::string key = " " + std::string(name) + ":::\"";
  const std::size_t at = tag.find(key);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = tag.substr(at + key.size());
  return std::string(rest.substr(0, rest.find('"')));
}

DateInterval days_of(std::string_view tag) {
  if (const std::string when = attribute(tag, "when"); !when.empty()) return tei_days(when);
  const auto first_of = [&](std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
      if (const std::string text = attribute(tag, name); !text.empty()) return tei_days(text);
    }
    return DateInterval();
  };
  const DateInterval from = first_of({"from", "notBefore"});
  const DateInterval to = first_of({"to", "notAfter"});
  if (from.empty() || to.empty()) return {};
  return {from.first, to.last};
}

std::string_view xml_of(std::string_view misc) {
  const std::size_t at = misc.find("XML=");
  if (at == std::string_view::npos) return {};
  const std::string_view rest = misc.substr(at + 4);
  return rest.substr(0, rest.find('|'));
}

/// The sentences [first, end) as a Document with the treebank's own analysis.
Document to_document(const std::vector<ConlluSentence>& treebank, std::size_t first, std::size_t end) {
  Document doc;
  doc.article.created = parse_iso_date(treebank[first].created);
  for (std::size_t s = first; s < end; ++s) {
    Sentence sentence;
    const bool opens = treebank[s].starts_paragraph || doc.article.blocks.empty();
    sentence.block = static_cast<std::uint32_t>(doc.article.blocks.size()) - (opens ? 0U : 1U);
    const auto begin = static_cast<std::uint32_t>(doc.tokens.size());
    const auto text_begin = static_cast<std::uint32_t>(doc.article.text.size());
    for (const ConlluWord& word : treebank[s].words) {
      Token token;
      token.span.begin = static_cast<std::uint32_t>(doc.article.text.size());
      doc.article.text += word.form;
      token.span.end = static_cast<std::uint32_t>(doc.article.text.size());
      if (!no_space_after(word.misc)) doc.article.text += ' ';
      token.lemma = word.lemma;
      token.upos = word.upos;
      token.xpos = word.xpos;
      token.feats = word.feats;
      token.head = word.head == 0 ? kNone : static_cast<std::int32_t>(begin) + word.head - 1;
      token.deprel = word.deprel;
      doc.tokens.push_back(std::move(token));
    }
    doc.article.text += '\n';
    const auto text_end = static_cast<std::uint32_t>(doc.article.text.size());
    sentence.tokens = {begin, static_cast<std::uint32_t>(doc.tokens.size())};
    sentence.span = {text_begin, text_end};
    doc.sentences.push_back(sentence);
    if (opens) doc.article.blocks.push_back({{text_begin, text_end}, BlockKind::kBody});
    doc.article.blocks.back().span.end = text_end;
  }
  return doc;
}

bool is_date(const Timex& timex) {
  const bool reference = timex.value.ends_with("_REF");
  const bool clock = timex.value.starts_with('T');
  const bool length = timex.type == TimexType::kDuration && timex.interval.empty();  // "the past two weeks" are days
  return !reference && !clock && !length && timex.type != TimexType::kSet;
}

/// Articles and prepositions in front, punctuation behind: whether they belong to the date is a matter of taste.
void trim(const ConlluSentence& sentence, MarkedDate& date) {
  const auto loose = [&](std::size_t word) {
    const std::string& upos = sentence.words[word].upos;
    return upos == "DET" || upos == "ADP" || upos == "PUNCT";
  };
  while (date.first + 1 < date.end && loose(date.first)) ++date.first;
  while (date.first + 1 < date.end && sentence.words[date.end - 1].upos == "PUNCT") --date.end;
}

/// "May 3 to 5", which the annotator reads as one, has two marks.
void join_ranges(const std::vector<MarkedDate>& system, std::vector<MarkedDate>& gold) {
  for (const MarkedDate& range : system) {
    const auto within = [&](const MarkedDate& date) {
      return date.sentence == range.sentence && range.first <= date.first && date.end <= range.end;
    };
    const auto first = std::find_if(gold.begin(), gold.end(), within);
    if (first == gold.end() || std::next(first) == gold.end() || !within(*std::next(first))) continue;
    const auto last = std::next(first);
    const bool known = !first->days.empty() && !last->days.empty();
    *first = {first->sentence, first->first, last->end,
              known ? DateInterval{first->days.first, last->days.last} : DateInterval()};
    gold.erase(last);
  }
}

bool names_year(const ConlluSentence& sentence, const MarkedDate& date) {
  for (std::size_t w = date.first; w < date.end; ++w) {
    const std::string& form = sentence.words[w].form;
    const auto digits = std::count_if(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits >= 4) return true;
  }
  return false;
}

void compare(const std::vector<ConlluSentence>& treebank, std::vector<MarkedDate> gold, std::vector<MarkedDate> system,
             TimexScores& scores) {
  join_ranges(system, gold);
  for (MarkedDate& date : gold) trim(treebank[date.sentence], date);
  for (MarkedDate& date : system) trim(treebank[date.sentence], date);
  for (Tally* tally : {&scores.exact, &scores.overlap}) {
    tally->gold += gold.size();
    tally->system += system.size();
  }
  std::vector<bool> used(system.size(), false);
  for (const MarkedDate& date : gold) {
    const auto same = [&](const MarkedDate& other) {
      return other.sentence == date.sentence && other.first == date.first && other.end == date.end;
    };
    if (std::any_of(system.begin(), system.end(), same)) ++scores.exact.correct;
    for (std::size_t i = 0; i < system.size(); ++i) {
      const bool meets =
          system[i].sentence == date.sentence && system[i].first < date.end && date.first < system[i].end;
      if (!meets || used[i]) continue;
      used[i] = true;
      ++scores.overlap.correct;
      if (date.days.empty()) break;
      const bool right = system[i].days == date.days;
      for (Tally* tally : {&scores.values, names_year(treebank[date.sentence], date) ? &scores.mentioned : nullptr}) {
        if (tally == nullptr) continue;
        ++tally->gold;
        ++tally->system;
        tally->correct += right ? 1 : 0;
      }
      break;
    }
  }
}

}  // namespace

DateInterval tei_days(std::string_view text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  const std::string owned(text);
  if (owned.size() == 4 && std::sscanf(owned.c_str(), "%4d", &year) == 1) return DateInterval::year(year);
  if (owned.size() == 7 && std::sscanf(owned.c_str(), "%4d-%2u", &year, &month) == 2 && year > 0 && month >= 1 &&
      month <= 12)
    return DateInterval::month(year, month);
  if (owned.size() == 10 && std::sscanf(owned.c_str(), "%4d-%2u-%2u", &year, &month, &day) == 3) {
    if (const auto date = make_date(year, month, day)) return DateInterval::day(*date);
  }
  return {};
}

std::vector<MarkedDate> marked_dates(const std::vector<ConlluSentence>& treebank) {
  std::vector<MarkedDate> dates;
  for (std::size_t s = 0; s < treebank.size(); ++s) {
    std::optional<MarkedDate> open;
    for (std::size_t w = 0; w < treebank[s].words.size(); ++w) {
      std::string_view xml = xml_of(treebank[s].words[w].misc);
      while (true) {
        const std::size_t begin = xml.find('<');
        if (begin == std::string_view::npos) break;
        const std::size_t end = std::min(xml.find('>', begin), xml.size() - 1);
        const std::string_view tag = xml.substr(begin, end - begin + 1);
        if (tag.starts_with("<date ")) open = MarkedDate{s, w, w + 1, days_of(tag)};
        if (tag == "</date>" && open) {
          open->end = w + 1;
          dates.push_back(*open);
          open.reset();
        }
        xml.remove_prefix(end + 1);
      }
    }
  }
  return dates;
}

TimexScores score_timexes(const std::vector<ConlluSentence>& treebank, const std::filesystem::path& mappings) {
  const Lexicons lexicons = Lexicons::load(mappings / "lexicons");
  const TimexAnnotator annotator(lexicons);
  std::vector<MarkedDate> found;
  for (std::size_t first = 0; first < treebank.size();) {
    std::size_t end = first + 1;
    while (end < treebank.size() && !treebank[end].starts_document) ++end;
    Document doc = to_document(treebank, first, end);
    annotator.annotate(doc);
    for (const Timex& timex : doc.timexes) {
      if (!is_date(timex)) continue;
      const auto sentence = std::find_if(doc.sentences.begin(), doc.sentences.end(), [&](const Sentence& candidate) {
        return candidate.tokens.contains(timex.tokens.first);
      });
      const std::size_t begin = sentence->tokens.first;
      found.push_back({first + static_cast<std::size_t>(sentence - doc.sentences.begin()), timex.tokens.first - begin,
                       timex.tokens.end - begin, timex.interval});
    }
    first = end;
  }
  TimexScores scores;
  compare(treebank, marked_dates(treebank), std::move(found), scores);
  return scores;
}

void report_timexes(const std::filesystem::path& mappings, const std::vector<std::filesystem::path>& treebanks,
                    std::ostream& out) {
  for (const auto& path : treebanks) {
    const TimexScores s = score_timexes(read_conllu_file(path), mappings);
    char line[240];
    std::snprintf(
        line, sizeof line,
        "%s: %zu dates; same words P %.1f R %.1f F1 %.1f; overlapping P %.1f R %.1f F1 %.1f; days right %.1f of "
        "%zu, with the year said %.1f of %zu\n",
        path.filename().string().c_str(), s.exact.gold, s.exact.precision(), s.exact.recall(), s.exact.f1(),
        s.overlap.precision(), s.overlap.recall(), s.overlap.f1(), s.values.recall(), s.values.gold,
        s.mentioned.recall(), s.mentioned.gold);
    out << line;
  }
}

}  // namespace newsgraph::train
