#include "nlp/quantity.h"

#include <gtest/gtest.h>

#include <ostream>

#include "make_document.h"
#include "nlp/timex.h"

namespace newsgraph {
namespace {

using testing::lexicons;
using testing::make_document;
using testing::make_tagged;

Document annotated(Document doc) {
  TimexAnnotator(lexicons()).annotate(doc);
  QuantityAnnotator(lexicons()).annotate(doc);
  return doc;
}

constexpr auto kExact = QuantityBound::kExact;
constexpr auto kAbout = QuantityBound::kApproximate;
constexpr auto kAtLeast = QuantityBound::kAtLeast;
constexpr auto kMore = QuantityBound::kMoreThan;
constexpr auto kAtMost = QuantityBound::kAtMost;
constexpr auto kLess = QuantityBound::kLessThan;
constexpr auto kCardinal = QuantityKind::kCardinal;
constexpr auto kOrdinal = QuantityKind::kOrdinal;
constexpr auto kPercent = QuantityKind::kPercent;
constexpr auto kMoney = QuantityKind::kMoney;
constexpr auto kMeasure = QuantityKind::kMeasure;
constexpr auto kScore = QuantityKind::kScore;

struct Case {
  const char* sentence;
  const char* text;
  QuantityKind kind;
  QuantityBound bound;
  double value;
  double upper;
  const char* unit;
  const char* counted;
};
void PrintTo(const Case& c, std::ostream* out) {
  *out << c.sentence;
}

class QuantityTable : public ::testing::TestWithParam<Case> {};

TEST_P(QuantityTable, ReadsNumberUnitBoundAndNoun) {
  const Case& c = GetParam();
  const Document doc = annotated(make_tagged(c.sentence));
  ASSERT_EQ(doc.quantities.size(), 1U);
  const Quantity& q = doc.quantities[0];
  EXPECT_EQ(surface(doc.article.text, q.span), c.text);
  EXPECT_EQ(q.kind, c.kind);
  EXPECT_EQ(q.bound, c.bound);
  EXPECT_DOUBLE_EQ(q.value, c.value);
  EXPECT_DOUBLE_EQ(q.upper, c.upper);
  EXPECT_EQ(q.unit, c.unit);
  EXPECT_EQ(q.counted == kNone ? "" : doc.form(static_cast<std::uint32_t>(q.counted)), c.counted);
}

constexpr Case kCases[] = {
    {"It killed/VBD 183 people/NNS .", "183", kCardinal, kExact, 183, 183, "", "people"},
    {"It killed/VBD 1,204 people/NNS .", "1,204", kCardinal, kExact, 1204, 1204, "", "people"},
    {"It killed/VBD one hundred eighty~ -~ three miners/NNS .", "one hundred eighty-three", kCardinal, kExact, 183, 183,
     "", "miners"},
    {"It killed/VBD two hundred and five miners/NNS .", "two hundred and five", kCardinal, kExact, 205, 205, "",
     "miners"},
    {"It killed/VBD 136 forcibly/RB mobilized/VBN workers/NNS .", "136", kCardinal, kExact, 136, 136, "", "workers"},
    {"It freed/VBD two dozen hostages/NNS .", "two dozen", kCardinal, kExact, 24, 24, "", "hostages"},
    {"It freed/VBD a dozen hostages/NNS .", "a dozen", kCardinal, kExact, 12, 12, "", "hostages"},
    {"It freed/VBD dozens of hostages/NNS .", "dozens", kCardinal, kAtLeast, 24, 24, "", "hostages"},
    {"It freed/VBD hundreds of thousands of people/NNS .", "hundreds of thousands", kCardinal, kAtLeast, 100000, 100000,
     "", "people"},
    {"It freed/VBD several hundred people/NNS .", "several hundred", kCardinal, kAtLeast, 300, 300, "", "people"},
    {"It freed/VBD a few people/NNS .", "a few", kCardinal, kAbout, 3, 3, "", "people"},
    {"It has 1.5 million users/NNS .", "1.5 million", kCardinal, kExact, 1500000, 1500000, "", "users"},
    {"It has half a million users/NNS .", "half a million", kCardinal, kExact, 500000, 500000, "", "users"},
    {"It has 2 1/2 seats/NNS .", "2 1/2", kCardinal, kExact, 2.5, 2.5, "", "seats"},
    {"It has three and a half seats/NNS .", "three and a half", kCardinal, kExact, 3.5, 3.5, "", "seats"},
    {"At least 12 people/NNS died/VBD .", "12", kCardinal, kAtLeast, 12, 12, "", "people"},
    {"More than 40 people/NNS died/VBD .", "40", kCardinal, kMore, 40, 40, "", "people"},
    {"About 40 people/NNS died/VBD .", "40", kCardinal, kAbout, 40, 40, "", "people"},
    {"Nearly/RB 40 people/NNS died/VBD .", "40", kCardinal, kAbout, 40, 40, "", "people"},
    {"Up/RB to 40 people/NNS died/VBD .", "40", kCardinal, kAtMost, 40, 40, "", "people"},
    {"Fewer/JJR than/IN 40 people/NNS died/VBD .", "40", kCardinal, kLess, 40, 40, "", "people"},
    {"No/DT fewer/JJR than/IN 40 people/NNS died/VBD .", "40", kCardinal, kAtLeast, 40, 40, "", "people"},
    {"40 or more/JJR died/VBD .", "40", kCardinal, kAtLeast, 40, 40, "", ""},
    {"Between 10 and 12 people/NNS died/VBD .", "10 and 12", kCardinal, kExact, 10, 12, "", "people"},
    {"10 to 12 people/NNS died/VBD .", "10 to 12", kCardinal, kExact, 10, 12, "", "people"},
    {"10~ -~ 12 people/NNS died/VBD .", "10-12", kCardinal, kExact, 10, 12, "", "people"},
    {"136 of them/PRP died/VBD .", "136", kCardinal, kExact, 136, 136, "", "them"},
    {"Two of the miners/NNS died/VBD .", "Two", kCardinal, kExact, 2, 2, "", "miners"},
    {"Their second summit/NN ended/VBD .", "second", kOrdinal, kExact, 2, 2, "", "summit"},
    {"The 21st summit/NN ended/VBD .", "21st", kOrdinal, kExact, 21, 21, "", "summit"},
    {"The thirty~ -~ first summit/NN ended/VBD .", "thirty-first", kOrdinal, kExact, 31, 31, "", "summit"},
    {"It rose/VBD 2.5 percent/NN .", "2.5 percent", kPercent, kExact, 2.5, 2.5, "", ""},
    {"It rose/VBD 2.5~ % .", "2.5%", kPercent, kExact, 2.5, 2.5, "", ""},
    {"It rose/VBD by 5 per/IN cent/NN .", "5 per cent", kPercent, kExact, 5, 5, "", ""},
    {"It cost/VBD $~ 5 million .", "$5 million", kMoney, kExact, 5e6, 5e6, "USD", ""},
    {"It cost/VBD $~ 5.2bn .", "$5.2bn", kMoney, kExact, 5.2e9, 5.2e9, "USD", ""},
    {"It cost/VBD over $~ 5 million .", "$5 million", kMoney, kMore, 5e6, 5e6, "USD", ""},
    {"It cost/VBD US$~ 300 .", "US$300", kMoney, kExact, 300, 300, "USD", ""},
    {"It cost/VBD €~ 300 .", "€300", kMoney, kExact, 300, 300, "EUR", ""},
    {"It cost/VBD £~ 12m .", "£12m", kMoney, kExact, 12e6, 12e6, "GBP", ""},
    {"It cost/VBD 3 billion won/NN .", "3 billion won", kMoney, kExact, 3e9, 3e9, "KRW", ""},
    {"It cost/VBD 20 yuan/NN .", "20 yuan", kMoney, kExact, 20, 20, "CNY", ""},
    {"It cost/VBD 5 million Australian/JJ dollars/NNS .", "5 million Australian dollars", kMoney, kExact, 5e6, 5e6,
     "AUD", ""},
    {"It cost/VBD Rs 300 .", "Rs 300", kMoney, kExact, 300, 300, "INR", ""},
    {"It cost/VBD between $~ 5 and $~ 7 billion .", "$5 and $7 billion", kMoney, kExact, 5e9, 7e9, "USD", ""},
    {"They won/VBD 3~ -~ 1 .", "3-1", kScore, kExact, 3, 3, "1", ""},
    {"They beat/VBD Chile/NNP 3~ -~ 1 .", "3-1", kScore, kExact, 3, 3, "1", ""},
    {"They lost/VBD the 2~ –~ 4 game/NN .", "2–4", kScore, kExact, 2, 2, "4", ""},
    {"It lies/VBZ 1 kilometer/NN away/RB .", "1 kilometer", kMeasure, kExact, 1, 1, "km", ""},
    {"It lies/VBZ about 30 square/JJ miles/NNS away/RB .", "30 square miles", kMeasure, kAbout, 30, 30, "mi2", ""},
    {"Kim , 54 , died/VBD .", "54", kMeasure, kExact, 54, 54, "year", ""},
    {"The 54~ -~ year~ -~ old man/NN died/VBD .", "54", kMeasure, kExact, 54, 54, "year", ""},
    {"A man/NN aged/VBN 54 died/VBD .", "54", kMeasure, kExact, 54, 54, "year", ""},
};
INSTANTIATE_TEST_SUITE_P(All, QuantityTable, ::testing::ValuesIn(kCases));

TEST(Quantity, DatesNamesAndFootnotesAreNoCounts) {
  for (const char* sentence :
       {"It opened/VBD on Feb. 3 , 1942 .", "They took/VBD Route 2 .", "A Skyliner 737 landed/VBD .",
        "It is so [~ 1~ ]~ .", "It took/VBD 3 days .", "This/DT one/NN failed/VBD .", "Corvid~ -~ 19 spread/VBD ."}) {
    EXPECT_TRUE(annotated(make_tagged(sentence)).quantities.empty()) << sentence;
  }
}

TEST(Quantity, TakesTheCountedNounFromTheParse) {
  const Document doc = annotated(make_document(R"(
It PRP 2 nsubj
hurt VBD 0 root
12 CD 6 nummod
city NN 6 compound
bus NN 6 compound
drivers NNS 2 obj
Monday NNP 2 obl:tmod
)"));
  ASSERT_EQ(doc.quantities.size(), 1U);
  EXPECT_EQ(doc.form(static_cast<std::uint32_t>(doc.quantities[0].counted)), "drivers");
}

TEST(Quantity, OverlongNumeralIsRefused) {
  const Document doc = annotated(make_tagged("It has 99999999999999999999999999999999 users/NNS ."));
  EXPECT_TRUE(doc.quantities.empty());
}

}  // namespace
}  // namespace newsgraph
