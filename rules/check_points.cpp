// Points: each layer's best answers add up to its worth, all layers to 100.

#include <algorithm>

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

int best_of(const Criterion& criterion)
{
    int best = criterion.unsure.points, sum = 0;
    for (const auto& option : criterion.options) {
        best = std::max(best, option.points);
        sum += option.points;
    }
    for (const auto& band : criterion.bands)
        best = std::max(best, band.points);
    if (criterion.count == Count::sum && takes_several(criterion.kind))
        best = std::max(best, std::min(sum, criterion.at_most.value_or(sum)));
    return best;
}

// Points that are no whole number are reported already; a sum without them would say nothing.
bool all_counted(const Spot& spot)
{
    const auto points = spot.at("points");
    if (points.node != nullptr && !number_of(points)) return false;
    const auto counted = [](const Spot& inner) { return all_counted(inner); };
    const auto members = spot.members(), items = spot.items();
    return std::all_of(members.begin(), members.end(), counted) &&
           std::all_of(items.begin(), items.end(), counted);
}

void check_layer(const Spot& spot, const Layer& layer, const Loading& loading)
{
    if (!spot.at("worth").is(Node::Kind::number) || !all_counted(spot.at("criteria"))) return;
    int sum = 0;
    std::vector<std::string> parts;
    for (const auto index : layer.criteria) {
        const auto& criterion = loading.profile.criteria[index];
        sum += best_of(criterion);
        parts.push_back(criterion.name + " " + std::to_string(best_of(criterion)));
    }
    // A number that can't be is reported already; its sum would say nothing more.
    const bool possible =
        std::all_of(layer.criteria.begin(), layer.criteria.end(), [&](std::size_t index) {
            const int best = best_of(loading.profile.criteria[index]);
            return best >= 0 && best <= points_max;
        });
    if (sum == layer.worth || !possible) return;
    loading.findings.error(
        "U201",
        spot.at("worth").whole_place(),
        spot.path,
        "the best answers of this layer add up to " + std::to_string(sum) + ", not to " +
            std::to_string(layer.worth),
        parts.empty() ? "It has no criteria, so it can only be worth 0."
                      : "They are " + list_of(parts) + ". Change \"worth\" to " +
                            std::to_string(sum) + ", or the points of an answer."
    );
}

void check_total(const Spot& layers, const Loading& loading)
{
    for (const auto& layer : layers.members())
        if (layer.is(Node::Kind::block) && !number_of(layer.at("worth"))) return;  // reported
    int sum = 0;
    std::vector<std::string> parts;
    for (const auto& layer : loading.profile.layers) {
        sum += layer.worth;
        parts.push_back(layer.name + " " + std::to_string(layer.worth));
    }
    if (sum == points_max) return;
    const int off = std::abs(points_max - sum);
    loading.findings.error(
        "U202",
        layers.place,
        layers.path,
        "the layers are worth " + std::to_string(sum) + " points together, not 100",
        (parts.empty() ? "There are none. " : "They are " + list_of(parts) + ". ") +
            std::to_string(off) + (sum < points_max ? " more" : " fewer") +
            (off == 1 ? " is" : " are") + " needed, so that a score means the same on every page."
    );
}

}  // namespace

void check_points(const Spot& layers, const Loading& loading)
{
    if (!layers.is(Node::Kind::block)) return;
    std::size_t layer = 0, criterion = 0;
    for (const auto& spot : layers.members()) {
        if (!spot.is(Node::Kind::block)) continue;
        check_layer(spot, loading.profile.layers[layer++], loading);
        for (const auto& inner : spot.at("criteria").members())
            if (inner.is(Node::Kind::block))
                check_bands(inner.at("bands"), loading.profile.criteria[criterion++], loading);
    }
    check_total(layers, loading);
}

}  // namespace usher::rules
