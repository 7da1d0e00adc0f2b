#pragma once
// Sends mail to the operator's own server (libcurl), which signs it and brings it further.

#include <string>
#include <utility>
#include <vector>

#include "agent/mail/mail.hpp"
#include "agent/mail/mail_settings.hpp"

namespace usher::agent {

// The whole of one mail, from the look-up to the last "250".
constexpr std::chrono::seconds smtp_mail_most{60};

class SmtpMailer : public Mailer {
  public:
    // `password`: "" = the server knows us without one.
    SmtpMailer(MailSettings settings, std::string password);
    Carried send(const Mail& mail, const std::atomic<bool>& stop) override;

  private:
    MailSettings settings_;
    std::string password_;
};

// The header lines of a mail but for those of MIME. Everything in them is safe to be sent as it is.
std::vector<std::pair<std::string, std::string>>
header_of(const Mail& mail, const MailSettings& settings);

// What a server's last word means for the letter (RFC 5321 4.2.1). 0: it said nothing.
Carried smtp_answer(long code, const std::string& trouble);

// "Tue, 10 Mar 2026 14:00:00 +0000"
std::string mail_date(Instant at);

}  // namespace usher::agent
