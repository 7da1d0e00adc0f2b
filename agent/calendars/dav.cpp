// Requests and the reading of multistatus.

#include "agent/calendars/dav.hpp"

#include <charconv>

#include "agent/calendars/address_guard.hpp"

namespace usher::agent {
namespace {

// 200 of "HTTP/1.1 200 OK"; 0: it is none.
int status_of(const std::string& line)
{
    const auto space = line.find(' ');
    if (space == std::string::npos) return 0;
    int status = 0;
    std::from_chars(line.data() + space + 1, line.data() + line.size(), status);
    return status;
}

DavResource read_resource(const XmlNode& response, const std::string& base)
{
    DavResource resource;
    resource.url = joined_address(base, response.text_of("DAV: href"));
    if (const auto status = response.text_of("DAV: status"); !status.empty())
        resource.status = status_of(status);
    for (const auto& propstat : response.parts) {
        if (propstat.name != "DAV: propstat") continue;
        const auto* const properties = propstat.part("DAV: prop");
        if (properties == nullptr || status_of(propstat.text_of("DAV: status")) != 200) continue;
        for (const auto& one : properties->parts)
            resource.found.parts.push_back(one);
    }
    return resource;
}

DavAnswer read_answer(const Fetched& got)
{
    DavAnswer answer;
    answer.status = got.status;
    answer.url = got.url;
    if (got.status != 207) return answer;
    const auto root = read_xml(got.body);
    if (!root || root->name != "DAV: multistatus") {
        answer.status = 0;  // It says multistatus and is none: half of one, or a page.
        return answer;
    }
    for (const auto& response : root->parts)
        if (response.name == "DAV: response")
            answer.resources.push_back(read_resource(response, got.url));
    answer.sync_token = root->text_of("DAV: sync-token");
    return answer;
}

}  // namespace

FetchWish Dav::wish(const char* method, const std::string& url) const
{
    FetchWish wish;
    wish.method = method;
    wish.url = url;
    wish.user = account_.user;
    wish.password = account_.password;
    return wish;
}

std::variant<DavAnswer, NotFetched>
Dav::ask(const char* method, const std::string& url, int depth, const std::string& body)
{
    // Where a server leads to is not followed with the password to somebody else's house.
    const auto home = read_web_address(account_.url).host;
    if (!same_owner(home, read_web_address(url).host))
        return NotFetched{home + " names an address that is not its own"};
    auto asked = wish(method, url);
    asked.headers = {
        "Depth: " + std::to_string(depth), "Content-Type: application/xml; charset=utf-8"};
    asked.body = body;
    auto got = fetch(asked, rules_);
    if (auto* failed = std::get_if<NotFetched>(&got)) return std::move(*failed);
    return read_answer(std::get<Fetched>(got));
}

std::variant<DavAnswer, NotFetched>
Dav::propfind(const std::string& url, int depth, const std::string& properties)
{
    return ask(
        "PROPFIND",
        url,
        depth,
        std::string("<?xml version=\"1.0\" encoding=\"utf-8\"?><D:propfind ") + dav_prefixes +
            "><D:prop>" + properties + "</D:prop></D:propfind>"
    );
}

std::variant<DavAnswer, NotFetched>
Dav::report(const std::string& url, int depth, const std::string& body)
{
    return ask("REPORT", url, depth, "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + body);
}

std::variant<Fetched, NotFetched> Dav::get(const std::string& url)
{
    return fetch(wish("GET", url), rules_);
}

std::variant<Fetched, NotFetched>
Dav::put(const std::string& url, const std::string& calendar, const std::string& condition)
{
    auto asked = wish("PUT", url);
    asked.headers = {"Content-Type: text/calendar; charset=utf-8"};
    if (!condition.empty()) asked.headers.push_back(condition);
    asked.body = calendar;
    return fetch(asked, rules_);
}

std::variant<Fetched, NotFetched> Dav::remove(const std::string& url, const std::string& condition)
{
    auto asked = wish("DELETE", url);
    if (!condition.empty()) asked.headers.push_back(condition);
    return fetch(asked, rules_);
}

}  // namespace usher::agent
