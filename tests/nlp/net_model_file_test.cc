#include <gtest/gtest.h>

#include <cstdlib>

#include "base/error.h"
#include "nlp/net/model_file.h"

namespace newsgraph::net {
namespace {

std::string example() {
  ModelWriter writer;
  writer.add_strings("words", {"a", "", "c d"});
  const std::vector<float> values = {1, -2, 0.5F, 0, 0, 0};
  writer.add_floats("floats", 2, 3, values);
  writer.add_int8s("bytes", 2, 3, values);
  return writer.bytes();
}

std::string message_of(const std::string& bytes) {
  try {
    (void)ModelFile::parse(bytes, "some.ngm");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(ModelFile, GivesBackWhatWasWritten) {
  const ModelFile file = ModelFile::parse(example(), "some.ngm");
  EXPECT_EQ(file.strings("words"), (std::vector<std::string>{"a", "", "c d"}));
  const FloatView floats = file.floats("floats");
  EXPECT_EQ(floats.rows, 2U);
  EXPECT_EQ(floats.values[1], -2);
  const Int8View bytes = file.int8s("bytes");
  EXPECT_EQ(bytes.values[1], -127);
  EXPECT_FLOAT_EQ(static_cast<float>(bytes.values[0]) * bytes.scales[0], 64 * 2.0F / 127);
  EXPECT_EQ(bytes.values[4], 0);
  EXPECT_TRUE(file.has("floats"));
  EXPECT_FALSE(file.has_strings("floats"));
}

TEST(ModelFile, NamesTheFileAndTheMissingSection) {
  const ModelFile file = ModelFile::parse(example(), "some.ngm");
  try {
    (void)file.floats("words");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()), "some.ngm: no section \"words\" of the expected kind");
  }
}

TEST(ModelFile, EveryTruncationIsAnError) {
  const std::string bytes = example();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const std::string message = message_of(bytes.substr(0, size));
    EXPECT_TRUE(message.starts_with("some.ngm: ")) << size;
  }
}

TEST(ModelFile, EveryFlippedByteIsAnError) {
  const std::string bytes = example();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x41);
    EXPECT_FALSE(message_of(damaged).empty()) << i;
  }
}

TEST(ModelFile, AMissingFileIsNamed) {
  try {
    (void)ModelFile::read("no/such/file.ngm");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()), "no/such/file.ngm: cannot be opened");
  }
}

}  // namespace
}  // namespace newsgraph::net
