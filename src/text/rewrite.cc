#include "text/rewrite.h"

#include <algorithm>
#include <utility>

namespace newsgraph {
namespace {

/// Adds a run, joined to the one before where both are verbatim and adjoin on both sides.
void add_run(std::vector<RewriteRun>& runs, const RewriteRun& run) {
  if (!runs.empty() && run.verbatim) {
    RewriteRun& last = runs.back();
    if (last.verbatim && last.out + last.out_length == run.out && last.in + last.in_length == run.in) {
      last.out_length += run.out_length;
      last.in_length += run.in_length;
      return;
    }
  }
  runs.push_back(run);
}

/// The runs of `first` whose output meets [begin, end), cut to it where they are verbatim.
template <typename Visit>
void visit_overlap(const std::vector<RewriteRun>& first, std::size_t begin, std::size_t end, Visit visit) {
  auto run = std::partition_point(first.begin(), first.end(),
                                  [&](const RewriteRun& r) { return r.out + r.out_length <= begin; });
  for (; run != first.end() && run->out < end; ++run) {
    RewriteRun part = *run;
    if (part.verbatim) {
      const std::size_t from = std::max(part.out, begin);
      const std::size_t to = std::min(part.out + part.out_length, end);
      part = {from, to - from, part.in + (from - part.out), to - from, true};
    }
    visit(part);
  }
}

void compose_verbatim(const std::vector<RewriteRun>& first, const RewriteRun& run, std::vector<RewriteRun>& out) {
  const std::size_t begin = run.in;
  const std::size_t end = run.in + run.in_length;
  visit_overlap(first, begin, end, [&](RewriteRun part) {
    // An indivisible run may stick out on either side: another part of it was rewritten.
    const std::size_t from = std::max(part.out, begin);
    const std::size_t to = std::min(part.out + part.out_length, end);
    part.out = run.out + (from - begin);
    part.out_length = to - from;
    add_run(out, part);
  });
}

void compose_rewritten(const std::vector<RewriteRun>& first, const RewriteRun& run, std::vector<RewriteRun>& out) {
  std::size_t in_begin = 0;
  std::size_t in_end = 0;
  bool any = false;
  visit_overlap(first, run.in, run.in + run.in_length, [&](const RewriteRun& part) {
    if (!any) in_begin = part.in;
    in_end = part.in + part.in_length;
    any = true;
  });
  if (any) out.push_back({run.out, run.out_length, in_begin, in_end - in_begin, false});
}

}  // namespace

void Rewriter::keep_until(std::size_t end) {
  if (end <= position_) return;
  const std::size_t length = end - position_;
  add_run(result_.runs, {result_.text.size(), length, position_, length, true});
  result_.text.append(input_.substr(position_, length));
  position_ = end;
}

void Rewriter::replace_until(std::size_t end, std::string_view output) {
  if (input_.substr(position_, end - position_) == output) {
    keep_until(end);
    return;
  }
  if (!output.empty() && end > position_) {
    result_.runs.push_back({result_.text.size(), output.size(), position_, end - position_, false});
  }
  result_.text.append(output);
  changed_ = true;
  position_ = end;
}

RewrittenText Rewriter::finish() {
  keep_until(input_.size());
  return std::move(result_);
}

RewrittenText unchanged(std::string text) {
  RewrittenText result;
  if (!text.empty()) result.runs.push_back({0, text.size(), 0, text.size(), true});
  result.text = std::move(text);
  return result;
}

RewrittenText compose(const RewrittenText& first, RewrittenText second) {
  std::vector<RewriteRun> runs;
  runs.reserve(second.runs.size());
  for (const RewriteRun& run : second.runs) {
    if (run.verbatim) {
      compose_verbatim(first.runs, run, runs);
    } else {
      compose_rewritten(first.runs, run, runs);
    }
  }
  return {std::move(second.text), std::move(runs)};
}

}  // namespace newsgraph
