#pragma once
// What stands on the one-page document, before anybody decides how it looks. Only page*.cpp include
// this.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/profile.hpp"

namespace usher::rules {

constexpr std::string_view page_dot = " \xC2\xB7 ";  // a middle dot between answers

struct PageEntry {
    std::string name, text;
};

struct PageBlock {
    std::string title;
    int worth = 0;
    std::vector<PageEntry> entries;
};

struct PageParts {
    std::string title;
    std::vector<std::string> about;  // "version 12", "reviewed 2026-10-05", "owner ..."
    std::vector<PageEntry> in_short;
    std::vector<PageBlock> layers;
    std::vector<PageEntry> disqualifiers, verdicts;
};

PageParts parts_of_page(const Profile& profile, std::optional<int> version);

// In capitals; Latin letters only, which is what titles of the shipped languages have.
std::string in_capitals(std::string_view text);

}  // namespace usher::rules
