// Where to look for a word of a vocabulary before it is hashed.
#ifndef NEWSGRAPH_BASE_QUICK_SLOT_H_
#define NEWSGRAPH_BASE_QUICK_SLOT_H_

#include <cstddef>
#include <string_view>

namespace newsgraph {

/// A number below `slots`, made from the length of a text and two letters of its end, where IRIs of one namespace
/// differ. Requires: slots > 0.
inline std::size_t quick_slot(std::string_view text, std::size_t slots) {
  if (text.size() < 4) return text.size() % slots;
  const auto letter = [&](std::size_t from_end) -> std::size_t {
    return static_cast<unsigned char>(text[text.size() - from_end]);
  };
  return (37 * text.size() + 3 * letter(1) + 29 * letter(4)) % slots;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_BASE_QUICK_SLOT_H_
