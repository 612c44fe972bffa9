// Files sent over HTTP, by way of libcurl: the only place that sees it.
#ifndef NEWSGRAPH_STORE_HTTP_H_
#define NEWSGRAPH_STORE_HTTP_H_

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace newsgraph {

/// Who asks. Without a name nothing is sent; basic or digest, as the server wants.
struct Credentials {
  std::string user;
  std::string password;
};

/// One request whose body is the files, one behind the other, with a line end between them.
struct HttpRequest {
  std::string method;  ///< PUT or POST
  std::string url;     ///< http or https, checked by check_http_url()
  std::string content_type;
  std::vector<std::filesystem::path> body;
  Credentials credentials;
  std::chrono::seconds timeout{0};  ///< for the whole request; 0: none. A connection must stand within 10 s anyway
};

struct HttpReply {
  long status = 0;
  std::string content_type;
  std::string body;  ///< at most the first 64 KiB
};

/// Throws Error unless the URL is an absolute one of http or https, free of credentials (others on the machine could
/// read them in the list of processes) and of a fragment. `option` is what the message calls it.
void check_http_url(const std::string& url, const std::string& option);

/// Sends the request once: nothing is repeated but what the server asks for to know who asks, and no redirection is
/// followed. Returns what the server says, whatever its status.
/// Throws Error, naming the URL, when there is no whole reply: no connection, too slow, cut off; or a file cannot be
/// read. Not to be used from several threads before the first call has returned.
[[nodiscard]] HttpReply send(const HttpRequest& request);

/// Returns `text` as a value in the query of a URL.
[[nodiscard]] std::string url_escape(const std::string& text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_STORE_HTTP_H_
