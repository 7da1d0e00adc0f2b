#pragma once
// What the rep reads before the call: who comes and why, told in ten seconds, each fact with where
// it came from.

#include <optional>
#include <string>
#include <vector>

#include "agent/mail/page.hpp"
#include "dialog/conversation.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

struct Brief {
    std::string why;                   // one sentence
    std::vector<std::string> scores;   // a line for each layer
    std::vector<std::string> answers;  // "Company size: "we're like 220" (about 220 people)"
    std::vector<std::string> unknown;  // titles of what was not said
    std::vector<std::string> sources;  // "Company size: the visitor, turn 2"
    std::vector<std::string> openers;  // three
    std::string came_from;             // the page; "" = not known
    std::string phone;
};

// In the rep's language as far as the texts are ours; titles as the profile has them in it.
Brief brief_of(
    const rules::Profile& profile,
    const dialog::Conversation& conversation,
    const std::string& language
);

// As parts of a mail.
MailPage page_of(const Brief& brief, const std::string& language);

}  // namespace usher::agent
