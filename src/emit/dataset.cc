#include "emit/dataset.h"

#include <algorithm>
#include <vector>

#include "base/hash.h"
#include "base/quick_slot.h"
#include "rdf/iri.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

/// Every article's id and digest in one: changes when any article does, whatever their order.
std::string digest_of_articles(const KnowledgeGraph& graph) {
  std::vector<std::string> lines;
  for (const Extraction& extraction : graph.articles) {
    lines.push_back(extraction.article.id + '\0' + extraction.article.text_sha256 + '\n');
  }
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& line : lines) all += line;
  return sha256_hex(all);
}

class Description {
 public:
  Description(const KnowledgeGraph& graph, const EmitOptions& options, LeftOut& left_out, TripleSink& sink)
      : graph_(graph), options_(options), left_out_(left_out), sink_(sink), dataset_(options.base_iri + "dataset") {}

  void dataset(const Written& written) {
    SubjectBlock block(dataset_, left_out_);
    block.type(void_::kDataset);
    block.type(dcat::kDataset);
    block.type(prov::kEntity);
    block.text(dct::kTitle, "Newsgraph");
    block.text(dct::kDescription,
               "Who met whom, where and when; what happened to whom; who said what: read from news articles.");
    block.number(void_::kTriples, written.facts.triples() + written.evidence.triples());
    block.number(void_::kDocuments, graph_.articles.size());
    block.number(void_::kEntities, graph_.entities.size() + graph_.events.size());
    block.plain(void_::kUriSpace, options_.base_iri);
    for (const std::string_view vocabulary : {ng::kNamespace, sem::kNamespace, gaf::kNamespace, nif::kNamespace,
                                              prov::kNamespace, schema::kNamespace, skos::kNamespace}) {
      block.iri(void_::kVocabulary, vocabulary);
    }
    for (const char* layer : {"graph", "provenance"}) block.iri(void_::kSubset, dataset_ + "/" + layer);
    for (const FileRecord& file : written.files) block.iri(dcat::kDistributionProperty, file_iri(file));
    block.iri(prov::kWasGeneratedBy, dataset_ + "/run");
    block.write(sink_);
  }

  void layer(const std::string& name, const std::string& description, const CountingSink& counts) {
    const std::string iri = dataset_ + "/" + name;
    SubjectBlock block(iri, left_out_);
    block.type(void_::kDataset);
    block.text(dct::kDescription, description);
    block.number(void_::kTriples, counts.triples());
    block.number(void_::kDistinctSubjects, counts.subjects());
    for (const auto& [type, count] : counts.classes()) block.iri(void_::kClassPartition, partition(iri, "class", type));
    for (const auto& [property, count] : counts.properties()) {
      block.iri(void_::kPropertyPartition, partition(iri, "property", property));
    }
    block.write(sink_);
    partitions(iri, "class", void_::kClass, void_::kEntities, counts.classes());
    partitions(iri, "property", void_::kProperty, void_::kTriples, counts.properties());
  }

  void file(const FileRecord& file) {
    SubjectBlock block(file_iri(file), left_out_);
    block.type(dcat::kDistribution);
    block.text(dct::kTitle, file.name);
    block.iri(dcat::kMediaType, "https://www.iana.org/assignments/media-types/" + std::string(media_type(file.syntax)));
    block.number(dcat::kByteSize, file.bytes, xsd::kNonNegativeInteger);
    block.plain(ng::kSha256, file.sha256);
    block.write(sink_);
  }

  /// The run: which program used what. Inputs are told by content, since paths and times differ between machines.
  void run() {
    SubjectBlock block(dataset_ + "/run", left_out_);
    block.type(prov::kActivity);
    block.iri(prov::kWasAssociatedWith, dataset_ + "/run/newsgraph");
    block.iri(prov::kUsed, dataset_ + "/run/articles");
    for (const InputRecord& input : options_.inputs) block.iri(prov::kUsed, input_iri(input));
    block.write(sink_);
    SubjectBlock program(dataset_ + "/run/newsgraph", left_out_);
    program.type(prov::kSoftwareAgent);
    program.text(rdfs::kLabel, "Newsgraph");
    if (!options_.version.empty()) program.plain(schema::kSoftwareVersion, options_.version);
    program.write(sink_);
    input({"articles", digest_of_articles(graph_)}, dataset_ + "/run/articles");
    for (const InputRecord& record : options_.inputs) input(record, input_iri(record));
  }

 private:
  /// "…/dataset/graph/turtle", "…/dataset/nquads".
  [[nodiscard]] std::string file_iri(const FileRecord& file) const {
    const std::string layer = has_graphs(file.syntax) ? "" : "/" + file.layer;
    return dataset_ + layer + "/" + std::string(format_name(file.syntax));
  }

  /// "…/graph/class/ng-Meeting": one readable name per term.
  static std::string partition(const std::string& layer, const std::string& kind, const std::string& term) {
    std::string name = curie(term);
    std::replace(name.begin(), name.end(), ':', '-');
    return layer + "/" + kind + "/" + percent_encode(name);
  }

  void partitions(const std::string& layer, const std::string& kind, std::string_view of, std::string_view measure,
                  const std::map<std::string, std::uint64_t>& counts) {
    for (const auto& [term, count] : counts) {
      SubjectBlock block(partition(layer, kind, term), left_out_);
      block.iri(of, term);
      block.number(measure, count);
      block.write(sink_);
    }
  }

  [[nodiscard]] std::string input_iri(const InputRecord& input) const {
    return dataset_ + "/run/input/" + percent_encode(input.name);
  }

  void input(const InputRecord& record, const std::string& iri) {
    SubjectBlock block(iri, left_out_);
    block.type(prov::kEntity);
    block.text(rdfs::kLabel, record.name);
    block.plain(ng::kSha256, record.sha256);
    block.write(sink_);
  }

  const KnowledgeGraph& graph_;
  const EmitOptions& options_;
  LeftOut& left_out_;
  TripleSink& sink_;
  std::string dataset_;
};

}  // namespace

void CountingSink::Tally::add(const std::string& key) {
  Slot& slot = recent_[quick_slot(key, recent_.size())];
  if (slot == nullptr || slot->first != key) slot = &*counts_.try_emplace(key, 0U).first;
  ++slot->second;
}

void CountingSink::add(const Triple& triple) {
  next_.add(triple);
  ++triples_;
  properties_.add(triple.predicate.text);
  if (triple.predicate.text == rdf::kType) classes_.add(triple.object.value);
  if (triple.subject.value == last_subject_) return;
  last_subject_ = triple.subject.value;
  ++subjects_;
}

void write_dataset(const KnowledgeGraph& graph, const EmitOptions& options, const Written& written, LeftOut& left_out,
                   TripleSink& sink) {
  Description description(graph, options, left_out, sink);
  description.dataset(written);
  description.layer("graph", "The fact layer: entities, events, relations and best-ranked values.", written.facts);
  description.layer("provenance", "The evidence layer: articles, mentions, and claims with their rank.",
                    written.evidence);
  for (const FileRecord& file : written.files) description.file(file);
  description.run();
}

}  // namespace newsgraph
