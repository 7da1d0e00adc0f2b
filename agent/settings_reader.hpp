#pragma once
// Reads one settings file into values: every name that is read is known, every other is a finding
// with the name that was probably meant.

#include <string>
#include <string_view>
#include <vector>

#include "rules/finding.hpp"
#include "rules/jsonc.hpp"

namespace usher::agent {

// A block of a settings file. Absent values leave what they would fill untouched.
class SettingsBlock {
  public:
    // `node` may be nullptr: a block that isn't there. All must outlive the reader.
    SettingsBlock(
        const rules::Node* node,
        std::string path,
        std::string file,
        std::vector<rules::Finding>& findings
    );
    // Names that were never asked for are findings (U103).
    ~SettingsBlock();
    SettingsBlock(const SettingsBlock&) = delete;

    bool is_there() const { return node_ != nullptr; }
    void text(std::string_view name, std::string& into);
    // One of `allowed`, else a finding.
    void word(std::string_view name, std::string& into, const std::vector<std::string>& allowed);
    void texts(std::string_view name, std::vector<std::string>& into);
    void whole_number(std::string_view name, int& into, int least, int most);
    SettingsBlock block(std::string_view name);
    // For values that are read elsewhere, or looked at in their own way.
    const rules::Node* take(std::string_view name);

    void finding(
        std::string_view code,
        const rules::Place& place,
        std::string_view name,
        std::string message,
        std::string remedy
    );

  private:
    const rules::Node* take(std::string_view name, rules::Node::Kind kind, const char* what);

    const rules::Node* node_;
    std::string path_, file_;
    std::vector<rules::Finding>& findings_;
    std::vector<std::string> asked_for_;
};

}  // namespace usher::agent
