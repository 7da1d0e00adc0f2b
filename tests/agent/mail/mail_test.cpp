// What mails and invitations are made of, octet by octet: nothing a visitor types becomes a header,
// a line of a calendar or HTML.

#include <catch2/catch.hpp>
#include <libical/ical.h>

#include <algorithm>
#include <set>

#include "agent/booking/invitation.hpp"
#include "agent/booking/meeting_links.hpp"
#include "agent/mail/brief.hpp"
#include "agent/mail/header_text.hpp"
#include "agent/mail/meeting_mail.hpp"
#include "agent/mail/smtp.hpp"
#include "agent/mail/words.hpp"

using namespace usher;
using namespace usher::agent;

namespace {

MailSettings made_settings()
{
    MailSettings made;
    made.server = "smtp://127.0.0.1:25";
    made.from = "meetings@acme.example";
    made.from_name = "Acme";
    return made;
}
const MailSettings settings = made_settings();

// Everything a visitor may type to break out of where it stands.
const std::vector<std::string> payloads = {
    "plain",
    "Zoë Müller-Østergård 🎉",
    "a\r\nBcc: victim@x.example",
    "a\nBcc: victim@x.example",
    "a\rBcc: victim@x.example",
    "a\x0B\x0C\x1B[31mred",
    "a\xC2\x85NEL\xE2\x80\xA8LS\xE2\x80\xA9PS",
    "\xE2\x80\xAEgnp.exe",
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x",
    "a;b,c\\d\"e:f",
    "a\";ROLE=CHAIR;CN=\"b",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "=?utf-8?B?QmNjOiB4?=",
    "\xFF\xFE broken \xC3",
    "%0d%0aBcc: victim@x.example",
    std::string("nul\0byte", 8),
    std::string(10'000, 'x'),
    std::string(3'000, '\xE2') + "x",
};

MeetingNote note_for(const std::string& text, const std::string& kind)
{
    MeetingNote note;
    note.kind = kind;
    note.conversation = "01TALK";
    note.meeting = "01MEETING";
    note.uid = "01MEETING.east_a@usher";
    note.sequence = 3;
    note.title = "Intro call";
    note.where = text;
    note.time_zone = "America/New_York";
    note.language = "en";
    note.start = Instant{std::chrono::seconds{1'773'151'200}};  // 2026-03-10T14:00:00Z
    note.end = note.start + std::chrono::minutes{30};
    note.rep = {"east_a", "Ann Rep", "ann@acme.example"};
    note.visitor_name = text;
    note.visitor_email = "visitor@company.example";
    note.visitor_company = text;
    return note;
}

MeetingMailParts parts()
{
    MeetingMailParts made{
        settings,
        *Zone::find("Europe/Paris"),
        "en",
        "https://u.example/m/t",
        "https://u.example/m/t.ics",
        "https://u.example/r/t",
        Brief{},
        {}};
    made.now = Instant{std::chrono::seconds{1'772'000'000}};
    return made;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t at = 0;
    for (auto end = text.find("\r\n"); end != text.npos; end = text.find("\r\n", at)) {
        lines.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    CHECK(at == text.size());
    return lines;
}

// RFC 5545 3.1 by the octet; then the names of the properties, unfolded.
std::multiset<std::string> properties_of(const std::string& calendar)
{
    std::multiset<std::string> names;
    for (const auto& line : lines_of(calendar)) {
        CHECK(line.size() <= 75);
        CHECK(line.find_first_of("\r\n") == line.npos);
        const auto is_control = [](char c) {
            return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F;
        };
        CHECK(std::none_of(line.begin(), line.end(), is_control));
        REQUIRE_FALSE(line.empty());
        const bool continues = line[0] == ' ';
        const auto first = static_cast<unsigned char>(line[continues ? 1 : 0]);
        CHECK((first & 0xC0U) != 0x80U);  // never folded inside a letter
        if (!continues) names.insert(line.substr(0, line.find_first_of(";:")));
    }
    return names;
}

void check_by_libical(const std::string& calendar)
{
    auto* const parsed = icalparser_parse_string(calendar.c_str());
    REQUIRE(parsed != nullptr);
    CHECK(icalcomponent_count_errors(parsed) == 0);
    const bool allowed = icalrestriction_check(parsed) != 0;
    if (!allowed) WARN(icalcomponent_as_ical_string(parsed));
    CHECK(allowed);
    icalcomponent_free(parsed);
}

const std::multiset<std::string> meant = {
    "BEGIN",     "VERSION", "PRODID",  "CALSCALE", "METHOD",  "BEGIN",       "UID",
    "SEQUENCE",  "DTSTAMP", "DTSTART", "DTEND",    "SUMMARY", "DESCRIPTION", "LOCATION",
    "ORGANIZER", "STATUS",  "TRANSP",  "CLASS",    "END",     "END"};

}  // namespace

// Family 25: a cancellation says CANCEL, in the text and in the calendar.
TEST_CASE("an invitation has exactly the properties meant, whatever visitors type", "[mail]")
{
    for (const auto& text : payloads)
        for (const std::string kind : {"meeting.booked", "meeting.moved", "meeting.cancelled"}) {
            INFO(kind << ": " << text.substr(0, 60));
            const auto note = note_for(text, kind);
            const bool cancelled = kind == "meeting.cancelled";
            for (const auto& mail : {visitor_mail(note, parts()), rep_mail(note, parts())}) {
                auto names = properties_of(mail.calendar);
                const auto attendees = names.count("ATTENDEE");
                const bool to_visitor = mail.to.front().address == note.visitor_email;
                CHECK(attendees == (to_visitor && !cancelled ? 2U : 1U));
                names.erase("ATTENDEE");
                auto expected = meant;
                if (plain_line(text).empty()) expected.erase("LOCATION");
                CHECK(names == expected);
                CHECK(mail.calendar_method == (cancelled ? "CANCEL" : "REQUEST"));
                const std::string method = cancelled ? "METHOD:CANCEL" : "METHOD:REQUEST";
                const std::string status = cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED";
                CHECK(mail.calendar.find("\r\n" + method + "\r\n") != std::string::npos);
                CHECK(mail.calendar.find("\r\n" + status + "\r\n") != std::string::npos);
                check_by_libical(mail.calendar);
            }
        }
}

TEST_CASE("every header is one header, at most 998 octets a line, in ASCII", "[mail]")
{
    for (const auto& text : payloads) {
        INFO(text.substr(0, 60));
        auto note = note_for(text, "meeting.booked");
        note.title = text;
        note.rep.name = text;
        for (const auto& mail : {visitor_mail(note, parts()), rep_mail(note, parts())}) {
            auto with_id = mail;
            with_id.message_id = "a@b.example";
            for (const auto& [name, value] : header_of(with_id, settings)) {
                const auto whole = name + ": " + value + "\r\n";
                for (const auto& line : lines_of(whole)) {
                    CHECK(line.size() <= 998);
                    CHECK(line.find_first_of(std::string_view("\r\n\0", 3)) == line.npos);
                    const bool begins = line.starts_with(name + ": ") || line.starts_with(" ");
                    CHECK(begins);
                    CHECK(std::all_of(line.begin(), line.end(), [](char c) {
                        return c >= 0x20 && c < 0x7F;
                    }));
                }
                if (name == "To") CHECK(std::count(value.begin(), value.end(), '@') >= 1);
            }
        }
    }
}

TEST_CASE("no tag and no script comes out of what visitors type", "[mail]")
{
    for (const auto& text : payloads) {
        auto made = parts();
        made.brief->answers = {text};
        made.brief->came_from = text;
        const auto mail = rep_mail(note_for(text, "meeting.booked"), made);
        INFO(text.substr(0, 60));
        CHECK(mail.html.find("<script") == mail.html.npos);
        CHECK(mail.html.find("<img") == mail.html.npos);
        CHECK(mail.html.find("\"javascript") == mail.html.npos);
        // Links lead only to us.
        for (auto at = mail.html.find("href="); at != mail.html.npos;
             at = mail.html.find("href=", at + 1))
            CHECK(mail.html.compare(at, 26, "href=\"https://u.example/r/") == 0);
    }
}

TEST_CASE("bug 32: each mail shows the reader's own clock first, with its zone", "[mail]")
{
    const auto note = note_for("x", "meeting.booked");
    const auto to_visitor = visitor_mail(note, parts());
    const auto to_rep = rep_mail(note, parts());
    CHECK(to_visitor.subject == "Intro call, Tue 10 Mar 2026, 10:00 (GMT-4)");
    const auto position = [](const std::string& text, const char* what) {
        const auto at = text.find(what);
        REQUIRE(at != text.npos);
        return at;
    };
    const auto* theirs = "10:00 (GMT-4), America/New_York";
    const auto* ours = "15:00 (GMT+1), Europe/Paris";
    CHECK(position(to_visitor.text, theirs) < position(to_visitor.text, ours));
    CHECK(position(to_rep.text, ours) < position(to_rep.text, theirs));
}

TEST_CASE("mails to visitors speak their language, else English", "[mail]")
{
    auto note = note_for("Jeanne", "meeting.booked");
    note.language = "fr-CA";
    CHECK(
        visitor_mail(note, parts()).text.find("votre rendez-vous est réservé") != std::string::npos
    );
    note.language = "pt";
    CHECK(visitor_mail(note, parts()).text.find("your meeting is booked") != std::string::npos);
    for (const auto* language : {"en", "fr", "de", "es"}) {
        const auto& words = visitor_words(language);
        CHECK(words.language == language);
        for (const auto sentence : {words.booked, words.moved, words.cancelled, words.reminder})
            CHECK_FALSE(sentence.empty());
    }
}

TEST_CASE("bug 26: one UID for the visitor, in mail and in every change", "[mail]")
{
    for (const auto* kind : {"meeting.booked", "meeting.moved", "meeting.cancelled"}) {
        auto note = note_for("x", kind);
        note.rep.id = "another";
        const auto mail = visitor_mail(note, parts());
        CHECK(mail.calendar.find("\r\nUID:01MEETING.east_a@usher\r\n") != std::string::npos);
        CHECK(mail.calendar.find("\r\nSEQUENCE:3\r\n") != std::string::npos);
        CHECK(mail.calendar.find("\r\nDTSTART:20260310T140000Z\r\n") != std::string::npos);
    }
}

TEST_CASE("a setting says that the visitor has already answered", "[mail]")
{
    auto accepted = settings;
    accepted.visitors_answer = "accepted";
    const auto zone = Zone();
    const MeetingMailParts made{accepted, zone, "en", {}, {}, {}, {}, {}};
    const auto mail = visitor_mail(note_for("x", "meeting.booked"), made);
    CHECK(mail.calendar.find("NEEDS-ACTION") == std::string::npos);
    CHECK(mail.calendar.find("PARTSTAT=ACCEPTED") != std::string::npos);
}

TEST_CASE("mail addresses are taken strictly", "[mail]")
{
    for (const auto* good :
         {"a@b.example", "first.last+tag@sub.company.example", "o'brien@x-y.example"}) {
        INFO(good);
        CHECK(is_mail_address(good));
    }
    for (const auto* bad :
         {"",
          "a",
          "@b.example",
          "a@",
          "a@b",
          "a b@c.example",
          "a@b.example\r\nRCPT TO:<x@y.example>",
          "a@b..example",
          ".a@b.example",
          "a..b@c.example",
          "<a@b.example>",
          "a@b.example,c@d.example",
          "\"a b\"@c.example",
          "a@[127.0.0.1]",
          "a@-b.example",
          "ä@b.example",
          "a@b.example\n"}) {
        INFO(bad);
        CHECK_FALSE(is_mail_address(bad));
    }
    CHECK_FALSE(is_mail_address(std::string(65, 'a') + "@b.example"));
    CHECK_FALSE(is_mail_address("a@" + std::string(250, 'b') + ".example"));
}

TEST_CASE("subjects in other scripts are folded into words of at most 75 octets", "[mail]")
{
    std::string long_text;
    for (int i = 0; i < 60; ++i)
        long_text += "réunion ";
    const auto header = "Subject: " + header_text(long_text) + "\r\n";
    for (const auto& line : lines_of(header)) {
        const auto word = line.substr(line.find("=?"));
        CHECK(word.size() <= 75);
        CHECK(word.ends_with("?="));
    }
    CHECK(header_text("Intro call, Tue") == "Intro call, Tue");
}

TEST_CASE("no line of a header with words in it is longer than 76 octets", "[mail]")
{
    std::string companies;
    for (int i = 0; i < 30; ++i)
        companies += "株式会社";
    Mail mail;
    mail.from_name = "Dr. Anna-Lena Müller-Lüdenscheidt";
    mail.to = {
        {"Dr. Anna-Lena Müller-Lüdenscheidt", "anna-lena.mueller-luedenscheidt@company.example"},
        {companies, "info@company.example"},
        {"Ann", "ann@company.example"}};
    mail.reply_to = mail.to.front();
    mail.subject = companies;
    MailSettings settings;
    settings.from = "meetings@acme.example";
    for (const auto& [name, value] : header_of(mail, settings)) {
        INFO(name);
        for (const auto& line : lines_of(name + ": " + value + "\r\n")) {
            INFO(line);
            if (line.find("=?") != line.npos) CHECK(line.size() <= 76);
        }
    }
}

TEST_CASE(
    "a server's no is final, its not now is not, and our own password is the operator's", "[mail]"
)
{
    using How = Carried::How;
    CHECK(smtp_answer(550, "").how == How::refused);
    CHECK(smtp_answer(554, "").how == How::refused);
    CHECK(smtp_answer(450, "").how == How::try_later);
    CHECK(smtp_answer(421, "").how == How::try_later);
    CHECK(smtp_answer(535, "").how == How::try_later);
    CHECK(smtp_answer(0, "no route").how == How::try_later);
    CHECK(
        mail_date(Instant{std::chrono::seconds{1'773'151'200}}) == "Tue, 10 Mar 2026 14:00:00 +0000"
    );
}

TEST_CASE("bug 28: a rep's link is no visitor's, and not another rep's", "[mail]")
{
    const std::string key(32, 'k');
    const RepLink link{"01MEETING", 2, "east.a|b"};
    const auto token = write_rep_link(key, link);
    CHECK(read_rep_link(key, token) == link);
    CHECK_FALSE(read_link(key, token));
    CHECK_FALSE(read_rep_link(key, write_link(key, {"01MEETING", 2})));
    CHECK_FALSE(read_rep_link(std::string(32, 'x'), token));
    for (std::size_t i = 0; i < token.size(); ++i) {
        auto other = token;
        other[i] = other[i] == 'A' ? 'B' : 'A';
        if (other != token) CHECK_FALSE(read_rep_link(key, other));
    }
}

TEST_CASE("a rep whose calendar has something else then gets both, and the ways out", "[mail]")
{
    auto note = note_for("Vera", "meeting.conflict");
    note.conflict_start = note.start + std::chrono::minutes{10};
    note.conflict_end = note.end + std::chrono::minutes{30};
    auto here = parts();
    here.manage_url = "https://u.example/m/t/move";
    for (const auto* const language : {"en", "de", "fr", "es"}) {
        here.rep_language = language;
        const auto mail = conflict_mail(note, here);
        INFO(mail.text);
        REQUIRE(mail.to.size() == 1);
        CHECK(mail.to[0].address == "ann@acme.example");
        CHECK(mail.text.find("15:00 (GMT+1)") != std::string::npos);
        CHECK(mail.text.find("15:10 (GMT+1)") != std::string::npos);
        CHECK(mail.text.find("16:00 (GMT+1)") != std::string::npos);
        CHECK(mail.text.find("https://u.example/m/t/move") != std::string::npos);
        CHECK(mail.text.find("https://u.example/r/t?answer=declined") != std::string::npos);
        // Nothing was changed, so nothing is for the calendar.
        CHECK(mail.calendar.empty());
    }
}
