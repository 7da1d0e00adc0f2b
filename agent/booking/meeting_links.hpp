#pragma once
// The visitor's link to their meeting: names the meeting and how often it was moved, and carries a
// signature. After a move the old mail's link no longer holds.

#include <optional>
#include <string>

#include "agent/records/store.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {

// The store's own key, made when it is first asked for.
std::string link_key(Store& store, Secrets& secrets);

struct MeetingLink {
    std::string meeting;  // its id
    int sequence = 0;
    friend bool operator==(const MeetingLink&, const MeetingLink&) = default;
};

// The rep's link to the same meeting: it says who of us they are, and is no visitor's link.
struct RepLink {
    std::string meeting;  // its id
    int sequence = 0;
    std::string rep;  // an id
    friend bool operator==(const RepLink&, const RepLink&) = default;
};
std::string write_rep_link(const std::string& key, const RepLink& link);
std::optional<RepLink> read_rep_link(const std::string& key, const std::string& token);

std::string write_link(const std::string& key, const MeetingLink& link);
// Absent: not signed with this key.
std::optional<MeetingLink> read_link(const std::string& key, const std::string& token);

}  // namespace usher::agent
