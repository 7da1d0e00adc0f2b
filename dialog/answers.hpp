#pragma once
// From what a message says to the value a criterion counts, and back to words for the visitor.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialog/conversation.hpp"
#include "dialog/understand.hpp"
#include "dialog/words.hpp"
#include "rules/profile.hpp"
#include "rules/sheet.hpp"

namespace usher::dialog {

// What a meaning comes to under a criterion.
struct Mapped {
    std::optional<rules::Value> value;
    std::vector<rules::Value> either;  // without `value`: it could be any of these, so ask which
    bool other_currency = false;       // without `value`: said in a currency that isn't asked
};
// `message` is kept as what a `text` criterion says.
Mapped
to_value(const rules::Criterion& criterion, const Meaning& meaning, std::string_view message);

// The same answer under another criterion (a new version, another profile); absent: it means
// nothing there.
std::optional<rules::Value> reread(const rules::Criterion& criterion, const rules::Value& value);

// The value as the visitor would say it: "220 people", "HR or People Ops software".
enum class Rough { no, yes };  // yes: "about 220 people"
std::string told_back(
    const rules::Criterion& criterion,
    const rules::Value& value,
    const Words& words,
    std::string_view language,
    Rough rough = Rough::no
);
// Did the visitor's own words say "about" (up to where the value ends)?
Rough sounds_rough(std::string_view words);

// Values as buttons: "50 to 99 people", named "from_50_to_99"; options keep their own names.
std::vector<Suggested> suggestions(
    const rules::Criterion& criterion,
    const std::vector<rules::Value>& values,
    const Words& words,
    std::string_view language
);

}  // namespace usher::dialog
