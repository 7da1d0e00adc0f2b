// Answers of two halves: one part yes and the other no is "partly", a claim and its denial is no,
// and of what was and what is now only the latter counts.

#include "dialog/yes_no_ballot.hpp"

#include <algorithm>

namespace usher::dialog {

void Ballot::second_part()
{
    if (votes_.size() != 1 || !votes_[0].about_a_part || votes_[0].word != Word::yes) return;
    for (std::size_t i = votes_[0].last; i < tokens_.size(); ++i) {
        const Clause& clause = message_.clause_of(i);
        if (i == clause.first || clause.asks || clause.first < votes_[0].last ||
            !message_.covers(i, Sense::negation) || !at_end_of_clause(i + 1))
            continue;
        votes_.push_back({Word::no, i, i + 1, 50, true});
        return;
    }
}

void Ballot::weigh_parts()
{
    second_part();
    if (votes_.size() != 2 || !votes_[0].about_a_part || !votes_[1].about_a_part) return;
    if (votes_[0].word == Word::partly || votes_[1].word == Word::partly ||
        votes_[0].word == votes_[1].word)
        return;
    const std::size_t from = votes_[0].last, to = votes_[1].last;
    constexpr std::string_view changed =
        "mehr seitdem seither anymore longer since ya plus desde depuis dann then heute jetzt "
        "now ahora maintenant inzwischen today";
    for (std::size_t i = from; i < std::min(to + 1, tokens_.size()); ++i)
        if (is_among(tokens_.text(i), changed)) {
            votes_.erase(votes_.begin());
            votes_.front().weight = 70;
            return;
        }
    votes_ = {{Word::partly, votes_[0].first, votes_[1].last, 70}};
}

bool Ballot::begins(std::size_t i, const WordList& of_words) const
{
    const Clause& clause = message_.clause_of(i);
    std::size_t first = clause.first;
    constexpr std::string_view leading = "and but und aber et mais y pero die der das la le el "
                                         "l les los las the about etwa only nur";
    while (first < i &&
           (tokens_[first].kind == TokenKind::mark || is_among(tokens_.text(first), leading)))
        ++first;
    return first == i && is_among(tokens_.text(i), of_words);
}

void Ballot::weigh_halves()
{
    constexpr std::string_view some = "half some halfte manche einige moitie certains "
                                      "certaines mitad algunos algunas unos unas "
                                      "many most few";
    constexpr std::string_view others = "half others other rest halfte andere anderen "
                                        "restlichen manche moitie autres autre reste "
                                        "mitad otros otras demas resto certains certaines "
                                        "some einige algunos algunas unos unas";
    std::size_t first = tokens_.size();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (message_.asks(i)) continue;
        const bool halved = is_among(tokens_.text(i), "half halfte moitie mitad");
        if (first < tokens_.size() && is_among(tokens_.text(i), others) && i > first + 1) {
            votes_ = {{Word::partly, first, i + 1, 75}};
            return;
        }
        if (first == tokens_.size() && begins(i, some)) first = i;
        // "half of them", "the half": of more than a time or an amount
        const bool of_them = halved && begins(i, "half halfte moitie mitad") &&
                             is_among(tokens_.text(i + 1), "of davon von d'entre des de") &&
                             tokens_.size() <= 8;
        if (of_them && !question_.percent) {
            votes_ = {{Word::partly, i, i + 1, 70}};
            first = i;
        }
    }
}

void Ballot::weigh_often()
{
    constexpr std::string_view often =
        "sometimes occasionally time then manchmal gelegentlich zu parfois quelquefois fois "
        "temps veces cuando";
    const auto yes = [](const Vote& vote) { return vote.word == Word::yes; };
    if (std::none_of(votes_.begin(), votes_.end(), yes)) return;
    std::erase_if(votes_, [&](const Vote& vote) {
        return vote.word == Word::partly && is_among(tokens_.text(vote.last - 1), often);
    });
}

void Ballot::weigh_doubts()
{
    if (votes_.empty() || votes_.size() > 2 || votes_[0].word != Word::yes) return;
    const Vote claim = votes_[0];
    constexpr std::string_view claims = "tenemos have haben avons lo la on wir we i nous";
    if (!is_among(tokens_.text(claim.first), claims)) return;
    for (std::size_t i = claim.last; i < tokens_.size(); ++i) {
        const std::size_t first = message_.clause_of(i).first;
        const bool nobody = is_among(tokens_.text(i), "nadie niemand nobody personne");
        if (first >= claim.last && message_.covers(first, Sense::contrast) &&
            (nobody || message_.mood(i).negated || message_.covers(i, Sense::negation))) {
            votes_ = {claim, {Word::no, i, i + 1, claim.weight * 3 / 2}};
            return;
        }
    }
}

void Ballot::weigh_assent()
{
    if (votes_.empty() || votes_[0].word != Word::yes || turned()) return;
    constexpr std::string_view assents = "ok okay oki agree agreed einverstanden accord acuerdo "
                                         "vale alles";
    constexpr std::string_view approvals =
        "ok okay fine good right correct work works suit suits fit fits passt geht klappt stimmt "
        "gut recht richtig bien bon correcte convient marche va vale correcto sirve conviene";
    const Vote assent = votes_[0];
    bool agreed = false;
    for (std::size_t i = assent.first; i < assent.last; ++i)
        agreed = agreed || is_among(tokens_.text(i), assents);
    if (!agreed) return;
    for (std::size_t i = assent.last; i < tokens_.size(); ++i) {
        const bool apart = message_.clause_of(i).first >= assent.last;
        if (!apart || !is_among(tokens_.text(i), approvals) ||
            !(message_.mood(i).negated || tokens_.is(i + 1, "pas")))
            continue;
        votes_ = {assent, {Word::no, i, i + 1, assent.weight * 3 / 2}};
        return;
    }
}

}  // namespace usher::dialog
