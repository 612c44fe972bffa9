// Looking a feature up is one probe into a table that is at most half full.
// On disk the features are ascending, each as the difference to the one before.
#include "nlp/tokenizer_weights.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace newsgraph {
namespace {

constexpr std::uint64_t kMaxFeatures = 1U << 22U;

}  // namespace

LinearWeights::LinearWeights(std::size_t classes, const std::vector<Feature>& features, const std::vector<Row>& rows)
    : classes_(classes), count_(features.size()), slots_(std::bit_ceil(2 * features.size() + 1)) {
  assert(classes <= kMaxClasses && features.size() == rows.size());
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < features.size(); ++i) {
    std::size_t at = features[i] & mask;
    while (slots_[at].used) at = (at + 1) & mask;
    slots_[at] = {features[i], rows[i], true};
  }
}

LinearWeights::Scores LinearWeights::score(std::span<const Feature> features) const {
  Scores scores{};
  if (slots_.empty()) return scores;
  const std::size_t mask = slots_.size() - 1;
  for (const Feature feature : features) {
    std::size_t at = feature & mask;
    while (slots_[at].used && slots_[at].feature != feature) at = (at + 1) & mask;
    for (std::size_t c = 0; c < kMaxClasses; ++c) scores[c] += slots_[at].row[c];
  }
  return scores;
}

void LinearWeights::write(ByteWriter& out) const {
  std::vector<const Slot*> used;
  for (const Slot& slot : slots_) {
    if (slot.used) used.push_back(&slot);
  }
  std::sort(used.begin(), used.end(), [](const Slot* a, const Slot* b) { return a->feature < b->feature; });
  out.varint(classes_);
  out.varint(used.size());
  Feature last = 0;
  for (const Slot* slot : used) {
    out.varint(slot->feature - last);
    last = slot->feature;
    for (std::size_t c = 0; c < classes_; ++c) out.u8(static_cast<std::uint8_t>(slot->row[c]));
  }
}

LinearWeights LinearWeights::read(ByteReader& in) {
  const std::uint64_t classes = in.varint();
  const std::uint64_t count = in.varint();
  if (classes > kMaxClasses || count > kMaxFeatures || count > in.left()) in.fail("holds impossible sizes");
  std::vector<Feature> features;
  std::vector<Row> rows(count);
  std::uint64_t last = 0;
  for (Row& row : rows) {
    last += in.varint();
    if (last > UINT32_MAX) in.fail("holds a feature out of range");
    features.push_back(static_cast<Feature>(last));
    for (std::size_t c = 0; c < classes; ++c) row[c] = static_cast<std::int8_t>(in.u8());
  }
  return {classes, features, rows};
}

}  // namespace newsgraph
