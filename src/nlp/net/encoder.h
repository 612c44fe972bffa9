// The part of the nets that reads a sentence: tables of embeddings and a stack
// of bidirectional SRU layers, at run time.
#ifndef NEWSGRAPH_NLP_NET_ENCODER_H_
#define NEWSGRAPH_NLP_NET_ENCODER_H_

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlp/net/features.h"
#include "nlp/net/kernels.h"
#include "nlp/net/model_file.h"
#include "nlp/net/shape.h"

namespace newsgraph::net {

/// What the first layer's product gave for the distinct words met so far, each
/// with its context. Words come back in every sentence and every article.
struct WordStore {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>> rows;  // by form
  std::vector<std::uint32_t> contexts;                                                      // by row
  std::uint64_t owner = 0;                                                                  // number of the Encoder
  Buffer<float> inputs, gates;
};

/// Activations with their quantised form; what a thread needs while it runs.
struct Workspace {
  WordStore words;
  std::vector<std::uint32_t> rows;  // by token, into the store
  Buffer<float> gates, state, other_state, cell;
  Buffer<std::int16_t> quantised;
  Buffer<float> scales;
};

/// y = W x + b over rows, with x quantised on the way. out has rows of
/// weights.padded_outputs() floats.
void apply(const Kernels& kernels, const PackedMatrix& weights, const float* x, std::size_t rows, std::size_t stride,
           Workspace& work, float* out);

/// Loads "<name>.w" and "<name>.b". Throws: Error if their sizes differ from those given.
[[nodiscard]] PackedMatrix load_linear(const ModelFile& file, const std::string& name, std::uint32_t outputs,
                                       std::uint32_t inputs);
/// Quantises a float matrix of inputs x outputs. Throws: Error as above.
[[nodiscard]] PackedMatrix load_turned(const ModelFile& file, const std::string& name, std::uint32_t outputs,
                                       std::uint32_t inputs);
/// Copies a row of floats. Throws: Error as above.
[[nodiscard]] std::vector<float> load_vector(const ModelFile& file, const std::string& name, std::size_t size);
/// Reads a section of decimal numbers. Throws: Error.
[[nodiscard]] std::vector<std::uint32_t> load_numbers(const ModelFile& file, const std::string& name);

/// Reads the words of a dictionary from section "classes". Throws: Error.
[[nodiscard]] WordClasses load_classes(const ModelFile& file);

/// Const after construction.
class Encoder {
 public:
  Encoder(const ModelFile& file, const Kernels& kernels);

  /// Looks up the tokens and runs the first layer; the result is work.state,
  /// a row of width() floats per token. begins: first token of each sentence,
  /// and the number of tokens. contexts may be empty.
  void read(std::span<const std::string_view> forms, std::span<const std::uint32_t> contexts,
            std::span<const std::uint32_t> begins, Workspace& work) const;
  /// Runs layer i >= 1 on work.state.
  void run_layer(std::size_t i, std::span<const std::uint32_t> begins, Workspace& work) const;

  [[nodiscard]] std::size_t layers() const { return layers_.size(); }
  [[nodiscard]] std::uint32_t width() const { return shape_.width(); }
  [[nodiscard]] const Kernels& kernels() const { return *kernels_; }

 private:
  struct Table {
    std::uint32_t dimension = 0;
    std::vector<std::int8_t> values;
    std::vector<float> scales;
  };
  struct Layer {
    PackedMatrix weight;
    std::vector<float> peephole, bias;  // [forget both directions | reset both directions]
  };
  void load_shape(const ModelFile& file);
  [[nodiscard]] Table load_table(const ModelFile& file, const std::string& name, std::uint32_t rows,
                                 std::uint32_t dimension) const;
  void embed(const WordFeatures& word, std::uint32_t context, float* to) const;
  void add_row(const Table& table, std::uint32_t row, float* to) const;
  [[nodiscard]] std::uint32_t find_word(std::string_view form, std::uint32_t context, WordStore& store) const;
  void scan(const Layer& layer, std::span<const std::uint32_t> begins, const float* gates, const float* highway,
            const std::uint32_t* rows, Workspace& work, float* out) const;

  const Kernels* kernels_;
  std::uint64_t number_;  // tells the encoders of a process apart
  EncoderShape shape_;
  WordLists lists_;
  std::vector<Table> tables_;
  Table ngrams_;
  std::vector<Layer> layers_;
};

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_ENCODER_H_
