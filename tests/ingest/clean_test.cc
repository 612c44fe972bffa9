#include "ingest/clean.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

using namespace std::string_view_literals;

std::string clean(std::string_view bytes) {
  DiagnosticList diagnostics;
  const std::optional<RewrittenText> text = clean_text(bytes, "a.txt", diagnostics);
  return text ? text->text : "(skipped)";
}

std::string reason(std::string_view bytes) {
  DiagnosticList diagnostics;
  EXPECT_FALSE(clean_text(bytes, "a.txt", diagnostics).has_value());
  EXPECT_EQ(diagnostics.list().size(), 1U);
  if (diagnostics.list().empty()) return {};
  EXPECT_EQ(diagnostics.list().front().where.file, "a.txt");
  return diagnostics.list().front().message;
}

TEST(CleanText, LineEndsOfEverySystem) {
  EXPECT_EQ(clean("one\r\ntwo\rthree\nfour\u2028five\u0085six"), "one\ntwo\nthree\nfour\nfive…six");
  EXPECT_EQ(clean("one\r\n\r\ntwo"), "one\n\ntwo");
}

TEST(CleanText, ByteOrderMarkIsDropped) {
  EXPECT_EQ(clean("\xEF\xBB\xBFHeadline\r\n"), "Headline\n");
}

TEST(CleanText, SpacesArePlainAndInvisibleCharactersGone) {
  EXPECT_EQ(clean("Ana\u00A0Ruiz\u202F[1]\tre\u00ADsigned\u200B."), "Ana Ruiz [1] resigned.");
}

TEST(CleanText, WordsStayAsTheyStand) {
  const std::string_view text = "A two‑day “visit” – Hōryū‑ji, ½ a mile, 한국.";
  EXPECT_EQ(clean(text), text);
}

TEST(CleanText, TextIsInNormalFormC) {
  EXPECT_EQ(clean("Cho\u0304sei"), "Chōsei");
}

TEST(CleanText, StrayControlCharactersAreDropped) {
  std::string text(400, 'a');
  text[200] = '\x07';
  EXPECT_EQ(clean(text), std::string(399, 'a'));
}

TEST(CleanText, SaysWhyItSkips) {
  EXPECT_EQ(reason(""), "the file is empty");
  EXPECT_EQ(reason("\xEF\xBB\xBF"), "nothing but white space");
  EXPECT_EQ(reason(" \r\n\t\u00A0\u3000\n"), "nothing but white space");
  EXPECT_EQ(reason("\x7F"
                   "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01"sv),
            "binary data, not text");
  EXPECT_EQ(reason(std::string(5000, '\0')), "binary data, not text");
  EXPECT_EQ(reason("<!DOCTYPE html><html><body>News</body></html>"), "a markup or document file, not plain text");
}

TEST(CleanText, IllFormedBytesAreReportedWithTheirLine) {
  DiagnosticList diagnostics;
  const auto text = clean_text("“Good”\n“morning” \xFF, all", "b.txt", diagnostics);
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(text->text, "“Good”\n“morning” \uFFFD, all");
  ASSERT_EQ(diagnostics.list().size(), 1U);
  EXPECT_EQ(diagnostics.list()[0].where.line, 2U);
  EXPECT_NE(diagnostics.list()[0].message.find("article kept"), std::string::npos);
}

TEST(CleanText, DamagedPageIsRepairedInOneGo) {
  const std::string_view raw =
      "QUITO ? The two mayors met to ¡°rebuild the old harbour bridg\r\n"
      "¸±°ÔÀÓ¸ô¸Þ°¡ e¡± together.\r\n"
      "¹Ù´ÙÀ̾߱â°ÔÀÓMayor Ana Ruiz spoke of the town¡¯s ¡°new start¡± ? and left.\r\n";
  EXPECT_EQ(clean(raw),
            "QUITO — The two mayors met to “rebuild the old harbour bridge” together.\n"
            "Mayor Ana Ruiz spoke of the town’s “new start” — and left.\n");
}

TEST(CleanText, AQuestionMarkBetweenBlanksStaysInHealthyText) {
  EXPECT_EQ(clean("Pourquoi ? Parce que."), "Pourquoi ? Parce que.");
}

/// Every stretch of clean text leads to raw bytes that hold it.
void expect_round_trip(std::string_view raw) {
  DiagnosticList diagnostics;
  const auto text = clean_text(raw, "c.txt", diagnostics);
  ASSERT_TRUE(text.has_value());
  std::size_t out = 0;
  std::size_t in = 0;
  for (const RewriteRun& run : text->runs) {
    ASSERT_GE(run.out, out);
    ASSERT_GE(run.in, in);
    out = run.out + run.out_length;
    in = run.in + run.in_length;
    ASSERT_LE(out, text->text.size());
    ASSERT_LE(in, raw.size());
    if (run.verbatim) {
      ASSERT_EQ(text->text.substr(run.out, run.out_length), raw.substr(run.in, run.in_length));
    }
  }
}

TEST(CleanText, RunsLeadBackToTheRawBytes) {
  expect_round_trip("plain\nASCII\n");
  expect_round_trip(
      "\xEF\xBB\xBF"
      "A\r\nb\u00A0c re\u00ADsign Cho\u0304sei\r\n");
  expect_round_trip("QUITO ? A ¡°b¡± town¡¯s ¡°c¡± tol\r\n¸±°ÔÀÓ¸ô¸Þ°¡ d.");
  expect_round_trip("caf\xE9 \x93yes\x94 \x85");
  expect_round_trip(
      "\xFF\xFE"
      "H\0e\0y\0 \0\x08\xFFy\0o\0u\0"sv);
}

}  // namespace
}  // namespace newsgraph
