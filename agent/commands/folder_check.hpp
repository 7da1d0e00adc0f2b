#pragma once
// A configuration folder as `usher check` reads it: what its files are held against, and what only
// shows when they are looked at together.

#include <optional>
#include <string>
#include <vector>

#include "agent/booking/teams.hpp"
#include "agent/commands/check.hpp"
#include "agent/commands/check_report.hpp"
#include "agent/settings.hpp"
#include "rules/load.hpp"

namespace usher::agent {

class FolderCheck {
  public:
    // What is missing or can't be read in the folder is not looked up.
    explicit FolderCheck(std::string path);

    // Is this file one of the folder's own profiles?
    bool owns(const std::string& path) const;

    // One file with those beside it. Throws std::runtime_error if it can't be read.
    Checked check(const std::string& path) const;

    // What keeps a server from starting here: mistakes in the settings and the teams, and listed
    // profiles without a file. Entries without a finding are left out.
    std::vector<Checked> settings() const;

    // Adds what the site's profiles say about each other (U312) to those checked; for profiles that
    // are not among them, an entry of their own.
    void check_together(std::vector<Checked>& checked) const;

  private:
    std::string path_of(const std::string& profile) const;
    void look_at_name(Checked& checked, const std::string& path) const;

    std::string path_;
    SettingsRead settings_;
    std::optional<rules::World> world_;
    std::optional<Teams> teams_;
    std::vector<rules::Finding> of_teams_;  // findings
};

}  // namespace usher::agent
