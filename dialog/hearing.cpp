// What the visitor types, in the order in which it is read: wishes about the talk itself first,
// then corrections, then the answer to the open question, then whatever else the message tells.

#include "dialog/hearing.hpp"

#include <algorithm>

#include "dialog/address.hpp"
#include "dialog/answers.hpp"
#include "rules/condition.hpp"

namespace usher::dialog {
namespace {

Asked asked_now(const Talk& talk)
{
    const auto& now = talk.now;
    if (is_yes_or_no(now.open_question)) {
        const auto open = open_ask(talk);
        return asked_yes_or_no(open ? open->text : "", now, talk.at);
    }
    if (is_contact_field(now.open_question))
        return asked_of_contact(talk.profile, now.open_question, now, talk.at);
    if (const auto* criterion = talk.open_criterion()) return asked_of(*criterion, now, talk.at);
    if (now.stage == Stage::booking && !now.offered.empty()) return asked_which_slot(now, talk.at);
    Asked nothing;
    nothing.language = now.language;
    nothing.now = talk.at;
    return nothing;
}

Hearing listen(const Talk& talk, const std::string& message)
{
    Hearing hearing;
    hearing.message = message;
    hearing.kept = masked(talk, message);
    hearing.others = others_of(talk.profile, talk.now, talk.at);
    hearing.understood = understand(message, asked_now(talk), hearing.others.asked);
    hearing.told.question = talk.now.open_question;
    return hearing;
}

// ---- What the message tells beside the open question.

bool take_volunteered_criterion(
    Talk& talk, Hearing& hearing, const rules::Criterion& criterion, const Reading& reading
)
{
    const auto* known = rules::answer_to(criterion, talk.now.sheet);
    // What the visitor has said stands until they correct it; what we were told otherwise does not.
    const bool said =
        known && (known->source == rules::Source::visitor || known->source == rules::Source::page);
    if (said && !hearing.understood.corrects) return false;
    if (rules::standing(talk.profile, criterion, talk.now.sheet) == rules::Standing::dropped)
        return false;
    auto mapped = to_value(criterion, reading.said, hearing.kept);
    if (!mapped.value) return false;
    if (said) {
        if (talk.now.off_topic >= talk.profile.manners.off_topic_at_most) return false;
        ++talk.now.off_topic;
        hearing.corrected = true;
        hearing.told.question = criterion.name;
    }
    auto answer = evidenced(talk, hearing, criterion, *mapped.value, reading);
    if (said)
        hearing.told.reading = answer.evidence.reading;
    else
        hearing.told.also.push_back({criterion.name, answer.evidence.reading});
    give(talk, criterion, std::move(answer));
    return true;
}

bool take_volunteered_contact(
    Talk& talk, Hearing& hearing, const std::string& field, const Reading& reading
)
{
    if (!take_contact(talk, field, reading.said)) return false;
    hearing.told.also.push_back({field, masked(talk, talk.now.contact[field])});
    return true;
}

bool take_volunteered(Talk& talk, Hearing& hearing)
{
    bool taken = false;
    for (const auto& fact : hearing.understood.also) {
        if (fact.other >= hearing.others.names.size()) continue;
        if (fact.reading.confidence < volunteered_min) continue;
        const auto& name = hearing.others.names[fact.other];
        if (const auto* criterion = talk.profile.criterion(name))
            taken |= take_volunteered_criterion(talk, hearing, *criterion, fact.reading);
        else
            taken |= take_volunteered_contact(talk, hearing, name, fact.reading);
    }
    return taken;
}

}  // namespace

std::string Hearing::about() const
{
    const auto index = understood.about;
    return index && *index < others.names.size() ? others.names[*index] : std::string();
}

void tell(Talk& talk, Hearing& hearing, std::string status, std::string reading)
{
    hearing.told.status = std::move(status);
    hearing.told.reading = std::move(reading);
    talk.shown.emplace_back(hearing.told);
}

std::string masked(const Talk& talk, std::string_view text)
{
    return talk.now.consented ? std::string(text) : mask_addresses(text);
}

Evidenced evidenced(
    const Talk& talk,
    const Hearing& hearing,
    const rules::Criterion& criterion,
    const rules::Value& value,
    const Reading& reading
)
{
    const auto begin = std::min(reading.begin, hearing.message.size());
    const auto end = std::min(std::max(reading.end, begin), hearing.message.size());
    // Words some way before the number are about something else.
    constexpr std::size_t nearby_bytes = 16;
    const auto from = begin > nearby_bytes ? begin - nearby_bytes : 0;
    const auto rough = sounds_rough(std::string_view(hearing.message).substr(from, end - from));

    rules::Evidence evidence;
    evidence.words = hearing.kept;
    evidence.reading = told_back(criterion, value, talk.words(), talk.now.language, rough);
    evidence.span_begin = static_cast<int>(begin);
    evidence.span_end = static_cast<int>(end);
    evidence.rule = reading.rule;
    evidence.confidence = reading.confidence;
    return {value, std::move(evidence)};
}

void hear(Talk& talk, const Said& said)
{
    auto hearing = listen(talk, said.text);
    talk.shown.emplace_back(VisitorLine{hearing.kept, {}});
    if (talk.now.stage == Stage::with_person) return;
    talk.now.opening_open = false;

    const auto& understood = hearing.understood;
    const bool taken = may_change(talk) && take_volunteered(talk, hearing);
    if (hearing.corrected) {
        decide_anew(talk);
        tell(talk, hearing, "corrected", hearing.told.reading);
        return go_on(talk);
    }
    if (hear_wish(talk, hearing)) return;
    if (is_contact_field(talk.now.open_question)) return hear_contact(talk, hearing);
    if (understood.answer && understood.corrects && understood.about && may_change(talk) &&
        *understood.about < hearing.others.names.size())
        return correct(talk, hearing, hearing.others.names[*understood.about], *understood.answer);
    if (understood.status == Status::answered && understood.answer)
        return hear_answer(talk, hearing);
    if (!taken) return hear_nothing(talk, hearing);
    tell(talk, hearing, "noted");
    go_on(talk);
}

}  // namespace usher::dialog
