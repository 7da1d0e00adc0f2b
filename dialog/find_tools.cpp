// Names by the table, slips of them, and unknown names after "we use".

#include "dialog/read_tools.hpp"

#include <algorithm>
#include <map>

#include "dialog/close_words.hpp"
#include "dialog/tool_pairs.hpp"
#include "dialog/tool_use.hpp"
#include "dialog/unexplained.hpp"

namespace usher::dialog {

namespace {

// Product names that are also ordinary words: a capital or a cue must speak for them.
constexpr std::string_view words_too =
    "bamboo bob front close copper drift wave box make linear notion slack zoom gusto "
    "deel lever remote sage monday access teams segment heap signal loom buffer clay ramp "
    "combo lattice oyster greenhouse dynamics tally snowflake concur mural sketch harvest "
    "hana outreach gong sentry coda epic linux excel workday confluence namely workable "
    "meet drive word react node rails tableau cornerstone looker framer mural ada gorgias sesame "
    "toast unity unreal blender postman alegra entra";
// ... and names that are products only where products were asked for.
constexpr std::string_view only_where_asked =
    "abacus abas alma amadeus amos arbor aurora avid batch birdie canvas carus charly classroom "
    "clio crisp "
    "cobra cx deputy domo fergus fidelio forti git hero indy inventor later loga maestro mews moss "
    "motive "
    "navis net2 netty nx opera paxton pigment popina premiere quadra resolve rhino sabre "
    "reaper trax remedy puppet asterisk orbis dedalus descartes elo ilias blackboard clover futura "
    "affinity smag cdk sensis paddle superset "
    "salto sf simphony taifun tango tiller titan trapeze yuki buk avant northgate "
    "abk ac3 achilles adg aeb agathe agora agrando albis albus alora asv azh banana barto "
    "bechmann bold booking borm breezy buffer capsule carat carestream carit causeway "
    "charlemagne ciel collins copper desmos diamant docma domus doppler drift ekm emis epic "
    "evident facturama facturante fiducial fishbowl float folk fortia fulcrum "
    "furious gatekeeper gimp glop goldmine habel harri harvest hektor herde highjump hwp icg "
    "ifs imos inflow irris jdc juris karthago katana keeper kix kwp latido leap lefebvre maat "
    "matera mckesson mcleod melba memoro messerli mhr mlm moser moz nesto nimbo nourish "
    "nutshell obat olo onepage opus osd osprey pasen patriot pds plex polaris presto proclaim "
    "proscript proshop q10 qube quincy regate relativity relion revo rimo runa satchel seesaw "
    "semble seneca shd signal simba sims sinco sinfonie sorba square synapse tanda tapestry "
    "teamwork tikit tirant tmw tock topaze topix troi truckstop unleashed versum viewpoint "
    "wasi wati wave wolt xplor z1 zeus";
// Ordinary words one slip away from a product: "stack" is no Slack, "recruiter" no Recruitee.
constexpr std::string_view ordinary_neighbours =
    "between breve clicked consenso daten dates dicker dynamic elemento elementos "
    "employeur extensive formidable gusta informatica invasion locker looked magneto "
    "maintain maintains market markets maximize medtech micro nation notions pipeline "
    "priorite recruited recruiter reservo ripping snack stack strike strip stripes strips "
    "tableaux telegrama telegramm thunderbirds trams weber workplaces";
// Short names that are typed often enough to be mistyped often; other short ones are nearer to an
// ordinary word of some language than to what was meant: "bringt" is no Bringg.
constexpr std::string_view often_mistyped =
    "airtable asana bamboo brevo canva clickup confluence datev docker docusign drupal dropbox "
    "dynamics github gitlab gusto hubspot jenkins joomla kissflow klaviyo looker magento "
    "mailjet marketo miro moodle netsuite notion odoo oracle personio pipedrive quickbooks "
    "rippling sharepoint shopify slack snowflake splunk stripe tableau teams trello twilio "
    "typeform webex webflow workday xentral zapier zendesk zenefits";
// After such a word the product name is an ordinary one: "every Monday", "full access".
constexpr std::string_view ordinary_before =
    "every on next last this until by a the to no each un une ein eine einen le la el";

class ToolFinder {
  public:
    explicit ToolFinder(const Message& message) : message_(message), tokens_(message.tokens()) {}

    std::vector<ToolMention> all(bool asked)
    {
        for (std::size_t i = 0; i < tokens_.size();) {
            ToolMention tool;
            if (known(i, asked, tool) || own(i, tool) || (asked && split_name(i, tool)) ||
                (asked && short_name(i, tool)) || (asked && typo(i, tool)) ||
                (asked && unknown_name(i, tool))) {
                tool.use = use_of(message_, tools_, tool);
                i = tool.last;
                add(std::move(tool));
            } else {
                ++i;
            }
        }
        settle_among(message_, tools_);
        return std::move(tools_);
    }

  private:
    bool take(std::size_t first, std::size_t last, std::string_view name, ToolMention& tool) const
    {
        tool.first = first;
        tool.last = last;
        tool.name = std::string(name);
        return true;
    }

    bool known(std::size_t i, bool asked, ToolMention& tool) const
    {
        const Hit* hit = message_.at(i, Sense::tool);
        if (!hit) return false;
        const bool doubtful = hit->last - hit->first == 1 && is_among(tokens_[i].text, words_too);
        if (doubtful && !believable(*hit, asked)) return false;
        if (!asked && hit->last - hit->first == 1 && is_among(tokens_[i].text, only_where_asked))
            return false;
        return take(i, hit->last, hit->value, tool);
    }

    bool believable(const Hit& hit, bool asked) const
    {
        const std::size_t i = hit.first;
        const std::string_view before = i > 0 ? tokens_.text(i - 1) : "";
        // "We're a Zoom shop": the article is the shop's.
        const bool house = is_among(
            tokens_.text(hit.last),
            "shop house household haus betrieb firma laden company maison boutique casa people "
            "folks"
        );
        const bool ordinary =
            is_among(before, ordinary_before) && !(asked && (before == "on" || house)) &&
            // "Migrated to Workday", "de Jira a Linear"
            !(is_among(before, "to a") && tokens_[i].capital && message_.language() != "de" &&
              !is_among(tokens_[i].text, "monday front excel"));
        if (ordinary && tokens_[i].text != "excel") return false;
        // Words of every day even among tools, unless they are listed with them.
        if (is_among(tokens_[i].text, "meet drive word react node rails entra") &&
            !tokens_[i].capital && !listed(i))
            return false;
        if (tokens_[i].text == "monday" && (before == "from" || before == "since")) return false;
        return asked || (tokens_[i].capital && i > message_.sentence_begin(i));
    }

    bool own(std::size_t i, ToolMention& tool) const
    {
        const Hit* hit = message_.at(i, Sense::tool_own);
        return hit && take(i, hit->last, hit->value, tool);
    }

    // The names that a word of this first letter and length may be a slip of. Thousands are known,
    // and a message asks for every word that nothing explains.
    static const std::vector<const Word*>& names_like(std::string_view text)
    {
        using Key = std::pair<char, std::size_t>;
        static const auto by_first_and_length = [] {
            std::map<Key, std::vector<const Word*>> names;
            for (const Word& word : single_words(Sense::tool)) {
                const std::size_t size = word.folded.size();
                if (is_among(word.folded, only_where_asked) ||
                    (size < 8 && !is_among(word.folded, often_mistyped)))
                    continue;
                for (std::size_t length = size - 1; length <= size + 1; ++length)
                    names[{word.folded[0], length}].push_back(&word);
            }
            return names;
        }();
        static const std::vector<const Word*> none;
        const auto found = by_first_and_length.find({text[0], text.size()});
        return found == by_first_and_length.end() ? none : found->second;
    }

    bool typo(std::size_t i, ToolMention& tool) const
    {
        const std::string_view text = tokens_[i].text;
        if (tokens_[i].kind != TokenKind::word || text.size() < 5 || understood(i) ||
            is_among(text, ordinary_neighbours))
            return false;
        // "ein dicker Ordner" is no Docker.
        if (i > 0 && !tokens_[i].capital && is_among(tokens_.text(i - 1), ordinary_before))
            return false;
        for (const Word* word : names_like(text)) {
            if (distance(text, word->folded, 1) > 1) continue;
            // The name itself has been weighed already: "un tableau blanc".
            return word->folded != text && take(i, i + 1, word->value, tool);
        }
        return false;
    }

    bool understood(std::size_t i) const
    {
        for (const Sense sense :
             {Sense::filler,    Sense::tool_cue,     Sense::tool_left,    Sense::tool_maybe,
              Sense::unknown,   Sense::skip,         Sense::noun,         Sense::now,
              Sense::past,      Sense::tool_none,    Sense::yes,          Sense::no,
              Sense::planned,   Sense::person,       Sense::question,     Sense::interrogative,
              Sense::contrast,  Sense::tool_arrived, Sense::country,      Sense::city,
              Sense::month,     Sense::work_area,    Sense::negation,     Sense::joint,
              Sense::partly,    Sense::correction,   Sense::both_of,      Sense::somebody,
              Sense::time_unit, Sense::greeting,     Sense::company_cue,  Sense::industry,
              Sense::back,      Sense::place_cue,    Sense::vague_number, Sense::demonym,
              Sense::total,     Sense::rank,         Sense::time_part,    Sense::this_one,
              Sense::all_of})
            if (message_.covers(i, sense)) return true;
        return false;
    }

    // "we use Foobar CRM": a capital in the middle, right after a cue or another tool.
    bool unknown_name(std::size_t i, ToolMention& tool) const
    {
        if (!name_like(i) || !(after_cue(i) || whole_message(i) || runs_since(i))) return false;
        // "HubSpot Free": an edition, no other tool.
        if (!tools_.empty() && tools_.back().last == i) return false;
        std::size_t last = i + 1;
        while (last < tokens_.size() && last - i < 3 && name_like(last) &&
               tokens_[last].kind == TokenKind::word && !message_.covers(last, Sense::tool))
            ++last;
        // "Personio, Lohn macht der Steuerberater": every German noun is written with a capital.
        const bool ends = last == tokens_.size() || tokens_[last].kind == TokenKind::mark ||
                          is_among(tokens_.text(last), "und oder fur seit");
        if (message_.language() == "de" && listed(i) && !ends) return false;
        // "Puro Excel": what stands before a product says more of it.
        if (last == i + 1 && message_.at(last, Sense::tool) && tools_.empty()) return false;
        take(i, last, tokens_.words(i, last), tool);
        tool.listed = false;
        return true;
    }

    bool name_like(std::size_t i) const
    {
        const Token& token = tokens_[i];
        if (token.kind == TokenKind::domain) return true;
        constexpr std::string_view no_names = "crm erp cms hris sirh tool tools software app apps "
                                              "system irgendwas irgendein something irgendwie";
        return token.kind == TokenKind::word && token.text.size() > 1 && !understood(i) &&
               !is_among(token.text, no_names) && !is_small_word(token.text) &&
               (token.capital || whole_message(i));
    }

    bool after_cue(std::size_t i) const
    {
        return i > 0 && (message_.covers(i - 1, Sense::tool_cue) || listed(i));
    }

    // "Foobar since last spring", "Foobar seit 2021": a name that opens its clause, and its time.
    bool runs_since(std::size_t i) const
    {
        constexpr std::string_view since = "since seit depuis desde";
        const std::size_t next = i + (tokens_.is(i + 1, "crm") ? 2 : 1);
        return tokens_[i].capital && unexplained(message_, i) && i == message_.clause_of(i).first &&
               is_among(tokens_.text(next), since);
    }

    // Right after another tool: "Zoom and Meet", "zoom y a veces meet".
    bool listed(std::size_t i) const
    {
        constexpr std::string_view between =
            ", and und et y & + / a veces parfois sometimes manchmal auch also aussi plus tambien";
        if (tools_.empty() || i - tools_.back().last > 3 || i == tools_.back().last) return false;
        for (std::size_t k = tools_.back().last; k < i; ++k)
            if (!is_among(tokens_.text(k), between)) return false;
        return true;
    }

    // "Mail chimp", "quick books": one name, written in two words.
    bool split_name(std::size_t i, ToolMention& tool) const
    {
        constexpr std::string_view ordinary = "salesforce workday teamviewer confluence tableau";
        constexpr std::size_t shortest = 7;
        if (i + 1 >= tokens_.size() || tokens_[i].kind != TokenKind::word ||
            tokens_[i + 1].kind != TokenKind::word || tokens_[i].text.size() < 2 ||
            tokens_[i + 1].text.size() < 3 || message_.covers(i, Sense::tool))
            return false;
        std::string joined(tokens_[i].text);
        joined += tokens_[i + 1].text;
        if (joined.size() < shortest || is_among(joined, ordinary) ||
            is_among(joined, only_where_asked))
            return false;
        for (const Word& word : single_words(Sense::tool))
            if (word.folded == joined) return take(i, i + 2, word.value, tool);
        return false;
    }

    // "Woo", "Copper": the first part of a name whose rest says what it is, and nothing else said.
    bool short_name(std::size_t i, ToolMention& tool) const
    {
        constexpr std::string_view kinds[] = {
            "crm",
            "shop",
            "commerce",
            "hr",
            "erp",
            "cms",
            "desk",
            "online",
            "payroll",
            "compta",
            "lohn",
            "software",
            "app"};
        if (i != 0 || tokens_[i].kind != TokenKind::word || tokens_[i].text.size() < 3 ||
            message_.sentence_end(0) > 2 || is_small_word(tokens_[i].text))
            return false;
        if (tokens_.size() > 1 && tokens_[1].kind != TokenKind::mark) return false;
        for (const Word& word : single_words(Sense::tool)) {
            if (!word.folded.starts_with(tokens_[i].text)) continue;
            std::string_view rest = word.folded.substr(tokens_[i].text.size());
            if (rest.starts_with(' ')) rest.remove_prefix(1);
            if (std::find(std::begin(kinds), std::end(kinds), rest) != std::end(kinds))
                return take(i, i + 1, word.value, tool);
        }
        return false;
    }

    // One to three unknown words and nothing else in the sentence: "Foobar CRM".
    bool whole_message(std::size_t i) const
    {
        const std::size_t size = message_.clauses().front().last;
        if (size > 4 || i >= size) return false;
        // "Büroware von Softengine": who makes it.
        if (!tools_.empty() && is_among(tokens_.text(i - 1), "von by from de")) return false;
        for (std::size_t k = 0; k < size; ++k) {
            const bool other = tokens_[k].kind == TokenKind::mark || understood(k) ||
                               tokens_[k].kind == TokenKind::number || tokens_[k].text.size() < 3;
            if (other && !message_.covers(k, Sense::filler) && tokens_[k].kind != TokenKind::mark)
                return false;
            if (tokens_[k].kind == TokenKind::mark && tokens_.is(k, "?")) return false;
        }
        return tokens_[i].kind == TokenKind::word && tokens_[i].capital;
    }

    void add(ToolMention tool)
    {
        for (ToolMention& known : tools_)
            if (known.name == tool.name) {
                if (tool.use == ToolMention::Use::now) known.use = tool.use;
                return;
            }
        tools_.push_back(std::move(tool));
    }

    const Message& message_;
    const Tokens& tokens_;
    std::vector<ToolMention> tools_;
};

}  // namespace

std::vector<ToolMention> find_tools(const Message& message)
{
    return ToolFinder(message).all(false);
}

std::vector<ToolMention> find_tools_asked(const Message& message)
{
    return ToolFinder(message).all(true);
}

}  // namespace usher::dialog
