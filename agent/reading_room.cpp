// Lists and single conversations for people and programs, and the few changes they may make.

#include "agent/reading_room.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "agent/conversation_json.hpp"
#include "agent/list_filters.hpp"
#include "agent/records/erase.hpp"
#include "agent/records/profile_versions.hpp"
#include "agent/versions_json.hpp"

namespace usher::agent {
namespace {

// As many readers at once keep their connection; more open one for themselves and close it again.
constexpr std::size_t desks_kept = 4;
// Exports read so many at a time, so that no read lasts long enough to hold up the log.
constexpr int export_page = 100;

}  // namespace

ReadingRoom::ReadingRoom(
    Records& records, Reception& reception, TalkRoom& room, RepDesk& reps, const Clock& clock
)
    : records_(records), reception_(reception), room_(room), reps_(reps), clock_(clock)
{
}

std::unique_ptr<ReadingRoom::Desk> ReadingRoom::borrow()
{
    {
        const std::lock_guard lock(mutex_);
        if (!free_.empty()) {
            auto desk = std::move(free_.back());
            free_.pop_back();
            return desk;
        }
    }
    return std::make_unique<Desk>(records_.file());
}

void ReadingRoom::give_back(std::unique_ptr<Desk> desk)
{
    const std::lock_guard lock(mutex_);
    if (free_.size() < desks_kept) free_.push_back(std::move(desk));
}

template <typename Reading> auto ReadingRoom::read(Reading reading)
{
    auto desk = borrow();
    auto result = reading(*desk);
    give_back(std::move(desk));
    return result;
}

std::variant<std::string, BadRequest> ReadingRoom::conversations(const ConversationFilter& filter)
{
    const auto checked = read_filter(filter);
    if (const auto* bad = std::get_if<BadRequest>(&checked)) return *bad;
    return read([&](Desk& desk) {
        const auto after =
            filter.after.empty() ? std::nullopt : read_after_conversation(filter.after);
        const auto rows = list_conversations(
            desk.store,
            std::get<ConversationsWanted>(checked),
            Direction::newest_first,
            after,
            filter.limit + 1
        );
        const auto count = std::min(rows.size(), static_cast<std::size_t>(filter.limit));
        JsonText out;
        out.open_block().name("conversations").open_list();
        for (std::size_t i = 0; i < count; ++i)
            out.raw(conversation_to_json(desk.store, desk.profiles, rows[i], WithTurns::no));
        out.close_list().name("after");
        if (rows.size() > count)
            out.text(write_after(rows[count - 1].n));
        else
            out.nothing();
        return out.close_block().take();
    });
}

std::optional<std::string> ReadingRoom::conversation(const std::string& id)
{
    return read([&](Desk& desk) -> std::optional<std::string> {
        const auto row = find_conversation(desk.store, id);
        if (!row || row->erased) return std::nullopt;
        return conversation_to_json(desk.store, desk.profiles, *row, WithTurns::yes);
    });
}

void ReadingRoom::each(
    const ConversationFilter& filter, const std::function<bool(const std::string& line)>& line
)
{
    auto any_page = filter;
    any_page.limit = export_page;
    const auto checked = read_filter(any_page);
    if (std::holds_alternative<BadRequest>(checked)) return;
    read([&](Desk& desk) {
        std::optional<std::int64_t> after;
        for (;;) {
            const auto rows = list_conversations(
                desk.store,
                std::get<ConversationsWanted>(checked),
                Direction::oldest_first,
                after,
                export_page
            );
            if (rows.empty()) return true;
            for (const auto& row : rows)
                if (!line(conversation_to_json(desk.store, desk.profiles, row, WithTurns::yes)))
                    return true;
            after = rows.back().n;
        }
    });
}

std::variant<std::string, BadRequest> ReadingRoom::meetings(const MeetingFilter& filter)
{
    const auto checked = read_filter(filter);
    if (const auto* bad = std::get_if<BadRequest>(&checked)) return *bad;
    return read([&](Desk& desk) {
        const auto after = filter.after.empty() ? std::nullopt : read_after_meeting(filter.after);
        const auto rows = list_meetings(
            desk.store, std::get<MeetingsWanted>(checked), clock_.now(), after, filter.limit + 1
        );
        const auto count = std::min(rows.size(), static_cast<std::size_t>(filter.limit));
        JsonText out;
        out.open_block().name("meetings").open_list();
        for (std::size_t i = 0; i < count; ++i)
            write_meeting_row(out, rows[i].meeting, rows[i].conversation);
        out.close_list().name("after");
        if (rows.size() > count) {
            const auto& last = rows[count - 1].meeting;
            out.text(write_after(AfterMeeting{last.start, last.n}));
        } else {
            out.nothing();
        }
        return out.close_block().take();
    });
}

Archive::Done ReadingRoom::meeting_outcome(
    const std::string& id, const std::string& outcome, const std::string& reason
)
{
    const auto answered = reps_.answer_for(id, outcome, reason);
    const auto* const refused = std::get_if<RepRefusal>(&answered);
    if (refused == nullptr) return Done::yes;
    switch (*refused) {
    case RepRefusal::try_again:
        throw TryAgain();
    case RepRefusal::unknown:
        return Done::unknown;
    case RepRefusal::too_early:
        return Done::too_early;
    case RepRefusal::too_late:
        return Done::too_late;
    case RepRefusal::cancelled:
        return Done::cancelled;
    default:
        return Done::bad;
    }
}

std::string ReadingRoom::profiles()
{
    return read([&](Desk& desk) {
        JsonText out;
        out.open_block().name("profiles").open_list();
        for (const auto& id : stored_profiles(desk.store)) {
            const auto live = desk.profiles.live(desk.store, id);
            out.open_block().field("id", id);
            out.field("title", live ? live.profile->title : id).name("live");
            if (live)
                out.number(live.version);
            else
                out.nothing();
            out.field("versions", versions_of(desk.store, id).size()).close_block();
        }
        return out.close_list().close_block().take();
    });
}

std::optional<std::string> ReadingRoom::versions(const std::string& profile)
{
    return read([&](Desk& desk) -> std::optional<std::string> {
        const auto versions = versions_of(desk.store, profile);
        if (versions.empty()) return std::nullopt;
        return versions_in_json(profile, versions);
    });
}

std::optional<std::string> ReadingRoom::version_bytes(const std::string& profile, int number)
{
    return read([&](Desk& desk) -> std::optional<std::string> {
        const auto files = version_files(desk.store, profile, number);
        return files ? std::optional(files->text) : std::nullopt;
    });
}

int ReadingRoom::forget(const std::string& email, const std::string& conversation)
{
    std::vector<std::string> erased;
    const auto work = [&](Store& store) {
        auto ids = email.empty() ? std::vector<std::string>{} : conversations_of(store, email);
        if (!conversation.empty()) ids.push_back(conversation);
        for (const auto& id : ids) {
            const auto row = find_conversation(store, id);
            if (!row || row->erased) continue;
            room_.erase(store, *row);
            audit(store, clock_.now(), "console", "forget", id);
            erased.push_back(id);
        }
    };
    records_.run(work, [&](Stored stored) {
        if (stored == Stored::no) return;
        for (const auto& id : erased)
            reception_.close(id);
        if (!erased.empty()) records_.overwrite_log();
    });
    return static_cast<int>(erased.size());
}

}  // namespace usher::agent
