#pragma once
// A client that says exactly what it is told to, byte by byte, and the server of a test around it.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/web/pretend_faces.hpp"
#include "web/server.hpp"

namespace usher::tests {

struct Answer {
    int status = 0;                                           // 0: the connection ended without one
    std::vector<std::pair<std::string, std::string>> fields;  // names in lower case
    std::string body;

    std::string field(const std::string& name) const;  // "" = absent
};

struct WireFrame {
    int opcode = 0;  // -1: the connection ended
    std::string payload;
    int close_code() const;  // 0: none
};

// One TCP connection over loopback. Every read ends after ten seconds at the latest, so that a
// server that hangs fails the test instead of stopping it.
class Wire {
  public:
    // `from` another address of 127/8, so that limits per address can be met or passed by.
    explicit Wire(std::uint16_t port, const std::string& from = "127.0.0.1");
    ~Wire();
    Wire(Wire&& other) noexcept;
    Wire(const Wire&) = delete;

    void send(std::string_view bytes);
    Answer answer(const std::string& method = "GET");
    bool ends();   // whether the other side has ended the connection, once all is read
    void reset();  // goes away without a word

    // ---- as a WebSocket
    Answer upgrade(const std::vector<std::string>& extra = {}, const std::string& leave_out = "");
    void frame(int opcode, std::string_view payload, bool fin = true);
    void say(const nlohmann::json& message) { frame(1, message.dump()); }
    WireFrame next();        // control frames too
    nlohmann::json heard();  // the next text frame; discarded if the line ended
    int closed();            // reads on until the close; its code; -1: none came

  private:
    bool fill();
    std::string take(std::size_t bytes);

    int socket_ = -1;
    std::string in_;
    bool over_ = false;
};

// A handshake that is right in every field; one line may be left out, others added.
std::string handshake(
    std::uint16_t port,
    const std::vector<std::string>& extra = {},
    const std::string& leave_out = ""
);

// The server over a pretend agent, running on a thread of its own until the end of the test.
class TestServer {
  public:
    explicit TestServer(std::function<void(PretendAgent&)> prepare = {}, web::Waits waits = {});
    ~TestServer();

    std::uint16_t port() const { return server_->port(); }
    Wire wire(const std::string& from = "127.0.0.1") const { return Wire(port(), from); }
    // A line that has shaken hands.
    Wire line(const std::string& from = "127.0.0.1") const;
    // ... and has been welcomed, its first turn read.
    Wire talk(const std::string& from = "127.0.0.1") const;
    Answer get(const std::string& target, const std::vector<std::string>& fields = {}) const;
    Answer request(
        const std::string& method,
        const std::string& target,
        const std::vector<std::string>& fields = {},
        const std::string& body = ""
    ) const;
    web::Server& server() { return *server_; }
    void stop_and_wait();

    PretendAgent agent;

  private:
    std::unique_ptr<web::Server> server_;
    std::thread thread_;
};

inline nlohmann::json hello_message()
{
    return {{"type", "hello"}, {"visit", {{"page", "/pricing"}}}};
}

}  // namespace usher::tests
