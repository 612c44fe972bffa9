#include "rdf/graph.h"

#include <sord/sord.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "base/error.h"

namespace newsgraph {
namespace {

struct FreeWorld {
  void operator()(SordWorld* world) const { sord_world_free(world); }
};
struct FreeModel {
  void operator()(SordModel* model) const { sord_free(model); }
};
struct FreeIterator {
  void operator()(SordIter* iterator) const { sord_iter_free(iterator); }
};

const std::uint8_t* bytes_of(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

/// A counted reference to a node of a world.
class Node {
 public:
  Node() = default;
  Node(SordWorld* world, SordNode* node) : world_(world), node_(node) {}
  Node(Node&& other) noexcept : world_(other.world_), node_(std::exchange(other.node_, nullptr)) {}
  Node& operator=(Node&& other) noexcept {
    std::swap(world_, other.world_);
    std::swap(node_, other.node_);
    return *this;
  }
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;
  ~Node() { sord_node_free(world_, node_); }

  [[nodiscard]] SordNode* get() const { return node_; }

 private:
  SordWorld* world_ = nullptr;
  SordNode* node_ = nullptr;
};

Node make_node(SordWorld* world, const Term& term) {
  switch (term.kind) {
    case TermKind::kIri:
      return {world, sord_new_uri(world, bytes_of(term.value))};
    case TermKind::kBlank:
      return {world, sord_new_blank(world, bytes_of(term.value))};
    case TermKind::kLiteral:
      break;
  }
  Node datatype;
  if (!term.datatype.empty()) datatype = Node(world, sord_new_uri(world, bytes_of(term.datatype)));
  return {world, sord_new_literal(world, datatype.get(), bytes_of(term.value),
                                  term.language.empty() ? nullptr : term.language.c_str())};
}

std::string text_of(const SordNode* node) {
  std::size_t length = 0;
  const std::uint8_t* bytes = sord_node_get_string_counted(node, &length);
  return {reinterpret_cast<const char*>(bytes), length};
}

Term term_of(const SordNode* node) {
  switch (sord_node_get_type(node)) {
    case SORD_URI:
      return Iri{text_of(node)};
    case SORD_BLANK:
      return Term::blank(text_of(node));
    case SORD_LITERAL:
      break;
  }
  const SordNode* datatype = sord_node_get_datatype(node);
  const char* language = sord_node_get_language(node);
  return Literal{text_of(node), datatype != nullptr ? text_of(datatype) : "", language != nullptr ? language : ""};
}

std::vector<std::string> iris_among(const std::vector<Term>& terms) {
  std::vector<std::string> iris;
  for (const Term& term : terms) {
    if (term.is_iri()) iris.push_back(term.value);
  }
  return iris;
}

/// Sord makes no node of anything else, and takes the missing node for "any".
bool is_storable(const Term& term) {
  if (term.is_iri()) return serd_uri_string_has_scheme(bytes_of(term.value));
  return term.is_literal() || !term.value.empty();
}

bool is_storable(const Triple& triple) {
  return !triple.subject.is_literal() && is_storable(triple.subject) && is_storable(Term(triple.predicate)) &&
         is_storable(triple.object);
}

}  // namespace

struct Graph::Model {
  std::unique_ptr<SordWorld, FreeWorld> world{sord_world_new()};
  std::unique_ptr<SordModel, FreeModel> model{sord_new(world.get(), SORD_SPO | SORD_OPS | SORD_PSO, false)};

  /// Calls `visit` with every quad that matches; a null pointer matches anything.
  void each(const Node& subject, const Node& predicate, const Node& object, const auto& visit) const {
    const std::unique_ptr<SordIter, FreeIterator> found(
        sord_search(model.get(), subject.get(), predicate.get(), object.get(), nullptr));
    for (SordIter* at = found.get(); at != nullptr && !sord_iter_end(at); sord_iter_next(at)) {
      SordQuad quad;
      sord_iter_get(at, quad);
      visit(quad);
    }
  }

  [[nodiscard]] Node node(const Term& term) const { return make_node(world.get(), term); }

  [[nodiscard]] std::vector<Term> column(const Node& subject, std::string_view predicate, const Node& object,
                                         SordQuadIndex index) const {
    std::vector<Term> terms;
    const Term property = Iri{std::string(predicate)};
    if (!is_storable(property)) return terms;
    each(subject, node(property), object, [&](const SordQuad& quad) { terms.push_back(term_of(quad[index])); });
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
  }
};

Graph::Graph() : model_(std::make_unique<Model>()) {
  if (!model_->world || !model_->model) throw std::bad_alloc();
}
Graph::Graph(const TurtleDocument& document) : Graph() {
  add(document);
}
Graph::~Graph() = default;
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;

void Graph::add(const Triple& triple) {
  if (!is_storable(triple)) throw Error("no RDF statement: " + to_string(triple.subject));
  const Node subject = model_->node(triple.subject);
  const Node predicate = model_->node(triple.predicate);
  const Node object = model_->node(triple.object);
  const SordQuad quad = {subject.get(), predicate.get(), object.get(), nullptr};
  sord_add(model_->model.get(), quad);  // false when it is there already
}

void Graph::add(const TurtleDocument& document) {
  for (const SourcedTriple& sourced : document.statements) add(sourced.triple);
}

std::size_t Graph::size() const {
  return sord_num_quads(model_->model.get());
}

bool Graph::contains(const Triple& triple) const {
  if (!is_storable(triple)) return false;
  const Node subject = model_->node(triple.subject);
  const Node predicate = model_->node(triple.predicate);
  const Node object = model_->node(triple.object);
  return sord_ask(model_->model.get(), subject.get(), predicate.get(), object.get(), nullptr);
}

bool Graph::describes(std::string_view iri) const {
  const Term term = Iri{std::string(iri)};
  if (!is_storable(term)) return false;
  const Node subject = model_->node(term);
  return sord_ask(model_->model.get(), subject.get(), nullptr, nullptr, nullptr);
}

std::vector<Term> Graph::objects(const Term& subject, std::string_view predicate) const {
  if (!is_storable(subject)) return {};
  return model_->column(model_->node(subject), predicate, Node(), SORD_OBJECT);
}

std::vector<Term> Graph::subjects(std::string_view predicate, const Term& object) const {
  if (!is_storable(object)) return {};
  return model_->column(Node(), predicate, model_->node(object), SORD_SUBJECT);
}

std::vector<std::string> Graph::object_iris(std::string_view subject, std::string_view predicate) const {
  return iris_among(objects(Iri{std::string(subject)}, predicate));
}

std::vector<std::string> Graph::subject_iris(std::string_view predicate, std::string_view object) const {
  return iris_among(subjects(predicate, Iri{std::string(object)}));
}

std::string Graph::first_value(std::string_view subject, std::string_view predicate) const {
  const std::vector<Term> found = objects(Iri{std::string(subject)}, predicate);
  return found.empty() ? std::string() : found.front().value;
}

std::vector<Triple> Graph::triples() const {
  std::vector<Triple> all;
  model_->each(Node(), Node(), Node(), [&](const SordQuad& quad) {
    all.push_back({term_of(quad[SORD_SUBJECT]), Iri{text_of(quad[SORD_PREDICATE])}, term_of(quad[SORD_OBJECT])});
  });
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace newsgraph
