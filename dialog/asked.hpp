#pragma once
// The profile's questions as the reader of messages needs them.

#include <string>
#include <vector>

#include "dialog/conversation.hpp"
#include "dialog/understand.hpp"
#include "rules/profile.hpp"

namespace usher::dialog {

Asked asked_of(const rules::Criterion& criterion, const Conversation& conversation, Instant at);
// A contact field, also one that the profile doesn't list.
Asked asked_of_contact(
    const rules::Profile& profile,
    std::string_view field,
    const Conversation& conversation,
    Instant at
);
Asked asked_yes_or_no(std::string question, const Conversation& conversation, Instant at);
// Which of the offered slots: a choice of their labels, named by the slots.
Asked asked_which_slot(const Conversation& conversation, Instant at);

// What a message may tell beside the open question: answered criteria first (the latest first, as
// corrections are mostly about those), then open ones in the order of the page, then contact
// fields.
struct Others {
    std::vector<Asked> asked;
    std::vector<std::string> names;  // parallel: criteria or contact fields
};
Others others_of(const rules::Profile& profile, const Conversation& conversation, Instant at);

constexpr std::string_view contact_fields[] = {"name", "email", "phone", "company"};
// "None of these", as an option that the author wrote: worth nothing, and its label says so.
bool means_none(const rules::Option& option);
bool is_contact_field(std::string_view name);

}  // namespace usher::dialog
