// Counting.

#include "rules/shares.hpp"

#include <algorithm>

namespace usher::rules {
namespace {

void count(const Criterion& criterion, const Value& value, std::vector<int>& counts)
{
    const auto add = [&](const std::vector<std::string>& names) {
        for (std::size_t i = 0; i < criterion.options.size(); ++i)
            if (std::find(names.begin(), names.end(), criterion.options[i].name) != names.end())
                ++counts[i];
    };
    if (const auto* options = std::get_if<Options>(&value)) return add(options->names);
    if (const auto* text = std::get_if<FreeText>(&value)) return add(text->options);
    if (std::holds_alternative<IsUnsure>(value)) {
        ++counts.back();
        return;
    }
    for (std::size_t i = 0; i < criterion.bands.size(); ++i) {
        const Band& band = criterion.bands[i];
        const auto* amount = std::get_if<Amount>(&value);
        const auto* range = std::get_if<AmountRange>(&value);
        const bool inside =
            band.none
                ? std::holds_alternative<NoPlan>(value)
                : (amount && band.range.contains(*amount)) ||
                      (range && overlap(*range, band.range, criterion.kind) == Overlap::wholly);
        if (!inside) continue;
        ++counts[criterion.options.size() + i];
        return;
    }
}

}  // namespace

std::string
learned_shares(const Profile& profile, const std::vector<Sheet>& talks, std::string_view today)
{
    std::string out = "  \"answer_shares\": {\n    \"learned_on\": \"" + std::string(today) +
                      "\",\n    \"talks\": " + std::to_string(talks.size()) + ",\n    \"of\": {";
    bool first = true;
    for (const Criterion& criterion : profile.criteria) {
        const auto names = names_of_answers(criterion);
        std::vector<int> counts(names.size());
        for (const Sheet& talk : talks)
            if (const Answer* answer = answer_to(criterion, talk))
                count(criterion, answer->value, counts);
        if (std::all_of(counts.begin(), counts.end(), [](int each) { return each == 0; })) continue;
        out += (first ? "\n" : ",\n") + std::string("      \"") + criterion.name + "\": { ";
        for (std::size_t i = 0; i < names.size(); ++i)
            out += (i == 0 ? "\"" : ", \"") + names[i] + "\": " + std::to_string(counts[i]);
        out += " }";
        first = false;
    }
    return out + (first ? "}\n  }" : "\n    }\n  }");
}

}  // namespace usher::rules
