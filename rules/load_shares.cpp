// How often each answer was given, learned from past talks and frozen into the page.

#include <algorithm>

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"
#include "rules/shares.hpp"

namespace usher::rules {

std::vector<std::string> names_of_answers(const Criterion& criterion)
{
    std::vector<std::string> names;
    for (const Option& option : criterion.options)
        names.push_back(option.name);
    for (const Band& band : criterion.bands)
        names.push_back(band.none ? "no plan" : in_words(band.range, criterion.kind));
    names.emplace_back("unsure");
    return names;
}

namespace {

constexpr int count_max = 1'000'000'000;

void load_counts(const Spot& spot, Criterion& criterion, const Loading& loading)
{
    if (!spot.is(Node::Kind::block)) {
        loading.findings.error(
            "U104", spot.value_place(), spot.path, "this is not a block", "Write { \"name\": 12 }."
        );
        return;
    }
    const auto names = names_of_answers(criterion);
    criterion.shares.assign(names.size(), 0);
    for (const auto& line : spot.members()) {
        const auto found = std::find(names.begin(), names.end(), line.name);
        const auto count = number_of(line);
        if (found == names.end())
            report_missing(
                line.place,
                line.path,
                "answer of " + quoted(criterion.name),
                line.name,
                names,
                loading.findings
            );
        else if (!count || *count < 0 || *count > count_max)
            loading.findings.error(
                "U104",
                line.value_place(),
                line.path,
                "this is not how often an answer was given",
                "Write a whole number from 0."
            );
        else
            criterion.shares[static_cast<std::size_t>(found - names.begin())] = *count;
    }
}

}  // namespace

void load_shares(const Spot& shares, Loading& loading)
{
    const auto counts = shares.at("of");
    if (counts.node != nullptr && !counts.is(Node::Kind::block))
        loading.findings.error(
            "U104",
            counts.value_place(),
            counts.path,
            "\"of\" is not a block",
            "It holds one block for each criterion: { \"company_size\": { \"under 50\": 12 } }."
        );
    for (const auto& spot : counts.members()) {
        Spot name = spot;
        name.node = nullptr;
        if (!check_criterion_name(name, spot.name, loading)) continue;
        for (Criterion& criterion : loading.profile.criteria)
            if (&criterion == loading.profile.criterion(spot.name))
                load_counts(spot, criterion, loading);
    }
}

}  // namespace usher::rules
