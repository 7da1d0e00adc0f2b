// The site's list, in its order, as far as it is live.

#include "agent/several_profiles.hpp"

#include <algorithm>

#include "agent/json_text.hpp"
#include "agent/records/profile_versions.hpp"
#include "agent/talk.hpp"
#include "dialog/answers.hpp"
#include "rules/play.hpp"
#include "rules/prove.hpp"
#include "rules/routing.hpp"

namespace usher::agent {
namespace {

std::vector<PinnedProfile> live_profiles(Store& store, Profiles& profiles, const SiteSettings& site)
{
    std::vector<PinnedProfile> live;
    for (const auto& id : site.profiles)
        if (auto pinned = profiles.live(store, id)) live.push_back(std::move(pinned));
    return live;
}

// The answers of a talk as another profile understands them. A profile is looked at as if the talk
// had begun there: what visit and accounts say is known.
rules::Sheet sheet_under(const rules::Profile& profile, const rules::Sheet& said)
{
    rules::Sheet sheet;
    sheet.facts = said.facts;
    for (auto& known : rules::answers_from(profile, said.facts))
        sheet.give(std::move(known));
    for (const auto& answer : said.given()) {
        const auto* criterion = profile.criterion(answer.criterion);
        if (criterion == nullptr || said.find(answer.criterion) != &answer) continue;
        auto value = dialog::reread(*criterion, answer.value);
        if (!value) continue;
        auto again = answer;
        again.criterion = criterion->name;
        again.value = std::move(*value);
        again.replaces.reset();
        sheet.give(std::move(again));
    }
    return sheet;
}

void write_range(JsonText& to, const rules::PointRange& range)
{
    to.open_list().number(range.low).number(range.high).close_list();
}

void write_score(JsonText& to, const PinnedProfile& pinned, const rules::Sheet& said)
{
    const auto& profile = *pinned.profile;
    const auto verdict = rules::decide(profile, sheet_under(profile, said));
    to.open_block().field("profile", profile.id).field("version", pinned.version);
    to.field("verdict", rules::name_of(verdict.outcome));
    to.field_if_any("disqualifier", verdict.disqualifier);
    to.field_if_any("sent_to", verdict.sent_to).name("score");
    write_range(to, verdict.score);
    to.name("layers").open_block();
    for (std::size_t i = 0; i < profile.layers.size() && i < verdict.layers.size(); ++i) {
        to.name(profile.layers[i].name);
        write_range(to, verdict.layers[i]);
    }
    to.close_block().close_block();
}

}  // namespace

std::string choose_for_visitor(
    Store& store,
    Profiles& profiles,
    const SiteSettings& site,
    const std::map<std::string, std::string>& facts
)
{
    const auto live = live_profiles(store, profiles, site);
    std::vector<const rules::Profile*> choices;
    for (const auto& pinned : live)
        choices.push_back(pinned.profile.get());
    const auto chosen = rules::choose_and_explain(choices, facts);
    const bool fallback = chosen.profile == nullptr;
    const auto& id = fallback ? site.otherwise : chosen.profile->id;
    const auto taken = profiles.live(store, id);
    JsonText out;
    out.open_block().name("profile");
    if (taken)
        out.text(id).field("version", taken.version);
    else
        out.nothing().name("version").nothing();
    out.field("fallback", fallback).name("passed").open_list();
    for (const auto& passed : chosen.passed) {
        if (taken && passed.profile == id) continue;
        out.open_block().field("profile", passed.profile).field("because", passed.because);
        out.close_block();
    }
    return out.close_list().close_block().take();
}

std::optional<std::string> scores_of_talk(
    Store& store, Profiles& profiles, const SiteSettings& site, const std::string& conversation
)
{
    const auto row = find_conversation(store, conversation);
    if (!row || row->erased) return std::nullopt;
    const auto talk = rebuild(store, profiles, *row, {});
    JsonText out;
    out.open_block().field("conversation", conversation).name("scores").open_list();
    for (const auto& pinned : live_profiles(store, profiles, site))
        write_score(out, pinned, talk.conversation.sheet);
    return out.close_list().close_block().take();
}

std::vector<rules::Finding> routing_findings(
    Store& store,
    Profiles& profiles,
    const SiteSettings& site,
    const rules::Profile& page,
    const rules::ProfileFiles& files
)
{
    if (std::find(site.profiles.begin(), site.profiles.end(), page.id) == site.profiles.end())
        return {};
    const auto live = live_profiles(store, profiles, site);
    std::vector<const rules::Profile*> all;
    for (const auto& id : site.profiles) {
        if (page.id == id) {
            all.push_back(&page);
            continue;
        }
        for (const auto& pinned : live)
            if (pinned.profile->id == id) all.push_back(pinned.profile.get());
    }
    std::vector<rules::Finding> placed;
    for (auto& finding : rules::check_routing(all, site.otherwise, {page.id})) {
        std::vector one{std::move(finding)};
        if (one[0].file == page.id + ".jsonc") {
            one[0].file = files.name;
            rules::locate(one, files);
        }
        for (const auto& pinned : live)
            if (pinned.profile->id != page.id && one[0].file == pinned.profile->id + ".jsonc")
                if (const auto theirs = version_files(store, pinned.profile->id, pinned.version))
                    rules::locate(one, *theirs);
        placed.push_back(std::move(one[0]));
    }
    return placed;
}

}  // namespace usher::agent
