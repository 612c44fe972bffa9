// SHA-256 of bytes that come in parts; hash.h has it for those that are at hand.
#ifndef NEWSGRAPH_BASE_SHA256_H_
#define NEWSGRAPH_BASE_SHA256_H_

#include <memory>
#include <string>
#include <string_view>

namespace newsgraph {

/// SHA-256 (FIPS 180-4). Throws Error when OpenSSL does not offer it.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void update(std::string_view bytes);
  /// The digest of all bytes as 64 lower-case hexadecimal digits. Then it begins anew.
  [[nodiscard]] std::string hex();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_BASE_SHA256_H_
