// Of what is told, what has happened or is decided, and is their own affair.

#include <algorithm>

#include "dialog/event_scene.hpp"

namespace usher::dialog {

namespace {

class EventTruth {
  public:
    EventTruth(const EventScene& scene, const EventTold& event)
        : scene_(scene), message_(scene.message()), event_(event),
          clause_(scene.around(event.first)), end_(std::max(event.last, clause_.last))
    {
    }

    bool holds() const
    {
        const Mood& mood = message_.mood(event_.first);
        if (mood.taken_back || message_.asks(event_.first) || denied() ||
            is_somebody_elses(scene_, event_))
            return false;
        if (is_only_on_paper(scene_, event_) || remains_to_be_seen(scene_, event_) || long_ago() ||
            came_to_nothing() || almost() || unreal() || for_a_season())
            return false;
        return settled() ||
               !(conditional() || doubted() || wished() || doubted_before() || bare_infinitive());
    }

  private:
    static constexpr std::size_t far = 40;  // words; farther ones say nothing of the event

    const Tokens& tokens() const { return scene_.tokens(); }

    std::size_t sentence_begin() const
    {
        return std::max(
            message_.sentence_begin(event_.first), event_.first < far ? 0 : event_.first - far
        );
    }

    bool only_part_of_more(std::size_t i) const  // "not only"
    {
        const Hit* hit = message_.covering(i, Sense::negation);
        return hit && scene_.word_in(hit->last, hit->last + 1u, "only nur solo seulement just");
    }

    bool denied() const
    {
        // "Without a CFO since May", "120 Leute ohne Job": the lack is the event.
        constexpr std::string_view lacking =
            "ohne sin sans without plus statt anstatt instead lieu vez";
        const bool lacks = is_among(tokens().text(event_.verb), lacking) ||
                           is_among(tokens().text(event_.first), "ohne sin sans without") ||
                           is_the_exception(scene_, event_);
        for (const std::size_t i : {event_.first, event_.verb, event_.last - 1}) {
            if (lacks) break;
            // "on ne licencie personne"
            if (i > 0 && is_among(tokens().text(i - 1), "ne n") && message_.language() == "fr")
                return true;
            // "on n'a licencié personne"
            if (i > 1 && message_.language() == "fr" && scene_.word_in(i - 2, i, "n ne") &&
                scene_.word_in(i + 1, i + 4, "personne pas rien aucun aucune jamais"))
                return true;
            if (!message_.mood(i).negated) continue;
            bool only = false;
            for (std::size_t k = clause_.first; k < i; ++k)
                only = only || only_part_of_more(k);
            if (!only) return true;
        }
        // "Wir haben niemanden entlassen"
        if (event_.name == "layoffs" &&
            scene_.word_in(
                clause_.first,
                end_,
                "niemand niemanden nadie nobody nobody's noone keinen keiner personne"
            ))
            return true;
        // "Börsengang? Haha nein"
        if (tokens().is_mark(event_.last, "?") &&
            scene_.word_in(event_.last + 1, event_.last + 4, "nein nope no non nee"))
            return true;
        // "IPO? not in this lifetime", "Börsengang? Nie im Leben"
        if (tokens().is_mark(event_.last, "?") &&
            is_among(
                tokens().text(event_.last + 1), "not never nie niemals nicht jamais nunca pas ni"
            ))
            return true;
        // "Kurzarbeit ja, Entlassungen nein"
        return is_among(tokens().text(event_.last), "nein nope nee non");
    }

    // ---- how sure

    static bool none_word(std::string_view word)
    {
        return is_among(
            word,
            "nothing none nichts nix nada rien not nicht no noch ningun ninguno pas aucun aun "
            "keiner never"
        );
    }

    bool refused_at(std::size_t i) const
    {
        const std::string_view text = tokens().text(i), next = tokens().text(i + 1);
        if (message_.mood(i).negated && scene_.plays(i, Part::failed)) return false;
        // "On a abandonné notre ERP" tells just that.
        if (i == event_.verb && event_.name == "tool_change") return false;
        if (scene_.plays(i, Part::failed)) {
            // "postponed to March" still comes.
            constexpr std::string_view moved = "postponed verschoben repousse repoussee reporte "
                                               "reportee aplazado aplazada pospuesto";
            return !(is_among(text, moved) && is_among(next, "to auf a au en until bis hasta"));
        }
        return (text == "in" && next == "frage") ||
               (text == "of" && tokens().is(i + 2, "question")) ||
               (text == "hors" && tokens().is(i + 2, "question")) ||
               (text == "ni" && next == "hablar") || (text == "vom" && next == "tisch") ||
               (text == "l" && next == "eau") || (text == "years" && next == "off") ||
               (text == "off" && tokens().is(i + 2, "table")) ||
               (text == "kein" && next == "thema") || (text == "mal" && next == "thema") ||
               (text == "en" && next == "nada") || (text == "fell" && next == "through") ||
               (text == "called" && next == "off") || (text == "turned" && next == "down") ||
               (text == "bid") ||
               (event_.name == "acquisition" &&
                is_among(text, "offer offers propose propuso ofrecieron ofrecido oferta angebot"));
    }

    // "nothing concrete", "noch nicht entschieden", "nichts dran"
    bool left_open_at(std::size_t i) const
    {
        constexpr std::string_view firm =
            "concrete konkret konkretes firme concreto concret dran passiert happened sicher fix "
            "official offiziell oficial officiel sure clear klar happening true wahr materialised "
            "materialized seguro sur geworden draus daraus";
        if (!is_among(tokens().text(i), firm) && !scene_.plays(i, Part::decided)) return false;
        // "nichts dran", not "das CRM hängt nicht dran"
        if (tokens().is(i, "dran") && !(i > 0 && is_among(tokens().text(i - 1), "nichts nix was")))
            return false;
        for (std::size_t back = 1; back <= 4 && back <= i; ++back)
            if (none_word(tokens().text(i - back))) return true;
        // "beschlossen ist nichts"
        for (std::size_t k = i + 1; k < i + 3; ++k)
            if (is_among(tokens().text(k), "nichts nix noch nothing rien nada")) return true;
        return message_.mood(i).negated;
    }

    bool own_event_in(const Clause& clause) const
    {
        for (const Part part :
             {Part::opens,
              Part::buys,
              Part::raises,
              Part::hires,
              Part::dismisses,
              Part::leaves,
              Part::arrives,
              Part::introduces,
              Part::grows,
              Part::lists})
            if (scene_.plays_in(clause.first, clause.last, part)) return true;
        return false;
    }

    // "... 40 Kollegen gehen lassen, der Börsengang ist auch vom Tisch": what else is off.
    bool of_another_kind(const Clause& clause) const
    {
        const auto tells = [&](Part part) {
            return scene_.plays_in(clause.first, clause.last, part);
        };
        return (event_.name != "ipo" && tells(Part::bourse)) ||
               (event_.name != "funding" && (tells(Part::round) || tells(Part::investor))) ||
               (event_.name != "expansion" && tells(Part::office)) ||
               (event_.name != "layoffs" && event_.name.substr(0, 4) != "exec" &&
                tells(Part::dismisses)) ||
               (event_.name != "acquisition" && tells(Part::merges)) ||
               (event_.name != "tool_change" && tells(Part::system));
    }

    // "Contratamos a 15 para la campaña de Navidad y se van en enero": hands for some weeks.
    bool for_a_season() const
    {
        if (event_.name != "headcount_growth") return false;
        const std::size_t end = std::min(message_.sentence_end(event_.last - 1), event_.last + far);
        constexpr std::string_view yearly = "jedes chaque every cada";
        bool season = false, over = false;
        for (std::size_t i = clause_.first; i < end; ++i) {
            const std::string_view text = tokens().text(i), next = tokens().text(i + 1);
            season = season || is_among(
                                   text,
                                   "seasonal season temps temporary saisonal saisonkrafte "
                                   "aushilfen erntehelfer saisonniers saison campana vendimia "
                                   "vendange vendanges navidad christmas xmas weihnachten "
                                   "weihnachtsgeschaft noel temporeros temporada ernte harvest "
                                   "summer sommer ete verano"
                               );
            over =
                over || (is_among(text, yearly) && is_among(next, "jahr annee year ano ans")) ||
                is_among(text, "leave go van gehen weg partent repartent only nur seulement solo");
        }
        return season && over;
    }

    bool came_to_nothing() const
    {
        const std::size_t end = std::min(message_.sentence_end(event_.last - 1), event_.last + far);
        for (std::size_t i = clause_.first; i < end; ++i) {
            const Clause& there = message_.clause_of(i);
            const bool later = there.first > clause_.first;
            if (later && own_event_in(there) && !refused_at(i)) continue;
            if (later && of_another_kind(there)) continue;
            if (refused_at(i) || left_open_at(i)) return true;
        }
        return rumoured();
    }

    // "Vor 20 Jahren haben wir mal fusioniert": no reason to act today.
    bool long_ago() const
    {
        constexpr std::string_view many =
            "five six seven eight ten fifteen twenty thirty funf sechs acht zehn funfzehn zwanzig "
            "dreissig cinq sept huit dix quinze vingt trente cinco seis siete ocho diez quince "
            "veinte treinta";
        for (std::size_t i = clause_.first + 1; i < clause_.last; ++i) {
            if (!is_among(tokens().text(i), "years jahren ans anos")) continue;
            const Token& number = tokens()[i - 1];
            const bool much =
                is_among(number.text, many) ||
                (number.kind == TokenKind::number &&
                 (number.text.size() == 2 || number.text >= "5") && number.text.size() < 3);
            const std::size_t from = i < 4 ? 0 : i - 4;
            const bool ago = scene_.word_in(from, i, "vor hace") || tokens().is(i + 1, "ago") ||
                             (scene_.word_in(from, i, "il") && scene_.word_in(from, i, "y"));
            if (much && ago) return true;
        }
        return false;
    }

    // "Nearly quit", "casi nos compran": what did not quite happen, unless it is a number.
    bool almost() const
    {
        if (event_.name == "headcount_growth" || event_.name == "layoffs") return false;
        for (std::size_t back = 1; back <= 3 && back <= event_.verb; ++back) {
            if (event_.verb - back < clause_.first) break;
            if (is_among(
                    tokens().text(event_.verb - back),
                    "nearly almost beinahe presque casi failli fastly"
                ))
                return true;
        }
        return false;
    }

    // "Hätten wir ...", "if only we had": wished for what was not.
    bool unreal() const
    {
        const std::string_view written = tokens().words(clause_.first, clause_.first + 1);
        if (is_among(tokens().text(clause_.first), "hatten hatte waren ware wurden wurde") &&
            written.find("\xC3\xA4") != std::string_view::npos)
            return true;
        return tokens().is(clause_.first, "had") &&
               is_among(tokens().text(clause_.first + 1), "we i they he she");
    }

    // "Se habla de un ERE", "on parle d'un plan social", "they say": talk only.
    bool rumoured() const
    {
        for (std::size_t i = clause_.first; i + 1 < event_.first; ++i) {
            const std::string_view text = tokens().text(i), next = tokens().text(i + 1);
            if (says_by_hearsay(scene_, i)) return true;
            if ((text == "se" && (next == "habla" || next == "rumorea" || next == "dice")) ||
                (text == "on" && (next == "parle" || next == "dit")) ||
                (text == "in" && next == "talks") || (text == "im" && next == "gesprach") ||
                (text == "es" && next == "heisst") || (text == "wird" && next == "gemunkelt"))
                return true;
        }
        return false;
    }

    bool settled() const
    {
        const std::size_t end = std::min(message_.sentence_end(event_.last - 1), event_.last + far);
        for (std::size_t i = sentence_begin(); i < end; ++i)
            if (scene_.plays(i, Part::decided) && !message_.mood(i).negated && !left_open_at(i) &&
                i != event_.verb)
                return true;
        return false;
    }

    bool conditional() const
    {
        if (message_.mood(event_.first).hypothetical && message_.mood(event_.verb).hypothetical)
            return true;
        for (std::size_t i = clause_.first; i < clause_.first + 2 && i < event_.first; ++i) {
            const std::string_view text = tokens().text(i);
            if (text == "si" && tokens()[i + 1].kind != TokenKind::mark) return true;
            if (is_among(text, "if falls sofern wenn unless once sobald")) return true;
        }
        // "Si entra el inversor, abrimos en Lima"
        const std::size_t begin = sentence_begin();
        if (is_among(tokens().text(begin), "if falls sofern wenn si") &&
            begin + 1 < tokens().size() && tokens()[begin + 1].kind != TokenKind::mark &&
            clause_.first > begin &&
            message_.clause_of(begin).last == message_.clause_of(event_.first).first)
            return true;
        // "... if the bank agrees", "... si la banque suit"
        for (std::size_t i = event_.last; i < clause_.last; ++i)
            if (is_among(tokens().text(i), "if falls sofern unless si") && i + 1 < clause_.last &&
                tokens()[i + 1].kind != TokenKind::mark)
                return true;
        return false;
    }

    bool joined_between(std::size_t first, std::size_t last) const
    {
        return scene_.word_in(first, last, "and und et y e so");
    }

    // "and we", "y hemos": a second statement begins.
    bool restarts_between(std::size_t first, std::size_t last) const
    {
        for (std::size_t i = first; i + 1 < last; ++i)
            if (is_among(
                    tokens().text(i),
                    "and und et y because weil since seit after nach nachdem "
                    "desde porque depuis"
                ) &&
                (scene_.we_in(i + 1, i + 3) || !is_among(tokens().text(i), "and und et y")))
                return true;
        return false;
    }

    // "may change", not "in May" or "may 2025"
    bool may_be(std::size_t i) const
    {
        return tokens().is(i, "may") && !tokens()[i].capital && i > clause_.first &&
               !is_among(tokens().text(i - 1), "in since from until of last next by") &&
               i + 1 < clause_.last && tokens()[i + 1].kind == TokenKind::word;
    }

    bool doubted() const
    {
        for (std::size_t i = clause_.first; i < clause_.last; ++i) {
            // "a lo mejor abrimos", "puede que"
            const bool perhaps = (tokens().is(i, "mejor") && i > 0 && tokens().is(i - 1, "lo")) ||
                                 (tokens().is(i, "puede") && tokens().is(i + 1, "que"));
            if (!scene_.plays(i, Part::doubtful) && !may_be(i) && !perhaps) continue;
            if (i < event_.first && !restarts_between(i, event_.first)) return true;
            if (i >= event_.first && i < event_.last) return true;
            if (i >= event_.last && i < event_.last + 5 && !joined_between(event_.last, i))
                return true;
        }
        // "An IPO, maybe 2028"
        if (clause_.last >= tokens().size() ||
            message_.sentence_end(event_.last - 1) <= clause_.last)
            return false;
        const Clause next = scene_.around(clause_.last);
        constexpr std::string_view maybe = "maybe perhaps possibly vielleicht evtl eventuell quiza "
                                           "quizas peut eventuellement acaso";
        return is_among(tokens().text(next.first), maybe) && next.last - next.first <= 6 &&
               !own_event_in(next);
    }

    bool ends_clause(std::size_t i) const
    {
        return i + 1 >= tokens().size() || i + 1 == clause_.last ||
               tokens()[i + 1].kind == TokenKind::mark;
    }

    // "Wir überlegen, das ERP zu wechseln": the clause before says how sure it is.
    bool doubted_before() const
    {
        const std::size_t verb = std::max(event_.verb, event_.last - 1);
        const std::string_view text = tokens().text(verb);
        const bool infinitive = tokens().is(event_.verb - (event_.verb > 0), "zu") ||
                                tokens().is(verb - (verb > 0), "zu") || tokens().is(verb, "zu") ||
                                (text.size() > 7 && text.find("zu") != std::string_view::npos);
        if (!infinitive || message_.language() != "de") return false;
        for (std::size_t i = sentence_begin(); i < clause_.first; ++i)
            if (scene_.plays(i, Part::doubtful) || scene_.plays(i, Part::wished)) return true;
        return false;
    }

    // "Replace our CRM", "changer de logiciel": an aim, nothing that has begun.
    bool bare_infinitive() const
    {
        const std::string_view text = tokens().text(event_.verb), language = message_.language();
        const auto ends = [&](std::string_view ending) {
            return text.size() > 4 && text.substr(text.size() - ending.size()) == ending;
        };
        bool infinitive = false;
        if (language == "en")
            infinitive = is_among(
                text, "open enter acquire merge raise replace switch change implement hire buy"
            );
        else if (language == "fr")
            infinitive = ends("er") || ends("ir");
        else if (language == "es")
            infinitive = ends("ar") || ends("ir") || ends("er");
        if (!infinitive) return false;
        constexpr std::string_view begun =
            "will we we'll they going about had have did just vient venons viens allons vont va du "
            "avons toco tocado mussten acaba acabamos acaban vamos van tuvimos tuvo tuvieron hubo "
            "hemos han dimos "
            "fait empezamos empezado comenzamos comenzado commence";
        const std::size_t from = event_.verb < 5 ? 0 : event_.verb - 5;
        return !scene_.word_in(std::max(from, clause_.first), event_.verb, begun);
    }

    bool wished() const
    {
        const bool person = event_.name == "exec_hire" || event_.name == "exec_departure";
        for (std::size_t i = clause_.first; i < clause_.last; ++i) {
            if (!scene_.plays(i, Part::wished)) continue;
            if (i < event_.first && !restarts_between(i, event_.first)) return true;
            if (i > event_.first && i < event_.verb && !person) return true;
            // "eröffnen wollen", "wanted", "gesucht"
            const bool wanted = is_among(tokens().text(i), "gesucht wanted needed");
            const bool verb_last = message_.language() == "de" && !person && ends_clause(i);
            if (i >= event_.last && i <= event_.last + 1 && (verb_last || wanted)) return true;
        }
        return false;
    }

    const EventScene& scene_;
    const Message& message_;
    const EventTold& event_;
    const Clause clause_;  // the event's, as far as it is near
    std::size_t end_;
};

}  // namespace

bool is_so_and_theirs(const EventScene& scene, const EventTold& event)
{
    return EventTruth(scene, event).holds();
}

}  // namespace usher::dialog
