// nlohmann's parser calls back for each value; the tree is built here, so that a limit ends the
// reading at once and a doubled key is seen.

#include "web/strict_json.hpp"

#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace usher::web {

namespace {

using nlohmann::json;

class Builder {
  public:
    using number_integer_t = json::number_integer_t;
    using number_unsigned_t = json::number_unsigned_t;
    using number_float_t = json::number_float_t;
    using string_t = json::string_t;
    using binary_t = json::binary_t;

    bool null() { return put(nullptr); }
    bool boolean(bool value) { return put(value); }
    bool number_integer(number_integer_t value) { return put(value); }
    bool number_unsigned(number_unsigned_t value) { return put(value); }
    bool number_float(number_float_t value, const string_t&)
    {
        return std::isfinite(value) ? put(value) : refuse(key_, "is too large a number");
    }
    bool string(string_t& value) { return put(std::move(value)); }
    bool binary(binary_t&) { return false; }

    bool start_object(std::size_t) { return open(json::object()); }
    bool key(string_t& name)
    {
        if (name.size() > json_key_bytes_max) return refuse("", "has a key that is too long");
        auto& object = *open_.back();
        if (object.contains(name)) return refuse(name, "is there twice");
        if (object.size() >= json_keys_max) return refuse("", "has too many keys in one object");
        key_ = std::move(name);
        return true;
    }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(json::array()); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& e)
    {
        // 406 is a number that no double can hold.
        if (e.id == 406) return refuse(key_, "is too large a number");
        return refuse("", "is not JSON, at byte " + std::to_string(position));
    }

    std::variant<json, NotJson> result()
    {
        if (refused_) return std::move(*refused_);
        return std::move(root_);
    }

  private:
    json* place(json&& value)
    {
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        auto& inside = *open_.back();
        if (inside.is_array()) {
            inside.push_back(std::move(value));
            return &inside.back();
        }
        return &(inside[key_] = std::move(value));
    }
    template <class Value> bool put(Value&& value)
    {
        place(json(std::forward<Value>(value)));
        return true;
    }
    bool open(json&& value)
    {
        if (open_.size() >= json_depth_max) return refuse(key_, "is nested too deeply");
        // The pointers stay good: only the innermost value grows.
        open_.push_back(place(std::move(value)));
        return true;
    }
    bool close()
    {
        open_.pop_back();
        return true;
    }
    bool refuse(std::string field, std::string message)
    {
        if (!refused_) refused_ = NotJson{std::move(field), std::move(message)};
        return false;
    }

    json root_;
    std::vector<json*> open_;
    std::string key_;
    std::optional<NotJson> refused_;
};

}  // namespace

std::variant<json, NotJson> read_json(std::string_view text)
{
    Builder builder;
    json::sax_parse(text, &builder);
    return builder.result();
}

}  // namespace usher::web
