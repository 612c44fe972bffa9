#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include "base/error.h"

namespace newsgraph {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void fail(const std::filesystem::path& path, const char* doing, int error) {
  throw Error({path.string()}, std::string("cannot ") + doing + ": " + std::strerror(error));
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::uint64_t limit) {
  std::error_code unused;
  if (std::filesystem::is_directory(path, unused)) fail(path, "read", EISDIR);
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
  if (!file) fail(path, "open", errno);
  std::string bytes;
  std::array<char, 1U << 16U> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
    bytes.append(buffer.data(), count);
    if (bytes.size() > limit) {
      throw Error({path.string()}, "larger than the limit of " + std::to_string(limit) + " bytes");
    }
  }
  if (std::ferror(file.get()) != 0) fail(path, "read", errno);
  return bytes;
}

AtomicFile::AtomicFile(std::filesystem::path path) : path_(std::move(path)) {
  std::error_code unused;
  const auto status = std::filesystem::symlink_status(path_, unused);
  const bool special = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
  if (!special) {
    temporary_ = path_;
    temporary_ += ".part" + std::to_string(::getpid());
  }
  file_ = std::fopen(special ? path_.c_str() : temporary_.c_str(), "wbe");
  if (file_ == nullptr) {
    error_ = errno;
    temporary_.clear();
    fail("write");
  }
  constexpr std::size_t kBuffer = 1U << 18U;
  (void)std::setvbuf(file_, nullptr, _IOFBF, kBuffer);  // without it, a small buffer does too
}

AtomicFile AtomicFile::standard_output() {
  const int copy = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
  std::FILE* file = copy < 0 ? nullptr : ::fdopen(copy, "wb");
  if (file == nullptr) newsgraph::fail("standard output", "write", errno);
  return {"standard output", file};
}

AtomicFile::~AtomicFile() {
  if (file_ != nullptr) std::fclose(file_);
  if (!temporary_.empty()) {
    std::error_code unused;
    std::filesystem::remove(temporary_, unused);
  }
}

void AtomicFile::fail(const char* doing) const {
  newsgraph::fail(path_, doing, error_);
}

bool AtomicFile::try_write(std::string_view bytes) noexcept {
  if (error_ != 0) return false;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) error_ = errno != 0 ? errno : EIO;
  return error_ == 0;
}

void AtomicFile::write(std::string_view bytes) {
  if (!try_write(bytes)) fail("write");
}

void AtomicFile::prepare() {
  if (file_ == nullptr) return;
  if (error_ != 0) fail("write");
  if (std::fflush(file_) != 0) error_ = errno;
  if (error_ == 0 && !temporary_.empty() && ::fsync(::fileno(file_)) != 0) error_ = errno;
  if (std::fclose(std::exchange(file_, nullptr)) != 0 && error_ == 0) error_ = errno;
  if (error_ != 0) fail("write");
}

void AtomicFile::commit() {
  prepare();
  if (temporary_.empty()) return;
  std::error_code error;
  std::filesystem::rename(temporary_, path_, error);
  if (error) {
    error_ = error.value();
    fail("replace");
  }
  temporary_.clear();
}

namespace {

/// Old files under other names, until what replaces them is in place.
class Backups {
 public:
  Backups() = default;
  ~Backups() {
    for (const Kept& kept : kept_) std::filesystem::remove(kept.backup, unused_);
  }
  Backups(const Backups&) = delete;
  Backups& operator=(const Backups&) = delete;

  /// Gives the file, where it is there, a second name.
  void keep(const std::filesystem::path& path) {
    Kept kept{path, path};
    kept.backup += ".old" + std::to_string(::getpid());
    std::filesystem::remove(kept.backup, unused_);
    std::error_code error;
    std::filesystem::create_hard_link(path, kept.backup, error);
    kept.is_new = error == std::errc::no_such_file_or_directory;
    if (error && !kept.is_new) std::filesystem::copy_file(path, kept.backup, unused_);  // no links on this file system
    kept_.push_back(std::move(kept));
  }

  void restore() {
    for (const Kept& kept : kept_) {
      if (kept.is_new)
        std::filesystem::remove(kept.path, unused_);
      else
        std::filesystem::rename(kept.backup, kept.path, unused_);
    }
  }

 private:
  struct Kept {
    std::filesystem::path path;
    std::filesystem::path backup;
    bool is_new = false;
  };

  std::vector<Kept> kept_;
  std::error_code unused_;
};

void sync_folder(const std::filesystem::path& folder) {
  const int opened = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  (void)::fsync(opened);  // the files are there and whole; not every file system syncs folders
  ::close(opened);
}

}  // namespace

void commit_together(std::span<AtomicFile* const> files, std::span<const std::filesystem::path> obsolete) {
  for (AtomicFile* file : files) file->prepare();
  Backups backups;
  try {
    for (AtomicFile* file : files) {
      if (!file->temporary_.empty()) backups.keep(file->path_);
      file->commit();
    }
    for (const std::filesystem::path& path : obsolete) {
      backups.keep(path);
      std::error_code error;
      std::filesystem::remove(path, error);
      if (error) fail(path, "remove", error.value());
    }
  } catch (...) {
    backups.restore();
    throw;
  }
  if (!files.empty()) sync_folder(files.front()->path_.parent_path());
}

}  // namespace newsgraph
