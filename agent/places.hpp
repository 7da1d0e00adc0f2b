#pragma once
// Which country a time zone lies in and which zone a country has, as far as the zone database
// gives exactly one.

#include <map>
#include <string>
#include <vector>

namespace usher::agent {

class Places {
  public:
    // Reads zone1970.tab of the system's zone database; without it nothing is known.
    Places();
    explicit Places(const std::string& zone_table);  // the table's text, for tests

    // ISO 3166-1 alpha-2; "" = not exactly one.
    std::string country_of_zone(const std::string& zone) const;
    // IANA; "" = not exactly one.
    std::string zone_of_country(const std::string& country) const;

  private:
    void read(const std::string& zone_table);

    std::map<std::string, std::vector<std::string>> countries_, zones_;
};

// The name the zone database uses today for a zone: "Asia/Calcutta" is "Asia/Kolkata". "" = no
// such zone.
std::string canonical_zone(const std::string& name);

}  // namespace usher::agent
