// My text is the carrier: what they changed is put into it as they wrote it, from the back to the
// front, so that places further up stay true.

#include "rules/merge.hpp"

#include <algorithm>
#include <functional>

#include "rules/spans.hpp"

namespace usher::rules {
namespace {

// A text and where things stand in it.
struct Page {
    std::string_view text;

    std::string_view of(const Span& span) const
    {
        return text.substr(span.begin, span.end - span.begin);
    }
    std::string bare(const Span* span) const
    {
        return span == nullptr ? std::string() : rules::bare(text, *span);
    }
};

// A part of a block or of a list of named blocks, by its name.
struct Part {
    std::string name;
    std::size_t begin = 0;  // of the name, or of the list's item
    const Span* value = nullptr;
};
using Parts = std::vector<Part>;

Parts parts_of(const Page& page, const Span& span)
{
    Parts parts;
    for (const auto& member : span.members)
        parts.push_back({member.name, member.begin, &member.value});
    for (const auto& item : span.items) {
        const auto* name = item.find("name");
        parts.push_back({name == nullptr ? "" : page.bare(&name->value), item.begin, &item});
    }
    return parts;
}

const Span* value_in(const Parts& parts, const std::string& name)
{
    for (const auto& part : parts)
        if (part.name == name) return part.value;
    return nullptr;
}

// Lists are merged by name only if every item has one of its own.
bool has_names(const Page& page, const Span& span)
{
    if (span.kind == Span::Kind::block) return true;
    if (span.kind != Span::Kind::list) return false;
    std::vector<std::string> names;
    for (const auto& part : parts_of(page, span))
        names.push_back(part.name);
    std::sort(names.begin(), names.end());
    return !names.empty() && !names.front().empty() &&
           std::adjacent_find(names.begin(), names.end()) == names.end();
}

std::string shortened(std::string_view text)
{
    constexpr std::size_t shown_max = 160;
    std::string line;
    for (const char c : text)
        if (c != '\n' && c != '\r' && !(c == ' ' && !line.empty() && line.back() == ' ')) line += c;
    if (line.size() <= shown_max) return line;
    auto end = shown_max;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
        --end;
    return line.substr(0, end) + " ...";
}

class Merger {
  public:
    Merger(std::string_view base, std::string_view mine, std::string_view theirs)
        : base_{base}, mine_{mine}, theirs_{theirs}
    {
    }

    Merged merge()
    {
        const auto base = spans_of(base_.text), mine = spans_of(mine_.text),
                   theirs = spans_of(theirs_.text);
        merge_value(&base, mine, theirs, "");
        Merged merged{std::string(mine_.text), std::move(conflicts_)};
        // Of several insertions at one place the last one found goes in first.
        std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) {
            return a.begin < b.begin;
        });
        for (auto edit = edits_.rbegin(); edit != edits_.rend(); ++edit)
            merged.text.replace(edit->begin, edit->end - edit->begin, edit->text);
        return merged;
    }

  private:
    struct Edit {
        std::size_t begin = 0, end = 0;  // of my text
        std::string text;
    };

    void conflict(const std::string& path, const Span* mine, const Span* theirs)
    {
        const auto says = [](const char* who, const Page& page, const Span* span) {
            if (span == nullptr) return std::string(who) + " takes it away.";
            return std::string(who) + " says " + shortened(page.of(*span)) + ".";
        };
        conflicts_.push_back(
            {path, says("Mine", mine_, mine), says("The live version", theirs_, theirs)}
        );
    }

    void
    merge_value(const Span* base, const Span& mine, const Span& theirs, const std::string& path)
    {
        const auto was = base_.bare(base), is = mine_.bare(&mine), other = theirs_.bare(&theirs);
        if (is == other || other == was) return;
        const bool by_name = mine.kind == theirs.kind && has_names(mine_, mine) &&
                             has_names(theirs_, theirs) &&
                             (base == nullptr || has_names(base_, *base) || base->items.empty());
        if (is == was) {
            // Nothing but my comments may differ: those are kept by going further in.
            const bool as_written = base != nullptr && base_.of(*base) == mine_.of(mine);
            if (by_name && !as_written) return merge_parts(base, mine, theirs, path);
            edits_.push_back({mine.begin, mine.end, std::string(theirs_.of(theirs))});
            return;
        }
        if (!by_name) return conflict(path, &mine, &theirs);
        merge_parts(base, mine, theirs, path);
    }

    void
    merge_parts(const Span* base, const Span& mine, const Span& theirs, const std::string& path)
    {
        const auto was = base == nullptr ? Parts{} : parts_of(base_, *base);
        const auto is = parts_of(mine_, mine), other = parts_of(theirs_, theirs);
        const auto inside = [&](const std::string& name) {
            return path.empty() ? name : path + "." + name;
        };
        for (std::size_t i = 0; i < is.size(); ++i) {
            const auto& part = is[i];
            const auto* before = value_in(was, part.name);
            if (const auto* value = value_in(other, part.name))
                merge_value(before, *part.value, *value, inside(part.name));
            else if (before != nullptr && mine_.bare(part.value) == base_.bare(before))
                take_away(is, i);
            else if (before != nullptr)
                conflict(inside(part.name), part.value, nullptr);
        }
        for (std::size_t i = 0; i < other.size(); ++i) {
            const auto& part = other[i];
            if (value_in(is, part.name) != nullptr) continue;
            const auto* before = value_in(was, part.name);
            if (before == nullptr)
                put_in(mine, is, theirs, other, i);
            else if (theirs_.bare(part.value) != base_.bare(before))
                conflict(inside(part.name), nullptr, part.value);
        }
    }

    // With the space before it and the comma after it; a comma left at the end of a block is none.
    void take_away(const Parts& parts, std::size_t i)
    {
        auto begin = parts[i].begin, end = parts[i].value->end;
        while (begin > 0 && (mine_.text[begin - 1] == ' ' || mine_.text[begin - 1] == '\t'))
            --begin;
        if (begin > 0 && mine_.text[begin - 1] == '\n') --begin;
        auto comma = end;
        while (comma < mine_.text.size() && mine_.text[comma] == ' ')
            ++comma;
        if (comma < mine_.text.size() && mine_.text[comma] == ',') end = comma + 1;
        edits_.push_back({begin, end, ""});
    }

    // After what stands before it in their page, if that is in mine too; else at the beginning.
    void
    put_in(const Span& mine, const Parts& is, const Span& theirs, const Parts& other, std::size_t i)
    {
        const auto gap_begin = i == 0 ? theirs.begin + 1 : other[i - 1].value->end;
        auto written = std::string(theirs_.text.substr(gap_begin, other[i].value->end - gap_begin));
        if (i > 0) {
            const auto comma = written.find(',');
            if (comma != std::string::npos && gap_begin + comma < other[i].begin)
                written.erase(0, comma + 1);
        }
        for (auto before = i; before-- > 0;)
            if (const auto* value = value_in(is, other[before].name)) {
                edits_.push_back({value->end, value->end, "," + written});
                return;
            }
        edits_.push_back({mine.begin + 1, mine.begin + 1, written + (is.empty() ? "" : ",")});
    }

    Page base_, mine_, theirs_;
    std::vector<Edit> edits_;
    std::vector<Conflict> conflicts_;
};

}  // namespace

Merged merge(std::string_view base, std::string_view mine, std::string_view theirs)
{
    return Merger(base, mine, theirs).merge();
}

}  // namespace usher::rules
