// Feeds arbitrary bytes to the reader of plain text and checks what every Article promises.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "ingest/article_reader.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace {

void require(bool condition, const char* promise) {
  if (condition) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

void check(const newsgraph::Article& article, std::string_view bytes) {
  const std::string_view text = article.text;
  require(newsgraph::find_invalid_utf8(text) == std::string_view::npos, "the text is UTF-8");
  require(newsgraph::is_nfc(text), "the text is in NFC");
  require(text.find('\r') == std::string_view::npos, "lines end in \\n");
  std::uint32_t end = 0;
  for (const newsgraph::Block& block : article.blocks) {
    require(end <= block.span.begin && block.span.begin < block.span.end, "blocks are in order and not empty");
    require(block.span.end <= text.size(), "blocks are within the text");
    require(newsgraph::find_invalid_utf8(newsgraph::surface(text, block.span)) == std::string_view::npos,
            "blocks fall on characters");
    end = block.span.end;
  }
  std::size_t clean = 0;
  std::size_t raw = 0;
  for (const newsgraph::OffsetRun& run : article.offsets.runs) {
    require(clean <= run.clean && raw <= run.raw, "runs are in order");
    clean = run.clean + run.length;
    raw = run.raw;
    require(clean <= text.size() && run.raw + run.raw_length <= bytes.size(), "runs are within both texts");
    if (!run.verbatim) continue;
    require(run.length == run.raw_length && text.substr(run.clean, run.length) == bytes.substr(run.raw, run.length),
            "verbatim runs hold the raw bytes");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  newsgraph::DiagnosticList diagnostics;
  const auto article = newsgraph::parse_plain_text(bytes, "fuzz", "fuzz.txt", diagnostics);
  if (article) {
    check(*article, bytes);
  } else {
    require(!diagnostics.list().empty(), "a skipped article is reported");
  }
  return 0;
}
