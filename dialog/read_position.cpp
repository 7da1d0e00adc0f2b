// Places count only if hardly anything else is said: "I was the first to ask" names none.

#include "dialog/read_position.hpp"

#include <algorithm>
#include <numeric>

#include "dialog/quantity.hpp"

namespace usher::dialog {

using rules::Amount;

Places PositionReader::one_clause() const
{
    Places only;
    for (const Clause& clause : message_.clauses()) {
        if (message_.asks(clause.first)) continue;
        if (clause.corrects) only = {};  // "the 2nd, no sorry, the third"
        Places found = within(clause.first, clause.last);
        if (found.options.empty() || message_.mood(found.first).negated) continue;
        if (!only.options.empty()) return {};  // two of them: which?
        only = std::move(found);
    }
    const bool bare = !only.options.empty() && tokens_[only.first].kind == TokenKind::number &&
                      !message_.at(only.first, Sense::ordinal);
    return bare ? Places() : only;
}

Places PositionReader::within(std::size_t from, std::size_t to) const
{
    constexpr std::string_view small =
        "only just seulement nur solo solamente uniquement lieber plutot juste please rather would "
        "take i'd i'll pick prefer prefiero prefere je prends nehme ich the definitely";
    Places places;
    int others = 0;
    bool named = false;
    places.first = tokens_.size();
    for (std::size_t i = from; i < to;) {
        std::size_t next = i + 1;
        if (const auto row = digits_in_a_row(i); !row.empty()) {
            places.options.insert(places.options.end(), row.begin(), row.end());
            places.first = std::min(places.first, i);
            places.last = next;
        } else if (const std::optional<std::size_t> option = at(i, next)) {
            places.options.push_back(*option);
            places.first = std::min(places.first, i);
            places.last = next;
        } else if (message_.covers(i, Sense::option_word)) {
            named = true;
        } else if (tokens_[i].kind != TokenKind::mark && !message_.covers(i, Sense::filler) &&
                   !message_.covers(i, Sense::joint) && !message_.covers(i, Sense::range_to) &&
                   !message_.covers(i, Sense::correction) &&
                   !is_among(tokens_.text(i), small)) {
            ++others;
        }
        i = next;
    }
    const bool too_many = take_ == Take::one && places.options.size() > 1;
    if (others > (named ? 2 : 0) || too_many) places.options.clear();
    return places;
}

// "1,2,3" typed without spaces is one number to the scanner.
std::vector<std::size_t> PositionReader::digits_in_a_row(std::size_t i) const
{
    std::vector<std::size_t> picked;
    if (tokens_[i].kind != TokenKind::number || take_ == Take::one) return picked;
    const std::string_view text = tokens_[i].text;
    for (std::size_t k = 0; k < text.size(); ++k) {
        if (k % 2 == 1 ? text[k] != ',' && text[k] != '.' : text[k] < '1' || text[k] > '9')
            return {};
        if (k % 2 == 0) picked.push_back(static_cast<std::size_t>(text[k] - '1'));
    }
    const bool all = std::all_of(picked.begin(), picked.end(), [&](std::size_t option) {
        return option < offered_;
    });
    return picked.size() >= 2 && all ? picked : std::vector<std::size_t>();
}

std::optional<std::size_t> PositionReader::at(std::size_t i, std::size_t& next) const
{
    if (const Hit* hit = message_.at(i, Sense::ordinal)) {
        const Amount place = amount_of(hit->value) / rules::one_unit;
        next = hit->last;
        if (place == -3) return offered_ % 2 == 1 ? std::optional(offered_ / 2) : std::nullopt;
        return place > 0 ? valid(static_cast<std::size_t>(place - 1))
                         : valid(offered_ - (place == 0 ? 1u : 2u));
    }
    const std::string_view text = tokens_[i].text;
    if (labels_ != Labels::countries && tokens_[i].kind == TokenKind::word && text.size() == 1 &&
        text[0] >= 'a' && text[0] <= 'j' && !(text == "a" && !letters_only()) && !is_elided(i))
        return valid(static_cast<std::size_t>(text[0] - 'a'));
    if (labels_ == Labels::bands && !is_called_an_option(i)) return std::nullopt;
    if (tokens_[i].kind == TokenKind::number && text.size() == 1)
        return valid(static_cast<std::size_t>(text[0] - '1'));
    if (const Hit* hit = message_.at(i, Sense::digit_word)) {
        const Amount place = amount_of(hit->value) / rules::one_unit;
        if (place >= 1 && (hit->value != "1" || tokens_.size() == 1))
            return valid(static_cast<std::size_t>(place - 1));
    }
    return std::nullopt;
}

// "Nummer 2", "option 3": a place also where the labels are amounts.
bool PositionReader::is_called_an_option(std::size_t i) const
{
    return i > 0 && is_among(
                        tokens_.text(i - 1),
                        "number nummer nr option choice button numero opcion choix variante "
                        "antwort answer auswahl punkt reponse respuesta"
                    );
}

// "c'est", "d'abord", "a ver": the letter belongs to the next word.
bool PositionReader::is_elided(std::size_t i) const
{
    const Hit* filler = message_.covering(i, Sense::filler);
    if (filler && filler->last - filler->first > 1) return true;
    if (i + 1 >= tokens_.size() || tokens_[i + 1].space_before) return false;
    return tokens_.is_mark(i + 1, "'") || tokens_[i + 1].kind == TokenKind::word;
}

// "a and c please", "a, b": nothing but letters and joints.
bool PositionReader::letters_only() const
{
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        if (tokens_[i].kind == TokenKind::word && tokens_[i].text.size() > 1 &&
            !message_.covers(i, Sense::joint) && !message_.covers(i, Sense::range_to) &&
            !message_.covers(i, Sense::filler) && !message_.covers(i, Sense::option_word))
            return false;
    return true;
}

std::optional<std::size_t> PositionReader::valid(std::size_t option) const
{
    return option < offered_ ? std::optional(option) : std::nullopt;
}

std::size_t PositionReader::count_at(std::size_t i) const
{
    if (i >= tokens_.size()) return 0;
    if (tokens_[i].kind == TokenKind::number && tokens_[i].text.size() == 1)
        return static_cast<std::size_t>(tokens_[i].text[0] - '0');
    if (tokens_.is(i, "beiden") || tokens_.is(i, "beide")) return 2;
    const Hit* count = message_.at(i, Sense::digit_word);
    return count ? static_cast<std::size_t>(amount_of(count->value) / rules::one_unit) : 0;
}

// "... and the last one": a place of its own after those from an end.
void PositionReader::add_single_places(Places& places) const
{
    for (std::size_t i = places.last; i < tokens_.size(); ++i) {
        const Hit* place = message_.at(i, Sense::ordinal);
        if (!place || message_.mood(i).negated || message_.asks(i) ||
            message_.covers(i, Sense::past) || message_.covers(place->last, Sense::time_unit))
            continue;  // "since last year"
        std::size_t next = i + 1;
        const auto option = at(i, next);
        const bool joined = message_.within(places.last, i, Sense::joint) != nullptr ||
                            is_among(tokens_.text(i - 1), "the le la el l der die das");
        if (!option || !joined || std::count(places.options.begin(), places.options.end(), *option))
            continue;
        places.options.push_back(*option);
        places.last = next;
    }
}

Places PositionReader::from_an_end() const
{
    Places places;
    if (take_ == Take::one) return places;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Hit* end = message_.at(i, Sense::ordinal);
        if (!end || (end->value != "1" && end->value != "0")) continue;
        // The count stands on either side: "the first two", "les deux premiers".
        std::size_t many = count_at(end->last);
        if (many == 0 && i > 0) many = count_at(i - 1);
        if (many < 2 || many > offered_) continue;
        places.options.resize(many);
        const bool from_start = end->value == "1";
        std::iota(places.options.begin(), places.options.end(), from_start ? 0 : offered_ - many);
        places.first = i;
        places.last = std::min<std::size_t>(end->last + 1u, tokens_.size());
        add_single_places(places);
        return places;
    }
    return places;
}

}  // namespace usher::dialog
