// Promises the page makes and what keeping them needs: a way to get back, an open desk, a safe
// link, consent in time.

#include <algorithm>

#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

bool has(const std::vector<std::string>& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool can_get_back(const std::vector<std::string>& needs)
{
    return has(needs, "email") || has(needs, "phone");
}

void check_link(const Spot& spot, const Loading& loading)
{
    if (!spot.is(Node::Kind::text)) return;
    const auto& link = spot.node->text;
    constexpr std::string_view scheme = "https://";
    const bool safe = link.substr(0, scheme.size()) == scheme;
    const auto host =
        safe ? link.substr(scheme.size(), link.find_first_of("/?#", scheme.size()) - scheme.size())
             : std::string{};
    const bool plain = link.find_first_of(" \t\n\"<>\\") == link.npos;
    if (safe && plain && !host.empty() && host.find('@') == host.npos && host.front() != '.')
        return;
    loading.findings.error(
        "U404",
        spot.value_place(),
        spot.path,
        quoted(link) + " is not a safe link",
        safe ? "The address after https:// can't be read."
             : "Visitors are only sent to addresses that begin with https://."
    );
}

void check_offers(const Spot& offers, const Loading& loading)
{
    for (const auto& spot : offers.members()) {
        const auto kind = text_of(spot.at("kind"));
        check_link(spot.at("url"), loading);
        const bool links = kind == "link" || kind == "guide";
        if (links && spot.at("url").node == nullptr)
            loading.findings.error(
                "U404",
                spot.place,
                spot.path,
                "this offer has no link",
                "Write \"url\": \"https://...\", so that its button leads somewhere."
            );
        const bool gets_back = kind == "introduction" || kind == "newsletter";
        if (gets_back && !can_get_back(texts_of(spot.at("needs"))))
            loading.findings.error(
                "U402",
                spot.place,
                spot.path,
                "this offer can't be kept without an e-mail",
                "Write \"needs\": [\"email\"], so that it is asked for first."
            );
        const auto to = spot.at("to");
        if (to.is(Node::Kind::text) && to.node->text.find('@') == std::string::npos)
            loading.findings.error(
                "U104",
                to.value_place(),
                to.path,
                quoted(to.node->text) + " is not an e-mail address",
                "Write the address that is told, for example \"partners@acme.example\"."
            );
    }
}

void check_booking(const Spot& page, const Loading& loading)
{
    const auto& profile = loading.profile;
    const auto qualified = page.at("decision").at("qualified");
    const auto review = page.at("decision").at("review");
    const bool books =
        profile.decision.qualified_then == "book" || profile.decision.review_then == "book";
    if (!books || !qualified.is(Node::Kind::block)) return;
    const auto& then = profile.decision.qualified_then == "book" ? qualified : review;
    for (const auto* block : {"booking", "before_booking"})
        if (page.at(block).node == nullptr)
            loading.findings.error(
                "U104",
                then.place,
                block,
                quoted(block) + " is missing",
                "\"decision\" books meetings, so the page has to say with whom, when, and what is "
                "asked before."
            );
    if (page.at("before_booking").is(Node::Kind::block) &&
        profile.contact_field("email") == nullptr)
        loading.findings.error(
            "U402",
            page.at("before_booking").place,
            "before_booking",
            "nobody asks for the e-mail that the invitation goes to",
            "Add \"email\": { \"kind\": \"email\", \"ask\": \"...\" }."
        );
}

bool ever_open(const OpeningHours& hours)
{
    return std::any_of(hours.open.begin(), hours.open.end(), [](const auto& day) {
        return !day.empty();
    });
}

// "Area/City", or UTC: whether it exists is known where the zones are.
bool looks_like_zone(std::string_view zone)
{
    const auto letter = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '/' || c == '-' || c == '+';
    };
    if (zone == "UTC") return true;
    return zone.find('/') != zone.npos && zone.front() != '/' && zone.back() != '/' &&
           std::all_of(zone.begin(), zone.end(), letter);
}

// A promise in hours of the desk that takes it more than a week.
void check_answer_in_time(const Spot& people, const Loading& loading)
{
    const int promised = loading.profile.decision.working_hours_to_answer;
    int minutes = 0;
    for (const auto& day : loading.profile.people->hours.open)
        for (const auto& [begin, end] : day)
            minutes += end - begin;
    if (minutes == 0 || promised * 60 <= minutes) return;
    if (loading.findings.has_error_at(people.path + ".hours")) return;  // some are not read
    loading.findings.error(
        "U403",
        people.at("hours").place,
        people.path + ".hours",
        "the desk is open too little to answer within " + std::to_string(promised) +
            (promised == 1 ? " working hour" : " working hours"),
        "It is open " + std::to_string(minutes / 60) + (minutes / 60 == 1 ? " hour" : " hours") +
            " a week, so an answer takes longer than a week. Open it longer, or promise "
            "less in \"working_hours_to_answer\"."
    );
}

bool hands_over(const Profile& profile)
{
    const auto& decision = profile.decision;
    return decision.qualified_then == "hand_over" || decision.review_then == "hand_over" ||
           decision.not_a_fit_then == "hand_over" ||
           (profile.booking && profile.booking->no_slot_then == "hand_over");
}

void check_people(const Spot& spot, const Loading& loading)
{
    const auto& profile = loading.profile;
    if (!profile.people) return;
    const auto& people = *profile.people;
    const auto hours = spot.at("hours");
    const auto zone = hours.at("time_zone");
    if (zone.is(Node::Kind::text) && !looks_like_zone(zone.node->text))
        loading.findings.error(
            "U403",
            zone.value_place(),
            zone.path,
            quoted(zone.node->text) + " is not a time zone",
            "Write its name, for example \"America/New_York\" or \"Europe/Paris\"."
        );
    const bool says_when = std::any_of(
        people.say_closed.by_language.begin(),
        people.say_closed.by_language.end(),
        [](const auto& text) { return has(placeholders_of(text), "next_opening"); }
    );
    const bool answers = profile.decision.working_hours_to_answer > 0;
    const bool open_block = hours.at("open").is(Node::Kind::block);
    const bool reported = open_block && !hours.at("open").node->members.empty();
    if (!ever_open(people.hours) && !reported && (hours.node != nullptr || says_when || answers))
        loading.findings.error(
            "U403",
            hours.node != nullptr ? hours.place : spot.place,
            spot.path + ".hours",
            "the desk is never open",
            "Visitors would wait for ever. Write for example \"hours\": { \"time_zone\": "
            "\"Europe/Paris\", \"open\": { \"mon-fri\": \"09:00-17:30\" } }."
        );
    check_answer_in_time(spot, loading);
    // A review can also be answered to an address that was asked before a meeting.
    const bool asked = !says_when && profile.contact_field("email") != nullptr;
    if (can_get_back(people.needs) || loading.findings.has_error_at(spot.path + ".needs")) return;
    if ((says_when || answers) && !asked)
        return loading.findings.error(
            "U402",
            spot.at("needs").place,
            spot.path,
            "a person can't get back to them without an e-mail",
            std::string(says_when ? "\"say_closed\"" : "\"working_hours_to_answer\"") +
                " promises an answer. Write \"needs\": [\"email\"], so that it is asked for."
        );
    const bool before_booking = profile.contact_field("email") || profile.contact_field("phone");
    if (before_booking || !hands_over(profile)) return;
    loading.findings.warning(
        "U402",
        spot.place,
        spot.path,
        "nobody can answer those who are handed over while the desk is closed",
        "No e-mail or phone number is asked, so they are only told when to come back. Write "
        "\"needs\": [\"email\"]."
    );
}

// "offer" without one would leave them with nothing.
void check_offers_something(const Spot& block, const Loading& loading)
{
    if (text_of(block.at("then")) != "offer" || block.at("offer").node != nullptr) return;
    loading.findings.warning(
        "U402",
        block.at("then").value_place(),
        block.path,
        "\"then\" promises an offer, and none is named",
        "Write \"offer\": and one of \"offers\" beside it, or they leave with words only."
    );
}

// Times are looked for as far ahead as either says, so the shorter one would be read and not
// heeded.
void check_days_ahead(const Spot& booking, const Loading& loading)
{
    const auto look_up_to = booking.at("if_no_slot").at("look_up_to_days");
    const auto within = number_of(booking.at("within_days"));
    const auto far = number_of(look_up_to);
    if (!within || !far || *far >= *within) return;
    const auto days = [](int count) {
        return counted(static_cast<std::size_t>(count), "day", "days");
    };
    loading.findings.warning(
        "U407",
        look_up_to.place,
        look_up_to.path,
        "\"look_up_to_days\" looks less far than \"within_days\"",
        "It is for when no time is free in the " + days(*within) + " that are offered, and " +
            days(*far) + " are among them. Write more than " + std::to_string(*within) +
            ", or leave the line out."
    );
}

void check_consent(const Spot& consent, const Loading& loading)
{
    check_link(consent.at("policy"), loading);
    const auto instead = consent.at("if_no").at("offer");
    const auto* offer = loading.profile.offer(text_of(instead));
    if (offer != nullptr && !offer->needs.empty())
        loading.findings.warning(
            "U402",
            instead.value_place(),
            instead.path,
            "who refuses consent can't be given " + quoted(offer->name),
            "It needs what they have just refused to give, so it is not shown. Offer a link."
        );
    const auto when = consent.at("ask_before");
    if (!when.is(Node::Kind::text)) return;
    const auto& stage = when.node->text;
    const auto early = words_of("opening asking before_booking");
    if (has(early, stage)) return;
    const bool late = has(words_of("booking booked after_booking parting end ended"), stage);
    loading.findings.error(
        late ? "U405" : "U104",
        when.value_place(),
        when.path,
        late ? "consent is asked too late" : "there is no stage " + quoted(stage),
        late ? "Name and e-mail are asked before that. Write \"before_booking\"."
             : did_you_mean(stage, early) + "Write \"before_booking\", \"asking\" or \"opening\"."
    );
}

}  // namespace

void check_promises(const Spot& page, const Loading& loading)
{
    check_offers(page.at("offers"), loading);
    check_booking(page, loading);
    check_people(page.at("people"), loading);
    check_consent(page.at("consent"), loading);
    check_days_ahead(page.at("booking"), loading);
    check_offers_something(page.at("booking").at("if_no_slot"), loading);
    check_offers_something(page.at("decision").at("not_a_fit"), loading);
    for (const auto& question : page.at("faq").members())
        check_link(question.at("link"), loading);
}

}  // namespace usher::rules
