#include "rdf/iri.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace newsgraph {
namespace {

TEST(Iri, AcceptsAbsoluteIris) {
  EXPECT_TRUE(is_absolute_iri("https://newsgraph.example/entity/a-b"));
  EXPECT_TRUE(is_absolute_iri("urn:x:y"));
  EXPECT_TRUE(is_absolute_iri("https://e.org/한국#char=1,2"));
  EXPECT_TRUE(is_absolute_iri("https://e.org/%41"));
  EXPECT_TRUE(is_absolute_iri("https://u:p@e.org:8080/a:b?c=d:e/?#f?/"));
  EXPECT_TRUE(is_absolute_iri("https://e.org/\U0001F600\u00A0\uFFEF"));
}

TEST(Iri, RefusesWhatStrictReadersRefuse) {
  for (const char* bad : {"",
                          "x",
                          "a/b",
                          "//host/x",
                          "http:",
                          "http://",
                          ":x",
                          "1http://e",
                          "http://e/ x",
                          "http://e/<",
                          "http://e/>",
                          "http://e/\"",
                          "http://e/{",
                          "http://e/}",
                          "http://e/|",
                          "http://e/^",
                          "http://e/`",
                          "http://e/\\",
                          "http://e/%zz",
                          "http://e/%4",
                          "http://e/a[0]",
                          "http://[::1/",
                          "http://e:80x/",
                          "http://e/#a#b",
                          "http://e/\u0085",
                          "http://e/\uFDD0",
                          "http://e/\uE000",
                          "http://e/\U000F0000",
                          "http://e/\U0001FFFE",
                          "http://e/\n",
                          "http://e/\x7f",
                          "http://e/\xff"}) {
    EXPECT_FALSE(is_absolute_iri(bad)) << bad;
  }
  EXPECT_FALSE(is_absolute_iri(std::string("http://e/\0x", 11)));
  EXPECT_FALSE(is_absolute_iri("http://e/" + std::string(kMaxIriLength, 'a')));
}

TEST(Iri, WebIrisAreNothingThatABrowserWouldRun) {
  EXPECT_TRUE(is_web_iri("https://e.org/x"));
  EXPECT_TRUE(is_web_iri("http://e.org/x"));
  EXPECT_FALSE(is_web_iri("javascript:alert(1)"));
  EXPECT_FALSE(is_web_iri("data:text/html,x"));
  EXPECT_FALSE(is_web_iri("https://e.org/ x"));
}

TEST(Iri, EncodedSegmentsCannotEscapeTheirFolder) {
  EXPECT_EQ(percent_encode("a b/c#d?e"), "a%20b%2Fc%23d%3Fe");
  EXPECT_EQ(percent_encode(".."), "%2E%2E");
  EXPECT_EQ(percent_encode("."), "%2E");
  EXPECT_EQ(percent_encode("v1.2"), "v1.2");
  EXPECT_EQ(percent_encode("é\xff"), "%C3%A9%FF");
}

TEST(Iri, DifferentSegmentsStayDifferent) {
  std::set<std::string> seen;
  for (const char* text : {"a b", "a%20b", "a+b", "A b", "..", "%2E%2E", ""}) {
    EXPECT_TRUE(seen.insert(percent_encode(text)).second) << text;
    EXPECT_TRUE(is_absolute_iri("https://e.org/" + percent_encode(text)));
  }
}

}  // namespace
}  // namespace newsgraph
