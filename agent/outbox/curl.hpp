#pragma once
// libcurl's handles as values with an owner.

#include <curl/curl.h>

#include <memory>
#include <string>

namespace usher::agent {

struct CurlDeleter {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(curl_mime* mime) const { curl_mime_free(mime); }
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using CurlHandle = std::unique_ptr<CURL, CurlDeleter>;
using CurlMime = std::unique_ptr<curl_mime, CurlDeleter>;
using CurlUrl = std::unique_ptr<CURLU, CurlDeleter>;

class CurlList {
  public:
    // Throws std::bad_alloc.
    void add(const std::string& line);
    curl_slist* get() const { return list_.get(); }

  private:
    std::unique_ptr<curl_slist, CurlDeleter> list_;
};

// A handle with what all of ours have in common: no signals, no proxy from the environment, gives
// up soon after `*stop` is true. `stop` must outlive its use. Throws if there is none to be had.
CurlHandle curl_handle();
void give_up_when(CURL* handle, const void* stop_flag);  // a std::atomic<bool>

}  // namespace usher::agent
