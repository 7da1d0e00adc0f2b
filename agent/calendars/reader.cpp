// Feeds by conditional GET, accounts by CalDAV.

#include "agent/calendars/reader.hpp"

#include <algorithm>
#include <charconv>

#include "agent/booking/ical_text.hpp"
#include "agent/calendars/address_guard.hpp"

namespace usher::agent {
namespace {

constexpr std::size_t caldav_bytes_max = 10 * 1024 * 1024;  // an answer; XML around the events
constexpr std::chrono::seconds caldav_time_max{10};         // one request of several
constexpr std::chrono::seconds wish_max{3600};  // a server that wants more has not thought

// A feed says everything there is, of all times.
constexpr Interval always{
    Instant{std::chrono::sys_days{std::chrono::year{1970} / 1 / 1}},
    Instant{std::chrono::sys_days{std::chrono::year{9999} / 1 / 1}}};

Interval window_at(Instant now)
{
    const auto today = std::chrono::floor<std::chrono::days>(now);
    return {today - looks_back, today + looks_ahead};
}

std::chrono::seconds wish_of(const Fetched& got)
{
    const auto text = got.header("retry-after");
    long seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return std::clamp(std::chrono::seconds{seconds}, std::chrono::seconds{0}, wish_max);
}

CalendarReader::Failed refused(const Fetched& got)
{
    const auto host = read_web_address(got.url).host;
    const bool sign_in = got.status == 401 || got.status == 403;
    return {host + " answers " + std::to_string(got.status), sign_in, wish_of(got)};
}

}  // namespace

std::variant<KeptCalendar, CalendarReader::Unchanged, CalendarReader::Failed>
CalendarReader::read(Instant now)
{
    if (!account_.is_open)
        return Failed{"its key does not open it: add the account again (usher calendar add)", true};
    return account_.kind == CalendarAccount::Kind::feed ? read_feed(now) : read_caldav(now);
}

std::variant<KeptCalendar, CalendarReader::Unchanged, CalendarReader::Failed>
CalendarReader::read_feed(Instant now)
{
    FetchWish wish;
    wish.url = account_.url;
    wish.user = account_.user;
    wish.password = account_.password;
    wish.headers = {"Accept: text/calendar, */*;q=0.5"};
    if (was_read_ && !etag_.empty()) wish.headers.push_back("If-None-Match: " + etag_);
    if (was_read_ && !last_modified_.empty())
        wish.headers.push_back("If-Modified-Since: " + last_modified_);
    auto rules = rules_;
    rules.bytes_max = calendar_bytes_max;
    auto answer = fetch(wish, rules);
    if (const auto* failed = std::get_if<NotFetched>(&answer)) return Failed{failed->because};
    const auto& got = std::get<Fetched>(answer);
    if (got.status == 304 && was_read_) return Unchanged{always};
    if (got.status != 200) return refused(got);
    auto calendar = read_calendar(got.body);
    if (calendar.unreadable)
        return Failed{
            read_web_address(got.url).host + " sent no calendar: " + *calendar.unreadable};
    was_read_ = true;
    etag_ = got.header("etag");
    last_modified_ = got.header("last-modified");
    return KeptCalendar{std::make_shared<const Calendar>(std::move(calendar)), always, now, {}, {}};
}

std::variant<KeptCalendar, CalendarReader::Unchanged, CalendarReader::Failed>
CalendarReader::read_caldav(Instant now)
{
    auto rules = rules_;
    rules.bytes_max = caldav_bytes_max;
    rules.time_max = caldav_time_max;
    Dav dav({account_.url, account_.user, account_.password}, rules);
    // Found anew each time: one small request that also brings every calendar's tag.
    auto found = find_calendars(dav);
    if (const auto* broken = std::get_if<CalendarBroken>(&found))
        return Failed{broken->because, broken->asks_for_sign_in};
    const auto window = window_at(now);
    auto next = copies_;
    std::map<std::string, CollectionCopy> kept;
    for (const auto& collection : std::get<std::vector<CalendarCollection>>(found)) {
        if (collection.is_free) continue;
        auto& copy = next[collection.url];
        if (const auto broken = catch_up(dav, collection, window, copy))
            return Failed{broken->because, broken->asks_for_sign_in};
        kept[collection.url] = std::move(copy);
    }
    const auto same = [](const auto& one, const auto& other) {
        return one.first == other.first && one.second.texts == other.second.texts;
    };
    const bool unchanged = was_read_ && std::ranges::equal(kept, copies_, same);
    copies_ = std::move(kept);
    if (unchanged) return Unchanged{window};
    std::string whole;
    for (const auto& [url, copy] : copies_)
        whole += copy.whole();
    if (whole.empty()) whole = CollectionCopy{}.whole();
    auto calendar = read_calendar(whole);
    was_read_ = !calendar.unreadable;
    if (calendar.unreadable)
        return Failed{read_web_address(account_.url).host + ": " + *calendar.unreadable};
    return KeptCalendar{std::make_shared<const Calendar>(std::move(calendar)), window, now, {}, {}};
}

}  // namespace usher::agent
