// Reading and writing .talk files; what a turn looks like in them is in told_lines.cpp.

#include "dialog/transcript.hpp"

#include <algorithm>

namespace usher::dialog {
namespace {

struct Prefix {
    TalkLine::Who who;
    std::string_view word;
};

constexpr Prefix prefixes[] = {
    {TalkLine::Who::usher, "usher"},
    {TalkLine::Who::visitor, "visitor"},
    {TalkLine::Who::person, "person"},
    {TalkLine::Who::noted, ">"},
};
constexpr std::size_t text_column = 9;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(at), text.size());
        if (const auto part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

// "profile hr_mid_market  visit page=/hr country=US  at 2026-12-01 10:00"
bool read_header(std::string_view line, TalkScript& script)
{
    std::string_view block;
    for (const auto word : split(line, ' ')) {
        const auto equals = word.find('=');
        if (equals != std::string_view::npos) {
            const auto name = std::string(word.substr(0, equals));
            const auto value = std::string(word.substr(equals + 1));
            if (block == "visit" || block == "crm")
                script.facts[std::string(block) + "." + name] = value;
            else if (block == "world")
                script.world[name] = value;
            else
                return false;
            continue;
        }
        if (block == "profile" && script.profile.empty())
            script.profile = word;
        else if (block == "language" && script.language.empty())
            script.language = word;
        else if (block == "zone" && script.time_zone.empty())
            script.time_zone = word;
        else if (block == "at" && script.at.size() < 11)
            script.at += (script.at.empty() ? "" : " ") + std::string(word);
        else
            block = word;
    }
    return !script.profile.empty();
}

std::optional<TalkLine> read_line(std::string_view line)
{
    for (const auto& [who, word] : prefixes) {
        if (!line.starts_with(word)) continue;
        const auto rest = line.substr(word.size());
        if (!rest.empty() && rest.front() != ' ') continue;
        return TalkLine{who, std::string(trimmed(rest))};
    }
    return std::nullopt;
}

std::string header_of(const TalkScript& script)
{
    std::string line = "profile " + script.profile;
    const auto gap = std::string(5, ' ');
    if (!script.language.empty()) line += gap + "language " + script.language;
    for (const std::string block : {"visit", "crm"}) {
        std::string facts;
        for (const auto& [name, value] : script.facts)
            if (name.starts_with(block + "."))
                facts += " " + name.substr(block.size() + 1) + "=" + value;
        if (!facts.empty()) line += gap + block + facts;
    }
    if (!script.world.empty()) line += gap + "world";
    for (const auto& [name, value] : script.world)
        line += " " + name + "=" + value;
    if (!script.time_zone.empty()) line += gap + "zone " + script.time_zone;
    if (!script.at.empty()) line += gap + "at " + script.at;
    return line;
}

}  // namespace

std::variant<TalkScript, std::string> parse_talk(std::string_view text)
{
    TalkScript script;
    int number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        if (line.front() == '#') {
            script.comments.emplace_back(trimmed(line.substr(1)));
        } else if (script.profile.empty()) {
            if (!read_header(line, script))
                return "line " + std::to_string(number) + ": the talk begins with its profile";
        } else if (auto said = read_line(line)) {
            script.lines.push_back(std::move(*said));
        } else {
            return "line " + std::to_string(number) +
                   ": a line begins with usher, visitor, person or >";
        }
    }
    return script;
}

std::string print_talk(const TalkScript& script)
{
    std::string text;
    for (const auto& comment : script.comments)
        text += "# " + comment + "\n";
    text += header_of(script) + "\n\n";
    for (const auto& line : script.lines) {
        std::string begin;
        for (const auto& [who, word] : prefixes)
            if (who == line.who) begin = word;
        begin.resize(text_column, ' ');
        text += std::string(trimmed(begin + line.text)) + "\n";
    }
    return text;
}

std::optional<Event>
event_of(const TalkLine& line, const Conversation& conversation, const std::string& id, Instant at)
{
    const auto& text = line.text;
    if (line.who == TalkLine::Who::person) {
        if (text.ends_with(" joins"))
            return Event{at, PersonJoined{text.substr(0, text.size() - 6)}};
        if (text.ends_with(" leaves"))
            return Event{at, PersonLeft{text.substr(0, text.size() - 7)}};
        const auto colon = text.find(": ");
        if (colon == std::string::npos) return std::nullopt;
        return Event{at, PersonSaid{text.substr(0, colon), text.substr(colon + 2)}};
    }
    if (text.size() < 2 || text.front() != '[' || text.back() != ']')
        return Event{at, Said{id, text}};
    const auto button = text.substr(1, text.size() - 2);
    const auto& open = conversation.open_question;
    if (button == "skip") return Event{at, SkipPressed{id, open}};
    if (button == "unsure") return Event{at, UnsurePressed{id, open}};
    if (button == "person") return Event{at, PersonAsked{id}};
    if (button == "bye") return Event{at, ByeSaid{id}};
    if (button == "more times") return Event{at, MoreSlotsAsked{id, {}}};
    if (button.starts_with("change ")) return Event{at, ChangeAsked{id, button.substr(7)}};
    if (button.starts_with("book ")) {
        const auto nth = static_cast<std::size_t>(std::max(1, std::atoi(button.c_str() + 5)));
        if (nth > conversation.offered.size()) return std::nullopt;
        return Event{at, SlotChosen{id, conversation.offered[nth - 1].slot}};
    }
    Picked picked{id, open, {}};
    if (conversation.opening_open && (button == "start" || button == "question"))
        picked.question = "opening";
    for (const auto name : split(button, ','))
        picked.options.emplace_back(name);
    return Event{at, std::move(picked)};
}

}  // namespace usher::dialog
