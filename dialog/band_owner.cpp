// Of several amounts, the one that is the visitor's own.

#include "dialog/choice_bands.hpp"
#include "dialog/quantity.hpp"

namespace usher::dialog {

static bool has_any(const Message& message, const Clause& clause, const WordList& words)
{
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(message.tokens().text(i), words)) return true;
    return false;
}

const Quantity* amount_of_ourselves(const Message& message)
{
    constexpr std::string_view wholes =
        "group headquarters headquarter hq head parent holding corporation worldwide globally "
        "competitor competition konzern gruppe zentrale mutter weltweit konkurrenz groupe siege "
        "maison monde concurrent concurrence grupo matriz sede competencia mundo mundial";
    constexpr std::string_view own =
        "our we we're here us unsere unserer unserem unser wir uns hier bei notre nous on ici chez "
        "nuestra nuestro nosotros somos aqui tenemos local site branch standort niederlassung "
        "filiale werk agence sucursal delegacion";
    const Quantity* ours = nullptr;
    bool whole = false;
    for (const Quantity& one : message.quantities()) {
        const Mood& mood = message.mood(one.first);
        if (one.odd || one.percent || mood.negated || mood.past) continue;
        const Clause& clause = message.clause_of(one.first);
        const bool theirs = has_any(message, clause, wholes);
        whole = whole || theirs;
        if (theirs || !has_any(message, clause, own)) continue;
        if (ours) return nullptr;
        ours = &one;
    }
    return whole ? ours : nullptr;
}

}  // namespace usher::dialog
