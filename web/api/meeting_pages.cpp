// The visitor's meeting by its signed link. Scanners and previews follow links, so GET and HEAD
// only show; what changes something is a POST that comes from the page itself.

#include "web/api/api.hpp"
#include "web/api/same_site.hpp"
#include "web/meeting_page.hpp"

namespace usher::web::api {

namespace {

Response html(int status, std::string page)
{
    Response response;
    response.status = status;
    response.type = "text/html; charset=utf-8";
    response.body = std::move(page);
    response.fields = {{"Cache-Control", "no-store"}, {"X-Robots-Tag", "noindex"}};
    return response;
}

// There is no meeting to know the language by, so the browser's is taken.
Response unknown(const Call& call)
{
    const auto asked = lower_case(call.request.list("accept-language"));
    const auto& words = meeting_words(std::string_view(asked).substr(0, 2));
    return html(404, notice_page(words, words.unknown_title, words.unknown));
}

Response refuse_foreign(const Call& call, const agent::MeetingView& meeting)
{
    const auto& words = meeting_words(meeting.language);
    return html(403, meeting_page(meeting, call.names.at(0), words.refused));
}

Response refusal(const Call& call, const agent::MeetingView& meeting, agent::MeetingRefusal refused)
{
    using agent::MeetingRefusal;
    const auto& words = meeting_words(meeting.language);
    const auto& token = call.names.at(0);
    switch (refused) {
    case MeetingRefusal::unknown:
        return unknown(call);
    case MeetingRefusal::moved:
        return html(409, meeting_page(meeting, token, ""));
    case MeetingRefusal::too_late:
        return html(409, meeting_page(meeting, token, too_late_notice(meeting)));
    case MeetingRefusal::already_cancelled:
        return html(200, meeting_page(meeting, token, words.already_cancelled));
    case MeetingRefusal::slot_gone:
        return html(
            409, times_page(meeting, call.faces.booking.times(token), token, words.slot_gone)
        );
    case MeetingRefusal::try_again:
        break;
    }
    return html(503, meeting_page(meeting, token, words.try_again));
}

Response invite(const Call& call, const std::string& token)
{
    auto file = call.faces.booking.ics(token);
    if (!file) return unknown(call);
    Response response;
    response.type = "text/calendar; charset=utf-8";
    response.body = std::move(*file);
    response.fields = {
        {"Cache-Control", "no-store"},
        {"X-Robots-Tag", "noindex"},
        {"Content-Disposition", "attachment; filename=\"invite.ics\""},
    };
    return response;
}

}  // namespace

Response meeting(const Call& call)
{
    const auto& token = call.names.at(0);
    constexpr std::string_view file_ending = ".ics";
    if (token.ends_with(file_ending)) {
        return invite(call, token.substr(0, token.size() - file_ending.size()));
    }
    const auto found = call.faces.booking.see(token);
    return found ? html(200, meeting_page(*found, token, "")) : unknown(call);
}

Response meeting_invite(const Call& call) { return invite(call, call.names.at(0)); }

Response meeting_times(const Call& call)
{
    const auto& token = call.names.at(0);
    const auto found = call.faces.booking.see(token);
    if (!found) return unknown(call);
    if (!found->may_change) return html(200, meeting_page(*found, token, ""));
    return html(200, times_page(*found, call.faces.booking.times(token), token, ""));
}

Response move_meeting(const Call& call)
{
    const auto& token = call.names.at(0);
    const auto found = call.faces.booking.see(token);
    if (!found) return unknown(call);
    if (!from_here(call)) return refuse_foreign(call, *found);
    const auto form = read_form(call.request.body);
    const auto slot = form && form->count("slot") ? form->at("slot") : std::string();
    const auto moved = call.faces.booking.move(token, slot);
    if (const auto* refused = std::get_if<agent::MeetingRefusal>(&moved)) {
        return refusal(call, *found, *refused);
    }
    const auto& meeting = std::get<agent::MeetingView>(moved);
    return html(200, meeting_page(meeting, token, moved_notice(meeting)));
}

Response send_meeting_link(const Call& call)
{
    const auto& token = call.names.at(0);
    const auto found = call.faces.booking.see(token);
    if (!found) return unknown(call);
    if (!from_here(call)) return refuse_foreign(call, *found);
    const auto& words = meeting_words(found->language);
    if (!call.faces.booking.send_link(token)) return html(409, meeting_page(*found, token, ""));
    return html(200, meeting_page(*found, token, words.link_sent));
}

Response cancel_meeting(const Call& call)
{
    const auto& token = call.names.at(0);
    const auto found = call.faces.booking.see(token);
    if (!found) return unknown(call);
    if (!from_here(call)) return refuse_foreign(call, *found);
    const auto cancelled = call.faces.booking.cancel(token);
    if (const auto* refused = std::get_if<agent::MeetingRefusal>(&cancelled)) {
        return refusal(call, *found, *refused);
    }
    auto meeting = std::get<agent::MeetingView>(cancelled);
    meeting.may_change = false;
    return html(200, meeting_page(meeting, token, meeting_words(meeting.language).cancelled));
}

}  // namespace usher::web::api
