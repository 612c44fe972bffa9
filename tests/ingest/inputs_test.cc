#include "ingest/inputs.h"

#include <gtest/gtest.h>

#include <fstream>

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

class Inputs : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    root_ = fs::path(::testing::TempDir()) / (std::string("newsgraph-inputs-") + test->name());
    fs::remove_all(root_);
    fs::create_directories(root_ / "b");
    fs::create_directories(root_ / ".hidden");
  }
  void TearDown() override { fs::remove_all(root_); }

  void put(const fs::path& name) const { std::ofstream(root_ / name) << "x"; }

  std::vector<std::string> names(const std::vector<fs::path>& files) const {
    std::vector<std::string> names;
    for (const fs::path& file : files) names.push_back(file.lexically_relative(root_).string());
    return names;
  }

  fs::path root_;
  DiagnosticList diagnostics_;
};

TEST_F(Inputs, FoldersAreReadDeepAndSorted) {
  for (const char* name : {"z.txt", "a.TXT", "b/c.txt", "notes.md", ".secret.txt", ".hidden/d.txt"}) put(name);
  EXPECT_EQ(names(find_inputs({root_}, diagnostics_)), (std::vector<std::string>{"a.TXT", "b/c.txt", "z.txt"}));
  EXPECT_TRUE(diagnostics_.list().empty());
}

TEST_F(Inputs, NamedFilesCountWhateverTheirExtensionAndOnce) {
  put("notes.md");
  put("z.txt");
  EXPECT_EQ(
      names(find_inputs({root_ / "z.txt", root_ / "notes.md", root_ / "b" / ".." / "z.txt"}, diagnostics_)).size(), 2U);
}

TEST_F(Inputs, MissingAndEmptyAreReported) {
  EXPECT_TRUE(find_inputs({root_ / "none.txt", root_ / "b"}, diagnostics_).empty());
  ASSERT_EQ(diagnostics_.list().size(), 2U);
  EXPECT_EQ(diagnostics_.list()[0].message, "no such file or folder");
  EXPECT_EQ(diagnostics_.list()[0].where.file, (root_ / "none.txt").string());
}

TEST_F(Inputs, DevicesAreReported) {
  EXPECT_TRUE(find_inputs({"/dev/null"}, diagnostics_).empty());
  ASSERT_EQ(diagnostics_.list().size(), 1U);
  EXPECT_EQ(diagnostics_.list()[0].message, "neither a file nor a folder");
}

TEST_F(Inputs, LinksInACircleEnd) {
  put("a.txt");
  std::error_code error;
  fs::create_directory_symlink(root_, root_ / "b" / "up", error);
  if (error) GTEST_SKIP() << "no symbolic links here";
  EXPECT_EQ(find_inputs({root_}, diagnostics_).size(), 1U);
}

TEST(ArticleIds, AreStemsToldApartInOrder) {
  EXPECT_EQ(article_ids({"x/a.txt", "y/a.txt", "y/a-2.txt", "z/a.txt"}),
            (std::vector<std::string>{"a", "a-3", "a-2", "a-4"}));
}

TEST(ArticleIds, AreValidUtf8WithoutSpaces) {
  EXPECT_EQ(article_ids({"my news\n\xFF.txt", "Zürich.txt"}), (std::vector<std::string>{"my_news__", "Zürich"}));
}

}  // namespace
}  // namespace newsgraph
