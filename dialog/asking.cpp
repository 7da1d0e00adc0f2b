// What comes next: the next question, "three more?", or the decision.

#include <algorithm>

#include "dialog/answers.hpp"
#include "dialog/stages.hpp"
#include "rules/condition.hpp"

namespace usher::dialog {
namespace {

bool has(const std::vector<std::string>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Open, and its `ask_if` doesn't forbid it.
bool can_be_asked(const Talk& talk, const rules::Criterion* criterion)
{
    return criterion &&
           rules::standing(talk.profile, *criterion, talk.now.sheet) == rules::Standing::askable;
}

void put(Talk& talk, const rules::Criterion& criterion, std::string_view because)
{
    auto& now = talk.now;
    now.reopened.clear();
    now.concluded = false;
    if (auto known = fact_to_confirm(talk, criterion)) {
        now.unsure_of = std::move(known);
        return confirm(talk, Confirming::known_value, criterion.name);
    }
    open_question(talk, Stage::asking, criterion.name);
    now.next_because = because;
    if (!has(now.asked, criterion.name)) now.asked.push_back(criterion.name);
    now.progress.asked = static_cast<int>(now.asked.size());
    ask(talk);
}

void send_on(Talk& talk, const rules::Verdict& verdict)
{
    auto& now = talk.now;
    now.sent_once = true;
    now.awaiting = Awaiting::profile;
    release(talk);
    close_question(talk);
    talk.deeds.emplace_back(ChangeProfile{verdict.sent_to, verdict.keep_answers});
}

void go_on_asking(Talk& talk)
{
    auto& now = talk.now;
    const bool still_open = can_be_asked(talk, talk.open_criterion());
    // What was put and is still unanswered has been counted; it may be put again.
    auto progress = now.progress;
    for (const auto& name : now.asked)
        if (can_be_asked(talk, talk.profile.criterion(name))) --progress.asked;

    const auto next = rules::next_question(talk.profile, now.sheet, progress);
    now.verdict = next.verdict;
    now.cut_off = next.cut_off;
    now.concluded = next.kind == rules::Next::Kind::decided;
    if (!next.verdict.sent_to.empty() && !now.sent_once) return send_on(talk, next.verdict);

    const auto* reopened = talk.profile.criterion(now.reopened);
    if (can_be_asked(talk, reopened)) return put(talk, *reopened, "asked again");
    now.reopened.clear();

    switch (next.kind) {
    case rules::Next::Kind::ask:
        if (still_open) return ask(talk);
        return put(talk, *talk.profile.criterion(next.criterion), name_of(next.because));
    case rules::Next::Kind::offer_more:
        open_question(talk, Stage::more, "more");
        return ask(talk);
    case rules::Next::Kind::decided:
        return conclude(talk, next.verdict);
    }
}

bool asks_consent_first(const Talk& talk)
{
    return talk.profile.consent && !talk.now.consented &&
           talk.profile.consent->ask_before != "before_booking";
}

int misses_allowed(const Talk& talk) { return talk.profile.manners.ask_again_at_most; }

std::string in_other_words(const Talk& talk)
{
    const auto words = talk.words();
    const auto& question = talk.now.open_question;
    const bool first = talk.now.misses < 2;
    if (!talk.now.suggested.empty())
        return words.own(first ? Phrase::which_of_these : Phrase::again_choice);
    if (const auto* criterion = talk.open_criterion())
        return words.again(*criterion, talk.now.misses);
    const auto normal = open_ask(talk);
    const auto text = normal ? normal->text : std::string();
    if (question == "email")
        return words.own(
            first ? Phrase::again_email : Phrase::again_email_plainly, {{"ask", text}}
        );
    if (is_contact_field(question))
        return words.own(first ? Phrase::again_contact : Phrase::again_last, {{"ask", text}});
    return words.own(first ? Phrase::again_yes_no : Phrase::again_yes_no_plainly, {{"ask", text}});
}

void give_up_yes_or_no(Talk& talk)
{
    // No clear yes is a no, except that a disqualifier rests on what the visitor has said already.
    const bool stands =
        talk.now.open_question == "confirm" && talk.now.confirm_about == Confirming::disqualifier;
    answer_yes_or_no(talk, stands ? YesNoSaid::Word::yes : YesNoSaid::Word::no);
}

}  // namespace

void go_on(Talk& talk)
{
    auto& now = talk.now;
    if (now.awaiting != Awaiting::nothing || now.stage == Stage::with_person) return;
    if (now.meeting || now.forgotten) return;
    if (now.contact_for == ContactFor::person) return go_on_to_person(talk);
    if (now.contact_for == ContactFor::offer) return go_on_to_contact(talk);
    if (!now.carried.empty()) return confirm(talk, Confirming::carried_over, "carried_over");
    if (asks_consent_first(talk)) return ask_consent(talk);
    go_on_asking(talk);
}

bool is_costly(const rules::Profile& profile, std::string_view criterion)
{
    if (has(profile.decision.must_know, criterion)) return true;
    return std::any_of(
        profile.disqualifiers.begin(),
        profile.disqualifiers.end(),
        [&](const auto& disqualifier) {
            return has(rules::criteria_of(disqualifier.when), criterion);
        }
    );
}

void miss(Talk& talk)
{
    auto& now = talk.now;
    ++now.misses;
    if (now.misses > misses_allowed(talk)) return give_up_question(talk);
    if (now.open_question.empty())
        return show_slots(
            talk, talk.words().own(now.misses < 2 ? Phrase::again_slot : Phrase::same_slots)
        );
    ask(talk, in_other_words(talk));
}

void give_up_question(Talk& talk)
{
    auto& now = talk.now;
    if (talk.open_criterion()) {
        count_unsure(talk, {}, "not understood");
        if (talk.profile.people && !now.person_offered &&
            has(talk.profile.people->step_in_when, "not_understood")) {
            now.person_offered = true;
            say(talk, talk.words().own(Phrase::offer_person));
        }
        return go_on(talk);
    }
    if (is_yes_or_no(now.open_question)) return give_up_yes_or_no(talk);
    if (is_contact_field(now.open_question)) return skip_contact(talk);
    if (now.stage == Stage::booking) return hand_over(talk, "not_understood");
}

bool may_change(const Talk& talk) { return !talk.now.meeting && !talk.now.forgotten; }

void say_why_not(Talk& talk)
{
    say(talk,
        talk.words().own(talk.now.meeting ? Phrase::already_booked : Phrase::consent_refused));
}

void decide_anew(Talk& talk)
{
    auto& now = talk.now;
    now.outcome.clear();
    now.concluded = false;
    now.pending_offer.clear();
    if (now.stage == Stage::ended) now.stage = Stage::asking;
    // A person that the visitor asked for is still wanted, whatever the answers come to.
    const bool wanted =
        now.contact_for == ContactFor::person && now.person_because == "visitor_asks";
    if (!wanted) {
        now.contact_for = ContactFor::nothing;
        now.desk_asked = false;
    }
    if (now.progress.more == rules::Progress::More::refused)
        now.progress.more = rules::Progress::More::not_offered;
}

void reopen(Talk& talk, const std::string& criterion)
{
    auto& now = talk.now;
    decide_anew(talk);
    now.contact_for = ContactFor::nothing;
    now.sheet.reopen(criterion);
    now.reopened = criterion;
    // What a fact says about it is not put forward a second time.
    if (!has(now.denied, criterion)) now.denied.push_back(criterion);
    close_question(talk);
}

}  // namespace usher::dialog
