// ISO 3166-1 alpha-2 as of 2024, with XK for Kosovo, which many systems use.

#include "rules/countries.hpp"

#include <array>
#include <utility>

namespace usher::rules {

namespace {

constexpr std::string_view codes =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR "
    "BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ "
    "EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW "
    "GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY "
    "KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV "
    "MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY "
    "QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG "
    "TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA "
    "ZM ZW ";

// What people write who don't know the standard.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> often_meant{{
    {"UK", "GB"},
    {"EN", "GB"},
    {"USA", "US"},
    {"CAN", "CA"},
    {"GER", "DE"},
    {"DEU", "DE"},
    {"FRA", "FR"},
    {"ESP", "ES"},
    {"GBR", "GB"},
    {"SW", "SE"},
}};

}  // namespace

bool is_country(std::string_view code)
{
    if (code.size() != 2 || code[0] < 'A' || code[0] > 'Z') return false;
    for (std::size_t i = 0; i + 1 < codes.size(); i += 3)
        if (codes.substr(i, 2) == code) return true;
    return false;
}

std::string country_meant(std::string_view written)
{
    std::string upper(written.substr(0, 4));
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    for (const auto& [wrong, right] : often_meant)
        if (wrong == upper) return std::string(right);
    return is_country(upper) ? upper : std::string{};
}

}  // namespace usher::rules
