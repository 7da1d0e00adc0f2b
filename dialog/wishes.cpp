// Wishes about the talk itself: a person, goodbye, back, why, a question of their own.

#include <algorithm>

#include "dialog/about_talk.hpp"
#include "dialog/hearing.hpp"
#include "dialog/tokens.hpp"

namespace usher::dialog {
namespace {

std::optional<std::size_t> faq_asked(const Talk& talk, const std::string& message)
{
    std::vector<std::vector<std::string>> triggers;
    for (const auto& entry : talk.profile.faq) {
        std::vector<std::string> all;
        for (const auto& phrases : entry.when_asked.by_language)
            all.insert(all.end(), phrases.begin(), phrases.end());
        triggers.push_back(std::move(all));
    }
    return find_faq(message, triggers);
}

void explain_why(Talk& talk)
{
    const auto words = talk.words();
    if (const auto* criterion = talk.open_criterion()) return say(talk, words.why(*criterion));
    const auto& question = talk.now.open_question;
    if (!is_contact_field(question)) return say(talk, words.own(Phrase::why_general));
    const auto* field = talk.profile.contact_field(question);
    auto why = field ? words.of(*field, "why_we_ask", field->why_we_ask) : std::string();
    say(talk, why.empty() ? words.own(Phrase::why_contact) : std::move(why));
}

// "Can I change the first one?"
bool means_the_first(std::string_view message)
{
    const Tokens tokens(message);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (is_among(
                tokens.text(i),
                "first beginning start erste ersten anfang premiere premier debut primero primera "
                "principio"
            ))
            return true;
    return false;
}

void go_back(Talk& talk, Hearing& hearing)
{
    const auto& now = talk.now;
    std::string target = hearing.about();
    const auto& given = now.sheet.given();
    for (auto answer = given.rbegin(); answer != given.rend() && target.empty(); ++answer)
        if (answer->source == rules::Source::visitor && answer->criterion != now.open_question &&
            now.sheet.find(answer->criterion))
            target = answer->criterion;
    if (hearing.about().empty() && means_the_first(hearing.message))
        for (auto answer = given.rbegin(); answer != given.rend(); ++answer)
            if (answer->source == rules::Source::visitor && now.sheet.find(answer->criterion))
                target = answer->criterion;
    const bool known = now.sheet.find(target) || now.contact.contains(target);
    hearing.told.question = known ? target : now.open_question;
    tell(talk, hearing, "back");
    if (!may_change(talk)) return say_why_not(talk);
    if (!known) say(talk, talk.words().own(Phrase::nothing_to_change));
    if (!spend_off_topic(talk)) return;
    if (!known) return ask(talk);
    if (is_contact_field(target)) {
        talk.now.contact.erase(target);
        return go_on(talk);
    }
    reopen(talk, target);
    go_on(talk);
}

void say_unsure(Talk& talk, Hearing& hearing, const std::string& status)
{
    tell(talk, hearing, status);
    if (talk.open_criterion()) {
        count_unsure(talk, hearing.kept, status);
        return go_on(talk);
    }
    if (may_skip(talk)) return skip_contact(talk);
    if (is_over(talk)) return say_it_is_over(talk);
    miss(talk);
}

// ---- Questions about the talk itself.

std::string how_many_are_left(const Talk& talk)
{
    const auto words = talk.words();
    const auto open = open_ask(talk);
    const int left = open ? open->at_most - open->answered : 0;
    if (!talk.open_criterion() || left < 1) return words.own(Phrase::nearly_done);
    if (left == 1) return words.own(Phrase::one_question_left);
    return words.own(Phrase::questions_left, {{"count", std::to_string(left)}});
}

void say_what_becomes_of_data(Talk& talk)
{
    const auto words = talk.words();
    if (!talk.profile.consent || talk.profile.consent->policy.empty())
        return say(talk, words.own(Phrase::no_answer));
    talk.shown.emplace_back(Say{
        words.own(Phrase::policy),
        Say::By::agent,
        {},
        Link{words.own(Phrase::policy_label), talk.profile.consent->policy}});
}

// Why it is asked says best what is meant.
void explain(Talk& talk)
{
    const auto* criterion = talk.open_criterion();
    explain_why(talk);
    if (!spend_off_topic(talk)) return;
    if (criterion) return ask(talk, talk.words().again(*criterion, std::max(1, talk.now.misses)));
    ask(talk);
}

// The open question, with a word of our own before it.
void ask_after(Talk& talk, Phrase word)
{
    const auto open = open_ask(talk);
    // Who says hello again is not greeted again with the same words.
    if (talk.now.off_topic % 2 == 1) word = word == Phrase::hello ? Phrase::no_hurry : word;
    if (!spend_off_topic(talk)) return;
    if (!open) return ask(talk);
    ask(talk, talk.words().own(word, {{"ask", open->text}}));
}

void answer_about_talk(Talk& talk, AboutTalk asked)
{
    const auto words = talk.words();
    switch (asked) {
    case AboutTalk::how_many:
        say(talk, how_many_are_left(talk));
        break;
    case AboutTalk::a_program:
        say(talk, words.own(Phrase::a_program));
        if (talk.profile.people) say(talk, words.own(Phrase::offer_person));
        break;
    case AboutTalk::the_data:
        say_what_becomes_of_data(talk);
        break;
    case AboutTalk::only_thanks:
        say(talk, words.own(Phrase::welcome));
        break;
    case AboutTalk::other_words:
        return explain(talk);
    case AboutTalk::only_greets:
        return ask_after(talk, Phrase::hello);
    case AboutTalk::only_attends:
        return ask_after(talk, Phrase::no_hurry);
    case AboutTalk::again:
    case AboutTalk::nothing:
        break;
    }
    if (is_over(talk)) return;
    if (spend_off_topic(talk)) ask(talk);
}

// "Was?" asks us again; "thanks" and "hello" ask nothing, but tell nothing either.
bool asks(AboutTalk asked)
{
    return asked != AboutTalk::only_greets && asked != AboutTalk::only_thanks &&
           asked != AboutTalk::only_attends;
}

}  // namespace

bool is_over(const Talk& talk)
{
    return talk.now.open_question.empty() && talk.now.stage == Stage::ended;
}

void say_it_is_over(Talk& talk)
{
    say(talk, talk.words().own(talk.now.meeting ? Phrase::already_booked : Phrase::ended_already));
}

namespace {

// A wish that is understood already: "go back", "why?", "skip it".
bool steers(Status status)
{
    return status == Status::back || status == Status::person || status == Status::why ||
           status == Status::goodbye || status == Status::abuse || status == Status::skipped;
}

// "Can we speak English?"
bool hear_language(Talk& talk, Hearing& hearing)
{
    const auto tag = language_wished(hearing.message);
    if (tag.empty() || hearing.understood.answer) return false;
    tell(talk, hearing, "question");
    if (talk.profile.language_index(std::string(tag)))
        speak_language(talk, std::string(tag));
    else
        say(talk, std::string(phrase(Phrase::write_any_language, tag)));
    if (spend_off_topic(talk)) ask(talk);
    return true;
}

}  // namespace

bool hear_about_talk(Talk& talk, Hearing& hearing)
{
    if (hear_language(talk, hearing)) return true;
    const auto asked = read_about_talk(hearing.message);
    if (asked == AboutTalk::nothing || steers(hearing.understood.status)) return false;
    const bool may_be_an_answer = !is_contact_field(talk.now.open_question);
    if (may_be_an_answer && hearing.understood.answer &&
        hearing.understood.answer->confidence >= accept_costly_min)
        return false;
    if (asks(asked) && is_faq(talk, hearing.message)) return false;
    tell(talk, hearing, asks(asked) ? "question" : "noted");
    const bool over = is_over(talk);
    if (over && (asked == AboutTalk::how_many || asked == AboutTalk::again ||
                 asked == AboutTalk::other_words || asked == AboutTalk::only_attends ||
                 asked == AboutTalk::only_greets)) {
        say_it_is_over(talk);
        return true;
    }
    answer_about_talk(talk, asked);
    return true;
}

bool is_faq(const Talk& talk, const std::string& message)
{
    return faq_asked(talk, message).has_value();
}

void answer_question(Talk& talk, const std::string& message)
{
    const auto words = talk.words();
    const auto entry = faq_asked(talk, message);
    // The same sentence twice in a row is that of a machine that doesn't listen.
    const bool again = talk.now.off_topic % 2 == 1;
    if (!entry && read_about_talk(message) == AboutTalk::the_data)
        return say_what_becomes_of_data(talk);
    if (!entry) return say(talk, words.own(again ? Phrase::no_answer_either : Phrase::no_answer));
    const auto& faq = talk.profile.faq[*entry];
    Say answer;
    answer.text = words.at("faq." + faq.name + ".answer", faq.answer);
    if (!faq.link.empty()) answer.link = Link{faq.link, faq.link};
    talk.shown.emplace_back(std::move(answer));
}

bool hear_wish(Talk& talk, Hearing& hearing)
{
    switch (hearing.understood.status) {
    case Status::person:
        tell(talk, hearing, "person");
        ask_for_person(talk);
        return true;
    case Status::goodbye:
        tell(talk, hearing, "noted");
        say_bye(talk);
        return true;
    case Status::abuse:
        tell(talk, hearing, "noted");
        say(talk, talk.words().own(Phrase::abuse));
        if (spend_off_topic(talk)) ask(talk);
        return true;
    case Status::back:
        go_back(talk, hearing);
        return true;
    case Status::why:
        tell(talk, hearing, "why");
        explain_why(talk);
        if (spend_off_topic(talk)) ask(talk);
        return true;
    case Status::question:
        tell(talk, hearing, "question");
        answer_question(talk, hearing.message);
        if (spend_off_topic(talk)) ask(talk);
        return true;
    case Status::skipped:
        say_unsure(talk, hearing, "skipped");
        return true;
    case Status::unsure:
        say_unsure(talk, hearing, "unsure");
        return true;
    case Status::answered:
    case Status::unclear:
        return false;
    }
    return false;
}

}  // namespace usher::dialog
