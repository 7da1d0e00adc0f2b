// AES-256-GCM: 12 bytes of nonce, the text, 16 bytes of tag.

#include "agent/seal.hpp"

#include <openssl/evp.h>

#include <cassert>
#include <memory>
#include <stdexcept>

namespace usher::agent {
namespace {

constexpr std::size_t nonce_bytes = 12;
constexpr std::size_t tag_bytes = 16;

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX* cipher) const { EVP_CIPHER_CTX_free(cipher); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

const unsigned char* bytes_of(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

SealKey seal_key(std::string_view token) { return {hmac_sha256(token, "usher seal 1")}; }

std::string seal(const SealKey& key, std::string_view text, Secrets& secrets)
{
    assert(key.is_known());
    const auto nonce = secrets.bytes(nonce_bytes);
    std::string inside(text.size(), '\0');
    std::string tag(tag_bytes, '\0');
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool done =
        cipher &&
        EVP_EncryptInit_ex(
            cipher.get(), EVP_aes_256_gcm(), nullptr, bytes_of(key.bytes), bytes_of(nonce)
        ) == 1 &&
        EVP_EncryptUpdate(
            cipher.get(), bytes_of(inside), &length, bytes_of(text), static_cast<int>(text.size())
        ) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), bytes_of(inside) + length, &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_bytes, tag.data()) == 1;
    if (!done) throw std::runtime_error("OpenSSL can't encrypt");
    return nonce + inside + tag;
}

std::optional<std::string> unseal(const SealKey& key, std::string_view sealed)
{
    if (!key.is_known() || sealed.size() < nonce_bytes + tag_bytes) return std::nullopt;
    const auto nonce = sealed.substr(0, nonce_bytes);
    const auto inside = sealed.substr(nonce_bytes, sealed.size() - nonce_bytes - tag_bytes);
    std::string tag(sealed.substr(sealed.size() - tag_bytes));
    std::string text(inside.size(), '\0');
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool done =
        cipher &&
        EVP_DecryptInit_ex(
            cipher.get(), EVP_aes_256_gcm(), nullptr, bytes_of(key.bytes), bytes_of(nonce)
        ) == 1 &&
        EVP_DecryptUpdate(
            cipher.get(), bytes_of(text), &length, bytes_of(inside), static_cast<int>(inside.size())
        ) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_bytes, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), bytes_of(text) + length, &length) == 1;
    if (!done) return std::nullopt;
    return text;
}

}  // namespace usher::agent
