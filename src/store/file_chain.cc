#include "store/file_chain.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "base/error.h"

namespace newsgraph {

FileChain::FileChain(std::vector<std::filesystem::path> paths) {
  for (std::filesystem::path& path : paths) {
    Link link{std::move(path), 0, nullptr};
    link.file.reset(std::fopen(link.path.c_str(), "rb"));
    if (!link.file) throw Error(link.path.string() + ": cannot be read: " + std::strerror(errno));
    std::error_code failed;
    if (!std::filesystem::is_regular_file(link.path, failed)) throw Error(link.path.string() + ": is no regular file");
    link.size = std::filesystem::file_size(link.path, failed);
    if (failed) throw Error(link.path.string() + ": " + failed.message());
    if (link.size == 0) throw Error(link.path.string() + ": is empty: nothing to load");
    size_ += link.size + 1;
    links_.push_back(std::move(link));
  }
}

std::optional<std::size_t> FileChain::fail(const Link& link, const char* why) noexcept {
  try {
    failure_ = link.path.string() + ": " + why;
  } catch (...) {
    failure_.clear();  // out of memory: libcurl still stops, with a message of its own
  }
  return std::nullopt;
}

std::optional<std::size_t> FileChain::read(char* to, std::size_t count) noexcept {
  if (current_ == links_.size() || count == 0) return 0;
  Link& link = links_[current_];
  if (read_ == link.size) {
    *to = '\n';
    ++current_;
    read_ = 0;
    return 1;
  }
  const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(count, link.size - read_));
  const std::size_t got = std::fread(to, 1, wanted, link.file.get());
  if (got == 0)
    return fail(link, std::ferror(link.file.get()) != 0 ? std::strerror(errno) : "became shorter while it was sent");
  read_ += got;
  return got;
}

bool FileChain::rewind() noexcept {
  for (Link& link : links_) {
    if (std::fseek(link.file.get(), 0, SEEK_SET) != 0) return false;
  }
  current_ = 0;
  read_ = 0;
  return true;
}

}  // namespace newsgraph
