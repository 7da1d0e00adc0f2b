#pragma once
// The ways in which events are told; together they are `events_told`.

#include "dialog/event_scene.hpp"

namespace usher::dialog {

// A verb and a thing near it: "eröffnen ... Werk", "dimos de baja el programa".
void pairs_told(const EventScene& scene, std::vector<EventTold>& events);
// "They bought us", "part of the Halden Group", "abrimos en Lima", "CSRD deadline".
void companies_told(const EventScene& scene, std::vector<EventTold>& events);
// "Entlassungen", "ERE", "let half of them go".
void layoffs_told(const EventScene& scene, std::vector<EventTold>& events);
// Leaders who come or go.
void leaders_told(const EventScene& scene, std::vector<EventTold>& events);
// "hired 25 technicians", "raised $12M", "von 20 auf 55".
void counts_told(const EventScene& scene, std::vector<EventTold>& events);
// "Sage raus, Xero rein", "60 a la calle": by the idioms of vocabulary/event_idioms.cpp.
void idioms_told(const EventScene& scene, std::vector<EventTold>& events);

}  // namespace usher::dialog
