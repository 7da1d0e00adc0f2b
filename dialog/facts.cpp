// How many they are, what they take in or spend, by when, and what has happened.

#include "dialog/facts.hpp"

#include <algorithm>

#include "dialog/event_scene.hpp"
#include "dialog/quantity.hpp"
#include "dialog/read_contact.hpp"
#include "dialog/read_money.hpp"
#include "dialog/read_text.hpp"
#include "dialog/read_time.hpp"

namespace usher::dialog {

bool FactFinder::free(std::size_t first, std::size_t last) const
{
    if (!answer_.answer || std::holds_alternative<YesNoSaid>(answer_.answer->said) ||
        std::holds_alternative<TextSaid>(answer_.answer->said))
        return true;
    return last <= answer_.first || first >= answer_.last;
}

Clause FactFinder::clause(std::size_t token) const
{
    constexpr std::size_t reach = 30;
    Clause near = message_.clause_of(token);
    near.first = std::max(near.first, token < reach ? 0 : token - reach);
    near.last = std::min(near.last, token + reach);
    return near;
}

bool FactFinder::plain(std::size_t i) const
{
    const Mood& mood = message_.mood(i);
    return !mood.negated && !mood.past && !mood.taken_back && !mood.somebody && !mood.planned &&
           !mood.hypothetical && !mood.reported && !message_.asks(i);
}

bool FactFinder::word_in(std::size_t first, std::size_t last, const WordList& words) const
{
    for (std::size_t i = first; i < last && i < tokens_.size(); ++i)
        if (is_among(tokens_.text(i), words)) return true;
    return false;
}

bool FactFinder::we_in(std::size_t first, std::size_t last) const
{
    return word_in(
        first,
        last,
        "we we're we've our i i'm wir uns unser unsere unserem ich bin nous on notre nos je suis "
        "somos tenemos "
        "estamos nuestra nuestro soy estoy sitzen sind us hemos trabajamos team company firma "
        "plantilla"
    );
}

bool FactFinder::asks_yes_or_no_about(const WordList& stems) const
{
    if (open_.asked->kind != AskedKind::yes_no) return false;
    return std::any_of(open_.stems.begin(), open_.stems.end(), [&](const std::string& stem) {
        return is_among(stem, stems);
    });
}

Reading FactFinder::sure(std::size_t first, std::size_t last, Meaning said, std::string rule) const
{
    Reading reading = reading_of(message_, first, last, std::move(said), std::move(rule));
    reading.confidence = sure_enough;
    return reading;
}

bool FactFinder::clause_of_its_own(std::size_t first, std::size_t last) const
{
    const Clause there = clause(first);
    for (std::size_t i = there.first; i < there.last; ++i) {
        if (i >= first && i < last) continue;
        if (tokens_[i].kind != TokenKind::mark && !message_.covers(i, Sense::filler) &&
            !is_among(
                tokens_.text(i), "about rund etwa ca circa unos unas environ in aus en de all alle"
            ))
            return false;
    }
    return true;
}

// Does an event, true or not, stand in the clause, or just before it?
bool FactFinder::told_with_an_event(std::size_t i) const
{
    const Clause there = clause(i);
    std::size_t from = there.first;
    // "RIF in August, 18 people"
    if (there.last - there.first <= 3 && there.first > message_.sentence_begin(i))
        from = clause(there.first - 1).first;
    if (!events_) {
        events_.emplace();
        const EventScene scene(message_);
        for (const EventTold& event : events_told(scene))
            if (event.name != "tool_change" && event.name != "new_regulation")
                events_->push_back(event.first);
    }
    const auto next = std::lower_bound(events_->begin(), events_->end(), from);
    return next != events_->end() && *next < there.last;
}

// ---- how many they are

// "80, davon 20 in Wien", "5 in HR", "fifteen of us would use it", "hired 30"
bool FactFinder::of_a_part(const Quantity& quantity) const
{
    const Clause there = clause(quantity.first);
    const bool total = message_.within(there.first, there.last, Sense::total) != nullptr;
    if (message_.within(there.first, there.last, Sense::part_of) && !total) return true;
    const std::size_t sentence = message_.sentence_begin(quantity.first);
    // A year, "2015", counts nobody.
    const bool year = quantity.single() && *quantity.low >= 1900 * rules::one_unit &&
                      *quantity.low <= 2100 * rules::one_unit && quantity.digits;
    if (year && !message_.at(quantity.last, Sense::noun)) return true;
    if (quantity.cue > 0 && tokens_.is(quantity.cue - 1, "bei")) return false;
    constexpr std::string_view deeds =
        "hired hire hiring recruited laid fired quit left lost cut streichen gestrichen abbauen "
        "abgebaut "
        "entlassen einstellen eingestellt gekundigt recrute embauche embauches licencie supprime "
        "contratamos "
        "contratado contratar despedimos despedir despedido added onboarded onboarding trained "
        "train schulen "
        "suchen buscamos cherchons looking users user socios "
        "partners gesellschafter bajas would davon darunter dont including incluidos ellos interns "
        "stellen "
        "posts jobs postes puestos waiting teilnehmer participants asistentes associes attendees "
        "invited separer trennen getrennt gone";
    // "fifteen of us would use it"
    const std::size_t after = std::min(there.last, quantity.last + 4);
    if (word_in(quantity.last, after, "would attend login log voulaient")) return true;
    if (word_in(there.first, std::min(there.last, quantity.last + 6), deeds)) return true;
    constexpr std::string_view teams = "hr it sales marketing support finance accounting vertrieb "
                                       "hr-team it-team buchhaltung einkauf ventas compras rrhh";
    if (word_in(there.first, there.last, teams) && !total) return true;
    // "Ich leite das HR-Team, 6 Leute"
    return quantity.first == there.first && there.first > sentence &&
           word_in(
               sentence,
               there.first,
               "leite lead manage dirijo dirige encadre leitung team equipo equipe"
           );
}

// "we are 40", "somos 40 personas", "company is 300", or a clause of its own: "75 Leute"
bool FactFinder::counts_us(const Quantity& quantity, std::size_t noun_end) const
{
    const Clause there = clause(quantity.first);
    if (noun_end > quantity.last) {
        if (clause_of_its_own(quantity.cue, noun_end)) return true;
        constexpr std::string_view having = "we we've we're have has employ employs with our i run "
                                            "team of wir haben beschaftigen mit sind "
                                            "unser unsere nos zahlen nous avons sommes on a est "
                                            "employons avec notre somos tenemos contamos con "
                                            "de nuestra nuestro empleamos company firma empresa "
                                            "entreprise total whole in across all work us bei";
        return word_in(there.first, quantity.first, having) ||
               message_.covers(quantity.first, Sense::total) ||
               word_in(noun_end, there.last, "in en aus bei a total altogether insgesamt") ||
               there.first == quantity.cue;
    }
    if (quantity.cue == 0) return false;
    // No noun: the words before must say that it is they who are counted.
    const std::string_view before = tokens_.text(quantity.cue - 1);
    const std::string_view earlier = quantity.cue > 1 ? tokens_.text(quantity.cue - 2) : "";
    const bool are =
        before == "somos" || before == "we're" || (before == "are" && earlier == "we") ||
        (before == "sind" &&
         (earlier == "wir" || earlier == "und" || earlier.empty() || earlier == ",")) ||
        (before == "wir" && earlier == "sind") || (before == "zu" && earlier == "sind") ||
        (before == "est" && earlier == "on") || (before == "sommes" && earlier == "nous") ||
        (before == "is" && is_among(earlier, "company firm headcount")) ||
        (before == "of" && is_among(earlier, "team company")) ||
        (before == "equipo" || (before == "de" && earlier == "equipo"));
    if (!are) return false;
    // "contables somos 6": a group of them.
    const std::size_t are_first =
        quantity.cue - 1 -
        (before == "are" || before == "sind" || before == "est" || before == "sommes");
    if (before == "somos" && are_first > there.first &&
        tokens_[are_first - 1].kind == TokenKind::word &&
        !is_among(
            tokens_.text(are_first - 1), "y ya ahora hoy pues total aqui solo nosotros vega empresa"
        ) &&
        !tokens_[are_first - 1].capital)
        return false;
    const std::string_view next = tokens_.text(quantity.last);
    const bool another =
        quantity.last < there.last && tokens_[quantity.last].kind != TokenKind::mark &&
        !is_among(
            next,
            "and und et y en in aus bei a here hier ici aqui now jetzt but pero aber "
            "strong total de currently en altogether insgesamt at based with mit avec con"
        );
    return !another;
}

std::optional<Reading> FactFinder::people() const
{
    std::optional<Reading> found;
    for (const Quantity& quantity : find_quantities(message_)) {
        if (quantity.odd || !plain(quantity.first) || !free(quantity.first, quantity.last) ||
            quantity.percent || (quantity.article && !quantity.single()))
            continue;
        std::size_t end = quantity.last;
        for (std::size_t i = quantity.last; i < quantity.last + 2u && end == quantity.last; ++i) {
            const auto from = std::lower_bound(
                message_.hits().begin(),
                message_.hits().end(),
                i,
                [](const Hit& hit, std::size_t token) { return hit.first < token; }
            );
            const auto to = std::find_if(from, message_.hits().end(), [&](const Hit& hit) {
                return hit.first != i;
            });
            const bool counts = std::any_of(from, to, [](const Hit& hit) {
                return hit.sense == Sense::noun && hit.value == "people";
            });
            if (counts) end = message_.at(i, Sense::noun)->last;
        }
        if (quantity.article || of_a_part(quantity) || !counts_us(quantity, end)) continue;
        const bool grown_to = !quantity.single() && told_with_an_event(quantity.first);
        if (end > quantity.last && !grown_to && told_with_an_event(quantity.first)) continue;
        const bool total = message_.within(
            clause(quantity.first).first, clause(quantity.first).last, Sense::total
        );
        // "from 40 to 80": so many are they now.
        const std::optional<rules::Amount> low = quantity.low, high = quantity.high;
        const bool grown = grown_to && low && high;
        if (!found || total)
            found = sure(
                quantity.cue,
                std::max(end, quantity.last),
                NumberSaid{grown ? high : low, high},
                "number"
            );
    }
    return found;
}

// ---- money and time

std::optional<Reading> FactFinder::money(std::string_view noun, const Question& question) const
{
    // "Is there a budget?" - "Yes, 25,000 euros"
    const bool asked = open_.asked->kind == AskedKind::yes_no && open_.money == noun;
    for (MoneyMention& mention : find_money(message_, question)) {
        const bool meant = mention.noun == noun || (asked && mention.noun.empty());
        if (!meant || mention.score < score_accepted || !plain(mention.first) ||
            !free(mention.first, mention.last))
            continue;
        return sure(mention.first, mention.last, std::move(mention.said), "money");
    }
    return std::nullopt;
}

// "want to go live", "need it", "brauchen es": a time of theirs for us, not any date.
bool FactFinder::wish_before(std::size_t i) const
{
    const Clause there = clause(i);
    constexpr std::string_view wishes =
        "live need start launch implement rollout decide decision buy brauchen brauche benotigen "
        "starten start einfuhren umsetzen loslegen demarrer demarrage lancer lancement besoin "
        "deployer decider ligne "
        "empezar necesitamos necesito necesitan lanzar implantar arrancar arranque kick begin "
        "switch replace deadline "
        "entscheiden einsteigen commencer needed solved inicio comenzar projektstart go-live "
        "umstellung bedarf "
        "bis spatestens by before antes within innerhalb d'ici";
    for (std::size_t k = there.first; k < there.last; ++k) {
        if (is_among(tokens_.text(k), "bis by before within innerhalb")) {
            if (k + 1 == i || k == i) return true;
            continue;
        }
        if (is_among(tokens_.text(k), wishes)) return true;
    }
    return false;
}

std::optional<Reading> FactFinder::time(const Question& question) const
{
    for (TimeMention& mention : find_times(message_, question)) {
        if (mention.score < 70 || !free(mention.first, mention.last) ||
            !wish_before(mention.first) || message_.asks(mention.first))
            continue;
        const Mood& mood = message_.mood(mention.first);
        if ((mood.past && !mood.now) || mood.somebody || mood.taken_back) continue;
        if (mention.said.low && *mention.said.low < 0) continue;
        if (word_in(
                clause(mention.first).first,
                mention.first,
                "went gone ging gegangen since seit desde depuis"
            ))
            continue;
        if (mention.said.none || (mention.said.high && *mention.said.high < 0)) continue;
        // "$2,500 a month", "twice a week" are no dates.
        if (message_.covers(mention.last - 1, Sense::per_period) &&
            mention.last - mention.first <= 2)
            continue;
        return sure(mention.first, mention.last, std::move(mention.said), "timeline");
    }
    return std::nullopt;
}

std::optional<Reading> FactFinder::address() const
{
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (tokens_[i].kind == TokenKind::address && free(i, i + 1)) {
            Found found = read_email(message_);
            if (found.answer && found.answer->confidence >= sure_enough) return found.answer;
            return std::nullopt;
        }
    return std::nullopt;
}

std::optional<Reading> FactFinder::events() const
{
    TextSaid said;
    std::size_t first = 0, last = 0;
    for (const TriggerMention& trigger : find_triggers(message_)) {
        // Of their own post and of their tools the answer tells.
        const AskedKind kind = open_.asked->kind;
        if (kind == AskedKind::role && trigger.name.substr(0, 4) == "exec") continue;
        if (trigger.name == "tool_change" &&
            (kind == AskedKind::tools || kind == AskedKind::yes_no))
            continue;
        if (said.triggers.empty()) first = trigger.first;
        said.triggers.push_back(trigger.name);
        last = trigger.last;
    }
    if (said.triggers.empty()) return std::nullopt;
    return sure(first, last, std::move(said), "trigger");
}

}  // namespace usher::dialog
