// WordNet's files are described in wndb(5WN): index.* has one lemma a line with
// its numbers of senses, *.exc one irregular form a line with its lemmas.
#include "train/word_forms.h"

#include <algorithm>
#include <string_view>

#include "base/error.h"
#include "base/file.h"
#include "base/strings.h"

namespace newsgraph::train {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool is_plain(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::size_t syllables(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_vowel(word[i]) || (word[i] == 'y' && i > 0);
    count += vowel && (i == 0 || !(is_vowel(word[i - 1]) || word[i - 1] == 'y'));
  }
  if (word.ends_with('e') && !word.ends_with("le") && count > 1) --count;
  return count;
}

/// One consonant behind one vowel in a word of one syllable: "plan", not "visit", "rain", "fix".
bool doubles_last(std::string_view word) {
  const std::size_t n = word.size();
  if (n < 3 || syllables(word) != 1) return false;
  const char last = word[n - 1];
  const bool vowel_before = is_vowel(word[n - 2]) && (!is_vowel(word[n - 3]) || word.substr(n - 3).starts_with("u"));
  return !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' && vowel_before;
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.ends_with('y') && !is_vowel(word[word.size() - 2]);
}

std::string without_last(const std::string& word) {
  return word.substr(0, word.size() - 1);
}

std::string with_s(const std::string& word) {
  if (ends_in_consonant_y(word)) return without_last(word) + "ies";
  for (const std::string_view hissing : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(hissing)) return word + "es";
  }
  if (word.size() > 2 && word.ends_with('o') && !is_vowel(word[word.size() - 2])) return word + "es";
  return word + "s";
}

/// `ending` begins with e: "ed", "er", "est".
std::string with_e_ending(const std::string& word, const std::string& ending) {
  if (word.ends_with('e')) return word + ending.substr(1);
  if (ends_in_consonant_y(word)) return without_last(word) + "i" + ending;
  return word + (doubles_last(word) ? std::string(1, word.back()) : "") + ending;
}

std::string with_ing(const std::string& word) {
  if (word.ends_with("ie")) return word.substr(0, word.size() - 2) + "ying";
  const bool silent_e =
      word.ends_with('e') && !word.ends_with("ee") && !word.ends_with("oe") && !word.ends_with("ye") && word.size() > 2;
  if (silent_e) return without_last(word) + "ing";
  return word + (doubles_last(word) ? std::string(1, word.back()) : "") + "ing";
}

std::vector<std::string> read_lemmas(const std::filesystem::path& path, bool only_counted) {
  std::vector<std::string> lemmas;
  const std::string bytes = read_file(path);
  for (const std::string_view line : split(bytes, '\n')) {
    const std::vector<std::string_view> fields = split_words(line);
    if (fields.size() < 6 || line.starts_with(' ') || !is_plain(fields[0])) continue;
    // lemma pos synset_cnt p_cnt [ptr_symbol...] sense_cnt tagsense_cnt synset_offset...
    const std::size_t synsets = std::stoul(std::string(fields[2]));
    if (fields.size() <= synsets) continue;
    const std::string_view counted = fields[fields.size() - synsets - 1];
    if (!only_counted || counted != "0") lemmas.emplace_back(fields[0]);
  }
  return lemmas;
}

class FormList {
 public:
  explicit FormList(const std::filesystem::path& folder) : folder_(folder) {}

  void add(const std::string& name, const std::string& upos, const std::vector<std::string>& tags, bool only_counted) {
    const std::string bytes = read_file(folder_ / (name + ".exc"));
    for (const std::string_view line : split(bytes, '\n')) {
      const std::vector<std::string_view> fields = split_words(line);
      if (fields.size() < 2 || !is_plain(fields[0]) || !is_plain(fields[1])) continue;
      for (const std::string& tag : tags) {
        if (may_be(fields[0], tag)) forms_.push_back({std::string(fields[0]), std::string(fields[1]), upos, tag});
      }
    }
    for (const std::string& lemma : read_lemmas(folder_ / ("index." + name), only_counted)) {
      for (const std::string& tag : tags) {
        const bool long_comparison = tag.starts_with("JJ") && syllables(lemma) > (lemma.ends_with('y') ? 2U : 1U);
        if (!long_comparison) forms_.push_back({regular_form(lemma, tag), lemma, upos, tag});
      }
    }
  }

  std::vector<WordForm> take() { return std::move(forms_); }

 private:
  /// The lists of exceptions do not say which form it is; its ending does.
  static bool may_be(std::string_view form, std::string_view tag) {
    if (tag == "VBG") return form.ends_with("ing");
    if (tag == "VBZ") return form.ends_with('s');
    if (tag == "VBD" || tag == "VBN") return !form.ends_with("ing") && !form.ends_with('s');
    if (tag == "JJR") return form.ends_with('r');
    if (tag == "JJS") return form.ends_with("st");
    return true;
  }

  std::filesystem::path folder_;
  std::vector<WordForm> forms_;
};

}  // namespace

std::string regular_form(const std::string& lemma, const std::string& xpos) {
  if (xpos == "VBG") return with_ing(lemma);
  if (xpos == "VBD" || xpos == "VBN") return with_e_ending(lemma, "ed");
  if (xpos == "JJR") return with_e_ending(lemma, "er");
  if (xpos == "JJS") return with_e_ending(lemma, "est");
  return with_s(lemma);
}

std::vector<WordForm> read_word_forms(const std::filesystem::path& path) {
  std::vector<WordForm> forms;
  const std::string bytes = read_file(path);
  std::uint32_t number = 0;
  for (const std::string_view line : split(bytes, '\n')) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    const std::vector<std::string_view> fields = split(line, '\t');
    if (fields.size() != 4) throw Error({path.string(), number}, "expected four fields separated by tabs");
    forms.push_back({std::string(fields[0]), std::string(fields[1]), std::string(fields[2]), std::string(fields[3])});
  }
  return forms;
}

std::vector<WordForm> wordnet_forms(const std::filesystem::path& folder) {
  FormList list(folder);
  list.add("verb", "VERB", {"VBZ", "VBG", "VBD", "VBN"}, false);
  list.add("noun", "NOUN", {"NNS"}, true);
  list.add("adj", "ADJ", {"JJR", "JJS"}, true);
  return list.take();
}

}  // namespace newsgraph::train
