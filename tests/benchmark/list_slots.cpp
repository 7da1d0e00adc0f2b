// How long a list of times takes: thirty days of twenty reps with a thousand busy events each, half
// of them recurring, as a turn asks for it (calendars read before, their times worked out once).
//
//   cmake --build --preset release --target usher_list_slots && build/release/usher_list_slots
//   [ROUNDS]

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>

#include "agent/booking/rep_search.hpp"
#include "agent/records/migrate.hpp"
#include "agent/rfc3339.hpp"

using namespace usher::agent;
using Steady = std::chrono::steady_clock;

namespace {

constexpr int reps = 20, events = 1'000, days_listed = 30;
constexpr Instant now =
    std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + std::chrono::hours{12};

std::string basic(Instant at)
{
    std::string text;
    for (const char letter : rfc3339(at))
        if (letter != '-' && letter != ':') text += letter;
    return text;
}

std::string random_calendar(std::mt19937& random)
{
    std::uniform_int_distribution<int> minute(0, 60 * 24 * 60), length(1, 8), day(0, 6);
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
    for (int i = 0; i < events; ++i) {
        const auto start = now + std::chrono::minutes{minute(random) / 15 * 15};
        text += "BEGIN:VEVENT\r\nUID:" + std::to_string(i) + "\r\nDTSTART:" + basic(start) +
                "\r\nDURATION:PT" + std::to_string(length(random) * 15) + "M\r\n";
        if (i % 2 == 0)
            text += "RRULE:FREQ=WEEKLY;COUNT=" + std::to_string(1 + day(random)) + "\r\n";
        text += "END:VEVENT\r\n";
    }
    return text + "END:VCALENDAR\r\n";
}

Rep working_rep(int number)
{
    constexpr const char* zones[] = {"America/New_York", "Europe/Berlin", "Asia/Kolkata"};
    Rep rep;
    rep.id = "rep" + std::to_string(number);
    rep.works.zone = Zone::find(zones[number % 3]).value();
    for (const auto day :
         {std::chrono::Monday,
          std::chrono::Tuesday,
          std::chrono::Wednesday,
          std::chrono::Thursday,
          std::chrono::Friday})
        rep.works.hours.push_back({{day}, {std::chrono::hours{9}, std::chrono::hours{17}}});
    return rep;
}

double at_share(const std::vector<double>& sorted, double share)
{
    return sorted[std::min(
        sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size()))
    )];
}

}  // namespace

int main(int count, char** arguments)
{
    const int rounds = count > 1 ? std::atoi(arguments[1]) : 500;
    auto name = (std::filesystem::temp_directory_path() / "usher-list-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return 1;
    Store store(store_file(name), Store::Access::read_and_write);
    migrate(store);
    std::mt19937 random(20'260'302);
    CalendarShelf shelf(std::chrono::hours{24}, CalendarShelf::WhenBroken::rely_on_copy);
    Teams teams;
    std::vector<CalendarSource> sources;
    for (int i = 0; i < reps; ++i) {
        teams.reps.push_back(working_rep(i));
        sources.push_back({"calendar", teams.reps.back().id});
    }
    shelf.set_sources(sources);
    for (const auto& source : sources)
        shelf.put(
            source,
            {std::make_shared<const Calendar>(read_calendar(random_calendar(random))),
             {now - std::chrono::days{3}, now + std::chrono::days{400}},
             now,
             {},
             {}}
        );
    Feeds feeds(name, shelf);
    RepSearch search(teams, feeds);
    std::vector<const Rep*> all;
    for (const auto& rep : teams.reps)
        all.push_back(&rep);

    std::vector<double> took;
    std::size_t listed = 0;
    for (int i = 0; i < rounds; ++i) {
        SlotQuestion question;
        question.now = now + std::chrono::seconds{i};
        question.window = {question.now, question.now + std::chrono::days{days_listed}};
        question.meeting.buffer_after_min = 10;
        question.meeting.max_per_day = 8;
        const auto begun = Steady::now();
        listed = search.starts(store, all, question, {}).size();
        took.push_back(std::chrono::duration<double, std::milli>(Steady::now() - begun).count());
    }
    std::cout << "first " << took.front() << " ms (works the calendars out), " << listed
              << " starts\n";
    took.erase(took.begin());
    std::ranges::sort(took);
    std::cout << "warm: median " << at_share(took, 0.5) << " ms, p99 " << at_share(took, 0.99)
              << " ms, worst " << took.back() << " ms\n";
    std::filesystem::remove_all(name);
    return 0;
}
