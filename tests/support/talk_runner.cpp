// One line in, one turn out.

#include "tests/support/talk_runner.hpp"

namespace usher::tests {
namespace {

using dialog::TalkLine;

// "2026-12-01 10:00" as UTC; the day's number by the civil calendar.
dialog::Instant instant_of(const std::string& at)
{
    if (at.size() < 16) return dialog::Instant{std::chrono::seconds{1796119200}};
    const auto number = [&](std::size_t from, std::size_t count) {
        return std::stoi(at.substr(from, count));
    };
    const std::chrono::year_month_day day{
        std::chrono::year{number(0, 4)},
        std::chrono::month{static_cast<unsigned>(number(5, 2))},
        std::chrono::day{static_cast<unsigned>(number(8, 2))}};
    return std::chrono::sys_days{day} + std::chrono::hours{number(11, 2)} +
           std::chrono::minutes{number(14, 2)};
}

dialog::Opened opened_by(const dialog::TalkScript& script)
{
    dialog::Opened opened;
    opened.facts = script.facts;
    opened.language = script.language;
    opened.time_zone = script.time_zone;
    return opened;
}

void write_down(
    dialog::TalkScript& script,
    const PretendWorld& world,
    const dialog::Conversation& before,
    const WholeTurn& turn
)
{
    if (turn.stale) script.lines.push_back({TalkLine::Who::noted, "stale"});
    const auto noted = dialog::noted_line(
        world.profile(turn.conversation.profile), before, turn.conversation, turn.shown
    );
    if (!noted.empty()) script.lines.push_back({TalkLine::Who::noted, noted});
    for (auto& deed : dialog::deed_lines(turn.deeds))
        script.lines.push_back({TalkLine::Who::noted, std::move(deed)});
    for (auto& line : dialog::shown_lines(turn.shown))
        script.lines.push_back(std::move(line));
}

}  // namespace

dialog::TalkScript play_talk(const Profiles& profiles, const dialog::TalkScript& script)
{
    auto played = script;
    played.lines.clear();
    PretendWorld world(profiles, script.world);
    const auto at = instant_of(script.at);
    dialog::Conversation conversation;
    conversation.profile = script.profile;
    const auto take = [&](const dialog::Event& event) {
        const auto before = conversation;
        auto turn = whole_turn(world, before, event);
        conversation = turn.conversation;
        write_down(played, world, before, turn);
    };
    take({at, opened_by(script)});
    for (const auto& line : script.lines) {
        if (line.who != TalkLine::Who::visitor && line.who != TalkLine::Who::person) continue;
        const auto id = "m" + std::to_string(conversation.turns);
        const auto event = dialog::event_of(line, conversation, id, at);
        played.lines.push_back(line);
        if (event)
            take(*event);
        else
            played.lines.push_back({TalkLine::Who::noted, "there is no such button"});
    }
    return played;
}

}  // namespace usher::tests
