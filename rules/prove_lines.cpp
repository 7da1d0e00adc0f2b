// Lines that nobody comes to: of routes and send_to_profile the first that holds counts, and of two
// experiments on one text only one is seen. And thresholds that stand upside down.

#include <map>

#include "rules/prove.hpp"

#include "rules/condition.hpp"
#include "rules/liveness.hpp"
#include "rules/prose.hpp"
#include "rules/reach.hpp"

namespace usher::rules {
namespace {

class Lines {
  public:
    explicit Lines(const Profile& profile)
        : profile_(profile), model_(profile, RulesOf::verdicts_and_routes)
    {
    }

    std::vector<Finding> run()
    {
        routes();
        send_to();
        experiments();
        thresholds();
        return std::move(findings_);
    }

  private:
    void error(std::string code, std::string path, std::string message, std::string remedy)
    {
        Finding found;
        found.code = std::move(code);
        found.path = std::move(path);
        found.message = std::move(message);
        found.remedy = std::move(remedy);
        findings_.push_back(std::move(found));
    }

    void not_proved_at(const std::string& path, const Life& life)
    {
        std::size_t controlling = 0;
        for (const Subject& subject : model_.subjects())
            controlling += subject.is_fact ? 0 : 1;
        findings_.push_back(not_proved(path, controlling, life.combinations));
    }

    // "the one in place 2 (company size over 500)"
    std::string in_place(std::size_t index, const Condition& when) const
    {
        return "the one in place " + std::to_string(index + 1) + " (" + in_words(profile_, when) +
               ")";
    }

    void routes()
    {
        if (!profile_.booking) return;
        const auto& routes = profile_.booking->routes;
        const auto lives = lives_of_routes(model_);
        for (std::size_t i = 0; i < lives.size(); ++i) {
            const Life& life = lives[i];
            const auto path = "booking.routes." + std::to_string(i);
            const std::string message = "this route to " + quoted(routes[i].to) + " is never taken";
            const std::string whom = in_words(profile_, routes[i].when);
            if (life.is == Life::Is::not_proved) not_proved_at(path, life);
            if (life.is == Life::Is::never_holds)
                error(
                    "U311",
                    path + ".when",
                    message,
                    "No answers make its \"when\" true (" + whom +
                        "). Change it, or remove the line."
                );
            if (life.is != Life::Is::overtaken) continue;
            if (life.by < i)
                error(
                    "U311",
                    path,
                    message,
                    "Whoever it is for (" + whom +
                        ") goes another way before: " + in_place(life.by, routes[life.by].when) +
                        " holds for them. Move this line above it, or narrow that one."
                );
            else
                error(
                    "U311",
                    path,
                    message,
                    "Whoever it is for (" + whom + ") is declined by " +
                        quoted(profile_.disqualifiers[life.by - i].name) +
                        ". Change \"when\", or remove the line."
                );
        }
    }

    void send_to()
    {
        const auto& lines = profile_.send_to;
        const auto lives = lives_of_send_to(model_);
        for (std::size_t i = 0; i < lives.size(); ++i) {
            const Life& life = lives[i];
            const auto path = "send_to_profile." + std::to_string(i);
            const std::string message =
                "nobody is ever sent to " + quoted(lines[i].profile) + " by this line";
            const std::string whom = in_words(profile_, lines[i].when);
            if (lines[i].profile == profile_.id)
                error(
                    "U312",
                    path + ".profile",
                    "this line sends visitors to the page they are on",
                    "They would begin again here. Name the page that takes over."
                );
            if (life.is == Life::Is::not_proved) not_proved_at(path, life);
            if (life.is == Life::Is::never_holds)
                error(
                    "U313",
                    path + ".when",
                    message,
                    "No answers make its \"when\" true (" + whom +
                        "). Change it, or remove the line."
                );
            if (life.is == Life::Is::overtaken)
                error(
                    "U313",
                    path,
                    message,
                    "Whoever it is for (" + whom +
                        ") is sent on before: " + in_place(life.by, lines[life.by].when) +
                        " holds for them. Move this line above it, or narrow that one."
                );
        }
    }

    // A visitor in groups of both sees the words of the first only, so neither can be judged.
    void experiments()
    {
        std::map<std::string, const Experiment*> tried_by;  // path of the text -> the first
        for (const Experiment& experiment : profile_.experiments)
            for (const auto& [group, texts] : experiment.replaces)
                for (const auto& [at, text] : texts) {
                    const auto* first = tried_by.emplace(at, &experiment).first->second;
                    if (first == &experiment) continue;
                    error(
                        "U208",
                        "experiments." + experiment.name + "." + group + "." + at,
                        "another experiment tries this text, too",
                        quoted(first->name) + " has other words for " + quoted(at) +
                            ". Who is in both sees only one of them, so neither could be judged. "
                            "Wait until one has ended, or make this a further group of it."
                    );
                }
    }

    // Between the two, a score would be enough for a meeting and too little for a look at it.
    void thresholds()
    {
        const auto& decision = profile_.decision;
        if (decision.review_from <= decision.qualified_from) return;
        error(
            "U305",
            "decision.review.from",
            "\"review\" begins above \"qualified\"",
            "Whoever has the " + std::to_string(decision.review_from) +
                " points is qualified before, from " + std::to_string(decision.qualified_from) +
                " on, so nobody is reviewed for being close. Write less than " +
                std::to_string(decision.qualified_from) + "."
        );
    }

    const Profile& profile_;
    ProofModel model_;
    std::vector<Finding> findings_;
};

}  // namespace

Finding not_proved(std::string path, std::size_t controlling, std::uint64_t combinations)
{
    const auto millions = std::to_string((combinations + 999'999) / 1'000'000);
    Finding found;
    found.code = "U399";
    found.severity = Severity::warning;
    found.path = std::move(path);
    found.message = "could not be proved: " +
                    counted(controlling, "controlling criterion", "controlling criteria") + ", " +
                    millions + " million combinations";
    found.remedy = "At most " + std::to_string(combinations_max / 1'000'000) +
                   " million are looked at, so whether every verdict, question, disqualifier and "
                   "route can be reached is not known. Name fewer criteria in \"ask_if\", "
                   "\"disqualifiers\", \"send_to_profile\", \"routes\" and \"must_know\", or give "
                   "them fewer answers.";
    return found;
}

std::vector<Finding> prove_lines(const Profile& profile) { return Lines(profile).run(); }

}  // namespace usher::rules
