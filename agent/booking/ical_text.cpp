// Unfolding, then one pass with a stack of open components.

#include "agent/booking/ical_text.hpp"

#include <algorithm>

namespace usher::agent {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

char raised(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string upper(std::string_view text)
{
    std::string made(text);
    std::ranges::transform(made, made.begin(), raised);
    return made;
}

// Gives the unfolded lines one after the other; empty ones are left out. Any of CRLF and LF ends a
// line, a space or tab at the beginning continues the one before.
class Unfolder {
  public:
    explicit Unfolder(std::string_view text) : rest_(text) {}

    bool next(std::string& line)
    {
        line.clear();
        while (line.empty()) {
            if (rest_.empty()) return false;
            line = raw_line();
        }
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t'))
            line += raw_line().substr(1);
        return true;
    }

  private:
    std::string_view raw_line()
    {
        const auto end = std::min(rest_.find('\n'), rest_.size());
        auto line = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        while (line.ends_with('\r'))
            line.remove_suffix(1);
        return line;
    }

    std::string_view rest_;
};

// Where the value of a parameter ends: at ; : or the end, but not inside quotes.
std::size_t parameter_end(std::string_view text, std::size_t at)
{
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && (text[at] == ';' || text[at] == ':')) break;
    }
    return at;
}

std::string without_quotes(std::string_view text)
{
    std::string plain(text);
    std::erase(plain, '"');
    return plain;
}

// Absent: no colon, so it is no content line.
std::optional<IcalLine> read_line(std::string_view text)
{
    IcalLine line;
    auto at = text.find_first_of(";:");
    if (at == std::string_view::npos) return std::nullopt;
    line.name = upper(text.substr(0, at));
    while (at < text.size() && text[at] == ';') {
        const auto end = parameter_end(text, at + 1);
        const auto parameter = text.substr(at + 1, end - at - 1);
        const auto equals = std::min(parameter.find('='), parameter.size());
        line.parameters.emplace_back(
            upper(parameter.substr(0, equals)),
            without_quotes(parameter.substr(std::min(equals + 1, parameter.size())))
        );
        at = end;
    }
    if (at >= text.size()) return std::nullopt;
    line.value = text.substr(at + 1);
    return line;
}

// The components that are open, innermost last.
class Stack {
  public:
    explicit Stack(std::vector<IcalComponent>& done) : done_(done) {}

    bool empty() const { return open_.empty(); }
    std::size_t depth() const { return open_.size(); }

    void begin(std::string name)
    {
        // No event holds an event: the END of the one before is missing.
        if (!open_.empty() && name == "VEVENT" && open_.back().name == "VEVENT") close();
        open_.push_back({std::move(name), {}, {}, false});
    }

    // Closes what it names, and what was left open inside; names nothing open: ignored.
    void end(const std::string& name)
    {
        const auto named =
            std::ranges::find(open_.rbegin(), open_.rend(), name, &IcalComponent::name);
        if (named == open_.rend()) return;
        for (auto inner = named - open_.rbegin(); inner > 0; --inner)
            close();
        open_.back().ended = true;
        close();
    }

    void add(IcalLine line) { open_.back().lines.push_back(std::move(line)); }

  private:
    void close()
    {
        auto closed = std::move(open_.back());
        open_.pop_back();
        (open_.empty() ? done_ : open_.back().parts).push_back(std::move(closed));
    }

    std::vector<IcalComponent> open_;
    std::vector<IcalComponent>& done_;
};

}  // namespace

std::string_view IcalLine::parameter(std::string_view wanted) const
{
    for (const auto& [own, text] : parameters) {
        if (own == wanted) return text;
    }
    return {};
}

const IcalLine* IcalComponent::line(std::string_view wanted) const
{
    const auto found = std::ranges::find(lines, wanted, &IcalLine::name);
    return found == lines.end() ? nullptr : &*found;
}

std::vector<std::string_view> pieces_of(std::string_view list)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find(',', at), list.size());
        if (end > at) pieces.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return pieces;
}

std::string keyword(std::string_view text)
{
    const auto from = std::min(text.find_first_not_of(" \t"), text.size());
    const auto to = text.find_last_not_of(" \t") + 1;
    return from < to ? upper(text.substr(from, to - from)) : std::string{};
}

IcalText read_ical(std::string_view text)
{
    if (text.size() > calendar_bytes_max) return {{}, "it is larger than 5 MB"};
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    IcalText read;
    Stack open(read.calendars);
    Unfolder lines(text);
    for (std::string raw; lines.next(raw);) {
        auto line = read_line(raw);
        if (line && line->name == "BEGIN") {
            open.begin(keyword(line->value));
            if (open.depth() > component_depth_max) return {{}, "its parts are nested too deeply"};
        } else if (open.empty()) {
            // Before a calendar that is a page of something else; after one it does no harm.
            if (read.calendars.empty()) return {{}, "it does not begin with BEGIN:VCALENDAR"};
        } else if (line && line->name == "END") {
            open.end(keyword(line->value));
        } else if (line) {
            open.add(std::move(*line));
        }
    }
    if (!open.empty()) return {{}, "it breaks off in the middle"};
    const auto strange = [](const auto& one) { return one.name != "VCALENDAR"; };
    if (read.calendars.empty() || std::ranges::any_of(read.calendars, strange))
        return {{}, "it does not begin with BEGIN:VCALENDAR"};
    return read;
}

}  // namespace usher::agent
