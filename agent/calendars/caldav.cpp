// Discovery by RFC 6764 and 4791, changes by RFC 6578.

#include "agent/calendars/caldav.hpp"

#include <algorithm>

#include "agent/calendars/address_guard.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

constexpr std::size_t calendars_max = 20;     // of one account; more are somebody's archive
constexpr std::size_t changes_at_once = 100;  // addresses in one multiget

// Asked for with so much more at the end, so that the window may move on for a while before
// everything has to be asked for again.
constexpr std::chrono::days ahead{7};

constexpr const char* about_collections =
    "<D:resourcetype/><D:displayname/><C:supported-calendar-component-set/><CS:getctag/>"
    "<D:sync-token/><C:schedule-calendar-transp/><D:current-user-privilege-set/>"
    "<D:current-user-principal/><C:calendar-home-set/>";

std::string caldav(const char* name)
{
    return std::string("urn:ietf:params:xml:ns:caldav ") + name;
}

CalendarBroken broken(const NotFetched& failed) { return {failed.because}; }

CalendarBroken broken(const DavAnswer& answer)
{
    const auto host = read_web_address(answer.url).host;
    if (answer.status == 0) return {host + " sent half an answer, or none of a calendar's"};
    if (answer.status == 401 || answer.status == 403)
        return {
            host + " refuses the user or the password (" + std::to_string(answer.status) + ")",
            true};
    return {host + " answers " + std::to_string(answer.status)};
}

// The part of a part: what a property says by the presence of an element.
bool says(const XmlNode& properties, const std::string& property, const std::string& what)
{
    const auto* const found = properties.part(property);
    return found != nullptr && found->part(what) != nullptr;
}

bool is_calendar(const DavResource& resource)
{
    return says(resource.found, "DAV: resourcetype", caldav("calendar"));
}

// A collection of tasks only has no times of anybody. A server that does not say has everything.
bool has_events(const DavResource& resource)
{
    const auto* const kinds = resource.found.part(caldav("supported-calendar-component-set"));
    if (kinds == nullptr || kinds->parts.empty()) return true;
    return std::ranges::any_of(kinds->parts, [](const XmlNode& one) {
        return one.attribute("name") == "VEVENT";
    });
}

bool may_write(const DavResource& resource)
{
    const auto* const granted = resource.found.part("DAV: current-user-privilege-set");
    if (granted == nullptr) return true;
    return std::ranges::any_of(granted->parts, [](const XmlNode& privilege) {
        return privilege.part("DAV: all") != nullptr || privilege.part("DAV: write") != nullptr ||
               privilege.part("DAV: write-content") != nullptr;
    });
}

CalendarCollection collection_of(const DavResource& resource)
{
    CalendarCollection collection;
    collection.url = resource.url;
    collection.name = resource.found.text_of("DAV: displayname");
    collection.tag = resource.found.text_of("http://calendarserver.org/ns/ getctag");
    collection.sync_token = resource.found.text_of("DAV: sync-token");
    collection.may_write = may_write(resource);
    collection.is_free =
        says(resource.found, caldav("schedule-calendar-transp"), caldav("transparent"));
    return collection;
}

// The address inside a property; "" if there is none.
std::string address_in(const XmlNode& properties, const std::string& property, const DavAnswer& in)
{
    const auto* const found = properties.part(property);
    const auto href = found == nullptr ? "" : found->text_of("DAV: href");
    return href.empty() ? "" : joined_address(in.url, href);
}

using Found = std::vector<CalendarCollection>;

std::variant<Found, CalendarBroken> calendars_in(Dav& dav, const std::string& home)
{
    auto asked = dav.propfind(home, 1, about_collections);
    if (const auto* failed = std::get_if<NotFetched>(&asked)) return broken(*failed);
    const auto& answer = std::get<DavAnswer>(asked);
    if (!answer.ok()) return broken(answer);
    Found found;
    for (const auto& resource : answer.resources) {
        if (is_calendar(resource) && has_events(resource) && found.size() < calendars_max)
            found.push_back(collection_of(resource));
    }
    if (found.empty())
        return CalendarBroken{read_web_address(home).host + " has no calendars there"};
    return found;
}

// What one address leads to. Absent: nothing, another one may be tried.
std::optional<std::variant<Found, CalendarBroken>> look_at(Dav& dav, const std::string& url)
{
    auto asked = dav.propfind(url, 0, about_collections);
    if (const auto* failed = std::get_if<NotFetched>(&asked)) return broken(*failed);
    const auto& answer = std::get<DavAnswer>(asked);
    if (answer.status == 401 || answer.status == 403 || answer.status >= 500) return broken(answer);
    if (!answer.ok() || answer.resources.empty()) return std::nullopt;
    const auto& resource = answer.resources.front();
    if (is_calendar(resource)) return Found{collection_of(resource)};
    auto home = address_in(resource.found, caldav("calendar-home-set"), answer);
    const auto principal = address_in(resource.found, "DAV: current-user-principal", answer);
    if (home.empty() && !principal.empty()) {
        asked = dav.propfind(principal, 0, "<C:calendar-home-set/>");
        if (const auto* failed = std::get_if<NotFetched>(&asked)) return broken(*failed);
        const auto& about = std::get<DavAnswer>(asked);
        if (!about.ok()) return broken(about);
        if (!about.resources.empty())
            home = address_in(about.resources.front().found, caldav("calendar-home-set"), about);
    }
    if (home.empty()) return std::nullopt;
    return calendars_in(dav, home);
}

// "20260306T140000Z"
std::string basic(Instant at)
{
    std::string text;
    for (const char letter : rfc3339(at))
        if (letter != '-' && letter != ':') text += letter;
    return text;
}

// Servers write one address in several ways; decoded it is the same.
std::string key_of(const std::string& url)
{
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        const char lowered = static_cast<char>(c | 0x20);
        return lowered >= 'a' && lowered <= 'f' ? lowered - 'a' + 10 : -1;
    };
    const auto path = read_web_address(url).path;
    std::string decoded;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '%' && i + 2 < path.size() && digit(path[i + 1]) >= 0 &&
            digit(path[i + 2]) >= 0) {
            decoded += static_cast<char>(digit(path[i + 1]) * 16 + digit(path[i + 2]));
            i += 2;
        } else {
            decoded += path[i];
        }
    }
    return decoded;
}

// Takes the events of a report into the copy. Absent: a text is missing, so the report is not all.
bool take_events(const DavAnswer& answer, CollectionCopy& copy)
{
    for (const auto& resource : answer.resources) {
        if (resource.status == 404) {
            copy.texts.erase(key_of(resource.url));
            continue;
        }
        const auto text = resource.found.text_of(caldav("calendar-data"));
        if (resource.status != 200 || text.empty()) return false;
        copy.texts[key_of(resource.url)] = text;
    }
    return true;
}

std::optional<CalendarBroken>
ask_for_everything(Dav& dav, const std::string& url, CollectionCopy& copy)
{
    const auto query = std::string("<C:calendar-query ") + dav_prefixes +
                       "><D:prop><D:getetag/><C:calendar-data/></D:prop><C:filter>"
                       "<C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\">"
                       "<C:time-range start=\"" +
                       basic(copy.asked_for.start) + "\" end=\"" + basic(copy.asked_for.end) +
                       "\"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";
    auto asked = dav.report(url, 1, query);
    if (const auto* failed = std::get_if<NotFetched>(&asked)) return broken(*failed);
    const auto& answer = std::get<DavAnswer>(asked);
    if (!answer.ok()) return broken(answer);
    copy.texts.clear();
    if (!take_events(answer, copy))
        return CalendarBroken{read_web_address(url).host + " left events out of its answer"};
    return std::nullopt;
}

bool take_changed(
    Dav& dav, const std::string& url, const std::vector<std::string>& changed, CollectionCopy& copy
)
{
    for (std::size_t at = 0; at < changed.size(); at += changes_at_once) {
        std::string query = std::string("<C:calendar-multiget ") + dav_prefixes +
                            "><D:prop><D:getetag/><C:calendar-data/></D:prop>";
        for (auto i = at; i < std::min(changed.size(), at + changes_at_once); ++i)
            query += "<D:href>" + xml_escaped(read_web_address(changed[i]).path) + "</D:href>";
        auto asked = dav.report(url, 1, query + "</C:calendar-multiget>");
        const auto* const answer = std::get_if<DavAnswer>(&asked);
        if (answer == nullptr || !answer->ok() || !take_events(*answer, copy)) return false;
    }
    return true;
}

// False: the server can't say, or no longer; then everything has to be asked for.
bool ask_for_changes(Dav& dav, const std::string& url, CollectionCopy& copy)
{
    const auto query = std::string("<D:sync-collection ") + dav_prefixes + "><D:sync-token>" +
                       xml_escaped(copy.sync_token) +
                       "</D:sync-token><D:sync-level>1</D:sync-level>"
                       "<D:prop><D:getetag/></D:prop></D:sync-collection>";
    auto asked = dav.report(url, 0, query);
    const auto* const answer = std::get_if<DavAnswer>(&asked);
    if (answer == nullptr || !answer->ok() || answer->sync_token.empty()) return false;
    std::vector<std::string> changed;
    for (const auto& resource : answer->resources) {
        if (key_of(resource.url) == key_of(url)) {
            if (resource.status == 507) return false;  // There is more than it tells.
            continue;
        }
        if (resource.status == 404)
            copy.texts.erase(key_of(resource.url));
        else
            changed.push_back(resource.url);
    }
    copy.sync_token = answer->sync_token;
    return take_changed(dav, url, changed, copy);
}

bool covers(const Interval& whole, const Interval& part)
{
    return whole.start <= part.start && part.end <= whole.end;
}

}  // namespace

std::variant<std::vector<CalendarCollection>, CalendarBroken> find_calendars(Dav& dav)
{
    const auto& url = dav.account().url;
    const auto origin = read_web_address(url).origin();
    for (const auto& door : {url, origin + "/.well-known/caldav", origin + "/"})
        if (auto found = look_at(dav, door)) return std::move(*found);
    return CalendarBroken{read_web_address(url).host + " is no calendar server"};
}

std::string CollectionCopy::whole() const
{
    std::string whole;
    for (const auto& [url, text] : texts)
        whole += text + "\n";
    return whole.empty() ? "BEGIN:VCALENDAR\nEND:VCALENDAR\n" : whole;
}

std::optional<CalendarBroken>
catch_up(Dav& dav, const CalendarCollection& now, const Interval& window, CollectionCopy& copy)
{
    const bool covered = covers(copy.asked_for, window);
    const bool same_tag = !now.tag.empty() && now.tag == copy.tag;
    const bool same_token =
        now.tag.empty() && !now.sync_token.empty() && now.sync_token == copy.sync_token;
    if (covered && (same_tag || same_token)) return std::nullopt;
    auto next = copy;
    next.tag = now.tag;
    const bool changes_known =
        covered && !copy.sync_token.empty() && ask_for_changes(dav, now.url, next);
    if (!changes_known) {
        // The token is older than the events: what changes in between is told again next time.
        next = {now.tag, now.sync_token, {window.start, window.end + ahead}, {}};
        if (auto failed = ask_for_everything(dav, now.url, next)) return failed;
    }
    copy = std::move(next);
    return std::nullopt;
}

}  // namespace usher::agent
