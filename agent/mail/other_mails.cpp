// The desk and the owner are of the house: their mails are in English unless we know better.

#include "agent/mail/other_mails.hpp"

#include <nlohmann/json.hpp>

#include <stdexcept>

#include "agent/mail/header_text.hpp"
#include "agent/mail/words.hpp"

namespace usher::agent {
namespace {

using Json = nlohmann::json;

std::string text_in(const Json& block, const char* name)
{
    const auto found = block.find(name);
    return found != block.end() && found->is_string() ? found->get<std::string>() : "";
}

Mail mail_with(const MailPage& page, std::string_view language)
{
    Mail mail;
    mail.text = to_text(page);
    mail.html = to_html(page, language);
    return mail;
}

MailPage greeting(const TalkNote& note, const VisitorWords& words)
{
    const auto name = note.contact_field("name");
    MailPage page;
    page.emplace_back(Paragraph{
        name.empty() ? std::string(words.hello_nobody) : fill(words.hello, {{"name", name}})});
    return page;
}

Rows contact_rows(const TalkNote& note)
{
    Rows rows;
    for (const auto& [field, value] : note.contact)
        rows.rows.emplace_back(field, value);
    rows.rows.emplace_back("conversation", note.conversation);
    return rows;
}

void append(MailPage& page, MailPage more)
{
    for (auto& block : more)
        page.push_back(std::move(block));
}

std::string who_is(const TalkNote& note)
{
    for (const auto* field : {"company", "name", "email"})
        if (auto text = note.contact_field(field); !text.empty()) return text;
    return "a visitor";
}

// Answers to such a mail go to the visitor.
void reply_to_visitor(Mail& mail, const TalkNote& note)
{
    mail.reply_to = {note.contact_field("name"), note.contact_field("email")};
}

}  // namespace

std::string TalkNote::contact_field(const std::string& name) const
{
    const auto found = contact.find(name);
    return found == contact.end() ? "" : found->second;
}

TalkNote read_talk_note(const std::string& body)
{
    const auto json = Json::parse(body, nullptr, false);
    const auto data = json.is_object() ? json.value("data", Json::object()) : Json::object();
    TalkNote note;
    note.conversation = text_in(data, "conversation");
    note.profile = text_in(data, "profile");
    note.version = data.value("version", 0);
    note.offer = text_in(data, "offer");
    note.reason = text_in(data, "reason");
    if (note.conversation.empty()) throw std::runtime_error("a letter names no conversation");
    const auto contact = data.value("contact", Json::object());
    for (const auto& [field, value] : contact.items())
        if (value.is_string()) note.contact[field] = value.get<std::string>();
    return note;
}

Mail offer_mail_to_visitor(const TalkNote& note, const rules::Offer& offer, std::size_t language)
{
    const auto& words = visitor_words(note.language);
    auto page = greeting(note, words);
    if (offer.kind == "introduction") {
        page.emplace_back(Paragraph{std::string(words.introduced)});
    } else {
        page.emplace_back(Paragraph{std::string(words.offer)});
        page.emplace_back(Links{{{offer.label.in(language), offer.url}}});
    }
    page.emplace_back(Small{std::string(words.why_this_offer)});
    auto mail = mail_with(page, words.language);
    mail.to = {{note.contact_field("name"), note.contact_field("email")}};
    mail.subject = offer.label.in(language);
    return mail;
}

Mail offer_mail_to_owner(
    const TalkNote& note, const rules::Offer& offer, const Brief& brief, const std::string& to
)
{
    const bool is_introduction = offer.kind == "introduction";
    MailPage page;
    page.emplace_back(Paragraph{
        is_introduction ? "May we introduce: this visitor of our site asked to hear from you."
                        : "This visitor asked for: " + offer.label.in(0) +
                              ". Their agreement is on record in the conversation named below."});
    page.emplace_back(contact_rows(note));
    // To a partner go the visitor's answers; our scores are our own.
    if (is_introduction) page.emplace_back(Points{"In their own words", brief.answers});
    auto mail = mail_with(page, "en");
    mail.to = {{"", to}};
    mail.subject = (is_introduction ? "Introduction: " : offer.label.in(0) + ": ") + who_is(note);
    reply_to_visitor(mail, note);
    return mail;
}

Mail call_mail_to_visitor(const TalkNote& note, const std::string& next_opening)
{
    const auto& words = visitor_words(note.language);
    auto page = greeting(note, words);
    page.emplace_back(Paragraph{
        next_opening.empty() ? std::string(words.called)
                             : fill(words.called_by, {{"time", next_opening}})});
    page.emplace_back(Small{std::string(words.why_this_offer)});
    auto mail = mail_with(page, words.language);
    mail.to = {{note.contact_field("name"), note.contact_field("email")}};
    mail.subject = std::string(words.called_subject);
    return mail;
}

Mail call_mail_to_desk(
    const TalkNote& note,
    const Brief& brief,
    const std::string& next_opening,
    const std::vector<Mailbox>& desk
)
{
    MailPage page;
    page.emplace_back(Paragraph{
        next_opening.empty()
            ? "A visitor waits in the chat for one of you."
            : "A visitor asked for one of you while the desk is closed. They were told that "
              "somebody answers once it opens: " +
                  next_opening + " of their time."});
    auto rows = contact_rows(note);
    rows.rows.emplace_back("because", note.reason);
    page.emplace_back(std::move(rows));
    append(page, page_of(brief, "en"));
    auto mail = mail_with(page, "en");
    mail.to = desk;
    mail.subject = "A visitor asks for a person: " + who_is(note);
    reply_to_visitor(mail, note);
    return mail;
}

Mail nobody_else_mail(
    const MeetingNote& note, const std::string& when, const std::vector<Mailbox>& desk
)
{
    const auto& words = rep_words("en");
    MailPage page;
    page.emplace_back(Paragraph{fill(words.nobody_else, {{"rep", note.rep.name}})});
    Rows rows;
    rows.rows = {
        {std::string(words.when), when},
        {std::string(words.who), note.visitor_name},
        {std::string(words.company), note.visitor_company},
        {std::string(words.email), note.visitor_email},
        {"Because", note.reason},
    };
    page.emplace_back(std::move(rows));
    auto mail = mail_with(page, "en");
    mail.to = desk;
    mail.subject = fill(words.nobody_else_subject, {{"what", note.title + ", " + when}});
    mail.reply_to = {note.visitor_name, note.visitor_email};
    return mail;
}

Mail digest_mail(
    const Mailbox& rep,
    const std::string& language,
    const std::string& date,
    const std::vector<DigestLine>& lines
)
{
    const auto& words = rep_words(language);
    MailPage page;
    page.emplace_back(Paragraph{fill(words.digest, {{"name", rep.name}})});
    Points points;
    for (const auto& line : lines) {
        auto text = line.when + ": " + line.title;
        for (const auto* part : {&line.visitor, &line.company, &line.where})
            if (!part->empty()) text += ", " + *part;
        points.points.push_back(std::move(text));
    }
    page.emplace_back(std::move(points));
    page.emplace_back(Small{std::string(words.why_this_mail)});
    auto mail = mail_with(page, words.language);
    mail.to = {rep};
    mail.subject = fill(words.digest_subject, {{"date", date}});
    return mail;
}

}  // namespace usher::agent
