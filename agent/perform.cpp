// One function for each deed, and the loop that feeds their answers back.

#include "agent/perform.hpp"

#include <spdlog/spdlog.h>

#include <cassert>
#include <deque>

#include "agent/booking/meeting_letters.hpp"
#include "agent/desk.hpp"
#include "agent/json_text.hpp"
#include "agent/outbox/outbox.hpp"
#include "agent/records/sheets.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

using Answer = std::optional<decltype(dialog::Event::what)>;

// A talk never wants so much in one turn; beyond it the dialog would be going in circles.
constexpr int steps_of_a_turn_max = 64;

// A letter about this talk, with what every letter says; `rest` adds the fields of its kind.
template <typename Rest>
void write_letter(TurnInHand& turn, const Means& means, const std::string& kind, Rest rest)
{
    const auto& talk = turn.talk;
    JsonText body;
    body.open_block().field("type", kind).field("timestamp", rfc3339(turn.now));
    body.name("data").open_block().field("conversation", talk.id);
    body.field("profile", talk.conversation.profile);
    body.field("version", talk.conversation.version);
    rest(body);
    body.close_block().close_block();
    Letter letter;
    letter.kind = kind;
    letter.ordering_key = talk.id;
    letter.idempotency_key = talk.id + "." + std::to_string(talk.conversation.turns + 1) + "." +
                             std::to_string(++turn.letters);
    letter.body = body.take();
    letter.conversation = talk.n;
    put_in_outbox(turn.store, letter, turn.now, means.secrets);
}

void write_contact(JsonText& body, const std::map<std::string, std::string>& contact)
{
    body.name("contact").open_block();
    for (const auto& [field, text] : contact)
        body.field(field, text);
    body.close_block();
}

template <typename... Alternatives> Answer widened(std::variant<Alternatives...> narrow)
{
    return std::visit([](auto&& one) { return Answer(std::move(one)); }, std::move(narrow));
}

Answer carry_out(const dialog::FindSlots& deed, TurnInHand& turn, const Means& means)
{
    return means.bookings.find(turn.store, turn.talk, deed, turn.now);
}

Answer carry_out(const dialog::HoldSlot& deed, TurnInHand& turn, const Means& means)
{
    return widened(means.bookings.hold(turn.store, turn.talk, deed, turn.now));
}

Answer carry_out(const dialog::ReleaseHold&, TurnInHand& turn, const Means& means)
{
    means.bookings.release(turn.store, turn.talk, turn.now);
    return std::nullopt;
}

Answer carry_out(const dialog::BookMeeting& deed, TurnInHand& turn, const Means& means)
{
    auto done = means.bookings.book(turn.store, turn.talk, deed, turn.now);
    if (const auto* booked = std::get_if<dialog::MeetingBooked>(&done)) {
        if (const auto meeting = find_meeting(turn.store, booked->meeting.id)) {
            MeetingNews news;
            news.kind = "meeting.booked";
            news.contact = deed.contact;
            write_meeting_letters(
                turn.store, means.bookings.teams(), *meeting, news, turn.now, means.secrets
            );
        }
    }
    return widened(std::move(done));
}

Answer carry_out(const dialog::AskDesk&, TurnInHand& turn, const Means&)
{
    return desk_at(turn.now, *turn.talk.profile, turn.talk.conversation);
}

// The owner is known only if they are one of our reps, by id or by address; a route to somebody who
// has left would lead nowhere.
void name_owner_as_rep(std::map<std::string, std::string>& facts, const Teams& teams)
{
    const auto owner = facts.find("crm.account_owner");
    if (owner == facts.end() || teams.rep(owner->second) != nullptr) return;
    for (const auto& rep : teams.reps) {
        if (rep.email != owner->second) continue;
        owner->second = rep.id;
        return;
    }
    spdlog::warn("accounts.csv: the owner {} is no rep in teams.jsonc", owner->second);
    facts.erase(owner);
}

Answer carry_out(const dialog::LookUpAccount& deed, TurnInHand&, const Means& means)
{
    auto facts = means.accounts.facts_for(deed.email_domain);
    name_owner_as_rep(facts, means.bookings.teams());
    return dialog::AccountFound{std::move(facts)};
}

Answer carry_out(const dialog::CallPerson& deed, TurnInHand& turn, const Means& means)
{
    write_letter(turn, means, "person.called", [&](JsonText& body) {
        body.field("reason", deed.reason);
        write_contact(body, deed.contact);
    });
    return std::nullopt;
}

Answer carry_out(const dialog::ChangeProfile& deed, TurnInHand& turn, const Means& means)
{
    auto pinned = means.profiles.live(turn.store, deed.profile);
    // Withdrawn since the page was published: whoever takes everybody else takes them too.
    if (!pinned) pinned = means.profiles.live(turn.store, means.site.otherwise);
    if (!pinned) pinned = {turn.talk.profile, turn.talk.conversation.version};
    // What the page it leaves had heard, for replays of that page.
    const auto& left = turn.talk.conversation;
    keep_sheet(
        turn.store,
        turn.talk.n,
        left.profile,
        left.version,
        dialog::recorded_of(*turn.talk.profile, left)
    );
    dialog::ProfileChanged changed;
    changed.profile = pinned.profile->id;
    changed.version = pinned.version;
    const auto& languages = pinned.profile->languages;
    const auto language = pinned.profile->language_index(turn.talk.conversation.language);
    if (!languages.empty()) changed.language = languages[language.value_or(0)];
    changed.keep_answers = deed.keep_answers;
    turn.talk.profile = pinned.profile;
    return changed;
}

Answer carry_out(const dialog::SendOffer& deed, TurnInHand& turn, const Means& means)
{
    write_letter(turn, means, "offer.wanted", [&](JsonText& body) {
        body.field("offer", deed.offer);
        write_contact(body, deed.contact);
    });
    return std::nullopt;
}

Answer carry_out(const dialog::ForgetConversation&, TurnInHand& turn, const Means&)
{
    turn.forget = true;
    return std::nullopt;
}

Answer carry_out(const dialog::Decided&, TurnInHand& turn, const Means& means)
{
    const auto& verdict = turn.talk.conversation.verdict;
    const auto& layers = turn.talk.profile->layers;
    write_letter(turn, means, "conversation.decided", [&](JsonText& body) {
        body.field("verdict", rules::name_of(verdict.outcome));
        body.field_if_any("disqualifier", verdict.disqualifier);
        body.name("score").open_list().number(verdict.score.low).number(verdict.score.high);
        body.close_list().name("layers").open_block();
        for (std::size_t i = 0; i < layers.size() && i < verdict.layers.size(); ++i) {
            const auto& range = verdict.layers[i];
            body.name(layers[i].name).open_list().number(range.low).number(range.high);
            body.close_list();
        }
        body.close_block();
        body.field_if_any("route", turn.talk.conversation.route.to);
    });
    return std::nullopt;
}

}  // namespace

std::optional<dialog::Event> perform(const dialog::Deed& deed, TurnInHand& turn, const Means& means)
{
    auto answer = std::visit([&](const auto& one) { return carry_out(one, turn, means); }, deed);
    if (!answer) return std::nullopt;
    return dialog::Event{turn.now, std::move(*answer)};
}

MadeTurn make_turn(dialog::Event event, TurnInHand& turn, const Means& means)
{
    MadeTurn made;
    std::deque<dialog::Deed> wanted;
    for (int steps = 1;; ++steps) {
        assert(steps <= steps_of_a_turn_max);
        auto done = dialog::step(*turn.talk.profile, std::move(turn.talk.conversation), event);
        turn.talk.conversation = std::move(done.conversation);
        if (done.stale) {
            made.stale = std::move(done.stale);
            return made;
        }
        made.events.push_back(std::move(event));
        for (auto& shown : done.shown)
            made.shown.push_back(std::move(shown));
        // An answer's own deeds come before those that were wanted earlier.
        wanted.insert(wanted.begin(), done.deeds.begin(), done.deeds.end());
        std::optional<dialog::Event> answer;
        while (!answer && !wanted.empty()) {
            const auto deed = std::move(wanted.front());
            wanted.pop_front();
            answer = perform(deed, turn, means);
        }
        if (!answer) return made;
        event = std::move(*answer);
    }
}

}  // namespace usher::agent
