#pragma once
// Text from people as parts of a mail's header. Whatever comes in, one header line comes out: no
// break, no control, nothing that begins a header of its own.

#include <string>
#include <string_view>

namespace usher::agent {

// One mailbox as SMTP takes it (local@domain.tld, ASCII, at most 254 octets), without name,
// comment, quotes, blanks or controls. Stricter than RFC 5321 allows: what is left out are
// addresses nobody has and everybody's parsers trip over.
bool is_mail_address(std::string_view text);

// Without controls, line and paragraph separators and marks that turn the direction of writing;
// invalid UTF-8 becomes U+FFFD; runs of blanks become one; at most `letters_max` code points.
std::string plain_line(std::string_view text, std::size_t letters_max = 200);

// For Subject and the like: ASCII as it is, else RFC 2047 words, folded so that no line is longer
// than 76 octets behind a header's name of up to 8 letters.
std::string header_text(std::string_view text);

// "Ann Rep <ann@acme.example>" for From, To and Reply-To, folded likewise. `address` must be one.
std::string mailbox(std::string_view name, std::string_view address);

}  // namespace usher::agent
