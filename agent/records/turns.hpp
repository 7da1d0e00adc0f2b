#pragma once
// Conversations and their turns in the store: appended, never rewritten but to lift a mask or to
// forget. Everything a talk is comes back from here.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "agent/clock.hpp"
#include "agent/records/store.hpp"

namespace usher::agent {

struct ConversationRow {
    std::int64_t n = 0;
    std::string id, token_sha256;  // no hash: it can't be resumed
    std::string first_profile, profile, language;
    int first_version = 0, version = 0;
    Instant started{}, last_at{};
    std::optional<Instant> ended;
    int turns = 0;
    std::string visit, experiments;  // JSON
    std::string lead;
    std::optional<Instant> lead_at;
    bool erased = false;
};

struct TurnRow {
    int seq = 0;
    std::string re;  // "": nobody's message
    Instant at{};
    std::string events, sealed, body, trace;
};

// What lists filter by, as it stands after a turn.
struct TalkSummary {
    std::string profile, language;
    int version = 0;
    std::string verdict, disqualifier, outcome;  // no outcome: the talk goes on
    int score_low = 0, score_high = 0;
    bool cut_off = false;
};

// Fills in `n`. The other fields are as given; there are no turns yet.
void insert_conversation(
    Store& store, ConversationRow& conversation, std::optional<std::int64_t> carried_from
);
std::optional<ConversationRow> find_conversation(Store& store, const std::string& id);
std::optional<ConversationRow> find_conversation(Store& store, std::int64_t n);

void append_turn(
    Store& store, std::int64_t conversation, const TurnRow& turn, const TalkSummary& summary
);
// So that the person can be found again to be forgotten.
void remember_email(Store& store, std::int64_t conversation, const std::string& email);

// The frame that answered this client's id; absent: it was never answered.
std::optional<std::string>
body_answering(Store& store, std::int64_t conversation, const std::string& re);
// The frames after `seq`, in order.
std::vector<std::string> bodies_after(Store& store, std::int64_t conversation, int seq);
std::vector<TurnRow> turns_of(Store& store, std::int64_t conversation);

// Puts the unmasked events of a turn in their place.
void unmask_turn(Store& store, std::int64_t conversation, int seq, const std::string& events);

}  // namespace usher::agent
