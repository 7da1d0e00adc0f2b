#pragma once
// A talk played from start to end with the final meaning of each answer: what would be asked, in
// which order, and what would come of it. The one player behind `usher decide`, the tests in a
// profile and replay, so that they agree with each other and with the chat.

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "rules/profile.hpp"
#include "rules/route.hpp"
#include "rules/sheet.hpp"
#include "rules/verdict.hpp"

namespace usher::rules {

using Facts = std::map<std::string, std::string>;           // "visit.country" -> "CA"
using Answers = std::map<std::string, Value, std::less<>>;  // by the criterion's present name

struct PlayOptions {
    bool ask_everything = false;  // no limit, and no stop but a disqualifier or a hand-over
};

struct Played {
    Verdict verdict;                // open only if it says `sent_to`
    std::vector<std::string> asks;  // criteria put to the visitor, in order
    RouteTaken route;               // `to` is empty if no meeting comes of it
    std::string offer;              // an offer's name; "" = none
    bool cut_off = false;           // decided by the question limit
    Sheet sheet;                    // as it was in the end
};

// Known facts fill their criteria first, as if confirmed; an answer named for such a criterion
// takes its place, unasked too. Then comes the asking: a criterion that is asked and not in
// `answers` is unsure, answers that nobody asks for are not used. "Do I have that right?" and
// "three more?" are answered yes.
Played play(
    const Profile& profile, const Facts& facts, const Answers& answers, const PlayOptions& options
);

// What a fact says about a criterion that is `known_from` it. Absent: nothing that it can read.
std::optional<Value> read_fact(const Criterion& criterion, std::string_view fact);

// The answers that facts give before anything is asked, in file order; of a criterion's
// `known_from` the first readable one counts.
std::vector<Answer> answers_from(const Profile& profile, const Facts& facts);

// Values as written, read; or a sentence on the first that can't be: an unknown criterion or a
// value that means nothing to it.
std::variant<Answers, std::string>
read_answers(const Profile& profile, const std::vector<std::pair<std::string, Given>>& given);

// An unknown criterion's name in a sentence, with the nearest known one.
std::string no_such_criterion(const Profile& profile, const std::string& name);

}  // namespace usher::rules
