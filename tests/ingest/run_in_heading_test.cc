#include "ingest/run_in_heading.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

std::vector<std::string> headings_of(const std::vector<std::string_view>& paragraphs) {
  std::vector<std::string> headings;
  const auto lengths = find_run_in_headings(paragraphs);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) headings.emplace_back(paragraphs[i].substr(0, lengths[i]));
  return headings;
}

TEST(RunInHeadings, EndWhereTheSentenceBegins) {
  EXPECT_EQ(headings_of({
                "Bridge Repair Plan Dominates Talks The two mayors agreed to repair the bridge within a year, and to "
                "share the cost.",
                "Fishing Quotas Remain Open Question Both towns want larger quotas, but their plan for the harbour "
                "differs from hers.",
                "Ferry Traffic Grows Despite Storm Ruiz and Okafor praised the crews; later, on the new ferry, Ruiz "
                "thanked Okafor "
                "for help during the storm and spoke of traffic on the road.",
            }),
            (std::vector<std::string>{"Bridge Repair Plan Dominates Talks", "Fishing Quotas Remain Open Question",
                                      "Ferry Traffic Grows Despite Storm"}));
}

TEST(RunInHeadings, OneAloneIsNotEnough) {
  EXPECT_EQ(
      headings_of({"Bridge Repair Plan Dominates Talks The two mayors agreed to repair the bridge by a common plan.",
                   "They met again the next day."}),
      (std::vector<std::string>{"", ""}));
}

TEST(RunInHeadings, LongNamesAreNotHeadings) {
  const std::vector<std::string_view> paragraphs = {
      "South Harbour Council President Maria Lopez Garcia said on Monday that the council had met the president of the "
      "bank.",
      "According to the National Conference of Harbour Towns, the council must ask the towns first about a national "
      "conference.",
      "United Nations Security Council President Ade Okafor opened the session; the security of nations was at stake.",
      "On Tuesday, the Harbour Towns Union Secretary General Bo Li resigned, and the general public learned of it.",
      "Professor Ana Ruiz of Harbour Town School of Economics agreed with the school and the professor.",
  };
  EXPECT_EQ(headings_of(paragraphs), std::vector<std::string>(5));
}

TEST(RunInHeadings, TimelineDatesStay) {
  EXPECT_EQ(headings_of({"Jan 12 2031 – The mayors announce a plan.", "Jan 13 2031 – The mayors meet again."}),
            (std::vector<std::string>{"", ""}));
}

TEST(RunInHeadings, NothingInNothingOut) {
  EXPECT_TRUE(headings_of({}).empty());
  EXPECT_EQ(headings_of({"", "A", "The"}), std::vector<std::string>(3));
}

}  // namespace
}  // namespace newsgraph
