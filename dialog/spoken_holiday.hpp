#pragma once
// Public holidays by the names under which people plan around them: "after Thanksgiving", "nach
// Weihnachten", "entre Noël et le Nouvel An". Only those whose dates the civil calendar gives.

#include <optional>

#include "dialog/spoken_date.hpp"

namespace usher::dialog {

// The holiday named at this token, with all its days; the next that isn't over.
std::optional<SpokenDate> holiday_at(const Tokens& tokens, std::size_t at, CalendarDate today);

}  // namespace usher::dialog
