// Flags in, exit status out. What the commands do is in *_command.cc.
#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <exception>
#include <functional>
#include <map>

#include "app/commands.h"
#include "base/error.h"
#include "emit/output.h"

namespace {

using newsgraph::BuildOptions;
using newsgraph::ExplainCommandOptions;
using newsgraph::ExtractLinesOptions;
using newsgraph::GraphOptions;
using newsgraph::LoadOptions;
using newsgraph::MergeLinesOptions;
using newsgraph::OntologyOptions;
using newsgraph::RdfSyntax;
using newsgraph::ReadOptions;
using newsgraph::RulesCheckOptions;
using newsgraph::RulesReportOptions;

constexpr int kCouldNotRun = 2;

void add_home(CLI::App& command, std::string& home) {
  command.add_option("--home", home, "Folder that holds models/, mappings/ and ontology/ (default: as installed)")
      ->type_name("DIR");
}

const std::map<std::string, RdfSyntax>& formats_by_name() {
  static const std::map<std::string, RdfSyntax> kFormats = [] {
    std::map<std::string, RdfSyntax> formats;
    for (const RdfSyntax syntax : {RdfSyntax::kTurtle, RdfSyntax::kNTriples, RdfSyntax::kTriG, RdfSyntax::kNQuads}) {
      formats.emplace(newsgraph::format_name(syntax), syntax);
    }
    return formats;
  }();
  return kFormats;
}

void add_read_options(CLI::App& command, ReadOptions& options) {
  command.add_option("input", options.inputs, "Article files (.txt) and folders of them")
      ->required()
      ->type_name("PATH");
  command.add_option("-j,--jobs", options.jobs, "Threads (default: one for each processor); never changes the output")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  command.add_flag("-q,--quiet", options.quiet, "No progress bar and no summary");
  add_home(command, options.home);
}

void add_load_options(CLI::App& command, LoadOptions& options) {
  command.add_option("file", options.files, "Files to load: .ttl or .nt, .nq or .trig, and SPARQL updates (.ru)")
      ->required()
      ->type_name("FILE");
  command.add_option("--endpoint", options.endpoint, "Graph store of the server (SPARQL 1.1 Graph Store Protocol)")
      ->type_name("URL");
  command.add_option("--update", options.update, "Where the server takes SPARQL updates")->type_name("URL");
  command.add_option("--graph", options.graph, "Graph to fill (default: the store's default graph)")->type_name("IRI");
  command.add_flag("--add", options.add, "Add to what the graph holds (default: replace it)");
  command.add_option("--user", options.user, "Name to log in with; the password is in NEWSGRAPH_PASSWORD")
      ->type_name("NAME");
  command.add_option("--password-file", options.password_file, "File with the password instead")->type_name("FILE");
  command.add_option("--timeout", options.timeout, "Seconds that each request may take; 0: no limit")
      ->capture_default_str()
      ->check(CLI::Range(0, 1000000))
      ->type_name("SECONDS");
  command.add_flag("-q,--quiet", options.quiet, "Say nothing when all is well");
}

/// Takes names parted by commas, each checked.
void add_formats(CLI::App& command, std::vector<RdfSyntax>& formats) {
  command
      .add_option_function<std::vector<std::string>>(
          "--format",
          [&formats](const std::vector<std::string>& names) {
            formats.clear();
            for (const std::string& name : names) formats.push_back(formats_by_name().at(name));
          },
          "turtle (the default: graph.ttl, provenance.ttl), ntriples (the same as .nt), trig or nquads "
          "(dataset.trig, dataset.nq: a graph for each article); several parted by commas. Files of other "
          "formats from an earlier run are removed")
      ->check(CLI::IsMember(formats_by_name()).description(""))
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAME");
}

void add_graph_options(CLI::App& command, GraphOptions& options) {
  command.add_option("-o,--out", options.out, "Folder to write to")->capture_default_str()->type_name("DIR");
  command.add_option("--base-iri", options.base_iri, "Prefix of every IRI that is minted")
      ->capture_default_str()
      ->type_name("IRI");
  command
      .add_option("--judgements", options.judgements, "What people have decided: lines of same/different/unsure, A, B")
      ->type_name("FILE");
  add_formats(command, options.formats);
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a write error, reported like any other

  CLI::App app("Turns news articles into a knowledge graph in RDF.", "newsgraph");
  app.set_version_flag("--version", "newsgraph " NEWSGRAPH_VERSION);
  app.require_subcommand(1);
  app.footer("Exit status: 0 done; 1 done, but articles were skipped (or examples of rules failed); 2 could not run.");
  std::function<int()> run;

  BuildOptions build;
  CLI::App* command = app.add_subcommand("build", "Read articles and write the graph, its evidence and dataset.ttl");
  add_read_options(*command, build.read);
  add_graph_options(*command, build.graph);
  command->callback([&] { run = [&] { return newsgraph::build(build); }; });

  ExtractLinesOptions extract;
  command = app.add_subcommand("extract", "Read articles and write one Extraction a line, as JSON");
  add_read_options(*command, extract.read);
  command->add_option("-o,--out", extract.out, "File to write to (default: standard output)")->type_name("FILE");
  command->callback([&] { run = [&] { return newsgraph::extract_lines(extract); }; });

  MergeLinesOptions merging;
  command =
      app.add_subcommand("merge", "Read Extractions, one a line, and write what build would write of their articles");
  command->add_option("input", merging.inputs, "Files of Extractions (default: -, the standard input)")
      ->type_name("FILE");
  add_graph_options(*command, merging.graph);
  command->add_option("--explain", merging.explain, "Instead of writing, say why these two were merged or kept apart")
      ->expected(2)
      ->type_name("A B");
  command->add_flag("-q,--quiet", merging.quiet, "No summary");
  add_home(*command, merging.home);
  command->callback([&] {
    if (merging.inputs.empty()) merging.inputs.emplace_back("-");
    run = [&] { return newsgraph::merge_lines(merging); };
  });

  ExplainCommandOptions explain;
  command =
      app.add_subcommand("explain", "Show how sentences are read: parse, names, times, rules that fired or nearly did");
  CLI::Option* input = command->add_option("input", explain.input, "An article file (.txt)")->type_name("FILE");
  command->add_option("--text", explain.text, "Explain this text instead of a file")
      ->type_name("TEXT")
      ->excludes(input);
  command->add_option("--date", explain.date, "The day on which --text is written (default: 2026-01-15)")
      ->type_name("YYYY-MM-DD")
      ->excludes(input);
  command->add_option("--containing", explain.containing, "Only sentences that contain this")->type_name("TEXT");
  command->add_option("--event", explain.event, "Only sentences with an event whose class or trigger contains this")
      ->type_name("TEXT");
  add_home(*command, explain.home);
  command->callback([&] { run = [&] { return newsgraph::explain_command(explain); }; });

  LoadOptions load;
  command = app.add_subcommand("load", "Put files into a running triple store over HTTP");
  add_load_options(*command, load);
  command->callback([&] { run = [&] { return newsgraph::load(load); }; });

  OntologyOptions ontology;
  command = app.add_subcommand("ontology", "Print the ontology as a page to read (Markdown)");
  add_home(*command, ontology.home);
  command->callback([&] { run = [&] { return newsgraph::print_ontology(ontology); }; });

  CLI::App* rules = app.add_subcommand("rules", "Work on the mappings");
  rules->require_subcommand(1);
  RulesCheckOptions check;
  command = rules->add_subcommand("check", "Execute every m:expect and m:reject and report by rule");
  command->add_option("rule", check.only, "Only rules whose IRI contains this text")->type_name("TEXT");
  command->add_option("--sentences", check.banks, "Execute these sentence banks instead of the rules' own examples")
      ->type_name("FILE");
  command->add_flag("-v,--verbose", check.verbose, "List the rules that pass, too");
  add_home(*command, check.home);
  command->callback([&] { run = [&] { return newsgraph::check_rules_command(check); }; });

  RulesReportOptions report;
  command = rules->add_subcommand("report", "Count what each rule finds in articles, and how much of it is right");
  add_read_options(*command, report.read);
  command->add_option("--judged", report.judged, "What people found in the articles: lines of article, class, text")
      ->type_name("FILE");
  command->add_flag("--tsv", report.tsv, "Values parted by tabs instead of a table");
  command->callback([&] { run = [&] { return report_rules_command(report); }; });

  try {
    app.parse(argc, argv);
    return run();
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kCouldNotRun;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "newsgraph: %s\n", error.what());
    return kCouldNotRun;
  }
}
