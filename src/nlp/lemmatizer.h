// From a word and its tags to its dictionary form.
//
// What is regular is told by the end of the word, what is not is listed: each
// is a short edit script, so unknown words get a sane lemma too.
#ifndef NEWSGRAPH_NLP_LEMMATIZER_H_
#define NEWSGRAPH_NLP_LEMMATIZER_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "nlp/model_file.h"

namespace newsgraph {

/// How to make a lemma from a form: change case, cut the end, append.
struct LemmaRule {
  enum class Casing : std::uint8_t { kKeep, kLower, kTitle };
  static constexpr std::uint8_t kWhole = 255;

  Casing casing = Casing::kLower;
  std::uint8_t strip = 0;  ///< code points to cut from the end; kWhole = all
  std::string append;

  auto operator<=>(const LemmaRule&) const = default;
};

/// The result of a rule, or empty when the word is too short for it. Bytes
/// that are not UTF-8 are kept.
[[nodiscard]] std::string apply_rule(const LemmaRule& rule, std::string_view form);

/// The folded form that rules are looked up by: lower case, typographic
/// apostrophes as typewriter ones. One entry for each code point.
[[nodiscard]] std::u32string lemma_key(std::string_view form);

/// Which rule a word gets. A table of hashed keys; const after construction.
class LemmaTable {
 public:
  static constexpr std::size_t kMaxSuffix = 7;

  struct Entry {
    std::uint32_t key = 0;
    std::uint16_t rule = 0;
  };

  LemmaTable() = default;
  /// Requires: keys are ascending and differ; rules are indices of a list that goes with the table.
  explicit LemmaTable(const std::vector<Entry>& entries);

  /// The rule of a key, or -1.
  [[nodiscard]] std::int32_t find(std::uint32_t key) const;

  /// Key of a word as it is written.
  static std::uint32_t exact_key(std::string_view form, std::string_view upos, std::string_view xpos);
  /// Key of a word without regard to case.
  static std::uint32_t word_key(std::u32string_view folded, std::string_view upos, std::string_view xpos);
  /// Key of a word's last `length` code points.
  static std::uint32_t suffix_key(std::u32string_view folded, std::size_t length, std::string_view upos,
                                  std::string_view xpos);

 private:
  struct Slot {
    std::uint32_t key = 0;
    std::int32_t rule = -1;
  };
  std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
};

/// Trained lemmatiser. Const after construction; safe to share between threads.
class Lemmatizer {
 public:
  static constexpr const char* kKind = "lemmatizer";
  static constexpr std::uint32_t kVersion = 1;  ///< raise it whenever the keys of old models lose their meaning

  /// Throws: Error naming the file when it is no lemmatizer model or damaged.
  static Lemmatizer load(const std::filesystem::path& path);

  explicit Lemmatizer(const net::ModelFile& model);

  /// The lemma as UD English writes it; never empty when `form` is not.
  [[nodiscard]] std::string lemma(std::string_view form, std::string_view upos, std::string_view xpos) const;

  /// Fills Token::lemma of every token. Requires: upos and xpos are there.
  void annotate(Document& doc) const;

 private:
  [[nodiscard]] const LemmaRule* find_rule(std::string_view form, std::string_view upos, std::string_view xpos) const;

  std::vector<LemmaRule> rules_;
  LemmaTable table_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_LEMMATIZER_H_
