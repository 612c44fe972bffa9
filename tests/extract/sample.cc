#include "sample.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "../nlp/make_document.h"
#include "base/file.h"
#include "rdf/vocabulary.h"

namespace newsgraph::testing {
namespace {

constexpr const char* kRules = R"(
@prefix m:   <https://w3id.org/newsgraph/mapping#> .
@prefix map: <https://w3id.org/newsgraph/mappings/> .
@prefix ng:  <https://w3id.org/newsgraph/ontology#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .

map:meet a m:EventRule ; m:emits ng:Meeting ; m:priority 20 ; m:trigger "lemma=meet|confer upos=VERB" ;
  m:arg "A ng:participant one @agent type=ng:Agent" , "B ng:participant any @object | obl:with type=ng:Agent" ,
        "P sem:hasPlace any @place type=ng:Place" ;
  m:minimum 2 ; m:symmetric true ; m:shortcut ng:met .
map:meeting a m:EventRule ; m:emits ng:Meeting ; m:trigger "lemma=meeting|talk upos=NOUN" ;
  m:arg "A ng:participant any @peers type=ng:Agent" , "P sem:hasPlace any @place type=ng:Place" .
map:summit a m:EventRule ; m:emits ng:Summit ; m:trigger "lemma=summit upos=NOUN" ;
  m:arg "A ng:participant any @peers type=ng:Agent" , "P sem:hasPlace any @place type=ng:Place" .
map:visit a m:EventRule ; m:emits ng:Visit ; m:trigger "lemma=visit|travel upos=VERB" ;
  m:arg "V ng:visitor some @agent type=ng:Agent" , "P sem:hasPlace some @object | @destination type=ng:Place" .
map:visit-noun a m:EventRule ; m:emits ng:Visit ; m:trigger "lemma=visit|trip upos=NOUN" ;
  m:arg "V ng:visitor any @agent type=ng:Agent" , "P sem:hasPlace any @destination | @place type=ng:Place" .
map:attack a m:EventRule ; m:emits ng:Attack ; m:trigger "lemma=attack|shoot upos=VERB" ;
  m:arg "A ng:attacker opt @agent type=ng:Agent" , "V ng:victim opt @object type=ng:Agent" , "P sem:hasPlace any @place type=ng:Place" .
map:attack-noun a m:EventRule ; m:emits ng:Attack ; m:trigger "lemma=attack|murder upos=NOUN" ;
  m:arg "A ng:attacker any @agent type=ng:Agent" , "V ng:victim any @object type=ng:Agent" , "P sem:hasPlace any @place type=ng:Place" .
map:arrest a m:EventRule ; m:emits ng:Arrest ; m:trigger "lemma=arrest upos=VERB" ;
  m:arg "A ng:agent opt @agent type=ng:Agent" , "D ng:defendant some @object type=ng:Person" .
map:arrest-noun a m:EventRule ; m:emits ng:Arrest ; m:trigger "lemma=arrest upos=NOUN" ;
  m:arg "D ng:defendant opt @object type=ng:Person" .
map:resign a m:EventRule ; m:emits ng:Resignation ; m:trigger "lemma=resign upos=VERB" ; m:arg "A ng:agent one @agent type=ng:Person" .
map:flood a m:EventRule ; m:emits ng:Flood ; m:trigger "lemma=flood|flooding upos=NOUN" ; m:arg "P sem:hasPlace any @place type=ng:Place" .
map:disaster a m:EventRule ; m:emits ng:Disaster ; m:trigger "lemma=disaster upos=NOUN" ; m:arg "P sem:hasPlace any @place type=ng:Place" .
map:buy a m:EventRule ; m:emits ng:Acquisition ; m:trigger "lemma=buy upos=VERB" ;
  m:arg "A ng:buyer one @agent type=ng:Agent" , "B ng:target opt @object type=ng:Agent" , "M ng:amount opt obl:for value=money" .
map:beat a m:EventRule ; m:emits ng:SportsMatch ; m:trigger "lemma=beat upos=VERB about=cup|league" ;
  m:arg "W ng:winner one @agent type=ng:Agent" , "L ng:loser one @object type=ng:Agent" .
map:killed a m:CountRule ; m:outcome ng:Killed ; m:trigger "lemma=kill upos=VERB" ;
  m:arg "N m:count one @object value=count" , "E m:event opt @agent | obl" ; m:attachTo ng:Disaster , ng:Attack .
map:died a m:CountRule ; m:outcome ng:Killed ; m:trigger "lemma=die upos=VERB" ;
  m:arg "N m:count one @agent value=count" , "E m:event opt obl" , "P sem:hasPlace any @place type=ng:Place" ;
  m:attachTo ng:Disaster , ng:Attack ; m:otherwise ng:Death .
map:member a m:RelationRule ; m:emits ng:memberOf ; m:trigger "lemma=join upos=VERB" ;
  m:arg "A m:subject one @agent type=ng:Person" , "B m:object one @object type=ng:Organization" .
)";

std::string status_name(Status status) {
  static const std::array<const char*, 8> kNames = {"Occurred", "Ongoing", "Planned",   "Possible",
                                                    "Alleged",  "Denied",  "Cancelled", "Postponed"};
  return kNames[static_cast<std::size_t>(status)];
}

std::string days(const DateInterval& when) {
  if (when.exact()) return to_iso(*when.first);
  return (when.first ? to_iso(*when.first) : "..") + "/" + (when.last ? to_iso(*when.last) : "..");
}

std::string event_line(const Extraction& all, const EventMention& event) {
  std::string line =
      std::string(local_name(event.class_iri)) + "(" + event.trigger.text + ") " + status_name(event.status);
  for (const Argument& argument : event.arguments) {
    line += " " + std::string(local_name(argument.role)) +
            (argument.inferred.empty() ? "=" : "~" + argument.inferred + "=");
    line += argument.entity == kNone ? "'" + argument.value + "'"
                                     : all.entities[static_cast<std::size_t>(argument.entity)].name;
  }
  for (const CountRecord& count : event.counts) {
    line += " " + std::string(local_name(count.outcome)) + "=" + std::to_string(count.count);
    if (!count.group.empty()) line += "(" + count.group + ")";
    if (count.part_of != kNone)
      line +=
          "<" + std::to_string(all.events.empty() ? 0 : event.counts[static_cast<std::size_t>(count.part_of)].count);
  }
  if (!event.when.empty())
    line += " when" + (event.when_inferred.empty() ? "=" : "~" + event.when_inferred + "=") + days(event.when);
  if (event.ordinal) line += " ordinal=" + std::to_string(*event.ordinal);
  if (event.same_as != kNone) line += " same_as=" + std::to_string(event.same_as);
  if (event.part_of != kNone) line += " part_of=" + std::to_string(event.part_of);
  if (event.attributed_to != kNone) line += " by=" + all.entities[static_cast<std::size_t>(event.attributed_to)].name;
  return line;
}

}  // namespace

const MappingSet& sample_mappings() {
  static const MappingSet kSet = [] {
    const std::filesystem::path data = NEWSGRAPH_DATA;
    std::map<std::string, WordList> lexicons;
    for (const auto& entry : std::filesystem::directory_iterator(data / "mappings" / "lexicons")) {
      const std::string name = entry.path().stem().string();
      if (name.starts_with("pass-")) lexicons.emplace(name, WordList::read(entry.path(), name));
    }
    const std::array<MappingSource, 1> rules = {{{"sample.ttl", kRules}}};
    return MappingSet::compile(rules, {"newsgraph.ttl", read_file(data / "ontology" / "newsgraph.ttl")},
                               std::move(lexicons));
  }();
  return kSet;
}

Sample::Sample(std::string_view lines, const char* created) : doc_(make_document(lines, parse_iso_date(created))) {}

EntityMention& Sample::add(std::string_view words, const char* type, MentionKind kind, const std::string& entity,
                           int nth) {
  EntityMention mention;
  mention.tokens = tokens_of(doc_, words, nth);
  mention.span = {doc_.tokens[mention.tokens.first].span.begin, doc_.tokens[mention.tokens.end - 1].span.end};
  mention.head = mention.tokens.end - 1;
  for (std::uint32_t t = mention.tokens.first; t < mention.tokens.end; ++t) {
    const std::int32_t head = doc_.tokens[t].head;
    if (head == kNone || !mention.tokens.contains(static_cast<std::uint32_t>(head))) mention.head = t;
  }
  mention.type = type;
  mention.kind = kind;
  mention.name = entity;
  auto chain = static_cast<std::size_t>(std::find(entities_.begin(), entities_.end(), entity) - entities_.begin());
  if (chain == entities_.size()) {
    entities_.push_back(entity);
    doc_.chains.push_back({{}, static_cast<std::uint32_t>(doc_.mentions.size()), type});
  }
  mention.chain = static_cast<std::int32_t>(chain);
  doc_.chains[chain].mentions.push_back(static_cast<std::uint32_t>(doc_.mentions.size()));
  doc_.mentions.push_back(std::move(mention));
  return doc_.mentions.back();
}

Sample& Sample::name(std::string_view words, const char* type, int nth, const char* name) {
  add(words, type, MentionKind::kName, name == nullptr ? std::string(words) : name, nth);
  return *this;
}

Sample& Sample::demonym(std::string_view words, const char* country) {
  add(words, "Country", MentionKind::kDemonym, country, 0);
  return *this;
}

Sample& Sample::nominal(std::string_view words, const char* type, bool plural) {
  add(words, type, MentionKind::kNominal, std::string(words), 0).plural = plural;
  return *this;
}

Sample& Sample::pronoun(std::string_view words, const char* of) {
  add(words, "Person", MentionKind::kPronoun, of, 0);
  return *this;
}

Sample& Sample::titled(std::string_view words, std::string_view head, const char* title, const char* of) {
  EntityMention& mention = add(words, "Person", MentionKind::kName, std::string(head), 0);
  mention.title = title;
  if (of == nullptr) return *this;
  for (std::uint32_t m = 0; m < doc_.mentions.size(); ++m) {
    if (doc_.mentions[m].name == of) mention.title_of = static_cast<std::int32_t>(m);
  }
  return *this;
}

Sample& Sample::members(std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto chain = std::find(entities_.begin(), entities_.end(), name) - entities_.begin();
    doc_.mentions.back().members.push_back(static_cast<std::uint32_t>(chain));
  }
  return *this;
}

Sample& Sample::time(std::string_view words, std::string_view range, const char* preposition, int nth) {
  Timex timex;
  timex.tokens = tokens_of(doc_, words, nth);
  timex.span = {doc_.tokens[timex.tokens.first].span.begin, doc_.tokens[timex.tokens.end - 1].span.end};
  timex.head = timex.tokens.first;
  for (std::uint32_t t = timex.tokens.first; t < timex.tokens.end; ++t) {
    const std::int32_t head = doc_.tokens[t].head;
    if (head == kNone || !timex.tokens.contains(static_cast<std::uint32_t>(head))) timex.head = t;
  }
  timex.value = range;
  timex.interval.first = parse_iso_date(range.substr(0, 10));
  timex.interval.last = range.size() > 10 ? parse_iso_date(range.substr(11)) : timex.interval.first;
  timex.preposition = preposition;
  doc_.timexes.push_back(std::move(timex));
  return *this;
}

Quantity& Sample::add_quantity(std::string_view words, QuantityKind kind, double value) {
  Quantity quantity;
  quantity.tokens = tokens_of(doc_, words);
  quantity.span = {doc_.tokens[quantity.tokens.first].span.begin, doc_.tokens[quantity.tokens.end - 1].span.end};
  quantity.head = quantity.tokens.end - 1;
  quantity.kind = kind;
  quantity.value = quantity.upper = value;
  doc_.quantities.push_back(std::move(quantity));
  return doc_.quantities.back();
}

Sample& Sample::number(std::string_view words, double value, std::string_view counted, QuantityBound bound) {
  Quantity& quantity = add_quantity(words, QuantityKind::kCardinal, value);
  quantity.bound = bound;
  if (!counted.empty()) quantity.counted = static_cast<std::int32_t>(tokens_of(doc_, counted).first);
  return *this;
}

Sample& Sample::ordinal(std::string_view words, double value) {
  add_quantity(words, QuantityKind::kOrdinal, value);
  return *this;
}

Sample& Sample::money(std::string_view words, double value, const char* currency) {
  add_quantity(words, QuantityKind::kMoney, value).unit = currency;
  return *this;
}

Sample& Sample::quote(std::string_view words, std::string_view speaker, std::string_view cue) {
  Quotation quotation;
  const TokenRange range = tokens_of(doc_, words);
  quotation.span = {doc_.tokens[range.first].span.begin, doc_.tokens[range.end - 1].span.end};
  for (std::uint32_t m = 0; m < doc_.mentions.size(); ++m) {
    if (surface(doc_.article.text, doc_.mentions[m].span) == speaker) quotation.speaker = static_cast<std::int32_t>(m);
  }
  if (!cue.empty()) quotation.cue = static_cast<std::int32_t>(tokens_of(doc_, cue).first);
  doc_.quotations.push_back(quotation);
  return *this;
}

Extraction Sample::run(const ExtractOptions& options) {
  return extract(doc_, sample_mappings(), options);
}

std::string Sample::text(const ExtractOptions& options) {
  const Extraction all = run(options);
  std::string text;
  for (const EventMention& event : all.events) text += event_line(all, event) + "\n";
  for (const RelationMention& relation : all.relations) {
    text += all.entities[static_cast<std::size_t>(relation.subject)].name + " " +
            std::string(local_name(relation.property)) + " ";
    text += relation.value.empty() ? "" : "'" + relation.value + "'";
    text += relation.object == kNone ? "" : all.entities[static_cast<std::size_t>(relation.object)].name;
    text += std::string(relation.former ? " former" : "") + "\n";
  }
  return text;
}

}  // namespace newsgraph::testing
