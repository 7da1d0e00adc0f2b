// Parts are added up only where words say so: the two forms of employment, a plus between them, or
// "that's everyone" behind them.

#include "dialog/number_parts.hpp"

#include <algorithm>

namespace usher::dialog {

namespace {

using rules::Amount;

constexpr std::size_t most_parts = 5;

constexpr std::string_view whole_posts =
    "ft full fulltime fulltimers permanent vollzeit vollzeitkrafte festangestellte "
    "festangestellten "
    "feste fest cdi plein fijos fijo indefinidos indefinido completa";
constexpr std::string_view part_posts =
    "pt part parttime parttimers teilzeit teilzeitkrafte minijobber aushilfen partiel partielle "
    "mi parcial eventuales temporales seasonal saisonkrafte saisonniers casual casuals cdd";
constexpr std::string_view everyone =
    "everyone everybody altogether combined alle zusammen insgesamt tous monde todos total";

class Parts {
  public:
    Parts(const Message& message, const Question& question, const std::vector<Quantity>& all)
        : message_(message), tokens_(message.tokens()), question_(question)
    {
        for (const Quantity& one : all)
            if (!one.odd) parts_.push_back(&one);
    }

    std::optional<Amount> sum() const
    {
        if (parts_.size() < 2 || parts_.size() > most_parts || question_.percent)
            return std::nullopt;
        Amount sum = 0;
        for (const Quantity* part : parts_) {
            const Mood& mood = message_.mood(part->first);
            if (!part->single() || part->percent || part->article || mood.negated || mood.past ||
                mood.planned || joins_later(*part) || mood.taken_back || mood.somebody ||
                counts_another(*part))
                return std::nullopt;
            sum += *part->low;
        }
        const bool told = forms_of_employment() || joined_by_plus() || said_to_be_all();
        return told ? std::optional(sum) : std::nullopt;
    }

  private:
    // From the number to the next one or the end of its clause.
    std::size_t end_of(std::size_t index) const
    {
        const std::size_t clause = message_.clause_of(parts_[index]->first).last;
        return index + 1 < parts_.size() ? std::min(clause, parts_[index + 1]->cue) : clause;
    }

    // A noun of another group: "30 employees and 4 vans".
    bool counts_another(const Quantity& part) const
    {
        const Hit* noun = message_.at(part.last, Sense::noun);
        if (!noun || question_.nouns.empty() || question_.counts(noun->value)) return false;
        const bool persons = question_.counts("people") && noun->value == "contractors";
        return !persons || !in(part.last, noun->last, part_posts);
    }

    // "16 + 2 starting in June"
    bool joins_later(const Quantity& part) const
    {
        constexpr std::string_view starts =
            "starting joining arriving coming beginning kommen kommt starten anfangen beginnen "
            "arrivent arrive commencent rejoignent entran empiezan incorporan llegan from ab";
        const std::size_t end = std::min(part.last + 3, message_.clause_of(part.first).last);
        return in(part.last, end, starts);
    }

    bool in(std::size_t first, std::size_t last, const WordList& words) const
    {
        for (std::size_t i = first; i < last && i < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), words)) return true;
        return false;
    }

    bool forms_of_employment() const
    {
        bool whole = false, part = false;
        for (std::size_t k = 0; k < parts_.size(); ++k) {
            const std::size_t before = parts_[k]->cue > 0 ? parts_[k]->cue - 1 : 0;
            const bool has_whole = in(parts_[k]->last, end_of(k), whole_posts) ||
                                   in(before, parts_[k]->cue, whole_posts);
            const bool has_part = in(parts_[k]->last, end_of(k), part_posts) ||
                                  in(before, parts_[k]->cue, part_posts);
            if (has_whole == has_part) return false;
            whole = whole || has_whole;
            part = part || has_part;
        }
        return whole && part;
    }

    // Something must be told apart, or it is "5+".
    bool joined_by_plus() const
    {
        for (std::size_t k = 0; k + 1 < parts_.size(); ++k)
            if (!in(parts_[k]->last, parts_[k + 1]->first, "plus + mas")) return false;
        return !employed_beside_volunteers() && (question_.counts("people") || same_noun());
    }

    // "Dans les 300, plus 12 permanents" where volunteers are asked for.
    bool employed_beside_volunteers() const
    {
        constexpr std::string_view employed =
            "staff employees salaries salarie permanents angestellte "
            "hauptamtliche festangestellte empleados fijos "
            "contratados asalariados paid bezahlte";
        constexpr std::string_view volunteers = "volunteers benevoles ehrenamtliche ehrenamtlichen "
                                                "voluntarios freiwillige freiwilligen "
                                                "members mitglieder adherents socios";
        const Tokens asked(question_.asked->question);
        const bool theirs = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
            return is_among(token.text, volunteers);
        });
        return theirs && in(parts_.back()->last, parts_.back()->last + 3, employed);
    }

    bool same_noun() const
    {
        return std::none_of(parts_.begin(), parts_.end(), [&](const Quantity* part) {
            return message_.at(part->last, Sense::noun) != nullptr;
        });
    }

    bool said_to_be_all() const
    {
        // "260 employees altogether" is a total, "..., that's everyone" is a remark on all.
        return in(message_.clause_of(parts_.back()->first).last, tokens_.size(), everyone);
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    std::vector<const Quantity*> parts_;
};

// A list of persons from the first word of the message on.
class PersonList {
  public:
    PersonList(const Message& message, const std::vector<Quantity>& all)
        : message_(message), tokens_(message.tokens()), numbers_(all)
    {
    }

    std::optional<Amount> sum()
    {
        constexpr std::string_view openers =
            "we're we are it's its that's just only only: wir sind es das nur bloss on est nous "
            "sommes c'est juste c somos solo estamos";
        while (at_ < tokens_.size() && is_among(tokens_.text(at_), openers))
            ++at_;
        int items = 0;
        for (; at_ < tokens_.size() && items < 8; ++items) {
            if (!self() && !one_of_ours() && !counted()) break;
            if (!joint()) break;
        }
        const bool whole = at_ >= tokens_.size() || tokens_.is_mark(at_, ".");
        if (!me_ || !counted_ || !whole) return std::nullopt;
        return sum_;
    }

  private:
    bool take(std::size_t last, Amount persons)
    {
        at_ = last;
        sum_ += persons;
        return true;
    }

    bool self()
    {
        // "Chef und drei Gesellen" counts the boss as well.
        const bool boss =
            at_ == 0 &&
            is_among(tokens_.text(at_), "chef chefin boss patron patronne jefe jefa owner");
        if ((!boss && !is_among(tokens_.text(at_), "me myself i ich moi yo")) || me_) return false;
        me_ = true;
        return take(at_ + 1, rules::one_unit);
    }

    // "my wife", "unser Azubi", "ma sœur": one person, by one word.
    bool one_of_ours()
    {
        constexpr std::string_view ours = "my our the a mein meine unser unsere ein eine mon ma "
                                          "notre un une mi nuestro nuestra una";
        constexpr std::string_view persons =
            "wife husband brother sister son daughter father mother dad mum mom partner cofounder "
            "assistant apprentice intern colleague secretary accountant boss friend frau mann "
            "bruder "
            "schwester sohn tochter vater mutter chef chefin partnerin kollege kollegin azubi "
            "lehrling "
            "geselle gesellin meister burokraft sekretarin praktikant femme mari frere soeur fils "
            "fille "
            "pere mere associe associee conjoint conjointe assistante apprenti apprentie stagiaire "
            "secretaire comptable mujer marido esposa esposo hermano hermana hijo hija padre madre "
            "socio "
            "socia ayudante aprendiz becario becaria secretaria";
        const std::size_t word = at_ + (is_among(tokens_.text(at_), ours) ? 1 : 0);
        if (!is_among(tokens_.text(word), persons)) return false;
        return take(word + 1, rules::one_unit);
    }

    // "zwei Gesellen", "3 part-time ladies": up to three words behind the number.
    bool counted()
    {
        // "Yo y mis dos recepcionistas"
        if (is_among(
                tokens_.text(at_),
                "my our the meine unsere die mes nos les mis los las "
                "nuestros nuestras"
            ))
            ++at_;
        for (const Quantity& number : numbers_) {
            if (number.cue != at_ && number.first != at_) continue;
            if (!number.single() || number.odd || number.percent || !number.whole) return false;
            std::size_t last = number.last;
            while (last < tokens_.size() && last < number.last + 3 &&
                   tokens_[last].kind == TokenKind::word && !joins(last))
                ++last;
            counted_ = true;
            return take(last, *number.low);
        }
        return false;
    }

    bool joint()
    {
        const std::size_t before = at_;
        while (at_ < tokens_.size() && joins(at_))
            ++at_;
        return at_ > before;
    }

    bool joins(std::size_t i) const
    {
        return message_.covers(i, Sense::joint) ||
               is_among(tokens_.text(i), ", & + plus mit with avec con mas");
    }

    const Message& message_;
    const Tokens& tokens_;
    const std::vector<Quantity>& numbers_;
    std::size_t at_ = 0;
    Amount sum_ = 0;
    bool me_ = false, counted_ = false;
};

// The season, weekday or busy time nearest to a number in its clause; empty: none.
std::string_view
time_of(const Message& message, const std::vector<Quantity>& all, const Quantity& quantity)
{
    constexpr std::string_view times =
        "peak busy quiet slow weekend weekends wochenende hauptsaison nebensaison hochsaison haute "
        "basse alta baja campana semaine werktags samstags sonntags freitags montags woche resto "
        "reste "
        "rest";
    const Clause& clause = message.clause_of(quantity.first);
    const auto nearest = [&](std::size_t i) {
        return std::none_of(all.begin(), all.end(), [&](const Quantity& other) {
            const auto away = [&](const Quantity& one) {
                return i >= one.last ? i - one.last : one.first - std::min(i, one.first);
            };
            return !other.odd && other.first != quantity.first && away(other) < away(quantity);
        });
    };
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const bool named = message.covers(i, Sense::season) || message.covers(i, Sense::weekday) ||
                           is_among(message.tokens().text(i), times);
        if (named && nearest(i)) return message.tokens().text(i);
    }
    return {};
}

}  // namespace

std::optional<Amount>
sum_of_parts(const Message& message, const Question& question, const std::vector<Quantity>& all)
{
    return Parts(message, question, all).sum();
}

std::optional<Amount>
sum_of_persons(const Message& message, const Question& question, const std::vector<Quantity>& all)
{
    if (!question.counts("people") || question.of_a_part || all.empty() || all.size() > most_parts)
        return std::nullopt;
    return PersonList(message, all).sum();
}

bool each_has_its_time(const Message& message, const std::vector<Quantity>& all)
{
    std::string_view first;
    for (const Quantity& one : all) {
        if (one.odd) continue;
        const std::string_view time = time_of(message, all, one);
        if (time.empty()) continue;
        if (!first.empty() && time != first) return true;
        first = time;
    }
    return false;
}

}  // namespace usher::dialog
