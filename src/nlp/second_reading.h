// A second parse of sentences whose verb was taken for a noun or a participle.
//
// News tells what just happened in the present tense ("A court in Lima sentences two mayors"), which treebanks hardly
// know: taggers see a noun there, and the tree falls apart. The same sentence in the past tense is read well. So where
// a sentence shows no finite verb but a word that may be one, it is parsed again with the past form in the place of
// the word, and the second tree is taken when it has the word for the verb of a subject that agrees with it.
// "The board picked Ana Soto to lead the bank." may be read without a finite verb, too, "picked" like "elected" in
// "an elected mayor". Such sentences are parsed again with a past tense that is no participle ("took").
#ifndef NEWSGRAPH_NLP_SECOND_READING_H_
#define NEWSGRAPH_NLP_SECOND_READING_H_

#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/lexicon.h"
#include "nlp/net/parser_model.h"

namespace newsgraph {

/// Reads sentences again. Const and safe to share between threads.
class SecondReading {
 public:
  using Analyses = std::vector<net::TokenAnalysis>;
  using Parse = std::function<std::vector<Analyses>(std::span<const net::Forms>)>;

  /// `verbs` must outlive the reader and the forms that it changes.
  explicit SecondReading(const Lexicon& verbs);

  /// Replaces the analyses of sentences that read better with a past tense; `forms` then holds that past form, so that
  /// what reads the forms later profits too. Both have one entry for each sentence.
  void improve(std::vector<net::Forms>& forms, std::vector<Analyses>& analyses, const Parse& parse) const;

  /// The verb form in the reader's own list; empty when it is none.
  [[nodiscard]] std::string_view known(std::string_view form) const;

 private:
  /// A form of the present tense with the past form that stands for it.
  struct Present {
    std::string_view past;
    bool third_person = false;
    bool noun = false;  ///< as often a plural noun
  };
  struct Candidate {
    std::uint32_t token = 0;
    Present present;
  };

  struct Try {
    std::size_t sentence = 0;
    Candidate candidate;
    std::string_view past;
  };

  [[nodiscard]] std::vector<Candidate> candidates(const net::Forms& forms, const Analyses& analyses) const;
  [[nodiscard]] const Present* present_at(const net::Forms& forms, const Analyses& analyses, std::uint32_t token) const;
  /// Reads sentences whose verb in the past tense was taken for a participle; marks them in `read`.
  void improve_past(std::vector<net::Forms>& forms, std::vector<Analyses>& analyses, const Parse& parse,
                    std::vector<bool>& read) const;
  [[nodiscard]] bool may_be_past(const net::Forms& forms, const Analyses& analyses, std::uint32_t token) const;
  /// Parses the sentences of `tries` with their past forms and takes the first good tree of each; marks them in `read`.
  static void attempt(std::span<const Try> tries, std::vector<net::Forms>& forms, std::vector<Analyses>& analyses,
                      const Parse& parse, std::vector<bool>& read);

  StringMap<Present> forms_;
  std::set<std::string_view> pasts_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_SECOND_READING_H_
