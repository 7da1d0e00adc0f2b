// Small words between and behind the places.

#include "dialog/place_asides.hpp"

#include <algorithm>

namespace usher::dialog {

// "Georgia, the country, not the US state"
void tell_states_from_countries(const Message& message, std::vector<PlaceSaid>& places)
{
    const Tokens& tokens = message.tokens();
    constexpr std::string_view lands = "country land pays pais nation staat republic republik";
    constexpr std::string_view states = "state bundesstaat etat estado us-state";
    for (PlaceSaid& place : places) {
        const auto us = std::find(place.countries.begin(), place.countries.end(), "US");
        if (place.countries.size() != 2 || us == place.countries.end()) continue;
        constexpr std::size_t reach = 6;
        for (std::size_t i = place.last; i < place.last + reach && i < tokens.size(); ++i) {
            if (message.mood(i).negated) continue;
            if (is_among(tokens.text(i), lands)) {
                place.countries.erase(us);
                break;
            }
            if (is_among(tokens.text(i), states)) {
                place.countries = {"US"};
                break;
            }
        }
    }
}

// "Where are you writing from?" - "from Berlin, though the company is in Lyon"
const PlaceSaid* where_they_write(
    const Message& message, const Question& question, const std::vector<PlaceSaid>& places
)
{
    constexpr std::string_view writing =
        "write writing calling joining chatting schreiben schreibst anrufen ecrivez ecris appelez "
        "contactez escribe escribes escriben llama llaman contacta contactan";
    if (places.size() < 2 || !message.has(Sense::contrast)) return nullptr;
    const Tokens asked(question.asked->question);
    const bool of_the_writer = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
        return is_among(token.text, writing);
    });
    const PlaceSaid& first = places.front();
    const bool sure = first.score >= score_accepted && first.countries.size() == 1;
    return of_the_writer && sure ? &first : nullptr;
}

// "In SE Asia it's Singapore, Vietnam and Thailand", "en LATAM son México y Perú"
bool spelled_out(
    const Message& message, const std::vector<PlaceSaid>& places, const PlaceSaid& region
)
{
    const Tokens& tokens = message.tokens();
    constexpr std::string_view words =
        "it's its is are that's means namely specifically das sind ist heisst namlich konkret "
        "c'est c est sont savoir precisement son es concretamente concreto saber";
    return std::any_of(places.begin(), places.end(), [&](const PlaceSaid& next) {
        if (next.first <= region.last || next.first > region.last + 4) return false;
        for (std::size_t i = region.last; i < next.first; ++i)
            if (is_among(tokens.text(i), words)) return true;
        return false;
    });
}

}  // namespace usher::dialog
