// Serd reads; this file closes what Serd leaves open. The source hands it one
// byte at a time, so that the number of bytes taken tells, at every callback,
// how far it is, and TurtlePositions turns that into a place. Prefixes and
// relative IRIs, which Serd passes on as they are, are resolved and checked here.
#include "rdf/turtle_reader.h"

#include <serd/serd.h>

#include <cstdarg>
#include <cstdio>
#include <exception>
#include <memory>
#include <optional>

#include "base/file.h"
#include "base/hash.h"
#include "base/strings.h"
#include "rdf/dataset_reader.h"
#include "rdf/iri.h"
#include "rdf/line_grammar.h"
#include "rdf/serd_syntax.h"
#include "rdf/turtle_positions.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct FreeReader {
  void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};

std::string text_of(const SerdNode& node) {
  return {reinterpret_cast<const char*>(node.buf), node.n_bytes};
}

const std::uint8_t* bytes_of(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

/// `reference` against `base`; empty when `base` is.
std::string resolve(const std::string& reference, const std::string& base) {
  SerdURI base_uri = SERD_URI_NULL;
  if (base.empty() || serd_uri_parse(bytes_of(base), &base_uri) != SERD_SUCCESS) return {};
  SerdNode node = serd_node_new_uri_from_string(bytes_of(reference), &base_uri, nullptr);
  std::string resolved = node.buf == nullptr ? std::string() : text_of(node);
  serd_node_free(&node);
  return resolved;
}

std::string undefined_prefix(std::string_view name, const std::map<std::string, std::string>& prefixes) {
  std::vector<std::string> known;
  for (const auto& [prefix, unused] : prefixes) known.push_back(prefix);
  const std::string near = nearest(name, known);
  return "undefined prefix '" + std::string(name) + ":'" + (near.empty() ? "" : "; did you mean '" + near + ":'?");
}

/// One reading; the callbacks' handle.
class Reading {
 public:
  /// `graphs`, where given, takes the graph of every statement.
  Reading(std::string_view text, TurtleDocument& document, RdfSyntax syntax = RdfSyntax::kTurtle,
          std::vector<Term>* graphs = nullptr)
      : text_(text), document_(document), syntax_(syntax), graphs_(graphs), positions_(text, document.file) {}

  void run() {
    const std::unique_ptr<SerdReader, FreeReader> reader(
        serd_reader_new(serd_syntax(syntax_), this, nullptr, on_base, on_prefix, on_statement, nullptr));
    if (!reader) throw std::bad_alloc();
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), on_error, this);
    // Labels made for [] must not meet labels that the author chose, nor those of other files.
    char prefix[24];
    std::snprintf(prefix, sizeof prefix, "f%08x-", static_cast<unsigned>(fnv1a(document_.file)));
    serd_reader_add_blank_prefix(reader.get(), reinterpret_cast<const std::uint8_t*>(prefix));
    const SerdStatus status =
        serd_reader_read_source(reader.get(), on_read, on_check, this, bytes_of(document_.file), 1);
    if (failure_) std::rethrow_exception(failure_);
    if (status > SERD_FAILURE || !message_.empty() || !at_end_) throw Error(here(), message());
  }

 private:
  /// How many bytes Serd has consumed: all it was given but the one it looks at.
  [[nodiscard]] std::size_t consumed() const { return at_end_ || given_ == 0 ? given_ : given_ - 1; }
  [[nodiscard]] SourceLocation here() const { return positions_.location(std::min(consumed(), text_.size())); }
  [[nodiscard]] std::string message() const { return message_.empty() ? "not Turtle" : message_; }

  std::string absolute(const std::string& text, const SourceLocation& where) const {
    std::string iri = text.find(':') != std::string::npos && is_absolute_iri(text) ? text : resolve(text, base_);
    if (!is_absolute_iri(iri)) throw Error(where, "<" + text + "> is no absolute IRI");
    return iri;
  }

  std::string iri_of(const SerdNode& node, const SourceLocation& where) const {
    if (node.type == SERD_URI) return absolute(text_of(node), where);
    const std::string iri = document_.expand(text_of(node), where);
    if (!is_absolute_iri(iri)) throw Error(where, "<" + iri + "> is no valid IRI");
    return iri;
  }

  Term term_of(const SerdNode& node, const SourceLocation& where) const {
    if (node.type == SERD_BLANK) return Term::blank(text_of(node));
    return Iri{iri_of(node, where)};
  }

  void statement(const SerdNode* graph, const SerdNode& subject, const SerdNode& predicate, const SerdNode& object,
                 const SerdNode* datatype, const SerdNode* language) {
    const StatementPlace place = positions_.before(consumed());
    SourcedTriple sourced;
    sourced.subject_at = positions_.location(place.subject);
    sourced.predicate_at = positions_.location(place.predicate);
    sourced.object_at = positions_.location(place.object);
    sourced.triple.subject = term_of(subject, sourced.subject_at);
    sourced.triple.predicate = Iri{iri_of(predicate, sourced.predicate_at)};
    if (object.type == SERD_LITERAL) {
      std::string type = datatype != nullptr ? iri_of(*datatype, sourced.object_at) : "";
      if (type == xsd::kString) type.clear();
      sourced.triple.object = Literal{text_of(object), std::move(type), language != nullptr ? text_of(*language) : ""};
    } else {
      sourced.triple.object = term_of(object, sourced.object_at);
    }
    if (graphs_ != nullptr) graphs_->push_back(graph != nullptr ? term_of(*graph, sourced.object_at) : Term());
    document_.statements.push_back(std::move(sourced));
  }

  /// Runs a callback's body; no exception may cross Serd.
  template <typename Body>
  static SerdStatus guarded(void* handle, Body body) {
    auto& reading = *static_cast<Reading*>(handle);
    try {
      body(reading);
      return SERD_SUCCESS;
    } catch (...) {
      if (!reading.failure_) reading.failure_ = std::current_exception();
      return SERD_ERR_INTERNAL;
    }
  }

  static SerdStatus on_base(void* handle, const SerdNode* uri) {
    return guarded(handle, [&](Reading& self) { self.base_ = self.absolute(text_of(*uri), self.here()); });
  }

  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
    return guarded(handle, [&](Reading& self) {
      self.document_.prefixes[text_of(*name)] = self.absolute(text_of(*uri), self.here());
    });
  }

  static SerdStatus on_statement(void* handle, SerdStatementFlags /*flags*/, const SerdNode* graph,
                                 const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                                 const SerdNode* datatype, const SerdNode* language) {
    return guarded(handle, [&](Reading& self) {
      const auto given = [](const SerdNode* node) { return node != nullptr && node->buf != nullptr ? node : nullptr; };
      self.statement(given(graph), *subject, *predicate, *object, given(datatype), given(language));
    });
  }

  static SerdStatus on_error(void* handle, const SerdError* error) {
    return guarded(handle, [&](Reading& self) {
      if (!self.message_.empty()) return;
      char buffer[512];
      va_list arguments;
      va_copy(arguments, *error->args);
      std::vsnprintf(buffer, sizeof buffer, error->fmt, arguments);
      va_end(arguments);
      self.message_ = std::string(trim(buffer));
    });
  }

  static std::size_t on_read(void* buffer, std::size_t /*size*/, std::size_t /*count*/, void* handle) {
    auto& self = *static_cast<Reading*>(handle);
    if (self.given_ >= self.text_.size()) {
      self.at_end_ = true;
      return 0;
    }
    *static_cast<char*>(buffer) = self.text_[self.given_++];
    return 1;
  }

  static int on_check(void* /*handle*/) { return 0; }

  std::string_view text_;
  TurtleDocument& document_;
  RdfSyntax syntax_;
  std::vector<Term>* graphs_;
  TurtlePositions positions_;
  std::string base_;
  std::string message_;
  std::exception_ptr failure_;
  std::size_t given_ = 0;
  bool at_end_ = false;
};

}  // namespace

std::string TurtleDocument::expand(std::string_view curie, const SourceLocation& where) const {
  const std::size_t colon = curie.find(':');
  if (colon == std::string_view::npos) throw Error(where, "'" + std::string(curie) + "' has no prefix");
  const auto found = prefixes.find(std::string(curie.substr(0, colon)));
  if (found == prefixes.end()) throw Error(where, undefined_prefix(curie.substr(0, colon), prefixes));
  return found->second + std::string(curie.substr(colon + 1));
}

TurtleDocument read_turtle_text(std::string_view text, const std::string& name) {
  TurtleDocument document;
  document.file = name;
  if (text.size() > kTurtleLimit) throw Error({name}, "larger than the limit");
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  Reading(text, document).run();
  return document;
}

std::vector<Quad> read_quads_text(std::string_view text, const std::string& name, RdfSyntax syntax) {
  TurtleDocument document;
  document.file = name;
  if (text.size() > kTurtleLimit) throw Error({name}, "larger than the limit");
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (is_line_based(syntax)) check_lines(text, has_graphs(syntax), name);
  std::vector<Term> graphs;
  Reading(text, document, syntax, &graphs).run();
  std::vector<Quad> quads;
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    quads.push_back({std::move(document.statements[i].triple), std::move(graphs[i])});
  }
  return quads;
}

TurtleDocument read_turtle(const std::filesystem::path& path) {
  return read_turtle_text(read_file(path, kTurtleLimit), path.string());
}

}  // namespace newsgraph
