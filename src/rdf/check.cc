#include "rdf/check.h"

#include <algorithm>

#include "base/date.h"
#include "base/strings.h"
#include "rdf/iri.h"
#include "rdf/plain_text.h"
#include "rdf/vocabulary.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_sign(std::string_view text) {
  return !text.empty() && (text[0] == '+' || text[0] == '-') ? text.substr(1) : text;
}

bool is_decimal(std::string_view text) {
  const std::string_view digits = without_sign(text);
  const std::size_t point = digits.find('.');
  if (point == std::string_view::npos) return is_digits(digits);
  return is_digits(digits.substr(0, point)) && is_digits(digits.substr(point + 1));
}

bool is_double(std::string_view text) {
  if (text == "INF" || text == "-INF" || text == "NaN") return true;
  const std::size_t exponent = text.find_first_of("eE");
  if (exponent == std::string_view::npos) return is_decimal(text);
  return is_decimal(text.substr(0, exponent)) && is_digits(without_sign(text.substr(exponent + 1)));
}

bool is_year(std::string_view text) {
  return text.size() == 4 && is_digits(text) && text != "0000";
}

bool is_year_month(std::string_view text) {
  return text.size() == 7 && is_year(text.substr(0, 4)) && parse_iso_date(std::string(text) + "-01").has_value();
}

/// BCP 47 as Turtle's LANGTAG has it.
bool is_language_tag(std::string_view tag) {
  const auto parts = split(tag, '-');
  for (const std::string_view part : parts) {
    if (part.empty() || part.size() > 8 || !std::all_of(part.begin(), part.end(), is_alnum)) return false;
  }
  return std::none_of(parts[0].begin(), parts[0].end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; });
}

/// The datatypes whose forms are known here.
enum class Form : std::uint8_t {
  kUnknown,
  kInteger,
  kNonNegativeInteger,
  kDecimal,
  kDouble,
  kBoolean,
  kDate,
  kGYear,
  kGYearMonth
};

Form form_of(std::string_view datatype) {
  if (!datatype.starts_with(xsd::kNamespace)) return Form::kUnknown;
  if (datatype == xsd::kInteger) return Form::kInteger;
  if (datatype == xsd::kNonNegativeInteger) return Form::kNonNegativeInteger;
  if (datatype == xsd::kDecimal) return Form::kDecimal;
  if (datatype == xsd::kDouble) return Form::kDouble;
  if (datatype == xsd::kBoolean) return Form::kBoolean;
  if (datatype == xsd::kDate) return Form::kDate;
  if (datatype == xsd::kGYear) return Form::kGYear;
  if (datatype == xsd::kGYearMonth) return Form::kGYearMonth;
  return Form::kUnknown;
}

bool has_form(std::string_view text, Form form) {
  switch (form) {
    case Form::kInteger:
      return is_digits(without_sign(text));
    case Form::kNonNegativeInteger:
      return is_digits(text);
    case Form::kDecimal:
      return is_decimal(text);
    case Form::kDouble:
      return is_double(text);
    case Form::kBoolean:
      return text == "true" || text == "false";
    case Form::kDate:
      return parse_iso_date(text).has_value() && !text.starts_with("0000");
    case Form::kGYear:
      return is_year(text);
    case Form::kGYearMonth:
      return is_year_month(text);
    case Form::kUnknown:
      break;
  }
  return true;
}

std::string why_not_literal(const Term& term) {
  const bool plain = is_printable_ascii(term.value);
  if (!plain && find_invalid_utf8(term.value) != std::string_view::npos) return "a literal that is not UTF-8";
  if (!plain && has_control(term.value)) return "a literal with a line break or another control character";
  if (!term.language.empty()) {
    if (!term.datatype.empty()) return "a literal with both a datatype and a language";
    return is_language_tag(term.language) ? "" : "not a language tag: " + term.language;
  }
  if (term.datatype.empty()) return {};
  const Form form = form_of(term.datatype);
  if (form == Form::kUnknown && !is_absolute_iri(term.datatype)) {
    return "a datatype that is no absolute IRI: " + term.datatype;
  }
  if (term.datatype == rdf::kLangString) return "a language string without a language";
  return has_form(term.value, form) ? "" : "not of the type " + curie(term.datatype) + ": " + term.value;
}

}  // namespace

bool has_lexical_form(std::string_view text, std::string_view datatype) {
  return has_form(text, form_of(datatype));
}

std::string why_not_writable(const Term& term) {
  switch (term.kind) {
    case TermKind::kIri:
      return is_absolute_iri(term.value) ? "" : "not an absolute IRI: <" + term.value + ">";
    case TermKind::kBlank:
      return "a blank node";
    case TermKind::kLiteral:
      return why_not_literal(term);
  }
  return {};
}

}  // namespace newsgraph
