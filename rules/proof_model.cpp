// From conditions with names to rules over cells.

#include "rules/proof_model.hpp"

#include <algorithm>

#include "rules/standings.hpp"

namespace usher::rules {

ProofModel::ProofModel(const Profile& profile, RulesOf rules) : profile_(profile)
{
    for (const auto& rule : profile.disqualifiers)
        collect(rule.when);
    for (const auto& rule : profile.send_to)
        collect(rule.when);
    for (const Criterion& criterion : profile.criteria)
        collect(criterion.ask_if);
    if (rules == RulesOf::verdicts_and_routes && profile.booking)
        for (const Route& route : profile.booking->routes)
            collect(route.when);
    for (const std::string& name : profile.decision.must_know)
        collect(Condition{{{Test{Test::Kind::known, name, false, {}, {}}}}});

    // Facts first, then criteria in file order.
    std::sort(subjects_.begin(), subjects_.end(), [](const Subject& a, const Subject& b) {
        if (a.is_fact != b.is_fact) return a.is_fact;
        return a.is_fact ? a.name < b.name : a.criterion < b.criterion;
    });
    subject_of_.assign(profile.criteria.size(), npos);
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
        Subject& subject = subjects_[i];
        subject.open = says_of_open(subject.tests);
        subject.dropped = says_of_dropped(subject.tests);
        if (subject.is_fact) {
            subject.cells = cells_of_fact(subject.tests);
            continue;
        }
        subject.cells = cells_of(profile.criteria[subject.criterion], subject.tests);
        subject_of_[subject.criterion] = i;
    }
    for (const auto& rule : profile.disqualifiers)
        disqualifiers_.push_back(compile(rule.when));
    for (const auto& rule : profile.send_to)
        send_to_.push_back(compile(rule.when));
    for (const Criterion& criterion : profile.criteria)
        ask_ifs_.push_back(compile(criterion.ask_if));
    if (rules == RulesOf::verdicts_and_routes && profile.booking)
        for (const Route& route : profile.booking->routes)
            routes_.push_back(compile(route.when));
}

void ProofModel::collect(const Condition& condition)
{
    for (const auto& block : condition.any)
        for (const Test& test : block) {
            const auto at = subject_named(test);
            if (at == npos) continue;
            auto& tests = subjects_[at].tests;
            if (std::find(tests.begin(), tests.end(), test) == tests.end()) tests.push_back(test);
        }
}

// Made if it isn't there yet; npos: the test names no criterion of the page.
std::size_t ProofModel::subject_named(const Test& test)
{
    Subject subject;
    subject.is_fact = test.is_fact;
    subject.name = test.subject;
    if (!test.is_fact) {
        subject.criterion = index_of(profile_, test.subject);
        if (subject.criterion == no_criterion) return npos;
        subject.name = profile_.criteria[subject.criterion].name;
    }
    for (std::size_t i = 0; i < subjects_.size(); ++i)
        if (subjects_[i].is_fact == subject.is_fact && subjects_[i].name == subject.name) return i;
    subjects_.push_back(std::move(subject));
    return subjects_.size() - 1;
}

Rule ProofModel::compile(const Condition& condition) const
{
    Rule rule;
    for (const auto& block : condition.any) {
        auto& parts = rule.any.emplace_back();
        for (const Test& test : block)
            for (std::size_t i = 0; i < subjects_.size(); ++i) {
                const auto& tests = subjects_[i].tests;
                const auto found = std::find(tests.begin(), tests.end(), test);
                if (found == tests.end()) continue;
                parts.push_back({i, static_cast<std::size_t>(found - tests.begin())});
                break;
            }
    }
    return rule;
}

std::vector<std::size_t> ProofModel::closure_of(const Rule& rule) const
{
    std::vector<bool> wanted(subjects_.size());
    const auto add = [&](const Rule& named) {
        for (const auto& block : named.any)
            for (const auto& part : block)
                wanted[part.subject] = true;
    };
    add(rule);
    // An `ask_if` names earlier criteria only, so one pass from the end finds them all.
    for (std::size_t i = subjects_.size(); i-- > 0;)
        if (wanted[i] && !subjects_[i].is_fact) add(ask_ifs_[subjects_[i].criterion]);
    std::vector<std::size_t> closure;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (wanted[i]) closure.push_back(i);
    return closure;
}

std::uint64_t
ProofModel::combinations(const std::vector<std::size_t>& subjects, std::uint64_t most) const
{
    std::uint64_t product = 1;
    for (const std::size_t subject : subjects) {
        product *= subjects_[subject].cells.size();
        if (product > most) return most + 1;
    }
    return product;
}

Assignment::Assignment(const ProofModel& model) : model_(model), rows_(model.subjects().size())
{
    for (std::size_t i = 0; i < rows_.size(); ++i)
        reopen(i);
}

void Assignment::reopen(std::size_t subject) { rows_[subject] = &model_.subjects()[subject].open; }

Truth Assignment::evaluate(const Rule& rule) const
{
    if (rule.any.empty()) return Truth::yes;
    Truth truth = Truth::no;
    for (const auto& block : rule.any) {
        Truth all = Truth::yes;
        for (const auto& part : block) {
            const Truth says = (*rows_[part.subject])[part.test];
            if (says == Truth::no) {
                all = says;
                break;
            }
            if (says == Truth::unknown) all = says;
        }
        if (all == Truth::yes) return all;
        if (all == Truth::unknown) truth = all;
    }
    return truth;
}

bool Assignment::any_holds(const std::vector<Rule>& rules) const
{
    return first_that_holds(rules) != ProofModel::npos;
}

std::size_t Assignment::first_that_holds(const std::vector<Rule>& rules) const
{
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (evaluate(rules[i]) == Truth::yes) return i;
    return ProofModel::npos;
}

}  // namespace usher::rules
