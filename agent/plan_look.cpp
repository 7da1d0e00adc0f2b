// The parts of rules-and-console.md 8.6, each a field.

#include "agent/plan_look.hpp"

#include <set>

#include "agent/records/profile_versions.hpp"
#include "agent/rfc3339.hpp"
#include "rules/diff.hpp"

namespace usher::agent {
namespace {

void write_checks(JsonText& to, const CheckedProfile& checked)
{
    const auto counts = count(checked.findings);
    to.name("checks").open_block().field("errors", counts.errors);
    to.field("warnings", counts.warnings).field("notes", counts.notes);
    to.field("accepted", checked.accepted.size()).name("findings").open_list();
    for (const auto& finding : checked.findings)
        write_finding(to, finding);
    to.close_list().close_block().name("tests");
    write_tests(to, checked);
}

// As many as a visitor could be offered in these days.
std::size_t free_times(const Office& office, const rules::Profile& page, const rules::Route& route)
{
    constexpr int more_than_any_week_has = 10'000;
    auto only_this_week = std::make_shared<rules::Profile>(page);
    only_this_week->booking->within_days = days_counted;
    only_this_week->booking->look_up_to_days = days_counted;
    only_this_week->booking->offer_slots = more_than_any_week_has;
    Talk nobody;
    nobody.profile = std::move(only_this_week);
    nobody.conversation.language = page.languages.front();
    return office.bookings.find(office.store, nobody, {route.to, route.pick, "", {}}, office.now)
        .slots.size();
}

void write_calendars(JsonText& to, const Office& office, const rules::Profile& page)
{
    to.name("calendars").open_list();
    std::set<std::string> seen;
    if (page.booking)
        for (const auto& route : page.booking->routes) {
            // Whose account it is is known only once somebody is talking.
            if (route.to == "account_owner" || !seen.insert(route.to).second) continue;
            to.open_block().field("route", route.to);
            to.field("free", free_times(office, page, route)).field("days", days_counted);
            to.close_block();
        }
    to.close_list();
}

void write_raw_or_null(JsonText& to, const char* name, const std::string& json)
{
    to.name(name);
    if (json.empty())
        to.nothing();
    else
        to.raw(json);
}

void write_text_or_null(JsonText& to, const char* name, const std::string& text)
{
    to.name(name);
    if (text.empty())
        to.nothing();
    else
        to.text(text);
}

int talks_going_on(const Office& office, const PlanRow& plan)
{
    auto row = office.store.query("SELECT count(*) FROM conversation WHERE erased IS NULL "
                                  "AND outcome IS NULL AND profile = ?");
    row.with(plan.profile).row();
    return static_cast<int>(row.integer(0));
}

void write_page(JsonText& to, const Office& office, const PlanRow& plan, const rules::Profile& page)
{
    const auto versions = versions_of(office.store, plan.profile);
    to.field("profile", plan.profile).field("title", page.title);
    to.field("version", versions.empty() ? 1 : versions.front().number + 1).name("base");
    if (plan.base == 0)
        to.nothing();
    else
        to.number(plan.base);
    to.name("changes").open_list();
    if (const auto live = office.profiles.live(office.store, plan.profile))
        for (const auto& sentence : rules::differences(*live.profile, page))
            to.text(sentence);
    to.close_list();
}

}  // namespace

std::string look_at(
    const Office& office,
    const PlanRow& plan,
    const CheckedProfile& checked,
    const std::string& what_if
)
{
    JsonText out;
    out.open_block();
    write_text_or_null(out, "plan", plan.id);
    if (checked.profile) write_page(out, office, plan, *checked.profile);
    out.field("sha256", plan.sha256).field("author", plan.author);
    write_checks(out, checked);
    write_raw_or_null(out, "what_if", what_if);
    if (checked.profile) {
        write_calendars(out, office, *checked.profile);
        out.field("in_flight", talks_going_on(office, plan));
        out.field("expires", rfc3339(plan.expires));
    }
    return out.close_block().take();
}

std::string plan_id(Secrets& secrets)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id;
    for (const unsigned char byte : secrets.bytes(4)) {
        if (id.size() == 4) id += '-';
        id += digits[byte >> 4];
        id += digits[byte & 15];
    }
    return id;
}

std::string checker() { return "usher " USHER_VERSION; }

}  // namespace usher::agent
