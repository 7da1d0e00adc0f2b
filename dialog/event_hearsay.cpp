// Who says so: talk in the corridor, or what is only printed; and which words name a place.

#include <algorithm>

#include "dialog/event_scene.hpp"

namespace usher::dialog {

bool names_a_place(const EventScene& scene, std::size_t token, const Hit& place)
{
    const Tokens& tokens = scene.tokens();
    if (tokens[token].capital || place.last - place.first > 1) return true;
    constexpr std::string_view words_too = "bath reading mobile nice essen halle split weil baden "
                                           "orange male worms angers hagen singen linden march "
                                           "buchen melle plan hand home";
    return !tokens[0].capital && tokens[token].text.size() >= 4 && token > 0 &&
           is_among(tokens.text(token - 1), "in nach en") &&
           !is_among(tokens.text(token), words_too);
}

// "They're saying layoffs", "angeblich", "il est question d'un rachat", "dicen que"
bool says_by_hearsay(const EventScene& scene, std::size_t i)
{
    const std::string_view text = scene.tokens().text(i), next = scene.tokens().text(i + 1);
    constexpr std::string_view says =
        "say saying says think reckon whisper whispering talk talking";
    constexpr std::string_view unsure =
        "angeblich supposedly allegedly apparently reportedly rumoured rumored munkelt "
        "gemunkelt "
        "munkeln dizque supuestamente presuntamente parait paraitrait dicen cuentan comentan "
        "rumorean parlent murmure chuchote hearsay gossip flurfunk radio-pasillo";
    if (scene.we_in(i, i + 1)) return false;
    return is_among(text, unsure) || (is_among(text, "hiess heisst") && next == "es") ||
           (is_among(text, "they they're people everyone folks") &&
            (is_among(next, says) || is_among(scene.tokens().text(i + 2), says))) ||
           (text == "word" && is_among(next, "is has on")) ||
           (text == "question" && is_among(next, "de d")) ||
           (is_among(text, "man leute alle") && is_among(next, "sagt sagen redet reden hort")) ||
           (text == "al" && next == "parecer") || (text == "radio" && next == "pasillo");
}

// "Boss says we'll double the team, we'll see", "on verra", "mal sehen", "ya veremos"
bool remains_to_be_seen(const EventScene& scene, const EventTold& event)
{
    constexpr std::size_t near = 12;  // words
    const Tokens& tokens = scene.tokens();
    const std::size_t end = std::min(
        {tokens.size(),
         event.last + near,
         scene.message().sentence_end(event.last > 0 ? event.last - 1 : 0)}
    );
    for (std::size_t i = event.last; i + 1 < end; ++i) {
        const std::string_view word = tokens.text(i), next = tokens.text(i + 1);
        const bool last = i + 2 >= tokens.size() || tokens[i + 2].kind == TokenKind::mark;
        if (last && ((word == "we'll" && next == "see") || (word == "on" && next == "verra") ||
                     (word == "mal" && is_among(next, "sehen schauen abwarten")) ||
                     (word == "ya" && next == "veremos")))
            return true;
    }
    return false;
}

// "The website says we're growing. In truth there's a hiring freeze"
bool is_only_on_paper(const EventScene& scene, const EventTold& event)
{
    constexpr std::size_t far = 20;  // words
    constexpr std::string_view showcase =
        "website webseite homepage web site page paper papers press zeitung presse linkedin "
        "journal journaux periodico prensa pagina broschure brochure marketing news webauftritt";
    constexpr std::string_view in_truth =
        "truth reality wahrheit wirklichkeit realitat realite realidad verdad verite tatsachlich "
        "rubbish quatsch unsinn nonsense faux falso falsch untrue stimmt mentira";
    const std::size_t begin = std::max(
        scene.message().sentence_begin(event.first), event.first < far ? 0 : event.first - far
    );
    if (!scene.word_in(begin, event.first, showcase)) return false;
    const std::size_t end = std::min(scene.tokens().size(), event.last + far);
    return scene.word_in(event.last, end, in_truth);
}

// "Nothing happened, except our CTO walked out"
bool is_the_exception(const EventScene& scene, const EventTold& event)
{
    constexpr std::string_view save = "except ausser sauf salvo excepto but";
    constexpr std::size_t far = 20;  // words
    const std::size_t begin = std::max(
        scene.message().sentence_begin(event.first), event.first < far ? 0 : event.first - far
    );
    for (std::size_t i = begin; i < event.first; ++i)
        if (is_among(scene.tokens().text(i), save))
            return scene.word_in(begin, i, "nothing nichts nix rien nada quiet ruhig");
    return false;
}

}  // namespace usher::dialog
