// Look-ups in a profile and the words its enumerators are written with.

#include "rules/profile.hpp"

#include <algorithm>

namespace usher::rules {

namespace {

template <typename Things>
auto find_named(const Things& things, std::string_view name) -> decltype(things.data())
{
    for (const auto& thing : things)
        if (thing.name == name) return &thing;
    return nullptr;
}

std::string primary_subtag(std::string_view tag)
{
    std::string result(tag.substr(0, tag.find_first_of("-_")));
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

}  // namespace

const std::string& Text::in(std::size_t language) const
{
    static const std::string nothing;
    if (by_language.empty()) return nothing;
    if (language < by_language.size() && !by_language[language].empty())
        return by_language[language];
    return by_language.front();
}

const std::vector<std::string>& Texts::in(std::size_t language) const
{
    static const std::vector<std::string> nothing;
    if (by_language.empty()) return nothing;
    if (language < by_language.size() && !by_language[language].empty())
        return by_language[language];
    return by_language.front();
}

bool AmountRange::contains(Amount amount) const
{
    if (from && amount < *from) return false;
    if (over && amount <= *over) return false;
    if (to && amount > *to) return false;
    return !under || amount < *under;
}

std::string_view name_of(Kind kind)
{
    switch (kind) {
    case Kind::one_of:
        return "one_of";
    case Kind::some_of:
        return "some_of";
    case Kind::number:
        return "number";
    case Kind::money:
        return "money";
    case Kind::yes_no:
        return "yes_no";
    case Kind::country:
        return "country";
    case Kind::timeline:
        return "timeline";
    case Kind::role:
        return "role";
    case Kind::tools:
        return "tools";
    case Kind::text:
        return "text";
    case Kind::name:
        return "name";
    case Kind::email:
        return "email";
    case Kind::phone:
        return "phone";
    case Kind::company:
        return "company";
    }
    return "text";
}

bool is_choice(Kind kind)
{
    switch (kind) {
    case Kind::one_of:
    case Kind::some_of:
    case Kind::yes_no:
    case Kind::country:
    case Kind::role:
    case Kind::tools:
        return true;
    default:
        return false;
    }
}

bool takes_several(Kind kind)
{
    return kind == Kind::some_of || kind == Kind::tools || kind == Kind::text;
}

bool is_amount(Kind kind)
{
    return kind == Kind::number || kind == Kind::money || kind == Kind::timeline;
}

const Option* Criterion::option(std::string_view option_name) const
{
    return find_named(options, option_name);
}

const Criterion* Profile::criterion(std::string_view name) const
{
    if (const auto* found = find_named(criteria, name)) return found;
    for (const auto& criterion : criteria)
        if (std::find(criterion.was.begin(), criterion.was.end(), name) != criterion.was.end())
            return &criterion;
    return nullptr;
}

const Offer* Profile::offer(std::string_view name) const { return find_named(offers, name); }

const ContactField* Profile::contact_field(std::string_view name) const
{
    return find_named(before_booking, name);
}

const Disqualifier* Profile::disqualifier(std::string_view name) const
{
    return find_named(disqualifiers, name);
}

std::optional<std::size_t> Profile::language_index(std::string_view tag) const
{
    const auto sought = primary_subtag(tag);
    for (std::size_t i = 0; i < languages.size(); ++i)
        if (primary_subtag(languages[i]) == sought) return i;
    return std::nullopt;
}

}  // namespace usher::rules
