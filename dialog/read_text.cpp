// Anything said is an answer, except noise and thinking aloud.

#include "dialog/read_text.hpp"

#include <algorithm>

#include "dialog/event_scene.hpp"

namespace usher::dialog {

namespace {

bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

// "asdf", "xxxxx", "qwrtz": nobody's word in any of the languages.
bool is_noise(std::string_view word)
{
    if (word.size() < 4) return false;
    std::size_t vowels = 0, same = 0, consonants = 0, longest = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (static_cast<unsigned char>(word[i]) >= 0x80) return false;  // another script
        vowels += is_vowel(word[i]);
        same += i > 0 && word[i] == word[i - 1];
        consonants = is_vowel(word[i]) ? 0 : consonants + 1;
        longest = std::max(longest, consonants);
    }
    return vowels == 0 || same + 1 == word.size() || longest >= 6 || word == "asdf" ||
           word == "asdfasdf" || word == "asdasd" || word == "qwerty" || word == "qwertz" ||
           word == "azerty" || word == "asdfgh" || word == "asdfg" || word == "dfgh" ||
           word == "blabla" || word == "test";
}

// "hmm", "well": somebody is still thinking.
bool only_hesitates(const Message& message)
{
    if (message.tokens().size() > 2) return false;
    for (std::size_t i = 0; i < message.tokens().size(); ++i)
        if (message.tokens()[i].kind != TokenKind::mark &&
            !is_among(
                message.tokens().text(i),
                "hm hmm mmm um umm uh er erm ah oh ok okay well na tja "
                "euh heu ben bah eh em pues bueno hallo hi hello hola"
            ))
            return false;
    return true;
}

}  // namespace

Found read_text(const Message& message)
{
    const Tokens& tokens = message.tokens();
    std::size_t words = 0, noise = 0;
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::mark) continue;
        ++words;
        noise += token.kind == TokenKind::word && is_noise(token.text);
    }
    if (only_hesitates(message)) return {};
    if (words == 0 || noise == words) return {};
    TextSaid said;
    const EventScene scene(message);
    for (const EventTold& trigger : find_triggers(scene, events_told(scene)))
        said.triggers.emplace_back(trigger.name);
    Found found;
    found.last = tokens.size();
    found.answer = reading_of(message, 0, tokens.size(), std::move(said), "text");
    found.answer->confidence = 80;
    return found;
}

}  // namespace usher::dialog
