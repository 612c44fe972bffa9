// How long something took, for logs.
#ifndef NEWSGRAPH_TRAIN_STOPWATCH_H_
#define NEWSGRAPH_TRAIN_STOPWATCH_H_

#include <chrono>

namespace newsgraph::train {

class Stopwatch {
 public:
  /// Since construction, by the wall.
  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_STOPWATCH_H_
