// Each message is stepped by itself, as the answer to the question that it was an answer to: what
// the candidate would have asked in between has nothing to do with what the words mean.

#include "dialog/replay_words.hpp"

#include <algorithm>

#include "dialog/answers.hpp"
#include "dialog/step.hpp"

namespace usher::dialog {
namespace {

// Answers that count after the turn and did not before.
std::vector<rules::Answer> brought_by(const HeardTurn& turn)
{
    std::vector<rules::Answer> brought;
    const auto& given = turn.after.sheet.given();
    for (auto i = turn.before.sheet.given().size(); i < given.size(); ++i)
        if (turn.after.sheet.find(given[i].criterion) == &given[i]) brought.push_back(given[i]);
    return brought;
}

}  // namespace

void ReadAgain::take(const HeardTurn& turn)
{
    for (const auto& event : turn.events) {
        if (std::holds_alternative<ProfileChanged>(event.what)) moved_ = true;
        if (std::holds_alternative<Opened>(event.what)) {
            now_ = step(candidate_, {}, event).conversation;
            return;
        }
        if (std::holds_alternative<Said>(event.what) && read(turn, event)) return;
    }
    take_over(turn);
}

// Once the candidate has understood an answer, it would not have asked again: what they said to the
// second asking is not taken for the first.
bool ReadAgain::read(const HeardTurn& turn, const Event& event)
{
    const auto& before = turn.before;
    const auto* asked = candidate_.criterion(before.open_question);
    // Buttons made up for this one message exist only in the talk as it was.
    if (!asked || before.stage != Stage::asking || !before.suggested.empty()) return false;
    if (rules::answer_to(*asked, now_.sheet)) return false;
    auto alone = now_;
    alone.stage = Stage::asking;
    alone.open_question = asked->name;
    alone.misses = before.misses;
    alone.off_topic = before.off_topic;
    alone.question_invited = before.question_invited;
    alone.opening_open = before.opening_open;
    alone.awaiting = Awaiting::nothing;
    alone.confirm_about = Confirming::nothing;
    alone.suggested.clear();
    alone.outcome.clear();
    now_.sheet = step(candidate_, std::move(alone), event).conversation.sheet;
    return true;
}

void ReadAgain::take_over(const HeardTurn& turn)
{
    for (const auto& answer : turn.before.sheet.given()) {
        const bool counted = turn.before.sheet.find(answer.criterion) == &answer;
        const auto* criterion = candidate_.criterion(answer.criterion);
        if (counted && criterion && !turn.after.sheet.find(answer.criterion))
            now_.sheet.reopen(criterion->name);
    }
    for (auto& answer : brought_by(turn)) {
        const auto* criterion = candidate_.criterion(answer.criterion);
        auto value = criterion ? reread(*criterion, answer.value) : std::nullopt;
        if (!value) continue;
        const bool gave_up = std::holds_alternative<rules::IsUnsure>(*value) &&
                             answer.evidence.rule == "not understood";
        if (gave_up && rules::answer_to(*criterion, now_.sheet)) continue;
        answer.criterion = criterion->name;
        answer.value = std::move(*value);
        answer.replaces.reset();
        now_.sheet.give(std::move(answer));
    }
}

Recorded ReadAgain::recorded(const Conversation& last, Recorded as_recorded) const
{
    if (moved_) return as_recorded;
    auto read = now_;
    read.sheet.facts = last.sheet.facts;
    read.sheet.sent_here = last.sheet.sent_here;
    read.denied = last.denied;
    read.progress.more = last.progress.more;
    read.asked.clear();
    for (const auto& name : last.asked)
        if (const auto* criterion = candidate_.criterion(name))
            read.asked.push_back(criterion->name);
    auto recorded = recorded_of(candidate_, read);
    recorded.verdict = as_recorded.verdict;
    recorded.sent_to = as_recorded.sent_to;
    recorded.route = as_recorded.route;
    return recorded;
}

}  // namespace usher::dialog
