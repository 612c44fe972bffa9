// ICU's detector is good with whole texts in a foreign language and poor with
// English that holds a handful of foreign bytes, which is what news files are.
// So it comes last, and only charsets that news is written in are believed.
#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "text/legacy_charset.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr std::size_t kDetectionWindow = 1U << 16U;
constexpr std::int32_t kMinConfidence = 30;  // of 100, in ICU's own measure
constexpr std::size_t kToleratedShare = 20;  // a charset that fails on more than one byte in so many is the wrong one
constexpr std::size_t kLongestRewrite = 64;  // bytes of one indivisible run

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// Writes characters beside the bytes they came from. Characters beyond ASCII are
/// gathered into runs of a word or so, since a run for each would outweigh the text.
class RunGatherer {
 public:
  explicit RunGatherer(std::string_view bytes) : bytes_(bytes), rewriter_(bytes) {}

  void add(char32_t c, std::size_t from, std::size_t end) {
    if (end - from == 1 && c < 0x80 && static_cast<unsigned char>(bytes_[from]) == c) {
      flush(from);
      rewriter_.keep_until(end);
      return;
    }
    if (pending_.empty()) rewriter_.drop_until(std::max(from, rewriter_.position()));
    append_utf8(pending_, c);
    if (end > from && (c == U' ' || c == U'\n' || end - rewriter_.position() >= kLongestRewrite)) flush(end);
  }

  RewrittenText finish(std::size_t end) {
    flush(end);
    return rewriter_.finish();
  }

 private:
  void flush(std::size_t end) {
    if (!pending_.empty()) rewriter_.replace_until(end, pending_);
    pending_.clear();
    // Bytes without a character (marks of byte order, shifts) are dropped.
    rewriter_.drop_until(std::max(end, rewriter_.position()));
  }

  std::string_view bytes_;
  Rewriter rewriter_;
  std::string pending_;
};

struct ByteOrderMark {
  std::string_view bytes;
  const char* charset;
};

// UTF-32 first: its little-endian mark begins with that of UTF-16.
constexpr std::array<ByteOrderMark, 5> kByteOrderMarks = {{{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                                           {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                                           {{"\xEF\xBB\xBF", 3}, "UTF-8"},
                                                           {{"\xFF\xFE", 2}, "UTF-16LE"},
                                                           {{"\xFE\xFF", 2}, "UTF-16BE"}}};

/// UTF-16 of mostly ASCII characters, by where the NULs stand; nullptr when it is not.
const char* unmarked_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096));
  if (head.size() < 8) return nullptr;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t half = head.size() / 2;
  if (odd * 10 >= half * 7 && even * 20 <= half) return "UTF-16LE";
  if (even * 10 >= half * 7 && odd * 20 <= half) return "UTF-16BE";
  return nullptr;
}

struct Utf8Census {
  std::size_t multibyte = 0;  ///< well-formed characters beyond ASCII
  std::size_t ill_formed = 0;
};

Utf8Census take_census(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t i = find_non_ascii(bytes); i < bytes.size(); i = find_non_ascii(bytes, i)) {
    const CodePoint point = decode_at(bytes, i);
    ++(point.valid ? census.multibyte : census.ill_formed);
    i = point.end();
  }
  return census;
}

/// Is the only fault a character cut short by the end of the file?
bool truncated_at_end(std::string_view bytes, std::size_t first_bad) {
  const CodePoint point = decode_at(bytes, first_bad);
  return point.length >= 2 && point.end() == bytes.size();
}

/// A lone byte between ASCII that Windows-1252 uses for quotation marks and dashes.
bool stray_punctuation(std::string_view bytes, std::size_t at) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  const auto ascii = [&](std::size_t i) { return i >= bytes.size() || static_cast<unsigned char>(bytes[i]) < 0x80; };
  return byte >= 0x91 && byte <= 0x97 && byte != 0x95 && (at == 0 || ascii(at - 1)) && ascii(at + 1);
}

DecodedText decode_damaged_utf8(std::string_view bytes, DecodedText decoded) {
  Rewriter rewriter(bytes);
  for (std::size_t i = find_non_ascii(bytes); i < bytes.size(); i = find_non_ascii(bytes, i)) {
    const CodePoint point = decode_at(bytes, i);
    i = point.end();
    if (point.valid) continue;
    const bool stray = point.length == 1 && stray_punctuation(bytes, point.begin);
    if (!stray) ++decoded.replaced;
    std::string character;
    append_utf8(character,
                stray ? windows_1252_char(static_cast<std::uint8_t>(bytes[point.begin])) : kReplacementCharacter);
    rewriter.keep_until(point.begin);
    rewriter.replace_until(point.end(), character);
  }
  decoded.rewritten = rewriter.finish();
  decoded.charset = "UTF-8";
  return decoded;
}

/// What one would see by Windows-1252: the reading that double-byte evidence must beat.
DoubtfulBytes as_windows_1252(std::string_view bytes) {
  DoubtfulBytes doubtful;
  doubtful.bytes = bytes;
  doubtful.character.resize(bytes.size());
  doubtful.taken_for.resize(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    doubtful.character[i] = static_cast<std::uint32_t>(i);
    doubtful.taken_for[i] = windows_1252_char(static_cast<std::uint8_t>(bytes[i]));
  }
  return doubtful;
}

/// The name to decode by for a charset that ICU detected; nullptr when it is not believed.
const char* believed(std::string_view detected) {
  struct Belief {
    std::string_view detected;
    const char* charset;
  };
  // Latin-1 and Latin-5 are read as the Windows charsets that extend them; the others differ from theirs.
  static constexpr std::array<Belief, 19> kBeliefs = {{{"ISO-8859-1", "windows-1252"},
                                                       {"windows-1252", "windows-1252"},
                                                       {"ISO-8859-2", "ISO-8859-2"},
                                                       {"windows-1250", "windows-1250"},
                                                       {"ISO-8859-5", "ISO-8859-5"},
                                                       {"windows-1251", "windows-1251"},
                                                       {"KOI8-R", "KOI8-R"},
                                                       {"ISO-8859-6", "ISO-8859-6"},
                                                       {"windows-1256", "windows-1256"},
                                                       {"ISO-8859-7", "ISO-8859-7"},
                                                       {"windows-1253", "windows-1253"},
                                                       {"ISO-8859-9", "windows-1254"},
                                                       {"windows-1254", "windows-1254"},
                                                       {"EUC-KR", "windows-949"},
                                                       {"GB18030", "gb18030"},
                                                       {"Big5", "Big5"},
                                                       {"Shift_JIS", "Shift_JIS"},
                                                       {"EUC-JP", "EUC-JP"},
                                                       {"ISO-2022-JP", "ISO-2022-JP"}}};
  const auto found =
      std::find_if(kBeliefs.begin(), kBeliefs.end(), [&](const Belief& belief) { return belief.detected == detected; });
  return found == kBeliefs.end() ? nullptr : found->charset;
}

/// A window of the bytes that starts where the first doubt arises.
const char* detect_by_icu(std::string_view bytes, std::size_t first_bad) {
  const std::size_t begin = first_bad > kDetectionWindow / 2 ? first_bad - kDetectionWindow / 2 : 0;
  const std::string_view window = bytes.substr(begin, kDetectionWindow);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), window.data(), static_cast<std::int32_t>(window.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  if (U_FAILURE(status)) return "windows-1252";
  for (std::int32_t i = 0; i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    const std::int32_t confidence = ucsdet_getConfidence(matches[i], &status);
    if (U_FAILURE(status) || confidence < kMinConfidence) break;
    if (const char* charset = believed(name)) return charset;
  }
  return "windows-1252";
}

std::size_t count_non_ascii(std::string_view bytes) {
  return static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

DecodedText decode_legacy(std::string_view bytes, DecodedText decoded) {
  decoded.guessed = true;
  std::vector<const char*> names;
  const std::optional<Assessment> double_byte = find_double_byte_charset(as_windows_1252(bytes));
  if (double_byte) names.push_back(charset_name(double_byte->charset));
  names.push_back(detect_by_icu(bytes, decoded.first_bad));
  names.push_back("windows-1252");
  const std::size_t tolerated = count_non_ascii(bytes) / kToleratedShare;
  for (const char* name : names) {
    std::size_t replaced = 0;
    std::optional<RewrittenText> rewritten = decode_by_charset(bytes, name, replaced);
    if (!rewritten || (replaced > tolerated && name != names.back())) continue;
    decoded.rewritten = std::move(*rewritten);
    decoded.charset = name;
    decoded.replaced = replaced;
    return decoded;
  }
  return decode_damaged_utf8(bytes, std::move(decoded));
}

std::optional<DecodedText> decode_declared(std::string_view bytes) {
  const auto mark = std::find_if(kByteOrderMarks.begin(), kByteOrderMarks.end(),
                                 [&](const ByteOrderMark& m) { return bytes.substr(0, m.bytes.size()) == m.bytes; });
  const char* charset = mark != kByteOrderMarks.end() ? mark->charset : unmarked_utf16(bytes);
  if (charset == nullptr || std::string_view(charset) == "UTF-8") return std::nullopt;
  DecodedText decoded;
  std::optional<RewrittenText> rewritten = decode_by_charset(bytes, charset, decoded.replaced);
  if (!rewritten) return std::nullopt;
  decoded.rewritten = std::move(*rewritten);
  decoded.charset = charset;
  decoded.guessed = mark == kByteOrderMarks.end();
  return decoded;
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  if (std::optional<DecodedText> declared = decode_declared(bytes)) return std::move(*declared);
  DecodedText decoded;
  decoded.first_bad = find_invalid_utf8(bytes);
  if (decoded.first_bad == std::string_view::npos) {
    decoded.first_bad = 0;
    decoded.rewritten = unchanged(std::string(bytes));
    decoded.charset = "UTF-8";
    return decoded;
  }
  const Utf8Census census = take_census(bytes);
  if (census.ill_formed <= census.multibyte || truncated_at_end(bytes, decoded.first_bad)) {
    return decode_damaged_utf8(bytes, std::move(decoded));
  }
  return decode_legacy(bytes, std::move(decoded));
}

std::optional<RewrittenText> decode_by_charset(std::string_view bytes, const char* name, std::size_t& replaced) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(name, &status));
  if (U_FAILURE(status)) return std::nullopt;
  std::vector<UChar> units(bytes.size() * 2 + 16);
  std::vector<std::int32_t> offsets(units.size());
  const char* in = bytes.data();
  UChar* out = units.data();
  ucnv_toUnicode(converter.get(), &out, out + units.size(), &in, bytes.data() + bytes.size(), offsets.data(), 1,
                 &status);
  if (U_FAILURE(status)) return std::nullopt;
  const auto count = static_cast<std::size_t>(out - units.data());

  RunGatherer gatherer(bytes);
  for (std::size_t i = 0; i < count; ++i) {
    const auto from = static_cast<std::size_t>(std::max(offsets[i], 0));
    char32_t c = units[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < count) c = 0x10000 + ((c - 0xD800) << 10U) + (units[++i] - 0xDC00U);
    // ICU substitutes U+001A for a single bad byte.
    if (c == 0x1A && bytes[from] != 0x1A && bytes[from] != 0) c = kReplacementCharacter;
    if (c == kReplacementCharacter) ++replaced;
    if (c == 0xFEFF && from == 0) continue;
    gatherer.add(c, from, i + 1 < count ? static_cast<std::size_t>(std::max(offsets[i + 1], 0)) : bytes.size());
  }
  return gatherer.finish(bytes.size());
}

}  // namespace newsgraph
