#include "train/training.h"

#include <algorithm>
#include <numeric>

#include "base/error.h"

namespace newsgraph::train {
namespace {

bool is_weight(std::string_view name) {
  return name.ends_with(".w");
}

std::vector<float> turned(const float* values, std::size_t rows, std::size_t cols) {
  std::vector<float> result(rows * cols);
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < cols; ++c) result[c * rows + r] = values[r * cols + c];
  }
  return result;
}

// Small vectors stay floats; tables and weights become bytes.
bool is_bytes(std::string_view name) {
  return is_weight(name) || name.starts_with("table.");
}

std::vector<std::string> encoder_sizes(const net::EncoderShape& shape) {
  std::vector<std::string> sizes = {std::to_string(shape.hidden), std::to_string(shape.layers),
                                    std::to_string(shape.tables.ngram_rows), std::to_string(shape.ngram_dimension)};
  for (std::size_t c = 0; c < net::kChannels; ++c) {
    sizes.push_back(std::to_string(shape.tables.rows[c]));
    sizes.push_back(std::to_string(shape.dimensions[c]));
  }
  return sizes;
}

}  // namespace

const net::WordFeatures* FeatureCache::get(std::string_view form) {
  auto& slot = features_[std::string(form)];
  if (!slot) slot = std::make_unique<net::WordFeatures>(net::word_features(form, lists_, sizes_));
  return slot.get();
}

std::vector<std::string> WordCounter::at_least(std::uint32_t count, std::size_t limit) const {
  std::vector<std::pair<std::uint32_t, std::string>> found;
  for (const auto& [word, n] : counts_) {
    if (n >= count) found.emplace_back(n, word);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  if (found.size() > limit) found.resize(limit);
  std::vector<std::string> words;
  for (auto& [n, word] : found) words.push_back(std::move(word));
  return words;
}

std::vector<std::vector<std::uint32_t>> shuffled_batches(const std::vector<std::uint32_t>& lengths,
                                                         std::uint32_t batch_tokens, Random& random) {
  std::vector<std::uint32_t> order(lengths.size());
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  std::vector<std::vector<std::uint32_t>> batches;
  std::uint32_t tokens = batch_tokens;
  for (const std::uint32_t sentence : order) {
    if (tokens >= batch_tokens) {
      batches.emplace_back();
      tokens = 0;
    }
    batches.back().push_back(sentence);
    tokens += lengths[sentence];
  }
  return batches;
}

float learning_rate(float peak, std::size_t step, std::size_t steps, float flat) {
  constexpr float kWarmUp = 300;
  const auto at = static_cast<float>(step);
  const auto end = static_cast<float>(steps);
  if (at < kWarmUp) return peak * (at + 1) / kWarmUp;
  const float begin = flat * end;
  if (at < begin) return peak;
  return peak * std::max(0.01F, (end - at) / (end - begin));
}

void add_net(net::ModelWriter& writer, const net::EncoderShape& shape, const ParameterSet& parameters,
             const net::WordLists& lists, bool quantise) {
  writer.add_strings("encoder", encoder_sizes(shape));
  writer.add_strings("vocabulary", lists.vocabulary.words());
  const std::vector<std::uint32_t>& classes = lists.classes.entries();
  if (!classes.empty()) {
    writer.add_bytes("classes", std::string(reinterpret_cast<const char*>(classes.data()), 4 * classes.size()));
  }
  for (const Parameter& p : parameters.all()) {
    auto rows = static_cast<std::uint32_t>(p.value.rows());
    auto cols = static_cast<std::uint32_t>(p.value.cols());
    std::vector<float> values(p.value.data(), p.value.data() + p.value.size());
    if (is_weight(p.name)) {
      values = turned(values.data(), rows, cols);
      std::swap(rows, cols);
    }
    if (quantise && is_bytes(p.name)) {
      writer.add_int8s(p.name, rows, cols, values);
    } else {
      writer.add_floats(p.name, rows, cols, values);
    }
  }
}

std::size_t fill_from(const net::ModelFile& checkpoint, ParameterSet& parameters) {
  std::size_t filled = 0;
  for (Parameter& p : parameters.all()) {
    if (!checkpoint.has(p.name)) continue;
    const net::FloatView view = checkpoint.floats(p.name);
    std::vector<float> values(view.values.begin(), view.values.end());
    auto rows = static_cast<Eigen::Index>(view.rows);
    auto cols = static_cast<Eigen::Index>(view.cols);
    if (is_weight(p.name)) {
      values = turned(view.values.data(), view.rows, view.cols);
      std::swap(rows, cols);
    }
    if (rows != p.value.rows() || cols != p.value.cols()) {
      checkpoint.fail("section \"" + p.name + "\" has the wrong size for this net");
    }
    std::copy(values.begin(), values.end(), p.value.data());
    p.average = p.value;
    ++filled;
  }
  return filled;
}

void quantise_checkpoint(const std::filesystem::path& checkpoint, const std::filesystem::path& model) {
  const net::ModelFile file = net::ModelFile::read(checkpoint);
  net::ModelWriter writer;
  for (const std::string& name : file.names()) {
    if (file.has_strings(name)) {
      writer.add_strings(name, file.strings(name));
      continue;
    }
    if (file.has_bytes(name)) {
      writer.add_bytes(name, std::string(file.bytes(name)));
      continue;
    }
    const net::FloatView view = file.floats(name);
    if (is_bytes(name)) {
      writer.add_int8s(name, view.rows, view.cols, view.values);
    } else {
      writer.add_floats(name, view.rows, view.cols, view.values);
    }
  }
  writer.write(model);
}

}  // namespace newsgraph::train
