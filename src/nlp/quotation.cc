// Marks first, then a cue for each stretch, then the discourse for those without.
// Scare quotes are what is left over when nobody can be found to say a short
// stretch, and terms that a speaker only uses.

#include "nlp/quotation.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "nlp/quotation_cues.h"
#include "nlp/quotation_marks.h"
#include "nlp/syntax.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kParagraphsBack = 4;  // how far a speaker is carried over
constexpr std::uint32_t kShort = 3;           // words; a stretch this short may be a term

class Attributor {
 public:
  Attributor(const Syntax& syntax, const CueFinder& cues) : syntax_(syntax), cues_(cues) {}

  /// Makes a Quotation of a stretch; `previous` are those before it.
  [[nodiscard]] Quotation attribute(const QuotedSpan& quoted, TokenRange tokens,
                                    const std::vector<Quotation>& previous) const {
    Quotation quotation;
    quotation.span = quoted.span;
    quotation.direct = is_sentence(tokens);
    if (is_named_work(tokens)) {
      quotation.scare = true;
      return quotation;
    }
    std::optional<SpeechCue> cue = cues_.find(tokens);
    const std::uint32_t words = count_words(tokens);
    if (!cue) cue = cues_.before_colon(tokens);
    if (!cue) cue = carried_over(quoted, tokens, quotation.direct, words, previous);
    if (cue) {
      quotation.cue = cue->verb;
      quotation.speaker = cue->speaker;
      quotation.addressee = cue->addressee;
    }
    quotation.scare = is_scare(quoted, tokens, words, cue);
    return quotation;
  }

 private:
  [[nodiscard]] BlockKind block_kind(const QuotedSpan& quoted) const {
    return syntax_.doc().article.blocks[quoted.block].kind;
  }

  [[nodiscard]] std::uint32_t count_words(TokenRange tokens) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = tokens.first; i < tokens.end; ++i) words += syntax_.token(i).upos != "PUNCT" ? 1 : 0;
    return words;
  }

  [[nodiscard]] bool has_verb(TokenRange tokens) const {
    for (std::uint32_t i = tokens.first; i < tokens.end; ++i) {
      if (syntax_.token(i).upos == "VERB" || syntax_.token(i).upos == "AUX") return true;
    }
    return false;
  }

  /// A capital letter, a verb and more than a few words.
  [[nodiscard]] bool is_sentence(TokenRange tokens) const {
    return syntax_.is_capitalised(tokens.first) && has_verb(tokens) && count_words(tokens) > kShort;
  }

  /// `the film "River of Glass"`, `known as "the Fox"`.
  [[nodiscard]] bool is_named_work(TokenRange tokens) const {
    if (count_words(tokens) > 6) return false;
    const std::uint32_t begin = syntax_.sentence_tokens(tokens.first).first;
    std::uint32_t before = tokens.first;
    if (before > begin && syntax_.token(before - 1).upos == "PUNCT") --before;  // the mark
    if (before == begin) return false;
    const std::string& word = syntax_.lower(before - 1);
    const std::string* earlier = before - 1 > begin ? &syntax_.lower(before - 2) : nullptr;
    if (word == "as" && earlier != nullptr && *earlier == "known") return true;
    if (word == "called" || word == "titled" || word == "entitled" || word == "dubbed" || word == "nicknamed" ||
        word == "named")
      return syntax_.token(before - 1).xpos == "VBN";
    bool capitals = true;
    for (std::uint32_t i = tokens.first; i < tokens.end; ++i)
      capitals = capitals && (syntax_.is_capitalised(i) || syntax_.token(i).upos == "ADP" ||
                              syntax_.token(i).upos == "DET" || syntax_.token(i).upos == "PUNCT" ||
                              syntax_.token(i).upos == "NUM" || syntax_.token(i).upos == "CCONJ");
    return capitals && (syntax_.token(before - 1).upos == "NOUN") && !has_verb(tokens);
  }

  /// Short words that no verb of speaking takes as what is said: a noun phrase inside the writer's own sentence.
  [[nodiscard]] bool is_scare(const QuotedSpan& quoted, TokenRange tokens, std::uint32_t words,
                              const std::optional<SpeechCue>& cue) const {
    if (words > 5) return false;
    if (block_kind(quoted) == BlockKind::kTitle && words <= kShort && !(cue && cue->governs)) return true;
    if (!cue) return words <= kShort || (quoted.single && words <= 4) || !has_verb(tokens);
    if (cue->speaker == kNone) return words <= kShort && !cue->governs;
    if (quoted.single) return !cue->governs;
    if (words <= kShort && is_term(tokens)) return true;
    return words <= kShort && !cue->governs && !ends_with_comma(tokens);
  }

  [[nodiscard]] bool ends_with_comma(TokenRange tokens) const {
    const std::string& word = syntax_.lower(tokens.end - 1);
    return word == "," || word == ".";
  }

  /// `a "green zone" in which`, `the "two-track" approach`: determiner in front, the sentence going on behind.
  [[nodiscard]] bool is_term(TokenRange tokens) const {
    const TokenRange sentence = syntax_.sentence_tokens(tokens.first);
    std::uint32_t before = tokens.first;
    while (before > sentence.first && syntax_.token(before - 1).upos == "PUNCT") --before;
    std::uint32_t after = tokens.end;
    while (after < sentence.end && syntax_.token(after).upos == "PUNCT") ++after;
    const bool determined =
        before > sentence.first && (syntax_.lower(before - 1) == "a" || syntax_.lower(before - 1) == "an" ||
                                    syntax_.lower(before - 1) == "the" || syntax_.lower(before - 1) == "of");
    if (!determined || after >= sentence.end || ends_with_comma(tokens)) return false;
    const std::string& next = syntax_.token(after).upos;
    return next == "NOUN" || next == "PRON" || next == "ADP" || next == "SCONJ";
  }

  /// Who goes on speaking: the cue of the sentence before in the paragraph, the speaker of the last quotation in it,
  /// or, where the paragraph is all quotation, of the paragraph before.
  [[nodiscard]] std::optional<SpeechCue> carried_over(const QuotedSpan& quoted, TokenRange tokens, bool direct,
                                                      std::uint32_t words,
                                                      const std::vector<Quotation>& previous) const {
    if (!direct && words <= kShort) return std::nullopt;
    const auto& sentences = syntax_.doc().sentences;
    const std::uint32_t here = syntax_.sentence_of(tokens.first);
    const std::uint32_t block = sentences[here].block;
    if (const auto same = speaker_of_last(previous, block)) return same;
    for (std::uint32_t s = here; s-- > 0 && sentences[s].block == block;) {
      if (const auto cue = cues_.last_of(s)) return cue;
    }
    if (here == 0 || (direct && !begins_block(quoted))) return std::nullopt;
    // A paragraph of speech goes on from the one before; words within the writer's text from who was last reported.
    for (std::uint32_t s = here, before = block; s-- > 0 && before + kParagraphsBack >= block;) {
      before = sentences[s].block;
      if (!block_of_body(before)) continue;
      if (const auto cue = cues_.last_of(s)) return cue;
      if (const auto cue = speaker_of_last(previous, before)) return cue;
    }
    if (!direct || previous.empty() || previous.back().speaker == kNone) return std::nullopt;
    return SpeechCue{kNone, previous.back().speaker, kNone, false};
  }

  [[nodiscard]] bool block_of_body(std::uint32_t block) const {
    return syntax_.doc().article.blocks[block].kind == BlockKind::kBody;
  }

  [[nodiscard]] bool begins_block(const QuotedSpan& quoted) const {
    return quoted.span.begin <= syntax_.doc().article.blocks[quoted.block].span.begin + 4;
  }

  [[nodiscard]] std::optional<SpeechCue> speaker_of_last(const std::vector<Quotation>& previous,
                                                         std::uint32_t block) const {
    if (previous.empty() || previous.back().scare || previous.back().speaker == kNone) return std::nullopt;
    const Span span = syntax_.doc().article.blocks[block].span;
    if (!span.overlaps(previous.back().span)) return std::nullopt;
    return SpeechCue{previous.back().cue, previous.back().speaker, previous.back().addressee, false};
  }

  const Syntax& syntax_;
  const CueFinder& cues_;
};

/// The tokens within a span; empty when there are none.
TokenRange tokens_within(const Document& doc, Span span) {
  const auto first = std::lower_bound(doc.tokens.begin(), doc.tokens.end(), span.begin,
                                      [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
  auto end = first;
  while (end != doc.tokens.end() && end->span.end <= span.end) ++end;
  return {static_cast<std::uint32_t>(first - doc.tokens.begin()), static_cast<std::uint32_t>(end - doc.tokens.begin())};
}

}  // namespace

void QuotationAnnotator::annotate(Document& doc) const {
  doc.quotations.clear();
  const std::vector<QuotedSpan> quoted = find_quoted(doc.article);
  if (quoted.empty()) return;
  const Syntax syntax(doc);
  std::vector<TokenRange> tokens;
  std::vector<bool> is_quoted(syntax.size(), false);
  for (const QuotedSpan& stretch : quoted) {
    tokens.push_back(tokens_within(doc, stretch.span));
    if (stretch.single && tokens.back().size() <= kShort) continue;  // a term is part of its sentence
    std::fill(is_quoted.begin() + tokens.back().first, is_quoted.begin() + tokens.back().end, true);
  }
  const CueFinder cues(syntax, *lexicons_, is_quoted);
  const Attributor attributor(syntax, cues);
  std::vector<Quotation> quotations;
  for (std::size_t q = 0; q < quoted.size(); ++q) {
    if (!tokens[q].empty()) quotations.push_back(attributor.attribute(quoted[q], tokens[q], quotations));
  }
  doc.quotations = std::move(quotations);
}

}  // namespace newsgraph
