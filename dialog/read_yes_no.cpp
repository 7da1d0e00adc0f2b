// The first clear word counts most; later ones may agree, soften or take it back.

#include "dialog/read_yes_no.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dialog/ideas.hpp"

namespace usher::dialog {

namespace {

using Word = YesNoSaid::Word;

struct Vote {
    Word word;
    std::size_t first, last;
    int weight;
    bool about_a_part = false;  // ends a clause about something: "the main warehouse does"
};

class Ballot {
  public:
    Ballot(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question)
    {
    }

    Found run()
    {
        collect();
        drop_what_led_here();
        drop_politeness();
        weigh_parts();
        weigh_halves();
        weigh_often();
        weigh_doubts();
        if (votes_.size() == 1 && only_had() && ended()) votes_.clear();
        if (votes_.empty()) statements();
        return count();
    }

  private:
    // Longest first at every place, so that "of course not" hides "of course".
    void collect()
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            const Hit* best = nullptr;
            for (const Sense sense :
                 {Sense::partly,
                  Sense::no,
                  Sense::yes,
                  Sense::unknown,
                  Sense::skip,
                  Sense::correction,
                  Sense::past}) {
                const Hit* hit = message_.at(i, sense);
                if (hit && (!best || hit->last > best->last ||
                            (hit->last == best->last && hit->sense == Sense::correction)))
                    best = hit;
            }
            if (!best) {
                ++i;
                continue;
            }
            if (best->sense == Sense::yes || best->sense == Sense::no ||
                best->sense == Sense::partly)
                consider(*best);
            if (best->sense == Sense::correction) corrected_to(*best);
            i = best->last;
        }
    }

    // "..., así que sí": a conclusion replaces what led to it.
    void drop_what_led_here()
    {
        for (std::size_t v = votes_.size(); v > 1; --v) {
            const Clause& clause = message_.clause_of(votes_[v - 1].first);
            const std::string_view word = tokens_.text(clause.first);
            const bool concludes = is_among(word, "donc entonces therefore hence asi") ||
                                   (is_among(word, "also") && message_.language() != "en") ||
                                   (is_among(word, "so") && message_.language() == "en") ||
                                   (is_among(word, "por du") &&
                                    is_among(tokens_.text(clause.first + 1), "tanto coup"));
            if (!concludes || clause.first == 0) continue;
            votes_.erase(votes_.begin(), votes_.begin() + static_cast<std::ptrdiff_t>(v) - 1);
            votes_.front().weight = 75;
            return;
        }
    }

    // "..., die anderen nicht": a clause that only ends in a denial.
    void second_part()
    {
        if (votes_.size() != 1 || !votes_[0].about_a_part || votes_[0].word != Word::yes) return;
        for (std::size_t i = votes_[0].last; i < tokens_.size(); ++i) {
            const Clause& clause = message_.clause_of(i);
            if (i == clause.first || clause.asks || clause.first < votes_[0].last ||
                !message_.covers(i, Sense::negation) || !at_end_of_clause(i + 1))
                continue;
            votes_.push_back({Word::no, i, i + 1, 50, true});
            return;
        }
    }

    // "The main warehouse does, the other two don't" is neither; "until 2024 yes, since then no
    // longer" is no.
    void weigh_parts()
    {
        second_part();
        if (votes_.size() != 2 || !votes_[0].about_a_part || !votes_[1].about_a_part) return;
        if (votes_[0].word == Word::partly || votes_[1].word == Word::partly ||
            votes_[0].word == votes_[1].word)
            return;
        const std::size_t from = votes_[0].last, to = votes_[1].last;
        constexpr std::string_view changed =
            "mehr seitdem seither anymore longer since ya plus desde depuis dann then heute jetzt "
            "now ahora maintenant inzwischen today";
        for (std::size_t i = from; i < std::min(to + 1, tokens_.size()); ++i)
            if (is_among(tokens_.text(i), changed)) {
                votes_.erase(votes_.begin());
                votes_.front().weight = 70;
                return;
            }
        votes_ = {{Word::partly, votes_[0].first, votes_[1].last, 70}};
    }

    // "Sure, no problem" under "Do you mind if ...?"
    void drop_politeness()
    {
        const bool no = std::any_of(votes_.begin(), votes_.end(), [](const Vote& vote) {
            return vote.word == Word::no;
        });
        if (!no || !turned()) return;
        std::erase_if(votes_, [&](const Vote& vote) {
            return vote.word == Word::yes && vote.last - vote.first == 1 &&
                   is_among(
                       tokens_.text(vote.first), "sure klar claro naturlich selbstverstandlich"
                   );
        });
    }

    bool begins(std::size_t i, std::string_view of_words) const
    {
        const Clause& clause = message_.clause_of(i);
        std::size_t first = clause.first;
        constexpr std::string_view leading = "and but und aber et mais y pero die der das la le el "
                                             "l les los las the about etwa only nur";
        while (first < i &&
               (tokens_[first].kind == TokenKind::mark || is_among(tokens_.text(first), leading)))
            ++first;
        return first == i && is_among(tokens_.text(i), of_words);
    }

    // "Half of them are, half aren't", "einige ja, andere nicht", "la moitié seulement"
    void weigh_halves()
    {
        constexpr std::string_view some = "half some halfte manche einige moitie certains "
                                          "certaines mitad algunos algunas unos unas "
                                          "many most few";
        constexpr std::string_view others = "half others other rest halfte andere anderen "
                                            "restlichen manche moitie autres autre reste "
                                            "mitad otros otras demas resto certains certaines";
        std::size_t first = tokens_.size();
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (message_.asks(i)) continue;
            const bool halved = is_among(tokens_.text(i), "half halfte moitie mitad");
            if (first < tokens_.size() && is_among(tokens_.text(i), others) && i > first + 1) {
                votes_ = {{Word::partly, first, i + 1, 75}};
                return;
            }
            if (first == tokens_.size() && begins(i, some)) first = i;
            // "half of them", "the half": of more than a time or an amount
            const bool of_them = halved && begins(i, "half halfte moitie mitad") &&
                                 is_among(tokens_.text(i + 1), "of davon von d'entre des de") &&
                                 tokens_.size() <= 8;
            if (of_them && !question_.percent) {
                votes_ = {{Word::partly, i, i + 1, 70}};
                first = i;
            }
        }
    }

    // "Would it be a problem if ...", "Stört es Sie, wenn ...": fine is no.
    bool turned() const
    {
        const std::string text = fold(question_.asked->question);
        for (const std::string_view word :
             {"be a problem",
              "a problem if",
              "a problem for you",
              "be an issue",
              "an issue if",
              "an issue for you",
              "would you mind",
              "do you mind",
              "bother you",
              "any objection",
              "object to",
              "a concern if",
              "be a concern",
              "deal breaker",
              "dealbreaker",
              "stort es",
              "storte es",
              "ware es ein problem",
              "ware das ein problem",
              "ist es ein problem",
              "ist das ein problem",
              "ist das fur sie ein problem",
              "problem fur sie",
              "haben sie etwas dagegen",
              "etwas dagegen",
              "einwande",
              "spricht etwas dagegen",
              "macht es ihnen etwas aus",
              "un probleme si",
              "un probleme pour",
              "genant",
              "vous gene",
              "vous derange",
              "derangerait",
              "generait",
              "un inconvenient",
              "une objection",
              "des objections",
              "un problema",
              "algun inconveniente",
              "les molesta",
              "le molesta",
              "molestaria",
              "inconveniente en",
              "alguna objecion",
              "les importa",
              "le importa",
              "importaria"})
            if (text.find(word) != std::string::npos) return true;
        return false;
    }

    // "I'd rather you didn't", "eher ungern"
    bool dislikes(const Hit& hit) const
    {
        constexpr std::string_view dislike =
            "rather prefer ungern lieber prefere prefererais prefiero preferiria plutot";
        for (std::size_t i = hit.first > 0 ? hit.first - 1 : 0; i < hit.last; ++i)
            if (is_among(tokens_.text(i), dislike)) return true;
        return false;
    }

    // "no problem", "fine by me", "passt" under such a question.
    bool approves(const Hit& hit) const
    {
        constexpr std::string_view fine =
            "problem problema probleme souci soucis issue issues worries thema fine ok okay ahead "
            "passt "
            "vale d'accord accord einverstanden gern gerne good great bien gut";
        for (std::size_t i = hit.first; i < hit.last; ++i)
            if (is_among(tokens_.text(i), fine)) return true;
        return false;
    }

    // "Now and then, yes": how often is no half answer beside a yes.
    void weigh_often()
    {
        constexpr std::string_view often =
            "sometimes occasionally time then manchmal gelegentlich zu parfois quelquefois fois "
            "temps veces cuando";
        const auto yes = [](const Vote& vote) { return vote.word == Word::yes; };
        if (std::none_of(votes_.begin(), votes_.end(), yes)) return;
        std::erase_if(votes_, [&](const Vote& vote) {
            return vote.word == Word::partly && is_among(tokens_.text(vote.last - 1), often);
        });
    }

    // "We have it, but nobody has switched it on yet": a claim and its denial.
    void weigh_doubts()
    {
        if (votes_.empty() || votes_.size() > 2 || votes_[0].word != Word::yes) return;
        const Vote claim = votes_[0];
        constexpr std::string_view claims = "tenemos have haben avons lo la on wir we i nous";
        if (!is_among(tokens_.text(claim.first), claims)) return;
        for (std::size_t i = claim.last; i < tokens_.size(); ++i) {
            const std::size_t first = message_.clause_of(i).first;
            const bool nobody = is_among(tokens_.text(i), "nadie niemand nobody personne");
            if (first >= claim.last && message_.covers(first, Sense::contrast) &&
                (nobody || message_.mood(i).negated || message_.covers(i, Sense::negation))) {
                votes_ = {claim, {Word::no, i, i + 1, claim.weight * 3 / 2}};
                return;
            }
        }
    }

    // "Oui ... enfin non": the correction itself is the answer.
    void corrected_to(const Hit& hit)
    {
        const std::size_t last = hit.last - 1u;
        if (hit.first == 0 || !is_among(tokens_.text(last), "no non nein nope nee")) return;
        votes_.clear();
        votes_.push_back({Word::no, last, hit.last, 75});
    }

    bool at_start_of_clause(std::size_t i) const
    {
        const Clause& clause = message_.clause_of(i);
        for (std::size_t k = clause.first; k < i; ++k)
            if (tokens_[k].kind != TokenKind::mark && !message_.covers(k, Sense::filler) &&
                !message_.covers(k, Sense::correction) && !message_.covers(k, Sense::contrast) &&
                !message_.covers(k, Sense::greeting) && !message_.covers(k, Sense::yes) &&
                !message_.covers(k, Sense::no) && !message_.covers(k, Sense::partly))
                return false;
        return true;
    }

    bool at_end_of_clause(std::size_t last) const
    {
        const Clause& clause = message_.clause_of(last - 1);
        for (std::size_t k = last; k < clause.last; ++k)
            if (tokens_[k].kind != TokenKind::mark && !message_.covers(k, Sense::filler) &&
                !message_.covers(k, Sense::yes) && !message_.covers(k, Sense::no) &&
                !message_.covers(k, Sense::now))
                return false;
        return true;
    }

    // "we do", "there is": only a whole clause says yes; "we are thinking about it" does not.
    bool needs_the_clause(const Hit& hit) const
    {
        constexpr std::string_view openers =
            "i we it they there he she so n y k true right always never immer toujours siempre "
            "jamais doch si exact 0 bestimmt sicher seguro plutot peu mixed without fine natural "
            "verdad depuis noch gut in hay a personne nada nothing nichts rien some medio fast "
            "halb "
            "plenty several loads lots tons quite every two three four five one most many often "
            "regularly frequently daily weekly monthly both all mehrere etliche "
            "regelmassig haufig standig jede jeden souvent plusieurs tous "
            "varios varias todos imposible regulierement reichlich "
            "positive certain deal please eigentlich kaum limited half schon on sure that that's";
        return is_among(tokens_.text(hit.first), openers) && tokens_.text(hit.first) != "sure";
    }

    // "Sí" and not "si": by its accent, or at the end of what it is about.
    bool spanish_yes(const Hit& hit) const
    {
        if (!tokens_.is(hit.first, "si") || hit.last - hit.first != 1) return false;
        const std::string_view written = tokens_.words(hit.first, hit.last);
        return written.find("\xC3") != std::string_view::npos ||
               (message_.language() == "es" && at_end_of_clause(hit.last));
    }

    void consider(const Hit& hit)
    {
        // "Yo" is a yes only where it is not Spanish.
        if (tokens_.is(hit.first, "yo") && hit.last - hit.first == 1 && message_.language() == "es")
            return;
        const bool start = at_start_of_clause(hit.first), end = at_end_of_clause(hit.last);
        const bool question_word = message_.asks(hit.first);
        const bool denial = hit.sense == Sense::no;
        // "Still waiting for" says no by itself; "we do" only as a whole clause.
        const bool plain = denial && hit.last - hit.first >= 3;
        const bool weak = needs_the_clause(hit) && !plain && !spanish_yes(hit);
        if (question_word || (weak && !(start && end))) return;
        if (!start && !end && !denial) return;
        int weight = start && end ? 80 : start ? 70 : end ? 50 : 45;
        if (hit.sense == Sense::yes && !start && message_.mood(hit.first).negated) return;
        if (message_.mood(hit.first).taken_back) weight -= 60;
        if (message_.mood(hit.first).somebody) weight -= 30;
        Word word = hit.sense == Sense::yes ? Word::yes : denial ? Word::no : Word::partly;
        // "Früher ja"
        const Mood& mood = message_.mood(hit.first);
        if (word == Word::yes && !start && mood.past && !mood.now && !question_.about_past)
            word = Word::no;
        if (denial && asked_about_outside_help(hit)) word = Word::yes;
        if (word == Word::yes && approves(hit) && turned()) word = Word::no;
        if (denial && dislikes(hit) && turned()) word = Word::yes;
        votes_.push_back({word, hit.first, hit.last, weight, end && !start});
    }

    // "We outsource all of that" says no to "in-house?" and yes to "Do you outsource?".
    bool asked_about_outside_help(const Hit& hit) const
    {
        for (std::size_t i = hit.first; i < hit.last; ++i)
            for (const std::string_view stem : {"outso", "exter", "subco", "sous", "ausge"})
                if (tokens_.text(i).substr(0, stem.size()) == stem)
                    return question_.has_stem("outsource") || question_.has_stem("externe") ||
                           question_.has_stem("subcontract") || question_.has_stem("auslagern") ||
                           question_.has_stem("ausgelagert") || question_.has_stem("traitance") ||
                           question_.has_stem("agency");
        return false;
    }

    // "Just one" says no to "several?" and yes to "any?".
    void only_one()
    {
        constexpr std::string_view only = "only just un une nur solo uno una ein eine einen bloss";
        constexpr std::string_view one =
            "one seul seule einer eine eines eins einen ein uno una solo sola einziger einzige "
            "einziges einzigen unico unica";
        const std::size_t at = message_.covers(0, Sense::no) && tokens_.is_mark(1, ",") ? 2 : 0;
        if (tokens_.size() > at + 5 || !is_among(tokens_.text(at), only) ||
            !is_among(tokens_.text(at + 1), one))
            return;
        const std::string text = fold(question_.asked->question);
        bool many = false;
        for (const std::string_view word :
             {"several",
              "multiple",
              "more than one",
              "plusieurs",
              "plus d'un",
              "mehrere",
              "mehr als ein",
              "varios",
              "varias",
              "mas de un",
              "different"})
            many = many || text.find(word) != std::string::npos;
        votes_.push_back({many ? Word::no : Word::yes, at, at + 2, 60});
    }

    // "Mostly businesses" under "Are your customers mainly consumers?": of two things that exclude
    // each other the other one.
    void opposite()
    {
        constexpr std::string_view exclusive = "forwhom deploy often reach contract size";
        if (tokens_.size() > 7) return;
        const auto asked = find_ideas(Tokens(question_.asked->question));
        for (const Idea& said : find_ideas(tokens_)) {
            if (said.guessed || !is_among(family_of(said.name), exclusive)) continue;
            bool same = false, other = false;
            for (const Idea& idea : asked) {
                same = same || idea.name == said.name;
                other = other || family_of(idea.name) == family_of(said.name);
            }
            if (!same && !other) continue;
            votes_.push_back({same ? Word::yes : Word::no, said.first, said.last, 50});
            return;
        }
    }

    // Nothing said yes or no: a statement may.
    void statements()
    {
        only_one();
        if (!votes_.empty()) return;
        bool negated = false;
        std::size_t at = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if (message_.mood(i).negated && !message_.mood(i).taken_back && !message_.asks(i)) {
                negated = true;
                at = i;
                break;
            }
        if (dislikes({Sense::no, "", 0, static_cast<std::uint16_t>(tokens_.size())}) && turned())
            votes_.push_back({Word::yes, 0, tokens_.size(), 50});
        else if (negated && !message_.covers(at, Sense::unknown))
            votes_.push_back({Word::no, 0, tokens_.size(), 55});
        else if (ended())
            votes_.push_back({Word::no, 0, tokens_.size(), 50});
        else if (was_once())
            votes_.push_back({Word::no, 0, tokens_.size(), 45});
        else if (claims())
            votes_.push_back({Word::yes, 0, tokens_.size(), 58});
        else if (only_planned())
            votes_.push_back({Word::no, 0, tokens_.size(), 45});
        else
            opposite();
    }

    // "we had one, but she left"
    bool was_once() const
    {
        bool past = false;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (message_.mood(i).now || message_.mood(i).somebody) return false;
            past = past || message_.mood(i).past;
        }
        return past && !question_.about_past &&
               (message_.has(Sense::past) && is_among(
                                                 tokens_.text(0),
                                                 "we i they it wir ich nous on "
                                                 "teniamos antes fruher"
                                             ));
    }

    // "Die haben wir ... aufgelöst": the verb's first half is no yes.
    bool only_had() const
    {
        const Vote& vote = votes_.front();
        for (std::size_t i = vote.first; i < vote.last; ++i)
            if (!is_among(
                    tokens_.text(i),
                    "haben hab habe ham wir die den das ihn sie es we have i on l l'a a avons nous "
                    "lo la hemos los las ha"
                ))
                return false;
        return vote.word == Word::yes;
    }

    // "Die haben wir letztes Jahr aufgelöst", "we shut that down": what there was has ended.
    bool ended() const
    {
        constexpr std::string_view ends =
            "aufgelost abgeschafft geschlossen dichtgemacht gekundigt eingestellt eingestampft "
            "abgeschaltet abgestellt rausgeworfen rausgeschmissen aufgegeben verkauft abgebaut "
            "beendet "
            "dissolved disbanded closed scrapped cancelled canceled sold discontinued abandoned "
            "ditched "
            "dropped binned axed retired decommissioned supprime supprimee dissous dissoute ferme "
            "fermee arrete arretee abandonne abandonnee vendu vendue resilie resiliee disuelto "
            "disuelta "
            "disolvimos cerramos cerrado cerrada eliminamos eliminado vendimos vendido cancelamos "
            "cancelado suprimimos suprimido quitamos abandonamos";
        if (question_.about_past || question_.about_plans || tokens_.size() > 14) return false;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
            const bool apart = (is_among(word, "shut shutting") && next == "down") ||
                               (word == "let" && is_among(tokens_.text(i + 2), "go")) ||
                               (word == "got" && next == "rid") ||
                               (word == "phased" && next == "out");
            if (!apart && !is_among(word, ends)) continue;
            const Mood& mood = message_.mood(i);
            if (question_.has_stem(word) || message_.asks(i) || mood.planned || mood.somebody)
                return false;
            // "We closed the old one and have a new one": something took its place.
            for (std::size_t k = i + 1; k < tokens_.size(); ++k)
                if (message_.covers(k, Sense::contrast) || is_among(
                                                               tokens_.text(k),
                                                               "new neu neue "
                                                               "neuen nouveau nouvelle nuevo nueva"
                                                           ))
                    return false;
            return true;
        }
        return false;
    }

    // "we will soon": so not yet.
    bool only_planned() const
    {
        if (question_.about_plans || tokens_.size() > 6) return false;
        bool planned = false;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (message_.mood(i).now || message_.asks(i)) return false;
            planned = planned || message_.mood(i).planned;
        }
        return planned;
    }

    // "we have a data team", "two people do that", "Salesforce since 2020"
    bool claims() const
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const Mood& mood = message_.mood(i);
            if (mood.past || mood.planned || mood.hypothetical || mood.somebody || message_.asks(i))
                return false;
        }
        // "Since 2019", "seit letztem Jahr": what began and has not ended.
        for (std::size_t i = 0; i + 1 < tokens_.size() && i < 4; ++i)
            if (is_among(tokens_.text(i), "since seit depuis desde") &&
                (tokens_[i + 1].kind == TokenKind::number ||
                 is_among(
                     tokens_.text(i + 1),
                     "letztem letzten diesem jahren langem ewigkeiten kurzem last this january "
                     "longtemps peu l'an toujours hace siempre el enero years ages day"
                 )))
                return true;
        constexpr std::string_view having =
            "have has use using got haben hat nutzen verwenden gibt avons a utilisons tenemos "
            "usamos hay tengo run employ";
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), having) &&
                (tokens_.text(i) != "a" || tokens_.is(i - 1, "on")))
                return true;
        // A product answers "do you use a CRM?"; a spreadsheet is what people use without one.
        return std::any_of(message_.hits().begin(), message_.hits().end(), [&](const Hit& hit) {
            return hit.sense == Sense::tool && hit.value != "Excel" &&
                   hit.value != "Google Sheets" && !message_.mood(hit.first).past;
        });
    }

    Found count()
    {
        std::array<int, 3> score{};
        std::array<const Vote*, 3> strongest{};
        for (std::size_t i = 0; i < votes_.size(); ++i) {
            const auto word = static_cast<std::size_t>(votes_[i].word);
            const int weight = i == 0 ? votes_[i].weight : votes_[i].weight * 2 / 3;
            if (weight > score[word]) strongest[word] = &votes_[i];
            score[word] = std::max(score[word], weight) + (score[word] > 0 ? 10 : 0);
        }
        std::vector<Candidate> candidates;
        for (const Word word : {Word::no, Word::yes, Word::partly}) {
            const Vote* vote = strongest[static_cast<std::size_t>(word)];
            if (!vote) continue;
            Candidate candidate;
            candidate.score = score[static_cast<std::size_t>(word)] + 15;
            candidate.first = vote->first;
            candidate.last = vote->last;
            candidate.reading =
                reading_of(message_, vote->first, vote->last, YesNoSaid{word}, "yes_no");
            candidates.push_back(std::move(candidate));
        }
        return choose(std::move(candidates));
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    std::vector<Vote> votes_;
};

}  // namespace

Found read_yes_no(const Message& message, const Question& question)
{
    return Ballot(message, question).run();
}

}  // namespace usher::dialog
