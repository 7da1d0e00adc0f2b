// The letter's key holds rep and date, so it is written once.

#include "agent/mail/digest.hpp"

#include <nlohmann/json.hpp>

#include "agent/booking/offer.hpp"
#include "agent/booking/written_time.hpp"
#include "agent/json_text.hpp"
#include "agent/mail/other_mails.hpp"
#include "agent/outbox/outbox.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

using namespace std::chrono;

constexpr hours digest_until{12};

std::int64_t seconds_of(Instant at) { return at.time_since_epoch().count(); }

Interval day_of(const Zone& zone, LocalDate date)
{
    return {zone.to_utc(date), zone.to_utc(date + days{1})};
}

bool has_meetings(Store& store, const std::string& rep, const Interval& day)
{
    auto row = store.query("SELECT 1 FROM meeting WHERE rep = ? AND state = 'confirmed' "
                           "AND start >= ? AND start < ? LIMIT 1");
    return row.with(rep, seconds_of(day.start), seconds_of(day.end)).row();
}

}  // namespace

void write_digests(
    Store& store, const Teams& teams, const std::string& at, Instant now, Secrets& secrets
)
{
    const auto begins = read_clock(at);
    if (!begins) return;
    for (const auto& rep : teams.reps) {
        const auto& zone = rep.works.zone;
        const auto date = zone.date_at(now);
        const auto into_the_day = zone.to_local(now) - date;
        if (into_the_day < *begins || into_the_day >= digest_until) continue;
        if (!has_meetings(store, rep.id, day_of(zone, date))) continue;
        JsonText body;
        body.open_block().field("type", digest_kind).field("timestamp", rfc3339(now));
        body.name("data").open_block().field("rep", rep.id).field("date", print_date(date));
        body.close_block().close_block();
        Letter letter;
        letter.kind = digest_kind;
        letter.ordering_key = letter.idempotency_key = "digest." + rep.id + "." + print_date(date);
        letter.body = body.take();
        put_in_outbox(store, letter, now, secrets);
    }
}

std::optional<Mail> read_digest(Store& store, const Teams& teams, const std::string& body)
{
    const auto data = nlohmann::json::parse(body).at("data");
    const auto* const rep = teams.rep(data.at("rep").get<std::string>());
    const auto date = read_date(data.at("date").get<std::string>());
    if (rep == nullptr || !date) return std::nullopt;
    const auto& zone = rep->works.zone;
    const auto day = day_of(zone, *date);
    const auto language = rep->languages.empty() ? std::string("en") : rep->languages.front();
    auto rows = store.query("SELECT start, title, visitor_name, visitor_company, place "
                            "FROM meeting WHERE rep = ? AND state = 'confirmed' "
                            "AND start >= ? AND start < ? ORDER BY start");
    rows.with(rep->id, seconds_of(day.start), seconds_of(day.end));
    std::vector<DigestLine> lines;
    while (rows.row()) {
        const auto start = Instant{seconds{rows.integer(0)}};
        lines.push_back(
            {short_label_of(start, zone, language),
             rows.text(1),
             rows.text(2),
             rows.text(3),
             rows.text(4)}
        );
    }
    if (lines.empty()) return std::nullopt;
    return digest_mail({rep->name, rep->email}, language, print_date(*date), lines);
}

}  // namespace usher::agent
