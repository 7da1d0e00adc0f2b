// One function for each event of a turn, with its fields in the order of the protocol's table.

#include "agent/turn_json.hpp"

#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

using namespace usher::dialog;

void write(JsonText& to, const Heard& heard)
{
    to.field("kind", "heard").field_if_any("question", heard.question);
    to.field("status", heard.status).field_if_any("reading", heard.reading);
    if (heard.also.empty()) return;
    to.name("also").open_list();
    for (const auto& also : heard.also) {
        to.open_block().field("question", also.question).field("reading", also.reading);
        to.close_block();
    }
    to.close_list();
}

void write(JsonText& to, const VisitorLine& line)
{
    to.field("kind", "visitor");
    if (line.picked.empty()) {
        to.field("text", line.text);
        return;
    }
    to.name("picked").open_list();
    for (const auto& label : line.picked)
        to.text(label);
    to.close_list();
}

void write(JsonText& to, const Say& say)
{
    to.field("kind", "say").field("text", say.text);
    to.field("by", say.by == Say::By::person ? "person" : "agent");
    to.field_if_any("name", say.name);
    if (!say.link) return;
    to.name("link").open_block().field("label", say.link->label).field("url", say.link->url);
    to.close_block();
}

void write(JsonText& to, const Ask& ask)
{
    to.field("kind", "ask").field("question", ask.question).field("answer", ask.answer);
    to.field("text", ask.text).field_if_any("hint", ask.hint).field_if_any("why", ask.why);
    if (!ask.options.empty()) {
        to.name("options").open_list();
        for (const auto& option : ask.options) {
            to.open_block().field("name", option.name).field("label", option.label);
            to.close_block();
        }
        to.close_list();
    }
    to.field("several", ask.several).field("may_skip", ask.may_skip);
    to.name("progress").open_block();
    to.field("answered", ask.answered).field("at_most", ask.at_most).close_block();
}

void write(JsonText& to, const OfferSlots& offer)
{
    to.field("kind", "slots").field("text", offer.text).field("time_zone", offer.time_zone);
    to.name("slots").open_list();
    for (const auto& slot : offer.slots) {
        to.open_block().field("slot", slot.slot).field("start", rfc3339(slot.start));
        to.field("end", rfc3339(slot.end)).field("label", slot.label).close_block();
    }
    to.close_list();
    if (offer.held_until) to.field("held_until", rfc3339(*offer.held_until));
}

void write_with_meeting(JsonText& to, std::string_view kind, const Meeting& meeting)
{
    to.field("kind", kind).name("meeting");
    write_meeting(to, meeting);
}
void write(JsonText& to, const ShowBooked& x) { write_with_meeting(to, "booked", x.meeting); }
void write(JsonText& to, const ShowMoved& x) { write_with_meeting(to, "moved", x.meeting); }
void write(JsonText& to, const ShowCancelled& x) { write_with_meeting(to, "cancelled", x.meeting); }

void write(JsonText& to, const ShowPerson& person)
{
    to.field("kind", "person").field("state", person.state).field_if_any("name", person.name);
}

void write(JsonText& to, const Ended& ended)
{
    to.field("kind", "ended").field("outcome", ended.outcome).field("text", ended.text);
    if (!ended.offer) return;
    to.name("offer").open_block();
    to.field("kind", ended.offer->kind).field("label", ended.offer->label);
    to.field_if_any("url", ended.offer->url).close_block();
}

}  // namespace

void write_meeting(JsonText& to, const Meeting& meeting)
{
    to.open_block().field("id", meeting.id).field("title", meeting.title);
    to.field("start", rfc3339(meeting.start)).field("end", rfc3339(meeting.end));
    to.field("time_zone", meeting.time_zone);
    to.name("with").open_block().field("name", meeting.with).close_block();
    to.field("where", meeting.where).field("manage_url", meeting.manage_url);
    to.field("ics_url", meeting.ics_url).close_block();
}

std::string
turn_to_json(int seq, const std::string& re, Instant at, const std::vector<Shown>& shown)
{
    JsonText out;
    out.open_block().field("type", "turn").field("seq", seq).field_if_any("re", re);
    out.field("at", rfc3339(at)).name("events").open_list();
    for (const auto& one : shown) {
        out.open_block();
        std::visit([&](const auto& event) { write(out, event); }, one);
        out.close_block();
    }
    return out.close_list().close_block().take();
}

std::string ask_to_json(const Ask& ask)
{
    JsonText out;
    out.open_block();
    write(out, ask);
    return out.close_block().take();
}

}  // namespace usher::agent
