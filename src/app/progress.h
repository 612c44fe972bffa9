// A progress bar on a terminal, for work that takes more than a moment.
#ifndef NEWSGRAPH_APP_PROGRESS_H_
#define NEWSGRAPH_APP_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace newsgraph {

/// Draws on stderr, and only when that is a terminal; shows itself after a second.
/// Thread-safe.
class Progress {
 public:
  Progress(std::string what, std::size_t total, bool quiet);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more item is done.
  void step();

 private:
  void draw(std::chrono::steady_clock::time_point now);

  std::mutex mutex_;
  std::string what_;
  std::size_t total_;
  std::size_t done_ = 0;
  bool active_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_APP_PROGRESS_H_
