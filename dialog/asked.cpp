// Criteria and contact fields to questions; nothing here reads anything.

#include "dialog/asked.hpp"

#include <algorithm>

#include "dialog/phrases.hpp"
#include "dialog/words.hpp"

namespace usher::dialog {
namespace {

AskedKind kind_of(rules::Kind kind)
{
    switch (kind) {
    case rules::Kind::one_of:
        return AskedKind::one_of;
    case rules::Kind::some_of:
        return AskedKind::some_of;
    case rules::Kind::number:
        return AskedKind::number;
    case rules::Kind::money:
        return AskedKind::money;
    case rules::Kind::yes_no:
        return AskedKind::yes_no;
    case rules::Kind::country:
        return AskedKind::country;
    case rules::Kind::timeline:
        return AskedKind::timeline;
    case rules::Kind::role:
        return AskedKind::role;
    case rules::Kind::tools:
        return AskedKind::tools;
    case rules::Kind::text:
        return AskedKind::text;
    case rules::Kind::name:
        return AskedKind::name;
    case rules::Kind::email:
        return AskedKind::email;
    case rules::Kind::phone:
        return AskedKind::phone;
    case rules::Kind::company:
        return AskedKind::company;
    }
    return AskedKind::nothing;
}

AskedKind kind_of_contact(std::string_view field)
{
    if (field == "name") return AskedKind::name;
    if (field == "phone") return AskedKind::phone;
    if (field == "company") return AskedKind::company;
    return AskedKind::email;
}

}  // namespace

bool means_none(const rules::Option& option)
{
    if (option.no_tools) return true;
    if (option.points != 0) return false;
    constexpr std::string_view beginnings[] = {
        "none", "nothing", "nichts", "kein", "aucun", "rien", "ningun", "nada"};
    for (const auto& label : option.label.by_language) {
        std::string lower = label;
        for (auto& letter : lower)
            if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        for (const auto beginning : beginnings)
            if (lower.starts_with(beginning)) return true;
    }
    return false;
}

namespace {

Choice choice_of(const rules::Option& option, rules::Kind kind, const Conversation& conversation)
{
    Choice choice;
    choice.name = option.name;
    choice.labels.push_back(option.label.in(conversation.language_index));
    if (choice.labels.front().empty()) {
        choice.labels.front() = option.name;
        if (kind == rules::Kind::yes_no)
            choice.labels.front() =
                phrase(option.name == "yes" ? Phrase::yes : Phrase::no, conversation.language);
    }
    for (const auto& label : option.label.by_language)
        if (!label.empty() && label != choice.labels.front()) choice.labels.push_back(label);
    for (const auto& also : option.also.by_language)
        choice.also.insert(choice.also.end(), also.begin(), also.end());
    choice.countries = option.countries;
    choice.tools = option.tools;
    choice.triggers = option.triggers;
    choice.roles = option.roles;
    choice.all_others = option.all_others;
    choice.none_of_these = means_none(option);
    return choice;
}

}  // namespace

Asked asked_of(const rules::Criterion& criterion, const Conversation& conversation, Instant at)
{
    Asked asked;
    asked.kind = kind_of(criterion.kind);
    asked.question = criterion.ask.in(conversation.language_index);
    asked.unit = criterion.unit;
    for (const auto& option : criterion.options)
        asked.choices.push_back(choice_of(option, criterion.kind, conversation));
    asked.language = conversation.language;
    asked.now = at;
    return asked;
}

Asked asked_of_contact(
    const rules::Profile& profile,
    std::string_view field,
    const Conversation& conversation,
    Instant at
)
{
    Asked asked;
    asked.kind = kind_of_contact(field);
    asked.question = Words(profile, conversation).ask_contact(field);
    asked.language = conversation.language;
    asked.now = at;
    return asked;
}

Asked asked_yes_or_no(std::string question, const Conversation& conversation, Instant at)
{
    Asked asked;
    asked.kind = AskedKind::yes_no;
    asked.question = std::move(question);
    for (const auto& [name, which] : {std::pair("yes", Phrase::yes), std::pair("no", Phrase::no)}) {
        Choice choice;
        choice.name = name;
        choice.labels.emplace_back(phrase(which, conversation.language));
        asked.choices.push_back(std::move(choice));
    }
    asked.language = conversation.language;
    asked.now = at;
    return asked;
}

Asked asked_which_slot(const Conversation& conversation, Instant at)
{
    Asked asked;
    asked.kind = AskedKind::one_of;
    asked.question = phrase(Phrase::choose_slot, conversation.language);
    for (const auto& slot : conversation.offered) {
        Choice choice;
        choice.name = slot.slot;
        choice.labels.push_back(slot.label);
        asked.choices.push_back(std::move(choice));
    }
    asked.language = conversation.language;
    asked.now = at;
    return asked;
}

bool is_contact_field(std::string_view name)
{
    return std::find(std::begin(contact_fields), std::end(contact_fields), name) !=
           std::end(contact_fields);
}

Others others_of(const rules::Profile& profile, const Conversation& conversation, Instant at)
{
    Others others;
    const auto add = [&](const rules::Criterion& criterion) {
        const auto known = std::find(others.names.begin(), others.names.end(), criterion.name);
        if (known != others.names.end() || criterion.name == conversation.open_question) return;
        others.asked.push_back(asked_of(criterion, conversation, at));
        others.names.push_back(criterion.name);
    };
    const auto& given = conversation.sheet.given();
    for (auto answer = given.rbegin(); answer != given.rend(); ++answer)
        if (const auto* criterion = profile.criterion(answer->criterion)) add(*criterion);
    for (const auto& criterion : profile.criteria)
        add(criterion);
    for (const auto field : contact_fields) {
        if (field == conversation.open_question) continue;
        others.asked.push_back(asked_of_contact(profile, field, conversation, at));
        others.names.emplace_back(field);
    }
    return others;
}

}  // namespace usher::dialog
