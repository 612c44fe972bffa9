#include "app/commands.h"
#include "app/data_home.h"
#include "base/file.h"
#include "rdf/graph.h"
#include "rdf/ontology_page.h"
#include "rdf/turtle_reader.h"

namespace newsgraph {

int print_ontology(const OntologyOptions& options) {
  AtomicFile out = AtomicFile::standard_output();
  out.write(ontology_page(Graph(read_turtle(find_data_home(options.home).ontology))));
  out.commit();
  return 0;
}

}  // namespace newsgraph
