// Disqualifiers, offers, the decision, hand-overs.

#include "rules/condition.hpp"
#include "rules/diff_parts.hpp"

namespace usher::rules {
namespace {

void compare_disqualifiers(Differences& all)
{
    const auto called = [](const Disqualifier& rule) {
        return "Disqualifier " + quoted(spoken(rule.name));
    };
    const bool reordered = Differences::named(
        all.before.disqualifiers,
        all.after.disqualifiers,
        [&](const Disqualifier& gone) { all.say(called(gone) + " removed"); },
        [&](const Disqualifier& come) {
            all.say(
                "New disqualifier " + quoted(spoken(come.name)) + ": " +
                in_words(all.after, come.when)
            );
        },
        [&](const Disqualifier& a, const Disqualifier& b) {
            all.condition(called(b), a.when, b.when);
            all.text(called(b) + ", asked to confirm", a.confirm, b.confirm);
            all.words(called(b) + ", because", a.because, b.because);
            all.text(called(b) + ", said", a.say, b.say);
            all.word(called(b) + ", offer", a.offer, b.offer);
        }
    );
    if (reordered) {
        std::vector<std::string> names;
        for (const auto& rule : all.after.disqualifiers)
            names.push_back(spoken(rule.name));
        all.say("Disqualifiers in another order: " + list_of(names));
    }
}

void compare_offers(Differences& all)
{
    const auto called = [](const Offer& offer) { return "Offer " + quoted(spoken(offer.name)); };
    Differences::named(
        all.before.offers,
        all.after.offers,
        [&](const Offer& gone) { all.say(called(gone) + " removed"); },
        [&](const Offer& come) {
            all.say("New offer " + quoted(spoken(come.name)) + ": " + quoted(come.label.in(0)));
        },
        [&](const Offer& a, const Offer& b) {
            all.word(called(b) + ", kind", a.kind, b.kind);
            all.text(called(b) + ", label", a.label, b.label);
            all.word(called(b) + ", link", a.url, b.url);
            all.word(called(b) + ", told to", a.to, b.to);
            all.list(called(b) + ", needs", a.needs, b.needs);
        }
    );
}

void compare_floors(Differences& all)
{
    const auto& a = all.before.decision.at_least;
    const auto& b = all.after.decision.at_least;
    const auto title = [](const Profile& page, const std::string& name) {
        for (const Layer& layer : page.layers)
            if (layer.name == name) return quoted(layer.title.in(0));
        return quoted(name);
    };
    for (const auto& [layer, floor] : a)
        if (b.find(layer) == b.end())
            all.say(
                "Qualified no longer needs " + std::to_string(floor) + " points for " +
                title(all.before, layer)
            );
    for (const auto& [layer, floor] : b) {
        const auto was = a.find(layer);
        if (was == a.end())
            all.say(
                "Qualified now needs at least " + std::to_string(floor) + " points for " +
                title(all.after, layer)
            );
        else
            all.number(
                "Qualified, at least for " + title(all.after, layer), was->second, floor, "points"
            );
    }
}

void compare_decision(Differences& all)
{
    const Decision &a = all.before.decision, &b = all.after.decision;
    all.number("Qualified from", a.qualified_from, b.qualified_from, "points");
    compare_floors(all);
    all.list("Qualified must know", a.must_know, b.must_know);
    all.word("Qualified, then", a.qualified_then, b.qualified_then);
    all.text("Qualified, said", a.qualified_say, b.qualified_say);
    all.number("Review from", a.review_from, b.review_from, "points");
    all.word("Review, then", a.review_then, b.review_then);
    all.number(
        "Review, answered within",
        a.working_hours_to_answer,
        b.working_hours_to_answer,
        "working hours"
    );
    all.text("Review, said", a.review_say, b.review_say);
    all.word("Not a fit, then", a.not_a_fit_then, b.not_a_fit_then);
    all.word("Not a fit, offer", a.not_a_fit_offer, b.not_a_fit_offer);
    all.text("Not a fit, said", a.not_a_fit_say, b.not_a_fit_say);
}

void compare_send_to(Differences& all)
{
    const auto sentence = [](const Profile& page, const SendTo& send) {
        return "to " + send.profile + " if " + in_words(page, send.when) +
               (send.keep_answers ? "" : ", without the answers");
    };
    const auto has = [](const std::vector<SendTo>& all_of, const SendTo& send) {
        return std::find(all_of.begin(), all_of.end(), send) != all_of.end();
    };
    const auto &a = all.before.send_to, &b = all.after.send_to;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (has(b, a[i])) continue;
        if (a.size() == b.size() && !has(a, b[i]))
            all.say("Sent on: " + sentence(all.before, a[i]) + " -> " + sentence(all.after, b[i]));
        else
            all.say("No longer sent on: " + sentence(all.before, a[i]));
    }
    for (std::size_t i = 0; i < b.size(); ++i)
        if (!has(a, b[i]) && (a.size() != b.size() || has(b, a[i])))
            all.say("Now sent on: " + sentence(all.after, b[i]));
}

}  // namespace

void compare_outcome(Differences& all)
{
    compare_disqualifiers(all);
    compare_offers(all);
    compare_decision(all);
    compare_send_to(all);
}

}  // namespace usher::rules
