#pragma once
// A turn as the chat protocol writes it (protocol.md 1.2): rendered once, stored, and sent as the
// same bytes ever after.

#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/json_text.hpp"
#include "dialog/effect.hpp"

namespace usher::agent {

// `re`: the client's id of the message this answers; "" = nobody's message.
std::string
turn_to_json(int seq, const std::string& re, Instant at, const std::vector<dialog::Shown>& shown);

// One `ask` event, as it stands in a turn; for the error `stale`.
std::string ask_to_json(const dialog::Ask& ask);

void write_meeting(JsonText& to, const dialog::Meeting& meeting);

}  // namespace usher::agent
