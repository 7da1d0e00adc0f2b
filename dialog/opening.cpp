// The first turn, and the first under another profile: what is known already fills the sheet.

#include <algorithm>

#include "dialog/address.hpp"
#include "dialog/answers.hpp"
#include "dialog/stages.hpp"
#include "rules/play.hpp"

namespace usher::dialog {
namespace {

rules::Source source_of(std::string_view fact)
{
    return fact.starts_with("crm.") ? rules::Source::crm : rules::Source::visit;
}

// What the first readable of its facts says.
std::optional<rules::Answer> answer_from_fact(const Talk& talk, const rules::Criterion& criterion)
{
    for (const auto& fact : criterion.known_from) {
        const auto found = talk.now.sheet.facts.find(fact);
        if (found == talk.now.sheet.facts.end() || found->second.empty()) continue;
        auto value = rules::read_fact(criterion, found->second);
        if (!value) continue;
        rules::Answer answer;
        answer.criterion = criterion.name;
        answer.value = std::move(*value);
        answer.source = source_of(fact);
        answer.evidence.words = found->second;
        answer.evidence.reading =
            told_back(criterion, answer.value, talk.words(), talk.now.language);
        answer.evidence.span_end = static_cast<int>(found->second.size());
        answer.evidence.rule = fact;
        return answer;
    }
    return std::nullopt;
}

bool is_denied(const Talk& talk, const std::string& name)
{
    const auto& denied = talk.now.denied;
    return std::find(denied.begin(), denied.end(), name) != denied.end();
}

std::string words_of(const rules::Given& given)
{
    if (given.kind == rules::Given::Kind::word) return given.word;
    std::string words;
    for (const auto& word : given.words)
        words += (words.empty() ? "" : ", ") + word;
    return words;
}

// Criteria that the page knows count at once; a value that means nothing here is left out.
void take_known(Talk& talk, const Opened& opened)
{
    for (const auto& [name, given] : opened.known) {
        const auto* criterion = talk.profile.criterion(name);
        if (!criterion) continue;
        auto read = rules::read_given(*criterion, given);
        auto* value = std::get_if<rules::Value>(&read);
        if (!value) continue;
        rules::Answer answer;
        answer.criterion = criterion->name;
        answer.value = std::move(*value);
        answer.source = rules::Source::page;
        answer.evidence.words = words_of(given);
        answer.evidence.reading =
            told_back(*criterion, answer.value, talk.words(), talk.now.language);
        answer.evidence.rule = "page";
        talk.now.sheet.give(std::move(answer));
    }
}

void take_known_contact(Talk& talk, const Opened& opened)
{
    for (const auto& [field, text] : opened.contact) {
        if (!is_contact_field(field) || text.empty()) continue;
        if (field != "email") {
            talk.now.contact[field] = text;
            continue;
        }
        const auto understood =
            understand(text, asked_of_contact(talk.profile, field, talk.now, talk.at));
        if (understood.answer) take_contact(talk, field, understood.answer->said);
    }
}

// Answers of an earlier talk, as far as they mean something here and nothing is known instead.
std::vector<rules::Answer> still_meaning(const Talk& talk, const std::vector<rules::Answer>& old)
{
    std::vector<rules::Answer> kept;
    for (const auto& answer : old) {
        const auto* criterion = talk.profile.criterion(answer.criterion);
        if (!criterion || talk.now.sheet.find(criterion->name)) continue;
        if (std::holds_alternative<rules::IsUnsure>(answer.value)) continue;
        auto value = reread(*criterion, answer.value);
        if (!value) continue;
        auto again = answer;
        again.criterion = criterion->name;
        again.value = std::move(*value);
        again.replaces.reset();
        again.turn = 0;
        kept.push_back(std::move(again));
    }
    return kept;
}

}  // namespace

void speak_language(Talk& talk, const std::string& tag)
{
    const auto index = talk.profile.language_index(tag);
    talk.now.language_index = index.value_or(0);
    talk.now.language = tag;
    if (talk.now.language_index < talk.profile.languages.size())
        talk.now.language = talk.profile.languages[talk.now.language_index];
}

Ask ask_opening(const Talk& talk)
{
    const auto words = talk.words();
    const auto& profile = talk.profile;
    Ask ask;
    ask.question = "opening";
    ask.answer = "one_of";
    ask.text = words.own(Phrase::shall_we_start);
    ask.options = {
        {"start", words.at("opening.buttons.start", profile.button_start, Phrase::button_start)},
        {"question",
         words.at("opening.buttons.question", profile.button_question, Phrase::button_question)}};
    ask.at_most = rules::questions_at_most(profile, talk.now.sheet, talk.now.progress);
    return ask;
}

void answer_opening(Talk& talk, std::string_view button)
{
    if (button == "start") return ask(talk);
    talk.now.question_invited = true;
    say(talk, talk.words().own(Phrase::invite_question));
}

std::optional<rules::Answer> fact_to_confirm(const Talk& talk, const rules::Criterion& criterion)
{
    if (!criterion.confirm || is_denied(talk, criterion.name)) return std::nullopt;
    return answer_from_fact(talk, criterion);
}

void take_known_facts(Talk& talk)
{
    for (const auto& criterion : talk.profile.criteria) {
        if (criterion.confirm || is_denied(talk, criterion.name)) continue;
        if (rules::answer_to(criterion, talk.now.sheet)) continue;
        if (auto answer = answer_from_fact(talk, criterion))
            talk.now.sheet.give(std::move(*answer));
    }
}

void begin(Talk& talk, const Opened& opened)
{
    auto& now = talk.now;
    now.profile = talk.profile.id;
    speak_language(talk, opened.language);
    now.time_zone = opened.time_zone;
    now.experiments = opened.experiments;
    now.sheet.facts = opened.facts;
    now.stage = Stage::asking;
    say(talk, talk.words().at("opening.say", talk.profile.opening));
    take_known(talk, opened);
    take_known_contact(talk, opened);
    take_known_facts(talk);
    now.carried = still_meaning(talk, opened.carried_over);

    const auto before = talk.shown.size();
    go_on(talk);
    // The buttons of the opening stand beside the first question; without one there is no opening.
    if (now.open_question.empty() && now.awaiting != Awaiting::account) return;
    now.opening_open = true;
    talk.shown.insert(talk.shown.begin() + static_cast<std::ptrdiff_t>(before), ask_opening(talk));
}

namespace {

// The visitor may be answering this very question: it stays the one that is asked, if there still
// is anything to ask.
void ask_on(Talk& talk, const std::string& question)
{
    const auto* criterion = talk.profile.criterion(question);
    if (!criterion || rules::answer_to(*criterion, talk.now.sheet)) return;
    const auto next = rules::next_question(talk.profile, talk.now.sheet, talk.now.progress);
    if (next.kind == rules::Next::Kind::ask) talk.now.reopened = criterion->name;
}

}  // namespace

void change_profile(Talk& talk, const ProfileChanged& changed)
{
    auto& now = talk.now;
    const auto old = std::move(now.sheet);
    const bool another = changed.profile != now.profile;
    const bool over = now.stage == Stage::ended || now.stage == Stage::with_person;
    now.awaiting = Awaiting::nothing;
    now.profile = changed.profile;
    now.version = changed.version;
    speak_language(talk, changed.language.empty() ? now.language : changed.language);
    now.sheet = {};
    now.sheet.facts = old.facts;
    now.sheet.sent_here = now.sent_once;
    now.asked.clear();
    now.progress = {};
    now.denied.clear();
    now.confirmed.clear();
    if (changed.keep_answers)
        for (const auto& answer : old.given()) {
            if (old.find(answer.criterion) != &answer) continue;
            const auto* criterion = talk.profile.criterion(answer.criterion);
            auto value = criterion ? reread(*criterion, answer.value) : std::nullopt;
            if (!value) continue;
            auto kept = answer;
            kept.criterion = criterion->name;
            kept.value = std::move(*value);
            kept.replaces.reset();
            now.sheet.give(std::move(kept));
        }
    take_known_facts(talk);
    if (over) return;
    now.told.clear();
    const auto asked_now = now.open_question;
    release(talk);
    close_question(talk);
    decide_anew(talk);
    if (!another) ask_on(talk, asked_now);
    if (another) say(talk, talk.words().own(Phrase::bridge));
    go_on(talk);
}

}  // namespace usher::dialog
