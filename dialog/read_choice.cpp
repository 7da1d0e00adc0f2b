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
    std::erase_if(matches_, [&](const OptionMatch& match) {
        return match.partial && match.option == other_option(choices_);
    });
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

bool Picker::is_another_name() const
{
    std::size_t names = 0, words = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (tokens_[i].kind == TokenKind::mark || message_.covers(i, Sense::filler)) continue;
        ++words;
        const bool capital = tokens_[i].capital && tokens_[i].text.size() >= 4;
        names += capital && !message_.known(i) && find_ideas_in(tokens_.text(i)).empty();
    }
    if (names == 0 || words != names || words > 2) return false;
    const auto known = std::count_if(choices_.begin(), choices_.end(), [](const Choice& one) {
        return !find_ideas(Tokens(one.labels[0])).empty();
    });
    return static_cast<std::size_t>(known) * 2 <= choices_.size();
}

std::vector<Idea> Picker::find_ideas_in(std::string_view word) { return find_ideas(Tokens(word)); }

Found Picker::sharing(std::size_t token, const Meanings& said) const
{
    constexpr int shared_word = 40;  // percent
    Found found;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        const Tokens label(choices_[i].labels[0]);
        const std::vector<Idea> ideas = find_ideas(label);
        const bool same_word = !is_empty(tokens_.text(token)) &&
                               std::any_of(label.begin(), label.end(), [&](const Token& word) {
                                   return word.text == tokens_.text(token);
                               });
        const bool same_idea = std::any_of(ideas.begin(), ideas.end(), [&](const Idea& idea) {
            return has(said, {Sense::senses_end, idea.name, false, false});
        });
        if (same_word || same_idea)
            found.likely.push_back(*answer({i}, token, token + 1, "label", shared_word).answer);
    }
    return found;
}

Found Picker::something_else() const
{
    const auto other = other_option(choices_);
    if (!other || is_named(score_accepted) || message_.only_asks() || is_one_question(message_))
        return {};
    if (is_another_name() && matches_.empty())
        return answer({*other}, 0, tokens_.size(), "other", 60);
    const auto said = meanings_of(tokens_, message_.hits());
    Found another;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Mood& mood = message_.mood(i);
        if (mood.negated || mood.past || mood.taken_back || message_.asks(i)) continue;
        // "HR" under "I lead HR" and "HR operations" is one of the two.
        if (Found found = sharing(i, said[i]); !found.likely.empty()) return found;
        for (const Meaningful& one : said[i])
            if (!another.answer && one.sense == Sense::senses_end && !one.guessed &&
                question_.offers(family_of(one.name)))
                another = answer({*other}, i, i + 1, "other", 70);
    }
    return another;
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

int Picker::mood(const OptionMatch& match) const
{
    const Mood& mood = message_.mood(match.first);
    int score = 0;
    score -= mood.past && !question_.about_past && !past_of_another(match) ? 35 : 0;
    // "A friend told me" names the friend; "our competitor uses it" is not about us.
    const bool named = message_.covers(match.first, Sense::somebody) ||
                       (match.first > 0 && message_.covers(match.first - 1, Sense::somebody));
    score -= mood.somebody && !named ? 40 : 0;
    const bool planned = planned_before(match) || (!question_.wants && planned_after(match));
    const bool another = several_ || (!question_.wants && named_today(match.option));
    score -= mood.planned && planned && another && !question_.about_plans ? 45 : 0;
    score -= several_ && put_off(match) ? 45 : 0;
    score -= (several_ || named_today(match.option)) && taken_off(match) ? (several_ ? 60 : 45) : 0;
    score += several_ ? 0 : preference(match);
    constexpr std::string_view nearly = "casi fast presque almost nearly beinahe quasi";
    score -= match.first > 0 && is_among(tokens_.text(match.first - 1), nearly) ? 40 : 0;
    const bool kept = several_ && (only_subtracts(message_) || only_adds(message_));
    const bool taken_back = mood.taken_back && !kept;
    score -= taken_back ? 40 : 0;
    score += mood.now ? 10 : 0;
    return score;
}

bool Picker::put_off(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    for (std::size_t i = clause.first; i < match.first; ++i)
        if (is_among(
                tokens_.text(i), "later spater irgendwann eventually adelante someday evtl quizas"
            ))
            return true;
    return false;
}

bool Picker::named_today(std::size_t but) const
{
    return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
        return match.option != but && !match.negated && match.score >= score_accepted &&
               !message_.mood(match.first).planned && !message_.mood(match.first).past;
    });
}

int Picker::preference(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    int score = 0;
    if (clause_has(
            clause,
            "prefer preferably prefiero preferimos preferiria lieber liebsten bevorzugt prefere "
            "preferons plutot rather mejor normalmente meistens usually hauptsachlich surtout "
            "mainly "
            "mostly primarily chiefly predominantly principalmente principalement primar "
            "vorwiegend "
            "mayormente essentiellement uberwiegend"
        ))
        score += 12;
    constexpr std::string_view seldom =
        "odd occasional occasionally sometimes manchmal gelegentlich vereinzelt parfois "
        "ponctuellement "
        "occasionnellement veces ocasionalmente puntualmente secondary zusatzlich there";
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if (is_among(tokens_.text(i), seldom) &&
            (!tokens_.is(i, "there") || tokens_.is(i - 1, "and")))  // "here and there"
            score -= 25;
    for (std::size_t i = 1; i + 1 < clause.last; ++i)  // "ab und zu", "de vez en cuando"
        if (i > clause.first &&
            ((tokens_.is(i, "und") && tokens_.is(i - 1, "ab")) ||
             (tokens_.is(i, "en") && tokens_.is(i - 1, "vez")) ||
             (tokens_.is(i, "en") && tokens_.is(i - 1, "temps")) ||
             (tokens_.is(i, "and") && is_among(tokens_.text(i - 1), "now again"))))
            score -= 25;
    score -= named_today(match.option) && told_of_another(match) ? 35 : 0;
    score += opens_plainly(match) ? 20 : 0;
    score -= named_today(match.option) && is_outdone(match) ? 30 : 0;
    // "The shop still wins, although the website grows"
    constexpr std::string_view conceding = "although though aunque obwohl obgleich quoique";
    for (std::size_t i = clause.first; i < match.first; ++i)
        if (is_among(tokens_.text(i), conceding)) score -= 25;
    for (std::size_t i = match.last; i + 1 < clause.last; ++i) {
        const bool only =
            is_among(tokens_.text(i), "only nur solo seulement uniquement solamente just bloss");
        const bool then = is_among(
            tokens_.text(i + 1), "for if in when fur im bei wenn falls para si en pour cuando"
        );
        if (only && then) score -= 35;
    }
    return score;
}

bool Picker::told_of_another(const OptionMatch& match) const
{
    constexpr std::string_view why =
        "because since weil seit seitdem parce puisque depuis car porque desde pues";
    constexpr std::string_view rest = "rest reste resto demas others ubrigen sonst anderen";
    const Clause& clause = message_.clause_of(match.first);
    for (std::size_t i = 0; i < match.first; ++i) {
        if (i >= clause.first && is_among(tokens_.text(i), rest)) return true;
        if (is_among(tokens_.text(i), why) &&
            std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
                return other.option != match.option && other.last <= i && !other.negated &&
                       other.score >= score_accepted;
            }))
            return true;
    }
    return false;
}

bool Picker::is_outdone(const OptionMatch& match) const
{
    constexpr std::string_view wishing =
        "should ideally deberia deberiamos seria sollte sollten musste idealerweise devrait "
        "devrions faudrait serait idealement ojala";
    constexpr std::string_view left =
        "from aus ex former formerly ehemals anciennement antiguo hatten left leaving";
    constexpr std::string_view after =
        "before previously formerly earlier after afterwards second went vorher zuvor fruher "
        "danach damals auparavant avant apres ensuite antes despues jusqu until hasta bis better "
        "besser mieux mejor";
    const Clause& clause = message_.clause_of(match.first);
    for (std::size_t i = clause.first; i < match.first; ++i)
        if (is_among(tokens_.text(i), wishing) || is_among(tokens_.text(i), left)) return true;
    for (std::size_t i = match.last; i < clause.last && i < match.last + 4; ++i)
        if (is_among(tokens_.text(i), after)) return true;
    return false;
}

bool Picker::opens_plainly(const OptionMatch& match) const
{
    const Clause& clause = message_.clauses().front();
    const Mood& mood = message_.mood(match.first);
    const bool over = mood.past && !mood.now && !question_.about_past;  // "früher Excel"
    if (match.last > clause.last || mood.taken_back || over) return false;
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if ((i < match.first || i >= match.last) && !is_explained(i)) return false;
    // "Either A or B" is plain, but no answer.
    return message_.within(match.last, clause.last, Sense::negation) == nullptr &&
           std::none_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
               return other.option != match.option && other.first < clause.last;
           });
}

bool Picker::planned_before(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    return message_.within(clause.first, match.first, Sense::planned) != nullptr;
}

bool Picker::planned_after(const OptionMatch& match) const
{
    const Clause& clause = message_.clause_of(match.first);
    for (std::size_t i = match.last; i < clause.last && i < match.last + 3; ++i) {
        if (message_.at(i, Sense::planned)) return true;
        if (message_.covers(i, Sense::joint)) return false;
    }
    return false;
}

bool Picker::is_wanted(const OptionMatch& match) const
{
    return !match.negated && match.score + mood(match) >= score_accepted;
}

bool Picker::in_a_reason(const OptionMatch& match) const
{
    if (!match.partial || question_.offers("pain")) return false;
    constexpr std::string_view why = "because weil da denn parce porque puisque";
    std::size_t reason = match.first;
    while (reason > 0 && !is_among(tokens_.text(reason), why))
        --reason;
    return is_among(tokens_.text(reason), why) &&
           std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
               return other.last <= reason && is_wanted(other) && other.score >= match.score;
           });
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
