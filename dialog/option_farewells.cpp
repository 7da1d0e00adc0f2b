// Idioms that an option is left out with, after its name: "gift cards i could live without",
// "Amazon kommt uns nicht ins Haus", "la tele, on s'en passe", "la 27001 está en trámite".

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dialog/option_denials.hpp"
#include "dialog/word_set.hpp"

namespace usher::dialog {

namespace {

// Folded, one phrase after a comma. What is not there yet counts as what is there no more.
constexpr std::string_view idioms =
    "live without,do without,happy without,fine without,manage without,no use for,no need for,"
    "no appetite,no interest in,not for us,not for me,not our thing,not my thing,"
    "not our cup,not our style,not us,not touch,"
    "never touch,steer clear,stay away,stay clear,never took off,not take off,never caught on,"
    "fell through,fell flat,fell by,a no go,no go,nogo,non starter,hard no,hard pass,a pass,"
    "we'll pass,i'll pass,can skip,could skip,we skip,is history,is toast,is dead,are dead,is gone,"
    "are gone,went away,got axed,was axed,were axed,been axed,got binned,was binned,got canned,"
    "got cut,was cut,were cut,been cut,got killed,was killed,got dropped,got scrapped,got chopped,"
    "got nixed,the chop,the axe,the boot,the bin,off the list,off the menu,off the table,"
    "out of scope,out of the question,out of it,not happening,not happen,"
    "not bother,not be bothered,not bothered,not care,not matter,"
    "not fussed,not interested,not keen,not a fan,not sold,not convinced,not worth,"
    "a waste,waste of,never again,not any more,not anymore,no longer,no more,not really,"
    "in progress,under way,underway,in the works,in the making,still pending,pending,applied for,"
    "being set up,being built,not there yet,we're looking for,still looking for,still looking,"
    "we're hiring,"
    "ist gemacht,sind gemacht,ist fertig,sind fertig,abgeschaltet,nicht ins haus,nicht in "
    "frage,nicht infrage,nicht in die tute,nicht auf den tisch,kann weg,"
    "konnen weg,darf weg,fallt weg,fallen weg,fiel weg,fallt raus,fallen raus,fallt flach,"
    "fallen flach,ist raus,sind raus,ist passe,sind passe,ist geschichte,sind geschichte,ist tot,"
    "sind tot,ist gestorben,sind gestorben,ist durch,hat sich erledigt,haben sich erledigt,"
    "wir abgeschafft,abgeschafft worden,wurde abgeschafft,wir beerdigt,wir begraben,"
    "wir eingestampft,wir gekippt,wurde gekippt,wir gestrichen,wir verworfen,fehlanzeige,"
    "aussen vor,nicht unser ding,nicht mein ding,nicht unsers,nicht unseres,nichts fur uns,"
    "nix fur uns,nichts fur mich,nix fur mich,geht gar nicht,geht garnicht,muss nicht sein,"
    "muss net sein,mussen nicht sein,muss nicht,brauchts nicht,brauchts net,braucht es nicht,"
    "braucht niemand,braucht keiner,braucht kein mensch,interessiert nicht,interessiert keinen,"
    "interessiert uns nicht,interessiert mich nicht,lass ma,lass mal,lassen wir,lassen ma,"
    "kannst streichen,konnen sie streichen,konnt ihr streichen,bloss nicht,nur uber meine leiche,"
    "konnen wir verzichten,kann ich verzichten,verzichten wir,verzichtbar,nicht so,weniger,"
    "eher nicht,eher weniger,lieber nicht,gar nicht,gibts nicht,gibts net,gibt es nicht,"
    "gibts nicht mehr,gibts keine,gibts keinen,gibts keins,in beantragung,ist beantragt,beantragt,"
    "in arbeit,im aufbau,in vorbereitung,in der mache,lauft noch,noch offen,"
    "noch nicht,in zertifizierung,suchen wir noch,suchen wir gerade,suchen wir jemanden,"
    "s en passe,s en passer,s en passera,m en passe,s en fiche,s en fout,en a pas besoin,"
    "n en veut pas,n en veut plus,n en fait plus,n en fait pas,c est fini,c est mort,c est termine,"
    "est mort,est morte,est finie,est faite,est fait,sont faits,est refaite,est refait,a "
    "oublier,on oublie,pas notre truc,pas mon truc,pas notre metier,"
    "pas pour nous,pas pour moi,pas la peine,pas chez nous,ca degage,ca saute,hors de question,"
    "hors scope,hors perimetre,hors sujet,aux oubliettes,tombe a l eau,tombee a l eau,"
    "laisse tomber,laissons tomber,a arrete,avons arrete,a stoppe,a lache,avons lache,a vire,"
    "avons vire,a laisse tomber,tres peu pour nous,sans interet,aucun interet,peu d interet,"
    "en cours,en attente,a l etude,pas encore,on verra,plus maintenant,plus du tout,surtout pas,"
    "on cherche encore,on cherche quelqu un,on recrute,nous cherchons,"
    "encore moins,pas question,pas trop,pas vraiment,bof,"
    "ya esta hecho,ya esta hecha,ya estan hechas,ya estan hechos,vivir sin,pasar "
    "sin,prescindir,prescindimos,prescindible,ni hablar,ni pensarlo,ni de broma,"
    "ni de cona,ni en pintura,ni locos,ni loco,ni loca,ni muertos,ni regalado,ni en suenos,"
    "se cayo,se cayeron,se acabo,se acabaron,ya fue,ya fueron,ya no,murio,paso a la historia,"
    "para nada,fuera de,esta fuera,queda fuera,quedan fuera,se queda fuera,en tramite,en tramites,"
    "tramitando,en proceso,en curso,en camino,en marcha todavia,pendiente,pendientes,"
    "no nos hace falta,no me hace falta,no hace falta,no hacen falta,no es lo nuestro,"
    "no es para nosotros,no nos interesa,no me interesa,no nos interesan,no interesa,no lo veo,"
    "no lo vemos,no va con,mejor no,sobra,sobran,lo dejamos,la dejamos,los dejamos,las dejamos,"
    "switched off,turned off,shut off,shut down,phased out,taken down,we killed,we axed,we closed,"
    "we dropped,we binned,we scrapped,got closed,is closed,got sold,goes back to,go back to,"
    "said no,says no,said they'd pass,passes on it,opted out,opts out,backed out,wants no part,"
    "don't want to,doesn't want to,has its own,have their own,has their own,already has,"
    "geht zuruck,gehen zuruck,winkt ab,hat abgewinkt,will nicht,wollen nicht,will ned,hat nein "
    "gesagt,hat schon was,hat was eigenes,hat schon eigene,hat schon ein,haben schon was,steigt "
    "aus,"
    "wurde geschlossen,ist zu,isch zu,ham wir dichtgemacht,haben wir dichtgemacht,wir dichtgemacht,"
    "wir zugemacht,wir zugesperrt,repart chez,repartent chez,a dit non,ont dit non,passe son tour,"
    "ne veut pas,ne veulent pas,a deja le sien,a deja la sienne,a deja son,a deja sa,ont deja leur,"
    "a ferme,avons ferme,dijo que pasa,dijo que no,dijeron que no,dice que no,no quiere,no quieren,"
    "se baja,se bajo,se bajaron,ya tiene lo suyo,ya tiene el suyo,ya tienen lo suyo,vuelve a,"
    "vuelven a,lo cerramos,la cerramos,"
    "nos da igual,me da igual,me da bastante igual,da lo mismo,me es indiferente,"
    "ist egal,ist mir egal,sind egal,ist uns egal,ist wurst,ist wurscht,m est egal,on s en moque,"
    "peu importe,pas important,pas importants,descartado,descartada,descartados,descartadas,"
    "estamos buscando,buscamos a alguien,aun buscamos,todavia buscamos";

// "In progress" is what the question asks about where it asks for works under way.
constexpr std::string_view under_way =
    "progress way underway works making pending up built yet beantragung beantragt arbeit aufbau "
    "vorbereitung mache offen looking hiring suchen cherche cherchons recrute buscando buscamos "
    "cours attente etude encore verra tramite tramites tramitando proceso "
    "curso camino todavia pendiente pendientes zertifizierung noch";

// Where pains are offered, what is broken or missing is one of them.
constexpr std::string_view broken =
    "dead gone away out over tot weg raus durch through flat gibts gibt fehlanzeige mort morte "
    "fini "
    "finie termine cayo cayeron acabo acabaron no more longer anymore plus falta";

constexpr std::size_t reach = 7, longest = 5;  // words after the option, of an idiom

// The words from the token on, as the idioms are written; where each of them ends.
struct Run {
    std::string words;
    std::vector<std::pair<std::size_t, std::size_t>> ends;  // in `words`, the token after
};

Run run_from(const Tokens& tokens, std::size_t first, std::size_t last)
{
    Run run;
    for (std::size_t i = first; i < last && run.ends.size() < longest; ++i) {
        if (tokens[i].kind == TokenKind::mark) {
            if (tokens.is_mark(i, "-")) continue;
            break;
        }
        if (!run.words.empty()) run.words += ' ';
        run.words += tokens.text(i).ends_with("n't") ? std::string_view("not") : tokens.text(i);
        run.ends.emplace_back(run.words.size(), i + 1);
    }
    return run;
}

const WordSet& all_idioms()
{
    static const WordSet all(idioms, ',');
    return all;
}

}  // namespace

bool taken_leave_of(const Message& message, const Question& question, std::size_t last)
{
    if (last == 0) return false;
    const Tokens& tokens = message.tokens();
    const std::size_t until = told_until(message, last - 1);
    const std::size_t end = std::min(until, last + reach);
    for (std::size_t i = last; i < end; ++i) {
        if (is_among(tokens.text(i), "and und et y e & + but aber mais pero")) return false;
        const Run run = run_from(tokens, i, until);
        for (const auto& [size, next] : run.ends) {
            const std::string_view words = std::string_view(run.words).substr(0, size);
            if (!all_idioms().has(words)) continue;
            const std::string_view told = tokens.text(next - 1);
            if (question.offers("pain") && (is_among(told, under_way) || is_among(told, broken)))
                return false;
            return !(question.about_plans && is_among(told, under_way)) && !question.has_stem(told);
        }
    }
    return false;
}

bool no_more_of(const Message& message, const Question& question, std::size_t token)
{
    const Tokens& tokens = message.tokens();
    if (question.wants || token < 2 || !is_among(tokens.text(token - 1), "de d")) return false;
    const std::size_t plus = token - 2;
    if (!tokens.is(plus, "plus")) return false;
    const std::size_t first = message.clause_of(token).first;
    return plus == first || (plus == first + 1 && is_among(tokens.text(first), "et mais donc"));
}

}  // namespace usher::dialog
