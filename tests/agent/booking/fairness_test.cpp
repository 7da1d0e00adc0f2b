// Whose turn it is: the bounds that make it fair, and the cases at its edges.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "agent/booking/fairness.hpp"

using namespace usher::agent;

namespace {

std::string
next(Turns& turns, const std::vector<Candidate>& candidates, Pick pick = Pick::take_turns)
{
    auto taken = take_turn(turns, candidates, pick);
    REQUIRE(taken);
    turns = taken->turns;
    return taken->rep;
}

std::vector<Candidate> reps(const std::map<std::string, int>& weights)
{
    std::vector<Candidate> made;
    for (const auto& [id, weight] : weights)
        made.push_back({id, weight, 0});
    return made;
}

// How often each got one of `count` turns, when all could take them.
std::map<std::string, int> after(Turns& turns, const std::vector<Candidate>& candidates, int count)
{
    std::map<std::string, int> got;
    for (int i = 0; i < count; ++i)
        ++got[next(turns, candidates)];
    return got;
}

}  // namespace

TEST_CASE("equal reps take turns")
{
    Turns turns;
    const auto three = reps({{"ann", 100}, {"bob", 100}, {"cid", 100}});
    std::string order;
    for (int i = 0; i < 6; ++i)
        order += next(turns, three) + " ";
    CHECK(order == "ann bob cid ann bob cid ");
}

TEST_CASE("weights are shares, smoothly")
{
    Turns turns;
    auto got = after(turns, reps({{"ann", 100}, {"bob", 50}, {"cid", 50}}), 400);
    CHECK(got["ann"] == 200);
    CHECK(got["bob"] == 100);
    CHECK(got["cid"] == 100);
}

// Family 23, with the two that follow.
TEST_CASE("with equal weights nobody is ever a turn away from their share of what they could take")
{
    const unsigned seed = 4711;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::bernoulli_distribution is_free(0.7);
    for (const auto& weights :
         {std::map<std::string, int>{{"a", 100}, {"b", 100}, {"c", 100}, {"d", 100}},
          {{"a", 100}, {"b", 100}, {"c", 50}, {"d", 50}}}) {
        Turns turns;
        std::map<std::string, double> share;
        std::map<std::string, int> got;
        double largest_gap = 0;
        for (int lead = 0; lead < 3'000; ++lead) {
            std::vector<Candidate> free;
            double sum = 0;
            for (const auto& [id, weight] : weights) {
                if (!is_free(random)) continue;
                free.push_back({id, weight, 0});
                sum += weight;
            }
            if (free.empty()) continue;
            for (const auto& one : free)
                share[one.id] += one.weight / sum;
            ++got[next(turns, free)];
            for (const auto& [id, due] : share)
                largest_gap = std::max(largest_gap, std::abs(due - got[id]));
        }
        CHECK(largest_gap <= 1.0);
    }
}

TEST_CASE("whoever returns from leave, or is new, gets their share and not everything")
{
    Turns turns;
    after(turns, reps({{"a", 100}, {"b", 100}, {"c", 100}, {"d", 100}}), 100);
    after(turns, reps({{"a", 100}, {"b", 100}, {"c", 100}}), 500);
    auto next_forty = after(turns, reps({{"a", 100}, {"b", 100}, {"c", 100}, {"d", 100}}), 40);
    CHECK(next_forty["d"] >= 9);
    CHECK(next_forty["d"] <= 11);
    next_forty = after(turns, reps({{"a", 100}, {"b", 100}, {"c", 100}, {"new", 100}}), 40);
    CHECK(next_forty["new"] >= 9);
    CHECK(next_forty["new"] <= 11);
}

TEST_CASE("the order in which reps are listed does not matter")
{
    const auto weights = std::map<std::string, int>{{"a", 70}, {"b", 100}, {"c", 30}};
    auto listed = reps(weights);
    Turns one, other;
    for (int i = 0; i < 200; ++i) {
        const auto first = next(one, listed);
        std::ranges::reverse(listed);
        CHECK(next(other, listed) == first);
    }
    CHECK(one == other);
}

TEST_CASE("a weight of zero is for emergencies")
{
    Turns turns;
    auto got = after(turns, reps({{"ann", 100}, {"boss", 0}}), 50);
    CHECK(got["ann"] == 50);
    CHECK(next(turns, reps({{"boss", 0}})) == "boss");
    got = after(turns, reps({{"boss", 0}, {"chief", 0}}), 10);
    CHECK(got["chief"] >= 4);
}

TEST_CASE("nobody free means nobody chosen, and one free means that one")
{
    Turns turns;
    CHECK_FALSE(take_turn(turns, {}, Pick::take_turns));
    for (int i = 0; i < 10; ++i)
        CHECK(next(turns, reps({{"ann", 100}})) == "ann");
    CHECK(turns.by_rep["ann"].credit == 0);
}

TEST_CASE("a meeting that fell through costs its rep nothing")
{
    Turns turns;
    const auto two = reps({{"ann", 100}, {"bob", 100}});
    REQUIRE(next(turns, two) == "ann");
    CHECK(turns.by_rep["ann"].credit == -one_turn / 2);
    turns = give_back(turns, "ann");
    CHECK(turns.by_rep["ann"].credit == turns.by_rep["bob"].credit);
    CHECK(next(turns, two) == "bob");  // The tie goes to who was chosen less recently.
    CHECK(next(turns, two) == "ann");
}

TEST_CASE("credit is capped both ways")
{
    Turns turns;
    for (int i = 0; i < 20; ++i)
        turns = give_back(turns, "ann");
    CHECK(turns.by_rep["ann"].credit == credit_max);
    turns.by_rep["bob"].credit = -credit_max;
    const auto taken = take_turn(turns, reps({{"bob", 100}}), Pick::take_turns);
    REQUIRE(taken);
    CHECK(taken->turns.by_rep.at("bob").credit == -credit_max);
}

TEST_CASE("each choice leaves a record of the credits before and after")
{
    const auto taken =
        take_turn({}, reps({{"ann", 100}, {"bob", 100}, {"cid", 100}}), Pick::take_turns);
    REQUIRE(taken);
    const std::vector<CreditChange> expected = {
        {"ann", 0, 333'334, -666'666}, {"bob", 0, 333'333, 333'333}, {"cid", 0, 333'333, 333'333}};
    CHECK(taken->changes == expected);
    CHECK(taken->turns.taken == 1);
}

TEST_CASE("fewest meetings comes first where the team wants it so, credit breaks ties")
{
    Turns turns;
    const std::vector<Candidate> three = {{"ann", 100, 4}, {"bob", 100, 2}, {"cid", 100, 2}};
    CHECK(next(turns, three, Pick::fewest_meetings) == "bob");
    CHECK(next(turns, three, Pick::fewest_meetings) == "cid");
    CHECK(next(turns, three, Pick::take_turns) == "ann");
}
