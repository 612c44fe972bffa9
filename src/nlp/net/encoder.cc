// A layer's gates are one product of matrices over all tokens of the batch; see
// train/layers.cc for the formulas. The input of the first layer depends on the
// word alone (and its context row), so that product is done once for each
// distinct word, until the store of words is full and begins anew.
#include "nlp/net/encoder.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

namespace newsgraph::net {
namespace {

constexpr std::uint32_t kMaxHidden = kMaxInner / 2;
constexpr std::uint32_t kMaxLayers = 16;
constexpr std::uint32_t kMaxRows = 1U << 22;
constexpr std::size_t kStoredWords = 2048;

std::uint64_t next_number() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

}  // namespace

void apply(const Kernels& kernels, const PackedMatrix& weights, const float* x, std::size_t rows, std::size_t stride,
           Workspace& work, float* out) {
  const std::size_t padded = weights.padded_inputs();
  std::int16_t* quantised = work.quantised.resize(rows * padded);
  float* scales = work.scales.resize(rows);
  kernels.quantise(x, rows, weights.inputs(), stride, quantised, padded, scales);
  kernels.multiply(quantised, scales, rows, weights, out, weights.padded_outputs());
}

PackedMatrix load_linear(const ModelFile& file, const std::string& name, std::uint32_t outputs, std::uint32_t inputs) {
  const Int8View weights = file.int8s(name + ".w");
  if (weights.rows != outputs || weights.cols != inputs || inputs > kMaxInner) {
    file.fail("section \"" + name + ".w\" has the wrong size");
  }
  const std::vector<float> bias = load_vector(file, name + ".b", outputs);
  return {outputs, inputs, weights.values, weights.scales, bias};
}

PackedMatrix load_turned(const ModelFile& file, const std::string& name, std::uint32_t outputs, std::uint32_t inputs) {
  const FloatView view = file.floats(name);
  if (view.rows != inputs || view.cols != outputs || inputs > kMaxInner) {
    file.fail("section \"" + name + "\" has the wrong size");
  }
  std::vector<std::int8_t> values(view.values.size());
  std::vector<float> scales(outputs, 1.0F);
  for (std::uint32_t o = 0; o < outputs; ++o) {
    float top = 0;
    for (std::uint32_t i = 0; i < inputs; ++i) {
      top = std::max(top, std::abs(view.values[static_cast<std::size_t>(i) * outputs + o]));
    }
    if (!(top > 0 && std::isfinite(top))) continue;
    scales[o] = top / 127;
    for (std::uint32_t i = 0; i < inputs; ++i) {
      const float value = view.values[static_cast<std::size_t>(i) * outputs + o];
      values[static_cast<std::size_t>(o) * inputs + i] =
          static_cast<std::int8_t>(std::clamp(std::lround(value / scales[o]), -127L, 127L));
    }
  }
  return {outputs, inputs, values, scales, std::vector<float>(outputs, 0.0F)};
}

std::vector<float> load_vector(const ModelFile& file, const std::string& name, std::size_t size) {
  const FloatView view = file.floats(name);
  if (view.values.size() != size) file.fail("section \"" + name + "\" has the wrong size");
  return {view.values.begin(), view.values.end()};
}

std::vector<std::uint32_t> load_numbers(const ModelFile& file, const std::string& name) {
  std::vector<std::uint32_t> numbers;
  for (const std::string& text : file.strings(name)) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) {
      file.fail("section \"" + name + "\" holds no number: \"" + text + "\"");
    }
    numbers.push_back(number);
  }
  return numbers;
}

WordClasses load_classes(const ModelFile& file) {
  const std::string_view bytes = file.bytes("classes");
  std::vector<std::uint32_t> entries(bytes.size() / sizeof(std::uint32_t));
  std::memcpy(entries.data(), bytes.data(), entries.size() * sizeof(std::uint32_t));
  if (bytes.size() % sizeof(std::uint32_t) != 0 || !WordClasses::valid(entries)) {
    file.fail("section \"classes\" is not in order");
  }
  return WordClasses(std::move(entries));
}

Encoder::Encoder(const ModelFile& file, const Kernels& kernels) : kernels_(&kernels), number_(next_number()) {
  load_shape(file);
  lists_.vocabulary = Vocabulary(file.strings("vocabulary"));
  if (shape_.dimensions[static_cast<std::size_t>(Channel::kClasses)] > 0) lists_.classes = load_classes(file);
  for (std::size_t c = 0; c < kChannels; ++c) {
    tables_.push_back(
        load_table(file, "table." + std::string(kChannelNames[c]), shape_.tables.rows[c], shape_.dimensions[c]));
  }
  ngrams_ = load_table(file, "table.ngram", shape_.tables.ngram_rows, shape_.ngram_dimension);
  for (std::uint32_t i = 0; i < shape_.layers; ++i) {
    const std::string name = "sru" + std::to_string(i);
    const Int8View weights = file.int8s(name + ".w");
    if (weights.rows != 3 * width() || weights.cols != width()) {
      file.fail("section \"" + name + ".w\" has the wrong size");
    }
    const std::vector<float> none(weights.rows, 0.0F);
    layers_.push_back({{weights.rows, weights.cols, weights.values, weights.scales, none},
                       load_vector(file, name + ".v", 2 * width()),
                       load_vector(file, name + ".b", 2 * width())});
  }
}

void Encoder::load_shape(const ModelFile& file) {
  const std::vector<std::uint32_t> numbers = load_numbers(file, "encoder");
  // Channels that a file does not name are not used.
  const bool whole = numbers.size() >= 4 && numbers.size() <= 4 + 2 * kChannels && numbers.size() % 2 == 0;
  if (!whole) file.fail("section \"encoder\" has the wrong size");
  shape_.hidden = numbers[0];
  shape_.layers = numbers[1];
  shape_.tables.ngram_rows = numbers[2];
  shape_.ngram_dimension = numbers[3];
  std::uint64_t sum = shape_.ngram_dimension;
  bool good = shape_.hidden >= 1 && shape_.hidden <= kMaxHidden && shape_.layers >= 1 && shape_.layers <= kMaxLayers &&
              shape_.tables.ngram_rows <= kMaxRows;
  for (std::size_t c = 0; 4 + 2 * c < numbers.size(); ++c) {
    const std::uint32_t rows = shape_.tables.rows[c] = numbers[4 + 2 * c];
    const std::uint32_t dimension = shape_.dimensions[c] = numbers[5 + 2 * c];
    sum += dimension;
    good &= rows <= kMaxRows && (dimension == 0 || rows > 0);
  }
  const auto context = static_cast<std::size_t>(Channel::kContext);
  good &= shape_.dimensions[context] == 0 || shape_.tables.rows[context] >= kContextRows;
  const auto classes = static_cast<std::size_t>(Channel::kClasses);
  good &= shape_.dimensions[classes] == 0 || shape_.tables.rows[classes] >= WordClasses::kRows;
  good &= sum == shape_.width();
  good &= shape_.tables.rows[0] == 0 || shape_.tables.rows[0] == file.strings("vocabulary").size() + 1;
  if (!good) file.fail("section \"encoder\" holds sizes that do not fit together");
}

Encoder::Table Encoder::load_table(const ModelFile& file, const std::string& name, std::uint32_t rows,
                                   std::uint32_t dimension) const {
  if (dimension == 0) return {};
  const Int8View view = file.int8s(name);
  if (view.rows != rows || view.cols != dimension) file.fail("section \"" + name + "\" has the wrong size");
  return {dimension, {view.values.begin(), view.values.end()}, {view.scales.begin(), view.scales.end()}};
}

void Encoder::add_row(const Table& table, std::uint32_t row, float* to) const {
  kernels_->add_bytes(to, table.values.data() + static_cast<std::size_t>(row) * table.dimension, table.scales[row],
                      table.dimension);
}

void Encoder::embed(const WordFeatures& word, std::uint32_t context, float* to) const {
  std::fill(to, to + width(), 0.0F);
  for (std::size_t c = 0; c < kChannels; ++c) {
    const Table& table = tables_[c];
    if (table.dimension == 0) continue;
    add_row(table, c == static_cast<std::size_t>(Channel::kContext) ? context : word.ids[c], to);
    to += table.dimension;
  }
  if (ngrams_.dimension == 0 || word.ngrams.empty()) return;
  for (const std::uint32_t row : word.ngrams) add_row(ngrams_, row, to);
  const float share = 1.0F / static_cast<float>(word.ngrams.size());
  for (std::uint32_t k = 0; k < ngrams_.dimension; ++k) to[k] *= share;
}

// The row of a word in the store; a new one gets its input there.
std::uint32_t Encoder::find_word(std::string_view form, std::uint32_t context, WordStore& store) const {
  auto known = store.rows.find(form);
  if (known == store.rows.end()) known = store.rows.try_emplace(std::string(form)).first;
  for (const std::uint32_t row : known->second) {
    if (store.contexts[row] == context) return row;
  }
  const auto row = static_cast<std::uint32_t>(store.contexts.size());
  known->second.push_back(row);
  store.contexts.push_back(context);
  embed(word_features(form, lists_, shape_.tables), context,
        store.inputs.data() + static_cast<std::size_t>(row) * width());
  return row;
}

void Encoder::read(std::span<const std::string_view> forms, std::span<const std::uint32_t> contexts,
                   std::span<const std::uint32_t> begins, Workspace& work) const {
  const Layer& layer = layers_.front();
  const std::size_t stride = layer.weight.padded_outputs();
  WordStore& store = work.words;
  if (store.owner != number_ || store.contexts.size() + forms.size() > kStoredWords) {
    store.owner = number_;
    store.rows.clear();
    store.contexts.clear();
    const std::size_t capacity = std::max(kStoredWords, forms.size());
    store.inputs.resize(capacity * width());
    store.gates.resize(capacity * stride);
  }
  const std::size_t old = store.contexts.size();
  work.rows.resize(forms.size());
  for (std::size_t t = 0; t < forms.size(); ++t) {
    work.rows[t] = find_word(forms[t], contexts.empty() ? 0 : contexts[t], store);
  }
  apply(*kernels_, layer.weight, store.inputs.data() + old * width(), store.contexts.size() - old, width(), work,
        store.gates.data() + old * stride);
  scan(layer, begins, store.gates.data(), store.inputs.data(), work.rows.data(), work,
       work.state.resize(forms.size() * width()));
}

void Encoder::run_layer(std::size_t i, std::span<const std::uint32_t> begins, Workspace& work) const {
  const Layer& layer = layers_[i];
  const std::size_t tokens = begins.back();
  apply(*kernels_, layer.weight, work.state.data(), tokens, width(), work,
        work.gates.resize(tokens * layer.weight.padded_outputs()));
  scan(layer, begins, work.gates.data(), work.state.data(), nullptr, work, work.other_state.resize(tokens * width()));
  std::swap(work.state, work.other_state);
}

void Encoder::scan(const Layer& layer, std::span<const std::uint32_t> begins, const float* gates, const float* highway,
                   const std::uint32_t* rows, Workspace& work, float* out) const {
  const std::uint32_t h = shape_.hidden;
  ScanArguments arguments{};
  arguments.gates_stride = layer.weight.padded_outputs();
  arguments.highway_stride = width();
  arguments.rows = rows;
  arguments.out_stride = width();
  arguments.cell = work.cell.resize(h);
  arguments.hidden = h;
  for (std::size_t s = 0; s + 1 < begins.size(); ++s) {
    for (std::uint32_t direction = 0; direction < 2; ++direction) {
      const std::uint32_t offset = direction * h;
      arguments.gates = gates + 3 * offset;
      arguments.highway = highway + offset;
      arguments.out = out + offset;
      arguments.peephole_forget = layer.peephole.data() + offset;
      arguments.peephole_reset = layer.peephole.data() + width() + offset;
      arguments.bias_forget = layer.bias.data() + offset;
      arguments.bias_reset = layer.bias.data() + width() + offset;
      arguments.begin = begins[s];
      arguments.end = begins[s + 1];
      arguments.backward = direction == 1;
      kernels_->scan(arguments);
    }
  }
}

}  // namespace newsgraph::net
