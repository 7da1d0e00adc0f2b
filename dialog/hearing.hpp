#pragma once
// A typed message in the making of its turn; private to hearing.cpp, wishes.cpp, answering.cpp and
// contact.cpp.

#include <optional>
#include <string>

#include "dialog/stages.hpp"

namespace usher::dialog {

// Percent. The policy of understanding.md 5: a volunteered fact needs more than an answer does, and
// what could disqualify is asked back rather than guessed. A bare number to a question for a number
// is read with 70; anything that speaks against it takes it below.
constexpr int accept_min = 50;
constexpr int accept_costly_min = 70;
constexpr int volunteered_min = 85;

// A message with what was understood of it, and how the turn tells the visitor.
struct Hearing {
    std::string message;  // as it was typed
    std::string kept;     // as it is recorded
    Others others;
    Understood understood;
    Heard told;
    bool invited = false;         // they had said that they have a question
    std::string corrected;        // a criterion whose earlier answer was replaced
    bool told_criterion = false;  // an open criterion was volunteered
    bool told_contact = false;

    // The name of what an index of `understood` is about; "" = nothing.
    std::string about() const;
};

// Tells the visitor how the message was heard. The first thing said of it.
void tell(Talk& talk, Hearing& hearing, std::string status, std::string reading = {});
// Addresses are written as stars until the visitor has agreed that we keep them.
std::string masked(const Talk& talk, std::string_view text);
// The value with the words it came from.
Evidenced evidenced(
    const Talk& talk,
    const Hearing& hearing,
    const rules::Criterion& criterion,
    const rules::Value& value,
    const Reading& reading
);

// booking.cpp: when they would rather meet. False: the message says nothing about that.
bool hear_slot_wish(Talk& talk, Hearing& hearing);
// wishes.cpp: everything that is about the talk itself. False: it is an answer, or meant as one.
bool hear_wish(Talk& talk, Hearing& hearing);
// Questions about the talk itself, greetings and thanks. False: the message is none of these.
bool hear_about_talk(Talk& talk, Hearing& hearing);
// The talk has ended and nothing is asked; what can be said then.
bool is_over(const Talk& talk);
void say_it_is_over(Talk& talk);
bool is_faq(const Talk& talk, const std::string& message);
void answer_question(Talk& talk, const std::string& message);

// answering.cpp
// A reading names the button or the word; both mean the same. Absent: neither yes nor no.
std::optional<YesNoSaid::Word> yes_or_no(const Meaning& meaning);
void hear_answer(Talk& talk, Hearing& hearing);
void hear_nothing(Talk& talk, Hearing& hearing);
// "Sorry, I meant 22": the answer of an earlier question.
void correct(Talk& talk, Hearing& hearing, const std::string& name, const Reading& reading);
// The same, where nothing says which answer is meant: the latest one that the message makes sense
// for. False: there is none.
bool correct_latest(Talk& talk, Hearing& hearing);

// "Ah no, that was per month": the latest amount, with the unit that it lacked. False: no such
// thing.
bool correct_unit(Talk& talk, Hearing& hearing);

// contact.cpp
void hear_contact(Talk& talk, Hearing& hearing);

}  // namespace usher::dialog
