#include "emit/subject_block.h"

#include <algorithm>
#include <numeric>

#include "rdf/check.h"
#include "rdf/iri.h"
#include "rdf/literal_text.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kLabelOrder = 1U << 16U;
constexpr std::uint32_t kOtherOrder = 1U << 17U;

}  // namespace

void LeftOut::report(const std::string& subject, std::string_view predicate, const std::string& reason) {
  ++count_;
  diagnostics_.report({{}, clean_literal("left out of " + subject + ": " + curie(predicate) + ": " + reason)});
}

const LeftOut::Property& LeftOut::property(std::string_view iri) {
  const Property*& recent =
      recent_[(iri.size() * 8 + (iri.empty() ? 0U : static_cast<unsigned char>(iri.back()))) % recent_.size()];
  if (recent != nullptr && recent->iri == iri) return *recent;
  auto found = properties_.find(iri);
  if (found == properties_.end()) {
    auto kept = std::make_unique<Property>(Property{std::string(iri), is_web_iri(iri)});
    const std::string_view key = kept->iri;
    found = properties_.emplace(key, std::move(kept)).first;
  }
  recent = found->second.get();
  return *recent;
}

bool SubjectBlock::Statement::operator<(const Statement& other) const {
  if (order != other.order) return order < other.order;
  if (predicate != other.predicate) return predicate->iri < other.predicate->iri;
  return object < other.object;
}

void SubjectBlock::add(std::string_view predicate, Term&& object) {
  const LeftOut::Property& property = left_out_->property(predicate);
  const bool term_is_ours = property.good && (predicate != rdf::kType || left_out_->property(object.value).good);
  const bool good_iri = object.is_iri() && left_out_->is_iri_(object.value);
  const std::string reason = !term_is_ours ? "no IRI of a class or property" : good_iri ? "" : why_not_writable(object);
  if (!reason.empty()) {
    left_out_->report(subject_, predicate, reason);
    return;
  }
  std::uint32_t order = predicate == rdfs::kLabel ? kLabelOrder : kOtherOrder;
  if (predicate == rdf::kType) {
    const auto known = std::find_if(statements_.begin(), statements_.end(), [&](const Statement& statement) {
      return statement.order < kLabelOrder && statement.object == object;
    });
    if (known != statements_.end()) return;
    order = std::min(static_cast<std::uint32_t>(statements_.size()), kLabelOrder - 1);
  }
  statements_.emplace_back(order, &property, std::move(object));
}

void SubjectBlock::type(std::string_view class_iri) {
  add(rdf::kType, Iri{std::string(class_iri)});
}

void SubjectBlock::iri(std::string_view predicate, std::string_view object) {
  add(predicate, Iri{std::string(object)});
}

void SubjectBlock::optional_iri(std::string_view predicate, std::string_view object) {
  if (!object.empty()) iri(predicate, object);
}

void SubjectBlock::literal(std::string_view predicate, Literal object) {
  object.lexical = clean_literal(object.lexical);
  add(predicate, std::move(object));
}

void SubjectBlock::text(std::string_view predicate, std::string_view text) {
  std::string clean = clean_literal(text);
  if (!clean.empty()) add(predicate, english(std::move(clean)));
}

void SubjectBlock::day(std::string_view predicate, const std::optional<Date>& date) {
  if (date) add(predicate, newsgraph::date(to_iso(*date)));
}

void SubjectBlock::write(TripleSink& sink) {
  std::vector<std::uint32_t> sorted(statements_.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::sort(sorted.begin(), sorted.end(),
            [&](std::uint32_t a, std::uint32_t b) { return statements_[a] < statements_[b]; });
  const auto end = std::unique(sorted.begin(), sorted.end(),
                               [&](std::uint32_t a, std::uint32_t b) { return statements_[a] == statements_[b]; });
  sorted.erase(end, sorted.end());
  Triple triple;
  triple.subject = Iri{subject_};
  for (const std::uint32_t i : sorted) {
    triple.predicate.text = statements_[i].predicate->iri;
    triple.object = std::move(statements_[i].object);
    sink.add(triple);
  }
  statements_.clear();
}

}  // namespace newsgraph
