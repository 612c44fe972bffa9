// The layers of the nets with their derivatives, by hand.
#ifndef NEWSGRAPH_TRAIN_LAYERS_H_
#define NEWSGRAPH_TRAIN_LAYERS_H_

#include <cstdint>
#include <vector>

#include "nlp/net/features.h"
#include "nlp/net/shape.h"
#include "train/tensor.h"

namespace newsgraph::train {

/// Some sentences whose tokens lie one after the other.
struct Batch {
  std::vector<int> begins;  ///< First token of each sentence, and the number of tokens.
  std::vector<const net::WordFeatures*> words;
  std::vector<std::uint32_t> contexts;
  std::vector<char> hidden;  ///< By token: bit 0 hides the word, bit 1 everything.

  [[nodiscard]] int tokens() const { return begins.back(); }
  [[nodiscard]] int sentences() const { return static_cast<int>(begins.size()) - 1; }
};

/// One row of a factor of 0 or 1 / (1 - rate) per sentence; no rows when rate is 0.
class SentenceDropout {
 public:
  void draw(const Batch& batch, Eigen::Index width, float rate, Random& random);
  void apply(const Batch& batch, Matrix& m) const;

 private:
  Matrix factors_;
};

/// y = x W + b.
class Linear {
 public:
  Linear(ParameterSet& parameters, const std::string& name, Eigen::Index in, Eigen::Index out, Random& random);
  void forward(const Matrix& x, Matrix& y) const;
  /// Collects the gradients of W and b, and writes (or adds) that of x.
  void backward(const Matrix& x, const Matrix& dy, Matrix& dx, bool add) const;

 private:
  Parameter* weight_;
  Parameter* bias_;
};

void apply_leaky_relu(Matrix& m);
/// Multiplies dm with the derivative; m holds the outputs.
void leaky_relu_gradient(const Matrix& m, Matrix& dm);

/// Softmax cross entropy over columns [begin, begin + classes) of each row.
/// Turns the logits into gradients, scaled by weight; rows with target < 0
/// get none. Returns the summed loss (without weight).
double softmax_loss(Matrix& logits, Eigen::Index begin, Eigen::Index classes, const std::vector<int>& targets,
                    float weight, float smoothing = 0);

/// Tables of embeddings and a stack of bidirectional SRU layers with highway
/// (Lei et al. 2018). states(0) is the input, states(i) what layer i gives.
class Encoder {
 public:
  Encoder(ParameterSet& parameters, const net::EncoderShape& shape, Random& random);

  void embed(const Batch& batch, float dropout, Random& random);
  /// Computes states(layer + 1) from states(layer).
  void run_layer(std::size_t layer, const Batch& batch, float dropout, Random& random);
  /// Computes gradients(layer) from gradients(layer + 1).
  void backward_layer(std::size_t layer, const Batch& batch);
  /// Spreads gradients(0) over the tables.
  void backward_embed(const Batch& batch);

  [[nodiscard]] Matrix& states(std::size_t i) { return states_[i]; }
  [[nodiscard]] Matrix& gradients(std::size_t i) { return gradients_[i]; }
  [[nodiscard]] const net::EncoderShape& shape() const { return shape_; }

 private:
  struct Layer {
    Parameter* weight;    // 2H x 6H: for each direction candidate, forget, reset
    Parameter* peephole;  // 2 x 2H: forget, reset
    Parameter* bias;      // 2 x 2H
    SentenceDropout dropout;
    Matrix input, gates, cell, cell_tanh, forget, reset;
  };
  void scan(Layer& layer, const Matrix& highway, Matrix& out, int begin, int end, int direction) const;
  void scan_back(Layer& layer, const Matrix& highway, const Matrix& dout, Matrix& dhighway, int begin, int end,
                 int direction) const;

  net::EncoderShape shape_;
  std::vector<Parameter*> tables_;  // by channel; null where not used
  Parameter* ngrams_ = nullptr;
  std::vector<Layer> layers_;
  std::vector<Matrix> states_, gradients_;
  Matrix input_mask_;
};

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_LAYERS_H_
