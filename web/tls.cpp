// What is wrong with a certificate is found out here, not by the first visitor.

#include "web/tls.hpp"

#include <stdexcept>

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace usher::web {

namespace {

[[noreturn]] void refuse(const std::string& what)
{
    const auto code = ERR_get_error();
    const char* why = code ? ERR_reason_error_string(code) : nullptr;
    throw std::runtime_error("tls: " + what + (why ? " (" + std::string(why) + ")" : ""));
}

void check_validity(SSL_CTX* context, const std::string& file)
{
    const X509* certificate = SSL_CTX_get0_certificate(context);
    if (X509_cmp_current_time(X509_get0_notAfter(certificate)) < 0) {
        refuse("the certificate in \"" + file + "\" has expired");
    }
    if (X509_cmp_current_time(X509_get0_notBefore(certificate)) > 0) {
        refuse("the certificate in \"" + file + "\" is not valid yet");
    }
}

}  // namespace

void FreeTlsContext::operator()(ssl_ctx_st* context) const { SSL_CTX_free(context); }

TlsContext tls_context(const std::string& certificate_file, const std::string& key_file)
{
    ERR_clear_error();
    TlsContext context(SSL_CTX_new(TLS_server_method()));
    if (!context) refuse("OpenSSL could not be set up");
    auto* raw = context.get();
    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    SSL_CTX_set_options(
        raw,
        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE |
            SSL_OP_NO_TICKET
    );
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    if (SSL_CTX_use_certificate_chain_file(raw, certificate_file.c_str()) != 1) {
        refuse("the certificate in \"" + certificate_file + "\" can't be read");
    }
    if (SSL_CTX_use_PrivateKey_file(raw, key_file.c_str(), SSL_FILETYPE_PEM) != 1) {
        refuse("the key in \"" + key_file + "\" can't be read, or is not the certificate's");
    }
    if (SSL_CTX_check_private_key(raw) != 1) {
        refuse("the key in \"" + key_file + "\" does not belong to the certificate");
    }
    check_validity(raw, certificate_file);
    return context;
}

}  // namespace usher::web
