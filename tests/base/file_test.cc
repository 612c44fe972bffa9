#include "base/file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

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
