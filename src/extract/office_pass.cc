// "Rivera resigned on Friday" says nothing of the office, but "Rivera, the governor of Lima" three sentences before
// does. Where the event names a title, only an office of that title will do; of several the nearest in front is meant.
#include "extract/office_pass.h"

#include <algorithm>
#include <array>

#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

struct Holder {
  std::string_view event;  ///< class
  std::string_view role;   ///< of the one whose office it is
};

constexpr std::array<Holder, 6> kHolders = {
    {{ng::kResignation, ng::kAgentProperty},
     {ng::kDismissal, ng::kPatient},
     {ng::kDismissal, ng::kAgentProperty},  // a president fills offices of the country
     {ng::kAppointment, ng::kParticipant},  // who held it before
     {ng::kAppointment, ng::kAppointee},
     {ng::kAppointment, ng::kAgentProperty}}};

class OfficeFinder {
 public:
  OfficeFinder(const Reading& reading, const std::vector<RelationDraft>& relations)
      : reading_(reading), relations_(relations) {}

  void complete(Draft& draft) const {
    if (has_role(draft, ng::kPositionOf)) return;
    const std::string& event = reading_.mappings.ontology().class_iri(draft.class_id);
    if (!asks_for_office(*draft.rule)) {
      if (reading_.mappings.ontology().is_subclass(event, ng::kResignation)) add_employer(draft);
      return;
    }
    for (const Holder& holder : kHolders) {
      if (!reading_.mappings.ontology().is_subclass(event, holder.event)) continue;
      for (const DraftArgument& argument : draft.arguments) {
        if (argument.role != holder.role || argument.filler.chain == kNone) continue;
        const bool same_office = holder.role != ng::kAgentProperty || holder.event == ng::kResignation;
        const RelationDraft* office = office_of(argument.filler.chain, draft, same_office);
        if (office == nullptr) continue;
        add(*office, draft);
        return;
      }
    }
  }

 private:
  /// A rule without the role speaks of no office: "ended her campaign".
  static bool asks_for_office(const Rule& rule) {
    return std::any_of(rule.arguments.begin(), rule.arguments.end(),
                       [](const ArgumentPattern& pattern) { return pattern.role == ng::kPositionOf; });
  }

  static bool has_role(const Draft& draft, std::string_view role) {
    return std::any_of(draft.arguments.begin(), draft.arguments.end(),
                       [&](const DraftArgument& argument) { return argument.role == role; });
  }

  /// "Ruiz was a professor at the Harrow Institute. She retired in 1982": from the one body that she worked for.
  void add_employer(Draft& draft) const {
    std::int32_t body = kNone;
    const RelationDraft* found = nullptr;
    for (const DraftArgument& argument : draft.arguments) {
      if (argument.role == ng::kParticipant) return;
      if (argument.role != ng::kAgentProperty || argument.filler.chain == kNone) continue;
      for (const RelationDraft& other : relations_) {
        const RelationMention& relation = other.relation;
        const bool works = relation.property == ng::kHoldsPosition || relation.property == ng::kAffiliation;
        if (!works || relation.subject != argument.filler.chain || relation.object == kNone) continue;
        if (!is_kind(relation.object, ng::kOrganization)) continue;
        if (body != kNone && body != relation.object) return;
        body = relation.object;
        found = &other;
      }
    }
    if (found == nullptr) return;
    DraftArgument argument;
    argument.role = ng::kParticipant;
    argument.participant = true;
    argument.filler.chain = body;
    argument.filler.token = found->token;
    argument.filler.span = found->span;
    draft.arguments.push_back(std::move(argument));
    ++draft.cost;
  }

  [[nodiscard]] static bool same_title(const Draft& draft, const std::string& title) {
    bool told = false;
    for (const DraftArgument& argument : draft.arguments) {
      if (argument.role != ng::kPositionTitle) continue;
      told = true;
      const std::string wanted = fold_name(argument.filler.value);
      const std::string held = fold_name(title);
      if (wanted == held || held.ends_with(" " + wanted) || wanted.ends_with(" " + held)) return true;
    }
    return !told;
  }

  [[nodiscard]] bool is_kind(std::int32_t chain, std::string_view kind) const {
    const CorefChain& of = reading_.doc.chains[static_cast<std::size_t>(chain)];
    if (of.mentions.empty()) return false;
    const auto type = reading_.mentions.class_of(of.mentions.front());
    const Ontology& ontology = reading_.mappings.ontology();
    return type && ontology.is_subclass(ontology.class_iri(*type), kind);
  }

  [[nodiscard]] bool has_offices(std::int32_t chain) const {
    return is_kind(chain, ng::kPlace) || is_kind(chain, ng::kOrganization);
  }

  /// The office of the person told of last before the trigger, else the first behind.
  [[nodiscard]] const RelationDraft* office_of(std::int32_t person, const Draft& draft, bool same_office) const {
    const RelationDraft* found = nullptr;
    for (const RelationDraft& other : relations_) {
      const RelationMention& relation = other.relation;
      if (relation.property != ng::kHoldsPosition || relation.subject != person || relation.object == kNone) continue;
      if ((same_office && !same_title(draft, relation.value)) || !has_offices(relation.object)) continue;
      if (found == nullptr || other.token <= draft.trigger) found = &other;
    }
    return found;
  }

  static void add(const RelationDraft& office, Draft& draft) {
    DraftArgument argument;
    argument.role = ng::kPositionOf;
    argument.filler.chain = office.relation.object;
    argument.filler.token = office.token;
    argument.filler.span = office.span;
    draft.arguments.push_back(std::move(argument));
    ++draft.cost;
  }

  const Reading& reading_;
  const std::vector<RelationDraft>& relations_;
};

}  // namespace

void find_offices(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts) {
  const OfficeFinder finder(reading, relations);
  for (Draft& draft : drafts) {
    if (!draft.statement && draft.rule != nullptr) finder.complete(draft);
  }
}

}  // namespace newsgraph
