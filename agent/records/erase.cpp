// secure_delete is on (store.cpp), so what is deleted here is overwritten in the file.

#include "agent/records/erase.hpp"

#include <algorithm>
#include <set>

#include "agent/secrets.hpp"

namespace usher::agent {

void erase_conversation(Store& store, std::int64_t conversation, Instant now)
{
    const auto at = static_cast<std::int64_t>(now.time_since_epoch().count());
    store.query("DELETE FROM turn WHERE conversation = ?").with(conversation).run();
    store.query("DELETE FROM sheet WHERE conversation = ?").with(conversation).run();
    store
        .query("UPDATE conversation SET token_sha256 = NULL, visit = NULL, email_sha256 = NULL, "
               "erased = coalesce(erased, ?) WHERE n = ?")
        .with(at, conversation)
        .run();
    store
        .query("UPDATE meeting SET visitor_name = NULL, visitor_email = NULL, "
               "visitor_company = NULL, reason = NULL, "
               "state = CASE state WHEN 'hold' THEN 'released' ELSE state END "
               "WHERE conversation = ?")
        .with(conversation)
        .run();
    // What takes a meeting out of a calendar names no visitor, and leaves less of them there.
    store
        .query("UPDATE outbox SET body = '', "
               "state = CASE state WHEN 'waiting' THEN 'erased' ELSE state END "
               "WHERE conversation = ? AND NOT (kind = 'calendar.delete' AND state = 'waiting')")
        .with(conversation)
        .run();
    store
        .query("UPDATE delivery SET said = '', "
               "state = CASE state WHEN 'waiting' THEN 'erased' ELSE state END "
               "WHERE letter IN (SELECT n FROM outbox WHERE conversation = ? "
               "AND NOT (kind = 'calendar.delete' AND state = 'waiting'))")
        .with(conversation)
        .run();
    // Mail servers name the address that they refuse; what a channel last heard is one of these.
    store
        .query("UPDATE channel SET said = '' WHERE said IN (SELECT a.said FROM attempt AS a "
               "JOIN delivery AS d ON d.n = a.delivery JOIN outbox AS o ON o.n = d.letter "
               "WHERE o.conversation = ?)")
        .with(conversation)
        .run();
    store
        .query("UPDATE attempt SET said = '' WHERE delivery IN (SELECT d.n FROM delivery AS d "
               "JOIN outbox AS o ON o.n = d.letter WHERE o.conversation = ?)")
        .with(conversation)
        .run();
    store.query("UPDATE outcome SET reason = '' WHERE conversation = ?").with(conversation).run();
}

bool is_erased(Store& store, std::int64_t conversation)
{
    auto found = store.query("SELECT 1 FROM conversation WHERE n = ? AND erased IS NOT NULL");
    return found.with(conversation).row();
}

namespace {

bool is_of_an_address(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '_' || letter == '%' || letter == '+' ||
           letter == '-';
}

// Is it this very address that the text has, and not the end or the beginning of another one?
bool names_address(std::string text, std::string email)
{
    const auto small = [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    };
    std::transform(text.begin(), text.end(), text.begin(), small);
    std::transform(email.begin(), email.end(), email.begin(), small);
    for (auto at = text.find(email); at != std::string::npos; at = text.find(email, at + 1)) {
        const auto end = at + email.size();
        const bool begins = at == 0 || !(is_of_an_address(text[at - 1]) || text[at - 1] == '.');
        // A full stop after it may be the sentence's.
        const bool stops =
            end >= text.size() ||
            !(is_of_an_address(text[end]) ||
              (text[end] == '.' && end + 1 < text.size() && is_of_an_address(text[end + 1])));
        if (begins && stops) return true;
    }
    return false;
}

std::string like_pattern(const std::string& text)
{
    std::string pattern = "%";
    for (const char letter : text) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

}  // namespace

std::vector<std::string> conversations_of(Store& store, const std::string& email)
{
    std::set<std::string> ids;
    // By the address they gave ...
    auto given =
        store.query("SELECT id FROM conversation AS c WHERE erased IS NULL AND (email_sha256 = ?1 "
                    "OR EXISTS (SELECT 1 FROM meeting WHERE conversation = c.n "
                    "AND lower(visitor_email) = lower(?2)))");
    given.with(email_hash(email), email);
    while (given.row())
        ids.insert(given.text(0));
    // ... and wherever else it was written down.
    auto written =
        store.query("SELECT c.id, t.events, t.body FROM turn AS t JOIN conversation AS c "
                    "ON c.n = t.conversation WHERE c.erased IS NULL "
                    "AND (t.events LIKE ?1 ESCAPE '\\' OR t.body LIKE ?1 ESCAPE '\\')");
    written.with(like_pattern(email));
    while (written.row())
        if (names_address(written.text(1), email) || names_address(written.text(2), email))
            ids.insert(written.text(0));
    return {ids.begin(), ids.end()};
}

std::string email_hash(const std::string& email)
{
    auto small = email;
    std::transform(small.begin(), small.end(), small.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    });
    return sha256_hex(small);
}

void audit(
    Store& store,
    Instant at,
    const std::string& who,
    const std::string& what,
    const std::string& on_what,
    const std::string& note
)
{
    store.query("INSERT INTO audit (at, who, what, on_what, note) VALUES (?, ?, ?, ?, ?)")
        .with(static_cast<std::int64_t>(at.time_since_epoch().count()), who, what, on_what, note)
        .run();
}

}  // namespace usher::agent
