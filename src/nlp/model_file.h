// What the small models (tokenizer, lemmatizer) share: they say of which kind
// and version they are, and keep their tables as packed integers and strings.
//
// The container itself, with its checksum, is nlp/net/model_file.h, the one of
// the trained nets.
#ifndef NEWSGRAPH_NLP_MODEL_FILE_H_
#define NEWSGRAPH_NLP_MODEL_FILE_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "nlp/net/model_file.h"

namespace newsgraph {

/// Begins a model: a writer with its kind and the version of its content.
[[nodiscard]] net::ModelWriter begin_model(const std::string& kind, std::uint32_t version);

/// Reads a model.
/// Throws: Error naming the file and what is wrong: cannot be read, no model,
/// damaged, of another kind, of another version.
[[nodiscard]] net::ModelFile load_model(const std::filesystem::path& path, std::string_view kind,
                                        std::uint32_t version);

/// The same for bytes in memory; `name` stands in error messages.
[[nodiscard]] net::ModelFile parse_model(std::string_view bytes, std::string name, std::string_view kind,
                                         std::uint32_t version);

/// Writes little-endian integers and strings one after the other.
class ByteWriter {
 public:
  void u8(std::uint8_t value) { bytes_ += static_cast<char>(value); }
  /// 7 bits a byte, lowest first, the top bit set on all but the last.
  void varint(std::uint64_t value);
  /// Its length as varint, then its bytes.
  void string(std::string_view value);

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what ByteWriter wrote. Every call throws Error "name: section … ends too early"
/// rather than read beyond the end.
class ByteReader {
 public:
  /// Reads a section of `file`, which must outlive the reader.
  ByteReader(const net::ModelFile& file, std::string_view section);

  std::uint8_t u8();
  std::uint64_t varint();
  /// Points into the file.
  std::string_view string();

  [[nodiscard]] std::size_t left() const { return rest_.size(); }

  /// Throws Error "name: section …: message".
  [[noreturn]] void fail(std::string_view message) const;

 private:
  const net::ModelFile* file_;
  std::string section_;
  std::string_view rest_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_MODEL_FILE_H_
