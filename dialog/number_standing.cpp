// What the nouns, the neighbours and the other numbers say for or against a number.

#include "dialog/number_chooser.hpp"

#include <algorithm>

#include "dialog/number_asides.hpp"
#include "dialog/rivals.hpp"

namespace usher::dialog {

using rules::one_unit;

namespace {

constexpr int own_noun = 30;       // with the noun that was asked for
constexpr int another_noun = -45;  // with a noun of another group
constexpr int time_noun = -55;     // "for 12 years"

// What follows tells where they are, not what is counted: "1.2k across both campuses".
constexpr std::string_view beginning_a_place =
    "across at over throughout spread auf uber verteilt sur dans reparti repartis entre repartidos "
    "selon segun depending nach according entre between among unter mit with avec con counting "
    "contando including inklusive inkl compris incluyendo incluidos";

bool persons(std::string_view noun)
{
    constexpr std::string_view groups = "people agents engineers contractors";
    return is_among(noun, groups);
}
bool time_like(std::string_view noun)
{
    constexpr std::string_view groups =
        "hours minutes days weeks months years age place times shifts";
    return is_among(noun, groups);
}

}  // namespace

bool NumberChooser::part_of_share(const Quantity& quantity) const
{
    const Hit* share = message_.covering(quantity.first, Sense::share);
    return share && share->last > quantity.last;
}

bool NumberChooser::came_from(const Quantity& quantity) const
{
    const std::string_view before = quantity.cue > 0 ? tokens_.text(quantity.cue - 1) : "";
    if (before != "from" && before != "von" && before != "de" && before != "desde") return false;
    for (const Quantity& other : quantities_) {
        if (other.first <= quantity.last || other.first - quantity.last > 3) continue;
        const std::string_view to = tokens_.text(other.cue - 1);
        return to == "to" || to == "auf" || to == "a" || to == "hasta";
    }
    return false;
}

int NumberChooser::selected_score(const Quantity& quantity) const
{
    constexpr std::string_view only =
        "only just merely nur lediglich bloss allein seulement seul seuls seule seules uniquement "
        "juste solo solamente unicamente apenas nomas";
    constexpr std::string_view rest = "other others rest anderen ubrigen autres otros otras";
    constexpr std::string_view ours = "us uns nous nosotros here hier ici aqui";
    int score = 0;
    const Clause& clause = message_.clause_of(quantity.first);
    for (std::size_t back = 1; back <= 3 && quantity.cue >= clause.first + back; ++back) {
        const std::string_view word = tokens_.text(quantity.cue - back);
        // "About 400, but only 90 of them in the US": the ninety are no more than a part.
        if (is_among(word, only) && !is_of_the_other(quantity) &&
            (question_.of_a_part || !near(quantity, Sense::part_of)))
            score += message_.covers(clause.first, Sense::contrast) ? 45 : 25;
        if (back <= 3 && is_among(word, rest))
            score -= is_among(tokens_.text(quantity.cue - 1), "year ano jahr annee zeit tiempo")
                         ? -25
                     : back <= 2 ? 50
                                 : 0;
        if (back <= 3 && is_among(word, ours) && back == 1) score += 20;
    }
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (tokens_[i].shouting && tokens_[i].text.size() == 2 && question_names(i) &&
            nearest_to(quantities_, quantity, i))
            score += near(quantity, Sense::part_of) && !question_.of_a_part ? 80 : 50;
    return score;
}

bool NumberChooser::question_names(std::size_t i) const
{
    const Tokens asked(question_.asked->question);
    for (const Token& token : asked)
        if (token.shouting && token.text == tokens_.text(i)) return true;
    return false;
}

int NumberChooser::among_others(const Quantity& quantity) const
{
    int score = standing_among(message_, quantities_, quantity);
    score += aside_score(message_, question_, quantities_, quantity);
    score += owner_points(message_, question_, words_told_of(message_, quantities_, quantity));
    score += asked_part_score(message_, question_, quantities_, quantity);
    score += full_time_score(message_, question_, quantities_, quantity);
    score -= whole_of_the_firm(message_, question_, quantities_, quantity) ? 45 : 0;
    if (is_of_the_other(quantity)) score -= left_of_the_past(quantity) ? -40 : 50;
    const bool named =
        alone_with_its_noun(quantity) && !spread_over(message_, question_, quantities_, quantity);
    if (named) score += near(quantity, Sense::part_of) ? 90 : 60;
    if (told_of_each() || (tells_two_kinds() && !named)) score -= 40;
    if (noun_score(quantity) < own_noun && nearest_stem(quantity)) score += 25;
    if (whole_beside_the_part(quantity)) score -= 45;
    // "22. We are 130 people" where technicians are asked about.
    const Hit* noun = noun_after(quantity);
    const auto bare_one = [&] {
        return std::any_of(quantities_.begin(), quantities_.end(), [&](const Quantity& other) {
            return !other.odd && !noun_after(other);
        });
    };
    if (question_.nouns.empty() && noun && persons(noun->value) &&
        !question_.has_stem(tokens_.text(noun->first)) && bare_one())
        score -= 25;
    return score;
}

bool NumberChooser::is_of_the_other(const Quantity& quantity) const
{
    const std::string_view next = tokens_.text(quantity.last);
    const bool part = is_among(next, "davon thereof") ||
                      (next == "of" && is_among(tokens_.text(quantity.last + 1), "them which"));
    if (!part || question_.of_a_part || quantities_.front().first >= quantity.first) return false;
    const Clause& clause = message_.clause_of(quantity.first);
    for (std::size_t i = quantity.last; i < clause.last; ++i)
        if (names_the_part(i)) return false;
    return true;
}

// "Father had 22, 15 of them still run": what is left of what there was.
bool NumberChooser::left_of_the_past(const Quantity& quantity) const
{
    const Quantity& whole = quantities_.front();
    const Mood &then = message_.mood(whole.first), &now = message_.mood(quantity.first);
    return (then.past || then.somebody) && !now.past && (now.now || !then.now);
}

bool NumberChooser::tells_two_kinds() const
{
    if (quantities_.size() != 2 || message_.has(Sense::total)) return false;
    const Quantity &one = quantities_[0], &other = quantities_[1];
    const std::size_t between = other.cue - std::min(one.last, other.cue);
    const auto of_a_kind = [&](const Quantity& quantity) {
        const std::size_t noun = quantity.last;
        return quantity.single() && !quantity.percent && !quantity.odd &&
               tokens_[std::min(noun, tokens_.size() - 1)].kind == TokenKind::word &&
               noun < tokens_.size() && !noun_after(quantity) && !message_.known(noun);
    };
    return (between == 2 || between == 3) &&
           is_among(tokens_.text(other.cue - 1), "and und et y e plus") && of_a_kind(one) &&
           of_a_kind(other);
}

bool NumberChooser::told_of_each() const
{
    if (quantities_.size() != 2 || message_.has(Sense::total)) return false;
    const Quantity& last = quantities_.back();
    constexpr std::string_view each = "each apiece chacun chacune jeweils";
    return is_among(tokens_.text(last.last), each) ||
           (message_.at(last.last, Sense::noun) && is_among(tokens_.text(last.last + 1), each)) ||
           (last.cue > 0 && is_among(tokens_.text(last.cue - 1), "je jeweils")) ||
           (tokens_.is(last.last, "cada") && is_among(tokens_.text(last.last + 1), "uno una"));
}

bool NumberChooser::whole_beside_the_part(const Quantity& quantity) const
{
    constexpr std::string_view whole =
        "company firm firma boite entreprise societe empresa unternehmen total insgesamt gesamt "
        "overall altogether gesamte ganzen";
    const Clause& clause = message_.clause_of(quantity.first);
    bool told = near(quantity, Sense::total);
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        if (names_the_part(i)) return false;
        told = told || is_among(tokens_.text(i), whole);
    }
    if (!told) return false;
    const Hit* noun = noun_after(quantity);
    const bool more_than_asked =
        noun && noun->value == "people" && !question_.counts("people") &&
        std::any_of(question_.nouns.begin(), question_.nouns.end(), persons);
    return std::any_of(quantities_.begin(), quantities_.end(), [&](const Quantity& other) {
        if (other.odd || other.first == quantity.first) return false;
        const Clause& there = message_.clause_of(other.first);
        for (std::size_t i = there.first; i < there.last; ++i)
            if (names_the_part(i)) return true;
        return more_than_asked && !noun_after(other);
    });
}

bool NumberChooser::names_the_part(std::size_t i) const
{
    return tokens_[i].kind == TokenKind::word && !message_.covers(i, Sense::noun) &&
           !message_.covers(i, Sense::total) && !message_.covers(i, Sense::filler) &&
           question_.has_stem(tokens_[i].text);
}

bool NumberChooser::nearest_stem(const Quantity& quantity) const
{
    const std::size_t from = message_.sentence_begin(quantity.first);
    const std::size_t to = message_.sentence_end(quantity.first);
    const auto only_one = [&] {
        return std::count_if(quantities_.begin(), quantities_.end(), [&](const Quantity& one) {
                   return !one.odd && one.first >= from && one.first < to;
               }) == 1;
    };
    for (std::size_t i = from; i < to; ++i)
        if (tokens_[i].kind == TokenKind::word && question_.has_stem(tokens_.text(i)) &&
            (nearest_to(quantities_, quantity, i) || only_one()))
            return true;
    return false;
}

const Hit* NumberChooser::noun_after(const Quantity& quantity) const
{
    for (std::size_t i = quantity.last; i < tokens_.size() && i < quantity.last + 4; ++i) {
        if (tokens_[i].kind == TokenKind::number ||
            (tokens_[i].kind == TokenKind::mark && !tokens_.is(i, "(") && !tokens_.is(i, "/")))
            break;
        // "Desde 2014 y tiendas tenemos 22": what follows the "and" belongs to the next number.
        const bool another = message_.covers(i, Sense::joint) ||
                             is_among(tokens_.text(i), "with mit avec con sin ohne sans without");
        if (i == quantity.last && another && !message_.covers(i, Sense::or_more) &&
            !message_.covers(i, Sense::about))
            break;
        // "All 430 on the shop floor" counts no shops.
        if (i == quantity.last && is_among(tokens_.text(i), "on in im am at en dans auf") &&
            is_among(tokens_.text(i + 1), "the our der den dem la le les el los las l unserer"))
            break;
        // "Les 35 du bureau d'études": from where they are.
        const Hit* place = message_.at(i + 1, Sense::noun);
        if (i == quantity.last && is_among(tokens_.text(i), "du del vom from") && place &&
            !question_.counts(place->value))
            break;
        if (i > quantity.last &&
            (message_.covers(i, Sense::range_to) || message_.covers(i, Sense::place_cue) ||
             message_.covers(i, Sense::contrast) || is_among(tokens_.text(i), beginning_a_place)) &&
            !message_.covers(i, Sense::noun))
            break;
        const Hit* hit = message_.at(i, Sense::noun);
        if (hit && !part_of_a_date(*hit)) return hit;
    }
    return nullptr;
}

bool NumberChooser::part_of_a_date(const Hit& noun) const
{
    if (noun.first > 0 && message_.covers(noun.first - 1, Sense::this_one)) return true;
    // "Más o menos" counts no "MAs".
    for (const Sense sense :
         {Sense::now, Sense::past, Sense::planned, Sense::per_period, Sense::about}) {
        const Hit* larger = message_.covering(noun.first, sense);
        if (larger && larger->last - larger->first > noun.last - noun.first) return true;
    }
    return false;
}

const Hit* NumberChooser::noun_before(const Quantity& quantity) const
{
    const Clause& clause = message_.clause_of(quantity.first);
    for (std::size_t back = 1; back <= 4 && quantity.cue >= back; ++back) {
        const std::size_t i = quantity.cue - back;
        if (i < clause.first && !(tokens_.is(i, ":") || back <= 2)) break;
        if (tokens_[i].kind == TokenKind::number || tokens_.is(i, ",")) break;
        const Hit* hit = message_.covering(i, Sense::noun);
        if (!hit || hit->value == "times") continue;  // "erst mal 15"
        // "312 colaboradores en 4 plantas", "on a good day 90": it is counted or qualified already.
        const bool taken =
            std::any_of(quantities_.begin(), quantities_.end(), [&](const auto& one) {
                return one.last <= hit->first && hit->first == one.last && one.low;
            });
        const bool qualified = time_like(hit->value) && hit->first > 0 &&
                               is_among(
                                   tokens_.text(hit->first - 1),
                                   "good bad best worst busy quiet slow guten "
                                   "schlechten besten bon bonne mauvais buen mal"
                               );
        return taken || qualified ? nullptr : hit;
    }
    return nullptr;
}

int NumberChooser::group_score(std::string_view noun) const
{
    if (question_.counts(noun)) return own_noun;
    if (noun == "percent" || question_.nouns.empty())
        return question_.percent ? 0 : time_like(noun) ? time_noun : 0;
    if (time_like(noun)) return time_noun;
    // Seats are for people: "about fifteen of us would use it".
    if (noun == "people" && question_.counts("seats") && quantities_.size() == 1) return -10;
    const bool persons_asked = std::any_of(question_.nouns.begin(), question_.nouns.end(), persons);
    if (persons_asked && noun == "people") return -10;
    return another_noun;
}

int NumberChooser::noun_score(const Quantity& quantity) const
{
    if (const Hit* hit = noun_after(quantity)) {
        if (question_.has_stem(tokens_.text(hit->first))) return own_noun;
        int best = group_score(hit->value);
        for (const Hit& other : message_.hits())  // "members" are people and customers
            if (other.sense == Sense::noun && other.first == hit->first)
                best = std::max(best, group_score(other.value));
        return best;
    }
    for (std::size_t i = quantity.last; i < tokens_.size() && i < quantity.last + 3; ++i)
        if (tokens_[i].kind == TokenKind::word && question_.has_stem(tokens_.text(i)))
            return own_noun;
    if (const Hit* hit = noun_before(quantity)) return std::max(group_score(hit->value) - 5, -20);
    return 0;
}

int NumberChooser::neighbours_score(const Quantity& quantity) const
{
    int score = 0;
    // "On est 3, pour 120 salariés au total" where a team is asked about.
    const bool whole_of_it = question_.of_a_part && quantities_.size() > 1;
    if (near(quantity, Sense::total))
        score += whole_of_it ? -40 : 20;
    else if (!question_.of_a_part && near(quantity, Sense::part_of))
        score -= 25;
    if (near(quantity, Sense::change) && !question_.about_plans) score -= 45;
    if (told_before_the_plan(quantity)) score -= 30;
    if (shops_in(quantity) && parts_by_place() > 1) score -= 25;
    if (quantities_.size() > 1 && spread_over(message_, question_, quantities_, quantity))
        score -= 45;
    if (out_of(quantity) || share_of(quantity) || added_to_unknown(quantity)) score -= 45;
    if (quantities_.size() > 1 && near(quantity, Sense::per_thing)) score -= 40;
    if (is_among(tokens_.text(quantity.last), "of davon dont de") &&
        (tokens_.is(quantity.last, "davon") || tokens_.is(quantity.last, "dont") ||
         is_among(tokens_.text(quantity.last + 1), "them those which whom ellos ellas")))
        score += 25;
    if (is_among(
            tokens_.text(quantity.last), "figures figure digit digits stellig chiffres cifras"
        ))
        score -= 60;
    const auto money = [&](std::size_t i) {
        const bool slang = i < tokens_.size() && i == quantity.last &&
                           is_among(tokens_.text(i), "grand grands riesen lucas luca palos");
        return (is_currency(message_, i) || slang) && !question_.counts("money");
    };
    const bool linked = is_among(tokens_.text(quantity.last), "de d of");
    if (money(quantity.last) || (linked && money(quantity.last + 1)) ||
        (quantity.first > 0 && money(quantity.first - 1)))
        score -= 50;
    if (const Hit* period = period_after(quantity);
        period && !question_.per.empty() && period->value != question_.per)
        score -= 40;
    return score;
}

bool NumberChooser::told_before_the_plan(const Quantity& quantity) const
{
    if (!question_.about_plans || message_.mood(quantity.first).planned) return false;
    return std::any_of(quantities_.begin(), quantities_.end(), [&](const Quantity& other) {
        return !other.odd && other.first != quantity.first && message_.mood(other.first).planned;
    });
}

bool NumberChooser::shops_in(const Quantity& quantity) const
{
    const std::size_t i = quantity.last;
    return is_among(tokens_.text(i), "in en a au") &&
           (message_.covers(i + 1, Sense::country) || message_.covers(i + 1, Sense::city) ||
            message_.covers(i + 2, Sense::country) ||
            (i + 1 < tokens_.size() && tokens_[i + 1].capital &&
             tokens_[i + 1].kind == TokenKind::word));
}

int NumberChooser::parts_by_place() const
{
    return static_cast<int>(std::count_if(
        quantities_.begin(),
        quantities_.end(),
        [&](const Quantity& one) { return !one.odd && shops_in(one); }
    ));
}

bool NumberChooser::near(const Quantity& quantity, Sense sense) const
{
    const Clause& clause = message_.clause_of(quantity.first);
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const Hit* hit = message_.at(i, sense);
        if (!hit) continue;
        const std::size_t away = distance(quantity, *hit);
        const bool nearest =
            std::none_of(quantities_.begin(), quantities_.end(), [&](const Quantity& other) {
                return !other.odd && other.first != quantity.first && distance(other, *hit) < away;
            });
        if (nearest) return true;
    }
    return false;
}

std::size_t NumberChooser::distance(const Quantity& quantity, const Hit& hit)
{
    if (hit.first >= quantity.last) return hit.first - quantity.last;
    return quantity.cue >= hit.last ? quantity.cue - hit.last : 0;
}

bool NumberChooser::out_of(const Quantity& quantity) const
{
    const std::size_t at = quantity.cue;
    return at >= 2 && ((tokens_.is(at - 1, "of") && tokens_.is(at - 2, "out")) ||
                       (tokens_.is(at - 1, "von") && quantities_.size() > 1) ||
                       (tokens_.is(at - 1, "sur") && quantities_.size() > 1) ||
                       (is_among(tokens_.text(at - 1), "pour for bei para") &&
                        quantities_.size() > 1 && near(quantity, Sense::total)));
}

bool NumberChooser::added_to_unknown(const Quantity& quantity) const
{
    const Clause& clause = message_.clause_of(quantity.first);
    if (quantity.cue < clause.first + 2 || !tokens_.is(quantity.cue - 1, "plus")) return false;
    for (std::size_t i = clause.first; i + 1 < quantity.cue; ++i)
        if (tokens_[i].kind == TokenKind::number || message_.covers(i, Sense::digit_word))
            return false;
    return true;
}

bool NumberChooser::share_of(const Quantity& quantity) const
{
    const Clause& clause = message_.clause_of(quantity.first);
    for (std::size_t back = 1; back <= 4 && quantity.cue >= clause.first + back; ++back) {
        const Hit* share = message_.covering(quantity.cue - back, Sense::share);
        if (share && share->value != "100" && share->value != "0" && !question_.percent)
            return true;
    }
    return false;
}

const Hit* NumberChooser::period_after(const Quantity& quantity) const
{
    return period_of(message_, quantities_, quantity);
}

}  // namespace usher::dialog
