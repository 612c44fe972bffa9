#include "nlp/verb_agreement.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 5> kClauses{"root", "ccomp", "advcl", "conj", "parataxis"};
constexpr std::array<std::string_view, 7> kNominalParts{"cop",    "det",      "case",     "amod",
                                                        "nummod", "compound", "nmod:poss"};

}  // namespace

void agree_on_verbs(Document& doc) {
  struct Parts {
    bool subject = false;
    bool object = false;
    bool nominal = false;
    bool particle = false;
    std::int32_t compound = kNone;  ///< the last one in front
  };
  const auto is_one_of = [](const auto& relations, const std::string& relation) {
    return std::find(relations.begin(), relations.end(), relation) != relations.end();
  };
  std::vector<Parts> parts(doc.tokens.size());
  for (std::size_t i = 0; i < doc.tokens.size(); ++i) {
    const Token& token = doc.tokens[i];
    if (token.head == kNone) continue;
    Parts& head = parts[static_cast<std::size_t>(token.head)];
    const auto at = static_cast<std::int32_t>(i);
    if (token.deprel == "compound" && at < token.head && token.upos != "PROPN") head.compound = at;
    head.particle |= token.deprel == "compound:prt";
    head.subject |= token.deprel == "nsubj";
    head.object |= token.deprel == "obj";
    head.nominal |= is_one_of(kNominalParts, token.deprel);
  }
  for (std::size_t i = 0; i < doc.tokens.size(); ++i) {
    Token& token = doc.tokens[i];
    const bool noun = token.upos == "NOUN";
    if (!noun && token.upos != "ADJ") continue;
    const bool finite = token.xpos == "VBZ" || token.xpos == "VBP" || token.xpos == "VBD";
    const bool clause = is_one_of(kClauses, token.deprel);
    const bool bare = noun ? parts[i].object || parts[i].particle || (clause && parts[i].subject && !parts[i].nominal)
                           : clause && parts[i].subject && parts[i].object;
    if (!bare && !(clause && finite)) continue;
    token.upos = "VERB";
    if (!parts[i].subject && parts[i].compound != kNone) {  // "a fire breaks out"
      doc.tokens[static_cast<std::size_t>(parts[i].compound)].deprel = "nsubj";
    }
    if (token.xpos == "NNS") token.xpos = "VBZ";
    if (token.xpos == "NN" || token.xpos == "JJ") token.xpos = "VBP";
  }
}

}  // namespace newsgraph
