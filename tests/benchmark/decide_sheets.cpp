// How early the asking may stop: random visitors under each profile named on the command line, with
// the question limit lifted. Stopping early must never change a verdict; the mean number of
// questions says what it saves.
//
//   usher_decide_sheets [--sheets N] [--seed N] PROFILE.jsonc...
//
// Exit 1 if a verdict differed or a profile can't be read.

#include <chrono>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "rules/load.hpp"
#include "rules/play.hpp"

namespace {

using namespace usher::rules;
using Random = std::mt19937_64;

struct Arguments {
    int sheets = 100'000;
    unsigned long seed = std::random_device{}();
    std::vector<std::string> files;
};

std::size_t below(Random& random, std::size_t limit)
{
    return static_cast<std::size_t>(random() % limit);
}

// An amount inside a random band, its edges among them.
Value random_amount(const Criterion& criterion, Random& random)
{
    const Band& band = criterion.bands[below(random, criterion.bands.size())];
    if (band.none) return NoPlan{};
    const Amount step = criterion.kind == Kind::number ? one_unit : 1;
    const Amount low = band.range.from   ? *band.range.from
                       : band.range.over ? *band.range.over + step
                                         : 0;
    const Amount high = band.range.to      ? *band.range.to
                        : band.range.under ? *band.range.under - step
                                           : low + 1000 * one_unit;
    const auto steps = static_cast<std::size_t>((high - low) / step) + 1;
    return low + step * static_cast<Amount>(below(random, steps));
}

Value random_value(const Criterion& criterion, Random& random)
{
    if (below(random, 12) == 0) return IsUnsure{};
    if (!criterion.bands.empty()) return random_amount(criterion, random);
    std::vector<std::string> names;
    for (const Option& option : criterion.options)
        if (below(random, 3) == 0) names.push_back(option.name);
    if (criterion.kind == Kind::text) return FreeText{"words", names};
    if (takes_several(criterion.kind)) return Options{names};
    return Options{{criterion.options[below(random, criterion.options.size())].name}};
}

Facts random_facts(Random& random)
{
    const std::vector<std::string> countries = {"US", "CA", "DE", "FR", "AU"};
    Facts facts;
    if (below(random, 2) == 0) facts["visit.country"] = countries[below(random, 5)];
    if (below(random, 10) == 0) facts["crm.account_owner"] = "dana";
    return facts;
}

std::string verdict_of(const Played& played)
{
    const Verdict& verdict = played.verdict;
    if (!verdict.sent_to.empty()) return "sent to " + verdict.sent_to;
    return std::string(name_of(verdict.outcome)) +
           (verdict.disqualifier.empty() ? "" : " " + verdict.disqualifier);
}

struct Tally {
    std::map<std::string, int> verdicts;
    long questions = 0, questions_asking_all = 0;
    int different = 0;
    double seconds = 0;  // of the early talks alone
};

Tally try_out(const Profile& profile, const Arguments& arguments)
{
    Random random(arguments.seed);
    Tally tally;
    for (int i = 0; i < arguments.sheets; ++i) {
        Answers answers;
        for (const Criterion& criterion : profile.criteria)
            answers[criterion.name] = random_value(criterion, random);
        const Facts facts = random_facts(random);
        const auto begin = std::chrono::steady_clock::now();
        const Played early = play(profile, facts, answers, {});
        tally.seconds +=
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        const Played all = play(profile, facts, answers, {true});
        tally.verdicts[verdict_of(early)]++;
        tally.questions += static_cast<long>(early.asks.size());
        tally.questions_asking_all += static_cast<long>(all.asks.size());
        tally.different += verdict_of(early) == verdict_of(all) ? 0 : 1;
    }
    return tally;
}

void print(const std::string& file, const Arguments& arguments, const Tally& tally)
{
    const auto mean = [&](long questions) {
        return static_cast<double>(questions) / arguments.sheets;
    };
    std::cout << file << ": " << arguments.sheets << " sheets, seed " << arguments.seed << "\n  "
              << tally.different << " verdicts differ from asking everything\n  "
              << mean(tally.questions) << " questions on average, "
              << mean(tally.questions_asking_all) << " when asking everything\n  " << tally.seconds
              << " s for the talks that stop early\n";
    for (const auto& [verdict, count] : tally.verdicts)
        std::cout << "  " << count << " " << verdict << "\n";
}

Arguments arguments_of(int count, char** words)
{
    Arguments arguments;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--sheets" && i + 1 < count)
            arguments.sheets = std::stoi(words[++i]);
        else if (word == "--seed" && i + 1 < count)
            arguments.seed = std::stoul(words[++i]);
        else
            arguments.files.push_back(word);
    }
    return arguments;
}

std::shared_ptr<const Profile> profile_in(const std::string& file)
{
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    const Loaded loaded = load_profile({file, text.str(), {}, {}});
    for (const Finding& finding : loaded.findings)
        if (finding.severity == Severity::error) std::cerr << print(finding, text.str());
    return loaded.profile;
}

}  // namespace

int main(int count, char** words)
{
    const Arguments arguments = arguments_of(count, words);
    int trouble = arguments.files.empty() ? 1 : 0;
    for (const std::string& file : arguments.files) {
        const auto read = profile_in(file);
        if (!read) return 1;
        Profile profile = *read;
        profile.manners.questions_at_most = static_cast<int>(profile.criteria.size()) + 1;
        const Tally tally = try_out(profile, arguments);
        print(file, arguments, tally);
        trouble += tally.different;
    }
    return trouble == 0 ? 0 : 1;
}
