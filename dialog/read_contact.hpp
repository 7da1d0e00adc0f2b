#pragma once
// Mail addresses, phone numbers, people's and companies' names, strictly: a wrong one cannot be
// used, so a doubtful one is asked again.

#include "dialog/candidates.hpp"
#include "dialog/question.hpp"

namespace usher::dialog {

// Answers with the address, lower case, and its kind. A likely typo of a big provider or of the
// ending is no answer but a suggestion.
Found read_email(const Message& message);
// Of several the one that was asked for: "where to send the invoices?"
Found read_email(const Message& message, const Question& question);
Found read_phone(const Message& message);
Found read_name(const Message& message);
// `question`: nullptr where the name is only volunteered.
Found read_company(const Message& message, const Question* question);

// "business", "personal" or "disposable", by the domain.
std::string kind_of_mail(std::string_view address);
// The address that was probably meant; "" if nothing looks like a typo.
std::string corrected_address(std::string_view address);

}  // namespace usher::dialog
