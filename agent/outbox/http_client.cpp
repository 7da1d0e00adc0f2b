// The address is looked at where the socket is made, so no name can change its mind in between.

#include "agent/outbox/http_client.hpp"

#include <sys/socket.h>

#include <algorithm>
#include <cstdlib>

#include "agent/calendars/address_guard.hpp"
#include "agent/outbox/curl.hpp"

namespace usher::agent {
namespace {

// Below it other protocols live that would take our words for theirs.
constexpr long first_unprivileged_port = 1024;

struct Call {
    Reach reach = Reach::public_addresses;
    bool refused_address = false;
    std::size_t bytes = 0;  // of the answer, headers and all
};

curl_socket_t open_socket(void* data, curlsocktype, curl_sockaddr* address)
{
    auto& call = *static_cast<Call*>(data);
    if (call.reach == Reach::public_addresses && !is_public(address->addr)) {
        call.refused_address = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// Counts what comes and throws it away; too much ends the call.
std::size_t take_bytes(const char*, std::size_t size, std::size_t count, void* data)
{
    auto& call = *static_cast<Call*>(data);
    call.bytes += size * count;
    return call.bytes > http_answer_bytes_max ? 0 : size * count;
}

std::string part_of(CURLU* url, CURLUPart part)
{
    char* text = nullptr;
    if (curl_url_get(url, part, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return "";
    std::string copy(text);
    curl_free(text);
    return copy;
}

void set_limits(CURL* handle, Call& call)
{
    const long ms = std::chrono::milliseconds(http_call_most).count();
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, ms);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, ms / 3);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(
        handle,
        CURLOPT_PROTOCOLS_STR,
        call.reach == Reach::public_addresses ? "https" : "http,https"
    );
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, &call);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_bytes);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &call);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_bytes);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &call);
}

}  // namespace

HttpAnswer post_http(const HttpPost& post, const std::atomic<bool>& stop)
{
    const auto handle = curl_handle();
    Call call;
    call.reach = post.reach;
    set_limits(handle.get(), call);
    give_up_when(handle.get(), &stop);
    CurlList headers;
    for (const auto& [name, value] : post.headers)
        headers.add(name + ": " + value);
    headers.add("Expect:");
    curl_easy_setopt(handle.get(), CURLOPT_URL, post.url.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, post.body.data());
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(post.body.size()));

    HttpAnswer answer;
    const auto code = curl_easy_perform(handle.get());
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    // Having read enough of a long answer is no trouble; the status has been said.
    const bool read_enough = code == CURLE_WRITE_ERROR && status != 0;
    if (code == CURLE_OK || read_enough) {
        answer.status = static_cast<int>(status);
        curl_off_t wait = 0;
        curl_easy_getinfo(handle.get(), CURLINFO_RETRY_AFTER, &wait);
        answer.retry_after = std::chrono::seconds{std::max<curl_off_t>(0, wait)};
    } else if (call.refused_address) {
        answer.trouble = "its address is not a public one";
    } else {
        answer.trouble = curl_easy_strerror(code);
    }
    return answer;
}

std::string trouble_with_url(const std::string& url, Reach reach)
{
    const CurlUrl parsed(curl_url());
    if (!parsed || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
        return "is not an address such as https://hooks.acme.example/usher";
    const auto scheme = part_of(parsed.get(), CURLUPART_SCHEME);
    const bool may_be_plain = reach == Reach::any_address;
    if (scheme != "https" && !(scheme == "http" && may_be_plain)) return "must begin with https://";
    if (!part_of(parsed.get(), CURLUPART_USER).empty() ||
        !part_of(parsed.get(), CURLUPART_PASSWORD).empty())
        return "must not hold a user's name; receivers know us by the signature";
    const long port = std::strtol(part_of(parsed.get(), CURLUPART_PORT).c_str(), nullptr, 10);
    constexpr long https = 443;
    if (!may_be_plain && port != https && port < first_unprivileged_port)
        return "has a port that is not for webhooks";
    return "";
}

}  // namespace usher::agent
