// What they take in or spend, by when, and what has happened.

#include "dialog/facts.hpp"

#include <algorithm>

#include "dialog/event_scene.hpp"
#include "dialog/quantity.hpp"
#include "dialog/read_contact.hpp"
#include "dialog/read_money.hpp"
#include "dialog/read_time.hpp"

namespace usher::dialog {

struct FactFinder::Told {
    EventScene scene;
    std::vector<EventTold> events;
};

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

// "Next month, we're 12 in Leeds": the date is told of something else.
bool FactFinder::states_the_present(std::size_t i) const
{
    const Clause there = clause(i);
    // "We are a hotel with 80 people and want to ...": what is wanted is told behind the link.
    std::size_t link = i;
    while (link < there.last && !is_among(tokens_.text(link), "and und et y e"))
        ++link;
    return word_in(
               there.first, i, "we're are sind sommes est somos estamos am i'm bin soy suis sitzen"
           ) &&
           !message_.within(there.first, link, Sense::planned) &&
           !message_.within(there.first, i, Sense::hypothetical);  // "if that helps" comes after
}

bool FactFinder::so_now(std::size_t i, bool stated) const
{
    if (plain(i)) return true;
    const Mood& mood = message_.mood(i);
    const bool past = mood.past && !mood.now;
    return stated && !mood.negated && !past && !mood.taken_back && !mood.somebody &&
           !mood.reported && !message_.asks(i);
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
        "somos tenemos operamos trabajamos operons travaillons operate "
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
    const std::vector<EventTold>& told = scene_told().events;
    auto next = std::lower_bound(
        told.begin(),
        told.end(),
        from,
        [](const EventTold& event, std::size_t at) { return event.first < at; }
    );
    for (; next != told.end() && next->first < there.last; ++next)
        if (next->name != "tool_change" && next->name != "new_regulation") return true;
    return false;
}

const FactFinder::Told& FactFinder::scene_told() const
{
    if (!told_) {
        EventScene scene(message_);
        std::vector<EventTold> events = events_told(scene);
        told_ = std::make_shared<const Told>(Told{std::move(scene), std::move(events)});
    }
    return *told_;
}

// ---- money and time

// "We've got 30k for it", "tenemos 5000 euros para esto": a budget without the word.
bool FactFinder::for_this(std::size_t first, std::size_t last) const
{
    const Clause there = clause(first);
    constexpr std::string_view having =
        "have got we've haben hatten avons a disponemos tenemos contamos i've set hab";
    if (!word_in(there.first, there.last, having)) return false;
    for (std::size_t i = last; i < there.last; ++i) {
        if (is_among(tokens_.text(i), "dafur hierfur")) return true;
        if (is_among(tokens_.text(i), "for fur pour para") &&
            is_among(tokens_.text(i + 1), "it this that das ca cela esto ello eso"))
            return true;
    }
    return false;
}

std::optional<Reading> FactFinder::money(std::string_view noun, const Question& question) const
{
    // "Is there a budget?" - "Yes, 25,000 euros"
    const bool asked = open_.asked->kind == AskedKind::yes_no && open_.money == noun;
    // What the open question is about speaks neither for nor against other money.
    Question neutral = question;
    neutral.money = {};
    neutral.factor = rules::one_unit;
    neutral.per = {};
    for (MoneyMention& mention : find_money(message_, asked ? question : neutral)) {
        const bool unsaid = mention.noun.empty() && noun == "budget" &&
                            open_.asked->kind != AskedKind::money &&
                            for_this(mention.first, mention.last);
        const bool meant = mention.noun == noun || (asked && mention.noun.empty()) || unsaid;
        const bool believable = mention.said.currency.empty() || !mention.said.currency_assumed ||
                                !question.currency.empty();
        if (!meant || !believable || !so_now(mention.first, true) ||
            mention.score + (plain(mention.first) ? 0 : 40) < score_accepted ||
            !free(mention.first, mention.last))
            continue;
        if (mention.said.currency.empty() && mention.score < 70) continue;  // "1000 ensuite"
        return sure(mention.first, mention.last, std::move(mention.said), "money");
    }
    return std::nullopt;
}

bool FactFinder::counts_something(const Clause& there) const
{
    for (std::size_t k = there.first; k < there.last; ++k) {
        const bool number =
            tokens_[k].kind == TokenKind::number || message_.covers(k, Sense::digit_word);
        const bool of_time = message_.covers(k, Sense::time_unit) ||
                             message_.covers(k + 1, Sense::time_unit) ||
                             message_.covers(k + 1, Sense::month) ||
                             (k > 0 && message_.covers(k - 1, Sense::month)) ||
                             (k > 0 && is_among(tokens_.text(k - 1), "by until bis"));
        if (number && !of_time) return true;
    }
    return false;
}

// "want to go live", "need it", "brauchen es": a time of theirs for us, not any date.
bool FactFinder::wish_before(std::size_t i) const
{
    const Clause there = clause(i);
    constexpr std::string_view wishes =
        "live need start launch implement rollout decide decision buy brauchen brauche benotigen "
        "starten start einfuhren umsetzen loslegen demarrer demarrage lancer lancement besoin faut "
        "deployer decider ligne "
        "empezar necesitamos necesito necesitan lanzar implantar arrancar arranque begin beginn "
        "losgehen los kick-off kickoff cambiar remplacer ersetzen replacement "
        "switch replace deadline "
        "entscheiden einsteigen commencer needed solved inicio comenzar projektstart go-live "
        "umstellung bedarf "
        "operational losgeht produktiv einsatzbereit inbetriebnahme brauchten mise operationnel "
        "operationnelle operationnels operativo operativa "
        "bis spatestens by before antes within innerhalb d'ici";
    // "El proyecto arranca en marzo"; a new boss and a building site start, too.
    if (word_in(there.first, i, "project projekt projet proyecto rollout implementation") &&
        word_in(
            there.first,
            there.last,
            "starts begins kicks startet beginnt demarre commence debute arranca empieza comienza "
            "inicia"
        ))
        return true;
    for (std::size_t k = there.first; k < there.last; ++k) {
        // "By summer" alone wishes; "should be 55 by summer" does not.
        if (is_among(tokens_.text(k), "bis by before within innerhalb")) {
            if ((k + 1 == i || k == i) && !counts_something(there)) return true;
            continue;
        }
        if (is_among(tokens_.text(k), wishes)) return true;
    }
    return false;
}

// "The new rules start in January": a law's date is none of theirs.
bool FactFinder::rules_begin(std::size_t i) const
{
    constexpr std::size_t reach = 12;
    return word_in(
        std::max(message_.sentence_begin(i), i < reach ? 0 : i - reach),
        std::min(message_.sentence_end(i), i + reach),
        "rules rule law regulation directive gesetz pflicht verordnung richtlinie vorschrift loi "
        "reglementation obligation norme ley normativa norma reglamento"
    );
}

// "Fully booked bis 2028", "la Switch para 2027 quizá", "décision prise mardi", "ein Jahr läuft
// noch": what ends then, may be, or was is no time of theirs for us.
bool FactFinder::settled_or_open(const TimeMention& mention) const
{
    const Clause there = clause(mention.first);
    constexpr std::string_view words =
        "booked ausgebucht complet lleno reservado might maybe quiza quizas vielleicht eventuell "
        "peut-etre prise prises getroffen tomada tomo decided entschieden lauft runs dure viene "
        "vient kommt comes lasts hiessen hieß were war waren bis-dahin called";
    return word_in(there.first, there.last, words);
}

std::optional<Reading> FactFinder::time(const Question& question) const
{
    for (TimeMention& mention : find_times(message_, question)) {
        // "Until then it's Airtable": when a tool goes or comes is told of the tool.
        const bool of_a_tool =
            open_.asked->kind == AskedKind::tools &&
            message_.within(clause(mention.first).first, clause(mention.first).last, Sense::tool);
        if (of_a_tool || word_in(
                             clause(mention.first).first,
                             mention.first,
                             "doubled grew grown verdoppelt gewachsen double crecido crecimos"
                         ))
            continue;
        if (mention.score < 70 || !free(mention.first, mention.last) ||
            !wish_before(mention.first) || message_.asks(mention.first) ||
            told_with_an_event(mention.first) || rules_begin(mention.first) ||
            settled_or_open(mention))
            continue;
        const Mood& mood = message_.mood(mention.first);
        // "Antes de marzo" is no past.
        const bool before = is_among(tokens_.text(mention.first), "antes avant before vor");
        if ((mood.past && !mood.now && !before) || mood.somebody || mood.taken_back) continue;
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
    // Of two addresses one may be anybody's: which is theirs is only heard where it is asked for.
    const auto addresses = std::count_if(tokens_.begin(), tokens_.end(), [](const Token& token) {
        return token.kind == TokenKind::address;
    });
    if (addresses > 1) return std::nullopt;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (tokens_[i].kind == TokenKind::address && free(i, i + 1)) {
            Found found = read_email(message_);
            if (found.answer && found.answer->confidence >= sure_enough) return found.answer;
            return std::nullopt;
        }
    return std::nullopt;
}

// A law that has always been is no news, and where options are offered their words name options:
// "müssen wir laut Gesetz", "despidos y RGPD".
bool FactFinder::news(const EventTold& event) const
{
    const std::size_t first = message_.sentence_begin(event.first);
    const std::size_t last = message_.sentence_end(event.first);
    const std::size_t from = event.first < first + 20 ? first : event.first - 20;
    const std::size_t to = std::min(last, event.last + 20);
    if (event.name == "new_regulation")
        return word_in(
            from,
            to,
            "new neu neue neuen neues neuer nouveau nouvelle nouvelles nueva nuevo nuevas changed "
            "geandert change cambio recently kurzlich"
        );
    return open_.asked->choices.empty() || open_.asked->kind == AskedKind::yes_no ||
           (we_in(from, to) && free(event.first, event.last));
}

// "Since the merger we're called Varion": when, and no news; growth in an answer that counts is the
// answer itself, and so is the round that was asked for.
bool FactFinder::only_dates_the_answer(const EventTold& event) const
{
    const AskedKind kind = open_.asked->kind;
    const bool counts = kind == AskedKind::number || kind == AskedKind::money;
    const std::size_t from = event.first < 12 ? 0 : event.first - 12;
    const std::size_t to = std::min(tokens_.size(), event.last + 12);
    if (event.name == "headcount_growth")
        return counts &&
               !word_in(
                   from,
                   to,
                   "passe passes passee grown grew growing gewachsen verdoppelt double doubled "
                   "crecido crecimos duplicado jumped hired eingestellt embauche contratado"
               );
    if (event.name == "expansion")
        return kind == AskedKind::money || kind == AskedKind::role || (counts && !we_in(from, to));
    if (event.name == "funding" && kind == AskedKind::money)
        return std::any_of(open_.stems.begin(), open_.stems.end(), [](const std::string& stem) {
            return is_among(stem, "levee fundi raise round finan ronda inves");
        });
    if (event.name == "exec_departure")
        return kind == AskedKind::timeline && word_in(event.first, event.last, "off weg");
    if (event.name != "acquisition") return false;
    constexpr std::string_view when =
        "since after before seit nach vor depuis apres avant desde tras "
        "despues antes if si wenn falls";
    constexpr std::string_view mergers = "merger fusion zusammenschluss";
    for (std::size_t i = from; i < to; ++i) {
        if (!is_among(tokens_.text(i), mergers)) continue;
        if (word_in(i < 3 ? 0 : i - 3, i, when)) return true;
    }
    return false;
}

std::optional<Reading> FactFinder::events() const
{
    TextSaid said;
    std::size_t first = 0, last = 0;
    for (const EventTold& trigger : find_triggers(scene_told().scene, scene_told().events)) {
        // Of their own post and of their tools the answer tells.
        const AskedKind kind = open_.asked->kind;
        if (kind == AskedKind::role && trigger.name.substr(0, 4) == "exec") continue;
        if (trigger.name == "tool_change" &&
            (kind == AskedKind::tools || kind == AskedKind::yes_no || kind == AskedKind::one_of ||
             kind == AskedKind::some_of))
            continue;
        if (!news(trigger) || only_dates_the_answer(trigger)) continue;
        if (said.triggers.empty()) first = trigger.first;
        said.triggers.emplace_back(trigger.name);
        last = trigger.last;
    }
    if (said.triggers.empty()) return std::nullopt;
    return sure(first, last, std::move(said), "trigger");
}

}  // namespace usher::dialog
