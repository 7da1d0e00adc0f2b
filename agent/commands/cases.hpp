#pragma once
// The cases that `usher decide` reads: a line of JSON or a row of a table, as facts and answers.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "rules/play.hpp"
#include "rules/profile.hpp"

namespace usher::agent {

struct Case {
    nlohmann::ordered_json id;  // as it came; null if there is none
    rules::Facts facts;
    rules::Answers answers;
    std::string wrong;  // "" = nothing; else a sentence, and only `id` is to be used
};

// {"id"?, "visit"?, "crm"?, "answers"}.
Case case_of_json(const rules::Profile& profile, std::string_view line);

// Values as written, read as rules::read_answers does; free text also as a visitor's message, so
// that "we just raised a Series B" means what it would in a chat.
std::variant<rules::Answers, std::string> read_case_answers(
    const rules::Profile& profile, const std::vector<std::pair<std::string, rules::Given>>& given
);

// The fact that is meant by a name as written: a campaign's own name is "visit.campaign".
std::string fact_name(const std::string& written);

// What a table's header says about its columns.
class CaseColumns {
  public:
    // Columns are `id`, criteria, and facts ("visit.country", "crm.segment"). Others are not
    // looked at, as lists of leads have many; but a mistyped name is told with every row.
    CaseColumns(const rules::Profile& profile, const std::vector<std::string>& header);

    Case case_of_row(const rules::Profile& profile, const std::vector<std::string>& cells) const;

  private:
    enum class Meaning { id, fact, criterion, other };
    struct Column {
        std::string name;
        Meaning meaning = Meaning::other;
        bool several = false;  // cells hold lists, separated by ";"
    };
    std::vector<Column> columns_;
    std::string wrong_;
};

}  // namespace usher::agent
