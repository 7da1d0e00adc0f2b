#pragma once
// Is somebody at the desk, and if not, when is it open again?

#include "agent/clock.hpp"
#include "dialog/conversation.hpp"
#include "dialog/event.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

// By the profile's `people.hours`. The next opening is said in the visitor's zone, or the desk's
// where that is not known; "" = never within the next weeks.
dialog::DeskFound
desk_at(Instant now, const rules::Profile& profile, const dialog::Conversation& conversation);

// The next opening after `now`; absent: none within `days_looked_at`.
constexpr int days_looked_at = 60;
std::optional<Instant> next_opening(const rules::OpeningHours& hours, Instant now);
bool is_open(const rules::OpeningHours& hours, Instant now);

}  // namespace usher::agent
