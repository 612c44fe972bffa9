// The forward half of train/ner_net.cc. The lower layers run over the whole
// document, since the memory needs the guesses about all of its words; for the
// sake of the caches both halves go batch by batch, with the states between
// them kept.
#include "nlp/net/ner_model.h"

#include <algorithm>

#include "base/error.h"
#include "nlp/net/encoder.h"
#include "nlp/net/spans.h"

namespace newsgraph::net {
namespace {

constexpr std::uint32_t kLongestPiece = 512;
constexpr std::uint32_t kBatchTokens = 512;
constexpr std::uint32_t kSectionTokens = 20000;

using Forms = std::vector<std::string_view>;

// Tokens [begin, end) of a sentence.
struct Piece {
  std::uint32_t sentence, begin, end;
};

// Pieces [first, last), tokens [begin, end) of the section.
struct PieceBatch {
  std::size_t first, last;
  std::uint32_t begin, end;
};

struct NerWorkspace : Workspace {
  std::vector<std::string_view> forms;
  std::vector<std::uint32_t> contexts, begins, groups, counts;
  Buffer<float> kept, guesses, sums, memory, feedback, logits;
};

}  // namespace

struct NerModel::Net {
  Net(const ModelFile& file, const Kernels& kernels);

  void find_section(std::span<const Forms> document, std::span<const Piece> pieces, const DocumentCase& document_case,
                    NerWorkspace& work, std::vector<std::vector<Name>>& names) const;
  void gather(std::span<const Forms> document, std::span<const Piece> pieces, const DocumentCase& document_case,
              NerWorkspace& work) const;
  void guess(const PieceBatch& batch, std::span<const Piece> pieces, NerWorkspace& work) const;
  void remember(NerWorkspace& work) const;
  void finish(const PieceBatch& batch, std::span<const Piece> pieces, NerWorkspace& work,
              std::vector<std::vector<Name>>& names) const;

  Encoder encoder;
  std::vector<std::string> classes;
  std::uint32_t tags = 0, memory_layer = 0;
  PackedMatrix first, last, memory;
};

NerModel::Net::Net(const ModelFile& file, const Kernels& kernels) : encoder(file, kernels) {
  classes = file.strings("classes");
  tags = static_cast<std::uint32_t>(1 + 4 * classes.size());
  const std::vector<std::uint32_t> sizes = load_numbers(file, "ner");
  if (sizes.size() != 1 || sizes[0] < 1 || sizes[0] >= encoder.layers() || classes.empty() || classes.size() > 200) {
    file.fail("section \"ner\" holds sizes that do not fit together");
  }
  memory_layer = sizes[0];
  first = load_linear(file, "first", tags, encoder.width());
  last = load_linear(file, "last", tags, encoder.width());
  memory = load_turned(file, "memory", encoder.width(), 2 * tags + 1);
}

void NerModel::Net::gather(std::span<const Forms> document, std::span<const Piece> pieces,
                           const DocumentCase& document_case, NerWorkspace& work) const {
  work.forms.clear();
  work.contexts.clear();
  work.groups.clear();
  work.counts.clear();
  std::unordered_map<std::string_view, std::uint32_t> group_of_form;
  std::unordered_map<std::string, std::uint32_t> group_of_word;
  std::uint32_t sentence = 0;
  std::vector<std::uint32_t> contexts;
  for (const Piece& piece : pieces) {
    const Forms& forms = document[piece.sentence];
    if (contexts.empty() || piece.sentence != sentence) contexts = context_ids(forms, document_case);
    sentence = piece.sentence;
    for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
      const auto [at, fresh] = group_of_form.try_emplace(forms[i], 0);
      if (fresh) {
        at->second = group_of_word.try_emplace(normalise(forms[i]), static_cast<std::uint32_t>(group_of_word.size()))
                         .first->second;
      }
      work.forms.push_back(forms[i]);
      work.contexts.push_back(contexts[i]);
      work.groups.push_back(at->second);
      work.counts.resize(group_of_word.size(), 0);
      ++work.counts[at->second];
    }
  }
}

// Runs the lower layers; keeps the states and the probabilities of first guesses.
void NerModel::Net::guess(const PieceBatch& batch, std::span<const Piece> pieces, NerWorkspace& work) const {
  const Kernels& k = encoder.kernels();
  const std::size_t tokens = batch.end - batch.begin;
  work.begins.assign(1, 0);
  for (std::size_t p = batch.first; p < batch.last; ++p) {
    work.begins.push_back(work.begins.back() + pieces[p].end - pieces[p].begin);
  }
  encoder.read(std::span(work.forms).subspan(batch.begin, tokens),
               std::span(work.contexts).subspan(batch.begin, tokens), work.begins, work);
  for (std::size_t i = 1; i < memory_layer; ++i) encoder.run_layer(i, work.begins, work);
  const std::size_t width = encoder.width();
  std::copy_n(work.state.data(), tokens * width, work.kept.data() + batch.begin * width);
  const std::size_t stride = first.padded_outputs();
  float* guesses = work.guesses.data() + batch.begin * stride;
  apply(k, first, work.state.data(), tokens, width, work, guesses);
  for (std::size_t t = 0; t < tokens; ++t) k.softmax(guesses + t * stride, tags);
}

// Sums the guesses by word.
void NerModel::Net::remember(NerWorkspace& work) const {
  const std::size_t stride = first.padded_outputs();
  float* sums = work.sums.resize(work.counts.size() * stride);
  std::fill(sums, sums + work.counts.size() * stride, 0.0F);
  for (std::size_t t = 0; t < work.forms.size(); ++t) {
    encoder.kernels().add(sums + work.groups[t] * stride, work.guesses.data() + t * stride, tags);
  }
}

void NerModel::Net::finish(const PieceBatch& batch, std::span<const Piece> pieces, NerWorkspace& work,
                           std::vector<std::vector<Name>>& names) const {
  const Kernels& k = encoder.kernels();
  const std::size_t tokens = batch.end - batch.begin;
  const std::size_t width = encoder.width();
  const std::size_t guess_stride = first.padded_outputs();
  const std::size_t inputs = 2 * static_cast<std::size_t>(tags) + 1;
  work.begins.assign(1, 0);
  for (std::size_t p = batch.first; p < batch.last; ++p) {
    work.begins.push_back(work.begins.back() + pieces[p].end - pieces[p].begin);
  }
  float* rows = work.memory.resize(tokens * inputs);
  std::fill(rows, rows + tokens * inputs, 0.0F);
  for (std::size_t t = 0; t < tokens; ++t) {
    const float* own = work.guesses.data() + (batch.begin + t) * guess_stride;
    const std::uint32_t group = work.groups[batch.begin + t];
    float* row = rows + t * inputs;
    std::copy_n(own, tags, row);
    if (work.counts[group] < 2) continue;
    const float* sum = work.sums.data() + group * guess_stride;
    const float share = 1.0F / static_cast<float>(work.counts[group] - 1);
    for (std::uint32_t i = 0; i < tags; ++i) row[tags + i] = (sum[i] - own[i]) * share;
    row[2 * tags] = 1;
  }
  const std::size_t feedback_stride = memory.padded_outputs();
  float* feedback = work.feedback.resize(tokens * feedback_stride);
  apply(k, memory, rows, tokens, inputs, work, feedback);
  float* state = work.state.resize(tokens * width);
  std::copy_n(work.kept.data() + batch.begin * width, tokens * width, state);
  for (std::size_t t = 0; t < tokens; ++t) k.add(state + t * width, feedback + t * feedback_stride, width);
  for (std::size_t i = memory_layer; i < encoder.layers(); ++i) encoder.run_layer(i, work.begins, work);

  const std::size_t stride = last.padded_outputs();
  float* logits = work.logits.resize(tokens * stride);
  apply(k, last, work.state.data(), tokens, width, work, logits);
  std::vector<float> rows_of_piece;
  for (std::size_t p = batch.first; p < batch.last; ++p) {
    const std::uint32_t begin = work.begins[p - batch.first];
    const std::uint32_t n = work.begins[p - batch.first + 1] - begin;
    rows_of_piece.resize(static_cast<std::size_t>(n) * tags);
    for (std::uint32_t t = 0; t < n; ++t) {
      std::copy_n(logits + (begin + t) * stride, tags, rows_of_piece.data() + static_cast<std::size_t>(t) * tags);
    }
    for (const NameSpan& span : best_spans(rows_of_piece, static_cast<std::uint32_t>(classes.size()))) {
      names[pieces[p].sentence].push_back(
          {pieces[p].begin + span.first, pieces[p].begin + span.end, classes[span.klass], span.score});
    }
  }
}

void NerModel::Net::find_section(std::span<const Forms> document, std::span<const Piece> pieces,
                                 const DocumentCase& document_case, NerWorkspace& work,
                                 std::vector<std::vector<Name>>& names) const {
  gather(document, pieces, document_case, work);
  work.kept.resize(work.forms.size() * encoder.width());
  work.guesses.resize(work.forms.size() * first.padded_outputs());
  std::vector<PieceBatch> batches;
  for (std::size_t p = 0; p < pieces.size();) {
    PieceBatch batch{p, p, batches.empty() ? 0 : batches.back().end, 0};
    batch.end = batch.begin;
    for (; batch.last < pieces.size() && batch.end - batch.begin < kBatchTokens; ++batch.last) {
      batch.end += pieces[batch.last].end - pieces[batch.last].begin;
    }
    p = batch.last;
    batches.push_back(batch);
  }
  for (const PieceBatch& batch : batches) guess(batch, pieces, work);
  remember(work);
  for (const PieceBatch& batch : batches) finish(batch, pieces, work, names);
}

NerModel::NerModel(std::unique_ptr<Net> net) : net_(std::move(net)) {}
NerModel::NerModel(NerModel&&) noexcept = default;
NerModel& NerModel::operator=(NerModel&&) noexcept = default;
NerModel::~NerModel() = default;

NerModel NerModel::load(const std::filesystem::path& path, Isa isa) {
  const ModelFile file = ModelFile::read(path);
  if (file.strings("kind") != std::vector<std::string>{"ner 1"}) file.fail("not a model of names of this version");
  return NerModel(std::make_unique<Net>(file, kernels(isa)));
}

const std::vector<std::string>& NerModel::classes() const {
  return net_->classes;
}

std::vector<std::vector<Name>> NerModel::find(std::span<const Forms> document) const {
  static thread_local NerWorkspace work;
  std::vector<std::vector<Name>> names(document.size());
  DocumentCase document_case;
  for (const Forms& forms : document) document_case.add_sentence(forms);
  std::vector<Piece> pieces;
  std::uint32_t tokens = 0;
  const auto flush = [&] {
    if (!pieces.empty()) net_->find_section(document, pieces, document_case, work, names);
    pieces.clear();
    tokens = 0;
  };
  for (std::uint32_t s = 0; s < document.size(); ++s) {
    const auto size = static_cast<std::uint32_t>(document[s].size());
    for (std::uint32_t begin = 0; begin < size; begin += kLongestPiece) {
      pieces.push_back({s, begin, std::min(size, begin + kLongestPiece)});
      tokens += pieces.back().end - begin;
      if (tokens >= kSectionTokens) flush();
    }
  }
  flush();
  return names;
}

}  // namespace newsgraph::net
