#include "nlp/annotator.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/coref.h"
#include "nlp/gazetteer.h"
#include "nlp/headline_case.h"
#include "nlp/lemmatizer.h"
#include "nlp/lexicon.h"
#include "nlp/mention.h"
#include "nlp/net/ner_model.h"
#include "nlp/net/parser_model.h"
#include "nlp/quantity.h"
#include "nlp/quotation.h"
#include "nlp/second_reading.h"
#include "nlp/timex.h"
#include "nlp/tokenizer.h"
#include "nlp/verb_agreement.h"

namespace newsgraph {
namespace {

std::vector<net::Forms> forms_by_sentence(const Document& doc) {
  std::vector<net::Forms> sentences;
  sentences.reserve(doc.sentences.size());
  for (const Sentence& sentence : doc.sentences) {
    net::Forms& forms = sentences.emplace_back();
    forms.reserve(sentence.tokens.size());
    for (std::uint32_t token = sentence.tokens.first; token < sentence.tokens.end; ++token) {
      forms.push_back(doc.form(token));
    }
  }
  return sentences;
}

void set_analyses(Document& doc, const std::vector<std::vector<net::TokenAnalysis>>& analyses) {
  for (std::size_t i = 0; i < analyses.size(); ++i) {
    const std::uint32_t first = doc.sentences[i].tokens.first;
    for (std::size_t j = 0; j < analyses[i].size(); ++j) {
      const net::TokenAnalysis& analysis = analyses[i][j];
      Token& token = doc.tokens[first + j];
      token.upos = analysis.upos;
      token.xpos = analysis.xpos;
      token.feats = analysis.feats.empty() ? "_" : analysis.feats;
      token.deprel = analysis.deprel;
      token.head = analysis.head < 0 ? kNone : static_cast<std::int32_t>(first) + analysis.head;
    }
  }
}

std::vector<NerSpan> ner_spans(const Document& doc, const std::vector<std::vector<net::Name>>& names) {
  std::vector<NerSpan> spans;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::uint32_t first = doc.sentences[i].tokens.first;
    for (const net::Name& name : names[i]) {
      spans.push_back({{first + name.first, first + name.end}, std::string(name.klass), name.score});
    }
  }
  return spans;
}

}  // namespace

struct Annotator::Parts {
  Tokenizer tokenizer;
  net::ParserModel parser;
  Lemmatizer lemmatizer;
  net::NerModel ner;
  Lexicons lexicons;
  Gazetteer gazetteer;
  TimexAnnotator timexes{lexicons};
  SecondReading second_reading{lexicons.headline_verbs};
  QuantityAnnotator quantities{lexicons};
  MentionAnnotator mentions{lexicons, gazetteer};
  QuotationAnnotator quotations{lexicons};
  CorefAnnotator coref{lexicons, gazetteer};
};

Annotator::Annotator(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Annotator::Annotator(Annotator&&) noexcept = default;
Annotator& Annotator::operator=(Annotator&&) noexcept = default;
Annotator::~Annotator() = default;

Annotator Annotator::load(const std::filesystem::path& models, const std::filesystem::path& mappings) {
  return Annotator(std::unique_ptr<const Parts>(
      new Parts{Tokenizer::load(models / "tokenizer.ngm"), net::ParserModel::load(models / "parser.ngm"),
                Lemmatizer::load(models / "lemmatizer.ngm"), net::NerModel::load(models / "ner.ngm"),
                Lexicons::load(mappings / "lexicons"), Gazetteer::load(mappings / "gazetteers")}));
}

Document Annotator::annotate(Article article) const {
  Document doc;
  doc.article = std::move(article);
  parts_->tokenizer.annotate(doc);
  analyse(doc);
  return doc;
}

void Annotator::analyse(Document& doc) const {
  std::vector<net::Forms> forms = forms_by_sentence(doc);
  lower_headlines(forms, [this](std::string_view form) { return parts_->second_reading.known(form); });
  std::vector<std::vector<net::TokenAnalysis>> analyses = parts_->parser.parse(forms);
  parts_->second_reading.improve(forms, analyses, [this](auto sentences) { return parts_->parser.parse(sentences); });
  set_analyses(doc, analyses);
  agree_on_verbs(doc);
  parts_->lemmatizer.annotate(doc);
  const std::vector<NerSpan> names = ner_spans(doc, parts_->ner.find(forms));
  parts_->timexes.annotate(doc);
  parts_->quantities.annotate(doc);
  parts_->mentions.annotate(doc, names);
  parts_->quotations.annotate(doc);
  parts_->coref.annotate(doc);
}

}  // namespace newsgraph
