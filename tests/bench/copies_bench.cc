// How well copies of articles are found, and how fast.
//
//   copies_bench FEED.jsonl [ITEMS.jsonl] [--many]
//
// FEED holds full articles (id, title, text). From each, copies are made as outlets make them, and things that only
// look like copies; every such pair goes through find_sources() alone. ITEMS, short dated items, are clustered all
// together and what is joined is listed for reading. With --many, 100,000 articles are clustered. Tables:
// docs/evaluation-copies.md.
#include <sys/resource.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "extract/sketch.h"
#include "ingest/article_reader.h"
#include "merge/sources.h"

namespace {

using namespace newsgraph;

constexpr std::size_t kMany = 100'000;

struct Text {
  std::string id;
  std::string title;
  std::vector<std::string> paragraphs;
  std::optional<Date> day = {};
};

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::size_t length_of(const Text& text) {
  std::size_t words = 0;
  for (const std::string& paragraph : text.paragraphs) words += words_of(paragraph).size();
  return words;
}

std::vector<Text> read_feed(const char* file) {
  std::ifstream in(file);
  std::vector<Text> texts;
  for (std::string line; std::getline(in, line);) {
    const nlohmann::json record = nlohmann::json::parse(line);
    Text text{record.at("id"), record.value("title", ""), {}, parse_iso_date(record.at("date").get<std::string>())};
    std::istringstream body(record.at("text").get<std::string>());
    for (std::string paragraph; std::getline(body, paragraph);) {
      if (!words_of(paragraph).empty()) text.paragraphs.push_back(paragraph);
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

Extraction sketched(const Text& text) {
  std::string bytes = text.title + "\n\n";
  for (const std::string& paragraph : text.paragraphs) bytes += paragraph + "\n\n";
  DiagnosticList diagnostics;
  Extraction extraction;
  const auto article = parse_plain_text(bytes, text.id, text.id, diagnostics);
  if (!article) return extraction;
  extraction.article.id = text.id;
  extraction.article.created = text.day;
  extraction.article.text_sha256 = sha256_hex(article->text);
  extraction.article.length = static_cast<std::uint32_t>(
      std::ranges::count_if(article->text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  extraction.article.sketch = sketch_of(*article);
  return extraction;
}

bool joined(const Text& a, const Text& b) {
  const std::vector<Source> sources = find_sources({sketched(a), sketched(b)});
  return sources[0].cluster == sources[1].cluster;
}

// ---------------------------------------------------------------- what is done to a text

Text kept(const Text& text, double share) {
  Text cut{text.id + "-cut", text.title, {}, text.day};
  auto left = static_cast<std::size_t>(static_cast<double>(length_of(text)) * share);
  for (const std::string& paragraph : text.paragraphs) {
    std::string part;
    for (const std::string& word : words_of(paragraph)) {
      if (left == 0) break;
      --left;
      part += (part.empty() ? "" : " ") + word;
    }
    if (!part.empty()) cut.paragraphs.push_back(part);
  }
  return cut;
}

/// Every word for which `pick` is true becomes another one.
Text replaced(const Text& text, const std::function<bool(const std::string&)>& pick) {
  Text other{text.id + "-other", text.title, {}, text.day};
  for (const std::string& paragraph : text.paragraphs) {
    std::string changed;
    for (const std::string& word : words_of(paragraph)) {
      changed += (changed.empty() ? "" : " ") + (pick(word) ? "other" + word : word);
    }
    other.paragraphs.push_back(changed);
  }
  return other;
}

Text with_headline(Text text) {
  text.title = "What is known so far of the latest developments";
  return text;
}

Text with_boilerplate(Text text) {
  text.paragraphs.insert(text.paragraphs.begin(), "(Newswire) Our correspondents report from several places.");
  text.paragraphs.emplace_back("Reporting by our correspondents; editing by the desk of the agency.");
  text.paragraphs.emplace_back(
      "This story was first published by a partner of this newspaper and may not be reprinted.");
  return text;
}

Text with_sentences_of(Text text, const Text& other, double share) {
  const Text more = kept(other, share * static_cast<double>(length_of(text)) /
                                    static_cast<double>(std::max<std::size_t>(length_of(other), 1)));
  text.paragraphs.insert(text.paragraphs.end(), more.paragraphs.begin(), more.paragraphs.end());
  return text;
}

Text with_paragraphs_moved(Text text) {
  std::ranges::rotate(text.paragraphs, text.paragraphs.begin() + std::ssize(text.paragraphs) / 2);
  return text;
}

bool is_name_or_number(const std::string& word) {
  const auto first = static_cast<unsigned char>(word.front());
  return std::isupper(first) != 0 || std::isdigit(first) != 0;
}

// ---------------------------------------------------------------- tables

struct Tally {
  std::size_t pairs = 0;
  std::size_t joined = 0;
};

void print(const char* kind, const Tally& tally) {
  std::printf("| %-52s | %6zu | %6zu | %7.4f |\n", kind, tally.pairs, tally.joined,
              tally.pairs == 0 ? 0.0 : static_cast<double>(tally.joined) / static_cast<double>(tally.pairs));
}

using Change = std::function<Text(const Text&, const Text&)>;

Tally measure(const char* kind, const std::vector<Text>& texts, const Change& change) {
  Tally tally;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ++tally.pairs;
    if (joined(texts[i], change(texts[i], texts[(i + 17) % texts.size()]))) ++tally.joined;
  }
  print(kind, tally);
  return tally;
}

void add(Tally& all, const Tally& tally) {
  all.pairs += tally.pairs;
  all.joined += tally.joined;
}

Tally positives(const std::vector<Text>& texts) {
  std::mt19937 random(1);
  const auto some_words = [&](std::uint32_t percent) {
    return [&random, percent](const Text& text, const Text&) {
      return replaced(text, [&](const std::string&) { return random() % 100 < percent; });
    };
  };
  const auto cut_to = [](double share) { return [share](const Text& text, const Text&) { return kept(text, share); }; };
  const auto with_more = [](double share) {
    return [share](const Text& text, const Text& other) { return with_sentences_of(text, other, share); };
  };
  Tally all;
  add(all, measure("headline changed", texts, [](const Text& t, const Text&) { return with_headline(t); }));
  add(all,
      measure("boilerplate before and behind", texts, [](const Text& t, const Text&) { return with_boilerplate(t); }));
  add(all, measure("tail cut, 90 % left", texts, cut_to(0.9)));
  add(all, measure("tail cut, 80 % left", texts, cut_to(0.8)));
  add(all, measure("tail cut, 70 % left", texts, cut_to(0.7)));
  add(all, measure("tail cut, 60 % left", texts, cut_to(0.6)));
  add(all, measure("tail cut, 50 % left", texts, cut_to(0.5)));
  add(all, measure("2 % of words substituted", texts, some_words(2)));
  add(all, measure("5 % of words substituted", texts, some_words(5)));
  add(all, measure("8 % of words substituted", texts, some_words(8)));
  add(all, measure("a tenth of another article behind it", texts, with_more(0.1)));
  add(all, measure("a quarter of another article behind it", texts, with_more(0.25)));
  add(all, measure("half of another article behind it", texts, with_more(0.5)));
  add(all, measure("paragraphs in another order", texts,
                   [](const Text& t, const Text&) { return with_paragraphs_moved(t); }));
  add(all, measure("headline, boilerplate, 70 % left, 2 % substituted", texts, [&](const Text& t, const Text& o) {
        return with_boilerplate(with_headline(some_words(2)(kept(t, 0.7), o)));
      }));
  return all;
}

/// All pairs of different articles, those of one story among them.
Tally different_articles(const std::vector<Text>& texts, const char* kind, bool list) {
  std::vector<Extraction> articles;
  for (const Text& text : texts) articles.push_back(sketched(text));
  const std::vector<Source> sources = find_sources(articles);
  Tally tally;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      ++tally.pairs;
      if (sources[i].cluster != sources[j].cluster) continue;
      ++tally.joined;
      if (!list) continue;
      std::printf("  joined: %s, %s (Jaccard %.2f)\n    %.150s\n    %.150s\n", texts[i].id.c_str(), texts[j].id.c_str(),
                  text_overlap(articles[i].article, articles[j].article).jaccard, texts[i].paragraphs.front().c_str(),
                  texts[j].paragraphs.front().c_str());
    }
  }
  if (kind != nullptr) print(kind, tally);
  return tally;
}

Tally negatives(const std::vector<Text>& texts) {
  Tally all;
  add(all, different_articles(texts, "different articles, each with each", false));
  add(all, measure("a week later, with other names and numbers", texts, [](const Text& t, const Text&) {
        Text next = replaced(t, is_name_or_number);
        next.day = std::chrono::sys_days(*t.day) + std::chrono::days(7);
        return next;
      }));
  add(all, measure("the same day, with other names and numbers", texts,
                   [](const Text& t, const Text&) { return replaced(t, is_name_or_number); }));
  add(all, measure("another article that quotes a fifth of it", texts,
                   [](const Text& t, const Text& o) { return with_sentences_of(o, t, 0.2); }));
  add(all, measure("20 % of words substituted: a story retold", texts, [](const Text& t, const Text&) {
        std::size_t number = 0;
        return replaced(t, [&number](const std::string&) { return number++ % 5 == 0; });
      }));
  return all;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Every tenth article is a copy with its tail cut, all others have words of their own.
void time_many(const std::vector<Text>& texts) {
  std::vector<Extraction> articles;
  articles.reserve(kMany);
  const auto start = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < kMany; ++i) {
    const std::string own = std::to_string(i / 10 * 10 + (i % 10 == 9 ? 8 : i % 10));
    Text text = i % 10 == 9 ? kept(texts[(i - 1) % texts.size()], 0.7) : texts[i % texts.size()];
    for (std::string& paragraph : text.paragraphs) {
      std::string changed;
      for (const std::string& word : words_of(paragraph)) changed += word + own + ' ';
      paragraph = changed;
    }
    text.id = std::to_string(i);
    articles.push_back(sketched(text));
  }
  const auto sketches = std::chrono::steady_clock::now();
  const double before = peak_megabytes();
  const std::vector<Source> sources = find_sources(articles);
  const auto end = std::chrono::steady_clock::now();
  std::size_t clusters = 0;
  for (std::size_t i = 0; i < sources.size(); ++i) clusters += sources[i].cluster == i ? 1 : 0;
  const auto seconds = [](auto from, auto to) { return std::chrono::duration<double>(to - from).count(); };
  std::printf(
      "\n%zu articles, %zu clusters: sketches %.1f s, clustering %.2f s, peak memory %.0f MB (%.0f MB before)\n",
      articles.size(), clusters, seconds(start, sketches), seconds(sketches, end), peak_megabytes(), before);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: copies_bench FEED.jsonl [ITEMS.jsonl] [--many]\n");
    return 2;
  }
  std::vector<Text> texts = read_feed(argv[1]);
  std::erase_if(texts, [](const Text& text) { return length_of(text) < 60; });
  std::printf("%zu articles of 60 words or more\n\n", texts.size());
  std::printf("| %-52s | %6s | %6s | %7s |\n|---|---:|---:|---:|\n", "copies", "pairs", "joined", "recall");
  const Tally found = positives(texts);
  print("all", found);
  std::printf("\n| %-52s | %6s | %6s | %7s |\n|---|---:|---:|---:|\n", "no copies", "pairs", "joined", "share");
  const Tally wrong = negatives(texts);
  print("all", wrong);
  std::printf("\nprecision %.4f, recall %.4f\n",
              static_cast<double>(found.joined) / static_cast<double>(found.joined + wrong.joined),
              static_cast<double>(found.joined) / static_cast<double>(found.pairs));
  const bool many = std::string_view(argv[argc - 1]) == "--many";
  if (argc > (many ? 3 : 2)) {
    const std::vector<Text> items = read_feed(argv[2]);
    const Tally tally = different_articles(items, nullptr, true);
    std::printf("\n%zu items: %zu of %zu pairs joined\n", items.size(), tally.joined, tally.pairs);
  }
  if (many) time_many(texts);
  return 0;
}
