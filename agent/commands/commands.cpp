#include "agent/commands/commands.hpp"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <vector>

#include "agent/clock.hpp"
#include "agent/commands/backup.hpp"
#include "agent/commands/chat.hpp"
#include "agent/commands/check.hpp"
#include "agent/commands/decide.hpp"
#include "agent/commands/export.hpp"
#include "agent/commands/key.hpp"
#include "agent/commands/page.hpp"
#include "agent/commands/retrace.hpp"
#include "agent/commands/slots.hpp"
#include "agent/commands/understand.hpp"

namespace usher::agent {
