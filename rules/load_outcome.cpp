// Offers, disqualifiers, what the score means, and who is sent on.

#include <algorithm>

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

void load_offers(const Spot& offers, Loading& loading)
{
    for (const auto& spot : offers.members()) {
        Offer offer;
        offer.name = spot.name;
        offer.kind = text_of(spot.at("kind"));
        offer.label = said(spot.at("label"));
        offer.url = text_of(spot.at("url"));
        offer.to = text_of(spot.at("to"));
        offer.needs = texts_of(spot.at("needs"));
        loading.profile.offers.push_back(std::move(offer));
    }
}

void load_disqualifiers(const Spot& disqualifiers, Loading& loading)
{
    const auto all = loading.profile.criteria.size();
    for (const auto& spot : disqualifiers.members()) {
        Disqualifier disqualifier;
        disqualifier.name = spot.name;
        disqualifier.when =
            read_condition(spot.at("when"), ConditionOf::disqualifier, all, loading);
        disqualifier.confirm = said(spot.at("confirm"));
        disqualifier.because = text_of(spot.at("because"));
        disqualifier.say = said(spot.at("say"));
        disqualifier.offer = text_of(spot.at("offer"));
        check_offer(spot.at("offer"), loading);
        loading.profile.disqualifiers.push_back(std::move(disqualifier));
    }
}

void load_floors(const Spot& at_least, Loading& loading)
{
    std::vector<std::string> names;
    for (const auto& layer : loading.profile.layers)
        names.push_back(layer.name);
    for (const auto& spot : at_least.members()) {
        if (std::find(names.begin(), names.end(), spot.name) == names.end())
            report_missing(spot.place, spot.path, "layer", spot.name, names, loading.findings);
        loading.profile.decision.at_least[spot.name] = number_of(spot, 0);
    }
}

void load_decision(const Spot& spot, Loading& loading)
{
    auto& decision = loading.profile.decision;
    const auto qualified = spot.at("qualified");
    decision.qualified_from = number_of(qualified.at("from"), decision.qualified_from);
    decision.must_know = texts_of(qualified.at("must_know"));
    decision.qualified_say = said(qualified.at("say"));
    if (qualified.at("then").node != nullptr)
        decision.qualified_then = text_of(qualified.at("then"));
    load_floors(qualified.at("at_least"), loading);
    for (const auto& item : qualified.at("must_know").items())
        if (item.is(Node::Kind::text)) check_criterion_name(item, item.node->text, loading);

    const auto review = spot.at("review");
    decision.review_from = number_of(review.at("from"), decision.review_from);
    decision.review_say = said(review.at("say"));
    decision.working_hours_to_answer = number_of(review.at("working_hours_to_answer"), 0);
    if (review.at("then").node != nullptr) decision.review_then = text_of(review.at("then"));

    const auto not_a_fit = spot.at("not_a_fit");
    decision.not_a_fit_say = said(not_a_fit.at("say"));
    decision.not_a_fit_offer = text_of(not_a_fit.at("offer"));
    if (not_a_fit.at("then").node != nullptr)
        decision.not_a_fit_then = text_of(not_a_fit.at("then"));
    check_offer(not_a_fit.at("offer"), loading);
}

void load_send_to(const Spot& list, Loading& loading)
{
    const auto all = loading.profile.criteria.size();
    for (const auto& spot : list.items()) {
        if (!spot.is(Node::Kind::block)) continue;
        SendTo send;
        send.when = read_condition(spot.at("when"), ConditionOf::send_to, all, loading);
        send.profile = text_of(spot.at("profile"));
        send.keep_answers = yes_of(spot.at("keep_answers"), true);
        const auto* world = loading.world;
        if (world != nullptr && !send.profile.empty() && world->profiles.count(send.profile) == 0)
            report_missing(
                spot.at("profile").value_place(),
                spot.at("profile").path,
                "profile",
                send.profile,
                {world->profiles.begin(), world->profiles.end()},
                loading.findings
            );
        loading.profile.send_to.push_back(std::move(send));
    }
}

}  // namespace

void load_outcome(const Spot& profile, Loading& loading)
{
    load_offers(profile.at("offers"), loading);
    load_disqualifiers(profile.at("disqualifiers"), loading);
    load_decision(profile.at("decision"), loading);
    load_send_to(profile.at("send_to_profile"), loading);
}

}  // namespace usher::rules
