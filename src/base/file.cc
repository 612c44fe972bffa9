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

void AtomicFile::commit() {
  if (error_ != 0) fail("write");
  if (std::fflush(file_) != 0) error_ = errno;
  if (error_ == 0 && !temporary_.empty() && ::fsync(::fileno(file_)) != 0) error_ = errno;
  if (std::fclose(std::exchange(file_, nullptr)) != 0 && error_ == 0) error_ = errno;
  if (error_ != 0) fail("write");
  if (temporary_.empty()) return;
  std::error_code error;
  std::filesystem::rename(temporary_, path_, error);
  if (error) {
    error_ = error.value();
    fail("replace");
  }
  temporary_.clear();
}

}  // namespace newsgraph
