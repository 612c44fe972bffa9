#include "app/extraction_lines.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

#include "extract/extraction_json.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 20U;

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using FilePtr = std::unique_ptr<std::FILE, CloseFile>;

/// Calls `take(line, number)` for every line, without its break; of a line beyond the bound, only the first bytes, one
/// more than the bound. False when reading fails.
bool for_each_line(std::FILE* file, const std::function<void(std::string_view, std::uint32_t)>& take) {
  std::string chunk(kChunk, '\0');
  std::string line;
  std::uint32_t number = 0;
  bool begun = false;
  for (std::size_t size = 0; (size = std::fread(chunk.data(), 1, chunk.size(), file)) > 0;) {
    std::string_view rest(chunk.data(), size);
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      const std::string_view part = rest.substr(0, end);
      line += part.substr(0, std::min(part.size(), kMaxExtractionLine + 1 - line.size()));
      begun = end == std::string_view::npos;
      rest.remove_prefix(begun ? rest.size() : end + 1);
      if (begun) continue;
      take(line, ++number);
      line.clear();
    }
  }
  if (begun) take(line, ++number);
  return std::ferror(file) == 0;
}

FilePtr open(const fs::path& path) {
  std::error_code unused;
  if (path == "-") return FilePtr(stdin);
  if (fs::is_directory(path, unused)) {
    errno = EISDIR;
    return nullptr;
  }
  return FilePtr(std::fopen(path.c_str(), "rb"));
}

}  // namespace

bool read_extraction_lines(const std::vector<fs::path>& files, DiagnosticSink& diagnostics,
                           const std::function<void(Extraction)>& take) {
  bool complete = true;
  std::size_t opened = 0;
  for (const fs::path& path : files) {
    const std::string name = path == "-" ? "standard input" : path.string();
    const FilePtr file = open(path);
    if (file == nullptr) {
      const std::string reason = std::strerror(errno);
      if (files.size() == 1) throw Error({name}, reason);
      diagnostics.report({{name}, reason});
      complete = false;
      continue;
    }
    ++opened;
    const bool whole = for_each_line(file.get(), [&](std::string_view line, std::uint32_t number) {
      std::optional<Extraction> extraction = read_extraction(line, {name, number, 0}, diagnostics);
      complete = complete && extraction;
      if (extraction) take(std::move(*extraction));
    });
    if (!whole) diagnostics.report({{name}, "cannot be read to its end"});
    complete = complete && whole;
  }
  if (opened == 0) throw Error("no Extractions to read");
  return complete;
}

}  // namespace newsgraph
