#include "merge/claims.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

namespace newsgraph {
namespace {

constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";

double number_of(const Value& value) {
  return std::strtod(value.literal.c_str(), nullptr);
}

}  // namespace

bool is_number_type(const std::string& datatype) {
  static const std::set<std::string_view> kNumbers{
      "integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger", "positiveInteger"};
  return datatype.starts_with(kXsd) && kNumbers.contains(std::string_view(datatype).substr(kXsd.size()));
}

void ClaimSet::add(const std::string& property, const Value& value, const Evidence& evidence) {
  Gathered& gathered = values_[{property, value}];
  gathered.support.add(evidence.mention, evidence.confidence, evidence.source);
  if (evidence.reported && (!gathered.last || *gathered.last < *evidence.reported)) gathered.last = evidence.reported;
}

void ClaimSet::add_former(const std::string& property, const Value& value, const Evidence& evidence) {
  values_[{property, value}].former.add(evidence.mention, evidence.confidence, evidence.source);
}

void ClaimSet::add_denied(const std::string& property, const Value& value) {
  values_[{property, value}].denied = true;
}

std::vector<Claim> ClaimSet::build(const ClassModel& classes) const {
  std::vector<Claim> claims;
  for (const auto& [key, gathered] : values_) {
    if (gathered.support.empty() && gathered.former.empty()) continue;
    Claim claim{key.first, key.second, ClaimRank::kPreferred, {}, {}};
    if (gathered.support.empty()) {
      claim.rank = ClaimRank::kSuperseded;
      claim.reason = "true only formerly";
      claim.support = gathered.former.build();
    } else {
      claim.support = gathered.support.build();
    }
    if (gathered.denied && claim.rank == ClaimRank::kPreferred) {
      claim.rank = ClaimRank::kDisputed;
      claim.reason = "denied elsewhere";
    }
    claims.push_back(std::move(claim));
  }
  rank_single_values(classes, claims);
  return claims;
}

void ClaimSet::rank_single_values(const ClassModel& classes, std::vector<Claim>& claims) const {
  const auto strength = [&](const Claim* claim) {
    const std::optional<Date>& last = values_.at({claim->property, claim->value}).last;
    return std::make_tuple(claim->support.source_count, last.value_or(Date{}), number_of(claim->value));
  };
  std::map<std::string, std::vector<Claim*>> rivals;
  for (Claim& claim : claims) {
    const bool number = claim.value.entity == kNone && is_number_type(claim.value.datatype);
    if (claim.rank != ClaimRank::kPreferred || !(number || classes.is_functional(claim.property))) continue;
    rivals[claim.property].push_back(&claim);
  }
  for (auto& [property, list] : rivals) {
    const Claim* best = *std::ranges::max_element(list, {}, strength);
    for (Claim* claim : list) {
      if (claim == best) continue;
      claim->rank = ClaimRank::kDisputed;
      claim->reason = "another value has more or later sources";
    }
  }
}

}  // namespace newsgraph
