// Names, kinds and counts: what the field table alone can tell about a file.

#include <algorithm>

#include "rules/amount.hpp"
#include "rules/dates.hpp"
#include "rules/load_parts.hpp"
#include "rules/prose.hpp"

namespace usher::rules {

namespace {

std::string_view name_of_kind(const Node& node)
{
    switch (node.kind) {
    case Node::Kind::block:
        return "a block";
    case Node::Kind::list:
        return "a list";
    case Node::Kind::text:
        return "a text";
    case Node::Kind::number:
        return "a number";
    case Node::Kind::yes_no:
        return node.yes ? "true" : "false";
    case Node::Kind::nothing:
        return "nothing at all";
    }
    return "nothing at all";
}

std::string should_be(const Field& field)
{
    const auto range = "from " + std::to_string(field.least) + " to " + std::to_string(field.most);
    switch (field.shape) {
    case Shape::text:
    case Shape::name:
        return "a text in double quotes";
    case Shape::link:
        return "an address in double quotes";
    case Shape::texts:
    case Shape::names:
    case Shape::choices:
        return "a list of texts in [ ]";
    case Shape::number:
        return "a whole number " + range;
    case Shape::yes_no:
        return "true or false";
    case Shape::amount:
        return "an amount";
    case Shape::date:
        return "a day as year-month-day";
    case Shape::choice:
        return "one word in double quotes";
    case Shape::block:
    case Shape::named:
    case Shape::condition:
        return "a block in { }";
    case Shape::blocks:
        return "a list of blocks, [ { ... }, ... ]";
    case Shape::points_by:
        return "a block of names with a whole number " + range + " each";
    case Shape::special:
        return "something else";
    }
    return "something else";
}

// The field that an unknown name was probably meant to be: near, and not there already.
const Field* meant_by(std::string_view name, const Node& block, const Fields& fields)
{
    if (fields.find(name) != nullptr) return nullptr;
    const auto near = nearest(name, fields.names());
    return near.empty() || block.find(near) != nullptr ? nullptr : fields.find(near);
}

// Walks one file along the table.
class ShapeCheck {
  public:
    explicit ShapeCheck(Findings& findings) : findings_(findings) {}

    void block(const Spot& spot, const Fields& fields)
    {
        if (spot.node->members.size() > static_cast<std::size_t>(members_max)) {
            size_ = Size::too_large;
            wrong(
                spot,
                std::string(fields.called) + " is too long",
                "It has " + std::to_string(spot.node->members.size()) + " lines."
            );
            return;
        }
        std::vector<std::string> meant;  // required lines that only have a slip in their name
        for (const auto& member : spot.members()) {
            if (const auto* field = fields.find(member.name)) {
                value(member, *field);
                continue;
            }
            report_unknown(member, fields, fields.called, findings_);
            const auto* field = meant_by(member.name, *spot.node, fields);
            if (field == nullptr) continue;
            meant.emplace_back(field->name);
            value(member, *field);
        }
        for (const auto& field : fields.fields) {
            if (field.need != Need::required || spot.node->find(field.name) != nullptr) continue;
            if (std::find(meant.begin(), meant.end(), field.name) != meant.end()) continue;
            findings_.error(
                "U104",
                spot.place,
                spot.path,
                quoted(field.name) + " is missing in " + std::string(fields.called),
                std::string(field.says) + " For example: " + std::string(field.example)
            );
        }
    }

    Size size() const { return size_; }

  private:
    void value(const Spot& spot, const Field& field)
    {
        switch (field.shape) {
        case Shape::text:
        case Shape::name:
        case Shape::link:
            text(spot, field);
            break;
        case Shape::date:
            date(spot, field);
            break;
        case Shape::texts:
        case Shape::names:
            texts(spot, field);
            break;
        case Shape::number:
            number(spot, field);
            break;
        case Shape::yes_no:
            yes_no(spot, field);
            break;
        case Shape::amount:
            amount(spot, field);
            break;
        case Shape::choice:
            choice(spot, field);
            break;
        case Shape::choices:
            choices(spot, field);
            break;
        case Shape::block:
            if (expect(spot, field, Node::Kind::block)) block(spot, *field.inside);
            break;
        case Shape::blocks:
            blocks(spot, field);
            break;
        case Shape::named:
            named(spot, field);
            break;
        case Shape::points_by:
            points_by(spot, field);
            break;
        case Shape::condition:
            expect(spot, field, Node::Kind::block);
            break;
        case Shape::special:
            break;
        }
    }

    void wrong(const Spot& spot, std::string message, std::string remedy)
    {
        findings_.error("U104", spot.value_place(), spot.path, std::move(message), remedy);
    }

    bool expect(const Spot& spot, const Field& field, Node::Kind kind)
    {
        if (spot.is(kind)) return true;
        const auto what = spot.name.empty() ? std::string(field.name) : spot.name;
        wrong(
            spot,
            quoted(what) + " is " + std::string(name_of_kind(*spot.node)) + " here",
            "It should be " + should_be(field) +
                (field.example.empty() ? "." : ", for example: " + std::string(field.example))
        );
        return false;
    }

    void text(const Spot& spot, const Field& field)
    {
        if (!expect(spot, field, Node::Kind::text)) return;
        const auto& written = spot.node->text;
        if (field.need == Need::required && written.find_first_not_of(" \t\n") == written.npos) {
            wrong(spot, quoted(field.name) + " says nothing", std::string(field.says));
            return;
        }
        const auto most =
            static_cast<std::size_t>(field.most > 0 ? field.most : name_characters_max);
        if (count_code_points(written) > most)
            wrong(
                spot,
                quoted(field.name) + " is too long",
                "It has " + std::to_string(count_code_points(written)) + " characters; at most " +
                    std::to_string(most) + " are allowed."
            );
    }

    void date(const Spot& spot, const Field& field)
    {
        if (!expect(spot, field, Node::Kind::text) || is_date(spot.node->text)) return;
        wrong(
            spot,
            quoted(spot.node->text) + " is not a day",
            "Write year-month-day, for example: " + std::string(field.example)
        );
    }

    void texts(const Spot& spot, const Field& field)
    {
        if (!expect(spot, field, Node::Kind::list)) return;
        count(spot, field, spot.node->items.size());
        const Field one{
            .name = field.name,
            .need = Need::required,
            .most = short_characters_max,
            .says = "Every entry of the list has to say something."};
        for (const auto& item : spot.items())
            text(item, one);
    }

    void number(const Spot& spot, const Field& field)
    {
        if (spot.is(Node::Kind::text) && parse_amount(spot.node->text)) {
            wrong(spot, quoted(field.name) + " is a text here", "Write the number without quotes.");
            return;
        }
        if (!expect(spot, field, Node::Kind::number)) return;
        const auto given = number_of(spot);
        if (given && *given >= field.least && *given <= field.most) return;
        wrong(
            spot,
            quoted(spot.name) + " can't be " + spot.node->text,
            "It is " + should_be(field) + "."
        );
    }

    void yes_no(const Spot& spot, const Field& field)
    {
        if (spot.is(Node::Kind::yes_no)) return;
        expect(spot, field, Node::Kind::yes_no);
    }

    void amount(const Spot& spot, const Field& field)
    {
        if (amount_of(*spot.node)) return;
        const bool written = spot.is(Node::Kind::text) || spot.is(Node::Kind::number);
        if (!written) {
            expect(spot, field, Node::Kind::number);
            return;
        }
        wrong(
            spot,
            quoted(spot.node->text) + " is not an amount",
            "Write digits, for example 10000000, or as it is spoken: \"10M\", \"750k\", \"1.5B\"."
        );
    }

    void one_choice(const Spot& spot, const Field& field)
    {
        const auto allowed = words_of(field.choices);
        const auto& written = spot.node->text;
        if (std::find(allowed.begin(), allowed.end(), written) != allowed.end()) return;
        std::vector<std::string> shown;
        for (const auto& word : allowed)
            shown.push_back(quoted(word));
        wrong(
            spot,
            quoted(field.name) + " can't be " + quoted(written),
            did_you_mean(written, allowed) + "Possible is " + list_of(shown, " or ") + "."
        );
    }

    void choice(const Spot& spot, const Field& field)
    {
        if (expect(spot, field, Node::Kind::text)) one_choice(spot, field);
    }

    void choices(const Spot& spot, const Field& field)
    {
        if (!expect(spot, field, Node::Kind::list)) return;
        for (const auto& item : spot.items())
            if (item.is(Node::Kind::text))
                one_choice(item, field);
            else
                wrong(item, "this list holds texts only", "Write each in double quotes.");
    }

    void blocks(const Spot& spot, const Field& field)
    {
        if (!expect(spot, field, Node::Kind::list)) return;
        count(spot, field, spot.node->items.size());
        for (const auto& item : spot.items())
            if (item.is(Node::Kind::block))
                block(item, *field.inside);
            else
                wrong(
                    item,
                    quoted(field.name) + " holds " + std::string(name_of_kind(*item.node)) +
                        " here",
                    "Each entry is a block in { }, for example: " + std::string(field.example)
                );
    }

    void named(const Spot& spot, const Field& field)
    {
        if (!expect(spot, field, Node::Kind::block)) return;
        count(spot, field, spot.node->members.size());
        for (const auto& member : spot.members()) {
            check_name(member);
            const Field one{.name = field.name, .shape = Shape::block, .inside = field.inside};
            if (expect(member, one, Node::Kind::block)) block(member, *field.inside);
        }
    }

    void check_name(const Spot& spot)
    {
        const auto& name = spot.name;
        const bool odd = name.find_first_of(" \t\n\r.\"\\{}[]:,*") != name.npos;
        const bool long_ = count_code_points(name) > name_characters_max;
        if (!odd && !long_ && !name.empty()) return;
        findings_.error(
            "U104",
            spot.place,
            spot.path,
            quoted(name) + " can't be a name",
            "A name is one word of letters, digits and _, at most " +
                std::to_string(name_characters_max) + " of them, for example company_size."
        );
    }

    void points_by(const Spot& spot, const Field& field)
    {
        if (!expect(spot, field, Node::Kind::block)) return;
        count(spot, field, spot.node->members.size());
        for (const auto& member : spot.members()) {
            const Field one{
                .name = field.name,
                .shape = Shape::number,
                .least = field.least,
                .most = field.most};
            number(member, one);
        }
    }

    void count(const Spot& spot, const Field& field, std::size_t members)
    {
        const bool number_range = field.shape == Shape::points_by;
        const int most = number_range || field.most == 0 ? members_max : field.most;
        const int least = number_range ? 0 : field.least;
        if (members > static_cast<std::size_t>(most)) {
            size_ = Size::too_large;
            wrong(
                spot,
                quoted(field.name) + " is too long",
                "It has " + std::to_string(members) + " entries; at most " + std::to_string(most) +
                    " are allowed."
            );
        }
        if (members < static_cast<std::size_t>(least))
            wrong(spot, quoted(field.name) + " is empty", std::string(field.says));
    }

    Findings& findings_;
    Size size_ = Size::fits;
};

}  // namespace

void mend_names(Node& block, const Fields& fields)
{
    for (auto& member : block.members)
        if (const auto* meant = meant_by(member.name, block, fields)) member.name = meant->name;
    for (auto& member : block.members) {
        const auto* field = fields.find(member.name);
        if (field == nullptr || field->inside == nullptr) continue;
        if (field->shape == Shape::block)
            mend_names(member.value, *field->inside);
        else if (field->shape == Shape::named)
            for (auto& inner : member.value.members)
                mend_names(inner.value, *field->inside);
        for (auto& item : member.value.items)
            mend_names(item, *field->inside);
    }
}

Size check_shape(const Spot& block, const Fields& fields, Findings& findings)
{
    ShapeCheck check(findings);
    check.block(block, fields);
    return check.size();
}

}  // namespace usher::rules
