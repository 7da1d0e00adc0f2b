// Rows of plan and draft.

#include "agent/records/plans.hpp"

#include "agent/records/profile_versions.hpp"

namespace usher::agent {
namespace {

std::int64_t seconds_of(Instant at) { return at.time_since_epoch().count(); }
Instant instant_of(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

DraftRow read_draft(const Query& row)
{
    return {
        row.text(0),
        row.text(1),
        static_cast<int>(row.integer(2)),
        files_of_row(row.text(0), row.text(3), row.text(4), row.text_if_any(5)),
        instant_of(row.integer(6))};
}

}  // namespace

void insert_plan(Store& store, const PlanRow& plan)
{
    store
        .query("INSERT INTO plan (id, profile, base, text, words, tests, sha256, checker, "
               "looked_at, author, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(
            plan.id,
            plan.profile,
            plan.base,
            plan.files.text,
            words_to_json(plan.files),
            plan.files.tests,
            plan.sha256,
            plan.checker,
            plan.looked_at,
            plan.author,
            seconds_of(plan.created),
            seconds_of(plan.expires)
        )
        .run();
}

std::optional<PlanRow> find_plan(Store& store, const std::string& id)
{
    auto row = store.query("SELECT id, profile, base, text, words, tests, sha256, checker, author, "
                           "looked_at, created, expires, published FROM plan WHERE id = ?");
    if (!row.with(id).row()) return std::nullopt;
    PlanRow plan;
    plan.id = row.text(0);
    plan.profile = row.text(1);
    plan.base = static_cast<int>(row.integer(2));
    plan.files = files_of_row(plan.profile, row.text(3), row.text(4), row.text_if_any(5));
    plan.sha256 = row.text(6);
    plan.checker = row.text(7);
    plan.author = row.text(8);
    plan.looked_at = row.text(9);
    plan.created = instant_of(row.integer(10));
    plan.expires = instant_of(row.integer(11));
    if (const auto version = row.integer_if_any(12)) plan.published = static_cast<int>(*version);
    return plan;
}

void mark_published(Store& store, const std::string& id, int version)
{
    store.query("UPDATE plan SET published = ? WHERE id = ?").with(version, id).run();
}

void save_draft(Store& store, const DraftRow& draft)
{
    store
        .query("INSERT INTO draft (profile, person, base, text, words, tests, updated) "
               "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (profile, person) DO UPDATE SET "
               "base = ?3, text = ?4, words = ?5, tests = ?6, updated = ?7")
        .with(
            draft.profile,
            draft.person,
            draft.base,
            draft.files.text,
            words_to_json(draft.files),
            draft.files.tests,
            seconds_of(draft.updated)
        )
        .run();
}

std::optional<DraftRow>
find_draft(Store& store, const std::string& profile, const std::string& person)
{
    auto row = store.query("SELECT profile, person, base, text, words, tests, updated FROM draft "
                           "WHERE profile = ? AND person = ?");
    if (!row.with(profile, person).row()) return std::nullopt;
    return read_draft(row);
}

std::vector<DraftRow> drafts_of(Store& store, const std::string& profile)
{
    auto row = store.query("SELECT profile, person, base, text, words, tests, updated FROM draft "
                           "WHERE profile = ? ORDER BY updated DESC, person");
    row.with(profile);
    std::vector<DraftRow> drafts;
    while (row.row())
        drafts.push_back(read_draft(row));
    return drafts;
}

bool discard_draft(Store& store, const std::string& profile, const std::string& person)
{
    return store.query("DELETE FROM draft WHERE profile = ? AND person = ?")
               .with(profile, person)
               .run() > 0;
}

}  // namespace usher::agent
