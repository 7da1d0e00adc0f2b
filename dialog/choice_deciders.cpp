// Both the labels and the message are read as answers to "who decides?" and meet in what they say.

#include "dialog/choice_deciders.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "dialog/read_role.hpp"

namespace usher::dialog {
namespace {

constexpr int surely_meant = 85;  // the people named fit one option

std::string authority_in(const Message& message)
{
    const auto found = read_authority(message);
    if (!found.answer) return {};
    const auto* role = std::get_if<RoleSaid>(&found.answer->said);
    return role ? role->authority : std::string();
}

bool has_word(const Message& message, const WordList& words)
{
    const auto& tokens = message.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (is_among(tokens.text(i), words)) return true;
    return false;
}

bool says_together(const Message& label)
{
    return has_word(
        label,
        "with together several jointly mit gemeinsam zusammen mehrere avec ensemble plusieurs "
        "con juntos juntas varias varios"
    );
}

bool says_me(const Message& label) { return has_word(label, "me i myself ich moi je yo"); }

// "decides", "shares", "other" for each option; "": it says something else.
std::vector<std::string> authority_of_labels(const Question& question)
{
    std::vector<std::string> told;
    for (const auto& choice : question.asked->choices) {
        const Message label(choice.labels.front(), question.asked->language);
        if (label.has(Sense::unknown))
            told.emplace_back();
        else
            told.push_back(says_together(label) ? "shares" : authority_in(label));
    }
    return told;
}

// One option is the visitor alone; "Sales" and "Finance" are told by their names.
bool offers_the_visitor(const Question& question, const std::vector<std::string>& told)
{
    for (std::size_t i = 0; i < told.size(); ++i) {
        const Message label(question.asked->choices[i].labels.front(), question.asked->language);
        if (told[i] == "decides" && says_me(label)) return true;
    }
    return false;
}

// "Somebody else" is anybody; "My boss" is not the board.
bool says_anybody_else(const Message& label)
{
    return has_word(
        label,
        "else other others another somebody someone andere anderer anderes jemand autre autres "
        "otro otra otros otras alguien"
    );
}

Reading picked(const Message& message, const std::string& name)
{
    ChoicesSaid said;
    said.names.push_back(name);
    auto reading = reading_of(message, 0, message.tokens().size(), std::move(said), "deciders");
    reading.confidence = surely_meant;
    return reading;
}

}  // namespace

Found read_deciders(const Message& message, const Question& question)
{
    Found found;
    if (!question.who_decides || message.only_asks() || message.has(Sense::unknown)) return found;
    const auto told = authority_of_labels(question);
    if (!offers_the_visitor(question, told)) return found;
    const auto said = authority_in(message);
    if (said.empty()) return found;
    // Who prepares what another signs has a share in it, or has not: only they can say.
    const bool between = said == "influences" || said == "none";
    const auto fits = [&](const std::string& one) {
        return between ? one == "shares" || one == "other" : one == said;
    };
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < told.size(); ++i)
        if (fits(told[i])) fitting.push_back(i);
    if (fitting.empty() || (fitting.size() > 1 && !between)) return found;
    const auto& choices = question.asked->choices;
    if (said == "other" && fitting.size() == 1) {
        const Message label(choices[fitting.front()].labels.front(), question.asked->language);
        // Somebody in particular is left to the words of the label, unless it is only "not me".
        if (!says_anybody_else(label)) {
            if (!says_me(message)) return found;
            for (std::size_t i = 0; i < told.size(); ++i)
                if (told[i] == "shares" || told[i] == "other") fitting.push_back(i);
            fitting.erase(fitting.begin());
        }
    }
    if (fitting.size() == 1) {
        found.answer = picked(message, choices[fitting.front()].name);
        found.last = message.tokens().size();
        return found;
    }
    for (const auto option : fitting)
        found.likely.push_back(picked(message, choices[option].name));
    return found;
}

}  // namespace usher::dialog
