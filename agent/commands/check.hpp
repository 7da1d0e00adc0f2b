#pragma once
// `usher check`: the loader itself plus the page's own tests, as text, JSON or JUnit.

#include <iosfwd>
#include <string>
#include <vector>

namespace usher::agent {

struct CheckOptions {
    std::vector<std::string> files;  // empty: every profile of the configuration folder
    std::string config_folder = "config";
    std::string format = "text";                                          // "json", "junit"
    enum class Warnings { allowed, count } warnings = Warnings::allowed;  // count: --strict
    enum class About { everything, tests } about = About::everything;     // tests: `usher test`
};

// 0 clean, 1 errors, 2 warnings that count, 3 wrong usage (a file that can't be read; the others
// are checked all the same).
int run_check(const CheckOptions& options, std::ostream& out);

}  // namespace usher::agent
