// Which of the places in a message answers the question.

#include "dialog/read_place.hpp"

#include <algorithm>

#include "dialog/place_asides.hpp"
#include "dialog/place_deeds.hpp"
#include "dialog/place_regions.hpp"
#include "dialog/place_roles.hpp"
#include "dialog/regions.hpp"
#include "dialog/unexplained.hpp"

namespace usher::dialog {

namespace {

class PlaceChooser {
  public:
    PlaceChooser(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question),
          places_(find_places(message, PlacesAsked::yes)),
          one_home_(places_.size() > 1 && asks_for_one_place(question))
    {
    }

    Found run()
    {
        narrow_cities();
        tell_states_from_countries(message_, places_);
        for (std::size_t i = 0; i < places_.size(); ++i)
            roles_.push_back(place_role_score(message_, question_, places_, i));
        for (std::size_t i = 0; i < places_.size(); ++i) {
            PlaceSaid& place = places_[i];
            place.score += mood_score(message_, question_, place.first, place.last) + roles_[i];
            if (place.score < score_accepted && excepted(message_, places_, i))
                excepted_.insert(excepted_.end(), place.countries.begin(), place.countries.end());
        }
        take_the_last_word();
        for (const PlaceSaid& place : places_)
            if (one_home_ && place.side && place.score >= score_accepted) return answer({place});
        if (const PlaceSaid* here = where_they_write(message_, question_, places_))
            return answer({*here});
        if (const auto meant = places_of_the_deed(message_, question_, places_, roles_);
            !meant.empty())
            return answer(meant);
        if (const PlaceSaid* meant = asked_by_name()) return answer({*meant});
        if (const PlaceSaid* meant = said_of_us()) return answer({*meant});
        if (said_more_exactly()) return answer({places_.back()});
        std::erase_if(places_, [](const PlaceSaid& place) { return place.score < score_accepted; });
        if (places_.empty()) return {};
        if (const PlaceSaid* home = home_of_several()) return answer({*home});
        if (settled_by_country()) return answer({places_.back()});
        const bool unsure = std::any_of(places_.begin(), places_.end(), [](const PlaceSaid& place) {
            return place.countries.size() > 1;
        });
        if (unsure || several_homes() || later_for_some() || between_two()) return competing();
        return answer(places_);
    }

  private:
    // "Panama and Guatemala... well, Guatemala not yet": what is said last of a country counts.
    void take_the_last_word()
    {
        for (std::size_t i = 0; i + 1 < places_.size(); ++i)
            for (std::size_t k = i + 1; k < places_.size(); ++k)
                if (!places_[k].countries.empty() && places_[k].countries == places_[i].countries &&
                    (message_.covers(places_[k].first, Sense::demonym) ||
                     tokens_.words(places_[k].first, places_[k].last) ==
                         tokens_.words(places_[i].first, places_[i].last)) &&
                    places_[k].score < score_accepted && !message_.asks(places_[k].first))
                    places_[i].score = std::min(places_[i].score, places_[k].score);
    }

    // One place is asked for and several are told: they answer only as a plain list ("Spain and
    // Portugal"). Whatever else stands between them may say which of them is meant.
    bool several_homes() const
    {
        if (!one_home_) return false;
        for (std::size_t i = 0; i + 1 < places_.size(); ++i) {
            const PlaceSaid &one = places_[i], &next = places_[i + 1];
            if (one.countries.empty() || next.countries.empty() || one.countries == next.countries)
                continue;
            for (std::size_t k = one.last; k < next.first; ++k)
                if (!lists(k)) return true;
        }
        return false;
    }

    // "In the US, well, Guam", "en España, bueno, en Andorra"
    bool said_more_exactly() const
    {
        constexpr std::string_view words = "well bueno enfin bon naja actually rather strictly "
                                           "precisely technically genauer vielmehr concretamente";
        constexpr std::string_view small = "in en a au aux im or ou o oder more the la el";
        if (!one_home_ || places_.size() != 2 || places_.back().score < score_accepted ||
            places_.back().countries.size() != 1 || !tokens_.is_mark(places_[0].last, ","))
            return false;
        bool exactly = false;
        for (std::size_t i = places_[0].last; i < places_[1].first; ++i) {
            const bool word = is_among(tokens_.text(i), words);
            exactly = exactly || word;
            if (!word && tokens_[i].kind != TokenKind::mark && !is_among(tokens_.text(i), small))
                return false;
        }
        return exactly;
    }

    // "Still deciding between Portugal and Spain"
    bool between_two() const
    {
        const std::size_t first = places_.front().first;
        return places_.size() == 2 && first > 0 && places_[0].countries != places_[1].countries &&
               is_among(tokens_.text(first - 1), "between entre zwischen");
    }

    // "Between Annecy and Geneva, but in France"
    bool settled_by_country() const
    {
        const PlaceSaid& last = places_.back();
        const std::size_t clause = message_.clause_of(last.first).first;
        if (!one_home_ || last.by_city || last.countries.size() != 1 || places_.size() < 3 ||
            !message_.covers(clause, Sense::contrast))
            return false;
        return std::any_of(places_.begin(), places_.end() - 1, [&](const PlaceSaid& place) {
            return place.by_city && place.countries == last.countries;
        });
    }

    bool lists(std::size_t i) const
    {
        constexpr std::string_view words =
            "and und et y e also auch sowie plus both with some few handful mostly mainly in en a "
            "au aux im the la le el los bit little bisschen etwas paar einige vereinzelt teilweise "
            "hauptsachlich vor allem surtout peu quelques aussi ainsi que algo poco algunos "
            "tambien sobre todo mas then dann puis luego primarily mit den der die of as well n u "
            "nd "
            "one another other eins eine einer einen ein andere anderer weiteres un une autre uno "
            "una "
            "otro otra main head side";
        return tokens_[i].kind == TokenKind::mark
                   ? !is_among(tokens_.text(i), ". ; ! ? (")
                   : tokens_[i].kind == TokenKind::number || is_among(tokens_.text(i), words) ||
                         message_.covers(i, Sense::percent);
    }

    // "UK for now, France from spring": some of them are dated apart.
    bool later_for_some() const
    {
        if (question_.about_plans || question_.about_past || question_.wants) return false;
        std::size_t dated = 0;
        for (const PlaceSaid& place : places_)
            dated += said_for_later(message_, place.first);
        return dated > 0 && dated < places_.size();
    }

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

    // "It's a group from Japan, we in Essen are its daughter"; where nothing is said of "us", what
    // is said of the company counts.
    const PlaceSaid* said_of_us() const
    {
        constexpr std::string_view us = "wir we we're nosotros nous operamos trabajamos";
        constexpr std::string_view company = "company business firma unternehmen betrieb "
                                             "entreprise societe boite empresa negocio";
        if (!one_home_) return nullptr;
        const PlaceSaid* ours = said_of(us);
        return ours ? ours : said_of(company);
    }

    const PlaceSaid* said_of(const WordList& us) const
    {
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
            if (next.first - city.last > 5 || next.countries.size() != 1) continue;
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
            // "Valencia, but the one in Venezuela": the second tells which the first is.
            else if (city.by_city && next.countries.size() == 1 && singled_out(city, next))
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

    // "la de", "the one in", "celle du", "das in": right before the place that follows.
    bool singled_out(const PlaceSaid& city, const PlaceSaid& next) const
    {
        std::size_t i = next.first;
        while (i > city.last && is_among(tokens_.text(i - 1), "in de du del en au with the"))
            --i;
        return i > city.last + 1 && i < next.first &&
               is_among(tokens_.text(i - 1), "one la el celle celui das die der");
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
        if (places_.size() < 2 || !one_home_ || on_paper()) return nullptr;
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
        // "In Bogotá, but HQ is in Miami" where they are was asked for: which of the two?
        const bool apart = home && home != &places_.front() && !asks_for_the_seat() &&
                           !said_before(places_.front(), branch_words) &&
                           places_.front().first <= 1 && places_.front().by_city &&
                           message_.covers(message_.clause_of(home->first).first, Sense::contrast);
        return message_.has(Sense::contrast) && !apart ? home : nullptr;
    }

    bool asks_for_the_seat() const
    {
        const Tokens asked(question_.asked->question);
        return std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
            return is_among(token.text, home_words) && !is_among(token.text, "base based");
        });
    }

    // "Legally in Nevada, but the office is in Calgary": which of them is asked for?
    bool on_paper() const
    {
        constexpr std::string_view words =
            "legally officially registered incorporated paper tax juristisch eingetragen offiziell "
            "steuerlich papier rechtlich juridiquement legalement immatricule immatriculee "
            "fiscalement legalmente fiscalmente registrada registrados papel";
        return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) {
            return is_among(token.text, words) && !question_.has_stem(token.text);
        });
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

    // "Germany and all of DACH", "France and Benelux": a small region is its countries; a country
    // inside a large one is told apart by the question. Outside it, both cannot be said at once.
    bool settle_region(PlacesSaid& said) const
    {
        const std::vector<std::string_view> inside = countries_of_region(said.region);
        const bool within = std::all_of(
            said.countries.begin(),
            said.countries.end(),
            [&](const std::string& country) {
                return inside.empty() ||
                       std::find(inside.begin(), inside.end(), country) != inside.end();
            }
        );
        if (const std::string_view all = members_of(said.region); !all.empty() && !within) {
            add_members(all, said);
            said.region.clear();
            return true;
        }
        // "Le Maghreb : Maroc, Tunisie" tells which of them; "Global, but mostly Germany" tells
        // home, where a home was asked for, and else the whole.
        const bool told = question_.where_are_you || tells_which(said.region);
        told ? said.region.clear() : said.countries.clear();
        return within;
    }

    bool tells_which(const std::string& region) const
    {
        for (const PlaceSaid& place : places_)
            if (place.region == region)
                return tokens_.is_mark(place.last, ":") || tokens_.is_mark(place.last, "(") ||
                       spelled_out(message_, places_, place);
        return false;
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
        if (!taken_out(said)) {
            // "All of Europe except the UK" is none of the regions that can be said.
            if (!said.region.empty() &&
                (!excepted_.empty() || narrowed(message_, places_, said.region)))
                return {};
            if (!said.region.empty() && !said.countries.empty() && !settle_region(said)) return {};
        }
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
    std::vector<int> roles_;             // what the words around each add to its score
    std::vector<std::string> excepted_;  // countries that are denied
    bool one_home_;                      // several places are told where one is asked for
};

}  // namespace

Found read_place(const Message& message, const Question& question)
{
    return PlaceChooser(message, question).run();
}

}  // namespace usher::dialog
