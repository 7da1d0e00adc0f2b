#pragma once
// `usher chat`: a draft in the terminal, played by the production step with a pretend calendar.

#include <iosfwd>
#include <map>
#include <string>

#include "dialog/event.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

struct ChatOptions {
    std::map<std::string, std::string> visit;  // "country" -> "CA"; "crm.segment" too
    dialog::Instant at{};                      // the pretend time; it passes a second a message
    std::string language;                      // "" = the profile's own
    enum class Show { talk, thinking } show = Show::talk;  // thinking: readings, points, ranges
};

int run_chat(
    const rules::Profile& profile, const ChatOptions& options, std::istream& in, std::ostream& out
);

}  // namespace usher::agent
