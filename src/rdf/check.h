// What may be written as RDF: the rules that RdfWriter enforces, for callers
// that must decide what to do with text from outside.
#ifndef NEWSGRAPH_RDF_CHECK_H_
#define NEWSGRAPH_RDF_CHECK_H_

#include <string>
#include <string_view>

#include "rdf/term.h"

namespace newsgraph {

/// Does the text have the form that the datatype asks for? True for datatypes that the program does not know.
/// Stricter than XML Schema in three ways: a boolean is a word, a date is a day without a time zone, and a decimal has
/// digits on both sides of its point.
[[nodiscard]] bool has_lexical_form(std::string_view text, std::string_view datatype);

/// Why the term cannot be written; empty when it can. A writable IRI is absolute; a writable literal is valid UTF-8
/// without control characters and line breaks, fits its datatype, and has a well-formed language tag or none.
[[nodiscard]] std::string why_not_writable(const Term& term);

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_CHECK_H_
