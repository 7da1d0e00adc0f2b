#pragma once
// `usher outbox` and `usher webhook`: what has left, what waits, what was given up; and sending it
// again. They work beside a running server, which sees the change within a second.

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "agent/clock.hpp"

namespace CLI {
class App;
}

namespace usher::agent {

struct OutboxOptions {
    std::string data_folder = "data";
    std::string channel;           // "mail.visitor", "webhook.crm"
    std::string letter;            // an id; "" = any
    std::optional<Instant> since;  // absent: what was given up, whenever
    int limit = 50;
};

// Each returns the exit code: 0, or 1 with a sentence in `complaints`.
int run_outbox(
    const OutboxOptions& options, Instant now, std::ostream& out, std::ostream& complaints
);
int run_outbox_log(const OutboxOptions& options, std::ostream& out, std::ostream& complaints);
int run_outbox_replay(
    const OutboxOptions& options, Instant now, std::ostream& out, std::ostream& complaints
);
int run_outbox_open(
    const OutboxOptions& options, Instant now, std::ostream& out, std::ostream& complaints
);

// The commands of the program.
void add_outbox_commands(CLI::App& app, int& exit_code);

}  // namespace usher::agent
