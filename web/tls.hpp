#pragma once
// The certificate and key as OpenSSL wants them, checked at start.

#include <memory>
#include <string>

struct ssl_ctx_st;

namespace usher::web {

struct FreeTlsContext {
    void operator()(ssl_ctx_st* context) const;
};
using TlsContext = std::unique_ptr<ssl_ctx_st, FreeTlsContext>;

// PEM files. TLS 1.2 and up, no renegotiation, no tickets. Throws std::runtime_error with a
// sentence that names the file if one is missing, unreadable, expired or does not fit the other.
TlsContext tls_context(const std::string& certificate_file, const std::string& key_file);

}  // namespace usher::web
