// Maps keyed by std::string that are asked by std::string_view.
#ifndef NEWSGRAPH_BASE_STRING_MAP_H_
#define NEWSGRAPH_BASE_STRING_MAP_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsgraph {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Look-ups make no std::string. Its order is no order: only to be looked up in, never to be written out.
template <typename Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

}  // namespace newsgraph

#endif  // NEWSGRAPH_BASE_STRING_MAP_H_
