// Moves, closings, exceptions, and people who are from elsewhere than their company.

#include "dialog/place_roles.hpp"

#include <algorithm>
#include <utility>

#include "dialog/option_denials.hpp"
#include "dialog/place_deeds.hpp"

namespace usher::dialog {

namespace {

constexpr int left_behind = -60, ours_again = 55, not_theirs = somebody_elses_place;

class PlaceRole {
  public:
    PlaceRole(
        const Message& message,
        const Question& question,
        const std::vector<PlaceSaid>& places,
        std::size_t which
    )
        : message_(message), tokens_(message.tokens()), question_(question), places_(places),
          place_(places[which]), which_(which), clause_(near(message, place_.first))
    {
    }

    bool out() const
    {
        const Mood& mood = message_.mood(place_.first);
        return ruled_out() || (mood.negated && !message_.asks(place_.first));
    }

    int score() const
    {
        const Mood& mood = message_.mood(place_.first);
        if (moved_away() || closed() || ruled_out() || set_aside() || first_plan() ||
            had_its_time(message_, places_, which_) || denied_behind(message_, places_, which_))
            return left_behind;
        int score = 0;
        const bool next = which_ > 0 && had_its_time(message_, places_, which_ - 1);
        if ((arrived() || next) && mood.past) score += ours_again;
        if (had_already()) return left_behind;
        // "Germany, Austria and soon Poland": soon is said of Poland only.
        if (mood.planned && (planned_later() || question_is_about_plans())) score += 45;
        // "France, Italy and formerly Russia": formerly is said of Russia only.
        if (mood.past && !mood.planned && past_later()) score += 45;
        if (places_.size() > 1 &&
            (somebody_elses() || of_the_person() || only_a_branch() || other_activity()))
            score += not_theirs;
        return score;
    }

  private:
    // The clause of the token, as far as it is near.
    static Clause near(const Message& message, std::size_t token)
    {
        constexpr std::size_t reach = 25;
        Clause clause = message.clause_of(token);
        clause.first = std::max(clause.first, token < reach ? 0 : token - reach);
        clause.last = std::min(clause.last, token + reach);
        return clause;
    }

    bool word_in(std::size_t first, std::size_t last, const WordList& words) const
    {
        for (std::size_t i = first; i < last && i < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), words)) return true;
        return false;
    }

    static constexpr std::string_view moves =
        "moved move moving relocated relocating gezogen umgezogen umgesiedelt verlegt ziehen zogen "
        "mudamos mudado "
        "trasladamos trasladado traslado demenage demenages demenageons transfere transferes mudo "
        "switched umzug";

    std::size_t words_since_place_before() const
    {
        return which_ == 0 ? clause_.first : std::max(clause_.first, places_[which_ - 1].last);
    }

    // "from Paris to Amsterdam", "plus à Genève, maintenant à Annemasse"
    bool moved_away() const
    {
        const std::size_t from = words_since_place_before();
        const bool moving = word_in(clause_.first, clause_.last, moves);
        const bool later = which_ + 1 < places_.size();
        if (moving && later && word_in(from, place_.first, "from von aus de del desde du"))
            return true;
        constexpr std::string_view gone =
            "formerly previously fruher vorher ehemals antes anteriormente avant "
            "auparavant bisher zuvor";
        const bool french = message_.language() == "fr" && tokens_.is(clause_.first, "plus");
        return later && (french || word_in(clause_.first, place_.first, gone)) &&
               &message_.clause_of(places_.back().first) != &message_.clause_of(place_.first);
    }

    bool arrived() const
    {
        return word_in(clause_.first, clause_.last, moves) &&
               word_in(words_since_place_before(), place_.first, "to nach a au en into in to");
    }

    bool closed() const
    {
        constexpr std::string_view shut =
            "closed closing shut geschlossen schliessen zugesperrt zugemacht aufgegeben "
            "dichtgemacht ferme fermer shutting fiasco flop echec failed gescheitert fracaso "
            "fracasamos flopped aufgelost dissolved liquidated "
            "stopped eingestellt arrete arretons dejamos dejado fermee fermons cerro cerrado "
            "cerramos cerrada";
        for (std::size_t i = clause_.first; i < clause_.last; ++i)
            if (is_among(tokens_.text(i), shut) && !message_.mood(i).negated) return true;
        return false;
    }

    bool ruled_out() const
    {
        constexpr std::string_view out =
            "descartamos descartado descarto excluded ausgeschlossen ecarte ecartons "
            "minus except excepto menos sauf ausser ohne without hormis salvo";
        constexpr std::string_view out_after = "excluded ausgenommen ausgeschlossen excepte exclu "
                                               "exclue excluido excluida aparte aside";
        const std::size_t from = words_since_place_before();
        // "everything but Russia"
        for (std::size_t i = from > 2 ? from - 2 : 0; i + 1 < place_.first; ++i)
            if (tokens_.is(i + 1, "but") && i + 3 >= place_.first &&
                is_among(
                    tokens_.text(i), "everything everywhere everyone all anywhere worldwide any"
                ))
                return true;
        // "All of them bar Iceland"
        if (place_.first > 1 && is_among(tokens_.text(place_.first - 1), "bar barring") &&
            is_among(tokens_.text(place_.first - 2), "them all everything everywhere , of nordics"))
            return true;
        return word_in(from, place_.first, out) ||
               (place_.last < clause_.last &&
                word_in(place_.last, std::min(place_.last + 2, clause_.last), out_after));
    }

    // "Austria and Switzerland we've got already" where new ones are asked for.
    bool had_already() const
    {
        if (places_.size() < 2 || !question_is_about_plans()) return false;
        for (std::size_t i = place_.last; i < clause_.last; ++i) {
            if (tokens_[i].kind == TokenKind::mark) return false;
            if (is_among(tokens_.text(i), "already schon bereits deja ya")) return true;
        }
        return false;
    }

    // "the US is too competitive, so the UK", "Chile maybe one day", "Polen kann warten"
    bool set_aside() const
    {
        if (places_.size() < 2) return false;
        for (std::size_t k = which_ + 1; k < std::min(which_ + 2, places_.size()); ++k)
            if (places_[k].first < place_.last + 3 &&
                &message_.clause_of(places_[k].first) == &clause_)
                return false;  // said of a later one, if at all
        return found_wanting(message_, place_.last) || dropped(message_, place_.last - 1) ||
               put_off_after(message_, question_, place_.last) || led_to_another();
    }

    // "Estados Unidos es muy caro, así que Canadá"
    bool led_to_another() const
    {
        constexpr std::string_view conclusions =
            "donc entonces therefore hence deshalb daher folglich";
        for (std::size_t k = which_ + 1; k < std::min(which_ + 4, places_.size()); ++k) {
            const Clause& later = message_.clause_of(places_[k].first);
            const std::string_view word = tokens_.text(later.first),
                                   next = tokens_.text(later.first + 1);
            const bool german = word == "also" && message_.language() != "en";
            if (&later != &clause_ &&
                (is_among(word, conclusions) || (word == "so" && next != "far") || german ||
                 (word == "asi" && next == "que") || (word == "du" && next == "coup") ||
                 (word == "por" && is_among(next, "eso tanto"))))
                return true;
        }
        return false;
    }

    // "Erst hieß es Polen, jetzt wird's Rumänien"
    bool first_plan() const
    {
        if (which_ + 1 >= places_.size()) return false;
        const Clause& after = message_.clause_of(places_[which_ + 1].first);
        if (&after == &clause_) return false;
        constexpr std::string_view at_first =
            "erst zuerst zunachst ursprunglich anfangs initially originally abord initialement "
            "debut primero principio inicialmente";
        constexpr std::string_view instead =
            "jetzt nun inzwischen mittlerweile letztlich doch now finally instead eventually "
            "maintenant finalement ahora final finalmente but aber mais pero sino sondern";
        const bool first =
            word_in(clause_.first, place_.first, at_first) ||
            (tokens_.is(clause_.first, "at") && tokens_.is(clause_.first + 1, "first"));
        return first &&
               word_in(after.first > 0 ? after.first - 1 : 0, places_[which_ + 1].first, instead);
    }

    // "... and soon Poland": the planning word stands after this place and before another.
    bool planned_later() const
    {
        if (which_ + 1 >= places_.size()) return false;
        for (std::size_t i = clause_.first; i < place_.first; ++i)
            if (message_.at(i, Sense::planned)) return false;
        return true;
    }

    bool past_later() const
    {
        if (which_ + 1 >= places_.size()) return false;
        for (std::size_t i = clause_.first; i < place_.first; ++i)
            if (message_.at(i, Sense::past)) return false;
        for (std::size_t i = place_.last; i < std::min(clause_.last, places_.back().first); ++i)
            if (message_.at(i, Sense::past)) return i > place_.last;
        return false;
    }

    bool question_is_about_plans() const
    {
        constexpr std::string_view wishes =
            "expan openi enter erobe eroff wolle queri quier ouvri souha "
            "target ziell next prochain proximo entra lanza voule prevo";
        return question_.about_plans || question_.wants ||
               std::any_of(question_.stems.begin(), question_.stems.end(), [&](const auto& stem) {
                   return is_among(stem, wishes);
               });
    }

    // "the parent is in Japan", "der Anbieter ist eine US-Firma"
    bool somebody_elses() const
    {
        constexpr std::string_view others =
            "parent mother mutter mutterkonzern muttergesellschaft mutterhaus konzernmutter matriz "
            "maison anbieter provider "
            "vendor supplier lieferant proveedor fournisseur customers kunden clients clientes "
            "founder grunder fondateur fundador vertrieb sales "
            "ventas customer kunde "
            "socios socio dueno duenos fundadores founders grunder associes investor investors "
            "eigentumer owner owners gesellschafter boss chef jefe patron "
            "developers "
            "entwickler servers server freelancer";
        constexpr std::string_view works =
            "produktion production produccion fabrik factory fabrica werk warehouse entrepot usine "
            "lager almacen";
        // "Wir gehören zu einer deutschen Gruppe", "part of a Danish group"
        constexpr std::string_view groups = "gruppe konzern konzerns mutter mutterkonzern holding "
                                            "fonds group groupe grupo matriz fund "
                                            "parent investor investoren";
        if (word_in(place_.last, std::min(place_.last + 2, clause_.last), groups)) return true;
        const std::size_t from = std::max(
            {message_.sentence_begin(place_.first),
             start_after_contrast(),
             place_.first < 25 ? 0 : place_.first - 25}
        );
        for (std::size_t i = from; i < place_.first; ++i)
            if ((is_among(tokens_.text(i), others) ||
                 (is_among(tokens_.text(i), works) && asks_for_one_place(question_))) &&
                !asked_about(i))
                return true;
        return false;
    }

    // "Straßburg, auf der deutschen Seite haben wir nur ein Lager"
    bool only_a_branch() const
    {
        constexpr std::string_view only = "only just merely nur bloss lediglich juste simple "
                                          "seulement uniquement solo solamente qu que";
        constexpr std::string_view branches =
            "lager lagerhalle warehouse depot entrepot almacen bodega werk plant usine fabrica "
            "buro "
            "office bureau oficina niederlassung filiale branch agence sucursal delegacion "
            "vertriebsburo showroom salesperson vertreter antenne";
        if (!asks_for_one_place(question_)) return false;
        for (std::size_t i = clause_.first; i < clause_.last; ++i)
            if (is_among(tokens_.text(i), only) &&
                word_in(i + 1, std::min(i + 5, clause_.last), branches) &&
                !word_in(place_.last, clause_.last, "but aber mais pero"))
                return i > place_.last || which_ > 0;
        return false;
    }

    // "En Allemagne mais on conçoit tout à Lyon" where they manufacture was asked for.
    bool other_activity() const
    {
        constexpr std::string_view deeds =
            "concoit concevons concus concu conception design designs designed develop develops "
            "developed entwickeln entwickelt entwerfen entwicklung disenamos disena desarrollamos "
            "diseno vend vendons sell sells verkaufen vendemos stockons stocke store lagern "
            "almacenamos assemblons assemble assembled montieren ensamblamos gestionamos steer "
            "gesteuert verwaltet pilotons";
        constexpr std::string_view asked_deeds =
            "fabriques fabriquez fabriquees produisez produits produced produce manufactured "
            "manufacture made hergestellt produziert produzieren gefertigt fertigen fabrican "
            "producen fabricados stores stockez lagern almacenan assembled entwickeln";
        if (which_ == 0 || !message_.covers(clause_.first, Sense::contrast)) return false;
        const Tokens asked(question_.asked->question);
        const bool of_a_deed = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
            return is_among(token.text, asked_deeds);
        });
        for (std::size_t i = clause_.first; of_a_deed && i < place_.first; ++i)
            if (is_among(tokens_.text(i), deeds) && !asked_about(i)) return true;
        return false;
    }

    bool asked_about(std::size_t i) const { return question_.has_stem(tokens_.text(i)); }

    std::size_t start_after_contrast() const { return which_ == 0 ? 0 : places_[which_ - 1].last; }

    // "Soy venezolano pero la empresa está en Panamá", "ich wohne in", "wir sprechen deutsch"
    bool of_the_person() const
    {
        constexpr std::string_view living =
            "wohne wohn lebe live vivo habite resido born geboren naci ne pendle speak sprechen "
            "hablamos parlons "
            "parle hablo spreche ursprunglich originally passport nationality";
        // "On livre en Italie mais on est à Nice"
        constexpr std::string_view serving =
            "livre livrons livrer deliver delivers delivering ship ships liefern liefere beliefern "
            "verkaufen exportieren export exports exportons exportamos vendemos vendons entregamos "
            "servimos sell sells selling";
        if (word_in(clause_.first, place_.first, living)) return true;
        if (question_.where_are_you && word_in(clause_.first, place_.first, serving)) return true;
        std::size_t before = place_.first - (place_.first > 0);
        if (before > 0 && is_among(tokens_.text(before), "a an ein eine un une una")) --before;
        return place_.score <= 72 && !place_.by_city &&
               is_among(tokens_.text(before), "soy bin i'm suis am ich personally");
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    const std::vector<PlaceSaid>& places_;
    const PlaceSaid& place_;
    std::size_t which_;
    const Clause clause_;
};

}  // namespace

int place_role_score(
    const Message& message,
    const Question& question,
    const std::vector<PlaceSaid>& places,
    std::size_t which
)
{
    return PlaceRole(message, question, places, which).score();
}

bool excepted(const Message& message, const std::vector<PlaceSaid>& places, std::size_t which)
{
    const Question nothing;
    return PlaceRole(message, nothing, places, which).out();
}

bool asks_for_one_place(const Question& question)
{
    constexpr std::string_view many =
        "teams equipes equipos customers kunden clients clientes users server servers serveurs "
        "servidores offices stores sites standorte filialen bureaux agences oficinas sucursales "
        "countries lander landern paises quels markets markten marches mercados people employees "
        "mitarbeiter warehouses depots plants factories branches locations shops restaurants "
        "hotels "
        "clinics schools lager werke fabriken niederlassungen laden geschafte produktionsstatten "
        "kliniken schulen hallen usines entrepots magasins boutiques sites etablissements "
        "cliniques "
        "ecoles almacenes fabricas tiendas plantas sedes delegaciones centros clinicas bodegas "
        "ship dispatch produce manufacture versenden verschicken produzieren fertigen expediez "
        "produisez fabriquez envian despachan producen fabrican";
    if (!question.where_are_you) return false;
    const Tokens asked(question.asked->question);
    return std::none_of(asked.begin(), asked.end(), [&](const Token& token) {
        return is_among(token.text, many);
    });
}

bool said_for_later(const Message& message, std::size_t token)
{
    constexpr std::size_t reach = 25;
    const Clause& clause = message.clause_of(token);
    const std::size_t from = std::max(clause.first, token < reach ? 0 : token - reach);
    const std::size_t to = std::min(clause.last, token + reach);
    bool dated = false;
    for (std::size_t i = from; i < to; ++i) {
        if (is_among(message.tokens().text(i), "since seit depuis desde ago hace")) return false;
        for (const Sense sense :
             {Sense::month, Sense::season, Sense::quarter, Sense::half_year, Sense::holiday})
            dated = dated || message.covers(i, sense);
    }
    return dated && !message.mood(token).past;
}

bool number_plate(const Message& message, std::size_t i, PlaceSaid& place)
{
    constexpr std::pair<std::string_view, std::string_view> plates[] = {
        {"d", "DE"},
        {"a", "AT"},
        {"f", "FR"},
        {"i", "IT"},
        {"e", "ES"},
        {"b", "BE"},
        {"l", "LU"},
        {"p", "PT"},
        {"h", "HU"},
        {"s", "SE"},
        {"n", "NO"},
        {"o", "AT"}};  // "D und Ö"
    const Tokens& tokens = message.tokens();
    const auto letter = [&](std::size_t k) {
        return k < tokens.size() && tokens[k].capital && tokens[k].text.size() <= 2 &&
               (tokens[k].text.size() == 1 || tokens.is(k, "ch") || tokens.is(k, "nl"));
    };
    const auto separates = [&](std::size_t k) {
        return k < tokens.size() && is_among(tokens.text(k), ", / + & und and et y -");
    };
    if (!letter(i) || tokens[i].text.size() != 1) return false;
    const bool stands_alone = separates(i + 1) && i > 0 && tokens[i - 1].kind == TokenKind::word;
    const bool listed = (separates(i + 1) && letter(i + 2)) ||
                        (i >= 2 && separates(i - 1) && letter(i - 2)) ||
                        (stands_alone && message.has(Sense::country));
    if (!listed || tokens.is_mark(i + 1, "'") || tokens[i].hyphen_before) return false;
    for (const auto& [plate, country] : plates)
        if (tokens.is(i, plate)) {
            place.countries = {std::string(country)};
            place.last = i + 1;
            place.score = 78;
            return true;
        }
    return false;
}

}  // namespace usher::dialog
