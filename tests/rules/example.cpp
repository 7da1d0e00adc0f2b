// Reads the example page from the tree.

#include "tests/rules/example.hpp"
#include "tests/support/places.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace usher::test {

std::string read_source(const std::string& path)
{
    std::ifstream in(tests::source_folder() + "/" + path, std::ios::binary);
    if (!in) throw std::runtime_error("there is no " + path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string example_text()
{
    static const std::string text = read_source("tests/rules/profiles/mid_market_hr_tech.jsonc");
    return text;
}

const rules::World& example_world()
{
    static const rules::World world{
        {"sdr_desk", "senior_desk", "canada", "mid_market_us"},
        {"dana"},
        {"mid_market_hr_tech", "enterprise_hr"}};
    return world;
}

}  // namespace usher::test
