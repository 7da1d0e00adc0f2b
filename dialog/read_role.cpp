// Rank words times areas of work, with guards for assistants, deputies and former posts.

#include "dialog/read_role.hpp"

#include <algorithm>
#include <array>

namespace usher::dialog {

namespace {

struct Title {
    std::size_t first = 0, last = 0;
    std::string seniority, function;
    int score = 0;
    bool risen = false;  // "promoted to": the newest of several
};

constexpr std::string_view ranks =
    "intern external ic senior lead manager head director vp founder c_level";

class RoleReader {
  public:
    explicit RoleReader(const Message& message) : message_(message), tokens_(message.tokens()) {}

    std::vector<Title> titles()
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            Title title;
            if (assistant(i, title) || whole(i, title) || ranked(i, title)) {
                weigh(title);
                i = title.last;
                titles_.push_back(std::move(title));
            } else {
                ++i;
            }
        }
        merge();
        return std::move(titles_);
    }

  private:
    static void take(std::string_view value, Title& title)
    {
        const std::size_t colon = value.find(':');
        title.seniority = std::string(value.substr(0, colon));
        if (colon != std::string_view::npos) title.function = std::string(value.substr(colon + 1));
    }

    bool small_word(std::size_t i) const
    {
        constexpr std::string_view words =
            "of for the den dem einen de du des der die des del la le les in im fur at our my l d "
            "and & , "
            "global regional team en von a und et y group emea dach corporate el department whole "
            "entire all unserer unser meine senior los abteilung bereich - ops / unsere "
            "departamento service area equipe equipo an to";
        return is_among(tokens_.text(i), words);
    }

    // The nearest area of work after `i`, over small words.
    const Hit* area_after(std::size_t i) const
    {
        for (int steps = 0; steps < 4 && i < tokens_.size(); ++steps, ++i) {
            if (message_.at(i, Sense::assistant)) break;  // "manager, reporting to the VP"
            if (const Hit* hit = message_.at(i, Sense::work_area); hit && !pronoun(*hit))
                return hit;
            if (!small_word(i)) break;
        }
        return nullptr;
    }

    // "it" and "si" are areas only in capitals or next to a rank.
    bool pronoun(const Hit& hit) const
    {
        const Token& token = tokens_[hit.first];
        if (hit.last - hit.first > 1) return false;
        if (token.text == "it")
            return !token.shouting && !(hit.first > 0 && tokens_.is(hit.first - 1, "of")) &&
                   !(hit.first > 0 && message_.covers(hit.first - 1, Sense::rank)) &&
                   !tokens_.is(hit.first + 1, "manager") && !tokens_.is(hit.first + 1, "director");
        if (token.text == "si" || token.text == "ti" || token.text == "people")
            return token.text != "people" && !token.shouting;
        return token.text == "personal" && message_.language() == "en";
    }

    const Hit* area_before(std::size_t i) const
    {
        for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
            const Hit* hit = message_.covering(i - back, Sense::work_area);
            if (hit && hit->last <= i && !pronoun_before(*hit)) return hit;
            if (!message_.covers(i - back, Sense::rank) && !small_word(i - back)) break;
            if (tokens_.is(i - back, ",") || tokens_.is(i - back, "and")) break;
        }
        return nullptr;
    }

    bool pronoun_before(const Hit& hit) const
    {
        const Token& token = tokens_[hit.first];
        return hit.last - hit.first == 1 && !token.shouting &&
               (token.text == "si" || token.text == "ti");
    }

    // "assistant to the CEO" is no CEO.
    bool assistant(std::size_t i, Title& title) const
    {
        const Hit* hit = message_.at(i, Sense::assistant);
        if (!hit) return false;
        std::size_t last = hit->last;
        bool of_somebody = false;
        for (std::size_t k = hit->last; k < tokens_.size() && k < hit->last + 4u; ++k) {
            const Hit* boss = message_.at(k, Sense::whole_title);
            if (!boss) boss = message_.at(k, Sense::rank);
            if (boss) {
                last = boss->last;
                of_somebody = true;
            }
        }
        const std::string_view word = tokens_.text(i);
        const bool deputy = word == "deputy" || word == "stellvertretender" ||
                            word == "stellvertretende" || word == "adjoint";
        const bool reports = word == "reporting" || word == "report" || word == "reports" ||
                             word == "berichte" || word == "reporto" || word == "rattache";
        if (deputy && of_somebody) return false;
        if (reports) {
            title.first = i;
            title.last = last;
            title.seniority = "reports";
            return true;
        }
        if (!of_somebody && hit->last - hit->first == 1 && area_before(i)) return false;
        title.first = i;
        title.last = last;
        title.seniority = tokens_.is(i, "chief") ? "manager" : "ic";
        title.function = "operations";
        if (const Hit* area = area_after(hit->last); area && !of_somebody)
            title.function = std::string(area->value);
        return true;
    }

    bool whole(std::size_t i, Title& title) const
    {
        const Hit* hit = message_.at(i, Sense::whole_title);
        const Hit* rank = message_.at(i, Sense::rank);
        if (!hit || (rank && rank->last > hit->last)) return false;
        // Letters that are words too.
        if (hit->last - hit->first == 1 && tokens_[i].text.size() <= 3 && lower_and_doubtful(i))
            return false;
        title.first = i;
        title.last = hit->last;
        take(hit->value, title);
        if (title.function.empty()) {
            if (const Hit* area = area_after(hit->last);
                area && title.seniority != "c_level" && title.seniority != "founder") {
                title.function = std::string(area->value);
                title.last = area->last;
            } else if (const Hit* before = area_before(i);
                       before && title.seniority != "c_level" && title.seniority != "founder") {
                title.function = std::string(before->value);
                title.first = before->first;
            }
        }
        raise(title);
        // "desarrollador senior"
        if (const Hit* after = message_.at(title.last, Sense::rank);
            after && title.seniority == "ic" && after->value == "senior") {
            title.seniority = "senior";
            title.last = after->last;
        }
        return true;
    }

    bool lower_and_doubtful(std::size_t i) const
    {
        constexpr std::string_view doubtful =
            "po pm md ae ic dg gf gc vc pa po em gf clo cco dev sre";
        return is_among(tokens_[i].text, doubtful) && !tokens_[i].shouting && tokens_.size() > 3;
    }

    // "senior software engineer", "lead developer", "junior", "principal"
    void raise(Title& title) const
    {
        for (std::size_t back = 1; back <= 3 && back <= title.first; ++back) {
            const Hit* rank = message_.covering(title.first - back, Sense::rank);
            if (!rank || rank->last > title.first) {
                if (message_.covers(title.first - back, Sense::work_area)) continue;
                break;
            }
            if (title.seniority == "ic" && (rank->value == "senior" || rank->value == "lead" ||
                                            rank->value == "head" || rank->value == "intern"))
                title.seniority = std::string(rank->value);
            title.first = rank->first;
            break;
        }
    }

    bool ranked(std::size_t i, Title& title) const
    {
        const Hit* rank = message_.at(i, Sense::rank);
        if (!rank) return false;
        title.first = i;
        title.last = rank->last;
        title.seniority = std::string(rank->value);
        const Hit* area = area_after(rank->last);
        const Hit* before = area_before(i);
        // "Senior HR Manager", "HR Team Lead": a later rank word decides what the first one means.
        if (before) {
            title.function = std::string(before->value);
            title.first = before->first;
        }
        if (area) {
            title.function = std::string(area->value);
            title.last = area->last;
            if (const Hit* second = message_.at(area->last, Sense::rank)) stronger(*second, title);
            if (const Hit* second = message_.at(area->last, Sense::whole_title))
                stronger_whole(*second, title);
        } else if (const Hit* second = message_.at(rank->last, Sense::rank)) {
            stronger(*second, title);
            if (const Hit* later = area_after(second->last)) {
                title.function = std::string(later->value);
                title.last = later->last;
            }
        } else if (const Hit* next = message_.at(rank->last, Sense::whole_title)) {
            stronger_whole(*next, title);
        }
        return area || before || title.seniority != "senior" || title.last > rank->last;
    }

    static std::size_t height(std::string_view seniority) { return ranks.find(seniority); }

    static void stronger(const Hit& second, Title& title)
    {
        const bool senior = title.seniority == "senior" || title.seniority == "ic";
        if (senior && height(second.value) != height("ic"))
            title.seniority = std::string(second.value);
        else if (height(second.value) > height(title.seniority))
            title.seniority = std::string(second.value);
        title.last = std::max<std::size_t>(title.last, second.last);
    }

    static void stronger_whole(const Hit& second, Title& title)
    {
        Title other;
        take(second.value, other);
        if (title.seniority == "senior" && other.seniority != "ic")
            title.seniority = other.seniority;
        if (title.function.empty() || !other.function.empty())
            title.function = other.function.empty() ? title.function : other.function;
        title.last = second.last;
    }

    // ---- how far it is the visitor's own, present title

    bool near_before(std::size_t first, Sense sense, std::size_t reach) const
    {
        for (std::size_t back = 1; back <= reach && back <= first; ++back)
            if (message_.covers(first - back, sense)) return true;
        return false;
    }

    void weigh(Title& title) const
    {
        const Mood& mood = message_.mood(title.first);
        title.score = 78;
        if (title.seniority == "reports") title.score = 0;
        const bool risen = promoted(title);
        const bool over = mood.past && !mood.now && !risen && title.seniority != "founder";
        if (near_before(title.first, Sense::former, 2) || over) title.score -= 50;
        if (risen) title.score += 30;
        title.risen = risen;
        if (mood.negated) title.score -= 60;
        if (mood.taken_back) title.score -= 60;
        if (mood.somebody || somebody_else(title)) title.score -= 45;
        if (mood.planned) title.score -= 25;
        if (near_before(title.first, Sense::role_cue, 3) || title.first == 0) title.score += 8;
        if (message_.asks(title.first) || tokens_.is_mark(title.last, "?")) title.score -= 40;
        if (title.function.empty() && title.seniority == "ic") title.score -= 8;
    }

    // "promoted to director", "depuis janvier je suis directeur": the newest post.
    bool promoted(const Title& title) const
    {
        constexpr std::string_view cues =
            "promoted befordert promu promue nomme nommee ascendido ascendida became become "
            "geworden "
            "devenu devenue since depuis seit desde now inzwischen mittlerweile desormais ahora "
            "jetzt maintenant";
        const Clause& clause = message_.clause_of(title.first);
        for (std::size_t i = clause.first; i < title.first; ++i)
            if (is_among(tokens_.text(i), cues)) return true;
        return false;
    }

    // "our CEO", "my boss, the CFO", "the CEO decides"
    bool somebody_else(const Title& title) const
    {
        if (said_of_a_boss(message_, title.first)) return true;
        constexpr std::string_view owners =
            "our my their his her unser unsere unserem unserer mein meine meinem meiner notre mon "
            "ma nuestro nuestra mi your";
        for (std::size_t back = 1; back <= 2 && back <= title.first; ++back) {
            const std::string_view word = tokens_.text(title.first - back);
            const bool title_word = back >= 1 && tokens_.is(title.first - back + 1, "title");
            if (is_among(word, owners) && !title_word &&
                !tokens_.is(title.first - back + 1, "role"))
                return true;
        }
        return false;
    }

    // "CEO and founder", "founder, CTO": the higher one, or the area of the second.
    void merge()
    {
        for (std::size_t i = 0; i + 1 < titles_.size();) {
            Title& a = titles_[i];
            const Title& b = titles_[i + 1];
            const bool near =
                b.first - a.last <= 2 && b.seniority != "reports" && a.seniority != "reports";
            const bool linked = b.first == a.last || tokens_.is(a.last, "and") ||
                                tokens_.is(a.last, "&") || tokens_.is(a.last, "/") ||
                                tokens_.is(a.last, ",") || tokens_.is(a.last, "und") ||
                                tokens_.is(a.last, "et") || tokens_.is(a.last, "y") ||
                                tokens_.is(a.last, "-") || tokens_.is(a.last, "+");
            const bool founder = a.seniority == "founder" || b.seniority == "founder";
            const bool both = a.score >= score_accepted && b.score >= score_accepted;
            if (!near || !linked || !both ||
                !(founder || height(a.seniority) != height(b.seniority))) {
                ++i;
                continue;
            }
            if (founder)
                a.seniority = "founder";
            else if (height(b.seniority) > height(a.seniority))
                a.seniority = b.seniority;
            if (a.function.empty()) a.function = b.function;
            a.last = b.last;
            titles_.erase(titles_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }

    const Message& message_;
    const Tokens& tokens_;
    std::vector<Title> titles_;
};

// "I work in HR", "IT": an area without a rank says no seniority.
std::optional<Title> area_alone(const Message& message)
{
    for (const Hit& hit : message.hits()) {
        if (hit.sense != Sense::work_area) continue;
        if (message.tokens().size() > 6 && !says_own_work(message, hit)) continue;
        const Token& token = message.tokens()[hit.first];
        if (token.text == "it" && !token.shouting && message.tokens().size() > 1) continue;
        if (message.mood(hit.first).negated) continue;
        Title title;
        title.first = hit.first;
        title.last = hit.last;
        title.seniority = "ic";
        title.function = std::string(hit.value);
        title.score = says_own_work(message, hit) ? 66 : 52;
        return title;
    }
    return std::nullopt;
}

// "I run the marketing team as VP": the verb tells the area, the title the rank.
void prefer_titles(const Message& message, std::vector<Title>& titles)
{
    constexpr std::string_view verbs =
        "run i lead leading leads leite leitet manage j'dirige dirige dirijo lidero verantworte je "
        "ich head";
    const auto is_verb = [&](const Title& title) {
        const std::size_t size = title.last - title.first;
        return size > 1 && is_among(message.tokens().text(title.first), verbs) &&
               !message.at(title.first, Sense::whole_title) &&
               !message.tokens().is(title.first + 1, "of");
    };
    for (Title& title : titles) {
        if (is_verb(title) || title.score < score_accepted) continue;
        for (Title& other : titles) {
            if (!is_verb(other) || &other == &title) continue;
            if (title.function.empty()) title.function = other.function;
            other.score -= 40;
            title.score += 10;
        }
    }
}

// "Product manager, sin equipo a cargo", "keine Leute unter mir"
bool leads_nobody(const Message& message)
{
    constexpr std::string_view without =
        "no without keine kein ohne sans sin zero nobody niemanden niemand";
    constexpr std::string_view people = "team reports leute mitarbeiter equipo equipe personal "
                                        "direct personnes gente people reporting "
                                        "unter under subordinates";
    const Tokens& tokens = message.tokens();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        if (is_among(tokens.text(i), without) &&
            (is_among(tokens.text(i + 1), people) || is_among(tokens.text(i + 2), "reports")))
            return true;
    return false;
}

Candidate candidate_of(const Message& message, const Title& title)
{
    RoleSaid said;
    said.title = std::string(message.tokens().words(title.first, title.last));
    said.seniority = title.seniority == "manager" && leads_nobody(message) ? "ic" : title.seniority;
    said.function = title.function;
    Candidate candidate;
    candidate.score = title.score;
    candidate.first = title.first;
    candidate.last = title.last;
    candidate.reading = reading_of(message, title.first, title.last, std::move(said), "title");
    return candidate;
}

}  // namespace

std::optional<Candidate> find_role(const Message& message)
{
    for (const Title& title : RoleReader(message).titles())
        if (title.score >= 85) return candidate_of(message, title);
    return std::nullopt;
}

Found read_role(const Message& message, const Question& question)
{
    if (question.who_decides)
        if (Found found = read_authority(message); found.answer || !found.likely.empty())
            return found;
    std::vector<Candidate> candidates;
    std::vector<Title> titles = RoleReader(message).titles();
    prefer_titles(message, titles);
    const bool risen =
        std::any_of(titles.begin(), titles.end(), [](const Title& title) { return title.risen; });
    for (Title& title : titles)
        if (risen && !title.risen) title.score -= 35;
    const bool none = std::none_of(titles.begin(), titles.end(), [](const Title& title) {
        return title.score >= score_accepted;
    });
    if (none)
        if (const auto area = area_alone(message)) titles.push_back(*area);
    for (std::size_t i = 0; i < titles.size(); ++i) {
        // People say their own post first and others' later.
        titles[i].score -= static_cast<int>(i) * 16;
        if (titles[i].seniority != "reports")
            candidates.push_back(candidate_of(message, titles[i]));
    }
    return choose(std::move(candidates));
}

}  // namespace usher::dialog
