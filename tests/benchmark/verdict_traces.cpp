// Random sheets talked through, decided and tested: do all leave the same trace?
//   usher_verdict_traces config/profiles 10000 [SEED]

#include <cstdio>
#include <cstdlib>
#include <random>

#include "tests/support/verdict_traces.hpp"

int main(int count, char** words)
{
    const char* folder = count > 1 ? words[1] : "config/profiles";
    const int sheets = count > 2 ? std::atoi(words[2]) : 10'000;
    const auto seed =
        count > 3 ? static_cast<unsigned>(std::atoi(words[3])) : std::random_device{}();
    const auto traces =
        usher::tests::compare_traces(usher::tests::load_profiles(folder), sheets, seed);
    std::printf("seed %u: %d sheets, %d different\n", seed, traces.sheets, traces.different);
    if (traces.different > 0) std::printf("%s\n", traces.first_difference.c_str());
    return traces.different > 0 ? 1 : 0;
}
