// Words that several options share: "vormittags" under two mornings of the week. Alone they could
// mean any of these; said of all of them, or of the parts of the day or the week, they mean each.

#include <algorithm>

#include "dialog/choice_picker.hpp"
#include "dialog/label_words.hpp"
#include "dialog/option_denials.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t shortest = 5;  // letters that end a compound: "Montagvormittag"

bool has_word(const Tokens& label, std::string_view said)
{
    return std::any_of(label.begin(), label.end(), [&](const Token& token) {
        if (token.kind != TokenKind::word) return false;
        std::string_view stem = said;
        if (stem.size() > shortest && stem.ends_with('s')) stem.remove_suffix(1);
        return same_stem(said, token.text) || token.text == stem ||
               (stem.size() >= shortest && token.text.size() > stem.size() + 2 &&
                (token.text.ends_with(stem) || token.text.ends_with(said)));
    });
}

// "both airbuses", "a las islas": of what kind several options are.
bool shares_idea(const std::vector<Idea>& meant, const std::vector<Idea>& said, std::size_t i)
{
    return std::any_of(said.begin(), said.end(), [&](const Idea& one) {
        return one.first == i && !one.guessed &&
               std::any_of(meant.begin(), meant.end(), [&](const Idea& other) {
                   return other.name == one.name && !other.guessed;
               });
    });
}

}  // namespace

bool Picker::told_of_all(std::size_t i, const std::vector<Tokens>& labels) const
{
    constexpr std::string_view all =
        "both beide beiden deux ambos ambas all alle allen any every jede jeden jeder tous toutes "
        "todos todas samtliche either";
    constexpr std::string_view day_parts =
        "vormittags nachmittags morgens abends mittags nachts mornings afternoons evenings nights "
        "matin matins soir soirs apres-midi manana mananas tarde tardes noche noches vormittag "
        "vormittage nachmittag nachmittage";
    constexpr std::string_view only =
        "only nur solo seulement just uniquement solamente immer always toujours siempre";
    if (is_among(tokens_.text(i), day_parts)) return true;
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
        if (is_among(tokens_.text(i - back), all)) return true;
        if (back == 1 && is_among(tokens_.text(i - back), only)) return true;
    }
    if (is_among(tokens_.text(i + 1), only)) return true;
    // "the Americas" under "North America", "South America"; "tower cranes" are not all cranes.
    const std::string_view word = tokens_.text(i);
    const bool ends = i + 1 >= tokens_.size() || tokens_[i + 1].kind == TokenKind::mark ||
                      message_.covers(i + 1, Sense::joint) || is_link(i + 1) || is_explained(i + 1);
    return ends && word.size() >= shortest && word.ends_with('s') &&
           std::none_of(labels.begin(), labels.end(), [&](const Tokens& label) {
               return std::any_of(label.begin(), label.end(), [&](const Token& token) {
                   return token.text == word;
               });
           });
}

// "les autres consoles peut-être plus tard", "las grúas las vendimos"
bool Picker::spoken_against(std::size_t i) const
{
    constexpr std::string_view others =
        "other others autres autre andere anderen anderer ubrigen otras otros otra demas more mas";
    OptionMatch match;
    match.first = i;
    match.last = i + 1;
    match.score = 60;
    return (i > 0 && is_among(tokens_.text(i - 1), others)) || message_.mood(i).planned ||
           denied_after(message_, i) || dropped(message_, i) || put_off(match) ||
           put_off_after(message_, question_, i + 1) || set_apart(message_, question_, i) ||
           taken_leave_of(message_, question_, i + 1) || had_already(message_, question_, i) ||
           done_by_others(message_, question_, i);
}

void Picker::add_alike(std::vector<std::size_t>& picked) const
{
    if (question_.asked->kind != AskedKind::some_of) return;
    const auto within_a_match = [&](std::size_t i) {
        return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
            return match.first <= i && i < match.last;
        });
    };
    std::vector<Tokens> labels;
    std::vector<std::vector<Idea>> meant;
    for (const Choice& choice : choices_) {
        labels.emplace_back(choice.labels[0]);
        meant.push_back(find_ideas(labels.back()));
    }
    const std::vector<Idea>& ideas = ideas_said();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Mood& mood = message_.mood(i);
        if (tokens_[i].kind != TokenKind::word || tokens_[i].text.size() < 4 ||
            is_empty(tokens_.text(i)) || mood.negated || mood.past || mood.taken_back ||
            message_.asks(i) || message_.covers(i, Sense::filler) || within_a_match(i) ||
            !told_of_all(i, labels) || spoken_against(i))
            continue;
        std::vector<std::size_t> alike;
        for (std::size_t c = 0; c < choices_.size(); ++c)
            if (has_word(labels[c], tokens_.text(i)) || shares_idea(meant[c], ideas, i))
                alike.push_back(c);
        const bool one_is_told = std::any_of(alike.begin(), alike.end(), [&](std::size_t c) {
            return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
                return match.option == c;
            });
        });
        if (alike.size() < 2 || alike.size() == choices_.size() || one_is_told) continue;
        for (const std::size_t c : alike)
            if (std::find(picked.begin(), picked.end(), c) == picked.end()) picked.push_back(c);
    }
}

// "entre semana", "werktags", "el finde": the days of the week or of its end from the token.
static std::string_view days_at(const Tokens& tokens, std::size_t i)
{
    constexpr std::string_view week = "12345", end = "67", none = "";
    const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
    if (is_among(word, "weekdays weekday werktags wochentags werktagen wochentagen")) return week;
    if (is_among(word, "weekend weekends wochenende wochenenden wochenends finde findes"))
        return end;
    if (word == "week" && is_among(next, "end ends")) return end;
    if (is_among(word, "fin fines") && next == "de" && tokens.is(i + 2, "semana")) return end;
    if (word == "entre" && next == "semana") return week;
    if (word == "en" && next == "semaine") return week;
    if (is_among(word, "dias jours") && is_among(next, "laborables ouvres ouvrables")) return week;
    if (is_among(word, "unter wahrend") && next == "der" && tokens.is(i + 2, "woche")) return week;
    return none;
}

static std::string_view day_of(const Choice& choice)
{
    const Tokens label(choice.labels[0]);
    for (const Hit& hit : find_words(label))
        if (hit.sense == Sense::weekday && hit.first == 0 && hit.last == label.size())
            return hit.value;
    return "";
}

void Picker::add_days_of_the_week(std::vector<std::size_t>& picked) const
{
    if (!several_ || !days_are_offered()) return;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const std::string_view days = days_at(tokens_, i);
        if (days.empty() || message_.mood(i).negated || message_.mood(i).taken_back ||
            message_.asks(i) || denied_after(message_, i))
            continue;
        for (std::size_t c = 0; c < choices_.size(); ++c) {
            const std::string_view day = day_of(choices_[c]);
            const bool denied =
                std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
                    return match.option == c && match.negated;
                });
            if (day.size() == 1 && days.find(day) != days.npos && !denied &&
                std::find(picked.begin(), picked.end(), c) == picked.end())
                picked.push_back(c);
        }
    }
}

// "internet, tv got dropped"
bool Picker::past_of_another(const OptionMatch& match) const
{
    if (!several_) return false;
    const Clause& clause = message_.clause_of(match.first);
    if (message_.within(clause.first, clause.last, Sense::past)) return false;
    return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
        const Clause& its = message_.clause_of(other.first);
        return its.first != clause.first && other.option != match.option &&
               message_.within(its.first, its.last, Sense::past);
    });
}

}  // namespace usher::dialog
