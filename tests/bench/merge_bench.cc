// Time and memory of merging as the corpus grows.
//
//   merge_bench EXTRACTIONS.jsonl [--weeks N] [COPIES...]       COPIES: 1 3 10 20 when none are given
//
// For every number of copies, the Extractions are merged that many times over, in a process of its own. In each copy
// the words of which names are made are exchanged among each other, texts count as different, and keys of authorities
// stay, so countries are told of more and more often while persons and bodies get new names made of known words. Each
// copy is N weeks (52 when not given) later than the one before: a feed of one year becomes one of many, as full as
// the first; with 0 all copies tell of the same days, which become as many times as full. Prints a table with the
// exponent of growth from row to row. Figures: docs/performance.md.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/hash.h"
#include "base/strings.h"
#include "extract/extraction_json.h"
#include "merge/merge.h"

namespace {

using namespace newsgraph;

std::vector<Extraction> read_all(const char* file) {
  std::ifstream in(file);
  std::vector<Extraction> extractions;
  std::uint32_t number = 0;
  for (std::string line; std::getline(in, line);) extractions.push_back(parse_extraction(line, {file, ++number, 0}));
  return extractions;
}

/// Exchanges the words of names; the exchange is another one for every copy.
class NameChanger {
 public:
  NameChanger(const std::vector<Extraction>& extractions, int weeks) : weeks_(weeks) {
    std::set<std::string> words;
    for (const Extraction& extraction : extractions) {
      for (const ExtractedEntity& entity : extraction.entities) {
        for (const std::string_view word : split_words(entity.name)) words.emplace(word);
      }
    }
    words_.assign(words.begin(), words.end());
  }

  Extraction change(Extraction extraction, std::size_t copy) {
    if (copy != copy_) exchange(copy);
    if (copy == 0) return extraction;
    const std::string own = "-" + std::to_string(copy);
    ArticleRecord& article = extraction.article;
    article.id += own;
    article.text_sha256 = sha256_hex(article.text_sha256 + own);
    for (std::uint32_t& number : article.sketch) number ^= static_cast<std::uint32_t>(copy * 2654435761U);
    for (Anchor& sentence : extraction.sentences) sentence.text += own;
    for (ExtractedEntity& entity : extraction.entities) {
      if (!entity.same_as.empty() || entity.names.empty()) continue;
      entity.name = renamed(entity.name);
      for (std::string& name : entity.names) name = renamed(name);
      std::ranges::sort(entity.names);
    }
    move_days(extraction, static_cast<int>(copy) * weeks_ * 7);
    return extraction;
  }

 private:
  /// By whole weeks, so that the days of the week stay what the words say.
  static void move_days(Extraction& extraction, int days) {
    const auto move = [days](std::optional<Date>& date) {
      if (date) date = add_days(*date, days);
    };
    move(extraction.article.created);
    for (EventMention& event : extraction.events) {
      move(event.when.first);
      move(event.when.last);
    }
    for (RelationMention& relation : extraction.relations) {
      move(relation.when.first);
      move(relation.when.last);
    }
  }

  void exchange(std::size_t copy) {
    std::mt19937 random(static_cast<std::uint32_t>(copy));
    std::vector<std::string> others = words_;
    for (std::size_t i = others.size(); i > 1; --i) std::swap(others[i - 1], others[random() % i]);
    for (std::size_t i = 0; i < words_.size(); ++i) changed_[words_[i]] = others[i];
    copy_ = copy;
  }

  std::string renamed(const std::string& name) const {
    std::string other;
    for (const std::string_view word : split_words(name)) {
      const auto found = changed_.find(std::string(word));
      other += (other.empty() ? "" : " ") + (found == changed_.end() ? std::string(word) : found->second);
    }
    return other;
  }

  std::vector<std::string> words_;
  std::map<std::string, std::string> changed_;
  std::size_t copy_ = 0;
  int weeks_;
};

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Row {
  double articles = 0;
  double entities = 0;
  double events = 0;
  double wall = 0;
  double processor = 0;
  double before = 0;  // MB that the Extractions take
  double peak = 0;    // MB
};

Row measure(const std::vector<Extraction>& base, const MergeOptions& options, std::size_t copies, int weeks) {
  std::vector<Extraction> extractions;
  extractions.reserve(base.size() * copies);
  NameChanger names(base, weeks);
  for (std::size_t copy = 0; copy < copies; ++copy) {
    for (const Extraction& extraction : base) extractions.push_back(names.change(extraction, copy));
  }
  Row row;
  row.before = peak_megabytes();
  const auto start = std::chrono::steady_clock::now();
  const double processor = processor_seconds();
  const KnowledgeGraph graph = merge(std::move(extractions), options);
  row.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  row.processor = processor_seconds() - processor;
  row.peak = peak_megabytes();
  row.articles = static_cast<double>(graph.articles.size());
  row.entities = static_cast<double>(graph.entities.size());
  row.events = static_cast<double>(graph.events.size());
  return row;
}

/// In a process of its own, so that peaks of memory do not mix.
Row measure_apart(const std::vector<Extraction>& base, const MergeOptions& options, std::size_t copies, int weeks) {
  int ends[2];
  if (pipe(ends) != 0) std::abort();
  const pid_t child = fork();
  if (child == 0) {
    const Row row = measure(base, options, copies, weeks);
    const bool written = write(ends[1], &row, sizeof row) == sizeof row;
    _exit(written ? 0 : 1);
  }
  close(ends[1]);
  Row row;
  const bool complete = read(ends[0], &row, sizeof row) == sizeof row;
  close(ends[0]);
  waitpid(child, nullptr, 0);
  if (!complete) std::printf("%zu copies: the process died\n", copies);
  return row;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: merge_bench EXTRACTIONS.jsonl [--weeks N] [COPIES...]\n");
    return 2;
  }
  const std::vector<Extraction> base = read_all(argv[1]);
  const std::filesystem::path home = NEWSGRAPH_SOURCE_DIR;
  const MergeOptions options = load_merge_options(home / "ontology" / "newsgraph.ttl", home / "mappings");
  std::vector<std::size_t> sizes;
  int weeks = 52;
  for (int i = 2; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--weeks" && i + 1 < argc) {
      weeks = std::atoi(argv[++i]);
    } else {
      sizes.push_back(std::strtoul(argv[i], nullptr, 10));
    }
  }
  if (sizes.empty()) sizes = {1, 3, 10, 20};

  std::printf(
      "| articles | entities | events | wall s | processor s | exponent | Extractions MB | peak MB | exponent |\n");
  std::printf("|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
  Row last;
  for (const std::size_t copies : sizes) {
    const Row row = measure_apart(base, options, copies, weeks);
    const double growth = last.articles > 0 ? std::log(row.articles / last.articles) : 0;
    const auto exponent = [&](double now, double then) { return growth > 0 ? std::log(now / then) / growth : 0.0; };
    std::printf("| %.0f | %.0f | %.0f | %.2f | %.2f | %.2f | %.0f | %.0f | %.2f |\n", row.articles, row.entities,
                row.events, row.wall, row.processor, exponent(row.processor, last.processor), row.before, row.peak,
                exponent(row.peak, last.peak));
    std::fflush(stdout);
    last = row;
  }
  return 0;
}
