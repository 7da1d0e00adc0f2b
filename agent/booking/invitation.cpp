// Written by hand: twenty lines of a known shape need no library, and every octet is ours.

#include "agent/booking/invitation.hpp"

#include "agent/rfc3339.hpp"

namespace usher::agent {
namespace {

constexpr std::size_t line_octets_max = 75;  // RFC 5545 3.1, without the line break

// RFC 5545 3.3.11; other controls have no place in a calendar and are left out.
std::string escaped(const std::string& text)
{
    std::string out;
    for (const char letter : text) {
        if (letter == '\\' || letter == ';' || letter == ',') out += '\\';
        if (letter == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7F)
            out += letter;
    }
    return out;
}

// A parameter's value in quotes may hold anything but quotes and controls.
std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char letter : text)
        if (letter != '"' && static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7F)
            out += letter;
    return out + '"';
}

// Breaks the line before the 76th octet, never inside a UTF-8 sequence.
void add_line(std::string& calendar, const std::string& line)
{
    std::size_t at = 0;
    std::size_t room = line_octets_max;
    while (line.size() - at > room) {
        auto end = at + room;
        while (end > at + 1 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end;
        calendar += line.substr(at, end - at) + "\r\n ";
        at = end;
        room = line_octets_max - 1;  // The space that continues a line counts.
    }
    calendar += line.substr(at) + "\r\n";
}

// "20261201T150000Z"
std::string basic(Instant at)
{
    std::string text;
    for (const char letter : rfc3339(at))
        if (letter != '-' && letter != ':') text += letter;
    return text;
}

const char* method_of(const Invitation& invitation)
{
    switch (invitation.method) {
    case Invitation::Method::publish:
        return "PUBLISH";
    case Invitation::Method::request:
        return "REQUEST";
    case Invitation::Method::cancel:
        return "CANCEL";
    case Invitation::Method::none:
        break;
    }
    return "";
}

std::string attendee_line(const Invitation::Attendee& attendee)
{
    const bool accepted = attendee.answer == Invitation::Attendee::Answer::accepted;
    const std::string answer = accepted ? "PARTSTAT=ACCEPTED" : "PARTSTAT=NEEDS-ACTION;RSVP=TRUE";
    const auto name = attendee.name.empty() ? attendee.email : attendee.name;
    return "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;" + answer + ";CN=" + quoted(name) +
           ":mailto:" + attendee.email;
}

}  // namespace

std::string to_icalendar(const Invitation& invitation)
{
    const bool cancelled = invitation.state == Invitation::State::cancelled;
    std::string calendar;
    const auto add = [&](const std::string& line) { add_line(calendar, line); };
    add("BEGIN:VCALENDAR");
    add("VERSION:2.0");
    add("PRODID:-//Usher//Usher//EN");
    add("CALSCALE:GREGORIAN");
    if (const std::string method = method_of(invitation); !method.empty()) add("METHOD:" + method);
    add("BEGIN:VEVENT");
    add("UID:" + escaped(invitation.uid));
    add("SEQUENCE:" + std::to_string(invitation.sequence));
    add("DTSTAMP:" + basic(invitation.now));
    add("DTSTART:" + basic(invitation.start));
    add("DTEND:" + basic(invitation.end));
    add("SUMMARY:" + escaped(invitation.title));
    if (!invitation.description.empty()) add("DESCRIPTION:" + escaped(invitation.description));
    if (!invitation.where.empty()) add("LOCATION:" + escaped(invitation.where));
    if (!invitation.url.empty()) add("URL:" + invitation.url);
    if (!invitation.organizer_email.empty()) {
        add("ORGANIZER;CN=" + quoted(invitation.organizer_name) +
            ":mailto:" + invitation.organizer_email);
    }
    // Programs count SEQUENCE on when a rep edits the entry; ours stays.
    if (invitation.method == Invitation::Method::none)
        add("X-USHER-SEQUENCE:" + std::to_string(invitation.sequence));
    for (const auto& attendee : invitation.attendees)
        add(attendee_line(attendee));
    add(cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    add(cancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
    add("CLASS:PUBLIC");
    add("END:VEVENT");
    add("END:VCALENDAR");
    return calendar;
}

}  // namespace usher::agent
