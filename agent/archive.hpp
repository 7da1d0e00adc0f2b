#pragma once
// The record, for people and programs: conversations and meetings as the HTTP interface and the
// export give them (protocol.md section 2). Reads on a connection of its own, beside the writer;
// may be called from any thread, and blocks for as long as the reading takes.

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace usher::agent {

struct ConversationFilter {
    std::string profile, verdict, outcome, lead, since, until, text;  // "" = any; times RFC 3339
    int version = 0;                                                  // 0 = any
    int limit = 50;                                                   // 1..500
    std::string after;                                                // as the last page gave it
};

struct MeetingFilter {
    std::string state, rep, since, until;
    int limit = 50;
    std::string after;
};

struct BadRequest {
    std::string field, message;
};

class Archive {
  public:
    virtual ~Archive() = default;

    // {"conversations": [...], "after": ...}; each as `conversation` gives it, without its turns.
    virtual std::variant<std::string, BadRequest> conversations(const ConversationFilter&) = 0;
    // One conversation as JSON, recomputed from its events; absent: there is none.
    virtual std::optional<std::string> conversation(const std::string& id) = 0;
    // Every line of the export, in order of their start, until `line` says false.
    virtual void
    each(const ConversationFilter&, const std::function<bool(const std::string& line)>& line) = 0;
    virtual std::variant<std::string, BadRequest> meetings(const MeetingFilter&) = 0;

    // too_early: how it went, before it has begun. too_late: a yes or no once that is known.
    // cancelled: nothing can be said of it any more.
    enum class Done { yes, unknown, bad, too_early, too_late, cancelled };
    // accepted, declined (+ reason), held, no_show; idempotent.
    virtual Done meeting_outcome(
        const std::string& meeting, const std::string& outcome, const std::string& reason
    ) = 0;
    // {"profiles": [...]}, versions, and the author's bytes of one version.
    virtual std::string profiles() = 0;
    virtual std::optional<std::string> versions(const std::string& profile) = 0;
    virtual std::optional<std::string> version_bytes(const std::string& profile, int number) = 0;
    // Erases a person everywhere, by e-mail or by conversation; how many conversations that were.
    virtual int forget(const std::string& email, const std::string& conversation) = 0;
};

}  // namespace usher::agent
