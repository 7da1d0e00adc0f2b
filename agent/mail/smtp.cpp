// libcurl's own MIME writer makes the parts; the header lines are ours.

#include "agent/mail/smtp.hpp"

#include <array>
#include <cstdio>

#include "agent/mail/header_text.hpp"
#include "agent/outbox/curl.hpp"

namespace usher::agent {
namespace {

// Without this much of an answer the server is not there.
constexpr std::chrono::seconds smtp_connect_most{15};

void add_part(
    curl_mime* mime, const std::string& text, const std::string& type, const char* encoding
)
{
    auto* const part = curl_mime_addpart(mime);
    curl_mime_data(part, text.data(), text.size());
    curl_mime_type(part, type.c_str());
    curl_mime_encoder(part, encoding);
}

// Text, HTML, calendar: from the plainest to what is preferred (RFC 2046 5.1.4).
CurlMime parts_of(CURL* handle, const Mail& mail)
{
    CurlMime mime(curl_mime_init(handle));
    add_part(mime.get(), mail.text, "text/plain; charset=utf-8", "quoted-printable");
    add_part(mime.get(), mail.html, "text/html; charset=utf-8", "quoted-printable");
    if (mail.calendar.empty()) return mime;
    const auto type = "text/calendar; charset=utf-8; method=" + mail.calendar_method;
    add_part(mime.get(), mail.calendar, type, "base64");
    return mime;
}

long use_ssl(const std::string& tls)
{
    if (tls == "none") return CURLUSESSL_NONE;
    return tls == "if_offered" ? CURLUSESSL_TRY : CURLUSESSL_ALL;
}

void set_server(CURL* handle, const MailSettings& settings, const std::string& password)
{
    const long ms = std::chrono::milliseconds(smtp_mail_most).count();
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, ms);
    curl_easy_setopt(
        handle,
        CURLOPT_CONNECTTIMEOUT_MS,
        static_cast<long>(std::chrono::milliseconds(smtp_connect_most).count())
    );
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_URL, settings.server.c_str());
    curl_easy_setopt(handle, CURLOPT_USE_SSL, use_ssl(settings.tls));
    if (settings.user.empty()) return;
    curl_easy_setopt(handle, CURLOPT_USERNAME, settings.user.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, password.c_str());
}

}  // namespace

SmtpMailer::SmtpMailer(MailSettings settings, std::string password)
    : settings_(std::move(settings)), password_(std::move(password))
{
}

Carried SmtpMailer::send(const Mail& mail, const std::atomic<bool>& stop)
{
    const auto handle = curl_handle();
    set_server(handle.get(), settings_, password_);
    give_up_when(handle.get(), &stop);
    CurlList recipients;
    for (const auto& to : mail.to)
        recipients.add("<" + to.address + ">");
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, ("<" + settings_.from + ">").c_str());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    // Of several of ours one may have left; the others still want to know.
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
    CurlList header;
    for (const auto& [name, value] : header_of(mail, settings_))
        header.add(name + ": " + value);
    // The type of the whole; libcurl adds the boundary.
    header.add("Content-Type: multipart/alternative");
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, header.get());
    const auto mime = parts_of(handle.get(), mail);
    curl_easy_setopt(handle.get(), CURLOPT_MIMEPOST, mime.get());

    const auto code = curl_easy_perform(handle.get());
    if (code == CURLE_OK) return {Carried::How::delivered, "250", {}};
    long answer = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
    return smtp_answer(answer, curl_easy_strerror(code));
}

std::vector<std::pair<std::string, std::string>>
header_of(const Mail& mail, const MailSettings& settings)
{
    const auto& name = mail.from_name.empty() ? settings.from_name : mail.from_name;
    std::string to;
    for (const auto& one : mail.to)
        to += (to.empty() ? "" : ",\r\n ") + mailbox(one.name, one.address);
    std::vector<std::pair<std::string, std::string>> header = {
        {"Date", mail_date(mail.date)},
        {"From", mailbox(name, settings.from)},
        {"To", to},
        {"Subject", header_text(mail.subject)},
        {"Message-ID", "<" + mail.message_id + ">"},
        {"Auto-Submitted", "auto-generated"},
    };
    if (is_mail_address(mail.reply_to.address))
        header.emplace_back("Reply-To", mailbox(mail.reply_to.name, mail.reply_to.address));
    return header;
}

Carried smtp_answer(long code, const std::string& trouble)
{
    const auto said = code == 0 ? trouble : std::to_string(code) + ": " + trouble;
    // The server does not know us, or wants another way in: the operator can mend that.
    const bool is_ours = code == 530 || code == 534 || code == 535 || code == 538;
    if (code >= 500 && code < 600 && !is_ours) return {Carried::How::refused, said, {}};
    return {Carried::How::try_later, said, {}};
}

std::string mail_date(Instant at)
{
    using namespace std::chrono;
    constexpr std::array days_of_week = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto midnight = floor<days>(at);
    const year_month_day date{midnight};
    const hh_mm_ss time{at - midnight};
    char text[64];
    std::snprintf(
        text,
        sizeof text,
        "%s, %02u %s %04d %02d:%02d:%02d +0000",
        days_of_week.at(weekday{midnight}.c_encoding()),
        static_cast<unsigned>(date.day()),
        months.at(static_cast<unsigned>(date.month()) - 1),
        static_cast<int>(date.year()),
        static_cast<int>(time.hours().count()),
        static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count())
    );
    return text;
}

}  // namespace usher::agent
