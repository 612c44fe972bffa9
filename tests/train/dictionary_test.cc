#include "train/dictionary.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "base/error.h"

namespace newsgraph::train {
namespace {

using net::WordClasses;

// Lines as wndb(5WN) describes them.
class SmallWordNet {
 public:
  SmallWordNet() {
    std::filesystem::create_directories(folder_);
    write("data.noun",
          "  1 a line of the licence\n"
          "00001740 03 n 02 walk 0 city_hall 0 001 ~ 00001930 n 0000 | a stroll  \n"
          "00001741 15 n 02 Oslo 0 Christiania 1 000 | a capital  \n");
    write("data.verb", "00001742 38 v 01 walk 0 000 01 + 02 00 | go on foot  \n");
    write("data.adj", "00001743 00 a 02 galore(ip) 0 upland 0 000 | plentiful  \n");
    write("data.adv", "00001744 02 r 0b soon 0 000 | the count is hexadecimal and too high  \n");
  }
  ~SmallWordNet() { std::filesystem::remove_all(folder_); }
  SmallWordNet(const SmallWordNet&) = delete;
  SmallWordNet& operator=(const SmallWordNet&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  void write(const std::string& name, const std::string& text) { std::ofstream(folder_ / name) << text; }

  std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) / ("dictionary_test_" + std::to_string(getpid()));
};

TEST(Dictionary, ReadsTheClassesOfSingleWords) {
  const SmallWordNet files;
  const WordClasses words = wordnet_classes(files.folder());
  EXPECT_EQ(words.find("walk"), WordClasses::kNoun | WordClasses::kVerb);
  EXPECT_EQ(words.find("oslo"), WordClasses::kName);
  EXPECT_EQ(words.find("christiania"), WordClasses::kName);
  EXPECT_EQ(words.find("galore"), WordClasses::kAdjective);
  EXPECT_EQ(words.find("soon"), WordClasses::kAdverb);
  EXPECT_EQ(words.find("city_hall"), 0U);
  EXPECT_EQ(words.find("stroll"), 0U);
}

TEST(Dictionary, NamesAMissingFile) {
  EXPECT_THROW((void)wordnet_classes("no such folder"), Error);
}

}  // namespace
}  // namespace newsgraph::train
