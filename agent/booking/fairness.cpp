// Integers throughout: shares of a turn add up to exactly one.

#include "agent/booking/fairness.hpp"

#include <algorithm>
#include <tuple>

namespace usher::agent {

namespace {

// Sorted by id; those of weight 0 only if there is nobody else, and then all alike.
std::vector<Candidate> eligible(std::vector<Candidate> candidates)
{
    const auto weightless = [](const Candidate& one) { return one.weight <= 0; };
    if (std::ranges::all_of(candidates, weightless)) {
        for (auto& one : candidates)
            one.weight = 1;
    }
    std::erase_if(candidates, weightless);
    std::ranges::sort(candidates, {}, &Candidate::id);
    return candidates;
}

Credit capped(Credit credit) { return std::clamp(credit, -credit_max, credit_max); }

// One turn by weight; what rounding leaves goes, a millionth each, to the first ids.
std::vector<Credit> shares_of(const std::vector<Candidate>& candidates)
{
    Credit weights = 0, given = 0;
    for (const auto& one : candidates)
        weights += one.weight;
    std::vector<Credit> shares;
    for (const auto& one : candidates) {
        shares.push_back(one_turn * one.weight / weights);
        given += shares.back();
    }
    for (std::size_t i = 0; given < one_turn; ++i, ++given)
        ++shares[i];
    return shares;
}

}  // namespace

std::optional<TurnTaken>
take_turn(const Turns& turns, const std::vector<Candidate>& candidates, Pick pick)
{
    const auto sharing = eligible(candidates);
    if (sharing.empty()) return std::nullopt;
    TurnTaken taken{{}, turns, {}};
    const auto shares = shares_of(sharing);
    std::size_t winner = 0;
    const auto rank = [&](std::size_t i) {
        const auto& standing = taken.turns.by_rep[sharing[i].id];
        const int meetings = pick == Pick::fewest_meetings ? sharing[i].meetings_ahead : 0;
        return std::tuple{meetings, -standing.credit, standing.last_turn, i};
    };
    for (std::size_t i = 0; i < sharing.size(); ++i) {
        auto& standing = taken.turns.by_rep[sharing[i].id];
        const auto before = standing.credit;
        standing.credit = capped(before + shares[i]);
        taken.changes.push_back({sharing[i].id, before, standing.credit, standing.credit});
        if (rank(i) < rank(winner)) winner = i;
    }
    taken.rep = sharing[winner].id;
    auto& standing = taken.turns.by_rep[taken.rep];
    standing.credit = capped(standing.credit - one_turn);
    standing.last_turn = ++taken.turns.taken;
    taken.changes[winner].after = standing.credit;
    return taken;
}

Turns give_back(Turns turns, const std::string& rep)
{
    auto& standing = turns.by_rep[rep];
    standing.credit = capped(standing.credit + one_turn);
    return turns;
}

}  // namespace usher::agent
