// Several files read as if they were one: the body of a request, never whole in memory.
#ifndef NEWSGRAPH_STORE_FILE_CHAIN_H_
#define NEWSGRAPH_STORE_FILE_CHAIN_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

/// Reads the files one behind the other, each followed by a line end: Turtle, N-Triples, N-Quads and TriG behind one
/// another are one document of the same format.
class FileChain {
 public:
  /// Throws Error when a file cannot be opened, is no regular file, or is empty.
  explicit FileChain(std::vector<std::filesystem::path> paths);

  /// Bytes in all, line ends included.
  [[nodiscard]] std::uint64_t size() const { return size_; }

  /// Reads up to `count` bytes; 0 at the end. Nothing when a file cannot be read or is not as long as it was when
  /// this object was made; failure() says which.
  [[nodiscard]] std::optional<std::size_t> read(char* to, std::size_t count) noexcept;

  /// Back to the first byte. False when that cannot be done.
  [[nodiscard]] bool rewind() noexcept;

  [[nodiscard]] const std::string& failure() const { return failure_; }

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct Link {
    std::filesystem::path path;
    std::uint64_t size = 0;
    std::unique_ptr<std::FILE, Close> file;
  };
  std::optional<std::size_t> fail(const Link& link, const char* why) noexcept;

  std::vector<Link> links_;
  std::uint64_t size_ = 0;
  std::size_t current_ = 0;  // link being read
  std::uint64_t read_ = 0;   // bytes read of it
  std::string failure_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_STORE_FILE_CHAIN_H_
