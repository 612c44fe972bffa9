// The two kinds of error there are, and where they point.
//
// An Error ends the run; a Diagnostic skips one article or record and the run
// goes on. There is no third kind: "nothing found" is an empty result, and a
// broken invariant is an assert that no input can reach.
#ifndef NEWSGRAPH_BASE_ERROR_H_
#define NEWSGRAPH_BASE_ERROR_H_

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace newsgraph {

/// A place in an input. line and column count from 1; 0 means "not known".
struct SourceLocation {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  bool operator==(const SourceLocation&) const = default;
};

/// Returns "file:line:column", without the parts that are not known.
[[nodiscard]] std::string to_string(const SourceLocation& where);

/// The run cannot go on: bad flag, mapping, ontology, model or output.
/// Thrown by loaders; caught once, in main().
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message) : std::runtime_error(message) {}
  Error(const SourceLocation& where, const std::string& message)
      : std::runtime_error(to_string(where) + ": " + message) {}
};

/// One article (or one record of it) was skipped; the run goes on.
struct Diagnostic {
  SourceLocation where;
  std::string message;
};

/// Receives diagnostics. Implementations used from several threads lock.
class DiagnosticSink {
 public:
  virtual ~DiagnosticSink() = default;
  virtual void report(Diagnostic diagnostic) = 0;
};

/// Keeps what it is given; for tests and for reports at the end of a run.
class DiagnosticList : public DiagnosticSink {
 public:
  void report(Diagnostic diagnostic) override { list_.push_back(std::move(diagnostic)); }
  [[nodiscard]] const std::vector<Diagnostic>& list() const { return list_; }

 private:
  std::vector<Diagnostic> list_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_BASE_ERROR_H_
