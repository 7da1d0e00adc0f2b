// What texts say: placeholders, length, one question at a time, that Usher is automated.

#include <algorithm>
#include <array>

#include "rules/fold.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

std::vector<std::string> placeholders_of(std::string_view text)
{
    std::vector<std::string> names;
    while (true) {
        const auto open = text.find('{');
        if (open == text.npos) return names;
        text.remove_prefix(open + 1);
        const auto close = text.find_first_of("{}");
        if (close == text.npos) return names;
        if (text[close] == '}') names.emplace_back(text.substr(0, close));
        text.remove_prefix(text[close] == '}' ? close + 1 : close);
    }
}

namespace {

constexpr std::size_t ask_characters_max = 200;   // what one reads at a glance
constexpr std::size_t label_characters_max = 60;  // what a button shows on a phone in two lines

bool among(std::string_view word, std::string_view words)
{
    const auto list = words_of(words);
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string why_unknown_here(std::string_view name)
{
    if (name == "next_opening")
        return "It is when the desk opens, so only texts of \"people\" say it.";
    if (name == "title") return "It is the meeting's title, so only texts of \"booking\" say it.";
    return "It is known once a meeting is booked, so only \"booked\" in \"booking\" says it.";
}

std::string in_braces(const std::vector<std::string>& names)
{
    std::vector<std::string> shown;
    for (const auto& name : names)
        shown.push_back("{" + name + "}");
    return list_of(shown);
}

// Phrases with which one question ends and another begins; folded.
constexpr std::array<std::string_view, 28> second_questions{
    " and what ",   " and how ",    " and who ",     " and when ",    " and where ",  " and which ",
    " and why ",    " and do you ", " and are you ", " and is your ", " et quel ",    " et quelle ",
    " et combien ", " et qui ",     " et quand ",    " et comment ",  " et ou se ",   " und was ",
    " und wie ",    " und wer ",    " und wann ",    " und wo ",      " und welche ", " y que ",
    " y cual ",     " y cuanto ",   " y cuando ",    " y quien "};

bool asks_twice(std::string_view text)
{
    if (std::count(text.begin(), text.end(), '?') > 1) return true;
    const auto phrase = " " + fold_phrase(text) + " ";
    return std::any_of(second_questions.begin(), second_questions.end(), [&](auto words) {
        // "And what is ...?" is one question: something has to be asked before.
        const auto found = phrase.find(words);
        return found != phrase.npos && found > 0;
    });
}

// How an opening says that nobody is behind it; folded, phrases separated by commas, a * stands for
// any ending. By language, because French "j'ai" is no AI.
std::string_view automated_phrases(std::string_view language)
{
    const auto primary = language.substr(0, 2);
    if (primary == "en")
        return "automat*,bot,chatbot,robot,ai,virtual,digital assistant,not a person,not a human,"
               "not human";
    if (primary == "fr")
        return "automat*,bot,chatbot,robot,ia,virtuel*,assistant numerique,pas une personne,"
               "pas un humain";
    if (primary == "de")
        return "automat*,bot,chatbot,roboter,ki,virtuell*,digitale*,kein mensch,keine person";
    if (primary == "es")
        return "automat*,bot,chatbot,robot,ia,virtual,asistente digital,no soy una persona,"
               "no soy human*";
    return "automat*,automaat,geautomatiseerd*,bot,chatbot,robot*,ai,virtual*,virtuel*,digital*";
}

// "I'm not a bot": what stands right before the marker takes it back; folded.
bool is_denied(std::string_view before)
{
    constexpr std::array<std::string_view, 12> denials{
        " not a",
        " no",
        " never a",
        " isn t a",
        " kein",
        " keine",
        " nicht ein",
        " pas un",
        " pas une",
        " pas",
        " no soy un",
        " no soy una"};
    return std::any_of(denials.begin(), denials.end(), [&](auto denial) {
        return before.size() >= denial.size() &&
               before.substr(before.size() - denial.size()) == denial;
    });
}

bool says_automated(std::string_view text, std::string_view language)
{
    const auto phrase = " " + fold_phrase(text) + " ";
    auto markers = automated_phrases(language);
    while (!markers.empty()) {
        const auto marker = markers.substr(0, markers.find(','));
        markers.remove_prefix(std::min(markers.size(), marker.size() + 1));
        const bool stem = marker.back() == '*';
        const auto sought =
            " " + std::string(marker.substr(0, marker.size() - (stem ? 1 : 0))) + (stem ? "" : " ");
        for (auto at = phrase.find(sought); at != phrase.npos; at = phrase.find(sought, at + 1))
            if (!is_denied(std::string_view(phrase).substr(0, at))) return true;
    }
    return false;
}

void check_ask(const Node& text, const std::string& path, Findings& findings)
{
    if (asks_twice(text.text))
        findings.warning(
            "U504",
            text.place,
            path,
            "this asks two things at once",
            "People answer one of them, and nobody knows which. Make it two criteria."
        );
    if (count_code_points(text.text) > ask_characters_max)
        findings.warning(
            "U504",
            text.place,
            path,
            "this question is longer than " + std::to_string(ask_characters_max) + " characters",
            "It has " + std::to_string(count_code_points(text.text)) +
                ". Put details into \"hint\" or \"why_we_ask\"."
        );
}

void check_automated(
    const Node& text, const std::string& path, std::string_view language, Findings& findings
)
{
    if (says_automated(text.text, language)) return;
    findings.error(
        "U406",
        text.place,
        path,
        "the opening doesn't say that Usher is automated",
        "Visitors have a right to know that they don't talk to a person. Say for example "
        "\"I'm Usher, an automated assistant\"."
    );
}

// Every text of the page in every language, along the field table.
class TextCheck {
  public:
    TextCheck(const Spot& page, const Loading& loading) : page_(page), loading_(loading) {}

    void run() { block(page_, profile_fields()); }

  private:
    template <typename Do> void each_language(const Spot& spot, Do&& action) const
    {
        if (spot.node != nullptr) action(*spot.node, spot.path, std::size_t{0});
        for (std::size_t i = 0; i < spot.twins.size(); ++i)
            if (spot.twins[i] != nullptr)
                action(
                    *spot.twins[i],
                    "words." + loading_.profile.languages[i + 1] + "." + spot.path,
                    i + 1
                );
    }

    void block(const Spot& spot, const Fields& fields)
    {
        for (const auto& field : fields.fields) {
            if (!spot.is(Node::Kind::block) || spot.node->find(field.name) == nullptr) continue;
            const auto line = spot.at(field.name);
            if (field.translated != Translated::no) check(line, field);
            if (field.shape == Shape::block) block(line, *field.inside);
            if (field.shape == Shape::named)
                for (const auto& member : line.members())
                    block(member, *field.inside);
        }
    }

    void check(const Spot& spot, const Field& field)
    {
        each_language(spot, [&](const Node& node, const std::string& path, std::size_t l) {
            const auto& language = loading_.profile.languages[l];
            if (node.kind == Node::Kind::text)
                check_text(node, path, field, spot.path, language, loading_.findings);
            for (const auto& item : node.items)
                if (item.kind == Node::Kind::text)
                    check_text(item, path, field, spot.path, language, loading_.findings);
        });
    }

    const Spot& page_;
    const Loading& loading_;
};

}  // namespace

void check_placeholders(
    const Node& text, const std::string& path, const Field& field, Findings& findings
)
{
    const auto allowed_here =
        words_of(std::string(placeholders_everywhere) + " " + std::string(field.fills));
    for (const auto& name : placeholders_of(text.text)) {
        if (std::find(allowed_here.begin(), allowed_here.end(), name) != allowed_here.end())
            continue;
        const bool elsewhere = among(name, placeholders);
        const auto near = nearest(name, words_of(placeholders));
        std::string remedy = near.empty() ? "" : "Did you mean {" + near + "}? ";
        remedy += "Possible here: " + in_braces(allowed_here) + ".";
        findings.error(
            "U107",
            text.place,
            path,
            elsewhere ? "{" + name + "} is not known here" : "there is no {" + name + "}",
            elsewhere ? why_unknown_here(name) : remedy
        );
    }
    const auto open = std::count(text.text.begin(), text.text.end(), '{');
    const auto close = std::count(text.text.begin(), text.text.end(), '}');
    const auto whole = placeholders_of(text.text).size();
    if (static_cast<std::size_t>(open) == whole && static_cast<std::size_t>(close) == whole) return;
    findings.error(
        "U107",
        text.place,
        path,
        "a brace stands alone in this text",
        "A placeholder is written {rep}, with both braces; the visitor would see a lone one."
    );
}

std::vector<std::string>
placeholders_lost(std::string_view original, std::string_view text, const Field& field)
{
    const auto kept = placeholders_of(text);
    std::vector<std::string> lost;
    for (const auto& name : placeholders_of(original)) {
        const bool filled = among(name, placeholders_everywhere) || among(name, field.fills);
        if (filled && std::find(kept.begin(), kept.end(), name) == kept.end()) lost.push_back(name);
    }
    return lost;
}

void check_text(
    const Node& text,
    const std::string& path,
    const Field& field,
    std::string_view at,
    std::string_view language,
    Findings& findings
)
{
    check_placeholders(text, path, field, findings);
    if (field.name == "ask") check_ask(text, path, findings);
    if (at == "opening.say") check_automated(text, path, language, findings);
    if (field.name == "label" && count_code_points(text.text) > label_characters_max)
        findings.warning(
            "U504",
            text.place,
            path,
            "this is longer than a button can show",
            "It has " + std::to_string(count_code_points(text.text)) + " characters; about " +
                std::to_string(label_characters_max) + " fit on a phone."
        );
}

void check_texts(const Spot& page, const Loading& loading) { TextCheck(page, loading).run(); }

}  // namespace usher::rules
