// Which of the places in a message answers the question.

#include "dialog/read_place.hpp"

#include <algorithm>

#include "dialog/place_roles.hpp"

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
        std::vector<int> roles;
        for (std::size_t i = 0; i < places_.size(); ++i)
            roles.push_back(place_role_score(message_, question_, places_, i));
        for (std::size_t i = 0; i < places_.size(); ++i) {
            PlaceSaid& place = places_[i];
            place.score += mood_score(message_, question_, place.first, place.last) + roles[i];
            if (place.score < score_accepted && place.countries.size() == 1)
                excepted_.push_back(place.countries[0]);
        }
        if (const PlaceSaid* meant = asked_by_name()) return answer({*meant});
        if (const PlaceSaid* meant = said_of_us()) return answer({*meant});
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
    // "Where is your main warehouse?" - "the head office is in Bogotá but the warehouse in Miami"
    const PlaceSaid* asked_by_name() const
    {
        constexpr std::string_view general =
            "where count pais land firma unter empre compa entre socie based sitzt";
        const PlaceSaid* meant = nullptr;
        for (const PlaceSaid& place : places_) {
            if (place.score < score_accepted || place.countries.size() != 1) continue;
            std::size_t from = 0;
            for (const PlaceSaid& other : places_)
                if (other.last <= place.first) from = std::max(from, other.last);
            for (std::size_t i = from; i < place.first; ++i) {
                const std::string_view text = tokens_.text(i);
                if (text.size() < 5 || !question_.has_stem(text) ||
                    is_among(text.substr(0, 5), general))
                    continue;
                if (meant && meant != &place) return nullptr;
                meant = &place;
            }
        }
        return places_.size() > 1 ? meant : nullptr;
    }

    // "It's a group from Japan, we in Essen are its daughter"
    const PlaceSaid* said_of_us() const
    {
        constexpr std::string_view us = "wir we we're nosotros nous operamos trabajamos";
        if (!question_.where_are_you || places_.size() < 2) return nullptr;
        const PlaceSaid* ours = nullptr;
        for (const PlaceSaid& place : places_) {
            if (place.score < score_accepted || place.countries.size() != 1) continue;
            std::size_t from = 0;
            for (const PlaceSaid& other : places_)
                if (other.last <= place.first) from = std::max(from, other.last);
            bool said = false;
            for (std::size_t i = from; i < place.first; ++i)
                said = said || is_among(tokens_.text(i), us);
            if (said && ours) return nullptr;
            // Both in one clause: "we're in France and Spain".
            if (!said && ours &&
                &message_.clause_of(ours->first) == &message_.clause_of(place.first))
                return nullptr;
            if (said) ours = &place;
        }
        return ours && ours != &places_.front() ? ours : nullptr;
    }

    // "Paris, France": the country decides, and is said once.
    void narrow_cities()
    {
        for (std::size_t i = 0; i + 1 < places_.size(); ++i) {
            PlaceSaid& city = places_[i];
            PlaceSaid& next = places_[i + 1];
            if (next.first - city.last > 3 || next.countries.size() != 1) continue;
            const bool near = next.first - city.last <= 2;
            bool parts = next.first > city.last && tokens_.is_mark(city.last, ",");
            for (std::size_t k = city.last + 1; k < next.first; ++k)
                parts = parts && is_among(
                                     tokens_.text(k),
                                     "canton kanton estado region provincia state de of du im"
                                 );
            const bool agrees =
                std::find(city.countries.begin(), city.countries.end(), next.countries[0]) !=
                city.countries.end();
            const bool comma =
                tokens_.is(city.last, ",") || tokens_.is(city.last, "(") || next.first == city.last;
            // "San José de Costa Rica"
            const bool of =
                next.first == city.last + 1 && is_among(tokens_.text(city.last), "de in en");
            if ((near && agrees) || (of && city.by_city && !next.by_city && next.region.empty()) ||
                (near && comma && city.by_city && !next.by_city && next.last >= tokens_.size() - 1))
                city.countries = next.countries;
            // "Suiza, cantón de Vaud": the country was said first.
            else if (question_.where_are_you && city.countries.size() == 1 && !city.by_city &&
                     city.region.empty() && parts && (next.by_city || next.score == 74) &&
                     next.last >= tokens_.size() - 1)
                next.countries = city.countries;
            // "En Espagne, à Valence": the country was said first, of whichever Valence.
            else if (country_first(city, next) && i + 2 == places_.size())
                next.countries = city.countries;
        }
    }

    bool country_first(const PlaceSaid& country, const PlaceSaid& city) const
    {
        const bool whole =
            country.countries.size() == 1 && !country.by_city && country.region.empty();
        if (!whole || !city.by_city || !tokens_.is_mark(country.last, ",") ||
            city.last + 1 < tokens_.size())
            return false;
        // A town of that name may be anywhere; Berlin is not in Spain.
        const bool small = question_.where_are_you || city.score < 76;
        if (city.first != country.last + 2 || !small) return false;
        return is_among(tokens_.text(country.last + 1), "in a en bei near at cerca") &&
               country.first <= 1;
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
        "developers people warehouse produktion production produccion werk fabrik lager almacen "
        "usine";

    // One of the words stands between the place before and this one.
    bool said_before(const PlaceSaid& place, const WordList& words) const
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
        if (const std::string_view all = members_of(said.region); !all.empty()) {
            const bool inside = std::all_of(
                said.countries.begin(),
                said.countries.end(),
                [&](const std::string& country) { return is_listed(country, all); }
            );
            if (inside) {
                question_.where_are_you ? said.region.clear() : said.countries.clear();
                return true;
            }
            add_members(all, said);
            said.region.clear();
            return true;
        }
        // "Global, but mostly Germany": home, where a home was asked for; else the whole.
        question_.where_are_you ? said.region.clear() : said.countries.clear();
        return true;
    }

    static void add_members(std::string_view all, PlacesSaid& said)
    {
        for (std::size_t i = 0; i < all.size(); i += 3) {
            const std::string country(all.substr(i, 2));
            if (std::find(said.countries.begin(), said.countries.end(), country) ==
                said.countries.end())
                said.countries.push_back(country);
        }
    }

    // "Nordics minus Iceland", "Skandinavien, aber ohne Norwegen"
    bool taken_out(PlacesSaid& said) const
    {
        const std::string_view all = members_of(said.region);
        if (all.empty() || excepted_.empty()) return false;
        add_members(all, said);
        std::erase_if(said.countries, [&](const std::string& country) {
            return std::find(excepted_.begin(), excepted_.end(), country) != excepted_.end();
        });
        said.region.clear();
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
            // "Scandinavia and the Baltics": two small regions are their countries.
            const bool second =
                !place.region.empty() && !said.region.empty() && place.region != said.region;
            if (second && !members_of(said.region).empty() && !members_of(place.region).empty()) {
                add_members(members_of(said.region), said);
                add_members(members_of(place.region), said);
                said.region.clear();
            } else if (!place.region.empty()) {
                said.region = place.region;
            }
            least = std::min(least, place.score);
        }
        if (taken_out(said)) {
        } else if (!said.region.empty() && !said.countries.empty() && !settle_region(said))
            return {};
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
    std::vector<std::string> excepted_;  // countries that are denied
};

}  // namespace

Found read_place(const Message& message, const Question& question)
{
    return PlaceChooser(message, question).run();
}

}  // namespace usher::dialog
