// The profile's words, an experiment's, and Usher's own.

#include "dialog/words.hpp"

#include <catch2/catch.hpp>

using namespace usher;
using namespace usher::dialog;

namespace {

rules::Profile page()
{
    rules::Profile profile;
    profile.languages = {"en", "fr"};
    profile.layers = {{"firmographic", {{"What kind of company"}}, 100, "", {0}}};
    rules::Criterion size;
    size.name = "company_size";
    size.kind = rules::Kind::number;
    size.ask = {{"How many people?", "Combien de personnes ?"}};
    size.again = {{{"Just a number."}, {}}};
    profile.criteria = {size};
    rules::Experiment experiment;
    experiment.name = "wording";
    experiment.replaces["b"]["layers.firmographic.criteria.company_size.ask"] = {{"How big?"}};
    profile.experiments = {experiment};
    return profile;
}

}  // namespace

TEST_CASE("every phrase is there in all four languages, with the same placeholders")
{
    const auto placeholders = [](std::string_view text) {
        std::vector<std::string> found;
        for (auto at = text.find('{'); at != text.npos; at = text.find('{', at + 1))
            found.emplace_back(text.substr(at, text.find('}', at) - at + 1));
        std::sort(found.begin(), found.end());
        return found;
    };
    for (int at = 0; at < static_cast<int>(Phrase::count_); ++at) {
        const auto which = static_cast<Phrase>(at);
        const auto english = phrase(which, "en");
        INFO(english);
        for (const std::string language : {"en", "de", "fr", "es"}) {
            CHECK_FALSE(phrase(which, language).empty());
            CHECK(placeholders(phrase(which, language)) == placeholders(english));
        }
    }
}

TEST_CASE("a language is chosen by its primary subtag, and English stands in for others")
{
    CHECK(phrase(Phrase::yes, "fr-CA") == "Oui");
    CHECK(phrase(Phrase::yes, "pt") == "Yes");
    CHECK(phrase(Phrase::yes, "") == "Yes");
}

TEST_CASE("placeholders are filled, unknown ones stay, and nothing else changes")
{
    CHECK(fill("{rep} on {slot}", {{"rep", "Dana"}, {"slot", "{rep}"}}) == "Dana on {rep}");
    CHECK(fill("{else} {", {{"rep", "Dana"}}) == "{else} {");
    CHECK(fill("", {}).empty());
}

TEST_CASE("a text is the language's, else the profile's own")
{
    const auto profile = page();
    Conversation conversation;
    conversation.language = "fr";
    conversation.language_index = 1;
    const Words words(profile, conversation);
    const auto& size = profile.criteria.front();
    CHECK(words.of(size, "ask", size.ask) == "Combien de personnes ?");
    CHECK(words.again(size, 1) == "Just a number.");
    CHECK(words.why(size).find("What kind of company") != std::string::npos);
}

TEST_CASE("an experiment replaces words for its group only")
{
    const auto profile = page();
    const auto& size = profile.criteria.front();
    Conversation conversation;
    conversation.language = "en";
    conversation.experiments["wording"] = "a";
    CHECK(Words(profile, conversation).of(size, "ask", size.ask) == "How many people?");
    conversation.experiments["wording"] = "b";
    CHECK(Words(profile, conversation).of(size, "ask", size.ask) == "How big?");
}

TEST_CASE("re-asks are the profile's in order, then Usher's own, each in other words")
{
    const auto profile = page();
    const auto& size = profile.criteria.front();
    Conversation conversation;
    conversation.language = "en";
    const Words words(profile, conversation);
    CHECK(words.again(size, 1) == "Just a number.");
    CHECK(words.again(size, 2) != words.again(size, 3));
    CHECK(words.again(size, 2) != words.again(size, 1));
    CHECK_FALSE(words.again(size, 9).empty());
}

TEST_CASE("what is known of the visitor is put into any text, and what is not is left out")
{
    auto profile = page();
    profile.opening = {{"Hello {name}! I'm Usher.", "Bonjour {name} ! Je suis Usher."}};
    profile.booking.emplace();
    profile.booking->title = {{"Fit call"}};
    profile.booking->say = {{"{name}, which suits you for the {title}?"}};
    profile.booking->booked = {{"Done! {rep} sees you, {name}, on {slot}."}};
    Conversation talk;
    const auto said = [&](const rules::Text& text) { return Words(profile, talk).at("x", text); };
    CHECK(said(profile.opening) == "Hello! I'm Usher.");
    CHECK(said(profile.booking->say) == "Which suits you for the Fit call?");
    CHECK(said(profile.booking->booked) == "Done! {rep} sees you, on {slot}.");
    talk.language_index = 1;
    CHECK(said(profile.opening) == "Bonjour ! Je suis Usher.");
    talk.language_index = 0;
    talk.contact["name"] = "Jane";
    CHECK(said(profile.opening) == "Hello Jane! I'm Usher.");
    CHECK(said(profile.booking->say) == "Jane, which suits you for the Fit call?");
    CHECK(said({{"A brace { alone"}}) == "A brace { alone");
}
