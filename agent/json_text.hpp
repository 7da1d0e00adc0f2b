#pragma once
// Writes JSON straight into a string, in the order it is told: a turn is rendered once, stored, and
// sent as the same bytes. Reading is nlohmann's business.

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace usher::agent {

class JsonText {
  public:
    JsonText& open_block() { return open('{'); }
    JsonText& close_block() { return close('}'); }
    JsonText& open_list() { return open('['); }
    JsonText& close_list() { return close(']'); }

    JsonText& name(std::string_view name);
    JsonText& text(std::string_view value);  // UTF-8; what is not becomes U+FFFD
    JsonText& number(std::int64_t value);
    JsonText& yes_no(std::same_as<bool> auto value) { return raw(value ? "true" : "false"); }
    JsonText& nothing() { return raw("null"); }
    JsonText& raw(std::string_view json);  // a value that is JSON already

    JsonText& field(std::string_view key, std::string_view value) { return name(key).text(value); }
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) JsonText& field(std::string_view key, Number value)
    {
        return name(key).number(static_cast<std::int64_t>(value));
    }
    JsonText& field(std::string_view key, std::same_as<bool> auto value)
    {
        return name(key).yes_no(value);
    }
    // Left out if it is empty: most of the protocol's fields are optional in this way.
    JsonText& field_if_any(std::string_view key, std::string_view value)
    {
        return value.empty() ? *this : field(key, value);
    }

    std::string take() { return std::move(out_); }
    const std::string& so_far() const { return out_; }

  private:
    JsonText& open(char bracket);
    JsonText& close(char bracket);
    void begin_value();

    std::string out_;
    bool follows_value_ = false;  // the next value or name needs a comma before it
};

}  // namespace usher::agent
