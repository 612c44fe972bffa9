// The forward half of train/parser_net.cc; the same names stand for the same
// things. Sentences are packed into batches, which only serves speed.
#include "nlp/net/parser_model.h"

#include <algorithm>
#include <array>
#include <string>

#include "nlp/net/encoder.h"
#include "nlp/net/tree.h"

namespace newsgraph::net {
namespace {

constexpr std::uint32_t kLongestPiece = 256;
constexpr std::uint32_t kBatchTokens = 512;
constexpr int kFarthest = 16;  // distances beyond share a bias
constexpr float kNever = -1e9F;

std::uint32_t best_of(const float* scores, std::size_t count) {
  return static_cast<std::uint32_t>(std::max_element(scores, scores + count) - scores);
}

// Tokens [begin, end) of a sentence.
struct Piece {
  std::uint32_t sentence, begin, end;
};

std::vector<Piece> cut(std::span<const Forms> sentences) {
  std::vector<Piece> pieces;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const auto size = static_cast<std::uint32_t>(sentences[s].size());
    for (std::uint32_t begin = 0; begin < size; begin += kLongestPiece) {
      pieces.push_back({s, begin, std::min(size, begin + kLongestPiece)});
    }
  }
  return pieces;
}

struct ParserWorkspace : Workspace {
  std::vector<std::string_view> forms;
  std::vector<std::uint32_t> begins;
  std::vector<int> heads;  // by token, index in its piece
  std::vector<float> arc_probabilities;
  Buffer<float> hidden, logits, feedback, parts, transformed, turned, scores, row, pairs, labels;
};

}  // namespace

struct ParserModel::Net {
  explicit Net(const ModelFile& file, const Kernels& kernels);

  void parse_batch(std::span<const Forms> sentences, std::span<const Piece> pieces, ParserWorkspace& work,
                   std::vector<std::vector<TokenAnalysis>>& results) const;

  void guess(ParserWorkspace& work) const;
  void tag(ParserWorkspace& work, TokenAnalysis* out) const;
  void attach(ParserWorkspace& work) const;
  void attach_piece(ParserWorkspace& work, std::uint32_t begin, std::uint32_t n) const;
  void label(ParserWorkspace& work, TokenAnalysis* out) const;

  Encoder encoder;
  std::array<std::vector<std::string>, 3> tags;
  std::vector<std::string> relations;
  std::uint32_t guess_size = 0, tag_size = 0, arc = 0, label_size = 0, guess_layer = 0;
  std::uint32_t root_relation = 0;
  PackedMatrix guess_hidden, guess_out, guess_feedback, tag_hidden, tag_out, project, arc_weight, label_out;
  std::vector<float> arc_root, arc_distance, label_root;
};

ParserModel::Net::Net(const ModelFile& file, const Kernels& kernels) : encoder(file, kernels) {
  tags = {file.strings("upos"), file.strings("xpos"), file.strings("feats")};
  relations = file.strings("deprel");
  const std::vector<std::uint32_t> sizes = load_numbers(file, "parser");
  if (sizes.size() != 5) file.fail("section \"parser\" has the wrong size");
  guess_size = sizes[0];
  tag_size = sizes[1];
  arc = sizes[2];
  label_size = sizes[3];
  guess_layer = sizes[4];
  const auto root = std::find(relations.begin(), relations.end(), "root");
  const bool good = guess_size >= 1 && guess_size <= kMaxInner && tag_size >= 1 && tag_size <= kMaxInner && arc >= 1 &&
                    arc <= kMaxInner && label_size >= 1 && label_size <= kMaxInner / 2 && guess_layer >= 1 &&
                    guess_layer < encoder.layers() && !tags[0].empty() && !tags[1].empty() && !tags[2].empty() &&
                    root != relations.end() && relations.size() >= 2;
  if (!good) file.fail("section \"parser\" holds sizes that do not fit together");
  root_relation = static_cast<std::uint32_t>(root - relations.begin());

  const std::uint32_t width = encoder.width();
  const auto fed_back = static_cast<std::uint32_t>(tags[0].size() + tags[1].size());
  const auto classes = static_cast<std::uint32_t>(fed_back + tags[2].size());
  guess_hidden = load_linear(file, "guess.hidden", guess_size, width);
  guess_out = load_linear(file, "guess.out", fed_back, guess_size);
  guess_feedback = load_turned(file, "guess.feedback", width, fed_back);
  tag_hidden = load_linear(file, "tag.hidden", tag_size, width);
  tag_out = load_linear(file, "tag.out", classes, tag_size);
  project = load_linear(file, "project", 2 * (arc + label_size), width);
  arc_weight = load_linear(file, "arc", arc, arc);
  label_out = load_linear(file, "label.out", static_cast<std::uint32_t>(relations.size()), 2 * label_size);
  arc_root = load_vector(file, "arc.root", arc);
  arc_distance = load_vector(file, "arc.distance", 2 * kFarthest + 1);
  label_root = load_vector(file, "label.root", label_size);
}

// Guesses UPOS and XPOS from work.state, and adds the guesses' feedback to it.
void ParserModel::Net::guess(ParserWorkspace& work) const {
  const Kernels& k = encoder.kernels();
  const std::size_t tokens = work.forms.size();
  const std::size_t hidden_stride = guess_hidden.padded_outputs();
  float* hidden = work.hidden.resize(tokens * hidden_stride);
  apply(k, guess_hidden, work.state.data(), tokens, encoder.width(), work, hidden);
  k.leaky_relu(hidden, tokens * hidden_stride);
  const std::size_t stride = guess_out.padded_outputs();
  float* logits = work.logits.resize(tokens * stride);
  apply(k, guess_out, hidden, tokens, hidden_stride, work, logits);
  for (std::size_t t = 0; t < tokens; ++t) {
    k.softmax(logits + t * stride, tags[0].size());
    k.softmax(logits + t * stride + tags[0].size(), tags[1].size());
  }
  const std::size_t width = encoder.width();
  float* feedback = work.feedback.resize(tokens * guess_feedback.padded_outputs());
  apply(k, guess_feedback, logits, tokens, stride, work, feedback);
  for (std::size_t t = 0; t < tokens; ++t) {
    k.add(work.state.data() + t * width, feedback + t * guess_feedback.padded_outputs(), width);
  }
}

// Tags each token from work.state, the top layer's.
void ParserModel::Net::tag(ParserWorkspace& work, TokenAnalysis* out) const {
  const Kernels& k = encoder.kernels();
  const std::size_t tokens = work.forms.size();
  const std::size_t hidden_stride = tag_hidden.padded_outputs();
  float* hidden = work.hidden.resize(tokens * hidden_stride);
  apply(k, tag_hidden, work.state.data(), tokens, encoder.width(), work, hidden);
  k.leaky_relu(hidden, tokens * hidden_stride);
  const std::size_t stride = tag_out.padded_outputs();
  float* logits = work.logits.resize(tokens * stride);
  apply(k, tag_out, hidden, tokens, hidden_stride, work, logits);
  const std::size_t upos = tags[0].size();
  const std::size_t xpos = tags[1].size();
  for (std::size_t t = 0; t < tokens; ++t) {
    const float* z = logits + t * stride;
    out[t].upos = tags[0][best_of(z, upos)];
    out[t].xpos = tags[1][best_of(z + upos, xpos)];
    out[t].feats = tags[2][best_of(z + upos + xpos, tags[2].size())];
  }
}

void ParserModel::Net::attach(ParserWorkspace& work) const {
  const Kernels& k = encoder.kernels();
  const std::size_t tokens = work.forms.size();
  const std::size_t stride = project.padded_outputs();
  float* parts = work.parts.resize(tokens * stride);
  apply(k, project, work.state.data(), tokens, encoder.width(), work, parts);
  for (std::size_t t = 0; t < tokens; ++t) k.leaky_relu(parts + t * stride, 2 * static_cast<std::size_t>(arc));
  apply(k, arc_weight, parts, tokens, stride, work, work.transformed.resize(tokens * arc_weight.padded_outputs()));
  work.heads.resize(tokens);
  work.arc_probabilities.resize(tokens);
  for (std::size_t s = 0; s + 1 < work.begins.size(); ++s) {
    attach_piece(work, work.begins[s], work.begins[s + 1] - work.begins[s]);
  }
}

void ParserModel::Net::attach_piece(ParserWorkspace& work, std::uint32_t begin, std::uint32_t n) const {
  const Kernels& k = encoder.kernels();
  const std::size_t parts_stride = project.padded_outputs();
  const std::size_t columns = (static_cast<std::size_t>(n) + 1 + kBlock - 1) / kBlock * kBlock;
  // Column 0 is the root, column j + 1 word j as a head.
  float* turned = work.turned.resize(arc * columns);
  for (std::uint32_t i = 0; i < arc; ++i) {
    float* row = turned + i * columns;
    row[0] = arc_root[i];
    for (std::uint32_t j = 0; j < n; ++j) row[j + 1] = work.parts.data()[(begin + j) * parts_stride + arc + i];
    std::fill(row + n + 1, row + columns, 0.0F);
  }
  float* padded = work.row.resize(n * columns);
  k.multiply_floats(work.transformed.data() + begin * static_cast<std::size_t>(arc_weight.padded_outputs()),
                    arc_weight.padded_outputs(), n, arc, turned, columns, n + 1, padded, columns);
  const std::size_t width = static_cast<std::size_t>(n) + 1;
  float* scores = work.scores.resize(n * width);
  for (int i = 0; i < static_cast<int>(n); ++i) {
    const float* from = padded + static_cast<std::size_t>(i) * columns;
    float* to = scores + static_cast<std::size_t>(i) * width;
    to[0] = from[0];
    for (int j = 0; j < static_cast<int>(n); ++j) {
      to[j + 1] =
          from[j + 1] + arc_distance[static_cast<std::size_t>(std::clamp(j - i, -kFarthest, kFarthest) + kFarthest)];
    }
    to[i + 1] = kNever;
  }
  const std::vector<int> heads = best_tree({scores, n * width}, static_cast<int>(n));
  for (std::uint32_t i = 0; i < n; ++i) {
    work.heads[begin + i] = heads[i];
    float* row = scores + i * width;
    k.softmax(row, width);
    work.arc_probabilities[begin + i] = row[heads[i] + 1];
  }
}

void ParserModel::Net::label(ParserWorkspace& work, TokenAnalysis* out) const {
  const Kernels& k = encoder.kernels();
  const std::size_t tokens = work.forms.size();
  const std::size_t stride = project.padded_outputs();
  const std::size_t pair = 2 * static_cast<std::size_t>(label_size);
  float* pairs = work.pairs.resize(tokens * pair);
  for (std::size_t s = 0; s + 1 < work.begins.size(); ++s) {
    for (std::size_t t = work.begins[s]; t < work.begins[s + 1]; ++t) {
      const float* a = work.parts.data() + t * stride + 2 * arc;
      const std::size_t head = work.begins[s] + static_cast<std::size_t>(std::max(work.heads[t], 0));
      const float* b = work.heads[t] < 0 ? label_root.data() : work.parts.data() + head * stride + 2 * arc + label_size;
      k.combine(a, b, pairs + t * pair, label_size);
    }
  }
  const std::size_t label_stride = label_out.padded_outputs();
  float* logits = work.labels.resize(tokens * label_stride);
  apply(k, label_out, pairs, tokens, pair, work, logits);
  for (std::size_t t = 0; t < tokens; ++t) {
    float* z = logits + t * label_stride;
    if (work.heads[t] < 0) {
      k.softmax(z, relations.size());
      out[t].deprel = relations[root_relation];
      out[t].confidence = work.arc_probabilities[t] * z[root_relation];
      continue;
    }
    z[root_relation] = kNever;
    k.softmax(z, relations.size());
    const std::uint32_t best = best_of(z, relations.size());
    out[t].deprel = relations[best];
    out[t].confidence = work.arc_probabilities[t] * z[best];
  }
}

void ParserModel::Net::parse_batch(std::span<const Forms> sentences, std::span<const Piece> pieces,
                                   ParserWorkspace& work, std::vector<std::vector<TokenAnalysis>>& results) const {
  work.forms.clear();
  work.begins.assign(1, 0);
  for (const Piece& piece : pieces) {
    const Forms& forms = sentences[piece.sentence];
    work.forms.insert(work.forms.end(), forms.begin() + piece.begin, forms.begin() + piece.end);
    work.begins.push_back(static_cast<std::uint32_t>(work.forms.size()));
  }
  std::vector<TokenAnalysis> analyses(work.forms.size());
  encoder.read(work.forms, {}, work.begins, work);
  for (std::size_t i = 1; i < encoder.layers(); ++i) {
    if (i == guess_layer) guess(work);
    encoder.run_layer(i, work.begins, work);
  }
  tag(work, analyses.data());
  attach(work);
  label(work, analyses.data());

  for (std::size_t p = 0; p < pieces.size(); ++p) {
    std::vector<TokenAnalysis>& result = results[pieces[p].sentence];
    const auto shift = static_cast<int>(pieces[p].begin);
    int first_root = -1;
    for (std::size_t i = 0; shift > 0 && i < result.size() && first_root < 0; ++i) {
      if (result[i].head < 0) first_root = static_cast<int>(i);
    }
    for (std::size_t t = work.begins[p]; t < work.begins[p + 1]; ++t) {
      TokenAnalysis analysis = analyses[t];
      analysis.head = work.heads[t] < 0 ? first_root : work.heads[t] + shift;
      if (work.heads[t] < 0 && shift > 0) analysis.deprel = "parataxis";
      result.push_back(analysis);
    }
  }
}

ParserModel::ParserModel(std::unique_ptr<Net> net) : net_(std::move(net)) {}
ParserModel::ParserModel(ParserModel&&) noexcept = default;
ParserModel& ParserModel::operator=(ParserModel&&) noexcept = default;
ParserModel::~ParserModel() = default;

ParserModel ParserModel::load(const std::filesystem::path& path, Isa isa) {
  const ModelFile file = ModelFile::read(path);
  if (file.strings("kind") != std::vector<std::string>{"parser 2"}) file.fail("not a parser model of this version");
  return ParserModel(std::make_unique<Net>(file, kernels(isa)));
}

std::vector<std::vector<TokenAnalysis>> ParserModel::parse(std::span<const Forms> sentences) const {
  static thread_local ParserWorkspace work;
  std::vector<std::vector<TokenAnalysis>> results(sentences.size());
  const std::vector<Piece> pieces = cut(sentences);
  std::size_t begin = 0;
  while (begin < pieces.size()) {
    std::size_t end = begin;
    for (std::uint32_t tokens = 0; end < pieces.size() && tokens < kBatchTokens; ++end) {
      tokens += pieces[end].end - pieces[end].begin;
    }
    net_->parse_batch(sentences, std::span(pieces).subspan(begin, end - begin), work, results);
    begin = end;
  }
  return results;
}

}  // namespace newsgraph::net
