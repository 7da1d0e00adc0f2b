// What speaks for and against a title being the visitor's own, present one.

#include <algorithm>
#include <string_view>

#include "dialog/read_role.hpp"
#include "dialog/role_reader.hpp"
#include "dialog/unexplained.hpp"

namespace usher::dialog {

bool RoleReader::near_before(std::size_t first, Sense sense, std::size_t reach) const
{
    for (std::size_t back = 1; back <= reach && back <= first; ++back)
        if (message_.covers(first - back, sense)) return true;
    return false;
}

void RoleReader::weigh(RoleTitle& title) const
{
    const Mood& mood = message_.mood(title.first);
    title.score = 78;
    if (title.seniority == "reports") title.score = 0;
    const bool risen = promoted(title);
    const bool over = mood.past && !mood.now && !risen && title.seniority != "founder";
    if (near_before(title.first, Sense::former, 2) || over || given_up(title)) title.score -= 50;
    if (risen) title.score += 30;
    title.risen = risen;
    if (mood.negated) title.score -= 60;
    if (mood.taken_back) title.score -= 60;
    if (mood.somebody || somebody_else(title) || tells_of_them(title) || thought_by_others(title))
        title.score -= 45;
    if (begins_later(title))
        title.score -= 50;
    else if (mood.planned)
        title.score -= 25;
    if (near_before(title.first, Sense::role_cue, 3) || title.first == 0) title.score += 8;
    constexpr std::string_view selves = "soy bin i'm suis am moi yo ich";
    for (std::size_t back = 1; back <= 3 && back <= title.first; ++back)
        title.own = title.own || is_among(tokens_.text(title.first - back), selves);
    title.own = title.own && !mood.negated && !thought_by_others(title);
    // "Head beekeeper": a rank that says little without what is not understood.
    constexpr std::string_view qualifiers =
        "chief head senior sr lead principal staff associate executive junior jr chef officer "
        "leitender leitende";
    const bool of_unknown = title.function.empty() && title.last - title.first == 1 &&
                            is_among(tokens_.text(title.first), qualifiers) &&
                            title.last < tokens_.size() && unexplained(message_, title.last);
    if (after_unknown_word(title) || of_unknown) title.score -= 35;
    if (message_.asks(title.first) || tokens_.is_mark(title.last, "?")) title.score -= 40;
    if (title.function.empty() && title.seniority == "ic") title.score -= 8;
}

// "J'épaule le PDG", "Subdirectora comercial": a word that is not understood tells what the visitor
// is to the title, or changes it.
bool RoleReader::after_unknown_word(const RoleTitle& title) const
{
    constexpr std::string_view articles = "the a an el la le l un une una der die das den dem ein "
                                          "eine einen deputy stellvertretender stellvertretende "
                                          "stellv stv vize acting interim kommissarischer "
                                          "kommissarische";
    const std::size_t begin = message_.clause_of(title.first).first;
    std::size_t i = title.first;
    // "Ward manager", "Spenderservice-Leitung": what stands right before it says of what.
    constexpr std::string_view heads_of_compounds =
        "manager managerin director leitung leiter leiterin lead coordinator koordinator "
        "koordinatorin officer supervisor teamlead teamleiter teamleiterin specialist spezialist "
        "spezialistin assistant referent referentin administrator executive analyst engineer "
        "developer consultant designer";
    const bool compounds = title.whole && is_among(message_.language(), "en de") &&
                           !is_among(title.seniority, "founder c_level external");
    if (compounds || is_among(tokens_.text(i), heads_of_compounds)) return false;
    while (i > begin &&
           (is_among(tokens_.text(i - 1), articles) || tokens_[i - 1].kind == TokenKind::mark))
        --i;
    return !title.own && i > begin && unexplained(message_, i - 1);
}

bool RoleReader::given_up(const RoleTitle& title) const
{
    // "Bis Juni Werkstudent, jetzt ..."; "noch bis Juni" still is.
    const std::size_t opens = message_.clause_of(title.first).first;
    if (opens + 2 <= title.first && title.first <= opens + 4 &&
        is_among(tokens_.text(opens), "bis until till jusqu jusque hasta") &&
        message_.has(Sense::now))
        return true;
    // "promoted from director", "ascendida de jefa a directora"
    constexpr std::string_view rises = "promoted befordert promu promue ascendido ascendida "
                                       "moved stepped";
    constexpr std::string_view from = "from von vom de du up";
    const std::size_t begin = message_.clause_of(title.first).first;
    for (std::size_t i = title.first; i > begin && i + 5 > title.first; --i)
        if (is_among(tokens_.text(i), from) && i > 0 && is_among(tokens_.text(i - 1), rises))
            return true;
    // "revenue manager... enfin j'étais": a clause that says no more than that it was so.
    constexpr std::string_view was = "was war etais era fui used";
    constexpr std::string_view small =
        "i ich j je yo well that enfin bueno bzw na naja lo ca c das had be to it . , ' - ; … ( )";
    bool over = false;
    for (std::size_t i = title.last; i < tokens_.size() && i < title.last + 9; ++i) {
        if (is_among(tokens_.text(i), was)) {
            over = true;
        } else if (over && tokens_[i].kind == TokenKind::mark) {
            return true;
        } else if (!is_among(tokens_.text(i), small)) {
            return false;
        }
    }
    return over;
}

bool RoleReader::promoted(const RoleTitle& title) const
{
    constexpr std::string_view cues =
        "promoted befordert promu promue nomme nommee ascendido ascendida became become "
        "geworden "
        "devenu devenue since depuis seit desde now inzwischen mittlerweile desormais ahora "
        "jetzt maintenant currently derzeit actuellement actualmente momento heute today "
        "seriously ernsthaft ernst serieusement serieux serio sinon";
    const Clause& clause = message_.clause_of(title.first);
    for (std::size_t i = clause.first; i < title.first; ++i)
        if (is_among(tokens_.text(i), cues)) return !given_up(title);
    return false;
}

// "Intern, the manager is on leave", "die Leiterin ist im Urlaub": how somebody else is.
bool RoleReader::tells_of_them(const RoleTitle& title) const
{
    constexpr std::string_view articles = "the die der la el le l l' mi ma mon unser unsere notre";
    constexpr std::string_view states = "is ist est esta was war etait estaba has hat isch";
    constexpr std::string_view selves = "me i ich moi yo mich myself";
    if (title.first == 0 || !is_among(tokens_.text(title.first - 1), articles) ||
        !is_among(tokens_.text(title.last), states))
        return false;
    const Clause& clause = message_.clause_of(title.first);
    for (std::size_t i = clause.first; i < clause.last && i < title.last + 6; ++i)
        if (is_among(tokens_.text(i), selves)) return false;
    return true;
}

// "Everyone thinks I'm the product manager", "alle halten mich für die Chefin"
bool RoleReader::thought_by_others(const RoleTitle& title) const
{
    constexpr std::string_view thoughts =
        "think thinks thought believe believes assume assumes call calls take takes glauben glaubt "
        "denken denkt meinen halten halt nennen croient croit pensent pense prennent prend "
        "appellent "
        "appelle creen cree piensan piensa llaman toman";
    constexpr std::string_view people = "everyone everybody people they others alle leute viele "
                                        "manche kollegen man monde on gens ils todos gente "
                                        "ellos muchos customers kunden clients clientes";
    constexpr std::size_t reach = 10;
    const Clause& clause = message_.clause_of(title.first);
    const std::size_t begin =
        title.first < clause.first + reach ? clause.first : title.first - reach;
    bool named = false;
    for (std::size_t i = begin; i < title.first; ++i) {
        named = named || is_among(tokens_.text(i), people);
        if (named && is_among(tokens_.text(i), thoughts)) return true;
    }
    return false;
}

// "CIO from January", "ab Jänner dann Leiter Produktion", "en enero paso a director"
bool RoleReader::begins_later(const RoleTitle& title) const
{
    constexpr std::string_view from = "ab from starting partir nachstes nachsten next demnachst "
                                      "bald soon bientot pronto prochainement proximamente "
                                      "kunftig kunftige kunftiger future futur future incoming "
                                      "designierter designierte werde werd wird serai sere paso "
                                      "pasare deviendrai will becoming";
    constexpr std::string_view apart = "since seit depuis desde now jetzt heute today already "
                                       "schon ya deja";
    const Clause& clause = message_.clause_of(title.first);
    constexpr std::size_t reach = 6;
    const std::size_t begin =
        title.first < clause.first + reach ? clause.first : title.first - reach;
    const std::size_t end = std::min(clause.last, title.last + 4);
    bool later = false;
    for (std::size_t i = begin; i < end; ++i) {
        const bool inside = i >= title.first && i < title.last;
        if (inside) continue;
        if (is_among(tokens_.text(i), apart)) return false;
        if (!is_among(tokens_.text(i), from)) continue;
        const bool dated =
            message_.covers(i + 1, Sense::month) || message_.covers(i + 1, Sense::time_unit) ||
            message_.covers(i + 1, Sense::relative_day) || message_.covers(i + 2, Sense::month) ||
            message_.covers(i + 2, Sense::time_unit) ||
            (i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::number);
        later = later || dated || !is_among(tokens_.text(i), "ab from partir starting next will");
    }
    return later;
}

bool RoleReader::somebody_else(const RoleTitle& title) const
{
    if (said_of_a_boss(message_, title.first)) return true;
    constexpr std::string_view owners =
        "our my their his her unser unsere unserem unserer mein meine meinem meiner notre mon "
        "ma nuestro nuestra mi your";
    for (std::size_t back = 1; back <= 2 && back <= title.first; ++back) {
        const std::string_view word = tokens_.text(title.first - back);
        const bool title_word = back >= 1 && tokens_.is(title.first - back + 1, "title");
        if (is_among(word, owners) && !title_word && !tokens_.is(title.first - back + 1, "role"))
            return true;
    }
    return false;
}

}  // namespace usher::dialog
