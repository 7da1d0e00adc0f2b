// What the tools of a message come to: in use, rejected, none, or not sure.

#include "dialog/read_tools.hpp"

#include <algorithm>

#include "dialog/tool_topics.hpp"
#include "dialog/unexplained.hpp"
#include "dialog/vocabulary/event_words.hpp"

namespace usher::dialog {

namespace {

Found none_found(const Message& message)
{
    Found found;
    const Hit* best = nullptr;
    for (const Hit& hit : message.hits())
        if (hit.sense == Sense::tool_none && !message.mood(hit.first).taken_back &&
            (!best || hit.last - hit.first > best->last - best->first))
            best = &hit;
    if (!best) return found;
    std::size_t others = 0;
    for (std::size_t i = 0; i < message.tokens().size(); ++i)
        others += message.tokens()[i].kind != TokenKind::mark &&
                  !message.covers(i, Sense::filler) && !message.covers(i, Sense::tool_none) &&
                  !message.covers(i, Sense::no);
    const bool first = best->first == 0 && best->last < message.tokens().size() &&
                       message.tokens()[best->last].kind == TokenKind::mark;
    if (others > 3 && best->last - best->first < 2 && !first) return found;
    found.answer = reading_of(message, best->first, best->last, ToolsSaid{}, "no_tool");
    found.answer->confidence = others == 0 ? 90 : 75;
    found.first = best->first;
    found.last = best->last;
    return found;
}

// "No, just our dispatcher", "nah just drivers who know the roads": people or things of their own
// in the place of a tool.
Found something_else_instead(const Message& message)
{
    const Tokens& tokens = message.tokens();
    const Hit* no = message.at(0, Sense::no);
    if (!no) return {};
    std::size_t i = no->last;
    while (i < tokens.size() && tokens[i].kind == TokenKind::mark)
        ++i;
    if (!is_among(tokens.text(i), "just only nur bloss lediglich juste seulement solo solamente"))
        return {};
    constexpr std::string_view own =
        "a an the our my some ein eine einen unser unsere unseren mein meine un une "
        "des le la les l notre nos mon el los las una nuestro nuestra nuestros mi mis";
    const vocabulary::Parts parts = vocabulary::parts_of(tokens.text(i + 1));
    const bool people = (parts & vocabulary::bit(vocabulary::Part::people)) != 0;
    if (!people && !is_among(tokens.text(i + 1), own)) return {};
    for (std::size_t k = i + 1; k < tokens.size(); ++k)
        if (tokens[k].capital && message.language() != "de") return {};
    Found found;
    found.answer = reading_of(message, 0, tokens.size(), ToolsSaid{}, "no_tool");
    found.answer->confidence = 75;
    found.last = tokens.size();
    return found;
}

// "No TMS at the moment", "kein LVS derzeit", "CRM? nope", "GPAO ? connais pas": a kind of tool, by
// the question's word or by letters that stand for it, and that there is none.
Found no_such_kind(const Message& message, const Question& question)
{
    const Tokens& tokens = message.tokens();
    constexpr std::size_t longest = 9;  // words and marks; more is a story
    if (tokens.empty() || tokens.size() > longest) return {};
    constexpr std::string_view no =
        "no kein keine keinen sin sans pas aucun aucune ningun ninguna zero null";
    constexpr std::string_view denials =
        "nope no nein non nah nee noe negativ negative fehlanzeige connais nada nicht pas never "
        "jamais nunca nie niemals none keins keine keiner keines ninguno ninguna aucun aucune rien "
        "not don't nix leider";
    const auto kind_of_tool = [&](std::size_t i) {
        constexpr std::size_t letters = 5;
        return i < tokens.size() && tokens[i].kind == TokenKind::word &&
               !is_small_word(tokens[i].text) && !message.covers(i, Sense::tool) &&
               (question.has_stem(tokens[i].text) ||
                (tokens[i].text.size() <= letters && !message.covers(i, Sense::skip) &&
                 !message.covers(i, Sense::unknown)));
    };
    std::size_t i =
        tokens.is_mark(0, "\xc2\xbf") ? 1 : 0;  // the Spanish mark that opens a question
    bool said = is_among(tokens.text(i), no);
    i += said;
    while (is_among(tokens.text(i), "de d ' un una ein eine a an the el la le"))
        ++i;
    if (!kind_of_tool(i)) return {};
    while (kind_of_tool(i))
        ++i;
    if (!said) {
        if (!tokens.is_mark(i, "?")) return {};
        said = is_among(tokens.text(i + 1), denials) || message.covers(i + 1, Sense::tool_none);
        if (!said) return {};
    }
    // What is left says when, or nothing at all.
    for (++i; i < tokens.size(); ++i)
        if (unexplained(message, question, i) && !is_among(tokens.text(i), denials)) return {};
    Found found;
    found.answer = reading_of(message, 0, tokens.size(), ToolsSaid{}, "no_tool");
    found.answer->confidence = 75;
    found.last = tokens.size();
    return found;
}

// "React, Foobar and Postgres": a name in the list that is not known, and not taken.
bool list_has_gaps(
    const Message& message, const Question& question, const std::vector<ToolMention>& tools
)
{
    const Tokens& tokens = message.tokens();
    for (const ToolMention& tool : tools) {
        const auto stranger = [&](std::size_t i) {
            return i < tokens.size() && tokens[i].capital && unexplained(message, question, i) &&
                   message.language() != "de" &&
                   std::none_of(tools.begin(), tools.end(), [&](const ToolMention& other) {
                       return i >= other.first && i < other.last;
                   });
        };
        constexpr std::string_view joints = ", and und et y & + /";
        if (is_among(tokens.text(tool.last), joints) && stranger(tool.last + 1)) return true;
        if (tool.first >= 2 && is_among(tokens.text(tool.first - 1), joints) &&
            stranger(tool.first - 2))
            return true;
    }
    return false;
}

// "Jira only on the new project", "Donorbox on the site": where it is used, and by themselves.
bool place_of_use(const Message& message, std::size_t i)
{
    const Tokens& tokens = message.tokens();
    while (is_among(tokens.text(i), "only nur solo seulement uniquement bloss just mostly meist"))
        ++i;
    return is_among(
        tokens.text(i), "on in im auf for fur sur dans en para pour am ins beim au aux"
    );
}

// "Asana, Jira only the developers at our agency": a later clause says something of its own of its
// tool, and what is not understood.
bool said_otherwise(
    const Message& message, const Question& question, const std::vector<ToolMention>& tools
)
{
    for (std::size_t k = 1; k < tools.size(); ++k) {
        const Clause& clause = message.clause_of(tools[k].first);
        if (tools[k].use != ToolMention::Use::now || tools[k - 1].first >= clause.first) continue;
        bool cue = false;
        for (std::size_t i = clause.first; i < clause.last; ++i)
            cue = cue || message.covers(i, Sense::tool_cue) || message.covers(i, Sense::now) ||
                  is_among(
                      message.tokens().text(i),
                      "for fur pour para everyone everybody rest others else autres reste resto "
                      "demas alle jeder chacun todos todo anderen ubrigen lives parallel"
                  );
        cue = cue || place_of_use(message, tools[k].last);
        constexpr std::size_t own_words = 2;
        if (!cue && count_unexplained(message, question, clause.first, clause.last) >= own_words)
            return true;
    }
    return false;
}

// "either Gusto or ADP"
bool undecided(const Message& message, const std::vector<ToolMention>& tools)
{
    // "Notion or Trello, depending on the team": both.
    for (const Token& token : message.tokens())
        if (is_among(token.text, "selon depending depends depend je segun depende")) return false;
    for (std::size_t i = 0; i + 1 < tools.size(); ++i)
        if (tools[i + 1].first == tools[i].last + 1 &&
            is_among(message.tokens().text(tools[i].last), "or oder ou o u"))
            return true;
    return false;
}

}  // namespace

Found read_tools(const Message& message, const Question& question)
{
    std::vector<ToolMention> tools = find_tools_asked(message);
    keep_what_was_asked_for(message, question, tools);
    ToolsSaid said;
    Found found;
    found.first = message.tokens().size();
    int confidence = 90;
    for (const ToolMention& tool : tools) {
        if (message.asks(tool.first)) continue;
        if (tool.use == ToolMention::Use::now) {
            said.in_use.push_back(tool.name);
            found.first = std::min(found.first, tool.first);
            found.last = std::max(found.last, tool.last);
            confidence = std::min(confidence, tool.listed ? 90 : 70);
        } else if (tool.use == ToolMention::Use::left) {
            said.rejected.push_back(tool.name);
        }
    }
    // "In-house we have nothing": a place rather than a tool.
    const bool own_place =
        said.in_use.size() == 1 && said.in_use[0] == "in-house" && message.has(Sense::tool_none);
    // "From X to Y, both run in parallel"
    const bool both = !said.rejected.empty() && message.has(Sense::both_of);
    if (own_place || both || list_has_gaps(message, question, tools) ||
        said_otherwise(message, question, tools))
        return {};
    if (said.in_use.size() >= 2 && undecided(message, tools)) {
        for (const std::string& name : said.in_use)
            found.likely.push_back(reading_of(
                message, found.first, found.last, ToolsSaid{{name}, said.rejected}, "tools"
            ));
        return found;
    }
    if (said.in_use.empty()) {
        Found none = none_found(message);
        if (none.answer && !said.rejected.empty())
            std::get<ToolsSaid>(none.answer->said).rejected = said.rejected;
        if (none.answer || !tools.empty()) return none;
        Found kind = no_such_kind(message, question);
        return kind.answer ? kind : something_else_instead(message);
    }
    found.answer = reading_of(message, found.first, found.last, std::move(said), "tools");
    found.answer->confidence = confidence;
    return found;
}

}  // namespace usher::dialog
