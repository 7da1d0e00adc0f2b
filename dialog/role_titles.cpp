// Rank words times areas of work, with guards for assistants and deputies.

#include <algorithm>
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

bool RoleReader::whole(std::size_t i, RoleTitle& title) const
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
    }
    return area || before || title.seniority != "senior" || title.last > rank->last;
}

bool RoleReader::compound(std::size_t i, RoleTitle& title) const
{
    constexpr std::string_view endings[] = {"leiterin", "leiter", "leitung", "chefin", "chef"};
    if (message_.known(i)) return false;
    std::string_view area = tokens_.text(i);
    for (const std::string_view ending : endings) {
        if (!area.ends_with(ending) || area.size() < ending.size() + 3) continue;
        area.remove_suffix(ending.size());
        title.first = i;
        title.last = i + 1;
        title.seniority = "head";
        for (const Word& word : single_words(Sense::work_area))
            if (word.folded == area || (area.ends_with('s') && word.folded.size() > 3 &&
                                        word.folded == area.substr(0, area.size() - 1)))
                title.function = std::string(word.value);
        // "Projektleiter" are in the table; of an area that is not known we cannot be sure.
        return !title.function.empty();
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

void RoleReader::merge()
{
    for (std::size_t i = 0; i + 1 < titles_.size();) {
        RoleTitle& a = titles_[i];
        const RoleTitle& b = titles_[i + 1];
        const bool near =
            b.first - a.last <= 2 && b.seniority != "reports" && a.seniority != "reports";
        const bool linked = b.first == a.last || tokens_.is(a.last, "and") ||
                            tokens_.is(a.last, "&") || tokens_.is(a.last, "/") ||
                            tokens_.is(a.last, ",") || tokens_.is(a.last, "und") ||
                            tokens_.is(a.last, "et") || tokens_.is(a.last, "y") ||
                            tokens_.is(a.last, "-") || tokens_.is(a.last, "+");
        const bool founder = a.seniority == "founder" || b.seniority == "founder";
        const bool both = a.score >= score_accepted && b.score >= score_accepted;
        if (!near || !linked || !both || !(founder || height(a.seniority) != height(b.seniority))) {
            ++i;
            continue;
        }
        // "freelance recruiter": whatever the trade, from outside.
        const bool outside = a.seniority == "external" && b.seniority == "ic" && b.first == a.last;
        if (founder)
            a.seniority = "founder";
        else if (!outside && height(b.seniority) > height(a.seniority))
            a.seniority = b.seniority;
        if (a.function.empty()) a.function = b.function;
        a.last = b.last;
        titles_.erase(titles_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

}  // namespace usher::dialog
