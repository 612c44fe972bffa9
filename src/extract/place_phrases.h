// Phrases of a document that say where: "in Lima", "at the port of Callao", "outside parliament in the Peruvian
// capital".
#ifndef NEWSGRAPH_EXTRACT_PLACE_PHRASES_H_
#define NEWSGRAPH_EXTRACT_PLACE_PHRASES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/phrase_reach.h"
#include "extract/reading.h"

namespace newsgraph {

/// A named place and how it stands in its sentence.
struct PlacePhrase {
  std::uint32_t mention = 0;
  std::int32_t chain = kNone;
  ScopePhrase phrase;  ///< with the nouns around the name: "the port city of Callao"
  std::uint32_t sentence = 0;
  int size = 0;                       ///< 1 a building … 4 a region or sea, 5 a country
  bool locative = false;              ///< it says where ("in", "near"), not from where or of what
  bool of_other = false;              ///< it says where somebody is from, lives, works or speaks
  bool near = false;                  ///< only near it: "near Lima"
  std::optional<std::size_t> inside;  ///< number of the phrase before the comma, which lies within this one
};

/// All named places, in text order.
[[nodiscard]] std::vector<PlacePhrase> find_place_phrases(const Reading& reading);

/// How large places of a chain's class are, as in PlacePhrase.
[[nodiscard]] int place_size(const Reading& reading, std::int32_t chain);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_PLACE_PHRASES_H_
