#include "sample_extractions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "base/hash.h"
#include "extract/extraction_json.h"
#include "rdf/graph.h"
#include "rdf/turtle_reader.h"
#include "rdf/vocabulary.h"

namespace newsgraph::test {
namespace {

constexpr std::string_view kOntology = R"(
@prefix ng: <https://w3id.org/newsgraph/ontology#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
ng:Agent rdfs:subClassOf ng:Entity . ng:Person rdfs:subClassOf ng:Agent . ng:Organization rdfs:subClassOf ng:Agent .
ng:GovernmentBody rdfs:subClassOf ng:Organization . ng:Company rdfs:subClassOf ng:Organization .
ng:Group rdfs:subClassOf ng:Agent . ng:Place rdfs:subClassOf ng:Entity .
ng:Country rdfs:subClassOf ng:Place , ng:Agent . ng:City rdfs:subClassOf ng:Place .
ng:AdministrativeArea rdfs:subClassOf ng:Place . ng:Facility rdfs:subClassOf ng:Place .
ng:Event rdfs:subClassOf sem:Event ; ng:eventFamily "other" ; ng:labelNoun "event" .
ng:Meeting rdfs:subClassOf ng:Event ; ng:eventFamily "meeting" ; ng:labelNoun "meeting" ;
  ng:labelTemplate "{participants} meet" .
ng:Summit rdfs:subClassOf ng:Meeting ; ng:eventFamily "meeting" ; ng:labelNoun "summit" ;
  ng:labelTemplate "Summit of {participants}" .
ng:Visit rdfs:subClassOf ng:Event ; ng:eventFamily "visit" ; ng:labelNoun "visit" ;
  ng:labelTemplate "{visitor} visits|visit {place}" , "Visit of {visitor}" .
ng:Disaster rdfs:subClassOf ng:Event ; ng:eventFamily "disaster" ; ng:labelNoun "disaster" .
ng:Flood rdfs:subClassOf ng:Disaster ; ng:eventFamily "disaster" ; ng:labelNoun "flood" .
ng:Earthquake rdfs:subClassOf ng:Disaster ; ng:eventFamily "earthquake" .
ng:Landslide rdfs:subClassOf ng:Disaster ; ng:eventFamily "landslide" .
ng:Birth rdfs:subClassOf ng:Event ; ng:eventFamily "birth" ; ng:onceFor ng:patient .
ng:Resignation rdfs:subClassOf ng:Event ; ng:eventFamily "departure" ; ng:mayLast 31 .
ng:Killing rdfs:subClassOf ng:Attack ; ng:eventFamily "attack" ; ng:onceFor ng:victim .
ng:Storm rdfs:subClassOf ng:Disaster ; ng:eventFamily "disaster" ; ng:mayLast 12 .
ng:Accident rdfs:subClassOf ng:Event ; ng:eventFamily "disaster" .
ng:Protest rdfs:subClassOf ng:Event ; ng:eventFamily "protest" .
ng:Arrest rdfs:subClassOf ng:Event ; ng:eventFamily "arrest" . ng:Death rdfs:subClassOf ng:Event ; ng:eventFamily "death" ; ng:onceFor ng:patient .
ng:Attack rdfs:subClassOf ng:Event ; ng:eventFamily "attack" . ng:Vote rdfs:subClassOf ng:Event ; ng:eventFamily "vote" .
ng:Statement rdfs:subClassOf ng:Event ; ng:eventFamily "statement" ; ng:labelTemplate "Statement of {speaker}" .
ng:participant rdfs:subPropertyOf sem:hasActor .
ng:agent rdfs:subPropertyOf ng:participant . ng:patient rdfs:subPropertyOf ng:participant .
ng:host rdfs:subPropertyOf ng:participant . ng:visitor rdfs:subPropertyOf ng:participant .
ng:speaker rdfs:subPropertyOf ng:participant . ng:victim rdfs:subPropertyOf ng:participant .
ng:attacker rdfs:subPropertyOf ng:participant .
ng:headquarters a owl:FunctionalProperty .
)";

template <class List>
void write_claims(std::ostream& out, const List& claims) {
  for (const Claim& claim : claims) {
    out << "  " << claim.property.str() << ' ' << claim.value.entity << ' ' << claim.value.literal << '^'
        << claim.value.datatype.str() << '@' << claim.value.language.str() << " rank " << static_cast<int>(claim.rank)
        << ' ' << claim.reason.str() << ' ' << claim.check.str() << ' ' << claim.support.mentions.size() << '/'
        << claim.support.article_count << '/' << claim.support.source_count << '/' << claim.support.confidence << '\n';
  }
}

std::string text(const std::optional<Date>& date) {
  return date ? to_iso(*date) : "-";
}

void write_event(std::ostream& out, const Event& event) {
  out << "event " << event.label << " : " << event.types.front() << ' ' << static_cast<int>(event.status) << ' '
      << text(event.when.first) << ' ' << text(event.when.last) << " part of " << event.part_of << " first "
      << text(event.first_reported) << " ordinal " << event.ordinal.value_or(0) << '\n';
  for (const StatusStep& step : event.history) {
    out << "  step " << text(step.reported) << ' ' << static_cast<int>(step.status) << ' ' << step.mention.article
        << '.' << step.mention.index << '\n';
  }
  for (const Casualties& count : event.casualties) {
    out << "  count " << count.outcome.str() << ' ' << count.count << ' ' << static_cast<int>(count.bound) << ' '
        << count.group.str() << ' ' << count.part_of << ' ' << static_cast<int>(count.rank) << ' '
        << count.support.source_count << '\n';
  }
  for (const MentionRef& ref : event.support.mentions) out << "  in " << ref.article << '.' << ref.index << '\n';
  write_claims(out, event.claims);
}

}  // namespace

std::string iri(std::string_view name) {
  const std::string known = expand_curie(name);
  return known.empty() || name.find(':') == std::string_view::npos ? std::string(ng::kNamespace) + std::string(name)
                                                                   : known;
}

MergeOptions sample_options() {
  MergeOptions options;
  options.classes = ClassModel(Graph(read_turtle_text(kOntology, "sample.ttl")));
  options.place_heads = {"prefecture", "temple", "city", "mine"};
  options.general_groups = {"people", "persons"};
  options.one_in_plural = {"talk"};
  options.rule_shortcuts["https://w3id.org/newsgraph/mappings/meet"] = {iri("met")};
  return options;
}

DateInterval days(const std::string& when) {
  if (when.empty()) return {};
  if (when.size() == 21) return {parse_iso_date(when.substr(0, 10)), parse_iso_date(when.substr(11))};
  if (when.size() == 7) return DateInterval::month(std::stoi(when), static_cast<unsigned>(std::stoi(when.substr(5))));
  if (when.size() == 4) return DateInterval::year(std::stoi(when));
  return DateInterval::day(parse_iso_date(when).value());
}

Sample::Sample(const std::string& id, const std::string& day, const std::string& publisher) {
  extraction_.article.id = id;
  extraction_.article.source = id + ".txt";
  extraction_.article.publisher = publisher.empty() ? "publisher of " + id : publisher;
  extraction_.article.text_sha256 = sha256_hex(id);
  extraction_.article.created = parse_iso_date(day);
}

Anchor Sample::next_anchor(const std::string& text) {
  const std::uint32_t begin = offset_;
  offset_ += static_cast<std::uint32_t>(text.size()) + 1;
  return {begin, begin + static_cast<std::uint32_t>(text.size()), text};
}

std::uint32_t Sample::next_sentence() {
  const std::string number = std::to_string(extraction_.sentences.size());
  extraction_.sentences.push_back(next_anchor("Sentence " + number + " of " + extraction_.article.id));
  return static_cast<std::uint32_t>(extraction_.sentences.size() - 1);
}

int Sample::entity(const std::string& type, const std::string& name, std::vector<std::string> names) {
  ExtractedEntity entity;
  entity.type = iri(type);
  entity.name = name;
  entity.names = std::move(names);
  entity.names.push_back(name);
  std::ranges::sort(entity.names);
  const std::uint32_t sentence = next_sentence();
  entity.mentions.push_back({next_anchor(name), sentence, MentionKind::kName});
  extraction_.entities.push_back(std::move(entity));
  return static_cast<int>(extraction_.entities.size() - 1);
}

int Sample::country(const std::string& name, const std::string& code) {
  const int number = entity("Country", name);
  at(number).same_as = "iso3166:" + code;
  return number;
}

int Sample::unnamed(const std::string& type, const std::string& words) {
  const int number = entity(type, words);
  at(number).names.clear();
  at(number).mentions[0].kind = MentionKind::kNominal;
  return number;
}

EventMention& Sample::event(const std::string& type, Roles roles, const std::string& when) {
  EventMention event;
  event.class_iri = iri(type);
  event.found_by = "https://w3id.org/newsgraph/mappings/rule";
  event.sentence = next_sentence();
  event.trigger = next_anchor(type);
  event.lemma = type;
  event.when = days(when);
  event.confidence = 0.8;
  for (const auto& [role, entity] : roles) event.arguments.push_back({iri(role), entity, "", "", next_anchor("x")});
  extraction_.events.push_back(std::move(event));
  return extraction_.events.back();
}

RelationMention& Sample::relation(int subject, const std::string& property, int object) {
  RelationMention relation;
  relation.subject = subject;
  relation.property = iri(property);
  relation.object = object;
  relation.sentence = next_sentence();
  relation.trigger = next_anchor(property);
  relation.confidence = 0.8;
  extraction_.relations.push_back(std::move(relation));
  return extraction_.relations.back();
}

EventMention& Sample::quote(int speaker, const std::string& words) {
  EventMention& mention = event("Statement", {});
  if (speaker >= 0) mention.arguments.push_back({iri("speaker"), speaker, "", "", next_anchor("x")});
  add_literal(mention, "quotation", words);
  return mention;
}

void add_literal(EventMention& event, const std::string& role, const std::string& value, const std::string& datatype) {
  event.arguments.push_back({iri(role), kNone, value, datatype, {}});
}

void add_count(EventMention& event, const std::string& outcome, std::uint64_t count, const std::string& group,
               QuantityBound bound, int part_of) {
  event.counts.push_back({iri(outcome), count, bound, group, part_of, {}});
}

const Entity& entity_named(const KnowledgeGraph& graph, const std::string& label) {
  const Entity* found = nullptr;
  for (const Entity& entity : graph.entities) {
    if (entity.label != label) continue;
    EXPECT_EQ(found, nullptr) << "several entities are called " << label;
    found = &entity;
  }
  if (found == nullptr) throw std::runtime_error("no entity is called " + label);
  return *found;
}

std::vector<const Event*> events_of(const KnowledgeGraph& graph, const std::string& type) {
  std::vector<const Event*> events;
  for (const Event& event : graph.events) {
    if (event.types.front() == iri(type)) events.push_back(&event);
  }
  return events;
}

std::vector<std::string> labels(const KnowledgeGraph& graph, const Event& event, const std::string& role) {
  std::vector<std::string> found;
  for (const Claim& claim : event.claims) {
    if (claim.property != iri(role) || claim.rank != ClaimRank::kPreferred) continue;
    found.push_back(claim.value.entity == kNone ? claim.value.literal
                                                : graph.entities[static_cast<std::size_t>(claim.value.entity)].label);
  }
  std::ranges::sort(found);
  return found;
}

std::size_t count_named(const KnowledgeGraph& graph, const std::string& name) {
  return static_cast<std::size_t>(std::ranges::count_if(graph.entities, [&](const Entity& entity) {
    return entity.label == name || std::ranges::find(entity.alternatives, name) != entity.alternatives.end();
  }));
}

std::string dump(const KnowledgeGraph& graph) {
  std::ostringstream out;
  out.precision(17);
  for (const Extraction& article : graph.articles) out << extraction_to_json(article) << '\n';
  for (const Entity& entity : graph.entities) {
    out << "entity " << entity.label << " : " << entity.types.front() << ' ' << entity.same_as.str() << '\n';
    for (const std::string& name : entity.alternatives) out << "  also " << name << '\n';
    for (const MentionRef& ref : entity.mentions) out << "  in " << ref.article << '.' << ref.index << '\n';
    write_claims(out, entity.claims);
  }
  for (const Event& event : graph.events) write_event(out, event);
  for (const PositionHeld& held : graph.positions) {
    out << "held " << held.holder << ' ' << held.title.str() << ' ' << held.position_of << ' '
        << text(held.attested_from) << ' ' << text(held.attested_until) << ' ' << held.former << ' '
        << held.support.article_count << '\n';
  }
  return out.str();
}

}  // namespace newsgraph::test
