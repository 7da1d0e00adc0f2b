// Selection: of all the numbers in a message, which one counts what was asked about?

#include "dialog/read_number.hpp"

#include <algorithm>
#include <array>

#include "dialog/ideas.hpp"
#include "dialog/number_asides.hpp"
#include "dialog/number_chooser.hpp"
#include "dialog/number_parts.hpp"
#include "dialog/rivals.hpp"

namespace usher::dialog {

using rules::one_unit;

namespace {

constexpr int bare = 70;  // a number without any noun

constexpr Amount first_year = 1900 * one_unit, last_year = 2035 * one_unit;

}  // namespace

Found NumberChooser::run()
{
    for (std::size_t i = 0; i < quantities_.size(); ++i) {
        Quantity quantity = quantities_[i];
        if (quantity.odd || part_of_share(quantities_[i]) || part_of_ratio(quantities_[i]))
            continue;
        const Quantity* next = i + 1 < quantities_.size() ? &quantities_[i + 1] : nullptr;
        if (take_minutes(message_, question_, next, quantity)) ++i;
        consider(quantity);
    }
    if (question_.percent) {
        consider_ratios();
        consider_shares();
    }
    std::optional<Amount> whole = sum_of_parts(message_, question_, quantities_);
    if (!whole) whole = sum_of_persons(message_, question_, quantities_);
    if (!whole) whole = product_of_groups(message_, quantities_);
    if (!whole) whole = sum_of_list(message_, question_, quantities_);
    if (whole) {
        Quantity sum = quantities_.front();
        sum.last = quantities_.back().last;
        candidates_.clear();
        add(sum, whole, whole, bare);
    }
    Found found = choose(candidates_);
    const bool several = found.answer && quantities_.size() > 1 && candidates_.size() > 1;
    if (several && (depends(message_) || each_has_its_time(message_, quantities_)))
        found = undecided();
    if (!found.answer && found.likely.empty()) found = rates();
    if (!found.answer && found.likely.empty()) found = head_counts();
    return found;
}

bool NumberChooser::part_of_ratio(const Quantity& quantity) const
{
    if (question_.percent || !quantity.single() || !quantity.low) return false;
    constexpr Amount largest = 10 * one_unit;
    for (std::size_t i = 0; i + 1 < quantities_.size(); ++i) {
        const Quantity& a = quantities_[i];
        const Quantity& b = quantities_[i + 1];
        if (&a != &quantity && &b != &quantity) continue;
        const std::size_t between = b.first - a.last;
        const bool every = (between == 1 && is_among(tokens_.text(a.last), "in sur")) ||
                           (between == 2 && is_among(tokens_.text(a.last + 1), "cada every"));
        const Hit* noun = noun_after(b);
        if (every && a.single() && b.single() && *a.low < *b.low && *b.low <= largest &&
            (!noun || question_.counts(noun->value)))
            return true;
    }
    return false;
}

Found NumberChooser::undecided() const
{
    Found found;
    for (const Candidate& candidate : candidates_)
        if (candidate.score >= score_accepted && found.likely.size() < 3)
            found.likely.push_back(candidate.reading);
    if (found.likely.size() > 1 || each_has_its_time(message_, quantities_)) return found;
    return choose(candidates_);
}

bool NumberChooser::beside_the_asked_noun(const Quantity& quantity) const
{
    const Tokens words(question_.asked->question);
    const auto short_word = [&](std::size_t i) {  // "Lkw", "Kfz"
        return tokens_[i].capital && tokens_.text(i).size() == 3 &&
               std::any_of(words.begin(), words.end(), [&](const Token& token) {
                   return token.capital && token.text == tokens_.text(i);
               });
    };
    const auto asked = [&](std::size_t i) {
        const Hit* noun = message_.covering(i, Sense::noun);
        return i < tokens_.size() && tokens_[i].kind == TokenKind::word &&
               (question_.has_stem(tokens_.text(i)) || short_word(i)) &&
               !(noun && noun->value == "people");
    };
    const auto ends = [&](std::size_t i) {
        return i >= tokens_.size() || tokens_[i].kind == TokenKind::mark ||
               message_.covers(i, Sense::joint) || message_.covers(i, Sense::contrast) ||
               tokens_.is(i, "plus");
    };
    std::size_t next = quantity.last;
    while (is_among(tokens_.text(next), "of them are sind de ellos son sont"))
        ++next;
    return (asked(next) && ends(next + 1)) ||
           (quantity.cue > 0 && asked(quantity.cue - 1) && ends(quantity.last));
}

bool NumberChooser::alone_with_its_noun(const Quantity& quantity) const
{
    if (!quantity.single() || question_.of_a_part || !beside_the_asked_noun(quantity)) return false;
    const bool part = near(quantity, Sense::part_of);
    return std::all_of(quantities_.begin(), quantities_.end(), [&](const Quantity& other) {
        if (other.first == quantity.first) return true;
        const bool of_something = other.last < tokens_.size() &&
                                  tokens_[other.last].kind == TokenKind::word &&
                                  !message_.covers(other.last, Sense::filler) &&
                                  !question_.has_stem(tokens_.text(other.last));
        return !beside_the_asked_noun(other) && !other.percent &&
               (part || of_something || near(other, Sense::total));
    });
}

int NumberChooser::times_a_year(std::string_view period)
{
    return period == "year"      ? 1
           : period == "quarter" ? 4
           : period == "month"   ? 12
           : period == "week"    ? 52
                                 : 0;
}

bool NumberChooser::how_often(const Quantity& quantity, int score)
{
    const Hit* period = message_.within(
        quantity.last, std::min(quantity.last + 3, tokens_.size()), Sense::per_period
    );
    if (!period || question_.per.empty() || period->value == question_.per ||
        message_.covers(quantity.last, Sense::time_unit))
        return false;
    const int said = times_a_year(period->value), asked = times_a_year(question_.per);
    if (said == 0 || asked == 0 || said % asked != 0 || said / asked == 52) return false;
    const auto each = [&](std::optional<Amount> amount) {
        return amount ? times(*amount, said / asked * one_unit) : amount;
    };
    add(quantity, each(quantity.low), each(quantity.high), score + 40);
    return true;
}

Found NumberChooser::rates()
{
    candidates_.clear();
    constexpr std::string_view how_often =
        "often oft haufig frequence souvent fois veces frecuencia times mal oftmals";
    const Tokens asked(question_.asked->question);
    const bool frequency = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
        return is_among(token.text, how_often);
    });
    const int a_year = times_a_year(question_.per);
    if (!frequency || a_year == 0) return {};
    for (const Idea& idea : find_ideas(tokens_)) {
        const int said = idea.name == "often:weekly"       ? 52
                         : idea.name == "often:monthly"    ? 12
                         : idea.name == "often:quarterly"  ? 4
                         : idea.name == "often:halfyearly" ? 2
                         : idea.name == "often:yearly"     ? 1
                                                           : 0;
        if (said == 0 || said % a_year != 0 || message_.mood(idea.first).negated) continue;
        Quantity rate;
        rate.first = rate.cue = idea.first;
        rate.last = idea.last;
        add(rate, said / a_year * one_unit, said / a_year * one_unit, bare);
    }
    return choose(candidates_);
}

void NumberChooser::consider(const Quantity& quantity)
{
    int score = bare + noun_score(quantity) + neighbours_score(quantity) +
                denial_spent(message_, quantity) +
                mood_score(message_, question_, quantity.first, quantity.last);
    if (quantity.article) score -= only_number(quantity) ? 5 : 35;
    score += year_score(quantity) + percent_score(quantity);
    if (came_from(quantity)) score -= 45;
    score += quantities_.size() > 1 ? selected_score(quantity) + among_others(quantity) : 0;
    if (refused_end(message_, quantity)) {
        add(quantity,
            std::nullopt,
            quantity.low,
            score + (message_.mood(quantity.cue).negated ? 70 : 0));
        return;
    }
    if (of_a_part_only(quantity)) score -= 60;
    if (how_often(quantity, score)) return;
    if (either_or(message_, quantity)) {
        add(quantity, quantity.low, quantity.low, score);
        add(quantity, quantity.high, quantity.high, score);
        return;
    }
    add(quantity, quantity.low, quantity.high, score);
}

// "My own dept is 12 strong, but company wide I couldn't tell you"
bool NumberChooser::of_a_part_only(const Quantity& quantity) const
{
    constexpr std::string_view parts =
        "manage lead supervise leite fuhre betreue gere encadre dirige dirijo dept department team "
        "abteilung bereich service departement equipe departamento depto "
        "equipo";
    if (question_.of_a_part || !message_.has(Sense::unknown)) return false;
    const Clause& clause = message_.clause_of(quantity.first);
    bool part = near(quantity, Sense::part_of);
    for (std::size_t i = clause.first; i < clause.last; ++i)
        part = part || (is_among(tokens_.text(i), parts) && !question_.has_stem(tokens_.text(i)));
    return part && std::any_of(message_.hits().begin(), message_.hits().end(), [&](const Hit& hit) {
               return hit.sense == Sense::unknown && hit.first >= clause.last;
           });
}

void NumberChooser::add(
    const Quantity& quantity, std::optional<Amount> low, std::optional<Amount> high, int score
)
{
    const auto scaled = [&](std::optional<Amount> amount) {
        const bool fix =
            question_.factor > one_unit && amount && !quantity.scaled && *amount < question_.factor;
        return fix ? times(*amount, question_.factor) : amount;
    };
    Candidate candidate;
    candidate.score = score;
    candidate.first = quantity.cue;
    candidate.last = quantity.last;
    candidate.reading = reading_of(
        message_, quantity.cue, quantity.last, NumberSaid{scaled(low), scaled(high)}, "number"
    );
    candidates_.push_back(std::move(candidate));
}

bool NumberChooser::only_number(const Quantity& quantity) const
{
    const bool stands_alone = quantity.last >= tokens_.size() ||
                              tokens_[quantity.last].kind == TokenKind::mark ||
                              message_.covers(quantity.last, Sense::noun);
    return quantities_.size() == 1 && stands_alone;
}

void NumberChooser::consider_ratios()
{
    for (std::size_t i = 0; i + 1 < quantities_.size(); ++i) {
        const Quantity& a = quantities_[i];
        const Quantity& b = quantities_[i + 1];
        if (!a.single() || !b.single() || *a.low > *b.low || *b.low == 0 || b.first - a.last < 1 ||
            b.first - a.last > 3 || a.percent)
            continue;
        const std::string_view last = tokens_.text(b.first - 1);
        const bool of = last == "in" || last == "of" || last == "von" || last == "sur" ||
                        last == "cada" || last == "de" || last == "/" || last == "every";
        if (!of) continue;
        Quantity ratio = a;
        ratio.last = b.last;
        const Amount percent = *a.low * 100 / (*b.low / one_unit == 0 ? 1 : *b.low / one_unit);
        add(ratio, percent, percent, bare + 45 + mood_score(message_, question_, a.first, b.last));
    }
}

void NumberChooser::consider_shares()
{
    for (const Hit& hit : message_.hits()) {
        if (hit.sense != Sense::share || message_.covers(hit.first, Sense::all_but)) continue;
        // "One and a half" is a number, and no half.
        const bool counted =
            std::any_of(quantities_.begin(), quantities_.end(), [&](const Quantity& one) {
                return one.first < hit.first && hit.first < one.last;
            });
        if (counted) continue;
        const Hit* longest = message_.covering(hit.first, Sense::share);
        if (longest && longest->last - longest->first > hit.last - hit.first) continue;
        if (hit.first > 0 &&
            is_among(tokens_.text(hit.first - 1), "casi fast presque almost nearly beinahe quasi"))
            continue;  // "almost all": how many then?
        Quantity share;
        share.first = share.cue = hit.first;
        share.last = hit.last;
        const Amount percent = amount_of(hit.value);
        // "Nobody, we're all on site": what is a clause of its own answers.
        const Clause& clause = message_.clause_of(hit.first);
        const int alone = clause.last - clause.first <= hit.last - hit.first + 1u ? 20 : 0;
        const int score = bare + alone + mood_score(message_, question_, hit.first, hit.last);
        add(share, percent, percent, score);
    }
}

int NumberChooser::year_score(const Quantity& quantity) const
{
    if (!quantity.single() || !quantity.digits || quantity.scaled || !quantity.whole ||
        tokens_[quantity.first].text.size() != 4)
        return 0;
    if (*quantity.low < first_year || *quantity.low > last_year) return 0;
    const Hit* noun = message_.at(quantity.last, Sense::noun);
    if (noun && question_.counts(noun->value)) return 0;
    constexpr std::string_view cues =
        "in since from until by seit bis en depuis desde jahr founded gegrundet year ab of d "
        "fondee creee ano est fundada hasta summer end ende fin before after around";
    const std::string_view before = tokens_.text(quantity.first - 1);
    const bool cue = quantity.first > 0 &&
                     (is_among(before, cues) || message_.covers(quantity.first - 1, Sense::month) ||
                      message_.covers(quantity.first - 1, Sense::time_part));
    if (cue) return -80;
    return quantities_.size() > 1 ? -40 : -5;
}

int NumberChooser::percent_score(const Quantity& quantity) const
{
    if (question_.percent) {
        // "Les trois quarts, le reste c'est nos 6 magasins"
        const Hit* noun = message_.at(quantity.last, Sense::noun);
        const bool counts = noun && noun->value != "percent" && message_.has(Sense::share);
        return quantity.percent ? 25 : counts ? -45 : 0;
    }
    return quantity.percent ? -45 : 0;
}

bool NumberChooser::says_one() const
{
    return std::any_of(message_.hits().begin(), message_.hits().end(), [](const Hit& hit) {
        return hit.sense == Sense::one_off && hit.value != "0";
    });
}

bool NumberChooser::only_this(const Hit& hit) const
{
    if (hit.last - hit.first < 2 || hit.value != "1") return false;
    for (std::size_t i = hit.first; i < hit.last; ++i)
        if (is_among(tokens_.text(i), "me myself ich yo moi selbst solo") && i > hit.first)
            return false;
    return is_among(
        tokens_.text(hit.first), "nur just only solo solamente unicamente nada seulement juste"
    );
}

// "Just me and my wife" is more than "just me".
bool NumberChooser::part_of_a_longer(const Hit& hit) const
{
    return std::any_of(message_.hits().begin(), message_.hits().end(), [&](const Hit& other) {
        return other.sense == Sense::one_off && other.last - other.first > hit.last - hit.first &&
               other.first < hit.last && hit.first < other.last;
    });
}

Found NumberChooser::head_counts()
{
    candidates_.clear();
    for (const Hit& hit : message_.hits()) {
        if (hit.sense != Sense::one_off || part_of_a_longer(hit)) continue;
        Quantity quantity;
        quantity.first = quantity.cue = hit.first;
        quantity.last = hit.last;
        const Amount count = amount_of(hit.value);
        // "Una multitud: mi hermana y yo"
        const Clause& own = message_.clause_of(hit.first);
        const bool alone = hit.last - hit.first + 2u >= tokens_.size() ||
                           (own.first > 0 && tokens_.is_mark(own.first - 1, ":") &&
                            own.last - own.first <= hit.last - hit.first + 1u);
        const bool people_word =
            count > 0 && !question_.counts("people") && !alone && !only_this(hit);
        const bool vague = message_.covers(hit.first, Sense::unknown);
        if (count == 0 && message_.has(Sense::one_off) && says_one()) continue;
        const int score = vague || people_word ? 0 : alone ? 80 : 65;
        // "No cerramos ni abrimos ninguna": what did not change is no count.
        const Clause& clause = message_.clause_of(hit.first);
        const bool unchanged = count == 0 && !quantities_.empty() &&
                               message_.within(clause.first, clause.last, Sense::change);
        const Mood& mood = message_.mood(hit.first);
        // "Not a single one any more" is none now.
        const bool past = mood.past && !(count == 0 && !alone && no_longer(clause));
        add(quantity, count, count, mood.taken_back || past || unchanged ? 0 : score);
    }
    return choose(candidates_);
}

bool NumberChooser::no_longer(const Clause& clause) const
{
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(tokens_.text(i), "any anymore longer mehr plus ya mas")) return true;
    return false;
}

Found read_number(const Message& message, const Question& question)
{
    return NumberChooser(message, question).run();
}

}  // namespace usher::dialog
