// What each command does, apart from how its flags are typed.
//
// A command gets validated options and returns the exit status: 0 done, 1 done
// with articles skipped. "Could not run" (2) is an Error.
#ifndef NEWSGRAPH_APP_COMMANDS_H_
#define NEWSGRAPH_APP_COMMANDS_H_

#include <filesystem>
#include <string>
#include <vector>

#include "rdf/syntax.h"

namespace newsgraph {

/// Options of every command that reads articles.
struct ReadOptions {
  std::vector<std::filesystem::path> inputs;
  std::string home;   ///< empty: found by find_data_home()
  unsigned jobs = 0;  ///< 0: one for each processor
  bool quiet = false;
};

/// Options of every command that writes a graph.
struct GraphOptions {
  std::filesystem::path out = "out";
  std::string base_iri = "https://newsgraph.example/";
  std::vector<RdfSyntax> formats = {RdfSyntax::kTurtle};
  std::filesystem::path judgements;  ///< decisions of people (docs/merging.md); empty: none
};

struct BuildOptions {
  ReadOptions read;
  GraphOptions graph;
};

struct MergeLinesOptions {
  std::vector<std::filesystem::path> inputs;  ///< files of Extractions, one a line; "-": standard input
  GraphOptions graph;
  std::vector<std::string> explain;  ///< two IRIs or names to tell of instead of writing a graph; empty: write
  std::string home;
  bool quiet = false;
};

struct ExtractLinesOptions {
  ReadOptions read;
  std::filesystem::path out;  ///< empty: standard output
};

struct RulesCheckOptions {
  std::string home;
  std::string only;                          ///< part of a rule's IRI; empty: all rules
  std::vector<std::filesystem::path> banks;  ///< sentence banks to execute instead of the rules' own examples
  bool verbose = false;                      ///< list rules that pass, too
};

struct RulesReportOptions {
  ReadOptions read;
  std::filesystem::path judged;  ///< judgements to measure precision by; empty: none
  bool tsv = false;              ///< values parted by tabs instead of a table
};

struct ExplainCommandOptions {
  std::filesystem::path input;  ///< an article; empty: `text`
  std::string text;             ///< a sentence or several
  std::string date;             ///< day on which `text` is written, ISO 8601; empty: that of the rules' examples
  std::string containing;       ///< only sentences with this text; empty: all
  std::string event;            ///< only sentences with an event whose class or trigger has this text; empty: all
  std::string home;
};

struct LoadOptions {
  std::string endpoint;  ///< URL of the graph store; empty: only updates are sent
  std::string update;    ///< URL for SPARQL updates; empty: there are none
  std::string graph;     ///< IRI of the graph to fill; empty: the default graph
  bool add = false;      ///< keep what the graph holds instead of replacing it
  std::string user;
  std::filesystem::path password_file;  ///< empty: the environment variable NEWSGRAPH_PASSWORD
  unsigned timeout = 3600;              ///< seconds for each request; 0: none
  bool quiet = false;
  std::vector<std::filesystem::path> files;
};

struct OntologyOptions {
  std::string home;
};

int build(const BuildOptions& options);
int explain_command(const ExplainCommandOptions& options);
int extract_lines(const ExtractLinesOptions& options);
int load(const LoadOptions& options);
int print_ontology(const OntologyOptions& options);
int merge_lines(const MergeLinesOptions& options);
int check_rules_command(const RulesCheckOptions& options);
int report_rules_command(const RulesReportOptions& options);

}  // namespace newsgraph

#endif  // NEWSGRAPH_APP_COMMANDS_H_
