// Leaders who come or go: a title with a word of coming or going near it.

#include <algorithm>
#include <iterator>

#include "dialog/event_frames.hpp"

namespace usher::dialog {

namespace {

constexpr std::string_view plain_leaders =
    "boss chef chefin patron patronne gerente jefe jefa geschaftsfuhrung geschaftsleitung "
    "management successor nachfolger nachfolgerin successeur sucesor sucesora pdl chefarzt "
    "chefarztin oberarzt kuchenchef kellermeister braumeister rektor rektorin dekan bishop matron "
    "headteacher headmaster headmistress principal dean provost bursar recteur rectrice doyen "
    "doyenne proviseur econome regisseur presidenta decano decana economo administrador "
    "administradora obispo forschungschef finanzchef finanzchefin technikchef vertriebschef "
    "vertriebschefin produktionschef produktionschefin entwicklungschef einkaufschef "
    "einkaufschefin personalchef personalchefin marketingchef marketingchefin it-chef werkleiter "
    "werksleiter werksleiterin seniorchef seniorchefin juniorchef juniorchefin";
// What is done to a leader who is named after it: "le conseil a remercié la directrice".
constexpr std::string_view put_out =
    "remercie remerciee limoge limogee debarque debarquee renvoye renvoyee fired sacked ousted "
    "dismissed axed abberufen abgesetzt gefeuert echaron despidieron cesaron destituyeron echamos "
    "separes separe jubilo deja dejo";
constexpr std::string_view heirs =
    "successor nachfolger nachfolgerin successeur sucesor sucesora replacement ersatz remplacant "
    "remplacante sustituto sustituta reemplazo relevo one neue neuer nouveau nouvelle nuevo nueva "
    "otro otra";
constexpr std::string_view heirs_come =
    "came comes arrives started starts begins began took kam kommt fangt startet ubernimmt "
    "nomme nommee benannt nombrado nombrada designe designee gefunden trouve encontrado found "
    "named appointed vino pusieron entro "
    "prend arrive llega llego empezo empieza starting coming joins joined lands landed anfangt "
    "beginnt begann startete commence debute debutera commencera arrivera comienza comenzo "
    "empezara llegara entra incorpora incorporo";
constexpr std::string_view abstract_leaders = "geschaftsfuhrung geschaftsleitung leitung fuhrung";
constexpr std::size_t words_before = 5, words_after = 7;

struct Leader {
    std::size_t first, last;
    bool founder = false;
};

class LeaderEvents {
  public:
    LeaderEvents(const EventScene& scene, std::vector<EventTold>& events)
        : scene_(scene), message_(scene.message()), tokens_(scene.tokens()), events_(events)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            Leader leader{i, i + 1};
            if (leads(leader)) {
                comes(leader);
                goes(leader);
                i = leader.last;
            } else {
                if (left_ && one_in_place(i)) comes({i, i + 1});
                ++i;
            }
        }
    }

  private:
    bool leads(Leader& leader) const
    {
        const std::size_t i = leader.first;
        if (is_among(tokens_.text(i), "i run lead leading dirige je ich direction")) return false;
        for (const Sense sense : {Sense::whole_title, Sense::rank}) {
            const Hit* hit = message_.at(i, sense);
            if (!hit) continue;
            const std::string_view seniority = hit->value.substr(0, hit->value.find(':'));
            leader.founder = seniority == "founder";
            if (!leader.founder && !is_among(seniority, "c_level vp director head")) continue;
            leader.last = std::max<std::size_t>(leader.last, hit->last);
            const bool title = tokens_[i].text.size() > 2 || tokens_[i].shouting ||
                               is_among(tokens_.text(i), "gf md dg");
            if (title) return with_area(leader);
        }
        // "la secrétaire générale"
        if (is_among(tokens_.text(i), "consejero consejera") &&
            is_among(tokens_.text(i + 1), "delegado delegada")) {
            leader.last = i + 2;
            return true;
        }
        if (is_among(tokens_.text(i), "secretaire secretario secretaria secretary") &&
            is_among(tokens_.text(i + 1), "general generale")) {
            leader.last = i + 2;
            return true;
        }
        // "Technikvorstand", "Vertriebsdirektorin"
        const std::string_view text = tokens_.text(i);
        for (const std::string_view ending :
             {"vorstand", "vorstandin", "direktor", "direktorin", "geschaftsfuhrer"})
            if (text.size() > ending.size() + 3 &&
                text.substr(text.size() - ending.size()) == ending)
                return with_area(leader);
        return is_among(text, plain_leaders) && with_area(leader);
    }

    // "Our CTO quit, new one starts Monday", "sa remplaçante commence lundi"
    bool one_in_place(std::size_t i) const
    {
        if (!is_among(tokens_.text(i), heirs)) return false;
        const std::string_view previous = i > 0 ? tokens_.text(i - 1) : std::string_view();
        const bool adjective = is_among(tokens_.text(i), "neue neuer nouveau nouvelle nuevo nueva");
        if (tokens_.is(i, "one") && previous != "new") return false;
        if (adjective && !is_among(previous, "der die ein eine le la un une el")) return false;
        return scene_.word_in(i + 1, i + 5, heirs_come) ||
               (i > 2 && scene_.word_in(i - 3, i, heirs_come));
    }

    // "head of sales", "jefa de recursos humanos"
    bool with_area(Leader& leader) const
    {
        for (std::size_t i = leader.last; i < leader.last + 3u && i < tokens_.size(); ++i)
            if (const Hit* area = message_.at(i, Sense::work_area)) {
                const bool joined =
                    i == leader.last ||
                    is_among(tokens_.text(leader.last), "of for de der des du fur del im");
                if (joined) leader.last = area->last;
                return true;
            }
        return true;
    }

    Clause clause(const Leader& leader) const { return scene_.around(leader.first); }

    void tell(std::string_view name, const Leader& leader, std::size_t verb)
    {
        left_ = left_ || name == "exec_departure";
        events_.push_back(
            {name, std::min(leader.first, verb), std::max(leader.last, verb + 1), verb}
        );
    }

    bool is_new(const Leader& leader) const
    {
        constexpr std::string_view news =
            "new neuer neue neues neuen neuem nouveau nouvelle nouvel nuevo nueva";
        for (std::size_t back = 1; back <= 3 && leader.first >= clause(leader).first + back;
             ++back) {
            const std::size_t i = leader.first - back;
            if (is_among(tokens_.text(i), news)) return true;
            if (is_among(tokens_.text(i), "for fur pour para of von de del with mit")) return false;
        }
        return is_among(tokens_.text(leader.last), "nuevo nueva nouveau nouvelle neu") ||
               is_among(tokens_.text(leader.first + 1), "nuevo nueva") ||
               (is_among(tokens_.text(leader.last), "tout flambant") &&
                is_among(tokens_.text(leader.last + 1), "neuf neuve nouveau"));
    }

    bool some(const Leader& leader) const  // "a CFO", not "our CFO"
    {
        for (std::size_t back = 1; back <= 3 && leader.first >= clause(leader).first + back; ++back)
            if (is_among(
                    tokens_.text(leader.first - back), "a an ein eine einen einem un une una uns"
                ))
                return true;
        return false;
    }

    bool numbers(std::size_t first, std::size_t last) const
    {
        for (std::size_t i = first; i < last; ++i)
            if (tokens_[i].kind == TokenKind::number || message_.covers(i, Sense::digit_word))
                return !is_among(tokens_.text(i), "a an ein eine einen un une una uno");
        return false;
    }

    bool joint_between(std::size_t first, std::size_t last) const
    {
        return scene_.word_in(first, last, "and und et y e while then");
    }

    // "Tenemos directora financiera por fin", "endlich einen Vertriebsleiter, seit Montag da",
    // "on a un DAF, il a commencé lundi": one they did not have before.
    bool at_last(const Leader& leader) const
    {
        constexpr std::string_view having =
            "have haben hatten habe tenemos hay avons a got we've hat";
        constexpr std::string_view finally = "finally endlich enfin";
        constexpr std::string_view begins =
            "empezo empieza llego commence arrive commencee began started starts arrived startet "
            "kam angefangen fangt debute entro incorporo";
        const std::size_t sentence = message_.sentence_begin(leader.first);
        const std::size_t from =
            std::max(sentence, leader.first < words_before ? 0 : leader.first - words_before);
        const std::size_t near = std::max(from, leader.first < 3 ? 0 : leader.first - 3);
        if (some(leader) && scene_.word_in(near, leader.first, finally)) return true;
        if (!scene_.word_in(from, leader.first, having)) return false;
        if (scene_.word_in(
                from, leader.first, "no not kein keine keinen pas nicht sin ningun ningún"
            ))
            return false;
        if (scene_.word_in(from, leader.first, finally)) return true;
        for (std::size_t i = from; i < leader.last + 3u; ++i)
            if (tokens_.is(i, "por") && tokens_.is(i + 1, "fin")) return true;
        // "... seit 2 wochen haben wir nen CIO"
        if (some(leader) &&
            scene_.word_in(from < 5 ? 0 : from - 5, leader.first, "seit desde depuis") &&
            scene_.word_in(from, leader.first, "haben tenemos avons"))
            return true;
        // What follows says of whom it is: "... , seit Montag da", "!! empezó ayer"
        const std::size_t next = clause(leader).last;
        return some(leader) && scene_.word_in(next, next + 4, begins);
    }

    // "Her son replaced him as managing director", "seit 1.1. führt Frau Stadler das Hotel als GF"
    bool takes_the_post(const Leader& leader) const
    {
        constexpr std::string_view succeeds =
            "replaced replaces remplace remplacee remplacera succede succeded succeeded succeeds "
            "folgt folgte gefolgt fuhrt leitet ubernimmt ubernommen takes took sustituye sustituyo "
            "sustituido reemplaza reemplazo releva relevo sucede sucedio asume asumio entra "
            "started "
            "starts joins joined commence prend pris steps stepped";
        const std::size_t i = leader.first;
        if (i == 0) return false;
        const std::size_t back =
            scene_.word_in(i - 1, i, "the a our new neuer neue el la le") ? 2 : 1;
        if (i < back || !is_among(tokens_.text(i - back), "as als comme como")) return false;
        return scene_.word_in(std::max(clause(leader).first, i < 9 ? 0 : i - 9), i, succeeds);
    }

    // "DAF recruté, il arrive le 4 janvier", "CTO gefunden": in the style of a telegram.
    bool just_named(const Leader& leader) const
    {
        constexpr std::string_view found =
            "hired appointed found recrute recrutee nomme nommee embauche embauchee trouve trouvee "
            "eingestellt gefunden ernannt berufen besetzt fichado fichada nombrado nombrada "
            "contratado contratada encontrado encontrada signed sitzt";
        std::size_t i = leader.last;
        if (is_among(tokens_.text(i), "is ist est wurde was esta ya endlich finally enfin jetzt a"))
            ++i;
        if (is_among(tokens_.text(i), "ete been sido endlich enfin finally")) ++i;
        if (!is_among(tokens_.text(i), found) || message_.mood(i).negated) return false;
        return i + 1 >= tokens_.size() || tokens_[i + 1].kind == TokenKind::mark ||
               is_among(tokens_.text(i + 1), "and und et y since seit depuis desde ab starts");
    }

    // "Paco, el jefe de finanzas, nos dejó": a name explained between commas goes on after it.
    std::size_t end_of(const Leader& leader) const
    {
        const Clause there = clause(leader);
        const bool alone = leader.last + 1u >= there.last && there.first > 0 &&
                           leader.first <= there.first + 2 && tokens_.is_mark(there.first - 1, ",");
        return alone && tokens_.is_mark(there.last - 1, ",") && there.last < tokens_.size()
                   ? scene_.around(there.last).last
                   : there.last;
    }
    std::size_t begin_of(const Leader& leader) const
    {
        const Clause there = clause(leader);
        const bool alone = leader.last + 1u >= there.last && leader.first <= there.first + 2 &&
                           there.first > 0 && tokens_.is_mark(there.first - 1, ",");
        return alone ? scene_.around(there.first - 1).first : there.first;
    }

    void comes(const Leader& leader)
    {
        if (leader.founder) return;
        if (is_new(leader) || at_last(leader) || takes_the_post(leader) || just_named(leader))
            return tell("exec_hire", leader, leader.first);
        constexpr std::string_view by_themselves =
            "joined joins arrived arrive arrivee arrivent rejoint rejoints fonctions llegado llego "
            "entro "
            "incorporo asumio angekommen fangt dazugekommen devenu devenue";
        const Clause there = clause(leader);
        const std::size_t from =
            std::max(there.first, leader.first < words_before ? 0 : leader.first - words_before);
        const std::size_t to = std::min(there.last, leader.last + words_after);
        for (std::size_t i = from; i < to; ++i) {
            if (i >= leader.first && i < leader.last) continue;
            const bool heir_comes = is_among(tokens_.text(leader.first), heirs) &&
                                    is_among(tokens_.text(i), heirs_come);
            if (!scene_.plays(i, Part::arrives) && !heir_comes) continue;
            const bool itself = heir_comes || is_among(tokens_.text(i), by_themselves);
            if (tokens_.text(i) == "ubernommen") {
                if (is_among(tokens_.text(leader.first), abstract_leaders))
                    return tell("exec_hire", leader, i);
                continue;
            }
            if (tokens_.text(i) == "brought" && !scene_.word_in(i, i + 3, "in on")) continue;
            // "arrive toujours en retard"
            if (scene_.word_in(
                    i, i + 5, "late retard tarde verspatet always toujours immer siempre"
                ))
                continue;
            const bool after = i >= leader.last;
            if (is_among(tokens_.text(i), "promoted promu promue befordert ascendido") &&
                (after || scene_.word_in(there.first, i, "i was i'm ich wurde je suis he ascendi")))
                continue;
            if (after ? joint_between(leader.last, i) : numbers(i, leader.first)) continue;
            if (!after && joint_between(i, leader.first)) continue;
            if (!after || itself || some(leader)) return tell("exec_hire", leader, i);
        }
    }

    // "geht in den Urlaub", "left Salesforce": not the company.
    bool really_goes(std::size_t i) const
    {
        const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
        const Clause there = scene_.around(i);
        if (is_among(word, "fired sacked despedido remercie remerciee evince"))
            return i > 0 && scene_.word_in(i < 3 ? 0 : i - 3, i, "was got been sido fue ete");
        // "back from leave", "on sick leave"
        if (word == "leave" && i > 0 &&
            is_among(tokens_.text(i - 1), "from on sick maternity paternity parental annual"))
            return false;
        if (word == "walked") return next == "out" || next == "away";
        if (word == "left" || word == "leaving")
            return !message_.covers(i + 1, Sense::tool) && !is_among(next, "over it everything");
        if (word == "salida" || word == "salido") return !scene_.word_in(i, i + 4, "bolsa mercado");
        if (word == "deja") return scene_.word_in(i, i + 4, "cargo puesto empresa nos");
        if (word == "dejo" || word == "dejado") return next != "claro" && next != "de";
        if (scene_.word_in(
                i, i + 5, "vacaciones vacances urlaub holiday holidays vacation baja elternzeit"
            ))
            return false;
        if (word == "rente")
            return scene_.word_in(there.first, there.last, "geht gegangen ging in");
        if (word == "part") return !is_among(next, "de du des");
        return true;
    }

    bool walks(std::size_t i) const
    {
        if (scene_.plays(i, Part::leaves)) return really_goes(i);
        const Clause there = scene_.around(i);
        const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
        if (word == "geht")
            return scene_.word_in(i, there.last, "ende zum rente ruhestand uns jahresende von") &&
                   !scene_.word_in(i, there.last, "urlaub davon nerven aus um elternzeit ran weg-");
        if (word == "hort") return scene_.word_in(i, there.last, "auf");
        if (word == "stepped" || word == "steps" || word == "stepping")
            return is_among(next, "down back aside away");
        if (word == "va")
            return i > 0 && (tokens_.is(i - 1, "se") || tokens_.is(i - 1, "en")) &&
                   !scene_.word_in(i, i + 4, "vacaciones vacances viaje voyage");
        if (word == "passe") return scene_.word_in(i, i + 3, "main");
        if (word == "parted") return next == "ways";
        if (word == "getrennt") return scene_.word_in(there.first, i, "uns");
        if (slams_the_door(i) || word == "defected") return true;
        // "ist zu Bayer gewechselt", "fichó por la competencia"
        if (is_among(word, "gewechselt wechselt"))
            return scene_.word_in(i < 4 ? 0 : i - 4, i + 4, "zu zur zum") &&
                   scene_.word_in(there.first, i, "ist sind wechselt") &&
                   !message_.within(there.first, there.last, Sense::tool);
        if (word == "ficho" || word == "fichado") return next == "por";
        return word == "handed" && scene_.word_in(i, i + 4, "notice");
    }

    // "a claqué la porte", "hat das Handtuch geworfen", "tiró la toalla"
    bool slams_the_door(std::size_t i) const
    {
        struct Idiom {
            WordList begins, ends;
        };
        constexpr Idiom idioms[] = {
            {"claque pris prend", "porte"},
            {"rendu rend jete jette", "tablier eponge"},
            {"tire", "reverence"},
            {"plie", "bagages"},
            {"handtuch", "geworfen wirft schmeisst geschmissen"},
            {"hut", "genommen nimmt"},
            {"tur", "zugeschlagen zugeknallt geknallt"},
            {"koffer", "gepackt"},
            {"threw throwing thrown", "towel"},
            {"jumped jumping", "ship"},
            {"slammed", "door"},
            {"tiro tirado arrojo", "toalla"},
            {"dio dando pego pegando dado", "portazo"},
            {"cogio cogido", "puerta maletas"},
        };
        return std::any_of(std::begin(idioms), std::end(idioms), [&](const Idiom& idiom) {
            return is_among(tokens_.text(i), idiom.begins) &&
                   scene_.word_in(i + 1, i + 4, idiom.ends);
        });
    }

    void goes(const Leader& leader)
    {
        // A deed before the doer, or a noun: "se marchó la jefa", "der Abgang unseres CEO".
        constexpr std::string_view before =
            "departure resignation abgang weggang ausstieg rucktritt kundigung depart demission "
            "salida marcha dimision fue va marcho ido marchado renuncio dimitio jubila lost parted";
        const std::size_t begin = begin_of(leader);
        const std::size_t reach = begin < clause(leader).first ? 8 : 4;
        const std::size_t from = std::max(begin, leader.first < reach ? 0 : leader.first - reach);
        const std::size_t to = std::min(end_of(leader), leader.last + words_after);
        for (std::size_t i = from; i < to; ++i) {
            if (i >= leader.first && i < leader.last) continue;
            const bool after = i >= leader.last;
            if (!after && is_among(tokens_.text(i), put_out) && !joint_between(i, leader.first) &&
                (tokens_.text(i) != "jubilo" || scene_.word_in(from, i, "se")))
                return tell("exec_departure", leader, i);
            if (!after && !is_among(tokens_.text(i), before)) continue;
            if (after && joint_between(leader.last, i)) continue;
            // "nous quitte" says whom
            const bool us = is_among(tokens_.text(i), "quitte quittes quitter");
            if (after && !us && scene_.we_in(leader.last, i)) continue;
            if (walks(i) || tokens_.text(i) == "lost") return tell("exec_departure", leader, i);
        }
    }

    const EventScene& scene_;
    const Message& message_;
    const Tokens& tokens_;
    std::vector<EventTold>& events_;
    bool left_ = false;  // somebody's going was told before
};

}  // namespace

void leaders_told(const EventScene& scene, std::vector<EventTold>& events)
{
    LeaderEvents(scene, events).run();
}

}  // namespace usher::dialog
