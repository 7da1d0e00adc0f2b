// Name, e-mail, phone and company: asked one by one, only those that are still missing, and only
// after the visitor has agreed that we keep them.

#include <algorithm>
#include <array>

#include "dialog/address.hpp"
#include "dialog/hearing.hpp"
#include "dialog/tokens.hpp"

namespace usher::dialog {
namespace {

bool has(const std::vector<std::string>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 2> reaching{"email", "phone"};

// What a page asks before it hands somebody to a closed desk. A person can only get back to an
// address: where none is among them, one that the page asks before a meeting is.
std::vector<std::string> fields_for_person(const Talk& talk)
{
    auto fields = talk.profile.people ? talk.profile.people->needs : std::vector<std::string>{};
    const auto asked = [&](std::string_view field) { return has(fields, field); };
    if (is_reachable(talk) || std::any_of(reaching.begin(), reaching.end(), asked)) return fields;
    for (const auto field : reaching) {
        if (!talk.profile.contact_field(field)) continue;
        fields.emplace_back(field);
        break;
    }
    return fields;
}

std::vector<std::string> fields_for(const Talk& talk)
{
    std::vector<std::string> fields;
    switch (talk.now.contact_for) {
    case ContactFor::nothing:
        break;
    case ContactFor::booking:
        for (const auto& field : talk.profile.before_booking)
            fields.push_back(field.name);
        break;
    case ContactFor::person:
        return fields_for_person(talk);
    case ContactFor::offer:
        if (const auto* offer = talk.profile.offer(talk.now.pending_offer)) fields = offer->needs;
        break;
    }
    return fields;
}

std::string fact(const Talk& talk, std::string_view name)
{
    const auto found = talk.now.sheet.facts.find(std::string(name));
    return found == talk.now.sheet.facts.end() ? std::string() : found->second;
}

bool wants_business(const Talk& talk)
{
    const auto* field = talk.profile.contact_field("email");
    return talk.now.contact_for == ContactFor::booking && field && field->business_only;
}

bool is_settled(const Talk& talk, const std::string& field)
{
    if (has(talk.now.contact_skipped, field)) return true;
    if (!talk.now.contact.contains(field)) return false;
    return field != "email" || !wants_business(talk) || fact(talk, "email.kind") == "business";
}

// "northwind-traders.co.uk" to "Northwind Traders".
std::string company_of(std::string_view domain)
{
    auto label = domain;
    // The registrable name stands before the last dot, or before a two-part ending like co.uk.
    if (const auto dot = label.rfind('.'); dot != std::string_view::npos)
        label = label.substr(0, dot);
    for (const std::string_view ending : {".co", ".com", ".org", ".net", ".gov", ".ac"})
        if (label.ends_with(ending)) label.remove_suffix(ending.size());
    if (const auto dot = label.rfind('.'); dot != std::string_view::npos)
        label.remove_prefix(dot + 1);
    std::string name;
    bool starts = true;
    for (const auto sign : label) {
        const bool gap = sign == '-' || sign == '_';
        const bool small = sign >= 'a' && sign <= 'z';
        name += gap ? ' ' : starts && small ? static_cast<char>(sign - 'a' + 'A') : sign;
        starts = gap;
    }
    return name;
}

void put_field(Talk& talk, const std::string& field)
{
    open_question(talk, talk.now.outcome.empty() ? Stage::contact : Stage::ended, field);
    ask(talk);
}

void finish_contact(Talk& talk)
{
    auto& now = talk.now;
    switch (now.contact_for) {
    case ContactFor::nothing:
        return;
    case ContactFor::booking:
        return book(talk);
    case ContactFor::person:
        return call_person(talk);
    case ContactFor::offer:
        return send_offer(talk);
    }
}

// ---- E-mail.

void refuse_private(Talk& talk, const EmailSaid& said);

void accept_email(Talk& talk, const EmailSaid& said)
{
    take_contact(talk, "email", said);
    close_question(talk);
    go_on(talk);
}

std::string again_for_business(const Talk& talk, int nth)
{
    const auto words = talk.words();
    const auto* field = talk.profile.contact_field("email");
    const auto index = static_cast<std::size_t>(nth - 1);
    if (field && index < field->again.in(talk.now.language_index).size())
        return field->again.in(talk.now.language_index)[index];
    return words.own(Phrase::again_business);
}

int business_asked_again_at_most(const Talk& talk)
{
    const auto* field = talk.profile.contact_field("email");
    const auto written =
        field ? static_cast<int>(field->again.in(talk.now.language_index).size()) : 0;
    return std::max(1, std::min(written, talk.profile.manners.ask_again_at_most));
}

void hear_email(Talk& talk, Hearing& hearing, const EmailSaid& said)
{
    if (!wants_business(talk) || said.kind == "business") {
        tell(talk, hearing, "answered", said.address);
        return accept_email(talk, said);
    }
    tell(talk, hearing, "unclear", said.address);
    auto& now = talk.now;
    if (++now.misses > business_asked_again_at_most(talk)) return refuse_private(talk, said);
    ask(talk, again_for_business(talk, now.misses));
}

// They have no business address to give, or none at all: `if_refused` says what then.
void refuse_private(Talk& talk, const EmailSaid& said)
{
    auto& now = talk.now;
    const auto* field = talk.profile.contact_field("email");
    const auto then = field ? field->if_refused : std::string();
    now.contact_skipped.emplace_back("email");
    close_question(talk);
    take_contact(talk, "email", said);
    if (then == "review") {
        say(talk,
            talk.words().at("decision.review.say", talk.profile.decision.review_say, Phrase::review)
        );
        return hand_over(talk, "no_business_address");
    }
    if (then == "offer") {
        const auto& decision = talk.profile.decision;
        const auto text =
            talk.words().at("decision.not_a_fit.say", decision.not_a_fit_say, Phrase::not_a_fit);
        return part(talk, "offered", text, decision.not_a_fit_offer);
    }
    go_on(talk);
}

// An address that looks mistyped, or was hard to read: "did you mean ...?". Typed again as it was,
// it is taken at its word.
void ask_about_address(Talk& talk, Hearing& hearing, const std::string& meant)
{
    auto& now = talk.now;
    const auto spans = addresses_in(hearing.message);
    const auto typed =
        spans.empty()
            ? std::string()
            : hearing.message.substr(spans.front().begin, spans.front().end - spans.front().begin);
    if (!typed.empty() && typed == now.suspect_address) {
        tell(talk, hearing, "answered", typed);
        return accept_email(talk, EmailSaid{typed, "business"});
    }
    tell(talk, hearing, "unclear");
    if (++now.misses > talk.profile.manners.ask_again_at_most) return give_up_question(talk);
    now.suspect_address = typed;
    now.suggested = {Suggested{meant, meant, rules::FreeText{meant, {}}}};
    ask(talk, talk.words().own(Phrase::did_you_mean, {{"address", meant}}));
}

bool says_yes(const Talk& talk, const Hearing& hearing)
{
    const auto read = understand(hearing.message, asked_yes_or_no({}, talk.now, talk.at));
    return read.answer && yes_or_no(read.answer->said) == YesNoSaid::Word::yes;
}

std::string text_of(const Meaning& meaning)
{
    if (const auto* said = std::get_if<NameSaid>(&meaning)) return said->name;
    if (const auto* said = std::get_if<PhoneSaid>(&meaning)) return said->number;
    return {};
}

}  // namespace

bool is_reachable(const Talk& talk)
{
    return std::any_of(reaching.begin(), reaching.end(), [&](std::string_view field) {
        return talk.now.contact.contains(std::string(field));
    });
}

bool asks_to_be_reached(const Talk& talk)
{
    const auto fields = fields_for_person(talk);
    return std::any_of(reaching.begin(), reaching.end(), [&](std::string_view field) {
        return has(fields, field) && !is_settled(talk, std::string(field));
    });
}

std::string guess_from_fact(const Talk& talk, std::string_view field)
{
    const auto* listed = talk.profile.contact_field(field);
    if (!listed || has(talk.now.denied, field)) return {};
    for (const auto& name : listed->known_from) {
        auto known = fact(talk, name);
        if (known.empty()) continue;
        if (name != "email.domain") return known;
        if (fact(talk, "email.kind") == "business") return company_of(known);
    }
    return {};
}

bool take_contact(Talk& talk, std::string_view field, const Meaning& said)
{
    auto& now = talk.now;
    const std::string name(field);
    const auto* email = std::get_if<EmailSaid>(&said);
    if (field != "email") {
        const auto text = text_of(said);
        if (!text.empty()) now.contact[name] = text;
        return !text.empty();
    }
    if (!email || email->address.empty()) return false;
    if (const auto known = now.contact.find(name);
        known != now.contact.end() && known->second == email->address)
        return true;
    now.contact[name] = email->address;
    const auto domain = domain_of(email->address);
    now.sheet.facts["email.domain"] = domain;
    now.sheet.facts["email.kind"] = email->kind;
    if (email->kind == "business" && now.awaiting == Awaiting::nothing) {
        now.awaiting = Awaiting::account;
        talk.deeds.emplace_back(LookUpAccount{domain});
    }
    return true;
}

void go_on_to_contact(Talk& talk)
{
    auto& now = talk.now;
    for (const auto& field : fields_for(talk)) {
        if (is_settled(talk, field)) continue;
        if (needs_consent(talk)) return ask_consent(talk);
        const auto guess = guess_from_fact(talk, field);
        if (guess.empty()) return put_field(talk, field);
        if (!talk.profile.contact_field(field)->confirm) {
            now.contact[field] = guess;
            continue;
        }
        now.unsure_contact = guess;
        return confirm(talk, Confirming::contact, field);
    }
    if (needs_consent(talk) && !now.contact.empty()) return ask_consent(talk);
    finish_contact(talk);
}

namespace {

// "Rather by phone", "prefiero whatsapp": no name and no address, and neither is refused.
bool wants_another_way(const Hearing& hearing)
{
    constexpr std::size_t words_max = 8;
    const Tokens tokens(hearing.message);
    bool named = false, known = true;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::mark) continue;
        const bool way = is_among(
            tokens.text(i),
            "phone telephone call calls calling ring whatsapp sms text telefon telefonisch anruf "
            "anrufen anruft rückruf ruckruf tel telefono llamada llamar llamen llame appel appeler "
            "appelez post teams zoom linkedin"
        );
        named |= way;
        known &= way || is_among(
                            tokens.text(i),
                            "rather by per via over on the can could you we i i'd id prefer would "
                            "like a to me instead better please not no mail email e-mail only just "
                            "lieber mir ware war besser am bitte eher und sie mich nur konnen wir "
                            "das geht es auch kein keine statt uber plutot par au je prefere "
                            "preferais un une pas de mieux svp vous pouvez m me moi prefiero por "
                            "mejor que un una el la puede pueden si es posible possible"
                        );
    }
    return named && known && tokens.size() <= words_max;
}

}  // namespace

void hear_contact(Talk& talk, Hearing& hearing)
{
    const auto field = talk.now.open_question;
    const auto& understood = hearing.understood;
    const auto& answer = understood.answer;
    const auto* email = answer ? std::get_if<EmailSaid>(&answer->said) : nullptr;
    if (field == "email") {
        if (!talk.now.suggested.empty() && !email && says_yes(talk, hearing)) {
            const auto meant = talk.now.suggested.front().name;
            tell(talk, hearing, "answered", meant);
            return pick_contact(talk, meant);
        }
        if (!understood.suggestion.empty())
            return ask_about_address(talk, hearing, understood.suggestion);
        if (email && answer->confidence >= accept_costly_min)
            return hear_email(talk, hearing, *email);
        if (email) return ask_about_address(talk, hearing, email->address);
    }
    if (field != "phone" && wants_another_way(hearing)) {
        tell(talk, hearing, "question");
        say(talk, talk.words().own(Phrase::by_mail_only));
        if (spend_off_topic(talk)) ask(talk);
        return;
    }
    const bool readable = answer && answer->confidence >= accept_min;
    if (field != "email" && readable && take_contact(talk, field, answer->said)) {
        tell(talk, hearing, "answered", talk.now.contact[field]);
        close_question(talk);
        return go_on(talk);
    }
    if (is_faq(talk, hearing.message)) {
        tell(talk, hearing, "question");
        answer_question(talk, hearing.message);
        if (spend_off_topic(talk)) ask(talk);
        return;
    }
    if (hearing.told_contact || hearing.told_criterion) {
        tell(talk, hearing, "noted");
        return go_on(talk);
    }
    tell(talk, hearing, "unclear");
    miss(talk);
}

void pick_contact(Talk& talk, const std::string& value)
{
    const auto asked = asked_of_contact(talk.profile, "email", talk.now, talk.at);
    const auto read = understand(value, asked);
    const auto* email = read.answer ? std::get_if<EmailSaid>(&read.answer->said) : nullptr;
    const auto said = email ? *email : EmailSaid{value, "business"};
    if (!wants_business(talk) || said.kind == "business") return accept_email(talk, said);
    ++talk.now.misses;
    talk.now.suggested.clear();
    ask(talk, again_for_business(talk, 1));
}

void skip_contact(Talk& talk)
{
    auto& now = talk.now;
    const auto field = now.open_question;
    const auto purpose = now.contact_for;
    if (purpose == ContactFor::booking && field == "email") return refuse_private(talk, {});
    close_question(talk);
    if (purpose == ContactFor::offer) {
        now.contact_for = ContactFor::nothing;
        now.pending_offer.clear();
        return say(talk, talk.words().own(Phrase::ended_already));
    }
    if (purpose == ContactFor::person && now.person_because == "visitor_asks" &&
        now.outcome.empty()) {
        now.contact_for = ContactFor::nothing;
        return go_on(talk);
    }
    now.contact_skipped.push_back(field);
    go_on(talk);
}

}  // namespace usher::dialog
