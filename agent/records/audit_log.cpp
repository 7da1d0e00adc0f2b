// One page of the log.

#include "agent/records/audit_log.hpp"

#include <limits>

#include "agent/json_text.hpp"
#include "agent/rfc3339.hpp"

namespace usher::agent {

std::string audit_to_json(Store& store, const AuditWanted& wanted)
{
    auto rows = store.query(
        "SELECT n, at, who, what, on_what, note FROM audit WHERE n < ?1 "
        "AND (?2 = '' OR on_what = ?2 OR substr(on_what, 1, length(?2) + 1) = ?2 || '@') "
        "ORDER BY n DESC LIMIT ?3"
    );
    constexpr auto newest = std::numeric_limits<std::int64_t>::max();
    rows.with(wanted.after.value_or(newest), wanted.on_what, wanted.limit);
    JsonText out;
    out.open_block().name("audit").open_list();
    int lines = 0;
    std::int64_t last = 0;
    while (rows.row()) {
        last = rows.integer(0);
        ++lines;
        out.open_block().field("n", last);
        out.field("at", rfc3339(Instant{std::chrono::seconds{rows.integer(1)}}));
        out.field("who", rows.text(2)).field("what", rows.text(3)).field("on", rows.text(4));
        out.field("note", rows.text(5)).close_block();
    }
    out.close_list().name("after");
    if (lines == wanted.limit)
        out.number(last);
    else
        out.nothing();
    return out.close_block().take();
}

}  // namespace usher::agent
