// How often something is, reckoned per year: "two or three times a year" is less than monthly,
// though no option says so.

#include <algorithm>
#include <array>

#include "dialog/choice_picker.hpp"
#include "dialog/fold.hpp"
#include "dialog/quantity.hpp"

namespace usher::dialog {

namespace {

// So many times a year: from, to, and where one number is wanted.
struct Pace {
    std::string_view idea;
    double from, to, usual;
};
constexpr auto paces = std::to_array<Pace>(
    {{"often:hourly", 1000, 1e9, 2000},
     {"often:daily", 150, 1500, 250},
     {"often:severalweekly", 80, 220, 130},
     {"often:weekly", 40, 80, 52},
     {"often:twoweekly", 20, 40, 26},
     {"often:monthly", 9, 20, 12},
     {"often:twomonthly", 5, 8, 6},
     {"often:quarterly", 3.5, 4.5, 4},
     {"often:halfyearly", 1.7, 3, 2},
     {"often:yearly", 0.8, 1.5, 1},
     {"often:multiyear", 0.05, 0.75, 0}}
);

constexpr std::string_view repeats = "times time x mal male fois veces vez";

double per_year(std::string_view period)
{
    if (is_among(period, "year years yr annum jahr jahre jahres an ans annee annees ano anos"))
        return 1;
    if (is_among(period, "quarter quartal trimestre")) return 4;
    if (is_among(period, "month months monat monate monaten mois mes meses")) return 12;
    if (is_among(period, "week weeks woche wochen semaine semaines semana semanas")) return 52;
    if (is_among(period, "day days tag tage tagen jour jours dia dias")) return 250;
    return 0;
}

double counted_by_a_word(std::string_view word)
{
    if (is_among(word, "once einmal")) return 1;
    if (is_among(word, "twice zweimal")) return 2;
    if (is_among(word, "thrice dreimal")) return 3;
    if (word == "viermal") return 4;
    if (word == "funfmal") return 5;
    if (word == "sechsmal") return 6;
    if (word == "zehnmal") return 10;
    return 0;
}

}  // namespace

// The count that stands at the token: "3", "three", "dreimal"; 0: none.
double Picker::count_of_times(std::size_t i) const
{
    if (const double word = counted_by_a_word(tokens_.text(i)); word > 0) return word;
    const std::string_view text = tokens_.text(i);
    if (tokens_[i].kind == TokenKind::number && text.size() <= 2) {
        double count = 0;
        for (const char digit : text) {
            if (digit < '0' || digit > '9') return 0;
            count = 10 * count + (digit - '0');
        }
        return count;
    }
    const Hit* word = message_.at(i, Sense::digit_word);
    return word ? static_cast<double>(amount_of(word->value)) / rules::one_unit : 0;
}

// "Dreimal im Jahr", "2 or 3 times a week", "every 5 years": times a year; 0: not said.
double Picker::times_a_year(std::size_t& first, std::size_t& last) const
{
    constexpr std::string_view each =
        "a an per each every pro im in am die der das par por al a la le el each jede jedes jeden";
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (message_.mood(i).negated || message_.mood(i).past || message_.asks(i)) continue;
        const double count = count_of_times(i);
        if (count <= 0) continue;
        const bool by_itself = counted_by_a_word(tokens_.text(i)) > 0;
        const bool counted = by_itself || is_among(tokens_.text(i + 1), repeats);
        std::size_t period = i + (by_itself ? 1 : 2);
        while (counted && period < tokens_.size() && is_among(tokens_.text(period), each))
            ++period;
        const double unit = period < tokens_.size() ? per_year(tokens_.text(period)) : 0;
        first = i;
        if (counted && unit > 0) {
            last = period + 1;
            return count * unit;
        }
        // "alle drei Jahre", "every 2 weeks", "tous les 6 mois", "cada 5 años"
        const std::string_view before = i > 0 ? tokens_.text(i - 1) : std::string_view();
        const double length = per_year(tokens_.text(i + 1));
        const bool every =
            is_among(before, "every alle cada") ||
            (before == "les" && i > 1 && is_among(tokens_.text(i - 2), "tous toutes"));
        if (every && length > 0) {
            last = i + 2;
            return length / count;
        }
    }
    return 0;
}

namespace {

// "Mondays", "montags", "lundis": the day's number as Sense::weekday has it; "": no such day.
std::string_view day_again(std::string_view word)
{
    constexpr auto days = std::to_array<WordList>(
        {"mondays montags lundis",
         "tuesdays dienstags mardis",
         "wednesdays mittwochs mercredis",
         "thursdays donnerstags jeudis",
         "fridays freitags vendredis",
         "saturdays samstags sonnabends samedis sabados",
         "sundays sonntags dimanches domingos"}
    );
    constexpr std::string_view numbers = "1234567";
    for (std::size_t i = 0; i < days.size(); ++i)
        if (is_among(word, days[i])) return numbers.substr(i, 1);
    return {};
}

}  // namespace

// "Mondays and Thursdays", "jeden Dienstag und Freitag": as often a week as days are named.
double Picker::by_weekdays(std::size_t& first, std::size_t& last) const
{
    std::vector<std::string_view> days;
    for (const Hit& hit : message_.hits()) {
        const Mood& mood = message_.mood(hit.first);
        if (hit.sense != Sense::weekday || mood.negated || mood.past || mood.taken_back) continue;
        if (days.empty()) first = hit.first;
        last = hit.last;
        if (std::find(days.begin(), days.end(), hit.value) == days.end()) days.push_back(hit.value);
    }
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const std::string_view day = day_again(tokens_.text(i));
        const Mood& mood = message_.mood(i);
        if (day.empty() || mood.negated || mood.past || mood.taken_back) continue;
        if (days.empty()) first = i;
        last = std::max(last, i + 1);
        if (std::find(days.begin(), days.end(), day) == days.end()) days.push_back(day);
    }
    return days.size() < 2 ? 0 : 52.0 * static_cast<double>(days.size());
}

Found Picker::how_often() const
{
    if (Found counted = how_many_times(); counted.answer) return counted;
    if (Found soon = wanted_yesterday(); soon.answer) return soon;
    if (Found shift = shift_by_hours(); shift.answer) return shift;
    if (several_ || !question_.offers("often")) return {};
    std::size_t first = 0, last = 0;
    double said = times_a_year(first, last);
    if (said <= 0 && !days_are_offered()) said = by_weekdays(first, last);
    if (said <= 0) return {};
    std::optional<std::size_t> fitting, rarely;
    double least = 1e9;
    std::size_t known = 0;
    for (std::size_t c = 0; c < choices_.size(); ++c) {
        const Tokens label(choices_[c].labels[0]);
        if (label.size() > 3) continue;
        for (const Idea& idea : find_ideas(label)) {
            if (idea.name == "often:rarely" || idea.name == "often:never") {
                if (idea.name == "often:rarely") rarely = c;
                continue;
            }
            for (const Pace& pace : paces) {
                if (idea.name != pace.idea) continue;
                ++known;
                least = std::min(least, pace.from);
                const bool inside = said >= pace.from && said <= pace.to;
                // "Twice a week" is weekly where nothing closer is offered.
                const bool near = pace.idea == "often:weekly" && said > 80 && said < 160;
                if (inside || (near && !fitting)) fitting = c;
            }
        }
    }
    if (known < 2) return {};
    if (!fitting && said < least) fitting = rarely;
    // "Daily, only the wholesaler comes once a month": named first, it is weighed with the rest.
    const bool named_first = std::any_of(matches_.begin(), matches_.end(), [&](const auto& match) {
        return fitting && match.option != *fitting && !match.negated && match.score > 60 &&
               match.last <= message_.clause_of(first).first;
    });
    return fitting && !named_first ? answer({*fitting}, first, last, "often", 76) : Found();
}

// "The one from 22 to 6", "von 14 bis 22 Uhr": a shift told by its hours. "From 5" alone may be in
// the morning or the afternoon, and so may "5 to 9".
Found Picker::shift_by_hours() const
{
    if (several_ || !question_.offers("shift")) return {};
    std::vector<int> hours;
    std::size_t at = 0;
    for (const Quantity& one : message_.quantities()) {
        // "Bis 6 Uhr" has an upper end only.
        const auto begins = one.low ? one.low : one.high;
        if (!begins || !one.whole || message_.mood(one.first).negated) return {};
        if (hours.empty()) at = one.first;
        hours.push_back(static_cast<int>(*begins / rules::one_unit));
        if (one.low && one.high && !one.single())
            hours.push_back(static_cast<int>(*one.high / rules::one_unit));
    }
    if (hours.size() != 2 || (hours[0] < 12 && hours[1] < 12)) return {};
    if (hours[0] > 24 || hours[1] > 24) return {};
    // A range is read with its lower end first: 22 to 6 comes as 6 and 22.
    const int from = hours[0] <= 8 && hours[1] >= 20 ? hours[1] : hours[0];
    const std::string_view shift = from >= 19                 ? "shift:night"
                                   : from >= 5 && from <= 9   ? "shift:early"
                                   : from >= 12 && from <= 17 ? "shift:late"
                                                              : "";
    std::optional<std::size_t> fitting;
    for (std::size_t c = 0; c < choices_.size(); ++c)
        for (const Idea& idea : find_ideas(Tokens(choices_[c].labels[0])))
            if (idea.name == shift) fitting = c;
    return fitting ? answer({*fitting}, at, at + 1, "hours", 72) : Found();
}

// "Hier 😅", "gestern": as soon as can be, where it is asked how soon.
Found Picker::wanted_yesterday() const
{
    constexpr std::size_t short_message = 5;
    const Hit* day = nullptr;
    for (const Hit& hit : message_.hits())
        if (hit.sense == Sense::relative_day && hit.value == "-1") day = &hit;
    if (several_ || !day || tokens_.size() > short_message || message_.asks(day->first)) return {};
    // German "hier" is a place.
    if (tokens_.is(day->first, "hier") && question_.asked->language != "fr") return {};
    std::optional<std::size_t> soonest;
    for (std::size_t c = 0; c < choices_.size(); ++c)
        for (const Idea& idea : find_ideas(Tokens(choices_[c].labels[0])))
            if ((idea.name == "when:now" || idea.name == "urgency:critical") && !idea.guessed &&
                !soonest)
                soonest = c;
    return soonest ? answer({*soonest}, day->first, day->last, "yesterday", 74) : Found();
}

// "Every month" under "How many times a year?" and bands of counts.
Found Picker::how_many_times() const
{
    if (several_ || !options_are_bands(question_)) return {};
    const std::string text = fold(question_.asked->question);
    bool asked = false;
    for (const std::string_view words :
         {"times a year",
          "times per year",
          "mal im jahr",
          "mal pro jahr",
          "fois par an",
          "veces al ano",
          "veces por ano",
          "often a year",
          "oft im jahr",
          "oft pro jahr"})
        asked = asked || text.find(words) != std::string::npos;
    if (!asked || tokens_.size() > 8) return {};
    std::size_t first = 0, last = 0;
    double said = times_a_year(first, last);
    for (const Idea& idea : ideas_said())
        for (const Pace& pace : paces)
            if (said <= 0 && idea.name == pace.idea && !idea.guessed &&
                !message_.mood(idea.first).negated && !message_.mood(idea.first).past) {
                first = idea.first;
                last = idea.last;
                said = pace.usual;
            }
    if (said <= 0) return {};
    const auto count = static_cast<rules::Amount>(said * static_cast<double>(rules::one_unit));
    for (std::size_t c = 0; c < choices_.size(); ++c) {
        const Band& band = question_.bands[c];
        if (band.known && (!band.low || count >= *band.low) && (!band.high || count <= *band.high))
            return answer({c}, first, last, "often", 74);
    }
    return {};
}

}  // namespace usher::dialog
