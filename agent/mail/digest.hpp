#pragma once
// The morning's digest: each rep's meetings of the day, at an hour of their own zone.

#include <optional>
#include <string>

#include "agent/booking/teams.hpp"
#include "agent/mail/mail.hpp"
#include "agent/records/store.hpp"
#include "agent/secrets.hpp"

namespace usher::agent {

constexpr const char* digest_kind = "rep.digest";

// Writes the letters that are due: one for each rep and day with meetings, however often it is
// asked. `at`: "07:00"; "" = never. After noon of the rep's day it is no longer a morning's.
void write_digests(
    Store& store, const Teams& teams, const std::string& at, Instant now, Secrets& secrets
);

// The mail, with the meetings as they stand by now. Absent: there are none any more.
std::optional<Mail> read_digest(Store& store, const Teams& teams, const std::string& body);

}  // namespace usher::agent
