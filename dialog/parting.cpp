// How a talk ends: what is said, what is offered, and who is told.

#include <algorithm>

#include "dialog/stages.hpp"

namespace usher::dialog {
namespace {

std::string told_as(const rules::Verdict& verdict)
{
    auto told = std::string(rules::name_of(verdict.outcome));
    if (!verdict.disqualifier.empty()) told += ": " + verdict.disqualifier;
    return told;
}

// Does this outcome lead to a meeting?
bool books(const Talk& talk, rules::Outcome outcome)
{
    const auto& decision = talk.profile.decision;
    if (!talk.profile.booking) return false;
    return (outcome == rules::Outcome::qualified && decision.qualified_then == "book") ||
           (outcome == rules::Outcome::review && decision.review_then == "book");
}

// Asked back already about these very answers, or often enough.
bool asks_back(const Talk& talk, const rules::Disqualifier& rule)
{
    const auto& confirmed = talk.now.confirmed;
    if (rule.confirm.empty()) return false;
    if (static_cast<int>(confirmed.size()) > talk.profile.manners.off_topic_at_most) return false;
    return std::find(confirmed.begin(), confirmed.end(), key_of(talk, rule)) == confirmed.end();
}

void disqualify(Talk& talk, const rules::Verdict& verdict)
{
    const auto* rule = talk.profile.disqualifier(verdict.disqualifier);
    if (!rule) return;
    if (asks_back(talk, *rule)) {
        // Until they have said that it is right, nobody is disqualified.
        talk.now.verdict.outcome = rules::Outcome::open;
        talk.now.verdict.disqualifier.clear();
        return confirm(talk, Confirming::disqualifier, rule->name);
    }
    tell_decision(talk);
    const auto text =
        talk.words().at("disqualifiers." + rule->name + ".say", rule->say, Phrase::not_a_fit);
    part(talk, "disqualified", text, rule->offer);
}

void decline(Talk& talk)
{
    const auto& decision = talk.profile.decision;
    const auto text =
        talk.words().at("decision.not_a_fit.say", decision.not_a_fit_say, Phrase::not_a_fit);
    tell_decision(talk);
    if (decision.not_a_fit_then != "hand_over")
        return part(talk, "not_a_fit", text, decision.not_a_fit_offer);
    say(talk, text);
    hand_over(talk, "not_a_fit");
}

void review(Talk& talk)
{
    const auto& decision = talk.profile.decision;
    if (!has_told(talk))
        say(talk, talk.words().at("decision.review.say", decision.review_say, Phrase::review));
    tell_decision(talk);
    if (books(talk, talk.now.verdict.outcome)) return meet(talk);
    hand_over(talk, "review");
}

void qualify(Talk& talk)
{
    const auto& decision = talk.profile.decision;
    if (!has_told(talk))
        say(talk,
            talk.words().at("decision.qualified.say", decision.qualified_say, Phrase::qualified));
    tell_decision(talk);
    if (books(talk, talk.now.verdict.outcome)) return meet(talk);
    hand_over(talk, "qualified");
}

bool needs_contact(const Talk& talk, const std::string& offer)
{
    const auto* found = talk.profile.offer(offer);
    return found && !found->needs.empty();
}

bool knows_contact(const Talk& talk, const std::string& offer)
{
    const auto& needs = talk.profile.offer(offer)->needs;
    return std::all_of(needs.begin(), needs.end(), [&](const auto& field) {
        return talk.now.contact.contains(field);
    });
}

std::optional<OfferShown> show_offer(const Talk& talk, const std::string& name)
{
    const auto* offer = talk.profile.offer(name);
    if (!offer) return std::nullopt;
    return OfferShown{
        offer->kind, talk.words().at("offers." + offer->name + ".label", offer->label), offer->url};
}

}  // namespace

bool has_told(const Talk& talk) { return talk.now.told == told_as(talk.now.verdict); }

void tell_decision(Talk& talk)
{
    if (has_told(talk)) return;
    talk.now.told = told_as(talk.now.verdict);
    talk.deeds.emplace_back(Decided{});
}

void conclude(Talk& talk, const rules::Verdict& verdict)
{
    if (!books(talk, verdict.outcome) && !talk.now.route.to.empty()) {
        release(talk);
        talk.now.route = {};
    }
    switch (verdict.outcome) {
    case rules::Outcome::disqualified:
        return disqualify(talk, verdict);
    case rules::Outcome::qualified:
        return qualify(talk);
    case rules::Outcome::review:
        return review(talk);
    case rules::Outcome::not_a_fit:
        return decline(talk);
    case rules::Outcome::open:
        return decline(talk);
    }
}

void part(Talk& talk, std::string outcome, std::string text, const std::string& offer)
{
    auto& now = talk.now;
    release(talk);
    open_question(talk, Stage::ended, {});
    now.outcome = outcome;
    now.contact_for = ContactFor::nothing;
    talk.shown.emplace_back(Ended{std::move(outcome), std::move(text), show_offer(talk, offer)});
    if (!needs_contact(talk, offer)) return;
    now.contact_for = ContactFor::offer;
    now.pending_offer = offer;
    if (needs_consent(talk) || !knows_contact(talk, offer)) return go_on_to_contact(talk);
    confirm(talk, Confirming::offer, offer);
}

void refuse_consent(Talk& talk)
{
    auto& now = talk.now;
    const auto& consent = talk.profile.consent;
    now.contact.clear();
    now.pending_offer.clear();
    now.forgotten = true;
    const auto text = talk.words().at(
        "consent.if_no.say", consent ? consent->if_no_say : rules::Text{}, Phrase::consent_refused
    );
    // An offer that needs an address has just been refused with the consent.
    const auto offer = consent && !needs_contact(talk, consent->if_no_offer) ? consent->if_no_offer
                                                                             : std::string();
    part(talk, "offered", text, offer);
    talk.deeds.emplace_back(ForgetConversation{});
}

void send_offer(Talk& talk)
{
    auto& now = talk.now;
    const auto email = now.contact.find("email");
    talk.deeds.emplace_back(SendOffer{now.pending_offer, now.contact});
    say(talk,
        talk.words().own(
            Phrase::offer_thanks, {{"email", email == now.contact.end() ? "" : email->second}}
        ));
    now.pending_offer.clear();
    now.contact_for = ContactFor::nothing;
    open_question(talk, Stage::ended, {});
}

void say_bye(Talk& talk)
{
    auto& now = talk.now;
    const auto text = talk.words().own(Phrase::goodbye);
    if (now.stage != Stage::ended) return part(talk, "left", text, {});
    open_question(talk, Stage::ended, {});
    now.contact_for = ContactFor::nothing;
    say(talk, text);
}

}  // namespace usher::dialog
