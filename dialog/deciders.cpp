// Each clause tells who is in it and what they do; together they tell the visitor's part.

#include "dialog/deciders.hpp"

#include <algorithm>

#include "dialog/unexplained.hpp"
#include "dialog/vocabulary/decider_words.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t many_words = 60;  // who tells so much is not read by single words
constexpr std::size_t few_words = 5;    // a short message that names somebody says that they decide
constexpr std::string_view denials = "no nicht non pas not nie never nunca ni";
constexpr std::string_view joints = "and und et y e & plus";
constexpr std::string_view articles = "the a an el la los las un una le les l une der die das dem "
                                      "den ein eine einem our unser unsere unserem unseren "
                                      "unserer notre nos nuestro nuestra nuestros my mein meine "
                                      "meinem meinen meiner mon ma mes mi mis";
constexpr std::string_view counts = "two three four both zwei drei vier deux trois quatre dos tres "
                                    "cuatro 2 3 4";
constexpr std::string_view numbers = "three four five six seven eight nine ten dreien vieren "
                                     "funfen drei vier funf sechs sieben acht neun zehn trois "
                                     "quatre cinq sept huit neuf dix tres cuatro cinco seis siete "
                                     "ocho nueve diez";

}  // namespace

bool said_of_self(const Tokens& tokens, std::size_t i)
{
    while (i > 0 && is_among(
                        tokens.text(i - 1),
                        "the a an el la un una le une der die das hier sole only alleinige "
                        "alleiniger "
                        "unica unico seule seul geschaftsfuhrende geschaftsfuhrender"
                    ))
        --i;
    return i > 0 && (is_among(tokens.text(i - 1), "als as como soy bin i'm suis am comme") ||
                     (i > 1 && tokens.is(i - 1, "que") && tokens.is(i - 2, "tant")) ||
                     (i > 1 && tokens.is(i - 1, "moi") && is_among(tokens.text(i - 2), "est")));
}

Deciders::Deciders(const Message& message)
    : message_(message), tokens_(message.tokens()), is_self_(tokens_.size())
{
    if (tokens_.size() > many_words) return;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        is_self_[i] = !message_.asks(i) && is_self(i);
    for (const Clause& clause : message_.clauses())
        for (std::size_t first = clause.first; !clause.asks && first < clause.last;) {
            const std::size_t last = end_of_part(first, clause.last);
            add(part_of(first, last));
            first = last;
        }
}

// "Our IT lead shortlists and I make the call": a new subject after a verb begins a part of its
// own.
std::size_t Deciders::end_of_part(std::size_t first, std::size_t last) const
{
    using namespace decider_words;
    bool acted = false;
    for (std::size_t i = first; i < last; ++i) {
        const std::string_view word = tokens_.text(i);
        acted =
            acted || is_among(word, settles) || is_among(word, prepares) || is_among(word, puts);
        if (!acted || i == first || !is_among(word, joints)) continue;
        const std::size_t subject = is_among(tokens_.text(i + 1), articles) ? i + 2 : i + 1;
        if (subject < last && (is_self_[subject] || is_other(subject))) return i;
    }
    return last;
}

bool Deciders::is_denied(std::size_t i) const
{
    if (i > 0 && tokens_.is(i - 1, "dont")) return false;  // French, and no "don't"
    return message_.mood(i).negated || is_among(tokens_.text(i + 1), denials) ||
           (i > 0 && is_among(tokens_.text(i - 1), denials) && !tokens_.is(i - 1, "no"));
}

bool Deciders::is_self(std::size_t i) const
{
    using namespace decider_words;
    const std::string_view word = tokens_.text(i);
    // "a mí", "por mí": without its accent a possessive like any other.
    const bool me = word == "mi" && i > 0 &&
                    is_among(tokens_.text(i - 1), "a por para en conmigo") &&
                    (i + 1 == tokens_.size() || tokens_[i + 1].kind == TokenKind::mark ||
                     is_among(tokens_.text(i + 1), "me no y"));
    if (word == "me" && message_.language() != "en") return false;
    // "I'm afraid that's my boss"
    constexpr std::string_view opinions =
        "afraid wish think guess believe suppose fear say mean glaube denke furchte schatze meine "
        "pense crois suppose dirais crains";
    if (is_among(tokens_.text(i + 1), opinions) ||
        (i > 0 && is_among(tokens_.text(i - 1), "glaube denke furchte schatze")))
        return false;
    return (is_among(word, selves) || me) && !is_denied(i);
}

// "Ma signature suffit", "in meiner Hand": what is theirs stands for them.
bool Deciders::own_word(std::size_t i) const
{
    constexpr std::string_view own =
        "discretion signature unterschrift hand hands hande mains manos mano wort word palabra "
        "budget call";
    return is_among(tokens_.text(i), decider_words::mine) && is_among(tokens_.text(i + 1), own) &&
           !is_denied(i);
}

bool Deciders::is_other(std::size_t i) const
{
    using namespace decider_words;
    if (message_.mood(i).negated || said_of_self(tokens_, i)) return false;
    const std::string_view word = tokens_.text(i);
    if (is_among(word, "he she they er elle") && i > 0 && is_among(tokens_.text(i - 1), "than que"))
        return false;
    // "Er" and "head" are English filler and a verb's object elsewhere.
    if (word == "er" && message_.language() != "de") return false;
    if (is_among(word, others)) return true;
    const Hit* title = message_.at(i, Sense::whole_title);
    return title && title->value.substr(0, 2) != "ic" && title->value != "external" &&
           title->value != "intern";
}

bool Deciders::puts_before_them(std::size_t i, std::size_t last) const
{
    using namespace decider_words;
    if (!is_among(tokens_.text(i), puts)) return false;
    for (std::size_t k = i + 1; k < last; ++k)
        if (is_among(tokens_.text(k), before_them)) return true;
    return false;
}

// "zu dritt", "à deux", "the two of us", "entre los tres"
bool Deciders::counted_together(std::size_t i) const
{
    return is_among(tokens_.text(i), counts) && i > 0 &&
           is_among(tokens_.text(i - 1), "a los las wir all alle") &&
           !is_among(tokens_.text(i + 1), "tools options opciones anbieter vendors");
}

// "uno de los cinco", "one of them", "einer von ihnen", "dont moi", "inklusive mir"
bool Deciders::one_of_them(std::size_t i) const
{
    const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
    return (is_among(word, "one uno una einer eine un une") && is_among(next, "of de von d") &&
            (is_among(
                 tokens_.text(i + 2), "the them los las ellos ellas ihnen uns den entre eux les"
             ) ||
             is_among(tokens_.text(i + 2), numbers) ||
             (i + 2 < tokens_.size() && tokens_[i + 2].kind == TokenKind::number))) ||
           (is_among(word, "un une") && next == "des") ||
           (is_among(word, "uno una einer") && i + 1 == tokens_.size()) ||
           (is_among(word, "dont inklusive inkl incluido incluida including incl") &&
            is_among(next, "moi mir yo me je myself")) ||
           (is_among(word, "me moi") && is_among(next, "included compris comprise")) ||
           (word == "part" && next == "of") || (word == "partie" && i > 0) ||
           (is_among(word, "siege sit sieg") && i > 0 &&
            is_among(tokens_.text(i - 1), "y j i je ich"));
}

// "Me and the head nurse", "meine Frau und ich", "yo y dos más"
bool Deciders::coupled(std::size_t i) const
{
    constexpr std::string_view alone = "nobody niemand sonst only personne nadie nur solo then";
    const auto somebody = [&](std::size_t at) {
        return at < tokens_.size() && tokens_[at].kind != TokenKind::mark &&
               !is_among(tokens_.text(at), alone);
    };
    const bool behind = is_among(tokens_.text(i + 1), joints) && somebody(i + 2) &&
                        (is_among(tokens_.text(i + 2), articles) ||
                         is_among(tokens_.text(i + 2), counts) || is_other(i + 2));
    // "mía y de mi socio"
    const bool of_both = is_among(tokens_.text(i + 1), joints) &&
                         is_among(tokens_.text(i + 2), "de von of from celle celui die la");
    return behind || of_both || coupled_before(i);
}

// "The treasurer and I"; but "je fais le tri et je présente au DG" names nobody before.
bool Deciders::coupled_before(std::size_t i) const
{
    if (i < 2 || !is_among(tokens_.text(i - 1), joints) || is_among(tokens_.text(i), "je j") ||
        is_among(tokens_.text(i + 1), "he have bin habe ai am"))
        return false;
    const std::size_t begin = message_.clause_of(i).first;
    for (std::size_t k = begin; k < i; ++k)
        if (is_self_[k]) return false;
    using namespace decider_words;
    const std::string_view named = tokens_.text(i - 2);
    return !is_among(named, settles) && !is_among(named, prepares) &&
           tokens_[i - 2].kind != TokenKind::mark &&
           !is_among(tokens_.text(i - 2), "nobody niemand personne nadie only nur solo");
}

// "with the CFO", "con mi socia", "avec mon associé"
bool Deciders::with_somebody(std::size_t i) const
{
    if (!is_among(tokens_.text(i), "with mit avec con")) return false;
    for (std::size_t k = i + 1; k < i + 4 && k < tokens_.size(); ++k)
        if (is_other(k)) return true;
    return false;
}

void Deciders::weigh_word(std::size_t i, Part& part) const
{
    using namespace decider_words;
    const std::string_view word = tokens_.text(i);
    if (is_self_[i]) part.self = true;
    if (own_word(i)) part.self = part.settles = true;
    if (!part.other && is_other(i)) {
        part.other = true;
        part.other_at = i;
    }
    part.us = part.us || is_among(word, us);
    part.lets = part.lets || is_among(word, lets);
    part.pays = part.pays || is_among(word, "pays zahlt bezahlt paga paie");
    part.up_to = part.up_to || is_among(word, is_up_to);
    bool denied = message_.mood(i).negated;
    for (std::size_t back = 1; back <= 3 && back <= i; ++back)
        denied = denied || is_among(tokens_.text(i - back), "nicht nich net ned nie");
    part.seat = part.seat || is_among(word, has_a_seat) || one_of_them(i);
    // "Wir dürfen da nicht mal mitreden"
    part.jointly =
        part.jointly ||
        (is_among(word, decider_words::jointly) && !(denied && is_among(word, speaking_up))) ||
        counted_together(i);
    if (message_.mood(i).negated) return;
    part.settles = part.settles || is_among(word, settles);
    if (is_among(word, decider_words::prepares)) {
        part.prepares = true;
        part.own_preparation =
            part.own_preparation || (i > 0 && is_among(tokens_.text(i - 1), mine));
    }
}

// "You'd have to talk to", "das müssen Sie mit ... besprechen", "eso va con mi jefa": whom to turn
// to, and nobody the visitor decides with.
bool Deciders::refers(std::size_t first, std::size_t last) const
{
    constexpr std::string_view you =
        "you you'd you'll youd youll take sie ihr vous voyez parlez adressez tienen tendrian tiene "
        "tendria deben debe hable hablen hablalo hablelo hablenlo va vealo veanlo verlo";
    for (std::size_t i = first; i < last; ++i)
        if (is_among(tokens_.text(i), you)) return true;
    return false;
}

Deciders::Part Deciders::part_of(std::size_t first, std::size_t last) const
{
    Part part;
    bool with = false;
    for (std::size_t i = first; i < last; ++i) {
        weigh_word(i, part);
        part.prepares = part.prepares || puts_before_them(i, last);
        part.jointly = part.jointly || (is_self_[i] && coupled(i));
        with = with || with_somebody(i);
    }
    const bool referred = with && part.other && !part.self && !part.us && refers(first, last);
    part.up_to = part.up_to || referred;
    part.jointly = part.jointly || (with && !referred);
    return part;
}

void Deciders::add(const Part& part)
{
    // "The boss only nods": named, but the decision is not theirs.
    // "El gerente paga y decide" has it all the same.
    if (part.other && part.lets && !(part.pays && part.settles && !part.self)) return;
    const bool theirs = part.other && !part.self && !part.own_preparation;
    self_ = self_ || part.self;
    us_ = us_ || part.us;
    // What others get ready says nothing about who decides.
    if (part.other && !(theirs && part.prepares && !part.settles)) other_ = true;
    prepares_ = prepares_ || (part.prepares && !theirs) || part.own_preparation;
    // "Wir testen zu dritt": what is done together decides nothing yet.
    jointly_ = jointly_ || (part.jointly && !(part.prepares && !part.settles && part.us));
    seat_ = seat_ || (part.seat && !(theirs && !part.us));
    settles_ = settles_ || part.settles;
    self_settles_ = self_settles_ || (part.self && !part.other && part.settles && !part.prepares);
    other_settles_ = other_settles_ || (theirs && part.settles);
    others_act_ = others_act_ || (theirs && (part.settles || part.up_to));
}

std::string_view Deciders::authority() const
{
    if (tokens_.size() > many_words) return "";
    if (nothing_to_do() || (has_no_say() && !self_settles_ && !prepares_)) return "none";
    if (jointly_ && (self_ || us_ || other_)) return prepares_ ? "" : "shares";
    const bool alone = self_settles_ && !us_ && !other_;
    if (seat_ && (self_ || us_) && !alone) return prepares_ ? "" : "shares";
    if (prepares_) {
        if (self_settles_) return other_ ? "" : "decides";
        return self_ || other_ || settles_ ? "influences" : "";
    }
    if (self_ && other_) return "";
    if (self_) return of_self();
    return of_others();
}

std::string_view Deciders::of_self() const
{
    // "Me up to 5k, above that ...": to a part of the decisions only.
    constexpr std::string_view limits = "aber but pero mais ab above over uber daruber daruber au";
    if (self_settles_ || settles_) return any(limits) ? "" : "decides";
    return owns() || alone_in_clause() ? "decides" : "";
}

std::string_view Deciders::of_others() const
{
    if (us_ && !other_) return "";
    if (other_) return others_act_ || telling_words() <= few_words || is_other(0) ? "other" : "";
    return names_somebody() ? "other" : "";
}

std::size_t Deciders::telling_words() const
{
    std::size_t words = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        words += tokens_[i].kind != TokenKind::mark && !message_.covers(i, Sense::filler) &&
                 !is_small_word(tokens_.text(i));
    return words;
}

bool Deciders::any(const WordList& words) const
{
    return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) {
        return is_among(token.text, words);
    });
}

// "Yo, soy el dueño", "I'm the managing director": whose firm it is decides.
bool Deciders::owns() const
{
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
        if (!said_of_self(tokens_, i) || message_.mood(i).negated) continue;
        const Hit* title = message_.at(i, Sense::whole_title);
        if (title && (title->value == "founder" || title->value == "c_level")) return true;
        if (is_among(tokens_.text(i), "boss chef chefin patron patronne jefe jefa")) return true;
    }
    return false;
}

// "Me, there are eight of us": nothing else stands beside it.
bool Deciders::alone_in_clause() const
{
    constexpr std::string_view hedges =
        "im am in en al endeffekt letztlich letztendlich ende grunde ultimately basically "
        "essentially "
        "usually normally mostly finalement normalement finalmente normalmente final fin meist "
        "meistens normalerweise fond";
    const Clause& clause = message_.clauses().front();
    std::size_t words = 0;
    bool self = false;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        words += tokens_[i].kind != TokenKind::mark && !is_among(tokens_.text(i), hedges);
        self = self || is_self_[i];
    }
    return self && words <= 2;
}

// "Der Gemeinderat", "le client": a short message that is nobody but them.
bool Deciders::names_somebody() const
{
    std::size_t words = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (tokens_[i].kind == TokenKind::number || message_.asks(i)) return false;
        words += tokens_[i].kind == TokenKind::word;
    }
    return words >= 2 && words <= 3 && is_among(tokens_.text(0), articles) &&
           !any("team gruppe group equipe equipo alle all tous todos us uns nous decision "
                "entscheidung same selbe meme mismo") &&
           !message_.has(Sense::unknown) && !message_.has(Sense::skip) &&
           !message_.has(Sense::back);
}

// "Mich fragt da keiner", "nobody here gets a say", "wir dürfen nicht mal mitreden"
bool Deciders::has_no_say() const
{
    using namespace decider_words;
    for (const Clause& clause : message_.clauses()) {
        bool nobody = false, concerned = false, say = false, denied = false, asked = false;
        for (std::size_t i = clause.first; i < clause.last && !clause.asks; ++i) {
            const std::string_view word = tokens_.text(i);
            nobody = nobody || is_among(word, nobody_at_all);
            concerned = concerned || is_among(word, concerned_words);
            const bool last_word =
                i > 0 && is_among(tokens_.text(i - 1), "final last letzte letztes dernier ultima");
            if (is_among(word, speaking_up) && !last_word) {
                say = true;
                denied = denied || message_.mood(i).negated || is_denied(i) ||
                         (i > 1 && is_among(tokens_.text(i - 2), "nicht nich net ned nie"));
            }
            asked = asked || is_among(word, asking_us);
        }
        if (say && (denied || nobody) && (concerned || nobody)) return true;
        if (asked && nobody && concerned) return true;
    }
    return false;
}

bool Deciders::nothing_to_do() const
{
    return any("nichts nix nothing nada rien") &&
           any("damit zu with ver do voir tun dazu mitzureden") &&
           any("ich i je yo hab habe have tengo ai");
}

}  // namespace usher::dialog
