// Each rule looks at a product and the one named after it.

#include "dialog/tool_pairs.hpp"

#include <algorithm>

#include "dialog/close_words.hpp"

namespace usher::dialog {

namespace {

using Use = ToolMention::Use;

constexpr std::size_t far = 12;  // words; a clause without a comma may go on for long

class ToolPairs {
  public:
    explicit ToolPairs(const Message& message) : message_(message), tokens_(message.tokens()) {}

    void settle(ToolMention& earlier, ToolMention& later) const
    {
        const bool both = earlier.use == Use::now && later.use == Use::now;
        if (both && goes_live(later)) later.use = Use::maybe;
        if (both && reason_against(earlier, later)) later.use = Use::left;
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

    // "Bought Marketo but still live on Mailchimp": paid for, and not what runs.
    bool bought_only(const ToolMention& earlier, const ToolMention& later) const
    {
        constexpr std::string_view buying =
            "bought purchased signed paid ordered chose chosen picked selected licensed contracted "
            "gekauft bestellt bezahlt unterschrieben lizenziert ausgewahlt ausgesucht beauftragt "
            "angeschafft eingekauft achete signe paye commande choisi souscrit retenu "
            "compramos comprado contratamos contratado pagamos pagado elegimos elegido firmamos "
            "adquirimos adquirido";
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
            "kompliziert complique complicado overkill not nicht pas no";
        constexpr std::string_view therefore =
            "so daher deshalb deswegen darum donc asi therefore hence entonces also";
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
    for (std::size_t k = 0; k + 1 < tools.size();)
        if (pairs.spelled_anew(tools[k], tools[k + 1]))
            tools.erase(tools.begin() + static_cast<std::ptrdiff_t>(k));
        else
            ++k;
}

}  // namespace usher::dialog
