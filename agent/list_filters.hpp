#pragma once
// What a caller may ask of the lists, checked and turned into what the store is asked.

#include <optional>
#include <string>
#include <variant>

#include "agent/archive.hpp"
#include "agent/records/lists.hpp"

namespace usher::agent {

std::variant<ConversationsWanted, BadRequest> read_filter(const ConversationFilter& filter);
std::variant<MeetingsWanted, BadRequest> read_filter(const MeetingFilter& filter);

// `after` as lists give it, opaque to callers. Absent: not one of ours.
std::string write_after(std::int64_t n);
std::string write_after(const AfterMeeting& meeting);
std::optional<std::int64_t> read_after_conversation(const std::string& after);
std::optional<AfterMeeting> read_after_meeting(const std::string& after);

// How many entries a page has for the `limit` that was asked for.
constexpr int page_entries_max = 500;

}  // namespace usher::agent
