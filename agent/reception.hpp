#pragma once
// The face for visitors, as it is kept: turns calls into jobs of the records thread, and tells the
// lines once a job is on disk.

#include <functional>
#include <memory>
#include <string>

#include "agent/conversations.hpp"
#include "agent/lines.hpp"
#include "agent/metrics.hpp"
#include "agent/records/records.hpp"
#include "agent/talk_room.hpp"

namespace usher::agent {

class Reception : public Conversations {
  public:
    Reception(Records& records, TalkRoom& room, Metrics& metrics);

    using Done = std::function<void(std::variant<std::pair<LineId, Welcome>, Refused>)>;

    void open(Hello hello, Listener listener, Done done) override;
    void resume(Resume resume, Listener listener, Done done) override;
    void hear(
        const std::string& conversation, dialog::Event event, std::function<void(HeardBack)> done
    ) override;
    void leave(LineId line) override;

    // Something that no visitor said: a meeting was moved by its link, a person spoke. Within a
    // job; what comes of it is to be handed to `tell` after the job's commit. Null: there is no
    // such talk any more.
    Frame happen(Store& store, const std::string& conversation, dialog::Event event);
    void tell(const std::string& conversation, const Frame& turn) const;
    // The store no longer has what is in mind of this talk.
    void forget(const std::string& conversation) { room_.forget(conversation); }
    // Tells its lines to close; on the records thread.
    void close(const std::string& conversation) { lines_.close(conversation); }

  private:
    struct Entering;  // an open or a resume on its way through the records thread
    struct Saying;    // a message on its way
    void enter(const std::shared_ptr<Entering>& entering, std::function<void(Store&)> work);
    void look_up(Store& store, const Resume& resume, Entering& entering);
    void let_in(Entering& entering, Stored stored);
    void answer(Saying& saying, Stored stored);

    Records& records_;
    TalkRoom& room_;
    Metrics& metrics_;
    Lines lines_;
};

}  // namespace usher::agent
