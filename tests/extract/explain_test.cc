#include "extract/explain.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "sample.h"

namespace newsgraph {
namespace {

using testing::Sample;
using testing::sample_mappings;

constexpr const char* kMet =
    "Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\nin IN 5 case\nLima NNP 2 obl\non IN 7 case\nMonday~ NNP 2 "
    "obl\n. . 2 punct\n\n";
constexpr const char* kFlood = "A DT 2 det\nflood NN 3 nsubj\nhit VBD 0 root hit\nQuito~ NNP 3 obj\n. . 3 punct\n";

std::string explained(Sample& sample, const ExplainFilter& filter = {}) {
  std::ostringstream out;
  explain(sample.doc(), sample_mappings(), filter, out);
  return out.str();
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Sample two_sentences() {
  Sample sample(std::string(kMet) + kFlood);
  sample.person("Anna").person("Boris").city("Lima").city("Quito").time("Monday", "2026-01-12", "on");
  return sample;
}

TEST(Explain, ShowsWordsNumberedWithinTheirSentence) {
  Sample sample = two_sentences();
  const std::string text = explained(sample);
  EXPECT_TRUE(has(text, "# sent 1\n# text = Anna met Boris in Lima on Monday.\n1\tAnna\t")) << text;
  EXPECT_TRUE(has(text, "# sent 2\n# text = A flood hit Quito.\n1\tA\t")) << text;
  EXPECT_TRUE(has(text, "\n2\tflood\tflood\tNOUN\tNN\t_\t3\tnsubj\n")) << text;
  EXPECT_TRUE(has(text, "\n3\thit\thit\tVERB\tVBD\t_\t0\troot\n")) << text;
}

TEST(Explain, ShowsNamesTimesAndNumbers) {
  Sample sample(
      "Kern NNP 2 nsubj\ncounted VBD 0 root count\n12 CD 4 nummod\nboats NNS 2 obj\non IN 6 case\nMonday~ NNP 2 obl\n. "
      ". 2 "
      "punct\n");
  sample.person("Kern", 0, "Boris Kern").number("12", 12, "boats").time("Monday", "2026-01-12", "on");
  const std::string text = explained(sample);
  EXPECT_TRUE(has(text, "mention\tKern\tname\t= Boris Kern (Person)\n")) << text;
  EXPECT_TRUE(has(text, "timex\tMonday\t2026-01-12\t2026-01-12..2026-01-12\tafter \"on\"\n")) << text;
  EXPECT_TRUE(has(text, "quantity\t12\t12\tof boats\n")) << text;
}

TEST(Explain, ShowsRuleAndArgumentsOfAnEvent) {
  Sample sample = two_sentences();
  const std::string text = explained(sample);
  EXPECT_TRUE(has(text, "event 0\tMeeting\t\"met\"\tby meet\n")) << text;
  EXPECT_TRUE(has(text, "  participant = Boris (Person)\tfrom \"Boris\", cost 0\n")) << text;
  EXPECT_TRUE(has(text, "  hasPlace = Lima (City)\tfrom \"Lima\", cost 0\n")) << text;
  EXPECT_TRUE(has(text, "  occurred, when 2026-01-12..2026-01-12, confidence 0.95\n")) << text;
}

TEST(Explain, ShowsRelations) {
  Sample sample("Anna NNP 2 nsubj\njoined VBD 0 root join\nNASA~ NNP 2 obj\n. . 2 punct\n");
  const std::string text = explained(sample.person("Anna").name("NASA", "Organization"));
  EXPECT_TRUE(has(text, "relation\tAnna (Person)\tmemberOf\tNASA (Organization) \tby member\n")) << text;
}

TEST(Explain, ShowsWhatCountsWereFound) {
  Sample sample(
      "The DT 2 det\nflood NN 3 nsubj\nkilled VBD 0 root kill\n12 CD 5 nummod\npeople~ NNS 3 obj\n. . 3 punct\n");
  const std::string text = explained(sample.number("12", 12, "people"));
  EXPECT_TRUE(has(text, "\"flood\"\tby flood\n")) << text;
  EXPECT_TRUE(has(text, "  Killed 12\tby killed\n")) << text;
}

TEST(Explain, SaysWhichArgumentIsMissing) {
  Sample sample("Lima NNP 2 nsubj\nresigned~ VBD 0 root resign\n. . 2 punct\n");
  const std::string text = explained(sample.city("Lima"));
  EXPECT_TRUE(has(text, "close\tresign\t\"resigned\"\tnothing fills A (agent), not \"Lima\"\n")) << text;
}

TEST(Explain, SaysThatParticipantsAreTooFew) {
  Sample sample("Anna NNP 2 nsubj\nmet~ VBD 0 root meet\n. . 2 punct\n");
  const std::string text = explained(sample.person("Anna"));
  EXPECT_TRUE(has(text, "close\tmeet\t\"met\"\tfewer than 2 participants\n")) << text;
}

TEST(Explain, SaysWhichConstraintDoesNotFit) {
  Sample sample("The DT 2 det\nvisit NN 3 nsubj\nended~ VBD 0 root end\n. . 3 punct\n");
  const std::string text = explained(sample);
  EXPECT_TRUE(has(text, "close\tvisit\t\"visit\"\tupos does not fit\n")) << text;
}

TEST(Explain, SaysThatAnEventIsLeftOut) {
  Sample sample("A DT 2 det\nmeeting NN 3 nsubj\nended~ VBD 0 root end\n. . 3 punct\n");
  EXPECT_TRUE(has(explained(sample), "; left out: it is bare, or of a kind of event")) << explained(sample);
  EXPECT_EQ(sample.text(), "");
}

TEST(Explain, FiltersBySentence) {
  Sample sample = two_sentences();
  const std::string text = explained(sample, {"Quito", ""});
  EXPECT_FALSE(has(text, "# sent 1\n"));
  EXPECT_TRUE(text.starts_with("# sent 2\n")) << text;
}

TEST(Explain, FiltersByClassOrTriggerOfEvents) {
  Sample sample = two_sentences();
  EXPECT_EQ(explained(sample, {"", "Meet"}), explained(sample, {"", "met"}));
  EXPECT_EQ(explained(sample, {"", "Meet"}), explained(sample, {"Anna", ""}));
}

TEST(Explain, CountsTheSentencesThatSatisfyBothFilters) {
  Sample sample = two_sentences();
  std::ostringstream out;
  EXPECT_EQ(explain(sample.doc(), sample_mappings(), {}, out), 2U);
  EXPECT_EQ(explain(sample.doc(), sample_mappings(), {"Anna", "Flood"}, out), 0U);
  EXPECT_EQ(explain(sample.doc(), sample_mappings(), {"Anna", "Meeting"}, out), 1U);
}

TEST(Explain, NamesTheConstraintThatDoesNotHold) {
  Sample sample("Oslo NNP 2 nsubj\nbeat~ VBD 0 root beat\nLima NNP 2 obj\n. . 2 punct\n");
  sample.city("Oslo").city("Lima");
  EXPECT_TRUE(has(explained(sample), "close\tbeat\t\"beat\"\tabout does not fit\n")) << explained(sample);
}

TEST(Explain, OfNothingIsNothing) {
  Sample sample("");
  EXPECT_EQ(explained(sample), "");
}

TEST(Explain, NamesTheStatusAsTheOntologyDoes) {
  Sample sample("Anna NNP 4 nsubj\ndid VBD 4 aux do\nnot RB 4 advmod\nresign~ VB 0 root resign\n. . 4 punct\n");
  sample.person("Anna");
  EXPECT_TRUE(has(explained(sample), "  denied")) << explained(sample);
}

}  // namespace
}  // namespace newsgraph
