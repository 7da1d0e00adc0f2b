// Companies bought and joined, markets entered, laws by their names.

#include <algorithm>

#include "dialog/event_frames.hpp"

namespace usher::dialog {

namespace {

class CompanyEvents {
  public:
    CompanyEvents(const EventScene& scene, std::vector<EventTold>& events)
        : scene_(scene), message_(scene.message()), tokens_(scene.tokens()), events_(events)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (scene_.plays(i, Part::buys) || scene_.plays(i, Part::merges)) {
                bought_by_others(i);
                bought_by_name(i);
                bought_and_joined(i);
            }
            if (scene_.plays(i, Part::opens) || scene_.plays(i, Part::enters)) entered(i);
            part_of_a_group(i);
            went_abroad(i);
            left_for_another(i);
            one_gone_one_here(i);
            from_one_to_another(i);
            from_name_to_name(i);
            law_by_name(i);
        }
    }

  private:
    void tell(std::string_view name, std::size_t first, std::size_t last, std::size_t verb)
    {
        events_.push_back({name, first, last, verb});
    }

    // "they bought us", "wurden ... geschluckt", "nos compró", "on s'est fait racheter"
    void bought_by_others(std::size_t verb)
    {
        constexpr std::string_view passive =
            "were was got get been being wurden wurde werden worden "
            "ete fait fuimos sido";
        constexpr std::string_view done = "bought acquired purchased swallowed merged taken took "
                                          "ubernommen gekauft aufgekauft geschluckt "
                                          "verkauft racheter rachete rachetee rachetes acquis "
                                          "repris absorbe absorbes compro compraron "
                                          "comprado comprada comprados adquirio adquirido "
                                          "adquiridos adquirida absorbio absorbido absorbidos";
        if (!is_among(tokens_.text(verb), done)) return;
        const Clause clause = scene_.around(verb);
        const std::size_t from = std::max(clause.first, verb < 8 ? 0 : verb - 8);
        const bool we = scene_.we_in(clause.first, verb) ||
                        scene_.word_in(clause.first, verb, "company firma empresa on nous seit");
        for (std::size_t i = from; i < verb; ++i)
            if (is_among(tokens_.text(i), passive) && we)
                return tell("acquisition", i, verb + 1, verb);
        const std::string_view next = tokens_.text(verb + 1);
        // "Rachetés par Veolia" leaves out who.
        if (verb == clause.first && is_among(next, "par by por"))
            return tell("acquisition", verb, verb + 2, verb);
        if (next == "us" && !is_among(tokens_.text(verb + 2), "a an some lunch new"))
            return tell("acquisition", verb, verb + 2, verb);
        for (std::size_t i = verb < 4 ? 0 : verb - 4; i < verb; ++i) {
            const std::string_view word = tokens_.text(i), then = tokens_.text(i + 1);
            const bool theirs = word == "nos" || word == "uns" ||
                                (word == "nous" && (then == "a" || then == "ont"));
            const bool thing = word == "uns" && is_among(tokens_.text(verb), "gekauft") &&
                               !scene_.plays_in(clause.first, clause.last, Part::buyer);
            if (theirs && !thing && !(word == "uns" && scene_.we_in(clause.first, i)))
                return tell("acquisition", i, verb + 1, verb);
        }
    }

    // "since we bought Hartman", not "we bought Salesforce"
    void bought_by_name(std::size_t verb)
    {
        if (message_.language() == "de" || verb + 1 >= tokens_.size()) return;
        if (!is_among(
                tokens_.text(verb),
                "bought acquired rachete comprado compramos adquirido adquirimos"
            ))
            return;
        const std::size_t name = verb + 1 + tokens_.is(verb + 1, "a");
        const Clause clause = scene_.around(verb);
        if (name >= clause.last || !tokens_[name].capital ||
            tokens_[name].kind != TokenKind::word || !scene_.we_in(clause.first, verb + 1) ||
            message_.known(name))
            return;
        tell("acquisition", verb, name + 1, verb);
    }

    // "integrating the two garden centres we bought"
    void bought_and_joined(std::size_t verb)
    {
        constexpr std::string_view joining = "integrate integrating integration integrieren "
                                             "integrer integrons integrar integrando";
        const Clause clause = scene_.around(verb);
        const std::size_t from = std::max(clause.first, verb < 12 ? 0 : verb - 12);
        if (scene_.plays(verb, Part::buys) && scene_.we_in(from, verb) &&
            scene_.word_in(from, verb, joining) && !scene_.plays_in(from, verb, Part::system) &&
            !message_.has(Sense::tool))
            tell("acquisition", verb, verb + 1, verb);
    }

    // A country or city after "in", "nach", "à".
    std::size_t place_after(std::size_t i, std::size_t reach) const
    {
        const Clause clause = scene_.around(i);
        for (std::size_t k = i + 1; k < clause.last && k <= i + reach; ++k) {
            const Hit* place = message_.at(k, Sense::country);
            if (!place) place = message_.at(k, Sense::city);
            if (!place) place = message_.at(k, Sense::region);
            if (!place || !names_a_place(scene_, k, *place)) continue;
            if (scene_.word_in(k < 2 ? 0 : k - 2, k, "in into to nach a au aux en hacia ins the"))
                return place->last;
        }
        return 0;
    }

    // "abrimos en Lima", "launched in Brazil", "haben in Graz aufgesperrt"
    void entered(std::size_t verb)
    {
        if (const std::size_t last = place_after(verb, 5))
            return tell("expansion", verb, last, verb);
        const Clause clause = scene_.around(verb);
        const bool ends = verb + 1 >= clause.last || tokens_[verb + 1].kind == TokenKind::mark;
        constexpr std::string_view opened =
            "eroffnet aufgesperrt aufgemacht gestartet eingeweiht gegrundet losgelegt";
        if (!is_among(tokens_.text(verb), opened)) return;
        if (!ends || message_.language() != "de" || !scene_.we_in(clause.first, verb)) return;
        for (std::size_t k = clause.first + 1; k < verb; ++k)
            if ((message_.at(k, Sense::city) || message_.at(k, Sense::country)) &&
                tokens_[k].capital && tokens_.is(k - 1, "in"))
                return tell("expansion", k, verb + 1, verb);
    }

    // "gehen wir in die Schweiz", "set up shop in Dubai", "a operar en Chile"
    void went_abroad(std::size_t i)
    {
        constexpr std::string_view ways = "gehen operating operar trading selling shop vender "
                                          "moving vertreten aktiv start present presentes liefern "
                                          "liefert ship shipping sell sells "
                                          "vendemos vend vendons verkaufen exportieren exportamos "
                                          "exporte installe installons etabli";
        if (!is_among(tokens_.text(i), ways)) return;
        const Clause clause = scene_.around(i);
        const std::string_view word = tokens_.text(i);
        constexpr std::string_view newly =
            "started start starting began begin set now jetzt auch neu "
            "since seit ab empezamos empezado comenzamos comenzado "
            "commence depuis ya neuerdings desde signed";
        // Goods that always went there open no market.
        const bool goods = is_among(
            word,
            "liefern liefert ship shipping sell sells vendemos vend vendons verkaufen exportieren "
            "exportamos exporte"
        );
        constexpr std::string_view of_late =
            "now jetzt seit neuerdings desde depuis since maintenant ahora";
        if (goods && !scene_.word_in(clause.first, clause.last, of_late)) return;
        const bool news =
            scene_.word_in(clause.first, clause.last, newly) || word == "gehen" || word == "moving";
        if (!news || (word == "gehen" && !scene_.we_in(clause.first, clause.last))) return;
        std::size_t last = place_after(i, 6);
        const bool market = word == "moving" && scene_.word_in(i, i + 6, "market");
        if (word == "moving" && !market) return;
        // German verbs follow their place: "sind auch in Österreich am Start"
        for (std::size_t k = clause.first;
             last == 0 && k < i && is_among(word, "start vertreten aktiv");
             ++k)
            if (message_.at(k, Sense::country)) last = i + 1;
        if (market) last = i + 3;
        if (last > i) tell("expansion", i, std::min(last, tokens_.size()), i);
    }

    // "on quitte Sage pour Pennylane", "we ditched Asana for ClickUp"
    void left_for_another(std::size_t i)
    {
        constexpr std::string_view leaving =
            "quitte quittons quittent quitter dejamos dejado ditched dropped leaving left swapped "
            "swapping verlassen abandonamos lache lachons";
        if (!is_among(tokens_.text(i), leaving)) return;
        const Hit* old = nullptr;
        for (std::size_t k = i + 1; k < i + 4 && !old; ++k)
            old = message_.at(k, Sense::tool);
        if (!old) return;
        for (std::size_t k = old->last; k < old->last + 3u; ++k)
            if (is_among(tokens_.text(k), "for pour por fur to") && message_.at(k + 1, Sense::tool))
                return tell("tool_change", i, k + 2, i);
    }

    // "Fini Secutix, on tourne sur Weezevent maintenant": the new one runs where the old one did.
    void one_gone_one_here(std::size_t i)
    {
        const Hit* tool = message_.at(i, Sense::tool);
        if (!tool || !scene_.word_in(
                         i < 8 ? 0 : i - 8,
                         tool->last + 3u,
                         "now maintenant desormais ahora jetzt nun inzwischen mittlerweile"
                     ))
            return;
        constexpr std::string_view gone =
            "fini finie exit adieu goodbye adios tschuss ade gone out "
            "raus weg vorbei schluss dehors fuera termine";
        for (std::size_t k = i < 10 ? 0 : i - 10; k < i; ++k) {
            const Hit* old = message_.at(k, Sense::tool);
            const bool over = old && scene_.word_in(k < 3 ? 0 : k - 3, k + 4, gone);
            if (over && old->value != tool->value) return tell("tool_change", k, tool->last, i);
        }
    }

    // "von Adswizz zu Triton gewechselt", "cambiamos de Aranzadi a vLex": products nobody knows,
    // but for the verb; a person or a place may be moved too.
    void from_name_to_name(std::size_t i)
    {
        constexpr std::string_view only_of_tools =
            "gewechselt wechseln wechselten umgestiegen umgestellt umgezogen migriert switched "
            "switching migrated migrating cambiamos cambiado cambiando migramos migrado migre "
            "migres bascule bascules basculons";
        const auto named = [&](std::size_t k) {
            return k < tokens_.size() && tokens_[k].kind == TokenKind::word && tokens_[k].capital &&
                   !message_.covers(k, Sense::city) && !message_.covers(k, Sense::country) &&
                   !message_.covers(k, Sense::month) && !message_.covers(k, Sense::rank) &&
                   !scene_.plays(k, Part::job);
        };
        if (!is_among(tokens_.text(i), "from de von") || !named(i + 1)) return;
        if (!is_among(tokens_.text(i + 2), "to a auf zu vers") || !named(i + 3)) return;
        const Clause clause = scene_.around(i);
        if (scene_.we_in(clause.first, clause.last) &&
            scene_.word_in(clause.first, clause.last, only_of_tools))
            tell("tool_change", i, i + 4, i);
    }

    // "moved the firm from Clio over to Actionstep", "nos pasó todo de Jira a Linear"
    void from_one_to_another(std::size_t i)
    {
        if (!is_among(tokens_.text(i), "from de von")) return;
        const Hit* old = message_.at(i + 1, Sense::tool);
        if (!old) return;
        const Clause clause = scene_.around(i);
        std::size_t to = old->last;
        if (is_among(tokens_.text(to), "over auf")) ++to;
        if (!is_among(tokens_.text(to), "to a auf zu vers") && to == old->last) return;
        if (!message_.at(to, Sense::tool)) ++to;
        constexpr std::string_view copying =
            "data daten donnees datos export import sync synchronisation integration schnittstelle "
            "tickets files copy kopieren copier copiar often constantly";
        if (message_.at(to, Sense::tool) &&
            (scene_.plays_in(clause.first, clause.last, Part::switches) ||
             scene_.word_in(clause.first, i, "umzug uberfuhrung move passage paso traspaso")) &&
            !scene_.word_in(clause.first, clause.last, copying))
            tell("tool_change", i, to + 1, i);
    }

    // "Verpackungsverordnung der EU, gilt für uns seit August", "Kassengesetz, wir müssen bis März
    // umrüsten": a clause that is a law, and one that says what it asks.
    bool law_alone(std::size_t i) const
    {
        if (!scene_.plays(i, Part::law)) return false;
        const Clause clause = scene_.around(i);
        if (clause.last - clause.first > 5 || clause.last >= tokens_.size() ||
            !tokens_.is_mark(clause.last - 1, ","))
            return false;
        const std::size_t next = clause.last;
        return scene_.plays_in(next, std::min(next + 3, tokens_.size()), Part::binds) &&
               !message_.mood(next).negated;
    }

    // "DORA, wir müssen ...", "NIS2 nous tombe dessus": a law's own name and what it asks of them,
    // which may stand in the next clause or sentence.
    void law_by_name(std::size_t i)
    {
        if (law_alone(i)) return tell("new_regulation", i, i + 1, i);
        if (!scene_.plays(i, Part::named_law)) return;
        constexpr std::string_view on_them = "us uns nous nos must mussen muss devons doit faut "
                                             "tenemos toca since seit depuis desde "
                                             "kommt arrive llega deadline frist";
        const std::size_t end = std::min(tokens_.size(), i + 12);
        const std::size_t from = scene_.around(i).first;
        if (scene_.word_in(from, end, on_them)) tell("new_regulation", i, i + 1, i);
    }

    // "now part of the Halden Group", "gehören seit Mai zur Lindner-Gruppe"
    void part_of_a_group(std::size_t i)
    {
        const std::string_view word = tokens_.text(i);
        const bool part =
            is_among(word, "part teil parte gehoren integre rejoint integrado integrados");
        if (!part) return;
        const Clause clause = scene_.around(i);
        if (!scene_.we_in(clause.first, clause.last) &&
            !scene_.word_in(
                clause.first, i + 1, "sind gehoren formamos pasamos now seit since depuis desde"
            ))
            return;
        for (std::size_t k = i + 1; k < clause.last && k < i + 8; ++k)
            if (scene_.plays(k, Part::buyer))
                return scene_.word_in(
                           clause.first,
                           clause.last,
                           "now since seit jetzt nun inzwischen depuis "
                           "desormais maintenant ahora desde ya en integre rejoint pasamos"
                       )
                           ? tell("acquisition", i, k + 1, i)
                           : void();
    }

    const EventScene& scene_;
    const Message& message_;
    const Tokens& tokens_;
    std::vector<EventTold>& events_;
};

}  // namespace

void companies_told(const EventScene& scene, std::vector<EventTold>& events)
{
    CompanyEvents(scene, events).run();
}

}  // namespace usher::dialog
