#pragma once
// "mail" in server.jsonc.

#include <string>

namespace usher::agent {

struct MailSettings {
    std::string server;            // "smtp://mail.acme.example:587", "smtps://...:465"
    std::string tls = "required";  // on smtp://: "required", "if_offered" or "none"
    std::string user, password;    // password: where it is, "env:NAME" or "file:PATH"; "" = none
    std::string from;              // the mailbox all mail and invitations come from
    std::string from_name;         // "Acme"
    // What an invitation says for the visitor: they still have to answer, or their "yes" in the
    // chat was their answer.
    std::string visitors_answer = "asked_for";  // or "accepted"
    std::string digest_at = "07:00";            // in each rep's own zone; "" = no digest
    int talks_per_address_a_day = 3;  // that may mail one visitor's address; 0 = any number
};

}  // namespace usher::agent
