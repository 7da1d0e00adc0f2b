// The words around a product, the nearest first: before it in its clause, then after it, then a
// clause that goes on about it ("Trello, but that is history").

#include "dialog/tool_use.hpp"

#include <algorithm>

#include "dialog/vocabulary/tool_use_words.hpp"

namespace usher::dialog {

namespace {

using Use = ToolMention::Use;
using namespace tool_words;

constexpr std::size_t far_before = 12, far_after = 9;  // words; farther ones say nothing of it

class ToolUse {
  public:
    ToolUse(const Message& message, const std::vector<ToolMention>& before, const ToolMention& tool)
        : message_(message), tokens_(message.tokens()), before_(before), tool_(tool),
          clause_(message.clause_of(tool.first)),
          near_(std::max(clause_.first, tool.first < far_before ? 0 : tool.first - far_before))
    {
    }

    Use use() const
    {
        const Mood& mood = message_.mood(tool_.first);
        if (mood.taken_back || mood.somebody || mood.reported || denied_after() || moved_from() ||
            no_longer())
            return Use::left;
        if (to_come() || not_yet() || hangs_on_approval() || used_by_others()) return Use::maybe;
        const Hit* cue = nearest_before();
        const std::optional<Use> before = cue ? std::optional(told_by(*cue)) : std::nullopt;
        const bool firm = before && (*before != Use::now || cue->sense != Sense::tool_cue);
        if (firm) return *before;
        if (replaced_since() || until_then() || (before && denied_use(*cue))) return Use::left;
        if (const std::optional<Use> after = said_after()) return *after;
        if (before) return *before;
        if (mood.negated) return Use::left;
        if (const std::optional<Use> next = said_in_next_clause()) return *next;
        if (mood.past && !mood.now && !since_then() && !only_things_are_old() && !still_runs())
            return Use::left;
        if (mood.planned && !mood.now && !since_then()) return Use::maybe;
        return Use::now;
    }

  private:
    bool word_in(std::size_t first, std::size_t last, const WordList& words) const
    {
        for (std::size_t i = first; i < last && i < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), words)) return true;
        return false;
    }

    bool tool_in(std::size_t first, std::size_t last) const
    {
        for (std::size_t i = first; i < last; ++i)
            if (message_.covers(i, Sense::tool)) return true;
        return false;
    }

    bool mark_or_end(std::size_t i) const
    {
        return i >= tokens_.size() || tokens_[i].kind == TokenKind::mark;
    }

    // "Salesforce? No, we dropped that", "Trello no, Asana tampoco"
    bool denied_after() const
    {
        constexpr std::string_view noes = "no nope nein nee non not nicht tampoco";
        constexpr std::string_view never =
            "jamais never nunca niemals nie nah naja noe nicht keineswegs fehlanzeige pas hardly";
        const std::size_t next = tool_.last;
        if (tokens_.is_mark(next, "?"))
            return is_among(tokens_.text(next + 1), noes) ||
                   is_among(tokens_.text(next + 1), never);
        return is_among(tokens_.text(next), noes) &&
               (mark_or_end(next + 1) ||
                is_among(tokens_.text(next + 1), "merci thanks danke gracias"));
    }

    // "von Personio zu Workday gewechselt": two products and a way between them.
    bool moved_from() const
    {
        if (tool_.first == 0 || !is_among(tokens_.text(tool_.first - 1), "from von de desde off"))
            return false;
        for (std::size_t i = tool_.last; i < clause_.last && i < tool_.last + 5; ++i)
            if (is_among(tokens_.text(i), "to zu auf a vers onto nach") &&
                message_.at(i + 1, Sense::tool))
                return true;
        return false;
    }

    // "plus Zoom, on est passés à Webex"
    bool no_longer() const
    {
        return message_.language() == "fr" && tool_.first > 0 && tool_.first == clause_.first + 1 &&
               tokens_.is(clause_.first, "plus") && clause_.last < tokens_.size() &&
               before_.empty();
    }

    // "then Xero", "wechseln im Januar auf lexoffice", "my boss wants Jira", "might go to Woo"
    bool to_come() const
    {
        constexpr std::string_view next =
            "luego despues entonces danach dann then afterwards ensuite puis";
        // Folded, "on migre" and "on a migré" are one word: it is the auxiliary that tells.
        constexpr std::string_view moving_or_moved = "migre bascule passe demenage";
        const bool another = !before_.empty() && before_.back().use == Use::now;
        const bool now = message_.mood(tool_.first).now;
        bool moves = false;
        for (std::size_t i = near_; i < tool_.first; ++i) {
            const std::string_view word = tokens_.text(i);
            if (another && is_among(word, next) && i + 2 >= tool_.first && !now) return true;
            const bool german_will = word != "will" || message_.language() == "de";
            if (is_among(word, wanting_words) && german_will && !message_.mood(i).negated &&
                (another || !said_by_us(i)))
                return true;
            const bool perhaps = word == "peut" && tokens_.is(i + 1, "etre");
            if (perhaps || is_among(word, doubting_words)) return true;
            moves = moves || is_among(word, moving_words) ||
                    (is_among(word, moving_or_moved) && i > 0 &&
                     is_among(tokens_.text(i - 1), "on je tout"));
        }
        return moves && another;
    }

    // "y miramos Brevo pero todavía no", "Jira aber noch nicht"
    bool not_yet() const
    {
        std::size_t i = tool_.last;
        while (i < tokens_.size() && i < tool_.last + 3 &&
               (tokens_[i].kind == TokenKind::mark || message_.covers(i, Sense::contrast)))
            ++i;
        const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
        const bool said = (word == "not" && next == "yet") || (word == "noch" && next == "nicht") ||
                          (word == "pas" && next == "encore") ||
                          (is_among(word, "todavia aun") && next == "no");
        return said && mark_or_end(i + 2);
    }

    // "zu Shopware zu gehen", "snowflake if procurement ever signs"
    bool hangs_on_approval() const
    {
        const std::string_view next = tokens_.text(tool_.last);
        // "Arbor is what everyone wants"
        if (is_among(next, "is ist est es") &&
            is_among(tokens_.text(tool_.last + 1), "what was ce lo") &&
            word_in(tool_.last + 2, tool_.last + 6, wanting_words))
            return true;
        if (next == "zu")
            return is_among(
                tokens_.text(tool_.last + 1),
                "gehen wechseln migrieren nehmen nutzen kaufen holen testen probieren buchen"
            );
        constexpr std::string_view approving =
            "ever signs sign approves approve approved agrees allows lets budget genehmigt "
            "genehmigen zustimmt unterschreibt freigibt mitspielt klappt geld signe valide accepte "
            "veut aprueba aprueban firma firman autoriza autorizan deja dejan quiere quieren";
        return is_among(next, "if falls sobald once wenn si quand cuando when") &&
               word_in(tool_.last + 1, std::min(clause_.last, tool_.last + 6), approving);
    }

    // "Mews depuis deux ans", "desde mayo Shopify": since then, and still.
    bool since_then() const
    {
        constexpr std::size_t near = 4;
        constexpr std::string_view since = "since seit seitdem depuis desde";
        const std::size_t from =
            std::max(clause_.first, tool_.first < near ? 0 : tool_.first - near);
        return word_in(tool_.last, tool_.last + 2, "since seit depuis desde for") ||
               word_in(from, tool_.first, since);
    }

    // "SolidWorks, and for the old drawings AutoCAD": it is the drawings that are old; and "good
    // old Excel" is in use.
    bool only_things_are_old() const
    {
        constexpr std::string_view old =
            "old alten altes alte alter vieux vieille vieilles anciens "
            "anciennes ancien ancienne viejo viejos vieja viejas "
            "antiguo antiguos antigua antiguas former";
        bool any = false;
        for (std::size_t i = clause_.first; i < clause_.last; ++i) {
            if (!message_.at(i, Sense::past)) continue;
            const bool thing =
                is_among(tokens_.text(i), old) && i + 1 < clause_.last &&
                tokens_[i + 1].kind == TokenKind::word && !message_.covers(i + 1, Sense::tool) &&
                i > clause_.first &&
                is_among(
                    tokens_.text(i - 1), "the die den der dem das unsere les nos los las el la"
                );
            const bool praised = is_among(tokens_.text(i), old) && i > clause_.first &&
                                 is_among(
                                     tokens_.text(i - 1),
                                     "good gute guten gutes guter bon bonne bons buen buena plain"
                                 );
            if (!thing && !praised) return false;
            any = true;
        }
        return any;
    }

    // "Something homegrown, written back in 2009, still alive"
    bool still_runs() const
    {
        const std::size_t end = std::min(tokens_.size(), tool_.last + far_before);
        return tool_.name == "in-house" &&
               word_in(tool_.last, end, "still toujours encore sigue noch") &&
               !tool_in(tool_.last, end);
    }

    // "Azure until we're out of there at Christmas": a day that is still to come.
    bool until_a_day_to_come(std::size_t i) const
    {
        constexpr std::string_view to_come =
            "end ende jahresende monatsende quartalsende fin finales next nachsten nachstes "
            "kommenden prochain prochaine proximo proxima xmas christmas weihnachten noel navidad "
            "contract vertrag contrat contrato renewal this diesen dieses cette este esta we're "
            "wir switch migration migracion summer sommer ete verano new neue neuen nouveau nueva";
        constexpr std::string_view gone = "last letzten letztes letztem dernier derniere pasado "
                                          "pasada vorigen recently was war hace";
        return is_among(tokens_.text(i), "until till bis hasta jusqu jusqu'a jusqu'en") &&
               word_in(i + 1, i + 7, to_come) && !word_in(i + 1, i + 7, gone);
    }

    // "El ContaPlus de toda la vida, ahora Sage 50"
    bool replaced_since() const
    {
        const std::size_t next = clause_.last;
        if (next >= tokens_.size() ||
            !is_among(
                tokens_.text(next),
                "now ahora jetzt nun inzwischen mittlerweile seither seitdem maintenant desormais "
                "heute hoy nowadays heisst"
            ))
            return false;
        constexpr std::string_view still = "still noch toujours encore sigue seguimos todavia";
        return !word_in(clause_.first, clause_.last, still) &&
               tool_in(next + 1, std::min(next + 4, tokens_.size()));
    }

    // "Opera hasta marzo, desde entonces Mews": it had its time, and another came.
    bool until_then() const
    {
        return is_among(tokens_.text(tool_.last), "until till bis hasta jusqu jusqu'en jusqu'a") &&
               is_among(
                   tokens_.text(clause_.last),
                   "since desde seit seitdem seither depuis now ahora jetzt nun maintenant "
                   "desormais this este esta diesen dieses ce cette"
               ) &&
               tool_in(clause_.last + 1, tokens_.size());
    }

    // "I want Slack": a wish is told apart from what runs by the words of use only.
    bool said_by_us(std::size_t i) const
    {
        return i > clause_.first && is_among(tokens_.text(i - 1), "we wir on nous i ich je");
    }

    // "Unser Lohnbüro nutzt DATEV, wir selbst Personio", "DATEV hat nur der Steuerberater"
    bool used_by_others() const
    {
        bool outside = false;
        for (std::size_t i = near_; i < tool_.first; ++i) {
            const std::string_view word = tokens_.text(i);
            if (is_among(word, other_firms)) return true;
            if (outside && is_among(word, using_words)) return true;
            outside = outside || is_among(word, other_people);
        }
        // "Monday chez notre partenaire"
        if (is_among(tokens_.text(tool_.last), "chez bei at en") &&
            word_in(tool_.last + 1, tool_.last + 4, other_firms))
            return true;
        const std::size_t end = std::min(clause_.last, tool_.last + 6);
        return is_among(tokens_.text(tool_.last), using_words) &&
               word_in(
                   tool_.last, end, "nur only seulement solo uniquement unser mein our my mi"
               ) &&
               (word_in(tool_.last, end, other_firms) || word_in(tool_.last, end, other_people));
    }

    // ---- before it

    const Hit* longest_at(std::size_t i) const
    {
        const Hit* best = nullptr;
        for (const Sense sense :
             {Sense::tool_arrived, Sense::tool_left, Sense::tool_maybe, Sense::tool_cue}) {
            const Hit* hit = message_.covering(i, sense);
            if (hit && (!best || hit->last - hit->first > best->last - best->first)) best = hit;
        }
        return best;
    }

    const Hit* nearest_before() const
    {
        // Words that any sentence may have.
        constexpr std::string_view weak =
            "on with over mit haben via con avec it's mainly uber sur";
        for (std::size_t i = tool_.first; i > clause_.first; --i) {
            const Hit* hit = longest_at(i - 1);
            if (!hit || hit->last > tool_.first) continue;
            // German "was" is no past: "bisschen was bei Hetzner".
            if (tokens_.is(hit->first, "was") && message_.language() == "de") continue;
            const bool slight =
                hit->last - hit->first == 1 && is_among(tokens_.text(hit->first), weak);
            if (!slight) return hit;
        }
        return nullptr;
    }

    Use told_by(const Hit& hit) const
    {
        // "from X to Y": a "to" after the leaving says arrived.
        if (hit.sense == Sense::tool_left &&
            word_in(hit.last, tool_.first, "to zu auf a vers with by durch par por for pour"))
            return Use::now;
        if (hit.sense == Sense::tool_left) return Use::left;
        return hit.sense == Sense::tool_maybe ? Use::maybe : Use::now;
    }

    // "No usamos Slack", "on n'utilise pas Slack", "nutzen kein Jira"; not "no usamos mas que
    // Slack".
    bool denied_use(const Hit& cue) const
    {
        constexpr std::string_view noes =
            "no not don't nicht nie kein keine keinen pas jamais nunca "
            "never neither nor ni nix nichts rien nada nothing";
        constexpr std::string_view only =
            "only nur just solo sino que qu but except ausser excepto "
            "salvo sauf anything otra other anders anderes mas else besides "
            "aparte apart mal really";
        const std::size_t first =
            std::max<std::size_t>(clause_.first, cue.first < 2 ? 0 : cue.first - 2);
        bool denied = false;
        for (std::size_t i = first; i < tool_.first; ++i) {
            if (is_among(tokens_.text(i), only)) return false;
            if (message_.covers(i, Sense::tool)) denied = false;
            const bool answers = i == clause_.first && i + 1 < tool_.first &&
                                 is_among(tokens_.text(i + 1), "we i wir ich on nous je");
            denied = denied || (is_among(tokens_.text(i), noes) && !answers);
        }
        return denied;
    }

    // ---- after it

    // "Clockodo und Personio sind ...": what is said of a list is said of each.
    std::size_t after_its_list() const
    {
        std::size_t last = tool_.last, end = last;
        while (end + 1 < clause_.last &&
               is_among(tokens_.text(end), "and und et y & + / or oder ou o")) {
            const Hit* next = message_.at(end + 1, Sense::tool);
            if (!next) break;
            end = next->last;
        }
        constexpr std::string_view of_several =
            "are were have both sind waren wurden haben beide sont etaient ont son eran fueron "
            "han estan los les";
        return is_among(tokens_.text(end), of_several) ? end : last;
    }

    std::optional<Use> said_after() const
    {
        const std::size_t first = after_its_list();
        const std::size_t end = std::min(clause_.last, first + far_after);
        for (std::size_t i = first; i < end; ++i) {
            const bool mark = tokens_[i].kind == TokenKind::mark;
            if (message_.covers(i, Sense::tool) && !mark) break;
            const Hit* left = message_.at(i, Sense::tool_left);
            // "Mailchimp got too expensive"; "Matomo à la place de Piwik" is told of Piwik.
            if (left && left->last - left->first >= 3)
                return message_.at(left->last, Sense::tool) ? std::nullopt
                                                            : std::optional(Use::left);
            const std::optional<Use> use = became(i);
            if (use && !of_the_next(i + 1, end)) return use;
        }
        return std::nullopt;
    }

    // Another product follows, and no "and" begins anew before it.
    bool of_the_next(std::size_t first, std::size_t last) const
    {
        for (std::size_t i = first; i < last; ++i) {
            if (is_among(tokens_.text(i), "and und et y")) return false;
            if (message_.covers(i, Sense::tool)) return true;
        }
        return false;
    }

    std::optional<Use> became(std::size_t i) const
    {
        const bool not_so = message_.mood(i).negated || word_in(i, i + 1, "nicht");
        // "Nie abgeschafft": denied, it stays; "sich nicht durchsetzen" is no success.
        if (is_among(tokens_.text(i), needed_words) && word_in(tool_.last, i, denials))
            return Use::left;
        if (is_among(tokens_.text(i), "durchsetzen durchgesetzt") || until_a_day_to_come(i))
            return std::nullopt;
        if (is_among(tokens_.text(i), left_words) && !not_so) return Use::left;
        if (is_among(tokens_.text(i), maybe_words)) return Use::maybe;
        return std::nullopt;
    }

    // "Trello, but that is history"
    std::optional<Use> said_in_next_clause() const
    {
        constexpr std::string_view of_it = "that it das es dies ca c cela eso esa ese esto der die";
        std::size_t i = clause_.last;
        const bool ends = i >= tokens_.size() || tool_in(tool_.last, clause_.last);
        while (!ends && i < tokens_.size() &&
               (tokens_[i].kind == TokenKind::mark || message_.covers(i, Sense::contrast)))
            ++i;
        if (ends || i >= tokens_.size()) return std::nullopt;
        const std::size_t end = std::min(message_.clause_of(i).last, i + far_after);
        // "Freshdesk nous a été proposé mais on a dit non"
        const bool declined =
            message_.covers(i - 1, Sense::contrast) && word_in(end - 2, end, "no non nein");
        if (tool_in(i, end) || (!declined && !is_among(tokens_.text(i), of_it)))
            return std::nullopt;
        if (declined) return Use::left;
        for (std::size_t k = i + 1; k < end; ++k)
            if (is_among(tokens_.text(k), left_words) && !message_.mood(k).negated)
                return Use::left;
        return std::nullopt;
    }

    const Message& message_;
    const Tokens& tokens_;
    const std::vector<ToolMention>& before_;
    const ToolMention& tool_;
    const Clause& clause_;
    const std::size_t near_;  // where the words before it begin to count
};

}  // namespace

Use use_of(const Message& message, const std::vector<ToolMention>& before, const ToolMention& tool)
{
    return ToolUse(message, before, tool).use();
}

}  // namespace usher::dialog
