// How long a what-if over many recorded talks takes, reading them from a real store included:
//   usher_replay_talks PAGE.jsonc [TALKS]
// Makes TALKS (100,000) played talks of the page, keeps them as the server does, a fifth of them
// left early, and replays them under the page with lower thresholds and other points.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>

#include <SQLiteCpp/Transaction.h>

#include "agent/profile_files.hpp"
#include "agent/records/migrate.hpp"
#include "agent/records/sheets.hpp"
#include "agent/records/turns.hpp"
#include "agent/replay.hpp"
#include "rules/cells.hpp"
#include "rules/play.hpp"

using namespace usher;

namespace {

constexpr int talks_unless_said = 100'000;
constexpr int weeks_of_talks = 13;

rules::Answers some_visitor(
    const std::vector<std::vector<rules::Cell>>& sorts,
    const rules::Profile& page,
    std::mt19937_64& random
)
{
    rules::Answers answers;
    for (std::size_t i = 0; i < sorts.size(); ++i)
        answers[page.criteria[i].name] = sorts[i][random() % sorts[i].size()].value;
    return answers;
}

dialog::Recorded recorded_of(const rules::Played& played, std::size_t heard)
{
    using How = dialog::Recorded::Said::How;
    dialog::Recorded recorded;
    recorded.facts = played.sheet.facts;
    for (std::size_t i = 0; i < std::min(heard, played.asks.size()); ++i)
        recorded.answers.push_back({played.asks[i], *played.sheet.value(played.asks[i]), How::asked}
        );
    if (heard >= played.asks.size()) recorded.verdict = rules::name_of(played.verdict.outcome);
    if (!played.verdict.sent_to.empty()) {
        recorded.verdict = heard >= played.asks.size() ? "sent" : "open";
        recorded.sent_to = heard >= played.asks.size() ? played.verdict.sent_to : "";
    }
    recorded.route = played.route.to;
    return recorded;
}

void fill(agent::Store& store, const rules::Profile& page, int talks)
{
    std::mt19937_64 random(1);
    std::vector<std::vector<rules::Cell>> sorts;
    for (const auto& criterion : page.criteria)
        sorts.push_back(rules::cells_of(criterion, {}));
    SQLite::Transaction all(store.database());
    const agent::Instant first{std::chrono::sys_days{std::chrono::year{2026} / 9 / 1}};
    for (int i = 0; i < talks; ++i) {
        const rules::Facts facts{
            {"visit.page", "/hr"}, {"visit.country", i % 3 == 0 ? "CA" : "US"}};
        const auto played = rules::play(page, facts, some_visitor(sorts, page, random), {});
        const auto heard = i % 5 == 0 ? random() % (played.asks.size() + 1) : played.asks.size();
        agent::ConversationRow row;
        row.id = "TALK" + std::to_string(i);
        row.first_profile = page.id;
        row.first_version = 1;
        row.language = "en";
        row.started = first + std::chrono::hours{i % (weeks_of_talks * 7 * 24)};
        row.experiments = "{}";
        agent::insert_conversation(store, row, {});
        agent::keep_sheet(store, row.n, page.id, 1, recorded_of(played, heard));
    }
    all.commit();
}

rules::Profile edited(rules::Profile page)
{
    page.decision.qualified_from -= 5;
    page.decision.review_from -= 5;
    for (auto& criterion : page.criteria)
        for (auto& band : criterion.bands)
            band.points = band.points > 2 ? band.points - 2 : band.points + 1;
    return page;
}

}  // namespace

int main(int count, char** values)
{
    if (count < 2) {
        std::printf("usher_replay_talks PAGE.jsonc [TALKS]\n");
        return 3;
    }
    const auto loaded = rules::load_profile(agent::read_profile_files(values[1]));
    if (!loaded.profile) return 1;
    const int talks = count > 2 ? std::atoi(values[2]) : talks_unless_said;
    const auto folder = std::filesystem::temp_directory_path() / "usher_replay_talks";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    {
        const auto file = agent::store_file(folder.string());
        agent::Store store(file, agent::Store::Access::read_and_write);
        agent::migrate(store);
        fill(store, *loaded.profile, talks);
        agent::Profiles profiles;
        for (const auto& [name, page] :
             {std::pair("the same page", *loaded.profile),
              std::pair("an edited page", edited(*loaded.profile))}) {
            const auto began = std::chrono::steady_clock::now();
            const auto report = agent::replay_all(store, profiles, page, {});
            const auto json = agent::replay_to_json(report);
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
            std::printf(
                "%s: %d talks in %.2f s; same %d, flips %d, can't tell %d (%d unfinished)\n",
                name,
                report.conversations,
                took.count(),
                report.same,
                report.flips,
                report.cant_tell,
                report.unfinished
            );
        }
    }
    std::filesystem::remove_all(folder);
    return 0;
}
