// Only what decides the rule itself is filled, and every fact; all else stays open, or dropped
// where what is filled rules it out: the less is known, the less an other rule can be true, so if
// this finds no way there is none.

#include "rules/liveness.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "rules/reach.hpp"

namespace usher::rules {
namespace {

class Search {
  public:
    Search(const ProofModel& model, const Rule& rule, std::vector<Rule> stops)
        : model_(model), rule_(rule), stops_(std::move(stops)), now_(model)
    {
        std::set<std::size_t> filled, rest;
        for (const std::size_t subject : model.closure_of(rule))
            filled.insert(subject);
        for (const Rule& stop : stops_)
            for (const std::size_t subject : model.closure_of(stop)) {
                if (filled.count(subject) > 0) continue;
                (model.subjects()[subject].is_fact ? filled : rest).insert(subject);
            }
        filled_.assign(filled.begin(), filled.end());
        rest_.assign(rest.begin(), rest.end());
    }

    Life run()
    {
        Life life;
        life.combinations = model_.combinations(filled_, combinations_max);
        if (life.combinations > combinations_max) {
            life.is = Life::Is::not_proved;
            return life;
        }
        life.combinations = 0;
        if (go(0)) return life;
        if (overtaken_by_.empty()) {
            life.is = Life::Is::never_holds;
            return life;
        }
        life.is = Life::Is::overtaken;
        const auto most = std::max_element(
            overtaken_by_.begin(),
            overtaken_by_.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; }
        );
        life.by = most->first;
        return life;
    }

  private:
    // True: there is a sheet on which the rule is true and no stop is.
    bool go(std::size_t at)
    {
        if (at == filled_.size()) return arrive();
        const std::size_t index = filled_[at];
        const Subject& subject = model_.subjects()[index];
        bool found = false;
        const auto with = [&](const std::vector<Truth>& says) {
            now_.set(index, says);
            found = found || go(at + 1);
        };
        if (is_dropped(subject)) {
            with(subject.dropped);
        } else {
            for (const Cell& cell : subject.cells)
                with(cell.says);
            if (!subject.is_fact) with(subject.open);
        }
        now_.reopen(index);
        return found;
    }

    bool is_dropped(const Subject& subject) const
    {
        return !subject.is_fact && now_.evaluate(model_.ask_ifs()[subject.criterion]) == Truth::no;
    }

    bool arrive()
    {
        if (now_.evaluate(rule_) != Truth::yes) return false;
        const std::size_t stop = first_stop();
        if (stop == ProofModel::npos) return true;
        ++overtaken_by_[stop];
        return false;
    }

    // A question that is ruled out by now can't stay open: it is dropped, which is what "unknown"
    // asks for. Subjects are in file order, so each is dropped before those that hang on it.
    std::size_t first_stop()
    {
        for (const std::size_t index : rest_)
            if (is_dropped(model_.subjects()[index]))
                now_.set(index, model_.subjects()[index].dropped);
        const std::size_t stop = now_.first_that_holds(stops_);
        for (const std::size_t index : rest_)
            now_.reopen(index);
        return stop;
    }

    const ProofModel& model_;
    const Rule& rule_;
    std::vector<Rule> stops_;
    Assignment now_;
    std::vector<std::size_t> filled_, rest_;  // of what the rule and the stops hang on
    std::map<std::size_t, int> overtaken_by_;
};

}  // namespace

std::vector<Life> lives_of_disqualifiers(const ProofModel& model)
{
    std::vector<Life> lives;
    const auto& rules = model.disqualifiers();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::vector<Rule> earlier(rules.begin(), rules.begin() + std::ptrdiff_t(i));
        lives.push_back(Search(model, rules[i], earlier).run());
    }
    return lives;
}

std::vector<Life> lives_of_questions(const ProofModel& model)
{
    std::vector<Life> lives;
    for (const Rule& ask_if : model.ask_ifs())
        lives.push_back(
            ask_if.any.empty() ? Life{} : Search(model, ask_if, model.disqualifiers()).run()
        );
    return lives;
}

}  // namespace usher::rules
