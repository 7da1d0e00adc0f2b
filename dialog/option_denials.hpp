#pragma once
// Whether a message speaks against an option that it mentions: denied, dropped, put off, had
// already or left to others. Denials are in option_denials.cpp, what is there already in
// option_standing.cpp, others' affairs in option_left_to.cpp, idioms in option_farewells.cpp, what
// does not matter in option_conditions.cpp.

#include <cstddef>

#include "dialog/message.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// "It isn't me who decides", "c'est pas moi qui décide": who does it is denied, and with it the
// deed.
bool not_the_one(const Message& message, std::size_t token);

// The token after what is told of an option: its clause, and the next where a colon opens that:
// "mouvements : on achète".
std::size_t told_until(const Message& message, std::size_t token);
// "Drop the catering", "Catering fällt weg", "el alemán lo quité".
bool dropped(const Message& message, std::size_t token);
// "36 months is too long": speaks against what ends before the token `last`.
bool found_wanting(const Message& message, std::size_t last);
// "La calidad bien": no pain, where pains are asked about.
bool praised(const Message& message, std::size_t token);
// "We don't have support": the denial stands before it. Where pains are told, one that stands after
// it is the pain itself: "el soporte no contesta nunca".
bool denied_before(const Message& message, std::size_t token);
// "Preis is mir wurscht", "el precio me da igual": mentioned as what does not matter.
bool indifferent(const Message& message, std::size_t token);
// "Don't care what it costs, as long as it's quick": named after the condition, and not denied.
bool is_the_condition(const Message& message, std::size_t token);
// "Ned die Verwaltung": a dialect's word for "not" stands before it.
bool denied_in_dialect(const Message& message, std::size_t token);
// "quality isn't the issue", "guardería nada", "particulares no tocamos": denied by what follows.
bool denied_after(const Message& message, std::size_t token);
// "A and B, no wait, not B": the correction takes B away and leaves A.
bool only_subtracts(const Message& message);
// "payroll we already have" under "Which modules do you need?"
bool had_already(const Message& message, const Question& question, std::size_t token);
// "the trade shows are run by our parent company": not ours, unless the question is about others.
bool done_by_others(const Message& message, const Question& question, std::size_t token);
// "la paie reste chez le comptable", "Telefon läuft über einen Dienstleister": somebody else's.
bool left_to_somebody(const Message& message, const Question& question, std::size_t token);
// "mis hijos", "unser Vermieter": people outside the company in the clause.
bool somebody_in(const Message& message, const Clause& clause);
// "la web sale en enero": not there before some day to come, told after the token `last` - 1.
bool comes_later(const Message& message, const Question& question, std::size_t last);
// "..., chairs we buy in", "..., la cantera es de otra empresa": told in contrast to the options
// named before.
bool set_apart(const Message& message, const Question& question, std::size_t token);
// "gift cards i could live without", "TV got axed", "la 27001 está en trámite": an idiom after the
// token `last` - 1 leaves the option out.
bool taken_leave_of(const Message& message, const Question& question, std::size_t last);
// "plus de subventions depuis 2025": no more of what stands at the token; more of it where the
// question asks for wishes.
bool no_more_of(const Message& message, const Question& question, std::size_t token);
// "Mittag. Moment, Frühstück auch noch": the correction adds and takes nothing back.
bool only_adds(const Message& message);
// "Chile maybe one day", "das ERP kommt erst in zwei Jahren": said after the token `last` - 1.
bool put_off_after(const Message& message, const Question& question, std::size_t last);
// "..., lassen wir das weg", "... that can wait": the next clause takes back what ends before
// `last`.
bool dropped_next(const Message& message, const Question& question, std::size_t last);

// "Que no nos multen", "so that nobody gets hurt": what is kept away is the aim, not denied.
bool to_be_avoided(const Message& message, std::size_t token);

}  // namespace usher::dialog
