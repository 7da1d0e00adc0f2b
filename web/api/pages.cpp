// What anyone may see: the demo page and its files, and how the server is.

#include "web/api/api.hpp"

namespace usher::web::api {

namespace {

Response embedded(const Call& call, std::string_view name)
{
    if (const auto* asset = call.assets.find(name)) return respond(*asset, call.request);
    return respond(Problem{
        404,
        "This program was built without its web files: run `npm ci` and `npm run build` in "
        "web/, then build it again."});
}

Response plain_text(int status, std::string text)
{
    Response response;
    response.status = status;
    response.type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    response.fields.emplace_back("Cache-Control", "no-store");
    return response;
}

}  // namespace

Response demo_page(const Call& call) { return embedded(call, "demo.html"); }

Response asset(const Call& call)
{
    auto response = embedded(call, std::string_view(call.request.path).substr(1));
    // The widget is made to be loaded by the site's own pages, under another origin.
    response.fields.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
    response.fields.emplace_back("Access-Control-Allow-Origin", "*");
    return response;
}

Response openapi(const Call& call) { return embedded(call, "openapi.json"); }

Response healthz(const Call&) { return plain_text(200, "ok\n"); }

Response readyz(const Call& call)
{
    if (call.serving == Call::Serving::draining) return plain_text(503, "draining\n");
    const auto cause = call.faces.not_ready_because();
    if (!cause.empty()) return plain_text(503, cause + "\n");
    std::string text = "ready\n";
    for (const auto& warning : call.faces.warnings())
        text += "warning: " + warning + "\n";
    return plain_text(200, text);
}

Response metrics(const Call& call)
{
    auto response = plain_text(200, call.faces.metrics.text());
    response.type = "text/plain; version=0.0.4; charset=utf-8";
    return response;
}

}  // namespace usher::web::api
