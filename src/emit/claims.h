// Claims: every value with those who stand for it, those that lost included.
#ifndef NEWSGRAPH_EMIT_CLAIMS_H_
#define NEWSGRAPH_EMIT_CLAIMS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "emit/facts.h"
#include "emit/mention_iris.h"
#include "rdf/term.h"

namespace newsgraph {

/// The rdf:Statement nodes for the values of entities and events. The IRI of a claim is made from what it says, so it
/// stays while the world around it changes.
///
/// A claim has two sides: what articles say (the statement, and the mentions that it was derived from), and what
/// merging made of it (rank, counts, confidence). The first is an article's own, the second changes with others.
/// The arguments of the constructor must outlive this. Holds some 40 bytes per claim.
class Claims {
 public:
  Claims(const EmitContext& context, const MentionIris& mentions, const std::string& base_iri);

  /// Writes all claims with both sides, subject by subject, and returns their number.
  std::uint64_t write(TripleSink& sink) const;
  /// Writes what one article says.
  void write_said(std::uint32_t article, TripleSink& sink) const;
  /// Writes what merging made of all claims.
  void write_merged(TripleSink& sink) const;

 private:
  static constexpr std::size_t kDigits = 20;

  /// Where a claim stands in the graph: the `index`-th claim, or casualties, of an entity or event.
  struct Place {
    std::uint32_t owner = 0;
    std::uint32_t index = 0;
    bool of_event = false;
    bool casualties = false;
    std::array<char, kDigits> digest{};  ///< the end of its IRI
  };
  struct Said;
  struct Sides {
    bool said = true;
    bool merged = true;
    std::optional<std::uint32_t> article;  ///< whose mentions; none: all
  };

  void collect(std::span<Place> places);
  [[nodiscard]] const Support& support_of(const Place& place) const;
  void write(const Place& place, const Sides& sides, TripleSink& sink) const;

  const EmitContext& context_;
  const MentionIris& mentions_;
  const std::string& base_;
  std::vector<Place> places_;                           // in the order of writing
  std::vector<std::vector<std::uint32_t>> by_article_;  // indices in places_
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_CLAIMS_H_
