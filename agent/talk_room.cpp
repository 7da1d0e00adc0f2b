// A turn's way: the talk from memory or from its record, the event stepped, what came of it
// rendered once and written.

#include "agent/talk_room.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "agent/booking/zones.hpp"
#include "agent/calendars/deliver.hpp"
#include "agent/event_json.hpp"
#include "agent/ids.hpp"
#include "agent/mask.hpp"
#include "agent/opening.hpp"
#include "agent/records/erase.hpp"
#include "agent/records/profile_versions.hpp"
#include "agent/records/sheets.hpp"
#include "agent/turn_json.hpp"

namespace usher::agent {
namespace {

// About 2 KiB each: whoever answers within the minute finds the talk in memory, and ten thousand
// silent visitors don't fill the machine.
constexpr std::size_t talks_in_memory_max = 4096;
// By the page's own limits every talk ends long before; more is somebody playing.
constexpr int turns_max = 1000;
// 256 bits: twice what the protocol asks for.
constexpr std::size_t token_bytes = 32;

std::string groups_to_json(const std::map<std::string, std::string>& groups)
{
    JsonText out;
    out.open_block();
    for (const auto& [experiment, group] : groups)
        out.field(experiment, group);
    return out.close_block().take();
}

// Where the talk stands after a turn: {"score": [18, 100], "next": {"question", "because"}}.
std::string trace_of(const dialog::Conversation& conversation)
{
    JsonText out;
    const auto& score = conversation.verdict.score;
    out.open_block().name("score").open_list().number(score.low).number(score.high).close_list();
    out.name("next");
    if (conversation.open_question.empty()) return out.nothing().close_block().take();
    out.open_block().field("question", conversation.open_question);
    out.field("because", conversation.next_because).close_block();
    return out.close_block().take();
}

TalkSummary summary_of(const dialog::Conversation& conversation)
{
    TalkSummary summary;
    summary.profile = conversation.profile;
    summary.version = conversation.version;
    summary.language = conversation.language;
    summary.verdict = rules::name_of(conversation.verdict.outcome);
    summary.disqualifier = conversation.verdict.disqualifier;
    summary.outcome = conversation.outcome;
    summary.score_low = conversation.verdict.score.low;
    summary.score_high = conversation.verdict.score.high;
    summary.cut_off = conversation.cut_off;
    return summary;
}

// What the visitor (or their page) said themselves, as it counts now.
std::vector<rules::Answer> answers_that_count(const rules::Sheet& sheet)
{
    std::vector<rules::Answer> answers;
    for (const auto& answer : sheet.given()) {
        const bool own =
            answer.source == rules::Source::visitor || answer.source == rules::Source::page;
        if (own && sheet.find(answer.criterion) == &answer) answers.push_back(answer);
    }
    return answers;
}

std::string email_of(const dialog::Conversation& conversation)
{
    const auto found = conversation.contact.find("email");
    return found == conversation.contact.end() ? "" : found->second;
}

// What the visitor's side wrote in these events, in any order.
std::string own_words(const std::vector<dialog::Event>& events)
{
    std::string words;
    for (const auto& event : events) {
        if (const auto* said = std::get_if<dialog::Said>(&event.what)) words += said->text + "\n";
        const auto* const opened = std::get_if<dialog::Opened>(&event.what);
        if (opened == nullptr) continue;
        for (const auto& [field, text] : opened->contact)
            words += text + "\n";
        for (const auto& [name, given] : opened->known)
            words += given.word + "\n";
    }
    return words;
}

void append(MadeTurn& made, MadeTurn more)
{
    std::move(more.events.begin(), more.events.end(), std::back_inserter(made.events));
    std::move(more.shown.begin(), more.shown.end(), std::back_inserter(made.shown));
    made.stale = std::move(more.stale);
}

// A zone that nobody knows is none.
void keep_known_zone(dialog::Event& event)
{
    const auto keep = [](std::string& name) {
        const auto zone = Zone::find(name);
        name = zone ? zone->name() : "";
    };
    if (auto* const said = std::get_if<dialog::Said>(&event.what)) keep(said->time_zone);
    if (auto* const chosen = std::get_if<dialog::SlotChosen>(&event.what)) keep(chosen->time_zone);
    if (auto* const asked = std::get_if<dialog::MoreSlotsAsked>(&event.what))
        keep(asked->time_zone);
}

// A page without a word about consent is kept as it is said.
bool may_keep_person(const Talk& talk)
{
    return talk.conversation.consented || !talk.profile->consent;
}

}  // namespace

TalkRoom::TalkRoom(const Means& means, const Clock& clock, const Places& places)
    : means_(means), clock_(clock), places_(places), memory_(talks_in_memory_max)
{
}

std::variant<Begun, Refused> TalkRoom::begin(Store& store, const Hello& hello)
{
    return begin(store, hello, {});
}

std::variant<Begun, Refused> TalkRoom::begin_anew(
    Store& store, const ConversationRow& earlier, const Resume& resume, SealKey key
)
{
    Hello hello;
    hello.visit = resume.visit.empty() ? visit_from_json(earlier.visit) : resume.visit;
    // The same profile as it is now, if there still is one.
    const auto& listed = means_.site.profiles;
    const bool is_listed = std::find(listed.begin(), listed.end(), earlier.profile) != listed.end();
    if (is_listed && means_.profiles.live(store, earlier.profile)) hello.profile = earlier.profile;
    const auto talk = rebuild(store, means_.profiles, earlier, key);
    return begin(store, hello, {answers_that_count(talk.conversation.sheet), earlier.n});
}

std::variant<Begun, Refused> TalkRoom::begin(Store& store, const Hello& hello, Carried carried)
{
    auto prepared = prepare_opening(hello, store, means_.profiles, places_, means_.site);
    if (auto* refused = std::get_if<Refused>(&prepared)) return std::move(*refused);
    auto& opening = std::get<Opening>(prepared);
    const auto at = clock_.now();
    const auto token = means_.secrets.token(token_bytes);

    ConversationRow row;
    row.id = new_id(at, means_.secrets);
    row.token_sha256 = sha256_hex(token);
    row.first_profile = opening.pinned.profile->id;
    row.first_version = opening.pinned.version;
    row.language = opening.opened.language;
    row.started = at;
    row.visit = opening.visit;
    opening.opened.experiments = experiment_groups(*opening.pinned.profile, row.id);
    opening.opened.carried_over = std::move(carried.answers);
    row.experiments = groups_to_json(opening.opened.experiments);
    insert_conversation(store, row, carried.from);

    Begun begun;
    begun.key = seal_key(token);
    begun.welcome.conversation = row.id;
    begun.welcome.token = token;
    begun.welcome.profile = row.first_profile;
    begun.welcome.version = row.first_version;
    begun.welcome.language = row.language;

    Talk talk;
    talk.n = row.n;
    talk.id = row.id;
    talk.profile = opening.pinned.profile;
    talk.conversation.profile = row.first_profile;
    talk.conversation.version = row.first_version;
    TurnInHand turn{store, talk, at};
    const auto made = make_turn({at, std::move(opening.opened)}, turn, means_);
    assert(!made.stale);
    begun.first = store_turn(store, talk, made, "", at, begun.key);
    memory_.put(std::move(talk));
    return begun;
}

Heard TalkRoom::hear(
    Store& store, const std::string& conversation, dialog::Event event, const SealKey& key
)
{
    auto talk = load(store, conversation, key);
    if (!talk) return NoSuchTalk{};
    const auto re = dialog::id_of(event);
    if (!re.empty()) {
        if (auto body = body_answering(store, talk->n, re)) {
            memory_.put(std::move(*talk));
            return Repeated{std::make_shared<const std::string>(std::move(*body))};
        }
    }
    if (talk->conversation.turns >= turns_max && !re.empty()) {
        memory_.put(std::move(*talk));
        return TooLong{};
    }
    const auto at = clock_.now();
    event.at = at;
    keep_known_zone(event);
    const auto& before = talk->conversation;
    const bool might_keep = may_keep_person(*talk);
    const auto had_email = email_of(before);
    const bool hold_is_over = before.held_until && *before.held_until <= at;
    TurnInHand turn{store, *talk, at};
    MadeTurn made;
    if (hold_is_over) made = make_turn({at, dialog::HoldExpired{}}, turn, means_);
    const bool moves = !re.empty() && move_if_withdrawn(turn, made);
    append(made, make_turn(std::move(event), turn, means_));
    // A button of the withdrawn page is answered with where the talk stands now.
    if (moves) made.stale.reset();
    if (made.stale) {
        // The end of the hold is not on record, so it may not stay in mind either.
        if (!hold_is_over) memory_.put(std::move(*talk));
        return StaleButton{made.stale->ask ? ask_to_json(*made.stale->ask) : ""};
    }
    Told told;
    if (turn.forget) {
        const int seq = talk->conversation.turns + 1;
        told.forgotten = true;
        told.turn = std::make_shared<const std::string>(turn_to_json(seq, re, at, made.shown));
        erase_conversation(store, talk->n, at);
        audit(store, at, "visitor", "forget", talk->id, "consent refused");
        return told;
    }
    told.turn = store_turn(store, *talk, made, re, at, key);
    if (may_keep_person(*talk)) {
        if (!might_keep) lift_masks(store, *talk, key);
        const auto email = email_of(talk->conversation);
        const bool is_new = email != had_email || !might_keep;
        if (!email.empty() && is_new) remember_email(store, talk->n, email);
    }
    memory_.put(std::move(*talk));
    return told;
}

// A booked meeting never changes, and what has been forgotten goes nowhere.
bool TalkRoom::move_if_withdrawn(TurnInHand& turn, MadeTurn& made)
{
    const auto& now = turn.talk.conversation;
    if (now.meeting || now.forgotten) return false;
    if (!is_withdrawn(turn.store, now.profile, now.version)) return false;
    auto pinned = means_.profiles.live(turn.store, now.profile);
    if (!pinned) pinned = means_.profiles.live(turn.store, means_.site.otherwise);
    if (!pinned) return false;
    const auto from = now.profile + "@" + std::to_string(now.version);
    const auto to = pinned.profile->id + "@" + std::to_string(pinned.version);
    const auto language = pinned.profile->language_index(now.language);
    dialog::ProfileChanged changed;
    changed.profile = pinned.profile->id;
    changed.version = pinned.version;
    changed.language = pinned.profile->languages.at(language.value_or(0));
    turn.talk.profile = pinned.profile;
    forget_sheet(turn.store, turn.talk.n, now.profile);
    append(made, make_turn({turn.now, std::move(changed)}, turn, means_));
    audit(turn.store, turn.now, "usher", "move", turn.talk.id, from + " to " + to);
    return true;
}

Frame TalkRoom::store_turn(
    Store& store,
    Talk& talk,
    const MadeTurn& made,
    const std::string& re,
    Instant at,
    const SealKey& key
)
{
    TurnRow row;
    row.seq = ++talk.conversation.turns;
    row.re = re;
    row.at = at;
    row.events = events_to_json(made.events);
    row.body = turn_to_json(row.seq, re, at, made.shown);
    row.trace = trace_of(talk.conversation);
    if (!may_keep_person(talk)) {
        auto local_parts = local_parts_in(own_words(made.events));
        for (auto& part : local_parts_in(email_of(talk.conversation)))
            local_parts.push_back(std::move(part));
        row.body = masked(std::move(row.body), local_parts, '*');
        auto events = masked(row.events, local_parts, 'x');
        if (events != row.events && key.is_known())
            row.sealed = seal(key, row.events, means_.secrets);
        row.events = std::move(events);
    }
    append_turn(store, talk.n, row, summary_of(talk.conversation));
    const auto& now = talk.conversation;
    keep_sheet(store, talk.n, now.profile, now.version, dialog::recorded_of(*talk.profile, now));
    return std::make_shared<const std::string>(std::move(row.body));
}

// From consent on the record holds what was said, as it was said.
void TalkRoom::lift_masks(Store& store, Talk& talk, const SealKey& key)
{
    for (const auto& turn : turns_of(store, talk.n)) {
        if (turn.sealed.empty()) continue;
        if (const auto events = unseal(key, turn.sealed))
            unmask_turn(store, talk.n, turn.seq, *events);
    }
}

std::optional<Talk>
TalkRoom::load(Store& store, const std::string& conversation, const SealKey& key)
{
    auto talk = memory_.take(conversation);
    // Another process may have forgotten this visitor a moment ago.
    if (talk && is_erased(store, talk->n)) return std::nullopt;
    if (talk && !(talk->has_masks && key.is_known())) return talk;
    const auto row = find_conversation(store, conversation);
    if (!row || row->erased) return std::nullopt;
    return rebuild(store, means_.profiles, *row, key);
}

void TalkRoom::erase(Store& store, const ConversationRow& conversation)
{
    memory_.forget(conversation.id);
    const auto now = clock_.now();
    erase_conversation(store, conversation.n, now);
    name_nobody_in_calendar(store, conversation.n, now, means_.secrets);
}

void TalkRoom::forget(const std::string& conversation) { memory_.forget(conversation); }

std::chrono::hours TalkRoom::resumable_for(Store& store, const ConversationRow& conversation)
{
    const auto pinned = means_.profiles.version(store, conversation.profile, conversation.version);
    if (!pinned) return std::chrono::hours{0};
    return std::chrono::hours{pinned.profile->manners.resume_within_hours};
}

}  // namespace usher::agent
