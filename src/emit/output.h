// The files of an output folder: which there are, and how triples come into them.
#ifndef NEWSGRAPH_EMIT_OUTPUT_H_
#define NEWSGRAPH_EMIT_OUTPUT_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/sha256.h"
#include "rdf/quad_sink.h"
#include "rdf/rdf_writer.h"
#include "rdf/syntax.h"

namespace newsgraph {

/// What a finished file holds.
struct FileRecord {
  std::string name;   ///< "graph.ttl"
  std::string layer;  ///< "graph", "provenance", or "dataset" for both
  RdfSyntax syntax = RdfSyntax::kTurtle;
  std::uint64_t bytes = 0;
  std::string sha256;
};

/// Hands every triple to several sinks.
class Tee : public QuadSink {
 public:
  void to(QuadSink& sink) { sinks_.push_back(&sink); }
  [[nodiscard]] bool empty() const { return sinks_.empty(); }

  void add(const Triple& triple) override {
    for (QuadSink* sink : sinks_) sink->add(triple);
  }
  void graph(std::string_view iri) override {
    for (QuadSink* sink : sinks_) sink->graph(iri);
  }

 private:
  std::vector<QuadSink*> sinks_;
};

/// One file with its writer. The path keeps its old content until the set is committed.
class OutputFile {
 public:
  OutputFile(const std::filesystem::path& folder, const std::string& layer, RdfSyntax syntax,
             const std::string& base_iri);

  [[nodiscard]] QuadSink& sink() { return writer_; }
  [[nodiscard]] AtomicFile& file() { return file_; }
  /// Ends the document. Throws Error.
  [[nodiscard]] FileRecord finish();

 private:
  void take(std::string_view bytes);

  FileRecord record_;
  AtomicFile file_;
  Sha256 digest_;
  RdfWriter writer_;
};

/// The files that hold the graph in the given formats, and dataset.ttl, which describes them.
class OutputFiles {
 public:
  /// Opens the files; throws Error when one cannot be written.
  OutputFiles(const std::filesystem::path& folder, const std::set<RdfSyntax>& formats, const std::string& base_iri);

  [[nodiscard]] QuadSink& facts() { return facts_; }        ///< the fact layer, in every format
  [[nodiscard]] QuadSink& evidence() { return evidence_; }  ///< the evidence layer, in files of its own
  [[nodiscard]] QuadSink& graphs() { return graphs_; }      ///< the evidence layer, in graphs beside the facts
  [[nodiscard]] bool has_graphs() const { return !graphs_.empty(); }
  [[nodiscard]] QuadSink& description() { return description_.sink(); }

  /// Ends all documents but the description and says what they hold. Throws Error.
  [[nodiscard]] std::vector<FileRecord> finish();
  /// Ends the description and makes all files visible; the description last, since it tells a whole set from one that
  /// a crash left mixed. Throws Error.
  void commit();

 private:
  std::filesystem::path folder_;
  std::set<RdfSyntax> formats_;
  std::vector<std::unique_ptr<OutputFile>> files_;
  OutputFile description_;
  Tee facts_;
  Tee evidence_;
  Tee graphs_;
};

/// "text/turtle".
[[nodiscard]] std::string_view media_type(RdfSyntax syntax);

/// "turtle": the name that a format has on the command line and in IRIs.
[[nodiscard]] std::string_view format_name(RdfSyntax syntax);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_OUTPUT_H_
