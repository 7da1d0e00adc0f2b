// Cases as rows of a table.

#include <algorithm>

#include "agent/commands/cases.hpp"
#include "agent/commands/visit_facts.hpp"
#include "rules/prose.hpp"

namespace usher::agent {
namespace {

using GivenAnswers = std::vector<std::pair<std::string, rules::Given>>;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

rules::Given given_of_cell(std::string_view cell, bool several)
{
    rules::Given given;
    given.word = cell;
    if (!several || given.word == "unsure") return given;
    given.kind = rules::Given::Kind::words;
    while (!cell.empty()) {
        const auto end = std::min(cell.find(';'), cell.size());
        if (const auto word = trimmed(cell.substr(0, end)); !word.empty())
            given.words.emplace_back(word);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return given;
}

bool is_fact(std::string_view name)
{
    return name.substr(0, 6) == "visit." || name.substr(0, 4) == "crm.";
}

}  // namespace

CaseColumns::CaseColumns(const rules::Profile& profile, const std::vector<std::string>& header)
{
    std::vector<std::string> names = {"id"};
    for (const rules::Criterion& criterion : profile.criteria)
        names.push_back(criterion.name);
    for (const std::string& cell : header) {
        Column column;
        column.name = trimmed(cell);
        const rules::Criterion* criterion = profile.criterion(column.name);
        if (criterion) {
            column.meaning = Meaning::criterion;
            column.several =
                criterion->kind != rules::Kind::text && rules::takes_several(criterion->kind);
        } else if (column.name == "id") {
            column.meaning = Meaning::id;
        } else if (is_fact(column.name)) {
            column.meaning = Meaning::fact;
            if (wrong_.empty()) wrong_ = mistyped_fact(column.name);
        } else if (is_typo(column.name, rules::nearest(column.name, names))) {
            wrong_ = rules::no_such_criterion(profile, column.name);
        }
        columns_.push_back(std::move(column));
    }
    // Other columns may stand beside; with none of ours it is another table, or other separators.
    const bool known = std::any_of(columns_.begin(), columns_.end(), [](const Column& column) {
        return column.meaning == Meaning::criterion || column.meaning == Meaning::fact;
    });
    if (!known && wrong_.empty())
        wrong_ = "No column is named after a criterion of this page. The first row names the "
                 "columns, and commas separate them.";
}

Case CaseColumns::case_of_row(const rules::Profile& profile, const std::vector<std::string>& cells)
    const
{
    Case result;
    GivenAnswers given;
    for (std::size_t i = 0; i < cells.size() && i < columns_.size(); ++i) {
        const std::string_view cell = trimmed(cells[i]);
        const Column& column = columns_[i];
        if (cell.empty()) continue;
        if (column.meaning == Meaning::id) result.id = std::string(cell);
        if (column.meaning == Meaning::fact) result.facts[fact_name(column.name)] = cell;
        if (column.meaning == Meaning::criterion)
            given.emplace_back(column.name, given_of_cell(cell, column.several));
    }
    result.wrong = wrong_;
    if (cells.size() != columns_.size())
        result.wrong = "This row has " + rules::counted(cells.size(), "cell", "cells") +
                       " and the header " + std::to_string(columns_.size()) + ".";
    if (!result.wrong.empty()) return result;
    auto answers = read_case_answers(profile, given);
    if (auto* wrong = std::get_if<std::string>(&answers))
        result.wrong = std::move(*wrong);
    else
        result.answers = std::move(std::get<rules::Answers>(answers));
    return result;
}

}  // namespace usher::agent
