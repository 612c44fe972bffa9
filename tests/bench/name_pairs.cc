// Prints how alike two names are spelled, for scripts/score_names.
//
//   name_pairs MERGING.tsv < PAIRS      a line is NAME <tab> NAME; prints one similarity a line
#include <exception>
#include <iostream>
#include <string>

#include "base/file.h"
#include "merge/options.h"
#include "merge/romanisation.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: name_pairs MERGING.tsv < PAIRS\n";
    return 2;
  }
  try {
    newsgraph::MergeOptions options;
    newsgraph::add_merge_table(newsgraph::read_file(argv[1], std::uint64_t{1} << 24U), argv[1], options);
    std::string line;
    while (std::getline(std::cin, line)) {
      const std::size_t tab = line.find('\t');
      if (tab == std::string::npos) throw newsgraph::Error("a line without a tab: " + line);
      std::cout << newsgraph::name_similarity(line.substr(0, tab), line.substr(tab + 1), options) << '\n';
    }
  } catch (const std::exception& error) {
    std::cerr << "name_pairs: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
