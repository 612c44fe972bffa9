#include "app/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace newsgraph {
namespace {

constexpr auto kPatience = std::chrono::milliseconds(1000);
constexpr auto kInterval = std::chrono::milliseconds(100);
constexpr std::size_t kWidth = 30;

}  // namespace

Progress::Progress(std::string what, std::size_t total, bool quiet)
    : what_(std::move(what)),
      total_(std::max<std::size_t>(total, 1)),
      active_(!quiet && ::isatty(STDERR_FILENO) != 0),
      start_(std::chrono::steady_clock::now()),
      last_(start_) {}

Progress::~Progress() {
  if (drawn_) std::fputs("\r\033[K", stderr);
}

void Progress::step() {
  if (!active_) return;
  const std::scoped_lock lock(mutex_);
  ++done_;
  const auto now = std::chrono::steady_clock::now();
  if (now - start_ < kPatience || now - last_ < kInterval) return;
  last_ = now;
  draw(now);
}

void Progress::draw(std::chrono::steady_clock::time_point now) {
  const std::size_t filled = std::min(kWidth, done_ * kWidth / total_);
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double left = seconds / static_cast<double>(done_) * static_cast<double>(total_ - std::min(done_, total_));
  std::fprintf(stderr, "\r\033[K%s [%s%s] %zu/%zu, %.0f s left", what_.c_str(), std::string(filled, '#').c_str(),
               std::string(kWidth - filled, '.').c_str(), done_, total_, left);
  drawn_ = true;
}

}  // namespace newsgraph
