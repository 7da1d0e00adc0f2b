// Every refusal is looked for before anything is written.

#include "agent/publishing.hpp"

#include <algorithm>

#include "agent/page_check.hpp"
#include "agent/plan_look.hpp"
#include "agent/profile_files.hpp"
#include "agent/records/erase.hpp"
#include "agent/records/profile_versions.hpp"
#include "agent/rfc3339.hpp"
#include "agent/several_profiles.hpp"
#include "rules/diff.hpp"
#include "rules/prose.hpp"

namespace usher::agent {
namespace {

using Why = Declined::Why;

constexpr std::size_t message_bytes_max = 1000;  // a sentence or two, not a document

std::string text_of(int number) { return std::to_string(number); }

std::optional<Declined> without_message(const std::string& message)
{
    if (message.find_first_not_of(" \t\r\n") == std::string::npos)
        return Declined{Why::bad, "Say in a sentence why: the history shows it.", {}, "message"};
    if (message.size() > message_bytes_max)
        return Declined{Why::bad, "The message is too long.", {}, "message"};
    return std::nullopt;
}

Declined no_such_version(Store& store, const std::string& profile, int number)
{
    if (versions_of(store, profile).empty())
        return {Why::unknown, "No profile " + rules::quoted(profile) + " was ever published."};
    return {Why::unknown, "There is no version " + text_of(number) + " of " + profile + "."};
}

// The versions that came after `base`, told one a line.
std::vector<std::string> since(Store& store, const std::string& profile, int base)
{
    std::vector<std::string> lines;
    for (const auto& version : versions_of(store, profile)) {
        if (version.number <= base) break;
        lines.push_back(
            "version " + text_of(version.number) + " by " + version.author + ", " +
            rfc3339(version.at) + ": " + version.message
        );
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

Declined stale(const Office& office, const std::string& profile, int base)
{
    Declined declined;
    declined.why = Why::stale;
    declined.message = base == 0 ? "This was made when " + profile + " had no live version. "
                                 : "This was made on version " + text_of(base) + ". ";
    const int live = live_number(office.store, profile);
    declined.message +=
        live == 0 ? "There is no live version now."
                  : "Version " + text_of(live) + " is live now: merge it, and look again.";
    declined.details = since(office.store, profile, base);
    const auto before = office.profiles.version(office.store, profile, base);
    const auto after = office.profiles.version(office.store, profile, live);
    if (before && after)
        for (auto& sentence : rules::differences(*before.profile, *after.profile))
            declined.details.push_back(std::move(sentence));
    return declined;
}

// Stores the bytes as the next version and says so.
std::string store_version(const Office& office, NewVersion version, const char* what)
{
    const auto before = version.base ? "base " + text_of(*version.base) + ", " : std::string();
    const auto sha256 = hash_of(version.files);
    const int number = add_version(office.store, version, office.now);
    audit(
        office.store,
        office.now,
        version.publisher,
        what,
        version.profile + "@" + text_of(number),
        before + "sha256 " + sha256 + ": " + version.message
    );
    JsonText out;
    out.open_block().field("profile", version.profile).field("version", number).name("base");
    if (version.base)
        out.number(*version.base);
    else
        out.nothing();
    out.name("plan");
    if (version.plan.empty())
        out.nothing();
    else
        out.text(version.plan);
    out.field("sha256", sha256).field("by", version.publisher).field("at", rfc3339(office.now));
    return out.field("message", version.message).close_block().take();
}

std::optional<Declined>
plan_declined(const Office& office, const std::optional<PlanRow>& plan, const PublishWanted& wanted)
{
    if (!plan) return Declined{Why::unknown, "There is no plan " + wanted.plan + ".", {}, "plan"};
    if (!wanted.profile.empty() && wanted.profile != plan->profile)
        return Declined{
            Why::bad,
            "That plan is for " + plan->profile + ", not " + wanted.profile + ".",
            {},
            "plan"};
    if (plan->published)
        return Declined{
            Why::stale,
            "That plan was done already: it is version " + text_of(*plan->published) + "."};
    if (plan->expires <= office.now)
        return Declined{Why::stale, "That plan is older than a day: look again."};
    if (live_number(office.store, plan->profile) != plan->base)
        return stale(office, plan->profile, plan->base);
    if (plan->checker != checker())
        return Declined{Why::stale, "That plan was checked by another Usher: look again."};
    if (office.settings.site.publish_needs == "two_people" && plan->author == wanted.by)
        return Declined{
            Why::not_allowed,
            "Publishing needs two people here: somebody other than " + plan->author + "."};
    return std::nullopt;
}

Declined with_findings(std::string message, const std::vector<rules::Finding>& findings)
{
    Declined declined{Why::findings, std::move(message)};
    for (const auto& finding : findings)
        declined.details.push_back(
            finding.code + " line " + text_of(finding.line) + ": " + finding.message + ". " +
            finding.remedy
        );
    return declined;
}

// With what it may name, and beside the other live profiles.
CheckedProfile check_among_others(const Office& office, const rules::ProfileFiles& files)
{
    auto checked = check_page(files, office.settings.folder, office.now);
    if (!checked.profile) return checked;
    const auto& site = office.settings.site;
    for (auto& finding :
         routing_findings(office.store, office.profiles, site, *checked.profile, files))
        checked.findings.push_back(std::move(finding));
    return checked;
}

// The world may have changed since the bytes were looked at: a team that is gone, for instance.
std::optional<Declined> page_declined(
    const Office& office, const rules::ProfileFiles& files, const std::string& accept_warnings
)
{
    const auto checked = check_among_others(office, files);
    const auto of = [&](rules::Severity severity) {
        std::vector<rules::Finding> some;
        for (const auto& finding : checked.findings)
            if (finding.severity == severity) some.push_back(finding);
        return some;
    };
    if (!checked.may_go_live())
        return with_findings("The page has errors now.", of(rules::Severity::error));
    const auto open = of(rules::Severity::warning);
    if (open.empty() || !accept_warnings.empty()) return std::nullopt;
    return with_findings(
        "The page has warnings that nobody has accepted: mend them, write them under "
        "\"accepted_warnings\", or say why they don't matter.",
        open
    );
}

// The version whose bytes take the place of a withdrawn live one: the latest that is not withdrawn.
std::optional<int>
replacement_for(const Office& office, const WithdrawWanted& wanted, int withdrawn)
{
    for (const auto& version : versions_of(office.store, wanted.profile)) {
        if (version.number == withdrawn || version.state == "withdrawn") continue;
        if (!wanted.to || *wanted.to == version.number) return version.number;
    }
    return std::nullopt;
}

int talks_under(Store& store, const std::string& profile, int version)
{
    auto row = store.query("SELECT count(*) FROM conversation WHERE erased IS NULL "
                           "AND outcome IS NULL AND profile = ? AND version = ?");
    row.with(profile, version).row();
    return static_cast<int>(row.integer(0));
}

}  // namespace

std::optional<Declined> declined_in_files(const Settings& settings)
{
    if (settings.site.rules_live_in != "files") return std::nullopt;
    return Declined{
        Why::not_allowed,
        "Rules live in files here (site.jsonc): change the file, and let the pipeline publish it "
        "with `usher plan` and `usher publish`."};
}

Done make_plan(const Office& office, const PlanWanted& wanted)
{
    const auto checked = check_among_others(office, wanted.files);
    PlanRow plan;
    plan.profile = checked.profile ? checked.profile->id : "";
    plan.base = plan.profile.empty() ? 0 : live_number(office.store, plan.profile);
    const bool made_on_one = !plan.profile.empty() && wanted.base && *wanted.base != 0;
    if (made_on_one && !version_files(office.store, plan.profile, *wanted.base)) {
        auto declined = no_such_version(office.store, plan.profile, *wanted.base);
        declined.field = "base";
        return declined;
    }
    if (!plan.profile.empty() && wanted.base && *wanted.base != plan.base)
        return stale(office, plan.profile, *wanted.base);
    plan.files = wanted.files;
    plan.files.name = plan.profile + ".jsonc";
    plan.sha256 = hash_of(wanted.files);
    plan.checker = checker();
    plan.author = wanted.author;
    plan.created = office.now;
    plan.expires = office.now + plan_lives;
    // Short enough to be read out; it is no secret, and the store holds it to be unique.
    if (checked.may_go_live()) plan.id = plan_id(office.secrets);
    plan.looked_at = look_at(office, plan, checked, wanted.what_if);
    if (!checked.may_go_live()) return plan.looked_at;
    insert_plan(office.store, plan);
    audit(
        office.store,
        office.now,
        plan.author,
        "plan",
        plan.profile,
        "plan " + plan.id + ", base " + text_of(plan.base) + ", sha256 " + plan.sha256
    );
    return plan.looked_at;
}

Done publish(const Office& office, const PublishWanted& wanted)
{
    if (auto declined = without_message(wanted.message)) return *declined;
    const auto plan = find_plan(office.store, wanted.plan);
    if (auto declined = plan_declined(office, plan, wanted)) return *declined;
    if (auto declined = page_declined(office, plan->files, wanted.accept_warnings))
        return *declined;
    NewVersion version;
    version.profile = plan->profile;
    version.files = plan->files;
    version.author = plan->author;
    version.publisher = wanted.by;
    version.message = wanted.message;
    if (plan->base != 0) version.base = plan->base;
    version.plan = plan->id;
    auto done = store_version(office, std::move(version), "publish");
    mark_published(office.store, plan->id, live_number(office.store, plan->profile));
    if (!wanted.accept_warnings.empty())
        audit(
            office.store,
            office.now,
            wanted.by,
            "accept warnings",
            plan->profile,
            wanted.accept_warnings
        );
    return done;
}

Done roll_back(const Office& office, const RollbackWanted& wanted)
{
    if (auto declined = without_message(wanted.message)) return *declined;
    const auto files = version_files(office.store, wanted.profile, wanted.to);
    if (!files) return no_such_version(office.store, wanted.profile, wanted.to);
    const int live = live_number(office.store, wanted.profile);
    if (wanted.to == live)
        return Declined{Why::bad, "Version " + text_of(live) + " is live already.", {}, "to"};
    if (is_withdrawn(office.store, wanted.profile, wanted.to))
        return Declined{Why::bad, "Version " + text_of(wanted.to) + " was withdrawn.", {}, "to"};
    // Its warnings were accepted when it went live; only what it names may have gone since.
    if (auto declined = page_declined(office, *files, "they were accepted then")) return *declined;
    NewVersion version;
    version.profile = wanted.profile;
    version.files = *files;
    version.author = wanted.by;
    version.publisher = wanted.by;
    version.message = wanted.message;
    version.base = wanted.to;
    return store_version(office, std::move(version), "rollback");
}

Done withdraw(const Office& office, const WithdrawWanted& wanted)
{
    if (auto declined = without_message(wanted.message)) return *declined;
    const auto& profile = wanted.profile;
    const int live = live_number(office.store, profile);
    const int number = wanted.version == 0 ? live : wanted.version;
    if (!version_files(office.store, profile, number))
        return no_such_version(office.store, profile, number);
    if (is_withdrawn(office.store, profile, number))
        return Declined{
            Why::bad, "Version " + text_of(number) + " was withdrawn already.", {}, "version"};
    const auto next = number == live ? replacement_for(office, wanted, number) : std::nullopt;
    if (number == live && wanted.to && !next)
        return no_such_version(office.store, profile, *wanted.to);
    if (number == live && !next && profile == office.settings.site.otherwise)
        return Declined{
            Why::not_allowed,
            "It takes everybody whom no other profile asks for, and it has no other version: "
            "publish another one first."};
    const int talks = talks_under(office.store, profile, number);
    withdraw_version(office.store, profile, number);
    const auto what = profile + "@" + text_of(number);
    audit(office.store, office.now, wanted.by, "withdraw", what, wanted.message);
    if (next) {
        NewVersion version;
        version.profile = profile;
        version.files = *version_files(office.store, profile, *next);
        version.author = wanted.by;
        version.publisher = wanted.by;
        version.message = "after withdrawing " + text_of(number) + ": " + wanted.message;
        version.base = *next;
        store_version(office, std::move(version), "rollback");
    }
    JsonText out;
    out.open_block().field("profile", profile).field("withdrawn", number).name("live");
    if (const int now_live = live_number(office.store, profile); now_live != 0)
        out.number(now_live);
    else
        out.nothing();
    out.field("talks", talks).field("by", wanted.by).field("at", rfc3339(office.now));
    return out.field("message", wanted.message).close_block().take();
}

}  // namespace usher::agent
