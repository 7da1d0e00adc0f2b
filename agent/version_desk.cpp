// Each call is a job of the records thread: what a plan looked at is what is there.

#include "agent/version_desk.hpp"

#include "agent/experiments.hpp"
#include "agent/merging.hpp"
#include "agent/page_check.hpp"
#include "agent/records/erase.hpp"
#include "agent/records/profile_versions.hpp"
#include "agent/rfc3339.hpp"
#include "agent/several_profiles.hpp"

namespace usher::agent {
namespace {

using Why = Declined::Why;

void write_head(JsonText& to, const DraftRow& draft, int live)
{
    to.field("profile", draft.profile).field("person", draft.person).name("base");
    if (draft.base == 0)
        to.nothing();
    else
        to.number(draft.base);
    to.field("updated", rfc3339(draft.updated)).field("stale", draft.base != live);
}

std::string whole(const DraftRow& draft, int live)
{
    JsonText out;
    out.open_block();
    write_head(out, draft, live);
    out.field("text", draft.files.text).name("words").raw(words_to_json(draft.files)).name("tests");
    if (draft.files.tests)
        out.text(*draft.files.tests);
    else
        out.nothing();
    return out.close_block().take();
}

Declined no_draft(const std::string& person)
{
    return {Why::unknown, person + " has no draft of this profile."};
}

}  // namespace

VersionDesk::VersionDesk(
    Records& records,
    Profiles& profiles,
    Bookings& bookings,
    Secrets& secrets,
    const Settings& settings,
    const Clock& clock
)
    : records_(records), profiles_(profiles), bookings_(bookings), secrets_(secrets),
      settings_(settings), clock_(clock)
{
}

template <typename Work> auto VersionDesk::on_records(Work work)
{
    using Result = decltype(work(std::declval<const Office&>()));
    std::optional<Result> result;
    const auto job = [&](Store& store) {
        result = work(Office{store, profiles_, bookings_, secrets_, settings_, clock_.now()});
    };
    if constexpr (std::is_same_v<Result, Done>) {
        try {
            records_.run(job);
        } catch (const TryAgain& not_now) {
            return Done(Declined{Why::try_again, not_now.what()});
        }
    } else {
        records_.run(job);
    }
    return std::move(*result);
}

std::string VersionDesk::check(const rules::ProfileFiles& files)
{
    const auto checked = check_page(files, settings_.folder, clock_.now());
    const auto counts = count(checked.findings);
    JsonText out;
    out.open_block().name("files").open_list();
    write_checked(out, files.name, checked);
    out.close_list().field("errors", counts.errors).field("warnings", counts.warnings);
    return out.close_block().take();
}

// The what-if is read beside the writer, before the plan is made: it may take seconds.
Done VersionDesk::plan(const PlanWanted& wanted)
{
    auto with_what_if = wanted;
    const auto replayed = replay(wanted.files, {days_of_what_if, "", "answers"});
    if (const auto* json = std::get_if<std::string>(&replayed)) with_what_if.what_if = *json;
    return on_records([&](const Office& office) -> Done {
        return make_plan(office, with_what_if);
    });
}

Done VersionDesk::merge(const std::string& profile, const rules::ProfileFiles& files, int base)
{
    Store store(records_.file(), Store::Access::read_only);
    return merge_page(store, profile, files, base);
}

Done VersionDesk::replay(const rules::ProfileFiles& files, const WhatIf& wanted)
{
    return what_if(records_.file(), files, wanted, clock_.now());
}

Done VersionDesk::publish(const PublishWanted& wanted)
{
    if (auto declined = declined_in_files(settings_)) return *declined;
    return on_records([&](const Office& office) { return agent::publish(office, wanted); });
}

Done VersionDesk::roll_back(const RollbackWanted& wanted)
{
    if (auto declined = declined_in_files(settings_)) return *declined;
    return on_records([&](const Office& office) { return agent::roll_back(office, wanted); });
}

Done VersionDesk::withdraw(const WithdrawWanted& wanted)
{
    return on_records([&](const Office& office) { return agent::withdraw(office, wanted); });
}

std::string VersionDesk::choose(const std::map<std::string, std::string>& facts)
{
    Store store(records_.file(), Store::Access::read_only);
    Profiles profiles;
    return choose_for_visitor(store, profiles, settings_.site, facts);
}

std::optional<std::string> VersionDesk::scores(const std::string& conversation)
{
    Store store(records_.file(), Store::Access::read_only);
    Profiles profiles;
    return scores_of_talk(store, profiles, settings_.site, conversation);
}

std::optional<std::string> VersionDesk::experiments(const std::string& profile)
{
    Store store(records_.file(), Store::Access::read_only);
    Profiles profiles;
    const auto live = profiles.live(store, profile);
    if (!live) return std::nullopt;
    return experiments_of(store, live, clock_.now());
}

std::string VersionDesk::audit_log(const AuditWanted& wanted)
{
    Store store(records_.file(), Store::Access::read_only);
    return audit_to_json(store, wanted);
}

void VersionDesk::note(const std::string& who, const std::string& what, const std::string& on_what)
{
    const auto now = clock_.now();
    records_.post({[=](Store& store) { audit(store, now, who, what, on_what); }, {}});
}

std::string VersionDesk::drafts(const std::string& profile)
{
    return on_records([&](const Office& office) {
        const int live = live_number(office.store, profile);
        JsonText out;
        out.open_block().name("drafts").open_list();
        for (const auto& draft : drafts_of(office.store, profile)) {
            out.open_block();
            write_head(out, draft, live);
            out.close_block();
        }
        return out.close_list().close_block().take();
    });
}

Done VersionDesk::draft(const std::string& profile, const std::string& person)
{
    return on_records([&](const Office& office) -> Done {
        const auto found = find_draft(office.store, profile, person);
        if (!found) return no_draft(person);
        return whole(*found, live_number(office.store, profile));
    });
}

Done VersionDesk::save_draft(
    const std::string& profile,
    const std::string& person,
    const rules::ProfileFiles& files,
    std::optional<int> base
)
{
    if (auto declined = declined_in_files(settings_)) return *declined;
    return on_records([&](const Office& office) -> Done {
        const int live = live_number(office.store, profile);
        const auto earlier = find_draft(office.store, profile, person);
        DraftRow draft{profile, person, live, files, office.now};
        if (earlier) draft.base = earlier->base;
        if (base) draft.base = *base;
        agent::save_draft(office.store, draft);
        // Saved as it is typed: only its beginning is worth a line of the history.
        if (!earlier) audit(office.store, office.now, person, "draft", profile, "begun");
        return whole(draft, live);
    });
}

Done VersionDesk::discard_draft(const std::string& profile, const std::string& person)
{
    return on_records([&](const Office& office) -> Done {
        if (!agent::discard_draft(office.store, profile, person)) return no_draft(person);
        audit(office.store, office.now, person, "draft", profile, "discarded");
        return std::string("{}");
    });
}

Done VersionDesk::take_draft(
    const std::string& profile, const std::string& from, const std::string& person
)
{
    return on_records([&](const Office& office) -> Done {
        auto draft = find_draft(office.store, profile, from);
        if (!draft) return no_draft(from);
        if (from == person) return whole(*draft, live_number(office.store, profile));
        agent::discard_draft(office.store, profile, from);
        draft->person = person;
        draft->updated = office.now;
        agent::save_draft(office.store, *draft);
        audit(office.store, office.now, person, "draft", profile, "taken over from " + from);
        return whole(*draft, live_number(office.store, profile));
    });
}

}  // namespace usher::agent
