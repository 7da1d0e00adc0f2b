// Names that nothing here is called: what was meant, where it belongs, what there is.

#include <algorithm>

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

// "layers.*.criteria.*" as people say it.
std::string place_in_words(const std::string& path)
{
    if (path.empty()) return "the outermost block";
    std::string words = path;
    const auto star = words.rfind(".*");
    const bool inside_named = star != words.npos && star + 2 == words.size();
    if (inside_named) words.erase(star);
    const auto dot = words.rfind('.');
    const auto last = quoted(dot == words.npos ? words : words.substr(dot + 1));
    return inside_named ? "the blocks inside " + last : last;
}

// How often a name stands in the files, as a text or as the name of a block or line.
struct NameUse {
    int times = 0;
    int line = 0;  // where it is first the name of something; 0 = nowhere
};

void count_name(const Node& node, std::string_view name, NameUse& use)
{
    use.times += node.kind == Node::Kind::text && node.text == name;
    for (const auto& member : node.members) {
        const bool named = member.name == name;
        use.times += named;
        if (named && use.line == 0) use.line = member.place.line;
        count_name(member.value, name, use);
    }
    for (const auto& item : node.items)
        count_name(item, name, use);
}

NameUse use_of(std::string_view name, const Findings& findings)
{
    NameUse use;
    for (const auto* file : findings.looked_in())
        count_name(*file, name, use);
    return use;
}

// What was meant by a name that doesn't exist. If several places use it, and the one near it stands
// only where it is made, the slip is there: nobody should copy it into the others.
std::string
meant_by(std::string_view name, const std::vector<std::string>& existing, const Findings& findings)
{
    const auto near = nearest(name, existing);
    if (near.empty()) return {};
    const auto use = use_of(near, findings);
    if (use.times == 1 && use.line > 0 && use_of(name, findings).times > 1)
        return "Is " + quoted(near) + " in line " + std::to_string(use.line) +
               ", which nothing names, a slip of it? Then write " + quoted(name) + " there.";
    return "Did you mean " + quoted(near) + "?";
}

}  // namespace

void report_unknown(
    const Spot& spot, const Fields& fields, std::string_view in_what, Findings& findings
)
{
    if (findings.full()) return;
    constexpr std::size_t places_shown = 3;  // a name that stands in many places tells nothing
    const auto allowed = fields.names();
    const auto near = nearest(spot.name, allowed);
    const auto elsewhere = places_of(spot.name);
    std::string remedy;
    if (fields.find("criteria") != nullptr && spot.node->find("ask") != nullptr) {
        remedy = "A criterion belongs in the block \"criteria\" of its layer.";
    } else if (!elsewhere.empty() && elsewhere.size() <= places_shown) {
        std::vector<std::string> places;
        for (const auto& path : elsewhere) {
            const auto words = place_in_words(path);
            if (std::find(places.begin(), places.end(), words) == places.end())
                places.push_back(words);
        }
        remedy = quoted(spot.name) + " belongs in " + list_of(places, " or ") + ".";
    } else if (!near.empty()) {
        remedy = "Did you mean " + quoted(near) + "?";
        const auto* field = fields.find(near);
        if (!field->if_absent.empty())
            remedy += (field->need == Need::required ? " As it stands " : " Without it: ") +
                      std::string(field->if_absent) + ".";
    } else {
        std::vector<std::string> shown;
        for (const auto& name : allowed)
            shown.push_back(name);
        remedy = "In " + std::string(in_what) + " may stand: " + list_of(shown) + ".";
    }
    findings.error(
        "U103", spot.place, spot.path, "there is no " + quoted(spot.name) + " here", remedy
    );
}

void report_missing(
    const Place& place,
    std::string_view path,
    std::string_view what,
    std::string_view name,
    const std::vector<std::string>& existing,
    Findings& findings
)
{
    if (findings.full() || findings.is_missing(nearest(name, existing))) return;
    findings.note_missing(name);
    std::vector<std::string> shown;
    constexpr std::size_t shown_at_most = 12;
    for (const auto& each : existing)
        if (shown.size() < shown_at_most) shown.push_back(quoted(each));
    if (existing.size() > shown_at_most) shown.emplace_back("others");
    std::string remedy = meant_by(name, existing, findings);
    if (remedy.empty())
        remedy =
            existing.empty() ? "There is none in this file." : "There is " + list_of(shown) + ".";
    findings.error(
        "U105", place, path, "there is no " + std::string(what) + " " + quoted(name), remedy
    );
}

std::vector<std::string> names_of_criteria(const Profile& profile, std::size_t count)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(count, profile.criteria.size()); ++i)
        names.push_back(profile.criteria[i].name);
    return names;
}

bool check_criterion_name(const Spot& spot, std::string_view name, const Loading& loading)
{
    const auto names = names_of_criteria(loading.profile, loading.profile.criteria.size());
    if (std::find(names.begin(), names.end(), name) != names.end()) return true;
    report_missing(spot.value_place(), spot.path, "criterion", name, names, loading.findings);
    return false;
}

void check_offer(const Spot& spot, const Loading& loading)
{
    if (!spot.is(Node::Kind::text) || loading.profile.offer(spot.node->text) != nullptr) return;
    std::vector<std::string> names;
    for (const auto& offer : loading.profile.offers)
        names.push_back(offer.name);
    report_missing(
        spot.value_place(), spot.path, "offer", spot.node->text, names, loading.findings
    );
}

void check_person(const Spot& spot, const Loading& loading)
{
    if (!spot.is(Node::Kind::text) || loading.world == nullptr) return;
    const std::string& who = spot.node->text;
    constexpr std::string_view team = "team:";
    std::vector<std::string> known{"account_owner"};
    for (const auto& name : loading.world->teams)
        known.push_back(std::string(team) + name);
    for (const auto& name : loading.world->reps)
        known.push_back(name);
    if (std::find(known.begin(), known.end(), who) != known.end()) return;
    const bool is_team = who.substr(0, team.size()) == team;
    report_missing(
        spot.value_place(),
        spot.path,
        is_team ? "team" : "rep or team",
        who,
        known,
        loading.findings
    );
}

}  // namespace usher::rules
