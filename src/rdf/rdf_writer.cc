// Serd writes; this file keeps from it everything that it would get wrong:
//
// - Serd prints integers, decimals and booleans as they are: their form is checked.
// - It prefers """long""" literals where there are quotes, which its own reader misreads when one stands at the end:
//   nodes are handed over without the flag that says so.
// - It escapes bad characters of IRIs in a way that no strict reader takes, and passes bad UTF-8: both are refused.
// - It shortens IRIs only where the rest is letters and digits: names are made here, with '-' and '_' too.
// - It prints braces into Turtle for a graph: a syntax without graphs is never given one.
// - It ignores failures of its sink: ours remembers them.
//
// Most terms of a statement were there a moment ago: the subject is that of the last statement, predicates and
// datatypes are few, and IRIs share their beginnings. What was checked once is not checked again.
#include "rdf/rdf_writer.h"

#include <serd/serd.h>

#include <algorithm>
#include <array>
#include <exception>
#include <new>

#include "base/error.h"
#include "base/quick_slot.h"
#include "base/string_map.h"
#include "rdf/check.h"
#include "rdf/iri.h"
#include "rdf/serd_syntax.h"
#include "rdf/vocabulary.h"

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

constexpr std::array<bool, 256> kNameCharacter = [] {
  std::array<bool, 256> good{};
  for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")) {
    good[static_cast<unsigned char>(c)] = true;
  }
  return good;
}();

/// A subset of Turtle's PN_LOCAL that needs no escapes.
bool is_simple_name(std::string_view name) {
  return !name.empty() && name[0] != '-' &&
         std::all_of(name.begin(), name.end(), [](char c) { return kNameCharacter[static_cast<unsigned char>(c)]; });
}

bool is_prefix_name(std::string_view name) {
  return is_simple_name(name) && name[0] >= 'a' && name[0] <= 'z' && name.back() != '-';
}

[[noreturn]] void refuse(const std::string& reason) {
  throw Error("cannot write RDF: " + reason);
}

}  // namespace

class RdfWriter::Serd {
 public:
  Serd(ByteSink sink, RdfSyntax syntax) : sink_(std::move(sink)), syntax_(syntax) {
    if (!env_) throw std::bad_alloc();
    const auto style = static_cast<SerdStyle>(SERD_STYLE_BULK | (is_line_based(syntax) ? 0 : SERD_STYLE_ABBREVIATED));
    writer_.reset(serd_writer_new(serd_syntax(syntax), style, env_.get(), nullptr, on_write, this));
    if (!writer_) throw std::bad_alloc();
    serd_writer_set_error_sink(writer_.get(), on_error, nullptr);
  }

  void add_prefix(std::string_view name, std::string_view iri) {
    if (!is_prefix_name(name) || !is_absolute_iri(iri)) throw Error("no prefix: " + std::string(name));
    names_[std::string(iri)] = std::string(name) + ":";
    if (is_line_based(syntax_)) return;
    const std::string prefix(name);
    const std::string text(iri);
    const SerdNode name_node = make_node(SERD_LITERAL, prefix);
    const SerdNode iri_node = make_node(SERD_URI, text);
    check(serd_writer_set_prefix(writer_.get(), &name_node, &iri_node));
  }

  void set_graph(std::string_view iri) {
    if (!iri.empty() && !has_graphs(syntax_)) refuse("a named graph in a syntax that has none");
    if (!iri.empty() && !is_absolute_iri(iri)) refuse("not an absolute IRI: <" + std::string(iri) + ">");
    graph_text_ = iri;
    graph_ = iri.empty() ? SERD_NODE_NULL : spell(graph_text_, graph_spelled_);
  }

  void write(const Triple& triple) {
    constexpr std::size_t kMostKnown = 1U << 12U;
    if (known_.size() > kMostKnown) {
      known_.clear();
      last_known_.fill(nullptr);
    }
    set_subject(triple.subject);
    const SerdNode predicate = known(triple.predicate.text);
    SerdNode object = SERD_NODE_NULL;
    SerdNode datatype = SERD_NODE_NULL;
    SerdNode language = SERD_NODE_NULL;
    if (triple.object.is_literal()) {
      if (std::string reason = why_not_writable(triple.object); !reason.empty()) refuse(reason);
      object = make_node(SERD_LITERAL, triple.object.value);
      if (!triple.object.language.empty()) language = make_node(SERD_LITERAL, triple.object.language);
      if (!triple.object.datatype.empty()) datatype = known(triple.object.datatype);
    } else {
      if (triple.object.is_blank()) refuse("a blank node");
      object = spell_checked(triple.object.value, object_spelled_);
    }
    check(serd_writer_write_statement(writer_.get(), 0, graph_.buf != nullptr ? &graph_ : nullptr, &subject_,
                                      &predicate, &object, datatype.buf != nullptr ? &datatype : nullptr,
                                      language.buf != nullptr ? &language : nullptr));
  }

  void finish() { check(serd_writer_finish(writer_.get())); }

 private:
  /// An IRI with its node, kept as long as the writer.
  struct Known {
    std::string text;
    SerdNode node = SERD_NODE_NULL;
  };

  static std::size_t on_write(const void* bytes, std::size_t length, void* handle) {
    auto& self = *static_cast<Serd*>(handle);
    try {
      if (!self.failure_) self.sink_({static_cast<const char*>(bytes), length});
    } catch (...) {
      self.failure_ = std::current_exception();
    }
    return self.failure_ ? 0 : length;
  }

  static SerdStatus on_error(void* /*handle*/, const SerdError* /*error*/) { return SERD_SUCCESS; }

  void check(SerdStatus status) const {
    if (failure_) std::rethrow_exception(failure_);
    if (status != SERD_SUCCESS) refuse(reinterpret_cast<const char*>(serd_strerror(status)));
  }

  void set_subject(const Term& subject) {
    if (subject.is_iri() && !subject_text_.empty() && subject.value == subject_text_) return;
    if (subject.is_literal()) refuse("a literal as subject: " + subject.value);
    if (subject.is_blank()) refuse("a blank node");
    subject_text_ = subject.value;
    subject_ = spell_checked(subject_text_, subject_spelled_);
  }

  /// How an IRI is shortened: a prefix, and where the name begins.
  struct Short {
    const std::string* prefix = nullptr;
    std::size_t name = 0;
  };

  /// Of an IRI that has a prefix and a simple name behind it; others have none.
  Short short_of(std::string_view text) {
    std::size_t split = text.size();
    while (split > 0 && kNameCharacter[static_cast<unsigned char>(text[split - 1])]) --split;
    if (split == 0 || split == text.size() || text[split] == '-') return {};
    if (text[split - 1] != '/' && text[split - 1] != '#') return {};
    // Nearly always the namespace is one of the last few.
    Recent& recent = recent_[split % recent_.size()];
    const std::string_view space = text.substr(0, split);
    if (recent.space != space) {
      const auto found = names_.find(space);
      if (found == names_.end()) return {};
      recent = {found->first, &found->second};
    }
    return {recent.prefix, split};
  }

  /// "ng:Meeting" in Turtle where the IRI has a prefix, else itself. The node points to `text` or to `buffer`.
  SerdNode spell(const std::string& text, std::string& buffer) { return spell(text, short_of(text), buffer); }

  SerdNode spell(const std::string& text, const Short& shorter, std::string& buffer) const {
    if (shorter.prefix == nullptr || is_line_based(syntax_)) return make_node(SERD_URI, text);
    buffer = *shorter.prefix;
    buffer.append(text, shorter.name);
    return make_node(SERD_CURIE, buffer);
  }

  SerdNode spell_checked(const std::string& text, std::string& buffer) {
    const Short shorter = short_of(text);
    // A checked namespace with a simple name behind it needs no further look, if it is not endless.
    if ((shorter.prefix == nullptr || text.size() > kMaxIriLength) && !is_checked_(text)) {
      refuse("not an absolute IRI: <" + text + ">");
    }
    return spell(text, shorter, buffer);
  }

  /// Predicates and datatypes. Serd knows "a" and bare numbers only by their full IRIs.
  SerdNode known(const std::string& text) {
    if (text.empty()) refuse("not an absolute IRI: <>");
    const auto*& last = last_known_[quick_slot(text, last_known_.size())];
    if (last != nullptr && last->first == text) return last->second.node;
    const auto found = known_.find(text);
    if (found != known_.end()) {
      last = &*found;
      return found->second.node;
    }
    if (!is_absolute_iri(text)) refuse("not an absolute IRI: <" + text + ">");
    const auto kept = known_.try_emplace(text).first;
    const bool full = text == rdf::kType || text == xsd::kInteger || text == xsd::kDecimal || text == xsd::kBoolean;
    kept->second.node = full ? make_node(SERD_URI, kept->first) : spell(kept->first, kept->second.text);
    return kept->second.node;
  }

  ByteSink sink_;
  RdfSyntax syntax_;
  std::exception_ptr failure_;
  StringMap<std::string> names_;  // namespace -> prefix with its colon
  struct Recent {
    std::string_view space;  // points into names_
    const std::string* prefix = nullptr;
  };
  std::array<Recent, 16> recent_;  // by the length of the namespace
  StringMap<Known> known_;
  std::array<const std::pair<const std::string, Known>*, 256> last_known_{};  // of known_
  std::unique_ptr<SerdEnv, FreeEnv> env_{serd_env_new(nullptr)};
  std::unique_ptr<SerdWriter, FreeWriter> writer_;
  // What the nodes of the statement being written point to.
  std::string graph_text_, graph_spelled_, subject_text_, subject_spelled_, object_spelled_;
  IriCheck is_checked_;
  SerdNode graph_ = SERD_NODE_NULL;
  SerdNode subject_ = SERD_NODE_NULL;
};

RdfWriter::RdfWriter(ByteSink sink, RdfSyntax syntax, std::span<const OwnPrefix> own_prefixes)
    : serd_(std::make_unique<Serd>(std::move(sink), syntax)) {
  for (const Prefix& prefix : standard_prefixes()) serd_->add_prefix(prefix.name, prefix.iri);
  for (const auto& [name, iri] : own_prefixes) serd_->add_prefix(name, iri);
}

RdfWriter::~RdfWriter() = default;

void RdfWriter::graph(std::string_view iri) {
  serd_->set_graph(iri);
}

void RdfWriter::add(const Triple& triple) {
  serd_->write(triple);
  ++triples_;
}

void RdfWriter::finish() {
  serd_->finish();
}

}  // namespace newsgraph
