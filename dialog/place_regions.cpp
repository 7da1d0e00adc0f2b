// Members by a small table; regions.cpp has those of the large ones.

#include "dialog/place_regions.hpp"

#include <algorithm>
#include <utility>

namespace usher::dialog {

std::string_view members_of(std::string_view region)
{
    constexpr std::pair<std::string_view, std::string_view> members[] = {
        {"DACH", "DE AT CH"},
        {"BENELUX", "BE NL LU"},
        {"NORDICS", "DK FI IS NO SE"},
        {"SCANDINAVIA", "DK NO SE"},
        {"BALTICS", "EE LV LT"},
        {"IBERIA", "ES PT"},
        {"ANZ", "AU NZ"},
        {"NORTH_AMERICA", "US CA MX"}};
    for (const auto& [name, countries] : members)
        if (name == region) return countries;
    return {};
}

void add_members(std::string_view countries, PlacesSaid& said)
{
    for (std::size_t i = 0; i < countries.size(); i += 3) {
        const std::string country(countries.substr(i, 2));
        if (std::find(said.countries.begin(), said.countries.end(), country) ==
            said.countries.end())
            said.countries.push_back(country);
    }
}

bool narrowed(const Message& message, const std::vector<PlaceSaid>& places, std::string_view region)
{
    constexpr std::string_view limits =
        "where wo ou donde except excluding apart sauf hors excepte menos salvo excepto ausser "
        "ohne ausgenommen without minus outside";
    const Tokens& tokens = message.tokens();
    for (const PlaceSaid& place : places) {
        if (place.region != region) continue;
        std::size_t i = place.last;
        while (tokens.is_mark(i, ",") || tokens.is(i, "in") || tokens.is(i, "the"))
            ++i;
        // "Worldwide, without exception"
        const bool none = is_among(
            tokens.text(i + 1),
            "exception exceptions ausnahme ausnahmen "
            "excepcion excepciones limit limits grenzen"
        );
        if (is_among(tokens.text(i), limits) && !none) return true;
    }
    return false;
}

}  // namespace usher::dialog
