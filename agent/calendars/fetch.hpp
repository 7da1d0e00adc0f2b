#pragma once
// One request over HTTP with an end to everything: how long, how large, how many redirects, and to
// which machines. Blocks; for threads that may wait. What was fetched and how it was asked for is
// never logged here.

#include <atomic>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace usher::agent {

// A server that says nothing for so long says nothing at all.
constexpr std::chrono::seconds silence_max{10};

struct FetchWish {
    std::string method = "GET";
    std::string url;
    std::string user, password;        // "" = none; sent to hosts of the same owner only
    std::vector<std::string> headers;  // "Depth: 1"
    std::string body;
};

struct FetchRules {
    std::vector<std::string> private_hosts;  // may be on our own network, and without TLS
    std::size_t bytes_max = 5 * 1024 * 1024;
    std::chrono::seconds time_max{30};
    int redirects_max = 3;
    const std::atomic<bool>* stop = nullptr;  // what is under way is given up once it is true
};

struct Fetched {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case; of doubled ones the last
    std::string body;
    std::string url;  // where it was found in the end

    std::string header(const std::string& name) const;  // "" = absent
};

// Why nothing came, in a sentence that may be shown to operators: it holds no path and no secret.
struct NotFetched {
    std::string because;
};

std::variant<Fetched, NotFetched> fetch(const FetchWish& wish, const FetchRules& rules);

// curl's own state, set up before the first thread asks. May be called often.
void prepare_fetching();

}  // namespace usher::agent
