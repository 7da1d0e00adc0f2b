// Labels and synonyms first; then positions, bands of numbers, and words for sets.

#include "dialog/read_choice.hpp"

#include "dialog/choice_bands.hpp"

#include <algorithm>
#include <numeric>

#include "dialog/ideas.hpp"
#include "dialog/match_option.hpp"
#include "dialog/option_labels.hpp"
#include "dialog/option_words.hpp"
#include "dialog/read_position.hpp"
#include "dialog/tokens.hpp"

namespace usher::dialog {

namespace {

constexpr int some_evidence = 60;  // more than one shared word

class Picker {
  public:
    Picker(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          choices_(question.asked->choices),
          several_(
              question.asked->kind == AskedKind::some_of || question.asked->kind == AskedKind::tools
          ),
          positions_(
              message,
              choices_.size(),
              several_ ? Take::several : Take::one,
              options_are_bands(question) ? Labels::bands
              : are_countries(choices_)   ? Labels::countries
                                          : Labels::words
          )
    {
    }

    Found run()
    {
        if (choices_.empty() || tokens_.empty()) return {};
        matches_ = match_options(message_, question_, choices_, MatchBy::meaning);
        if (Found found = whole_label(); found.answer) return found;
        if (several_)
            if (Found found = as_many_as_there_are(); found.answer) return found;
        if (Found found = placed(); found.answer) return found;
        if (Found found = extreme(); found.answer) return found;
        if (Found found = sets(); found.answer) return found;
        if (Found found = days_between(); found.answer) return found;
        if (Found found = read_bands(message_, question_); found.answer || !found.likely.empty())
            if (!too_much(found)) return found;
        if (!several_ && !days_are_offered())
            if (Found found = read_spans(message_, question_); found.answer && !too_much(found))
                return found;
        if (Found found = unsure(); found.answer) return found;
        if (Found found = none_first(); found.answer) return found;
        drop_what_led_here();
        if (several_)
            if (Found found = the_others(); found.answer || !found.likely.empty()) return found;
        if (Found found = several_ ? named_set() : named_one();
            found.answer || !found.likely.empty())
            return found;
        if (Found found = yes_or_no(); found.answer) return found;
        if (Found found = the_rest(); found.answer) return found;
        if (Found found = none(); found.answer) return found;
        return something_else();
    }

  private:
    Found answer(
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

    Found whole_label() const
    {
        for (const OptionMatch& match : matches_)
            if (match.score >= 97)
                return answer({match.option}, match.first, match.last, "label", match.score);
        return {};
    }

    // Days and months are told by their names; a span of time would fit several of them.
    bool days_are_offered() const
    {
        std::vector<std::size_t> all(choices_.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return in_a_row(choices_, all);
    }

    // "36 months is too long" picks no band of 36 months.
    bool too_much(const Found& found) const
    {
        return found.answer && found_wanting(message_, found.last);
    }

    bool is_named(int least) const
    {
        return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
            return !match.negated && match.score >= least;
        });
    }

    // "payroll and the third one"
    void add_named(Places& places) const
    {
        for (const OptionMatch& match : matches_) {
            const auto& taken = places.options;
            if (match.negated || match.score < score_accepted ||
                std::find(taken.begin(), taken.end(), match.option) != taken.end())
                continue;
            places.options.push_back(match.option);
            places.first = std::min(places.first, match.first);
            places.last = std::max(places.last, match.last);
        }
    }

    Found placed() const
    {
        Places places = positions_.from_an_end();
        if (places.options.empty()) places = positions_.whole_message();
        if (places.options.empty() && !is_named(score_accepted)) places = positions_.one_clause();
        if (places.options.empty()) return {};
        if (several_) add_named(places);
        return answer(places.options, places.first, places.last, "position", 88);
    }

    // "the biggest you have" of bands of amounts
    Found extreme() const
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
                "alto alta caro cara barato bajo baja pequeno pequena expensive";
            if (is_among(tokens_.text(i), adverbs) && !is_among(tokens_.text(i + 1), sizes))
                continue;
            const bool small_word = is_among(
                tokens_.text(i + 1), "petit petite bas basse bajo baja pequeno pequena barato"
            );
            const bool high = top != small_word;
            if (message_.mood(i).negated) continue;
            if (const auto band = outermost_band(question_, high ? End::high : End::low))
                return answer({*band}, i, i + 1, "extreme", 72);
        }
        return {};
    }

    // ---- all, none, both, all but

    bool alone(const Hit& hit) const
    {
        constexpr std::string_view still =
            "todavia aun noch bisher bislang encore toujours yet still so far now jetzt aktuell hoy "
            "aujourd'hui today";
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if ((i < hit.first || i >= hit.last) && tokens_[i].kind != TokenKind::mark &&
                !message_.covers(i, Sense::filler) && !message_.covers(i, hit.sense) &&
                !message_.covers(i, Sense::no) && !is_among(tokens_.text(i), still))
                return false;
        return true;
    }

    std::vector<std::size_t> real_options() const
    {
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < choices_.size(); ++i)
            if (!says_none(choices_[i]) && !choices_[i].all_others) all.push_back(i);
        return all;
    }

    Found sets() const
    {
        if (!several_) return {};
        for (const Hit& hit : message_.hits()) {
            if (message_.mood(hit.first).taken_back) continue;
            if (hit.sense == Sense::all_but) return all_but(hit);
            const bool both = hit.sense == Sense::both_of && real_options().size() == 2;
            const bool denied = message_.covers(hit.first, Sense::none_of);
            if ((hit.sense == Sense::all_of || both) && !denied && alone(hit))
                return answer(real_options(), hit.first, hit.last, "set", 90);
            if (hit.sense == Sense::all_of && !message_.covers(hit.first, Sense::none_of) &&
                !message_.covers(hit.first, Sense::all_but) && !message_.asks(hit.first))
                if (Found found = nearly_all(hit); found.answer) return found;
        }
        return {};
    }

    // "Everything, just not the newsletter"; "tout m'intéresse".
    Found nearly_all(const Hit& hit) const
    {
        std::vector<std::size_t> kept = real_options();
        bool named = false;
        for (const OptionMatch& match : matches_) {
            if (match.negated) std::erase(kept, match.option);
            named = named || !match.negated;
        }
        const bool dropped = kept.size() < real_options().size();
        const bool short_enough = message_.clause_of(hit.first).last - hit.first <= 5;
        if (named || message_.mood(hit.first).negated || message_.mood(hit.first).past) return {};
        if (!dropped && (!short_enough || message_.has(Sense::negation))) return {};
        return answer(kept, hit.first, hit.last, "set", dropped ? 82 : 75);
    }

    // "les 4", "all four", "die drei" where there are as many.
    Found as_many_as_there_are() const
    {
        constexpr std::string_view every = "les all alle los las die the toutes tous todas todos";
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            const bool ends = i + 2 == tokens_.size() || tokens_[i + 2].kind == TokenKind::mark;
            if (ends && is_among(tokens_.text(i), every) &&
                positions_.count_at(i + 1) == real_options().size() && real_options().size() > 1)
                return answer(real_options(), i, i + 2, "set", 85);
        }
        return {};
    }

    // "Mon to Wed", "von Montag bis Mittwoch": all options between the two.
    Found days_between() const
    {
        if (!several_) return {};
        for (const OptionMatch& from : matches_)
            for (const OptionMatch& to : matches_) {
                if (from.option >= to.option || from.last >= tokens_.size()) continue;
                const bool joined = is_among(
                    tokens_.text(from.last),
                    "to through thru until till bis au a al hasta - jusqu'a"
                );
                const std::size_t gap = to.first - from.last;
                if (!joined || to.first <= from.last || gap > 2 || from.negated) continue;
                std::vector<std::size_t> picked(to.option - from.option + 1);
                std::iota(picked.begin(), picked.end(), from.option);
                if (in_a_row(choices_, picked))
                    return answer(picked, from.first, to.last, "range", 82);
            }
        return {};
    }

    // ---- "payroll is done by our accountant, the rest please"

    // The token that means all options not named: "the rest", "los demás"; their number: none.
    std::size_t others_at() const
    {
        constexpr std::string_view these =
            "the all den der die das dem alle allen les le los las el todos todas todo tous toutes "
            "everything both y und and et";
        constexpr std::string_view others =
            "rest remaining others other else ubrigen anderen restlichen restliche ubrige andere "
            "demas resto otros otras autres reste restants restantes";
        for (std::size_t i = 1; i < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), others) && is_among(tokens_.text(i - 1), these) &&
                !message_.asks(i) && !message_.covers(i, Sense::all_but))
                return i;
        return tokens_.size();
    }

    bool clause_has(const Clause& clause, std::string_view words) const
    {
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (is_among(tokens_.text(i), words)) return true;
        return false;
    }

    // Positive: the others are wanted; negative: they are refused; neither: both are possible.
    enum class Tone { wanted, refused, open };
    Tone tone_of(const Clause& clause, std::size_t at) const
    {
        constexpr std::string_view later =
            "later spater luego plus tard despues optional nice egal irrelevant unimportant "
            "unwichtig wait warten esperar attendre optionnel opcional nachher kur";
        constexpr std::string_view wanted =
            "yes ja oui si need needs want wanted brauchen brauchten brauche mochten wollen gern "
            "gerne interessiert interessieren nehmen nutzen haben use please bitte voudrions "
            "voudrait veut besoin interesse interessent prend prenons utilise queremos necesitamos "
            "seguimos interesan interesa usamos tenemos siguen por favor take have schon do works "
            "passt fine bien gut good";
        if (message_.mood(at).negated || message_.mood(at).past || had_already_in(clause))
            return Tone::refused;
        for (std::size_t i = at; i + 2 < clause.last; ++i)
            if (tokens_.is(i, "nice") && tokens_.is(i + 1, "to")) return Tone::refused;
        if (clause_has(clause, wanted) && !message_.mood(at).planned) return Tone::wanted;
        return clause_has(clause, later) || message_.mood(at).planned ? Tone::refused : Tone::open;
    }
    bool had_already_in(const Clause& clause) const
    {
        return question_.wants && message_.within(clause.first, clause.last, Sense::owned);
    }

    Found the_others() const
    {
        const std::size_t at = others_at();
        if (at == tokens_.size()) return {};
        const Clause& clause = message_.clause_of(at);
        std::vector<std::size_t> rest = real_options(), named;
        bool all_denied = true;
        for (const OptionMatch& match : matches_) {
            if (match.score < 40 || (match.first <= at && match.last > at)) continue;
            std::erase(rest, match.option);
            all_denied = all_denied && match.negated;
            if (!match.negated) named.push_back(match.option);
        }
        if (rest.size() == real_options().size() || rest.empty()) return {};
        const Tone tone = tone_of(clause, at);
        if (tone == Tone::refused) return {};
        if (clause_has(clause, "too also auch aussi tambien ebenfalls egalement well") && !all_denied)
            return answer(real_options(), at, at + 1, "set", 75);
        if (all_denied || tone == Tone::wanted) return answer(rest, at, at + 1, "set", 78);
        Found found;
        found.likely.push_back(*answer(named, at, at + 1, "set", 40).answer);
        found.likely.push_back(*answer(rest, at, at + 1, "set", 40).answer);
        return found;
    }

    // ---- "..., so only Chile": a conclusion replaces what led to it

    std::size_t conclusion() const
    {
        for (const Clause& clause : message_.clauses()) {
            std::size_t i = clause.first;
            while (i < clause.last && message_.covers(i, Sense::contrast))
                ++i;
            const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
            const bool english = message_.language() == "en";
            if (is_among(word, "donc folglich daher deshalb entonces therefore hence letztlich") ||
                (word == "also" && !english) || (word == "asi" && next == "que") ||
                (word == "so" && english && next != "far") || (word == "por" && next == "tanto") ||
                (word == "du" && next == "coup") || (word == "am" && next == "ende") ||
                (word == "al" && next == "final") || (word == "finalement"))
                if (clause.first > 0) return clause.first;
        }
        return tokens_.size();
    }

    void drop_what_led_here()
    {
        const std::size_t from = conclusion();
        const bool concluded =
            std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
                return match.first >= from && !match.negated && match.score >= score_accepted;
            });
        if (concluded)
            std::erase_if(matches_, [&](const OptionMatch& match) { return match.first < from; });
    }

    // ---- what is left when the others are denied: "definitely not the cloud" of two

    Found the_rest() const
    {
        if (several_ || matches_.empty()) return {};
        std::vector<std::size_t> kept = real_options();
        if (kept.size() != choices_.size()) return {};
        std::erase_if(kept, [&](std::size_t i) {  // "Don't know yet" is no rest
            const Message label(choices_[i].labels[0], question_.asked->language);
            return label.covers(0, Sense::unknown);
        });
        for (const OptionMatch& match : matches_) {
            if (!match.negated || match.score < score_accepted) return {};
            std::erase(kept, match.option);
        }
        if (kept.size() != 1) return {};
        return answer(kept, matches_[0].first, matches_[0].last, "rest", 65);
    }

    // ---- of the options' kind, but none of them: "Other"

    // "Lichtblick" under names of suppliers and "Another supplier": a name that none of them has.
    bool is_another_name() const
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
    static std::vector<Idea> find_ideas_in(std::string_view word)
    {
        return find_ideas(Tokens(word));
    }

    Found something_else() const
    {
        const auto other = other_option(choices_);
        if (!other || is_named(score_accepted) || message_.only_asks()) return {};
        if (is_another_name() && matches_.empty())
            return answer({*other}, 0, tokens_.size(), "other", 60);
        const auto families = families_of(choices_);
        const auto said = meanings_of(tokens_, message_.hits());
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const Mood& mood = message_.mood(i);
            if (mood.negated || mood.past || mood.taken_back || message_.asks(i)) continue;
            for (const Meaningful& one : said[i]) {
                const std::string_view family = family_of(one.name);
                if (one.sense == Sense::senses_end && !one.guessed &&
                    std::count(families.begin(), families.end(), family) >= 2)
                    return answer({*other}, i, i + 1, "other", 70);
            }
        }
        return {};
    }

    Found all_but(const Hit& hit) const
    {
        std::vector<std::size_t> kept = real_options();
        bool dropped = false;
        for (const OptionMatch& match : matches_)
            if (match.first >= hit.last && match.score >= 40)
                dropped = std::erase(kept, match.option) > 0 || dropped;
        for (std::size_t i = hit.last, next = i; i < tokens_.size(); i = next) {
            next = i + 1;
            if (const auto option = positions_.at(i, next))
                dropped = std::erase(kept, *option) > 0 || dropped;
        }
        return dropped ? answer(kept, hit.first, tokens_.size(), "set", 85) : Found();
    }

    // "Weiß noch nicht" may be one of the answers.
    Found unsure() const
    {
        if (!message_.has(Sense::unknown)) return {};
        for (std::size_t i = 0; i < choices_.size(); ++i) {
            const Message label(choices_[i].labels[0], question_.asked->language);
            if (label.covers(0, Sense::unknown)) return answer({i}, 0, tokens_.size(), "set", 85);
        }
        return {};
    }

    // "None, we still do all of it ourselves": what follows explains, unless it excepts something.
    Found none_first() const
    {
        constexpr std::string_view excepts =
            "but except only just besides apart aber ausser nur hochstens bis mais sauf seulement "
            "juste hormis pero salvo excepto solo menos actually rather sino sondern";
        for (const Hit& hit : message_.hits()) {
            if (hit.sense != Sense::none_of && hit.sense != Sense::neither_of) continue;
            if (message_.mood(hit.first).taken_back || !opens(hit)) continue;
            for (std::size_t i = hit.last; i < tokens_.size(); ++i)
                if (is_among(tokens_.text(i), excepts)) return {};
            return nothing_of_them(hit);
        }
        return {};
    }

    // The first clause says no more than this.
    bool opens(const Hit& hit) const
    {
        constexpr std::string_view around =
            "really actually vraiment wirklich realmente in i us passt passen trifft treffen zu so "
            "richtig bisher bislang noch yet so far applies apply fits quite exactly genau pour "
            "instant ne convient correspond s'applique pas encore todavia aun de momento encaja "
            "aplica por ahora at the moment right now derzeit momentan aktuell auf uns for on se "
            "davon dieser of these those them";
        const Clause& clause = message_.clause_of(hit.first);
        for (std::size_t i = 0; i < clause.last; ++i)
            if ((i < hit.first || i >= hit.last) && tokens_[i].kind != TokenKind::mark &&
                !message_.covers(i, Sense::filler) && !message_.covers(i, hit.sense) &&
                !message_.covers(i, Sense::no) && !is_among(tokens_.text(i), around))
                return false;
        return true;
    }

    Found nothing_of_them(const Hit& hit) const
    {
        for (std::size_t i = 0; i < choices_.size(); ++i)
            if (says_none(choices_[i])) return answer({i}, hit.first, hit.last, "none", 85);
        if (const auto other = other_option(choices_); other && !several_)
            return answer({*other}, hit.first, hit.last, "none", 80);
        return answer({}, hit.first, hit.last, "none", 82);
    }

    // "None of these, we're a law firm": nothing of the options is meant by what follows.
    bool opens_the_message(const Hit& hit) const
    {
        const Clause& clause = message_.clause_of(hit.first);
        for (std::size_t i = 0; i < clause.last; ++i)
            if ((i < hit.first || i >= hit.last) && tokens_[i].kind != TokenKind::mark &&
                !message_.covers(i, Sense::filler) && !message_.covers(i, hit.sense) &&
                !is_among(tokens_.text(i), "really actually vraiment wirklich realmente in"))
                return false;
        return !is_named(some_evidence);
    }

    Found none() const
    {
        for (const Hit& hit : message_.hits()) {
            if (hit.sense != Sense::none_of && hit.sense != Sense::neither_of) continue;
            if (message_.mood(hit.first).taken_back) continue;
            if (!alone(hit) && !opens_the_message(hit)) continue;
            return nothing_of_them(hit);
        }
        return {};
    }

    // ---- labels and synonyms inside a sentence

    Found named_one() const
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

    int mood(const OptionMatch& match) const
    {
        const Mood& mood = message_.mood(match.first);
        int score = 0;
        score -= mood.past && !question_.about_past ? 35 : 0;
        // "A friend told me" names the friend; "our competitor uses it" is not about us.
        const bool named = message_.covers(match.first, Sense::somebody) ||
                           (match.first > 0 && message_.covers(match.first - 1, Sense::somebody));
        score -= mood.somebody && !named ? 40 : 0;
        const bool planned = planned_before(match) || (!question_.wants && planned_after(match));
        const bool another = several_ || (!question_.wants && named_today(match.option));
        score -= mood.planned && planned && another && !question_.about_plans ? 45 : 0;
        score -= several_ && put_off(match) ? 45 : 0;
        score -= (several_ || named_today(match.option)) && taken_off(match) ? 45 : 0;
        score += several_ ? 0 : preference(match);
        const bool taken_back = mood.taken_back && !(several_ && only_subtracts(message_));
        score -= taken_back ? 40 : 0;
        score += mood.now ? 10 : 0;
        return score;
    }

    // "Hosting. Und eventuell später Beratung": not now.
    bool put_off(const OptionMatch& match) const
    {
        const Clause& clause = message_.clause_of(match.first);
        for (std::size_t i = clause.first; i < match.first; ++i)
            if (is_among(tokens_.text(i), "later spater irgendwann eventually adelante someday"))
                return true;
        return false;
    }

    // "das ERP kommt erst in zwei Jahren dran, also lassen wir das weg": taken off the list after
    // it was named.
    bool taken_off(const OptionMatch& match) const
    {
        if (put_off_after(message_, question_, match.last)) return true;
        if (!dropped_next(message_, question_, match.last)) return false;
        // Only the last one named before the clause is meant.
        return std::none_of(matches_.begin(), matches_.end(), [&](const OptionMatch& other) {
            return other.first > match.first &&
                   &message_.clause_of(other.first) == &message_.clause_of(match.first);
        });
    }

    // "still Vattenfall, Stadtwerke from January"
    bool named_today(std::size_t but) const
    {
        return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
            return match.option != but && !match.negated && match.score >= score_accepted &&
                   !message_.mood(match.first).planned && !message_.mood(match.first).past;
        });
    }

    // "WhatsApp only for emergencies; usually I prefer mail"
    int preference(const OptionMatch& match) const
    {
        const Clause& clause = message_.clause_of(match.first);
        int score = 0;
        if (clause_has(
                clause,
                "prefer preferably prefiero preferimos preferiria lieber liebsten bevorzugt prefere "
                "preferons plutot rather mejor normalmente meistens usually hauptsachlich surtout"
            ))
            score += 12;
        for (std::size_t i = match.last; i + 1 < clause.last; ++i) {
            const bool only = is_among(
                tokens_.text(i), "only nur solo seulement uniquement solamente just bloss"
            );
            const bool then = is_among(
                tokens_.text(i + 1), "for if in when fur im bei wenn falls para si en pour cuando"
            );
            if (only && then) score -= 35;
        }
        return score;
    }

    // "we plan to add chat"
    bool planned_before(const OptionMatch& match) const
    {
        const Clause& clause = message_.clause_of(match.first);
        return message_.within(clause.first, match.first, Sense::planned) != nullptr;
    }

    // "chat next year"
    bool planned_after(const OptionMatch& match) const
    {
        const Clause& clause = message_.clause_of(match.first);
        for (std::size_t i = match.last; i < clause.last && i < match.last + 3; ++i) {
            if (message_.at(i, Sense::planned)) return true;
            if (message_.covers(i, Sense::joint)) return false;
        }
        return false;
    }

    Found named_set() const
    {
        std::vector<std::size_t> picked;
        std::size_t first = tokens_.size(), last = 0;
        int least = 100;
        for (const OptionMatch& match : matches_) {
            if (match.negated || match.score + mood(match) < score_accepted) continue;
            picked.push_back(match.option);
            first = std::min(first, match.first);
            last = std::max(last, match.last);
            least = std::min(least, match.score);
        }
        if (picked.empty()) return {};
        if (misses_an_item()) {
            Found found;
            found.likely.push_back(*answer(picked, first, last, "label", 45).answer);
            return found;
        }
        return answer(picked, first, last, "label", least);
    }

    bool is_named_at(std::size_t i) const
    {
        return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
            return i >= match.first && i < match.last;
        });
    }

    // A word that carries something of which nothing is understood.
    bool is_riddle(std::size_t i) const
    {
        return tokens_[i].kind == TokenKind::word && tokens_[i].text.size() >= 5 &&
               !message_.known(i) && !is_named_at(i) && find_ideas_in(tokens_.text(i)).empty();
    }

    bool joins(std::size_t i) const
    {
        return tokens_.is_mark(i, ",") || tokens_.is_mark(i, "+") || tokens_.is_mark(i, "&") ||
               is_among(tokens_.text(i), "and und et y e");
    }

    // A word that an item of a list may be, of which nothing is understood: "YT", "Fibu".
    bool is_puzzle(std::size_t i) const
    {
        constexpr std::string_view common =
            "the our some all also too both and then thx thanks etc usw bzw ok okay lol asap pls bitte "
            "die der das den unser unsere ein eine noch dann auch alles dazu nos notre les des une un "
            "aussi puis merci los las nuestro nuestra una unos tambien luego gracias hi hey hallo";
        return tokens_[i].kind == TokenKind::word && tokens_[i].text.size() >= 2 &&
               !message_.known(i) && !is_named_at(i) && !is_among(tokens_.text(i), common) &&
               find_ideas_in(tokens_.text(i)).empty();
    }

    // The words of an item on one side of a joint: up to two, then the next joint or the end.
    bool is_unknown_item(std::size_t first, std::size_t step) const
    {
        std::size_t words = 0;
        bool puzzle = false;
        for (std::size_t i = first; i < tokens_.size(); i += step) {  // wraps below zero
            if (joins(i) || tokens_[i].kind == TokenKind::mark) break;
            if (is_named_at(i) || message_.asks(i) || ++words > 2) return false;
            puzzle = puzzle || is_puzzle(i);
        }
        return puzzle;
    }

    // "Verträge und Frachtbriefe" where only one of the two was understood: better asked.
    bool misses_an_item() const
    {
        for (const OptionMatch& match : matches_) {
            if (match.negated) continue;
            const std::size_t next = match.last, before = match.first - 1;
            if (joins(next) && is_unknown_item(next + 1, 1)) return true;
            if (match.first > 1 && joins(before) &&
                is_unknown_item(before - 1, static_cast<std::size_t>(-1)))
                return true;
        }
        return false;
    }

    // ---- "yes" under "Yes, 20% or more" / "No"

    Found yes_or_no() const
    {
        for (const Sense sense : {Sense::no, Sense::yes}) {
            const Hit* hit = message_.within(0, std::min<std::size_t>(3, tokens_.size()), sense);
            if (!hit) continue;
            std::vector<std::size_t> fitting;
            for (std::size_t i = 0; i < choices_.size(); ++i)
                for (const std::string& label : choices_[i].labels) {
                    const Tokens words(label);
                    const std::vector<Hit> hits = find_words(words);
                    if (std::any_of(hits.begin(), hits.end(), [&](const Hit& h) {
                            return h.first == 0 && h.sense == sense;
                        })) {
                        fitting.push_back(i);
                        break;
                    }
                }
            if (fitting.size() == 1) return answer(fitting, hit->first, hit->last, "yes_no", 75);
        }
        return {};
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    const std::vector<Choice>& choices_;
    bool several_;
    PositionReader positions_;
    std::vector<OptionMatch> matches_;
};

}  // namespace

Found read_choice(const Message& message, const Question& question)
{
    return Picker(message, question).run();
}

}  // namespace usher::dialog
