// Options picked by what belongs to them: a product by its maker, one of "with" and "without", the
// one that means everybody, and the only one that is not ruled out.

#include <algorithm>
#include <array>
#include <string>

#include "dialog/choice_picker.hpp"
#include "dialog/fold.hpp"
#include "dialog/label_words.hpp"

namespace usher::dialog {

namespace {

// Products whose name does not say whose they are; folded.
struct Made {
    std::string_view product, maker;
};
constexpr auto made = std::to_array<Made>({{"netsuite", "oracle"},      {"peoplesoft", "oracle"},
                                           {"jd edwards", "oracle"},    {"power bi", "microsoft"},
                                           {"azure", "microsoft"},      {"github", "microsoft"},
                                           {"teams", "microsoft"},      {"sharepoint", "microsoft"},
                                           {"outlook", "microsoft"},    {"excel", "microsoft"},
                                           {"dynamics", "microsoft"},   {"successfactors", "sap"},
                                           {"concur", "sap"},           {"ariba", "sap"},
                                           {"gmail", "google"},         {"bigquery", "google"},
                                           {"looker", "google"},        {"slack", "salesforce"},
                                           {"tableau", "salesforce"},   {"pardot", "salesforce"},
                                           {"mulesoft", "salesforce"},  {"mailchimp", "intuit"},
                                           {"quickbooks", "intuit"},    {"jira", "atlassian"},
                                           {"confluence", "atlassian"}, {"trello", "atlassian"}});

bool is_made_by(std::string_view product, std::string_view maker)
{
    const auto begins = [&](std::string_view whole, std::string_view part) {
        return whole.substr(0, part.size()) == part &&
               (whole.size() == part.size() || whole[part.size()] == ' ');
    };
    return begins(product, maker) || std::any_of(made.begin(), made.end(), [&](const Made& one) {
               return one.maker == maker && begins(product, one.product);
           });
}

}  // namespace

// "Navision" under "SAP", "Oracle", "Microsoft", "Other": by its maker; "Odoo" is another one.
Found Picker::made_by() const
{
    if (several_ || question_.asked->kind != AskedKind::one_of) return {};
    std::vector<std::string> labels;
    std::size_t products = 0;
    for (const Choice& choice : choices_) {
        labels.push_back(fold(choice.labels[0]));
        const Tokens label(choice.labels[0]);
        const std::vector<Hit> hits = find_words(label);
        products += std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
            return hit.sense == Sense::tool && hit.first == 0 && hit.last == label.size();
        });
    }
    if (products < 2 || products + 2 < choices_.size() || tokens_.size() > 60) return {};
    std::optional<std::size_t> picked;
    const Hit* named = nullptr;
    for (const Hit& hit : message_.hits()) {
        const Mood& mood = message_.mood(hit.first);
        if (hit.sense != Sense::tool || mood.negated || mood.past || mood.taken_back ||
            mood.planned || mood.somebody || message_.asks(hit.first) || others_affair(hit.first))
            continue;
        const std::string product = fold(hit.value);
        std::optional<std::size_t> option;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (labels[i] == product) return {};  // by its name, below
            if (is_made_by(product, labels[i])) option = i;
        }
        if (named && picked != option) return {};
        picked = option;
        named = &hit;
    }
    if (!named) return {};
    if (!picked) picked = other_option(choices_);
    if (picked) return answer({*picked}, named->first, named->last, "maker", 74);
    const bool all_products = products == choices_.size() && tokens_.size() <= 6;
    return all_products ? answer({}, named->first, named->last, "none", 68) : Found();
}

// "There is a project, but no money yet" under "Yes, with a budget", "Yes, without", "No": what
// one option has and the other lacks is said or denied.
Found Picker::with_or_without() const
{
    constexpr std::string_view lacking = "without sin ohne sans";
    if (several_ || choices_.size() < 2) return {};
    for (std::size_t without = 0; without < choices_.size(); ++without) {
        const Tokens label(choices_[without].labels[0]);
        std::size_t at = 1;
        while (at < label.size() && !is_among(label.text(at), lacking))
            ++at;
        if (at + 1 >= label.size() || label.size() > 6) continue;
        const std::string_view what = label.text(label.size() - 1);
        for (std::size_t with = 0; with < choices_.size(); ++with) {
            const Tokens other(choices_[with].labels[0]);
            const bool shared =
                with != without && std::any_of(other.begin(), other.end(), [&](const Token& token) {
                    return token.text.size() > 3 && same_stem(token.text, what);
                });
            if (!shared) continue;
            return of_the_two(with, without, what);
        }
    }
    return {};
}

Found Picker::of_the_two(std::size_t with, std::size_t without, std::string_view what) const
{
    const auto meant = find_ideas(Tokens(what), Parts::all);
    std::vector<bool> speaks(tokens_.size(), false);
    for (const Idea& said : ideas_said())
        for (const Idea& idea : meant)
            if (said.name == idea.name) speaks[said.first] = true;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        if (!speaks[i] && !same_stem(tokens_.text(i), what)) continue;
        if (message_.asks(i) || message_.has(Sense::unknown)) return {};
        const Clause& clause = message_.clause_of(i);
        bool denied = message_.mood(i).negated || message_.mood(i).planned;
        for (std::size_t k = i; k < clause.last && k < i + 5; ++k)
            denied = denied || message_.covers(k, Sense::negation) ||
                     is_among(tokens_.text(k), "no nein non missing fehlt falta manque pendiente");
        for (std::size_t k = clause.first; k < i; ++k)
            denied = denied || is_among(
                                   tokens_.text(k),
                                   "without sin ohne sans fehlt falta "
                                   "manque lack lacking missing"
                               );
        return answer({denied ? without : with}, i, i + 1, "with", 66);
    }
    return {};
}

// "Everybody in the company" under "Only HR", "HR and managers", "All employees"
Found Picker::everybody() const
{
    constexpr std::string_view all =
        "everybody everyone all alle jeder samtliche tous toutes todos todas everywhere uberall "
        "partout";
    constexpr std::string_view leading = "well so for pretty much just about na ben bueno para";
    if (several_ || is_named(score_accepted)) return {};
    std::size_t i = 0;
    while (i < tokens_.size() &&
           (tokens_[i].kind == TokenKind::mark || is_among(tokens_.text(i), leading)))
        ++i;
    const bool world = is_among(tokens_.text(i), "tout todo") &&
                       is_among(tokens_.text(i + 1), "le el") &&
                       is_among(tokens_.text(i + 2), "monde mundo");
    if (i >= tokens_.size() || (!world && !is_among(tokens_.text(i), all))) return {};
    if (message_.mood(i).negated || message_.asks(i) || message_.has(Sense::all_but) ||
        message_.has(Sense::contrast) || message_.has(Sense::negation) || tokens_.size() > 8)
        return {};
    std::optional<std::size_t> meant;
    for (std::size_t c = 0; c < choices_.size(); ++c) {
        const Tokens label(choices_[c].labels[0]);
        if (!is_among(label.text(0), all) && !is_among(label.text(0), "tout todo whole entire"))
            continue;
        if (meant) return {};
        meant = c;
    }
    return meant ? answer({*meant}, i, i + 1, "all", 70) : Found();
}

// "Anything other than cloud is a no go", "alles außer Cloud scheidet aus", "nothing but the
// cloud": what is excepted from a refusal is the answer.
Found Picker::only_not_refused() const
{
    constexpr std::string_view excepting =
        "than but except besides ausser als sauf hormis salvo menos excepto que";
    constexpr std::string_view alls =
        "anything everything all nothing alles nichts tout rien todo nada any kein none";
    constexpr std::string_view refusing =
        "go out question ruled off deal breaker dealbreaker unacceptable impossible option "
        "scheidet frage ausgeschlossen raus tabu inakzeptabel exclu question inacceptable "
        "descartado excluido inaceptable impensable undenkbar";
    if (several_) return {};
    for (const OptionMatch& match : matches_) {
        if (match.score < 50 || match.first == 0) continue;
        std::size_t i = match.first;
        while (i > 0 && is_among(tokens_.text(i - 1), "the der die das den dem le la les el los"))
            --i;
        if (i == 0 || !is_among(tokens_.text(i - 1), excepting)) continue;
        bool all = false, nothing = false;
        for (std::size_t k = i > 4 ? i - 4 : 0; k + 1 < i; ++k) {
            all = all || is_among(tokens_.text(k), alls);
            nothing = nothing || is_among(tokens_.text(k), "nothing nichts rien nada");
        }
        bool refused = nothing;
        for (std::size_t k = match.last; k < tokens_.size() && k < match.last + 7; ++k)
            refused = refused || is_among(tokens_.text(k), refusing);
        const bool others = std::any_of(matches_.begin(), matches_.end(), [&](const auto& other) {
            return other.option != match.option && other.score >= 50;
        });
        if (all && refused && !others)
            return answer({match.option}, match.first, match.last, "label", 72);
    }
    return {};
}

// "Clockify" under "Paper", "Spreadsheet", "Software": the one that is for products of any name.
Found Picker::by_a_product() const
{
    constexpr std::string_view any =
        "software system tool app application programm spezialsoftware fachsoftware logiciel outil "
        "progiciel programa herramienta sistema aplicacion saas";
    constexpr std::string_view no_system = "Excel|Google Sheets|Microsoft Word|Outlook|Gmail|"
                                           "Microsoft Outlook|WhatsApp|Google Drive|Dropbox";
    if (several_ || question_.asked->kind != AskedKind::one_of ||
        std::any_of(matches_.begin(), matches_.end(), [&](const auto& one) {
            return is_wanted(one);
        }))
        return {};
    const auto away = [&](const OptionMatch& match) { return turned_away(match) > 0; };
    if (std::any_of(matches_.begin(), matches_.end(), away)) return {};  // "evaluating Workday"
    std::optional<std::size_t> meant;
    for (std::size_t c = 0; c < choices_.size(); ++c) {
        const Tokens label(choices_[c].labels[0]);
        bool one = false;
        for (std::size_t i = 0; i < label.size() && label.size() <= 4; ++i)
            one = one || is_among(label.text(i), any);
        if (one && meant) return {};
        if (one) meant = c;
    }
    if (!meant) return {};
    for (const Hit& hit : message_.hits()) {
        const Mood& mood = message_.mood(hit.first);
        if (hit.sense != Sense::tool || mood.negated || mood.past || mood.planned ||
            mood.somebody || mood.taken_back || message_.asks(hit.first) ||
            no_system.find(hit.value) != std::string_view::npos)
            continue;
        return answer({*meant}, hit.first, hit.last, "product", 66);
    }
    return {};
}

Found Picker::none_of_their_kind() const
{
    constexpr std::string_view exclusive =
        "language law tax sport animal heat drink drinks mode craft crop wood metal fibre supply";
    if (several_ || !matches_.empty() || choices_.size() < 2 || tokens_.size() > 4) return {};
    if (other_option(choices_) || message_.has(Sense::unknown) || message_.only_asks()) return {};
    const auto said = meanings_of(tokens_, message_.hits());
    const Meaningful* named = nullptr;
    std::size_t at = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Mood& mood = message_.mood(i);
        if (mood.negated || mood.past || mood.planned || message_.asks(i)) return {};
        const bool tells = std::any_of(said[i].begin(), said[i].end(), [&](const Meaningful& one) {
            const bool kind =
                one.sense == Sense::country ||
                (one.sense == Sense::senses_end && is_among(family_of(one.name), exclusive));
            if (kind && !one.guessed) named = &one;
            return kind && !one.guessed;
        });
        if (tells) at = i;
        if (!tells && !is_explained(i)) return {};
    }
    if (!named) return {};
    // All options are of the kind, so that none of them is what was named.
    for (const Choice& choice : choices_) {
        const Tokens label(choice.labels[0]);
        bool same_kind = false;
        for (const Meanings& word : meanings_of(label, find_words(label)))
            for (const Meaningful& one : word)
                same_kind = same_kind || (one.sense == named->sense &&
                                          (one.sense == Sense::country ||
                                           family_of(one.name) == family_of(named->name)));
        if (!same_kind) return {};
    }
    return answer({}, at, at + 1, "none", 66);
}

// "Anything but phone. Mail me": another clause names what is wanted.
bool Picker::named_after(const Hit& hit) const
{
    constexpr std::string_view joints = "or oder ou o and und et y";
    const Clause& clause = message_.clause_of(hit.first);
    return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
        const bool excepted_here = match.first <= hit.last + 1U;
        const bool listed = match.first > 0 && is_among(tokens_.text(match.first - 1), joints);
        return match.first >= clause.last && match.score >= 40 && !match.negated && !listed &&
               !excepted_here;
    });
}

Found Picker::yes_or_no() const
{
    for (const Sense sense : {Sense::no, Sense::yes}) {
        const Hit* hit = message_.within(0, std::min<std::size_t>(3, tokens_.size()), sense);
        if (!hit || message_.covers(hit->first, Sense::past)) continue;  // "we used to"
        std::vector<std::size_t> fitting;
        for (std::size_t i = 0; i < choices_.size(); ++i)
            for (const std::string& label : choices_[i].labels) {
                const Tokens words(label);
                const std::vector<Hit> hits = find_words(words);
                if (std::any_of(hits.begin(), hits.end(), [&](const Hit& h) {
                        return h.first == 0 && h.sense == sense;
                    })) {
                    fitting.push_back(i);
                    break;
                }
            }
        // "No tengo ni un minuto" is more than the "Nothing" that it begins like.
        const bool whole = fitting.size() == 1 &&
                           (begins_plainly(fitting[0]) || (is_all(*hit) && matches_.empty()));
        if (whole) return answer(fitting, hit->first, hit->last, "yes_no", 75);
    }
    return {};
}

// Does the label begin with a plain yes or no?
bool Picker::begins_plainly(std::size_t option) const
{
    return is_among(
               Tokens(choices_[option].labels[0]).text(0),
               "yes no ja nein oui non si nope yep not noch"
           ) &&
           Tokens(choices_[option].labels[0]).text(1) != "at";
}

// Is the clause explained by the phrase and by words that name nothing?
bool Picker::is_all(const Hit& hit) const
{
    const Clause& clause = message_.clause_of(hit.first);
    for (std::size_t i = clause.first; i < clause.last; ++i)
        if ((i < hit.first || i >= hit.last) && !is_explained(i)) return false;
    return true;
}

// "Leider noch nicht" under "Yes", "No", "Don't know"
bool Picker::says_only_yes_or_no() const
{
    return std::any_of(message_.hits().begin(), message_.hits().end(), [&](const Hit& hit) {
        return (hit.sense == Sense::yes || hit.sense == Sense::no) && hit.first < 3U && alone(hit);
    });
}

}  // namespace usher::dialog
