#include "make_document.h"

#include <gtest/gtest.h>

#include <map>

#include "base/strings.h"

namespace newsgraph::testing {
namespace {

std::string upos_of(const std::string& xpos, const std::string& relation) {
  static const std::map<std::string, std::string> kTable = {
      {"NNP", "PROPN"}, {"NNPS", "PROPN"}, {"NN", "NOUN"},  {"NNS", "NOUN"},  {"JJ", "ADJ"},   {"JJR", "ADJ"},
      {"JJS", "ADJ"},   {"CD", "NUM"},     {"DT", "DET"},   {"PDT", "DET"},   {"IN", "ADP"},   {"RB", "ADV"},
      {"RBR", "ADV"},   {"RP", "ADP"},     {"CC", "CCONJ"}, {"TO", "PART"},   {"MD", "AUX"},   {"PRP", "PRON"},
      {"PRP$", "PRON"}, {"WP", "PRON"},    {"WDT", "PRON"}, {"EX", "PRON"},   {"POS", "PART"}, {"WRB", "ADV"},
      {"$", "SYM"},     {"SYM", "SYM"},    {"UH", "INTJ"},  {"HYPH", "PUNCT"}};
  const auto found = kTable.find(xpos);
  if (found != kTable.end()) return found->second;
  if (xpos.starts_with("VB")) return relation.starts_with("aux") || relation == "cop" ? "AUX" : "VERB";
  return "PUNCT";
}

std::string guess_xpos(const std::string& form) {
  static const std::map<std::string, std::string> kWords = {
      {"the", "DT"},     {"a", "DT"},     {"an", "DT"},      {"this", "DT"},     {"that", "DT"},  {"every", "DT"},
      {"each", "DT"},    {"to", "TO"},    {"and", "CC"},     {"or", "CC"},       {"will", "MD"},  {"would", "MD"},
      {"may", "MD"},     {"of", "IN"},    {"in", "IN"},      {"on", "IN"},       {"at", "IN"},    {"from", "IN"},
      {"by", "IN"},      {"for", "IN"},   {"with", "IN"},    {"since", "IN"},    {"until", "IN"}, {"during", "IN"},
      {"before", "IN"},  {"after", "IN"}, {"between", "IN"}, {"through", "IN"},  {"over", "IN"},  {"about", "IN"},
      {"he", "PRP"},     {"she", "PRP"},  {"it", "PRP"},     {"they", "PRP"},    {"his", "PRP$"}, {"her", "PRP$"},
      {"their", "PRP$"}, {"its", "PRP$"}, {"'s", "POS"},     {"\u2019s", "POS"}, {"-", "HYPH"},   {"last", "JJ"},
      {"next", "JJ"},    {"was", "VBD"},  {"were", "VBD"},   {"said", "VBD"},    {"met", "VBD"},  {"is", "VBZ"},
      {"are", "VBP"},    {"has", "VBZ"},  {"had", "VBD"},    {"$", "$"}};
  const auto found = kWords.find(ascii_lower(form));
  if (found != kWords.end() && form != "May") return found->second;
  if (form[0] >= '0' && form[0] <= '9') return "CD";
  if (form[0] >= 'A' && form[0] <= 'Z') return "NNP";
  const bool letter = (form[0] >= 'a' && form[0] <= 'z') || static_cast<unsigned char>(form[0]) >= 0xC3;
  const bool quote = form.starts_with("\u201C") || form.starts_with("\u201D") || form.starts_with("\u2018") ||
                     form.starts_with("\u2019") || form.starts_with("\u2014") || form.starts_with("\u2013");
  return letter && !quote ? "NN" : form;
}

class Builder {
 public:
  explicit Builder(std::optional<Date> created) {
    doc_.article.created = created;
    doc_.article.id = "made";
  }

  void block(BlockKind kind) {
    end_sentence();
    if (block_open_) close_block();
    kind_ = kind;
  }

  void token(std::string form, const std::string& xpos, int head, const std::string& relation,
             const std::string& lemma) {
    if (!block_open_) open_block();
    const bool joined = form.size() > 1 && form.ends_with('~');
    if (joined) form.pop_back();
    Token token;
    token.span.begin = static_cast<std::uint32_t>(doc_.article.text.size());
    doc_.article.text += form;
    token.span.end = static_cast<std::uint32_t>(doc_.article.text.size());
    if (!joined) doc_.article.text += ' ';
    token.xpos = xpos;
    token.upos = upos_of(xpos, relation);
    token.lemma = lemma.empty() ? ascii_lower(form) : lemma;
    if (lemma.empty() && xpos == "NNS" && form.ends_with('s')) token.lemma.pop_back();
    token.feats = "_";
    token.deprel = relation;
    token.head = head == 0 ? kNone : static_cast<std::int32_t>(sentence_first_) + head - 1;
    doc_.tokens.push_back(token);
  }

  void end_sentence() {
    const auto end = static_cast<std::uint32_t>(doc_.tokens.size());
    if (end == sentence_first_) return;
    doc_.sentences.push_back({{doc_.tokens[sentence_first_].span.begin, doc_.tokens[end - 1].span.end},
                              {sentence_first_, end},
                              static_cast<std::uint32_t>(doc_.article.blocks.size())});
    sentence_first_ = end;
  }

  Document finish() {
    end_sentence();
    if (block_open_) close_block();
    return std::move(doc_);
  }

 private:
  void open_block() {
    block_begin_ = static_cast<std::uint32_t>(doc_.article.text.size());
    block_open_ = true;
  }
  void close_block() {
    doc_.article.blocks.push_back({{block_begin_, doc_.tokens.back().span.end}, kind_});
    doc_.article.text += "\n\n";
    block_open_ = false;
  }

  Document doc_;
  BlockKind kind_ = BlockKind::kBody;
  bool block_open_ = false;
  std::uint32_t block_begin_ = 0;
  std::uint32_t sentence_first_ = 0;
};

}  // namespace

Document make_document(std::string_view lines, std::optional<Date> created) {
  Builder builder(created);
  for (const std::string_view line : split(lines, '\n')) {
    const auto words = split_words(line);
    if (words.empty()) {
      builder.end_sentence();
    } else if (words[0] == "#") {
      builder.block(words[1] == "title"     ? BlockKind::kTitle
                    : words[1] == "caption" ? BlockKind::kCaption
                                            : BlockKind::kBody);
    } else {
      EXPECT_GE(words.size(), 4U) << line;
      if (words.size() < 4) continue;
      builder.token(std::string(words[0]), std::string(words[1]), std::stoi(std::string(words[2])),
                    std::string(words[3]), words.size() > 4 ? std::string(words[4]) : std::string());
    }
  }
  return builder.finish();
}

Document make_tagged(std::string_view line, std::optional<Date> created) {
  Builder builder(created);
  for (const std::string_view word : split_words(line)) {
    if (word == "||") {
      builder.block(BlockKind::kBody);
      continue;
    }
    const std::size_t slash = word.rfind('/');
    const bool tagged = slash != std::string_view::npos && slash > 0 && slash + 1 < word.size() &&
                        word[slash + 1] >= 'A' && word[slash + 1] <= 'Z';
    const std::string form(tagged ? word.substr(0, slash) : word);
    const std::string bare = form.size() > 1 && form.ends_with('~') ? form.substr(0, form.size() - 1) : form;
    const std::string xpos = tagged ? std::string(word.substr(slash + 1)) : guess_xpos(bare);
    builder.token(form, xpos, 0, "dep", "");
    if (bare == "." || bare == "?" || bare == "!") builder.end_sentence();
  }
  return builder.finish();
}

const Lexicons& lexicons() {
  static const Lexicons kLexicons = Lexicons::load(NEWSGRAPH_MAPPINGS_DIR "/lexicons");
  return kLexicons;
}

const Gazetteer& gazetteer() {
  static const Gazetteer kGazetteer = Gazetteer::load(NEWSGRAPH_MAPPINGS_DIR "/gazetteers");
  return kGazetteer;
}

TokenRange tokens_of(const Document& doc, std::string_view words, int nth) {
  const auto parts = split_words(words);
  for (std::uint32_t i = 0; i + parts.size() <= doc.tokens.size(); ++i) {
    bool same = true;
    for (std::uint32_t k = 0; k < parts.size() && same; ++k) same = doc.form(i + k) == parts[k];
    if (same && nth-- == 0) return {i, i + static_cast<std::uint32_t>(parts.size())};
  }
  ADD_FAILURE() << "no tokens \"" << words << "\"";
  return {0, 1};
}

}  // namespace newsgraph::testing
