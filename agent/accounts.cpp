// The first column is the domain; every other becomes a fact of its own name.

#include "agent/accounts.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>

#include "agent/csv.hpp"

namespace usher::agent {
namespace {

std::string in_small_letters(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    });
    return text;
}

}  // namespace

Accounts::Accounts(const std::string& config_folder)
    : file_(std::filesystem::path(config_folder) / "accounts.csv")
{
}

std::map<std::string, std::string> Accounts::facts_for(const std::string& email_domain)
{
    read_if_changed();
    const auto found = by_domain_.find(in_small_letters(email_domain));
    return found == by_domain_.end() ? std::map<std::string, std::string>{} : found->second;
}

void Accounts::read_if_changed()
{
    std::error_code failed;
    const auto changed = std::filesystem::last_write_time(file_, failed);
    if (failed) {
        by_domain_.clear();
        changed_ = {};
        return;
    }
    if (changed == changed_) return;
    changed_ = changed;
    by_domain_.clear();
    std::ifstream file(file_, std::ios::binary);
    CsvReader reader(file);
    CsvRecord names;
    if (!reader.next(names)) return;
    for (CsvRecord row; reader.next(row);) {
        if (row.trouble.empty())
            take_row(names.cells, row.cells);
        else
            spdlog::warn("accounts.csv: {} The line is passed over.", row.trouble);
    }
}

void Accounts::take_row(
    const std::vector<std::string>& names, const std::vector<std::string>& cells
)
{
    std::map<std::string, std::string> facts;
    std::string domain;
    for (std::size_t column = 0; column < std::min(names.size(), cells.size()); ++column) {
        if (names[column] == "domain")
            domain = in_small_letters(cells[column]);
        else if (!cells[column].empty() && !names[column].empty())
            facts["crm." + names[column]] = cells[column];
    }
    if (!domain.empty()) by_domain_[domain] = std::move(facts);
}

}  // namespace usher::agent
