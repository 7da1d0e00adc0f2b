// The answer to the open question, a correction, or nothing we can use.

#include <algorithm>

#include "dialog/answers.hpp"
#include "dialog/hearing.hpp"
#include "dialog/plain_answer.hpp"
#include "rules/condition.hpp"

namespace usher::dialog {
namespace {

// The readings between which the visitor shall choose, as buttons.
void ask_which(
    Talk& talk,
    Hearing& hearing,
    const rules::Criterion& criterion,
    const std::vector<rules::Value>& either
)
{
    auto& now = talk.now;
    tell(talk, hearing, "unclear");
    if (either.size() > 1)
        now.suggested = suggestions(criterion, either, talk.words(), now.language);
    miss(talk);
}

void ask_back(Talk& talk, Hearing& hearing, const rules::Criterion& criterion, Evidenced understood)
{
    tell(talk, hearing, "unclear", understood.evidence.reading);
    rules::Answer answer;
    answer.criterion = criterion.name;
    answer.value = std::move(understood.value);
    answer.evidence = std::move(understood.evidence);
    talk.now.unsure_of = std::move(answer);
    confirm(talk, Confirming::reading, criterion.name);
}

void ask_unit(Talk& talk, Hearing& hearing, const rules::Criterion& criterion)
{
    const auto words = talk.words();
    tell(talk, hearing, "unclear");
    if (++talk.now.misses > talk.profile.manners.ask_again_at_most) return give_up_question(talk);
    ask(talk,
        words.own(
            Phrase::which_unit,
            {{"unit", criterion.unit}, {"ask", words.of(criterion, "ask", criterion.ask)}}
        ));
}

// "220?" is an answer with a doubt; "220, and what does it cost?" asks as well.
bool asks_something_else(const Talk& talk, const Hearing& hearing)
{
    const auto& understood = hearing.understood;
    if (!understood.answer) return false;
    const auto end = std::min(understood.answer->end, hearing.message.size());
    const auto rest = std::string_view(hearing.message).substr(end);
    if (rest.find('?') != std::string_view::npos && is_faq(talk, std::string(rest))) return true;
    if (!understood.asks_back) return false;
    if (is_faq(talk, hearing.message)) return true;
    constexpr std::size_t question_words_min = 3;
    const auto gaps = std::count(rest.begin(), rest.end(), ' ');
    return static_cast<std::size_t>(gaps) >= question_words_min;
}

// "180. Why do you need that?": asked of the very question that is answered.
bool asks_why(const Talk& talk, const Hearing& hearing)
{
    const auto end = std::min(hearing.understood.answer->end, hearing.message.size());
    Asked nothing;
    nothing.language = talk.now.language;
    return understand(std::string_view(hearing.message).substr(end), nothing).status == Status::why;
}

void settle_answer(Talk& talk, Hearing& hearing, const std::string& reading)
{
    tell(talk, hearing, hearing.corrected.empty() ? "answered" : "corrected", reading);
    if (asks_something_else(talk, hearing)) {
        const auto* criterion = talk.profile.criterion(hearing.told.question);
        if (criterion && asks_why(talk, hearing))
            say(talk, talk.words().why(*criterion));
        else
            answer_question(talk, hearing.message);
        if (talk.now.off_topic < talk.profile.manners.off_topic_at_most) ++talk.now.off_topic;
    }
    go_on(talk);
}

void answer_criterion(
    Talk& talk, Hearing& hearing, const rules::Criterion& criterion, const Reading& reading
)
{
    auto mapped = to_value(criterion, reading.said, hearing.kept);
    if (mapped.other_currency) return ask_unit(talk, hearing, criterion);
    if (mapped.either.size() == 1) mapped.value = mapped.either.front();
    if (!mapped.value || reading.confidence < accept_min)
        return ask_which(talk, hearing, criterion, mapped.either);
    auto answer = evidenced(talk, hearing, criterion, *mapped.value, reading);
    const bool costly = is_costly(talk.profile, criterion.name);
    if (costly && reading.confidence < accept_costly_min)
        return ask_back(talk, hearing, criterion, std::move(answer));
    const auto told = answer.evidence.reading;
    give(talk, criterion, std::move(answer));
    settle_answer(talk, hearing, told);
}

// "No, 80": whoever denies may say at once what is right.
bool answer_what_is_confirmed(Talk& talk, Hearing& hearing)
{
    const auto* criterion =
        talk.now.open_question == "confirm" ? talk.profile.criterion(talk.now.confirming) : nullptr;
    if (const auto* disqualifier = talk.profile.disqualifier(talk.now.confirming);
        talk.now.open_question == "confirm" && disqualifier) {
        const auto named = rules::criteria_of(disqualifier->when);
        if (named.size() == 1) criterion = talk.profile.criterion(named.front());
    }
    if (!criterion || criterion->kind == rules::Kind::yes_no) return false;
    const auto again = understand(hearing.message, asked_of(*criterion, talk.now, talk.at));
    if (!again.answer || again.answer->confidence < accept_costly_min) return false;
    const auto& first = hearing.understood.answer;
    const bool plain = first && plain_yes_or_no(hearing.message, *first);
    const bool same_words =
        plain && again.answer->begin < first->end && first->begin < again.answer->end;
    if (same_words) return false;
    auto mapped = to_value(*criterion, again.answer->said, hearing.kept);
    if (!mapped.value) return false;
    hearing.told.question = criterion->name;
    auto answer = evidenced(talk, hearing, *criterion, *mapped.value, *again.answer);
    const auto told = answer.evidence.reading;
    if (talk.now.sheet.find(criterion->name)) hearing.corrected = criterion->name;
    give(talk, *criterion, std::move(answer));
    close_question(talk);
    settle_answer(talk, hearing, told);
    return true;
}

// "Yes, but first ...": agreed only once that is answered.
bool agrees_later(std::string_view message)
{
    for (const std::string_view cue :
         {"but first",
          "but before",
          "aber erst",
          "aber vorher",
          "aber zuerst",
          "mais avant",
          "mais d'abord",
          "mais dabord",
          "mais d’abord",
          "pero antes",
          "pero primero"})
        if (message.find(cue) != std::string_view::npos) return true;
    return false;
}

// What a yes or no asks beside. True: it has to be answered before the yes counts.
bool answer_beside_a_yes(Talk& talk, Hearing& hearing, bool yes)
{
    if (!asks_something_else(talk, hearing)) return false;
    const bool later = yes && agrees_later(hearing.message);
    tell(
        talk,
        hearing,
        later ? "question" : "answered",
        later ? "" : talk.words().own(yes ? Phrase::yes : Phrase::no)
    );
    answer_question(talk, hearing.message);
    if (later && spend_off_topic(talk)) ask(talk);
    return later;
}

void hear_yes_or_no(Talk& talk, Hearing& hearing, const Meaning& meaning)
{
    const auto word = yes_or_no(meaning);
    if (word == YesNoSaid::Word::no && answer_what_is_confirmed(talk, hearing)) return;
    if (!word) {
        tell(talk, hearing, "unclear");
        return miss(talk);
    }
    const bool yes = *word == YesNoSaid::Word::yes;
    const bool asks = asks_something_else(talk, hearing);
    if (answer_beside_a_yes(talk, hearing, yes)) return;
    if (!asks) tell(talk, hearing, "answered", talk.words().own(yes ? Phrase::yes : Phrase::no));
    answer_yes_or_no(talk, *word);
}

}  // namespace

std::optional<YesNoSaid::Word> yes_or_no(const Meaning& meaning)
{
    const auto* said = std::get_if<YesNoSaid>(&meaning);
    if (said && said->word != YesNoSaid::Word::partly) return said->word;
    const auto* chosen = std::get_if<ChoicesSaid>(&meaning);
    if (!chosen || chosen->names.size() != 1) return std::nullopt;
    return chosen->names.front() == "yes" ? YesNoSaid::Word::yes : YesNoSaid::Word::no;
}

void correct(Talk& talk, Hearing& hearing, const std::string& name, const Reading& reading)
{
    const auto* criterion = talk.profile.criterion(name);
    hearing.told.question = name;
    if (!criterion) {
        take_contact(talk, name, reading.said);
        tell(talk, hearing, "corrected", masked(talk, talk.now.contact[name]));
        if (spend_off_topic(talk)) go_on(talk);
        return;
    }
    if (!talk.now.sheet.find(name)) return answer_criterion(talk, hearing, *criterion, reading);
    auto mapped = to_value(*criterion, reading.said, hearing.kept);
    const bool usable = mapped.value && reading.confidence >= accept_min;
    if (!usable) {
        tell(talk, hearing, "back");
        if (!spend_off_topic(talk)) return;
        reopen(talk, name);
        return go_on(talk);
    }
    auto answer = evidenced(talk, hearing, *criterion, *mapped.value, reading);
    tell(talk, hearing, "corrected", answer.evidence.reading);
    if (!spend_off_topic(talk)) return;
    decide_anew(talk);
    give(talk, *criterion, std::move(answer));
    go_on(talk);
}

namespace {

bool takes_an_amount(const rules::Profile& profile, const std::string& name)
{
    const auto* criterion = profile.criterion(name);
    return criterion &&
           (criterion->kind == rules::Kind::number || criterion->kind == rules::Kind::money ||
            criterion->kind == rules::Kind::timeline);
}

// Words that are about something else altogether are "another tool" or amount to a no as well: an
// earlier answer is replaced only by what names the new one. "Rather by phone" is no planning tool.
bool puts_right(
    const rules::Criterion& criterion,
    const rules::Value& value,
    const std::string& message,
    const Reading& reading
)
{
    if (criterion.kind == rules::Kind::yes_no) return plain_yes_or_no(message, reading).has_value();
    const auto* options = std::get_if<rules::Options>(&value);
    if (!options) return true;
    // "No, it is Example Labs" names no IT, and denying something chooses no "None of these".
    constexpr std::size_t bytes_min = 3;
    constexpr int label_named_min = 85;
    const bool named = reading.end - reading.begin >= bytes_min;
    const bool chosen =
        criterion.kind == rules::Kind::one_of || criterion.kind == rules::Kind::some_of;
    if (!named || (chosen && reading.confidence < label_named_min)) return false;
    if (std::all_of(options->names.begin(), options->names.end(), [&](const std::string& name) {
            const auto* option = criterion.option(name);
            return option && means_none(*option);
        }))
        return false;
    if (reading.rule == "label") return true;
    return std::none_of(options->names.begin(), options->names.end(), [&](const std::string& name) {
        const auto* option = criterion.option(name);
        return option && option->all_others && criterion.kind != rules::Kind::country;
    });
}

}  // namespace

bool correct_latest(Talk& talk, Hearing& hearing)
{
    const auto& given = talk.now.sheet.given();
    std::vector<std::string> latest_first;
    for (auto answer = given.rbegin(); answer != given.rend(); ++answer)
        if (answer->source == rules::Source::visitor && talk.now.sheet.find(answer->criterion))
            latest_first.push_back(answer->criterion);
    // A number or a date that is put right is that of a question for one.
    std::stable_partition(latest_first.begin(), latest_first.end(), [&](const std::string& name) {
        return takes_an_amount(talk.profile, name);
    });
    for (const auto& name : latest_first) {
        const auto* criterion = talk.profile.criterion(name);
        if (!criterion || name == talk.now.open_question) continue;
        // The no is said to what we asked last, and not once more to another question.
        if (is_yes_or_no(talk.now.open_question) && criterion->kind == rules::Kind::yes_no)
            continue;
        const auto read = understand(hearing.message, asked_of(*criterion, talk.now, talk.at));
        if (!read.answer || read.answer->confidence < accept_costly_min) continue;
        const auto value = to_value(*criterion, read.answer->said, hearing.kept).value;
        if (!value || !puts_right(*criterion, *value, hearing.message, *read.answer)) continue;
        if (!hearing.understood.corrects && criterion->kind == rules::Kind::text) continue;
        // "No, 80": what was said is denied, and the rest of the message says what is so.
        const bool denied_only = (hearing.understood.denies_first && read.answer->begin == 0) ||
                                 *value == *talk.now.sheet.value(name);
        if (!hearing.understood.corrects && denied_only) continue;
        correct(talk, hearing, name, *read.answer);
        return true;
    }
    return false;
}

bool correct_unit(Talk& talk, Hearing& hearing)
{
    constexpr std::size_t bytes_max = 60;  // "ah no, sorry, that was per month, not per year"
    const auto& message = hearing.message;
    const auto& given = talk.now.sheet.given();
    const auto last = std::find_if(given.rbegin(), given.rend(), [](const rules::Answer& one) {
        return one.source == rules::Source::visitor;
    });
    const auto* latest = last == given.rend() ? nullptr : talk.now.sheet.find(last->criterion);
    const auto* criterion = latest ? talk.profile.criterion(latest->criterion) : nullptr;
    if (!criterion || criterion->kind != rules::Kind::money || message.size() > bytes_max ||
        message.find_first_of("0123456789") != std::string::npos)
        return false;
    const auto& said = latest->evidence;
    const auto begin = static_cast<std::size_t>(said.span_begin);
    const auto end = static_cast<std::size_t>(said.span_end);
    if (begin >= end || end > said.words.size()) return false;
    const auto amount = said.words.substr(begin, end - begin);
    // "... per month" and not "no ... per month": the shortest end of the message that changes it.
    for (auto at = message.rfind(' '); at != std::string::npos && at > 0;
         at = message.rfind(' ', at - 1)) {
        const auto with_unit = amount + message.substr(at);
        auto read = understand(with_unit, asked_of(*criterion, talk.now, talk.at));
        if (!read.answer || read.answer->confidence < accept_min) continue;
        const auto mapped = to_value(*criterion, read.answer->said, hearing.kept);
        if (!mapped.other_currency && (!mapped.value || *mapped.value == latest->value)) continue;
        auto reading = *read.answer;
        reading.begin = 0;
        reading.end = message.size();
        correct(talk, hearing, criterion->name, reading);
        return true;
    }
    return false;
}

void hear_answer(Talk& talk, Hearing& hearing)
{
    const auto& reading = *hearing.understood.answer;
    const auto& now = talk.now;
    if (const auto* criterion = talk.open_criterion())
        return answer_criterion(talk, hearing, *criterion, reading);
    if (is_yes_or_no(now.open_question)) return hear_yes_or_no(talk, hearing, reading.said);
    if (const auto* slot = std::get_if<ChoicesSaid>(&reading.said);
        slot && now.stage == Stage::booking && slot->names.size() == 1) {
        tell(talk, hearing, "answered");
        return choose_slot(talk, slot->names.front());
    }
    hear_nothing(talk, hearing);
}

void hear_nothing(Talk& talk, Hearing& hearing)
{
    if (is_faq(talk, hearing.message) || hearing.invited) {
        tell(talk, hearing, "question");
        answer_question(talk, hearing.message);
        if (spend_off_topic(talk)) ask(talk);
        return;
    }
    if (answer_what_is_confirmed(talk, hearing)) return;
    if (is_over(talk)) {
        tell(talk, hearing, "noted");
        return say_it_is_over(talk);
    }
    std::vector<rules::Value> either;
    if (const auto* criterion = talk.open_criterion()) {
        for (const auto& reading : hearing.understood.likely) {
            auto mapped = to_value(*criterion, reading.said, hearing.kept);
            if (mapped.value) either.push_back(std::move(*mapped.value));
            for (auto& value : mapped.either)
                either.push_back(std::move(value));
        }
        // "Lille, parfois Bruxelles": whichever is meant, it comes to the same.
        const auto& likely = hearing.understood.likely;
        const bool same =
            likely.size() > 1 && either.size() == likely.size() &&
            std::all_of(either.begin(), either.end(), [&](const rules::Value& one) {
                return std::holds_alternative<rules::Options>(one) && one == either.front();
            });
        if (same) {
            auto answer = evidenced(talk, hearing, *criterion, either.front(), likely.front());
            const auto told = answer.evidence.reading;
            give(talk, *criterion, std::move(answer));
            return settle_answer(talk, hearing, told);
        }
        return ask_which(talk, hearing, *criterion, either);
    }
    tell(talk, hearing, "unclear");
    miss(talk);
}

void give(Talk& talk, const rules::Criterion& criterion, Evidenced given)
{
    rules::Answer answer;
    answer.criterion = criterion.name;
    answer.value = std::move(given.value);
    answer.source = rules::Source::visitor;
    answer.evidence = std::move(given.evidence);
    answer.turn = talk.now.turns + 1;
    talk.now.sheet.give(std::move(answer));
}

void count_unsure(Talk& talk, const std::string& words, const std::string& rule)
{
    const auto* criterion = talk.open_criterion();
    if (!criterion) return;
    rules::Evidence evidence;
    evidence.words = words;
    evidence.rule = rule;
    give(talk, *criterion, {rules::IsUnsure{}, std::move(evidence)});
    auto text = talk.words().of(*criterion, "unsure.say", criterion->unsure.say);
    if (text.empty() && rule == "not understood") text = talk.words().own(Phrase::go_on_anyway);
    say(talk, std::move(text));
}

}  // namespace usher::dialog
