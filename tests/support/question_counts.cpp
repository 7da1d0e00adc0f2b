// Recursion over what is known, each state once.

#include "tests/support/question_counts.hpp"

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <unordered_map>

#include "rules/condition.hpp"
#include "rules/fewest.hpp"
#include "rules/standings.hpp"
#include "tests/support/profiles.hpp"

namespace usher::test {

using namespace rules;

namespace {

constexpr int open = -1;

class Count {
  public:
    Count(Profile page, std::size_t states_max) : page_(std::move(page)), states_max_(states_max)
    {
        page_.manners.questions_at_most = 1000;
        page_.booking.reset();
        for (const Criterion& criterion : page_.criteria)
            chances_.push_back(chances_of(criterion));
        named_.assign(page_.criteria.size(), false);
        const auto add = [&](const Condition& condition) {
            for (const auto& name : criteria_of(condition))
                named_[index_of(page_, name)] = true;
        };
        for (const auto& rule : page_.disqualifiers)
            add(rule.when);
        for (const auto& rule : page_.send_to)
            add(rule.when);
        for (const auto& criterion : page_.criteria)
            add(criterion.ask_if);
        for (const auto& name : page_.decision.must_know)
            named_[index_of(page_, name)] = true;
        state_.assign(page_.criteria.size(), open);
    }

    double under(Order order)
    {
        page_.manners.order = order;
        best_ = false;
        return go();
    }

    std::optional<double> at_best()
    {
        best_ = true;
        const double questions = go();
        if (memo_.size() > states_max_) return std::nullopt;
        return questions;
    }

  private:
    Sheet sheet() const
    {
        Sheet sheet;
        for (std::size_t i = 0; i < state_.size(); ++i)
            if (state_[i] != open) {
                Answer answer;
                answer.criterion = page_.criteria[i].name;
                answer.value = chances_[i][static_cast<std::size_t>(state_[i])].value;
                sheet.give(std::move(answer));
            }
        return sheet;
    }

    std::string key() const
    {
        std::string text;
        std::vector<int> sums(page_.layers.size());
        for (std::size_t i = 0; i < state_.size(); ++i) {
            if (state_[i] == open) {
                text += '?';
                continue;
            }
            text += named_[i] ? static_cast<char>('0' + state_[i]) : '.';
            sums[page_.criteria[i].layer] +=
                chances_[i][static_cast<std::size_t>(state_[i])].points;
        }
        int rest = 0;
        for (std::size_t i = 0; i < sums.size(); ++i)
            if (page_.decision.at_least.count(page_.layers[i].name) > 0)
                text += "," + std::to_string(sums[i]);
            else
                rest += sums[i];
        return text + "," + std::to_string(rest);
    }

    double after(std::size_t criterion)
    {
        double questions = 1;
        for (std::size_t i = 0; i < chances_[criterion].size(); ++i) {
            state_[criterion] = static_cast<int>(i);
            questions += chances_[criterion][i].likely * go();
        }
        state_[criterion] = open;
        return questions;
    }

    double go()
    {
        const std::string here = key();
        if (const auto known = memo_.find(here); known != memo_.end()) return known->second;
        if (memo_.size() > states_max_) return 0;
        const Sheet said = sheet();
        const Standings standings(page_, said);
        const Next next = next_step(standings, {});
        double questions = 0;
        if (next.kind == Next::Kind::ask && !best_) {
            questions = after(index_of(page_, next.criterion));
        } else if (next.kind == Next::Kind::ask) {
            questions = std::numeric_limits<double>::max();
            for (std::size_t i = 0; i < page_.criteria.size(); ++i)
                if (standings.of(i) == Standing::askable) questions = std::min(questions, after(i));
        }
        memo_[here] = questions;
        return questions;
    }

    Profile page_;
    std::size_t states_max_;
    std::vector<std::vector<Chance>> chances_;
    std::vector<bool> named_;
    std::vector<int> state_;
    bool best_ = false;
    std::unordered_map<std::string, double> memo_;
};

}  // namespace

double expected_questions(const Profile& page, Order order)
{
    return Count(page, std::numeric_limits<std::size_t>::max()).under(order);
}

std::optional<double> fewest_possible(const Profile& page, std::size_t states_max)
{
    return Count(page, states_max).at_best();
}

Profile random_card(unsigned seed, int criteria)
{
    std::mt19937 random(seed);
    const auto upto = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most + 1));
    };
    Profile page;
    page.id = "card";
    page.languages = {"en"};
    page.manners.questions_at_most = 1000;
    add_layer(page, "first");
    const bool equal = upto(2) == 0;
    const int most = 100 / criteria;
    for (int i = 0; i < criteria; ++i) {
        if (i == criteria / 2) add_layer(page, "second");
        const int best = equal ? most : 2 + upto(most - 2);
        std::vector<Points> options{{"best", best}, {"worst", 0}};
        if (upto(1) == 1) options.push_back({"middle", upto(best)});
        Criterion& added = add_choice(page, "c" + std::to_string(i), Kind::one_of, options);
        for (std::size_t each = 0; each < options.size(); ++each)
            added.shares.push_back(1 + upto(60));
        added.shares.push_back(upto(6));
    }
    int worth = 0;
    for (const Layer& layer : page.layers)
        worth += layer.worth;
    page.decision.qualified_from = worth / 2 + upto(worth / 4);
    page.decision.review_from = upto(1) == 1 ? page.decision.qualified_from : worth / 3;
    return page;
}

}  // namespace usher::test
