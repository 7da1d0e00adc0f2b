// The table, and how a path finds its row.

#include "web/routes.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "web/api/api.hpp"

namespace usher::web {

namespace {

constexpr std::size_t no_body = 0, form_bytes = 4 * 1024, json_bytes = 64 * 1024;
// A page of 256 KB with its translations and tests, as JSON.
constexpr std::size_t page_bytes = 2 * 1024 * 1024;

constexpr auto table = std::to_array<Route>({
    {"GET", "/", Access::open, Runs::here, no_body, api::demo_page},
    {"GET", "/widget.js", Access::open, Runs::here, no_body, api::asset},
    {"GET", "/demo.css", Access::open, Runs::here, no_body, api::asset},
    {"GET", "/demo.js", Access::open, Runs::here, no_body, api::asset},
    {"GET", "/favicon.svg", Access::open, Runs::here, no_body, api::asset},
    {"GET", "/meeting.css", Access::open, Runs::here, no_body, api::asset},
    {"GET", "/healthz", Access::open, Runs::here, no_body, api::healthz},
    {"GET", "/readyz", Access::open, Runs::here, no_body, api::readyz},
    {"GET", "/metrics", Access::operators, Runs::in_pool, no_body, api::metrics},

    {"GET", "/m/{}", Access::open, Runs::in_pool, no_body, api::meeting},
    {"GET", "/m/{}/move", Access::open, Runs::in_pool, no_body, api::meeting_times},
    {"POST", "/m/{}/move", Access::open, Runs::in_pool, form_bytes, api::move_meeting},
    {"POST", "/m/{}/cancel", Access::open, Runs::in_pool, form_bytes, api::cancel_meeting},
    {"POST", "/m/{}/link", Access::open, Runs::in_pool, form_bytes, api::send_meeting_link},
    {"GET", "/m/{}/invite.ics", Access::open, Runs::in_pool, no_body, api::meeting_invite},
    {"GET", "/r/{}", Access::open, Runs::in_pool, no_body, api::rep_meeting},
    {"POST", "/r/{}", Access::open, Runs::in_pool, form_bytes, api::answer_as_rep},

    {"GET", "/v1/openapi.json", Access::viewer, Runs::in_pool, no_body, api::openapi},
    {"GET", "/v1/conversations", Access::viewer, Runs::in_pool, no_body, api::conversations},
    {"GET", "/v1/conversations/{}", Access::viewer, Runs::in_pool, no_body, api::conversation},
    {"POST",
     "/v1/conversations/{}/take",
     Access::rep,
     Runs::in_pool,
     json_bytes,
     api::take_conversation},
    {"POST",
     "/v1/conversations/{}/messages",
     Access::rep,
     Runs::in_pool,
     json_bytes,
     api::say_in_conversation},
    {"POST",
     "/v1/conversations/{}/give_back",
     Access::rep,
     Runs::in_pool,
     json_bytes,
     api::give_back_conversation},
    {"GET",
     "/v1/export/conversations",
     Access::viewer,
     Runs::in_pool,
     no_body,
     api::export_conversations},
    {"POST", "/v1/visitors/forget", Access::admin, Runs::in_pool, json_bytes, api::forget},
    {"GET", "/v1/meetings", Access::viewer, Runs::in_pool, no_body, api::meetings},
    {"POST",
     "/v1/meetings/{}/outcome",
     Access::rep,
     Runs::in_pool,
     json_bytes,
     api::meeting_outcome},
    {"GET", "/v1/slots", Access::viewer, Runs::in_pool, no_body, api::slots},
    {"GET", "/v1/calendars", Access::viewer, Runs::in_pool, no_body, api::calendars},
    {"GET", "/v1/profiles", Access::viewer, Runs::in_pool, no_body, api::profiles},
    {"GET", "/v1/profiles/{}/versions", Access::viewer, Runs::in_pool, no_body, api::versions},
    {"GET", "/v1/profiles/{}/versions/{}", Access::viewer, Runs::in_pool, no_body, api::version},
    {"GET",
     "/v1/profiles/{}/experiments",
     Access::viewer,
     Runs::in_pool,
     no_body,
     api::experiments},
    {"GET", "/v1/conversations/{}/scores", Access::viewer, Runs::in_pool, no_body, api::scores},
    {"POST", "/v1/profiles/choose", Access::viewer, Runs::in_pool, json_bytes, api::choose},
    {"GET", "/v1/audit", Access::admin, Runs::in_pool, no_body, api::audit},
    {"POST", "/v1/profiles/check", Access::editor, Runs::in_pool, page_bytes, api::check},
    {"POST", "/v1/profiles/replay", Access::editor, Runs::in_pool, page_bytes, api::replay},
    {"POST", "/v1/profiles/plan", Access::editor, Runs::in_pool, page_bytes, api::plan},
    {"POST", "/v1/profiles/{}/merge", Access::editor, Runs::in_pool, page_bytes, api::merge},
    {"POST", "/v1/profiles/{}/publish", Access::publisher, Runs::in_pool, json_bytes, api::publish},
    {"POST",
     "/v1/profiles/{}/rollback",
     Access::publisher,
     Runs::in_pool,
     json_bytes,
     api::rollback},
    {"POST",
     "/v1/profiles/{}/withdraw",
     Access::publisher,
     Runs::in_pool,
     json_bytes,
     api::withdraw},
    {"GET", "/v1/profiles/{}/drafts", Access::editor, Runs::in_pool, no_body, api::drafts},
    {"GET", "/v1/profiles/{}/drafts/{}", Access::editor, Runs::in_pool, no_body, api::draft},
    {"PUT", "/v1/profiles/{}/draft", Access::editor, Runs::in_pool, page_bytes, api::save_draft},
    // A body says nothing here, but some programs send one.
    {"DELETE",
     "/v1/profiles/{}/draft",
     Access::editor,
     Runs::in_pool,
     form_bytes,
     api::discard_draft},
    {"POST",
     "/v1/profiles/{}/drafts/{}/take",
     Access::editor,
     Runs::in_pool,
     json_bytes,
     api::take_draft},
});

// The next segment of "/a/b", taken off; absent at the end.
std::optional<std::string_view> take_segment(std::string_view& path)
{
    if (path.empty()) return std::nullopt;
    const auto slash = path.find('/', 1);
    const auto segment = path.substr(1, slash == std::string_view::npos ? slash : slash - 1);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash);
    return segment;
}

std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path)
{
    std::vector<std::string> names;
    while (true) {
        const auto wanted = take_segment(pattern), given = take_segment(path);
        if (!wanted && !given) return names;
        if (!wanted || !given) return std::nullopt;
        if (*wanted != "{}") {
            if (*wanted != *given) return std::nullopt;
            continue;
        }
        auto name = percent_decoded(*given, Plus::plus);
        if (!name || name->empty()) return std::nullopt;
        names.push_back(std::move(*name));
    }
}

}  // namespace

std::span<const Route> routes() { return table; }

std::variant<RouteFound, Response> find_route(std::string_view method, std::string_view path)
{
    const auto wanted = method == "HEAD" ? "GET" : method;
    std::string allowed;
    for (const auto& route : table) {
        auto names = match(route.pattern, path);
        if (!names) continue;
        if (route.method == wanted) return RouteFound{&route, std::move(*names)};
        if (!allowed.empty()) allowed += ", ";
        allowed += route.method == "GET" ? "GET, HEAD" : route.method;
    }
    if (allowed.empty()) return respond(Problem{404, "There is nothing here."});
    auto refused = respond(Problem{405, "Not with this method."});
    refused.fields.emplace_back("Allow", allowed);
    return refused;
}

}  // namespace usher::web
