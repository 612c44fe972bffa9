#include "emit/slug.h"

#include <gtest/gtest.h>

#include "rdf/iri.h"

namespace newsgraph {
namespace {

TEST(Slug, IsReadableInAnyScript) {
  EXPECT_EQ(slug_or_empty("Ana Soto"), "ana-soto");
  EXPECT_EQ(slug_or_empty("Chōsei  Mine"), "chosei-mine");
  EXPECT_EQ(slug_or_empty("Łódź"), "lodz");
  EXPECT_EQ(slug_or_empty("이재명"), "ijaemyeong");
  EXPECT_EQ(slug_or_empty("Москва"), "moskva");
  EXPECT_EQ(slug_or_empty("O'Neill & Sons, Inc."), "o-neill-sons-inc");
}

TEST(Slug, HostileTextLeavesOnlyLettersDigitsAndHyphens) {
  EXPECT_EQ(slug_or_empty("../../etc"), "etc");
  EXPECT_EQ(slug_or_empty("<a> \"b\" {c} %00\n"), "a-b-c-00");
  EXPECT_EQ(slug_or_empty("\xff\xfe"), "");
  EXPECT_EQ(slug_or_empty("😀"), "");
  EXPECT_EQ(slug_or_empty(""), "");
  EXPECT_EQ(slug_or_empty("---"), "");
}

TEST(Slug, IsCutBetweenWords) {
  EXPECT_EQ(slug_or_empty("one two three", 9), "one-two");
  EXPECT_EQ(slug_or_empty("onetwothree", 5), "onetw");
  EXPECT_LE(slug_or_empty(std::string(100000, 'x')).size(), 64U);
}

TEST(Slug, KebabCaseOfClassNames) {
  EXPECT_EQ(kebab_case("AgreementSigning"), "agreement-signing");
  EXPECT_EQ(kebab_case("Meeting"), "meeting");
}

}  // namespace
}  // namespace newsgraph
