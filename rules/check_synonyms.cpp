// Words that mean two things: two answers of one question, an answer and a command, an answer and
// half of every sentence.

#include <algorithm>
#include <map>
#include <set>

#include "rules/fold.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

// What a visitor types to steer the talk; folded.
const std::set<std::string, std::less<>>& commands()
{
    static const std::set<std::string, std::less<>> words{
        "person",
        "human",
        "agent",
        "operator",
        "skip",
        "back",
        "help",
        "stop",
        "restart",
        "cancel",
        "bye",
        "why",
        "go back",
        "start again",
        "start over",
        "real person",
        "talk to a person",
        "personne",
        "humain",
        "passer",
        "retour",
        "aide",
        "arreter",
        "pourquoi",
        "recommencer",
        "mensch",
        "berater",
        "uberspringen",
        "weiter",
        "zuruck",
        "hilfe",
        "abbrechen",
        "warum",
        "neu anfangen",
        "persona",
        "humano",
        "saltar",
        "omitir",
        "volver",
        "atras",
        "ayuda",
        "parar",
        "por que",
        "empezar de nuevo",
    };
    return words;
}

// Words that stand in sentences about anything; folded, by language.
const std::set<std::string, std::less<>>& everyday(std::string_view language)
{
    using Words = std::set<std::string, std::less<>>;
    static const Words english{"a",   "an",   "the",  "i",    "we",    "you",  "he",   "she",
                               "it",  "they", "us",   "me",   "my",    "our",  "your", "is",
                               "are", "was",  "be",   "am",   "do",    "have", "has",  "and",
                               "or",  "but",  "if",   "to",   "of",    "in",   "on",   "at",
                               "for", "from", "with", "by",   "as",    "this", "that", "there",
                               "so",  "can",  "will", "just", "about", "like", "not",  "what"};
    static const Words french{"je",    "tu",   "il",  "elle", "on",  "nous", "vous", "ils",
                              "le",    "la",   "les", "un",   "une", "des",  "du",   "de",
                              "et",    "ou",   "est", "sont", "a",   "au",   "en",   "dans",
                              "pour",  "avec", "sur", "ce",   "c",   "que",  "qui",  "pas",
                              "notre", "nos",  "mon", "ma",   "mes"};
    static const Words german{"ich",   "du",   "er",    "sie",   "es",   "wir", "ihr",
                              "der",   "die",  "das",   "ein",   "eine", "und", "oder",
                              "ist",   "sind", "hat",   "haben", "in",   "im",  "an",
                              "auf",   "zu",   "mit",   "von",   "fur",  "bei", "aber",
                              "nicht", "uns",  "unser", "mein",  "auch", "so"};
    static const Words spanish{"yo",  "tu", "el",  "ella",    "nosotros", "ellos", "la",  "los",
                               "las", "un", "una", "y",       "o",        "es",    "son", "de",
                               "del", "en", "a",   "con",     "por",      "para",  "que", "se",
                               "lo",  "mi", "su",  "nuestro", "hay"};
    static const Words none;
    const auto primary = language.substr(0, 2);
    if (primary == "en") return english;
    if (primary == "fr") return french;
    if (primary == "de") return german;
    if (primary == "es") return spanish;
    return none;
}

// A line of an option in one language: [0] is the page's own.
const Node* in_language(const Spot& spot, std::size_t language)
{
    if (language == 0) return spot.node;
    return language <= spot.twins.size() ? spot.twins[language - 1] : nullptr;
}

class SynonymCheck {
  public:
    SynonymCheck(const Spot& page, const Loading& loading) : page_(page), loading_(loading) {}

    void run()
    {
        for (std::size_t l = 0; l < loading_.profile.languages.size(); ++l) {
            language_ = l;
            gather_faq();
            for (const auto& layer : page_.at("layers").members())
                for (const auto& criterion : layer.at("criteria").members())
                    check_options(criterion.at("options"));
        }
        for (const auto& layer : page_.at("layers").members())
            for (const auto& criterion : layer.at("criteria").members())
                check_vocabulary(criterion.at("options"));
    }

  private:
    struct Meaning {
        std::string option;
        int line = 0;
    };

    void gather_faq()
    {
        faq_.clear();
        for (const auto& question : page_.at("faq").members())
            each_text(question.at("when_asked"), [&](const Node& text) {
                const auto phrase = fold_phrase(text.text);
                const auto [known, fresh] = faq_.emplace(phrase, question.name);
                if (!fresh && known->second != question.name)
                    warn(
                        text,
                        question,
                        "It also asks the question " + quoted(known->second) + " of \"faq\"."
                    );
                else if (is_everyday(phrase) || is_among_answers(phrase))
                    warn(text, question, "It stands in many an answer, whatever that is about.");
            });
    }

    bool is_everyday(const std::string& phrase) const
    {
        return everyday(loading_.profile.languages[language_]).count(phrase) > 0;
    }

    static bool is_among_answers(std::string_view phrase)
    {
        const auto answers = words_of("yes no ok okay oui non ja nein si");
        return std::find(answers.begin(), answers.end(), phrase) != answers.end();
    }

    template <typename Do> void each_text(const Spot& list, Do&& action) const
    {
        const auto* node = in_language(list, language_);
        if (node == nullptr || node->kind != Node::Kind::list) return;
        for (const auto& item : node->items)
            if (item.kind == Node::Kind::text) action(item);
    }

    void check_options(const Spot& options)
    {
        std::map<std::string, Meaning> meanings;
        for (const auto& option : options.members()) {
            if (const auto* label = in_language(option.at("label"), language_);
                label != nullptr && label->kind == Node::Kind::text)
                claim(*label, option, meanings);
            each_text(option.at("also"), [&](const Node& text) {
                claim(text, option, meanings);
                check_everyday(text, option);
            });
        }
    }

    void claim(const Node& text, const Spot& option, std::map<std::string, Meaning>& meanings)
    {
        const auto phrase = fold_phrase(text.text);
        if (phrase.empty()) return;
        const auto [place, fresh] = meanings.emplace(phrase, Meaning{option.name, text.place.line});
        if (!fresh && place->second.option != option.name)
            clash(quoted(text.text), text.place, option, place->second);
    }

    void
    clash(const std::string& what, const Place& place, const Spot& option, const Meaning& other)
    {
        loading_.findings.error(
            "U206",
            place,
            path_of(option),
            what + " means two answers",
            "It stands for " + quoted(other.option) + " in line " + std::to_string(other.line) +
                " and for " + quoted(option.name) +
                " here; nobody could tell which is meant. Keep it in one of them."
        );
    }

    std::string path_of(const Spot& option) const
    {
        if (language_ == 0) return option.path;
        return "words." + loading_.profile.languages[language_] + "." + option.path;
    }

    void check_everyday(const Node& text, const Spot& option)
    {
        const auto phrase = fold_phrase(text.text);
        const auto question = faq_.find(phrase);
        std::string reason;
        if (question != faq_.end())
            reason = "It also asks the question " + quoted(question->second) + " of \"faq\".";
        else if (commands().count(phrase) > 0)
            reason = "Visitors type it to steer the talk, for example to get a person or to go on.";
        else if (is_everyday(phrase))
            reason = "It stands in every other sentence, whatever that is about.";
        if (!reason.empty()) warn(text, option, reason);
    }

    void warn(const Node& text, const Spot& spot, const std::string& reason)
    {
        loading_.findings.warning(
            "U207",
            text.place,
            path_of(spot),
            quoted(text.text) + " means something else, too",
            reason + " Use a longer phrase, for example with a word before or after it."
        );
    }

    // A country, a product or "all others" can mean one answer only.
    void check_vocabulary(const Spot& options)
    {
        std::map<std::string, Meaning> meanings;
        language_ = 0;
        for (const auto& option : options.members())
            for (const auto* field : {"countries", "tools", "roles"}) {
                const auto spot = option.at(field);
                auto items = spot.items();
                if (spot.is(Node::Kind::text)) items = {spot};
                for (const auto& item : items)
                    if (item.is(Node::Kind::text)) claim_word(item, field, option, meanings);
            }
    }

    void claim_word(
        const Spot& item,
        std::string_view field,
        const Spot& option,
        std::map<std::string, Meaning>& meanings
    )
    {
        const auto word = std::string(field) + " " + fold_phrase(item.node->text);
        const auto [place, fresh] =
            meanings.emplace(word, Meaning{option.name, item.value_place().line});
        if (!fresh && place->second.option != option.name)
            clash(quoted(item.node->text), item.value_place(), option, place->second);
    }

    const Spot& page_;
    const Loading& loading_;
    std::size_t language_ = 0;
    std::map<std::string, std::string, std::less<>> faq_;  // folded words -> question
};

}  // namespace

void check_synonyms(const Spot& page, const Loading& loading) { SynonymCheck(page, loading).run(); }

}  // namespace usher::rules
