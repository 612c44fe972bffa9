// From a file to articles. One reader per format; plain text is the first.
#ifndef NEWSGRAPH_INGEST_ARTICLE_READER_H_
#define NEWSGRAPH_INGEST_ARTICLE_READER_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "doc/article.h"

namespace newsgraph {

/// A larger file is no news article. Bytes.
inline constexpr std::uint64_t kMaxArticleBytes = 16U << 20U;
/// A longer line is no prose. Bytes of clean text.
inline constexpr std::size_t kMaxLineBytes = 1U << 20U;

/// Reads files of one format. Implementations have no state and are thread-safe.
class ArticleReader {
 public:
  virtual ~ArticleReader() = default;

  /// Does this reader know files of such a name?
  [[nodiscard]] virtual bool accepts(const std::filesystem::path& file) const = 0;

  /// Hands every article of the file to `emit`, in file order. What cannot be read is
  /// reported with file, line and reason; nothing is thrown but by `emit`.
  virtual void read(const std::filesystem::path& file, DiagnosticSink& diagnostics,
                    const std::function<void(Article)>& emit) const = 0;
};

/// The reader for a file; plain text when no format claims it.
[[nodiscard]] const ArticleReader& reader_for(const std::filesystem::path& file);

/// Is this a file to pick up from a folder?
[[nodiscard]] bool is_article_file(const std::filesystem::path& file);

/// The one article of a file (the first, if its format can hold several). Empty when the file was
/// skipped; a diagnostic says why. A diagnostic beside an article tells of damage that was got over
/// (ill-formed bytes). The id is the file's stem: see article_ids() for files of one name.
[[nodiscard]] std::optional<Article> read_article(const std::filesystem::path& file, DiagnosticSink& diagnostics);

/// The article in the bytes of a plain text file. `source` is named in diagnostics.
/// Requires: bytes.size() <= kMaxArticleBytes.
[[nodiscard]] std::optional<Article> parse_plain_text(std::string_view bytes, std::string id, std::string source,
                                                      DiagnosticSink& diagnostics);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_ARTICLE_READER_H_
