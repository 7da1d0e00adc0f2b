#pragma once
// What Usher says on its own account, where the profile gives no words: one table, four languages.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace usher::dialog {

enum class Phrase {
    // Labels of buttons; also how the press of a button is shown to the visitor's other tabs.
    shall_we_start,
    button_start,
    button_question,
    yes,
    no,
    rather_not_say,
    do_not_know,
    talk_to_person,
    other_times,
    change_answer,
    none_of_these,
    // Asking.
    invite_question,
    again_number,
    again_choice,
    again_yes_no,
    again_yes_no_plainly,
    again_open,
    again_last,
    which_of_these,
    which_unit,
    go_on_anyway,
    bridge,
    more,
    // Why we ask, and what they ask us.
    why_layer,
    why_contact,
    why_general,
    no_answer,
    no_answer_either,
    a_program,
    questions_left,
    one_question_left,
    nearly_done,
    hello,
    welcome,
    no_hurry,
    by_mail_only,
    write_any_language,
    offer_person,
    abuse,
    // Do I have that right?
    confirm_known,
    confirm_reading,
    confirm_carried,
    confirm_company,
    confirm_offer,
    did_you_mean,
    // Contact and consent.
    policy,
    policy_label,
    ask_name,
    ask_email,
    ask_phone,
    ask_company,
    again_email,
    again_business,
    again_contact,
    again_email_plainly,
    // Booking.
    choose_slot,
    again_slot,
    same_slots,
    slot_gone,
    no_more_slots,
    slots_nearest,
    slot_held,
    no_slot,
    booked,
    already_booked,
    // Persons.
    person_open,
    person_closed,
    person_away,
    person_already,
    no_person,
    handed_over,
    handed_over_by,
    handed_over_here,
    unreachable,
    unreachable_until,
    // Parting.
    offer_thanks,
    goodbye,
    nothing_to_change,
    ended_already,
    qualified,
    review,
    not_a_fit,
    consent,
    consent_refused,
    // Values in words.
    about,
    under,
    over,
    at_least,
    at_most,
    from_to,
    and_,
    or_,
    month,
    months,
    no_plan,
    a_year,
    count_  // how many there are
};

// In the language of a tag ("fr-CA" is "fr"); in English if we have no words in it.
std::string_view phrase(Phrase which, std::string_view language);

// Fills {placeholders}; one that is not named stays as it stands.
std::string fill(
    std::string_view text,
    std::initializer_list<std::pair<std::string_view, std::string_view>> values
);

}  // namespace usher::dialog
