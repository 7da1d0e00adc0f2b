// Only what decides the rule itself is filled, all else stays open: the less is known, the less an
// other rule can be true, so if this finds no way there is none.

#include "rules/liveness.hpp"

#include <algorithm>
#include <map>

#include "rules/reach.hpp"

namespace usher::rules {
namespace {

class Search {
  public:
    Search(const ProofModel& model, const Rule& rule, std::vector<Rule> stops)
        : model_(model), rule_(rule), stops_(std::move(stops)), now_(model)
    {
        filled_ = model.closure_of(rule);
        for (std::size_t i = 0; i < model.subjects().size(); ++i)
            if (model.subjects()[i].is_fact && named_by_stops(i) &&
                std::find(filled_.begin(), filled_.end(), i) == filled_.end())
                filled_.push_back(i);
        std::sort(filled_.begin(), filled_.end());
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
    bool named_by_stops(std::size_t subject) const
    {
        for (const Rule& stop : stops_)
            for (const auto& block : stop.any)
                for (const auto& part : block)
                    if (part.subject == subject) return true;
        return false;
    }

    // True: there is a sheet on which the rule is true and no stop is.
    bool go(std::size_t at)
    {
        if (at == filled_.size()) return arrive();
        const std::size_t index = filled_[at];
        const Subject& subject = model_.subjects()[index];
        const bool dropped =
            !subject.is_fact && now_.evaluate(model_.ask_ifs()[subject.criterion]) == Truth::no;
        bool found = false;
        const auto with = [&](const std::vector<Truth>& says) {
            now_.set(index, says);
            found = found || go(at + 1);
        };
        if (dropped) {
            with(subject.dropped);
        } else {
            for (const Cell& cell : subject.cells)
                with(cell.says);
            if (!subject.is_fact) with(subject.open);
        }
        now_.reopen(index);
        return found;
    }

    bool arrive()
    {
        if (now_.evaluate(rule_) != Truth::yes) return false;
        const std::size_t stop = now_.first_that_holds(stops_);
        if (stop == ProofModel::npos) return true;
        ++overtaken_by_[stop];
        return false;
    }

    const ProofModel& model_;
    const Rule& rule_;
    std::vector<Rule> stops_;
    Assignment now_;
    std::vector<std::size_t> filled_;
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
