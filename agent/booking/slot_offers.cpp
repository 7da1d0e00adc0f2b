// A slot's name is its start.

#include "agent/booking/slot_offers.hpp"

#include "agent/rfc3339.hpp"

namespace usher::agent {

void take_words(const dialog::SlotWish& words, OfferWish& wish)
{
    const auto date = [](const std::optional<dialog::CalendarDate>& at) {
        return at ? std::optional(LocalDate{at->time_since_epoch()}) : std::nullopt;
    };
    if (const auto zone = Zone::find(words.time_zone)) wish.zone = *zone;
    if (words.from) wish.from = date(words.from);
    wish.until = date(words.until);
    for (const auto on : words.only_on)
        wish.only_on.push_back(LocalDate{on.time_since_epoch()});
    for (const auto& not_then : words.unwished)
        wish.unwished.push_back(
            {date(not_then.from), date(not_then.until), not_then.begin_min, not_then.end_min}
        );
    wish.begin_min = words.begin_min;
    wish.end_min = words.end_min;
    wish.before = words.before;
}

dialog::SlotOffer
offer_of(Instant start, std::chrono::minutes length, const Zone& zone, const std::string& language)
{
    const auto offset = std::chrono::duration_cast<std::chrono::minutes>(zone.offset_at(start));
    return {
        rfc3339(start),
        start,
        start + length,
        label_of(start, zone, language),
        static_cast<int>(offset.count())};
}

std::vector<dialog::SlotOffer> offers_of(
    const std::vector<Instant>& starts,
    std::chrono::minutes length,
    const Zone& zone,
    const std::string& language
)
{
    std::vector<dialog::SlotOffer> offers;
    for (const auto start : starts)
        offers.push_back(offer_of(start, length, zone, language));
    return offers;
}

}  // namespace usher::agent
