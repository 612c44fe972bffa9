// A set of few elements, of which there are millions.
#ifndef NEWSGRAPH_MERGE_FLAT_SET_H_
#define NEWSGRAPH_MERGE_FLAT_SET_H_

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace newsgraph {

/// A sorted vector without repetitions, with the part of std::set's interface that merging needs. An empty one takes 24
/// bytes and no memory of its own. Inserting costs as many moves as there are larger elements.
template <class T>
class FlatSet {
 public:
  bool operator==(const FlatSet&) const = default;

  [[nodiscard]] bool empty() const { return elements_.empty(); }
  [[nodiscard]] std::size_t size() const { return elements_.size(); }
  [[nodiscard]] auto begin() const { return elements_.cbegin(); }
  [[nodiscard]] auto end() const { return elements_.cend(); }
  [[nodiscard]] bool contains(const T& element) const { return std::ranges::binary_search(elements_, element); }

  [[nodiscard]] auto lower_bound(const T& element) const { return std::ranges::lower_bound(elements_, element); }

  void insert(T element) {
    const auto place = std::ranges::lower_bound(elements_, element);
    if (place == elements_.end() || *place != element) elements_.insert(place, std::move(element));
  }
  template <class Iterator>
  void insert(Iterator begin, Iterator end) {
    for (; begin != end; ++begin) insert(*begin);
  }
  /// Takes in all elements of `other`; what is left in it is not said. Costs as many steps as both have elements, or
  /// fewer where `other` has few.
  void merge(FlatSet& other) {
    if (other.size() < kFew) {
      for (T& element : other.elements_) insert(std::move(element));
      return;
    }
    std::vector<T> all;
    all.reserve(size() + other.size());
    std::ranges::set_union(elements_, other.elements_, std::back_inserter(all));
    elements_ = std::move(all);
  }
  void clear() { elements_ = {}; }

 private:
  static constexpr std::size_t kFew = 8;

  std::vector<T> elements_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_FLAT_SET_H_
