#include "text/mojibake.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace newsgraph {
namespace {

std::string repaired(std::string_view text) {
  return repair_mojibake(text).rewritten.text;
}

void expect_untouched(std::string_view text) {
  const RepairedText result = repair_mojibake(text);
  EXPECT_EQ(result.rewritten.text, text);
  EXPECT_EQ(result.repairs, 0U) << text;
  EXPECT_TRUE(result.charset.empty());
}

TEST(Mojibake, CleanTextIsUntouched) {
  for (const char* text : {
           "Plain ASCII text.",
           "São Tomé, Zürich ¡Hola! naïve – café, £5 ½, 20 °C, § 5, ±2, «Été», l’été à Orléans",
           "¿Qué pasó? ¡Él vino! ¡Ésta es! ¡Órale! «¡Ándale!» “¡Único!”",
           "CAFÉ” and ‘ÉTÉ’ — MAÇÃ», AÇÃO… À VENDRE, ÇA VA?",
           "President Lee (이재명) met 高市早苗 in 奈良市, said the 朝日新聞.",
           "Å, Ä, Ö and å, ä, ö; Ærø; Þór; łódź; Dvořák; İstanbul; Đà Nẵng",
           "“Quoted ‘inner’ words,” she said… 5°–7° ©®™ €20–€30 · • † ‡",
           "Ünïcödé ÀÉÎÕÜ ñandú ÑANDÚ àéîõü éé ïï",
           "·´¯`·.¸¸.·´¯`· >< ·´¯`·.¸¸.·´¯`·",
           "°°°°°°°°°°°° ¤¤¤¤¤¤¤¤¤¤¤¤ §§§§§§",
           "Â l’époque, Ã minúsculo, Ð and Ñ, ÂÃÄ",
           "x² ± y³ × 2½ ÷ 3¼ µm ¶ ¬ ª º",
           "Привет, мир. Γειά σου. שלום. مرحبا. สวัสดี.",
       }) {
    expect_untouched(text);
  }
}

TEST(Mojibake, OneOddPairIsNoEvidence) {
  expect_untouched("The sign read ¡° and nobody knew why.");
  expect_untouched("A stray Â© in the footer");
}

TEST(Mojibake, Cp949ReadAsLatin1) {
  const RepairedText result =
      repair_mojibake("The mayor said ¡°we will rebuild¡± and that the town¡¯s bridge ¡°must stand¡± by May.");
  EXPECT_EQ(result.rewritten.text, "The mayor said “we will rebuild” and that the town’s bridge “must stand” by May.");
  EXPECT_EQ(result.charset, "windows-949");
  EXPECT_TRUE(result.double_byte);
  EXPECT_EQ(result.repairs, 5U);
}

TEST(Mojibake, Cp949WhoseBytesWerePartlyValidUtf8) {
  // 대통령이 = B4EB C5EB B7C9 C0CC; then ", 야마토" with C5E4 and BFAC 연 read as U+4FEC (E4 BF AC).
  EXPECT_EQ(repaired("He wrote ¡°´ëÅë·É¡± on the town¡¯s wall, ¾ß¸¶Å俬, he said."),
            "He wrote “대통령” on the town’s wall, 야마토연, he said.");
}

TEST(Mojibake, AnotherSingleByteCharsetIsNotMistakenForChinese) {
  // Russian in KOI8-R read as Latin-1: damaged indeed, but not a double-byte charset.
  expect_untouched(
      "ðÒÅÚÉÄÅÎÔ ÐÏÓÅÔÉÌ ÓÔÏÌÉÃÕ É ×ÓÔÒÅÔÉÌÓÑ Ó ÍÉÎÉÓÔÒÏÍ, ÐÏÔÏÍ ÕÅÈÁÌ ÄÏÍÏÊ Ë ÓÅÍØÅ É ÄÅÔÑÍ × ÂÏÌØÛÏÊ ÇÏÒÏÄ.");
}

TEST(Mojibake, NamesWithAccentsSurviveBesideRepairs) {
  EXPECT_EQ(repaired("Zoë Müller¡¯s ¡°first¡± visit to São Paulo was the city¡¯s ¡°best¡± day."),
            "Zoë Müller’s “first” visit to São Paulo was the city’s “best” day.");
}

TEST(Mojibake, GbkWordsAreChineseNotKorean) {
  // 中华人民共和国 in GBK: D6D0 BBAA C8CB C3F1 B9B2 BACD B9FA.
  const RepairedText result = repair_mojibake("The banner ¡°ÖÐ»ªÈËÃñ¹²ºÍ¹ú¡± was the city¡¯s largest.");
  EXPECT_EQ(result.rewritten.text, "The banner “中华人民共和国” was the city’s largest.");
  EXPECT_EQ(result.charset, "GBK");
}

TEST(Mojibake, ShiftJisReadAsLatin1) {
  EXPECT_EQ(repaired("She said \u0081gwe won\u0081h and left the city\u0081fs hall \u0081gat once\u0081h."),
            "She said “we won” and left the city’s hall “at once”.");
}

TEST(Mojibake, Utf8ReadAsWindows1252) {
  EXPECT_EQ(repaired("â€œWe donâ€™t know,â€\u009d she said â€” in a cafÃ©."), "“We don’t know,” she said — in a café.");
  EXPECT_EQ(repaired("Itâ€™s over."), "It’s over.");
  EXPECT_EQ(repaired("The cafÃ©s of BogotÃ¡"), "The cafés of Bogotá");
  EXPECT_EQ(repair_mojibake("Itâ€™s over.").charset, "UTF-8");
}

TEST(Mojibake, Utf8ReadAsLatin1) {
  EXPECT_EQ(repaired("It\u00e2\u0080\u0099s over, \u00e2\u0080\u009cdone\u00e2\u0080\u009d."), "It’s over, “done”.");
}

TEST(Mojibake, ClosingQuoteWhoseLastByteWasLost) {
  EXPECT_EQ(repaired("â€œNever,â€ he said. â€œNever.â€"), "“Never,” he said. “Never.”");
}

TEST(Mojibake, DoubleEncodingIsUndone) {
  // “ -> â€œ -> Ã¢â‚¬Å“ ; ’ -> â€™ -> Ã¢â‚¬â„¢
  EXPECT_EQ(repaired("Ã¢â‚¬Å“ItÃ¢â‚¬â„¢s fine"), "“It’s fine");
}

TEST(Mojibake, KoreanUtf8ReadAsWindows1252) {
  EXPECT_EQ(repaired("ì„œìš¸ì—\u0090ì„œ met"), "서울에서 met");
}

TEST(Mojibake, ControlCharactersWereWindows1252) {
  EXPECT_EQ(repaired("\u0093No,\u0094 he said\u0085 It\u0092s\n"), "“No,” he said… It’s\n");
  EXPECT_EQ(repaired("first line\u0085second line"), "first line\u0085second line");
}

TEST(Mojibake, RunsLeadBackToTheDamagedCharacters) {
  const std::string_view text = "A ¡°b¡± c¡¯s ¡°d¡±";
  const RepairedText result = repair_mojibake(text);
  ASSERT_EQ(result.rewritten.text, "A “b” c’s “d”");
  ASSERT_GE(result.rewritten.runs.size(), 3U);
  const RewriteRun& quote = result.rewritten.runs[1];
  EXPECT_FALSE(quote.verbatim);
  EXPECT_EQ(text.substr(quote.in, quote.in_length), "¡°");
  EXPECT_EQ(result.rewritten.text.substr(quote.out, quote.out_length), "“");
}

TEST(Mojibake, RepairingTwiceChangesNothingMore) {
  for (const char* text : {"The ¡°old¡± town¡¯s ¡°new¡± hall", "Itâ€™s the cafÃ©", "\u0093Yes\u0094"}) {
    const std::string once = repaired(text);
    EXPECT_EQ(repaired(once), once);
  }
}

TEST(Mojibake, AnyTextGivesValidUtf8AndSoundRuns) {
  unsigned state = 99;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      state = state * 1664525U + 1013904223U;
      const unsigned pick = state >> 20U;
      append_utf8(text, pick % 3 == 0 ? 0x80 + pick % 0x80 : pick % 3 == 1 ? 0x20 + pick % 0x5F : 0x2010 + pick % 0x30);
    }
    const RepairedText result = repair_mojibake(text);
    ASSERT_EQ(find_invalid_utf8(result.rewritten.text), std::string_view::npos);
    for (const RewriteRun& run : result.rewritten.runs) {
      ASSERT_LE(run.in + run.in_length, text.size());
      ASSERT_LE(run.out + run.out_length, result.rewritten.text.size());
    }
  }
}

}  // namespace
}  // namespace newsgraph
