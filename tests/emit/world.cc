#include "world.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>

#include "base/file.h"
#include "base/hash.h"
#include "rdf/vocabulary.h"

namespace newsgraph::test {
namespace {

std::string shortened(const Term& term) {
  if (!term.is_iri()) return term.value;
  for (const char* kind : {"entity", "event", "article"}) {
    const std::string space = std::string(kDefaultBaseIri) + kind + "/";
    if (term.value.starts_with(space))
      return (kind[0] == 'a' ? "art:" : kind[1] == 'n' ? "ent:" : "evt:") + term.value.substr(space.size());
  }
  return curie(term.value);
}

std::string joined(const Graph& graph, const std::string& subject, const std::string& property) {
  std::string out;
  std::vector<std::string> found;
  for (const Term& term : graph.objects(Iri{iri(subject)}, iri(property))) found.push_back(shortened(term));
  std::sort(found.begin(), found.end());
  for (const std::string& text : found) out += (out.empty() ? "" : " ") + text;
  return out;
}

Anchor anchor(std::uint32_t begin, std::string text) {
  return {begin, begin + static_cast<std::uint32_t>(text.size()), std::move(text)};
}

ExtractedEntity extracted(const std::string& type, const std::string& name, std::uint32_t begin,
                          std::uint32_t sentence) {
  ExtractedEntity entity;
  entity.type = iri(type);
  entity.name = name;
  entity.names = {name};
  entity.mentions = {{anchor(begin, name), sentence, MentionKind::kName}};
  return entity;
}

EventMention mention(const std::string& type, Anchor trigger, std::uint32_t sentence, Status status) {
  EventMention event;
  event.class_iri = iri(type);
  event.found_by = iri("map:some-rule");
  event.trigger = std::move(trigger);
  event.sentence = sentence;
  event.status = status;
  event.timeframe = status == Status::kPlanned ? Timeframe::kFuture : Timeframe::kPast;
  return event;
}

Extraction article(const std::string& id, Date created, std::uint32_t length) {
  Extraction extraction;
  extraction.article.id = id;
  extraction.article.title = "News of " + id;
  extraction.article.publisher = "The Vale Courier";
  extraction.article.url = "https://courier.example/" + id;
  extraction.article.created = created;
  extraction.article.text_sha256 = sha256_hex(id);
  extraction.article.length = length;
  return extraction;
}

/// "Ana Soto will meet Bo Lind."
Extraction first_article() {
  Extraction extraction = article("a1", *make_date(2026, 2, 27), 27);
  extraction.sentences = {anchor(0, "Ana Soto will meet Bo Lind.")};
  extraction.entities = {extracted("ng:Person", "Ana Soto", 0, 0), extracted("ng:Person", "Bo Lind", 19, 0)};
  extraction.events = {mention("ng:Meeting", anchor(14, "meet"), 0, Status::kPlanned)};
  return extraction;
}

/// "President Ana Soto met Bo Lind in Port Vale. A flood there killed 12. \"We mourn,\" Lind said."
Extraction second_article() {
  Extraction extraction = article("a2", *make_date(2026, 3, 3), 92);
  extraction.sentences = {anchor(0, "President Ana Soto met Bo Lind in Port Vale."),
                          anchor(45, "A flood there killed 12."), anchor(70, "\"We mourn,\" Lind said.")};
  extraction.entities = {extracted("ng:Person", "Ana Soto", 10, 0), extracted("ng:Person", "Bo Lind", 23, 0),
                         extracted("ng:City", "Port Vale", 34, 0)};
  extraction.events = {mention("ng:Summit", anchor(19, "met"), 0, Status::kOccurred),
                       mention("ng:Flood", anchor(47, "flood"), 1, Status::kOccurred),
                       mention("ng:Statement", anchor(87, "said"), 2, Status::kOccurred)};
  extraction.events[1].attributed_to = 1;
  RelationMention relation;
  relation.subject = 0;
  relation.property = std::string(ng::kHoldsPosition);
  relation.value = "President";
  relation.found_by = iri("map:title");
  relation.trigger = anchor(0, "President");
  extraction.relations = {relation};
  return extraction;
}

Support support(std::vector<MentionRef> mentions, std::uint32_t articles) {
  return {std::move(mentions), articles, 1, 0.9};
}

Event meeting() {
  Event event;
  event.types = {iri("ng:Summit"), iri("ng:Meeting")};
  event.label = "Ana Soto meets Bo Lind, Port Vale, 2026-03-02";
  event.status = Status::kOccurred;
  event.history = {{make_date(2026, 2, 27), Status::kPlanned, {0, 0}},
                   {make_date(2026, 3, 3), Status::kOccurred, {1, 0}}};
  event.claims = {claim("ng:participant", entity(0), {{0, 0}, {1, 0}}), claim("ng:host", entity(1), {{1, 0}}),
                  claim("sem:hasPlace", entity(2), {{1, 0}})};
  event.when = DateInterval::day(*make_date(2026, 3, 2));
  event.first_reported = make_date(2026, 2, 27);
  event.shortcuts = {iri("ng:met")};
  event.support = support({{0, 0}, {1, 0}}, 2);
  return event;
}

Event flood() {
  Event event;
  event.types = {iri("ng:Flood")};
  event.label = "Flood in Port Vale, 2026-03";
  event.claims = {claim("sem:hasPlace", entity(2), {{1, 1}})};
  event.when = DateInterval::month(2026, 3);
  event.casualties = {
      {iri("ng:Killed"), 12, QuantityBound::kExact, "people", kNone, ClaimRank::kPreferred, support({{1, 1}}, 1), {}},
      {iri("ng:Killed"), 3, QuantityBound::kExact, "children", 0, ClaimRank::kPreferred, support({{1, 1}}, 1), {}},
      {iri("ng:Killed"), 9, QuantityBound::kExact, "people", kNone, ClaimRank::kSuperseded, support({{1, 1}}, 1), {}}};
  event.support = support({{1, 1}}, 1);
  return event;
}

Event statement() {
  Event event;
  event.types = {iri("ng:Statement")};
  event.label = "Statement of Bo Lind";
  event.claims = {claim("ng:speaker", entity(1), {{1, 2}}),
                  claim("ng:quotation", literal("We mourn,", "", "en"), {{1, 2}})};
  event.support = support({{1, 2}}, 1);
  return event;
}

Entity named(const std::string& type, const std::string& label, std::vector<MentionRef> mentions) {
  Entity entity;
  entity.types = {iri(type)};
  entity.label = label;
  entity.mentions = std::move(mentions);
  return entity;
}

}  // namespace

std::string iri(const std::string& curie) {
  const std::string base = kDefaultBaseIri;
  if (curie.starts_with("ent:")) return base + "entity/" + curie.substr(4);
  if (curie.starts_with("evt:")) return base + "event/" + curie.substr(4);
  if (curie.starts_with("art:")) return base + "article/" + curie.substr(4);
  const std::string expanded = expand_curie(curie);
  return expanded.empty() ? curie : expanded;
}

const Hierarchy& hierarchy() {
  static const Hierarchy kHierarchy{Graph(read_turtle(NEWSGRAPH_SOURCE_DIR "/ontology/newsgraph.ttl"))};
  return kHierarchy;
}

Value entity(std::int32_t index) {
  Value value;
  value.entity = index;
  return value;
}

Value literal(std::string text, const std::string& datatype_curie, std::string language) {
  return {kNone, std::move(text), datatype_curie.empty() ? "" : iri(datatype_curie), std::move(language)};
}

Claim claim(const std::string& property, Value value, std::vector<MentionRef> mentions, ClaimRank rank) {
  Claim claim;
  claim.property = iri(property);
  claim.value = std::move(value);
  claim.rank = rank;
  claim.support = support(std::move(mentions), 1);
  return claim;
}

KnowledgeGraph small_world() {
  KnowledgeGraph world;
  world.articles = {first_article(), second_article()};
  world.entities = {named("ng:Person", "Ana Soto", {{0, 0}, {1, 0}}), named("ng:Person", "Bo Lind", {{0, 1}, {1, 1}}),
                    named("ng:City", "Port Vale", {{1, 2}})};
  world.entities[0].alternatives = {"President Soto", "Soto"};
  world.events = {meeting(), flood(), statement()};
  PositionHeld held;
  held.holder = 0;
  held.title = "President";
  held.position_of = 2;
  held.attested_from = held.attested_until = make_date(2026, 3, 3);
  held.support = support({{1, 0}}, 1);
  world.positions = {held};
  return world;
}

TemporaryFolder::TemporaryFolder() {
  static std::atomic<int> number{0};
  path_ = std::filesystem::temp_directory_path() /
          ("ng-emit-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
  std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code unused;
  std::filesystem::remove_all(path_, unused);
}

std::vector<std::string> TemporaryFolder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(path_))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string Emitted::facts(const std::string& subject, const std::string& property) const {
  return joined(graph, subject, property);
}

std::string Emitted::evidence(const std::string& subject, const std::string& property) const {
  return joined(provenance, subject, property);
}

Emitted emitted(const KnowledgeGraph& world, const EmitOptions& given) {
  const TemporaryFolder folder;
  EmitOptions options = given;
  options.out_dir = folder.path();
  DiagnosticList diagnostics;
  Emitted result;
  result.summary = emit(world, hierarchy(), options, diagnostics);
  result.diagnostics = diagnostics.list();
  const auto take = [&](const char* name, std::string& text, Graph& graph) {
    text = read_file(folder.path() / name);
    graph.add(read_turtle_text(text, name));
  };
  take("graph.ttl", result.graph_text, result.graph);
  take("provenance.ttl", result.provenance_text, result.provenance);
  take("dataset.ttl", result.dataset_text, result.dataset);
  return result;
}

}  // namespace newsgraph::test
