#include "base/symbol.h"

#include <array>
#include <mutex>
#include <unordered_set>

namespace newsgraph {
namespace {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// One of several parts, so that threads seldom wait for each other.
struct Part {
  std::mutex mutex;
  std::unordered_set<std::string, TextHash, std::equal_to<>> texts;
};

}  // namespace

const std::string& Symbol::empty_text() {
  static const std::string kEmpty;
  return kEmpty;
}

const std::string* Symbol::kept(std::string_view text) {
  static auto& parts = *new std::array<Part, 16>;  // never destroyed: symbols may outlive every other object
  Part& part = parts[TextHash{}(text) % parts.size()];
  const std::lock_guard lock(part.mutex);
  const auto found = part.texts.find(text);
  return found != part.texts.end() ? &*found : &*part.texts.emplace(text).first;
}

}  // namespace newsgraph
