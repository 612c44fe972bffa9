#include "train/ner_corpus.h"

#include <fstream>

#include "base/error.h"

namespace newsgraph::train {
namespace {

struct Line {
  std::string form;
  std::string tag;
};

std::vector<GoldName> names_of(const std::vector<Line>& lines) {
  std::vector<GoldName> names;
  for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
    const std::string& tag = lines[i].tag;
    if (tag == "O") continue;
    const std::string klass = tag.substr(2);
    const bool opens = tag[0] == 'B' || tag[0] == 'S' || names.empty() || names.back().end != i ||
                       names.back().klass != klass || lines[i - 1].tag[0] == 'E' || lines[i - 1].tag[0] == 'S';
    if (opens) {
      names.push_back({i, i + 1, klass});
    } else {
      names.back().end = i + 1;
    }
  }
  return names;
}

bool closes_sentence(const std::string& form) {
  return form == "." || form == "!" || form == "?";
}

bool closing_mark(const std::string& form) {
  return form == "\"" || form == "''" || form == "\u201D" || form == ")" || form == "\u2019" || form == "'" ||
         closes_sentence(form);
}

bool opens_sentence(const std::string& form) {
  return !form.empty() && !(form[0] >= 'a' && form[0] <= 'z') && form != "," && form != ";" && form != ":";
}

void add_paragraph(std::vector<Line>& lines, bool& starts_document, std::vector<NerSentence>& out) {
  const std::vector<GoldName> names = names_of(lines);
  const int n = static_cast<int>(lines.size());
  std::size_t next_name = 0;
  int begin = 0;
  for (int i = 0; i < n; ++i) {
    int end = i + 1;
    if (end < n) {
      if (!closes_sentence(lines[i].form)) continue;
      while (end < n && closing_mark(lines[end].form)) ++end;
      if (end < n && !opens_sentence(lines[end].form)) continue;
      bool inside = false;
      for (const GoldName& name : names) inside |= name.first < end && end < name.end;
      if (inside) continue;
    }
    NerSentence sentence;
    for (int k = begin; k < end; ++k) sentence.forms.push_back(lines[k].form);
    for (; next_name < names.size() && names[next_name].end <= end; ++next_name) {
      const GoldName& name = names[next_name];
      sentence.names.push_back({name.first - begin, name.end - begin, name.klass});
    }
    sentence.starts_document = starts_document;
    starts_document = false;
    out.push_back(std::move(sentence));
    begin = end;
    i = end - 1;
  }
  lines.clear();
}

bool good_tag(const std::string& tag) {
  if (tag == "O") return true;
  return tag.size() > 2 && tag[1] == '-' && std::string_view("BIES").find(tag[0]) != std::string_view::npos;
}

}  // namespace

std::vector<NerSentence> read_ner(std::istream& in, std::size_t& skipped) {
  std::vector<NerSentence> sentences;
  std::vector<Line> lines;
  bool starts_document = true;
  std::string text;
  while (std::getline(in, text)) {
    while (!text.empty() && (text.back() == '\r' || text.back() == ' ' || text.back() == '\t')) text.pop_back();
    if (text.empty()) {
      add_paragraph(lines, starts_document, sentences);
      continue;
    }
    if (text.starts_with("-DOCSTART-")) {
      add_paragraph(lines, starts_document, sentences);
      starts_document = true;
      continue;
    }
    const std::size_t form_end = text.find_first_of("\t ");
    const std::size_t tag_begin = text.find_first_not_of("\t ", form_end);
    if (form_end == 0 || form_end == std::string::npos || tag_begin == std::string::npos) {
      skipped += text[0] != '#';
      continue;
    }
    const std::size_t tag_end = std::min(text.find_first_of("\t ", tag_begin), text.size());
    Line line{text.substr(0, form_end), text.substr(tag_begin, tag_end - tag_begin)};
    if (text[0] == '#' && !good_tag(line.tag)) continue;
    if (!good_tag(line.tag)) {
      ++skipped;
      continue;
    }
    lines.push_back(std::move(line));
  }
  add_paragraph(lines, starts_document, sentences);
  return sentences;
}

std::vector<NerSentence> read_ner_file(const std::filesystem::path& path, std::size_t& skipped) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path.string() + ": cannot be opened");
  return read_ner(in, skipped);
}

}  // namespace newsgraph::train
