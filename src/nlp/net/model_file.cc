// Reading trusts nothing: sizes are checked against the file before any view
// is made, and the checksum before anything else is looked at.
#include "nlp/net/model_file.h"

#include <zlib.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>

#include "base/error.h"

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

namespace newsgraph::net {
namespace {

constexpr std::string_view kMagic = "NGMODEL1";
constexpr std::uint32_t kStrings = 1;
constexpr std::uint32_t kFloats = 2;
constexpr std::uint32_t kInt8s = 3;
constexpr std::uint32_t kBytes = 4;
constexpr std::size_t kNameBytes = 32;
constexpr std::size_t kEntryBytes = kNameBytes + 16 + 16;
constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kChecksumEnd = 12;
constexpr std::size_t kAlignment = 64;

template <typename T>
T load(const char* from) {
  T value;
  std::memcpy(&value, from, sizeof value);
  return value;
}

template <typename T>
void append(std::string& out, T value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::uint32_t checksum(const char* data, std::size_t size) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(data), size));
}

std::uint64_t expected_size(std::uint32_t kind, std::uint64_t rows, std::uint64_t cols) {
  return kind == kFloats ? rows * cols * sizeof(float) : rows * sizeof(float) + rows * cols;
}

}  // namespace

void ModelFile::fail(const std::string& message) const {
  throw Error(name_ + ": " + message);
}

ModelFile ModelFile::read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) throw Error(path.string() + ": cannot be opened");
  const std::streamoff size = in.tellg();
  if (size < 0) throw Error(path.string() + ": cannot be read");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  in.seekg(0);
  in.read(bytes.data(), size);
  if (!in) throw Error(path.string() + ": cannot be read");
  return parse(bytes, path.string());
}

ModelFile ModelFile::parse(std::string_view bytes, std::string name) {
  ModelFile file;
  file.name_ = std::move(name);
  if (bytes.size() < kHeaderBytes || !bytes.starts_with(kMagic)) file.fail("not a model file of this version");
  if (load<std::uint32_t>(bytes.data() + kMagic.size()) !=
      checksum(bytes.data() + kChecksumEnd, bytes.size() - kChecksumEnd)) {
    file.fail("the checksum is wrong: the file is cut short or damaged");
  }
  file.size_ = bytes.size();
  file.buffer_.resize((bytes.size() + 7) / 8);
  std::memcpy(file.buffer_.data(), bytes.data(), bytes.size());

  const auto count = load<std::uint32_t>(bytes.data() + kChecksumEnd);
  if (count > (bytes.size() - kHeaderBytes) / kEntryBytes) file.fail("the table of sections is cut short");
  for (std::uint32_t i = 0; i < count; ++i) {
    const char* entry = bytes.data() + kHeaderBytes + i * kEntryBytes;
    Section section;
    section.name.assign(entry, strnlen(entry, kNameBytes));
    section.kind = load<std::uint32_t>(entry + kNameBytes);
    section.rows = load<std::uint32_t>(entry + kNameBytes + 4);
    section.cols = load<std::uint32_t>(entry + kNameBytes + 8);
    section.offset = load<std::uint64_t>(entry + kNameBytes + 16);
    section.size = load<std::uint64_t>(entry + kNameBytes + 24);
    const bool inside = section.offset % kAlignment == 0 && section.offset <= bytes.size() &&
                        section.size <= bytes.size() - section.offset;
    const bool known = section.kind >= kStrings && section.kind <= kBytes;
    if (!inside || !known ||
        (section.kind != kStrings && section.kind != kBytes &&
         (section.cols > (1U << 24) || section.size != expected_size(section.kind, section.rows, section.cols)))) {
      file.fail("section \"" + section.name + "\" is damaged");
    }
    file.sections_.push_back(std::move(section));
  }
  return file;
}

bool ModelFile::has(std::string_view name) const {
  return std::any_of(sections_.begin(), sections_.end(), [&](const Section& s) { return s.name == name; });
}

bool ModelFile::has_strings(std::string_view name) const {
  return std::any_of(sections_.begin(), sections_.end(),
                     [&](const Section& s) { return s.name == name && s.kind == kStrings; });
}

bool ModelFile::has_bytes(std::string_view name) const {
  return std::any_of(sections_.begin(), sections_.end(),
                     [&](const Section& s) { return s.name == name && s.kind == kBytes; });
}

std::vector<std::string> ModelFile::names() const {
  std::vector<std::string> result;
  for (const Section& s : sections_) result.push_back(s.name);
  return result;
}

const ModelFile::Section& ModelFile::section(std::string_view name, std::uint32_t kind) const {
  for (const Section& section : sections_) {
    if (section.name == name && section.kind == kind) return section;
  }
  fail("no section \"" + std::string(name) + "\" of the expected kind");
}

std::vector<std::string> ModelFile::strings(std::string_view name) const {
  const Section& s = section(name, kStrings);
  std::string_view data(reinterpret_cast<const char*>(buffer_.data()) + s.offset, s.size);
  std::vector<std::string> result;
  while (!data.empty()) {
    const std::size_t end = data.find('\0');
    if (end == std::string_view::npos) break;
    result.emplace_back(data.substr(0, end));
    data.remove_prefix(end + 1);
  }
  if (!data.empty() || result.size() != s.rows) fail("section \"" + s.name + "\" is damaged");
  return result;
}

FloatView ModelFile::floats(std::string_view name) const {
  const Section& s = section(name, kFloats);
  const auto* data = reinterpret_cast<const float*>(reinterpret_cast<const char*>(buffer_.data()) + s.offset);
  return {s.rows, s.cols, {data, static_cast<std::size_t>(s.rows) * s.cols}};
}

Int8View ModelFile::int8s(std::string_view name) const {
  const Section& s = section(name, kInt8s);
  const char* data = reinterpret_cast<const char*>(buffer_.data()) + s.offset;
  return {
      s.rows,
      s.cols,
      {reinterpret_cast<const float*>(data), s.rows},
      {reinterpret_cast<const std::int8_t*>(data + s.rows * sizeof(float)), static_cast<std::size_t>(s.rows) * s.cols}};
}

std::string_view ModelFile::bytes(std::string_view name) const {
  const Section& s = section(name, kBytes);
  return {reinterpret_cast<const char*>(buffer_.data()) + s.offset, s.size};
}

void ModelWriter::add_bytes(std::string name, std::string bytes) {
  sections_.push_back({std::move(name), kBytes, 0, 0, std::move(bytes)});
}

void ModelWriter::add_strings(std::string name, const std::vector<std::string>& strings) {
  std::string data;
  for (const std::string& s : strings) {
    data += s;
    data.push_back('\0');
  }
  sections_.push_back({std::move(name), kStrings, static_cast<std::uint32_t>(strings.size()), 0, std::move(data)});
}

void ModelWriter::add_floats(std::string name, std::uint32_t rows, std::uint32_t cols, std::span<const float> values) {
  sections_.push_back({std::move(name), kFloats, rows, cols,
                       std::string(reinterpret_cast<const char*>(values.data()), values.size_bytes())});
}

void ModelWriter::add_int8s(std::string name, std::uint32_t rows, std::uint32_t cols, std::span<const float> values) {
  std::string scales;
  std::string numbers;
  for (std::uint32_t r = 0; r < rows; ++r) {
    const auto row = values.subspan(static_cast<std::size_t>(r) * cols, cols);
    float top = 0;
    for (const float v : row) top = std::max(top, std::abs(v));
    const float scale = top > 0 ? top / 127 : 1.0F;
    append(scales, scale);
    for (const float v : row) {
      numbers.push_back(static_cast<char>(std::clamp(std::lround(v / scale), -127L, 127L)));
    }
  }
  sections_.push_back({std::move(name), kInt8s, rows, cols, scales + numbers});
}

std::string ModelWriter::bytes() const {
  std::string table;
  append(table, static_cast<std::uint32_t>(sections_.size()));
  std::size_t offset = kHeaderBytes + sections_.size() * kEntryBytes;
  const auto aligned = [](std::size_t n) { return (n + kAlignment - 1) / kAlignment * kAlignment; };
  for (const Section& s : sections_) {
    if (s.name.size() > kNameBytes) throw Error("the name of section " + s.name + " is too long");
    offset = aligned(offset);
    table += s.name + std::string(kNameBytes - s.name.size(), '\0');
    for (const std::uint32_t number : {s.kind, s.rows, s.cols, std::uint32_t{0}}) append(table, number);
    append(table, static_cast<std::uint64_t>(offset));
    append(table, static_cast<std::uint64_t>(s.data.size()));
    offset += s.data.size();
  }
  std::string result = std::string(kMagic) + std::string(4, '\0') + table;
  for (const Section& s : sections_) {
    result.resize(aligned(result.size()), '\0');
    result += s.data;
  }
  const std::uint32_t crc = checksum(result.data() + kChecksumEnd, result.size() - kChecksumEnd);
  std::memcpy(result.data() + kMagic.size(), &crc, sizeof crc);
  return result;
}

void ModelWriter::write(const std::filesystem::path& path) const {
  const std::string data = bytes();
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(data.data(), static_cast<std::streamsize>(data.size()));
  out.close();
  if (!out) throw Error(path.string() + ": cannot be written");
}

}  // namespace newsgraph::net
