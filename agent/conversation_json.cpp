// The fields in the order of the contract's example.

#include "agent/conversation_json.hpp"

#include <nlohmann/json.hpp>

#include <array>

#include "agent/event_json.hpp"
#include "agent/rfc3339.hpp"
#include "agent/talk.hpp"

namespace usher::agent {
namespace {

void write_text_or_null(JsonText& to, std::string_view name, std::string_view text)
{
    to.name(name);
    if (text.empty())
        to.nothing();
    else
        to.text(text);
}

void write_time_or_null(JsonText& to, std::string_view name, const std::optional<Instant>& at)
{
    write_text_or_null(to, name, at ? rfc3339(*at) : "");
}

void write_range(JsonText& to, const rules::PointRange& range)
{
    to.open_list().number(range.low).number(range.high).close_list();
}

// 97 percent is 0.97.
void write_confidence(JsonText& to, int percent)
{
    to.name("confidence").raw(amount_text(percent * (rules::one_unit / 100)));
}

void write_answer(JsonText& to, const rules::Profile& profile, const rules::Answer& answer)
{
    const auto& evidence = answer.evidence;
    const auto* const criterion = profile.criterion(answer.criterion);
    to.open_block().field("criterion", answer.criterion);
    write_text_or_null(to, "kind", criterion != nullptr ? rules::name_of(criterion->kind) : "");
    to.field("words", evidence.words).name("value");
    if (criterion != nullptr)
        write_value(to, *criterion, answer.value);
    else
        to.nothing();
    to.field("reading", evidence.reading).name("span").open_list();
    to.number(evidence.span_begin).number(evidence.span_end).close_list();
    to.field("rule", evidence.rule);
    write_confidence(to, evidence.confidence);
    to.field("source", rules::name_of(answer.source));
    const int most = criterion != nullptr ? rules::points_range(profile, *criterion, {}).high : 0;
    to.field("points", criterion != nullptr ? rules::points_of(*criterion, answer.value) : 0);
    to.field("of", most).field("turn", answer.turn).name("replaces");
    if (answer.replaces)
        to.number(*answer.replaces);
    else
        to.nothing();
    to.close_block();
}

void write_turn(JsonText& to, const TurnAgain& turn)
{
    // What was sent, with where the talk stood after it. The frame is a block of known shape.
    const auto frame = nlohmann::ordered_json::parse(turn.row.body);
    to.open_block().field("seq", turn.row.seq);
    to.field_if_any("re", turn.row.re);
    to.field("at", rfc3339(turn.row.at)).name("events").raw(frame.at("events").dump());
    const auto& now = turn.talk.conversation;
    to.name("score");
    write_range(to, now.verdict.score);
    to.name("next");
    if (now.open_question.empty()) {
        to.nothing().close_block();
        return;
    }
    to.open_block().field("question", now.open_question);
    write_text_or_null(to, "because", now.next_because);
    to.close_block().close_block();
}

void write_layers(JsonText& to, const Talk& talk)
{
    const auto& verdict = talk.conversation.verdict;
    to.name("layers").open_block();
    for (std::size_t i = 0; i < talk.profile->layers.size(); ++i) {
        const auto& layer = talk.profile->layers[i];
        to.name(layer.name).open_block().name("score");
        write_range(
            to, i < verdict.layers.size() ? verdict.layers[i] : rules::PointRange{0, layer.worth}
        );
        to.field("worth", layer.worth).close_block();
    }
    to.close_block();
}

void write_route(JsonText& to, const rules::RouteTaken& route)
{
    to.name("route");
    if (route.to.empty()) {
        to.nothing();
        return;
    }
    to.open_block().field("to", route.to).name("passed").open_list();
    for (const auto& passed : route.passed) {
        to.open_block().field("to", passed.to).field("because", passed.because);
        to.close_block();
    }
    to.close_list().close_block();
}

void write_head(JsonText& to, const ConversationRow& row, const Talk& talk)
{
    const auto& now = talk.conversation;
    to.field("id", row.id).field("profile", now.profile).field("version", now.version);
    to.field("language", now.language).field("started", rfc3339(row.started));
    write_time_or_null(to, "ended", row.ended);
    to.name("visit").raw(row.visit.empty() ? "null" : row.visit);
    to.field("verdict", rules::name_of(now.verdict.outcome));
    write_text_or_null(to, "disqualifier", now.verdict.disqualifier);
    write_text_or_null(to, "outcome", now.outcome);
    to.name("score");
    write_range(to, now.verdict.score);
    write_layers(to, talk);
    to.name("answers").open_list();
    for (const auto& answer : now.sheet.given())
        write_answer(to, *talk.profile, answer);
    to.close_list();
}

void write_tail(JsonText& to, Store& store, const ConversationRow& row, const Talk& talk)
{
    const auto& now = talk.conversation;
    to.name("why").open_list();
    for (const auto& sentence : now.verdict.why)
        to.text(sentence);
    to.close_list();
    write_route(to, now.route);
    to.name("meeting");
    if (const auto meeting = meeting_of(store, row.n))
        write_meeting_row(to, *meeting, row.id);
    else
        to.nothing();
    to.field("cut_off", now.cut_off);
    to.name("experiments").raw(row.experiments.empty() ? "{}" : row.experiments);
    to.name("lead").open_block();
    write_text_or_null(to, "outcome", row.lead);
    write_time_or_null(to, "at", row.lead_at);
    to.close_block();
}

}  // namespace

std::string conversation_to_json(
    Store& store, Profiles& profiles, const ConversationRow& row, WithTurns with_turns
)
{
    JsonText turns;
    turns.open_list();
    const auto keep = [&](const TurnAgain& turn) {
        if (with_turns == WithTurns::yes) write_turn(turns, turn);
    };
    const auto talk = rebuild(store, profiles, row, {}, keep);
    turns.close_list();

    JsonText out;
    out.open_block();
    write_head(out, row, talk);
    if (with_turns == WithTurns::yes) out.name("turns").raw(turns.so_far());
    write_tail(out, store, row, talk);
    return out.close_block().take();
}

void write_meeting_row(JsonText& to, const MeetingRow& meeting, const std::string& conversation)
{
    to.open_block().field("id", meeting.id).field("state", meeting.state);
    to.field("rep", meeting.rep);
    // "team:canada" is the route; lists name the team.
    constexpr std::string_view prefix = "team:";
    const bool is_team = meeting.team.starts_with(prefix);
    write_text_or_null(to, "team", is_team ? meeting.team.substr(prefix.size()) : "");
    to.field("start", rfc3339(meeting.start)).field("end", rfc3339(meeting.end));
    to.field("title", meeting.title).field("time_zone", meeting.time_zone);
    to.field("where", meeting.place).field("conversation", conversation);
    to.field("profile", meeting.profile).name("visitor").open_block();
    write_text_or_null(to, "name", meeting.visitor_name);
    write_text_or_null(to, "email", meeting.visitor_email);
    write_text_or_null(to, "company", meeting.visitor_company);
    to.close_block();
    write_text_or_null(to, "answer", meeting.answer);
    write_text_or_null(to, "reason", meeting.reason);
    to.close_block();
}

}  // namespace usher::agent
