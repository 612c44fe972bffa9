// Serd writes; this file keeps from it everything that it would get wrong:
//
// - Serd prints integers, decimals and booleans as they are: their form is checked.
// - It prefers """long""" literals where there are quotes, which its own reader misreads when one stands at the end:
//   nodes are handed over without the flag that says so.
// - It escapes bad characters of IRIs in a way that no strict reader takes, and passes bad UTF-8: both are refused.
// - It shortens IRIs only where the rest is letters and digits: names are made here, with '-' and '_' too.
// - It ignores failures of its sink: ours remembers them.
#include "rdf/turtle_writer.h"

#include <serd/serd.h>

#include <algorithm>
#include <exception>
#include <map>
#include <new>

#include "base/error.h"
#include "rdf/check.h"
#include "rdf/iri.h"

namespace newsgraph {
namespace {

struct FreeEnv {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
};
struct FreeWriter {
  void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
};

SerdNode make_node(SerdType type, const std::string& text) {
  return {reinterpret_cast<const std::uint8_t*>(text.c_str()), text.size(), text.size(), 0, type};
}

/// A subset of Turtle's PN_LOCAL that needs no escapes.
bool is_simple_name(std::string_view name) {
  const auto good = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
  };
  return !name.empty() && name[0] != '-' && std::all_of(name.begin(), name.end(), good);
}

bool is_prefix_name(std::string_view name) {
  return is_simple_name(name) && name[0] >= 'a' && name[0] <= 'z' && name.back() != '-';
}

void require_writable(const Term& term) {
  if (const std::string reason = why_not_writable(term); !reason.empty()) throw Error("cannot write RDF: " + reason);
}

}  // namespace

struct TurtleWriter::Serd {
  ByteSink sink;
  RdfSyntax syntax = RdfSyntax::kTurtle;
  std::exception_ptr failure;
  std::map<std::string, std::string, std::less<>> names;  // namespace -> prefix with its colon
  std::unique_ptr<SerdEnv, FreeEnv> env{serd_env_new(nullptr)};
  std::unique_ptr<SerdWriter, FreeWriter> writer;
  std::string spelled[4];  // what the nodes of the statement being written point to

  static std::size_t on_write(const void* bytes, std::size_t length, void* handle) {
    auto& self = *static_cast<Serd*>(handle);
    try {
      if (!self.failure) self.sink({static_cast<const char*>(bytes), length});
    } catch (...) {
      self.failure = std::current_exception();
    }
    return self.failure ? 0 : length;
  }

  static SerdStatus on_error(void* /*handle*/, const SerdError* /*error*/) { return SERD_SUCCESS; }

  void check(SerdStatus status) const {
    if (failure) std::rethrow_exception(failure);
    if (status != SERD_SUCCESS) {
      throw Error(std::string("cannot write RDF: ") + reinterpret_cast<const char*>(serd_strerror(status)));
    }
  }

  void add_prefix(std::string_view name, std::string_view iri) {
    if (!is_prefix_name(name) || !is_absolute_iri(iri)) throw Error("no prefix: " + std::string(name));
    names[std::string(iri)] = std::string(name) + ":";
    const std::string prefix(name);
    const std::string text(iri);
    const SerdNode name_node = make_node(SERD_LITERAL, prefix);
    const SerdNode iri_node = make_node(SERD_URI, text);
    check(serd_writer_set_prefix(writer.get(), &name_node, &iri_node));
  }

  /// The shortest spelling of an IRI: "ng:Meeting" in Turtle where it has a prefix, else itself.
  SerdNode iri(const std::string& text, std::string& buffer) const {
    if (syntax == RdfSyntax::kNTriples) return make_node(SERD_URI, text);
    const std::size_t split = text.find_last_of("/#");
    const std::string_view name = std::string_view(text).substr(split + 1);
    if (split == std::string::npos || !is_simple_name(name)) return make_node(SERD_URI, text);
    const auto found = names.find(std::string_view(text).substr(0, split + 1));
    if (found == names.end()) return make_node(SERD_URI, text);
    buffer = found->second;
    buffer += name;
    return make_node(SERD_CURIE, buffer);
  }

  /// Serd knows "a" and bare numbers only by the full IRIs.
  SerdNode full_or_short(const std::string& text, std::string& buffer) const {
    const bool known = text == rdf::kType || text == xsd::kInteger || text == xsd::kDecimal || text == xsd::kBoolean;
    return known ? make_node(SERD_URI, text) : iri(text, buffer);
  }
};

TurtleWriter::TurtleWriter(ByteSink sink, RdfSyntax syntax, std::span<const OwnPrefix> own_prefixes)
    : serd_(std::make_unique<Serd>()) {
  if (!serd_->env) throw std::bad_alloc();
  serd_->sink = std::move(sink);
  serd_->syntax = syntax;
  const bool turtle = syntax == RdfSyntax::kTurtle;
  const auto style = static_cast<SerdStyle>(SERD_STYLE_BULK | (turtle ? SERD_STYLE_ABBREVIATED : 0));
  serd_->writer.reset(serd_writer_new(turtle ? SERD_TURTLE : SERD_NTRIPLES, style, serd_->env.get(), nullptr,
                                      Serd::on_write, serd_.get()));
  if (!serd_->writer) throw std::bad_alloc();
  serd_writer_set_error_sink(serd_->writer.get(), Serd::on_error, nullptr);
  if (!turtle) return;
  for (const Prefix& prefix : standard_prefixes()) serd_->add_prefix(prefix.name, prefix.iri);
  for (const auto& [name, iri] : own_prefixes) serd_->add_prefix(name, iri);
}

TurtleWriter::TurtleWriter(AtomicFile& file, std::span<const OwnPrefix> own_prefixes)
    : TurtleWriter([&file](std::string_view bytes) { file.write(bytes); }, RdfSyntax::kTurtle, own_prefixes) {}

TurtleWriter::~TurtleWriter() = default;

void TurtleWriter::add(const Triple& triple) {
  if (triple.subject.is_literal()) throw Error("cannot write RDF: a literal as subject: " + triple.subject.value);
  require_writable(triple.subject);
  if (!is_absolute_iri(triple.predicate.text)) require_writable(Term(triple.predicate));
  require_writable(triple.object);
  auto& spelled = serd_->spelled;
  const SerdNode subject = serd_->iri(triple.subject.value, spelled[0]);
  const SerdNode predicate = serd_->full_or_short(triple.predicate.text, spelled[1]);
  SerdNode object = SERD_NODE_NULL;
  SerdNode datatype = SERD_NODE_NULL;
  SerdNode language = SERD_NODE_NULL;
  if (triple.object.is_iri()) {
    object = serd_->iri(triple.object.value, spelled[2]);
  } else {
    object = make_node(SERD_LITERAL, triple.object.value);
    if (!triple.object.language.empty()) language = make_node(SERD_LITERAL, triple.object.language);
    if (!triple.object.datatype.empty()) datatype = serd_->full_or_short(triple.object.datatype, spelled[3]);
  }
  serd_->check(serd_writer_write_statement(serd_->writer.get(), 0, nullptr, &subject, &predicate, &object,
                                           datatype.buf != nullptr ? &datatype : nullptr,
                                           language.buf != nullptr ? &language : nullptr));
  ++triples_;
}

void TurtleWriter::finish() {
  serd_->check(serd_writer_finish(serd_->writer.get()));
}

}  // namespace newsgraph
