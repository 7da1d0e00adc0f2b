#pragma once
// What the readers share: candidates with a score, how the words' mood changes it, and the choice
// between them. A score is the confidence in percent if nothing else competes.

#include <string>
#include <vector>

#include "dialog/message.hpp"
#include "dialog/question.hpp"
#include "dialog/understand.hpp"

namespace usher::dialog {

struct Candidate {
    Reading reading;  // its confidence is set by `choose`
    int score = 0;
    std::size_t first = 0, last = 0;  // tokens
};

// What a reader found for its kind.
struct Found {
    std::optional<Reading> answer;
    std::vector<Reading> likely;  // two or more readings compete
    std::string suggestion;
    std::size_t first = 0, last = 0;  // tokens of the answer
};

constexpr int score_accepted = 50;  // below this a candidate is no answer
constexpr int margin_needed = 15;   // nearer rivals make the message unclear

// The span in bytes of the message for tokens [first, last).
Reading reading_of(
    const Message& message, std::size_t first, std::size_t last, Meaning said, std::string rule
);

// How much the mood of [first, last) speaks for or (mostly) against a candidate.
int mood_score(
    const Message& message, const Question& question, std::size_t first, std::size_t last
);

// A currency, and not another word that happens to be its code: "try", "ron", "fr".
bool is_currency(const Message& message, std::size_t token);

// The best candidate if it is good enough and clearly ahead of every one that says otherwise.
Found choose(std::vector<Candidate> candidates);

}  // namespace usher::dialog
