#include "nlp/model_file.h"

#include <vector>

namespace newsgraph {
namespace {

constexpr const char* kAbout = "about";  // two strings: kind, version

void check_about(const net::ModelFile& file, std::string_view kind, std::uint32_t version) {
  if (!file.has(kAbout)) file.fail("not a model of kind " + std::string(kind));
  const std::vector<std::string> about = file.strings(kAbout);
  if (about.size() != 2 || about[0] != kind) {
    file.fail("a model of kind " + (about.empty() ? "?" : about[0]) + ", not " + std::string(kind));
  }
  if (about[1] != std::to_string(version)) {
    file.fail("version " + about[1] + " of kind " + about[0] + ", but this program reads version " +
              std::to_string(version) + "; train it again");
  }
}

}  // namespace

net::ModelWriter begin_model(const std::string& kind, std::uint32_t version) {
  net::ModelWriter writer;
  writer.add_strings(kAbout, {kind, std::to_string(version)});
  return writer;
}

net::ModelFile load_model(const std::filesystem::path& path, std::string_view kind, std::uint32_t version) {
  net::ModelFile file = net::ModelFile::read(path);
  check_about(file, kind, version);
  return file;
}

net::ModelFile parse_model(std::string_view bytes, std::string name, std::string_view kind, std::uint32_t version) {
  net::ModelFile file = net::ModelFile::parse(bytes, std::move(name));
  check_about(file, kind, version);
  return file;
}

void ByteWriter::varint(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
    value >>= 7U;
  }
  bytes_ += static_cast<char>(value);
}

void ByteWriter::string(std::string_view value) {
  varint(value.size());
  bytes_ += value;
}

ByteReader::ByteReader(const net::ModelFile& file, std::string_view section)
    : file_(&file), section_(section), rest_(file.bytes(section)) {}

void ByteReader::fail(std::string_view message) const {
  file_->fail("section " + section_ + " " + std::string(message));
}

std::uint8_t ByteReader::u8() {
  if (rest_.empty()) fail("ends too early");
  const auto value = static_cast<std::uint8_t>(rest_.front());
  rest_.remove_prefix(1);
  return value;
}

std::uint64_t ByteReader::varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const std::uint64_t byte = u8();
    value |= (byte & 0x7FU) << shift;
    if ((byte & 0x80U) == 0) return value;
  }
  fail("holds a number that is too long");
}

std::string_view ByteReader::string() {
  const std::uint64_t size = varint();
  if (size > rest_.size()) fail("ends too early");
  const std::string_view value = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return value;
}

}  // namespace newsgraph
