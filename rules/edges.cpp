// Amounts beside each edge, and sheets beside each threshold.

#include "rules/edges.hpp"

#include <algorithm>
#include <set>

#include "rules/amount.hpp"
#include "rules/play.hpp"
#include "rules/proof_model.hpp"
#include "rules/prose.hpp"
#include "rules/standings.hpp"

namespace usher::rules {
namespace {

// Whole amounts on both sides of an edge: those people would say.
void add_beside(const AmountRange& range, std::set<Amount>& amounts)
{
    const auto add = [&](Amount below, Amount above) {
        if (below >= 0) amounts.insert(below);
        amounts.insert(above);
    };
    if (range.from) add(*range.from - one_unit, *range.from);
    if (range.under) add(*range.under - one_unit, *range.under);
    if (range.to) add(*range.to, *range.to + one_unit);
    if (range.over) add(*range.over, *range.over + one_unit);
}

Given given_of(const Value& value)
{
    Given given;
    if (const auto* amount = std::get_if<Amount>(&value)) {
        given.kind = Given::Kind::amount;
        given.amount = *amount;
    } else if (const auto* options = std::get_if<Options>(&value)) {
        given.kind = Given::Kind::words;
        given.words = options->names;
    } else if (const auto* text = std::get_if<FreeText>(&value)) {
        given.word = text->text;
    } else {
        given.word = std::holds_alternative<NoPlan>(value) ? "none" : "unsure";
    }
    return given;
}

class EdgeCases {
  public:
    explicit EdgeCases(const Profile& profile)
        : profile_(profile), model_(profile, RulesOf::verdicts_and_routes)
    {
        for (std::size_t i = 0; i < profile.criteria.size(); ++i) {
            const auto subject = model_.subject_of(i);
            cells_.push_back(
                subject == ProofModel::npos ? cells_of(profile.criteria[i], {})
                                            : model_.subjects()[subject].cells
            );
            std::stable_sort(cells_[i].begin(), cells_[i].end(), [](const Cell& a, const Cell& b) {
                return std::pair(a.points, a.answered) > std::pair(b.points, b.answered);
            });
        }
    }

    std::vector<Rehearsal> run()
    {
        best_ = best_sheet();
        for (std::size_t i = 0; i < profile_.criteria.size(); ++i)
            answers_of(i);
        beside("qualified", profile_.decision.qualified_from);
        beside("review", profile_.decision.review_from);
        return std::move(cases_);
    }

  private:
    // As good as can be, each criterion really answered, without ending the talk.
    Answers best_sheet()
    {
        Answers answers;
        for (std::size_t i = 0; i < cells_.size(); ++i)
            for (const Cell& cell : cells_[i]) {
                if (std::holds_alternative<AmountRange>(cell.value)) continue;
                answers[profile_.criteria[i].name] = cell.value;
                if (cell.answered && !ends(answers)) break;
            }
        return answers;
    }

    Sheet sheet_of(const Answers& answers) const
    {
        Sheet sheet;
        for (const Criterion& criterion : profile_.criteria) {
            const auto said = answers.find(criterion.name);
            if (said == answers.end()) continue;
            Answer answer;
            answer.criterion = criterion.name;
            answer.value = said->second;
            sheet.give(std::move(answer));
        }
        return sheet;
    }

    bool ends(const Answers& answers) const
    {
        const Sheet sheet = sheet_of(answers);
        const Verdict verdict = judge(Standings(profile_, sheet), Asking::goes_on);
        return !verdict.sent_to.empty() || verdict.outcome == Outcome::disqualified;
    }

    void answers_of(std::size_t index)
    {
        const Criterion& criterion = profile_.criteria[index];
        std::vector<Value> values;
        if (is_amount(criterion.kind)) {
            for (const Amount amount : amounts_of(index))
                values.emplace_back(amount);
            if (criterion.kind == Kind::timeline) values.emplace_back(NoPlan{});
        } else {
            for (const Option& option : criterion.options)
                if (criterion.kind != Kind::text) values.emplace_back(Options{{option.name}});
        }
        if (values.empty()) return;
        values.emplace_back(IsUnsure{});
        for (const Value& value : values) {
            Answers answers = best_;
            answers[criterion.name] = value;
            add(spoken(criterion.name) + " " + in_words(criterion, value), answers, criterion.layer
            );
        }
    }

    std::set<Amount> amounts_of(std::size_t index) const
    {
        std::set<Amount> amounts;
        for (const Band& band : profile_.criteria[index].bands)
            if (!band.none) add_beside(band.range, amounts);
        if (const auto subject = model_.subject_of(index); subject != ProofModel::npos)
            for (const Test& test : model_.subjects()[subject].tests)
                if (test.kind == Test::Kind::amount) add_beside(test.amount, amounts);
        return amounts;
    }

    // The sheets nearest to a threshold: the lowest score from it, the highest below it.
    void beside(const std::string& name, int threshold)
    {
        for (int score = threshold; score <= 100; ++score)
            if (with_score(name, score)) break;
        for (int score = threshold - 1; score >= 0; --score)
            if (with_score(name, score)) break;
    }

    bool with_score(const std::string& threshold, int score)
    {
        Answers answers;
        steps_ = 0;
        if (!fill(0, score, answers)) return false;
        add(std::to_string(score) + " points, beside the threshold of " + threshold,
            answers,
            ProofModel::npos);
        return true;
    }

    // Answers that add up to `left` points from criterion `at` on, and end nothing.
    bool fill(std::size_t at, int left, Answers& answers)
    {
        constexpr int steps_max = 20'000;  // a page has many sheets of most scores
        if (left < 0 || ++steps_ > steps_max) return false;
        if (at == cells_.size()) return left == 0 && !ends(answers);
        int most = 0;
        for (std::size_t i = at; i < cells_.size(); ++i)
            most += cells_[i].front().points;
        if (left > most) return false;
        const Criterion& criterion = profile_.criteria[at];
        if (evaluate(profile_, criterion.ask_if, sheet_of(answers)) == Truth::no)
            return fill(at + 1, left, answers);
        for (const Cell& cell : cells_[at]) {
            if (!cell.answered || std::holds_alternative<AmountRange>(cell.value)) continue;
            answers[criterion.name] = cell.value;
            if (fill(at + 1, left - cell.points, answers)) return true;
        }
        answers.erase(criterion.name);
        return false;
    }

    void add(const std::string& name, const Answers& answers, std::size_t layer)
    {
        Rehearsal& test = cases_.emplace_back();
        test.name = name;
        for (const Criterion& criterion : profile_.criteria)
            if (const auto said = answers.find(criterion.name); said != answers.end())
                test.answers.emplace_back(criterion.name, written_as(criterion, said->second));
        const Played played = play(profile_, {}, answers, {});
        auto& expect = test.expect;
        if (!played.verdict.sent_to.empty()) {
            expect.sent_to = played.verdict.sent_to;
            return;
        }
        expect.decision = std::string(name_of(played.verdict.outcome));
        if (!played.verdict.disqualifier.empty()) expect.disqualifier = played.verdict.disqualifier;
        if (!played.route.to.empty()) expect.route = played.route.to;
        if (layer != ProofModel::npos)
            expect.layers[profile_.layers[layer].name] = played.verdict.layers[layer].low;
    }

    static Given written_as(const Criterion& criterion, const Value& value)
    {
        Given given = given_of(value);
        if (given.kind == Given::Kind::words && !takes_several(criterion.kind)) {
            given.kind = Given::Kind::word;
            given.word = given.words.front();
        }
        return given;
    }

    const Profile& profile_;
    ProofModel model_;
    std::vector<std::vector<Cell>> cells_;
    Answers best_;
    int steps_ = 0;
    std::vector<Rehearsal> cases_;
};

std::string in_quotes(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string written(const Given& given)
{
    if (given.kind == Given::Kind::amount) {
        const Amount whole = given.amount / one_unit;
        return given.amount % one_unit == 0 ? std::to_string(whole)
                                            : in_quotes(print_amount(given.amount));
    }
    if (given.kind == Given::Kind::word) return in_quotes(given.word);
    std::string list;
    for (const std::string& word : given.words)
        list += (list.empty() ? "" : ", ") + in_quotes(word);
    return "[" + list + "]";
}

}  // namespace

std::vector<Rehearsal> edge_cases(const Profile& profile) { return EdgeCases(profile).run(); }

std::string written(const Rehearsal& test)
{
    std::string answers;
    for (const auto& [name, given] : test.answers)
        answers += (answers.empty() ? "" : ", ") + in_quotes(name) + ": " + written(given);
    std::string expect;
    const auto line = [&](const char* name, const std::optional<std::string>& value) {
        if (value)
            expect += (expect.empty() ? "" : ", ") + in_quotes(name) + ": " + in_quotes(*value);
    };
    line("decision", test.expect.decision);
    line("disqualifier", test.expect.disqualifier);
    line("route", test.expect.route);
    line("sent_to", test.expect.sent_to);
    for (const auto& [layer, points] : test.expect.layers)
        expect += ", \"layers\": { " + in_quotes(layer) + ": " + std::to_string(points) + " }";
    return "    { \"name\": " + in_quotes(test.name) + ",\n      \"answers\": { " + answers +
           " },\n      \"expect\": { " + expect + " } }";
}

}  // namespace usher::rules
