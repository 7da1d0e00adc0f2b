#pragma once
// How single values, lists and named things are compared. Only diff*.cpp include this.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "rules/profile.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

class Differences {
  public:
    Differences(const Profile& first, const Profile& second) : before(first), after(second) {}

    const Profile& before;
    const Profile& after;

    void say(std::string sentence) { sentences_.push_back(std::move(sentence)); }
    std::vector<std::string> take() { return std::move(sentences_); }

    void number(const std::string& what, int a, int b, const std::string& unit = "")
    {
        if (a != b)
            say(what + ": " + std::to_string(a) + " -> " + std::to_string(b) +
                (unit.empty() ? "" : " " + unit));
    }
    void number(const std::string& what, std::optional<int> a, std::optional<int> b)
    {
        const auto shown = [](std::optional<int> value) {
            return value ? std::to_string(*value) : "not said";
        };
        if (a != b) say(what + ": " + shown(a) + " -> " + shown(b));
    }
    void yes_no(const std::string& what, bool a, bool b)
    {
        if (a != b) say(what + ": " + (a ? "yes" : "no") + " -> " + (b ? "yes" : "no"));
    }
    // A word or a name.
    void word(const std::string& what, const std::string& a, const std::string& b)
    {
        const auto shown = [](const std::string& value) { return value.empty() ? "none" : value; };
        if (a != b) say(what + ": " + shown(a) + " -> " + shown(b));
    }
    // What somebody reads.
    void words(const std::string& what, const std::string& a, const std::string& b)
    {
        if (a == b) return;
        if (a.empty())
            say(what + ": new, " + quoted(b));
        else if (b.empty())
            say(what + ": removed, was " + quoted(a));
        else
            say(what + ": " + quoted(a) + " -> " + quoted(b));
    }
    void text(const std::string& what, const Text& a, const Text& b);
    void texts(const std::string& what, const Texts& a, const Texts& b);
    void list(
        const std::string& what,
        const std::vector<std::string>& a,
        const std::vector<std::string>& b
    );
    void condition(const std::string& what, const Condition& a, const Condition& b);

    // Things with names: `gone`, `come` and `both` are called in the order of the page. True if
    // those that stayed stand in another order.
    template <typename Thing, typename Gone, typename Come, typename Both>
    static bool named(
        const std::vector<Thing>& a,
        const std::vector<Thing>& b,
        const Gone& gone,
        const Come& come,
        const Both& both
    )
    {
        const auto in = [](const std::vector<Thing>& all, const std::string& name) {
            return std::find_if(all.begin(), all.end(), [&](const Thing& each) {
                return each.name == name;
            });
        };
        for (const Thing& each : a)
            if (in(b, each.name) == b.end()) gone(each);
        for (const Thing& each : b) {
            const auto found = in(a, each.name);
            if (found == a.end())
                come(each);
            else if (!(*found == each))
                both(*found, each);
        }
        std::vector<std::string> order_a, order_b;
        for (const Thing& each : a)
            if (in(b, each.name) != b.end()) order_a.push_back(each.name);
        for (const Thing& each : b)
            if (in(a, each.name) != a.end()) order_b.push_back(each.name);
        return order_a != order_b;
    }

  private:
    std::string in_language(const std::string& what, std::size_t language) const;

    std::vector<std::string> sentences_;
};

// diff_criteria.cpp, diff_outcome.cpp, diff_talk.cpp
void compare_layers(Differences& all);
void compare_outcome(Differences& all);
void compare_head(Differences& all);
void compare_booking(Differences& all);
void compare_rest(Differences& all);

}  // namespace usher::rules
