// Whether two articles tell of the same story: the evidence that lets a short name be understood across articles.
#ifndef NEWSGRAPH_MERGE_STORY_H_
#define NEWSGRAPH_MERGE_STORY_H_

#include <cstdint>
#include <vector>

#include "merge/corpus.h"
#include "merge/entity_profile.h"

namespace newsgraph {

class Story {
 public:
  /// `clusters`: for every article the sorted clusters of entities that tell stories apart.
  Story(const Corpus& corpus, std::vector<std::vector<std::uint32_t>> clusters);

  /// How much the articles of two clusters of entities, and what they say of them, make the two look like one.
  ///
  ///     copies of one story                          3
  ///     each further entity that two articles share  1, at most 2
  ///     a title in common                            1.5; titles, but none in common: -1
  ///
  /// Articles more than 30 days apart are of different stories. 2 is strong; the sum is no probability.
  [[nodiscard]] double relation(const EntityProfile& a, const EntityProfile& b) const;

 private:
  [[nodiscard]] double closest(std::uint32_t article, const ArticleNames& others) const;
  [[nodiscard]] bool far_apart(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] double relation(std::uint32_t a, std::uint32_t b) const;

  const Corpus& corpus_;
  std::vector<std::vector<std::uint32_t>> clusters_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_STORY_H_
