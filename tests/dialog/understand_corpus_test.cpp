// Phrases that must and must not be read: every line of corpus/*.tsv is an answer and what it says.
// A phrase that is not understood costs a question; one that is misunderstood costs a lead, so the
// two are counted apart.

#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <nlohmann/json.hpp>

#include "agent/commands/understand.hpp"
#include "tests/support/places.hpp"

using Json = nlohmann::json;

namespace {

struct Phrase {
    std::string place;  // "number.tsv:12"
    Json line;          // as `usher understand` takes it
    Json expected, beside;
};

std::vector<std::string> parted(const std::string& text, char by)
{
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, by);)
        parts.push_back(part);
    return parts;
}

// A line "? en<tab>question[<tab>kind][<tab>option|option]" sets the question of those after it.
Json question_of(const std::vector<std::string>& cells, const std::string& file)
{
    Json question = {
        {"locale", cells[0].substr(2)}, {"question", cells[1]}, {"now", "2026-11-23T10:00:00Z"}};
    const bool names_kind = file == "control" || file == "extra";
    question["kind"] = names_kind ? cells[2] : file;
    const std::size_t options = names_kind ? 3 : 2;
    if (cells.size() > options) question["options"] = parted(cells[options], '|');
    return question;
}

std::vector<Phrase> phrases_of(const std::filesystem::path& path)
{
    std::vector<Phrase> phrases;
    std::ifstream in(path);
    Json question;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line[0] == '#') continue;
        const auto cells = parted(line, '\t');
        if (line.rfind("? ", 0) == 0) {
            question = question_of(cells, path.stem().string());
            continue;
        }
        Phrase phrase;
        phrase.place = path.filename().string() + ":" + std::to_string(number);
        phrase.line = question;
        phrase.line["answer"] = cells[0];
        phrase.expected = Json::parse(cells[1]);
        if (cells.size() > 2) phrase.beside = Json::parse(cells[2]);
        phrases.push_back(std::move(phrase));
    }
    return phrases;
}

Json answer_to(const Json& line)
{
    std::istringstream in(line.dump());
    std::ostringstream out;
    usher::agent::run_understand(in, out);
    return Json::parse(out.str());
}

bool near(const Json& a, const Json& b)
{
    if (a.is_null() || b.is_null()) return a == b;
    return std::abs(a.get<double>() - b.get<double>()) < 0.12 + 0.01 * std::abs(b.get<double>());
}

bool same_value(const std::string& name, Json got, Json expected)
{
    if (name == "months" || name == "timeline")
        return got.is_array() && near(got[0], expected[0]) && near(got[1], expected[1]);
    if (got.is_array() && expected.is_array()) {
        std::sort(got.begin(), got.end());
        std::sort(expected.begin(), expected.end());
    }
    if (expected.is_object())
        return std::all_of(expected.items().begin(), expected.items().end(), [&](const auto& item) {
            return got.contains(item.key()) && got[item.key()] == item.value();
        });
    return got == expected;
}

bool right(const Phrase& phrase, const Json& answer)
{
    const Json& result = answer["result"];
    if (!phrase.expected.contains("status") && result.contains("status")) return false;
    for (const auto& [name, value] : phrase.expected.items()) {
        // No events at all are not listed.
        if (value.is_array() && value.empty() && !result.contains(name)) continue;
        if (!result.contains(name) || !same_value(name, result[name], value)) return false;
    }
    const Json extra = answer.value("extra", Json::object());
    const Json expected = phrase.beside.is_object() ? phrase.beside : Json::object();
    if (expected.contains("extra")) {
        if (extra.size() != expected["extra"].size()) return false;
        for (const auto& [slot, value] : expected["extra"].items())
            if (!extra.contains(slot) || !same_value(slot, extra[slot], value)) return false;
    }
    return expected.contains("also") == answer.contains("also");
}

struct Score {
    int all = 0, right = 0, wrong = 0;
    std::string failures;
};

}  // namespace

TEST_CASE("what visitors type is understood, and seldom misunderstood", "[understand]")
{
    constexpr double right_at_least = 0.93, wrong_at_most = 0.05;  // shares, of each file
    const std::filesystem::path folder =
        std::filesystem::path(usher::tests::source_folder()) / "tests/dialog/corpus";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".tsv") continue;
        Score score;
        for (const Phrase& phrase : phrases_of(entry.path())) {
            const Json answer = answer_to(phrase.line);
            ++score.all;
            if (right(phrase, answer)) {
                ++score.right;
                continue;
            }
            score.wrong += !answer["result"].contains("status");
            score.failures += phrase.place + " \"" + phrase.line["answer"].get<std::string>() +
                              "\": " + answer["result"].dump() + "\n";
        }
        INFO(entry.path().filename().string() << "\n" << score.failures);
        REQUIRE(score.all > 0);
        CHECK(score.right >= right_at_least * score.all);
        CHECK(score.wrong <= wrong_at_most * score.all);
    }
}
