// Compressed with the strongest setting, once: it costs a millisecond at start.

#include "web/assets.hpp"

#include <stdexcept>

#include <zlib.h>

#include "agent/secrets.hpp"

namespace usher::web {

// Written by embed.cmake at build time.
extern const EmbeddedFile* const embedded_files;
extern const std::size_t embedded_file_count;

namespace {

std::string type_of(std::string_view name)
{
    const auto dot = name.rfind('.');
    const auto ending = dot == std::string_view::npos ? std::string_view() : name.substr(dot);
    if (ending == ".html") return "text/html; charset=utf-8";
    if (ending == ".js") return "text/javascript; charset=utf-8";
    if (ending == ".css") return "text/css; charset=utf-8";
    if (ending == ".svg") return "image/svg+xml";
    if (ending == ".json") return "application/json";
    return "application/octet-stream";
}

std::string gzipped(std::string_view bytes)
{
    z_stream stream{};
    constexpr int gzip_window = 15 + 16, memory_level = 9;
    if (deflateInit2(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, memory_level, Z_DEFAULT_STRATEGY
        ) != Z_OK) {
        throw std::runtime_error("zlib has no memory to begin with");
    }
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    // zlib reads through a pointer that is not const, and changes nothing.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out.size() < bytes.size() ? out : std::string();
}

}  // namespace

Assets::Assets()
{
    for (std::size_t at = 0; at < embedded_file_count; ++at) {
        const auto& file = embedded_files[at];
        Asset asset{type_of(file.name), file.bytes, gzipped(file.bytes), ""};
        asset.etag = "\"" + agent::sha256_hex(file.bytes).substr(0, 32) + "\"";
        assets_.emplace(std::string(file.name), std::move(asset));
    }
}

const Asset* Assets::find(std::string_view name) const
{
    const auto found = assets_.find(name);
    return found == assets_.end() ? nullptr : &found->second;
}

Response respond(const Asset& asset, const Request& request)
{
    const bool zipped = !asset.gzip.empty() && has_token(request.list("accept-encoding"), "gzip");
    Response response;
    response.fields = {
        {"ETag", asset.etag},
        // Asked for again each time, so that an upgrade shows at once; 304 is 200 bytes.
        {"Cache-Control", "no-cache"},
        {"Vary", "Accept-Encoding"},
    };
    const auto known = request.list("if-none-match");
    if (known == "*" || known.find(asset.etag) != std::string::npos) {
        response.status = 304;
        return response;
    }
    response.type = asset.type;
    if (zipped) response.fields.emplace_back("Content-Encoding", "gzip");
    response.body = zipped ? asset.gzip : std::string(asset.bytes);
    return response;
}

}  // namespace usher::web
