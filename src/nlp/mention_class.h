// The ontology class of a name, from its words, the gazetteer and the recogniser.
#ifndef NEWSGRAPH_NLP_MENTION_CLASS_H_
#define NEWSGRAPH_NLP_MENTION_CLASS_H_

#include <string>
#include <string_view>
#include <vector>

#include "nlp/mention_names.h"

namespace newsgraph {

/// The class that the last or first words of a name tell ("… Prefecture", "Ministry of …"); empty when none does.
/// "Event" stands for names of no entity ("… War").
/// Is this the class of a body: an organization, a company, a court, a party …?
[[nodiscard]] bool is_body_class(std::string_view type);
/// Is this the class of a part of a state: a ministry, a parliament, a court, the police, the army?
[[nodiscard]] bool is_government_class(std::string_view type);

/// Is this a common noun in the singular, with a capital only at the head of its sentence?
[[nodiscard]] bool is_single_noun(const Syntax& syntax, std::uint32_t i);
/// The noun of an apposition that begins with the comma at token `comma`: "a daily newspaper of …"; kNone without one.
[[nodiscard]] std::int32_t apposed_noun(const Syntax& syntax, std::uint32_t comma);
/// The class that a common noun tells, with the word in front of it ("news agency"), of places only with `places`;
/// empty when it is of no interest.
[[nodiscard]] std::string class_of_common_noun(const Syntax& syntax, const Lexicons& lexicons, std::uint32_t noun,
                                               bool places);

[[nodiscard]] std::string class_of_words(const Syntax& syntax, const Lexicons& lexicons, TokenRange tokens);

/// Sets the class of each name; clears it where the name is of no entity. Names of the same text get the same class.
void classify_names(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer,
                    std::vector<NameDraft>& names);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_MENTION_CLASS_H_
