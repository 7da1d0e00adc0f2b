// What is no company's name, though it stands where one would: a place, a trade, a title, a person,
// a number, the beginning of a sentence, or words for a firm that do not say what it is called.

#include "dialog/company_finder.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "dialog/unexplained.hpp"

namespace usher::dialog {

namespace {

// "asdf", "hjkl", "qwertz": neighbours on a keyboard, one after the other, and other words typed
// only to get on.
bool typed_at_random(std::string_view word)
{
    constexpr std::string_view rows = "qwertyuiop qwertzuiop azertyuiop asdfghjkl yxcvbnm zxcvbnm";
    constexpr std::size_t no_word = 4;  // letters; three may be initials
    return (word.size() >= no_word && rows.find(word) != std::string_view::npos) ||
           is_among(
               word,
               "asdfasdf asdasd asdfjkl dfgh jklo test testing tests teste prueba essai bla blah "
               "blabla blablabla foo foobar xxx xxxx xyz abc aaa aaaa nope"
           );
}

}  // namespace

bool CompanyFinder::generic(std::size_t i) const
{
    // "My company is tiny"; but "Tiny Foundry"
    constexpr std::string_view descriptions =
        "tiny huge big new young private secret confidential unknown geheim klein kleine jung neu "
        "petite secrete nouvelle pequena nueva secreta anonym this that these there";
    if (is_among(tokens_.text(i), descriptions) &&
        !(tokens_[i].capital && i + 1 < tokens_.size() && tokens_[i + 1].capital))
        return true;
    if (is_among(
            tokens_.text(i),
            "a an ein eine einer einem un une una my our in not very just still small based "
            "looking about the now here pas no nicht on en aus im sehr mein unser noch "
            "currently planning actually working more called i we from aqui hier ici ist es is "
            "are "
            "somos bin soy suis wir nous yo habe tengo haben vater mutter bruder chef frau "
            "father "
            "wife boss padre madre jefe pere mere tochter noch aun todavia leider keine kein "
            "ninguna se bei at chez de du from with"
        ))
        return !(tokens_.is(i, "the") && tokens_[i].capital);
    return false;
}

bool CompanyFinder::plain_number(std::size_t i) const
{
    return tokens_[i].kind == TokenKind::number &&
           !(i + 1 < tokens_.size() && !tokens_[i + 1].space_before && tokens_[i + 1].capital);
}

bool CompanyFinder::names_a_person(const Hit& cue) const
{
    if (cue.first == 0 || message_.covers(cue.last, Sense::company_form)) return false;
    const bool mine = is_among(tokens_.text(cue.first - 1), "my mein mon mi full");
    return mine && is_among(tokens_.text(cue.first), "name nom nombre");
}

bool CompanyFinder::weak(const Hit& cue) const
{
    const std::string_view word = tokens_.text(cue.first);
    return word == "we're" || word == "we" || word == "it's" || word == "from" || word == "it" ||
           word == "wir" || word == "nous" || word == "somos" || word == "c" || word == "name's" ||
           word == "name" || word == "ahora" || word == "now" || word == "jetzt" ||
           word == "maintenant" || word == "ich" || word == "on" || word == "i'm" || word == "i" ||
           word == "bin" || word == "soy" || word == "je" || word == "estoy";
}

bool CompanyFinder::spoken_of_something_else(std::size_t i) const
{
    const bool place = message_.at(i, Sense::country) || message_.at(i, Sense::region) ||
                       message_.at(i, Sense::city) || message_.at(i, Sense::demonym);
    return (place && !message_.covers(i + 1, Sense::company_form) &&
            (i + 1 >= tokens_.size() || !tokens_[i + 1].capital)) ||
           message_.covers(i, Sense::whole_title) ||
           (message_.covers(i, Sense::industry) &&
            !(i + 1 < tokens_.size() && tokens_[i + 1].capital) &&
            !(tokens_[i].capital && is_among(tokens_.text(i + 1), "of de") &&
              tokens_[i + 2 < tokens_.size() ? i + 2 : i + 1].capital)) ||
           message_.covers(i, Sense::unknown) || message_.covers(i, Sense::skip) ||
           (message_.covers(i, Sense::noun) &&
            !(tokens_[i].capital && i + 1 < tokens_.size() && tokens_[i + 1].capital));
}

bool CompanyFinder::is_no_name(std::size_t first, std::size_t last) const
{
    constexpr std::string_view mine =
        "my our mein meine meinen meinem meiner meines unser unsere unseren unserem unserer "
        "unseres mon ma mes notre nos mi mis nuestro nuestra";
    constexpr std::string_view firms =
        "firma unternehmen betrieb kunde kunden kundin arbeitgeber arbeitgebers entreprise "
        "societe "
        "client cliente empresa company employer employeur empleador boss chef name nom nombre "
        "holding group gruppe groupe grupo mutter tochter filiale filial subsidiary parent marke "
        "brand marca marque agency agentur agence agencia";
    constexpr std::string_view nobody =
        "einzelunternehmen einzelunternehmer einzelunternehmerin selbststandig selbstandig "
        "freelancer "
        "freelance freiberufler freiberuflerin autonomo autonoma autoentrepreneur microentreprise "
        "independant independante particulier particular privatperson solopreneur none";
    if (last - first == 1 && is_among(tokens_.text(first), nobody)) return true;
    // "..., auf die Firma bitte:", "Steht doch in der Mail", "das ist der Nachbar"
    constexpr std::string_view asides =
        "bitte please danke merci gracias svp fa sur im in dans steht stehen siehe schau see look "
        "voir mira nachbar konkurrent vermieter lieferant steuerberater hersteller neighbour "
        "neighbor competitor landlord supplier accountant voisin concurrent fournisseur comptable "
        "vecino competidor proveedor contador handelsregister badge website webseite";
    if (last - first == 1 && tokens_.size() > 2 && is_among(tokens_.text(first), asides))
        return true;
    bool at_random = tokens_.size() <= 4;
    for (std::size_t i = first; i < last; ++i)
        at_random = at_random && !tokens_[i].capital && !tokens_[i].shouting &&
                    (tokens_[i].kind == TokenKind::mark || typed_at_random(tokens_.text(i)));
    if (at_random) return true;
    const bool owned = !tokens_[first].capital && is_among(tokens_.text(first), mine);
    return (owned && last - first <= 2) ||
           (last - first == 1 && is_among(tokens_.text(first), firms) && tokens_.size() > 2);
}

bool CompanyFinder::names_the_client(std::size_t first) const
{
    constexpr std::string_view prepositions = "auf im au en on for fur pour para in von";
    constexpr std::string_view mine =
        "mein meine meinen meinem meiner unser unsere unseren unserem unserer my our mon ma "
        "mes "
        "notre nos mi mis nuestro nuestra name names namen behalf nom nombre";
    const std::size_t next = first + (is_among(tokens_.text(first), prepositions) ? 1 : 0);
    return is_among(tokens_.text(next), mine) &&
           !(tokens_[first].capital && tokens_[next].capital) && next + 1 < tokens_.size();
}

bool CompanyFinder::kind_of_firm(std::size_t i) const
{
    constexpr std::string_view kinds = "backerei autohaus schreinerei metzgerei druckerei "
                                       "praxis kanzlei apotheke gartnerei brauerei tischlerei "
                                       "gemeinde stadtwerke stadt klinik klinikum universitat "
                                       "hochschule schule verein stiftung spedition hotel "
                                       "gasthof boulangerie menuiserie garage cabinet mairie "
                                       "agence clinique pharmacie restaurant association "
                                       "ecole universite boucherie transports talleres "
                                       "transportes constructora panaderia clinica farmacia "
                                       "colegio ayuntamiento universidad bodegas laboratorios "
                                       "grupo cooperativa inmobiliaria restaurante "
                                       "hoteles gestoria despacho bufete estudio taller tiendas "
                                       "almacenes hermanos mercado "
                                       "fabrica muebles lycee college maison ets cabinets hopital "
                                       "chu ehpad fromagerie domaine chateau imprimerie laiterie "
                                       "brasserie librairie auberge malerbetrieb zahnarztpraxis "
                                       "landratsamt krankenhaus grundschule gymnasium weingut "
                                       "buchhandlung fleischerei konditorei zimmerei elektro "
                                       "steuerkanzlei reisebuero verlag hofgut sparkasse caritas "
                                       "inversiones construcciones ferreteria instituto "
                                       "hospital fundacion asesoria gestoria bakery groupe regie "
                                       "syndicat federation collectif creche residence foyer "
                                       "institut reseau cooperative theatre musee ferme moulin "
                                       "clinique cave caves editions compagnie red escuela "
                                       "asociacion residencia museo teatro finca bodega "
                                       "editorial consultora gimnasio academia libreria "
                                       "consorcio federacion landkreis";
    constexpr std::string_view compounds[] = {
        "verband",
        "verbund",
        "verein",
        "schule",
        "klinik",
        "zentrum",
        "werke",
        "stiftung",
        "bund",
        "genossenschaft",
        "gesellschaft",
        "gemeinde",
        "bank",
        "betriebe",
        "kreis"};
    const auto compound = [&](std::string_view word) {
        return std::any_of(std::begin(compounds), std::end(compounds), [&](std::string_view end) {
            return word.size() > end.size() + 2 && word.ends_with(end);
        });
    };
    return i < tokens_.size() && i + 1 < tokens_.size() &&
           (is_among(tokens_.text(i), kinds) || long_office(i, i + 1) ||
            (tokens_[i].capital && tokens_[i + 1].capital && compound(tokens_.text(i)))) &&
           tokens_[i + 1].kind == TokenKind::word &&
           (tokens_[i].capital || tokens_[i + 1].capital || tokens_.size() - i <= 5 ||
            long_office(i, i + 1)) &&
           !is_among(
               tokens_.text(i + 1), "in en aus a con mit with from und y et and pequena petite"
           );
}

bool CompanyFinder::mixes_a_trade(std::size_t first, std::size_t last) const
{
    bool trade = false, other = false;
    for (std::size_t i = first; i < last; ++i) {
        if (!tokens_[i].capital) return false;
        const bool industry = message_.covers(i, Sense::industry);
        trade = trade || industry;
        other = other || !industry;
    }
    return trade && other;
}

bool CompanyFinder::known_as_something_else(std::size_t first, std::size_t last) const
{
    if (kind_of_firm(first)) return false;
    std::size_t known = 0, numbers = 0, trades = 0;
    for (std::size_t i = first; i < last; ++i) {
        for (const Sense sense :
             {Sense::unknown,
              Sense::skip,
              Sense::yes,
              Sense::no,
              Sense::back,
              Sense::person,
              Sense::question,
              Sense::why,
              Sense::goodbye,
              Sense::abuse,
              Sense::none_of,
              Sense::industry,
              Sense::whole_title,
              Sense::one_off,
              Sense::at_once,
              Sense::no_plan})
            if (message_.covers(i, sense)) {
                ++known;
                break;
            }
        trades += message_.covers(i, Sense::industry);
        numbers += tokens_[i].kind == TokenKind::number;
    }
    constexpr std::string_view pronouns = "i'm i am i've we we're we've je j nous on ich wir "
                                          "soy somos estamos yo it's it my mein "
                                          "mon mi a an un une ein eine llevo dirijo gestiono "
                                          "gere dirige";
    if (is_among(tokens_.text(first), pronouns) && last - first > 1 &&
        !tokens_.is_mark(first + 1, ".") &&
        !(first + 1 < tokens_.size() && tokens_[first + 1].capital))
        return true;
    if (is_among(tokens_.text(first), "i'm i've we're")) return true;
    // "Zurück zur Natur Naturkost OHG": in capitals up to a legal form, whatever the words mean.
    if (last - first >= 3 && tokens_[first].capital && !generic(first) &&
        message_.covers(last - 1, Sense::company_form) && tokens_[last - 2].capital)
        return false;
    const bool verb =
        !tokens_[first].capital && (message_.covers(first, Sense::filler) || generic(first));
    // "city council of Aarhus"
    const bool named_after = last > first && tokens_[last - 1].capital && last - first > 1 &&
                             message_.within(first, last, Sense::industry) != nullptr;
    // "Later Media": every word is one of ours, but together and in capitals they are a name.
    const bool mixed = mixes_a_trade(first, last);
    // "bouygues construction", "fink und partner steuerberatung"
    const bool with_its_trade = known == trades && unexplained(message_, first) &&
                                last - first <= 4 && message_.covers(last - 1, Sense::industry);
    return (known == last - first && !mixed) || numbers == last - first ||
           (verb && last - first > 2) ||
           (known > 0 && !tokens_[first].capital && !named_after && !with_its_trade);
}

}  // namespace usher::dialog
