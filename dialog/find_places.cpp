// Mentions of places, each with how sure it is that a place is meant.

#include "dialog/read_place.hpp"

#include <algorithm>

#include "dialog/data/tables.hpp"
#include "dialog/place_roles.hpp"
#include "dialog/place_slips.hpp"
#include "dialog/unexplained.hpp"

namespace usher::dialog {

namespace {

constexpr int by_name = 85, by_region = 80, by_city = 76, by_state = 74, by_demonym = 72;
constexpr std::size_t longest_place = 5;  // words: "San Luis Rio Colorado ..."

// Two letters that are words too: a code only in capitals, with a flag, or alone.
constexpr std::string_view codes_like_words =
    "us in is it no me so at be de es la am an as do id my to al se sa si su tu va ve vu "
    "ca co ch et fr hr im ma mo na ne pa pe re sg st nl uk gb hk oz nz eu na ue sf roi "
    "rsa bw tx nj mass sea ru";

// Towns whose names are words: a capital and a word that leads to a place must speak for them.
constexpr std::string_view towns_like_words = "nice tours reading bath mobile essen halle hof lens";

class PlaceFinder {
  public:
    PlaceFinder(const Message& message, PlacesAsked asked)
        : message_(message), tokens_(message.tokens()), asked_(asked == PlacesAsked::yes)
    {
        telling_before_.assign(1, 0);
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const bool word = tokens_[i].kind != TokenKind::mark;
            words_ += word;
            telling_before_.push_back(
                telling_before_.back() + (word && !message_.covers(i, Sense::filler))
            );
        }
        all_shouting_ = all_shouting();
    }

    std::vector<PlaceSaid> all()
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            PlaceSaid place;
            place.first = i;
            if (state_of_the_city(i)) {
                places_.back().last = ++i;
            } else if (tokens_[i].kind == TokenKind::word && (flag(i, place) || (asked_ && number_plate(message_, i, place)) || known(i, place) || code(i, place) || city(i, place) || typo(i, place))) {
                i = place.last;
                places_.push_back(std::move(place));
            } else {
                ++i;
            }
        }
        return std::move(places_);
    }

  private:
    // "Boston, MA", "Toronto ON": a state's letters after a city. "Berlin, DE" stays German.
    bool state_of_the_city(std::size_t i)
    {
        const Token& token = tokens_[i];
        if (places_.empty() || !places_.back().by_city || token.text.size() != 2 || !token.shouting)
            return false;
        PlaceSaid& city = places_.back();
        const bool follows = city.last == i || (city.last + 1 == i && tokens_.is_mark(i - 1, ","));
        if (!follows) return false;
        constexpr std::string_view american =
            "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv "
            "nh "
            "nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc";
        constexpr std::string_view canadian = "on qc bc ab mb sk ns nb nl pe";
        const auto code = data::find_line(data::country_codes(), token.text);
        const bool own = code && std::find(city.countries.begin(), city.countries.end(), *code) !=
                                     city.countries.end();
        if (own) return false;
        if (is_among(token.text, american))
            city.countries = {"US"};
        else if (is_among(token.text, canadian))
            city.countries = {"CA"};
        else
            return false;
        return true;
    }

    bool flag(std::size_t i, PlaceSaid& place) const
    {
        const std::string_view text = tokens_[i].text;
        if (text.size() != 11 || text.substr(0, 9) != "emojiflag") return false;
        std::string code;
        for (const char c : text.substr(9))
            code += static_cast<char>(c - 'a' + 'A');
        place.countries = {code};
        place.last = i + 1;
        place.score = by_name;
        return true;
    }

    bool alone(std::size_t first, std::size_t last) const
    {
        last = std::min(last, tokens_.size());
        return telling_before_[last] - telling_before_[first] == telling_before_.back();
    }

    bool cued(std::size_t first) const
    {
        return first > 0 && message_.covers(first - 1, Sense::place_cue) &&
               !tokens_.is(first - 1, "from");
    }

    bool known(std::size_t i, PlaceSaid& place) const
    {
        const Hit* country = message_.at(i, Sense::country);
        const Hit* region = message_.at(i, Sense::region);
        const Hit* demonym = message_.at(i, Sense::demonym);
        const Hit* city = message_.at(i, Sense::city);
        const Hit* best = country;
        if (city && (!best || city->last > best->last)) best = city;
        if (region && (!best || region->last > best->last)) best = region;
        if (demonym && (!best || demonym->last > best->last)) best = demonym;
        if (!best || !acceptable(*best)) return false;
        // "20'000 Franken" are no part of Bavaria.
        if (i > 0 && tokens_[i - 1].kind == TokenKind::number &&
            message_.covers(i, Sense::currency))
            return false;
        place.last = best->last;
        if (best->sense == Sense::region) {
            place.region = std::string(best->value);
            place.score = by_region;
        } else {
            place.countries = {std::string(best->value)};
            place.score = best->sense == Sense::demonym ? by_demonym : by_name;
            place.by_city = best->sense == Sense::city;
        }
        if (best->sense == Sense::demonym) place.score -= demonym_penalty(*best);
        place.side = best->sense == Sense::demonym && on_its_side(*best);
        ambiguous(i, place);
        return true;
    }

    // "German-speaking support", "Spanish language", "French fries": no place of business.
    int demonym_penalty(const Hit& hit) const
    {
        if (is_among(
                tokens_.text(hit.last),
                "speaking language speakers translation sprachig sprache market customers clients "
                "version food website kunden langue idioma"
            ))
            return 40;
        const std::string_view before = hit.first > 0 ? tokens_.text(hit.first - 1) : "";
        if (on_its_side(hit)) return 0;
        return before == "speak" || before == "in" || before == "auf" || before == "sprechen" ||
                       before == "en" || before == "hablamos" || before == "parlons"
                   ? 30
                   : 0;
    }

    // "Côté belge", "auf Schweizer Seite", "the German side": said to tell it from the other.
    bool on_its_side(const Hit& hit) const
    {
        constexpr std::string_view sides = "side seite cote lado parte teil part";
        return is_among(tokens_.text(hit.last), sides) ||
               (hit.first > 0 && is_among(tokens_.text(hit.first - 1), sides));
    }

    bool acceptable(const Hit& hit) const
    {
        if (hit.last - hit.first > 1) return true;
        const Token& token = tokens_[hit.first];
        if (token.text == "georgia") return true;
        if (hit.sense == Sense::city && is_among(token.text, towns_like_words))
            return token.capital && !all_shouting() &&
                   (after_in(hit.first) || (asked_ && alone(hit.first, hit.last)));
        if (!is_among(token.text, codes_like_words))
            return hit.sense != Sense::region || token.text != "international" || asked_;
        if (token.shouting) return !all_shouting_ || alone(hit.first, hit.last);
        if (!asked_) return false;
        if (alone(hit.first, hit.last)) return true;
        return token.text == "uk" || token.text == "usa" || token.text == "nl" ||
               token.text == "nz" || token.text == "hk" || token.text == "eu" ||
               token.text == "gb" || (token.text == "us" && us_fits(hit.first)) ||
               (token.text == "oz" && after_in(hit.first));
    }

    // "we're in the us", not "join us"
    bool us_fits(std::size_t i) const
    {
        const std::string_view before = i > 0 ? tokens_.text(i - 1) : "";
        return before == "the" || before == "in" || (cued(i) && before != "of");
    }

    bool all_shouting() const
    {
        int words = 0;
        for (const Token& token : tokens_)
            if (token.kind == TokenKind::word && token.text.size() > 3) {
                ++words;
                if (!token.shouting) return false;
            }
        return words >= 2;
    }

    // "Tbilisi, Georgia": the city before tells which of them is meant.
    std::vector<std::string>
    after_a_city_of(std::size_t i, std::vector<std::string> countries) const
    {
        if (places_.empty() || i - places_.back().last > 1) return countries;
        const std::vector<std::string>& before = places_.back().countries;
        if (before.size() == 1 &&
            std::find(countries.begin(), countries.end(), before[0]) != countries.end())
            return before;
        return countries;
    }

    void ambiguous(std::size_t i, PlaceSaid& place) const
    {
        const std::string_view text = tokens_[i].text;
        if (place.last - i != 1) return;
        if (text == "georgia" || text == "georgie")
            place.countries = after_a_city_of(i, {"GE", "US"});
        else if (text == "columbia")
            place.countries = {"CO", "US"};  // the country misspelt, or the city
        else if (text == "congo" || text == "kongo")
            place.countries = {"CD", "CG"};
        else if (text == "guinea" && tokens_.is(i + 1, "bissau"))
            place.countries = {"GW"};
    }

    bool code(std::size_t i, PlaceSaid& place) const
    {
        const Token& token = tokens_[i];
        const bool letters = token.text.size() == 2 || token.text.size() == 3;
        if (!letters || !asked_ || !(token.shouting || alone(i, i + 1)) || all_shouting_sentence(i))
            return false;
        const std::optional<std::string_view> found =
            data::find_line(data::country_codes(), token.text);
        const bool another =
            message_.covers(i, Sense::yes) || (message_.covers(i, Sense::no) && !token.shouting);
        // "VAT", "PER": abbreviations and shouted words before they are anybody's country.
        constexpr std::string_view other_things =
            "vat per are and com pan mac ton gin ben mar sur sen";
        const bool word = is_among(token.text, other_things) && !alone(i, i + 1);
        return found && !another && !word && !legal_form(i) && accept_code(*found, i, place);
    }

    // "Aguas Tlaloc SA de CV", "eine BV": a form of company, unless codes are listed.
    bool legal_form(std::size_t i) const
    {
        if (!message_.covers(i, Sense::company_form) || alone(i, i + 1)) return false;
        const auto beside = [&](std::size_t mark, std::size_t other) {
            return other < tokens_.size() && tokens_[mark].kind == TokenKind::mark &&
                   tokens_[other].shouting && tokens_[other].text.size() <= 3;
        };
        return !(beside(i + 1, i + 2) || (i >= 2 && beside(i - 1, i - 2)));
    }

    static bool accept_code(std::string_view code, std::size_t i, PlaceSaid& place)
    {
        place.countries = {std::string(code)};
        place.last = i + 1;
        place.score = by_name - 5;
        return true;
    }

    bool all_shouting_sentence(std::size_t i) const { return all_shouting_ && !alone(i, i + 1); }

    bool city(std::size_t i, PlaceSaid& place) const
    {
        const bool looks = tokens_[i].capital || cued(i) || (asked_ && alone_or_listed(i));
        if (!looks || (message_.covers(i, Sense::tool) && !(asked_ && after_in(i))) ||
            message_.covers(i, Sense::unknown) || message_.covers(i, Sense::skip) ||
            ((message_.covers(i, Sense::filler) || message_.covers(i, Sense::yes)) && !after_in(i)))
            return false;
        std::string key;
        std::optional<std::string_view> value;
        bool state = false;
        for (std::size_t last = i; last < tokens_.size() && last < i + longest_place; ++last) {
            if (tokens_[last].kind != TokenKind::word) break;
            key += (last > i ? " " : "") + std::string(tokens_[last].text);
            if (const auto found = data::find_line(data::cities(), key)) {
                value = found;
                state = false;
                place.last = last + 1;
            } else if (const auto region = data::find_line(data::subdivisions(), key)) {
                value = region;
                state = true;
                place.last = last + 1;
            }
        }
        return value && take_city(*value, state, i, place);
    }

    // "à Nice"
    bool after_in(std::size_t i) const
    {
        return i > 0 && tokens_[i].capital &&
               is_among(
                   tokens_.text(i - 1),
                   "in a en near bei from to nach von aus de vers pres sur um nahe raum bis"
               );
    }

    // A small letter names a city only where nothing else is said: "una" is one in Brazil.
    bool alone_or_listed(std::size_t i) const
    {
        constexpr std::string_view small_words =
            "una uno un la el los las de en una es son somos soy is are the we our my and it its "
            "this on at die "
            "der das wir sind ist ein eine und am im le les des du nous on est une sur ma mi si no "
            "ja nein oui hi "
            "same here there where only just near outside close cerca bei nahe pres aber pero mais "
            "but";
        if (is_among(tokens_.text(i), small_words)) return false;
        return words_ <= 4 || alone(i, i + 1) || i == 0;
    }

    bool take_city(std::string_view value, bool state, std::size_t i, PlaceSaid& place) const
    {
        if (state) {
            place.countries = {std::string(value)};
            place.score = by_state;
            return asked_ || tokens_[i].capital;
        }
        const int size = value[0] - '0';
        value.remove_prefix(1);
        while (!value.empty()) {
            const std::size_t comma = std::min(value.find(','), value.size());
            place.countries.emplace_back(value.substr(0, comma));
            value.remove_prefix(std::min(comma + 1, value.size()));
        }  // "raised prices in spring": a small town in small letters is a word.
        if (!asked_ && !tokens_[i].capital && (size > 1 || message_.covers(i, Sense::season)))
            return false;
        // "US and Can": a small town's short name needs to be said as one.
        if (tokens_[i].text.size() <= 3 && place.last == i + 1 && size > 1 && !after_in(i) &&
            !alone(i, place.last))
            return false;
        place.score = by_city - 4 * (size - 1);
        place.by_city = true;
        // A sentence's first word is a capital anyway; a small town needs better evidence.
        const bool weak = i == message_.sentence_begin(i) && !alone(i, place.last) && !cued(i);
        if (weak && size > 1) place.score -= 15;
        return asked_ || cued(i);
    }

    bool typo(std::size_t i, PlaceSaid& place) const
    {
        // A slip is found where the word can only be a place: alone, after "in", beside a place.
        constexpr std::string_view before = "in nach aus bei to en a au aux desde de from und and "
                                            "et y & + / , the la le el l ( : n u nd";
        const bool led = i > 0 && is_among(tokens_.text(i - 1), before);
        const bool listed =
            led && (!is_among(tokens_.text(i - 1), ", und and et y & + / ( n u nd") ||
                    (!places_.empty() && i - places_.back().last <= 2));
        // "Deutchland. Was kostet das?"
        const bool first_sentence =
            i == 0 && tokens_.size() > 2 && is_among(tokens_.text(1), ". ! ; -");
        // "schweitz, norwegen und grossbritanien": small letters in a list, and no word we know.
        constexpr std::size_t long_enough = 7;
        const bool lists =
            tokens_[i].text.size() >= long_enough && unexplained(message_, i) &&
            (listed || (i == 0 && is_among(tokens_.text(1), ", und and et y & + /")));
        const bool fits = first_sentence || lists || alone(i, i + 1) || alone(i, i + 2) ||
                          cued(i) || (words_ <= 3 && places_.empty() && led) ||
                          (tokens_[i].capital && (listed || words_ <= 2));
        constexpr std::string_view ordinary =
            "americas ameriques amerikas inland liebe lieben liegt liege pueblo united chin "
            "malt perus china- ganze ganzen ganzer weltweit "
            "kunde kunden market markets marche mercado region";
        const bool plain = !tokens_[i].capital && message_.known(i);
        if (!asked_ || !fits || plain || known_word(i)) return false;
        std::string two(tokens_[i].text);
        if (i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::word)
            two += " " + std::string(tokens_[i + 1].text);
        return (two.find(' ') != std::string::npos && nearly_a_place(two, i + 2, place)) ||
               (!is_among(tokens_.text(i), ordinary) &&
                nearly_a_place(tokens_[i].text, i + 1, place));
    }

    bool known_word(std::size_t i) const
    {
        for (const Sense sense :
             {Sense::filler,
              Sense::place_cue,
              Sense::unknown,
              Sense::skip,
              Sense::noun,
              Sense::now,
              Sense::past,
              Sense::question,
              Sense::interrogative,
              Sense::contrast,
              Sense::region})
            if (message_.covers(i, sense)) return true;
        return false;
    }

    const Message& message_;
    const Tokens& tokens_;
    bool asked_;
    std::size_t words_ = 0;
    std::vector<std::size_t> telling_before_;  // by token: how many words before it say something
    bool all_shouting_ = false;
    std::vector<PlaceSaid> places_;
};

}  // namespace

std::vector<PlaceSaid> find_places(const Message& message, PlacesAsked asked)
{
    return PlaceFinder(message, asked).all();
}

}  // namespace usher::dialog
