// Several options at once, told by words for sets and by what is left of one.

#include "dialog/choice_picker.hpp"

#include <algorithm>

#include "dialog/option_denials.hpp"

namespace usher::dialog {

bool Picker::alone(const Hit& hit) const
{
    constexpr std::string_view still =
        "todavia aun noch bisher bislang encore toujours yet still so far now jetzt aktuell hoy "
        "aujourd'hui today";
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if ((i < hit.first || i >= hit.last) && tokens_[i].kind != TokenKind::mark &&
            !message_.covers(i, Sense::filler) && !message_.covers(i, hit.sense) &&
            !message_.covers(i, Sense::no) && !is_among(tokens_.text(i), still) &&
            !(i < hit.first && is_among(tokens_.text(i), "con mit with avec de by bei in en an")))
            return false;
    return true;
}

std::vector<std::size_t> Picker::real_options() const
{
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < choices_.size(); ++i)
        if (!says_none(choices_[i]) && !choices_[i].all_others) all.push_back(i);
    return all;
}

Found Picker::mixed() const
{
    if (several_) return {};
    for (const Hit& hit : message_.hits()) {
        if (hit.sense != Sense::both_of || !alone(hit)) continue;
        for (std::size_t i = 0; i < choices_.size(); ++i)
            for (const Idea& idea : find_ideas(Tokens(choices_[i].labels[0])))
                if (idea.name == "mix:both" && !idea.guessed)
                    return answer({i}, hit.first, hit.last, "set", 85);
    }
    return {};
}

bool Picker::all_of_one() const
{
    const auto in_so_many_words = [](const OptionMatch& match) { return !match.partial; };
    if (several_ || message_.has(Sense::none_of) || message_.has(Sense::negation)) return false;
    if (std::any_of(matches_.begin(), matches_.end(), in_so_many_words)) return false;
    const auto& hits = message_.hits();
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
        return hit.sense == Sense::all_of && alone(hit);
    });
}

Found Picker::sets() const
{
    if (!several_) {  // "any day but Monday or Friday" of three leaves one
        for (const Hit& hit : message_.hits())
            if (hit.sense == Sense::all_but && !message_.mood(hit.first).taken_back)
                if (Found found = all_but(hit);
                    found.answer && !named_after(hit) &&
                    std::get<ChoicesSaid>(found.answer->said).names.size() == 1)
                    return found;
        return {};
    }
    for (const Hit& hit : message_.hits()) {
        if (message_.mood(hit.first).taken_back && !only_subtracts(message_)) continue;
        if (hit.sense == Sense::all_but) return all_but(hit);
        const bool both = hit.sense == Sense::both_of && real_options().size() == 2;
        const bool denied = message_.covers(hit.first, Sense::none_of);
        if (hit.sense == Sense::all_of && none_first().first < hit.first && none_first().answer)
            return {};  // "none, todo a ojo"
        if ((hit.sense == Sense::all_of || both) && !denied && alone(hit))
            return answer(real_options(), hit.first, hit.last, "set", 90);
        if ((hit.sense == Sense::all_of || both) && !denied &&
            !message_.covers(hit.first, Sense::all_but) && !message_.asks(hit.first))
            if (Found found = nearly_all(hit); found.answer) return found;
    }
    return {};
}

Found Picker::nearly_all(const Hit& hit) const
{
    std::vector<std::size_t> kept = real_options();
    bool named = false, spared = false;  // "all but": the denial is no denial of all
    for (const OptionMatch& match : matches_) {
        spared = spared || excepted(match);
        const bool left_out = match.negated || excepted(match);
        if (left_out) std::erase(kept, match.option);
        named = named || (!left_out && !stressed_after(match, hit));
    }
    if (spared)  // "card, cash, everything except paypal": what led up to it is among all
        named = std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
            return match.first >= hit.last && !match.negated && !excepted(match) &&
                   !stressed_after(match, hit);
        });
    const bool dropped = kept.size() < real_options().size();
    const bool short_enough = message_.clause_of(hit.first).last - hit.first <= 5;
    const Mood& mood = message_.mood(hit.first);
    if (named || (mood.negated && !spared) || mood.past) return {};
    // "Our supplier hosts everything": somebody does, not all of the options.
    constexpr std::string_view whose = "our my their unser unsere unserem mein meine der die das "
                                       "ein eine the a notre nos mon ma le "
                                       "la un une nuestro nuestra nuestros mi el los las una";
    for (std::size_t i = message_.clause_of(hit.first).first; !dropped && i + 1 < hit.first; ++i)
        if (is_among(tokens_.text(i), whose)) return {};
    if (!dropped && (!short_enough || message_.has(Sense::negation))) return {};
    return answer(kept, hit.first, hit.last, "set", dropped ? 82 : 75);
}

bool Picker::excepted(const OptionMatch& match) const
{
    std::size_t i = match.first;
    while (i > 0 && is_among(tokens_.text(i - 1), "die der das den dem the la le les el los las l"))
        --i;
    return i > 0 &&
           (is_among(
                tokens_.text(i - 1), "ausser ohne except excluding sauf hormis salvo menos excepto"
            ) ||
            (i > 1 && tokens_.is(i - 1, "auf") && tokens_.is(i - 2, "bis")));
}

bool Picker::stressed_after(const OptionMatch& match, const Hit& all) const
{
    constexpr std::string_view most =
        "wichtigsten wichtigste zuerst besonders insbesondere allem especially particularly first "
        "mainly mostly priority surtout abord particulier priorite especialmente primero prioridad "
        "urgente dringendsten dringend spannendsten";
    constexpr std::string_view with =
        "including inklusive inkl incl included inbegriffen einschliesslich eingeschlossen compris "
        "comprise inclus incluse incluido incluida incluyendo incluso even sogar meme hasta auch "
        "also too aussi tambien";
    std::size_t before = match.first;
    while (before > all.last &&
           is_among(tokens_.text(before - 1), "the le la les el los das die der den"))
        --before;
    if (match.first >= all.last &&
        (is_among(tokens_.text(before - 1), with) || is_among(tokens_.text(match.last), with)))
        return true;
    if (all.first > 1U) return false;
    for (std::size_t i = all.last; i < match.first; ++i)
        if (is_among(tokens_.text(i), most) ||
            (tokens_.is(i, "sobre") && tokens_.is(i + 1, "todo")))
            return true;
    return false;
}

Found Picker::every_day() const
{
    if (!several_ || !matches_.empty() || !days_are_offered()) return {};
    for (const Idea& idea : ideas_said())
        if (idea.name == "often:daily" && !message_.mood(idea.first).negated)
            return answer(real_options(), idea.first, idea.last, "set", 82);
    return {};
}

Found Picker::as_many_as_there_are() const
{
    constexpr std::string_view every = "les all alle los las die the toutes tous todas todos";
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
        const bool ends = i + 2 == tokens_.size() || tokens_[i + 2].kind == TokenKind::mark;
        if (ends && is_among(tokens_.text(i), every) &&
            positions_.count_at(i + 1) == real_options().size() && real_options().size() > 1)
            return answer(without_denied(real_options(), i + 2), i, i + 2, "set", 85);
    }
    return {};
}

std::vector<std::size_t>
Picker::without_denied(std::vector<std::size_t> options, std::size_t from) const
{
    for (const OptionMatch& match : matches_)
        if (match.first >= from && (match.negated || taken_off(match)))
            std::erase(options, match.option);
    return options;
}

Found Picker::days_between() const
{
    if (!several_) return {};
    for (const OptionMatch& from : matches_)
        for (const OptionMatch& to : matches_) {
            if (from.option >= to.option || from.last >= tokens_.size()) continue;
            const bool joined = is_among(
                tokens_.text(from.last), "to through thru until till bis au a al hasta - jusqu'a"
            );
            const std::size_t gap = to.first - from.last;
            if (!joined || to.first <= from.last || gap > 2 || from.negated) continue;
            std::vector<std::size_t> picked(to.option - from.option + 1);
            std::iota(picked.begin(), picked.end(), from.option);
            if (in_a_row(choices_, picked) || (is_spanned(from) && !to.negated))
                return answer(without_denied(picked, to.last), from.first, to.last, "range", 82);
        }
    return {};
}

bool Picker::is_spanned(const OptionMatch& from) const
{
    if (question_.asked->kind != AskedKind::some_of || are_countries(choices_)) return false;
    std::size_t i = from.first;
    while (i > 0 && is_among(tokens_.text(i - 1), "the der die das dem den la le les el los las l"))
        --i;
    if (i == 0 || !is_among(tokens_.text(i - 1), "from von vom de du des desde")) return false;
    for (std::size_t k = 0; k + 1 < i; ++k)
        if (!is_explained(k)) return false;
    return true;
}

bool Picker::clause_has(const Clause& clause, const WordList& words) const
{
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(tokens_.text(i), words)) return true;
    return false;
}

Picker::Tone Picker::tone_of(const Clause& clause, std::size_t at) const
{
    constexpr std::string_view later =
        "later spater luego plus tard despues optional nice egal irrelevant unimportant "
        "unwichtig wait warten esperar attendre optionnel opcional nachher kur";
    constexpr std::string_view wanted =
        "yes ja oui si need needs want wanted brauchen brauchten brauche mochten wollen gern "
        "gerne interessiert interessieren nehmen nutzen use please bitte voudrions "
        "voudrait veut besoin interesse interessent prend prenons utilise queremos necesitamos "
        "seguimos interesan interesa usamos siguen por favor take schon do works klingt sounds "
        "passt fine bien gut good";
    if (message_.mood(at).negated || message_.mood(at).past || had_already_in(clause) ||
        (somebody_in(message_, clause) && clause.first > 0))
        return Tone::refused;
    for (std::size_t i = at; i + 2 < clause.last; ++i)
        if (tokens_.is(i, "nice") && tokens_.is(i + 1, "to")) return Tone::refused;
    if (clause_has(clause, "have got haben habe tenemos avons gibt"))
        return question_.wants ? Tone::refused : Tone::wanted;
    constexpr std::string_view settled =
        "nickel weg raus erledigt besorgen fertig done sorted handled fehlt missing manque listo "
        "zugekauft "
        "eingekauft extern outsourced bought purchased achete achetes externalise comprado "
        "comprados "
        "externo subcontratado";
    if (clause_has(clause, settled)) return Tone::refused;
    if (clause_has(clause, "no nein non nope nee nah ne") && message_.language() != "es")
        return Tone::refused;
    if (clause_has(clause, wanted) && !message_.mood(at).planned) return Tone::wanted;
    return clause_has(clause, later) || message_.mood(at).planned ? Tone::refused : Tone::open;
}

bool Picker::had_already_in(const Clause& clause) const
{
    return question_.wants && message_.within(clause.first, clause.last, Sense::owned);
}

// "Keg and can, the rest gets ...": nothing before it but options, so these are the answer.
bool Picker::is_plain_until(std::size_t last) const
{
    std::vector<bool> named(last, false);
    for (const OptionMatch& match : matches_)
        for (std::size_t i = match.first; i < match.last && i < last && !match.negated; ++i)
            named[i] = true;
    for (std::size_t i = 0; i < last; ++i)
        if (!named[i] && !is_explained(i)) return false;
    return true;
}

std::size_t Picker::conclusion() const
{
    for (const Clause& clause : message_.clauses()) {
        std::size_t i = clause.first;
        while (i < clause.last && message_.covers(i, Sense::contrast))
            ++i;
        const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
        const bool english = message_.language() == "en";
        if (is_among(word, "donc folglich daher deshalb entonces therefore hence letztlich") ||
            (word == "also" && !english) || (word == "asi" && next == "que") ||
            (word == "so" && english && next != "far") || (word == "por" && next == "tanto") ||
            (word == "du" && next == "coup") || (word == "am" && next == "ende") ||
            (word == "al" && next == "final") || (word == "finalement"))
            if (clause.first > 0) return clause.first;
    }
    return tokens_.size();
}

void Picker::drop_what_led_here()
{
    const std::size_t from = conclusion();
    const bool concluded =
        std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
            return match.first >= from && !match.negated && match.score >= score_accepted;
        });
    if (concluded)
        std::erase_if(matches_, [&](const OptionMatch& match) { return match.first < from; });
}

// "Every weekday apart from Wednesday": of the days offered, those of the weekend are not meant.
void Picker::drop_weekend(std::vector<std::size_t>& kept, const Hit& hit) const
{
    constexpr std::string_view working =
        "weekday weekdays workday workdays werktag werktage werktags wochentag wochentage "
        "arbeitstag "
        "arbeitstage ouvre ouvres semaine laborable laborables entre habil habiles";
    bool of_the_week = false;
    for (std::size_t i = hit.first; i < hit.last; ++i)
        of_the_week = of_the_week || is_among(tokens_.text(i), working);
    if (!of_the_week) return;
    std::erase_if(kept, [&](std::size_t option) {
        const std::vector<Idea> ideas = find_ideas(Tokens(choices_[option].labels[0]));
        return std::any_of(ideas.begin(), ideas.end(), [](const Idea& idea) {
            return is_among(idea.name, "when:saturday when:sunday when:weekend");
        });
    });
}

Found Picker::all_but(const Hit& hit) const
{
    std::vector<std::size_t> kept = real_options();
    drop_weekend(kept, hit);
    bool dropped = false;
    for (const OptionMatch& match : matches_) {
        // A word that another option has as its label is that option's, and not also this one's.
        const bool others =
            match.partial && std::any_of(matches_.begin(), matches_.end(), [&](const auto& other) {
                return other.score > match.score && other.first <= match.first &&
                       other.last >= match.last;
            });
        const bool place = message_.covers(match.first, Sense::ordinal);  // "the last two"
        if (match.first >= hit.last && match.score >= 40 && !others && !place)
            dropped = std::erase(kept, match.option) > 0 || dropped;
    }
    const Places end = positions_.from_an_end();
    const bool of_an_end = !end.options.empty() && end.first >= hit.last;
    for (const std::size_t option : end.options)
        dropped = (of_an_end && std::erase(kept, option) > 0) || dropped;
    for (std::size_t i = hit.last, next = i; i < tokens_.size() && !of_an_end; i = next) {
        next = i + 1;
        if (const auto option = positions_.at(i, next))
            dropped = std::erase(kept, *option) > 0 || dropped;
    }
    return dropped ? answer(kept, hit.first, tokens_.size(), "set", 85) : Found();
}

void Picker::add_numbered(std::vector<std::size_t>& picked) const
{
    constexpr std::string_view words = "option number nummer nr numero opcion choice punkt";
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
        if (!is_among(tokens_.text(i), words) || message_.mood(i).negated) continue;
        std::size_t next = i + 2;
        const Hit* count = message_.at(i + 1, Sense::digit_word);
        const auto option = count ? position_of(count->value) : positions_.at(i + 1, next);
        if (option && std::find(picked.begin(), picked.end(), *option) == picked.end())
            picked.push_back(*option);
    }
}

std::optional<std::size_t> Picker::position_of(std::string_view value) const
{
    if (value.size() != 1 || value[0] < '1') return std::nullopt;
    const auto option = static_cast<std::size_t>(value[0] - '1');
    return option < choices_.size() ? std::optional(option) : std::nullopt;
}

Found Picker::around_the_clock() const
{
    if (!several_ || !question_.offers("when")) return {};
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (is_among(tokens_.text(i), "h24 24x7") ||
            (tokens_.is(i, "24") && tokens_.is_mark(i + 1, "/") &&
             is_among(tokens_.text(i + 2), "7 24")) ||
            (is_among(tokens_.text(i), "24 rund clock") &&
             (message_.covers(i, Sense::fixed_term) || tokens_.is(i, "clock") ||
              is_among(tokens_.text(i + 1), "horas hours heures stunden h std"))))
            return answer(real_options(), i, i + 1, "set", 80);
    return {};
}

std::optional<int> Picker::hour_at(std::size_t i) const
{
    const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
    if (word.empty() || word.size() > 2 || word.find_first_not_of("0123456789") != word.npos)
        return std::nullopt;
    const bool ends = i + 1 >= tokens_.size() || tokens_[i + 1].kind == TokenKind::mark;
    const bool told = is_among(next, "h hs uhr heures horas am pm oclock") ||
                      (i > 0 && tokens_.is(i - 1, "las")) ||
                      (i > 0 && ends && is_among(tokens_.text(i - 1), "at um"));
    if (!told) return std::nullopt;
    int hour = 0;
    for (const char digit : word)
        hour = 10 * hour + (digit - '0');
    const bool after_noon = next == "pm" || (next != "am" && hour < 7);  // nobody means the night
    if (after_noon && hour > 0 && hour < 12) hour += 12;
    return hour > 6 && hour < 24 ? std::optional(hour) : std::nullopt;
}

// "In the morning I work, better from five": what was named before the clause is set aside there.
bool Picker::says_better_than_named(std::size_t at) const
{
    constexpr std::string_view better = "mejor lieber besser rather better plutot mieux";
    if (matches_.empty()) return true;
    const Clause& clause = message_.clause_of(at);
    const bool told = is_among(tokens_.text(clause.first), better) || conclusion() == clause.first;
    return told && std::all_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
               return match.last <= clause.first;
           });
}

Found Picker::hour_of_day() const
{
    if (!question_.offers("when")) return {};
    std::optional<int> hour;
    std::size_t at = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const auto told = hour_at(i);
        if (!told) continue;
        if (hour || message_.mood(i).negated || message_.asks(i)) return {};
        hour = told;
        at = i;
    }
    if (!hour || !says_better_than_named(at)) return {};
    for (std::size_t i = at > 3 ? at - 3 : 0; i < at; ++i)
        if (is_among(tokens_.text(i), "antes before vor avant until bis hasta jusqu'a not"))
            return {};
    const std::string_view part = *hour < 12   ? "when:morning"
                                  : *hour < 14 ? "when:noon"
                                  : *hour < 18 ? "when:afternoon"
                                               : "when:evening";
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < choices_.size(); ++i)
        for (const Idea& idea : find_ideas(Tokens(choices_[i].labels[0])))
            if (idea.name == part && !idea.guessed && (fitting.empty() || fitting.back() != i))
                fitting.push_back(i);
    return fitting.size() == 1 ? answer(fitting, at, at + 1, "hour", 70) : Found();
}

}  // namespace usher::dialog
