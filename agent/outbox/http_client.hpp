#pragma once
// One POST to somebody else's house: the address that was checked is the one that is called, no
// redirect is followed, and little of the answer is read.

#include <atomic>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace usher::agent {

// The whole of one call, from name to answer. Receivers are told to answer first and work later.
constexpr std::chrono::seconds http_call_most{15};
// Of an answer, status and a word are of interest.
constexpr std::size_t http_answer_bytes_max = 64 * 1024;

enum class Reach { public_addresses, any_address };

struct HttpPost {
    std::string url;
    std::vector<std::pair<std::string, std::string>> headers;  // without line breaks
    std::string body;
    Reach reach = Reach::public_addresses;
};

struct HttpAnswer {
    int status = 0;                       // 0: there was no answer
    std::string trouble;                  // why there was none, in a sentence
    std::chrono::seconds retry_after{0};  // as the answer asks
};

// Blocks; gives up soon after `stop` is true. Throws only if libcurl can't be used at all.
HttpAnswer post_http(const HttpPost& post, const std::atomic<bool>& stop);

// "" = may be called in principle; else why not: no https, a user's name in it, a port for
// something else. Whether the address is a public one shows only when it is called.
std::string trouble_with_url(const std::string& url, Reach reach);

}  // namespace usher::agent
