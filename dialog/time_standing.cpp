// What the words of its clause say for or against a time.

#include "dialog/time_placer.hpp"

#include <algorithm>

#include "dialog/told_of.hpp"

namespace usher::dialog {

namespace {

constexpr int said_plainly = 78;

constexpr std::string_view moved_words =
    "verschoben verschiebt verlegt vertagt gerutscht postponed delayed pushed slipped moved "
    "shifted "
    "rescheduled bumped repousse repoussee reporte reportee decale decalee aplazado aplazada "
    "aplazo "
    "pospuesto pospuesta postergado postergamos retraso retrasado movido movimos corrido";

}  // namespace

bool TimePlacer::earliest(std::size_t at) const
{
    const std::string_view word = tokens_.text(at);
    return is_among(word, "earliest fruhestens minimum minimo mindestens wenigstens mini") ||
           (word == "at" && (tokens_.is(at + 2, "earliest") || tokens_.is(at + 1, "least"))) ||
           (word == "au" && (tokens_.is(at + 2, "tot") || tokens_.is(at + 1, "minimum") ||
                             tokens_.is(at + 1, "mieux"))) ||
           (word == "como" && (tokens_.is(at + 1, "pronto") || tokens_.is(at + 1, "minimo") ||
                               tokens_.is(at + 2, "pronto")));
}

const Hit* TimePlacer::longest_before(std::size_t at) const
{
    const Hit* best = nullptr;
    for (const Sense sense :
         {Sense::within,
          Sense::by_time,
          Sense::before_time,
          Sense::after_time,
          Sense::from_time,
          Sense::ago_before}) {
        const Hit* hit = ending_at(at, sense);
        const bool german_des = hit && tokens_.is(hit->first, "des") && message_.language() != "fr";
        if (hit && !german_des && (!best || hit->first < best->first)) best = hit;
    }
    return best;
}

void TimePlacer::or_more_of(TimeExpression& one) const
{
    if (!one.duration || !one.low || one.low != one.high || one.last + 2 > tokens_.size() ||
        !is_among(tokens_.text(one.last), "or oder ou o"))
        return;
    if (one.last < 2 ||
        !is_among(tokens_.text(one.last - 2), "a an one ein eine einem einer un une uno una 1 in"))
        return;
    const Hit* word = message_.at(one.last + 1, Sense::digit_word);
    const std::string_view text = tokens_.text(one.last + 1);
    Amount count = word ? amount_of(word->value) / one_unit : 0;
    if (text.size() == 1 && text[0] >= '2' && text[0] <= '9') count = text[0] - '0';
    if (count < 2 || count > 9) return;
    one.high = *one.low * count;
    one.last += 2;
}

bool TimePlacer::question_asks_an_end() const
{
    constexpr std::string_view ends =
        "vence vencen expira expiran expire expires expiring ends end endet enden auslauft "
        "ablauft lauft termina termine finaliza caduca echeance fin";
    const Tokens asked(question_.asked->question);
    for (std::size_t i = 0; i < asked.size(); ++i)
        // "À quelle échéance voulez-vous ..." asks for any date.
        if (is_among(asked.text(i), ends) &&
            !(i > 0 && asked.is(i - 1, "quelle") && asked.is(i, "echeance") && i > 1 &&
              is_among(asked.text(i - 2), "a pour")))
            return true;
    return false;
}

void TimePlacer::look_back(TimeExpression& one) const
{
    const Mood& mood = message_.mood(one.first);
    const bool ahead = one.days.first > std::chrono::floor<std::chrono::days>(question_.asked->now);
    // "Ya empezamos en octubre"
    const Clause& clause = message_.clause_of(one.first);
    bool already_done = false;
    for (std::size_t i = clause.first; i + 1 < one.first; ++i)
        already_done = already_done || (tokens_.is(i, "ya") && !message_.at(i, Sense::no_plan) &&
                                        tokens_[i + 1].kind == TokenKind::word &&
                                        !is_among(tokens_.text(i + 1), "que en para mismo"));
    for (std::size_t back = 1; back <= 4 && one.first >= back; ++back)
        if (is_among(tokens_.text(one.first - back), "before antes avant vor prior")) return;
    const bool placed = one.first > 0 && (message_.covers(one.first - 1, Sense::this_one) ||
                                          message_.covers(one.first - 1, Sense::next) ||
                                          message_.covers(one.first - 1, Sense::last));
    if (placed || !is_among(one.unit, "month quarter season day days half")) return;
    if (one.duration || one.year_said || !(mood.past || already_done) || mood.now || !ahead ||
        expressions_.size() > 1 || wished(one.first))
        return;
    for (Day* day : {&one.days.first, &one.days.last})
        *day -= std::chrono::days(365);
}

bool TimePlacer::wished(std::size_t at) const
{
    constexpr std::string_view wishes =
        "wanted planned hoped thought wollten wollte dachten dachte sollte sollten geplant "
        "voulions voulait pensions devait devions queriamos queria pensabamos ibamos iba";
    const Clause& clause = message_.clause_of(at);
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(tokens_.text(i), wishes)) return true;
    return false;
}

bool TimePlacer::looks_back(std::size_t told, Way way) const
{
    const std::size_t from = message_.clause_of(told).first;
    return way == Way::ago || message_.within(from, told + 1, Sense::last) ||
           message_.mood(told).past;
}

int TimePlacer::hearsay_score(std::size_t told) const
{
    if (expressions_.size() < 2) return 0;
    constexpr std::string_view says =
        "says said saying thinks sagt sagte meint meinte dit disait dirait pense dice dijo dijeron "
        "diria claims swears behauptet reckons";
    constexpr std::string_view real =
        "reality really actually realistically realistisch realistico realiste tatsachlich "
        "wirklich realite finalement realidad realmente "
        "finalmente definitiv";
    const Clause& clause = message_.clause_of(told);
    int score = 0;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        if (is_among(tokens_.text(i), says)) score -= 30;
        if (is_among(tokens_.text(i), real)) score += 15;
    }
    return score;
}

int TimePlacer::score(std::size_t told, const TimeExpression& one, Way way) const
{
    const Mood& mood = message_.mood(told);
    int score = said_plainly;
    if (mood.taken_back && replaced_later(one)) score -= 60;
    const bool after = one.last < tokens_.size() && message_.covers(one.last, Sense::negation);
    if (mood.negated && ((way != Way::from && way != Way::before) || after || given_up(one)))
        score -= 50;
    if (unknown_anchor(one)) score -= 45;
    if (moved_to(one)) score += 45;
    if (mood.somebody || mood.reported) score -= 40;
    if (message_.asks(told)) score -= 30;
    const bool past = way == Way::ago ||
                      (!one.duration &&
                       one.days.last < std::chrono::floor<std::chrono::days>(question_.asked->now));
    // "Before" and "not before" are no past here.
    const bool before = way == Way::before || way == Way::from ||
                        is_among(tokens_.text(one.first), "antes avant before");
    const bool over = past || (mood.past && !mood.now && !before);
    if (one.unit == "today" && tokens_.size() > 3) score -= 25;
    if (or_else(one.last) || put_off(one.last)) score -= 45;
    const bool fact = one.year_said && !question_.about_plans && !question_.wants;
    if (over && !question_.about_past && fact && expressions_.size() == 1)
        score -= 15;
    else if (over && !question_.about_past)
        score -= expressions_.size() == 1 && !wished(told) && looks_back(told, way) ? 20 : 35;
    score += event_score(told) + hearsay_score(told) + told_points(one);
    return score;
}

// "Vor Weihnachten klappt nicht mehr, ...": denied afterwards, and another time is told.
bool TimePlacer::given_up(const TimeExpression& one) const
{
    const Clause& clause = message_.clause_of(one.first);
    return expressions_.size() > 1 &&
           message_.within(one.last, clause.last, Sense::negation) != nullptr;
}

// "30 days following launch", "zwei Wochen nach der Abnahme": from a day that nobody knows.
bool TimePlacer::unknown_anchor(const TimeExpression& one) const
{
    if (!one.duration) return false;
    const Hit* after = message_.at(one.last, Sense::after_time);
    if (!after || after->last >= tokens_.size() || question_.about_past) return false;
    std::size_t i = after->last;
    while (is_among(
        tokens_.text(i),
        "the der die das dem den la le les el los las our unser unserer "
        "unserem notre nuestra nuestro de du des"
    ))
        ++i;
    if (i >= tokens_.size() || tokens_[i].kind != TokenKind::word) return false;
    if (is_among(tokens_.text(i), "that this now today heute jetzt ca cela eso esto hoy"))
        return false;
    return std::none_of(expressions_.begin(), expressions_.end(), [&](const auto& other) {
        return other.first >= after->last && other.first <= i + 1;
    });
}

// "Geplant war Januar, ist aber auf Mai verschoben": the new date, however past the moving is.
bool TimePlacer::moved_to(const TimeExpression& one) const
{
    if (one.duration || expressions_.size() < 2 || !message_.mood(one.first).past ||
        one.first == 0 ||
        !is_among(tokens_.text(one.first - 1), "auf to until till a al hasta au en sur into"))
        return false;
    const Clause& clause = message_.clause_of(one.first);
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(tokens_.text(i), moved_words)) return !message_.mood(i).negated;
    return false;
}

// "Next month or the one after", "Monday, otherwise the week after": another time is offered that
// is not understood.
bool TimePlacer::or_else(std::size_t last) const
{
    std::size_t i = last + (tokens_.is_mark(last, ",") ? 1 : 0);
    if (!is_among(tokens_.text(i), "or oder ou o u otherwise sonst sinon ansonsten")) return false;
    const std::string_view next = tokens_.text(i + 1);
    if (is_among(
            next,
            "so later earlier sooner before after spater fruher mehr more plus less "
            "asi antes despues mas weniger moins bien whenever we we're i i'm it it's wir es ich "
            "on nous c'est sino else everything alles tout todo"
        ) ||
        i + 1 >= tokens_.size() || message_.asks(i))
        return false;
    // "Spätestens zum 15. Juni, sonst steht die Produktion": what happens else, and no other time.
    if (is_among(tokens_.text(i), "otherwise sonst sinon ansonsten")) {
        constexpr std::string_view again =
            "the der die das le la el week month year woche monat jahr quartal danach spater "
            "darauf "
            "after later next nachste nachster apres suivant suivante siguiente";
        bool timely = false;
        for (std::size_t k = i + 1; k < tokens_.size() && k < i + 6; ++k)
            timely = timely || message_.covers(k, Sense::time_unit) ||
                     message_.covers(k, Sense::next) || message_.covers(k, Sense::after_time);
        if (!timely && tokens_.size() > i + 2 && !is_among(next, again)) return false;
        if (!timely && tokens_.size() > i + 3) return false;
    }
    const auto near = [&](const TimeExpression& one) { return one.first > i && one.first < i + 4; };
    return std::none_of(expressions_.begin(), expressions_.end(), near);
}

// "In the first quarter, but it has moved to the third": of the new time only a part is said.
bool TimePlacer::put_off(std::size_t last) const
{
    const bool later = std::any_of(expressions_.begin(), expressions_.end(), [&](const auto& one) {
        return one.first >= last;
    });
    for (std::size_t i = last; i < tokens_.size() && !later; ++i)
        if (is_among(tokens_.text(i), moved_words) && !message_.mood(i).negated) return true;
    return false;
}

int TimePlacer::event_score(std::size_t told) const
{
    constexpr std::string_view begins =
        "start starts starting begin kick launch live go need needed use open beginnen "
        "anfangen "
        "starten loslegen brauchen einfuhren eroffnen demarrer commencer lancer demarrage "
        "commencerait demarrerait besoin arranque inicio demarrage lancement ouverture eroffnung "
        "einfuhrung rollout ouvrir empezar arrancar comenzar lanzar necesitamos "
        "abrir empezariamos";
    constexpr std::string_view others =
        "budget board released approved fiscal contract "
        "expires ends audit lease mietvertrag bail alquiler vertrag endet lauft laufen "
        "freigegeben genehmigt contrat expire valide conseil "
        "contrato vence aprueba presupuesto "
        "holiday vacation urlaub conges vacaciones meeting meet meeten treffen besprechung "
        "besprechen "
        "sitzung reunion reunir reunimos reunissons reunit juntamos discuss present presentation "
        "training schulung formation workshop finissent acaban terminan obras travaux bauarbeiten "
        "works auditors prufer auditeurs auditores";
    const Clause& clause = message_.clause_of(told);
    int score = 0;
    // "The lease runs until June, so June"
    const bool concludes = is_among(tokens_.text(clause.first), "so also donc deshalb entonces") ||
                           (tokens_.is(clause.first, "asi") && tokens_.is(clause.first + 1, "que"));
    if (concludes && clause.first > 0) score = 20;
    const TokenRange about = told_around(told);
    bool begun = false, another = false;
    for (std::size_t i = about.from; i < about.to; ++i) {
        begun = begun || is_among(tokens_.text(i), begins);
        another = another || is_among(tokens_.text(i), others);
    }
    if (expressions_.size() < 2) return another && message_.has(Sense::no_plan) ? -20 : 0;
    return another ? -10 : begun ? std::max(score, 10) : score;
}

bool TimePlacer::after_a_time(const Hit& hit) const
{
    return std::any_of(expressions_.begin(), expressions_.end(), [&](const auto& one) {
        return one.last <= hit.first && hit.first - one.last <= 1;
    });
}

bool TimePlacer::weak_at_once(const Hit& hit) const
{
    const std::string_view text = tokens_.text(hit.first);
    const bool weak = hit.last - hit.first == 1 &&
                      (text == "now" || text == "ya" || text == "jetzt" || text == "ahora" ||
                       text == "maintenant" || text == "yesterday" || text == "gestern" ||
                       text == "hier" || text == "ayer" || text == "gleich" || text == "immediate");
    return weak && tokens_.size() > 3;
}

bool TimePlacer::already(const Hit& hit) const
{
    return hit.last - hit.first == 1 && tokens_.is(hit.first, "ya") && hit.last < tokens_.size() &&
           tokens_[hit.last].kind == TokenKind::word &&
           !is_among(tokens_.text(hit.last), "mismo por que o y si gracias");
}

bool TimePlacer::lone_never(const Hit& hit) const
{
    if (hit.last - hit.first != 1 ||
        !is_among(tokens_.text(hit.first), "never nie niemals jamais nunca"))
        return false;
    const Clause& clause = message_.clause_of(hit.first);
    std::size_t others = 0;
    for (std::size_t i = clause.first; i < clause.last; ++i)
        others += tokens_[i].kind != TokenKind::mark && !message_.covers(i, Sense::filler);
    return others > 3;
}

bool TimePlacer::inside_another(const Hit& hit) const
{
    for (const Hit& other : message_.hits())
        if ((other.sense == Sense::at_once || other.sense == Sense::no_plan) &&
            other.first <= hit.first && other.last >= hit.last &&
            other.last - other.first > hit.last - hit.first)
            return true;
    return false;
}

}  // namespace usher::dialog
