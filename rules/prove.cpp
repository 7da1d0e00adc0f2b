// Proofs told to the author.

#include "rules/prove.hpp"

#include <algorithm>

#include "rules/condition.hpp"
#include "rules/liveness.hpp"
#include "rules/paths.hpp"
#include "rules/prose.hpp"
#include "rules/reach.hpp"

namespace usher::rules {
namespace {

constexpr int questions_people_answer = 12;  // with those of "more_if_close"

class Proofs {
  public:
    explicit Proofs(const Profile& profile)
        : profile_(profile), model_(profile), reach_(reach_of(model_))
    {
    }

    std::vector<Finding> run()
    {
        questions();
        disqualifiers();
        if (reach_.proved) {
            if (verdicts_reached() > 1) pointless_questions();
            floors();
            verdicts();
            limit();
        } else {
            findings_.push_back(not_proved("decision", reach_.controlling, reach_.combinations));
        }
        for (Finding& finding : prove_lines(profile_))
            findings_.push_back(std::move(finding));
        return std::move(findings_);
    }

  private:
    void
    add(Severity severity,
        std::string code,
        std::string path,
        std::string message,
        std::string remedy)
    {
        Finding found;
        found.code = std::move(code);
        found.severity = severity;
        found.path = std::move(path);
        found.message = std::move(message);
        found.remedy = std::move(remedy);
        findings_.push_back(std::move(found));
    }

    std::string path_of(const Criterion& criterion) const
    {
        return "layers." + profile_.layers[criterion.layer].name + ".criteria." + criterion.name;
    }

    void questions()
    {
        const auto lives = lives_of_questions(model_);
        for (std::size_t i = 0; i < lives.size(); ++i) {
            const Criterion& criterion = profile_.criteria[i];
            const std::string meant = in_words(profile_, criterion.ask_if);
            const std::string message = quoted(criterion.name) + " can never be asked";
            const std::string path = path_of(criterion) + ".ask_if";
            const std::string then =
                " Change \"ask_if\", or remove the question: its points can't be reached as it is.";
            if (lives[i].is == Life::Is::never_holds)
                add(Severity::error,
                    "U301",
                    path,
                    message,
                    "No answers make its \"ask_if\" true (" + meant + ")." + then);
            if (lives[i].is == Life::Is::overtaken)
                add(Severity::error,
                    "U301",
                    path,
                    message,
                    "Whoever it is for (" + meant + ") is declined by " +
                        quoted(profile_.disqualifiers[lives[i].by].name) + " before." + then);
            if (lives[i].is == Life::Is::not_proved)
                findings_.push_back(not_proved(path, reach_.controlling, lives[i].combinations));
        }
    }

    void disqualifiers()
    {
        const auto lives = lives_of_disqualifiers(model_);
        for (std::size_t i = 0; i < lives.size(); ++i) {
            const Disqualifier& disqualifier = profile_.disqualifiers[i];
            const std::string path = "disqualifiers." + disqualifier.name;
            if (lives[i].is == Life::Is::never_holds)
                add(Severity::error,
                    "U303",
                    path + ".when",
                    "disqualifier " + quoted(disqualifier.name) + " can never apply",
                    "No answers make its \"when\" true (" + in_words(profile_, disqualifier.when) +
                        "), so nobody is ever declined by it. Change \"when\", or remove it.");
            if (lives[i].is == Life::Is::overtaken) {
                const auto& by = profile_.disqualifiers[lives[i].by].name;
                add(Severity::error,
                    "U304",
                    path,
                    "disqualifier " + quoted(disqualifier.name) + " is always overtaken by " +
                        quoted(by),
                    "The first in the file counts, so whoever this one is for hears the words of " +
                        quoted(by) + ". Move it above, or narrow the other one.");
            }
            if (lives[i].is == Life::Is::not_proved)
                findings_.push_back(not_proved(path, reach_.controlling, lives[i].combinations));
        }
    }

    bool a_route_names(const Criterion& criterion) const
    {
        if (!profile_.booking) return false;
        const auto& routes = profile_.booking->routes;
        return std::any_of(routes.begin(), routes.end(), [&](const Route& route) {
            const auto names = criteria_of(route.when);
            return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                return profile_.criterion(name) == &criterion;
            });
        });
    }

    void pointless_questions()
    {
        for (std::size_t i = 0; i < profile_.criteria.size(); ++i) {
            const Criterion& criterion = profile_.criteria[i];
            // Text without options is asked for the rep, not for the score.
            const bool for_the_rep = criterion.kind == Kind::text && criterion.options.empty();
            if (reach_.matters[i] || for_the_rep || a_route_names(criterion)) continue;
            add(Severity::warning,
                "U302",
                path_of(criterion),
                "no answer to " + quoted(criterion.name) + " can change a verdict",
                "It costs every visitor a question and decides nothing. Give its answers more "
                "different points, name it in a condition, or remove it.");
        }
    }

    void floors()
    {
        for (std::size_t i = 0; i < profile_.layers.size(); ++i) {
            const Layer& layer = profile_.layers[i];
            const auto floor = profile_.decision.at_least.find(layer.name);
            if (floor == profile_.decision.at_least.end()) continue;
            const std::string path = "decision.qualified.at_least." + layer.name;
            if (floor->second > layer.worth) {
                floor_too_high_ = true;
                add(Severity::error,
                    "U307",
                    path,
                    "this asks for more than " + quoted(layer.name) + " is worth",
                    "Its best answers add up to " + std::to_string(layer.worth) +
                        ", so nobody could ever qualify. Ask for at most that.");
            } else if (!reach_.floor_binds[i] && reach_.qualified.any()) {
                add(Severity::warning,
                    "U307",
                    path,
                    "this floor never decides anything",
                    "Whoever could qualify has " + std::to_string(floor->second) + " points for " +
                        quoted(layer.name) + " anyway. Ask for more, or remove the line.");
            }
        }
    }

    int verdicts_reached() const
    {
        return reach_.qualified.any() + reach_.review.any() + reach_.not_a_fit.any();
    }

    void verdicts()
    {
        const auto& decision = profile_.decision;
        const bool qualified = reach_.qualified.any(), review = reach_.review.any(),
                   not_a_fit = reach_.not_a_fit.any();
        if (verdicts_reached() == 1) {
            const auto* verdict = qualified ? "qualified" : review ? "review" : "not_a_fit";
            add(Severity::error,
                "U306",
                std::string("decision.") + (qualified ? "qualified" : "review") + ".from",
                "everybody who isn't turned away ends as " + quoted(verdict),
                "No answers lead to another verdict, so the points decide nothing. Mend the "
                "thresholds, or the points.");
        }
        if (!qualified && !floor_too_high_)
            add(Severity::error,
                "U305",
                "decision.qualified.from",
                "no answers lead to \"qualified\"",
                why_nobody_qualifies());
        if (!review)
            add(Severity::error,
                "U305",
                "decision.review.from",
                "no answers lead to \"review\"",
                "Whoever has " + std::to_string(decision.review_from) +
                    " points is qualified at once, or can't have so many. Leave room between "
                    "\"review\" and \"qualified\".");
        if (!not_a_fit)
            add(Severity::error,
                "U305",
                "decision.review.from",
                "no answers lead to \"not_a_fit\"",
                "Nobody who isn't disqualified has fewer than " +
                    std::to_string(decision.review_from) +
                    " points, so its words are never said. Raise \"from\" in \"review\".");
    }

    // Only if somebody could qualify at all.
    void limit()
    {
        const auto& manners = profile_.manners;
        const int most = manners.questions_at_most + manners.more_if_close;
        if (most > questions_people_answer)
            add(Severity::warning,
                "U310",
                "manners.questions_at_most",
                "up to " + std::to_string(most) + " questions may be asked",
                "After " + std::to_string(questions_people_answer) +
                    " hardly anybody is still there. Lower \"questions_at_most\" or "
                    "\"more_if_close\"; the most telling questions are asked first.");
        if (!reach_.qualified.any()) return;
        const InTime in_time = can_qualify_in_time(profile_);
        if (in_time == InTime::yes) return;
        const bool proved = in_time == InTime::no;
        add(Severity::warning,
            proved ? "U310" : "U399",
            "manners.questions_at_most",
            proved ? "nobody can be qualified within " +
                         counted(static_cast<std::size_t>(most), "question", "questions")
                   : "could not be proved: that somebody can be qualified within the limit",
            "The talk is cut off before enough is known. Raise \"questions_at_most\" or "
            "\"more_if_close\", or ask first for what brings the most points.");
    }

    std::string why_nobody_qualifies() const
    {
        const Scores all = reach_.review | reach_.not_a_fit;
        std::size_t best = 0;
        for (std::size_t score = 0; score < scores_max; ++score)
            if (all[score]) best = score;
        const auto from = profile_.decision.qualified_from;
        if (all.none())
            return "Whatever is answered, a disqualifier or a hand-over ends the talk before.";
        if (static_cast<int>(best) < from)
            return "The most that anybody can have is " + std::to_string(best) +
                   " points. Lower \"from\" to " + std::to_string(best) + " or less.";
        return "Whoever has " + std::to_string(from) +
               " points misses a floor of \"at_least\" or something in \"must_know\". Lower "
               "\"from\", or ask for less there.";
    }

    const Profile& profile_;
    ProofModel model_;
    Reach reach_;
    bool floor_too_high_ = false;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> prove(const Profile& profile) { return Proofs(profile).run(); }

}  // namespace usher::rules
