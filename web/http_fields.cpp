// The security headers, once.

#include "web/http_fields.hpp"

namespace usher::web {

const std::vector<std::pair<std::string_view, std::string_view>>& security_headers(Tls tls)
{
    using Fields = std::vector<std::pair<std::string_view, std::string_view>>;
    static const Fields plain = {
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws: wss:; "
         "img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    };
    static const Fields secure = [] {
        auto fields = plain;
        fields.emplace_back("Strict-Transport-Security", "max-age=31536000");
        return fields;
    }();
    return tls == Tls::on ? secure : plain;
}

}  // namespace usher::web
