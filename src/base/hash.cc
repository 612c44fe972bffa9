#include "base/hash.h"

#include "base/sha256.h"

namespace newsgraph {

std::string sha256_hex(std::string_view bytes) {
  Sha256 sha256;
  sha256.update(bytes);
  return sha256.hex();
}

}  // namespace newsgraph
