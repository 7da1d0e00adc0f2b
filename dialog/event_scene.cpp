// The parts of words, looked up once a message.

#include "dialog/event_scene.hpp"

#include <algorithm>

namespace usher::dialog {

EventScene::EventScene(const Message& message) : message_(message)
{
    parts_.reserve(tokens().size());
    for (const Token& token : tokens()) {
        const bool word = token.kind == TokenKind::word || token.kind == TokenKind::domain;
        parts_.push_back(word ? vocabulary::parts_of(token.text) : 0);
        // "team's grown", "factory's been running"
        const std::string_view text = token.text;
        if (word && text.size() > 3 && text.substr(text.size() - 2) == "'s")
            parts_.back() |= vocabulary::parts_of(text.substr(0, text.size() - 2));
        all_ |= parts_.back();
    }
    separable_verbs();
    // Words that mean something else in another language.
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const std::string_view text = tokens().text(i);
        if (text == "part" && message.language() != "fr") parts_[i] = 0;
        if (text == "will" && message.language() != "de") parts_[i] = 0;
        if (text == "ere" && message.language() != "es") parts_[i] = 0;
        if (text == "stellen" && !word_in(i, message.clause_of(i).last, "ein")) {
            parts_[i] &= ~vocabulary::bit(Part::hires);
        }
        const std::string_view next = tokens().text(i + 1);
        const bool us_over = next == "us" && tokens().text(i + 2) == "over";
        if ((next == "over" || us_over) && is_among(text, "took taken taking takes"))
            parts_[i] |= vocabulary::bit(Part::buys);
        if (next == "on" && is_among(text, "bring bringing take taken taking took brought"))
            parts_[i] |= vocabulary::bit(Part::hires);
        if (next == "up" && is_among(text, "set setting"))
            parts_[i] |= vocabulary::bit(Part::opens);
        all_ |= parts_[i];
    }
}

// "Wir stellen von A auf B um": German verbs whose first part stands at the end.
void EventScene::separable_verbs()
{
    struct Verb {
        WordList forms;
        std::string_view particle;
        Part part;
    };
    constexpr Verb verbs[] = {
        {"stellen stellt stelle stellten", "um", Part::switches},
        {"steigen steigt stiegen", "um", Part::switches},
        {"losen lost losten", "ab", Part::switches},
        {"stellt", "ein", Part::ends},
        {"tauschen tauscht", "aus", Part::switches},
        {"schalten schaltet", "ab", Part::ends},
        {"schaffen schafft", "ab", Part::ends},
        {"fuhren fuhrt", "ein", Part::introduces},
        {"bauen baut", "ab", Part::cuts},
        {"machen macht machten", "auf", Part::opens},
        {"kaufen kauft kauften", "auf", Part::buys}};
    for (std::size_t i = 0; i < parts_.size(); ++i)
        for (const Verb& verb : verbs)
            if (is_among(tokens().text(i), verb.forms)) {
                const std::size_t last = message_.clause_of(i).last;
                const std::size_t end =
                    last - (last > i + 1 && tokens()[last - 1].kind == TokenKind::mark);
                if (tokens().is(end - 1, verb.particle)) parts_[i] |= vocabulary::bit(verb.part);
            }
}

Clause EventScene::around(std::size_t token) const
{
    constexpr std::size_t reach = 30;
    Clause near = message_.clause_of(token);
    near.first = std::max(near.first, token < reach ? 0 : token - reach);
    near.last = std::min(near.last, token + reach);
    return near;
}

bool EventScene::plays_in(std::size_t first, std::size_t last, Part part) const
{
    for (std::size_t i = first; i < last && i < parts_.size(); ++i)
        if (plays(i, part)) return true;
    return false;
}

bool EventScene::word_in(std::size_t first, std::size_t last, const WordList& words) const
{
    for (std::size_t i = first; i < last && i < tokens().size(); ++i)
        if (is_among(tokens().text(i), words)) return true;
    return false;
}

bool EventScene::we_in(std::size_t first, std::size_t last) const
{
    constexpr std::string_view we =
        "we we've we're we'll i i've wir ich nous on j nosotros hemos tenemos somos avons sommes "
        "fuimos estamos hicimos";
    // "Haben einen Wettbewerber übernommen" leaves out who.
    constexpr std::string_view openers = "haben hatten sind wurden mussten hab bin acabamos just";
    for (std::size_t i = first; i < last && i < tokens().size(); ++i) {
        const std::string_view text = tokens().text(i);
        const bool ours = text.size() >= 6 && (text.substr(text.size() - 4) == "amos" ||
                                               text.substr(text.size() - 4) == "imos" ||
                                               text.substr(text.size() - 4) == "emos");
        if (ours || is_among(text, we)) return true;
        if (i == message_.clause_of(i).first && is_among(text, openers)) return true;
    }
    return false;
}

}  // namespace usher::dialog
