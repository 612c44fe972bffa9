#include "rdf/check.h"

#include <gtest/gtest.h>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

TEST(Check, NumbersMustLookLikeNumbers) {
  EXPECT_TRUE(has_lexical_form("-12", xsd::kInteger));
  EXPECT_FALSE(has_lexical_form("4 . <http://e> <http://e> 1", xsd::kInteger));
  EXPECT_FALSE(has_lexical_form("", xsd::kInteger));
  EXPECT_FALSE(has_lexical_form("-", xsd::kInteger));
  EXPECT_FALSE(has_lexical_form("-1", xsd::kNonNegativeInteger));
  EXPECT_TRUE(has_lexical_form("0.97", xsd::kDecimal));
  EXPECT_FALSE(has_lexical_form("1.", xsd::kDecimal));
  EXPECT_FALSE(has_lexical_form(".5", xsd::kDecimal));
  EXPECT_FALSE(has_lexical_form("1e5", xsd::kDecimal));
  EXPECT_TRUE(has_lexical_form("1.5E-3", xsd::kDouble));
  EXPECT_FALSE(has_lexical_form("1", xsd::kBoolean));  // bare, it would be read as an integer
}

TEST(Check, DatesMustExist) {
  EXPECT_TRUE(has_lexical_form("2024-02-29", xsd::kDate));
  EXPECT_FALSE(has_lexical_form("2025-02-29", xsd::kDate));
  EXPECT_FALSE(has_lexical_form("0000-01-01", xsd::kDate));
  EXPECT_TRUE(has_lexical_form("2025-10", xsd::kGYearMonth));
  EXPECT_FALSE(has_lexical_form("2025-13", xsd::kGYearMonth));
  EXPECT_FALSE(has_lexical_form("25", xsd::kGYear));
}

TEST(Check, NamesTheReasonWhyATermCannotBeWritten) {
  EXPECT_EQ(why_not_writable(Literal{"good", "", "en-GB"}), "");
  EXPECT_NE(why_not_writable(Literal{"two\nlines", "", ""}), "");
  EXPECT_NE(why_not_writable(Literal{"bad\xff", "", ""}), "");
  EXPECT_NE(why_not_writable(Literal{"both", std::string(xsd::kString), "en"}), "");
  EXPECT_NE(why_not_writable(Literal{"tag", "", "en us"}), "");
  EXPECT_NE(why_not_writable(Literal{"tag", "", "en-"}), "");
  EXPECT_NE(why_not_writable(Literal{"tag", "", "1n"}), "");
  EXPECT_NE(why_not_writable(Literal{"type", "no iri", ""}), "");
  EXPECT_NE(why_not_writable(Iri{"no iri"}), "");
  EXPECT_NE(why_not_writable(Term::blank("b")), "");
}

}  // namespace
}  // namespace newsgraph
