#include "emit/output.h"

#include <array>

namespace newsgraph {
namespace {

struct Format {
  RdfSyntax syntax;
  std::string_view name;
  std::string_view extension;
  std::string_view media_type;
};

constexpr std::array kFormats = {
    Format{RdfSyntax::kTurtle, "turtle", ".ttl", "text/turtle"},
    Format{RdfSyntax::kNTriples, "ntriples", ".nt", "application/n-triples"},
    Format{RdfSyntax::kTriG, "trig", ".trig", "application/trig"},
    Format{RdfSyntax::kNQuads, "nquads", ".nq", "application/n-quads"},
};

const Format& format_of(RdfSyntax syntax) {
  return kFormats[static_cast<std::size_t>(syntax)];
}

/// The layers that have files of their own in a format.
std::vector<std::string> layers_of(RdfSyntax syntax) {
  if (has_graphs(syntax)) return {"dataset"};
  return {"graph", "provenance"};
}

std::string file_name(const std::string& layer, RdfSyntax syntax) {
  return layer + std::string(format_of(syntax).extension);
}

std::vector<OwnPrefix> prefixes(const std::string& base_iri) {
  return {{"art", base_iri + "article/"},
          {"clm", base_iri + "claim/"},
          {"ent", base_iri + "entity/"},
          {"evt", base_iri + "event/"}};
}

}  // namespace

OutputFile::OutputFile(const std::filesystem::path& folder, const std::string& layer, RdfSyntax syntax,
                       const std::string& base_iri)
    : record_{file_name(layer, syntax), layer, syntax, 0, {}},
      file_(folder / record_.name),
      writer_([this](std::string_view bytes) { take(bytes); }, syntax, prefixes(base_iri)) {}

void OutputFile::take(std::string_view bytes) {
  file_.write(bytes);
  digest_.update(bytes);
  record_.bytes += bytes.size();
}

FileRecord OutputFile::finish() {
  writer_.finish();
  record_.sha256 = digest_.hex();
  return record_;
}

OutputFiles::OutputFiles(const std::filesystem::path& folder, const std::set<RdfSyntax>& formats,
                         const std::string& base_iri)
    : folder_(folder), formats_(formats), description_(folder, "dataset", RdfSyntax::kTurtle, base_iri) {
  for (const RdfSyntax syntax : formats_) {
    for (const std::string& layer : layers_of(syntax)) {
      QuadSink& sink = files_.emplace_back(std::make_unique<OutputFile>(folder_, layer, syntax, base_iri))->sink();
      if (layer != "provenance") facts_.to(sink);
      if (layer == "provenance") evidence_.to(sink);
      if (layer == "dataset") graphs_.to(sink);
    }
  }
}

std::vector<FileRecord> OutputFiles::finish() {
  std::vector<FileRecord> records;
  for (const auto& file : files_) records.push_back(file->finish());
  return records;
}

void OutputFiles::commit() {
  (void)description_.finish();
  std::vector<AtomicFile*> all;
  for (const auto& file : files_) all.push_back(&file->file());
  all.push_back(&description_.file());
  std::vector<std::filesystem::path> obsolete;
  for (const Format& format : kFormats) {
    if (formats_.contains(format.syntax)) continue;
    for (const std::string& layer : layers_of(format.syntax)) {
      const std::filesystem::path path = folder_ / file_name(layer, format.syntax);
      if (std::filesystem::is_regular_file(std::filesystem::symlink_status(path))) obsolete.push_back(path);
    }
  }
  commit_together(all, obsolete);
}

std::string_view media_type(RdfSyntax syntax) {
  return format_of(syntax).media_type;
}

std::string_view format_name(RdfSyntax syntax) {
  return format_of(syntax).name;
}

}  // namespace newsgraph
