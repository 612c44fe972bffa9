#include "ingest/boilerplate.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "ingest/lines.h"
#include "text/fold.h"
#include "text/unicode.h"

namespace newsgraph {
namespace {

// A whole line, folded, counts in brackets aside.
constexpr std::array<std::string_view, 62> kFurniture = {"advertisement",
                                                         "advertising",
                                                         "all rights reserved",
                                                         "article continues below",
                                                         "back to top",
                                                         "breaking news",
                                                         "close",
                                                         "comment",
                                                         "comments",
                                                         "continue reading",
                                                         "download app",
                                                         "email",
                                                         "end",
                                                         "ends",
                                                         "facebook",
                                                         "feed",
                                                         "feeds",
                                                         "follow us",
                                                         "home",
                                                         "latest news",
                                                         "leave a comment",
                                                         "listen",
                                                         "load more",
                                                         "log in",
                                                         "login",
                                                         "menu",
                                                         "more",
                                                         "more news",
                                                         "most popular",
                                                         "most read",
                                                         "most viewed",
                                                         "newsletter",
                                                         "newsletters",
                                                         "next",
                                                         "next article",
                                                         "photo gallery",
                                                         "previous",
                                                         "previous article",
                                                         "print",
                                                         "privacy policy",
                                                         "recommended",
                                                         "register",
                                                         "reply",
                                                         "rss",
                                                         "save",
                                                         "search",
                                                         "see more",
                                                         "share",
                                                         "share this",
                                                         "sign in",
                                                         "sign up",
                                                         "skip to content",
                                                         "skip to main content",
                                                         "sponsored",
                                                         "story continues below advertisement",
                                                         "subscribe",
                                                         "terms of use",
                                                         "the end",
                                                         "top headlines",
                                                         "top stories",
                                                         "trending",
                                                         "watch live"};

constexpr std::array<std::string_view, 22> kLinkLists = {
    "also read",    "external links",   "further reading", "keywords",     "more on this story",  "more on this topic",
    "more stories", "read also",        "read more",       "read next",    "recommended for you", "references",
    "related",      "related articles", "related links",   "related news", "related stories",     "related topics",
    "see also",     "source",           "sources",         "tags"};

// How a short line of furniture may begin.
constexpr std::array<std::string_view, 33> kOpenings = {"additional reporting by",
                                                        "also read:",
                                                        "click here",
                                                        "click to",
                                                        "comments (",
                                                        "contact us",
                                                        "copyright",
                                                        "download the",
                                                        "editing by",
                                                        "filed under",
                                                        "follow us",
                                                        "for more",
                                                        "get the latest",
                                                        "have an opinion",
                                                        "join our",
                                                        "keywords:",
                                                        "listen to",
                                                        "more:",
                                                        "original article",
                                                        "our standards:",
                                                        "read also:",
                                                        "read more",
                                                        "related:",
                                                        "reporting by",
                                                        "see also:",
                                                        "send feedback",
                                                        "share this",
                                                        "sign up for",
                                                        "source link",
                                                        "subscribe to",
                                                        "tags:",
                                                        "this article was",
                                                        "watch:"};

constexpr std::size_t kLongestFurniture = 160;  // bytes

/// Lower case, without a count in brackets, a colon or arrows at the end.
std::string folded(std::string_view line) {
  const std::size_t bracket = line.rfind('(');
  if (bracket != std::string_view::npos && bracket > 0 && line.back() == ')') {
    const std::string_view inside = line.substr(bracket + 1, line.size() - bracket - 2);
    if (!inside.empty() && inside.front() >= '0' && inside.front() <= '9' && inside.size() <= 16)
      line = line.substr(0, bracket);
  }
  return fold_name(line);
}

template <std::size_t N>
bool is_listed(const std::array<std::string_view, N>& list, std::string_view entry) {
  return std::find(list.begin(), list.end(), entry) != list.end();
}

/// One address and nothing else.
bool is_address(std::string_view line) {
  if (line.find(' ') != std::string_view::npos) return false;
  const std::size_t at = line.find('@');
  const bool mail = at != std::string_view::npos && at > 0 && line.find('.', at) != std::string_view::npos;
  return mail || line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www.");
}

bool is_rights_notice(std::string_view line) {
  if (line.size() > 2 * kLongestFurniture) return false;
  const std::string lower = ascii_lower(line);
  return lower.find("all rights reserved") != std::string::npos || lower.find("©") != std::string::npos ||
         lower.find("unauthorized reproduction") != std::string::npos || lower.starts_with("copyright");
}

bool opens_like_furniture(std::string_view line) {
  if (line.size() > kLongestFurniture) return false;
  std::string lower = ascii_lower(line);
  if (!lower.empty() && lower.front() == '(') lower.erase(0, 1);
  if (lower.find(" contributed to this ") != std::string::npos) return true;
  return std::any_of(kOpenings.begin(), kOpenings.end(),
                     [&](std::string_view opening) { return lower.starts_with(opening); });
}

}  // namespace

bool opens_link_list(std::string_view line) {
  return line.size() <= 60 && is_listed(kLinkLists, folded(line));
}

bool is_page_metadata(std::string_view line) {
  if (line.size() > 60) return false;
  const std::string whole = fold_name(line);
  const std::string name = folded(line);
  if (name == "updated" || name == "published" || name == "posted" || name == "last updated") return true;
  return (whole.ends_with(" min read") || whole.ends_with(" minute read") || whole.ends_with(" minutes ago") ||
          whole.ends_with(" hours ago") || whole.ends_with(" hour ago")) &&
         count_words(line) <= 4;
}

bool is_boilerplate(std::string_view line) {
  if (is_ornament(line) || is_in_foreign_script(line)) return true;
  if (is_address(line) || is_rights_notice(line) || opens_link_list(line)) return true;
  if (line.size() <= 60 && is_listed(kFurniture, folded(line))) return true;
  return opens_like_furniture(line);
}

std::string rights_holder(std::string_view line) {
  std::size_t begin = line.find("©");
  if (begin == std::string_view::npos || line.size() > 2 * kLongestFurniture) return {};
  begin += std::string_view("©").size();
  const std::size_t end = std::min(line.find_first_of(".,|;", begin), line.size());
  std::string_view holder = trim(line.substr(begin, end - begin));
  while (!holder.empty() &&
         ((holder.front() >= '0' && holder.front() <= '9') || holder.front() == ' ' || holder.front() == '-')) {
    holder.remove_prefix(1);
  }
  return holder.size() <= 60 && starts_upper(holder) ? std::string(holder) : std::string();
}

}  // namespace newsgraph
