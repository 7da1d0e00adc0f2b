// People sent away, told by one word: "Entlassungen", "ERE", "let half of them go".

#include <algorithm>

#include "dialog/event_frames.hpp"

namespace usher::dialog {

namespace {

// "let a third of the warehouse team go"
void let_go(const EventScene& scene, std::size_t let, std::vector<EventTold>& events)
{
    const std::size_t end = std::min(scene.around(let).last, let + 9);
    for (std::size_t go = let + 2; go < end; ++go)
        if (scene.tokens().text(go) == "go" &&
            (scene.plays_in(let, go, Part::people) || scene.plays_in(let, go, Part::staff)))
            return events.push_back({"layoffs", let, go + 1, let});
}

}  // namespace

// One word says it all.
void layoffs_told(const EventScene& scene, std::vector<EventTold>& events)
{
    for (std::size_t i = 0; i < scene.tokens().size(); ++i) {
        if (scene.tokens().text(i) == "let") let_go(scene, i, events);
        if (!scene.plays(i, Part::dismisses)) continue;
        // "la 1ère option"
        if (scene.tokens().text(i) == "ere" && i > 0 &&
            scene.tokens()[i - 1].kind == TokenKind::number)
            continue;
        const Clause clause = scene.around(i);
        const std::string_view word = scene.tokens().text(i);
        if (is_among(word, "redundant") &&
            !scene.word_in(clause.first, clause.last, "made make people staff roles making"))
            continue;
        // "Echaron al director": one leader goes, nobody else.
        if (scene.word_in(i + 1, i + 4, "al jefe jefa gerente director directora") ||
            (scene.message().within(clause.first, i, Sense::whole_title) &&
             !scene.plays_in(clause.first, clause.last, Part::people)))
            continue;
        if (word == "entlassen" &&
            scene.word_in(clause.first, clause.last, "patienten patient krankenhaus klinik"))
            continue;
        events.push_back({"layoffs", i, i + 1, i});
    }
}

}  // namespace usher::dialog
