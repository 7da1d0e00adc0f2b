#include "agent/commands/chat.hpp"

#include <chrono>
#include <cstdlib>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <variant>

#include "agent/booking/slot_offers.hpp"
#include "agent/booking/written_time.hpp"
#include "agent/booking/zones.hpp"
#include "agent/desk.hpp"
#include "agent/rfc3339.hpp"
#include "dialog/step.hpp"
#include "rules/sheet.hpp"

namespace usher::agent {

namespace {

using namespace dialog;

template <typename... Cases> struct Either : Cases... {
    using Cases::operator()...;
};
template <typename... Cases> Either(Cases...) -> Either<Cases...>;

constexpr std::size_t pretend_slots = 3;
constexpr int pretend_days_ahead = 14;  // where the page leaves it to the teams
constexpr auto pretend_opening = std::chrono::hours(9), pretend_closing = std::chrono::hours(17);
constexpr auto pretend_meeting = std::chrono::minutes(30);
constexpr auto pretend_hold = std::chrono::minutes(10);

// The talk in the terminal: the conversation, the pretended world, and what was shown last.
class Chat {
  public:
    Chat(ProfilePointer profile, const ChatOptions& options, std::ostream& out)
        : profile_(std::move(profile)), options_(options), out_(out), now_(options.at)
    {
    }

    void open()
    {
        Opened opened;
        opened.facts = options_.facts;
        const auto wanted =
            options_.language.empty() ? profile_->languages.front() : options_.language;
        opened.language = profile_->languages[profile_->language_index(wanted).value_or(0)];
        happen(opened);
    }

    void take(const std::string& line)
    {
        now_ += std::chrono::seconds(1);
        const auto id = "m" + std::to_string(++said_);
        if (line.starts_with('/')) return command(line.substr(1), id);
        const auto number = std::strtoul(line.c_str(), nullptr, 10);
        const bool picks = line.find_first_not_of("0123456789") == std::string::npos;
        if (picks && number >= 1 && number <= slots_.size())
            return happen(SlotChosen{id, slots_[number - 1].slot});
        if (picks && ask_ && number >= 1 && number <= ask_->options.size())
            return happen(Picked{id, ask_->question, {ask_->options[number - 1].name}});
        happen(Said{id, line});
    }

  private:
    void command(const std::string& text, const std::string& id)
    {
        const auto space = text.find(' ');
        const auto word = text.substr(0, space);
        const auto rest = space == std::string::npos ? "" : text.substr(space + 1);
        const auto open = ask_ ? ask_->question : "";
        if (word == "back") return happen(ChangeAsked{id, rest});
        if (word == "skip") return happen(SkipPressed{id, open});
        if (word == "unsure") return happen(UnsurePressed{id, open});
        if (word == "person") return happen(PersonAsked{id});
        if (word == "more") return happen(MoreSlotsAsked{id, rest});
        if (word == "save") return save(rest);
        out_ << "  /back QUESTION  /skip  /unsure  /person  /more  /save NAME  /quit\n";
    }

    // One event, then those that answer its deeds.
    template <typename What> void happen(What what)
    {
        auto turn = step(*profile_, std::move(conversation_), Event{now_, std::move(what)});
        conversation_ = std::move(turn.conversation);
        if (turn.stale) out_ << "  (that is no longer open)\n";
        for (const auto& shown : turn.shown)
            show(shown);
        for (const auto& deed : turn.deeds)
            carry_out(deed);
    }

    void carry_out(const Deed& deed)
    {
        std::visit(
            Either{
                [&](const FindSlots& find) { happen(find_times(find)); },
                [&](const HoldSlot& hold) { keep(hold.slot); },
                [&](const BookMeeting&) { happen(MeetingBooked{meeting()}); },
                [&](const AskDesk&) { happen(desk_at(now_, *profile_, conversation_)); },
                [&](const LookUpAccount&) { happen(AccountFound{}); },
                [&](const ChangeProfile& change) { hand_over(change); },
                [&](const auto&) {}},
            deed
        );
    }

    // Every half hour of the working days of UTC; who really is free only the server knows.
    std::vector<Instant> free_times() const
    {
        std::vector<Instant> free;
        const auto today = std::chrono::floor<std::chrono::days>(now_);
        const auto& booking = profile_->booking;
        const int ahead =
            booking ? booking->within_days.value_or(pretend_days_ahead) : pretend_days_ahead;
        for (auto day = today; day <= today + std::chrono::days(ahead);
             day += std::chrono::days(1)) {
            const std::chrono::weekday weekday(day);
            if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) continue;
            if (day == today) continue;
            for (Instant start = day + pretend_opening; start < day + pretend_closing;
                 start += pretend_meeting)
                free.push_back(start);
        }
        return free;
    }

    // Chosen as the server does.
    SlotsFound find_times(const FindSlots& find)
    {
        OfferWish wish;
        wish.count = pretend_slots;
        wish.zone = zone_;
        wish.from = read_date(find.from);
        take_words(find.wish, wish);
        for (const auto& slot : find.already_shown)
            if (const auto start = read_rfc3339(slot)) wish.already_shown.push_back(*start);
        zone_ = wish.zone;
        const auto free = free_times();
        auto chosen = choose_offers(free, wish);
        SlotsFound found;
        if (chosen.empty()) {
            chosen = nearest_offers(free, wish);
            found.nearest = !chosen.empty();
        }
        found.slots = offers_of(chosen, pretend_meeting, zone_, conversation_.language);
        found.time_zone = zone_.name();
        return found;
    }

    void keep(const std::string& slot)
    {
        const auto start = read_rfc3339(slot).value_or(free_times().front());
        const auto held = offer_of(start, pretend_meeting, zone_, conversation_.language);
        happen(SlotHeld{held, now_ + pretend_hold, "the rep", zone_.name()});
    }

    Meeting meeting() const
    {
        Meeting meeting;
        meeting.id = "pretended";
        meeting.title = profile_->booking ? profile_->booking->title.in(0) : "";
        if (conversation_.held) {
            meeting.start = conversation_.held->start;
            meeting.end = conversation_.held->end;
            meeting.label = conversation_.held->label;
        }
        meeting.time_zone = zone_.name();
        meeting.with = "the rep";
        return meeting;
    }

    void hand_over(const ChangeProfile& change)
    {
        auto other = options_.other ? options_.other(change.profile) : nullptr;
        if (!other) {
            out_ << "  (goes on under the profile " << change.profile << ", which isn't here)\n";
            return;
        }
        profile_ = other;
        happen(ProfileChanged{other->id, 0, conversation_.language, change.keep_answers});
    }

    void show(const Shown& shown)
    {
        std::visit(
            Either{
                [&](const Heard& heard) { show_heard(heard); },
                [&](const VisitorLine&) {},
                [&](const Say& say) {
                    out_ << "usher    " << say.text << '\n';
                    if (say.link)
                        out_ << "         " << say.link->label << " " << say.link->url << '\n';
                },
                [&](const Ask& ask) { show_ask(ask); },
                [&](const OfferSlots& offer) { show_slots(offer); },
                [&](const ShowBooked& booked) {
                    out_ << "booked   " << booked.meeting.title << ", " << booked.meeting.label
                         << '\n';
                },
                [&](const ShowMoved& moved) { out_ << "moved    " << moved.meeting.label << '\n'; },
                [&](const ShowCancelled& gone) {
                    out_ << "cancelled " << gone.meeting.label << '\n';
                },
                [&](const ShowPerson& person) { out_ << "person   " << person.state << '\n'; },
                [&](const Ended& ended) {
                    if (!ended.text.empty()) out_ << "usher    " << ended.text << '\n';
                    if (ended.offer)
                        out_ << "offer    " << ended.offer->label << " " << ended.offer->url
                             << '\n';
                    out_ << "ended    " << ended.outcome << '\n';
                }},
            shown
        );
    }

    void show_heard(const Heard& heard)
    {
        if (options_.show != ChatOptions::Show::thinking) return;
        out_ << ">        " << heard.status;
        if (!heard.question.empty()) out_ << " " << heard.question << ": " << heard.reading;
        for (const auto& also : heard.also)
            out_ << "; also " << also.question << ": " << also.reading;
        const auto& verdict = conversation_.verdict;
        out_ << "; score " << verdict.score.low << ".." << verdict.score.high << ", "
             << rules::name_of(verdict.outcome) << '\n';
    }

    void show_ask(const Ask& ask)
    {
        slots_.clear();
        ask_ = ask;
        out_ << "usher    " << ask.text;
        if (!ask.hint.empty()) out_ << " (" << ask.hint << ")";
        out_ << '\n';
        for (std::size_t i = 0; i < ask.options.size(); ++i)
            out_ << "         " << i + 1 << ") " << ask.options[i].label << '\n';
    }

    void show_slots(const OfferSlots& offer)
    {
        ask_.reset();
        slots_ = offer.slots;
        out_ << "usher    " << offer.text << '\n';
        for (std::size_t i = 0; i < slots_.size(); ++i)
            out_ << "         " << i + 1 << ") " << slots_[i].label << '\n';
    }

    // What was said so far as a test for the profile's file.
    void save(const std::string& name)
    {
        nlohmann::ordered_json test;
        test["name"] = name.empty() ? "a talk" : name;
        for (const auto& [fact, value] : options_.facts) {
            const auto dot = fact.find('.');
            test[fact.substr(0, dot)][fact.substr(dot + 1)] = value;
        }
        for (const auto& answer : conversation_.sheet.given())
            if (answer.source == rules::Source::visitor)
                test["says"][answer.criterion] = answer.evidence.words;
        test["expect"]["decision"] = rules::name_of(conversation_.verdict.outcome);
        if (!conversation_.verdict.disqualifier.empty())
            test["expect"]["disqualifier"] = conversation_.verdict.disqualifier;
        if (!conversation_.route.to.empty()) test["expect"]["route"] = conversation_.route.to;
        out_ << test.dump() << '\n';
    }

    ProfilePointer profile_;
    const ChatOptions& options_;
    std::ostream& out_;
    Instant now_;
    Zone zone_;  // UTC, until they say where they are
    Conversation conversation_;
    std::optional<Ask> ask_;
    std::vector<SlotOffer> slots_;
    int said_ = 0;
};

}  // namespace

int run_chat(
    ProfilePointer profile, const ChatOptions& options, std::istream& in, std::ostream& out
)
{
    Chat chat(std::move(profile), options, out);
    chat.open();
    for (std::string line; out << "you      " << std::flush && std::getline(in, line);) {
        if (line == "/quit") break;
        if (!line.empty()) chat.take(line);
    }
    out << '\n';
    return 0;
}

}  // namespace usher::agent
