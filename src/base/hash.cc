#include "base/hash.h"

#include "base/sha256.h"

namespace newsgraph {

std::string sha256_hex(std::string_view bytes) {
  thread_local Sha256 sha256;  // to make one takes longer than the digest of a short text
  sha256.update(bytes);
  return sha256.hex();
}

}  // namespace newsgraph
