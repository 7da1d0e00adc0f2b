#pragma once
// Sets a coroutine going on its own. What it throws is the end of that one connection: it is
// logged, and the server goes on.

#include "web/task.hpp"

namespace usher::web {

void start(Executor executor, Task<> task);

}  // namespace usher::web
