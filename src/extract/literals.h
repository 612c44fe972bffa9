// Literal fillers: amounts, counts, dates, scores, texts and titles of positions.
#ifndef NEWSGRAPH_EXTRACT_LITERALS_H_
#define NEWSGRAPH_EXTRACT_LITERALS_H_

#include <optional>
#include <string>

#include "extract/matcher.h"

namespace newsgraph {

/// The literal of this kind that the phrase headed by `found.token` holds; empty when it holds none.
[[nodiscard]] std::optional<Filler> literal_at(const Reading& reading, ValueKind kind, const Found& found);

/// The number that counts the noun `token`, or that `token` is part of; kNone when there is none.
/// Amounts, percentages, ordinals and numbers within dates are no counts.
[[nodiscard]] std::int32_t count_at(const Reading& reading, std::uint32_t token);

/// Shortest decimal form: "3", "0.25", "1200000".
[[nodiscard]] std::string decimal_form(double value);

/// The noun with what stands in front of it, without determiners and numbers: "Korean labourers".
[[nodiscard]] Span noun_group(const Reading& reading, std::uint32_t noun);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_LITERALS_H_
