#include "emit/terms.h"

#include "rdf/vocabulary.h"

namespace newsgraph {

std::string_view iri_of(ClaimRank rank) {
  switch (rank) {
    case ClaimRank::kPreferred:
      return ng::kPreferred;
    case ClaimRank::kNormal:
      return ng::kNormal;
    case ClaimRank::kDisputed:
      return ng::kDisputed;
    case ClaimRank::kSuperseded:
      return ng::kSuperseded;
  }
  return ng::kNormal;
}

std::string_view iri_of(Polarity polarity) {
  return polarity == Polarity::kPositive ? ng::kPositive : ng::kNegative;
}

std::string_view iri_of(Certainty certainty) {
  switch (certainty) {
    case Certainty::kCertain:
      return ng::kCertain;
    case Certainty::kProbable:
      return ng::kProbable;
    case Certainty::kPossible:
      return ng::kPossible;
  }
  return ng::kPossible;
}

std::string_view iri_of(Timeframe timeframe) {
  switch (timeframe) {
    case Timeframe::kPast:
      return ng::kPast;
    case Timeframe::kPresent:
      return ng::kPresent;
    case Timeframe::kFuture:
      return ng::kFuture;
    case Timeframe::kNone:
      return ng::kTimeless;
  }
  return ng::kTimeless;
}

std::string_view iri_of(QuantityBound bound) {
  switch (bound) {
    case QuantityBound::kExact:
      return ng::kExact;
    case QuantityBound::kApproximate:
      return ng::kApproximate;
    case QuantityBound::kAtLeast:
      return ng::kAtLeast;
    case QuantityBound::kMoreThan:
      return ng::kMoreThan;
    case QuantityBound::kAtMost:
      return ng::kAtMost;
    case QuantityBound::kLessThan:
      return ng::kLessThan;
  }
  return ng::kExact;
}

}  // namespace newsgraph
