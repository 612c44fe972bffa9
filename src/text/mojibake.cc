// The bytes are rebuilt from the characters in two ways, and the better one wins:
// by Windows-1252, and by Latin-1 with every character above U+00FF standing for
// its own UTF-8 bytes. The second is what lenient decoders leave behind: they read
// a pair of CP949 bytes that happens to be valid UTF-8 as one character, and
// everything else as Latin-1. The rebuilt bytes go to the assessment of
// legacy_charset.h, which names the charset; then only runs of bytes that carry
// evidence of their own are decoded anew, so a name with an accent in another
// paragraph stays as it is.
#include "text/mojibake.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "text/legacy_charset.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr int kMaxUtf8Rounds = 3;
// Below this many odd neighbours no charset can reach overwhelming evidence.
constexpr std::size_t kMinOddNeighbours = 3;
// From this many points on, lone characters in odd company and fitting punctuation are decoded as well.
constexpr double kCertain = 4.0;

/// What a quick scan tells about the characters beyond ASCII.
struct Suspicion {
  std::size_t odd_neighbours = 0;
  std::size_t controls = 0;        ///< C1 control characters
  bool latin1 = false;             ///< characters of U+0080..U+00FF
  bool windows_1252_only = false;  ///< characters such as “ and € that only Windows-1252 has
};

Suspicion inspect(std::string_view text) {
  Suspicion found;
  char32_t previous = 0;
  std::size_t previous_end = 0;
  for (std::size_t i = find_non_ascii(text); i < text.size(); i = find_non_ascii(text, i)) {
    const CodePoint c = decode_at(text, i);
    i = c.end();
    if (c.value < 0x100) found.latin1 = true;
    if (c.value < 0xA0) ++found.controls;
    if (c.value >= 0x100 && windows_1252_byte(c.value) >= 0) found.windows_1252_only = true;
    if ((c.value == U'¡' || c.value == U'¿') && c.begin > 0 && is_letter(decode_before(text, c.begin).value)) {
      ++found.odd_neighbours;
    }
    if (c.begin == previous_end && previous != 0) {
      const char32_t pair[2] = {previous, c.value};
      found.odd_neighbours += count_odd_neighbours({pair, 2});
    }
    previous = c.value;
    previous_end = c.end();
  }
  return found;
}

/// Rebuilt bytes and, for each old character, where it stands in the text.
struct Rebuilt {
  DoubtfulBytes doubtful;
  std::vector<std::uint32_t> offset;  ///< per character, and one for the end
};

Rebuilt rebuild(std::string_view text, bool by_windows_1252) {
  Rebuilt rebuilt;
  DoubtfulBytes& doubtful = rebuilt.doubtful;
  doubtful.bytes.reserve(text.size());
  doubtful.character.reserve(text.size());
  for (const CodePoint& c : CodePoints(text)) {
    const auto index = static_cast<std::uint32_t>(doubtful.taken_for.size());
    const int byte = c.value < 0x100 || by_windows_1252 ? windows_1252_byte(c.value) : -1;
    if (byte >= 0) {
      doubtful.bytes += static_cast<char>(byte);
    } else {
      doubtful.bytes.append(text.substr(c.begin, c.length));
    }
    doubtful.character.resize(doubtful.bytes.size(), index);
    doubtful.taken_for += c.value;
    rebuilt.offset.push_back(static_cast<std::uint32_t>(c.begin));
  }
  rebuilt.offset.push_back(static_cast<std::uint32_t>(text.size()));
  return rebuilt;
}

bool convincing(const DecodedRun& run, double total_points) {
  if (run.points > 0) return true;
  return total_points >= kCertain && (run.odd * 2 >= run.units || run.fitting == run.units);
}

/// Do the convincing runs account for a fair part of the doubtful characters? A text in
/// another single-byte charset yields some accidental runs and much that is left over.
bool explains(const Assessment& assessment, const DoubtfulBytes& doubtful) {
  const auto is_doubtful = [](char32_t c) { return c >= 0x80 && c < 0x100; };
  const auto total = std::count_if(doubtful.taken_for.begin(), doubtful.taken_for.end(), is_doubtful);
  std::ptrdiff_t explained = 0;
  for (const DecodedRun& run : assessment.runs) {
    if (!convincing(run, assessment.points)) continue;
    const auto first = doubtful.taken_for.begin() + doubtful.character[run.begin];
    const auto last = doubtful.taken_for.begin() + doubtful.character[run.end - 1] + 1;
    explained += std::count_if(first, last, is_doubtful);
  }
  return explained * 3 >= total;
}

struct Finding {
  Rebuilt rebuilt;
  Assessment assessment;
};

std::optional<Finding> find_damage(std::string_view text, const Suspicion& suspicion) {
  if (suspicion.odd_neighbours + suspicion.controls < kMinOddNeighbours) return std::nullopt;
  std::optional<Finding> best;
  for (const bool by_windows_1252 : {false, true}) {
    if (by_windows_1252 && !suspicion.windows_1252_only) break;
    Rebuilt rebuilt = rebuild(text, by_windows_1252);
    std::optional<Assessment> assessment = find_double_byte_charset(rebuilt.doubtful);
    if (!assessment || !explains(*assessment, rebuilt.doubtful) ||
        (best && best->assessment.points >= assessment->points))
      continue;
    best = Finding{std::move(rebuilt), std::move(*assessment)};
  }
  return best;
}

RepairedText repair_double_byte(std::string_view text, const Finding& finding) {
  const auto offset_of = [&](std::size_t byte) {
    const DoubtfulBytes& doubtful = finding.rebuilt.doubtful;
    const std::size_t index = byte == doubtful.bytes.size() ? doubtful.taken_for.size() : doubtful.character[byte];
    return static_cast<std::size_t>(finding.rebuilt.offset[index]);
  };
  RepairedText repaired;
  Rewriter rewriter(text);
  for (const DecodedRun& run : finding.assessment.runs) {
    if (!convincing(run, finding.assessment.points)) continue;
    rewriter.keep_until(offset_of(run.begin));
    rewriter.replace_until(offset_of(run.end), run.text);
    ++repaired.repairs;
  }
  repaired.rewritten = rewriter.finish();
  repaired.charset = charset_name(finding.assessment.charset);
  repaired.double_byte = true;
  return repaired;
}

/// Reads C1 control characters as the Windows-1252 characters they were; a lone
/// U+0085 in a text without line feeds is a line break.
RewrittenText repair_controls(std::string_view text, std::size_t& repairs) {
  const bool has_lines = text.find('\n') != std::string_view::npos;
  Rewriter rewriter(text);
  for (std::size_t i = find_non_ascii(text); i < text.size(); i = find_non_ascii(text, i)) {
    const CodePoint c = decode_at(text, i);
    i = c.end();
    if (c.value >= 0xA0) continue;
    const char32_t meant = windows_1252_char(static_cast<std::uint8_t>(c.value));
    if (meant == c.value || (c.value == 0x85 && !has_lines)) continue;
    std::string character;
    append_utf8(character, meant);
    rewriter.keep_until(c.begin);
    rewriter.replace_until(c.end(), character);
    ++repairs;
  }
  return rewriter.finish();
}

/// Adds a step to what has been repaired so far.
void add_step(RepairedText& repaired, RewrittenText next, std::size_t repairs, const char* charset) {
  if (repairs == 0) return;
  repaired.rewritten = compose(repaired.rewritten, std::move(next));
  repaired.repairs += repairs;
  repaired.charset = charset;
}

}  // namespace

RepairedText repair_mojibake(std::string_view text) {
  RepairedText repaired;
  const Suspicion suspicion = inspect(text);
  if (!suspicion.latin1) {
    repaired.rewritten = unchanged(std::string(text));
    return repaired;
  }
  Utf8Repair utf8 = repair_utf8_mojibake(text);
  const std::optional<Finding> damage = find_damage(text, suspicion);
  if (damage && damage->assessment.points > utf8.points) return repair_double_byte(text, *damage);

  repaired.rewritten = unchanged(std::string(text));
  for (int round = 0; round < kMaxUtf8Rounds && utf8.repairs > 0; ++round) {
    add_step(repaired, std::move(utf8.rewritten), utf8.repairs, "UTF-8");
    utf8 = repair_utf8_mojibake(repaired.rewritten.text);
  }
  std::size_t repairs = 0;
  RewrittenText step = repair_controls(repaired.rewritten.text, repairs);
  add_step(repaired, std::move(step), repairs, "windows-1252");
  return repaired;
}

}  // namespace newsgraph
