// Questions that are answered by yes or no: "do I have that right?", "three more?", consent.

#include <algorithm>

#include "dialog/answers.hpp"
#include "dialog/stages.hpp"
#include "rules/condition.hpp"

namespace usher::dialog {
namespace {

std::string value_to_confirm(const Talk& talk)
{
    const auto* criterion = talk.profile.criterion(talk.now.confirming);
    if (!criterion || !talk.now.unsure_of) return {};
    return told_back(*criterion, talk.now.unsure_of->value, talk.words(), talk.now.language);
}

std::string carried_values(const Talk& talk)
{
    std::string values;
    for (const auto& answer : talk.now.carried)
        if (const auto* criterion = talk.profile.criterion(answer.criterion))
            values += (values.empty() ? "" : ", ") +
                      told_back(*criterion, answer.value, talk.words(), talk.now.language);
    return values;
}

std::string title_of(const Talk& talk, const std::string& name)
{
    const auto* criterion = talk.profile.criterion(name);
    if (!criterion) return name;
    auto title = talk.words().of(*criterion, "title", criterion->title);
    return title.empty() ? name : title;
}

std::string contact_of(const Talk& talk, const std::string& field)
{
    const auto found = talk.now.contact.find(field);
    return found == talk.now.contact.end() ? std::string() : found->second;
}

void confirm_disqualifier(Talk& talk, const std::string& name, bool yes)
{
    auto& now = talk.now;
    if (const auto* rule = talk.profile.disqualifier(name))
        now.confirmed.push_back(key_of(talk, *rule));
    if (yes) return;
    if (const auto cause = cause_of(talk.profile, talk.now.sheet, name); !cause.empty())
        reopen(talk, cause);
}

void confirm_value(Talk& talk, const std::string& name, bool yes)
{
    auto& now = talk.now;
    if (yes && now.unsure_of) {
        now.unsure_of->turn = now.turns + 1;
        return now.sheet.give(std::move(*now.unsure_of));
    }
    now.denied.push_back(name);
    now.reopened = name;
}

// A reading that was asked back about and is wrong costs one of the turns that lead nowhere, so
// that guessing and denying come to an end.
void confirm_reading(Talk& talk, const std::string& name, bool yes)
{
    auto& now = talk.now;
    if (yes) return confirm_value(talk, name, yes);
    const auto* criterion = talk.profile.criterion(name);
    if (now.off_topic < talk.profile.manners.off_topic_at_most) {
        ++now.off_topic;
        now.reopened = name;
    } else if (criterion) {
        rules::Evidence evidence;
        evidence.rule = "not understood";
        give(talk, *criterion, {rules::IsUnsure{}, std::move(evidence)});
    }
}

void confirm_carried(Talk& talk, bool yes)
{
    auto carried = std::move(talk.now.carried);
    talk.now.carried.clear();
    if (!yes) return;
    for (auto& answer : carried)
        talk.now.sheet.give(std::move(answer));
}

void confirm_contact(Talk& talk, const std::string& field, bool yes)
{
    auto& now = talk.now;
    if (yes)
        now.contact[field] = now.unsure_contact;
    else
        now.denied.push_back(field);
}

void answer_confirm(Talk& talk, bool yes)
{
    auto& now = talk.now;
    const auto about = std::exchange(now.confirm_about, Confirming::nothing);
    const auto what = std::exchange(now.confirming, {});
    close_question(talk);
    switch (about) {
    case Confirming::nothing:
        break;
    case Confirming::disqualifier:
        confirm_disqualifier(talk, what, yes);
        break;
    case Confirming::known_value:
        confirm_value(talk, what, yes);
        break;
    case Confirming::reading:
        confirm_reading(talk, what, yes);
        break;
    case Confirming::carried_over:
        confirm_carried(talk, yes);
        break;
    case Confirming::contact:
        confirm_contact(talk, what, yes);
        break;
    case Confirming::offer:
        if (yes) return send_offer(talk);
        now.contact_for = ContactFor::nothing;
        now.pending_offer.clear();
        return say(talk, talk.words().own(Phrase::ended_already));
    }
    now.unsure_of.reset();
    now.unsure_contact.clear();
    go_on(talk);
}

}  // namespace

std::string
cause_of(const rules::Profile& profile, const rules::Sheet& sheet, const std::string& disqualifier)
{
    const auto* rule = profile.disqualifier(disqualifier);
    if (!rule) return {};
    const auto named = rules::criteria_of(rule->when);
    const auto& given = sheet.given();
    for (auto answer = given.rbegin(); answer != given.rend(); ++answer)
        if (sheet.find(answer->criterion) == &*answer &&
            std::find(named.begin(), named.end(), answer->criterion) != named.end())
            return answer->criterion;
    return {};
}

std::string key_of(const Talk& talk, const rules::Disqualifier& disqualifier)
{
    auto key = disqualifier.name;
    for (const auto& name : rules::criteria_of(disqualifier.when)) {
        const auto* criterion = talk.profile.criterion(name);
        const auto* value = criterion ? talk.now.sheet.value(name) : nullptr;
        key += "; " + (value ? rules::in_words(*criterion, *value) : std::string("open"));
    }
    return key;
}

void confirm(Talk& talk, Confirming about, std::string what)
{
    auto& now = talk.now;
    now.confirm_about = about;
    now.confirming = std::move(what);
    open_question(talk, now.outcome.empty() ? Stage::confirming : Stage::ended, "confirm");
    ask(talk);
}

std::string confirm_text(const Talk& talk)
{
    const auto words = talk.words();
    const auto& now = talk.now;
    switch (now.confirm_about) {
    case Confirming::nothing:
        return {};
    case Confirming::disqualifier: {
        const auto* rule = talk.profile.disqualifier(now.confirming);
        return rule ? words.at("disqualifiers." + rule->name + ".confirm", rule->confirm) : "";
    }
    case Confirming::known_value: {
        const auto title = title_of(talk, now.confirming);
        const auto value = value_to_confirm(talk);
        return words.own(Phrase::confirm_known, {{"title", title}, {"value", value}});
    }
    case Confirming::reading:
        return words.own(Phrase::confirm_reading, {{"value", value_to_confirm(talk)}});
    case Confirming::carried_over:
        return words.own(Phrase::confirm_carried, {{"values", carried_values(talk)}});
    case Confirming::contact:
        return words.own(Phrase::confirm_company, {{"value", now.unsure_contact}});
    case Confirming::offer:
        return words.own(Phrase::confirm_offer, {{"email", contact_of(talk, "email")}});
    }
    return {};
}

bool is_yes_or_no(std::string_view question)
{
    return question == "consent" || question == "confirm" || question == "more";
}

void answer_yes_or_no(Talk& talk, YesNoSaid::Word word)
{
    auto& now = talk.now;
    const bool yes = word == YesNoSaid::Word::yes;
    if (now.open_question == "confirm") return answer_confirm(talk, yes);
    if (now.open_question == "consent") {
        if (!yes) return refuse_consent(talk);
        now.consented = true;
        close_question(talk);
        return go_on(talk);
    }
    now.progress.more = yes ? rules::Progress::More::agreed : rules::Progress::More::refused;
    close_question(talk);
    go_on(talk);
}

bool needs_consent(const Talk& talk) { return talk.profile.consent && !talk.now.consented; }

void ask_consent(Talk& talk)
{
    const auto words = talk.words();
    if (!talk.profile.consent->policy.empty())
        talk.shown.emplace_back(Say{
            words.own(Phrase::policy),
            Say::By::agent,
            {},
            Link{words.own(Phrase::policy_label), talk.profile.consent->policy}});
    open_question(talk, talk.now.outcome.empty() ? Stage::consenting : Stage::ended, "consent");
    ask(talk);
}

}  // namespace usher::dialog
