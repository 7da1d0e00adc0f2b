// What the visitor types, in the order in which it is read: wishes about the talk itself first,
// then corrections, then the answer to the open question, then whatever else the message tells.

#include "dialog/hearing.hpp"

#include <algorithm>
#include <utility>

#include "dialog/about_talk.hpp"
#include "dialog/address.hpp"
#include "dialog/answers.hpp"
#include "dialog/fold.hpp"
#include "dialog/plain_answer.hpp"
#include "dialog/tokens.hpp"
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

void take_volunteered_criterion(
    Talk& talk, Hearing& hearing, const rules::Criterion& criterion, const Reading& reading
)
{
    const auto* known = rules::answer_to(criterion, talk.now.sheet);
    // What the visitor has said stands until they correct it; what we were told otherwise does not.
    const bool said =
        known && (known->source == rules::Source::visitor || known->source == rules::Source::page);
    if (said && !hearing.understood.corrects) return;
    if (rules::standing(talk.profile, criterion, talk.now.sheet) == rules::Standing::dropped)
        return;
    auto mapped = to_value(criterion, reading.said, hearing.kept);
    if (!mapped.value) return;
    if (said) {
        if (talk.now.off_topic >= talk.profile.manners.off_topic_at_most) return;
        ++talk.now.off_topic;
        hearing.corrected = criterion.name;
    }
    auto answer = evidenced(talk, hearing, criterion, *mapped.value, reading);
    hearing.told.also.push_back({criterion.name, answer.evidence.reading});
    hearing.told_criterion |= !said;
    give(talk, criterion, std::move(answer));
}

// "My e-mail is ... instead", "please use ...", "schicken Sie es an ...": the address is meant to
// be theirs. One that is only mentioned ("my boss is ...") is somebody's.
bool is_for_themselves(std::string_view message)
{
    std::string plain;
    for (std::size_t at = 0; at < message.size();) {
        const auto character = character_at(message.substr(at), 0);
        plain += fold_character(character.code).view();
        at += character.bytes;
    }
    for (const std::string_view cue :
         {"my e-mail",      "my email",     "my mail",     "my address",    "my work",
          "my business",    "my correct",   "my real",     "instead",       "please use",
          "rather use",     "use this",     "send it to",  "write to",      "reach me",
          "better:",        "meine e-mail", "meine email", "meine mail",    "meine adresse",
          "meine richtige", "stattdessen",  "nehmen sie",  "verwenden sie", "schicken sie",
          "schreiben sie",  "lieber an",    "besser an",   "mon e-mail",    "mon email",
          "mon mail",       "mon adresse",  "ma bonne",    "plutot",        "utilisez",
          "ecrivez",        "envoyez",      "mi e-mail",   "mi email",      "mi correo",
          "mi direccion",   "en su lugar",  "mejor a",     "use mi",        "escriba a",
          "envielo a",      "en vez de"})
        if (plain.find(cue) != std::string::npos) return true;
    return false;
}

void take_volunteered_contact(
    Talk& talk, Hearing& hearing, const std::string& field, const Reading& reading
)
{
    auto& now = talk.now;
    const auto known = now.contact.find(field);
    const auto before = known == now.contact.end() ? std::string() : known->second;
    // The invitation goes to the address that they gave, until they say that it should not.
    const bool corrects = hearing.understood.corrects || is_for_themselves(hearing.message);
    if (field == "email" && !before.empty() && !corrects) return;
    // Another address instead of the one they gave is a correction, and costs what that costs.
    if (!before.empty() && now.off_topic >= talk.profile.manners.off_topic_at_most) return;
    if (!take_contact(talk, field, reading.said) || now.contact[field] == before) return;
    if (!before.empty()) ++now.off_topic;
    hearing.told.also.push_back({field, masked(talk, now.contact[field])});
    hearing.told_contact = true;
}

// "Ich heiße Erika Beispiel", typed while times are offered: asked for later, if not noted now.
void take_told_name(Talk& talk, Hearing& hearing)
{
    auto& now = talk.now;
    const bool later = now.stage == Stage::booking || now.stage == Stage::contact;
    if (!later || now.open_question == "name" || needs_consent(talk) ||
        now.contact.contains("name") || !names_themselves(hearing.message))
        return;
    const auto read =
        understand(hearing.message, asked_of_contact(talk.profile, "name", now, talk.at));
    if (!read.answer || !take_contact(talk, "name", read.answer->said)) return;
    hearing.told.also.push_back({"name", now.contact["name"]});
    hearing.told_contact = true;
}

void take_volunteered(Talk& talk, Hearing& hearing)
{
    take_told_name(talk, hearing);
    for (const auto& fact : hearing.understood.also) {
        if (fact.other >= hearing.others.names.size()) continue;
        if (fact.reading.confidence < volunteered_min) continue;
        const auto& name = hearing.others.names[fact.other];
        if (const auto* criterion = talk.profile.criterion(name))
            take_volunteered_criterion(talk, hearing, *criterion, fact.reading);
        else
            take_volunteered_contact(talk, hearing, name, fact.reading);
    }
}

// "Shall we start?" stands beside the first question, which most visitors answer at once. Others
// type what the button says, "yes" or "hello". Absent: the message is about something else.
std::optional<std::string> opening_answered(const Talk& talk, const Hearing& hearing)
{
    const auto& understood = hearing.understood;
    if (!understood.also.empty()) return std::nullopt;
    Asked asked;
    asked.kind = AskedKind::one_of;
    asked.language = talk.now.language;
    for (const auto& option : ask_opening(talk).options) {
        asked.choices.emplace_back();
        asked.choices.back().name = option.name;
        asked.choices.back().labels = {option.label};
    }
    constexpr int label_is_certain = 90;
    const auto label = understand(hearing.message, asked).answer;
    if (label && label->confidence >= label_is_certain)
        if (const auto* said = std::get_if<ChoicesSaid>(&label->said);
            said && said->names.size() == 1)
            return said->names.front();
    if (understood.answer || understood.status != Status::unclear) return std::nullopt;
    if (understood.only_greets || read_about_talk(hearing.message) == AboutTalk::only_greets)
        return "start";
    const auto agreed = understand(hearing.message, asked_yes_or_no("", talk.now, talk.at)).answer;
    if (!agreed || plain_yes_or_no(hearing.message, *agreed) != YesNoSaid::Word::yes)
        return std::nullopt;
    return "start";
}

bool hear_opening(Talk& talk, Hearing& hearing)
{
    const auto button = opening_answered(talk, hearing);
    if (!button) return false;
    hearing.told.question = "opening";
    tell(talk, hearing, "answered", hearing.kept);
    answer_opening(talk, *button);
    return true;
}

// "I meant ..." says an answer over again; other corrections ("200, no, 220") may be within one.
bool says_over_again(std::string_view message)
{
    for (const std::string_view cue :
         {"meant", "meinte", "voulais dire", "quise decir", "quería decir", "queria decir"})
        if (message.find(cue) != std::string_view::npos) return true;
    return false;
}

// "Finally January", "mejor en junio": another mind about something said before.
bool changes_mind(std::string_view message)
{
    const Tokens tokens(message);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (is_among(
                tokens.text(i), "finalement finalmente mejor lieber doch instead rather plutot"
            ) ||
            (tokens.is(i, "al") && tokens.is(i + 1, "final")) ||
            (tokens.is(i, "after") && tokens.is(i + 1, "all")))
            return true;
    return false;
}

// "That was only the workshop, 60 in all", or just "150" once they have been turned away.
bool widens(const Talk& talk, std::string_view message)
{
    if (!is_over(talk) && !is_yes_or_no(talk.now.open_question)) return false;
    constexpr std::size_t bare_words_max = 2;  // "150 people", and not "11 am"
    const Tokens tokens(message);
    bool counts = false, in_all = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        counts |= tokens[i].kind == TokenKind::number;
        in_all |= is_among(
            tokens.text(i),
            "insgesamt gesamt zusammen total altogether overall globally worldwide tout totale "
            "weltweit conjunto all typo tippfehler vertippt erreur errata"
        );
    }
    const auto& outcome = talk.now.outcome;
    const bool turned_away = outcome == "disqualified" || outcome == "not_a_fit";
    const bool bare = is_over(talk) && turned_away && !tokens.empty() &&
                      tokens.size() <= bare_words_max && tokens[0].kind == TokenKind::number &&
                      !is_among(tokens.text(1), "am pm uhr h hrs o'clock horas heures");
    return counts && (in_all || bare);
}

bool agrees_plainly(const Hearing& hearing)
{
    const auto& answer = hearing.understood.answer;
    return answer && plain_yes_or_no(hearing.message, *answer) == YesNoSaid::Word::yes;
}

// "220 was wrong, it is 260": the number that they gave, and another, where none is asked for.
bool names_an_earlier_number(const Talk& talk, std::string_view message)
{
    const auto* open = talk.open_criterion();
    if (open && (open->kind == rules::Kind::number || open->kind == rules::Kind::money))
        return false;
    const Tokens tokens(message);
    std::vector<std::string_view> numbers;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].kind == TokenKind::number) numbers.push_back(tokens.text(i));
    if (numbers.size() != 2 || numbers[0] == numbers[1]) return false;
    const auto& given = talk.now.sheet.given();
    return std::any_of(given.begin(), given.end(), [&](const rules::Answer& answer) {
        const auto* criterion = talk.profile.criterion(answer.criterion);
        if (!criterion || criterion->kind != rules::Kind::number) return false;
        const Tokens said(answer.evidence.words);
        for (std::size_t i = 0; i < said.size(); ++i)
            if (said.text(i) == numbers[0] || said.text(i) == numbers[1]) return true;
        return false;
    });
}

// Is this correction about an earlier question, though the message doesn't say which?
bool is_about_earlier(const Talk& talk, const Hearing& hearing)
{
    const auto& understood = hearing.understood;
    if (may_change(talk) && names_an_earlier_number(talk, hearing.message)) return true;
    // "Not February after all, rather March" refuses no consent.
    const bool inside =
        is_yes_or_no(talk.now.open_question) && understood.answer &&
        (!plain_yes_or_no(hearing.message, *understood.answer) || says_more(hearing.message)) &&
        hearing.about().empty();
    const bool denies = understood.denies_first && (!understood.answer || inside);
    const bool other_mind = (!understood.answer || inside) &&
                            (changes_mind(hearing.message) || widens(talk, hearing.message));
    if (!(understood.corrects || denies || other_mind) || !hearing.about().empty() ||
        !may_change(talk))
        return false;
    return !understood.answer || (inside && (other_mind || denies)) ||
           is_contact_field(talk.now.open_question) || says_over_again(hearing.message);
}

// A correction that does not answer the open question as well.
void hear_correction(Talk& talk, Hearing& hearing)
{
    auto& told = hearing.told;
    const auto corrected = std::find_if(told.also.begin(), told.also.end(), [&](const auto& one) {
        return one.question == hearing.corrected;
    });
    const auto reading = corrected->reading;
    told.question = hearing.corrected;
    told.also.erase(corrected);
    tell(talk, hearing, "corrected", reading);
    go_on(talk);
}

bool answers_open_question(
    const Talk& talk, const Understood& understood, const std::string& message
)
{
    if (understood.status != Status::answered || !understood.answer) return false;
    if (!is_yes_or_no(talk.now.open_question)) return true;
    const auto word = plain_yes_or_no(message, *understood.answer);
    // Forgetting cannot be undone: "no, not series B, series C actually" is asked about once more.
    const bool puts_right = word == YesNoSaid::Word::no && understood.corrects;
    if (talk.now.open_question == "consent" && puts_right && says_more(message)) return false;
    return word.has_value();
}

// Wishes for a person or a goodbye come first, whatever time of day they name.
bool may_be_about_times(Status status)
{
    return status != Status::person && status != Status::goodbye && status != Status::abuse &&
           status != Status::why;
}

// Said again after a goodbye, "thanks" and another goodbye open nothing.
bool parts_for_good(std::string_view message)
{
    Asked nothing;
    const auto status = understand(message, nothing).status;
    return status == Status::goodbye || status == Status::person || status == Status::abuse ||
           read_about_talk(message) == AboutTalk::only_thanks;
}

// Who said goodbye and writes again is back: what was open when they left is asked again. It costs
// one of the turns that lead nowhere, so that leaving and returning come to an end.
bool take_up_again(Talk& talk)
{
    auto& now = talk.now;
    if (now.outcome != "left" || !is_over(talk) || !may_change(talk)) return false;
    if (now.off_topic >= talk.profile.manners.off_topic_at_most) return false;
    ++now.off_topic;
    decide_anew(talk);
    for (auto name = now.asked.rbegin(); name != now.asked.rend(); ++name) {
        const auto* criterion = talk.profile.criterion(*name);
        if (!criterion ||
            rules::standing(talk.profile, *criterion, now.sheet) != rules::Standing::askable)
            continue;
        open_question(talk, Stage::asking, *name);
        break;
    }
    return true;
}

// Nothing but facts that nobody asked for.
void hear_volunteered(Talk& talk, Hearing& hearing)
{
    tell(talk, hearing, "noted");
    const bool over = talk.now.stage == Stage::ended && talk.now.open_question.empty();
    if (over && !hearing.told_criterion) {
        talk.now.awaiting = Awaiting::nothing;
        return say(talk, talk.words().own(Phrase::ended_already));
    }
    if (over) decide_anew(talk);
    go_on(talk);
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
    const bool with_person = talk.now.stage == Stage::with_person;
    const bool is_back = !with_person && !parts_for_good(said.text) && take_up_again(talk);
    auto hearing = listen(talk, said.text);
    talk.shown.emplace_back(VisitorLine{hearing.kept, {}});
    if (with_person) return;
    const bool opening = std::exchange(talk.now.opening_open, false);
    hearing.invited = std::exchange(talk.now.question_invited, false);

    const auto& understood = hearing.understood;
    if (opening && !is_back && hear_opening(talk, hearing)) return;
    if (may_change(talk)) take_volunteered(talk, hearing);
    // Who left over times or consent is asked about them again, whatever they return with.
    if (is_back && talk.now.open_question.empty()) return hear_volunteered(talk, hearing);
    if (!hearing.corrected.empty()) decide_anew(talk);
    if (!hearing.corrected.empty() && !(understood.answer && talk.open_criterion()))
        return hear_correction(talk, hearing);
    if (talk.now.open_question == "consent" && wants_nothing_kept(hearing.message) &&
        !agrees_plainly(hearing)) {
        tell(talk, hearing, "answered", talk.words().own(Phrase::no));
        return answer_yes_or_no(talk, YesNoSaid::Word::no);
    }
    if (may_be_about_times(understood.status) && hear_slot_wish(talk, hearing)) return;
    const auto about_talk = read_about_talk(hearing.message);
    const bool says_hello =
        about_talk == AboutTalk::only_attends || about_talk == AboutTalk::only_greets;
    if (is_back && says_hello) return hear_volunteered(talk, hearing);
    if (hear_about_talk(talk, hearing)) return;
    if (hear_wish(talk, hearing)) return;
    const auto about = hearing.about();
    if (understood.answer && understood.corrects && !about.empty() && may_change(talk))
        return correct(talk, hearing, about, *understood.answer);
    if (is_about_earlier(talk, hearing) && correct_latest(talk, hearing)) return;
    if (is_contact_field(talk.now.open_question)) return hear_contact(talk, hearing);
    if (!understood.answer && may_change(talk) && correct_unit(talk, hearing)) return;
    if (answers_open_question(talk, understood, hearing.message)) return hear_answer(talk, hearing);
    if (hearing.told_criterion || hearing.told_contact) return hear_volunteered(talk, hearing);
    if (is_back) return hear_volunteered(talk, hearing);
    hear_nothing(talk, hearing);
}

}  // namespace usher::dialog
