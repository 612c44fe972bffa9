// How fast a graph becomes RDF, against what Serd's writer does with the same statements ready in memory.
//
//   emit_bench [ARTICLES]      20,000 articles give ten million triples
//
// Times are elapsed time and processor time of all threads, best of three: leave the machine alone meanwhile. Serd gets
// its statements as nodes that are checked and in order, and in Turtle makes the short names itself, or finds them
// made; RdfWriter gets terms and does all that; emission begins with a KnowledgeGraph and ends with files on disk.
#include <serd/serd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "base/hash.h"
#include "emit/emit.h"
#include "emit/evidence.h"
#include "emit/facts.h"
#include "rdf/rdf_writer.h"
#include "rdf/turtle_reader.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kEntitiesOfArticle = 8;
constexpr std::uint32_t kEventsOfArticle = 4;
constexpr std::uint32_t kSentences = 12;
constexpr std::size_t kSample = 200'000;  // triples that the writers are measured on, again and again
constexpr int kRounds = 3;

double seconds(clockid_t clock) {
  timespec now{};
  ::clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Seconds. Emission writes its two layers side by side, so its elapsed time may be the shorter one.
struct Time {
  double elapsed = std::numeric_limits<double>::max();
  double processor = std::numeric_limits<double>::max();
};

Time best_of_rounds(const std::function<void()>& work) {
  Time best;
  for (int round = 0; round < kRounds; ++round) {
    const double begin = seconds(CLOCK_MONOTONIC);
    const double processor = seconds(CLOCK_PROCESS_CPUTIME_ID);
    work();
    best.elapsed = std::min(best.elapsed, seconds(CLOCK_MONOTONIC) - begin);
    best.processor = std::min(best.processor, seconds(CLOCK_PROCESS_CPUTIME_ID) - processor);
  }
  return best;
}

// A graph of the shape that news gives.

Anchor anchor(std::uint32_t begin, std::string text) {
  return {begin, begin + static_cast<std::uint32_t>(text.size()), std::move(text)};
}

Extraction article(std::uint32_t number) {
  Extraction extraction;
  const std::string id = std::to_string(number);
  extraction.article = {};
  extraction.article.id = "item-" + id;
  extraction.article.title = "Ministers meet in Port Vale, number " + id;
  extraction.article.publisher = "The Vale Courier";
  extraction.article.url = "https://courier.example/news/" + id;
  extraction.article.created = make_date(2026, 1 + number % 12, 1 + number % 28);
  extraction.article.text_sha256 = sha256_hex(id);
  extraction.article.length = kSentences * 120;
  for (std::uint32_t i = 0; i < kSentences; ++i) {
    extraction.sentences.push_back(anchor(
        i * 120, "The minister of the interior met \"the delegation\" in Port Vale on Monday and spoke of number " +
                     std::to_string(i) + "."));
  }
  for (std::uint32_t i = 0; i < kEntitiesOfArticle; ++i) {
    ExtractedEntity entity;
    entity.type = ng::kPerson;
    entity.name = "Ana Soto " + std::to_string(i);
    for (std::uint32_t sentence = i % 2; sentence < kSentences; sentence += 4) {
      entity.mentions.push_back({anchor(sentence * 120 + 10 * i, entity.name), sentence, MentionKind::kName});
    }
    extraction.entities.push_back(std::move(entity));
  }
  for (std::uint32_t i = 0; i < kEventsOfArticle; ++i) {
    EventMention event;
    event.class_iri = ng::kMeeting;
    event.found_by = "https://w3id.org/newsgraph/mappings/meet-verb";
    event.trigger = anchor(i * 120 + 33, "met");
    event.sentence = i;
    event.attributed_to = static_cast<std::int32_t>(i);
    extraction.events.push_back(std::move(event));
  }
  return extraction;
}

Claim claim(std::string_view property, std::uint32_t entity, const MentionRef& mention) {
  Claim claim;
  claim.property = property;
  claim.value.entity = static_cast<std::int32_t>(entity);
  claim.rank = ClaimRank::kPreferred;
  claim.support = {{mention}, 1, 1, 0.9};
  return claim;
}

KnowledgeGraph news(std::uint32_t articles) {
  KnowledgeGraph graph;
  for (std::uint32_t i = 0; i < articles; ++i) graph.articles.push_back(article(i));
  std::sort(graph.articles.begin(), graph.articles.end(),
            [](const Extraction& a, const Extraction& b) { return a.article.id < b.article.id; });
  const std::uint32_t entities = articles;  // each in as many articles as an article has entities
  graph.entities.resize(entities);
  for (std::uint32_t i = 0; i < entities; ++i) {
    graph.entities[i].types = {std::string(ng::kPerson)};
    graph.entities[i].label = "Ana Soto " + std::to_string(i);
    graph.entities[i].alternatives = {"President Soto " + std::to_string(i), "Soto"};
  }
  for (std::uint32_t i = 0; i < articles; ++i) {
    for (std::uint32_t j = 0; j < kEntitiesOfArticle; ++j) {
      graph.entities[(i * 7 + j * 13) % entities].mentions.push_back({i, j});
    }
    for (std::uint32_t j = 0; j < kEventsOfArticle; ++j) {
      const MentionRef mention{i, j};
      Event event;
      event.types = {std::string(ng::kMeeting)};
      event.label = "Ana Soto meets Bo Lind, Port Vale, number " + std::to_string(i);
      event.when = DateInterval::day(*make_date(2026, 1 + i % 12, 1 + j * 7));
      event.first_reported = event.when.first;
      event.history = {{event.when.first, Status::kOccurred, mention}};
      event.support = {{mention}, 1, 1, 0.9};
      event.claims = {claim(ng::kParticipant, (i * 7 + j * 13) % entities, mention),
                      claim(ng::kHost, (i * 7 + j * 13 + 13) % entities, mention),
                      claim(sem::kHasPlace, (i * 7 + 39) % entities, mention)};
      graph.events.push_back(std::move(event));
    }
  }
  return graph;
}

// The three measurements.

/// Keeps triples; those of both layers, in the order of writing.
class Sample : public TripleSink {
 public:
  void add(const Triple& triple) override {
    if (triples.size() < limit) triples.push_back(triple);
  }
  std::vector<Triple> triples;
  std::size_t limit = 0;
};

const std::vector<OwnPrefix>& own_prefixes() {
  static const std::vector<OwnPrefix> kPrefixes = [] {
    const std::string base = kDefaultBaseIri;
    return std::vector<OwnPrefix>{
        {"art", base + "article/"}, {"clm", base + "claim/"}, {"ent", base + "entity/"}, {"evt", base + "event/"}};
  }();
  return kPrefixes;
}

/// What Serd is given: every node's text, spelled as RdfWriter spells it.
struct Ready {
  std::vector<std::string> texts;
  std::vector<std::array<SerdNode, 5>> statements;  // subject, predicate, object, datatype, language
};

std::string shortened(const std::string& iri, bool turtle) {
  if (!turtle || iri == rdf::kType || iri == xsd::kInteger || iri == xsd::kDecimal || iri == xsd::kBoolean) return iri;
  const std::size_t split = iri.find_last_of("/#") + 1;
  const auto simple = [](char c) { return c == '-' || c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; };
  if (split == iri.size() || !std::all_of(iri.begin() + static_cast<std::ptrdiff_t>(split), iri.end(), simple))
    return iri;
  const std::string space = iri.substr(0, split);
  for (const auto& [name, own] : own_prefixes()) {
    if (own == space) return name + ":" + iri.substr(split);
  }
  for (const Prefix& prefix : standard_prefixes()) {
    if (prefix.iri == space) return std::string(prefix.name) + ":" + iri.substr(split);
  }
  return iri;
}

/// With `short_names` IRIs are shortened beforehand.
Ready ready(const std::vector<Triple>& triples, bool short_names) {
  Ready ready;
  ready.texts.reserve(5 * triples.size());
  const auto node = [&](SerdType type, const std::string& text) -> SerdNode {
    if (text.empty() && type != SERD_LITERAL) return SERD_NODE_NULL;
    const std::string& kept = ready.texts.emplace_back(type == SERD_URI ? shortened(text, short_names) : text);
    const SerdType spelled = type == SERD_URI && kept != text ? SERD_CURIE : type;
    return {reinterpret_cast<const std::uint8_t*>(kept.c_str()), kept.size(), kept.size(), 0, spelled};
  };
  for (const Triple& triple : triples) {
    const Term& object = triple.object;
    ready.statements.push_back({node(SERD_URI, triple.subject.value), node(SERD_URI, triple.predicate.text),
                                node(object.is_iri() ? SERD_URI : SERD_LITERAL, object.value),
                                node(SERD_URI, object.datatype),
                                object.language.empty() ? SERD_NODE_NULL : node(SERD_LITERAL, object.language)});
  }
  return ready;
}

std::size_t count_bytes(const void* /*bytes*/, std::size_t length, void* handle) {
  *static_cast<std::uint64_t*>(handle) += length;
  return length;
}

void set_prefix(SerdEnv* env, const std::string& name, const std::string& iri) {
  serd_env_set_prefix_from_strings(env, reinterpret_cast<const std::uint8_t*>(name.c_str()),
                                   reinterpret_cast<const std::uint8_t*>(iri.c_str()));
}

/// With `shorten` Serd makes the short names itself, as it must of plain IRIs.
void write_with_serd(const Ready& ready, std::size_t repetitions, bool turtle, bool shorten) {
  std::uint64_t bytes = 0;
  SerdEnv* env = serd_env_new(nullptr);
  for (const auto& [name, iri] : own_prefixes()) set_prefix(env, name, iri);
  for (const Prefix& prefix : standard_prefixes()) set_prefix(env, std::string(prefix.name), std::string(prefix.iri));
  const auto style = static_cast<SerdStyle>(SERD_STYLE_BULK | (turtle ? SERD_STYLE_ABBREVIATED : 0) |
                                            (shorten ? SERD_STYLE_CURIED : 0));
  SerdWriter* writer = serd_writer_new(turtle ? SERD_TURTLE : SERD_NTRIPLES, style, env, nullptr, count_bytes, &bytes);
  for (std::size_t i = 0; i < repetitions; ++i) {
    for (const auto& [subject, predicate, object, datatype, language] : ready.statements) {
      serd_writer_write_statement(writer, 0, nullptr, &subject, &predicate, &object,
                                  datatype.buf != nullptr ? &datatype : nullptr,
                                  language.buf != nullptr ? &language : nullptr);
    }
  }
  serd_writer_finish(writer);
  serd_writer_free(writer);
  serd_env_free(env);
}

void write_with_ours(const std::vector<Triple>& triples, std::size_t repetitions, bool turtle) {
  std::uint64_t bytes = 0;
  RdfWriter writer([&](std::string_view text) { bytes += text.size(); },
                   turtle ? RdfSyntax::kTurtle : RdfSyntax::kNTriples, own_prefixes());
  for (std::size_t i = 0; i < repetitions; ++i) {
    for (const Triple& triple : triples) writer.add(triple);
  }
  writer.finish();
}

/// `serd` is what Serd took for as many triples.
void report(const char* what, std::uint64_t triples, const Time& time, const Time& serd) {
  const auto speed = [&](double seconds) { return 1e-3 * static_cast<double>(triples) / seconds; };
  std::printf("%-34s %8.0f (%5.1f %%)   %8.0f (%5.1f %%)\n", what, speed(time.elapsed),
              100 * serd.elapsed / time.elapsed, speed(time.processor), 100 * serd.processor / time.processor);
  std::fflush(stdout);
}

std::vector<Triple> sample(const KnowledgeGraph& graph, const Hierarchy& hierarchy) {
  DiagnosticList diagnostics;
  LeftOut left_out(diagnostics);
  const RememberedIris none;
  const Iris iris = mint_iris(graph, hierarchy, kDefaultBaseIri, none);
  const EmitContext context{graph, hierarchy, iris, none, left_out};
  Sample sample;
  sample.limit = kSample / 4;
  write_facts(context, sample);
  sample.limit = kSample;
  write_evidence(context, kDefaultBaseIri, sample);
  return std::move(sample.triples);
}

int run(std::uint32_t articles) {
  const Hierarchy hierarchy{Graph(read_turtle(NEWSGRAPH_SOURCE_DIR "/ontology/newsgraph.ttl"))};
  const std::vector<Triple> triples = sample(news(std::min(articles, 1000U)), hierarchy);
  const KnowledgeGraph graph = news(articles);
  EmitOptions options;
  options.out_dir = std::filesystem::temp_directory_path() / ("ng-emit-bench-" + std::to_string(::getpid()));
  for (const bool turtle : {true, false}) {
    const char* name = turtle ? "Turtle" : "N-Triples";
    options.formats = {turtle ? RdfSyntax::kTurtle : RdfSyntax::kNTriples};
    DiagnosticList diagnostics;
    EmitSummary summary;
    const Time emission = best_of_rounds([&] { summary = emit(graph, hierarchy, options, diagnostics); });
    const std::uint64_t count = summary.graph_triples + summary.provenance_triples;
    const std::size_t repetitions = std::max<std::size_t>(1, count / triples.size());
    const Ready nodes = ready(triples, false);
    const Time serd = best_of_rounds([&] { write_with_serd(nodes, repetitions, turtle, turtle); });
    const Time ours = best_of_rounds([&] { write_with_ours(triples, repetitions, turtle); });
    const std::uint64_t written = repetitions * triples.size();
    const double share = static_cast<double>(count) / static_cast<double>(written);
    std::printf("%s, %llu triples; thousand a second    of elapsed time       of processor time\n", name,
                static_cast<unsigned long long>(count));
    report("  Serd's writer alone", written, serd, serd);
    if (turtle) {
      const Ready names = ready(triples, true);
      report("  the same, names made beforehand", written,
             best_of_rounds([&] { write_with_serd(names, repetitions, true, false); }), serd);
    }
    report("  RdfWriter, terms in memory", written, ours, serd);
    report("  emission, graph to files", count, emission, {serd.elapsed * share, serd.processor * share});
  }
  std::filesystem::remove_all(options.out_dir);
  return 0;
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) {
  try {
    return newsgraph::run(argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 20'000U);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "emit_bench: %s\n", error.what());
    return 2;
  }
}
