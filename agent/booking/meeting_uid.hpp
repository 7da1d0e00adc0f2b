#pragma once
// What calendars call a meeting: the same in the invitation, in the rep's calendar and in the
// visitor's download, for as long as it is the same rep's. Another rep's is another event:
// calendars refuse an event whose organizer changes.

#include <optional>
#include <string>
#include <string_view>

namespace usher::agent {

// "01JD4S.east_a@acme.example": of a meeting's id, its rep's and its domain.
std::string
meeting_uid(const std::string& meeting, const std::string& rep, const std::string& domain);
// The meeting's id. Absent: not a UID of ours. Whether there is such a meeting, and whether it has
// that domain, the store knows.
std::optional<std::string> meeting_of_uid(std::string_view uid);
// What stands after its last @; "" if there is none.
std::string domain_of_uid(std::string_view uid);

// What new meetings have: the domain of a mail address or the host of a web address, as far as it
// is a plain name; else the one below.
std::string uid_domain_of(const std::string& address);
// Of meetings from before there was a choice.
constexpr const char* first_uid_domain = "usher";

}  // namespace usher::agent
