// One report on all models: what docs/evaluation.md shows.
#ifndef NEWSGRAPH_TRAIN_EVALUATION_REPORT_H_
#define NEWSGRAPH_TRAIN_EVALUATION_REPORT_H_

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace newsgraph::train {

/// A corpus and the name it has in the tables.
struct NamedCorpus {
  std::string name;
  std::filesystem::path path;
};

struct ReportOptions {
  std::filesystem::path models;                 ///< folder with tokenizer.ngm, parser.ngm, lemmatizer.ngm, ner.ngm
  std::vector<NamedCorpus> ud;                  ///< CoNLL-U
  std::vector<NamedCorpus> ner;                 ///< see ner_corpus.h
  std::vector<NamedCorpus> coref;               ///< CoNLL-U with Entity= in MISC
  std::filesystem::path mappings = "mappings";  ///< folder with the lexicons and gazetteers that coreference needs
  std::filesystem::path coref_errors;           ///< file to list errors of coreference in; empty: none
  std::size_t smallest_relation = 20;           ///< relations with fewer gold words over all corpora are left out
};

/// Writes Markdown tables: tags and trees on gold tokens and from raw text, relations, sentence
/// lengths, names, coreference. Throws: Error when a model or corpus cannot be read.
void write_report(const ReportOptions& options, std::ostream& out);

/// Adds the command `eval`.
void add_eval_command(CLI::App& app);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_EVALUATION_REPORT_H_
