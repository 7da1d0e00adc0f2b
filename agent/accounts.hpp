#pragma once
// Companies we know already, by their mail domain: config/accounts.csv.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace usher::agent {

class Accounts {
  public:
    // The file need not exist. It is read again whenever it has changed.
    explicit Accounts(const std::string& config_folder);
    // crm.* facts ("crm.account_owner" ...) of this domain, in any case; empty: not known.
    std::map<std::string, std::string> facts_for(const std::string& email_domain);

  private:
    void read_if_changed();
    void take_row(const std::vector<std::string>& names, const std::vector<std::string>& cells);

    std::filesystem::path file_;
    std::filesystem::file_time_type changed_{};
    std::map<std::string, std::map<std::string, std::string>> by_domain_;
};

}  // namespace usher::agent
