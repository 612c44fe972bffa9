// Reads the number that begins at a token: "183", "1.5 million", "2 1/2",
// "one hundred and eighty-three", "two dozen", "hundreds of thousands".
#ifndef NEWSGRAPH_NLP_QUANTITY_READER_H_
#define NEWSGRAPH_NLP_QUANTITY_READER_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "nlp/lexicon.h"
#include "nlp/syntax.h"

namespace newsgraph {

/// A number as it stands in the text.
struct NumberText {
  double value = 0;
  std::uint32_t length = 0;  ///< tokens
  bool vague = false;        ///< "hundreds", "several": the value is a lower bound of what may be meant
  bool ordinal = false;      ///< "second", "21st"
  bool digits = false;       ///< begins with a numeral
};

/// The number at `first`, at most up to `end`; empty when there is none.
[[nodiscard]] std::optional<NumberText> read_number(const Syntax& syntax, const Lexicons& lexicons, std::uint32_t first,
                                                    std::uint32_t end);

/// The value of a numeral: "1,234", "1.5", "1/2", "½", "21st" (then `ordinal` is set); empty for anything else.
[[nodiscard]] std::optional<double> parse_numeral(std::string_view form, bool& ordinal);

/// The value of a form of one to `digits` decimal digits and nothing else; -1 otherwise.
[[nodiscard]] int parse_digits(std::string_view form, std::size_t digits);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_QUANTITY_READER_H_
