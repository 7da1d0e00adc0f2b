#pragma once
// Somebody else's web server, in this process and on loopback: it answers as the test says, or
// breaks off, or says nothing at all.

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace usher::tests {

struct SiteRequest {
    std::string method, path, head, body;
    std::string header(const std::string& name) const;  // "" = absent; name in lower case
};

struct SiteAnswer {
    int status = 200;
    std::vector<std::string> headers;  // "ETag: \"1\""
    std::string body;
    // What goes wrong after it.
    enum class Then { done, break_off, say_nothing } then = Then::done;
};

class PretendSite {
  public:
    explicit PretendSite(std::function<SiteAnswer(const SiteRequest&)> answer);
    ~PretendSite();
    PretendSite(const PretendSite&) = delete;

    std::string url() const;  // "http://127.0.0.1:PORT"
    std::vector<SiteRequest> requests() const;

  private:
    void listen_until_stopped();
    void serve(int line);

    std::function<SiteAnswer(const SiteRequest&)> answer_;
    int door_ = -1;
    int port_ = 0;
    std::atomic<bool> stopping_{false};
    mutable std::mutex mutex_;
    std::vector<SiteRequest> requests_;
    std::vector<std::thread> lines_;
    std::thread listener_;
};

}  // namespace usher::tests
