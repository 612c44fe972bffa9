// Files as the program needs them: read whole, within a bound; written whole or not at all.
#ifndef NEWSGRAPH_BASE_FILE_H_
#define NEWSGRAPH_BASE_FILE_H_

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

/// Returns the bytes of a file.
/// Throws Error, naming the file, when it cannot be read or holds more than `limit` bytes.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::uint64_t limit = UINT64_MAX);

/// Writes a file by way of a temporary one beside it, so that at every moment
/// the path holds either the old or the whole new content.
///
/// Every failure (open, write, flush, sync, rename) throws Error naming the path;
/// the temporary file is removed by the destructor unless commit() came through.
/// A path that is there and no regular file (a link, /dev/full, a pipe) is
/// written directly; standard_output() always is.
class AtomicFile {
 public:
  explicit AtomicFile(std::filesystem::path path);
  /// The standard output, whatever it was redirected to.
  [[nodiscard]] static AtomicFile standard_output();
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Appends bytes. Throws Error when they cannot be written.
  void write(std::string_view bytes);

  /// Appends bytes; returns false instead of throwing, for use in C callbacks.
  /// A failure is remembered and thrown by commit().
  bool try_write(std::string_view bytes) noexcept;

  /// Brings all bytes safely to disk and closes the file; commit() has only to rename it then. Throws Error.
  void prepare();

  /// Makes the content visible under the path. Throws Error.
  void commit();

 private:
  friend void commit_together(std::span<AtomicFile* const> files, std::span<const std::filesystem::path> obsolete);

  AtomicFile(std::filesystem::path name, std::FILE* file) : path_(std::move(name)), file_(file) {}
  [[noreturn]] void fail(const char* doing) const;

  std::filesystem::path path_;
  std::filesystem::path temporary_;  // empty when written directly
  std::FILE* file_ = nullptr;
  int error_ = 0;
};

/// Makes several files visible as one set, in their order, and removes the `obsolete` ones (where they are there).
///
/// Nothing is replaced before all bytes of all files are safely on disk. When a replacement fails all the same, those
/// already made are taken back and Error is thrown. Only a crash of the machine between two renames can leave old
/// files beside new ones. Files that are written directly (see above) cannot be taken back.
void commit_together(std::span<AtomicFile* const> files, std::span<const std::filesystem::path> obsolete);

}  // namespace newsgraph

#endif  // NEWSGRAPH_BASE_FILE_H_
