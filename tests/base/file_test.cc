#include "base/file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <vector>

#include "base/error.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

class AtomicFileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(::testing::TempDir()) / (std::string("newsgraph_") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
};

TEST_F(AtomicFileTest, ReplacesTheWholeContentOnCommit) {
  const fs::path path = folder_ / "a.txt";
  for (const char* content : {"first, longer", "second"}) {
    AtomicFile file(path);
    file.write(content);
    file.commit();
    EXPECT_EQ(read_file(path), content);
  }
  EXPECT_EQ(files(), 1U);
}

TEST_F(AtomicFileTest, KeepsTheOldContentWithoutCommit) {
  const fs::path path = folder_ / "a.txt";
  {
    AtomicFile file(path);
    file.write("old");
    file.commit();
  }
  {
    AtomicFile file(path);
    file.write("half of the ne");
  }
  EXPECT_EQ(read_file(path), "old");
  EXPECT_EQ(files(), 1U);
}

TEST_F(AtomicFileTest, FullDeviceIsAnErrorThatNamesIt) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  try {
    AtomicFile file("/dev/full");
    file.write(std::string(1U << 20U, 'x'));
    file.commit();
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("/dev/full"), std::string::npos);
  }
}

TEST_F(AtomicFileTest, SmallWriteToAFullDeviceFailsAtCommit) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  AtomicFile file("/dev/full");
  EXPECT_TRUE(file.try_write("x"));
  EXPECT_THROW(file.commit(), Error);
}

TEST_F(AtomicFileTest, WritesThroughALinkAndKeepsIt) {
  fs::create_symlink(folder_ / "target.txt", folder_ / "link.txt");
  AtomicFile file(folder_ / "link.txt");
  file.write("content");
  file.commit();
  EXPECT_TRUE(fs::is_symlink(folder_ / "link.txt"));
  EXPECT_EQ(read_file(folder_ / "target.txt"), "content");
}

TEST_F(AtomicFileTest, ASetReplacesAllFilesAndRemovesTheObsolete) {
  for (const char* name : {"a", "old", "other"}) {
    AtomicFile file(folder_ / name);
    file.write("old");
    file.commit();
  }
  AtomicFile a(folder_ / "a");
  AtomicFile b(folder_ / "b");
  a.write("new a");
  b.write("new b");
  commit_together(std::vector<AtomicFile*>{&a, &b}, std::vector<fs::path>{folder_ / "old", folder_ / "never-there"});
  EXPECT_EQ(read_file(folder_ / "a"), "new a");
  EXPECT_EQ(read_file(folder_ / "b"), "new b");
  EXPECT_EQ(read_file(folder_ / "other"), "old");
  EXPECT_EQ(files(), 3U);
}

TEST_F(AtomicFileTest, ASetThatCannotBeWrittenReplacesNothing) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  AtomicFile a(folder_ / "a");
  AtomicFile full("/dev/full");
  a.write("new");
  full.try_write("new");
  EXPECT_THROW(commit_together(std::vector<AtomicFile*>{&a, &full}, {}), Error);
  EXPECT_FALSE(fs::exists(folder_ / "a"));
}

TEST_F(AtomicFileTest, AReplacementThatFailsTakesBackTheOthers) {
  {
    AtomicFile old(folder_ / "a");
    old.write("old a");
    old.commit();
  }
  {
    AtomicFile a(folder_ / "a");
    AtomicFile fresh(folder_ / "fresh");
    AtomicFile c(folder_ / "c");
    a.write("new a");
    fresh.write("new");
    c.write("new c");
    fs::create_directory(folder_ / "c");  // no file can replace a folder
    EXPECT_THROW(commit_together(std::vector<AtomicFile*>{&a, &fresh, &c}, {}), Error);
  }
  EXPECT_EQ(read_file(folder_ / "a"), "old a");
  EXPECT_FALSE(fs::exists(folder_ / "fresh"));
  EXPECT_EQ(files(), 2U);  // no temporary file and no backup is left
}

TEST_F(AtomicFileTest, MissingFolderIsAnError) {
  EXPECT_THROW(AtomicFile(folder_ / "no" / "a.txt"), Error);
}

TEST_F(AtomicFileTest, ReadFileKeepsItsBound) {
  AtomicFile file(folder_ / "a.txt");
  file.write("12345");
  file.commit();
  EXPECT_EQ(read_file(folder_ / "a.txt", 5), "12345");
  EXPECT_THROW((void)read_file(folder_ / "a.txt", 4), Error);
  EXPECT_THROW((void)read_file(folder_), Error);
  EXPECT_THROW((void)read_file(folder_ / "none"), Error);
}

}  // namespace
}  // namespace newsgraph
