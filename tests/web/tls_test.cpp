// The same server with a certificate, and what is said of certificates that are none.

#include <catch2/catch.hpp>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include "tests/support/temp_folder.hpp"
#include "tests/web/wire.hpp"

using namespace usher::tests;

namespace {

// Writes cert.pem and key.pem, valid from `from` to `to` seconds from now.
void make_certificate(const std::filesystem::path& folder, long from, long to)
{
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), from);
    X509_gmtime_adj(X509_getm_notAfter(certificate), to);
    X509_set_pubkey(certificate, key);
    auto* name = X509_get_subject_name(certificate);
    const auto* common = reinterpret_cast<const unsigned char*>("localhost");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common, -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    auto* file = std::fopen((folder / "cert.pem").c_str(), "w");
    PEM_write_X509(file, certificate);
    std::fclose(file);
    file = std::fopen((folder / "key.pem").c_str(), "w");
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
    X509_free(certificate);
    EVP_PKEY_free(key);
}

void use_tls(PretendAgent& agent, const std::filesystem::path& folder)
{
    agent.settings.folder = folder.string();
    agent.settings.server.tls = usher::agent::TlsFiles{"cert.pem", "key.pem"};
}

// A blocking TLS client of OpenSSL's own.
class TlsWire {
  public:
    TlsWire(std::uint16_t port, int highest_version)
    {
        socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
        const timeval patience{10, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
        context_ = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_max_proto_version(context_, highest_version);
        SSL_CTX_set_security_level(context_, 0);
        tls_ = SSL_new(context_);
        SSL_set_fd(tls_, socket_);
        connected = SSL_connect(tls_) == 1;
    }
    ~TlsWire()
    {
        SSL_free(tls_);
        SSL_CTX_free(context_);
        ::close(socket_);
    }
    void send(const std::string& bytes)
    {
        SSL_write(tls_, bytes.data(), static_cast<int>(bytes.size()));
    }
    // Reads until the text is there, or the connection ends.
    std::string until(const std::string& text)
    {
        std::string all;
        char piece[4096];
        while (all.find(text) == std::string::npos) {
            const int got = SSL_read(tls_, piece, sizeof piece);
            if (got <= 0) break;
            all.append(piece, static_cast<std::size_t>(got));
        }
        return all;
    }
    bool connected = false;

  private:
    int socket_ = -1;
    SSL_CTX* context_ = nullptr;
    SSL* tls_ = nullptr;
};

std::string masked(const std::string& text)
{
    std::string frame = "\x81";
    frame += static_cast<char>(0x80 | text.size());
    frame += std::string(4, '\0');  // a masking key of zero is legal, and easy to read
    return frame + text;
}

}  // namespace

TEST_CASE("with a certificate pages and chats are served over TLS, and browsers are told to stay")
{
    const TempFolder folder;
    make_certificate(folder.path(), -3600, 3600);
    TestServer server([&](PretendAgent& agent) { use_tls(agent, folder.path()); });
    CHECK(server.server().url().starts_with("https://"));

    TlsWire page(server.port(), TLS1_3_VERSION);
    REQUIRE(page.connected);
    page.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const auto answer = page.until("ok\n");
    CHECK(answer.find("HTTP/1.1 200") == 0);
    CHECK(answer.find("Strict-Transport-Security") != std::string::npos);

    TlsWire chat(server.port(), TLS1_2_VERSION);
    REQUIRE(chat.connected);
    chat.send(
        handshake(server.port(), {"Origin: https://localhost:" + std::to_string(server.port())})
    );
    CHECK(chat.until("\r\n\r\n").find("HTTP/1.1 101") == 0);
    chat.send(masked(hello_message().dump()));
    CHECK(chat.until("\"seq\":1").find("welcome") != std::string::npos);
    chat.send(masked(R"({"type":"say","id":"m1","text":"over TLS"})"));
    CHECK(chat.until("\"seq\":2").find("over TLS") != std::string::npos);
}

TEST_CASE("a turn larger than the socket's buffer comes whole over TLS")
{
    const TempFolder folder;
    make_certificate(folder.path(), -3600, 3600);
    TestServer server([&](PretendAgent& agent) { use_tls(agent, folder.path()); });
    TlsWire chat(server.port(), TLS1_3_VERSION);
    chat.send(handshake(server.port()));
    chat.until("\r\n\r\n");
    chat.send(masked(hello_message().dump()));
    chat.until("\"seq\":1");
    server.agent.conversations.say_to_all(std::string(700'000, 'x') + "the end");
    CHECK(chat.until("the end").size() > 700'000);
}

TEST_CASE("old versions of TLS, and none at all, are turned away")
{
    const TempFolder folder;
    make_certificate(folder.path(), -3600, 3600);
    TestServer server([&](PretendAgent& agent) { use_tls(agent, folder.path()); });
    CHECK_FALSE(TlsWire(server.port(), TLS1_1_VERSION).connected);
    auto plain = server.wire();
    plain.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(plain.answer().status != 200);
    CHECK(TlsWire(server.port(), TLS1_3_VERSION).connected);
}

TEST_CASE("a bad certificate is refused at start, in a sentence that names the file")
{
    const TempFolder folder;
    const auto start = [&] {
        PretendAgent agent;
        use_tls(agent, folder.path());
        const usher::web::Server server(agent.faces(), {"127.0.0.1", 0, {}});
    };
    CHECK_THROWS_WITH(start(), Catch::Contains("cert.pem"));
    make_certificate(folder.path(), -7200, -3600);
    CHECK_THROWS_WITH(start(), Catch::Contains("has expired"));
    make_certificate(folder.path(), 3600, 7200);
    CHECK_THROWS_WITH(start(), Catch::Contains("not valid yet"));
    make_certificate(folder.path(), -3600, 3600);
    std::ofstream(folder.path() + "/key.pem") << "no key";
    CHECK_THROWS_WITH(start(), Catch::Contains("key.pem"));
    const TempFolder other;
    make_certificate(other.path(), -3600, 3600);
    std::filesystem::copy_file(
        other.path() + "/key.pem",
        folder.path() + "/key.pem",
        std::filesystem::copy_options::overwrite_existing
    );
    CHECK_THROWS_WITH(start(), Catch::Contains("key.pem"));
}

TEST_CASE("settings that cannot be meant are refused at start, in a sentence")
{
    const auto start = [](const std::function<void(PretendAgent&)>& change,
                          const std::string& host = "127.0.0.1",
                          std::uint16_t port = 0) {
        PretendAgent agent;
        change(agent);
        const usher::web::Server server(agent.faces(), {host, port, {}});
    };
    const auto nothing = [](PretendAgent&) {};
    CHECK_THROWS_WITH(start(nothing, "nowhere.example"), Catch::Contains("is no address"));
    const TestServer other;
    CHECK_THROWS_WITH(
        start(nothing, "127.0.0.1", other.port()), Catch::Contains("cannot listen on 127.0.0.1")
    );
    CHECK_THROWS_WITH(
        start([](PretendAgent& agent) { agent.settings.server.origins = {"acme.example"}; }),
        Catch::Contains("origins")
    );
    CHECK_THROWS_WITH(
        start([](PretendAgent& agent) { agent.settings.server.trusted_proxies = {"proxy"}; }),
        Catch::Contains("trusted_proxies")
    );
    CHECK_THROWS_WITH(
        start([](PretendAgent& agent) { agent.settings.server.operators_listen = "9090"; }),
        Catch::Contains("operators_listen")
    );
}
