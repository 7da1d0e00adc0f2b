// Questions until the verdict is certain, side by side: asked as written, heaviest first, in
// the order "fewest", and the best there is. Prints a Markdown table.
//   usher_fewest_questions config/profiles/*.jsonc

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "rules/load.hpp"
#include "tests/support/question_counts.hpp"

using namespace usher;

namespace {

constexpr std::size_t states_max = 3'000'000;

struct Sums {
    double fewest = 0, best = 0, worst = 0;
};

void print_row(const std::string& name, const rules::Profile& page, Sums& sums)
{
    const double fixed = test::expected_questions(page, rules::Order::fixed);
    const double heaviest = test::expected_questions(page, rules::Order::adaptive);
    const double fewest = test::expected_questions(page, rules::Order::fewest);
    const auto best = test::fewest_possible(page, states_max);
    std::printf(
        "| %s (%zu) | %.2f | %.2f | %.2f | ",
        name.c_str(),
        page.criteria.size(),
        fixed,
        heaviest,
        fewest
    );
    if (!best) {
        std::printf("too many states | |\n");
        return;
    }
    const double over = 100 * (fewest / *best - 1);
    std::printf("%.2f | +%.1f %% |\n", *best, over);
    std::fflush(stdout);
    sums.fewest += fewest;
    sums.best += *best;
    sums.worst = over > sums.worst ? over : sums.worst;
}

}  // namespace

int main(int count, char** files)
{
    std::printf("| card (criteria) | fixed | heaviest first | fewest | optimum | over |\n");
    std::printf("|---|---|---|---|---|---|\n");
    Sums sums;
    for (int i = 1; i < count; ++i) {
        std::ifstream in(files[i], std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        const auto loaded = rules::load_profile({files[i], text, {}, {}});
        if (loaded.profile) print_row(loaded.profile->id, *loaded.profile, sums);
    }
    sums = {};
    for (unsigned seed = 1; seed <= 20; ++seed)
        print_row(
            "random card " + std::to_string(seed),
            test::random_card(seed, 5 + static_cast<int>(seed % 6)),
            sums
        );
    std::printf(
        "\nrandom cards together: %.1f %% over the optimum, at worst %.1f %%\n",
        100 * (sums.fewest / sums.best - 1),
        sums.worst
    );
}
