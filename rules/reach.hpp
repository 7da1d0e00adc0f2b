#pragma once
// Which verdicts and scores answers can lead to at all, exactly: not by trying sheets, but by
// fixing the cells of the criteria that conditions name and adding up what the others can be worth.

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

#include "rules/proof_model.hpp"
#include "rules/verdict.hpp"

namespace usher::rules {

// Beyond so many combinations of controlling criteria a proof is given up, and that is said: with
// unrestricted conditions "can anybody qualify?" is as hard as any puzzle (NP-complete).
constexpr std::uint64_t combinations_max = 2'000'000;

// Scores of a page without errors are 0..100; room for pages whose points don't add up.
constexpr std::size_t scores_max = 256;
using Scores = std::bitset<scores_max>;

struct Reach {
    bool proved = false;             // false: too many combinations; nothing below is filled
    std::size_t controlling = 0;     // criteria named in a disqualifier, an ask_if, a must_know ...
    std::uint64_t combinations = 0;  // of their cells and those of facts; counted to 1e18

    // Scores of complete sheets that nothing disqualifies or sends on. A question whose ask_if is
    // false has no answer on such a sheet.
    Scores qualified, review, not_a_fit;
    const Scores& of(Outcome outcome) const;  // of one of these three

    std::vector<bool> floor_binds;  // per layer: without its floor somebody more would qualify
    // Per criterion: two answers to it, all else equal, can lead to different verdicts. Only worked
    // out for criteria that no condition names; the others are taken to matter.
    std::vector<bool> matters;
};

Reach reach_of(const ProofModel& model);

}  // namespace usher::rules
