#include "nlp/model_file.h"

#include <gtest/gtest.h>

#include <string>

#include "base/error.h"
#include "nlp/lemmatizer.h"
#include "nlp/tokenizer.h"

namespace newsgraph {
namespace {

std::string sample() {
  ByteWriter out;
  out.u8(7);
  out.varint(300);
  out.string("word");
  net::ModelWriter writer = begin_model("sample", 3);
  writer.add_bytes("part", out.take());
  return writer.bytes();
}

std::string message_of(auto&& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(ModelFile, ReadsBackWhatWasWritten) {
  const net::ModelFile file = parse_model(sample(), "sample.ngm", "sample", 3);
  ByteReader in(file, "part");
  EXPECT_EQ(in.u8(), 7);
  EXPECT_EQ(in.varint(), 300U);
  EXPECT_EQ(in.string(), "word");
  EXPECT_EQ(in.left(), 0U);
}

TEST(ModelFile, NamesTheFileAndWhatIsWrong) {
  const auto parse = [](const std::string& bytes, const char* kind, std::uint32_t version) {
    return message_of([&] { (void)parse_model(bytes, "models/x.ngm", kind, version); });
  };
  EXPECT_TRUE(parse(sample(), "other", 3).starts_with("models/x.ngm: a model of kind sample, not other"));
  EXPECT_NE(parse(sample(), "sample", 4).find("version 3"), std::string::npos);
  EXPECT_TRUE(parse("", "sample", 3).starts_with("models/x.ngm: "));
  EXPECT_TRUE(parse("plain text, no model at all", "sample", 3).starts_with("models/x.ngm: "));
}

TEST(ModelFile, EveryTruncationAndEveryDamagedByteIsFound) {
  const std::string whole = sample();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THROW((void)parse_model(whole.substr(0, size), "x", "sample", 3), Error) << size;
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    EXPECT_THROW((void)parse_model(damaged, "x", "sample", 3), Error) << at;
  }
}

TEST(ModelFile, ReadingBeyondASectionIsAnError) {
  const net::ModelFile file = parse_model(sample(), "sample.ngm", "sample", 3);
  ByteReader in(file, "part");
  (void)in.u8();
  (void)in.varint();
  (void)in.string();
  const std::string message = message_of([&] { (void)in.u8(); });
  EXPECT_EQ(message, "sample.ngm: section part ends too early");
}

/// A checksum tells of damage, not of nonsense: a well-formed file may still hold impossible tables.
template <typename Model>
void expect_error(const std::vector<std::string>& sections, const std::string& content) {
  net::ModelWriter writer = begin_model(Model::kKind, Model::kVersion);
  for (const std::string& section : sections) writer.add_bytes(section, content);
  const net::ModelFile file = parse_model(writer.bytes(), "x", Model::kKind, Model::kVersion);
  EXPECT_THROW((void)Model(file), Error);
}

TEST(ModelFile, ImpossibleTablesAreErrors) {
  const std::string huge = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F";
  for (const std::string& content : {std::string(), huge, std::string(40, '\xFF'), std::string("\x05\x01", 2)}) {
    expect_error<Tokenizer>({"lexicon", "boundaries", "sentences"}, content);
    expect_error<Lemmatizer>({"lemmas"}, content);
  }
  expect_error<Tokenizer>({"lexicon"}, std::string(4, '\0'));
}

}  // namespace
}  // namespace newsgraph
