// Rank words times areas of work, with guards for assistants and deputies.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "dialog/read_role.hpp"
#include "dialog/role_reader.hpp"

namespace usher::dialog {

namespace {

constexpr std::string_view ranks =
    "intern external ic senior lead manager head director vp founder c_level";

}  // namespace

std::vector<RoleTitle> RoleReader::titles()
{
    for (std::size_t i = 0; i < tokens_.size();) {
        RoleTitle title;
        if (assistant(i, title) || whole(i, title) || ranked(i, title) || compound(i, title)) {
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

void RoleReader::take(std::string_view value, RoleTitle& title)
{
    const std::size_t colon = value.find(':');
    title.seniority = std::string(value.substr(0, colon));
    if (colon != std::string_view::npos) title.function = std::string(value.substr(colon + 1));
}

bool RoleReader::small_word(std::size_t i) const
{
    constexpr std::string_view words =
        "of for the den dem einen de du des der die des del la le les in im fur at our my l d "
        "and & , "
        "global regional team en von a und et y group emea dach corporate el department whole "
        "entire all unserer unser meine senior los abteilung bereich - ops / unsere "
        "departamento service area equipe equipo an to";
    return is_among(tokens_.text(i), words);
}

const Hit* RoleReader::area_after(std::size_t i) const
{
    constexpr std::string_view shortened = "resp respo ltg ltr dir abt mgr coord adj";
    if (i > 0 && tokens_.is_mark(i, ".") && is_among(tokens_.text(i - 1), shortened)) ++i;
    for (int steps = 0; steps < 4 && i < tokens_.size(); ++steps, ++i) {
        if (message_.at(i, Sense::assistant)) break;  // "manager, reporting to the VP"
        if (const Hit* hit = message_.at(i, Sense::work_area); hit && !pronoun(*hit)) return hit;
        if (!small_word(i)) break;
    }
    return nullptr;
}

bool RoleReader::pronoun(const Hit& hit) const
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

const Hit* RoleReader::area_before(std::size_t i) const
{
    for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
        const Hit* hit = message_.covering(i - back, Sense::work_area);
        if (hit && hit->last <= i && !pronoun_before(*hit)) return hit;
        if (!message_.covers(i - back, Sense::rank) && !small_word(i - back)) break;
        if (tokens_.is(i - back, ",") || tokens_.is(i - back, "and")) break;
    }
    return nullptr;
}

bool RoleReader::pronoun_before(const Hit& hit) const
{
    const Token& token = tokens_[hit.first];
    return hit.last - hit.first == 1 && !token.shouting &&
           (token.text == "si" || token.text == "ti");
}

bool RoleReader::assistant(std::size_t i, RoleTitle& title) const
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

const Hit* RoleReader::whole_title_at(std::size_t i) const
{
    const Hit* whole = message_.at(i, Sense::whole_title);
    const auto trade =
        std::lower_bound(trades_.begin(), trades_.end(), i, [](const Hit& hit, std::size_t at) {
            return hit.first < at;
        });
    if (trade == trades_.end() || trade->first != i) return whole;
    return whole && whole->last >= trade->last ? whole : &*trade;
}

bool RoleReader::whole(std::size_t i, RoleTitle& title) const
{
    const Hit* hit = whole_title_at(i);
    const Hit* rank = message_.at(i, Sense::rank);
    if (!hit || (rank && rank->last > hit->last)) return false;
    // Letters that are words too.
    if (hit->last - hit->first == 1 && tokens_[i].text.size() <= 3 && lower_and_doubtful(i))
        return false;
    title.first = i;
    title.last = hit->last;
    title.whole = true;
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
    // "chargé de clientèle senior": the title took the last word in.
    if (const Hit* end = message_.covering(title.last - 1, Sense::rank);
        end && title.seniority == "ic" && end->value == "senior")
        title.seniority = "senior";
    // "desarrollador back-end senior", "juriste en alternance": the degree may follow the trade.
    for (std::size_t k = title.last; k < title.last + 4u && k < tokens_.size(); ++k) {
        if (tokens_[k].kind == TokenKind::mark || title.seniority != "ic") break;
        const Hit* after = message_.at(k, Sense::rank);
        if (!after || (after->value != "senior" && after->value != "intern")) continue;
        title.seniority = std::string(after->value);
        title.last = after->last;
        break;
    }
    return true;
}

bool RoleReader::lower_and_doubtful(std::size_t i) const
{
    constexpr std::string_view doubtful = "po pm md ae ic dg gf gc vc pa po em gf clo cco dev sre";
    return is_among(tokens_[i].text, doubtful) && !tokens_[i].shouting && tokens_.size() > 3;
}

void RoleReader::raise(RoleTitle& title) const
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

bool RoleReader::ranked(std::size_t i, RoleTitle& title) const
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
        title.whole = true;
    }
    return area || before || title.seniority != "senior" || title.last > rank->last;
}

bool RoleReader::compound(std::size_t i, RoleTitle& title) const
{
    struct Ending {
        std::string_view letters, seniority;
    };
    constexpr auto endings = std::to_array<Ending>(
        {{"leiterin", "head"},     {"leiter", "head"},       {"leitung", "head"},
         {"chefin", "head"},       {"chef", "head"},         {"meisterin", "lead"},
         {"meister", "lead"},      {"managerin", "manager"}, {"manager", "manager"},
         {"beauftragte", "ic"},    {"beauftragter", "ic"},   {"sekretarin", "ic"},
         {"sekretar", "ic"},       {"assistentin", "ic"},    {"assistent", "ic"},
         {"assistenz", "ic"},      {"referentin", "ic"},     {"sachbearbeiterin", "ic"},
         {"sachbearbeiter", "ic"}, {"mitarbeiterin", "ic"},  {"mitarbeiter", "ic"}}
    );
    if (message_.known(i)) return false;
    std::string_view area = tokens_.text(i);
    for (const Ending& ending : endings) {
        if (!area.ends_with(ending.letters) || area.size() < ending.letters.size() + 3) continue;
        area.remove_suffix(ending.letters.size());
        title.first = i;
        title.last = i + 1;
        title.whole = true;
        title.seniority = std::string(ending.seniority);
        for (const Word& word : single_words(Sense::work_area))
            if (word.folded == area || (area.ends_with('s') && word.folded.size() > 3 &&
                                        word.folded == area.substr(0, area.size() - 1)))
                title.function = std::string(word.value);
        return true;
    }
    return false;
}

std::size_t RoleReader::height(std::string_view seniority) { return ranks.find(seniority); }

void RoleReader::stronger(const Hit& second, RoleTitle& title)
{
    const bool senior = title.seniority == "senior" || title.seniority == "ic";
    if (senior && height(second.value) != height("ic"))
        title.seniority = std::string(second.value);
    else if (height(second.value) > height(title.seniority))
        title.seniority = std::string(second.value);
    title.last = std::max<std::size_t>(title.last, second.last);
}

void RoleReader::stronger_whole(const Hit& second, RoleTitle& title)
{
    RoleTitle other;
    take(second.value, other);
    if (title.seniority == "senior" && other.seniority != "ic") title.seniority = other.seniority;
    if (title.function.empty() || !other.function.empty())
        title.function = other.function.empty() ? title.function : other.function;
    title.last = second.last;
}

// Nothing but joints stands between them.
bool RoleReader::linked(const RoleTitle& a, const RoleTitle& b) const
{
    constexpr std::string_view joints =
        "and & / , - + ( . ; und et y e sowie plus also auch too tambien aussi as well both as "
        "zugleich gleichzeitig ie vamos sea o one of the einer eine uno una un l une des den der "
        "die los las les le la el";
    if (b.first > a.last + 5) return false;
    for (std::size_t i = a.last; i < b.first; ++i)
        if (!is_among(tokens_.text(i), joints)) return false;
    return true;
}

bool RoleReader::modified(RoleTitle& a, const RoleTitle& b) const
{
    constexpr std::string_view ways =
        "freelance freelancer extern externe externer externo externa external outside contract "
        "freiberuflich freiberufliche freiberuflicher freier freie selbstandig selbststandig "
        "selbstandige selbstandiger selbststandige selbststandiger independent independant "
        "independante inde autonomo autonoma independiente alternance stage apprentissage en "
        "practicas becario becaria stagiaire alternant alternante apprenti apprentie azubi "
        "auszubildende auszubildender werkstudent werkstudentin praktikant praktikantin trainee "
        "apprentice student intern aprendiz portage";
    const auto way = [&](const RoleTitle& title) {
        return (title.seniority == "intern" || title.seniority == "external") &&
               is_among(tokens_.text(title.first), ways);
    };
    const bool near = b.first == a.last || (b.first == a.last + 1u && tokens_.is_mark(a.last, "("));
    if (!near || way(a) == way(b)) return false;
    const RoleTitle& other = way(a) ? b : a;
    if (!is_among(other.seniority, "ic senior external")) return false;
    if (way(b)) a.seniority = b.seniority;
    return true;
}

void RoleReader::merge()
{
    for (std::size_t i = 0; i + 1 < titles_.size();) {
        RoleTitle& a = titles_[i];
        const RoleTitle& b = titles_[i + 1];
        const bool founder = a.seniority == "founder" || b.seniority == "founder";
        const bool both = a.score >= score_accepted && b.score >= score_accepted;
        const bool close = founder || b.first - a.last <= 2;
        const bool reports = a.seniority == "reports" || b.seniority == "reports";
        const bool modifies = both && !reports && modified(a, b);
        // "Technicien bureau d'études": two names for one post.
        const bool one_post = b.first == a.last;
        if (!modifies && (!both || reports || !close || !linked(a, b) ||
                          !(founder || one_post || height(a.seniority) != height(b.seniority)))) {
            ++i;
            continue;
        }
        if (founder)
            a.seniority = "founder";
        else if (!modifies && height(b.seniority) > height(a.seniority))
            a.seniority = b.seniority;
        if (a.function.empty()) a.function = b.function;
        a.score = std::max(a.score, b.score);
        a.own = a.own || b.own;
        a.last = b.last;
        titles_.erase(titles_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

}  // namespace usher::dialog
