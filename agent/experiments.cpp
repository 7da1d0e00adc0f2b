// Each talk is in the group that was stored with it.

#include "agent/experiments.hpp"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "agent/json_text.hpp"
#include "agent/records/sheets.hpp"
#include "agent/rfc3339.hpp"
#include "rules/intervals.hpp"

namespace usher::agent {
namespace {

struct Group {
    std::string name;
    int share = 0, talks = 0, hits = 0;
};

struct Trial {
    const rules::Experiment* experiment = nullptr;
    std::string measure;
    std::vector<std::string> questions;  // criteria that some group is asked in other words
    Instant ends{};
    std::vector<Group> groups;
};

// "layers.firmographic.criteria.company_size.ask" is about company_size.
std::string criterion_in(const std::string& path)
{
    constexpr std::string_view block = ".criteria.";
    const auto at = path.find(block);
    if (at == std::string::npos) return "";
    const auto begin = at + block.size();
    return path.substr(begin, path.find('.', begin) - begin);
}

std::string known_measure(const std::string& written)
{
    for (const auto* known : {"answered", "qualified", "booked", "won"})
        if (written == known) return written;
    return "decided";
}

Trial trial_of(const rules::Experiment& experiment)
{
    Trial trial;
    trial.experiment = &experiment;
    trial.measure = known_measure(experiment.measure);
    trial.ends = read_rfc3339(experiment.until).value_or(Instant{}) + std::chrono::hours{24};
    for (const auto& [group, texts] : experiment.replaces)
        for (const auto& [path, text] : texts) {
            auto criterion = criterion_in(path);
            auto& all = trial.questions;
            if (!criterion.empty() && std::find(all.begin(), all.end(), criterion) == all.end())
                all.push_back(std::move(criterion));
        }
    for (const auto& [group, share] : experiment.share)
        trial.groups.push_back({group, share, 0, 0});
    return trial;
}

bool was_answered(const Trial& trial, const dialog::Recorded& recorded)
{
    return std::any_of(recorded.answers.begin(), recorded.answers.end(), [&](const auto& said) {
        if (std::holds_alternative<rules::IsUnsure>(said.value)) return false;
        const auto& asked = trial.questions;
        return asked.empty() ? said.how != dialog::Recorded::Said::How::known
                             : std::find(asked.begin(), asked.end(), said.criterion) != asked.end();
    });
}

bool is_hit(const Trial& trial, const SheetRow& row, const dialog::Recorded& recorded)
{
    if (trial.measure == "answered") return was_answered(trial, recorded);
    if (trial.measure == "qualified") return recorded.verdict == "qualified";
    if (trial.measure == "booked") return row.outcome == "booked" || !row.meeting_state.empty();
    if (trial.measure == "won") return row.lead == "won";
    return recorded.verdict != "open";
}

void count(Trial& trial, const SheetRow& row)
{
    if (row.started >= trial.ends) return;
    const auto groups = nlohmann::json::parse(row.experiments, nullptr, false);
    const auto mine = groups.is_object() ? groups.find(trial.experiment->name) : groups.end();
    if (!groups.is_object() || mine == groups.end() || !mine->is_string()) return;
    const auto recorded = dialog::recorded_from_text(row.answers);
    if (!recorded) return;
    for (auto& group : trial.groups) {
        if (group.name != mine->get<std::string>()) continue;
        ++group.talks;
        group.hits += is_hit(trial, row, *recorded);
    }
}

// The group that is better than every other; "none" if no difference can be seen.
std::string better_group(const Trial& trial)
{
    for (const auto& one : trial.groups) {
        const bool beats_all =
            std::all_of(trial.groups.begin(), trial.groups.end(), [&](const Group& other) {
                return &other == &one ||
                       rules::difference(one.hits, one.talks, other.hits, other.talks).low > 0;
            });
        if (beats_all && trial.groups.size() > 1) return one.name;
    }
    return "none";
}

// Four places after the point are more than a share is ever known to.
void write_share(JsonText& to, const char* name, double share)
{
    constexpr int places = 10'000;
    const auto whole = std::lround(share * places);
    auto digits = std::to_string(whole % places);
    digits.insert(0, 4 - digits.size(), '0');
    to.name(name).raw(std::to_string(whole / places) + "." + digits);
}

void write_trial(JsonText& to, const Trial& trial, Instant now)
{
    to.open_block().field("name", trial.experiment->name).field("measure", trial.measure);
    to.field("until", trial.experiment->until).name("groups").open_list();
    for (const auto& group : trial.groups) {
        const auto share = rules::wilson(group.hits, group.talks);
        to.open_block().field("group", group.name).field("share", group.share);
        to.field("talks", group.talks).field("hits", group.hits);
        write_share(to, "low", share.low);
        write_share(to, "high", share.high);
        to.close_block();
    }
    to.close_list().name("judged");
    if (now < trial.ends) {
        to.nothing().field("because", "it is judged after " + trial.experiment->until);
    } else {
        const auto better = better_group(trial);
        to.text(better);
        to.field(
            "because",
            better == "none" ? "no group is better than every other one for sure"
                             : "it is better than every other one, 95 times of 100"
        );
    }
    to.close_block();
}

}  // namespace

std::string experiments_of(Store& store, const PinnedProfile& page, Instant now)
{
    std::vector<Trial> trials;
    for (const auto& experiment : page.profile->experiments)
        trials.push_back(trial_of(experiment));
    if (!trials.empty())
        each_sheet(store, {page.profile->id, {}, {}}, [&](const SheetRow& row) {
            for (auto& trial : trials)
                count(trial, row);
            return true;
        });
    JsonText out;
    out.open_block().field("profile", page.profile->id).field("version", page.version);
    out.name("experiments").open_list();
    for (const auto& trial : trials)
        write_trial(out, trial, now);
    return out.close_list().close_block().take();
}

}  // namespace usher::agent
