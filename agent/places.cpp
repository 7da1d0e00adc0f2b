// zone1970.tab: country codes, coordinates, zone, each line; see tzdata's own comments in it.

#include "agent/places.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace usher::agent {
namespace {

namespace fs = std::filesystem;
const fs::path zone_folder = "/usr/share/zoneinfo";

std::vector<std::string> split(const std::string& text, char at)
{
    std::vector<std::string> parts;
    std::istringstream rest(text);
    for (std::string part; std::getline(rest, part, at);)
        parts.push_back(part);
    return parts;
}

std::string
only(const std::map<std::string, std::vector<std::string>>& lists, const std::string& of)
{
    const auto found = lists.find(of);
    return found != lists.end() && found->second.size() == 1 ? found->second.front() : "";
}

bool may_be_a_zone(const std::string& name)
{
    constexpr std::size_t name_bytes_max = 64;  // The longest today has 30.
    if (name.empty() || name.size() > name_bytes_max || name.front() < 'A' || name.front() > 'Z')
        return false;
    for (const char letter : name) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9');
        if (!plain && std::string_view("/_+-").find(letter) == std::string_view::npos) return false;
    }
    return true;
}

}  // namespace

Places::Places()
{
    std::ifstream file(zone_folder / "zone1970.tab");
    std::ostringstream text;
    text << file.rdbuf();
    read(text.str());
}

Places::Places(const std::string& zone_table) { read(zone_table); }

void Places::read(const std::string& zone_table)
{
    for (const auto& line : split(zone_table, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const auto columns = split(line, '\t');
        if (columns.size() < 3) continue;
        for (const auto& country : split(columns[0], ',')) {
            countries_[columns[2]].push_back(country);
            zones_[country].push_back(columns[2]);
        }
    }
}

std::string Places::country_of_zone(const std::string& zone) const
{
    return only(countries_, canonical_zone(zone));
}

std::string Places::zone_of_country(const std::string& country) const
{
    return only(zones_, country);
}

std::string canonical_zone(const std::string& name)
{
    if (!may_be_a_zone(name)) return "";
    std::error_code failed;
    // Old names are links to the new ones. A link out of the folder is no zone of ours.
    const auto file = fs::canonical(zone_folder / name, failed);
    if (failed || !fs::is_regular_file(file, failed)) return "";
    const auto inside = fs::relative(file, fs::canonical(zone_folder, failed), failed).string();
    return failed || inside.starts_with("..") ? "" : inside;
}

}  // namespace usher::agent
