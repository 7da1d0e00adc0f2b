// Chance and hashes, by OpenSSL: the one place that includes it for them.

#include "agent/secrets.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>
#include <stdexcept>

namespace usher::agent {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const unsigned char* as_bytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string Secrets::token(std::size_t count) { return base64url(bytes(count)); }

std::string SystemSecrets::bytes(std::size_t count)
{
    std::string drawn(count, '\0');
    auto* const to = reinterpret_cast<unsigned char*>(drawn.data());
    if (RAND_bytes(to, static_cast<int>(count)) != 1)
        throw std::runtime_error("the operating system has no random bytes to give");
    return drawn;
}

std::string base64url(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t bits = 0;
    int held = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(byte);
        for (held += 8; held >= 6; held -= 6)
            text += alphabet[(bits >> (held - 6)) & 63];
    }
    if (held > 0) text += alphabet[(bits << (6 - held)) & 63];
    return text;
}

std::optional<std::string> from_base64url(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int held = 0;
    for (const char letter : text) {
        const auto six = alphabet.find(letter);
        if (six == std::string_view::npos) return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(six);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>((bits >> held) & 255);
    }
    if (held >= 6 || (bits & ((1U << held) - 1)) != 0) return std::nullopt;
    return bytes;
}

std::string sha256_hex(std::string_view text)
{
    std::array<unsigned char, 32> digest{};
    unsigned int length = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("OpenSSL can't hash");
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    out.reserve(64);
    for (const auto byte : digest) {
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
    return out;
}

std::string hmac_sha256(std::string_view key, std::string_view text)
{
    std::string mac(32, '\0');
    auto* const to = reinterpret_cast<unsigned char*>(mac.data());
    unsigned int length = 0;
    const auto* const made = HMAC(
        EVP_sha256(),
        key.data(),
        static_cast<int>(key.size()),
        as_bytes(text),
        text.size(),
        to,
        &length
    );
    if (made == nullptr) throw std::runtime_error("OpenSSL can't sign");
    return mac;
}

bool equal_in_constant_time(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace usher::agent
