// Meetings: what is booked, with whom, and what if no time is free.

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

void load_routes(const Spot& routes, Booking& booking, Loading& loading)
{
    const auto all = loading.profile.criteria.size();
    for (const auto& spot : routes.items()) {
        if (!spot.is(Node::Kind::block)) continue;
        Route route;
        route.when = read_condition(spot.at("when"), ConditionOf::route, all, loading);
        route.to = text_of(spot.at("to"));
        route.pick = text_of(spot.at("pick"));
        check_person(spot.at("to"), loading);
        booking.routes.push_back(std::move(route));
    }
}

// The first line that fits wins, so one without a condition ends the list, and only such a one may.
void check_routes(const Spot& routes, const Booking& booking, const Loading& loading)
{
    const auto lines = routes.items();
    if (lines.size() != booking.routes.size()) return;  // an entry is no route; that is reported
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool last = i + 1 == lines.size();
        if (booking.routes[i].when.always() == last) continue;
        if (loading.findings.has_error_at(lines[i].path + ".when")) continue;  // it says something
        if (!last) {
            loading.findings.error(
                "U311",
                lines[i + 1].place,
                lines[i + 1].path,
                "this route is never taken",
                "The one in line " + std::to_string(lines[i].place.line) +
                    " has no condition, so it takes everybody. Move it to the end."
            );
            return;
        }
        loading.findings.error(
            "U311",
            lines[i].at("when").whole_place(),
            lines[i].path,
            "the last route has a condition",
            "Nobody would meet those for whom it doesn't hold. Remove \"when\", or add a line "
            "without one."
        );
    }
}

}  // namespace

void load_booking(const Spot& spot, Loading& loading)
{
    if (!spot.is(Node::Kind::block)) return;
    Booking booking;
    const auto meeting = spot.at("meeting");
    booking.title = said(meeting.at("title"));
    booking.minutes = number_of(meeting.at("minutes"), booking.minutes);
    booking.where = said(meeting.at("where"));
    booking.offer_slots = number_of(spot.at("offer_slots"), booking.offer_slots);
    booking.within_days = number_of(spot.at("within_days"));
    booking.notice_hours = number_of(spot.at("notice_hours"));
    booking.hold_minutes = number_of(spot.at("hold_minutes"), booking.hold_minutes);
    booking.say = said(spot.at("say"));
    booking.booked = said(spot.at("booked"));
    load_routes(spot.at("routes"), booking, loading);
    check_routes(spot.at("routes"), booking, loading);
    const auto no_slot = spot.at("if_no_slot");
    booking.look_up_to_days = number_of(no_slot.at("look_up_to_days"), booking.look_up_to_days);
    if (no_slot.at("then").node != nullptr) booking.no_slot_then = text_of(no_slot.at("then"));
    booking.no_slot_offer = text_of(no_slot.at("offer"));
    check_offer(no_slot.at("offer"), loading);
    loading.profile.booking = std::move(booking);
}

}  // namespace usher::rules
