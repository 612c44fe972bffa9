#include "train/coref_scores.h"

#include <algorithm>
#include <limits>
#include <map>

namespace newsgraph::train {
namespace {

constexpr std::size_t kNoChain = static_cast<std::size_t>(-1);

double percent(double part, double whole) {
  return whole > 0 ? 100 * part / whole : 0;
}

/// For a chain: how many of its mentions each chain of the other side has; those that none has stand under kNoChain.
std::map<std::size_t, std::size_t> parts_of(const Chain& chain, const std::map<std::size_t, std::size_t>& chain_of) {
  std::map<std::size_t, std::size_t> parts;
  for (const std::size_t mention : chain) {
    const auto found = chain_of.find(mention);
    ++parts[found == chain_of.end() ? kNoChain : found->second];
  }
  return parts;
}

std::map<std::size_t, std::size_t> index(const Chains& chains) {
  std::map<std::size_t, std::size_t> chain_of;
  for (std::size_t c = 0; c < chains.size(); ++c) {
    for (const std::size_t mention : chains[c]) chain_of[mention] = c;
  }
  return chain_of;
}

struct Fraction {
  double right = 0;
  double all = 0;
};

Fraction muc_of(const Chains& chains, const Chains& other) {
  const auto chain_of = index(other);
  Fraction sum;
  for (const Chain& chain : chains) {
    const auto parts = parts_of(chain, chain_of);
    const auto alone = parts.find(kNoChain);  // each of these is a part of its own
    const std::size_t count = alone == parts.end() ? parts.size() : parts.size() - 1 + alone->second;
    sum.right += static_cast<double>(chain.size() - count);
    sum.all += static_cast<double>(chain.size() - 1);
  }
  return sum;
}

Fraction b_cubed_of(const Chains& chains, const Chains& other) {
  const auto chain_of = index(other);
  Fraction sum;
  for (const Chain& chain : chains) {
    const auto size = static_cast<double>(chain.size());
    for (const auto& [part, count] : parts_of(chain, chain_of)) {
      if (part != kNoChain) sum.right += static_cast<double>(count) * static_cast<double>(count) / size;
    }
    sum.all += size;
  }
  return sum;
}

}  // namespace

CorefTally& CorefTally::operator+=(const CorefTally& other) {
  recalled += other.recalled;
  gold += other.gold;
  precise += other.precise;
  system += other.system;
  return *this;
}

double CorefTally::precision() const {
  return percent(precise, system);
}

double CorefTally::recall() const {
  return percent(recalled, gold);
}

double CorefTally::f1() const {
  const double p = precision();
  const double r = recall();
  return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

CorefTally muc(const Chains& gold, const Chains& system) {
  const Fraction recall = muc_of(gold, system);
  const Fraction precision = muc_of(system, gold);
  return {recall.right, recall.all, precision.right, precision.all};
}

CorefTally b_cubed(const Chains& gold, const Chains& system) {
  const Fraction recall = b_cubed_of(gold, system);
  const Fraction precision = b_cubed_of(system, gold);
  return {recall.right, recall.all, precision.right, precision.all};
}

// The Hungarian method with potentials, on costs (largest weight - weight) in a square table, rows and columns from 1.
double best_assignment(const std::vector<std::vector<double>>& weights) {
  if (weights.empty() || weights.front().empty()) return 0;
  const std::size_t rows = weights.size();
  const std::size_t columns = weights.front().size();
  const std::size_t size = std::max(rows, columns);
  const auto cost = [&](std::size_t row, std::size_t column) {
    return row <= rows && column <= columns ? -weights[row - 1][column - 1] : 0.0;
  };
  std::vector<double> row_potential(size + 1);
  std::vector<double> column_potential(size + 1);
  std::vector<std::size_t> row_of(size + 1);  // of a column; 0: none
  for (std::size_t row = 1; row <= size; ++row) {
    std::vector<double> least(size + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> before(size + 1);
    std::vector<bool> done(size + 1);
    std::size_t column = 0;
    row_of[0] = row;
    while (row_of[column] != 0) {
      done[column] = true;
      const std::size_t at = row_of[column];
      double step = std::numeric_limits<double>::infinity();
      std::size_t next = 0;
      for (std::size_t c = 1; c <= size; ++c) {
        if (done[c]) continue;
        const double reduced = cost(at, c) - row_potential[at] - column_potential[c];
        if (reduced < least[c]) {
          least[c] = reduced;
          before[c] = column;
        }
        if (least[c] < step) {
          step = least[c];
          next = c;
        }
      }
      for (std::size_t c = 0; c <= size; ++c) {
        if (done[c]) {
          row_potential[row_of[c]] += step;
          column_potential[c] -= step;
        } else {
          least[c] -= step;
        }
      }
      column = next;
    }
    for (; column != 0; column = before[column]) row_of[column] = row_of[before[column]];
  }
  double sum = 0;
  for (std::size_t c = 1; c <= size; ++c) sum -= cost(row_of[c], c);
  return sum;
}

CorefTally ceaf_e(const Chains& gold, const Chains& system) {
  const auto chain_of = index(system);
  std::vector<std::vector<double>> alike(gold.size(), std::vector<double>(system.size()));
  for (std::size_t g = 0; g < gold.size(); ++g) {
    for (const auto& [s, count] : parts_of(gold[g], chain_of)) {
      if (s == kNoChain) continue;
      alike[g][s] = 2 * static_cast<double>(count) / static_cast<double>(gold[g].size() + system[s].size());
    }
  }
  const double sum = best_assignment(alike);
  return {sum, static_cast<double>(gold.size()), sum, static_cast<double>(system.size())};
}

CorefScores& CorefScores::operator+=(const CorefScores& other) {
  muc += other.muc;
  b_cubed += other.b_cubed;
  ceaf_e += other.ceaf_e;
  return *this;
}

CorefScores score_coref(const Chains& gold, const Chains& system) {
  return {muc(gold, system), b_cubed(gold, system), ceaf_e(gold, system)};
}

}  // namespace newsgraph::train
