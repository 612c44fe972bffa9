#include "train/placed_names.h"

#include <charconv>
#include <ostream>

#include "base/error.h"
#include "base/file.h"
#include "nlp/lexicon.h"

namespace newsgraph::train {
namespace {

constexpr std::string_view kRegion = "text";

void write_block(std::string_view block, std::uint32_t offset, const std::vector<PlacedName>& names,
                 std::size_t& next, const Tokenizer& tokenizer, std::ostream& out) {
  std::size_t last_tagged = names.size();  // the name of the word before
  for (const SentenceSpans& sentence : tokenizer.tokenize(block)) {
    for (const WordSpan& word : sentence) {
      while (next < names.size() && names[next].span.end <= offset + word.span.begin) ++next;
      const bool inside = next < names.size() && names[next].span.begin < offset + word.span.end;
      out << block.substr(word.span.begin, word.span.end - word.span.begin) << '\t';
      if (inside)
        out << (last_tagged == next ? "I-" : "B-") << names[next].klass << '\n';
      else
        out << "O\n";
      last_tagged = inside ? next : names.size();
    }
    out << '\n';
  }
}

/// Byte offset of each code point, and of the end.
std::vector<std::uint32_t> code_points(std::string_view text) {
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) starts.push_back(i);
  }
  starts.push_back(static_cast<std::uint32_t>(text.size()));
  return starts;
}

Span span_of_row(const TsvRow& row, const std::vector<std::uint32_t>& starts, const std::string& where) {
  std::size_t places[2] = {0, 0};
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string& cell = row.cells[i + 1];
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), places[i]);
    if (read.ec != std::errc() || read.ptr != cell.data() + cell.size() || places[i] >= starts.size())
      throw Error(where + ": \"" + cell + "\" is no place in it");
  }
  if (places[0] >= places[1]) throw Error(where + ": " + row.cells[1] + " is not before " + row.cells[2]);
  return {starts[places[0]], starts[places[1]]};
}

}  // namespace

void write_bio(std::string_view text, const std::vector<PlacedName>& names, const Tokenizer& tokenizer,
               std::ostream& out) {
  std::size_t next = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    write_block(text.substr(begin, end - begin), static_cast<std::uint32_t>(begin), names, next, tokenizer, out);
    begin = end + 1;
  }
}

void write_bio_of(const std::filesystem::path& table, const std::filesystem::path& folder, const Tokenizer& tokenizer,
                  std::ostream& out) {
  const std::vector<TsvRow> rows = read_tsv(table, 4);
  for (std::size_t i = 0; i < rows.size();) {
    const std::string& document = rows[i].cells[0];
    const std::string where = table.string() + ": " + document;
    const std::string text = read_file(folder / (document + ".txt"));
    const std::vector<std::uint32_t> starts = code_points(text);
    if (rows[i].cells[3] != kRegion) throw Error(where + " does not open with the part of the text that was read");
    const Span region = span_of_row(rows[i], starts, where);
    std::vector<PlacedName> names;
    for (++i; i < rows.size() && rows[i].cells[0] == document; ++i) {
      const Span span = span_of_row(rows[i], starts, where);
      if (span.begin < (names.empty() ? region.begin : region.begin + names.back().span.end) || span.end > region.end)
        throw Error(where + ": " + rows[i].cells[1] + " is out of order or outside of what was read");
      names.push_back({{span.begin - region.begin, span.end - region.begin}, rows[i].cells[3]});
    }
    out << "-DOCSTART- " << document << "\n\n";
    write_bio(std::string_view(text).substr(region.begin, region.end - region.begin), names, tokenizer, out);
  }
}

}  // namespace newsgraph::train
