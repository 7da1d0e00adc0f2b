// A yes that is meant the other way: praise with a complaint beside it, what there once was, and
// "the third time" under "Is it the first?".

#include <algorithm>
#include <string>

#include "dialog/yes_no_ballot.hpp"

namespace usher::dialog {

// "Ja super, dreimal in einer Woche Totalausfall, begeistert sind wir"
bool Ballot::mocks()
{
    constexpr std::string_view contentment =
        "satisfied happy pleased content contented zufrieden glucklich satisfait satisfaits "
        "satisfaite satisfaites contents contente contentes heureux satisfecho satisfechos "
        "satisfecha satisfechas conforme conformes contento contentos contenta contentas reliable "
        "zuverlassig fiable fiables gut funktioniert works funciona fonctionne marche lauft";
    constexpr std::string_view praise =
        "super toll klasse prima spitze begeistert herrlich wunderbar traumhaft hervorragend "
        "great brilliant fantastic thrilled delighted wonderful lovely love amazing marvellous "
        "ecstatic ravi ravis enchante enchantes genial geniaux formidable merveilleux adore "
        "adorons parfait parfaitement encantado encantados encantada encantadas encantadisimo "
        "encantadisimos contentisimo contentisimos estupendo estupendamente fantastico "
        "maravilloso maravillados felicisimos total totally sure";
    constexpr std::string_view complaints =
        "outage outages downtime crash crashes crashed broken late delays delayed waiting hold "
        "complaints lost ausfall ausfalle totalausfall totalausfalle storung storungen kaputt "
        "verspatet warteschleife warten gewartet beschwerden mahnung mahnungen absturz absturze "
        "panne pannes coupure coupures plante plantages retard retards attente attend attendu "
        "reclamations perdu bug bugs apagon apagones caida caidas caido averia averias tarde "
        "retraso retrasos esperando quejas perdido fallo fallos rota roto "
        "perdus perdue perdues verloren verlorene casse casses cassee abime abimes beschadigt "
        "damaged wrong falsch erreur erreurs errores equivocado equivocados mal nadie keiner "
        "niemand personne unreachable unerreichbar injoignable";
    constexpr std::string_view lacking = "without ohne sans sin";
    const Tokens asked(question_.asked->question);
    const bool about_it = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
        return is_among(token.text, contentment);
    });
    if (!about_it || question_.negative) return false;
    bool praised = false, complained = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (message_.covers(i, Sense::contrast) || message_.asks(i)) return false;
        praised = praised || is_among(tokens_.text(i), praise);
        // "zwei Tage ohne Internet": how long it was missing
        const bool missing =
            is_among(tokens_.text(i), lacking) && i > 0 && message_.covers(i - 1, Sense::time_unit);
        const bool denied = message_.mood(i).negated ||
                            is_among(
                                tokens_.text(i > 0 ? i - 1 : tokens_.size()),
                                "no kein keine keinen sin sans without never nie zero ohne"
                            );
        complained = complained || missing || (!denied && is_among(tokens_.text(i), complaints));
    }
    return praised && complained && settle(Word::no, 0, tokens_.size());
}

bool Ballot::content_after_all()
{
    constexpr std::string_view discontent =
        "unhappy dissatisfied unsatisfied frustrated annoyed unzufrieden frustriert genervt "
        "mecontent mecontents mecontente insatisfait insatisfaits decus descontento descontentos "
        "insatisfecho insatisfechos frustrados molestos";
    constexpr std::string_view praise =
        "happier better complain fault satisfied happy klagen beklagen meckern beschweren besser "
        "zufrieden plaindre redire mieux satisfaits contents quejar quejarnos queja quejas mejor "
        "contentos satisfechos";
    const Tokens asked(question_.asked->question);
    if (std::none_of(asked.begin(), asked.end(), [&](const Token& token) {
            return is_among(token.text, discontent);
        }))
        return false;
    for (std::size_t i = 0; i < tokens_.size() && i < 10; ++i) {
        const Hit* said = message_.covering(i, Sense::yes);
        if (said && said->last - said->first >= 2 && is_among(tokens_.text(i), praise))
            return settle(Word::no, said->first, said->last);
    }
    return false;
}

// "I wish there wasn't": so there is.
bool Ballot::wished()
{
    for (std::size_t i = 0; i + 1 < tokens_.size() && i < 4; ++i) {
        const bool wish = is_among(tokens_.text(i), "wish wunschte wunscht ojala") ||
                          (tokens_.is(i, "si") && tokens_.is(i + 1, "seulement"));
        if (!wish || tokens_.size() > 12) continue;
        for (std::size_t k = i + 1; k < message_.clause_of(i + 1).last || k < i + 7; ++k)
            if (is_among(
                    tokens_.text(k),
                    "wasn't weren't didn't hadn't not wasnt werent didnt hadnt keine keinen kein "
                    "nicht pas no"
                ))
                return settle(Word::yes, i, k + 1);
    }
    return false;
}

// "We will be, the audit's in March", "werden wir noch": so not yet.
bool Ballot::will_be()
{
    if (question_.about_plans || question_.wants || turned()) return false;
    const Tokens asked(question_.asked->question);
    if (std::any_of(asked.begin(), asked.end(), [](const Token& token) {
            return is_among(
                token.text, "will going werden plan planning planen geplant allez prevoyez van"
            );
        }))
        return false;
    const Clause& clause = message_.clauses().front();
    std::size_t last = clause.last;
    while (last > 1 && tokens_[last - 1].kind == TokenKind::mark)
        --last;
    if (last < 2 || last > 5) return false;
    const bool english = is_among(tokens_.text(0), "we it they i") && tokens_.is(1, "will") &&
                         is_among(tokens_.text(last - 1), "be do have will soon eventually");
    const bool short_english = is_among(tokens_.text(0), "we'll it'll they'll") &&
                               is_among(tokens_.text(last - 1), "be have soon get");
    const bool german = tokens_.is(0, "werden") && tokens_.is(1, "wir") &&
                        is_among(tokens_.text(last - 1), "noch bald wir demnachst sein");
    const bool spanish = is_among(tokens_.text(last - 1), "seremos tendremos haremos estaremos");
    const bool french = is_among(tokens_.text(last - 1), "sera aura serons aurons fera ferons");
    return (english || short_english || german || spanish || french) && settle(Word::no, 0, last);
}

// "No es que me guste, pero sí", "not that we want to, but yes"
bool Ballot::after_all()
{
    const bool concedes =
        (tokens_.is(0, "no") && is_among(tokens_.text(1), "es me nos")) ||
        (is_among(tokens_.text(0), "not nicht pas") &&
         is_among(tokens_.text(1), "that dass das que gern gerne happily")) ||
        is_among(
            tokens_.text(0), "unfortunately sadly leider ungern malheureusement desgraciadamente"
        ) ||
        (is_among(tokens_.text(0), "ce c") && tokens_.size() > 4 && tokens_.is(3, "pas"));
    if (!concedes) return false;
    for (std::size_t i = 2; i + 1 < tokens_.size(); ++i) {
        const bool closes = i + 2 >= tokens_.size() || tokens_[i + 2].kind == TokenKind::mark;
        if (closes && is_among(tokens_.text(i), "but aber mais pero") &&
            is_among(tokens_.text(i + 1), "yes ja oui si doch yeah"))
            return settle(Word::yes, i, i + 2);
    }
    return false;
}

bool Ballot::had_it_once()
{
    constexpr std::string_view had =
        "hatten hatte hatt' had avait avions teniamos tuvimos tenia gab used were waren etions "
        "etait estabamos eramos faisions haciamos machten nutzten";
    constexpr std::string_view around =
        "wir ich mal schon einen eine eins ein keine es das den die bis we i one it once to have a "
        "on nous en un une y l avait nosotros uno una lo la antes si ja yes oui yeah zufrieden "
        "happy satisfied contents satisfaits contentos satisfechos fruher avant before le tuve";
    constexpr std::string_view again =
        "new neu neue neuen neuer neues wieder jetzt now again nouveau nouvelle maintenant nuevo "
        "nueva ahora desde seitdem since depuis inzwischen mittlerweile still immer noch aber but "
        "mais pero";
    if (question_.about_past || question_.about_plans || turned()) return false;
    const Tokens asked(question_.asked->question);
    const bool ever = std::any_of(asked.begin(), asked.end(), [](const Token& token) {
        return is_among(
            token.text, "ever schon jemals bereits einmal deja alguna ya had hatten already gab"
        );
    });
    const Clause& clause = message_.clauses().front();
    bool past = false;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        past = past || is_among(tokens_.text(i), had);
        if (tokens_[i].kind != TokenKind::mark && !is_among(tokens_.text(i), had) &&
            !is_among(tokens_.text(i), around))
            return false;
    }
    if (!past || ever || clause.last >= tokens_.size()) return false;
    for (std::size_t i = clause.last; i < tokens_.size(); ++i)
        if (is_among(tokens_.text(i), again) || message_.asks(i)) return false;
    return settle(Word::no, 0, clause.last);
}

namespace {

// "dos años", "18 months": the first span of months or years in it; 0: none.
double months_in(const Message& message)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const std::string_view unit = tokens.text(i + 1), text = tokens.text(i);
        const bool years = is_among(unit, "years year jahre jahren ans annees anos ano");
        if (!years && !is_among(unit, "months monate monaten mois meses")) continue;
        constexpr std::string_view words[] = {
            "one two three four five ten",
            "1 2 3 4 5 10",
            "ein zwei drei vier funf zehn",
            "un deux trois quatre cinq dix",
            "un dos tres cuatro cinco diez",
        };
        constexpr double values[] = {1, 2, 3, 4, 5, 10};
        double value = 0;
        const bool digits = text.size() <= 2 && !text.empty() &&
                            text.find_first_not_of("0123456789") == std::string_view::npos;
        if (digits)
            for (const char digit : text)
                value = 10 * value + (digit - '0');
        for (const std::string_view row : words) {
            std::size_t at = 0;
            for (std::size_t k = 0, from = 0; from <= row.size(); ++k) {
                const std::size_t space = std::min(row.find(' ', from), row.size());
                if (row.substr(from, space - from) == text) at = k + 1;
                from = space + 1;
            }
            if (at > 0) value = values[at - 1];
        }
        return years ? 12 * value : value;
    }
    return 0;
}

}  // namespace

bool Ballot::before_the_window()
{
    constexpr std::size_t words_max = 7;
    const Message asked(question_.asked->question, question_.asked->language);
    bool window = false;
    for (const Token& token : asked.tokens())
        window = window || is_among(
                               token.text,
                               "last past letzten vergangenen dernieres derniers "
                               "ultimos ultimas"
                           );
    if (!window || tokens_.size() > words_max) return false;
    bool ago = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (message_.mood(i).negated || message_.asks(i) || message_.covers(i, Sense::no) ||
            message_.covers(i, Sense::yes))
            return false;
        ago = ago || is_among(tokens_.text(i), "hace ago vor") ||
              (tokens_.is(i, "il") && tokens_.is(i + 1, "y") && tokens_.is(i + 2, "a"));
    }
    const double bound = months_in(asked), said = months_in(message_);
    if (!ago || bound <= 0 || said <= 0 || said == bound) return false;
    return settle(said > bound ? Word::no : Word::yes, 0, tokens_.size());
}

bool Ballot::not_the_first()
{
    const std::string text = fold(question_.asked->question);
    const bool first_time = [&] {
        for (const std::string_view words :
             {"first time",
              "ersten mal",
              "erste mal",
              "premiere fois",
              "primera vez",
              "erstmals",
              "your first",
              "ihr erster",
              "ihre erste",
              "ihr erstes",
              "votre premier",
              "votre premiere",
              "su primer",
              "su primera"})
            if (text.find(words) != std::string::npos) return true;
        return false;
    }();
    if (!first_time) return false;
    constexpr std::string_view further =
        "second third fourth fifth 2nd 3rd 4th 5th zweite zweiten zweites zweiter dritte dritten "
        "drittes dritter vierte vierten vierter deuxieme troisieme quatrieme seconde 2eme 3eme 2e "
        "3e segunda segundo tercera tercer tercero cuarta cuarto";
    for (std::size_t i = 0; i < tokens_.size() && i < 8; ++i) {
        const Mood& mood = message_.mood(i);
        if (!is_among(tokens_.text(i), further) || mood.negated || mood.planned || mood.somebody ||
            message_.asks(i) || message_.clause_of(i).first > 3)
            continue;
        return settle(Word::no, i, i + 1);
    }
    return false;
}

}  // namespace usher::dialog
