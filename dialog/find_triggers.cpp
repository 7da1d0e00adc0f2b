// Events: told in whole phrases, by a verb and a thing, by a leader or by a number; then weighed.

#include <algorithm>
#include <map>

#include "dialog/event_frames.hpp"
#include "dialog/read_text.hpp"

namespace usher::dialog {

namespace {

// "We raised our prices" is no funding, "customer acquisition" buys no company.
bool about_something_else(const EventScene& scene, const EventTold& event)
{
    const std::size_t end = event.last + 4;
    if (event.name == "funding")
        return scene.word_in(
            event.first,
            end,
            "price prices pricing fees rent wages salaries salary bar awareness question questions "
            "concerns concern preise prix tarifs precios eyebrows"
        );
    if (event.name == "headcount_growth")  // "doubled our turnover"
        return scene.plays_in(event.first, event.last, Part::grows) &&
               scene.word_in(
                   event.first,
                   end,
                   "turnover revenue sales umsatz chiffre ventas facturacion orders tickets output "
                   "production volume profit"
               );
    // "our new plant manager"
    if (event.name == "expansion" &&
        is_among(scene.tokens().text(event.last), "internet web manager director leiter leiterin"))
        return true;
    if (event.name == "expansion")  // "the move into our new office"
        return scene.plays_in(event.first, event.last, Part::office) &&
               scene.word_in(
                   event.first,
                   event.last,
                   "new neue neues neuen neuer nouveau nouveaux nuevo nueva nuevas nuevos"
               ) &&
               scene.word_in(
                   event.first < 4 ? 0 : event.first - 4,
                   event.first,
                   "umzug umgezogen ziehen moving moved move demenagement demenage mudanza mudamos"
               );
    if (event.name == "layoffs")  // "despedimos a la agencia de publicidad"
        return scene.word_in(
                   event.last,
                   end,
                   "agency agencia agentur agence contractor supplier vendor proveedor prestataire"
               ) &&
               !scene.plays_in(event.first, end, Part::people);
    if (event.name == "acquisition") {
        constexpr std::string_view won = "customer customers client clients user users lead leads "
                                         "talent kunden clientes talento "
                                         "data daten software tool machine machines";
        const std::size_t from = event.first == 0 ? 0 : event.first - 1;
        const std::string_view word = scene.tokens().text(event.verb);
        return is_among(word, "acquisition akquisition adquisicion merging merge fusion") &&
               scene.word_in(from, event.last + 2, won);
    }
    return false;
}

}  // namespace

std::vector<EventTold> events_told(const EventScene& scene)
{
    std::vector<EventTold> events;
    for (const Hit& hit : scene.message().hits())
        if (hit.sense == Sense::trigger)
            events.push_back({hit.value, hit.first, hit.last, hit.first});
    pairs_told(scene, events);
    if (!scene.empty()) layoffs_told(scene, events);
    companies_told(scene, events);
    leaders_told(scene, events);
    counts_told(scene, events);
    idioms_told(scene, events);
    std::stable_sort(events.begin(), events.end(), [](const EventTold& a, const EventTold& b) {
        return a.first < b.first;
    });
    return events;
}

std::vector<EventTold> find_triggers(const EventScene& scene, const std::vector<EventTold>& told)
{
    std::vector<EventTold> found;
    // "Der Personalchef wurde vor die Tür gesetzt" tells of one leader, not of layoffs too.
    const auto of_a_leader = [&](const EventTold& event) {
        return event.name == "layoffs" && !scene.plays_in(event.first, event.last, Part::people) &&
               std::any_of(told.begin(), told.end(), [&](const EventTold& other) {
                   return other.name == "exec_departure" && other.first < event.last &&
                          event.first < other.last;
               });
    };
    std::map<std::string_view, std::size_t> looked_at;
    for (const EventTold& event : told) {
        // Of events told again and again a few are looked at.
        constexpr std::size_t enough = 5;
        std::size_t& looked = looked_at[event.name];
        if (++looked > enough) continue;
        const bool known = std::any_of(found.begin(), found.end(), [&](const EventTold& one) {
            return one.name == event.name;
        });
        if (!known && !of_a_leader(event) && !about_something_else(scene, event) &&
            is_so_and_theirs(scene, event))
            found.push_back(event);
    }
    return found;
}

}  // namespace usher::dialog
