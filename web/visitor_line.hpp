#pragma once
// One visitor's line, from the first frame to the last. The conversation belongs to the agent and
// outlives the line: a visitor who comes back goes on where they stopped.

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>

#include "web/faces.hpp"
#include "web/limits.hpp"
#include "web/mailbox.hpp"
#include "web/messages.hpp"
#include "web/socket.hpp"

namespace usher::web {

constexpr int bad_messages_per_minute = 20;  // then the line is closed: no widget makes so many
constexpr int refusals_per_minute = 60;      // "slow down", said and not heeded

class VisitorLine;

// What all lines share.
struct Lines {
    Faces& faces;
    std::shared_ptr<Mailbox> mailbox;
    std::unordered_multimap<std::string, VisitorLine*> of_conversation;
};

class VisitorLine : public std::enable_shared_from_this<VisitorLine> {
  public:
    // `country` is what a trusted proxy says; "" = unknown.
    VisitorLine(
        std::shared_ptr<Socket> socket, Lines& lines, AddressUse& address, std::string country
    );

    // Serves until the line is over and its last words are out.
    Task<> run();

    // Ends the line, politely, because the server is going down. Nothing more is heard; while
    // something is still being stored nothing happens, and the caller asks again a little later.
    void drain();
    // Ends it at once.
    void cut();

  private:
    using Opened = std::variant<std::pair<agent::LineId, agent::Welcome>, agent::Refused>;

    // Each ends when its answer is queued.
    Task<> handle(Message message);
    Task<> begin(agent::Hello hello);
    Task<> go_on(agent::Resume resume);
    Task<> hear(VisitorMessage message);
    void pass_on_typing();
    void refuse(const BadMessage& bad);

    agent::Listener listener();
    std::function<void(Opened)> when_opened();
    void opened(Opened answer);
    void heard(const std::string& id, const agent::HeardBack& answer, Moment since);
    void refused(const agent::Refused& why, const std::string& re);
    void leave();
    bool may_begin() const { return conversation_.empty() || said_bye_; }
    void slow_down(std::chrono::milliseconds wait, const std::string& re, const char* cause);

    std::shared_ptr<Socket> socket_;
    Lines& lines_;
    AddressUse& address_;
    const std::string country_;
    Gate answered_;
    bool waiting_ = false, draining_ = false, resuming_ = false, said_bye_ = false, cut_ = false;
    std::optional<agent::LineId> line_;
    std::string conversation_;
    Bucket messages_, bad_messages_, refusals_;
};

}  // namespace usher::web
