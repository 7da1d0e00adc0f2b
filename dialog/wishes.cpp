// Wishes about the talk itself: a person, goodbye, back, why, a question of their own.

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
    if (talk.now.open_question.empty() && talk.now.stage == Stage::ended)
        return say(
            talk,
            talk.words().own(talk.now.meeting ? Phrase::already_booked : Phrase::ended_already)
        );
    miss(talk);
}

}  // namespace

bool is_faq(const Talk& talk, const std::string& message)
{
    return faq_asked(talk, message).has_value();
}

void answer_question(Talk& talk, const std::string& message)
{
    const auto words = talk.words();
    const auto entry = faq_asked(talk, message);
    if (!entry) return say(talk, words.own(Phrase::no_answer));
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
