// Diagnostics on stderr, one line each.
#ifndef NEWSGRAPH_APP_CONSOLE_H_
#define NEWSGRAPH_APP_CONSOLE_H_

#include <cstddef>
#include <cstdio>

#include "base/error.h"

namespace newsgraph {

/// Prints every diagnostic and counts them. Used from one thread.
class ConsoleDiagnostics : public DiagnosticSink {
 public:
  void report(Diagnostic diagnostic) override {
    ++count_;
    const std::string where = to_string(diagnostic.where);
    std::fprintf(stderr, "newsgraph: %s%s%s\n", where.c_str(), where.empty() ? "" : ": ", diagnostic.message.c_str());
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::size_t count_ = 0;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_APP_CONSOLE_H_
