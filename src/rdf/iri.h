// Which strings are IRIs, and how to build safe ones from untrusted text.
#ifndef NEWSGRAPH_RDF_IRI_H_
#define NEWSGRAPH_RDF_IRI_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

inline constexpr std::size_t kMaxIriLength = 4096;  ///< bytes; longer ones are refused

/// Is this an absolute IRI (RFC 3987) that every strict RDF reader takes? A scheme and something behind it, valid
/// UTF-8, no white space, control characters, noncharacters, characters for private use or any of <>"{}|^`\[], at most
/// one '#', every '%' followed by two hexadecimal digits, and a port of digits.
[[nodiscard]] bool is_absolute_iri(std::string_view text);

/// May this follow the '#' of an absolute IRI?
[[nodiscard]] bool is_iri_fragment(std::string_view text);

/// is_absolute_iri for many: of one that differs from one seen lately only in its fragment, only that is looked at.
class IriCheck {
 public:
  [[nodiscard]] bool operator()(std::string_view text);

 private:
  std::array<std::string, 16> stems_;  // absolute IRIs without their fragments, by length
};

/// An absolute IRI of the scheme http or https: what vocabularies and articles go by, and nothing that a browser would
/// run.
[[nodiscard]] bool is_web_iri(std::string_view text);

/// One path segment that no reader resolves or splits: everything but A-Z a-z 0-9 - . _ ~ becomes %XX (of the bytes),
/// and so do the dots of "." and "..". Different inputs give different segments.
[[nodiscard]] std::string percent_encode(std::string_view segment);

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_IRI_H_
