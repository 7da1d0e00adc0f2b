// Answers to "more than one?", to "is it yours?", and those that say both at once: "una parte sí y
// otra no", "obligar no, pero lo hacemos igual", "it depends".

#include <algorithm>
#include <string>

#include "dialog/label_words.hpp"
#include "dialog/yes_no_ballot.hpp"

namespace usher::dialog {

namespace {

constexpr std::string_view only =
    "only just merely solely nur bloss lediglich ausschliesslich allein seul seulement uniquement "
    "juste rien exclusivement solo solamente unicamente exclusivamente nomas puro";
constexpr std::string_view one =
    "one single un une uno una ein eine einen eines eins einer einziger einzige einziges einzigen "
    "unico unica seul seule sola";
constexpr std::string_view sole =
    "only single seul seule solo sola unico unica einziger einzige einziges einzigen";
constexpr std::string_view articles =
    "a an the our der die das dem den des le la l les du de del el los las nuestro nuestra notre";

}  // namespace

bool Ballot::asks_for_several() const
{
    const std::string text = fold(question_.asked->question);
    for (const std::string_view word :
         {"several",    "multiple",   "more than one", "more than 1",  "plusieurs",
          "plus d'un",  "plus de un", "mehrere",       "mehr als ein", "mehr als 1",
          "varios",     "varias",     "mas de un",     "mas de 1",     "different",
          "other than", "diferentes", "verschiedene",  "differents",   "differentes"})
        if (text.find(word) != std::string::npos) return true;
    return false;
}

// The first word that is no filler: "bueno, solo uno", "no, just the one".
std::size_t Ballot::first_telling() const
{
    std::size_t i = 0;
    while (i < tokens_.size() &&
           (tokens_[i].kind == TokenKind::mark || message_.covers(i, Sense::greeting) ||
            (!is_among(tokens_.text(i), only) && message_.covers(i, Sense::filler)) ||
            is_among(tokens_.text(i), "no nein non nope nee")))
        ++i;
    return i;
}

void Ballot::only_one()
{
    const std::size_t at = first_telling();
    const std::string_view word = tokens_.text(at), next = tokens_.text(at + 1);
    const bool told = (is_among(word, only) && is_among(next, one)) ||
                      (is_among(word, one) && is_among(next, sole));
    if (tokens_.size() > at + 5 || !told) return;
    votes_.push_back({asks_for_several() ? Word::no : Word::yes, at, at + 2, 60});
}

// Under "more than one?" the only one says no, whatever is told of it: "un seul, à Rennes",
// "solamente una", "just Germany"; a number says what it is.
void Ballot::of_several()
{
    if (!asks_for_several() || tokens_.size() == 0) return;
    const std::size_t at = first_telling();
    if (at >= tokens_.size() || message_.asks(at) || message_.mood(at).negated) return;
    const Clause& clause = message_.clause_of(at);
    const bool singled = is_among(tokens_.text(at), only);
    const std::string_view word = tokens_.text(at), next = tokens_.text(at + 1);
    std::size_t counted = at;
    while (counted < clause.last && counted < at + 3 &&
           (is_among(tokens_.text(counted), only) || is_among(tokens_.text(counted), articles)) &&
           !is_among(tokens_.text(counted), one))
        ++counted;
    const bool single = is_among(tokens_.text(counted), one);
    const bool ends = counted + 1 >= tokens_.size() ||
                      tokens_[counted + 1].kind == TokenKind::mark ||
                      (tokens_.size() <= 6 && is_among(next, only));
    const bool more = tokens_[counted].kind == TokenKind::number ||
                      (message_.covers(counted, Sense::digit_word) && !single);
    const bool joined = message_.within(at, clause.last, Sense::joint) != nullptr;
    const bool is_no = (singled && !more && !joined && clause.last <= at + 7) ||
                       (single && ends && !joined) || (is_among(word, one) && is_among(next, sole));
    if (is_no && !is_among(next, "if when wenn si cuando quand because weil"))
        votes_ = {{Word::no, at, clause.last, 75}};
}

// "Seven of them", "UK and Ireland", "trois en tout" under "more than one?"
void Ballot::two_at_least()
{
    if (!asks_for_several() || tokens_.size() == 0 || tokens_.size() > 9) return;
    std::size_t places = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Mood& mood = message_.mood(i);
        if (mood.negated || mood.past || mood.planned || mood.hypothetical || mood.somebody ||
            message_.asks(i))
            return;
        const Hit* country = message_.at(i, Sense::country);
        const Hit* city = message_.at(i, Sense::city);
        places += country || city;
    }
    const std::size_t at = first_telling();
    const bool figure = at < tokens_.size() && tokens_[at].kind == TokenKind::number &&
                        !tokens_.is(at, "1") && !tokens_.is(at, "0");
    const Hit* word = message_.at(at, Sense::digit_word);
    const bool counted = figure || (word && !is_among(word->value, "0 1"));
    const bool timed = message_.has(Sense::time_unit) || message_.has(Sense::percent);
    if ((counted && !timed) || (places >= 2 && message_.has(Sense::joint)))
        votes_.push_back({Word::yes, 0, tokens_.size(), 55});
}

// "It depends": neither, also where both halves follow ("weekdays yes, weekends no").
bool Ballot::depends() const
{
    for (std::size_t i = 0; i < tokens_.size() && i < 6; ++i) {
        if (message_.asks(i) || message_.mood(i).negated) continue;
        const std::string_view word = tokens_.text(i);
        const bool comes = (word == "kommt" || word == "kommts") && i + 3 <= tokens_.size() &&
                           (is_among(tokens_.text(i + 1), "drauf darauf") ||
                            is_among(tokens_.text(i + 2), "drauf darauf"));
        if (comes || is_among(word, "depends depend depende")) return i < 3;
    }
    return false;
}

// "Obligar no, pero lo hacemos igual", "direkt vorgeschrieben nicht, aber ...": what was asked is
// denied first, what follows the "but" is something else.
void Ballot::denied_and_then_some()
{
    const Clause& clause = message_.clauses().front();
    std::size_t last = clause.last;
    while (last > 1 && tokens_[last - 1].kind == TokenKind::mark)
        --last;
    if (last < 2 || last > 5 || last >= tokens_.size() ||
        !is_among(tokens_.text(last - 1), "no nicht nein not non pas net"))
        return;
    std::size_t next = last;
    while (next < tokens_.size() && tokens_[next].kind == TokenKind::mark)
        ++next;
    if (!is_among(tokens_.text(next), "but aber mais pero")) return;
    bool echoed = false;
    for (std::size_t i = 0; i + 1 < last; ++i) {
        const bool asked = question_.has_stem(tokens_.text(i));
        echoed = echoed || asked;
        if (!asked && !message_.covers(i, Sense::filler) && !is_empty(tokens_.text(i))) return;
    }
    if (echoed) votes_ = {{Word::no, 0, last, 75}};
}

// "Una parte sí y otra no", "the office yes, the stores no": one of each, each with what it is
// said of, and nothing that changed from one to the other.
void Ballot::weigh_pair()
{
    constexpr std::string_view yes = "yes ja schon oui si does do are is have has can";
    constexpr std::string_view no =
        "no nein nicht non pas net not don't doesn't aren't isn't haven't hasn't can't";
    constexpr std::string_view changed =
        "mehr anymore longer since ya plus desde depuis heute jetzt now ahora maintenant "
        "inzwischen today antes before fruher avant but then seitdem until hasta bis jusqu'a "
        "aujourd'hui hoy once einst previously past later bald soon noch yet encore todavia aun";
    std::size_t agreed = tokens_.size();
    bool subject = false, denied = false;
    std::size_t words = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (message_.asks(i) || is_among(tokens_.text(i), changed)) return;
        const bool closes = i + 1 >= tokens_.size() || tokens_[i + 1].kind == TokenKind::mark ||
                            is_among(tokens_.text(i + 1), "and und et y e la le el los the die");
        if (tokens_[i].kind == TokenKind::mark) continue;
        if (agreed == tokens_.size() && words > 0 && closes && is_among(tokens_.text(i), yes)) {
            agreed = i;
            words = 0;
            continue;
        }
        const bool apart = agreed < tokens_.size() && i > agreed + 1;
        const bool says_no = is_among(tokens_.text(i), no) && !message_.covers(i, Sense::yes);
        denied = denied || (apart && subject && closes && says_no);
        subject = agreed < tokens_.size() && !message_.covers(i, Sense::joint) &&
                  !message_.covers(i, Sense::no);
        ++words;
    }
    if (denied) votes_ = {{Word::partly, 0, tokens_.size(), 80}};
}

// "Del ayuntamiento", "we rent", "gehört der Stadt" under "Is it yours?"
void Ballot::who_owns_it()
{
    constexpr std::string_view own =
        "own owns owned property belong belongs eigentum eigentumer gehort gehoren besitzen "
        "besitzt besitz propriete proprietaire proprietaires possedez appartient appartiennent "
        "propiedad propietarios propietario propios propio propia pertenece pertenecen dueno "
        "duenos";
    constexpr std::string_view renting =
        "rent rents renting rented lease leased leasing tenant tenants borrow borrowed miete "
        "mieten "
        "gemietet gepachtet pachten mieter mietwagen geleast gemietetes leasen louons loue loues "
        "louee louees locataire locataires location alquilamos alquilado alquilados alquiler "
        "arrendado arrendamos arrendatarios renta rentamos rentado inquilinos";
    constexpr std::string_view ours =
        "our ours own us we my mine unser unsere unserem uns mir eigene eigen notre nous nos "
        "nuestro nuestra nuestros propio propia";
    const Tokens asked(question_.asked->question);
    const bool about_owning = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
        return is_among(token.text, own);
    });
    if (!about_owning || tokens_.size() > 7) return;
    const bool whose =
        is_among(
            tokens_.text(0),
            "del des der dem belongs gehort gehoren appartient pertenece au "
            "aux"
        ) ||
        (is_among(tokens_.text(0), "de a it das es il elle ca") && tokens_.size() > 1 &&
         is_among(tokens_.text(1), "la los las un una l belongs gehort appartient"));
    bool rented = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Mood& mood = message_.mood(i);
        if (mood.negated || mood.past || mood.planned || message_.asks(i) ||
            message_.covers(i, Sense::contrast))
            return;
        if (is_among(tokens_.text(i), ours) && !is_among(tokens_.text(i), "we nous uns")) return;
        if (i > 0 && question_.has_stem(tokens_.text(i)) && !is_among(tokens_.text(i), own)) return;
        rented = rented || is_among(tokens_.text(i), renting);
    }
    if (rented || (whose && tokens_.size() > 1)) votes_ = {{Word::no, 0, tokens_.size(), 55}};
}

}  // namespace usher::dialog
