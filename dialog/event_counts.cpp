// Events told by a number: so many hired, so much raised, from so many to so many.

#include <algorithm>

#include "dialog/event_frames.hpp"
#include "dialog/quantity.hpp"

namespace usher::dialog {

namespace {

constexpr rules::Amount many_hires = 5 * rules::one_unit;
constexpr rules::Amount much_money = 100'000 * rules::one_unit;
constexpr std::string_view money_verbs =
    "raised raise leve levee lever eingesammelt levantado levantamos captado captamos recaudado "
    "secured closed bekommen erhalten conseguido conseguimos obtenu obtenido obtuvimos aufgenommen "
    "put rein remis bouclee boucle "
    "levantar captar recaudar conseguir lever metieron metio pusieron soltaron mettre mettent "
    "legt gelegt gesteckt pumped gepumpt "
    "leves levees inyecto inyectaron inyectado invested investi investiert invertido invirtio "
    "invirtieron got "
    "landed";

class CountEvents {
  public:
    CountEvents(const EventScene& scene, std::vector<EventTold>& events)
        : scene_(scene), message_(scene.message()), tokens_(scene.tokens()), events_(events),
          quantities_(message_.quantities())
    {
    }

    void run()
    {
        for (std::size_t k = 0; k < quantities_.size(); ++k) {
            const Quantity& quantity = quantities_[k];
            if (quantity.odd || !quantity.low) continue;
            if (money(quantity))
                raised(quantity);
            else
                hired(quantity);
            grown(k);
            grown_since(k);
        }
    }

  private:
    void tell(std::string_view name, std::size_t verb, const Quantity& quantity)
    {
        events_.push_back(
            {name,
             std::min(verb, quantity.first),
             std::min(std::max(verb + 1, quantity.last), tokens_.size()),
             verb}
        );
    }

    bool money(const Quantity& quantity) const
    {
        const std::size_t end = std::min(quantity.last + 2, tokens_.size());
        for (std::size_t k = quantity.cue > 0 ? quantity.cue - 1 : 0; k < end; ++k) {
            if (message_.covers(k, Sense::currency)) return true;
            if (message_.covers(k, Sense::money_scale) && !message_.covers(k, Sense::noun))
                return true;
        }
        return false;
    }

    Clause clause(const Quantity& quantity) const { return scene_.around(quantity.first); }

    void raised(const Quantity& quantity)
    {
        if (*quantity.low < much_money) return;
        const Clause there = clause(quantity);
        // Prices, sales and loans are no funding.
        if (scene_.word_in(
                there.first,
                there.last,
                "revenue sales umsatz ventas facturacion chiffre ca deal deals order auftrag "
                "contract kredit "
                "loan credito pret contrato prices budget fine"
            ))
            return;
        for (std::size_t i = there.first; i < there.last; ++i) {
            const std::size_t away = i < quantity.cue    ? quantity.cue - i
                                     : i < quantity.last ? 0
                                                         : i - quantity.last;
            if (away <= 4 && is_among(tokens_.text(i), money_verbs) && !mere_giving(i))
                return tell("funding", i, quantity);
        }
    }

    // "put 4 million into us", not "into a new machine"; "got" needs an investor.
    bool mere_giving(std::size_t i) const
    {
        const Clause& there = message_.clause_of(i);
        if (!is_among(
                tokens_.text(i),
                "put got metieron metio pusieron soltaron mettre mettent mis legt gelegt gesteckt "
                "pumped gepumpt rein inyecto inyectado invested investi investiert invertido "
                "invirtio "
                "invirtieron bekommen erhalten"
            ))
            return false;
        return !scene_.word_in(there.first, there.last, "us uns nos nous") && !into_company(i) &&
               !scene_.plays_in(there.first, there.last, Part::investor) &&
               !scene_.plays_in(there.first, there.last, Part::buyer);
    }

    bool into_company(std::size_t verb) const  // "put 5 million into the company"
    {
        for (std::size_t i = verb; i < verb + 8; ++i)
            if (tokens_.is(i, "into") && is_among(tokens_.text(i + 2), "company business firm"))
                return !scene_.we_in(clause_first(verb), verb);
        return false;
    }
    std::size_t clause_first(std::size_t i) const { return scene_.around(i).first; }

    bool told_of_people(std::size_t i) const
    {
        return scene_.plays(i, Part::people) || scene_.plays(i, Part::staff);
    }

    // "hired 25 reps", "seit Januar 40 Neue an Bord", "20 personas nuevas"
    void hired(const Quantity& quantity)
    {
        if (*quantity.low < many_hires || quantity.percent ||
            message_.covers(quantity.last, Sense::time_unit))
            return;
        const Clause there = clause(quantity);
        for (std::size_t i = there.first; i < there.last; ++i) {
            const std::size_t away = i < quantity.cue    ? quantity.cue - i
                                     : i < quantity.last ? 0
                                                         : i - quantity.last;
            if (away > 5 || !scene_.plays(i, Part::hires)) continue;
            const bool noun = is_among(
                tokens_.text(i),
                "stellen bord added integre pris geholt dazubekommen dazugewonnen dazugekommen "
                "dazugeholt"
            );
            if (noun && !near_people(quantity)) continue;
            if (wanted(quantity) || about_things(quantity)) continue;
            return tell("headcount_growth", i, quantity);
        }
        if (plus_people(quantity)) return tell("headcount_growth", quantity.first, quantity);
        newcomers(quantity);
    }

    // "drivers: +60 since January", "+25 Leute seit Mai"
    bool plus_people(const Quantity& quantity) const
    {
        const std::size_t i = quantity.first;
        if (i == 0 || !is_among(tokens_.text(i - 1), "+ plus")) return false;
        const std::size_t before = i < 4 ? 0 : i - 4;
        for (std::size_t k = before; k < i; ++k)
            if (told_of_people(k) && k + 2 < i + 1 && tokens_.is_mark(k + 1, ":")) return true;
        constexpr std::string_view since = "since seit depuis desde this dieses cette este";
        return near_people(quantity) && scene_.word_in(quantity.last, quantity.last + 5, since);
    }

    bool near_people(const Quantity& quantity) const
    {
        for (std::size_t i = quantity.last; i < quantity.last + 3; ++i)
            if (told_of_people(i)) return true;
        return false;
    }

    // "hired 3 years ago", "added 40 features"
    bool about_things(const Quantity& quantity) const
    {
        const std::size_t i = quantity.last;
        for (std::size_t k = i; k < i + 2; ++k)
            for (const Sense sense : {Sense::time_unit, Sense::percent, Sense::month})
                if (message_.covers(k, sense)) return true;
        return false;
    }

    bool wanted(const Quantity& quantity) const
    {
        return is_among(tokens_.text(quantity.last), "offene open vacantes ouverts");
    }

    void newcomers(const Quantity& quantity)
    {
        constexpr std::string_view coming =
            "starters joiners hires neueinstellungen neuzugange arrivees recrues embauches "
            "recrutements incorporaciones contrataciones altas";
        const std::size_t end = std::min(quantity.last + 3, clause(quantity).last);
        for (std::size_t i = quantity.last; i < end; ++i) {
            if (is_among(tokens_.text(i), coming)) return tell("headcount_growth", i, quantity);
            // "25 Neue", "une trentaine de nouveaux depuis janvier"
            const bool alone = i + 1 >= tokens_.size() || tokens_[i + 1].kind == TokenKind::mark ||
                               is_among(
                                   tokens_.text(i + 1),
                                   "since seit depuis desde this dieses cette este an in im en"
                               );
            if (alone && i <= quantity.last + 1 &&
                (is_among(tokens_.text(i), "nouveaux nouvelles nuevos nuevas") ||
                 (is_among(tokens_.text(i), "neue neuen") && tokens_[i].capital)))
                return tell("headcount_growth", i, quantity);
            const bool people = told_of_people(i);
            const bool fresh =
                scene_.plays_in(quantity.last, i, Part::fresh) || scene_.plays(i + 1, Part::fresh);
            if (people && fresh) return tell("headcount_growth", i, quantity);
        }
    }

    // "Somos 40 y hace un año éramos 18"
    void grown_since(std::size_t k)
    {
        const auto said = [&](const Quantity& one, const WordList& words) {
            const std::size_t from = one.cue < 3 ? 0 : one.cue - 3;
            return one.single() && !one.odd && !one.percent && !money(one) &&
                   scene_.word_in(std::max(from, clause(one).first), one.first, words) &&
                   (!message_.covers(one.last, Sense::time_unit) || tokens_.is(one.last, "l"));
        };
        const Quantity& past = quantities_[k];
        // "vor 2 Jahren 14, jetzt 63", "antes 20, ahora 50"
        const auto then = [&](const Quantity& one) {
            const std::size_t from = clause_first(one.first);
            return one.single() && !one.odd && !one.percent && !money(one) &&
                   one.first - from <= 6 && !message_.covers(one.last, Sense::time_unit) &&
                   scene_.word_in(
                       from,
                       one.first,
                       "ago vor hace avant antes before fruher damals pasado dernier letztes "
                       "letzten "
                       "last"
                   );
        };
        const bool by_verb = said(past, "eramos waren were etions etait");
        if (!by_verb && !then(past)) return;
        for (std::size_t near = k < 2 ? 0 : k - 2; near < std::min(k + 3, quantities_.size());
             ++near) {
            const Quantity& now = quantities_[near];
            if (near != k && now.low && *now.low * 2 >= *past.low * 3 &&
                (by_verb || says_people(past, now)) &&
                said(
                    now,
                    "wir somos sind we're are sommes est ahora now jetzt heute today maintenant"
                ))
                return events_.push_back({"headcount_growth", now.first, now.last, now.first});
        }
    }

    // Of people, or of nothing else: "wir waren 14", "63 Leute".
    bool says_people(const Quantity& past, const Quantity& now) const
    {
        const auto fits = [&](const Quantity& one) {
            const std::size_t i = one.last;
            return i >= tokens_.size() || tokens_[i].kind == TokenKind::mark || near_people(one) ||
                   tokens_[i].kind == TokenKind::number ||
                   scene_.word_in(
                       i,
                       i + 1,
                       "now ahora jetzt heute today l last letztes hace vor ago "
                       "y and und et maintenant am in en il avant antes"
                   );
        };
        return fits(past) && fits(now);
    }

    // "von 20 auf 55 Leute gewachsen", "went from 40 to 80"
    void grown(std::size_t k)
    {
        const Quantity& quantity = quantities_[k];
        std::size_t from = quantity.cue, last = quantity.last;
        std::optional<rules::Amount> low = quantity.low, high = quantity.high;
        if (quantity.single()) {
            if (k + 1 >= quantities_.size() || !quantities_[k + 1].single()) return;
            const Quantity& next = quantities_[k + 1];
            if (next.first - quantity.last > 4 || next.odd ||
                &message_.clause_of(next.first) != &message_.clause_of(quantity.first) ||
                !scene_.word_in(quantity.last, next.first, "to auf a zu bis hasta"))
                return;
            high = next.high;
            last = next.last;
        }
        if (!low || !high || *high * 5 < *low * 6 || *low < 2 * rules::one_unit || quantity.percent)
            return;
        const Clause there = clause(quantity);
        const bool opened =
            scene_.word_in(from < 2 ? 0 : from - 2, quantity.first + 1, "from von vom de desde");
        if (!opened || money(quantity)) return;
        const bool people = scene_.plays_in(there.first, there.last, Part::people) ||
                            scene_.plays_in(there.first, there.last, Part::staff);
        const bool growing = scene_.plays_in(there.first, there.last, Part::grows) ||
                             scene_.word_in(quantity.first, last, "auf") ||
                             scene_.word_in(from < 3 ? 0 : from - 3, from, "up") ||
                             (people && from <= there.first + 1);
        const bool bare = last >= there.last || tokens_[last].kind == TokenKind::mark ||
                          is_among(
                              tokens_.text(last),
                              "in en au within this cette this gewachsen hoch rauf up since seit "
                              "depuis desde"
                          );
        if (!growing || !(people || (bare && scene_.we_in(there.first, last)) ||
                          (bare && tokens_.is(from - (from > 0), "passes"))))
            return;
        events_.push_back(
            {"headcount_growth", quantity.first, std::min(last, tokens_.size()), quantity.first}
        );
    }

    const EventScene& scene_;
    const Message& message_;
    const Tokens& tokens_;
    std::vector<EventTold>& events_;
    const std::vector<Quantity>& quantities_;
};

}  // namespace

void counts_told(const EventScene& scene, std::vector<EventTold>& events)
{
    const bool numbers =
        std::any_of(scene.tokens().begin(), scene.tokens().end(), [](const Token& token) {
            return token.kind == TokenKind::number;
        });
    if (numbers || scene.message().has(Sense::digit_word) ||
        scene.message().has(Sense::fixed_term) || scene.message().has(Sense::scale))
        CountEvents(scene, events).run();
}

}  // namespace usher::dialog
