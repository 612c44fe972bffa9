#include "train/antecedent_trainer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <ostream>
#include <string>

#include "base/error.h"
#include "base/file.h"
#include "ingest/article_reader.h"
#include "nlp/annotator.h"
#include "nlp/coref.h"

namespace newsgraph::train {
namespace {

constexpr int kSteps = 400;
constexpr double kRate = 0.5;

using Weights = std::array<double, kAntecedentFeatures>;

/// One pronoun: its candidates, and which of them are right.
struct Case {
  std::string document;
  bool person = true;  // "he" or "she", not "it"
  std::vector<Antecedent> candidates;
  std::vector<bool> right;
};

/// First byte of the pronoun in the file -> the name of whom it means, or "-…".
using Answers = std::map<std::uint64_t, std::string>;

bool is_name_of(const std::string& name, const EntityMention& mention) {
  return mention.kind == MentionKind::kName && (mention.name == name || mention.name.ends_with(" " + name));
}

/// Chooses as the answers say and keeps what there was to choose from.
class Recorder : public AntecedentJudge {
 public:
  Recorder(const Document& doc, const Answers& answers, std::vector<Case>& cases)
      : doc_(doc), answers_(answers), cases_(cases) {}

  std::size_t choose(std::uint32_t pronoun, std::span<const Antecedent> candidates) override {
    const auto answer = answers_.find(doc_.article.offsets.raw_range(doc_.mentions[pronoun].span).first);
    if (answer == answers_.end()) return 0;
    std::vector<bool> right(candidates.size());
    if (answer->second.starts_with('-')) {
      for (std::size_t c = 0; c < candidates.size(); ++c) right[c] = candidates[c].entity == kNone;
    } else {
      const std::int32_t entity = entity_of(answer->second, candidates);
      for (std::size_t c = 0; c < candidates.size(); ++c)
        right[c] = entity != kNone && candidates[c].entity == entity;
    }
    const auto found = std::find(right.begin(), right.end(), true);
    if (found == right.end()) return 0;  // whom it means is out of reach: nothing can be learnt from it
    const auto place = static_cast<std::size_t>(found - right.begin());
    cases_.push_back({doc_.article.id, doc_.mentions[pronoun].type == "Person", {candidates.begin(), candidates.end()}, std::move(right)});
    return place;
  }

 private:
  /// The entity whose names, mentioned anywhere, hold the answer: that with the fullest.
  [[nodiscard]] std::int32_t entity_of(const std::string& name, std::span<const Antecedent> candidates) const {
    for (const Antecedent& candidate : candidates) {
      if (candidate.entity == kNone) continue;
      const std::int32_t chain = doc_.mentions[static_cast<std::size_t>(candidate.mention)].chain;
      for (const EntityMention& mention : doc_.mentions) {
        if (chain != kNone && mention.chain == chain && is_name_of(name, mention)) return candidate.entity;
      }
    }
    return kNone;
  }

  const Document& doc_;  // with the chains of a run before
  const Answers& answers_;
  std::vector<Case>& cases_;
};

std::map<std::string, std::map<std::size_t, std::string>> read_answers(const std::filesystem::path& path) {
  std::map<std::string, std::map<std::size_t, std::string>> answers;
  for (const TsvRow& row : read_tsv(path, 3)) {
    std::size_t place = 0;
    const std::string& number = row.cells[1];
    const auto read = std::from_chars(number.data(), number.data() + number.size(), place);
    if (read.ec != std::errc()) throw Error(path.string() + ": \"" + number + "\" is no place in a text");
    answers[row.cells[0]][place] = row.cells[2];
  }
  return answers;
}

/// From code points of a file to its bytes.
Answers by_byte(const std::map<std::size_t, std::string>& by_code_point, std::string_view bytes) {
  Answers answers;
  std::size_t point = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if ((static_cast<unsigned char>(bytes[i]) & 0xC0U) == 0x80U) continue;
    const auto found = by_code_point.find(point++);
    if (found != by_code_point.end()) answers.emplace(i, found->second);
  }
  return answers;
}

std::vector<Case> collect(const AntecedentOptions& options) {
  const Annotator annotator = Annotator::load(options.home / "models", options.home / "mappings");
  const Lexicons lexicons = Lexicons::load(options.home / "mappings" / "lexicons");
  const Gazetteer gazetteer = Gazetteer::load(options.home / "mappings" / "gazetteers");
  const CorefAnnotator coref(lexicons, gazetteer);
  std::vector<Case> cases;
  for (const auto& [document, places] : read_answers(options.pronouns)) {
    const std::filesystem::path file = options.texts / (document + ".txt");
    DiagnosticList problems;
    std::optional<Article> article = read_article(file, problems);
    if (!article) throw Error(file.string() + ": no article can be read from it");
    Document doc = annotator.annotate(std::move(*article));
    const Answers answers = by_byte(places, read_file(file));
    Document again = doc;
    Recorder recorder(doc, answers, cases);
    coref.annotate(again, &recorder);
  }
  return cases;
}

double score(const Antecedent& candidate, const Weights& weights) {
  double sum = 0;
  for (std::size_t f = 0; f < kAntecedentFeatures; ++f) sum += candidate.features[f] * weights[f];
  return sum;
}

/// The probability of each candidate.
std::vector<double> chances(const Case& one, const Weights& weights) {
  std::vector<double> chance;
  for (const Antecedent& candidate : one.candidates) chance.push_back(score(candidate, weights));
  const double most = *std::max_element(chance.begin(), chance.end());
  double sum = 0;
  for (double& value : chance) sum += value = std::exp(value - most);
  for (double& value : chance) value /= sum;
  return chance;
}

/// Gradient ascent with the root of summed squares (AdaGrad); all cases at once, so that their order does not matter.
Weights fit(const std::vector<Case>& cases, double decay) {
  Weights weights{};
  Weights squares{};
  for (int step = 0; step < kSteps; ++step) {
    Weights gradient{};
    for (const Case& one : cases) {
      const std::vector<double> chance = chances(one, weights);
      double right = 0;
      for (std::size_t c = 0; c < chance.size(); ++c) right += one.right[c] ? chance[c] : 0;
      for (std::size_t c = 0; c < chance.size(); ++c) {
        const double pull = (one.right[c] ? chance[c] / std::max(right, 1e-9) : 0) - chance[c];
        for (std::size_t f = 0; f < kAntecedentFeatures; ++f)
          gradient[f] += pull * one.candidates[c].features[f];
      }
    }
    for (std::size_t f = 0; f < kAntecedentFeatures; ++f) {
      gradient[f] = gradient[f] / static_cast<double>(cases.size()) - decay * weights[f] / 10;
      squares[f] += gradient[f] * gradient[f];
      if (squares[f] > 0) weights[f] += kRate * gradient[f] / std::sqrt(squares[f]);
    }
  }
  return weights;
}

FeatureWeights in_thousandths(const Weights& weights) {
  FeatureWeights whole{};
  for (std::size_t f = 0; f < kAntecedentFeatures; ++f)
    whole[f] = static_cast<std::int32_t>(std::lround(weights[f] * 1000));
  return whole;
}

/// What became of pronouns.
struct Tally {
  std::size_t named = 0;      // whose meaning has a name
  std::size_t linked = 0;     // that were given to a name
  std::size_t right = 0;      // and to the right one
  std::size_t open = 0;       // left open rightly

  Tally& operator+=(const Tally& other) {
    named += other.named;
    linked += other.linked;
    right += other.right;
    open += other.open;
    return *this;
  }
};

Tally tally(const std::vector<Case>& cases, const FeatureWeights& weights) {
  Tally sum;
  for (const Case& one : cases) {
    const std::size_t best = best_of(one.candidates, weights);
    const bool linked = one.candidates[best].entity != kNone;
    sum.named += one.right[0] ? 0 : 1;
    sum.linked += linked ? 1 : 0;
    sum.right += linked && one.right[best] ? 1 : 0;
    sum.open += !linked && one.right[best] ? 1 : 0;
  }
  return sum;
}

void print(std::string_view what, const Tally& tally, std::size_t cases, std::ostream& log) {
  const double precision = static_cast<double>(tally.right) / static_cast<double>(std::max<std::size_t>(tally.linked, 1));
  const double recall = static_cast<double>(tally.right) / static_cast<double>(std::max<std::size_t>(tally.named, 1));
  log << "  " << what << ": right " << tally.right + tally.open << " of " << cases << ", linked " << tally.linked
      << ", precision " << precision << ", recall " << recall << " of " << tally.named << " with a name\n";
}

/// Fits to all documents but those of a fold and counts what is right in these; summed over the folds.
Tally cross_validate(const std::vector<Case>& cases, const AntecedentOptions& options) {
  std::map<std::string, int> fold_of;
  for (const Case& one : cases) fold_of.emplace(one.document, static_cast<int>(fold_of.size()) % options.folds);
  Tally sum;
  for (int fold = 0; fold < options.folds; ++fold) {
    std::vector<Case> others;
    std::vector<Case> held_out;
    for (const Case& one : cases) (fold_of.at(one.document) == fold ? held_out : others).push_back(one);
    if (others.empty()) continue;
    sum += tally(held_out, in_thousandths(fit(others, options.decay)));
  }
  return sum;
}

/// The weights for the cases of one kind.
FeatureWeights learn(const std::vector<Case>& all, bool person, const AntecedentOptions& options, std::ostream& log) {
  std::vector<Case> cases;
  std::copy_if(all.begin(), all.end(), std::back_inserter(cases),
               [&](const Case& one) { return one.person == person; });
  if (cases.empty()) return {};
  log << (person ? "he, she" : "it") << ": " << cases.size() << " pronouns whose meaning is among the candidates\n";
  print("in documents left out", cross_validate(cases, options), cases.size(), log);
  const FeatureWeights weights = in_thousandths(fit(cases, options.decay));
  print("in those learnt from", tally(cases, weights), cases.size(), log);
  return weights;
}

}  // namespace

void train_antecedents(const AntecedentOptions& options, std::ostream& log) {
  const std::vector<Case> cases = collect(options);
  if (cases.empty()) throw Error(options.pronouns.string() + ": no pronoun of it is found in the texts");
  const FeatureWeights person = learn(cases, true, options, log);
  const FeatureWeights thing = learn(cases, false, options, log);
  std::ofstream out(options.weights, std::ios::binary);
  out << "# What speaks for whom \"he\" or \"she\" and for what \"it\" means: feature (src/nlp/coref_antecedents.h), weights\n"
         "# for persons and for things in thousandths.\n"
         "# Written by newsgraph-train antecedents (models/README.md); not meant to be edited by hand.\n";
  for (std::size_t f = 0; f < kAntecedentFeatures; ++f)
    out << antecedent_feature_names()[f] << '\t' << person[f] << '\t' << thing[f] << '\n';
  if (!out.flush()) throw Error(options.weights.string() + ": cannot be written");
}

}  // namespace newsgraph::train
