// An article as ingest/ hands it on: clean text, what is known about it, and
// the way back to the bytes it was read from.
#ifndef NEWSGRAPH_DOC_ARTICLE_H_
#define NEWSGRAPH_DOC_ARTICLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "doc/span.h"

namespace newsgraph {

/// What a stretch of an article's text is for.
enum class BlockKind : std::uint8_t {
  kTitle,        ///< the headline
  kByline,       ///< who wrote it
  kMetadata,     ///< "date 2026-01-09", "Posted : …", section names, "Updated …"
  kDateline,     ///< "SEOUL, January 13 (AJP) -" in front of the first sentence
  kCaption,      ///< text of a picture
  kHeading,      ///< a section heading within the article
  kBody,         ///< a paragraph
  kBoilerplate,  ///< navigation, credits, foreign buttons: never analysed
};

/// A stretch of text of one kind. Blocks are in text order and do not overlap;
/// white space between them belongs to none. A body block is one paragraph.
struct Block {
  Span span;
  BlockKind kind = BlockKind::kBody;
};

/// Where the document creation time comes from, best first.
enum class CreatedFrom : std::uint8_t { kNone, kMetadata, kPosted, kDateline, kText };

/// One run of text that stands unchanged, byte for byte, in the raw file.
/// Clean bytes [clean, clean + length) are raw bytes [raw, raw + length) when
/// `verbatim`; else they were made from the raw bytes [raw, raw + raw_length).
struct OffsetRun {
  std::uint32_t clean = 0;
  std::uint32_t length = 0;
  std::uint64_t raw = 0;
  std::uint32_t raw_length = 0;
  bool verbatim = true;
};

/// The way from clean text back to the raw bytes: runs in order of `clean`.
/// What no run covers was inserted by cleaning; raw bytes no run covers were cut.
struct OffsetMap {
  std::vector<OffsetRun> runs;

  /// The smallest raw range [first, second) that holds everything `span` was made from.
  [[nodiscard]] std::pair<std::uint64_t, std::uint64_t> raw_range(Span span) const;
};

/// One news article. Plain data.
struct Article {
  std::string id;      ///< unique in a run: the format's own identifier, else the file's stem
  std::string source;  ///< the file (or stream and record) it was read from
  std::string url;     ///< empty when not known; so are the next three
  std::string title;
  std::string publisher;
  std::string byline;
  std::optional<Date> created;  ///< document creation time, to the day
  CreatedFrom created_from = CreatedFrom::kNone;
  std::string text;         ///< cleaned UTF-8 in NFC, lines ended by \n
  std::string text_sha256;  ///< of `text`, 64 lower-case hexadecimal digits
  std::vector<Block> blocks;
  OffsetMap offsets;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_DOC_ARTICLE_H_
