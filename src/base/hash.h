// Digests. Only for identity of content; nothing here is a secret.
#ifndef NEWSGRAPH_BASE_HASH_H_
#define NEWSGRAPH_BASE_HASH_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// FNV-1a, 64 bits: the same value on every machine. Not collision-proof.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 14695981039346656037ULL) {
  std::uint64_t hash = seed;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_BASE_HASH_H_
