// Scores of the time expressions on a treebank whose dates are marked (GUM).
#ifndef NEWSGRAPH_TRAIN_TIMEX_SCORES_H_
#define NEWSGRAPH_TRAIN_TIMEX_SCORES_H_

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "train/conllu.h"
#include "train/evaluation.h"

namespace newsgraph::train {

/// A date of the treebank: the words [first, end) of a sentence and the days that its TEI attributes name.
struct MarkedDate {
  std::size_t sentence = 0;
  std::size_t first = 0;
  std::size_t end = 0;
  DateInterval days;  ///< empty where the attributes name no year

  bool operator==(const MarkedDate&) const = default;
};

/// The <date> elements in the MISC column: XML=<date when:::"2018-05">. Empty ones and those over several sentences are
/// left out.
[[nodiscard]] std::vector<MarkedDate> marked_dates(const std::vector<ConlluSentence>& treebank);

/// The days of "2018", "2018-05" or "2018-05-03"; empty for anything else.
[[nodiscard]] DateInterval tei_days(std::string_view text);

struct TimexScores {
  Tally exact;      ///< the same words, articles and prepositions in front aside
  Tally overlap;    ///< some word in common
  Tally values;     ///< of those that overlap and whose days the treebank names: the same days
  Tally mentioned;  ///< as `values`, only where the year is among the words
};

/// Reads the treebank with its own tags and trees; the creation time of each document is `created` of its first
/// sentence.
[[nodiscard]] TimexScores score_timexes(const std::vector<ConlluSentence>& treebank,
                                        const std::filesystem::path& mappings);

/// Writes one line for each treebank. Throws: Error.
void report_timexes(const std::filesystem::path& mappings, const std::vector<std::filesystem::path>& treebanks,
                    std::ostream& out);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_TIMEX_SCORES_H_
