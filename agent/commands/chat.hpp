#pragma once
// `usher chat`: talk to a page in the terminal. The talk is the production step; only the world is
// pretended: three free times, a desk that is open, nothing sent.

#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>

#include "dialog/event.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

using ProfilePointer = std::shared_ptr<const rules::Profile>;

struct ChatOptions {
    std::map<std::string, std::string> facts;  // "visit.country" -> "CA", "crm.segment" ...
    dialog::Instant at{};                      // the pretend time; it passes a second a message
    std::string language;                      // "" = the profile's own
    enum class Show { talk, thinking } show = Show::talk;  // thinking: readings, points, ranges
    // Another profile by its id, for send_to_profile; null if there is none to be had.
    std::function<ProfilePointer(const std::string& id)> other;
};

// Reads a line at a time: an answer in words, a number that picks an option, or a command
// (/back QUESTION, /skip, /person, /save NAME, /quit). `/save` prints the talk as a test for the
// profile's file.
int run_chat(
    ProfilePointer profile, const ChatOptions& options, std::istream& in, std::ostream& out
);

}  // namespace usher::agent
