// One turn as lines of a .talk: what is shown, what was understood, what is done.

#include "dialog/transcript.hpp"

#include "rules/sheet.hpp"

namespace usher::dialog {
namespace {

using Who = TalkLine::Who;

std::string one_line(std::string text)
{
    for (auto& sign : text)
        if (sign == '\n' || sign == '\r') sign = ' ';
    return text;
}

void add(std::vector<TalkLine>& lines, std::string text)
{
    lines.push_back({Who::usher, one_line(std::move(text))});
}

void tell(std::vector<TalkLine>&, const Heard&) {}
void tell(std::vector<TalkLine>&, const VisitorLine&) {}

void tell(std::vector<TalkLine>& lines, const Say& said)
{
    if (said.by == Say::By::person) return;
    add(lines, said.text + (said.link ? " <" + said.link->url + ">" : ""));
}

void tell(std::vector<TalkLine>& lines, const Ask& ask)
{
    std::string options;
    for (const auto& option : ask.options)
        options += (options.empty() ? "" : " | ") + option.label;
    add(lines, ask.text + (options.empty() ? "" : " [" + options + "]"));
}

void tell(std::vector<TalkLine>& lines, const OfferSlots& offered)
{
    std::string slots;
    for (const auto& slot : offered.slots)
        slots += (slots.empty() ? "" : " | ") + slot.label;
    add(lines, offered.text + (offered.held_until ? "" : " [" + slots + "]"));
}

void tell(std::vector<TalkLine>& lines, const ShowBooked& shown)
{
    add(lines, "(booked: " + shown.meeting.title + ", " + shown.meeting.label + ")");
}

void tell(std::vector<TalkLine>& lines, const ShowMoved& shown)
{
    add(lines, "(moved: " + shown.meeting.label + ")");
}

void tell(std::vector<TalkLine>& lines, const ShowCancelled&) { add(lines, "(cancelled)"); }

void tell(std::vector<TalkLine>& lines, const ShowPerson& person)
{
    add(lines, "(person " + person.state + (person.name.empty() ? "" : ": " + person.name) + ")");
}

void tell(std::vector<TalkLine>& lines, const Ended& ended)
{
    if (!ended.text.empty()) add(lines, ended.text);
    auto line = "(ended: " + ended.outcome;
    if (ended.offer) line += "; " + ended.offer->kind + " \"" + ended.offer->label + "\"";
    add(lines, line + ")");
}

// ---- Deeds. Those whose answer is shown anyway go without saying.

std::string phrase_of(const HoldSlot& hold) { return "hold " + hold.slot + " of " + hold.route; }
std::string phrase_of(const ReleaseHold&) { return "release the held slot"; }
std::string phrase_of(const FindSlots& find) { return "find slots of " + find.route; }
std::string phrase_of(const BookMeeting&) { return "book"; }
std::string phrase_of(const AskDesk&) { return ""; }
std::string phrase_of(const LookUpAccount& look) { return "look up " + look.email_domain; }
std::string phrase_of(const CallPerson& call) { return "call a person: " + call.reason; }
std::string phrase_of(const ChangeProfile& change) { return "go on with " + change.profile; }
std::string phrase_of(const SendOffer& send) { return "send the offer " + send.offer; }
std::string phrase_of(const ForgetConversation&) { return "forget the conversation"; }
std::string phrase_of(const Decided&) { return ""; }

std::string verdict_in_words(const rules::Verdict& verdict)
{
    if (verdict.outcome == rules::Outcome::open)
        return "score " + std::to_string(verdict.score.low) + ".." +
               std::to_string(verdict.score.high);
    auto words = std::string(rules::name_of(verdict.outcome));
    if (!verdict.disqualifier.empty()) words += ": " + verdict.disqualifier;
    return words;
}

std::string answer_in_words(const rules::Profile& profile, const rules::Answer& answer)
{
    const auto* criterion = profile.criterion(answer.criterion);
    if (!criterion) return answer.criterion;
    const auto most = rules::points_range(profile, *criterion, {}).high;
    return criterion->name + " " + rules::in_words(*criterion, answer.value) + ", " +
           std::to_string(rules::points_of(*criterion, answer.value)) + " of " +
           std::to_string(most);
}

}  // namespace

std::vector<TalkLine> shown_lines(const std::vector<Shown>& shown)
{
    std::vector<TalkLine> lines;
    for (const auto& one : shown)
        std::visit([&](const auto& event) { tell(lines, event); }, one);
    return lines;
}

std::string noted_line(
    const rules::Profile& profile,
    const Conversation& before,
    const Conversation& after,
    const std::vector<Shown>& shown
)
{
    std::string line;
    const auto add_part = [&](const std::string& part) {
        if (!part.empty()) line += (line.empty() ? "" : "; ") + part;
    };
    for (const auto& one : shown)
        if (const auto* heard = std::get_if<Heard>(&one); heard && heard->status != "answered")
            add_part(heard->status);
    const auto known = before.sheet.given().size();
    const bool same_profile = before.profile == after.profile || before.profile.empty();
    const auto& given = after.sheet.given();
    for (auto at = same_profile ? known : 0; at < given.size(); ++at)
        add_part(answer_in_words(profile, given[at]));
    const auto verdict = verdict_in_words(after.verdict);
    if (given.size() > known || verdict != verdict_in_words(before.verdict)) add_part(verdict);
    return line;
}

std::vector<std::string> deed_lines(const std::vector<Deed>& deeds)
{
    std::vector<std::string> lines;
    for (const auto& deed : deeds) {
        auto line = std::visit([](const auto& what) { return phrase_of(what); }, deed);
        if (!line.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace usher::dialog
