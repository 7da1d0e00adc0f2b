// Events told by an idiom: a word that carries it, with what must stand before and after it.

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "dialog/event_frames.hpp"
#include "dialog/vocabulary/event_idioms.hpp"

namespace usher::dialog {

namespace {

using Is = bool (*)(const EventScene& scene, std::size_t token);

template <Part part> bool plays(const EventScene& scene, std::size_t i)
{
    return scene.plays(i, part);
}

template <Sense sense> bool says(const EventScene& scene, std::size_t i)
{
    return scene.message().covers(i, sense);
}

bool counts(const EventScene& scene, std::size_t i)
{
    return scene.tokens()[i].kind == TokenKind::number || says<Sense::fixed_number>(scene, i) ||
           says<Sense::share>(scene, i) || says<Sense::vague_number>(scene, i) ||
           (says<Sense::digit_word>(scene, i) &&
            !is_among(scene.tokens().text(i), "a an ein eine einen un una une uno one"));
}

bool is_place(const EventScene& scene, std::size_t i)
{
    for (const Sense sense : {Sense::country, Sense::city, Sense::region}) {
        const Hit* hit = scene.message().covering(i, sense);
        if (hit && names_a_place(scene, i, *hit)) return true;
    }
    return false;
}

bool is_leader(const EventScene& scene, std::size_t i)
{
    for (const Sense sense : {Sense::whole_title, Sense::rank}) {
        const Hit* hit = scene.message().covering(i, sense);
        if (hit &&
            is_among(
                hit->value.substr(0, hit->value.find(':')), "c_level vp director head founder"
            ))
            return true;
    }
    return is_among(scene.tokens().text(i), "boss chef chefin patron patronne jefe jefa gerente");
}

bool is_name(const EventScene& scene, std::size_t i)
{
    const Token& token = scene.tokens()[i];
    return token.kind == TokenKind::word && token.capital && !scene.message().known(i);
}

// "14 %", "20 Prozent": less than half, so that nobody was bought.
bool is_minority(const EventScene& scene, std::size_t i)
{
    const Tokens& tokens = scene.tokens();
    if (tokens[i].kind != TokenKind::number) return false;
    const bool percent = says<Sense::percent>(scene, i + 1 < tokens.size() ? i + 1 : i);
    const std::string_view digits = tokens.text(i);
    return percent &&
           (digits.size() == 1 || (digits.size() >= 2 && digits < "50" &&
                                   (digits.size() == 2 || digits[2] == '.' || digits[2] == ',')));
}

// "Since March", not "since 1987", "seit jeher", "depuis dix ans": a beginning that is news.
bool since_lately(const EventScene& scene, std::size_t i)
{
    const Tokens& tokens = scene.tokens();
    if (!is_among(tokens.text(i), "since seit depuis desde ab")) return false;
    for (std::size_t k = i + 1; k < i + 5 && k < tokens.size(); ++k) {
        if (tokens[k].kind == TokenKind::mark) break;
        if (k == i + 1 && is_place(scene, k)) return false;  // "operamos desde Valladolid"
        if (is_among(
                tokens.text(k),
                "years jahren ans anos jahrzehnten decades decennies decadas ever always immer "
                "jeher toujours siempre beginning anfang beginn debut principio inicio grundung "
                "founding creation ewig ewigkeiten ewigkeit hours stunden heures horas"
            ))
            return false;
        const bool year = tokens[k].kind == TokenKind::number && tokens.text(k).size() == 4;
        if (year && !says<Sense::month>(scene, k - 1)) return false;
    }
    return true;
}

bool newly(const EventScene& scene, std::size_t i)
{
    return since_lately(scene, i) ||
           is_among(
               scene.tokens().text(i),
               "now jetzt nun inzwischen mittlerweile neuerdings endlich finally maintenant "
               "desormais enfin ahora ya"
           ) ||
           (scene.tokens().is(i, "fin") && i > 0 && scene.tokens().is(i - 1, "por"));
}

bool dated(const EventScene& scene, std::size_t i)
{
    return newly(scene, i) || says<Sense::month>(scene, i) || says<Sense::weekday>(scene, i) ||
           says<Sense::relative_day>(scene, i) || says<Sense::last>(scene, i) ||
           says<Sense::season>(scene, i) || says<Sense::ago>(scene, i) ||
           says<Sense::ago_before>(scene, i);
}

struct Class {
    std::string_view name;
    Is is;
};

constexpr std::array classes = {
    Class{"@tool", says<Sense::tool>},
    Class{"@number", counts},
    Class{"@minority", is_minority},
    Class{"@place", is_place},
    Class{"@leader", is_leader},
    Class{"@name", is_name},
    Class{"@since", since_lately},
    Class{"@newly", newly},
    Class{"@dated", dated},
    Class{"@money", says<Sense::money_scale>},
    Class{"@currency", says<Sense::currency>},
    Class{"@people", plays<Part::people>},
    Class{"@staff", plays<Part::staff>},
    Class{"@investor", plays<Part::investor>},
    Class{"@buyer", plays<Part::buyer>},
    Class{"@firm", plays<Part::firm>},
    Class{"@office", plays<Part::office>},
    Class{"@round", plays<Part::round>},
    Class{"@law", plays<Part::law>},
    Class{"@named_law", plays<Part::named_law>},
    Class{"@authority", plays<Part::authority>},
    Class{"@system", plays<Part::system>},
    Class{"@job", plays<Part::job>},
    Class{"@fresh", plays<Part::fresh>},
    Class{"@opens", plays<Part::opens>},
    Class{"@bourse", plays<Part::bourse>},
};

// What may stand in one place: words, and classes of words.
struct Place {
    std::vector<std::string> words;
    std::vector<Is> classes;
    bool empty() const { return words.empty() && classes.empty(); }
};

struct Compiled {
    std::string_view event;
    std::size_t reach;
    Place before, after, along, unless;
};

struct Idioms {
    std::vector<Compiled> all;
    std::unordered_map<std::string, std::vector<std::uint16_t>> by_anchor;

    Idioms()
    {
        for (const vocabulary::EventIdiom& idiom : vocabulary::event_idioms()) {
            const auto number = static_cast<std::uint16_t>(all.size());
            all.push_back(
                {idiom.event,
                 idiom.reach,
                 place(idiom.before),
                 place(idiom.after),
                 place(idiom.along),
                 place(idiom.unless)}
            );
            for (const std::string& word : place(idiom.anchor).words)
                by_anchor[word].push_back(number);
        }
    }

    static Place place(std::string_view written)
    {
        Place made;
        for (std::size_t at = 0; at < written.size();) {
            const std::size_t end = std::min(written.find(' ', at), written.size());
            const std::string_view word = written.substr(at, end - at);
            at = end + 1;
            if (word.empty()) continue;
            const auto known = std::find_if(classes.begin(), classes.end(), [&](const Class& one) {
                return one.name == word;
            });
            if (known != classes.end())
                made.classes.push_back(known->is);
            else
                made.words.push_back(fold(word));
        }
        std::sort(made.words.begin(), made.words.end());
        return made;
    }
};

const Idioms& idioms()
{
    static const Idioms only;
    return only;
}

class IdiomEvents {
  public:
    IdiomEvents(const EventScene& scene, std::vector<EventTold>& events)
        : scene_(scene), tokens_(scene.tokens()), events_(events)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].kind == TokenKind::mark) continue;
            const auto known = idioms().by_anchor.find(std::string(tokens_.text(i)));
            if (known == idioms().by_anchor.end()) continue;
            for (const std::uint16_t number : known->second)
                carried(idioms().all[number], i);
        }
    }

  private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    bool stands(const Place& place, std::size_t i) const
    {
        if (tokens_[i].kind == TokenKind::mark) return false;
        return std::binary_search(place.words.begin(), place.words.end(), tokens_.text(i)) ||
               std::any_of(place.classes.begin(), place.classes.end(), [&](Is is) {
                   return is(scene_, i);
               });
    }

    std::size_t somewhere(const Place& place, std::size_t first, std::size_t last) const
    {
        for (std::size_t i = first; i < last && i < tokens_.size(); ++i)
            if (stands(place, i)) return i;
        return nowhere;
    }

    void carried(const Compiled& idiom, std::size_t anchor)
    {
        const Clause clause = scene_.around(anchor);
        std::size_t first = anchor, last = anchor + 1;
        if (!idiom.before.empty()) {
            const std::size_t from = anchor < idiom.reach ? 0 : anchor - idiom.reach;
            first = somewhere(idiom.before, std::max(from, clause.first), anchor);
            if (first == nowhere) return;
        }
        if (!idiom.after.empty()) {
            const std::size_t to = std::min(anchor + 1 + idiom.reach, clause.last);
            const std::size_t found = somewhere(idiom.after, anchor + 1, to);
            if (found == nowhere) return;
            last = found + 1;
        }
        constexpr std::size_t near = 14;
        const Message& message = scene_.message();
        const std::size_t begin =
            std::max(message.sentence_begin(anchor), anchor < near ? 0 : anchor - near);
        const std::size_t end = std::min(message.sentence_end(anchor), anchor + near);
        if (!idiom.along.empty() && somewhere(idiom.along, begin, end) == nowhere) return;
        if (!idiom.unless.empty() && somewhere(idiom.unless, begin, end) != nowhere) return;
        // "Statt Excel jetzt Personio": that Excel is no more is the event, not its denial.
        const bool gone = idiom.event == "tool_change" && message.mood(last - 1).negated &&
                          !message.mood(anchor).negated;
        events_.push_back({idiom.event, first, gone ? anchor + 1 : last, anchor});
    }

    const EventScene& scene_;
    const Tokens& tokens_;
    std::vector<EventTold>& events_;
};

}  // namespace

void idioms_told(const EventScene& scene, std::vector<EventTold>& events)
{
    IdiomEvents(scene, events).run();
}

}  // namespace usher::dialog
