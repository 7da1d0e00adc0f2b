// How long one message takes on one core, over the phrases of tests/dialog/corpus, every kind
// against every phrase; and the worst of long messages. Prints; fails above the goals.
//   usher_understand_speed tests/dialog/corpus

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "dialog/understand.hpp"

using namespace usher::dialog;

namespace {

using Clock = std::chrono::steady_clock;

std::vector<std::string> phrases_in(const std::filesystem::path& folder)
{
    std::vector<std::string> phrases;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);)
            if (!line.empty() && line[0] != '#' && line[0] != '?')
                phrases.push_back(line.substr(0, line.find('\t')));
    }
    return phrases;
}

Asked asked_about(int kind)
{
    Asked asked;
    asked.kind = static_cast<AskedKind>(kind);
    asked.question = "Roughly how many people work at your company today?";
    asked.now = Instant(std::chrono::seconds(1795428000));
    if (asked.kind == AskedKind::one_of || asked.kind == AskedKind::some_of)
        for (const char* label :
             {"Onboarding takes too long",
              "Reports are done by hand",
              "HR answers the same questions all day",
              "Just looking around"})
            asked.choices.push_back({label, {label}, {}, {}, {}, {}, {}, false, false});
    return asked;
}

// Of three readings the fastest: what the reader needs, not what the machine does beside it.
double microseconds(const std::string& message, const Asked& asked)
{
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        const auto start = Clock::now();
        const Understood understood = understand(message, asked);
        const std::chrono::duration<double, std::micro> spent = Clock::now() - start;
        best = std::min(best, spent.count() + (understood.extra.size() > 1000 ? 1 : 0));
    }
    return best;
}

double at(std::vector<double>& sorted, double share)
{
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: usher_understand_speed FOLDER_OF_TSV\n";
        return 3;
    }
    const auto start = Clock::now();
    understand("", {});
    const std::chrono::duration<double, std::milli> built = Clock::now() - start;
    const auto phrases = phrases_in(argv[1]);
    std::vector<double> spent;
    for (int kind = 0; kind < 14; ++kind) {
        const Asked asked = asked_about(kind);
        for (const std::string& phrase : phrases)
            spent.push_back(microseconds(phrase, asked));
    }
    std::sort(spent.begin(), spent.end());
    std::string long_message;
    for (std::size_t i = 0; long_message.size() < message_bytes_read; ++i)
        long_message += phrases[i * 7 % phrases.size()] + ", ";
    double worst = 0;
    for (int kind = 0; kind < 14; ++kind)
        worst = std::max(worst, microseconds(long_message, asked_about(kind)));
    std::cout << "vocabulary built in " << built.count() << " ms\n"
              << phrases.size() << " phrases, 14 kinds: median " << at(spent, 0.5) << " us, p95 "
              << at(spent, 0.95) << " us, worst " << spent.back() << " us\n"
              << long_message.size() << " bytes: worst of all kinds " << worst << " us\n";
    return at(spent, 0.5) <= 50 && at(spent, 0.95) <= 200 && worst <= 2000 ? 0 : 1;
}
