#pragma once
// A store, a shelf and reps with calendars, without a server around them.

#include <memory>
#include <string>
#include <vector>

#include "agent/booking/feeds.hpp"
#include "agent/calendars/watch.hpp"
#include "agent/records/migrate.hpp"
#include "agent/rfc3339.hpp"
#include "tests/support/pretend_clock.hpp"
#include "tests/support/pretend_secrets.hpp"
#include "tests/support/temp_folder.hpp"

namespace usher::tests {

// A Monday.
constexpr agent::Instant some_monday =
    std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + std::chrono::hours{12};

class HouseOfCalendars {
  public:
    explicit HouseOfCalendars(
        agent::CalendarShelf::WhenBroken when = agent::CalendarShelf::WhenBroken::rely_on_copy
    )
        : store(agent::store_file(folder.path()), agent::Store::Access::read_and_write),
          shelf(std::chrono::minutes{15}, when)
    {
        agent::migrate(store);
        rules.private_hosts = {"127.0.0.1"};
    }

    agent::Rep& add_rep(const std::string& id, std::vector<std::string> calendars = {})
    {
        agent::Rep rep;
        rep.id = rep.name = id;
        rep.email = id + "@acme.example";
        rep.works.zone = agent::Zone::find("America/New_York").value();
        for (const auto day :
             {std::chrono::Monday,
              std::chrono::Tuesday,
              std::chrono::Wednesday,
              std::chrono::Thursday,
              std::chrono::Friday})
            rep.works.hours.push_back({{day}, {std::chrono::hours{9}, std::chrono::hours{17}}});
        rep.calendars = std::move(calendars);
        teams.reps.push_back(rep);
        return teams.reps.back();
    }
    void add_account(
        const std::string& rep,
        const std::string& url,
        agent::CalendarAccount::Writes writes = agent::CalendarAccount::Writes::no,
        const std::string& password = "s3cret"
    )
    {
        agent::CalendarAccount account;
        account.name = rep + "'s calendar";
        account.rep = rep;
        account.writes = writes;
        account.url = url;
        account.user = "ann";
        account.password = password;
        const auto key = agent::make_account_key(folder.path(), secrets);
        agent::add_account(store, key, account, clock.now(), secrets);
    }
    agent::CalendarWatch& watch()
    {
        if (!watch_)
            watch_ = std::make_unique<agent::CalendarWatch>(agent::CalendarMeans{
                agent::store_file(folder.path()),
                folder.path(),
                teams,
                shelf,
                clock,
                metrics,
                rules});
        return *watch_;
    }
    // Busy on the week after `some_monday`, as "03-03 15:00-16:00 ..."; "?" = not to be offered.
    std::string busy(const std::string& rep)
    {
        const auto from = std::chrono::floor<std::chrono::days>(some_monday);
        const auto found =
            feeds.busy(store, *teams.rep(rep), {from, from + std::chrono::days{14}}, clock.now());
        if (!found) return "?";
        std::string text;
        for (const auto& one : *found) {
            const auto start = agent::rfc3339(one.start), end = agent::rfc3339(one.end);
            text += (text.empty() ? "" : " ") + start.substr(5, 5) + " " + start.substr(11, 5) +
                    "-" + end.substr(11, 5);
        }
        return text;
    }

    TempFolder folder;
    PretendClock clock{some_monday};
    PretendSecrets secrets;
    agent::Metrics metrics;
    agent::Teams teams;
    agent::Store store;
    agent::CalendarShelf shelf;
    agent::Feeds feeds{folder.path(), shelf};
    agent::FetchRules rules;

  private:
    std::unique_ptr<agent::CalendarWatch> watch_;
};

inline std::string calendar_with(const std::string& events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + events +
           "END:VCALENDAR\r\n";
}

inline std::string event(const std::string& uid, const std::string& lines)
{
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:x\r\n" + lines +
           "\r\nEND:VEVENT\r\n";
}

}  // namespace usher::tests
