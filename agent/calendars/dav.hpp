#pragma once
// WebDAV as calendars need it (RFC 4918, 4791, 6578): one question, one multistatus.

#include <string>
#include <variant>
#include <vector>

#include "agent/calendars/fetch.hpp"
#include "agent/calendars/xml.hpp"

namespace usher::agent {

// Where a rep's calendars are, and what opens them.
struct DavAccount {
    std::string url, user, password;
};

// What a server says about one address.
struct DavResource {
    std::string url;   // absolute
    int status = 200;  // of the address itself: 404 in a sync report means that it is gone
    XmlNode found;     // its parts are the properties that are there (status 200)
};

struct DavAnswer {
    int status = 0;  // of the HTTP exchange
    std::string url;
    std::vector<DavResource> resources;
    std::string sync_token;  // of a sync-collection report
    // The exchange was answered with what was asked for.
    bool ok() const { return status == 207; }
};

class Dav {
  public:
    Dav(DavAccount account, FetchRules rules)
        : account_(std::move(account)), rules_(std::move(rules))
    {
    }

    // `properties`: XML of the wanted ones, with the prefixes D, C and CS declared.
    std::variant<DavAnswer, NotFetched>
    propfind(const std::string& url, int depth, const std::string& properties);
    std::variant<DavAnswer, NotFetched>
    report(const std::string& url, int depth, const std::string& body);
    std::variant<Fetched, NotFetched> get(const std::string& url);
    // `condition`: "If-None-Match: *", "If-Match: \"...\"", or "" for none.
    std::variant<Fetched, NotFetched>
    put(const std::string& url, const std::string& calendar, const std::string& condition);
    std::variant<Fetched, NotFetched> remove(const std::string& url, const std::string& condition);

    const DavAccount& account() const { return account_; }

  private:
    std::variant<DavAnswer, NotFetched>
    ask(const char* method, const std::string& url, int depth, const std::string& body);
    FetchWish wish(const char* method, const std::string& url) const;

    DavAccount account_;
    FetchRules rules_;
};

// The opening tag's attributes that declare D, C and CS.
constexpr const char* dav_prefixes = R"(xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" )"
                                     R"(xmlns:CS="http://calendarserver.org/ns/")";

}  // namespace usher::agent
