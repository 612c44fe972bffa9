// libcurl's easy interface, with its defaults turned to what a loader needs: no
// redirection, no retry on a reused connection. Proxies are those of the
// environment (http_proxy, no_proxy), as for every program that uses libcurl.
#include "store/http.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "base/error.h"
#include "store/file_chain.h"

namespace newsgraph {
namespace {

constexpr long kConnectSeconds = 10;
constexpr std::size_t kMostBody = 64 * 1024;

template <auto Free>
struct FreeWith {
  template <typename T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};
using CurlPtr = std::unique_ptr<CURL, FreeWith<curl_easy_cleanup>>;
using HeadersPtr = std::unique_ptr<curl_slist, FreeWith<curl_slist_free_all>>;

/// libcurl's global state, made before the first use and never torn down.
void start_curl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) throw Error(std::string("libcurl cannot start: ") + curl_easy_strerror(started));
}

CurlPtr make_handle() {
  start_curl();
  CurlPtr curl(curl_easy_init());
  if (!curl) throw Error("libcurl cannot start");
  return curl;
}

std::size_t read_body(char* to, std::size_t size, std::size_t count, void* chain) {
  const auto read = static_cast<FileChain*>(chain)->read(to, size * count);
  return read ? *read : CURL_READFUNC_ABORT;
}

/// Asked for when the server wants the body again, now knowing who asks.
int rewind_body(void* chain, curl_off_t offset, int origin) {
  if (offset != 0 || origin != SEEK_SET) return CURL_SEEKFUNC_CANTSEEK;
  return static_cast<FileChain*>(chain)->rewind() ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

std::size_t keep_reply(char* from, std::size_t size, std::size_t count, void* body) {
  auto& text = *static_cast<std::string*>(body);
  text.append(from, std::min(size * count, kMostBody - std::min(kMostBody, text.size())));
  return size * count;  // what is more is read and dropped
}

HeadersPtr headers(const HttpRequest& request) {
  HeadersPtr list;
  for (const std::string& line : {"Content-Type: " + request.content_type, std::string("Accept: */*")}) {
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) throw Error("out of memory");
    (void)list.release();  // NOLINT(bugprone-unused-return-value): the longer list owns it
    list.reset(longer);
  }
  return list;
}

void set_request(CURL* curl, const HttpRequest& request, FileChain& chain) {
  const auto size = static_cast<curl_off_t>(chain.size());
  curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  if (request.method == "PUT") {
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, size);
  } else {
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, size);
  }
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_body);
  curl_easy_setopt(curl, CURLOPT_READDATA, &chain);
  curl_easy_setopt(curl, CURLOPT_SEEKFUNCTION, rewind_body);
  curl_easy_setopt(curl, CURLOPT_SEEKDATA, &chain);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "newsgraph");
  if (!request.credentials.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC | CURLAUTH_DIGEST);
    curl_easy_setopt(curl, CURLOPT_USERNAME, request.credentials.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, request.credentials.password.c_str());
  }
}

void set_limits(CURL* curl, const HttpRequest& request) {
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(request.timeout.count()));
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  // A fresh connection is one that libcurl never gives a silent second try.
  curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);
}

/// Asks without a body how the server wants to be told who asks. A server that refuses a body that it has not read
/// may reset the connection while the rest is still being sent (Virtuoso does), and its challenge is then lost.
void choose_authentication(CURL* curl, const HttpRequest& request) {
  if (request.credentials.user.empty()) return;
  const CurlPtr asker = make_handle();
  set_limits(asker.get(), request);
  curl_easy_setopt(asker.get(), CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(asker.get(), CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(asker.get(), CURLOPT_USERAGENT, "newsgraph");
  curl_easy_setopt(asker.get(), CURLOPT_NOBODY, 1L);
  long offered = 0;
  if (curl_easy_perform(asker.get()) != CURLE_OK) return;  // what is wrong is said of the request itself
  if (curl_easy_getinfo(asker.get(), CURLINFO_HTTPAUTH_AVAIL, &offered) != CURLE_OK) return;
  // With one way only libcurl sends no body before it knows the challenge.
  if ((offered & CURLAUTH_DIGEST) != 0) {
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_DIGEST);
  } else if ((offered & CURLAUTH_BASIC) != 0) {
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
  }
}

}  // namespace

void check_http_url(const std::string& url, const std::string& option) {
  start_curl();
  using UrlPtr = std::unique_ptr<CURLU, FreeWith<curl_url_cleanup>>;
  const UrlPtr parts(curl_url());
  const auto has = [&](CURLUPart part) {
    char* value = nullptr;
    const bool found = curl_url_get(parts.get(), part, &value, 0) == CURLUE_OK;
    curl_free(value);
    return found;
  };
  const bool web = url.rfind("http://", 0) == 0 || url.rfind("https://", 0) == 0;
  if (!web || !parts || curl_url_set(parts.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
    throw Error(option + ": '" + url + "' is no URL that begins with http:// or https://");
  }
  if (has(CURLUPART_USER) || has(CURLUPART_PASSWORD)) {
    throw Error(
        option +
        ": name and password do not belong in the URL, where others can see them; use --user and NEWSGRAPH_PASSWORD");
  }
  if (has(CURLUPART_FRAGMENT)) throw Error(option + ": '" + url + "' has a fragment, which no server sees");
}

HttpReply send(const HttpRequest& request) {
  FileChain chain(request.body);
  const CurlPtr curl = make_handle();
  const HeadersPtr lines = headers(request);
  char reason[CURL_ERROR_SIZE] = "";
  HttpReply reply;
  set_request(curl.get(), request, chain);
  set_limits(curl.get(), request);
  choose_authentication(curl.get(), request);
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, lines.get());
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, reason);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, keep_reply);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &reply.body);

  const CURLcode done = curl_easy_perform(curl.get());
  if (!chain.failure().empty()) throw Error(chain.failure());
  if (done != CURLE_OK) throw Error(request.url + ": " + (*reason != '\0' ? reason : curl_easy_strerror(done)));
  const char* type = nullptr;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &reply.status);
  if (curl_easy_getinfo(curl.get(), CURLINFO_CONTENT_TYPE, &type) == CURLE_OK && type != nullptr)
    reply.content_type = type;
  return reply;
}

std::string url_escape(const std::string& text) {
  const CurlPtr curl = make_handle();
  const std::unique_ptr<char, FreeWith<curl_free>> escaped(
      curl_easy_escape(curl.get(), text.data(), static_cast<int>(text.size())));
  if (!escaped) throw Error("out of memory");
  return escaped.get();
}

}  // namespace newsgraph
