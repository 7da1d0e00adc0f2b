// Which of the places in a message answers the question.

#include "dialog/read_place.hpp"

#include <algorithm>

namespace usher::dialog {

namespace {

class PlaceChooser {
  public:
    PlaceChooser(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          places_(find_places(message, PlacesAsked::yes))
    {
    }

    Found run()
    {
        narrow_cities();
        for (PlaceSaid& place : places_)
            place.score += mood_score(message_, question_, place.first, place.last);
        std::erase_if(places_, [](const PlaceSaid& place) { return place.score < score_accepted; });
        if (places_.empty()) return {};
        if (const PlaceSaid* home = home_of_several()) return answer({*home});
        const bool unsure = std::any_of(places_.begin(), places_.end(), [](const PlaceSaid& place) {
            return place.countries.size() > 1;
        });
        if (unsure) return competing();
        return answer(places_);
    }

  private:
    // "Paris, France": the country decides, and is said once.
    void narrow_cities()
    {
        for (std::size_t i = 0; i + 1 < places_.size(); ++i) {
            PlaceSaid& city = places_[i];
            PlaceSaid& next = places_[i + 1];
            if (next.first - city.last > 2 || next.countries.size() != 1) continue;
            const bool agrees =
                std::find(city.countries.begin(), city.countries.end(), next.countries[0]) !=
                city.countries.end();
            const bool comma =
                tokens_.is(city.last, ",") || tokens_.is(city.last, "(") || next.first == city.last;
            if (agrees ||
                (comma && city.by_city && !next.by_city && next.last >= tokens_.size() - 1))
                city.countries = next.countries;
        }
    }

    // "HQ in Berlin, offices in Paris and London" under "where are you based?"
    const PlaceSaid* home_of_several() const
    {
        if (places_.size() < 2 || !question_.where_are_you) return nullptr;
        const PlaceSaid* home = nullptr;
        const PlaceSaid* first_own = nullptr;
        bool branches = false;
        for (const PlaceSaid& place : places_) {
            if (said_before(place, home_words) && !home) home = &place;
            if (said_before(place, branch_words))
                branches = true;
            else if (!first_own)
                first_own = &place;
        }
        if (branches && first_own && first_own == &places_.front()) return home ? home : first_own;
        return message_.has(Sense::contrast) ? home : nullptr;
    }

    static constexpr std::string_view home_words =
        "hq headquarters headquartered hauptsitz sitz zentrale siege sede based base main mainly "
        "hauptsachlich principal central headquarter head firmensitz mother";
    static constexpr std::string_view branch_words =
        "office offices branch branches site sites hub hubs team teams subsidiary niederlassung "
        "niederlassungen standort standorte buro buros filiale filialen bureau bureaux agence "
        "agences filiales oficina oficinas sucursal sucursales filial plus customers engineers "
        "developers people warehouse";

    // One of the words stands between the place before and this one.
    bool said_before(const PlaceSaid& place, std::string_view words) const
    {
        std::size_t from = 0;
        for (const PlaceSaid& other : places_)
            if (other.last <= place.first) from = std::max(from, other.last);
        for (std::size_t i = from; i < place.first; ++i)
            if (is_among(tokens_.text(i), words)) return true;
        return false;
    }

    Found competing() const
    {
        Found found;
        for (const PlaceSaid& place : places_)
            for (const std::string& country : place.countries)
                found.likely.push_back(reading_of(
                    message_, place.first, place.last, PlacesSaid{{country}, ""}, "place"
                ));
        return found;
    }

    // "Germany and all of DACH", "France and Benelux": a small region is its countries.
    bool settle_region(PlacesSaid& said) const
    {
        constexpr std::pair<std::string_view, std::string_view> members[] = {
            {"DACH", "DE AT CH"},
            {"BENELUX", "BE NL LU"},
            {"NORDICS", "DK FI IS NO SE"},
            {"SCANDINAVIA", "DK NO SE"},
            {"BALTICS", "EE LV LT"},
            {"IBERIA", "ES PT"},
            {"ANZ", "AU NZ"},
            {"NORTH_AMERICA", "US CA MX"}};
        for (const auto& [region, countries] : members) {
            if (region != said.region) continue;
            const bool inside = std::all_of(
                said.countries.begin(),
                said.countries.end(),
                [&, all = countries](const std::string& country) { return is_among(country, all); }
            );
            if (inside) {
                question_.where_are_you ? said.region.clear() : said.countries.clear();
                return true;
            }
            for (std::size_t i = 0; i < countries.size(); i += 3)
                said.countries.emplace_back(countries.substr(i, 2));
            said.region.clear();
            return true;
        }
        // "Global, but mostly Germany": home, where a home was asked for; else the whole.
        question_.where_are_you ? said.region.clear() : said.countries.clear();
        return true;
    }

    Found answer(const std::vector<PlaceSaid>& places) const
    {
        PlacesSaid said;
        int least = 100;
        for (const PlaceSaid& place : places) {
            for (const std::string& country : place.countries)
                if (std::find(said.countries.begin(), said.countries.end(), country) ==
                    said.countries.end())
                    said.countries.push_back(country);
            if (!place.region.empty()) said.region = place.region;
            least = std::min(least, place.score);
        }
        if (!said.region.empty() && !said.countries.empty() && !settle_region(said)) return {};
        Found found;
        found.first = places.front().first;
        found.last = places.back().last;
        found.answer = reading_of(message_, found.first, found.last, std::move(said), "place");
        found.answer->confidence = std::clamp(least, 0, 100);
        return found;
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    std::vector<PlaceSaid> places_;
};

}  // namespace

Found read_place(const Message& message, const Question& question)
{
    return PlaceChooser(message, question).run();
}

}  // namespace usher::dialog
