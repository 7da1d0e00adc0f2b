// The open question: opening it, asking it, and asking it again.

#include <algorithm>

#include "dialog/answers.hpp"
#include "dialog/stages.hpp"

namespace usher::dialog {
namespace {

std::vector<AskOption> yes_and_no(const Words& words)
{
    return {{"yes", words.own(Phrase::yes)}, {"no", words.own(Phrase::no)}};
}

int asked_and_done(const Talk& talk)
{
    const auto& asked = talk.now.asked;
    const bool last_is_open =
        std::find(asked.begin(), asked.end(), talk.now.open_question) != asked.end();
    return static_cast<int>(asked.size()) - (last_is_open ? 1 : 0);
}

void fill_progress(const Talk& talk, Ask& ask)
{
    ask.answered = ask.at_most = asked_and_done(talk);
    if (talk.now.concluded) return;
    const auto most = rules::questions_at_most(talk.profile, talk.now.sheet, talk.now.progress);
    ask.at_most = std::max(most, ask.answered);
}

Ask ask_criterion(const Talk& talk, const rules::Criterion& criterion)
{
    const auto words = talk.words();
    Ask ask;
    ask.question = criterion.name;
    ask.answer = rules::name_of(criterion.kind);
    ask.text = words.of(criterion, "ask", criterion.ask);
    ask.hint = words.of(criterion, "hint", criterion.hint);
    ask.why = words.of(criterion, "why_we_ask", criterion.why_we_ask);
    if (rules::is_choice(criterion.kind))
        for (const auto& option : criterion.options)
            ask.options.push_back({option.name, words.label(criterion, option)});
    ask.several = rules::is_choice(criterion.kind) && rules::takes_several(criterion.kind);
    return ask;
}

Ask ask_contact(const Talk& talk, const std::string& field)
{
    const auto words = talk.words();
    Ask ask;
    ask.question = ask.answer = field;
    ask.text = words.ask_contact(field);
    if (const auto* listed = talk.profile.contact_field(field)) {
        ask.hint = words.of(*listed, "hint", listed->hint);
        ask.why = words.of(*listed, "why_we_ask", listed->why_we_ask);
    }
    return ask;
}

Ask ask_yes_or_no(const Talk& talk)
{
    const auto words = talk.words();
    Ask ask;
    ask.question = talk.now.open_question;
    ask.answer = "yes_no";
    ask.options = yes_and_no(words);
    if (ask.question == "confirm") ask.text = confirm_text(talk);
    if (ask.question == "more")
        ask.text = words.own(
            Phrase::more, {{"count", std::to_string(talk.profile.manners.more_if_close)}}
        );
    if (ask.question == "consent" && talk.profile.consent)
        ask.text = words.at("consent.say", talk.profile.consent->say, Phrase::consent);
    return ask;
}

}  // namespace

void say(Talk& talk, std::string text)
{
    if (!text.empty()) talk.shown.emplace_back(Say{std::move(text), Say::By::agent, {}, {}});
}

void heard(Talk& talk, std::string question, std::string status, std::string reading)
{
    talk.shown.emplace_back(Heard{std::move(question), std::move(status), std::move(reading), {}});
}

void open_question(Talk& talk, Stage stage, std::string question)
{
    auto& now = talk.now;
    now.stage = stage;
    now.open_question = std::move(question);
    now.misses = 0;
    now.suggested.clear();
    now.suspect_address.clear();
    if (stage != Stage::asking) now.next_because.clear();
}

void close_question(Talk& talk) { open_question(talk, talk.now.stage, {}); }

std::optional<Ask> open_ask(const Talk& talk)
{
    const auto& question = talk.now.open_question;
    if (question.empty()) return std::nullopt;
    Ask ask;
    if (is_yes_or_no(question))
        ask = ask_yes_or_no(talk);
    else if (is_contact_field(question))
        ask = ask_contact(talk, question);
    else if (const auto* criterion = talk.open_criterion())
        ask = ask_criterion(talk, *criterion);
    if (!talk.now.suggested.empty()) {
        ask.options.clear();
        ask.several = false;
        for (const auto& one : talk.now.suggested)
            ask.options.push_back({one.name, one.label});
    }
    ask.may_skip = may_skip(talk);
    fill_progress(talk, ask);
    return ask;
}

void ask(Talk& talk)
{
    // The answer to a deed comes in this same turn, and what is asked then may be another question.
    if (talk.now.awaiting != Awaiting::nothing) return;
    if (auto question = open_ask(talk))
        talk.shown.emplace_back(std::move(*question));
    else if (talk.now.stage == Stage::booking)
        show_slots(talk, {});
}

void ask(Talk& talk, std::string in_other_words)
{
    auto question = open_ask(talk);
    if (!question) return ask(talk);
    question->text = std::move(in_other_words);
    talk.shown.emplace_back(std::move(*question));
}

bool spend_off_topic(Talk& talk)
{
    auto& now = talk.now;
    if (now.off_topic < talk.profile.manners.off_topic_at_most) {
        ++now.off_topic;
        return true;
    }
    if (!now.person_offered && talk.profile.people)
        say(talk, talk.words().own(Phrase::offer_person));
    now.person_offered = true;
    miss(talk);
    return false;
}

void refuse_as_stale(Talk& talk) { talk.stale = Stale{open_ask(talk)}; }

bool may_skip(const Talk& talk)
{
    const auto& question = talk.now.open_question;
    if (talk.open_criterion()) return true;
    if (!is_contact_field(question)) return false;
    return question != "email" || talk.now.contact_for != ContactFor::booking;
}

}  // namespace usher::dialog
