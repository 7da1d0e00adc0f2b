#pragma once
// The parts of the field table, each in a file of its own. Only fields*.cpp include this.

#include "rules/fields.hpp"

namespace usher::rules::parts {

// fields_criteria.cpp
extern const Fields layer;

// fields_outcome.cpp
extern const Fields disqualifier, offer, decision, send_to;

// fields_talk.cpp
extern const Fields opening, manners, consent, people, faq;

// fields_booking.cpp
extern const Fields contact_fields, booking;

// fields_tests.cpp
extern const Fields experiment, test, accepted_warning;

}  // namespace usher::rules::parts
