// A set of triples in memory that can be asked questions; for the ontology and
// for tests, not for what the program writes.
#ifndef NEWSGRAPH_RDF_GRAPH_H_
#define NEWSGRAPH_RDF_GRAPH_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rdf/term.h"
#include "rdf/turtle_reader.h"

namespace newsgraph {

/// Triples indexed by subject and by object (Sord). Every answer is sorted and
/// without repetitions, whatever the order in which triples were added.
/// IRIs in arguments are absolute. Not safe to be used from several threads at once.
class Graph : public TripleSink {
 public:
  Graph();
  explicit Graph(const TurtleDocument& document);
  ~Graph() override;
  Graph(Graph&&) noexcept;
  Graph& operator=(Graph&&) noexcept;

  /// Throws Error when the term is one that no graph can hold (empty IRI, literal as subject).
  void add(const Triple& triple) override;
  void add(const TurtleDocument& document);

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] bool contains(const Triple& triple) const;
  /// Is there any triple with this IRI as subject?
  [[nodiscard]] bool describes(std::string_view iri) const;

  [[nodiscard]] std::vector<Term> objects(const Term& subject, std::string_view predicate) const;
  [[nodiscard]] std::vector<Term> subjects(std::string_view predicate, const Term& object) const;
  /// The same, IRIs only.
  [[nodiscard]] std::vector<std::string> object_iris(std::string_view subject, std::string_view predicate) const;
  [[nodiscard]] std::vector<std::string> subject_iris(std::string_view predicate, std::string_view object) const;
  /// The first object's lexical form or IRI; empty when there is none.
  [[nodiscard]] std::string first_value(std::string_view subject, std::string_view predicate) const;
  [[nodiscard]] std::vector<Triple> triples() const;

 private:
  struct Model;
  std::unique_ptr<Model> model_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_GRAPH_H_
