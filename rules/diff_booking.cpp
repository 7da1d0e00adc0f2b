// Meetings, routes, and the people at the desk.

#include "rules/condition.hpp"
#include "rules/diff_parts.hpp"

namespace usher::rules {
namespace {

std::string route_in_words(const Profile& page, const Route& route)
{
    return (route.when.always() ? "everybody else" : in_words(page, route.when)) + " to " +
           route.to + (route.pick.empty() ? "" : " (" + spoken(route.pick) + ")");
}

void compare_routes(Differences& all, const std::vector<Route>& a, const std::vector<Route>& b)
{
    const auto has = [](const std::vector<Route>& routes, const Route& route) {
        return std::find(routes.begin(), routes.end(), route) != routes.end();
    };
    if (a.size() == b.size()) {
        bool same_routes = true;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (has(b, a[i])) continue;
            same_routes = false;
            all.say(
                "Route: " + route_in_words(all.before, a[i]) + " -> " +
                route_in_words(all.after, b[i])
            );
        }
        if (same_routes && a != b) {
            std::vector<std::string> order;
            for (const Route& route : b)
                order.push_back(route_in_words(all.after, route));
            all.say("Routes in another order: " + list_of(order));
        }
        return;
    }
    for (const Route& route : a)
        if (!has(b, route)) all.say("Route removed: " + route_in_words(all.before, route));
    for (const Route& route : b)
        if (!has(a, route)) all.say("New route: " + route_in_words(all.after, route));
}

std::string hours_in_words(const OpeningHours& hours)
{
    static constexpr const char* days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const auto clock = [](int minutes) {
        const auto two = [](int number) {
            return (number < 10 ? "0" : "") + std::to_string(number);
        };
        return two(minutes / 60) + ":" + two(minutes % 60);
    };
    std::string text;
    for (std::size_t day = 0; day < hours.open.size(); ++day)
        for (const auto& [begin, end] : hours.open[day])
            text += (text.empty() ? "" : ", ") + std::string(days[day]) + " " + clock(begin) + "-" +
                    clock(end);
    return text.empty() ? "never" : text;
}

void compare_people(Differences& all)
{
    const People a = all.before.people.value_or(People{}), b = all.after.people.value_or(People{});
    all.word("Desk", a.desk, b.desk);
    all.word("Desk, time zone", a.hours.time_zone, b.hours.time_zone);
    all.word("Desk, open", hours_in_words(a.hours), hours_in_words(b.hours));
    all.list("Desk, closed on", a.hours.closed_on, b.hours.closed_on);
    all.list("A person steps in when", a.step_in_when, b.step_in_when);
    all.text("Desk, said when open", a.say_open, b.say_open);
    all.text("Desk, said when closed", a.say_closed, b.say_closed);
    all.list("Desk, needs", a.needs, b.needs);
}

}  // namespace

void compare_booking(Differences& all)
{
    const bool had = all.before.booking.has_value(), has = all.after.booking.has_value();
    if (had != has) all.say(has ? "Meetings are now booked" : "Meetings are no longer booked");
    if (had && has) {
        const Booking &a = *all.before.booking, &b = *all.after.booking;
        all.text("Meeting, title", a.title, b.title);
        all.number("Meeting, length", a.minutes, b.minutes, "minutes");
        all.text("Meeting, where", a.where, b.where);
        all.number("Times offered at once", a.offer_slots, b.offer_slots);
        all.number("Meetings within days", a.within_days, b.within_days);
        all.number("Meetings with hours of notice", a.notice_hours, b.notice_hours);
        all.number("A time is held for", a.hold_minutes, b.hold_minutes, "minutes");
        all.text("Booking, said", a.say, b.say);
        all.text("Booked, said", a.booked, b.booked);
        compare_routes(all, a.routes, b.routes);
        all.number("If no time is free, look up to", a.look_up_to_days, b.look_up_to_days, "days");
        all.word("If no time is free, then", a.no_slot_then, b.no_slot_then);
        all.word("If no time is free, offer", a.no_slot_offer, b.no_slot_offer);
    }
    compare_people(all);
}

}  // namespace usher::rules
