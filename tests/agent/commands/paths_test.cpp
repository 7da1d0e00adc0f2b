// What "usher paths" prints, in words that fit one as well as many.
#include <catch2/catch.hpp>

#include <sstream>

#include "agent/commands/paths.hpp"
#include "tests/support/profiles.hpp"

using namespace usher;
using namespace usher::test;

TEST_CASE("one question and one dialog are told as one")
{
    rules::Profile page;
    page.title = "One question";
    page.languages = {"en"};
    add_layer(page, "all");
    add_choice(page, "only", rules::Kind::yes_no, {{"yes", 100}, {"no", 0}});
    add_disqualifier(page, "no_only", when({is("only", {"no"})}));
    page.decision.qualified_from = 60;
    page.decision.review_from = 10;
    page.manners.questions_at_most = 1;

    std::ostringstream out;
    agent::run_paths(page, {}, "text", out);
    CHECK(
        out.str() == "One question: 3 distinguishable dialogs, 4 merged states\n"
                     "\n"
                     "  disqualified                after 1 question, 1 dialog\n"
                     "  not_a_fit                   after 1 question, 1 dialog\n"
                     "  qualified                   after 1 question, 1 dialog\n"
                     "\n"
                     "The limit of 1 question cuts off 0% of the distinguishable dialogs (U309).\n"
    );
}
