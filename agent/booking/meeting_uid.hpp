#pragma once
// What calendars call a meeting: the same in the invitation, in the rep's calendar and in the
// visitor's download, for as long as it is the same rep's. Another rep's is another event:
// calendars refuse an event whose organizer changes.

#include <optional>
#include <string>
#include <string_view>

namespace usher::agent {

// "01JD4S.east_a": of a meeting's id and its rep's.
std::string meeting_key(const std::string& meeting, const std::string& rep);
// "01JD4S.east_a@usher"
std::string meeting_uid(const std::string& meeting, const std::string& rep);
// The meeting's id. Absent: not a UID of ours.
std::optional<std::string> meeting_of_uid(std::string_view uid);

}  // namespace usher::agent
