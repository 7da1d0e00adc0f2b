// A company's name: what follows an introduction, or a short message that is nothing else.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "dialog/company_finder.hpp"
#include "dialog/read_contact.hpp"
#include "dialog/unexplained.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t name_words_max = 9;        // tokens: "Communauté de communes du Val d'Orbe"
constexpr std::size_t small_name_words_max = 6;  // without capitals a sentence is soon read as one

// Lower-case words that end a name.
constexpr std::string_view enders =
    "in from based we which with is an where who but here our they it's a are that "
    "located about currently aus mit wir sind eine ein bei als aber sitzen mein basee "
    "base nous on une un avec a qui mais dans con somos una pero que desde estamos as for "
    "since doing have haben avons tenemos at not nicht pas no do does by ist hier est es "
    "now jetzt i ich je yo btw though ubrigens heisst my your the im am und wie sitz if "
    "still formerly trading dba operating firmierend ausstellen ausgestellt adressieren lauten "
    "laufen "
    "eintragen notieren last bitte danke pardon sorry perdon "
    "entschuldigung";

bool ends_name(std::string_view word) { return is_among(word, enders); }

}  // namespace

Found CompanyFinder::run()
{
    vouched_for();
    if (good_enough()) return choose(std::move(candidates_));
    for (const Hit& hit : message_.hits())
        if (hit.sense == Sense::company_cue) after_cue(hit);
    asked_for_another();
    moved_between();
    if (!good_enough()) spelled_out();
    if (!good_enough()) whole_message();
    if (!good_enough()) after_preposition();
    if (!good_enough()) clause_of_its_own();
    if (!good_enough()) after_title();
    if (asks_whose_request()) asked_for_another();
    tell_agency_from_client();
    tell_ours_from_others();
    prefer_what_they_are_now();
    for (Candidate& candidate : candidates_)
        if (another_name(candidate)) candidate.score -= 40;
    prefer_legal_name();
    prefer_the_last_turn();
    return choose(std::move(candidates_));
}

// German writes every noun with a capital: there nothing tells a second name.
bool CompanyFinder::another_name(const Candidate& chosen) const
{
    constexpr std::string_view belongs = "part subsidiary division brand filiale tochter teil "
                                         "parte filial marca marque member belongs belonging";
    constexpr std::string_view leads = "is es est are c'est client cliente clients";
    if (message_.language() == "de") return false;
    for (std::size_t i = chosen.last; i < tokens_.size(); ++i) {
        if (is_among(tokens_.text(i), belongs)) return false;
        if (message_.asks(i) || message_.mood(i).past || message_.mood(i).negated ||
            tokens_[i].kind != TokenKind::word || !tokens_[i].capital || tokens_[i].shouting ||
            i == message_.sentence_begin(i))
            continue;
        if (unexplained(message_, i) && is_among(tokens_.text(i - 1), leads)) return true;
    }
    return false;
}

bool CompanyFinder::sets_against(std::size_t i) const
{
    constexpr std::string_view words =
        "but legally officially aber offiziell eigentlich rechtlich mais officiellement pero "
        "legalmente oficialmente oficial juridisch";
    return is_among(tokens_.text(i), words);
}

// "Our brand is Homely but legally it's Pinnock Estates Ltd": the name with a legal form that is
// set against another.
void CompanyFinder::prefer_legal_name()
{
    for (const Candidate& legal : candidates_) {
        if (legal.score < score_accepted ||
            !message_.within(legal.first, legal.last, Sense::company_form))
            continue;
        for (Candidate& other : candidates_) {
            if (other.last > legal.first ||
                message_.within(other.first, other.last, Sense::company_form))
                continue;
            for (std::size_t i = other.last; i < legal.first; ++i)
                if (sets_against(i)) {
                    other.score -= 40;
                    break;
                }
        }
    }
}

std::size_t CompanyFinder::behind_description(std::size_t first) const
{
    std::size_t i = first;
    while (i < tokens_.size() && i < first + 4 && tokens_[i].kind == TokenKind::word &&
           !tokens_[i].capital && (message_.known(i) || is_small_word(tokens_.text(i))))
        ++i;
    const bool named =
        i > first && i < tokens_.size() && tokens_[i].capital &&
        tokens_[i].kind == TokenKind::word && unexplained(message_, i) &&
        (message_.covers(i - 1, Sense::industry) || is_among(
                                                        tokens_.text(i - 1),
                                                        "company agency agence agencia firma firm "
                                                        "startup studio called named group"
                                                    ));
    return named ? i : first;
}

bool CompanyFinder::word_like(std::size_t i) const
{
    const TokenKind kind = tokens_[i].kind;
    return kind == TokenKind::word || kind == TokenKind::number || kind == TokenKind::domain;
}

bool CompanyFinder::joins(std::size_t i) const
{
    return tokens_.is_mark(i, "&") || tokens_.is_mark(i, "+") || tokens_.is_mark(i, "'") ||
           (tokens_.is_mark(i, "/") && !tokens_[i].space_before) ||
           (tokens_.is_mark(i, ".") && i + 1 < tokens_.size() && !tokens_[i + 1].space_before);
}

std::size_t CompanyFinder::end_of_name(std::size_t first, bool capital) const
{
    std::size_t last = first;
    const std::size_t most = capital ? name_words_max : small_name_words_max;
    while (last < tokens_.size() && last - first < most) {
        // "Proseware, Inc."
        if (tokens_.is_mark(last, ",") && last > first &&
            message_.covers(last + 1, Sense::company_form)) {
            ++last;
            continue;
        }
        // "A. Datum"
        if (tokens_.is_mark(last, ".") && last == first + 1 && tokens_[first].text.size() == 1 &&
            last + 1 < tokens_.size() && tokens_[last + 1].capital) {
            ++last;
            continue;
        }
        if (last > first && (joins(last) || tokens_[last].hyphen_before || shortened(last) ||
                             long_office(first, last))) {
            ++last;
            continue;
        }
        if (!word_like(last)) break;
        const bool form = message_.covers(last, Sense::company_form);
        if (last > first && !tokens_[last].capital && !form &&
            ((ends_name(tokens_.text(last)) && !is_among(tokens_.text(last), "am") &&
              !(tokens_.is(last, "the") && tokens_.is(last - 1, "of") && name_joint(last))) ||
             (capital && !name_joint(last))))
            break;
        ++last;
    }
    while (last > first && joins(last - 1))
        --last;
    return last;
}

// "Cía. Maderera", "Ets. Dupont": the stop belongs to the short form before it.
bool CompanyFinder::shortened(std::size_t i) const
{
    constexpr std::string_view forms =
        "cia ets sta sto st ste fa gebr dr hnos prof dipl ing sr mr mrs soc asoc av nr";
    // "No. 8 Hospitality"
    if (tokens_.is_mark(i, ".") && is_among(tokens_.text(i - 1), "no nr num") &&
        i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::number)
        return true;
    return tokens_.is_mark(i, ".") && is_among(tokens_.text(i - 1), forms) &&
           i + 1 < tokens_.size() && tokens_[i + 1].capital;
}

// "we go by Not Today Ltd", "von der Weiter GmbH": in capitals up to a legal form, whatever they
// mean.
bool CompanyFinder::in_capitals_to_a_form(std::size_t first) const
{
    constexpr std::size_t longest = 5;
    for (std::size_t i = first; i < first + longest && i < tokens_.size(); ++i) {
        if (i > first && message_.covers(i, Sense::company_form)) return true;
        if (!tokens_[i].capital && !tokens_.is_mark(i, "&")) return false;
    }
    return false;
}

// "Communauté de communes du Val d'Orbe": small letters within the name of a public body.
bool CompanyFinder::long_office(std::size_t first, std::size_t i) const
{
    constexpr std::string_view offices =
        "communaute federation chambre union syndicat office ministere ministry department "
        "university college council colegio asociacion federacion camara consejo instituto escuela "
        "hospital caisse comite conseil direction centre institut centro association agence "
        "agencia "
        "ecole universidad facultad faculty school institute centrale confederation ordre ordem "
        "board bureau centrum verband verein amt institution mutuelle hopital clinique academie";
    constexpr std::string_view small =
        "of de d du des del de la las los le les l and et y for pour";
    if (!is_among(tokens_.text(first), offices)) return false;
    for (std::size_t k = i; k < i + 5 && k < tokens_.size(); ++k) {
        if (tokens_[k].capital) return k > i;
        if (tokens_[k].kind != TokenKind::word && !tokens_.is_mark(k, "'")) return false;
        const bool beside =
            k > first && (is_among(tokens_.text(k), small) ||
                          is_among(tokens_.text(k - 1), small) || tokens_.is_mark(k, "'"));
        if (!beside) return false;
    }
    return false;
}

bool CompanyFinder::name_joint(std::size_t i) const
{
    constexpr std::string_view words =
        "of and und et y de la the du des von der le & del los las am im "
        "zum zur zu an van den op aux au sur e dos da d l";
    const bool small = is_among(tokens_.text(i), words);
    // "Garrido e hijos"
    constexpr std::string_view families =
        "hijos asociados sons daughters partner partners sohne co fils "
        "filles associes hermanos freres soeurs tochter cie";
    if (is_among(tokens_.text(i), families) && i > 0 &&
        is_among(tokens_.text(i - 1), "e y and und et &"))
        return true;
    if (is_among(tokens_.text(i), "e y and und et &") && is_among(tokens_.text(i + 1), families))
        return true;
    std::size_t next = tokens_.is_mark(i + 1, "'") ? i + 2 : i + 1;  // "d'Orbe"
    // "Olivareros de la Sierra", "Winzer von der Mosel"
    if (is_among(tokens_.text(i), "de of von zu zur du a") &&
        is_among(tokens_.text(next), "la las los the der den dem l le les") &&
        next + 1 < tokens_.size())
        next += tokens_.is_mark(next + 1, "'") ? 2 : 1;
    return (small && next < tokens_.size() && tokens_[next].capital) ||
           tokens_[i].kind != TokenKind::word;
}

void CompanyFinder::after_cue(const Hit& cue)
{
    // "heard about you from HubSpot"
    const std::size_t before = cue.first < 4 ? 0 : cue.first - 4;
    for (std::size_t i = before; i < cue.first; ++i)
        if (is_among(tokens_.text(i), "heard hear found learned gehort erfahren entendu oido"))
            return;
    if (cue.first == 0 && part_of_the_name(0)) return;
    std::size_t first = cue.last;
    while (tokens_.is_mark(first, ":") ||
           (tokens_.is_mark(first, ",") && cue.last - cue.first >= 3) ||
           tokens_.is_mark(first, "«") || tokens_.is_mark(first, "\"") ||
           tokens_.is_mark(first, "'") || tokens_.is_mark(first, "-") || tokens_.is(first, "the") ||
           tokens_.is(first, "called") || (tokens_.is(first, "l") && !tokens_[first].capital) ||
           is_among(tokens_.text(first), "der die das ist es est is desde seit") ||
           (is_among(tokens_.text(first - 1), "seit since desde depuis") && !tokens_[first].capital)
    )
        ++first;
    if (introduces_a_person(first)) return;
    first = behind_description(first);
    // "à la mairie de Rennes"
    if (is_among(tokens_.text(first), "la le el las los l") && kind_of_firm(first + 1)) ++first;
    const bool quoted = first > cue.last && tokens_[first - 1].kind == TokenKind::mark &&
                        is_among(tokens_[first - 1].text, "« \" '");
    if (first >= tokens_.size() || !word_like(first) || plain_number(first) ||
        (!quoted && !in_capitals_to_a_form(first) &&
         (generic(first) || (spoken_of_something_else(first) && !kind_of_firm(first)))))
        return;
    if (names_a_person(cue)) return;
    if (quoted) {
        std::size_t last = first;
        while (last < tokens_.size() && (word_like(last) || tokens_.is_mark(last, "&") ||
                                         tokens_.is_mark(last, "+") || tokens_.is_mark(last, "'")))
            ++last;
        while (joins(last - 1))
            --last;
        return add(first, last, 80);
    }
    const bool digits = tokens_[first].kind == TokenKind::number;  // "4Sigma"
    const bool capital = tokens_[first].capital || digits || kind_of_firm(first);
    const std::size_t cue_words = cue.last - cue.first;
    if (!capital && (cue_words < 2 || weak(cue)) && !small_name_at_work(cue, first)) return;
    // "Die Firma wird erst noch gegründet": a small word begins a sentence and no name.
    if (!capital && is_small_word(tokens_.text(first))) return;
    add(first,
        end_of_name(first, capital),
        64 + (capital ? 14 : 0) + static_cast<int>(std::min<std::size_t>(cue_words, 4)) * 3 -
            (weak(cue) ? 10 : 0));
}

// "Soy Marta, de Cerámicas Tajo": the first name is the visitor's, the second the company's.
bool CompanyFinder::introduces_a_person(std::size_t first)
{
    constexpr std::string_view selves = "soy i'm i am bin suis this c'est hier here moi ich je";
    constexpr std::string_view from = "de from von at with bei chez of vom del";
    if (first == 0 || first >= tokens_.size() || !tokens_[first].capital) return false;
    // "Bonjour, Claire de Biovert"
    const std::size_t greeting =
        tokens_.is_mark(first - 1, ",") && first > 1 ? first - 2 : first - 1;
    const bool greets = message_.covers(greeting, Sense::greeting) && !kind_of_firm(first);
    if (!greets && !is_among(tokens_.text(first - 1), selves)) return false;
    std::size_t i = first;
    while (i < tokens_.size() && i < first + 3 && tokens_[i].kind == TokenKind::word &&
           tokens_[i].capital)
        ++i;
    if (tokens_.is_mark(i, ",")) ++i;
    if (!is_among(tokens_.text(i), from)) return false;
    ++i;
    while (is_among(tokens_.text(i), "la der die das the chez l le el") && !tokens_[i].capital)
        ++i;
    if (i >= tokens_.size() || !tokens_[i].capital || spoken_of_something_else(i)) return false;
    add(i, end_of_name(i, true), 80);
    return true;
}

// "i'm from delta pipe maintenance", "i work for brackenridge & sons": all of a clause in small
// letters, where nothing but a name can stand.
bool CompanyFinder::small_name_at_work(const Hit& cue, std::size_t first) const
{
    constexpr std::string_view at_work = "from at with for bei chez beim";
    if (!is_among(tokens_.text(cue.last - 1u), at_work) || !unexplained(message_, first))
        return false;
    const std::size_t last = end_of_name(first, false);
    return last - first <= 4 && (last == tokens_.size() || tokens_[last].kind == TokenKind::mark);
}

bool CompanyFinder::good_enough() const
{
    return std::any_of(candidates_.begin(), candidates_.end(), [](const Candidate& one) {
        return one.score >= score_accepted;
    });
}

void CompanyFinder::after_preposition()
{
    constexpr std::string_view strong = "at bei chez beim";
    constexpr std::string_view others = "with for about representing mit fur pour sur para en con "
                                        "sobre uber von from";
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
        const std::string_view word = tokens_.text(i);
        const bool at = is_among(word, strong);
        const bool onto = is_among(word, "auf to");  // "auf Ebner GmbH ausstellen"
        if (!at && !onto && !is_among(word, others)) continue;
        std::size_t first = i + 1;
        while (
            is_among(tokens_.text(first), "the der die das la le el l groupe grupo gruppe group") &&
            !tokens_[first].capital
        )
            ++first;
        // "Chez decathlon", "at tesco"
        const bool small = at && first < tokens_.size() && i <= 4 && unexplained(message_, first);
        if (first >= tokens_.size() || !(tokens_[first].capital || small) || !word_like(first) ||
            spoken_of_something_else(first) || generic(first) ||
            message_.covers(first, Sense::month) || message_.covers(first, Sense::tool) ||
            message_.covers(first, Sense::work_area) || message_.covers(first, Sense::rank))
            continue;
        const std::size_t last = end_of_name(first, tokens_[first].capital);
        if (onto && !message_.within(first, last, Sense::company_form)) continue;
        add(first, last, at ? 72 : 62);
    }
}

void CompanyFinder::after_title()
{
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
        if (!is_among(tokens_.text(i), "de en del of at bei von chez")) continue;
        const Clause& clause = message_.clause_of(i);
        const std::size_t from = std::max(clause.first, i < 12 ? 0 : i - 12);
        const bool title =
            message_.within(from, i, Sense::whole_title) || message_.within(from, i, Sense::rank);
        if (!title || message_.covers(i + 1, Sense::work_area) || generic(i + 1)) continue;
        const bool named = tokens_[i + 1].capital || kind_of_firm(i + 1);
        if (!named || spoken_of_something_else(i + 1)) continue;
        add(i + 1, end_of_name(i + 1, tokens_[i + 1].capital), 66);
    }
}

void CompanyFinder::clause_of_its_own()
{
    for (const Clause& clause : message_.clauses()) {
        std::size_t first = clause.first;
        while (first < clause.last && !word_like(first))
            ++first;
        // "No es Santelmo, es Cooperativa San Telmo"; "..., die Lorenz Pharma SE"
        constexpr std::string_view leading =
            "es ist est is c sondern but sino die der das la the le";
        // "ehemals Falk & Co, seit 2023 Falkwerk"
        constexpr std::string_view since = "seit since depuis desde hoy heute today";
        while (clause.first > 0 && first + 1 < clause.last && !tokens_[first].capital &&
               (is_among(tokens_.text(first), leading) || is_among(tokens_.text(first), since) ||
                (first > clause.first && is_among(tokens_.text(first - 1), since) &&
                 tokens_[first].kind == TokenKind::number)))
            ++first;
        std::size_t last = clause.last;
        while (last > first && !word_like(last - 1))
            --last;
        if (first >= last || last - first > name_words_max || !tokens_[first].capital ||
            tokens_.text(first).size() < 2 || generic(first) || ends_name(tokens_.text(first)) ||
            message_.asks(first) || known_as_something_else(first, last) ||
            spoken_of_something_else(first))
            continue;
        if (last - first > small_name_words_max) continue;
        const bool form = message_.within(first, last, Sense::company_form) != nullptr;
        if (end_of_name(first, !form) < last) continue;
        add(first, last, form ? 76 : 60);
    }
}

void CompanyFinder::add(std::size_t first, std::size_t last, int score)
{
    if (last <= first || is_no_name(first, last)) return;
    if (last - first == 1 && message_.covers(first, Sense::correction)) return;  // "Enfin, ..."
    const Mood& mood = message_.mood(first);
    // "Les Petits Pas": a word of the name denies nothing.
    const Hit* negation = message_.within(first, last, Sense::negation);
    const bool denied = mood.negated && !(negation && tokens_[negation->first].capital);
    if (denied) score -= 50;
    if (mood.taken_back) score -= 50;
    if (mood.past && !mood.now) score -= 35;
    if (mood.somebody) score -= 40;
    if (message_.asks(first)) score -= 40;
    const std::string name(tokens_.words(first, last));
    for (Candidate& known : candidates_)
        if (known.last == last) {  // the same name after a longer or shorter cue
            if (score > known.score) {
                known.score = score;
                known.reading = reading_of(message_, first, last, NameSaid{name}, "company");
                known.first = first;
            }
            return;
        }
    Candidate candidate;
    candidate.score = score;
    candidate.first = first;
    candidate.last = last;
    candidate.reading = reading_of(message_, first, last, NameSaid{name}, "company");
    candidates_.push_back(std::move(candidate));
}

Found read_company(const Message& message, const Question* question)
{
    return CompanyFinder(message, question).run();
}

}  // namespace usher::dialog
