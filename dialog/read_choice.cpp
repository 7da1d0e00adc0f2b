// Labels and synonyms first; then positions, bands of numbers, and words for sets.

#include "dialog/read_choice.hpp"

#include <algorithm>

#include "dialog/asking_back.hpp"
#include "dialog/choice_deciders.hpp"
#include "dialog/choice_measures.hpp"
#include "dialog/choice_picker.hpp"
#include "dialog/label_words.hpp"
#include "dialog/option_denials.hpp"

namespace usher::dialog {

Found Picker::run()
{
    if (choices_.empty() || tokens_.empty() || asks_what_one_is()) return {};
    matches_ = match_options(message_, question_, choices_, MatchBy::meaning);
    if (positions_.whole_message().options.empty())
        if (Found found = read_deciders(message_, question_); found.answer || !found.likely.empty())
            return found;
    if (Found found = whole_label(); found.answer) return found;
    if (Found found = made_by(); found.answer) return found;
    if (Found found = only_not_refused(); found.answer) return found;
    if (Found found = how_often(); found.answer) return found;
    if (several_)
        if (Found found = as_many_as_there_are(); found.answer) return found;
    if (Found found = mixed(); found.answer) return found;
    if (Found found = placed(); found.answer) return found;
    if (Found found = extreme(); found.answer) return found;
    if (all_of_one()) return {};
    if (Found found = sets(); found.answer) return found;
    if (Found found = around_the_clock(); found.answer) return found;
    if (Found found = days_between(); found.answer) return found;
    if (Found found = every_day(); found.answer) return found;
    if (Found found = hour_of_day(); found.answer) return found;
    if (!several_)
        if (Found found = read_measures(message_, question_); found.answer && !too_much(found))
            return found;
    if (Found found = read_bands(message_, question_); found.answer || !found.likely.empty())
        if (!too_much(found)) return found;
    if (!several_ && !days_are_offered())
        if (Found found = read_spans(message_, question_); found.answer && !too_much(found))
            return found;
    if (Found found = unsure(); found.answer) return found;
    if (Found found = none_first(); found.answer) return found;
    if (says_only_yes_or_no())
        if (Found found = yes_or_no(); found.answer) return found;
    if (Found found = post(); found.answer) return found;
    drop_what_led_here();
    // "The HR team" is not "Another team".
    const auto other = other_option(choices_);
    std::erase_if(matches_, [&](const OptionMatch& match) {
        return match.partial && match.option == other;
    });
    if (Found found = next_to_it(); found.answer) return found;
    if (Found found = with_or_without(); found.answer) return found;
    if (Found found = everybody(); found.answer) return found;
    if (Found found = several_ ? the_others() : the_other_one();
        found.answer || !found.likely.empty())
        return found;
    if (Found found = several_ ? named_set() : named_one(); found.answer || !found.likely.empty())
        return found;
    if (Found found = yes_or_no(); found.answer) return found;
    if (Found found = the_rest(); found.answer) return found;
    if (Found found = none(); found.answer) return found;
    if (Found found = nothing_asked_about(); found.answer) return found;
    if (Found found = something_else(); found.answer) return found;
    if (Found found = by_a_product(); found.answer) return found;
    return none_of_their_kind();
}

Found Picker::answer(
    std::vector<std::size_t> options,
    std::size_t first,
    std::size_t last,
    std::string rule,
    int confidence
) const
{
    ChoicesSaid said;
    std::sort(options.begin(), options.end());
    for (const std::size_t option : options)
        said.names.push_back(choices_[option].name);
    Found found;
    found.answer = reading_of(message_, first, last, std::move(said), std::move(rule));
    found.answer->confidence = confidence;
    found.first = first;
    found.last = last;
    return found;
}

Found Picker::whole_label() const
{
    for (const OptionMatch& match : matches_)
        if (match.score >= 97)
            return answer({match.option}, match.first, match.last, "label", match.score);
    return {};
}

bool Picker::days_are_offered() const
{
    std::vector<std::size_t> all(choices_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return in_a_row(choices_, all);
}

bool Picker::too_much(const Found& found) const
{
    return found.answer && found_wanting(message_, found.last);
}

bool Picker::is_named(int least) const
{
    return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
        return !match.negated && match.score >= least;
    });
}

void Picker::add_named(Places& places) const
{
    for (const OptionMatch& match : matches_) {
        const auto& taken = places.options;
        const bool taken_already =
            std::find(taken.begin(), taken.end(), match.option) != taken.end();
        if (!is_wanted(match) || taken_already) continue;
        places.options.push_back(match.option);
        places.first = std::min(places.first, match.first);
        places.last = std::max(places.last, match.last);
    }
}

Found Picker::placed() const
{
    if (several_ && (message_.has(Sense::all_but) || others_at() < tokens_.size())) return {};
    Places places = positions_.from_an_end();
    if (places.options.empty()) places = positions_.whole_message();
    const bool wanted = std::any_of(matches_.begin(), matches_.end(), [&](const auto& match) {
        return is_wanted(match);
    });
    if (places.options.empty() && !wanted) places = positions_.one_clause();
    if (places.options.empty()) return {};
    // "What's the difference between the first two?"
    if (message_.asks(places.first) && is_one_question(message_)) return {};
    if (several_) add_named(places);
    return answer(places.options, places.first, places.last, "position", 88);
}

Found Picker::extreme() const
{
    constexpr std::string_view most =
        "biggest largest highest maximum most max grosste grossten hochste hochsten meisten "
        "teuerste teuersten maximale plus mayor mas maximo maxima grosstes";
    constexpr std::string_view least =
        "smallest lowest minimum least fewest cheapest tiniest kleinste kleinsten niedrigste "
        "niedrigsten wenigsten gunstigste billigste menor minimo minima moins menos kleinstes";
    for (std::size_t i = 0; i < tokens_.size() && tokens_.size() <= 8; ++i) {
        const bool top = is_among(tokens_.text(i), most);
        if (!top && !is_among(tokens_.text(i), least)) continue;
        constexpr std::string_view adverbs = "plus mas moins menos most least";
        constexpr std::string_view sizes =
            "grand grande grosse gros cher chere haut haute eleve elevee petit petite bas "
            "basse "
            "alto alta caro cara caras barato barata baratos baratas economico economica "
            "economique "
            "abordable bajo baja pequeno pequena expensive affordable";
        if (is_among(tokens_.text(i), adverbs) && !is_among(tokens_.text(i + 1), sizes)) continue;
        const bool small_word = is_among(
            tokens_.text(i + 1),
            "petit petite bas basse bajo baja pequeno pequena barato barata baratos baratas "
            "economico economica economique abordable affordable"
        );
        const bool high = top != small_word;
        if (message_.mood(i).negated) continue;
        if (const auto band = outermost_band(question_, high ? End::high : End::low))
            return answer({*band}, i, i + 1, "extreme", 72);
    }
    return {};
}

Found Picker::unsure() const
{
    if (!message_.has(Sense::unknown)) return {};
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        const Message label(choices_[i].labels[0], question_.asked->language);
        if (label.covers(0, Sense::unknown)) return answer({i}, 0, tokens_.size(), "set", 85);
    }
    return {};
}

Found Picker::named_one() const
{
    std::vector<Candidate> candidates;
    for (const OptionMatch& match : matches_) {
        Candidate candidate;
        candidate.score = match.score + (match.negated ? -70 : 0) + mood(match);
        Found one = answer({match.option}, match.first, match.last, "label", match.score);
        candidate.reading = *one.answer;
        candidate.first = match.first;
        candidate.last = match.last;
        candidates.push_back(std::move(candidate));
    }
    return choose(std::move(candidates));
}

Found Picker::named_set() const
{
    std::vector<std::size_t> picked;
    std::size_t first = tokens_.size(), last = 0;
    int least = 100;
    for (const OptionMatch& match : matches_) {
        if (!is_wanted(match) || in_a_reason(match)) continue;
        picked.push_back(match.option);
        first = std::min(first, match.first);
        last = std::max(last, match.last);
        least = std::min(least, match.score);
    }
    add_numbered(picked);
    add_alike(picked);
    add_days_of_the_week(picked);
    if (picked.empty()) return {};
    if (misses_an_item()) {
        Found found;
        found.likely.push_back(*answer(picked, first, last, "label", 45).answer);
        return found;
    }
    return answer(picked, first, last, "label", least);
}

Found read_choice(const Message& message, const Question& question)
{
    return Picker(message, question).run();
}

}  // namespace usher::dialog
