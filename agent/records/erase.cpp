// secure_delete is on (store.cpp), so what is deleted here is overwritten in the file.

#include "agent/records/erase.hpp"

#include <algorithm>

#include "agent/secrets.hpp"

namespace usher::agent {

void erase_conversation(Store& store, std::int64_t conversation, Instant now)
{
    const auto at = static_cast<std::int64_t>(now.time_since_epoch().count());
    store.query("DELETE FROM turn WHERE conversation = ?").with(conversation).run();
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
    store
        .query("UPDATE outbox SET body = '', "
               "state = CASE state WHEN 'waiting' THEN 'erased' ELSE state END "
               "WHERE conversation = ?")
        .with(conversation)
        .run();
    store.query("UPDATE outcome SET reason = '' WHERE conversation = ?").with(conversation).run();
}

std::vector<std::string> conversations_of(Store& store, const std::string& email)
{
    // By the address they gave, and wherever else it was written down.
    std::string pattern = "%";
    for (const char letter : email) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    pattern += "%";
    auto rows =
        store.query("SELECT id FROM conversation AS c WHERE erased IS NULL AND (email_sha256 = ?1 "
                    "OR EXISTS (SELECT 1 FROM meeting WHERE conversation = c.n "
                    "AND lower(visitor_email) = lower(?2)) "
                    "OR EXISTS (SELECT 1 FROM turn WHERE conversation = c.n "
                    "AND (events LIKE ?3 ESCAPE '\\' OR body LIKE ?3 ESCAPE '\\')))");
    rows.with(email_hash(email), email, pattern);
    std::vector<std::string> ids;
    while (rows.row())
        ids.push_back(rows.text(0));
    return ids;
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
