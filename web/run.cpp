// The program's server over the whole agent.

#include <ostream>

#include "agent/agent.hpp"
#include "agent/booking/slot_desk.hpp"
#include "web/server.hpp"

namespace usher::web {

int run(agent::Agent& agent, const ServeOptions& options, std::ostream& out)
{
    Server server(
        {agent.conversations(),
         agent.archive(),
         agent.booking(),
         agent.people(),
         agent.keys(),
         agent.versions(),
         agent.metrics(),
         agent.settings(),
         [&agent] { return agent.not_ready_because(); },
         [&agent] { return agent.warnings(); },
         [&agent](const agent::SlotsAsked& asked) { return agent.slot_desk().why(asked); },
         [&agent] { return agent.slot_desk().calendars(); }},
        options
    );
    if (agent.settings().server.public_url.empty()) agent.set_public_url(server.url());
    server.stop_on_signals();
    // Scripts wait for this line, so it comes first and at once.
    out << "listening on " << server.url() << std::endl;
    for (const auto& warning : agent.warnings())
        out << "warning: " << warning << std::endl;
    server.run();
    agent.stop();
    return 0;
}

}  // namespace usher::web
