#include "ingest/article_reader.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/hash.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

Article parse(std::string_view bytes) {
  DiagnosticList diagnostics;
  auto article = parse_plain_text(bytes, "id", "id.txt", diagnostics);
  EXPECT_TRUE(article.has_value());
  return article.value_or(Article{});
}

TEST(ParsePlainText, FillsTheArticle) {
  const Article article =
      parse("date 2031-04-09\r\nHarbour bridge closed after cracks found\r\n\r\nThe mayor resigned on Monday.\r\n");
  EXPECT_EQ(article.id, "id");
  EXPECT_EQ(article.source, "id.txt");
  EXPECT_EQ(article.title, "Harbour bridge closed after cracks found");
  ASSERT_TRUE(article.created);
  EXPECT_EQ(to_iso(*article.created), "2031-04-09");
  EXPECT_EQ(article.created_from, CreatedFrom::kMetadata);
  EXPECT_EQ(article.text_sha256, sha256_hex(article.text));
  ASSERT_EQ(article.blocks.size(), 3U);
  EXPECT_EQ(surface(article.text, article.blocks[2].span), "The mayor resigned on Monday.");
}

TEST(ParsePlainText, EveryBlockLeadsToRawBytesThatContainIt) {
  const std::string_view raw =
      "\xEF\xBB\xBF"
      "Harbour bridge closed after cracks found\r\n\r\n"
      "LIMA, April 9 (XYZ) -The\u00A0mayor of Cho\u0304sei re\u00ADsigned.\r\nShe left.\r\n";
  const Article article = parse(raw);
  for (const Block& block : article.blocks) {
    const auto [first, last] = article.offsets.raw_range(block.span);
    ASSERT_LE(last, raw.size());
    ASSERT_LT(first, last);
    DiagnosticList diagnostics;
    const auto again = parse_plain_text(raw.substr(first, last - first), "x", "x", diagnostics);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->text, surface(article.text, block.span));
  }
}

TEST(ParsePlainText, BlocksAreOrderedWithinTheTextAndOnCharacters) {
  const Article article = parse(
      "Title of the day’s news\n\nBy Ana Ruiz\n\n“Über” — she said. 한국어 버튼\n기사 보기\n\nThe end is near, “she” "
      "said.");
  std::uint32_t end = 0;
  for (const Block& block : article.blocks) {
    EXPECT_GE(block.span.begin, end);
    EXPECT_LT(block.span.begin, block.span.end);
    end = block.span.end;
    EXPECT_EQ(find_invalid_utf8(surface(article.text, block.span)), std::string_view::npos);
  }
  EXPECT_LE(end, article.text.size());
}

TEST(ParsePlainText, AnEndlessLineIsSkippedWithItsNumber) {
  DiagnosticList diagnostics;
  const std::string bytes = "Short line.\n" + std::string(kMaxLineBytes + 1, 'a');
  EXPECT_FALSE(parse_plain_text(bytes, "id", "id.txt", diagnostics));
  ASSERT_EQ(diagnostics.list().size(), 1U);
  EXPECT_EQ(diagnostics.list()[0].where, (SourceLocation{"id.txt", 2, 0}));
}

class ReadArticle : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    file_ = fs::path(::testing::TempDir()) / (std::string("newsgraph-reader-") + test->name() + ".txt");
  }
  void TearDown() override { fs::remove(file_); }
  void put(std::string_view bytes) const { std::ofstream(file_, std::ios::binary) << bytes; }

  fs::path file_;
  DiagnosticList diagnostics_;
};

TEST_F(ReadArticle, IdIsTheStem) {
  put("One sentence stands here, alone.");
  const auto article = read_article(file_, diagnostics_);
  ASSERT_TRUE(article);
  EXPECT_EQ(article->id, file_.stem().string());
  EXPECT_EQ(article->source, file_.string());
  EXPECT_FALSE(article->created);
  EXPECT_EQ(article->created_from, CreatedFrom::kNone);
  EXPECT_TRUE(diagnostics_.list().empty());
}

TEST_F(ReadArticle, MissingFileIsReported) {
  EXPECT_FALSE(read_article(file_, diagnostics_));
  ASSERT_EQ(diagnostics_.list().size(), 1U);
  EXPECT_EQ(diagnostics_.list()[0].where.file, file_.string());
  EXPECT_NE(diagnostics_.list()[0].message.find("No such file"), std::string::npos);
}

TEST_F(ReadArticle, HugeFileIsReportedWithoutReadingItAll) {
  put("");
  fs::resize_file(file_, 50U << 20U);
  EXPECT_FALSE(read_article(file_, diagnostics_));
  ASSERT_EQ(diagnostics_.list().size(), 1U);
  EXPECT_NE(diagnostics_.list()[0].message.find("larger than"), std::string::npos);
}

TEST_F(ReadArticle, FolderIsReported) {
  EXPECT_FALSE(read_article(fs::path(::testing::TempDir()), diagnostics_));
  EXPECT_EQ(diagnostics_.list().size(), 1U);
}

}  // namespace
}  // namespace newsgraph
