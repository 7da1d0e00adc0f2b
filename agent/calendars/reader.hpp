#pragma once
// Reads one source, again and again: remembers what the server said last, so that reading what has
// not changed costs one small request.

#include <map>
#include <optional>
#include <string>
#include <variant>

#include "agent/calendars/accounts.hpp"
#include "agent/calendars/caldav.hpp"
#include "agent/calendars/shelf.hpp"

namespace usher::agent {

class CalendarReader {
  public:
    CalendarReader(CalendarAccount account, FetchRules rules)
        : account_(std::move(account)), rules_(std::move(rules))
    {
    }

    struct Unchanged {
        Interval known;
    };
    struct Failed {
        std::string because;
        bool asks_for_sign_in = false;
        std::chrono::seconds wait_at_least{0};  // the server's wish
    };
    // `now`: events from shortly before it to as far ahead as anybody may book. Blocks.
    std::variant<KeptCalendar, Unchanged, Failed> read(Instant now);

    const CalendarAccount& account() const { return account_; }

  private:
    std::variant<KeptCalendar, Unchanged, Failed> read_feed(Instant now);
    std::variant<KeptCalendar, Unchanged, Failed> read_caldav(Instant now);

    CalendarAccount account_;
    FetchRules rules_;
    std::string etag_, last_modified_;              // of the feed as it was last read
    std::map<std::string, CollectionCopy> copies_;  // by the collection's address
    bool was_read_ = false;
};

// A calendar is asked about this much of the future: farther than anybody may book.
constexpr std::chrono::days looks_ahead{400};
// And of the past: whole days and zones reach across.
constexpr std::chrono::days looks_back{3};

}  // namespace usher::agent
