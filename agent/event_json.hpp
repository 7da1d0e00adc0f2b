#pragma once
// Events as the store keeps them, and back: what goes in comes out equal. One table of fields
// serves both ways. Fields that are not there are read as their defaults, so that an older store
// can be read by a newer program.

#include <string>
#include <vector>

#include "agent/json_text.hpp"
#include "dialog/event.hpp"

namespace usher::agent {

// A turn's events, in order, as one JSON list.
std::string events_to_json(const std::vector<dialog::Event>& events);
// Throws std::runtime_error with a sentence if this was not written by events_to_json.
std::vector<dialog::Event> events_from_json(const std::string& json);

// A value as the interfaces show it: 220, "hr_saas", ["workday"], {"from": 100}, "unsure", "none".
void write_value(JsonText& to, const rules::Criterion& criterion, const rules::Value& value);
// Thousandths as a plain number, exactly: 2.5, 220.
std::string amount_text(rules::Amount amount);

}  // namespace usher::agent
