// The candidate's talk is played with a visitor who answers each question as they did. A question
// that was never put to them is met by all answers there are; if those lead to different verdicts,
// nobody can tell.

#include "dialog/replay.hpp"

#include <algorithm>
#include <limits>

#include "dialog/answers.hpp"
#include "rules/cells.hpp"
#include "rules/question_limit.hpp"
#include "rules/route.hpp"
#include "rules/standings.hpp"

namespace usher::dialog {
namespace {

using rules::Profile;
using rules::Sheet;
using How = Recorded::Said::How;
using More = rules::Progress::More;

struct Ending {
    std::string verdict, sent_to, route;
    rules::PointRange score;
    bool equals(const Ending& other) const
    {
        return verdict == other.verdict && sent_to == other.sent_to;
    }
};
// Absent: nobody can tell.
using Told = std::optional<Ending>;

rules::Answer answer(const std::string& criterion, rules::Value value)
{
    rules::Answer answer;
    answer.criterion = criterion;
    answer.value = std::move(value);
    return answer;
}

// A visitor as the candidate knows them: what they said, under its own names.
struct Known {
    std::map<std::string, rules::Value, std::less<>> asked, volunteered;
    std::map<std::string, int, std::less<>> turns;  // in which they were said
};

using Sorts = std::vector<std::vector<rules::Value>>;

// A talk has so many ways to go on that looking at them all would take longer than anybody waits:
// beyond these, nobody can tell.
constexpr int ways_looked_at_max = 100;

class Play {
  public:
    Play(const Profile& candidate, const Recorded& recorded, const Sorts& sorts)
        : candidate_(candidate), recorded_(recorded), sorts_(sorts)
    {
        start_.facts = recorded.facts;
        start_.sent_here = recorded.sent_here;
        for (const auto& said : recorded.answers)
            take(said);
        for (auto& known : rules::answers_from(candidate, recorded.facts))
            take_known(std::move(known));
    }

    Told ending()
    {
        // What they volunteered came at some time between the first question and the last. Only a
        // limit on questions could tell these from each other; then both have to agree, or the
        // candidate has to ask just what was asked, so that it came when it did.
        const auto late = walk(start_, {});
        if (known_.volunteered.empty()) return late;
        auto early = start_;
        for (const auto& [criterion, value] : known_.volunteered)
            early.give(answer(criterion, value));
        const auto soon = late ? walk(std::move(early), {}) : std::nullopt;
        return soon && soon->equals(*late) ? soon : as_it_came();
    }

    // All that they said here too leaves it open: they would have been asked on, and they left.
    bool leaves_open() const
    {
        if (misses_an_answer_) return false;
        auto heard = start_;
        for (const auto& [criterion, value] : known_.volunteered)
            heard.give(answer(criterion, value));
        const auto verdict = rules::judge(
            {candidate_, with_all_that_could_be_heard(std::move(heard))}, rules::Asking::goes_on
        );
        return verdict.outcome == rules::Outcome::open && verdict.sent_to.empty();
    }

  private:
    void take(const Recorded::Said& said)
    {
        const auto* criterion = candidate_.criterion(said.criterion);
        if (!criterion) return;
        auto value = reread(*criterion, said.value);
        // An answer that means nothing here would have to be asked for again.
        if (!value) {
            misses_an_answer_ = true;
            return;
        }
        if (said.turn > 0) known_.turns[criterion->name] = said.turn;
        if (said.how == How::known)
            start_.give(answer(criterion->name, std::move(*value)));
        else if (said.how == How::volunteered)
            known_.volunteered[criterion->name] = std::move(*value);
        else
            known_.asked[criterion->name] = std::move(*value);
    }

    // What a fact tells is not asked for. Who put it right, unasked, did so when it was read back
    // to them, before any question: it stands from the start, as in rules::play.
    void take_known(rules::Answer known)
    {
        if (is_denied(known.criterion)) return;
        if (is_open(known.criterion)) return start_.give(std::move(known));
        const auto put_right = known_.volunteered.extract(known.criterion);
        if (!put_right.empty()) start_.give(answer(known.criterion, put_right.mapped()));
    }

    bool is_open(const std::string& criterion) const
    {
        return !start_.find(criterion) && !value_of(criterion);
    }

    bool is_denied(const std::string& criterion) const
    {
        const auto& denied = recorded_.denied;
        return std::find(denied.begin(), denied.end(), criterion) != denied.end();
    }

    const rules::Value* value_of(std::string_view criterion) const
    {
        for (const auto* all : {&known_.asked, &known_.volunteered})
            if (const auto found = all->find(criterion); found != all->end()) return &found->second;
        return nullptr;
    }

    Told walk(Sheet sheet, rules::Progress progress)
    {
        for (;;) {
            const rules::Standings standings(candidate_, sheet);
            const auto next = rules::next_step(standings, progress);
            if (next.verdict.outcome != rules::Outcome::open || !next.verdict.sent_to.empty())
                return with_route(next, std::move(sheet), progress);
            if (next.kind == rules::Next::Kind::offer_more) {
                if (recorded_.more == More::not_offered) return if_offered(sheet, progress);
                progress.more = recorded_.more;
                continue;
            }
            const auto* value = value_of(next.criterion);
            if (value == nullptr) return whatever_they_say(standings, progress, next.criterion);
            sheet.give(answer(next.criterion, *value));
            ++progress.asked;
        }
    }

    // Turn by turn, as long as the candidate asks what was asked then.
    Told as_it_came() const
    {
        if (known_.turns.empty()) return std::nullopt;
        auto to_come = known_.volunteered;
        auto sheet = start_;
        rules::Progress progress;
        int now = 0;
        bool decided_before = false;
        for (;;) {
            const auto next = rules::next_step(rules::Standings(candidate_, sheet), progress);
            if (next.kind == rules::Next::Kind::offer_more && progress.more != recorded_.more) {
                progress.more = recorded_.more;
                continue;
            }
            const bool asks =
                next.verdict.outcome == rules::Outcome::open && next.verdict.sent_to.empty();
            const auto asked = asks ? known_.asked.find(next.criterion) : known_.asked.end();
            const bool answered = asked != known_.asked.end();
            const int then = answered ? turn_of(next.criterion) : next_asked_after(now);
            if (const auto said = first_before(to_come, then); said != to_come.end()) {
                sheet.give(answer(said->first, said->second));
                to_come.erase(said);
                decided_before = decided_before || !asks;
                continue;
            }
            if (!asks) {
                // What came after this page had decided might not have been said to it.
                auto ending = with_route(next, std::move(sheet), progress);
                const bool as_then = ending.verdict == recorded_.verdict;
                return decided_before && !as_then ? Told() : Told(std::move(ending));
            }
            if (!answered || then <= now) return std::nullopt;
            sheet.give(answer(asked->first, asked->second));
            ++progress.asked;
            now = then;
        }
    }

    // The turn of the first answer after this turn to something asked; none: the end of time.
    int next_asked_after(int turn) const
    {
        int next = std::numeric_limits<int>::max();
        for (const auto& [criterion, value] : known_.asked)
            if (const int then = turn_of(criterion); then > turn) next = std::min(next, then);
        return next;
    }

    int turn_of(std::string_view criterion) const
    {
        const auto found = known_.turns.find(criterion);
        return found == known_.turns.end() ? 0 : found->second;
    }

    // The first of those that were volunteered in an earlier turn.
    std::map<std::string, rules::Value, std::less<>>::iterator
    first_before(std::map<std::string, rules::Value, std::less<>>& volunteered, int turn) const
    {
        const auto first = std::min_element(
            volunteered.begin(),
            volunteered.end(),
            [&](const auto& a, const auto& b) { return turn_of(a.first) < turn_of(b.first); }
        );
        return first != volunteered.end() && turn_of(first->first) < turn ? first
                                                                          : volunteered.end();
    }

    // It is decided; what is asked after that is asked for the route. An answer that nobody knows
    // leaves the route open, unless it is certain without it.
    Ending with_route(rules::Next next, Sheet sheet, rules::Progress progress) const
    {
        const auto verdict = std::move(next.verdict);
        if (!books(verdict)) return ending_of(verdict, sheet);
        while (next.kind == rules::Next::Kind::ask) {
            const auto* value = value_of(next.criterion);
            if (value == nullptr) return ending_of(verdict, sheet);
            sheet.give(answer(next.criterion, *value));
            ++progress.asked;
            next = rules::next_step(rules::Standings(candidate_, sheet), progress);
        }
        auto ending = ending_of(verdict, sheet);
        ending.route = rules::take_route(candidate_, sheet).to;
        return ending;
    }

    // "Three more?" was never put to them.
    Told if_offered(const Sheet& sheet, rules::Progress progress)
    {
        progress.more = More::agreed;
        const auto agreed = walk(sheet, progress);
        progress.more = More::refused;
        if (!agreed) return std::nullopt;
        const auto refused = walk(sheet, progress);
        return refused && refused->equals(*agreed) ? agreed : std::nullopt;
    }

    // A question that they were never asked. What they did say must settle the verdict, or the rest
    // may turn it. If there is room for all that is open, everything they did say will be heard,
    // and that is the verdict; else each sort of answer is tried.
    Told whatever_they_say(
        const rules::Standings& standings, rules::Progress progress, const std::string& criterion
    )
    {
        const auto all = with_all_that_could_be_heard(standings.sheet());
        const auto verdict = rules::judge({candidate_, all}, rules::Asking::goes_on);
        if (verdict.outcome == rules::Outcome::open && verdict.sent_to.empty()) return std::nullopt;
        int open = 0;
        for (std::size_t i = 0; i < candidate_.criteria.size(); ++i)
            open += standings.is_open(i) ? 1 : 0;
        const bool room = progress.asked + open <= rules::question_limit(candidate_, progress);
        // Whoever is turned away or sent on is so by what is heard first; points only add up.
        const bool by_points =
            verdict.sent_to.empty() && verdict.outcome != rules::Outcome::disqualified;
        if (room && by_points) return ending_of(verdict, all);
        return if_answered(standings.sheet(), progress, criterion);
    }

    // Everything they did say, as far as it would be asked: an answer to a question that another
    // answer makes pointless is not heard.
    Sheet with_all_that_could_be_heard(Sheet sheet) const
    {
        for (;;) {
            std::vector<std::pair<std::string, rules::Value>> heard;
            const rules::Standings standings(candidate_, sheet);
            for (std::size_t i = 0; i < candidate_.criteria.size(); ++i) {
                if (standings.of(i) != rules::Standing::askable) continue;
                const auto& name = candidate_.criteria[i].name;
                if (const auto* value = value_of(name)) heard.emplace_back(name, *value);
            }
            if (heard.empty()) return sheet;
            for (auto& [name, value] : heard)
                sheet.give(answer(name, std::move(value)));
        }
    }

    Told if_answered(const Sheet& sheet, rules::Progress progress, const std::string& criterion)
    {
        ++progress.asked;
        Told told;
        for (const auto& value : sorts_[rules::index_of(candidate_, criterion)]) {
            if (++ways_looked_at_ > ways_looked_at_max) return std::nullopt;
            auto answered = sheet;
            answered.give(answer(criterion, value));
            const auto ending = walk(std::move(answered), progress);
            if (!ending || (told && !told->equals(*ending))) return std::nullopt;
            told = ending;
        }
        return told;
    }

    bool books(const rules::Verdict& verdict) const
    {
        const auto& decision = candidate_.decision;
        if (!verdict.sent_to.empty()) return false;
        return (verdict.outcome == rules::Outcome::qualified && decision.qualified_then == "book"
               ) ||
               (verdict.outcome == rules::Outcome::review && decision.review_then == "book");
    }

    // With the route, if it is certain.
    Ending ending_of(const rules::Verdict& verdict, const Sheet& sheet) const
    {
        if (!verdict.sent_to.empty()) return {"sent", verdict.sent_to, "", verdict.score};
        Ending ending{std::string(rules::name_of(verdict.outcome)), "", "", verdict.score};
        if (books(verdict) && rules::route_still_needs(candidate_, sheet).empty())
            ending.route = rules::take_route(candidate_, sheet).to;
        return ending;
    }

    const Profile& candidate_;
    const Recorded& recorded_;
    const Sorts& sorts_;
    Sheet start_;
    Known known_;
    int ways_looked_at_ = 0;
    bool misses_an_answer_ = false;  // one that means nothing here
};

}  // namespace

std::string_view name_of(Replayed::How how)
{
    switch (how) {
    case Replayed::How::same:
        return "same";
    case Replayed::How::flips:
        return "flips";
    case Replayed::How::cant_tell:
        return "cant_tell";
    }
    return "cant_tell";
}

Replay::Replay(const rules::Profile& candidate) : candidate_(candidate)
{
    std::vector<const rules::Condition*> conditions;
    for (const auto& disqualifier : candidate.disqualifiers)
        conditions.push_back(&disqualifier.when);
    for (const auto& send : candidate.send_to)
        conditions.push_back(&send.when);
    for (const auto& criterion : candidate.criteria)
        conditions.push_back(&criterion.ask_if);
    for (const auto& criterion : candidate.criteria) {
        std::vector<rules::Test> tests;
        for (const auto* condition : conditions)
            for (const auto& block : condition->any)
                for (const auto& test : block)
                    if (!test.is_fact && candidate.criterion(test.subject) == &criterion)
                        tests.push_back(test);
        auto& sorts = sorts_of_answers_.emplace_back();
        for (auto& cell : rules::cells_of(criterion, tests))
            sorts.push_back(std::move(cell.value));
    }
}

Replayed Replay::operator()(const Recorded& recorded) const
{
    Replayed replayed;
    Play play(candidate_, recorded, sorts_of_answers_);
    const auto told = play.ending();
    if (!told) {
        if (recorded.verdict != "open" || !play.leaves_open()) return replayed;
        replayed.how = Replayed::How::same;
        replayed.verdict = recorded.verdict;
        replayed.unfinished = true;
        return replayed;
    }
    replayed.verdict = told->verdict;
    replayed.sent_to = told->sent_to;
    replayed.route = told->route;
    replayed.score = told->score;
    const bool same = told->verdict == recorded.verdict && told->sent_to == recorded.sent_to;
    replayed.how = same ? Replayed::How::same : Replayed::How::flips;
    return replayed;
}

}  // namespace usher::dialog
