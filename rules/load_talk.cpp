// The head of the page and the talk around the questions.

#include <algorithm>

#include "rules/dates.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

void load_manners(const Spot& spot, Loading& loading)
{
    Manners manners;
    const auto order = text_of(spot.at("order"));
    if (order == "fixed") manners.order = Order::fixed;
    if (order == "fewest") manners.order = Order::fewest;
    manners.ask_first = texts_of(spot.at("ask_first"));
    manners.stop_when_decided = yes_of(spot.at("stop_when_decided"), manners.stop_when_decided);
    const auto read = [&](std::string_view name, int& into) {
        into = number_of(spot.at(name), into);
    };
    read("questions_at_most", manners.questions_at_most);
    read("more_if_close", manners.more_if_close);
    read("ask_again_at_most", manners.ask_again_at_most);
    read("off_topic_at_most", manners.off_topic_at_most);
    read("resume_within_hours", manners.resume_within_hours);
    loading.profile.manners = std::move(manners);
}

// "fri" or "mon-fri" or "mon, wed"; empty: not days.
std::vector<std::size_t> days_of(std::string_view text)
{
    std::vector<std::size_t> days;
    while (true) {
        while (!text.empty() && text.front() == ' ')
            text.remove_prefix(1);
        const auto comma = std::min(text.find(','), text.size());
        auto part = text.substr(0, comma);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        const auto dash = part.find('-');
        const auto first = parse_weekday(part.substr(0, dash));
        const auto last = dash == part.npos ? first : parse_weekday(part.substr(dash + 1));
        if (!first || !last) return {};
        for (int day = *first;; day = (day + 1) % 7) {
            days.push_back(static_cast<std::size_t>(day));
            if (day == *last) break;
        }
        if (comma == text.size()) return days;
        text.remove_prefix(comma + 1);
    }
}

void load_open(const Spot& open, OpeningHours& into, const Loading& loading)
{
    const auto wrong = [&](const Spot& spot, std::string message, std::string remedy) {
        loading.findings.error("U104", spot.value_place(), spot.path, message, remedy);
    };
    if (open.node != nullptr && !open.is(Node::Kind::block))
        wrong(open, "\"open\" is not a block", "Write { \"mon-fri\": \"09:00-17:30\" }.");
    for (const auto& spot : open.members()) {
        const auto days = days_of(spot.name);
        if (days.empty()) {
            loading.findings.error(
                "U103",
                spot.place,
                spot.path,
                quoted(spot.name) + " is not a day of the week",
                "Write mon, tue, wed, thu, fri, sat or sun, or a range: \"mon-fri\"."
            );
            continue;
        }
        auto texts = spot.items();
        if (!spot.is(Node::Kind::list)) texts = {spot};
        for (const auto& item : texts) {
            const auto hours = parse_hours(text_of(item));
            if (!hours)
                wrong(item, "these are no opening hours", "Write from and to: \"09:00-17:30\".");
            else
                for (const auto day : days)
                    into.open[day].push_back(*hours);
        }
    }
}

// The id stands in names of files and in addresses.
void check_id(const Spot& id, const Loading& loading)
{
    if (!id.is(Node::Kind::text)) return;
    const auto& text = id.node->text;
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    });
    if (plain) return;
    loading.findings.error(
        "U104",
        id.value_place(),
        id.path,
        quoted(text) + " can't be an id",
        "An id has letters, digits, _ and - only, for example \"mid_market_hr_tech\"."
    );
}

}  // namespace

void load_head(const Spot& page, Loading& loading)
{
    auto& profile = loading.profile;
    check_id(page.at("id"), loading);
    profile.id = text_of(page.at("id"));
    profile.title = text_of(page.at("title"));
    profile.owner = text_of(page.at("owner"));
    profile.reviewed_on = text_of(page.at("reviewed_on"));
    profile.review_every_days = number_of(page.at("review_every_days"), profile.review_every_days);
    for (const auto& answer : page.at("in_short").members())
        profile.in_short[answer.name] = text_of(answer);
    const auto visitors = page.at("visitors");
    profile.priority = number_of(visitors.at("priority"), 0);
    profile.visitors = read_condition(visitors.at("when"), ConditionOf::visitors, 0, loading);
    const auto opening = page.at("opening");
    profile.opening = said(opening.at("say"));
    profile.button_start = said(opening.at("buttons").at("start"));
    profile.button_question = said(opening.at("buttons").at("question"));
    load_manners(page.at("manners"), loading);
    for (const auto& warning : page.at("accepted_warnings").items())
        profile.accepted_warnings.push_back(
            {text_of(warning.at("code")),
             text_of(warning.at("at")),
             text_of(warning.at("because")),
             text_of(warning.at("until"))}
        );
}

void check_ask_first(const Spot& manners, const Loading& loading)
{
    for (const auto& item : manners.at("ask_first").items())
        if (item.is(Node::Kind::text)) check_criterion_name(item, item.node->text, loading);
}

void load_contact_fields(const Spot& fields, Loading& loading)
{
    for (const auto& spot : fields.members()) {
        if (!spot.is(Node::Kind::block)) continue;
        ContactField field;
        field.name = spot.name;
        for (const auto kind : {Kind::name, Kind::email, Kind::phone, Kind::company})
            if (name_of(kind) == text_of(spot.at("kind"))) field.kind = kind;
        if (spot.at("kind").node != nullptr && name_of(field.kind) != spot.name)
            loading.findings.error(
                "U104",
                spot.at("kind").value_place(),
                spot.at("kind").path,
                quoted(spot.name) + " is of kind " + quoted(name_of(field.kind)) + " here",
                "A contact field is called like its kind: \"name\", \"email\", \"phone\" or "
                "\"company\"."
            );
        field.ask = said(spot.at("ask"));
        field.hint = said(spot.at("hint"));
        field.why_we_ask = said(spot.at("why_we_ask"));
        field.business_only = text_of(spot.at("accept")) == "business";
        field.again = all_said(spot.at("again"));
        field.if_refused = text_of(spot.at("if_refused"));
        field.known_from = texts_of(spot.at("known_from"));
        field.confirm = yes_of(spot.at("confirm"), true);
        check_known_from(spot.at("known_from"), loading);
        loading.profile.before_booking.push_back(std::move(field));
    }
}

void load_consent(const Spot& spot, Loading& loading)
{
    if (!spot.is(Node::Kind::block)) return;
    Consent consent;
    if (spot.at("ask_before").node != nullptr) consent.ask_before = text_of(spot.at("ask_before"));
    consent.say = said(spot.at("say"));
    consent.policy = text_of(spot.at("policy"));
    consent.if_no_say = said(spot.at("if_no").at("say"));
    consent.if_no_offer = text_of(spot.at("if_no").at("offer"));
    consent.forget_after_days = number_of(spot.at("forget_after_days"), consent.forget_after_days);
    check_offer(spot.at("if_no").at("offer"), loading);
    loading.profile.consent = std::move(consent);
}

void load_hours(const Spot& spot, OpeningHours& hours, const Loading& loading)
{
    hours.time_zone = text_of(spot.at("time_zone"));
    load_open(spot.at("open"), hours, loading);
    for (auto& day : hours.open)
        std::sort(day.begin(), day.end());
    const auto closed = spot.at("closed_on");
    if (closed.node != nullptr && !closed.is(Node::Kind::list))
        loading.findings.error(
            "U104",
            closed.value_place(),
            closed.path,
            "\"closed_on\" is not a list",
            "Write a list of days: [\"2026-12-25\"]."
        );
    for (const auto& item : closed.items()) {
        if (item.is(Node::Kind::text) && is_date(item.node->text))
            hours.closed_on.push_back(item.node->text);
        else
            loading.findings.error(
                "U104",
                item.place,
                item.path,
                quoted(text_of(item)) + " is not a day",
                "Write year-month-day: \"2026-12-25\"."
            );
    }
}

void load_people(const Spot& spot, Loading& loading)
{
    if (!spot.is(Node::Kind::block)) return;
    People people;
    people.desk = text_of(spot.at("desk"));
    check_person(spot.at("desk"), loading);
    if (spot.at("hours").node != nullptr) load_hours(spot.at("hours"), people.hours, loading);
    people.step_in_when = {"visitor_asks"};
    if (spot.at("step_in_when").node != nullptr)
        people.step_in_when = texts_of(spot.at("step_in_when"));
    people.say_open = said(spot.at("say_open"));
    people.say_closed = said(spot.at("say_closed"));
    people.needs = texts_of(spot.at("needs"));
    loading.profile.people = std::move(people);
}

void load_faq(const Spot& faq, Loading& loading)
{
    for (const auto& spot : faq.members())
        loading.profile.faq.push_back(
            {spot.name,
             all_said(spot.at("when_asked")),
             said(spot.at("answer")),
             text_of(spot.at("link"))}
        );
}

}  // namespace usher::rules
