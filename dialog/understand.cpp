// The order in which a message is read: its kind first, then what steers the talk, then what was
// volunteered. Each reader is a pure function of the tokens; this file only weighs them.

#include "dialog/understand.hpp"

#include <algorithm>

#include "dialog/asking_back.hpp"
#include "dialog/candidates.hpp"
#include "dialog/facts.hpp"
#include "dialog/fold.hpp"
#include "dialog/message.hpp"
#include "dialog/question.hpp"
#include "dialog/read_choice.hpp"
#include "dialog/read_contact.hpp"
#include "dialog/read_control.hpp"
#include "dialog/read_money.hpp"
#include "dialog/read_number.hpp"
#include "dialog/read_place.hpp"
#include "dialog/read_role.hpp"
#include "dialog/read_text.hpp"
#include "dialog/read_time.hpp"
#include "dialog/read_tools.hpp"
#include "dialog/read_yes_no.hpp"
#include "dialog/volunteered.hpp"

namespace usher::dialog {

namespace {

constexpr int steering_share_of_texts = 75;
constexpr int steering_share = 60;        // percent of the words: from here control beats an answer
constexpr int share_without_answer = 30;  // and from here if nothing else was found
constexpr int share_to_leave = 45;        // of these for a wish to leave the question or the talk
constexpr int surely_answered = 70;       // beats a question or words that steer beside it
constexpr int label_is_certain = 90;      // a button's label as the whole message beats control

std::string_view readable_part(std::string_view message)
{
    if (message.size() <= message_bytes_read) return message;
    std::size_t end = message_bytes_read;
    while (end > 0 && (static_cast<unsigned char>(message[end]) & 0xC0) == 0x80)
        --end;
    return message.substr(0, end);
}

// The answer as the kind's own reader sees it.
Found read_kind(const Message& message, const Question& question)
{
    switch (question.asked->kind) {
    case AskedKind::number:
        return read_number(message, question);
    case AskedKind::money:
        return read_money(message, question);
    case AskedKind::yes_no:
        return read_yes_no(message, question);
    case AskedKind::country:
        return read_place(message, question);
    case AskedKind::email:
        return read_email(message, question);
    case AskedKind::timeline:
        return read_timeline(message, question);
    case AskedKind::phone:
        return read_phone(message);
    case AskedKind::tools:
        return read_tools(message, question);
    case AskedKind::role:
        return read_role(message, question);
    case AskedKind::text:
        return read_text(message);
    case AskedKind::name:
        return read_name(message);
    case AskedKind::company:
        return read_company(message, &question);
    default:
        return {};
    }
}

Found read_answer(const Message& message, const Question& question)
{
    const bool listed =
        question.asked->kind == AskedKind::one_of || question.asked->kind == AskedKind::some_of;
    if (question.asked->choices.empty()) return read_kind(message, question);
    Found chosen = read_choice(message, question);
    if (listed || (chosen.answer && chosen.answer->confidence >= label_is_certain)) return chosen;
    Found found = read_kind(message, question);
    // That orders are late is no tool, so it is not "Another one" either.
    if (chosen.answer && chosen.answer->rule == "other") chosen = {};
    return found.answer || !found.likely.empty() ? found : chosen;
}

// Readings that rest on the offered answers themselves: "the last one" is no wish to go back.
bool picks_an_option(const Message& message, const Found& found)
{
    if (!found.answer) return false;
    const std::string& rule = found.answer->rule;
    // "Can I change the first answer?"
    const Tokens& tokens = message.tokens();
    for (std::size_t i = 0; i < tokens.size() && rule == "position"; ++i)
        if (is_among(
                tokens.text(i),
                "change edit modify redo andern aendern korrigieren changer modifier corriger "
                "cambiar modificar corregir"
            ))
            return false;
    return (rule == "label" && found.answer->confidence >= label_is_certain) ||
           rule == "position" || rule == "set";
}

// "Atención al cliente" among departments: the label's words ask for nobody.
bool inside_a_label(const Found& found, const Control& control)
{
    return found.answer && found.answer->confidence >= surely_answered &&
           control.first >= found.first && control.last <= found.last;
}

// "private" under "Private cloud" refuses nothing: the words that would steer name an option.
bool chosen_by_its_words(
    const Message& message, const Question& question, const Found& found, const Control& control
)
{
    if (!found.answer || !std::holds_alternative<ChoicesSaid>(found.answer->said)) return false;
    if (control.status == Status::question)  // "round the clock, does that cost extra?"
        return found.answer->confidence >= score_accepted && !message.asks(found.first);
    // "Please call me" picks the phone where ways to be reached are offered.
    if (control.status == Status::person)
        return question.has_stem("contact") || question.offers("channel") ||
               inside_a_label(found, control);
    // "Accounting, IT comes later": the options are told before what is put off.
    if (control.status == Status::skipped && found.answer->rule == "label" &&
        found.answer->confidence >= surely_answered && control.first > 0 &&
        found.last <= control.first && control.share < 90 &&
        &message.clause_of(found.first) != &message.clause_of(control.first))
        return true;
    return control.status != Status::unclear && control.first >= found.first &&
           control.last <= found.last;
}

// "I don't know exactly, around 200" knows enough.
bool answers_anyway(const Message& message, const Control& control, const Found& found)
{
    if (control.status != Status::unsure || !found.answer) return false;
    const std::string& rule = found.answer->rule;
    if (rule == "text" || rule == "company" || rule == "name" || rule == "yes_no") return false;
    // "Da hab ich keinen Einblick" counts nothing.
    const bool denial = found.first < found.last && control.told_by_parts &&
                        found.first >= control.first && found.last <= control.last &&
                        message.covers(found.first, Sense::negation);
    if (denial) return false;
    // "No tenemos pensado cambiar" is longer than "no tenemos pensado".
    const auto* time = std::get_if<TimelineSaid>(&found.answer->said);
    if (time && time->none && found.first <= control.first && found.last > control.last)
        return true;
    for (std::size_t i = found.first; i < found.last; ++i)
        if (message.covers(i, Sense::unknown)) return false;
    return true;
}

// "Velo BV, why do you ask?": the name is said all the same.
bool answers_and_asks(const Message& message, const Control& control, const Found& found)
{
    const bool asking = control.status == Status::question || control.status == Status::why;
    // An address is told even within a question: "anna@firma.de wann kommt der denn?"
    if (asking && found.answer && std::holds_alternative<EmailSaid>(found.answer->said))
        return true;
    return asking && found.answer && !std::holds_alternative<TextSaid>(found.answer->said) &&
           !message.asks(found.first) && found.answer->confidence >= surely_answered;
}

// "It's called Later", "customer support agent": words that would steer are a part of the name or
// of the title.
bool named_by_its_words(const Found& found, const Control& control)
{
    return found.answer &&
           (std::holds_alternative<NameSaid>(found.answer->said) ||
            std::holds_alternative<RoleSaid>(found.answer->said)) &&
           found.answer->confidence >= surely_answered && control.first >= found.first &&
           control.last <= found.last && found.last - found.first < 8;
}

// "Lieber nicht" says no where yes or no was asked; "egal, nur nicht telefonisch" says something
// of the options.
bool refuses_only_this(
    const Message& message, const Question& question, const Control& control, const Found& found
)
{
    if (control.status != Status::skipped) return false;
    if (question.asked->kind == AskedKind::yes_no)
        return found.answer && control.first >= found.first && control.last <= found.last;
    return !question.asked->choices.empty() && control.share < 90 && !found.answer &&
           message.has(Sense::negation) && message.tokens().size() > 3;
}

// "Ni idea, de eso no me entero": the "no" is part of not knowing.
bool knows_nothing(const Message& message, const Control& control, const Found& found)
{
    if (control.status != Status::unsure || control.told_by_parts || !found.answer) return false;
    const auto* said = std::get_if<YesNoSaid>(&found.answer->said);
    if (said == nullptr || said->word != YesNoSaid::Word::no) return false;
    const Clause& clause = message.clause_of(control.first);
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (counts_for_control(message, i) && !message.covers(i, Sense::unknown)) return false;
    return true;
}

// "Da hab ich keinen Einblick": only a denial somewhere made it a no, and the whole of it is a
// wish.
bool wishes_rather(const Control& control, const Found& found)
{
    constexpr int share_of_statements = 55, told_by_a_word = 90;
    return control.told_by_parts && control.share >= share_of_statements && found.answer &&
           std::holds_alternative<YesNoSaid>(found.answer->said) && found.first >= control.first &&
           found.last <= control.last && found.answer->confidence < told_by_a_word;
}

// "La Premium inclut le support ?", "el Total cuánto cuesta": one clause that asks of an option
// what it is or costs; "Premium, is that per month?" picks it first.
bool asks_about_an_option(const Message& message, const Question& question, const Found& found)
{
    if (question.asked->choices.empty() || !found.answer || message.clauses().size() != 1 ||
        message.tokens().size() < 4)
        return false;
    constexpr std::string_view asked_of_it =
        "include includes included inclut comprend comporte incluye lleva trae contiene cost costs "
        "kostet coute cuesta vale enthalt beinhaltet bietet offers deckt couvre cubre covers "
        "contains per month heisst bedeutet means signifie significa";
    constexpr std::string_view how_much = "cuanto cuanta cuantos combien wieviel much many";
    constexpr std::string_view openers = "is does do are can ist hat kann sind gibt est es tiene";
    constexpr std::string_view selves = "i we ich wir je nous on my our unser notre yo need want "
                                        "brauchen nehmen queremos necesitamos would";
    const Tokens& tokens = message.tokens();
    bool asks = false, much = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (is_among(tokens.text(i), selves)) return false;
        asks = asks || is_among(tokens.text(i), asked_of_it);
        much = much || is_among(tokens.text(i), how_much);
    }
    const bool mark = tokens.is_mark(tokens.size() - 1, "?");
    return asks && (mark || much || is_among(tokens.text(0), openers));
}

Status status_of(
    const Message& message, const Question& question, const Control& control, const Found& found
)
{
    if (refuses_only_this(message, question, control, found))
        return found.answer ? Status::answered : Status::unclear;
    // "What's the difference between the first two?" names options and picks none.
    const bool asks_about_it = control.status == Status::question && found.answer &&
                               message.only_asks() && found.answer->rule == "position" &&
                               message.asks(found.first);
    if (asks_about_it || asks_about_an_option(message, question, found)) return Status::question;
    if (picks_an_option(message, found) || chosen_by_its_words(message, question, found, control) ||
        answers_anyway(message, control, found))
        return Status::answered;
    // Wanting a call is an answer where the question was how to be contacted.
    if (found.answer && control.status == Status::person && question.has_stem("contact"))
        return Status::answered;
    if (knows_nothing(message, control, found)) return Status::unsure;
    if (wishes_rather(control, found)) return control.status;
    if (control.told_by_parts && found.answer &&
        (found.last <= control.first || found.first >= control.last))
        return Status::answered;
    if (answers_and_asks(message, control, found) || named_by_its_words(found, control))
        return Status::answered;
    const bool steers = control.status != Status::unclear;
    // A sentence about their own affairs needs more of it to steer: "we go back to the start".
    const bool text = found.answer && std::holds_alternative<TextSaid>(found.answer->said);
    const int enough =
        text && message.tokens().size() > 5 ? steering_share_of_texts : steering_share;
    // A statement that amounts to yes or no may speak of people: "con un operador externo".
    const bool leaves =
        control.status == Status::skipped ||
        (control.status == Status::person && question.asked->kind == AskedKind::yes_no);
    const int alone = leaves ? share_to_leave : share_without_answer;
    if (steers && (control.share >= enough ||
                   (control.share >= alone && !found.answer && found.likely.empty())))
        return control.status;
    return found.answer ? Status::answered : Status::unclear;
}

bool says_nothing_yet(const Message& message, std::size_t token)
{
    return message.tokens()[token].kind == TokenKind::mark ||
           message.covers(token, Sense::filler) || message.covers(token, Sense::greeting);
}

// "Heu non, 80": a no before all else, with something after it.
bool denies_first(const Message& message)
{
    std::size_t first = 0;
    while (first < message.tokens().size() && says_nothing_yet(message, first) &&
           !message.at(first, Sense::no))
        ++first;
    const Hit* no = message.at(first, Sense::no);
    for (std::size_t i = no ? no->last : message.tokens().size(); i < message.tokens().size(); ++i)
        if (!says_nothing_yet(message, i)) return true;
    return false;
}

bool only_greets(const Message& message)
{
    for (std::size_t i = 0; i < message.tokens().size(); ++i)
        if (!says_nothing_yet(message, i)) return false;
    return message.has(Sense::greeting);
}

}  // namespace

Understood understand(std::string_view text, const Asked& asked, const std::vector<Asked>& others)
{
    const Message message(readable_part(text), asked.language);
    Understood understood;
    if (message.tokens().empty()) return understood;
    const Question question = read_question(asked);
    Found found = read_answer(message, question);
    const Control control = read_control(message, question);
    understood.status = status_of(message, question, control, found);
    understood.corrects = message.has(Sense::correction);
    understood.denies_first = denies_first(message);
    understood.only_greets = only_greets(message);
    if (understood.status == Status::answered || understood.status == Status::unclear) {
        const FactFinder facts(message, question, found);
        understood.extra = find_extra(facts, question, found);
        understood.also = find_volunteered(message, others, facts);
    }
    if (understood.status == Status::answered) {
        understood.asks_back = asks_beside(message, found);
        understood.answer = std::move(found.answer);
    } else if (understood.status == Status::unclear) {
        understood.likely = std::move(found.likely);
        understood.suggestion = std::move(found.suggestion);
        const bool asks =
            (message.asks_something() && !tells_besides(message)) || is_one_question(message);
        if (asks && understood.suggestion.empty() && understood.likely.empty())
            understood.status = Status::question;
    }
    return understood;
}

void prepare_to_understand()
{
    Asked asked;
    asked.kind = AskedKind::one_of;
    for (const char* label : {"a", "b"}) {
        Choice choice;
        choice.name = label;
        choice.labels = {label};
        asked.choices.push_back(std::move(choice));
    }
    understand("hello", asked);
    asked.choices.clear();
    asked.kind = AskedKind::role;  // posts have tables of their own
    understand("hello", asked);
}

}  // namespace usher::dialog
