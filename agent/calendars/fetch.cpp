// libcurl, one handle a request: a calendar is asked every few minutes, so keeping lines open would
// gain nothing. Redirects are followed here, because each step is judged anew.

#include "agent/calendars/fetch.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "agent/calendars/address_guard.hpp"

namespace usher::agent {
namespace {

constexpr long header_bytes_max = 64 * 1024;
constexpr long slow_bytes_a_second = 1;  // less than that for silence_max is silence

struct FreeHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, FreeHandle>;
using List = std::unique_ptr<curl_slist, FreeList>;

// One exchange, as curl's callbacks fill it.
struct Exchange {
    Fetched got;
    std::size_t bytes_max = 0;
    long header_bytes = 0;
    bool too_large = false;
    bool guarded = true;
    bool went_inside = false;
};

// How a user is asked for their password at a host: told once, remembered while the process lives,
// so that every request but the first goes through at once. Nothing secret is kept.
class WaysIn {
  public:
    // Over TLS the password may be shown unasked, as nearly every calendar server wants it; without
    // it the server is asked first, in case it takes a digest.
    unsigned long way(const WebAddress& address, const std::string& user)
    {
        const std::lock_guard lock(mutex_);
        const auto known = ways_.find(address.origin() + " " + user);
        if (known != ways_.end()) return known->second;
        return address.scheme == "https" ? CURLAUTH_BASIC : either;
    }
    void learn(const WebAddress& address, const std::string& user, unsigned long way)
    {
        const std::lock_guard lock(mutex_);
        if (ways_.size() >= kept_max) ways_.clear();
        ways_[address.origin() + " " + user] = way;
    }
    static constexpr unsigned long either = CURLAUTH_BASIC | CURLAUTH_DIGEST;

  private:
    static constexpr std::size_t kept_max = 10'000;  // accounts; forgotten ones are asked again
    std::mutex mutex_;
    std::map<std::string, unsigned long> ways_;
};

WaysIn& ways_in()
{
    static WaysIn ways;
    return ways;
}

std::string lower(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::size_t take_body(char* bytes, std::size_t, std::size_t count, void* user)
{
    auto& exchange = *static_cast<Exchange*>(user);
    if (exchange.got.body.size() + count > exchange.bytes_max) {
        exchange.too_large = true;
        return 0;
    }
    exchange.got.body.append(bytes, count);
    return count;
}

std::size_t take_header(char* bytes, std::size_t, std::size_t count, void* user)
{
    auto& exchange = *static_cast<Exchange*>(user);
    exchange.header_bytes += static_cast<long>(count);
    if (exchange.header_bytes > header_bytes_max) {
        exchange.too_large = true;
        return 0;
    }
    const std::string line(bytes, count);
    if (line.starts_with("HTTP/")) exchange.got.headers.clear();
    const auto colon = line.find(':');
    if (colon == std::string::npos) return count;
    const auto from = line.find_first_not_of(" \t", colon + 1);
    const auto to = line.find_last_not_of(" \t\r\n");
    auto& value = exchange.got.headers[lower(line.substr(0, colon))];
    value = from == std::string::npos || to < from ? "" : line.substr(from, to - from + 1);
    return count;
}

curl_socket_t open_guarded(void* user, curlsocktype, curl_sockaddr* address)
{
    auto& exchange = *static_cast<Exchange*>(user);
    if (exchange.guarded && !is_public(address->addr)) {
        exchange.went_inside = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// Called about once a second, whatever else happens.
int go_on(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto* const stop = static_cast<const std::atomic<bool>*>(user);
    return stop != nullptr && *stop ? 1 : 0;
}

template <typename Value> void set(CURL* handle, CURLoption option, Value value)
{
    if (curl_easy_setopt(handle, option, value) != CURLE_OK)
        throw std::runtime_error("libcurl does not know an option that Usher needs");
}

void set_limits(CURL* handle, std::chrono::milliseconds time_left)
{
    const auto silence = static_cast<long>(silence_max.count());
    set(handle, CURLOPT_NOSIGNAL, 1L);
    set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(time_left.count()));
    set(handle, CURLOPT_CONNECTTIMEOUT, silence);
    set(handle, CURLOPT_LOW_SPEED_LIMIT, slow_bytes_a_second);
    set(handle, CURLOPT_LOW_SPEED_TIME, silence);
    set(handle, CURLOPT_FOLLOWLOCATION, 0L);
    set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    // Proxies from the environment would look names up for us, out of the guard's sight.
    set(handle, CURLOPT_PROXY, "");
    // Never from ~/.netrc: what opens a calendar is what was given for it.
    set(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
}

// `way`: how the password is shown; 0: not at all.
List set_request(CURL* handle, const FetchWish& wish, const std::string& url, unsigned long way)
{
    set(handle, CURLOPT_URL, url.c_str());
    set(handle, CURLOPT_USERAGENT, "Usher");
    set(handle, CURLOPT_ACCEPT_ENCODING, "");
    if (wish.method != "GET") set(handle, CURLOPT_CUSTOMREQUEST, wish.method.c_str());
    if (!wish.body.empty()) {
        set(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(wish.body.size()));
        set(handle, CURLOPT_POSTFIELDS, wish.body.c_str());
    }
    if (way != 0) {
        set(handle, CURLOPT_HTTPAUTH, static_cast<long>(way));
        set(handle, CURLOPT_USERNAME, wish.user.c_str());
        set(handle, CURLOPT_PASSWORD, wish.password.c_str());
    }
    curl_slist* lines = curl_slist_append(nullptr, "Expect:");  // No round trip for permission.
    for (const auto& header : wish.headers)
        lines = curl_slist_append(lines, header.c_str());
    set(handle, CURLOPT_HTTPHEADER, lines);
    return List(lines);
}

void set_callbacks(CURL* handle, Exchange& exchange)
{
    set(handle, CURLOPT_WRITEFUNCTION, &take_body);
    set(handle, CURLOPT_WRITEDATA, &exchange);
    set(handle, CURLOPT_HEADERFUNCTION, &take_header);
    set(handle, CURLOPT_HEADERDATA, &exchange);
    set(handle, CURLOPT_OPENSOCKETFUNCTION, &open_guarded);
    set(handle, CURLOPT_OPENSOCKETDATA, &exchange);
}

std::string why(CURLcode code, const Exchange& exchange, const std::string& host)
{
    if (exchange.too_large) return host + " sent more than a calendar may have";
    if (exchange.went_inside)
        return host + " is on a private network, which calendars may not lead to "
                      "(calendars.private_hosts in server.jsonc)";
    if (code == CURLE_OPERATION_TIMEDOUT) return host + " did not answer in time";
    // curl's own sentences for its codes name neither the path nor the password.
    return host + ": " + curl_easy_strerror(code);
}

std::optional<std::string> forbidden(const WebAddress& address, const FetchRules& rules)
{
    if (address.host.empty()) return "the address names no host, or a user inside it";
    const bool is_named = std::ranges::count(rules.private_hosts, address.host) > 0;
    if (address.scheme == "https" || (address.scheme == "http" && is_named)) return std::nullopt;
    return address.host + " must be asked over https";
}

bool is_redirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// At least a moment: curl takes 0 for "as long as it takes", and says itself that time is over.
std::chrono::milliseconds time_left(std::chrono::steady_clock::time_point until)
{
    using std::chrono::milliseconds;
    const auto left = until - std::chrono::steady_clock::now();
    return std::max(milliseconds{1}, std::chrono::duration_cast<milliseconds>(left));
}

// What was answered, and the ways in that a 401 named on the way there.
struct Answered {
    std::variant<Fetched, NotFetched> what;
    unsigned long ways_named = 0;
};

Answered exchange_once(
    const FetchWish& wish,
    const WebAddress& address,
    unsigned long way,
    const FetchRules& rules,
    std::chrono::milliseconds time_left
)
{
    const Handle handle(curl_easy_init());
    if (!handle) throw std::runtime_error("libcurl can't be used");
    Exchange exchange;
    exchange.bytes_max = rules.bytes_max;
    exchange.guarded = std::ranges::count(rules.private_hosts, address.host) == 0;
    set_limits(handle.get(), time_left);
    const auto url = address.origin() + address.path;
    const auto headers = set_request(handle.get(), wish, url, way);
    set_callbacks(handle.get(), exchange);
    set(handle.get(), CURLOPT_NOPROGRESS, 0L);
    set(handle.get(), CURLOPT_XFERINFOFUNCTION, &go_on);
    set(handle.get(), CURLOPT_XFERINFODATA, rules.stop);
    const auto code = curl_easy_perform(handle.get());
    if (code != CURLE_OK) return {NotFetched{why(code, exchange, address.host)}, 0};
    long status = 0, named = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(handle.get(), CURLINFO_HTTPAUTH_AVAIL, &named);
    exchange.got.status = static_cast<int>(status);
    exchange.got.url = url;
    return {std::move(exchange.got), static_cast<unsigned long>(named) & WaysIn::either};
}

std::variant<Fetched, NotFetched> exchange_plain(
    const FetchWish& wish,
    const WebAddress& address,
    const FetchRules& rules,
    std::chrono::steady_clock::time_point until
)
{
    return exchange_once(wish, address, 0, rules, time_left(until)).what;
}

// With the password in the way this host takes it, which is learned from its first 401.
std::variant<Fetched, NotFetched> exchange_in(
    const FetchWish& wish,
    const WebAddress& address,
    const FetchRules& rules,
    std::chrono::steady_clock::time_point until
)
{
    const auto way = ways_in().way(address, wish.user);
    auto answered = exchange_once(wish, address, way, rules, time_left(until));
    const auto named = answered.ways_named;
    if (named == 0) return std::move(answered.what);
    const auto safest = (named & CURLAUTH_DIGEST) != 0 ? CURLAUTH_DIGEST : CURLAUTH_BASIC;
    const auto wanted = (named & way) != 0 && way != WaysIn::either ? way : safest;
    ways_in().learn(address, wish.user, wanted);
    const auto* const got = std::get_if<Fetched>(&answered.what);
    const bool is_refused = got != nullptr && got->status == 401;
    // Shown in a way that the server takes, and refused all the same: it is the wrong password.
    if (!is_refused || (way & wanted) != 0) return std::move(answered.what);
    return exchange_once(wish, address, wanted, rules, time_left(until)).what;
}

}  // namespace

std::string Fetched::header(const std::string& name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
}

std::variant<Fetched, NotFetched> fetch(const FetchWish& wish, const FetchRules& rules)
{
    prepare_fetching();
    const auto until = std::chrono::steady_clock::now() + rules.time_max;
    auto address = read_web_address(wish.url);
    const auto owner = address.host;
    const bool began_safe = address.scheme == "https";
    for (int redirects = 0;; ++redirects) {
        if (const auto because = forbidden(address, rules)) return NotFetched{*because};
        if (began_safe && address.scheme != "https")
            return NotFetched{address.host + " leads from https to http"};
        const bool with_password = !wish.user.empty() && same_owner(owner, address.host);
        auto answer = with_password ? exchange_in(wish, address, rules, until)
                                    : exchange_plain(wish, address, rules, until);
        const auto* const got = std::get_if<Fetched>(&answer);
        if (got == nullptr || !is_redirect(got->status) || got->header("location").empty())
            return answer;
        if (redirects >= rules.redirects_max)
            return NotFetched{address.host + " redirects too often"};
        address = read_web_address(joined_address(got->url, got->header("location")));
    }
}

void prepare_fetching()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

}  // namespace usher::agent
