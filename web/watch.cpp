// Places are swapped when a connection goes, so that joining and leaving cost the same at any
// number.

#include "web/watch.hpp"

#include <boost/asio/redirect_error.hpp>

namespace usher::web {

Watched::Watched(Watch& watch) : watch_(watch), place_(watch.watched_.size())
{
    watch_.watched_.push_back(this);
}

Watched::~Watched()
{
    auto& all = watch_.watched_;
    all[place_] = all.back();
    all[place_]->place_ = place_;
    all.pop_back();
}

Task<> Watch::run()
{
    while (!stopped_) {
        error_code ignored;
        timer_.expires_after(look_every);
        co_await timer_.async_wait(asio::redirect_error(awaited, ignored));
        now_ = std::chrono::steady_clock::now();
        // From the back: whoever leaves meanwhile is replaced by one that has been looked at.
        for (auto place = watched_.size(); place-- > 0;) {
            if (place < watched_.size()) watched_[place]->look(now_);
        }
    }
}

void Watch::stop()
{
    stopped_ = true;
    timer_.cancel();
}

}  // namespace usher::web
