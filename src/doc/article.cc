#include "doc/article.h"

#include <algorithm>

namespace newsgraph {

std::pair<std::uint64_t, std::uint64_t> OffsetMap::raw_range(Span span) const {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  bool any = false;
  auto run = std::partition_point(runs.begin(), runs.end(),
                                  [&](const OffsetRun& r) { return r.clean + r.length <= span.begin; });
  for (; run != runs.end() && run->clean < span.end; ++run) {
    std::uint64_t from = run->raw;
    std::uint64_t to = run->raw + run->raw_length;
    if (run->verbatim) {
      from += span.begin > run->clean ? span.begin - run->clean : 0;
      to = run->raw + std::min(run->length, span.end - run->clean);
    }
    first = any ? std::min(first, from) : from;
    last = any ? std::max(last, to) : to;
    any = true;
  }
  return {first, last};
}

}  // namespace newsgraph
