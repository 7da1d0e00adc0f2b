#pragma once
// The files that are built into the program: the widget, its demo page, the style of the meeting
// page, the description of the interface. A fixed map: no path of a request ever meets a disk.

#include <map>
#include <string>
#include <string_view>

#include "web/http.hpp"

namespace usher::web {

struct EmbeddedFile {
    std::string_view name, bytes;  // "widget.js"
};

struct Asset {
    std::string type;  // Content-Type
    std::string_view bytes;
    std::string gzip;  // the same, compressed once at start; "" if that saves nothing
    std::string etag;
};

class Assets {
  public:
    Assets();  // what CMake has embedded (embed.cmake)

    // nullptr: this program was built without it.
    const Asset* find(std::string_view name) const;

  private:
    std::map<std::string, Asset, std::less<>> assets_;
};

// Answers with the asset: 304 if the asker has it, compressed if they take that.
Response respond(const Asset& asset, const Request& request);

}  // namespace usher::web
