// Sets of what was tried, compared with what there is.

#include "dialog/coverage.hpp"

#include <algorithm>
#include <array>

#include "rules/sheet.hpp"

namespace usher::dialog {
namespace {

constexpr std::array outcomes{
    rules::Outcome::qualified, rules::Outcome::review, rules::Outcome::not_a_fit};

// A test gives no e-mail address, so what hangs on one in any case can't be tried by a test.
bool hangs_on_email(const rules::Condition& condition)
{
    const auto names_email = [](const std::vector<rules::Test>& block) {
        return std::any_of(block.begin(), block.end(), [](const rules::Test& test) {
            return test.is_fact && test.subject.rfind("email.", 0) == 0;
        });
    };
    return !condition.always() &&
           std::all_of(condition.any.begin(), condition.any.end(), names_email);
}

std::string answer_name(const rules::Criterion& criterion, const std::string& answer)
{
    return criterion.name + ": " + answer;
}

std::string band_name(const rules::Criterion& criterion, const rules::Band& band)
{
    return answer_name(
        criterion, band.none ? "no plan" : rules::in_words(band.range, criterion.kind)
    );
}

bool within(const rules::Criterion& criterion, const rules::Band& band, const rules::Value& value)
{
    if (std::holds_alternative<rules::NoPlan>(value)) return band.none;
    if (const auto* amount = std::get_if<rules::Amount>(&value))
        return !band.none && band.range.contains(*amount);
    const auto* range = std::get_if<rules::AmountRange>(&value);
    return range && !band.none &&
           rules::overlap(*range, band.range, criterion.kind) == rules::Overlap::wholly;
}

rules::Finding warning(std::string code, const std::string& what, std::string path)
{
    rules::Finding found;
    found.code = std::move(code);
    found.severity = rules::Severity::warning;
    found.path = std::move(path);
    found.message = what + " has no test";
    found.remedy = "Nobody would notice if a change broke it. Add a test that leads there.";
    return found;
}

}  // namespace

void CoverageOfTests::note(const rules::Played& played)
{
    for (const auto& criterion : profile_.criteria) {
        const auto* answer = rules::answer_to(criterion, played.sheet);
        if (answer == nullptr) continue;
        if (const auto* options = std::get_if<rules::Options>(&answer->value))
            for (const auto& name : options->names)
                answers_.insert(answer_name(criterion, name));
        if (const auto* text = std::get_if<rules::FreeText>(&answer->value))
            for (const auto& name : text->options)
                answers_.insert(answer_name(criterion, name));
        for (const auto& band : criterion.bands)
            if (within(criterion, band, answer->value)) answers_.insert(band_name(criterion, band));
    }
    const auto& verdict = played.verdict;
    if (!verdict.sent_to.empty()) {
        profiles_.insert(verdict.sent_to);
        return;
    }
    verdicts_.emplace(rules::name_of(verdict.outcome));
    disqualifiers_.insert(verdict.disqualifier);
    routes_.insert(played.route.to);
}

Coverage CoverageOfTests::so_far() const
{
    Coverage coverage;
    const auto count = [](Tried& tried, bool done) {
        ++tried.all;
        tried.done += done ? 1 : 0;
    };
    for (const auto& disqualifier : profile_.disqualifiers)
        count(coverage.disqualifiers, disqualifiers_.contains(disqualifier.name));
    for (const auto outcome : outcomes)
        count(coverage.verdicts, verdicts_.contains(std::string(rules::name_of(outcome))));
    if (profile_.booking)
        for (const auto& route : profile_.booking->routes)
            count(coverage.routes, routes_.contains(route.to));
    for (const auto& send : profile_.send_to)
        count(coverage.hand_overs, profiles_.contains(send.profile));
    const auto untried = [&](std::string answer) {
        if (!answers_.contains(answer)) coverage.untried_answers.push_back(std::move(answer));
    };
    for (const auto& criterion : profile_.criteria) {
        for (const auto& option : criterion.options)
            untried(answer_name(criterion, option.name));
        for (const auto& band : criterion.bands)
            untried(band_name(criterion, band));
    }
    return coverage;
}

std::vector<rules::Finding> CoverageOfTests::warnings() const
{
    std::vector<rules::Finding> found;
    for (const auto& disqualifier : profile_.disqualifiers)
        if (!disqualifiers_.contains(disqualifier.name) && !hangs_on_email(disqualifier.when))
            found.push_back(warning(
                "U602", "disqualifier " + disqualifier.name, "disqualifiers." + disqualifier.name
            ));
    for (const auto outcome : outcomes) {
        const std::string name(rules::name_of(outcome));
        if (!verdicts_.contains(name))
            found.push_back(warning("U602", "the verdict " + name, "decision." + name));
    }
    if (profile_.booking)
        for (std::size_t i = 0; i < profile_.booking->routes.size(); ++i)
            if (const auto& [when, to, pick] = profile_.booking->routes[i];
                !routes_.contains(to) && !hangs_on_email(when))
                found.push_back(
                    warning("U603", "the route to " + to, "booking.routes." + std::to_string(i))
                );
    for (std::size_t i = 0; i < profile_.send_to.size(); ++i)
        if (const auto& to = profile_.send_to[i].profile; !profiles_.contains(to))
            found.push_back(
                warning("U603", "the hand-over to " + to, "send_to_profile." + std::to_string(i))
            );
    return found;
}

}  // namespace usher::dialog
