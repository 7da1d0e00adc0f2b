// Four languages in one list each.

#include "dialog/label_words.hpp"

#include <algorithm>

#include "dialog/tokens.hpp"

namespace usher::dialog {

namespace {

constexpr std::string_view empty_words =
    "your votre vos su sus ihr ihre ihren a an and or the of to in for on we our i with by at from "
    "is are it my der die das "
    "und oder zu mit ein eine wir im von fur am et ou le la les de des un une en du l d y "
    "o el los las del con para que more other others than not no yes already too unser "
    "unsere nous nos notre yet something else ja nein nicht oui non si andere anderes "
    "autre otro otra also need only less new neu neue nouveau nouvelle nuevo nueva want way "
    "viel viele zuviel much many trop demasiado demasiada demasiados demasiadas mucho muchos";

// Verbs of wishing something better: "costs" is all of "Reduce costs".
constexpr std::string_view light_words =
    "reduce improve increase save cut get make better verbessern senken reduzieren steigern sparen "
    "erhohen reduire ameliorer augmenter gagner mejorar reducir aumentar ahorrar win more takes";

// Labels that a "not" agrees with: "we don't have the data" is "Missing data".
constexpr std::string_view lacking =
    "missing no without lack poor bad not fehlende fehlt keine kein schlechte schlechter mangelnde "
    "fehlender manque sans pas mauvaise mauvais absence falta sin mala malo poca poco insufficient "
    "nobody none niemand aucun aucune ningun ninguna insuffisant";

}  // namespace

bool is_empty(std::string_view word) { return is_among(word, empty_words); }
bool only_wishes(std::string_view word) { return is_among(word, light_words); }
bool speaks_of_lack(std::string_view word) { return is_among(word, lacking); }

// "Basispaket" under "Basis": German writes them together.
bool begins_with(std::string_view said, std::string_view meant)
{
    return meant.size() >= 5 && said.size() > meant.size() && said.substr(0, meant.size()) == meant;
}

namespace {

// "hiking" and "hike", "baking" and "bake".
bool is_ing_form(std::string_view longer, std::string_view base)
{
    if (longer.size() < 6 || !longer.ends_with("ing") || !base.ends_with('e')) return false;
    return longer.substr(0, longer.size() - 3) == base.substr(0, base.size() - 1);
}

}  // namespace

// "reports" and "report", "Berater" and "Beratern": a common stem with a short ending.
bool same_stem(std::string_view a, std::string_view b)
{
    if (a.size() < 4 || b.size() < 4) return a == b;
    if (is_ing_form(a, b) || is_ing_form(b, a)) return true;
    const std::size_t shorter = std::min(a.size(), b.size());
    const std::size_t common = static_cast<std::size_t>(
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin())
            .first -
        a.begin()
    );
    const std::size_t need = shorter <= 5 ? shorter : std::max<std::size_t>(5, shorter - 2);
    return common >= need && std::max(a.size(), b.size()) - common <= 4;
}

}  // namespace usher::dialog
