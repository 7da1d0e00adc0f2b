// One page without scripts: what flows where, week by week, team by team, and the flips themselves.

#include <algorithm>
#include <array>
#include <map>

#include "agent/replay_text.hpp"
#include "rules/html.hpp"

namespace usher::agent {
namespace {

using nlohmann::json;

constexpr int plot_width = 640, row_height = 22, label_width = 200;

std::string spoken(std::string verdict)
{
    if (verdict == "cant_tell") return "can't tell";
    if (verdict == "open") return "left before";
    std::replace(verdict.begin(), verdict.end(), '_', ' ');
    return rules::escaped_for_html(verdict);
}

// Told apart by lightness too, for paper and for eyes that don't see red from green.
std::string colour_of(const std::string& verdict)
{
    static const std::map<std::string, std::string> colours = {
        {"qualified", "#1b7f4d"},
        {"review", "#e0a800"},
        {"not_a_fit", "#8893a1"},
        {"disqualified", "#5a2a2a"},
        {"cant_tell", "#d9dde3"},
        {"open", "#b9c6d8"}};
    const auto found = colours.find(verdict);
    return found == colours.end() ? "#4a6fb5" : found->second;
}

std::string text_at(int x, int y, const std::string& text)
{
    return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\">" + text +
           "</text>";
}

std::string bar_at(int x, int y, int width, const std::string& verdict, const std::string& title)
{
    return "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" +
           std::to_string(width) + "\" height=\"16\" fill=\"" + colour_of(verdict) + "\"><title>" +
           title + "</title></rect>";
}

struct Row {
    std::string label;
    std::vector<std::pair<std::string, int>> parts;  // verdict, count
    int total() const
    {
        int sum = 0;
        for (const auto& part : parts)
            sum += part.second;
        return sum;
    }
};

// Stacked bars, one row each, the longest across the whole plot; the same numbers as a table.
std::string bars(const std::string& title, const std::vector<Row>& rows)
{
    int most = 1;
    for (const auto& row : rows)
        most = std::max(most, row.total());
    const int height = row_height * static_cast<int>(rows.size()) + 4;
    auto svg = "<figure><figcaption>" + title + "</figcaption><svg role=\"img\" aria-label=\"" +
               title + "\" viewBox=\"0 0 " + std::to_string(label_width + plot_width + 70) + " " +
               std::to_string(height) + "\">";
    std::string table = "<details><summary>as a table</summary><table>";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const int y = row_height * static_cast<int>(i);
        svg += text_at(0, y + 14, row.label);
        int x = label_width;
        for (const auto& [verdict, count] : row.parts) {
            const int width = static_cast<int>(std::int64_t{count} * plot_width / most);
            svg += bar_at(x, y + 2, width, verdict, spoken(verdict) + ": " + std::to_string(count));
            x += width;
            table += "<tr><td>" + row.label + "</td><td>" + spoken(verdict) + "</td><td>" +
                     std::to_string(count) + "</td></tr>";
        }
        svg += text_at(x + 6, y + 14, std::to_string(row.total()));
    }
    return svg + "</svg>" + table + "</table></details></figure>";
}

std::vector<std::pair<std::string, int>> parts_of(const json& counts)
{
    std::vector<std::pair<std::string, int>> parts;
    for (const auto& [verdict, count] : counts.items())
        parts.emplace_back(verdict, count.get<int>());
    return parts;
}

std::string flows(const json& replay)
{
    std::map<std::string, Row> rows;
    for (const auto& flow : replay.at("flows")) {
        const auto from = flow.at("from").get<std::string>();
        auto& row = rows[from];
        row.label = spoken(from) + " becomes";
        row.parts.emplace_back(flow.at("to").get<std::string>(), flow.at("count").get<int>());
    }
    std::vector<Row> all;
    for (auto& [from, row] : rows)
        all.push_back(std::move(row));
    return bars("Verdicts as they were, and what they would be", all);
}

std::string weeks(const json& replay)
{
    std::vector<Row> rows;
    for (const auto& week : replay.at("weeks")) {
        const auto name = week.at("week").get<std::string>();
        rows.push_back({name + " was", parts_of(week.at("before"))});
        rows.push_back({name + " would be", parts_of(week.at("after"))});
    }
    return bars("Week by week", rows);
}

std::string scores(const json& replay)
{
    std::vector<Row> rows;
    for (const auto& bar : replay.at("scores")) {
        const int from = bar.at("from");
        rows.push_back({"from " + std::to_string(from) + " points", parts_of(bar.at("verdicts"))});
    }
    return bars("Points for sure when it was decided", rows);
}

std::string teams(const json& replay)
{
    std::string table = "<h2>Meetings by team</h2><table><tr><th>to</th><th>were</th>"
                        "<th>would be</th><th>a week</th></tr>";
    for (const auto& team : replay.at("teams"))
        table += "<tr><td>" + rules::escaped_for_html(team.at("route").get<std::string>()) +
                 "</td><td>" + team.at("before").dump() + "</td><td>" + team.at("after").dump() +
                 "</td><td>" + team.at("per_week").dump() + "</td></tr>";
    return table + "</table>";
}

std::string flipped(const json& replay)
{
    std::string table = "<h2>The flips</h2><table><tr><th>conversation</th><th>was</th>"
                        "<th>would be</th><th>what became of it</th></tr>";
    for (const auto& flip : replay.at("flipped"))
        table += "<tr><td>" + rules::escaped_for_html(flip.at("conversation").get<std::string>()) +
                 "</td><td>" + spoken(flip.at("from").get<std::string>()) + "</td><td>" +
                 spoken(flip.at("to").get<std::string>()) + "</td><td>" +
                 spoken(flip.at("became").get<std::string>()) + "</td></tr>";
    return table + "</table>";
}

constexpr std::string_view head = R"(<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><style>
body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2430}
svg{width:100%;height:auto;font-size:13px}figure{margin:1.5rem 0}figcaption{font-weight:600}
table{border-collapse:collapse}td,th{padding:.15rem .8rem .15rem 0;text-align:left}
.numbers b{font-size:1.6rem;margin-right:.3rem}.numbers span{margin-right:2rem}
@media print{details{display:none}body{margin:0}}
</style><title>What if</title></head><body>)";

}  // namespace

std::string replay_page(const json& replay)
{
    auto html = std::string(head);
    html += "<h1>What if: " + rules::escaped_for_html(replay.at("title").get<std::string>()) +
            "</h1><p>" + replay.at("conversations").dump() + " recorded conversations";
    if (!replay.at("first").is_null())
        html += ", " + replay.at("first").get<std::string>().substr(0, 10) + " to " +
                replay.at("last").get<std::string>().substr(0, 10);
    html += ".</p><p class=\"numbers\"><span><b>" + replay.at("same").dump() + "</b>the same (" +
            replay.at("unfinished").dump() + " left before a verdict)</span><span><b>" +
            replay.at("flips").dump() + "</b>flip</span><span><b>" + replay.at("cant_tell").dump() +
            "</b>can't tell: they would be asked more</span></p>";
    html += flows(replay) + weeks(replay) + scores(replay) + teams(replay) + flipped(replay);
    return html + "</body></html>\n";
}

}  // namespace usher::agent
