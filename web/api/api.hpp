#pragma once
// The handlers behind the table of routes.

#include "web/routes.hpp"

namespace usher::web::api {

// pages.cpp
Response demo_page(const Call& call);
Response asset(const Call& call);  // by the path's own name
Response openapi(const Call& call);
Response healthz(const Call& call);
Response readyz(const Call& call);
Response metrics(const Call& call);

// meeting_pages.cpp: the visitor's meeting. GET shows, POST acts.
Response meeting(const Call& call);
Response meeting_times(const Call& call);
Response move_meeting(const Call& call);
Response cancel_meeting(const Call& call);
Response send_meeting_link(const Call& call);
Response meeting_invite(const Call& call);

// rep_pages.cpp: the same meeting by its rep's link. GET shows, POST acts.
Response rep_meeting(const Call& call);
Response answer_as_rep(const Call& call);

// conversations.cpp
Response conversations(const Call& call);
Response conversation(const Call& call);
Response export_conversations(const Call& call);
Response forget(const Call& call);

// people.cpp: one of ours steps in, speaks, hands back.
Response take_conversation(const Call& call);
Response say_in_conversation(const Call& call);
Response give_back_conversation(const Call& call);

// meetings.cpp
Response meetings(const Call& call);
Response meeting_outcome(const Call& call);

// slots.cpp
Response slots(const Call& call);
Response calendars(const Call& call);

// profiles.cpp
Response profiles(const Call& call);
Response versions(const Call& call);
Response version(const Call& call);

// publishing.cpp: check, replay, plan, merge, publish, roll back, withdraw.
Response check(const Call& call);
Response replay(const Call& call);
Response plan(const Call& call);
Response merge(const Call& call);
Response publish(const Call& call);
Response rollback(const Call& call);
Response withdraw(const Call& call);

// several_profiles.cpp
Response choose(const Call& call);
Response scores(const Call& call);
Response experiments(const Call& call);

// audit.cpp
Response audit(const Call& call);

// drafts.cpp: pages being written, one for each person and profile.
Response drafts(const Call& call);
Response draft(const Call& call);
Response save_draft(const Call& call);
Response discard_draft(const Call& call);
Response take_draft(const Call& call);

}  // namespace usher::web::api
