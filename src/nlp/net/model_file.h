// The container of trained nets: named sections of strings and matrices.
//
// Layout, all numbers little-endian:
//   8 bytes   "NGMODEL1"
//   u32       CRC-32 (zlib) of all bytes behind this field
//   u32       number of sections n
//   n times   name: 32 bytes, padded with zeros; u32 kind; u32 rows; u32 cols;
//             u32 0; u64 offset from the start of the file; u64 size in bytes
//   the data, each section on a multiple of 64 bytes
// Kinds: 1 = strings: rows of them, each closed by a zero byte
//        2 = float matrix, row by row
//        3 = int8 matrix: a float scale per row, then the numbers row by row;
//            value = number * scale of its row
//        4 = bytes: whatever its owner makes of them
#ifndef NEWSGRAPH_NLP_NET_MODEL_FILE_H_
#define NEWSGRAPH_NLP_NET_MODEL_FILE_H_

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::net {

/// A float matrix of a ModelFile, row by row.
struct FloatView {
  std::uint32_t rows = 0;
  std::uint32_t cols = 0;
  std::span<const float> values;
};

/// A quantised matrix of a ModelFile.
struct Int8View {
  std::uint32_t rows = 0;
  std::uint32_t cols = 0;
  std::span<const float> scales;  ///< One per row.
  std::span<const std::int8_t> values;
};

/// A model file in memory. Views point into it and end with it.
class ModelFile {
 public:
  /// Throws: Error naming the file and what is wrong with it.
  [[nodiscard]] static ModelFile read(const std::filesystem::path& path);
  /// The same for bytes already read; `name` stands in messages.
  [[nodiscard]] static ModelFile parse(std::string_view bytes, std::string name);

  /// All of these throw Error where the section is missing or of another kind.
  [[nodiscard]] std::vector<std::string> strings(std::string_view section) const;
  [[nodiscard]] FloatView floats(std::string_view section) const;
  [[nodiscard]] Int8View int8s(std::string_view section) const;
  [[nodiscard]] std::string_view bytes(std::string_view section) const;
  [[nodiscard]] bool has(std::string_view section) const;
  [[nodiscard]] bool has_strings(std::string_view section) const;
  [[nodiscard]] bool has_bytes(std::string_view section) const;
  /// Names of all sections, in the file's order.
  [[nodiscard]] std::vector<std::string> names() const;
  /// Throws Error with the file's name in front of the message.
  [[noreturn]] void fail(const std::string& message) const;

 private:
  struct Section {
    std::string name;
    std::uint32_t kind, rows, cols;
    std::size_t offset, size;
  };
  [[nodiscard]] const Section& section(std::string_view name, std::uint32_t kind) const;

  std::string name_;
  std::vector<std::uint64_t> buffer_;  // 8-byte aligned
  std::vector<Section> sections_;
  std::size_t size_ = 0;
};

/// Collects sections and writes them as one file.
class ModelWriter {
 public:
  void add_strings(std::string name, const std::vector<std::string>& strings);
  void add_floats(std::string name, std::uint32_t rows, std::uint32_t cols, std::span<const float> values);
  /// Quantises each row to [-127, 127].
  void add_int8s(std::string name, std::uint32_t rows, std::uint32_t cols, std::span<const float> values);

  void add_bytes(std::string name, std::string bytes);

  [[nodiscard]] std::string bytes() const;
  /// Throws: Error where the file cannot be written.
  void write(const std::filesystem::path& path) const;

 private:
  struct Section {
    std::string name;
    std::uint32_t kind, rows, cols;
    std::string data;
  };
  std::vector<Section> sections_;
};

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_MODEL_FILE_H_
