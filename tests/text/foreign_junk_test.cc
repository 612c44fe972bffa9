#include "text/foreign_junk.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

std::string cut(std::string_view text, bool damaged = false) {
  return cut_foreign_junk(text, damaged).rewritten.text;
}

void expect_untouched(std::string_view text, bool damaged = false) {
  const JunkFree result = cut_foreign_junk(text, damaged);
  EXPECT_EQ(result.rewritten.text, text);
  EXPECT_EQ(result.cuts, 0U);
}

TEST(ForeignJunk, RejoinsWordsThatAPhraseSplits) {
  EXPECT_EQ(cut("The harbour town hopes for better governm\n무료게임2추천 ent under the new mayor."),
            "The harbour town hopes for better governm\n무료게임2추천 ent under the new mayor.");
  EXPECT_EQ(cut("The government hopes for a better governm\n무료게임2추천 ent under the new mayor."),
            "The government hopes for a better government under the new mayor.");
  EXPECT_EQ(cut("Nobody in the harbour town was tol\n무료게임추천 d of it."),
            "Nobody in the harbour town was told of it.");
}

TEST(ForeignJunk, OneSureSplitConvictsTheOthers) {
  EXPECT_EQ(
      cut("Nobody in the old harbour town was tol\n무료게임추천 d of the gener\n무료게임추천 ation gap in the town."),
      "Nobody in the old harbour town was told of the generation gap in the town.");
}

TEST(ForeignJunk, InADamagedTextEverySplitAndGlueIsCut) {
  EXPECT_EQ(
      cut("The gener\n무료게임 ation that built the bridge.\n무료게임추천President Ruiz spoke to the crowd.", true),
      "The generation that built the bridge.\nPresident Ruiz spoke to the crowd.");
  EXPECT_EQ(cut("a brid무료게임추천ge over the river in the old harbour", true),
            "a bridge over the river in the old harbour");
}

TEST(ForeignJunk, AGlossaryIsNotJunk) {
  expect_untouched(
      "Learn these words today, one for each day of the week\n사랑 means love\nand remember\n희망 means hope\n");
}

TEST(ForeignJunk, NamesInTheirOwnScriptStay) {
  for (const bool damaged : {false, true}) {
    expect_untouched("President Ruiz met the mayor (이재명) at the 서울 city hall; the banner read 환영합니다.",
                     damaged);
    expect_untouched("The minister visited Київ and 東京 before the summit.", damaged);
  }
}

TEST(ForeignJunk, TextInAnotherScriptIsLeftAlone) {
  expect_untouched("서울\n부산 대구 the\n광주 a b c", true);
  expect_untouched("", true);
}

TEST(ForeignJunk, RunsSkipWhatWasCut) {
  const std::string_view text = "Nobody in the harbour town was tol\n무료게임추천 d of it.";
  const JunkFree result = cut_foreign_junk(text, false);
  ASSERT_EQ(result.rewritten.runs.size(), 2U);
  EXPECT_TRUE(result.rewritten.runs[0].verbatim);
  EXPECT_TRUE(result.rewritten.runs[1].verbatim);
  EXPECT_EQ(text.substr(result.rewritten.runs[1].in, 7), "d of it");
}

TEST(LostDashes, QuestionMarksBetweenBlanksWereDashes) {
  const JunkFree result = restore_lost_dashes("LIMA ? The port ? long closed ? is open. Why? Because.");
  EXPECT_EQ(result.rewritten.text, "LIMA — The port — long closed — is open. Why? Because.");
  EXPECT_EQ(result.cuts, 3U);
}

}  // namespace
}  // namespace newsgraph
