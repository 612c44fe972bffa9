// Property values of an event or entity, gathered from many mentions and ranked against each other.
#ifndef NEWSGRAPH_MERGE_CLAIMS_H_
#define NEWSGRAPH_MERGE_CLAIMS_H_

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "merge/class_model.h"
#include "merge/knowledge_graph.h"
#include "merge/sources.h"

namespace newsgraph {

/// Where a value comes from.
struct Evidence {
  MentionRef mention;
  double confidence = 1;
  Source source = {};
  std::optional<Date> reported;
};

/// Gathers values and makes claims of them, each with its support.
class ClaimSet {
 public:
  void add(const std::string& property, const Value& value, const Evidence& evidence);
  /// The value was true once; unless somebody says it of the present, its claim is superseded.
  void add_former(const std::string& property, const Value& value, const Evidence& evidence);
  /// Somebody denies the value; beside an affirmation that makes it disputed, alone it makes no claim.
  void add_denied(const std::string& property, const Value& value);

  [[nodiscard]] bool empty() const { return values_.empty(); }

  /// The claims by property, then value. Where a property may have only one value (it is functional, or its values are
  /// numbers), the value with the most independent sources, then the latest, then the largest is preferred, the others
  /// are disputed.
  [[nodiscard]] std::vector<Claim> build(const ClassModel& classes) const;

 private:
  struct Gathered {
    SupportBuilder support;
    SupportBuilder former;
    bool denied = false;
    std::optional<Date> last;
  };

  void rank_single_values(const ClassModel& classes, std::vector<Claim>& claims) const;

  std::map<std::pair<std::string, Value>, Gathered> values_;
};

/// Is the datatype one of the numbers of XML Schema?
[[nodiscard]] bool is_number_type(const std::string& datatype);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_CLAIMS_H_
