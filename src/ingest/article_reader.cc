#include "ingest/article_reader.h"

#include <algorithm>
#include <vector>

#include "base/file.h"
#include "base/hash.h"
#include "base/strings.h"
#include "ingest/clean.h"
#include "ingest/inputs.h"
#include "ingest/segment.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

OffsetMap to_offset_map(const std::vector<RewriteRun>& runs) {
  OffsetMap map;
  map.runs.reserve(runs.size());
  for (const RewriteRun& run : runs) {
    map.runs.push_back({static_cast<std::uint32_t>(run.out), static_cast<std::uint32_t>(run.out_length), run.in,
                        static_cast<std::uint32_t>(run.in_length), run.verbatim});
  }
  return map;
}

/// The number of a line that is too long to be prose; 0 when there is none.
std::uint32_t overlong_line(std::string_view text) {
  std::uint32_t number = 1;
  for (const std::string_view line : split(text, '\n')) {
    if (line.size() > kMaxLineBytes) return number;
    ++number;
  }
  return 0;
}

class PlainTextReader : public ArticleReader {
 public:
  [[nodiscard]] bool accepts(const std::filesystem::path& file) const override {
    return ascii_lower(file.extension().string()) == ".txt";
  }

  void read(const std::filesystem::path& file, DiagnosticSink& diagnostics,
            const std::function<void(Article)>& emit) const override {
    const std::string source = to_valid_utf8(file.string());
    std::string bytes;
    try {
      bytes = read_file(file, kMaxArticleBytes);
    } catch (const Error& error) {
      std::string reason = to_valid_utf8(error.what());
      if (reason.starts_with(source + ": ")) reason.erase(0, source.size() + 2);
      diagnostics.report({{source}, std::move(reason)});
      return;
    }
    std::optional<Article> article = parse_plain_text(bytes, article_ids({file}).front(), source, diagnostics);
    if (article) emit(std::move(*article));
  }
};

}  // namespace

const ArticleReader& reader_for(const std::filesystem::path&) {
  static const PlainTextReader plain_text;
  return plain_text;
}

bool is_article_file(const std::filesystem::path& file) {
  return reader_for(file).accepts(file);
}

std::optional<Article> read_article(const std::filesystem::path& file, DiagnosticSink& diagnostics) {
  std::optional<Article> first;
  reader_for(file).read(file, diagnostics, [&](Article article) {
    if (!first) first = std::move(article);
  });
  return first;
}

std::optional<Article> parse_plain_text(std::string_view bytes, std::string id, std::string source,
                                        DiagnosticSink& diagnostics) {
  std::optional<RewrittenText> clean = clean_text(bytes, source, diagnostics);
  if (!clean) return std::nullopt;
  if (const std::uint32_t line = overlong_line(clean->text)) {
    diagnostics.report({{source, line}, "line longer than " + std::to_string(kMaxLineBytes) + " bytes: not prose"});
    return std::nullopt;
  }
  Segmentation segmentation = segment(clean->text);
  Article article;
  article.id = std::move(id);
  article.source = std::move(source);
  article.url = std::move(segmentation.url);
  article.title = std::move(segmentation.title);
  article.publisher = std::move(segmentation.publisher);
  article.byline = std::move(segmentation.byline);
  article.created = segmentation.created;
  article.created_from = segmentation.created_from;
  article.text = std::move(clean->text);
  article.text_sha256 = sha256_hex(article.text);
  article.blocks = std::move(segmentation.blocks);
  article.offsets = to_offset_map(clean->runs);
  return article;
}

}  // namespace newsgraph
