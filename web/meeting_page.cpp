// HTML by hand: three small pages need no template language.

#include "web/meeting_page.hpp"

namespace usher::web {

namespace {

std::string page(std::string_view language, std::string_view title, const std::string& inside)
{
    return "<!doctype html>\n<html lang=\"" + escaped(language) +
           "\">\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"robots\" content=\"noindex\">\n<title>" +
           escaped(title) +
           "</title>\n<link rel=\"icon\" href=\"/favicon.svg\">\n"
           "<link rel=\"stylesheet\" href=\"/meeting.css\">\n<main class=\"card\">\n" +
           inside + "</main>\n</html>\n";
}

std::string notice_line(std::string_view notice)
{
    if (notice.empty()) return "";
    return "<p class=\"notice\" role=\"status\">" + escaped(notice) + "</p>\n";
}

std::string path_of(std::string_view token) { return "/m/" + escaped(token); }

bool is_cancelled(const agent::MeetingView& meeting) { return meeting.state == "cancelled"; }

std::string row(std::string_view name, const std::string& html)
{
    return "<dt>" + escaped(name) + "</dt><dd>" + html + "</dd>\n";
}

std::string details(const agent::MeetingView& meeting, const MeetingWords& words)
{
    auto where = escaped(meeting.where);
    if (meeting.where.starts_with("https://")) {
        where = "<a href=\"" + where + "\" rel=\"noreferrer\">" + where + "</a>";
    }
    std::string lines = "<h1>" + escaped(meeting.title) + "</h1>\n<p class=\"when\">" +
                        escaped(meeting.label) + "</p>\n<dl>\n";
    if (!meeting.with.empty()) lines += row(words.with, escaped(meeting.with));
    if (!meeting.where.empty()) lines += row(words.where, where);
    return lines + "</dl>\n";
}

std::string state_notice(const agent::MeetingView& meeting, const MeetingWords& words)
{
    if (is_cancelled(meeting)) return std::string(words.was_cancelled);
    if (meeting.state == "moved") return std::string(words.was_moved);
    if (meeting.state == "held" || meeting.state == "no_show") return std::string(words.over);
    return meeting.may_change ? std::string() : too_late_notice(meeting);
}

std::string button(const std::string& action, std::string_view label)
{
    return "<form method=\"post\" action=\"" + action + "\"><button class=\"button-quiet\">" +
           escaped(label) + "</button></form>\n";
}

std::string_view rep_notice(const agent::RepMeetingView& meeting, const RepPageWords& words)
{
    if (meeting.state == "passed_on") return words.passed_on;
    if (meeting.state == "moved") return words.was_moved;
    if (meeting.state == "cancelled") return words.was_cancelled;
    if (meeting.state == "held") return words.was_held;
    if (meeting.state == "no_show") return words.was_no_show;
    if (meeting.answer == "accepted") return words.was_accepted;
    return meeting.answer == "declined" ? words.nobody_else : std::string_view();
}

struct RepButton {
    std::string_view answer, label;
    bool possible;
};

std::string rep_form(
    std::string_view token,
    std::string_view answer,
    std::string_view label,
    const RepPageWords& words
)
{
    std::string form = "<form method=\"post\" action=\"/r/" + escaped(token) +
                       "\">\n<input type=\"hidden\" name=\"answer\" value=\"" + escaped(answer) +
                       "\">\n";
    if (answer == "declined") {
        form += "<label>" + escaped(words.reason) +
                " <input name=\"reason\" maxlength=\"500\" autocomplete=\"off\"></label>\n";
    }
    return form + "<button class=\"button\">" + escaped(label) + "</button>\n</form>\n";
}

}  // namespace

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            // Other controls have no business on a page.
            safe += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
        }
    }
    return safe;
}

std::string too_late_notice(const agent::MeetingView& meeting)
{
    const auto& words = meeting_words(meeting.language);
    const std::string too_late(words.too_late);
    return meeting.mails ? too_late + " " + std::string(words.answer_invitation) : too_late;
}

std::string moved_notice(const agent::MeetingView& meeting)
{
    const auto& words = meeting_words(meeting.language);
    const std::string moved(words.moved);
    return meeting.mails ? moved + " " + std::string(words.invited) : moved;
}

std::string
meeting_page(const agent::MeetingView& meeting, std::string_view token, std::string_view notice)
{
    const auto& words = meeting_words(meeting.language);
    const auto state = state_notice(meeting, words);
    std::string inside = notice_line(notice.empty() ? state : notice) + details(meeting, words);
    // An old link can do nothing itself; the new one goes only to whoever the meeting is with.
    if (meeting.state == "moved" && meeting.mails && notice != words.link_sent)
        inside += button(path_of(token) + "/link", words.send_link);
    const bool has_new_link = meeting.state == "confirmed" && !meeting.token.empty();
    if (has_new_link && token != meeting.token) {
        inside += "<p><a href=\"" + path_of(meeting.token) + "\">" +
                  escaped(words.link_from_now_on) + "</a></p>\n";
    } else if (meeting.may_change) {
        inside += "<div class=\"actions\">\n<a class=\"button\" href=\"" + path_of(token) +
                  "/move\">" + escaped(words.move) + "</a>\n<a class=\"button-quiet\" href=\"" +
                  path_of(token) + ".ics\">" + escaped(words.add_to_calendar) + "</a>\n" +
                  button(path_of(token) + "/cancel", words.cancel) + "</div>\n";
    }
    return page(words.language, words.your_meeting, inside);
}

std::string times_page(
    const agent::MeetingView& meeting,
    const std::vector<dialog::SlotOffer>& times,
    std::string_view token,
    std::string_view notice
)
{
    const auto& words = meeting_words(meeting.language);
    auto inside = notice_line(notice) + details(meeting, words);
    const auto keep =
        "<a class=\"button-quiet\" href=\"" + path_of(token) + "\">" + escaped(words.keep) + "</a>";
    if (times.empty()) {
        inside += "<p>" + escaped(words.no_times) + "</p>\n<p class=\"actions\">" + keep + "</p>\n";
        return page(words.language, words.move, inside);
    }
    inside += "<form method=\"post\" action=\"" + path_of(token) +
              "/move\">\n<fieldset>\n<legend>" + escaped(words.choose) + "</legend>\n";
    for (const auto& time : times) {
        inside += "<label><input type=\"radio\" name=\"slot\" required value=\"" +
                  escaped(time.slot) + "\"> " + escaped(time.label) + "</label>\n";
    }
    inside += "</fieldset>\n<p class=\"actions\"><button class=\"button\">" + escaped(words.take) +
              "</button>" + keep + "</p>\n</form>\n";
    return page(words.language, words.move, inside);
}

std::string rep_page(
    const agent::RepMeetingView& meeting,
    std::string_view token,
    std::string_view chosen,
    std::string_view notice
)
{
    const auto& words = rep_page_words(meeting.language);
    std::string inside = notice_line(notice.empty() ? rep_notice(meeting, words) : notice);
    inside += "<h1>" + escaped(meeting.title) + "</h1>\n<p class=\"when\">" +
              escaped(meeting.label) + "</p>\n<dl>\n";
    if (!meeting.visitor_name.empty()) inside += row(words.visitor, escaped(meeting.visitor_name));
    if (!meeting.visitor_company.empty())
        inside += row(words.company, escaped(meeting.visitor_company));
    inside += "</dl>\n<div class=\"actions\">\n";
    for (const auto& [answer, label, possible] : {
             RepButton{"accepted", words.accept, meeting.may_answer},
             RepButton{"declined", words.decline, meeting.may_answer},
             RepButton{"held", words.held, meeting.may_end},
             RepButton{"no_show", words.no_show, meeting.may_end},
         })
        if (possible && (chosen.empty() || chosen == answer))
            inside += rep_form(token, answer, label, words);
    return page(words.language, meeting.title, inside + "</div>\n");
}

std::string notice_page(const RepPageWords& words, std::string_view notice)
{
    return page(
        words.language,
        words.meeting,
        "<h1>" + escaped(words.meeting) + "</h1>\n" + notice_line(notice)
    );
}

std::string notice_page(const MeetingWords& words, std::string_view title, std::string_view notice)
{
    return page(words.language, title, "<h1>" + escaped(title) + "</h1>\n" + notice_line(notice));
}

}  // namespace usher::web
