// libcurl is set up once, before the first handle.

#include "agent/outbox/curl.hpp"

#include <atomic>
#include <mutex>
#include <new>
#include <stdexcept>

namespace usher::agent {
namespace {

int stop_if_asked(void* flag, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::atomic<bool>*>(flag)->load() ? 1 : 0;
}

}  // namespace

void CurlList::add(const std::string& line)
{
    auto* const longer = curl_slist_append(list_.get(), line.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    static_cast<void>(list_.release());
    list_.reset(longer);
}

CurlHandle curl_handle()
{
    static std::once_flag set_up;
    std::call_once(set_up, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    CurlHandle handle(curl_easy_init());
    if (!handle) throw std::runtime_error("libcurl gives no handle");
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_PROXY, "");
    return handle;
}

void give_up_when(CURL* handle, const void* stop_flag)
{
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, stop_if_asked);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, stop_flag);
}

}  // namespace usher::agent
