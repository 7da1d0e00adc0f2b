// The one place where exceptions of the network thread end.

#include "web/start.hpp"

#include <exception>

#include <boost/asio/co_spawn.hpp>
#include <spdlog/spdlog.h>

namespace usher::web {

void start(Executor executor, Task<> task)
{
    asio::co_spawn(executor, std::move(task), [](std::exception_ptr failed) {
        if (!failed) return;
        try {
            std::rethrow_exception(failed);
        } catch (const std::exception& error) {
            spdlog::error("a connection ended by an error of ours: {}", error.what());
        }
    });
}

}  // namespace usher::web
