#pragma once
// Listens, accepts, watches, drains, stops. One thread runs all of it (run), a small pool reads
// the record for it.

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string>

#include "web/faces.hpp"
#include "web/socket.hpp"

namespace usher::agent {
class Agent;
}

namespace usher::web {

struct ServeOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;  // 0 picks one
    Waits waits = {};           // tests have less patience
};

class Server {
  public:
    // Listens at once. Throws std::runtime_error with a sentence if it can't: the address is taken,
    // the certificate is bad, an origin in the settings is none.
    Server(Faces faces, const ServeOptions& options);
    ~Server();

    std::uint16_t port() const;
    std::uint16_t operators_port() const;  // 0: there is no such door
    std::string url() const;               // "http://127.0.0.1:8080"

    // Serves until it has drained. The calling thread is the network thread meanwhile.
    void run();
    // From any thread: goes down in order (`run` returns within Waits::drain). Idempotent.
    void stop();
    // SIGTERM and SIGINT stop it from now on.
    void stop_on_signals();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// The program's `serve`: prints where it listens, serves until a signal, drains, gives the exit
// code. Throws as Server does.
int run(agent::Agent& agent, const ServeOptions& options, std::ostream& out);

}  // namespace usher::web
