// Answers that say one thing of this and another of that, and whose word it is: of two sides the
// one that was asked about counts, ours before others', what is known before what was reported.

#include <algorithm>

#include "dialog/read_yes_no.hpp"
#include "dialog/yes_no_ballot.hpp"

namespace usher::dialog {

namespace {

constexpr int sure_enough = 75;

constexpr std::string_view we =
    "we us wir uns ich i mir nous moi je nosotros nosotras yo mer mia "
    "here hier ici aqui aca personally personlich personnellement personalmente";
constexpr std::string_view firm = "firm firma company unternehmen betrieb laden entreprise societe "
                                  "boite empresa compania sociedad";
constexpr std::string_view until = "until till bis hasta jusqu'a jusqu jusqu'en jusqu'au";
constexpr std::string_view preliminary =
    "asked applied requested submitted ordered planned budgeted proposed discussed promised called "
    "beantragt angefragt bestellt geplant vorgesehen besprochen versprochen angeboten angerufen "
    "eingereicht demande demandee demandes prevu prevue commande commandee depose propose promis "
    "discute evoque solicitado solicitada pedido pedida previsto presentado planteado hablado "
    "prometido propuesto";
constexpr std::string_view ends_yes = "yes yep yeah ja jo joa jep schon doch oui ouais si claro";
constexpr std::string_view ends_yes_in_english = "does do is are has have can was were did";
constexpr std::string_view ends_no =
    "no nope nein ne nee nicht nich net ned nit non pas jamais nunca nie never niet not isn't "
    "aren't "
    "don't doesn't haven't hasn't can't isnt arent dont doesnt havent hasnt cant";
constexpr std::string_view others =
    "neighbour neighbours neighbor neighbors friend brother sister father mother parent accountant "
    "competitor competitors competition landlord client clients customer customers supplier "
    "nachbar nachbarn bruder schwester vater mutter mutterkonzern konzern muttergesellschaft "
    "konzernmutter steuerberater konkurrenz wettbewerber vermieter kunde kunden lieferant "
    "schwager freund kollegen holding franchisegeber zentrale "
    "voisin voisins frere soeur pere mere comptable concurrent concurrents concurrence client "
    "clients fournisseur maison siege groupe franchiseur proprietaire bailleur "
    "vecino vecinos hermano hermana padre madre matriz gestoria competencia cliente "
    "clientes proveedor casero dueno grupo sede primo cunado";

}  // namespace

std::optional<YesNoSaid::Word> Ballot::told_from(std::size_t first) const
{
    if (first == 0 || first >= tokens_.size()) return std::nullopt;
    const Message rest(tokens_.words(first, tokens_.size()), message_.language());
    if (rest.tokens().size() >= tokens_.size()) return std::nullopt;
    const Found found = Ballot(rest, question_).run();
    if (!found.answer) return std::nullopt;
    return std::get<YesNoSaid>(found.answer->said).word;
}

bool Ballot::settle(Word word, std::size_t first, std::size_t last)
{
    votes_ = {{word, first, last, sure_enough}};
    return true;
}

bool Ballot::decided()
{
    return misread() || known_better() || changed_hands() || of_the_sides() || only_others() ||
           rhetorical() || not_without() || mocks() || content_after_all() || wished() ||
           will_be() || after_all() || had_it_once() || not_the_first() || before_the_window();
}

// "No no ... wait, I misread that, yes we do"
bool Ballot::misread()
{
    std::size_t from = tokens_.size();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
        const bool alone = is_among(
            word, "misread misunderstood misheard verlesen missverstanden verhort malentendu"
        );
        const bool wrongly =
            (is_among(word, "falsch mal wrong") &&
             is_among(next, "gelesen verstanden lu compris interprete entendu")) ||
            (is_among(word, "lei entendi leido entendido interprete read") &&
             is_among(next, "mal wrong wrongly")) ||
            (word == "that" && next == "wrong" && is_among(tokens_.text(i - 1), "read got"));
        if (alone || wrongly) from = message_.clause_of(i).last;
    }
    const auto told = told_from(from);
    return told && settle(*told, from, tokens_.size());
}

// "According to my boss yes, except that the audit says otherwise: refused"
bool Ballot::known_better()
{
    constexpr std::string_view reports =
        "according laut selon d'apres apres segun meint meinte meinten sagt sagte sagten behauptet "
        "glaubt says said thinks thought reckons reckoned claims claimed believes dit disait pense "
        "pensait croit assure affirme dice decia dijo cree creia piensa asegura diciendo presume "
        "schwort swears jure";
    constexpr std::string_view turns =
        "but however except although aber jedoch allerdings tatsachlich mais sauf pourtant pero "
        "salvo excepto";
    constexpr std::string_view mine = "ich i je j'ai yo we wir nous que";
    constexpr std::string_view refused =
        "caduco caducado caducada vencio vencida expire expiree lapsed "
        "refused rejected denied declined failed revoked expired withdrawn abgelehnt verweigert "
        "durchgefallen entzogen abgelaufen nachgeholt refuse refusee rejete rejetee retire retiree "
        "echoue perdu rechazado rechazada denegado denegada suspendido retirado";
    std::size_t reported = tokens_.size(), from = tokens_.size();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const bool later = tokens_.is(i, "apres") && !tokens_.is(i - 1, "d");
        if (reported == tokens_.size() && is_among(tokens_.text(i), reports) && !later && i < 8 &&
            !is_among(tokens_.text(i == 0 ? tokens_.size() : i - 1), mine))
            reported = i;
        else if (reported < i && is_among(tokens_.text(i), turns))
            from = i + 1;
    }
    const bool turned_against = from < tokens_.size();
    if (reported == tokens_.size()) return false;
    if (!turned_against) from = message_.clause_of(reported).last;
    bool said = false;  // the report itself says yes or no
    for (std::size_t i = 0; i < from; ++i)
        said = said || is_among(tokens_.text(i), "yes ja oui si no nein non");
    if (!said) return false;
    for (std::size_t i = from; i < tokens_.size(); ++i)
        if (is_among(tokens_.text(i), refused) && !message_.mood(i).negated)
            return settle(Word::no, i, i + 1);
    if (!turned_against) return false;
    if (const auto told = told_from(from)) return settle(*told, from, tokens_.size());
    votes_.clear();  // whoever said so, something speaks against it: asked
    return true;
}

// "The old boss wanted none, the new one brought one in": what is so now counts.
bool Ballot::changed_hands()
{
    constexpr std::string_view former =
        "vorige voriger vorherige vorheriger alte alter fruhere fruherer vorganger vorgangerin "
        "previous former old predecessor ancien ancienne precedent precedente predecesseur "
        "anterior "
        "antiguo antigua viejo antecesor predecesor";
    constexpr std::string_view present =
        "jetzige jetziger neue neuer aktuelle heutige nachfolger new current present successor "
        "nouveau nouvelle actuel actuelle successeur nuevo nueva actual sucesor";
    if (question_.about_past || question_.about_plans) return false;
    bool was = false;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const bool pointed = is_among(
            tokens_.text(i - (i > 0)), "the der die das den le la l el our unser unsere notre"
        );
        was = was || (pointed && is_among(tokens_.text(i), former));
        if (!was || !pointed || !is_among(tokens_.text(i), present)) continue;
        const std::size_t from = message_.clause_of(i).first;
        const auto told = told_from(from > 0 ? from : i - 1);
        return told && settle(*told, i, tokens_.size());
    }
    return false;
}

bool Ballot::asked_for(std::string_view word) const
{
    const Tokens asked(question_.asked->question);
    return std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
        return token.text == word;
    });
}

// What a part between commas or "and" says and of what: "the roof is", "nosotros no".
Ballot::Side Ballot::side_of(std::size_t first, std::size_t last) const
{
    Side side;
    side.first = first;
    side.last = last;
    while (last > first + 1 &&
           (tokens_[last - 1].kind == TokenKind::mark ||
            is_among(tokens_.text(last - 1), "aussi auch too tambien yet encore")))
        --last;
    if (last < first + 2) return side;
    const std::string_view end = tokens_.text(last - 1);
    bool denied = false;
    for (std::size_t i = first; i < last; ++i) {
        const std::string_view word = tokens_.text(i);
        denied = denied || (message_.covers(i, Sense::negation) && !message_.covers(i, Sense::yes));
        side.ours = side.ours || is_among(word, we);
        side.firm = side.firm || is_among(word, firm);
        side.somebody = side.somebody || is_among(word, others) || message_.mood(i).somebody;
        if (i + 1 < last && side.stem.empty() && question_.has_stem(word))
            side.stem = word.substr(0, 5);
        if (i + 1 < last && side.stem.empty() && tokens_[i].shouting && asked_for(word))
            side.stem = word;  // "PV nein"
        side.over = side.over || (is_among(word, until) && !question_.about_past);
        side.begun = side.begun || is_among(word, preliminary);
        side.open = side.open || is_among(word, "noch encore still todavia aun falta fehlt manque");
    }
    side.firm = side.firm && !side.somebody;  // "our parent company"
    const bool english = message_.language() == "en";
    if (is_among(end, ends_no) || denied)
        side.says = Word::no;
    else if (is_among(end, ends_yes) || (english && is_among(end, ends_yes_in_english)))
        side.says = Word::yes;
    return side;
}

std::vector<Ballot::Side> Ballot::sides() const
{
    constexpr std::string_view cuts = "and but while whereas und aber wahrend et mais tandis y "
                                      "pero mientras";
    constexpr std::size_t sides_max = 6;
    std::vector<Side> found;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= tokens_.size() && found.size() < sides_max; ++i) {
        const bool cut = i == tokens_.size() || is_among(tokens_.text(i), cuts) ||
                         (tokens_[i].kind == TokenKind::mark && !tokens_.is_mark(i, "-") &&
                          !tokens_.is_mark(i, "'"));
        if (!cut) continue;
        if (i > first && !message_.asks(first)) {
            Side side = side_of(first, i);
            // "certified, that's another matter ... no it isn't"
            const bool led = !found.empty() && !found.back().says && side.stem.empty();
            if (led) side.stem = found.back().stem;
            found.push_back(side);
        }
        first = i + 1;
    }
    return found;
}

// "My brother does, we don't", "the land isn't ours, the roof is", "asked for yes, approved no".
bool Ballot::of_the_sides()
{
    constexpr std::size_t short_side = 5;  // tokens; a longer one says more than whose it is
    const std::vector<Side> all = sides();
    const Side *yes = nullptr, *no = nullptr, *open = nullptr;
    for (const Side& side : all) {
        if (side.says == Word::yes && !yes) yes = &side;
        if (yes == &side && side.over) return settle(Word::no, side.first, side.last);
        if (side.says == Word::no && (!no || (no->stem.empty() && !side.stem.empty()))) no = &side;
        if (!side.says && side.open && yes) open = &side;
    }
    if (yes && open && !no && yes->stem.empty() && !open->ours && !yes->ours)
        return settle(Word::partly, yes->first, open->last);
    if (all.size() >= 2 && grown(all[0], all[1]))
        return settle(Word::yes, all[1].first, all[1].last);
    if (all.size() == 2 && yes_and_no_for(all[0], all[1]))
        return settle(Word::partly, all[0].first, all[1].last);
    if (all.size() == 2 && told_of_one_part(all[0], all[1]))
        return settle(Word::partly, all[0].first, all[1].last);
    if (!yes || !no || question_.about_past) return false;
    // "Applied for yes, approved no": the first step is not the one asked about.
    if (yes < no && yes->begun && !asks_about_handing_in() && !question_.about_plans)
        return settle(Word::no, no->first, no->last);
    if (no->ours && !yes->ours && !yes->firm && no->last - no->first <= short_side &&
        yes->last - yes->first <= short_side)
        return settle(Word::no, no->first, no->last);
    if (yes->ours && !no->ours && no->somebody) return settle(Word::yes, yes->first, yes->last);
    // "I personally not, but the firm has"
    if (no->ours && yes->firm) return settle(Word::yes, yes->first, yes->last);
    const bool joined = asks_for_both();
    if (yes->stem.empty() == no->stem.empty()) {
        // "a till yes, a certified one no": what was asked is both together
        if (yes->stem.empty() || joined || yes->stem == no->stem || no < yes) return false;
        return settle(Word::no, no->first, no->last);
    }
    if (joined) return false;
    return yes->stem.empty() ? settle(Word::no, no->first, no->last)
                             : settle(Word::yes, yes->first, yes->last);
}

// "Früher nicht, inzwischen fast alles"
bool Ballot::grown(const Side& then, const Side& now) const
{
    constexpr std::string_view before = "fruher frueher before formerly earlier avant antes";
    constexpr std::string_view today = "inzwischen mittlerweile jetzt heute heutzutage now "
                                       "nowadays today maintenant desormais aujourd'hui ahora hoy "
                                       "actualmente";
    if (then.says != Word::no || now.says == Word::no || question_.about_past) return false;
    bool was = false, is = false;
    for (std::size_t i = then.first; i < then.last; ++i)
        was = was || is_among(tokens_.text(i), before);
    for (std::size_t i = now.first; i < now.last; ++i) {
        is = is || is_among(tokens_.text(i), today);
        if (message_.mood(i).planned) return false;
    }
    return was && is && then.last - then.first <= 4;
}

// "E-Mail ja, der Rest liegt im Keller", "the CFO yes, the board meets next week": yes of one, and
// of another something that is no yes.
bool Ballot::told_of_one_part(const Side& one, const Side& other) const
{
    constexpr std::string_view articles = "the our der die das den unser unsere le la les l notre "
                                          "nos el los las nuestro nuestra";
    if (one.says != Word::yes || other.says || !one.stem.empty() || !other.stem.empty() ||
        one.ours || one.somebody || one.firm || other.ours || one.last - one.first > 5)
        return false;
    const bool rest = is_among(
        tokens_.text(other.first + 1), "rest reste resto others other anderen autres demas otros"
    );
    return is_among(tokens_.text(other.first), articles) && other.last > other.first + 2 &&
           (rest || is_among(tokens_.text(one.first), articles));
}

// "Yes for the city, no for everything else"
bool Ballot::yes_and_no_for(const Side& one, const Side& other) const
{
    constexpr std::string_view parts = "for in at on with fur bei im beim mit auf pour dans au aux "
                                       "avec chez a para en con";
    const auto opens = [&](const Side& side, const WordList& word) {
        return side.last > side.first + 2 && is_among(tokens_.text(side.first), word) &&
               is_among(tokens_.text(side.first + 1), parts);
    };
    constexpr std::string_view yes = "yes ja oui si", no = "no nein non nope not";
    return (opens(one, yes) && opens(other, no)) || (opens(one, no) && opens(other, yes));
}

bool Ballot::asks_for_both() const
{
    const Tokens asked(question_.asked->question);
    return std::any_of(asked.begin(), asked.end(), [](const Token& token) {
        return is_among(
            token.text,
            "and or und oder sowie et ou y o all alle allen tous toutes todos todas every both"
        );
    });
}

// "Wir selbst net, nur der Nachbar": of ourselves it was denied.
bool Ballot::only_others()
{
    constexpr std::string_view self = "selbst selber ourselves myself personally directly direkt "
                                      "memes meme mismos mismo directement directamente at all";
    std::size_t i = 0;
    if (is_among(tokens_.text(0), "bei chez en")) ++i;
    if (!is_among(tokens_.text(i), we)) return false;
    while (is_among(tokens_.text(++i), self)) {
    }
    const bool closes = i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::mark;
    if (!closes || !is_among(tokens_.text(i), ends_no)) return false;
    const std::string_view next = tokens_.text(i + 2);
    if (!is_among(
            next, "nur only just bloss seul seulement juste solo sino the der die das el la le"
        ))
        return false;
    return settle(Word::no, 0, i + 1);
}

// "Wer tut das heutzutage nicht", "qui ne le fait pas"
bool Ballot::rhetorical()
{
    constexpr std::size_t words_max = 9;
    std::size_t i = 0;
    while (i < tokens_.size() && (tokens_[i].kind == TokenKind::mark ||
                                  is_among(tokens_.text(i), "na ja und and y et pues bah well")))
        ++i;
    if (!is_among(tokens_.text(i), "wer who qui quien") || tokens_.size() > words_max) return false;
    for (std::size_t k = i + 1; k < tokens_.size(); ++k) {
        if (is_among(tokens_.text(k), "weiss knows sait sabe kennt cares")) return false;
        if (is_among(
                tokens_.text(k),
                "nicht net ned not pas no doesn't doesnt isn't hasn't wouldn't don't keine keinen "
                "kein"
            ))
            return settle(Word::yes, i, tokens_.size());
    }
    return false;
}

// "Without that the whole thing's pointless", "no SSO no deal", "ohne das kein Auftrag"
bool Ballot::useless_without()
{
    constexpr std::string_view lost =
        "pointless useless worthless impossible deal dead nothing stuck sinnlos nutzlos wertlos "
        "unmoglich nichts nix kein keine keinen vergebens witzlos inutile impossible rien aucun "
        "mort inutil imposible nada ninguno ningun cero sinsentido";
    std::size_t i = 0;
    while (i < tokens_.size() && message_.covers(i, Sense::filler))
        ++i;
    const bool without = is_among(tokens_.text(i), "without ohne sans sin");
    if (!without && !is_among(tokens_.text(i), "no kein keine pas")) return false;
    constexpr std::string_view ruined =
        "business zusperren zumachen dichtmachen dicht schliessen pleite einpacken aufgeschmissen "
        "close shut bankrupt bust screwed doomed lost coule coules ferme fermer fermerait faillite "
        "cerrar cerrariamos cerramos quebrar quiebra perdidos perdido zu";
    const std::size_t what = i + 1 + is_among(tokens_.text(i + 1), "de d my our eine einen un una");
    const bool echoed = tokens_.text(what).size() >= 3 && asked_for(tokens_.text(what));
    const bool named = echoed || question_.has_stem(tokens_.text(what)) ||
                       tokens_[std::min(what, tokens_.size() - 1)].shouting;
    for (std::size_t k = what + 1; without && k < tokens_.size() && k < what + 9; ++k) {
        const bool denied = named && message_.covers(k, Sense::negation);
        if ((denied || is_among(tokens_.text(k), ruined)) && !message_.asks(k) && !turned())
            return settle(Word::yes, i, k + 1);
    }
    if (!named &&
        !(without &&
          is_among(tokens_.text(what), "it that this das die den dem sie es ca cela eso ello")))
        return false;
    for (std::size_t k = what + 1; k < tokens_.size() && k < what + 9; ++k)
        if (is_among(tokens_.text(k), lost) && !message_.asks(k) && !turned())
            return settle(Word::yes, i, k + 1);
    return false;
}

// "Couldn't run a canteen without it", "keine Woche ohne", "no se puede trabajar sin eso"
bool Ballot::not_without()
{
    constexpr std::string_view never =
        "can't cannot couldn't wouldn't won't cant couldnt wouldnt nobody never nicht kein keine "
        "keinen niemand nie pas jamais personne no nunca nadie";
    constexpr std::string_view it =
        "it them that one this these those him her ihn sie es das dem die den eux elle lui ca cela "
        "ello ella el eso ellos ellas ese esa";
    if (useless_without()) return true;
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
        if (!is_among(tokens_.text(i), "without ohne sans sin") || message_.asks(i)) continue;
        const std::size_t next = i + 1;
        if (next < tokens_.size() && tokens_[next].kind != TokenKind::mark &&
            !is_among(tokens_.text(next), it) && !question_.has_stem(tokens_.text(next)))
            continue;
        const Clause& clause = message_.clause_of(i);
        for (std::size_t k = clause.first; k + 1 < i; ++k)
            if (is_among(tokens_.text(k), never) && !message_.covers(k, Sense::correction) &&
                !message_.covers(k, Sense::unknown) && i - k <= 9 && !turned())
                return settle(Word::yes, k, std::min(next + 1, tokens_.size()));
    }
    return false;
}

}  // namespace usher::dialog
