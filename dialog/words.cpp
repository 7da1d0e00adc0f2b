// Choosing between the profile's words, an experiment's and Usher's own.

#include "dialog/words.hpp"

#include <algorithm>
#include <optional>

namespace usher::dialog {

namespace {

// Takes a placeholder out that there is nothing for, with what joined it: "Hello {name}!" is
// "Hello!", "{name}, which suits you?" is "Which suits you?".
void leave_out(std::string& said, std::string_view& rest)
{
    while (!said.empty() && (said.back() == ' ' || said.back() == ','))
        said.pop_back();
    if (!said.empty()) return;
    rest.remove_prefix(std::min(rest.find_first_not_of(" ,"), rest.size()));
    if (rest.empty() || rest.front() < 'a' || rest.front() > 'z') return;
    said += static_cast<char>(rest.front() - 'a' + 'A');
    rest.remove_prefix(1);
}

}  // namespace

Words::Words(const rules::Profile& profile, const Conversation& conversation)
    : profile_(profile), conversation_(conversation)
{
    for (const auto& experiment : profile.experiments) {
        const auto group = conversation.experiments.find(experiment.name);
        if (group == conversation.experiments.end()) continue;
        const auto texts = experiment.replaces.find(group->second);
        if (texts == experiment.replaces.end()) continue;
        for (const auto& [path, text] : texts->second)
            replaced_.emplace(path, &text);
    }
}

std::string Words::at(std::string_view path, const rules::Text& text) const
{
    if (!replaced_.empty())
        if (const auto found = replaced_.find(path); found != replaced_.end())
            return filled(found->second->in(conversation_.language_index));
    return filled(text.in(conversation_.language_index));
}

// What a placeholder stands for that any text may have; absent: it is another's to fill.
std::optional<std::string> Words::value_of(std::string_view placeholder) const
{
    if (placeholder == "next_opening") return conversation_.next_opening;
    if (placeholder == "title")
        return profile_.booking ? profile_.booking->title.in(conversation_.language_index) : "";
    if (placeholder != "name" && placeholder != "company" && placeholder != "email")
        return std::nullopt;
    const auto known = conversation_.contact.find(std::string(placeholder));
    return known == conversation_.contact.end() ? std::string() : known->second;
}

std::string Words::filled(std::string_view text) const
{
    std::string said;
    for (auto open = text.find('{'); open != text.npos; open = text.find('{')) {
        const auto close = text.find('}', open);
        if (close == text.npos) break;
        said += text.substr(0, open);
        const auto whole = text.substr(open, close + 1 - open);
        text.remove_prefix(close + 1);
        const auto value = value_of(whole.substr(1, whole.size() - 2));
        if (value && value->empty())
            leave_out(said, text);
        else
            said += value ? *value : std::string(whole);
    }
    return said += text;
}

std::string Words::own(
    Phrase which, std::initializer_list<std::pair<std::string_view, std::string_view>> values
) const
{
    return fill(phrase(which, conversation_.language), values);
}

std::string Words::at(std::string_view path, const rules::Text& text, Phrase otherwise) const
{
    auto said = at(path, text);
    return said.empty() ? own(otherwise) : said;
}

std::string
Words::of(const rules::Criterion& criterion, std::string_view part, const rules::Text& text) const
{
    if (replaced_.empty()) return filled(text.in(conversation_.language_index));
    const auto& layer = profile_.layers[criterion.layer].name;
    return at("layers." + layer + ".criteria." + criterion.name + "." + std::string(part), text);
}

std::string Words::label(const rules::Criterion& criterion, const rules::Option& option) const
{
    auto said = of(criterion, "options." + option.name + ".label", option.label);
    if (!said.empty()) return said;
    if (criterion.kind == rules::Kind::yes_no)
        return own(option.name == "yes" ? Phrase::yes : Phrase::no);
    return option.name;
}

std::string Words::again(const rules::Criterion& criterion, int nth) const
{
    const auto& written = criterion.again.in(conversation_.language_index);
    if (nth < 1 || static_cast<std::size_t>(nth) > written.size())
        return again_by_kind(criterion, nth - static_cast<int>(written.size()));
    const auto index = static_cast<std::size_t>(nth - 1);
    if (replaced_.empty()) return filled(written[index]);
    return of(criterion, "again." + std::to_string(index), rules::Text{{written[index]}});
}

std::string Words::again_by_kind(const rules::Criterion& criterion, int nth) const
{
    const auto ask = of(criterion, "ask", criterion.ask);
    if (nth > 1) return own(Phrase::again_last, {{"ask", ask}});
    if (criterion.kind == rules::Kind::yes_no) return own(Phrase::again_yes_no, {{"ask", ask}});
    if (rules::is_choice(criterion.kind)) return own(Phrase::again_choice);
    if (criterion.kind == rules::Kind::number || criterion.kind == rules::Kind::money)
        return own(Phrase::again_number, {{"ask", ask}});
    return own(Phrase::again_open, {{"ask", ask}});
}

std::string Words::why(const rules::Criterion& criterion) const
{
    auto said = of(criterion, "why_we_ask", criterion.why_we_ask);
    if (!said.empty()) return said;
    const auto& layer = profile_.layers[criterion.layer];
    const auto title = at("layers." + layer.name + ".title", layer.title);
    return own(Phrase::why_layer, {{"layer", title.empty() ? layer.name : title}});
}

std::string
Words::of(const rules::ContactField& field, std::string_view part, const rules::Text& text) const
{
    return at("before_booking." + field.name + "." + std::string(part), text);
}

std::string Words::ask_contact(std::string_view field) const
{
    if (const auto* listed = profile_.contact_field(field))
        if (auto said = of(*listed, "ask", listed->ask); !said.empty()) return said;
    if (field == "name") return own(Phrase::ask_name);
    if (field == "phone") return own(Phrase::ask_phone);
    if (field == "company") return own(Phrase::ask_company);
    return own(Phrase::ask_email);
}

}  // namespace usher::dialog
