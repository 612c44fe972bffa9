#include "extract/status_term.h"

#include "rdf/vocabulary.h"

namespace newsgraph {

std::string_view iri_of(Status status) {
  switch (status) {
    case Status::kOccurred:
      return ng::kOccurred;
    case Status::kOngoing:
      return ng::kOngoing;
    case Status::kPlanned:
      return ng::kPlanned;
    case Status::kPossible:
      return ng::kPossible;
    case Status::kAlleged:
      return ng::kAlleged;
    case Status::kDenied:
      return ng::kDenied;
    case Status::kCancelled:
      return ng::kCancelled;
    case Status::kPostponed:
      return ng::kPostponed;
  }
  return ng::kPossible;
}

}  // namespace newsgraph
