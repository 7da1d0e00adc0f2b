// A meeting by its rep's signed link. Mail scanners follow links, so GET and HEAD only show, each
// answer is a button that posts.

#include "web/api/api.hpp"
#include "web/api/parameters.hpp"
#include "web/api/same_site.hpp"
#include "web/meeting_page.hpp"

namespace usher::web::api {

namespace {

using agent::RepRefusal;

Response html(int status, std::string page)
{
    Response response;
    response.status = status;
    response.type = "text/html; charset=utf-8";
    response.body = std::move(page);
    response.fields = {{"Cache-Control", "no-store"}, {"X-Robots-Tag", "noindex"}};
    return response;
}

Response unknown(const Call& call)
{
    const auto asked = lower_case(call.request.list("accept-language"));
    const auto& words = rep_page_words(std::string_view(asked).substr(0, 2));
    return html(404, notice_page(words, words.unknown));
}

struct Said {
    int status;
    std::string_view notice;
};

Said said_of(RepRefusal refused, const RepPageWords& words)
{
    switch (refused) {
    case RepRefusal::cancelled:
        return {409, words.was_cancelled};
    case RepRefusal::changed:
        return {409, words.was_moved};
    case RepRefusal::not_yours:
        return {409, words.passed_on};
    case RepRefusal::too_late:
        return {409, words.too_late};
    case RepRefusal::too_early:
        return {409, words.too_early};
    case RepRefusal::try_again:
        return {503, words.try_again};
    case RepRefusal::unknown:
    case RepRefusal::bad:
        break;
    }
    return {400, words.unknown};
}

std::string thanks(const agent::RepAnswered& answered, const RepPageWords& words)
{
    if (answered.what == "accepted") return std::string(words.accepted);
    if (answered.what == "nobody_else") return std::string(words.nobody_else);
    if (answered.what != "passed_on") return std::string(words.ended);
    if (answered.to.empty()) return std::string(words.passed_on);
    return std::string(words.passed_on_to) + " " + answered.to + ".";
}

}  // namespace

Response rep_meeting(const Call& call)
{
    const auto& token = call.names.at(0);
    const auto found = call.faces.booking.see_as_rep(token);
    if (!found) return unknown(call);
    const auto query = read_form(call.request.query);
    const auto chosen = query && query->count("answer") ? query->at("answer") : std::string();
    return html(200, rep_page(*found, token, chosen, ""));
}

Response answer_as_rep(const Call& call)
{
    const auto& token = call.names.at(0);
    const auto found = call.faces.booking.see_as_rep(token);
    if (!found) return unknown(call);
    const auto& words = rep_page_words(found->language);
    if (!from_here(call)) return html(403, rep_page(*found, token, "", words.refused));
    const auto form = read_form(call.request.body);
    const auto field = [&](const char* name) {
        return form && form->count(name) ? form->at(name) : std::string();
    };
    const auto answered = call.faces.booking.answer_as_rep(token, field("answer"), field("reason"));
    if (const auto* refused = std::get_if<RepRefusal>(&answered)) {
        const auto said = said_of(*refused, words);
        return html(said.status, rep_page(*found, token, "", said.notice));
    }
    // As it is by now: with the other answers that are still possible.
    const auto now = call.faces.booking.see_as_rep(token);
    return html(
        200,
        rep_page(
            now ? *now : *found, token, "", thanks(std::get<agent::RepAnswered>(answered), words)
        )
    );
}

}  // namespace usher::web::api
