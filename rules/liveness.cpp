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

    bool arrive() { return now_.evaluate(rule_) == Truth::yes && !is_stopped(); }

    // A question that is ruled out by now can't stay open: it is dropped, which is what "unknown"
    // asks for. Subjects are in file order, so each is dropped before those that hang on it. Every
    // stop that holds is counted, so that the one that always does is told, not the first of some.
    bool is_stopped()
    {
        for (const std::size_t index : rest_)
            if (is_dropped(model_.subjects()[index]))
                now_.set(index, model_.subjects()[index].dropped);
        bool stopped = false;
        for (std::size_t stop = 0; stop < stops_.size(); ++stop) {
            if (now_.evaluate(stops_[stop]) != Truth::yes) continue;
            ++overtaken_by_[stop];
            stopped = true;
        }
        for (const std::size_t index : rest_)
            now_.reopen(index);
        return stopped;
    }

    const ProofModel& model_;
    const Rule& rule_;
    std::vector<Rule> stops_;
    Assignment now_;
    std::vector<std::size_t> filled_, rest_;  // of what the rule and the stops hang on
    std::map<std::size_t, int> overtaken_by_;
};

// Where the first that holds counts.
std::vector<Life> each_after_those_before(const ProofModel& model, const std::vector<Rule>& rules)
{
    std::vector<Life> lives;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::vector<Rule> earlier(rules.begin(), rules.begin() + std::ptrdiff_t(i));
        lives.push_back(Search(model, rules[i], earlier).run());
    }
    return lives;
}

}  // namespace

std::vector<Life> lives_of_disqualifiers(const ProofModel& model)
{
    return each_after_those_before(model, model.disqualifiers());
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

std::vector<Life> lives_of_routes(const ProofModel& model)
{
    std::vector<Life> lives;
    const auto& rules = model.routes();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        std::vector<Rule> stops(rules.begin(), rules.begin() + std::ptrdiff_t(i));
        const auto& disqualifiers = model.disqualifiers();
        stops.insert(stops.end(), disqualifiers.begin(), disqualifiers.end());
        lives.push_back(rules[i].any.empty() ? Life{} : Search(model, rules[i], stops).run());
    }
    return lives;
}

std::vector<Life> lives_of_send_to(const ProofModel& model)
{
    return each_after_those_before(model, model.send_to());
}

}  // namespace usher::rules
