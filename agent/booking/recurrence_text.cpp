// RRULE text to values: what is nonsense, what is refused, what is accepted.

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>

#include "agent/booking/recurrence.hpp"
#include "agent/booking/written_time.hpp"

namespace usher::agent {

namespace {

using Parts = std::map<std::string, std::string, std::less<>>;

std::string upper(std::string_view text)
{
    std::string raised(text);
    for (char& c : raised) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return raised;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(separator, at), text.size());
        pieces.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return pieces;
}

std::optional<int> whole_number(std::string_view text)
{
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

template <class T> std::vector<T> sorted_once(std::vector<T> values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

// Reads the parts one by one; the first thing that is wrong stays as `because`.
class Reader {
  public:
    explicit Reader(Parts parts) : parts_(std::move(parts)) {}

    std::string because;

    bool has(std::string_view name) const { return parts_.contains(name); }

    std::string_view text(std::string_view name) const
    {
        const auto part = parts_.find(name);
        return part == parts_.end() ? std::string_view{} : std::string_view{part->second};
    }

    // Whole numbers whose size is low .. high; with low > 0 they may be negative where `sign` says.
    enum class Sign { positive, either };
    std::vector<int> numbers(std::string_view name, int low, int high, Sign sign)
    {
        std::vector<int> values;
        if (!has(name)) return values;
        for (const auto piece : split(text(name), ',')) {
            const auto value = whole_number(piece);
            const int size = value ? std::abs(*value) : -1;
            if (!value || size < low || size > high || (*value < 0 && sign == Sign::positive)) {
                because = std::string(name) + " cannot be " + std::string(piece);
                return {};
            }
            values.push_back(*value);
        }
        return sorted_once(std::move(values));
    }

    std::optional<int> number(std::string_view name, int low, int high)
    {
        const auto values = numbers(name, low, high, Sign::positive);
        if (values.size() > 1) because = std::string(name) + " is more than one number";
        return values.empty() ? std::nullopt : std::optional{values.front()};
    }

    std::vector<RuleDay> days()
    {
        std::vector<RuleDay> found;
        if (!has("BYDAY")) return found;
        for (const auto piece : split(text("BYDAY"), ',')) {
            const auto name = piece.substr(piece.size() - std::min<std::size_t>(2, piece.size()));
            const auto ordinal_text = piece.substr(0, piece.size() - name.size());
            const auto day = read_weekday(name);
            const auto ordinal = ordinal_text.empty() ? 0 : whole_number(ordinal_text).value_or(99);
            const bool zeroth = !ordinal_text.empty() && ordinal == 0;
            if (!day || std::abs(ordinal) > 53 || zeroth) {
                because = "BYDAY cannot be " + std::string(piece);
                return {};
            }
            found.push_back({ordinal, *day});
        }
        return sorted_once(std::move(found));
    }

  private:
    Parts parts_;
};

constexpr int number_max = 1'000'000'000;

std::optional<Frequency> read_frequency(std::string_view name)
{
    if (name == "DAILY") return Frequency::daily;
    if (name == "WEEKLY") return Frequency::weekly;
    if (name == "MONTHLY") return Frequency::monthly;
    if (name == "YEARLY") return Frequency::yearly;
    return std::nullopt;
}

RecurrenceRule read_parts(Reader& parts)
{
    using Sign = Reader::Sign;
    RecurrenceRule rule;
    rule.interval = parts.number("INTERVAL", 1, number_max).value_or(1);
    rule.count = parts.number("COUNT", 1, std::numeric_limits<int>::max());
    // More than anybody will live to see is without end, and costs no counting.
    if (rule.count && *rule.count > number_max) rule.count.reset();
    rule.until = parts.text("UNTIL");
    rule.days = parts.days();
    rule.months = parts.numbers("BYMONTH", 1, 12, Sign::positive);
    rule.month_days = parts.numbers("BYMONTHDAY", 1, 31, Sign::either);
    rule.year_days = parts.numbers("BYYEARDAY", 1, 366, Sign::either);
    rule.weeks = parts.numbers("BYWEEKNO", 1, 53, Sign::either);
    rule.positions = parts.numbers("BYSETPOS", 1, 366, Sign::either);
    rule.hour = parts.number("BYHOUR", 0, 23);
    rule.minute = parts.number("BYMINUTE", 0, 59);
    rule.second = parts.number("BYSECOND", 0, 60);
    if (parts.has("WKST")) {
        const auto day = read_weekday(parts.text("WKST"));
        if (!day) parts.because = "WKST cannot be " + std::string(parts.text("WKST"));
        rule.week_start = day.value_or(std::chrono::Monday);
    }
    return rule;
}

// Several times a day, other calendars: refused before their numbers are looked at.
std::optional<std::string> refusal(const Reader& parts)
{
    const auto frequency = parts.text("FREQ");
    if (frequency == "SECONDLY" || frequency == "MINUTELY" || frequency == "HOURLY")
        return "it repeats more than once a day";
    for (const auto name : {"BYHOUR", "BYMINUTE", "BYSECOND"}) {
        if (parts.text(name).find(',') != std::string_view::npos)
            return "it repeats more than once a day";
    }
    if (parts.has("RSCALE") && parts.text("RSCALE") != "GREGORIAN")
        return "it counts in a calendar other than the Gregorian";
    return std::nullopt;
}

// Months and days of the month of which no pair ever exists, such as 30 February.
bool never_comes(const RecurrenceRule& rule)
{
    constexpr std::array longest = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (rule.months.empty() || rule.month_days.empty()) return false;
    return std::ranges::all_of(rule.months, [&](int month) {
        return std::ranges::all_of(rule.month_days, [&](int day) {
            return std::abs(day) > longest.at(static_cast<std::size_t>(month - 1));
        });
    });
}

}  // namespace

std::variant<RecurrenceRule, RuleRefused, RuleBroken> read_rule(std::string_view text)
{
    Parts parts;
    for (const auto piece : split(text, ';')) {
        const auto equals = piece.find('=');
        if (piece.empty()) continue;
        if (equals == std::string_view::npos)
            return RuleBroken{"it has a part without a value: " + std::string(piece)};
        parts[upper(piece.substr(0, equals))] = upper(piece.substr(equals + 1));
    }
    Reader reader(std::move(parts));
    if (auto because = refusal(reader)) return RuleRefused{*because};
    const auto frequency = read_frequency(reader.text("FREQ"));
    if (!frequency)
        return RuleBroken{"its frequency is not one: " + std::string(reader.text("FREQ"))};
    auto rule = read_parts(reader);
    rule.frequency = *frequency;
    if (!reader.because.empty()) return RuleBroken{reader.because};
    if (never_comes(rule)) return RuleRefused{"its dates never come"};
    return rule;
}

}  // namespace usher::agent
