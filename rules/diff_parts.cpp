// Texts in their languages, lists and conditions.

#include "rules/diff_parts.hpp"

#include "rules/condition.hpp"

namespace usher::rules {

// "Opening", or "Opening, fr" for a further language.
std::string Differences::in_language(const std::string& what, std::size_t language) const
{
    if (language == 0) return what;
    const auto& languages = after.languages.size() > language ? after.languages : before.languages;
    return what + ", in " + quoted(languages[language]);
}

void Differences::text(const std::string& what, const Text& a, const Text& b)
{
    const auto at = [](const Text& text, std::size_t language) {
        return language < text.by_language.size() ? text.by_language[language] : std::string{};
    };
    // Languages that come or go are said once, not text by text.
    const auto count = std::min(before.languages.size(), after.languages.size());
    for (std::size_t i = 0; i < std::max<std::size_t>(1, count); ++i)
        words(in_language(what, i), at(a, i), at(b, i));
}

void Differences::texts(const std::string& what, const Texts& a, const Texts& b)
{
    const auto at = [](const Texts& all, std::size_t language) {
        return language < all.by_language.size() ? all.by_language[language]
                                                 : std::vector<std::string>{};
    };
    const auto count = std::min(before.languages.size(), after.languages.size());
    for (std::size_t i = 0; i < std::max<std::size_t>(1, count); ++i)
        list(in_language(what, i), at(a, i), at(b, i));
}

void Differences::list(
    const std::string& what, const std::vector<std::string>& a, const std::vector<std::string>& b
)
{
    if (a == b) return;
    const auto missing_in = [](const std::vector<std::string>& from,
                               const std::vector<std::string>& in) {
        std::vector<std::string> missing;
        for (const std::string& each : from)
            if (std::find(in.begin(), in.end(), each) == in.end()) missing.push_back(quoted(each));
        return missing;
    };
    const auto gone = missing_in(a, b), come = missing_in(b, a);
    if (gone.empty() && come.empty()) return say(what + ": in another order, " + list_of(b));
    std::string sentence = what + ": ";
    if (!come.empty()) sentence += "also " + list_of(come);
    if (!come.empty() && !gone.empty()) sentence += ", ";
    if (!gone.empty()) sentence += "no longer " + list_of(gone);
    say(sentence);
}

void Differences::condition(const std::string& what, const Condition& a, const Condition& b)
{
    if (a == b) return;
    say(what + ": " + in_words(before, a) + " -> " + in_words(after, b));
}

}  // namespace usher::rules
