// Experiments: other words for some visitors, never other points.

#include <algorithm>

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

void refuse(const Spot& spot, const Loading& loading, std::string message, std::string remedy)
{
    loading.findings.error("U208", spot.place, spot.path, std::move(message), std::move(remedy));
}

std::string take_step(std::string_view& path)
{
    const auto dot = path.find('.');
    std::string step(path.substr(0, dot));
    path.remove_prefix(dot == path.npos ? path.size() : dot + 1);
    return step;
}

// The field of the format that a path leads to, and the spot; the field is null if it leads
// nowhere.
struct Goal {
    const Field* field = nullptr;
    Spot spot;
};

Goal follow(const Spot& page, std::string_view path)
{
    Goal goal{nullptr, page};
    const Fields* fields = &profile_fields();
    while (!path.empty()) {
        if (fields == nullptr) return {};
        const auto step = take_step(path);
        goal.field = fields->find(step);
        if (goal.field == nullptr) return {};
        goal.spot = goal.spot.at(step);
        if (goal.field->shape == Shape::named && !path.empty())
            goal.spot = goal.spot.at(take_step(path));
        fields = goal.field->inside;
    }
    return goal;
}

// "words.fr.opening.say" is "opening.say" in French.
std::size_t language_of(std::string_view& path, const Profile& profile)
{
    constexpr std::string_view words = "words.";
    if (path.substr(0, words.size()) != words) return 0;
    auto rest = path.substr(words.size());
    const auto language = take_step(rest);
    for (std::size_t i = 1; i < profile.languages.size(); ++i)
        if (profile.languages[i] == language) {
            path = rest;
            return i;
        }
    return 0;
}

// What the page tells at this place, its experiment's groups are told, too.
void check_kept(
    const Spot& tried, const std::string& original, const Field& field, const Loading& loading
)
{
    for (const auto& name : placeholders_lost(original, tried.node->text, field))
        loading.findings.error(
            "U107",
            tried.value_place(),
            tried.path,
            "{" + name + "} is lost in the words to try",
            "The text that they replace says it; without it this group of visitors isn't told."
        );
}

// What holds for the text that is replaced holds for the one that is tried.
void check_tried(
    const Spot& tried,
    const Field& field,
    std::string_view at,
    std::size_t language,
    const Loading& loading
)
{
    const auto characters = count_code_points(tried.node->text);
    if (characters > static_cast<std::size_t>(field.most))
        loading.findings.error(
            "U104",
            tried.value_place(),
            tried.path,
            quoted(field.name) + " is too long",
            "It has " + std::to_string(characters) + " characters; at most " +
                std::to_string(field.most) + " are allowed."
        );
    check_text(
        *tried.node, tried.path, field, at, loading.profile.languages[language], loading.findings
    );
}

void load_group(
    const Spot& group, const Spot& page, std::map<std::string, Text>& into, const Loading& loading
)
{
    for (const auto& spot : group.members()) {
        if (loading.findings.full()) return;
        std::string_view path = spot.name;
        const auto language = language_of(path, loading.profile);
        const auto goal = follow(page, path);
        if (goal.field == nullptr || goal.spot.node == nullptr) {
            refuse(
                spot,
                loading,
                "there is nothing at " + quoted(spot.name),
                "Name the place of a text from the top of the page, with dots: "
                "\"layers.firmographic.criteria.company_size.ask\"."
            );
            continue;
        }
        const bool text = goal.field->shape == Shape::text && goal.spot.is(Node::Kind::text);
        if (!text || goal.field->translated == Translated::no) {
            refuse(
                spot,
                loading,
                quoted(spot.name) + " is not a text the visitor reads",
                "An experiment tries other words only, so that equal visitors get equal verdicts."
            );
            continue;
        }
        const bool says = spot.is(Node::Kind::text) &&
                          spot.node->text.find_first_not_of(" \t\n") != std::string::npos;
        if (!says) {
            refuse(spot, loading, "this is not a text", "Write the words to try in double quotes.");
            continue;
        }
        check_tried(spot, *goal.field, path, language, loading);
        const auto original = said(goal.spot);
        check_kept(spot, original.in(language), *goal.field, loading);
        const auto place = into.try_emplace(std::string(path), original).first;
        auto& texts = place->second.by_language;
        if (texts.size() <= language) texts.resize(language + 1);
        texts[language] = spot.node->text;
    }
}

const Fields& experiment_fields() { return *profile_fields().find("experiments")->inside; }

// A block that is no group of "share" would be tried on nobody.
bool check_groups(const Spot& spot, const std::vector<std::string>& groups, const Loading& loading)
{
    bool all_shared = true;
    for (const auto& member : spot.members()) {
        const bool shared = std::find(groups.begin(), groups.end(), member.name) != groups.end();
        if (shared || !member.is(Node::Kind::block)) continue;
        if (experiment_fields().find(member.name) != nullptr) continue;
        all_shared = false;
        loading.findings.error(
            "U103",
            member.place,
            member.path,
            "there is no group " + quoted(member.name),
            did_you_mean(member.name, groups) + "\"share\" has " +
                (groups.empty() ? "no group" : list_of(groups)) + "."
        );
    }
    return all_shared;
}

// The lines that every experiment has; its groups are the author's and are looked at by themselves.
Node without_groups(const Spot& spot)
{
    Node lines;
    lines.kind = Node::Kind::block;
    lines.place = spot.node->place;
    for (const auto& member : spot.node->members)
        if (member.value.kind != Node::Kind::block ||
            experiment_fields().find(member.name) != nullptr)
            lines.members.push_back(member);
    return lines;
}

void check_share(const Spot& share, const Experiment& experiment, const Loading& loading)
{
    if (!share.is(Node::Kind::block)) return;
    int sum = 0;
    for (const auto& group : share.members())
        if (!group.is(Node::Kind::number)) return;  // what is no number is told by the shape
    for (const auto& [group, percent] : experiment.share)
        sum += percent;
    if (sum != 100)
        refuse(
            share,
            loading,
            "the shares add up to " + std::to_string(sum) + ", not to 100",
            "Each visitor is in exactly one group."
        );
}

void load_experiment(const Spot& spot, const Spot& page, Loading& loading)
{
    Experiment experiment;
    experiment.name = spot.name;
    const auto share = spot.at("share");
    if (std::max(spot.node->members.size(), share.members().size()) >
        static_cast<std::size_t>(members_max)) {
        refuse(spot, loading, "this experiment is too long", "It has too many groups.");
        return;
    }
    std::vector<std::string> groups;
    for (const auto& group : share.members()) {
        groups.push_back(group.name);
        experiment.share[group.name] = number_of(group, 0);
    }
    const bool all_shared = check_groups(spot, groups, loading);
    Spot lines = spot;
    const Node rest = without_groups(spot);
    lines.node = &rest;
    check_shape(lines, experiment_fields(), loading.findings);
    check_share(share, experiment, loading);
    experiment.measure = text_of(spot.at("measure"));
    experiment.until = text_of(spot.at("until"));
    for (const auto& group : groups) {
        const auto words = spot.at(group);
        if (words.node == nullptr) continue;  // this group sees the page as it is
        if (!words.is(Node::Kind::block))
            refuse(words, loading, "this is not a group", "Write { \"opening.say\": \"...\" }.");
        load_group(words, page, experiment.replaces[group], loading);
    }
    if (experiment.replaces.empty() && all_shared)
        refuse(spot, loading, "this experiment tries nothing", "No group has other words.");
    loading.profile.experiments.push_back(std::move(experiment));
}

}  // namespace

void load_experiments(const Spot& page, Loading& loading)
{
    const auto experiments = page.at("experiments");
    if (experiments.node != nullptr && !experiments.is(Node::Kind::block))
        refuse(experiments, loading, "\"experiments\" is not a block", "Write { \"name\": { } }.");
    if (experiments.members().size() > static_cast<std::size_t>(experiments_max))
        refuse(
            experiments,
            loading,
            "there are too many experiments",
            "At most " + std::to_string(experiments_max) + " can run at once."
        );
    for (const auto& spot : experiments.members())
        if (spot.is(Node::Kind::block))
            load_experiment(spot, page, loading);
        else
            refuse(spot, loading, "this is not an experiment", "Write { \"share\": { ... } }.");
}

}  // namespace usher::rules
