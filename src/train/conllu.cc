// The format is described at https://universaldependencies.org/format.html.
// Lines are read one by one; a blank line closes a sentence, and so does the
// end of the file. Heads are checked when a sentence closes.
#include "train/conllu.h"

#include <array>
#include <charconv>
#include <fstream>
#include <optional>
#include <ostream>

#include "base/error.h"

namespace newsgraph::train {
namespace {

constexpr std::size_t kFields = 10;

class Reader {
 public:
  Reader(std::istream& in, std::string_view name) : in_(in), name_(name) {}

  std::vector<ConlluSentence> read() {
    std::string line;
    while (std::getline(in_, line)) {
      ++line_number_;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (line.empty()) {
        close_sentence();
      } else if (line.front() == '#') {
        read_comment(line);
      } else {
        read_word(line);
      }
    }
    if (in_.bad()) throw Error(name_ + ": cannot be read");
    close_sentence();
    return std::move(sentences_);
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw Error(name_ + ":" + std::to_string(line_number_) + ": " + message);
  }

  static std::optional<std::string_view> value_of(std::string_view comment, std::string_view key) {
    if (!comment.starts_with(key)) return std::nullopt;
    comment.remove_prefix(key.size());
    if (comment.starts_with(" = ")) return comment.substr(3);
    if (comment.empty()) return comment;
    return std::nullopt;
  }

  void read_comment(std::string_view comment) {
    comment.remove_prefix(1);
    if (comment.starts_with(' ')) comment.remove_prefix(1);
    if (const auto id = value_of(comment, "sent_id")) sentence_.id = *id;
    if (const auto text = value_of(comment, "text")) sentence_.text = *text;
    if (const auto day = value_of(comment, "meta::dateCreated")) sentence_.created = *day;
    if (value_of(comment, "newpar id") || value_of(comment, "newpar")) {
      sentence_.starts_paragraph = true;
    }
    if (value_of(comment, "newdoc id") || value_of(comment, "newdoc")) {
      sentence_.starts_document = true;
      sentence_.starts_paragraph = true;
    }
  }

  int number(std::string_view text, const char* what) const {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) {
      fail(std::string(what) + " is not a number: " + std::string(text));
    }
    return value;
  }

  std::array<std::string_view, kFields> split(std::string_view line) const {
    std::array<std::string_view, kFields> fields;
    for (std::size_t i = 0; i < kFields; ++i) {
      const std::size_t tab = line.find('\t');
      if ((tab == std::string_view::npos) != (i + 1 == kFields)) {
        fail("a word line needs 10 fields separated by tabs");
      }
      fields[i] = line.substr(0, tab);
      if (tab != std::string_view::npos) line.remove_prefix(tab + 1);
    }
    return fields;
  }

  static std::string optional_field(std::string_view field) {
    return field == "_" ? std::string() : std::string(field);
  }

  void read_word(std::string_view line) {
    const auto fields = split(line);
    if (fields[0].find('.') != std::string_view::npos) return;
    const std::size_t dash = fields[0].find('-');
    if (dash != std::string_view::npos) {
      ConlluRange range;
      range.first = number(fields[0].substr(0, dash), "id");
      range.last = number(fields[0].substr(dash + 1), "id");
      if (range.first != static_cast<int>(sentence_.words.size()) + 1 || range.last < range.first) {
        fail("range out of order: " + std::string(fields[0]));
      }
      range.form = fields[1];
      range.misc = optional_field(fields[9]);
      sentence_.ranges.push_back(std::move(range));
      return;
    }
    if (number(fields[0], "id") != static_cast<int>(sentence_.words.size()) + 1) {
      fail("id out of order: " + std::string(fields[0]));
    }
    if (fields[1].empty()) fail("empty form");
    ConlluWord word;
    word.form = fields[1];
    word.lemma = fields[2];
    word.upos = optional_field(fields[3]);
    word.xpos = optional_field(fields[4]);
    word.feats = optional_field(fields[5]);
    word.head = fields[6] == "_" ? 0 : number(fields[6], "head");
    word.deprel = optional_field(fields[7]);
    word.deps = optional_field(fields[8]);
    word.misc = optional_field(fields[9]);
    sentence_.words.push_back(std::move(word));
  }

  void close_sentence() {
    const int size = static_cast<int>(sentence_.words.size());
    if (size == 0) return;
    for (const ConlluWord& word : sentence_.words) {
      if (word.head > size) {
        fail("head " + std::to_string(word.head) + " of \"" + word.form +
             "\" lies outside the sentence that ends here");
      }
    }
    if (!sentence_.ranges.empty() && sentence_.ranges.back().last > size) {
      fail("a range reaches beyond the sentence that ends here");
    }
    sentences_.push_back(std::move(sentence_));
    sentence_ = {};
  }

  std::istream& in_;
  std::string name_;
  int line_number_ = 0;
  ConlluSentence sentence_;
  std::vector<ConlluSentence> sentences_;
};

std::string_view or_underscore(std::string_view field) {
  return field.empty() ? std::string_view("_") : field;
}

}  // namespace

bool no_space_after(std::string_view misc) {
  constexpr std::string_view kItem = "SpaceAfter=No";
  while (!misc.empty()) {
    const std::size_t bar = misc.find('|');
    if (misc.substr(0, bar) == kItem) return true;
    if (bar == std::string_view::npos) break;
    misc.remove_prefix(bar + 1);
  }
  return false;
}

std::vector<ConlluSentence> read_conllu(std::istream& in, std::string_view name) {
  return Reader(in, name).read();
}

std::vector<ConlluSentence> read_conllu_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path.string() + ": cannot be opened");
  return read_conllu(in, path.string());
}

void write_conllu(std::ostream& out, const std::vector<ConlluSentence>& sentences) {
  for (const ConlluSentence& sentence : sentences) {
    if (sentence.starts_document) out << "# newdoc\n";
    if (sentence.starts_paragraph) out << "# newpar\n";
    if (!sentence.id.empty()) out << "# sent_id = " << sentence.id << '\n';
    if (!sentence.text.empty()) out << "# text = " << sentence.text << '\n';
    std::size_t next_range = 0;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      if (next_range < sentence.ranges.size() && sentence.ranges[next_range].first == static_cast<int>(i) + 1) {
        const ConlluRange& range = sentence.ranges[next_range++];
        out << range.first << '-' << range.last << '\t' << range.form << "\t_\t_\t_\t_\t_\t_\t_\t"
            << or_underscore(range.misc) << '\n';
      }
      const ConlluWord& word = sentence.words[i];
      out << i + 1 << '\t' << word.form << '\t' << or_underscore(word.lemma) << '\t' << or_underscore(word.upos) << '\t'
          << or_underscore(word.xpos) << '\t' << or_underscore(word.feats) << '\t' << word.head << '\t'
          << or_underscore(word.deprel) << '\t' << or_underscore(word.deps) << '\t' << or_underscore(word.misc) << '\n';
    }
    out << '\n';
  }
}

}  // namespace newsgraph::train
