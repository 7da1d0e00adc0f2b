// Regions as business people draw them. Where usage differs (is Turkey in Europe?) a country
// stands in every region that is commonly meant to hold it: a region only answers a question when
// all of its countries do so alike, so naming one too many merely asks back.

#include "dialog/regions.hpp"

namespace usher::dialog {
namespace {

struct Region {
    std::string_view name;
    std::string_view countries;  // codes, and names of smaller regions
};

constexpr Region regions[] = {
    {"DACH", "DE AT CH"},
    {"BENELUX", "BE NL LU"},
    {"SCANDINAVIA", "DK NO SE"},
    {"NORDICS", "DK FI IS NO SE"},
    {"BALTICS", "EE LV LT"},
    {"IBERIA", "ES PT"},
    {"ANZ", "AU NZ"},
    {"NORTH_AMERICA", "US CA"},
    {"EU", "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"},
    {"EUROPE", "EU AL AD BA BY CH GB IS LI MC MD ME MK NO RS SM TR UA VA XK"},
    {"MENA", "AE BH DZ EG IQ IR IL JO KW LB LY MA OM PS QA SA SY TN YE"},
    {"AFRICA",
     "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR "
     "MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW"},
    {"EMEA", "EUROPE MENA AFRICA"},
    {"APAC",
     "ANZ BD BN BT CN FJ HK ID IN JP KH KR LA LK MM MN MO MV MY NP PG PH PK SG TH TL TW VN"},
    {"LATAM", "AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE"},
};

}  // namespace

std::vector<std::string_view> countries_of_region(std::string_view name)
{
    std::vector<std::string_view> countries;
    for (const auto& region : regions) {
        if (region.name != name) continue;
        for (auto rest = region.countries; !rest.empty();) {
            const auto code = rest.substr(0, rest.find(' '));
            rest.remove_prefix(code.size() < rest.size() ? code.size() + 1 : rest.size());
            // Only "EU" is both a region and two letters long.
            if (code.size() == 2 && code != "EU") {
                countries.push_back(code);
                continue;
            }
            const auto inner = countries_of_region(code);
            countries.insert(countries.end(), inner.begin(), inner.end());
        }
    }
    return countries;
}

}  // namespace usher::dialog
