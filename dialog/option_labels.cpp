// Labels read with the same words as answers.

#include "dialog/option_labels.hpp"

#include <algorithm>

#include "dialog/ideas.hpp"
#include "dialog/vocabulary/lexicon.hpp"

namespace usher::dialog {

namespace {

constexpr std::string_view others = "other others another else sonstige sonstiges andere anderes "
                                    "anderer anderswo autre autres otro "
                                    "otra otros otras";

}  // namespace

bool says_none(const Choice& choice)
{
    if (choice.none_of_these) return true;
    for (const std::string& label : choice.labels) {
        const Tokens words(label);
        const std::vector<Hit> hits = find_words(words);
        for (const Hit& hit : hits) {
            if (hit.sense != Sense::none_of || hit.first != 0) continue;
            // "Other" takes all the rest, "Other software" does not.
            const bool other = is_among(words.text(0), others);
            if (hit.last >= words.size() || (words.size() <= 4 && !other)) return true;
        }
    }
    return false;
}

namespace {

bool names_others(const Choice& choice)
{
    const Tokens label(choice.labels[0]);
    return std::any_of(label.begin(), label.end(), [](const Token& token) {
        return is_among(token.text, others);
    });
}

}  // namespace

std::optional<std::size_t> none_option(const std::vector<Choice>& choices)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (says_none(choices[i])) found.push_back(i);
    // "None yet" is none, where "Another system" is offered as well.
    for (const std::size_t i : found)
        if (!names_others(choices[i])) return i;
    const auto other = other_option(choices);
    if (other && std::find(found.begin(), found.end(), *other) != found.end()) return other;
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<std::size_t> other_option(const std::vector<Choice>& choices)
{
    constexpr std::string_view empty =
        "something thing things one ones none of these the a an etwas was ganz keine davon eine "
        "ein "
        "quelque chose choses un une des de los las la el algo cosa cosas opcion option antwort "
        "answer reponse respuesta and or und oder et ou y o";
    // Of "Other software" and "Something else" the second takes whatever nobody foresaw.
    std::optional<std::size_t> found;
    std::size_t fewest = 0;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].all_others) return i;
        const Tokens label(choices[i].labels[0]);
        // "Rest of world", "Reste du monde"
        const bool rest =
            is_among(label.text(0), "rest reste resto ubrige restliche") && label.size() > 1;
        if (!rest && !is_among(label.text(0), others) && !is_among(label.text(1), others)) continue;
        const auto said = static_cast<std::size_t>(std::count_if(
            label.begin(),
            label.end(),
            [&](const Token& token) {
                return token.kind != TokenKind::mark && !is_among(token.text, others) &&
                       !is_among(token.text, empty);
            }
        ));
        if (found && said >= fewest) continue;
        found = i;
        fewest = said;
    }
    return found;
}

std::vector<std::string_view> families_of(const std::vector<Choice>& choices)
{
    std::vector<std::string_view> families;
    for (const Choice& choice : choices) {
        std::vector<std::string_view> own;
        for (const Idea& idea : find_ideas(Tokens(choice.labels[0])))
            own.push_back(family_of(idea.name));
        std::sort(own.begin(), own.end());
        own.erase(std::unique(own.begin(), own.end()), own.end());
        families.insert(families.end(), own.begin(), own.end());
    }
    return families;
}

bool in_a_row(const std::vector<Choice>& choices, const std::vector<std::size_t>& picked)
{
    return std::all_of(picked.begin(), picked.end(), [&](std::size_t option) {
        const Tokens label(choices[option].labels[0]);
        const std::vector<Hit> hits = find_words(label);
        return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
            return hit.sense == Sense::weekday || hit.sense == Sense::month;
        });
    });
}

}  // namespace usher::dialog
