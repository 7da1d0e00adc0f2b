// Reading is one thread's work, deciding two threads'; what they find is added up in the order in
// which the talks began, so that equal records give equal reports.

#include "agent/replay.hpp"

#include <algorithm>
#include <thread>

#include "agent/json_text.hpp"
#include "agent/rfc3339.hpp"
#include "agent/talk.hpp"
#include "dialog/replay_words.hpp"

namespace usher::agent {
namespace {

using dialog::Recorded;
using dialog::Replayed;

constexpr std::size_t threads = 2;
constexpr int points_of_a_bar = 10;

struct Talked {
    SheetRow row;
    Recorded recorded;
    Replayed replayed;
    bool readable = true;  // else there is nothing to go by: nobody can tell
};

// A talk of before sheets were kept, or one that another program wrote.
std::optional<Recorded> recorded_again(Store& store, Profiles& profiles, const SheetRow& row)
{
    const auto found = find_conversation(store, row.n);
    if (!found) return std::nullopt;
    const auto talk = rebuild(store, profiles, *found, {});
    return dialog::recorded_of(*talk.profile, talk.conversation);
}

// What they typed, read with the candidate's synonyms and bands.
std::optional<Recorded>
words_again(Store& store, Profiles& profiles, const SheetRow& row, const rules::Profile& candidate)
{
    const auto found = find_conversation(store, row.n);
    if (!found) return std::nullopt;
    dialog::ReadAgain again(candidate);
    const auto talk = rebuild(store, profiles, *found, {}, [&](const TurnAgain& turn) {
        again.take({turn.events, turn.before, turn.talk.conversation});
    });
    auto as_recorded = dialog::recorded_of(*talk.profile, talk.conversation);
    // Sent on: the turns end under the other profile, and what was said here stands in the sheet.
    if (talk.profile->id != candidate.id) return dialog::recorded_from_text(row.answers);
    // By the same page their words mean what they meant: all of it stands, as it came about.
    if (*talk.profile == candidate) return as_recorded;
    return again.recorded(talk.conversation, std::move(as_recorded));
}

std::vector<Talked> talks_of(Store& store, const std::string& profile, const ReplayWanted& wanted)
{
    std::vector<Talked> talks;
    each_sheet(store, {profile, wanted.since, wanted.until}, [&](SheetRow row) {
        talks.push_back({std::move(row), {}, {}, true});
        return true;
    });
    return talks;
}

void decide_some(const dialog::Replay& replay, std::vector<Talked>& talks, std::size_t part)
{
    for (auto i = part; i < talks.size(); i += threads) {
        auto& talk = talks[i];
        if (!talk.row.answers.empty()) {
            auto read = dialog::recorded_from_text(talk.row.answers);
            talk.readable = read.has_value();
            if (read) talk.recorded = std::move(*read);
        }
        if (talk.readable) talk.replayed = replay(talk.recorded);
    }
}

void decide_all(const rules::Profile& candidate, std::vector<Talked>& talks)
{
    const dialog::Replay replay(candidate);
    std::vector<std::exception_ptr> failed(threads);
    std::vector<std::thread> workers;
    for (std::size_t part = 0; part < threads; ++part)
        workers.emplace_back([&, part] {
            try {
                decide_some(replay, talks, part);
            } catch (...) {
                failed[part] = std::current_exception();
            }
        });
    for (auto& worker : workers)
        worker.join();
    for (const auto& failure : failed)
        if (failure) std::rethrow_exception(failure);
}

std::string spoken(const std::string& verdict, const std::string& sent_to)
{
    return verdict == "sent" ? "sent to " + sent_to : verdict;
}

// The furthest that it got.
std::string became(const SheetRow& row)
{
    if (!row.lead.empty()) return row.lead;
    if (row.meeting_state == "held" || row.meeting_state == "no_show") return row.meeting_state;
    if (!row.meeting_answer.empty()) return row.meeting_answer;
    if (row.meeting_state == "cancelled") return "cancelled";
    if (!row.meeting_state.empty()) return "booked";
    return row.outcome.empty() || row.outcome == "left" ? "never_contacted" : row.outcome;
}

// "2026-11-23": the Monday before, or the day itself, in UTC.
std::string week_of(Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const auto monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
    return rfc3339(monday).substr(0, std::string_view("2026-11-23").size());
}

// Before and after. Whoever refused consent, or found no time, would do so under any page; and
// where nobody can tell, nothing is taken away either.
void count_meeting(const Talked& talk, bool told, ReplayReport& report)
{
    if (talk.row.outcome == "offered" && talk.row.meeting_state.empty()) return;
    const auto& before = talk.recorded.route;
    const auto& after = told ? talk.replayed.route : before;
    if (!before.empty()) ++report.teams[before].first;
    if (!after.empty()) ++report.teams[after].second;
}

void count(const Talked& talk, ReplayReport& report)
{
    const auto from = spoken(talk.recorded.verdict, talk.recorded.sent_to);
    const auto& replayed = talk.replayed;
    const bool told = talk.readable && replayed.how != Replayed::How::cant_tell;
    const auto to = told ? spoken(replayed.verdict, replayed.sent_to) : std::string("cant_tell");
    const auto outcome = became(talk.row);
    ++report.conversations;
    report.same += told && replayed.how == Replayed::How::same;
    report.flips += told && replayed.how == Replayed::How::flips;
    report.cant_tell += !told;
    report.unfinished += told && replayed.unfinished;
    auto& flow = report.flows[{from, to}];
    ++flow.count;
    ++flow.became[outcome];
    auto& week = report.weeks[week_of(talk.row.started)];
    ++week.before[from];
    ++week.after[to];
    count_meeting(talk, told, report);
    if (told && from != to && report.flipped.size() < report.wanted.listed_max)
        report.flipped.push_back({talk.row.conversation, from, to, outcome});
    if (!told && report.untold.size() < report.wanted.listed_max)
        report.untold.push_back(talk.row.conversation);
    if (replayed.score)
        ++report.scores[replayed.score->low / points_of_a_bar * points_of_a_bar][to];
    if (!report.first) report.first = talk.row.started;
    report.last = talk.row.started;
}

}  // namespace

double ReplayReport::weeks_covered() const
{
    if (!first) return 1;
    const auto seconds = static_cast<double>((*last - *first).count());
    constexpr double of_a_week = 7 * 24 * 3600;
    return std::max(1.0, seconds / of_a_week);
}

ReplayReport replay_all(
    Store& store, Profiles& profiles, const rules::Profile& candidate, const ReplayWanted& wanted
)
{
    ReplayReport report;
    report.profile = candidate.id;
    report.title = candidate.title;
    report.wanted = wanted;
    auto talks = talks_of(store, candidate.id, wanted);
    for (auto& talk : talks) {
        const bool reads_words = wanted.level == ReplayLevel::words;
        if (!reads_words && !talk.row.answers.empty()) continue;
        auto again = reads_words ? words_again(store, profiles, talk.row, candidate)
                                 : recorded_again(store, profiles, talk.row);
        talk.readable = again.has_value();
        if (again) talk.recorded = std::move(*again);
        talk.row.answers.clear();
    }
    decide_all(candidate, talks);
    for (const auto& talk : talks)
        count(talk, report);
    return report;
}

}  // namespace usher::agent
