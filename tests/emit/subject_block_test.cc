#include "emit/subject_block.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

class Triples : public TripleSink {
 public:
  void add(const Triple& triple) override {
    lines.push_back(local(triple.subject.value) + " " + local(triple.predicate.text) + " " +
                    (triple.object.is_iri() ? local(triple.object.value) : to_string(triple.object)));
  }
  std::vector<std::string> lines;

 private:
  static std::string local(const std::string& iri) { return std::string(local_name(iri)); }
};

class SubjectBlockTest : public ::testing::Test {
 protected:
  DiagnosticList diagnostics_;
  LeftOut left_out_{diagnostics_};
  Triples triples_;
};

TEST_F(SubjectBlockTest, TypesComeAsCalledThenLabelsThenTheRestSortedAndOnce) {
  SubjectBlock block("http://e/s", left_out_);
  block.number(ng::kSourceCount, 2);
  block.minted(ng::kParticipant, "http://e/b");
  block.type(ng::kVisit);
  block.type(ng::kEvent);
  block.type(ng::kVisit);
  block.iri(ng::kParticipant, "http://e/a");
  block.iri(ng::kParticipant, "http://e/b");
  block.number(ng::kArticleCount, 10);
  EXPECT_TRUE(block.text(rdfs::kLabel, " A\n visit "));
  EXPECT_FALSE(block.text(rdfs::kLabel, " \t"));
  block.write(triples_);
  EXPECT_EQ(triples_.lines,
            (std::vector<std::string>{"s type Visit", "s type Event", "s label \"A visit\"@en",
                                      "s articleCount \"10\"^^<" + std::string(xsd::kInteger) + ">", "s participant a",
                                      "s participant b", "s sourceCount \"2\"^^<" + std::string(xsd::kInteger) + ">"}));
  EXPECT_EQ(left_out_.count(), 0U);
}

TEST_F(SubjectBlockTest, OneObjectWithAndWithoutALanguageIsTwo) {
  SubjectBlock block("http://e/s", left_out_);
  block.text(ng::kPositionTitle, "mayor");
  block.plain(ng::kPositionTitle, "mayor");
  block.literal(ng::kPositionTitle, Literal{"mayor", "", "de"});
  block.iri(ng::kPositionTitle, "http://e/mayor");
  block.write(triples_);
  EXPECT_EQ(triples_.lines, (std::vector<std::string>{"s positionTitle mayor", "s positionTitle \"mayor\"",
                                                      "s positionTitle \"mayor\"@de", "s positionTitle \"mayor\"@en"}));
}

TEST_F(SubjectBlockTest, WhatCannotBeWrittenIsLeftOutAndReported) {
  SubjectBlock block("http://e/s", left_out_);
  block.type("no iri");
  block.iri(ng::kParticipant, "http://e/<b>");
  block.iri("javascript:alert(1)", "http://e/b");
  block.term(ng::kRule, "no iri");
  block.literal(ng::kCount, Literal{"many", std::string(xsd::kInteger), ""});
  block.literal(rdf::kType, Literal{"http://e/Class", "", ""});
  EXPECT_TRUE(block.empty());
  EXPECT_EQ(left_out_.count(), 6U);
  EXPECT_EQ(diagnostics_.list().size(), 6U);
}

TEST_F(SubjectBlockTest, BlocksOfOneRunDoNotMix) {
  SubjectBlock first("http://e/1", left_out_);
  first.number(ng::kCount, 1);
  {
    SubjectBlock second("http://e/2", left_out_);
    second.number(ng::kCount, 2);
    second.write(triples_);
    second.number(ng::kCount, 22);  // never written
  }
  SubjectBlock third("http://e/3", left_out_);
  third.number(ng::kCount, 3);
  third.write(triples_);
  first.write(triples_);
  const std::string end = "\"^^<" + std::string(xsd::kInteger) + ">";
  EXPECT_EQ(triples_.lines, (std::vector<std::string>{"2 count \"2" + end, "3 count \"3" + end, "1 count \"1" + end}));
}

}  // namespace
}  // namespace newsgraph
