// Layers, criteria and bands. Options are in load_options.cpp.

#include <algorithm>
#include <array>

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

// The chat protocol asks these itself, so a criterion of the same name could not be told apart.
constexpr std::string_view reserved = "opening consent confirm more name email phone company";

constexpr std::array criterion_kinds{
    Kind::one_of,
    Kind::some_of,
    Kind::number,
    Kind::money,
    Kind::yes_no,
    Kind::country,
    Kind::timeline,
    Kind::role,
    Kind::tools,
    Kind::text};

// The kind written or, after a slip that is reported already, the one meant; if there is none, what
// the other lines look like.
Kind kind_of(const Spot& criterion)
{
    std::vector<std::string> names;
    const auto written = text_of(criterion.at("kind"));
    for (const auto kind : criterion_kinds) {
        if (name_of(kind) == written) return kind;
        names.emplace_back(name_of(kind));
    }
    const auto meant = nearest(written, names);
    for (const auto kind : criterion_kinds)
        if (name_of(kind) == meant) return kind;
    return criterion.at("bands").node != nullptr ? Kind::number : Kind::one_of;
}

void wrong(const Spot& spot, const Loading& loading, std::string message, std::string remedy)
{
    loading.findings.error("U104", spot.place, spot.path, std::move(message), std::move(remedy));
}

void check_name_of_criterion(const Spot& spot, const Loading& loading)
{
    const auto taken = words_of(reserved);
    if (std::find(taken.begin(), taken.end(), spot.name) != taken.end())
        loading.findings.error(
            "U103",
            spot.place,
            spot.path,
            "a criterion can't be called " + quoted(spot.name),
            "The talk itself asks something of this name. Call the criterion otherwise, for "
            "example " +
                quoted(spot.name + "_asked") + "."
        );
    for (const auto& earlier : loading.profile.criteria)
        if (earlier.name == spot.name)
            loading.findings.error(
                "U102",
                spot.place,
                spot.path,
                "there are two criteria called " + quoted(spot.name),
                "Conditions, tests and history find a criterion by its name, so each name stands "
                "once in all layers together. Rename one."
            );
}

// Fields that only some kinds have.
void check_fields_of_kind(const Spot& spot, const Criterion& criterion, const Loading& loading)
{
    const auto kind = std::string(name_of(criterion.kind));
    const auto missing = [&](std::string_view field, std::string_view example) {
        wrong(
            spot,
            loading,
            quoted(field) + " is missing in a criterion of kind " + kind,
            "For example: " + std::string(example)
        );
    };
    const auto useless = [&](std::string_view field, std::string_view kinds) {
        const auto line = spot.at(field);
        if (line.node == nullptr) return;
        wrong(
            line,
            loading,
            quoted(field) + " has no meaning for kind " + kind,
            "It belongs to " + std::string(kinds) + "."
        );
    };
    const bool amount = is_amount(criterion.kind);
    if (amount && spot.at("bands").node == nullptr)
        missing(
            "bands", R"("bands": [{ "under": 50, "points": 0 }, { "from": 50, "points": 12 }])"
        );
    if (is_choice(criterion.kind) && spot.at("options").node == nullptr)
        missing("options", R"("options": { "yes": { "points": 5 }, "no": { "points": 0 } })");
    if (amount) useless("options", "choices and text");
    if (!amount) useless("bands", "number, money and timeline");
    if (criterion.kind != Kind::some_of && criterion.kind != Kind::tools) {
        useless("count", "some_of and tools");
        useless("at_most", "some_of and tools");
    } else if (criterion.at_most && criterion.count == Count::best) {
        wrong(
            spot.at("at_most"),
            loading,
            "\"at_most\" has no meaning while the best answer counts",
            "Write \"count\": \"sum\", or leave it out."
        );
    }
}

void check_unit(const Spot& unit, const Criterion& criterion, const Loading& loading)
{
    if (criterion.kind != Kind::money || !unit.is(Node::Kind::text)) return;
    const auto& text = unit.node->text;
    const bool capitals =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (text.size() == 3 && capitals) return;
    wrong(
        unit,
        loading,
        quoted(text) + " is not a currency",
        "Write its three capitals, for example \"USD\" or \"EUR\"."
    );
}

void load_bands(const Spot& bands, Criterion& criterion, const Loading& loading)
{
    for (const auto& item : bands.items()) {
        Band band;
        band.none = yes_of(item.at("none"), false);
        band.points = number_of(item.at("points"), 0);
        band.range = read_range(item, loading);
        const auto bounds = words_of("from over to under");
        const bool bounded = std::any_of(bounds.begin(), bounds.end(), [&](const auto& bound) {
            return item.at(bound).node != nullptr;
        });
        if (band.none && criterion.kind != Kind::timeline)
            wrong(
                item.at("none"),
                loading,
                "\"none\" is for kind timeline",
                "It means that there is no plan. Here the bands cover amounts only."
            );
        if (band.none && bounded)
            wrong(
                item.at("none"),
                loading,
                "a band for \"no plan\" has no amounts",
                "Write { \"none\": true, \"points\": 0 } and a band of its own for the amounts."
            );
        if (!band.none && !bounded && item.node->members.size() > 0)
            wrong(
                item,
                loading,
                "this band says no amount",
                "Write under, from, to or over, for example { \"from\": 100, \"to\": 500, "
                "\"points\": 12 }."
            );
        criterion.bands.push_back(band);
    }
}

void load_criterion(const Spot& spot, std::size_t layer, Loading& loading)
{
    check_name_of_criterion(spot, loading);
    Criterion criterion;
    criterion.name = spot.name;
    criterion.layer = layer;
    criterion.title = said(spot.at("title"));
    criterion.ask = said(spot.at("ask"));
    criterion.hint = said(spot.at("hint"));
    criterion.why_we_ask = said(spot.at("why_we_ask"));
    criterion.unit = text_of(spot.at("unit"));
    criterion.again = all_said(spot.at("again"));
    criterion.unsure.points = number_of(spot.at("unsure").at("points"), 0);
    criterion.unsure.say = said(spot.at("unsure").at("say"));
    criterion.known_from = texts_of(spot.at("known_from"));
    criterion.confirm = yes_of(spot.at("confirm"), true);
    criterion.was = texts_of(spot.at("was"));
    criterion.count = text_of(spot.at("count")) == "sum" ? Count::sum : Count::best;
    criterion.at_most = number_of(spot.at("at_most"));
    check_known_from(spot.at("known_from"), loading);
    criterion.kind = kind_of(spot);
    check_fields_of_kind(spot, criterion, loading);
    check_unit(spot.at("unit"), criterion, loading);
    load_bands(spot.at("bands"), criterion, loading);
    load_options(spot.at("options"), criterion, loading);
    loading.profile.layers[layer].criteria.push_back(loading.profile.criteria.size());
    loading.profile.criteria.push_back(std::move(criterion));
}

// An earlier name must not be somebody else's, today or earlier: history would be read as the wrong
// one.
void check_was(const Spot& was, const Criterion& criterion, const Loading& loading)
{
    for (const auto& item : was.items())
        for (const auto& other : loading.profile.criteria) {
            if (&other < &criterion &&
                std::find(other.was.begin(), other.was.end(), text_of(item)) != other.was.end())
                loading.findings.error(
                    "U102",
                    item.place,
                    item.path,
                    quoted(text_of(item)) + " is an earlier name of two criteria",
                    quoted(other.name) +
                        " had it, too. Nobody could tell whose answers those are: keep it in one."
                );
            if (item.is(Node::Kind::text) && other.name == item.node->text)
                loading.findings.error(
                    "U102",
                    item.place,
                    item.path,
                    quoted(other.name) + " is the name of a criterion today",
                    &other == &criterion
                        ? "\"was\" lists earlier names only."
                        : "It can't be an earlier name of " + quoted(criterion.name) + " as well."
                );
        }
}

}  // namespace

void load_layers(const Spot& layers, Loading& loading)
{
    for (const auto& spot : layers.members()) {
        if (!spot.is(Node::Kind::block)) continue;
        Layer layer;
        layer.name = spot.name;
        layer.title = said(spot.at("title"));
        layer.worth = number_of(spot.at("worth"), 0);
        layer.because = text_of(spot.at("because"));
        loading.profile.layers.push_back(std::move(layer));
        const auto index = loading.profile.layers.size() - 1;
        for (const auto& criterion : spot.at("criteria").members())
            if (criterion.is(Node::Kind::block)) load_criterion(criterion, index, loading);
    }
    // Conditions come last, so that one that looks ahead can be told from one that names nothing.
    std::size_t index = 0;
    for (const auto& layer : layers.members())
        for (const auto& spot : layer.at("criteria").members()) {
            if (!spot.is(Node::Kind::block)) continue;
            auto& criterion = loading.profile.criteria[index];
            criterion.ask_if =
                read_condition(spot.at("ask_if"), ConditionOf::criterion, index, loading);
            check_was(spot.at("was"), criterion, loading);
            ++index;
        }
}

}  // namespace usher::rules
