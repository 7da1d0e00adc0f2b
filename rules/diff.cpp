// The page from top to bottom.

#include "rules/diff.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "rules/condition.hpp"
#include "rules/diff_parts.hpp"

namespace usher::rules {
namespace {

std::string order_name(Order order)
{
    switch (order) {
    case Order::fixed:
        return "fixed";
    case Order::adaptive:
        return "adaptive";
    case Order::fewest:
        return "fewest";
    }
    return "adaptive";
}

void compare_manners(Differences& all)
{
    const Manners &a = all.before.manners, &b = all.after.manners;
    all.word("Order of questions", order_name(a.order), order_name(b.order));
    all.list("Asked first", a.ask_first, b.ask_first);
    all.yes_no("Stop when decided", a.stop_when_decided, b.stop_when_decided);
    all.number("Questions at most", a.questions_at_most, b.questions_at_most);
    all.number("More if close", a.more_if_close, b.more_if_close);
    all.number("Asked again at most", a.ask_again_at_most, b.ask_again_at_most, "times");
    all.number("Off topic at most", a.off_topic_at_most, b.off_topic_at_most, "times");
    all.number("Resumed within", a.resume_within_hours, b.resume_within_hours, "hours");
}

void compare_contact(Differences& all)
{
    Differences::named(
        all.before.before_booking,
        all.after.before_booking,
        [&](const ContactField& gone) {
            all.say("Before booking, " + gone.name + " is no longer asked");
        },
        [&](const ContactField& come) {
            all.say("Before booking, " + come.name + " is asked: " + quoted(come.ask.in(0)));
        },
        [&](const ContactField& a, const ContactField& b) {
            const std::string what = "Before booking, " + b.name;
            all.text(what + ", question", a.ask, b.ask);
            all.text(what + ", hint", a.hint, b.hint);
            all.text(what + ", why we ask", a.why_we_ask, b.why_we_ask);
            all.yes_no(what + ", business addresses only", a.business_only, b.business_only);
            all.texts(what + ", asked again with", a.again, b.again);
            all.word(what + ", if refused", a.if_refused, b.if_refused);
            all.list(what + ", known from", a.known_from, b.known_from);
            all.yes_no(what + ", confirmed if known", a.confirm, b.confirm);
        }
    );
}

void compare_consent(Differences& all)
{
    const Consent a = all.before.consent.value_or(Consent{}),
                  b = all.after.consent.value_or(Consent{});
    all.word("Consent, asked before", a.ask_before, b.ask_before);
    all.text("Consent, said", a.say, b.say);
    all.word("Consent, policy", a.policy, b.policy);
    all.text("Consent, said if refused", a.if_no_say, b.if_no_say);
    all.word("Consent, offer if refused", a.if_no_offer, b.if_no_offer);
    all.number("Answers are forgotten after", a.forget_after_days, b.forget_after_days, "days");
}

void compare_faq(Differences& all)
{
    const bool moved = Differences::named(
        all.before.faq,
        all.after.faq,
        [&](const Faq& gone) { all.say("FAQ " + quoted(spoken(gone.name)) + " removed"); },
        [&](const Faq& come) {
            all.say("New FAQ " + quoted(spoken(come.name)) + ": " + quoted(come.answer.in(0)));
        },
        [&](const Faq& a, const Faq& b) {
            const std::string what = "FAQ " + quoted(spoken(b.name));
            all.texts(what + ", when asked", a.when_asked, b.when_asked);
            all.text(what + ", answer", a.answer, b.answer);
            all.word(what + ", link", a.link, b.link);
        }
    );
    if (moved) all.say("Questions of FAQ in another order");
}

// "50% a, 50% b"
std::string shares_of(const Experiment& experiment)
{
    std::string shares;
    for (const auto& [group, percent] : experiment.share)
        shares += (shares.empty() ? "" : ", ") + std::to_string(percent) + "% " + group;
    return shares;
}

// The words of one experiment, group by group and place by place. Those of a new one count from
// nothing, those of one that is gone to nothing.
void compare_tried(
    Differences& all, const std::string& what, const Experiment& a, const Experiment& b
)
{
    using Groups = decltype(a.replaces);
    const auto of = [](const Groups& groups, const std::string& group, const std::string& path) {
        const auto texts = groups.find(group);
        if (texts == groups.end()) return Text{};
        const auto text = texts->second.find(path);
        return text == texts->second.end() ? Text{} : text->second;
    };
    std::set<std::pair<std::string, std::string>> places;  // group, path
    for (const auto* groups : {&a.replaces, &b.replaces})
        for (const auto& [group, texts] : *groups)
            for (const auto& [path, text] : texts)
                places.emplace(group, path);
    for (const auto& [group, path] : places)
        all.text(
            what + ", group " + quoted(group) + ", " + path,
            of(a.replaces, group, path),
            of(b.replaces, group, path)
        );
}

void compare_experiments(Differences& all)
{
    const auto called = [](const Experiment& experiment) {
        return "Experiment " + quoted(spoken(experiment.name));
    };
    Differences::named(
        all.before.experiments,
        all.after.experiments,
        [&](const Experiment& gone) { all.say(called(gone) + " removed"); },
        [&](const Experiment& come) {
            all.say(
                "New experiment " + quoted(spoken(come.name)) + " until " + come.until + ": " +
                shares_of(come)
            );
            compare_tried(all, called(come), {}, come);
        },
        [&](const Experiment& a, const Experiment& b) {
            const auto what = called(b);
            all.word(what + ", until", a.until, b.until);
            all.word(what + ", measured by", a.measure, b.measure);
            if (a.share != b.share)
                all.say(what + ", shares: " + shares_of(a) + " -> " + shares_of(b));
            compare_tried(all, what, a, b);
        }
    );
}

void compare_tests(Differences& all)
{
    const bool moved = Differences::named(
        all.before.tests,
        all.after.tests,
        [&](const Rehearsal& gone) { all.say("Test " + quoted(gone.name) + " removed"); },
        [&](const Rehearsal& come) { all.say("New test " + quoted(come.name)); },
        [&](Rehearsal a, const Rehearsal& b) {
            a.line = b.line;
            if (a == b) return;  // it only moved
            const bool expects = a.expect != b.expect;
            a.expect = b.expect;
            const bool answers = !(a == b);
            all.say(
                "Test " + quoted(b.name) + ": " +
                (answers && expects ? "other answers, and something else is expected"
                 : expects          ? "something else is expected"
                                    : "other answers")
            );
        }
    );
    if (moved) all.say("Tests in another order");
}

}  // namespace

void compare_head(Differences& all)
{
    const Profile &a = all.before, &b = all.after;
    all.word("Name of the profile", a.id, b.id);
    all.words("Title", a.title, b.title);
    all.word("Owner", a.owner, b.owner);
    all.word("Reviewed on", a.reviewed_on, b.reviewed_on);
    all.number("Reviewed every", a.review_every_days, b.review_every_days, "days");
    all.list("Languages", a.languages, b.languages);
    for (const auto* part : {"what_company", "why_now", "why_us", "why_profitable"}) {
        const auto said = [&](const Profile& page) {
            const auto found = page.in_short.find(part);
            return found == page.in_short.end() ? std::string{} : found->second;
        };
        all.words("In short, " + spoken(part), said(a), said(b));
    }
    all.number("Priority among profiles", a.priority, b.priority);
    all.condition("Visitors", a.visitors, b.visitors);
    all.text("Opening", a.opening, b.opening);
    all.text("Opening, button to start", a.button_start, b.button_start);
    all.text("Opening, button for a question", a.button_question, b.button_question);
    compare_manners(all);
}

void compare_rest(Differences& all)
{
    compare_contact(all);
    compare_consent(all);
    compare_booking(all);
    compare_faq(all);
    compare_experiments(all);
    compare_tests(all);
    const auto shares_differ = [&](const Criterion& criterion) {
        const Criterion* was = all.before.criterion(criterion.name);
        return was != nullptr && was->shares != criterion.shares;
    };
    const auto& criteria = all.after.criteria;
    if (std::any_of(criteria.begin(), criteria.end(), shares_differ))
        all.say("Other answer shares were learned");
    if (all.before.accepted_warnings != all.after.accepted_warnings)
        all.say("Other warnings are accepted");
}

std::vector<std::string> differences(const Profile& before, const Profile& after)
{
    Differences all(before, after);
    compare_head(all);
    compare_layers(all);
    compare_outcome(all);
    compare_rest(all);
    return all.take();
}

}  // namespace usher::rules
