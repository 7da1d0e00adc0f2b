// What the visitor presses: an option, "rather not say", "I don't know", "change".

#include <algorithm>

#include "dialog/answers.hpp"
#include "dialog/stages.hpp"

namespace usher::dialog {
namespace {

void show_pressed(Talk& talk, std::vector<std::string> labels)
{
    talk.shown.emplace_back(VisitorLine{{}, std::move(labels)});
}

std::string joined(const std::vector<std::string>& labels)
{
    std::string text;
    for (const auto& label : labels)
        text += (text.empty() ? "" : ", ") + label;
    return text;
}

const Suggested* suggested(const Talk& talk, const std::string& name)
{
    for (const auto& one : talk.now.suggested)
        if (one.name == name) return &one;
    return nullptr;
}

void answer_with(
    Talk& talk,
    const rules::Criterion& criterion,
    rules::Value value,
    std::vector<std::string> labels
)
{
    const auto text = joined(labels);
    rules::Evidence evidence;
    evidence.words = text;
    evidence.reading = told_back(criterion, value, talk.words(), talk.now.language);
    evidence.span_end = static_cast<int>(text.size());
    evidence.rule = "button";
    show_pressed(talk, std::move(labels));
    heard(talk, criterion.name, "answered", evidence.reading);
    give(talk, criterion, {std::move(value), std::move(evidence)});
    go_on(talk);
}

void pick_option(Talk& talk, const rules::Criterion& criterion, const Picked& picked)
{
    const auto words = talk.words();
    if (picked.options.size() == 1)
        if (const auto* one = suggested(talk, picked.options.front()))
            return answer_with(talk, criterion, one->value, {one->label});
    const bool several = rules::takes_several(criterion.kind);
    if (!rules::is_choice(criterion.kind) || (!several && picked.options.size() != 1))
        return refuse_as_stale(talk);
    rules::Options options;
    std::vector<std::string> labels;
    for (const auto& name : picked.options) {
        const auto* option = criterion.option(name);
        if (!option) return refuse_as_stale(talk);
        if (std::find(options.names.begin(), options.names.end(), name) != options.names.end())
            continue;
        options.names.push_back(name);
        labels.push_back(words.label(criterion, *option));
    }
    if (labels.empty()) labels.push_back(words.own(Phrase::none_of_these));
    answer_with(talk, criterion, std::move(options), std::move(labels));
}

void pick_yes_or_no(Talk& talk, const Picked& picked)
{
    if (picked.options.size() != 1) return refuse_as_stale(talk);
    const auto& name = picked.options.front();
    if (name != "yes" && name != "no") return refuse_as_stale(talk);
    const bool yes = name == "yes";
    const auto label = talk.words().own(yes ? Phrase::yes : Phrase::no);
    show_pressed(talk, {label});
    heard(talk, picked.question, "answered", label);
    answer_yes_or_no(talk, yes ? YesNoSaid::Word::yes : YesNoSaid::Word::no);
}

void pick_opening(Talk& talk, const Picked& picked)
{
    if (!talk.now.opening_open || picked.options.size() != 1) return refuse_as_stale(talk);
    const auto ask = ask_opening(talk);
    const auto pressed =
        std::find_if(ask.options.begin(), ask.options.end(), [&](const AskOption& option) {
            return option.name == picked.options.front();
        });
    if (pressed == ask.options.end()) return refuse_as_stale(talk);
    talk.now.opening_open = false;
    show_pressed(talk, {pressed->label});
    heard(talk, ask.question, "answered", pressed->label);
    answer_opening(talk, pressed->name);
}

void pick_address(Talk& talk, const Picked& picked)
{
    const auto* one =
        picked.options.size() == 1 ? suggested(talk, picked.options.front()) : nullptr;
    if (!one) return refuse_as_stale(talk);
    const auto address = one->name;
    show_pressed(talk, {address});
    heard(talk, picked.question, "answered", address);
    pick_contact(talk, address);
}

// The buttons "rather not say" and "I don't know".
void press_unsure(Talk& talk, const std::string& question, Phrase label, const std::string& status)
{
    const bool open = !question.empty() && question == talk.now.open_question;
    if (!open || !may_skip(talk) || talk.now.stage == Stage::with_person)
        return refuse_as_stale(talk);
    talk.now.opening_open = false;
    const auto words = talk.words().own(label);
    show_pressed(talk, {words});
    heard(talk, question, status);
    if (!talk.open_criterion()) return skip_contact(talk);
    count_unsure(talk, words, "button");
    go_on(talk);
}

}  // namespace

void pick(Talk& talk, const Picked& picked)
{
    if (talk.now.stage == Stage::with_person) return refuse_as_stale(talk);
    if (picked.question == "opening") return pick_opening(talk, picked);
    if (picked.question.empty() || picked.question != talk.now.open_question)
        return refuse_as_stale(talk);
    talk.now.opening_open = false;
    if (is_yes_or_no(picked.question)) return pick_yes_or_no(talk, picked);
    if (is_contact_field(picked.question)) return pick_address(talk, picked);
    if (const auto* criterion = talk.open_criterion()) return pick_option(talk, *criterion, picked);
    refuse_as_stale(talk);
}

void skip(Talk& talk, const std::string& question)
{
    press_unsure(talk, question, Phrase::rather_not_say, "skipped");
}

void unsure(Talk& talk, const std::string& question)
{
    press_unsure(talk, question, Phrase::do_not_know, "unsure");
}

void change(Talk& talk, const std::string& question)
{
    auto& now = talk.now;
    const auto* criterion = talk.profile.criterion(question);
    const bool answered = criterion && rules::answer_to(*criterion, now.sheet);
    const bool known = is_contact_field(question) && now.contact.contains(question);
    const bool open = !question.empty() && question == now.open_question;
    if (now.stage == Stage::with_person || (!answered && !known && !open))
        return refuse_as_stale(talk);
    show_pressed(talk, {talk.words().own(Phrase::change_answer)});
    heard(talk, question, "back");
    if (!may_change(talk)) return say_why_not(talk);
    if (!spend_off_topic(talk)) return;
    if (open) return ask(talk);
    if (answered) {
        reopen(talk, criterion->name);
    } else {
        now.contact.erase(question);
        if (question == "email") now.contact_skipped.clear();
    }
    go_on(talk);
}

}  // namespace usher::dialog
