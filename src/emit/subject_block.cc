#include "emit/subject_block.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/quick_slot.h"
#include "rdf/check.h"
#include "rdf/literal_text.h"

namespace newsgraph {
namespace {

constexpr std::uint64_t kLabelOrder = 1U << 16U;
constexpr std::uint64_t kOtherOrder = 1U << 17U;
constexpr const char* kNoTerm = "no IRI of a class or property";

}  // namespace

void LeftOut::report(std::string_view subject, std::string_view predicate, const std::string& reason) {
  ++count_;
  diagnostics_.report(
      {{}, clean_literal("left out of " + std::string(subject) + ": " + curie(predicate) + ": " + reason)});
}

LeftOut::VocabularyTerm& LeftOut::find(std::string_view iri) {
  VocabularyTerm*& recent = recent_[quick_slot(iri, recent_.size())];
  if (recent != nullptr && recent->iri == iri) return *recent;
  auto found = terms_.find(iri);
  if (found == terms_.end()) {
    auto kept = std::make_unique<VocabularyTerm>(VocabularyTerm{std::string(iri), is_web_iri(iri)});
    const std::string_view key = kept->iri;
    found = terms_.emplace(key, std::move(kept)).first;
  }
  recent = found->second.get();
  return *recent;
}

const LeftOut::VocabularyTerm& LeftOut::property(std::string_view iri) {
  VocabularyTerm& property = find(iri);
  if (!property.is_ranked && property.good) rank(property);
  return property;
}

void LeftOut::rank(VocabularyTerm& property) {
  const auto by_iri = [](const VocabularyTerm* a, const VocabularyTerm* b) { return a->iri < b->iri; };
  auto place =
      properties_.insert(std::upper_bound(properties_.begin(), properties_.end(), &property, by_iri), &property);
  for (; place != properties_.end(); ++place) (*place)->rank = static_cast<std::uint32_t>(place - properties_.begin());
  property.is_ranked = true;
}

SubjectBlock::SubjectBlock(std::string_view subject, LeftOut& left_out) : left_out_(&left_out) {
  if (left_out.spare_.empty()) {
    storage_ = std::make_unique<LeftOut::Storage>();
  } else {
    storage_ = std::move(left_out.spare_.back());
    left_out.spare_.pop_back();
  }
  storage_->subject = subject;
}

SubjectBlock::~SubjectBlock() {
  constexpr std::size_t kMostKept = 1U << 20U;
  if (storage_->text.capacity() > kMostKept) return;
  storage_->text.clear();
  storage_->statements.clear();
  left_out_->spare_.push_back(std::move(storage_));
}

const SubjectBlock::VocabularyTerm* SubjectBlock::property(std::string_view predicate) {
  const VocabularyTerm& property = left_out_->property(predicate);
  if (property.good) return &property;
  left_out_->report(subject(), predicate, kNoTerm);
  return nullptr;
}

SubjectBlock::Statement& SubjectBlock::add(const VocabularyTerm& predicate, std::string_view value) {
  const auto begin = static_cast<std::uint32_t>(storage_->text.size());
  storage_->text += value;
  const std::uint64_t order = predicate.iri == rdfs::kLabel ? kLabelOrder : kOtherOrder;
  return storage_->statements.emplace_back(
      Statement{order, &predicate, nullptr, begin, static_cast<std::uint32_t>(value.size()), 0, false});
}

SubjectBlock::Statement& SubjectBlock::add_literal(const VocabularyTerm& predicate, std::size_t begin) {
  Statement& statement = add(predicate, {});
  statement.begin = static_cast<std::uint32_t>(begin);
  statement.size = static_cast<std::uint32_t>(storage_->text.size() - begin);
  statement.is_literal = true;
  return statement;
}

void SubjectBlock::type(std::string_view class_iri) {
  const VocabularyTerm& type = left_out_->term(class_iri);
  if (!type.good) return left_out_->report(subject(), rdf::kType, kNoTerm);
  auto& statements = storage_->statements;
  const bool known = std::any_of(statements.begin(), statements.end(), [&](const Statement& statement) {
    return statement.order < kLabelOrder && value(statement) == type.iri;
  });
  if (known) return;
  const std::uint64_t order = std::min<std::uint64_t>(statements.size(), kLabelOrder - 1);
  add(left_out_->property(rdf::kType), type.iri).order = order;
}

void SubjectBlock::add_iri(std::string_view predicate, std::string_view object, bool checked) {
  if (predicate == rdf::kType) return type(object);
  const VocabularyTerm* known = property(predicate);
  if (known == nullptr) return;
  if (checked || left_out_->is_iri_(object))
    add(*known, object);
  else
    left_out_->report(subject(), predicate, why_not_writable(Iri{std::string(object)}));
}

void SubjectBlock::iri(std::string_view predicate, std::string_view object) {
  add_iri(predicate, object, false);
}

void SubjectBlock::optional_iri(std::string_view predicate, std::string_view object) {
  if (!object.empty()) iri(predicate, object);
}

void SubjectBlock::term(std::string_view predicate, std::string_view object) {
  add_iri(predicate, object, left_out_->term(object).good);
}

void SubjectBlock::minted(std::string_view predicate, std::string_view object) {
  if (!object.empty()) add_iri(predicate, object, true);
}

void SubjectBlock::literal(std::string_view predicate, const Term& object) {
  const VocabularyTerm* known = property(predicate);
  if (known == nullptr) return;
  const Term clean = Literal{clean_literal(object.value), object.datatype, object.language};
  const std::string reason = predicate == rdf::kType ? kNoTerm : why_not_writable(clean);
  if (!reason.empty()) return left_out_->report(subject(), predicate, reason);
  Statement& statement = add(*known, clean.value);
  statement.is_literal = true;
  if (!clean.datatype.empty()) statement.datatype = &left_out_->term(clean.datatype);
  storage_->text += clean.language;
  statement.language_size = static_cast<std::uint32_t>(clean.language.size());
}

void SubjectBlock::plain(std::string_view predicate, std::string_view text) {
  const VocabularyTerm* known = property(predicate);
  if (known == nullptr) return;
  const std::size_t begin = storage_->text.size();
  append_clean(storage_->text, text);
  add_literal(*known, begin);
}

bool SubjectBlock::text(std::string_view predicate, std::string_view text) {
  constexpr std::string_view kEnglish = "en";
  const std::size_t begin = storage_->text.size();
  append_clean(storage_->text, text);
  if (storage_->text.size() == begin) return false;
  if (const VocabularyTerm* known = property(predicate)) {
    add_literal(*known, begin).language_size = kEnglish.size();
    storage_->text += kEnglish;
  }
  return true;
}

void SubjectBlock::number(std::string_view predicate, std::uint64_t value, std::string_view datatype) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  typed(predicate, {digits.data(), end}, datatype);
}

void SubjectBlock::typed(std::string_view predicate, std::string_view lexical, std::string_view datatype) {
  const VocabularyTerm* known = property(predicate);
  if (known == nullptr) return;
  Statement& statement = add(*known, lexical);
  statement.is_literal = true;
  statement.datatype = &left_out_->term(datatype);
}

void SubjectBlock::day(std::string_view predicate, const std::optional<Date>& date) {
  if (!date) return;
  std::string iso = to_iso(*date);
  if (has_lexical_form(iso, xsd::kDate))
    typed(predicate, iso, xsd::kDate);
  else
    literal(predicate, newsgraph::date(std::move(iso)));
}

std::string_view SubjectBlock::value(const Statement& statement) const {
  return std::string_view(storage_->text).substr(statement.begin, statement.size);
}

std::string_view SubjectBlock::language(const Statement& statement) const {
  return std::string_view(storage_->text).substr(statement.begin + statement.size, statement.language_size);
}

int SubjectBlock::compare(const Statement& a, const Statement& b) const {
  if (a.order != b.order) return a.order < b.order ? -1 : 1;
  if (a.is_literal != b.is_literal) return a.is_literal ? 1 : -1;
  if (const int order = value(a).compare(value(b)); order != 0) return order;
  if (a.datatype != b.datatype) {
    if (a.datatype == nullptr || b.datatype == nullptr) return a.datatype == nullptr ? -1 : 1;
    return a.datatype->iri.compare(b.datatype->iri);
  }
  return language(a).compare(language(b));
}

void SubjectBlock::write(TripleSink& sink) {
  auto& statements = storage_->statements;
  for (Statement& statement : statements) {
    if (statement.order >= kOtherOrder) statement.order = kOtherOrder + statement.predicate->rank;
  }
  std::sort(statements.begin(), statements.end(),
            [&](const Statement& a, const Statement& b) { return compare(a, b) < 0; });
  Triple& triple = left_out_->triple_;
  triple.subject.value = storage_->subject;
  const Statement* last = nullptr;
  for (const Statement& statement : statements) {
    if (last != nullptr && compare(*last, statement) == 0) continue;
    if (last == nullptr || last->predicate != statement.predicate) triple.predicate.text = statement.predicate->iri;
    triple.object.kind = statement.is_literal ? TermKind::kLiteral : TermKind::kIri;
    triple.object.value = value(statement);
    triple.object.datatype = statement.datatype == nullptr ? std::string_view() : statement.datatype->iri;
    triple.object.language = language(statement);
    sink.add(triple);
    last = &statement;
  }
  storage_->text.clear();
  statements.clear();
}

}  // namespace newsgraph
