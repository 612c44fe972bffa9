// dataset.ttl: what this dataset is, how large, and what it was made from.
#ifndef NEWSGRAPH_EMIT_DATASET_H_
#define NEWSGRAPH_EMIT_DATASET_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "emit/emit.h"
#include "emit/output.h"
#include "emit/subject_block.h"
#include "rdf/term.h"

namespace newsgraph {

/// Hands triples on and counts them. Distinct subjects are counted as runs, so it wants them grouped.
class CountingSink : public TripleSink {
 public:
  explicit CountingSink(TripleSink& next) : next_(next) {}

  void add(const Triple& triple) override;

  [[nodiscard]] std::uint64_t triples() const { return triples_; }
  [[nodiscard]] std::uint64_t subjects() const { return subjects_; }
  [[nodiscard]] const std::map<std::string, std::uint64_t>& classes() const { return classes_.counts(); }
  [[nodiscard]] const std::map<std::string, std::uint64_t>& properties() const { return properties_.counts(); }

 private:
  /// Counts by key; the last keys are found without a search.
  class Tally {
   public:
    void add(const std::string& key);
    [[nodiscard]] const std::map<std::string, std::uint64_t>& counts() const { return counts_; }

   private:
    using Slot = std::pair<const std::string, std::uint64_t>*;

    std::map<std::string, std::uint64_t> counts_;
    std::array<Slot, 256> recent_{};  // into counts_, whose elements never move
  };

  TripleSink& next_;
  std::uint64_t triples_ = 0;
  std::uint64_t subjects_ = 0;
  std::string last_subject_;
  Tally classes_;     // instances by class
  Tally properties_;  // triples by property
};

/// What was written: the two layers, and the files that hold them.
struct Written {
  const CountingSink& facts;
  const CountingSink& evidence;
  std::vector<FileRecord> files;
};

/// Writes the description of the layers (VoID), of the files (DCAT) and of the run's inputs (PROV). It names no day and
/// no machine: the same inputs give the same bytes.
void write_dataset(const KnowledgeGraph& graph, const EmitOptions& options, const Written& written, LeftOut& left_out,
                   TripleSink& sink);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_DATASET_H_
