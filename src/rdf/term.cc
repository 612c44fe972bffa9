#include "rdf/term.h"

#include <charconv>

#include "rdf/vocabulary.h"

namespace newsgraph {

Term Term::blank(std::string label) {
  Term term;
  term.kind = TermKind::kBlank;
  term.value = std::move(label);
  return term;
}

Literal integer(std::uint64_t value) {
  return {std::to_string(value), std::string(xsd::kInteger), ""};
}

Literal non_negative_integer(std::uint64_t value) {
  return {std::to_string(value), std::string(xsd::kNonNegativeInteger), ""};
}

Literal decimal(double value, int digits) {
  char buffer[400];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, digits);
  std::string text(buffer, result.ptr);
  if (text.find('.') == std::string::npos) text += ".0";
  while (text.back() == '0' && text[text.size() - 2] != '.') text.pop_back();
  return {std::move(text), std::string(xsd::kDecimal), ""};
}

Literal boolean(bool value) {
  return {value ? "true" : "false", std::string(xsd::kBoolean), ""};
}
Literal date(std::string iso_date) {
  return {std::move(iso_date), std::string(xsd::kDate), ""};
}
Literal plain(std::string text) {
  return {std::move(text), "", ""};
}
Literal english(std::string text) {
  return {std::move(text), "", "en"};
}

std::string to_string(const Term& term) {
  if (term.is_iri()) return "<" + term.value + ">";
  if (term.is_blank()) return "_:" + term.value;
  if (!term.language.empty()) return "\"" + term.value + "\"@" + term.language;
  return "\"" + term.value + "\"" + (term.datatype.empty() ? "" : "^^<" + term.datatype + ">");
}

}  // namespace newsgraph
