// Each rule looks at a product and the one named after it.

#include "dialog/tool_pairs.hpp"

#include <algorithm>

#include "dialog/close_words.hpp"
#include "dialog/tool_owners.hpp"

namespace usher::dialog {

namespace {

using Use = ToolMention::Use;

constexpr std::size_t far = 12;  // words; a clause without a comma may go on for long

class ToolPairs {
  public:
    explicit ToolPairs(const Message& message) : message_(message), tokens_(message.tokens()) {}

    void settle(ToolMention& earlier, ToolMention& later) const
    {
        if (later.use == Use::left && denied_then_led(earlier, later)) {
            earlier.use = Use::left;
            later.use = Use::now;
        }
        same_again(earlier, later);
        if (later.use == Use::now && signed_only(earlier, later.first)) earlier.use = Use::maybe;
        if (earlier.use == Use::now && signed_only(later, tokens_.size())) later.use = Use::maybe;
        const bool both = earlier.use == Use::now && later.use == Use::now;
        if (both && goes_live(later)) later.use = Use::maybe;
        if (both && reason_against(earlier, later)) later.use = Use::left;
        if (both && until_the_move(earlier, later)) later.use = Use::maybe;
        // What is said before the later one must not be said of the earlier one.
        if (before(later).first <= earlier.first) return;
        if (until_the_other_comes(earlier, later)) {
            earlier.use = Use::now;
            later.use = Use::maybe;
        } else if (both && (bought_only(earlier, later) || of_another_team(earlier, later))) {
            earlier.use = Use::maybe;
        } else if (both && too_much(earlier, later)) {
            earlier.use = Use::left;
        }
    }

    // "Sofos, also Sophos": a name that no table has, said again as one that stands there.
    bool spelled_anew(const ToolMention& earlier, const ToolMention& later) const
    {
        constexpr std::size_t between = 4;  // "I mean", "o sea", with their commas
        return !earlier.listed && later.listed && later.first <= earlier.last + between &&
               earlier.last == earlier.first + 1 &&
               distance(tokens_.text(earlier.first), tokens_.text(later.first), 2) <= 2;
    }

  private:
    struct Span {
        std::size_t first, last;
    };

    // The words of its clause that stand before and after a product.
    Span before(const ToolMention& tool) const
    {
        const std::size_t near = tool.first < far ? 0 : tool.first - far;
        return {std::max(message_.clause_of(tool.first).first, near), tool.first};
    }
    Span after(const ToolMention& tool) const
    {
        return {tool.last, std::min(message_.clause_of(tool.first).last, tool.last + far)};
    }

    bool has(Span span, const WordList& words) const
    {
        for (std::size_t i = span.first; i < span.last; ++i)
            if (is_among(tokens_.text(i), words)) return true;
        return false;
    }

    static constexpr std::string_view buying =
        "bought purchased signed paid ordered chose chosen picked selected licensed contracted "
        "gekauft bestellt bezahlt unterschrieben lizenziert ausgewahlt ausgesucht beauftragt "
        "angeschafft eingekauft achete signe paye commande choisi souscrit retenu "
        "compramos comprado contratamos contratado pagamos pagado elegimos elegido firmamos "
        "adquirimos adquirido firmado unterzeichnet entschieden committed agreed";

    // "Sage 100, on a signé pour Pennylane mais ça démarre le 1er janvier": bought, and a start
    // that is still to come, before another product is named.
    bool signed_only(const ToolMention& tool, std::size_t end) const
    {
        constexpr std::string_view coming =
            "starts start starting begins kicks kickoff go-live golive launch launches rollout "
            "implementation goes january onboarding startet start beginnt anlauft geht einfuhrung "
            "rollt kommt live demarre demarrage debute commence entre deploiement bascule arranca "
            "empieza comienza implantacion implementacion entra despliegue";
        if (!has(before(tool), buying) && !has(after(tool), buying)) return false;
        const std::size_t last = std::min({end, tokens_.size(), tool.last + far});
        bool begins = false, later = false;
        for (std::size_t i = tool.last; i < last; ++i) {
            begins = begins || is_among(tokens_.text(i), coming);
            later = later || message_.covers(i, Sense::month) || message_.covers(i, Sense::next) ||
                    message_.covers(i, Sense::planned) || message_.covers(i, Sense::season) ||
                    message_.covers(i, Sense::quarter) || next_year(i);
        }
        return later && (begins || is_among(tokens_.text(tool.last), "for fur pour para ab from"));
    }

    // "For 2027", "ab 2027"
    bool next_year(std::size_t i) const
    {
        const std::string_view text = tokens_.text(i);
        return tokens_[i].kind == TokenKind::number && text.size() == 4 && text.starts_with("20") &&
               i > 0 && is_among(tokens_.text(i - 1), "for fur pour para ab from en in desde des");
    }

    // "Trello hat keiner gepflegt, drum sind wir zu Asana": what denies the one leads to the other.
    bool denied_then_led(const ToolMention& earlier, const ToolMention& later) const
    {
        constexpr std::string_view therefore =
            "so daher deshalb deswegen darum drum donc therefore hence entonces";
        constexpr std::string_view nobody =
            "keiner niemand nobody none personne nadie nicht not pas "
            "no nie never jamais nunca zu too trop demasiado";
        const Span between = {earlier.last, std::min(later.first, earlier.last + far)};
        return has(between, nobody) && has(between, therefore);
    }

    // "Tableau was shown to us, Qlik too": told of both.
    void same_again(const ToolMention& earlier, ToolMention& later) const
    {
        const std::size_t end = later.last;
        const bool ends = end + 1 >= tokens_.size() || tokens_[end + 1].kind == TokenKind::mark;
        if (earlier.use != Use::now && later.use == Use::now && ends &&
            is_among(
                tokens_.text(end),
                "auch too aussi tambien also likewise ebenso ebenfalls dito idem pareil"
            ) &&
            later.first <= earlier.last + far && tokens_[later.first - 1].kind == TokenKind::mark)
            later.use = earlier.use;
    }

    // "Bought Marketo but still live on Mailchimp": paid for, and not what runs.
    bool bought_only(const ToolMention& earlier, const ToolMention& later) const
    {
        constexpr std::string_view still =
            "still noch encore toujours seguimos sigue siguen todavia aun weiterhin weiter "
            "continuamos continuons remain";
        const bool paid = has(before(earlier), buying) || has(after(earlier), buying);
        return paid && (has(before(later), still) || has(after(later), still));
    }

    // "PrestaShop, Shopify goes live in January": the verb follows the name, and a day follows it.
    bool goes_live(const ToolMention& later) const
    {
        constexpr std::string_view coming =
            "goes launches starts comes arrives lands follows geht startet folgt kommt demarre "
            "arrive debarque entra arranca llega empieza";
        constexpr std::string_view when =
            "in im ab en le from on at next nachste nachsten nachstes prochain proximo zum am au a "
            "live bald soon bientot pronto";
        return is_among(tokens_.text(later.last), coming) &&
               is_among(tokens_.text(later.last + 1), when);
    }

    // "PrestaShop hasta que acabe la migración a Shopify": the move is what is waited for.
    bool until_the_move(const ToolMention& earlier, const ToolMention& later) const
    {
        constexpr std::string_view until = "until till bis hasta jusqu jusqu'a jusqu'en";
        constexpr std::string_view moves =
            "migration migracion umstieg umstellung wechsel umzug switch move changeover rollout "
            "bascule passage cambio implantacion einfuhrung introduction migrate migrar wechseln";
        constexpr std::string_view gone = "last letzten dernier derniere pasado pasada war was";
        const Span between = {earlier.last, std::min(later.first, earlier.last + far)};
        return has(between, until) && has(between, moves) && !has(between, gone);
    }

    // "SuccessFactors until the end of the year, then Workday": a day that is still to come.
    bool until_the_other_comes(const ToolMention& earlier, const ToolMention& later) const
    {
        constexpr std::string_view until = "until till bis hasta jusqu jusqu'a jusqu'en through";
        constexpr std::string_view to_come =
            "end ende jahresende monatsende quartalsende sommerende fin finales next nachsten "
            "nachstes nachster kommenden prochain prochaine proximo proxima noch still encore "
            "todavia aun vertragsende contract vertrag contrat contrato renewal vertragslaufzeit "
            "vencimiento echeance this diesen dieses cette este esta";
        constexpr std::string_view gone =
            "last letzten letzter letztes letztem dernier derniere pasado pasada vorigen recently "
            "since seit desde depuis ago hace was war";
        constexpr std::string_view then =
            "then dann danach after afterwards puis ensuite apres luego despues entonces ab dort "
            "from anschliessend posteriormente";
        const Span around = {before(earlier).first, after(earlier).last};
        return has(around, until) && has(around, to_come) && !has(around, gone) &&
               (has(before(later), then) || has(after(later), then)) && !has(after(later), gone);
    }

    // "Sales has Salesforce, we in HR use Workday": named first to be told apart.
    bool of_another_team(const ToolMention& earlier, const ToolMention& later) const
    {
        constexpr std::string_view we = "we we're wir nous nosotros i ich yo";
        constexpr std::string_view all = "all alle tous todos both beide";
        std::size_t first = before(earlier).first;
        while (first < earlier.first &&
               is_among(tokens_.text(first), "the der die das unser unsere our la le el los las l"))
            ++first;
        const bool team = first < earlier.first && message_.covers(first, Sense::work_area);
        return team && !has(before(earlier), we) && has(before(later), we) &&
               !has(before(later), all);
    }

    // "Brevo because Mailchimp isn't GDPR compliant": why it is not the other one.
    bool reason_against(const ToolMention& earlier, const ToolMention& later) const
    {
        constexpr std::string_view because =
            "because weil da denn parce car porque puisque since as";
        constexpr std::string_view against = "isn't not doesn't wasn't didn't couldn't can't too "
                                             "nicht kein keine keinen zu pas trop "
                                             "no demasiado muy carisimo never nie jamais nunca";
        const bool both_run = has(before(later), "also auch aussi tambien both beide");
        return has({earlier.last, later.first}, because) && has(after(later), against) && !both_run;
    }

    // "Salesforce trop cher, donc Pipedrive": weighed, found wanting, and therefore another.
    bool too_much(const ToolMention& earlier, const ToolMention& later) const
    {
        constexpr std::string_view wanting =
            "too zu trop demasiado muy expensive teuer cher caro cara carisimo carisima "
            "complicated "
            "kompliziert complique complicado overkill not nicht pas no keiner niemand nobody "
            "personne nadie";
        constexpr std::string_view therefore =
            "so daher deshalb deswegen darum drum donc asi therefore hence entonces also";
        constexpr std::size_t near = 3;  // "así que", "so now we have"
        const Span led = {std::max(before(later).first, later.first - near), later.first};
        return has(after(earlier), wanting) && has(led, therefore);
    }

    const Message& message_;
    const Tokens& tokens_;
};

}  // namespace

void settle_among(const Message& message, std::vector<ToolMention>& tools)
{
    const ToolPairs pairs(message);
    for (std::size_t k = 0; k + 1 < tools.size(); ++k)
        pairs.settle(tools[k], tools[k + 1]);
    leave_to_others(message, tools);
    for (std::size_t k = 0; k + 1 < tools.size();)
        if (pairs.spelled_anew(tools[k], tools[k + 1]))
            tools.erase(tools.begin() + static_cast<std::ptrdiff_t>(k));
        else
            ++k;
}

}  // namespace usher::dialog
