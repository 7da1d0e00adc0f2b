// What calendar servers send, and what nobody should.
#include <catch2/catch.hpp>

#include "agent/calendars/xml.hpp"

using namespace usher::agent;

TEST_CASE("names are read by their namespace, whatever the prefix", "[calendars]")
{
    for (const auto* text :
         {R"(<multistatus xmlns="DAV:"><response><href> /a </href></response></multistatus>)",
          R"(<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/a</d:href>
             </d:response></d:multistatus>)"}) {
        const auto root = read_xml(text);
        REQUIRE(root);
        CHECK(root->name == "DAV: multistatus");
        REQUIRE(root->part("DAV: response"));
        CHECK(root->part("DAV: response")->text_of("DAV: href") == "/a");
    }
    const auto comp = read_xml(R"(<C:comp xmlns:C="urn:x" name="VEVENT" />)");
    REQUIRE(comp);
    CHECK(comp->attribute("name") == "VEVENT");
}

TEST_CASE("texts in any clothes are texts", "[calendars]")
{
    const auto root = read_xml("<a>BEGIN:&#13;\n<![CDATA[A & B]]>&lt;</a>");
    REQUIRE(root);
    CHECK(root->text == "BEGIN:\r\nA & B<");
    CHECK(xml_escaped("<a & \"b\">") == "&lt;a &amp; &quot;b&quot;&gt;");
}

TEST_CASE("what breaks off, declares entities or nests without end is no answer", "[calendars]")
{
    CHECK_FALSE(read_xml(""));
    CHECK_FALSE(read_xml("<a><b></a>"));
    CHECK_FALSE(read_xml("<a><b>"));
    CHECK_FALSE(read_xml("<html><p>Sign in<br></html>"));
    CHECK_FALSE(read_xml("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"));
    CHECK_FALSE(read_xml("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"));
    std::string deep;
    for (int i = 0; i < 10'000; ++i)
        deep += "<a>";
    CHECK_FALSE(read_xml(deep));
}
