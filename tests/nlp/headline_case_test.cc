#include "nlp/headline_case.h"

#include <gtest/gtest.h>

#include "base/strings.h"

namespace newsgraph {
namespace {

net::Forms words(std::string_view text) {
  return split_words(text);
}

std::string_view verbs(std::string_view form) {
  return form == "sentences" ? "sentences" : "";
}

TEST(HeadlineCase, WritesWordsAsTheBodyDoes) {
  std::vector<net::Forms> sentences = {words("Oslo Court Sentences Former Mayor To Prison"),
                                       words("A court in Oslo sent a former mayor to prison ."),
                                       words("The District Court is new .")};
  lower_headlines(sentences, verbs);
  // "Court" is part of a name elsewhere.
  EXPECT_EQ(sentences[0], words("Oslo Court sentences former mayor to prison"));
}

TEST(HeadlineCase, LeavesOtherSentencesAlone) {
  std::vector<net::Forms> sentences = {words("Anna Mayor met Boris Court in Lima today"),
                                       words("A court and a mayor .")};
  const std::vector<net::Forms> before = sentences;
  lower_headlines(sentences, verbs);
  EXPECT_EQ(sentences, before);
}

}  // namespace
}  // namespace newsgraph
