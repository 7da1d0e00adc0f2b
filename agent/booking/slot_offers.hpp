#pragma once
// Between the talk and the choosing of times: what was wished in words, and times as they are
// offered.

#include <string>
#include <vector>

#include "agent/booking/offer.hpp"
#include "dialog/event.hpp"
#include "dialog/slot_wish.hpp"

namespace usher::agent {

// Adds what was wished in words; a zone that nobody knows is left out.
void take_words(const dialog::SlotWish& words, OfferWish& wish);

// Times of one length, labelled on the visitor's clock and in their language.
std::vector<dialog::SlotOffer> offers_of(
    const std::vector<Instant>& starts,
    std::chrono::minutes length,
    const Zone& zone,
    const std::string& language
);
dialog::SlotOffer
offer_of(Instant start, std::chrono::minutes length, const Zone& zone, const std::string& language);

}  // namespace usher::agent
