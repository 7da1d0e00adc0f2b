#pragma once
// What mails say, in the languages they are written in. {name} and the like are filled in by
// `fill`.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace usher::agent {

// To visitors.
struct VisitorWords {
    std::string_view language;
    std::string_view hello, hello_nobody;
    std::string_view booked, moved, passed_on, cancelled, reminder;
    std::string_view what, when, with, where, rep_time;
    std::string_view change, add_to_calendar, cancelled_subject, reminder_subject;
    std::string_view why_this_mail;
    std::string_view offer, introduced, why_this_offer;
    std::string_view called_subject, called, called_by;
};
// By the primary subtag; English for the others.
const VisitorWords& visitor_words(std::string_view language);

// To reps.
struct RepWords {
    std::string_view language;
    std::string_view booked, moved, passed_on_to_you, passed_on_to_other, cancelled, nobody_else;
    std::string_view cancelled_subject, nobody_else_subject;
    std::string_view conflict, conflict_subject, conflict_event, move;
    std::string_view when, visitor_time, where, who, email, phone, company, page;
    std::string_view why, scores, answers, unknown, sources, openers;
    std::string_view accept, decline, held, no_show, why_this_mail;
    std::string_view opener_words, opener_gap, opener_page, opener_time, opener_plain;
    std::string_view digest_subject, digest;
};
const RepWords& rep_words(std::string_view language);

using Fillings = std::vector<std::pair<std::string_view, std::string>>;
// "{rep} can't" with {{"rep", "Ann"}} is "Ann can't". What is filled in is not looked at again.
std::string fill(std::string_view words, const Fillings& fillings);

}  // namespace usher::agent
