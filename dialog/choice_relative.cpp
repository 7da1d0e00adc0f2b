// An option picked by its neighbour: "the one below it", "eins drüber", "celui juste en dessous".
// The options are taken as steps, the first of them the lowest.

#include <algorithm>

#include "dialog/choice_picker.hpp"
#include "dialog/option_denials.hpp"

namespace usher::dialog {

// The only option that is named; nullptr: none or several.
const OptionMatch* Picker::anchor() const
{
    const OptionMatch* only = nullptr;
    for (const OptionMatch& match : matches_) {
        if (match.score < score_accepted) continue;
        if (only) return nullptr;
        only = &match;
    }
    return only;
}

Found Picker::next_to_it() const
{
    constexpr std::string_view up = "above up higher bigger larger druber daruber uber hoher "
                                    "grosser dessus superieur superieure "
                                    "arriba superior siguiente encima";
    constexpr std::string_view down =
        "below under down lower smaller beneath drunter darunter unter niedriger kleiner dessous "
        "inferieur inferieure abajo inferior debajo";
    constexpr std::string_view steps =
        "one step level tier size notch next eins eine einen stufe nummer das die den der nachste "
        "celui celle cran niveau taille un une el la uno una nivel escalon";
    constexpr std::string_view from = "from than als von que de del du au";
    constexpr std::string_view chosen = "want take better please rather would'd like nehmen nehme "
                                        "besser lieber bitte reicht prends "
                                        "plutot mieux suffit mejor prefiero quiero quiza basta";
    if (several_ || tokens_.size() > 24) return {};
    const OptionMatch* named = anchor();
    if (!named) return {};
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
        const bool higher = is_among(tokens_.text(i), up);
        if ((!higher && !is_among(tokens_.text(i), down)) || message_.asks(i)) continue;
        bool step = false;
        for (std::size_t back = 1; back <= 4 && back <= i; ++back)
            step = step || (is_among(tokens_.text(i - back), steps) &&
                            message_.clause_of(i - back).first == message_.clause_of(i).first);
        const bool compared = i < named->first && is_among(tokens_.text(i + 1), from);
        const bool turned =
            named->last <= i && (named->negated || found_wanting(message_, named->last));
        if (!step || (!compared && !turned && !clause_has(message_.clause_of(i), chosen))) continue;
        const std::size_t last = real_options().size();
        if ((higher && named->option + 1 >= last) || (!higher && named->option == 0)) return {};
        return answer({higher ? named->option + 1 : named->option - 1}, i, i + 1, "next", 72);
    }
    return {};
}

}  // namespace usher::dialog
