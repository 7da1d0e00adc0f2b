// What speaks for and against a title being the visitor's own, present one.

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
    if (mood.somebody || somebody_else(title)) title.score -= 45;
    if (mood.planned) title.score -= 25;
    if (near_before(title.first, Sense::role_cue, 3) || title.first == 0) title.score += 8;
    constexpr std::string_view selves = "soy bin i'm suis am";
    for (std::size_t back = 1; back <= 3 && back <= title.first; ++back)
        title.own = title.own || is_among(tokens_.text(title.first - back), selves);
    title.own = title.own && !mood.negated;
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
        "jetzt maintenant";
    const Clause& clause = message_.clause_of(title.first);
    for (std::size_t i = clause.first; i < title.first; ++i)
        if (is_among(tokens_.text(i), cues)) return !given_up(title);
    return false;
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
