// Whose post and whose work is told; and who decides: alone, together, by advice, somebody else, or
// without a say.

#include <algorithm>

#include "dialog/read_role.hpp"

namespace usher::dialog {

// "my boss is the CMO"
bool said_of_a_boss(const Message& message, std::size_t title)
{
    constexpr std::string_view persons =
        "boss manager chef chefin vorgesetzter vorgesetzte patron patronne jefe jefa superior "
        "colleague kollege kollegin collegue husband wife mann frau mari femme sister brother "
        "superieur superieure supervisor";
    constexpr std::string_view owners =
        "my our mein meine unser unsere mon ma notre mi nuestro nuestra";
    const Clause& clause = message.clause_of(title);
    for (std::size_t i = clause.first; i + 1 < title; ++i)
        if (is_among(message.tokens().text(i), owners) &&
            is_among(message.tokens().text(i + 1), persons))
            return true;
    // "my boss, the CFO"
    std::size_t begin = title;
    while (begin > 0 && is_among(message.tokens().text(begin - 1), "the der die dem le la el"))
        --begin;
    return begin >= 3 && message.tokens().is_mark(begin - 1, ",") &&
           is_among(message.tokens().text(begin - 2), persons) &&
           is_among(message.tokens().text(begin - 3), owners);
}

// "I do social media", "ich mache den Einkauf"
bool says_own_work(const Message& message, const Hit& area)
{
    constexpr std::string_view cues = "do handle mache kummere betreue fais m'occupe occupe gere "
                                      "hago llevo encargo gestiono work "
                                      "arbeite travaille trabajo run";
    const Clause& clause = message.clause_of(area.first);
    if (clause.last - clause.first > 8) return false;
    for (std::size_t i = clause.first; i < area.first; ++i)
        if (is_among(message.tokens().text(i), cues)) return true;
    return false;
}

namespace {

// "Yo, soy el dueño", "as the owner"
bool said_of_self(const Tokens& tokens, std::size_t i)
{
    while (i > 0 && is_among(tokens.text(i - 1), "the a an el la un una le une der die das"))
        --i;
    return i > 0 && (is_among(tokens.text(i - 1), "als as como soy bin i'm suis am comme") ||
                     (i > 1 && tokens.is(i - 1, "que") && tokens.is(i - 2, "tant")));
}

// Who takes part, told by who is named: "mi hermana y yo", "ich such aus, unterschreiben tut der
// Chef", "c'est le directeur financier qui tranche".
class Deciders {
  public:
    explicit Deciders(const Message& message) : message_(message), tokens_(message.tokens()) {}

    // "Up to 5k me, above that my manager": both are named, and how they share is not understood.
    bool both_named() const
    {
        return find_self() < tokens_.size() && find_other() < tokens_.size();
    }

    std::string_view authority() const
    {
        constexpr std::size_t many_words = 60;  // who tells so much is not read by single words
        if (tokens_.size() > many_words) return "";
        const std::size_t self = find_self();
        const std::size_t none = tokens_.size();
        const std::size_t other = find_other();
        if (nothing_to_do()) return "none";
        if (self != none && coupled(self) && !prepares()) return "shares";
        if (self != none && other != none) {
            if (prepares()) return "influences";
            if (together(self, other) || belongs()) return "shares";
            return "";
        }
        if (self != none && belongs() && !prepares()) return "shares";
        if (self != none)
            return prepares() ? "" : shared_by_us() ? "shares" : alone() ? "decides" : "";
        if (shared_by_us()) return "shares";
        // "gemeinsam mit dem Geschäftsführer", "avec mon associé"
        if (other != none && is_among(
                                 tokens_.text(0),
                                 "together zusammen gemeinsam junto juntos ensemble "
                                 "conjointement jointly avec mit con with"
                             ))
            return "shares";
        if (other != none) return decides_near(other) ? "other" : "";
        return names_somebody() ? "other" : "";
    }

  private:
    bool any(const WordList& words) const
    {
        return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) {
            return is_among(token.text, words);
        });
    }

    std::size_t find_self() const
    {
        constexpr std::string_view selves = "ich i yo je moi me mich mir i'm myself conmigo j soy "
                                            "decido firmo participo formo";
        constexpr std::string_view denials = "no nicht non pas not";
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const bool denied = message_.mood(i).negated ||
                                is_among(tokens_.text(i + 1), denials) ||
                                (i > 0 && is_among(tokens_.text(i - 1), denials));
            if (is_among(tokens_.text(i), selves) && !denied && !message_.asks(i)) return i;
        }
        return tokens_.size();
    }

    std::size_t find_other() const
    {
        constexpr std::string_view others =
            "gerente gerentes director directora direktor geschaftsfuhrer geschaftsfuhrerin "
            "manager boss chef chefin jefe jefa patron patronne board vorstand direktion consejo "
            "junta "
            "comite committee "
            "headquarters hq zentrale procurement einkauf finance management geschaftsfuhrung "
            "geschaftsleitung "
            "gerencia direccion direction partner cofounder co-founder mitgrunder "
            "mitgesellschafter gesellschafter "
            "socio socia associe associee frau mann wife husband femme mari brother bruder hermano "
            "hermana frere "
            "soeur schwester sister vater father padre pere kollege kollegin colleague mutter "
            "konzern group inhaber owner "
            "dueno duena gerant proprietaire cfo ceo cto dg daf dsi pdg gf vorgesetzter "
            "vorgesetzte matriz siege";
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (message_.asks(i) || message_.mood(i).negated || said_of_self(tokens_, i)) continue;
            if (is_among(tokens_.text(i), others)) return i;
            const Hit* title = message_.at(i, Sense::whole_title);
            if (title && title->value.substr(0, 2) != "ic") return i;
        }
        return tokens_.size();
    }

    // "Me and the head nurse", "meine Frau und ich"
    bool coupled(std::size_t self) const
    {
        constexpr std::string_view joints = "and und et y &", alone = "nobody niemand sonst only "
                                                                      "personne nadie nur solo";
        const auto somebody = [&](std::size_t i) {
            return i < tokens_.size() && tokens_[i].kind == TokenKind::word &&
                   !is_among(tokens_.text(i), alone);
        };
        return (is_among(tokens_.text(self + 1), joints) && somebody(self + 2) &&
                is_among(
                    tokens_.text(self + 2),
                    "my the our mein meine der die unser unsere mon ma le la notre mi el "
                    "nuestro nuestra"
                )) ||
               (self >= 2 && is_among(tokens_.text(self - 1), joints) && somebody(self - 2));
    }

    // "El comité, del que formo parte", "le comité vote, et j'y siège"
    bool belongs() const
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const std::string_view word = tokens_.text(i);
            if (is_among(
                    word,
                    "dabei mitglied member miembro membre participo formo sitze gehore "
                    "belong participe dazugehore mitstimme"
                ) ||
                (is_among(word, "siege sit") && i > 0 &&
                 is_among(tokens_.text(i - 1), "y j i je ich")) ||
                (word == "part" && tokens_.is(i + 1, "of")) ||
                (is_among(word, "one uno una einer eine un une") &&
                 is_among(tokens_.text(i + 1), "of de von des d") &&
                 is_among(tokens_.text(i + 2), "them ellos ellas ihnen entre eux")) ||
                (is_among(word, "uno una einer") && i + 1 == tokens_.size()))
                return true;
        }
        return false;
    }

    // "Der Gemeinderat", "le client": a short message that is nobody but them.
    bool names_somebody() const
    {
        std::size_t words = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const Token& token = tokens_[i];
            if (token.kind == TokenKind::number || message_.asks(i)) return false;
            words += token.kind == TokenKind::word;
        }
        return words >= 2 && words <= 3 &&
               is_among(
                   tokens_.text(0),
                   "the my our der die das mein meine unser unsere le la l mon ma notre nos les el "
                   "mi nuestro nuestra los"
               ) &&
               !any("team gruppe group equipe equipo alle all tous todos us uns nous decision "
                    "entscheidung same selbe meme mismo") &&
               !message_.has(Sense::unknown) && !message_.has(Sense::skip) &&
               !message_.has(Sense::back);
    }

    bool prepares() const
    {
        return any("sammle collect gather gathering recopilo rassemble reuno trie schlag "
                   "hole vorsondiere liefere anforderungen requirements input recommend recommends "
                   "propose proposes "
                   "shortlist evaluate research compare "
                   "suggest prepare empfehle "
                   "empfehlung bewerte vergleiche vorschlag vorschlage schlage suche such "
                   "recherchiere sondiere "
                   "vorbereite bereite prufe recommande propose evalue etudie etude compare "
                   "prepare presente recomiendo "
                   "propongo evaluo comparo preparo sugiero presento filtro aussuche vorauswahl "
                   "preselection presento "
                   "pick picks shortlisting scout vet");
    }

    bool together(std::size_t self, std::size_t other) const
    {
        if (any("mitzureden mitreden entre together zusammen gemeinsam juntos juntas ensemble "
                "jointly both beide ambos deux "
                "medias iguales "
                "conjuntamente gemeinschaftlich mit with avec con abstimmung"))
            return true;
        const std::size_t from = std::min(self, other), to = std::max(self, other);
        if (to - from > 4) return false;
        for (std::size_t i = from + 1; i < to; ++i)
            if (is_among(tokens_.text(i), "and und y e et &")) return true;
        return false;
    }

    // "wir im Führungsteam gemeinsam", "the three of us partners", "on vote à trois"
    bool shared_by_us() const
    {
        const bool us = any("we wir us uns nosotros nosotras nous on todos alle");
        return us && any("together gemeinsam zusammen juntos ensemble partners partner socios "
                         "associes vote votamos "
                         "abstimmen consensus konsens trois three drei tres team jointly "
                         "collectively mehrheit");
    }

    bool alone() const
    {
        if (any("allein alleine selbst alone myself solo sola misma mismo mero seul seule final "
                "last letzte ultima "
                "derniere wort word palabra unterschrift signature firma decide entscheide decido "
                "tranche unterschreibe "
                "firmo signe sign nadie niemand nobody personne"))
            return !any("aber but pero mais ab above uber daruber hasta bis up");
        return owns() || alone_in_clause();
    }

    // "Yo, soy el dueño": whose firm it is decides.
    bool owns() const
    {
        for (std::size_t i = 1; i < tokens_.size(); ++i) {
            const Hit* title = message_.at(i, Sense::whole_title);
            if (title && said_of_self(tokens_, i) && !message_.mood(i).negated &&
                (title->value == "founder" || title->value == "c_level"))
                return true;
        }
        return false;
    }

    // "Me, there are eight of us": nothing else stands beside it.
    bool alone_in_clause() const
    {
        const Clause& clause = message_.clause_of(find_self());
        std::size_t words = 0;
        for (std::size_t i = clause.first; i < clause.last; ++i)
            words += tokens_[i].kind != TokenKind::mark;
        return words <= 2 && clause.first == 0;
    }

    bool decides_near(std::size_t other) const
    {
        std::size_t words = 0;
        for (const Token& token : tokens_)
            words += token.kind != TokenKind::mark;
        return words <= 5 ||
               any("decides decide decidir entscheidet entscheiden tranche unterschreibt firma "
                   "signe sign signs "
                   "aprueba approves genehmigt valide liegt entscheidung decision") ||
               other == 0;
    }

    bool nothing_to_do() const
    {
        return any("nichts nix nothing nada rien") &&
               any("damit zu with ver do voir tun dazu mitzureden") &&
               any("ich i je yo hab habe have tengo ai");
    }

    const Message& message_;
    const Tokens& tokens_;
};

}  // namespace

Found read_authority(const Message& message)
{
    std::vector<Candidate> candidates;
    const Deciders deciders(message);
    const std::string_view named = deciders.authority();
    std::size_t longest = 0;
    for (const Hit& hit : message.hits())
        if (hit.sense == Sense::authority && !message.asks(hit.first))
            longest = std::max<std::size_t>(longest, hit.last - hit.first);
    for (const Hit& hit : message.hits()) {
        if (hit.sense != Sense::authority || message.asks(hit.first)) continue;
        if (hit.value == "other" && said_of_self(message.tokens(), hit.first)) continue;
        RoleSaid said;
        said.authority = std::string(hit.value);
        Candidate candidate;
        const std::size_t size = hit.last - hit.first;
        candidate.score = 70 + static_cast<int>(std::min<std::size_t>(size, 6)) * 3;
        // "None, I just look around for my boss": the answer, then who asked for it.
        const bool answers_first = hit.value == "none" && hit.first == 0 &&
                                   message.tokens().size() > hit.last &&
                                   message.tokens()[hit.last].kind == TokenKind::mark;
        if (answers_first)
            candidate.score = 92;
        else if (size < longest)
            candidate.score -= 25;
        if (message.mood(hit.first).taken_back) candidate.score -= 60;
        const bool one_sided = hit.value == "other" || (hit.value == "decides" && size < 3);
        if (one_sided && named.empty() && deciders.both_named()) candidate.score -= 40;
        // Recommending and somebody else's signature together are influence.
        if (hit.value == "other")
            for (const Hit& mine : message.hits())
                if (mine.sense == Sense::authority &&
                    (mine.value == "influences" || mine.value == "shares"))
                    candidate.score -= 40;
        candidate.first = hit.first;
        candidate.last = hit.last;
        candidate.reading = reading_of(message, hit.first, hit.last, std::move(said), "authority");
        candidates.push_back(std::move(candidate));
    }
    // What the people named tell beats a single phrase; alone it is good enough to believe.
    const bool phrased =
        std::any_of(candidates.begin(), candidates.end(), [](const Candidate& one) {
            return one.score >= score_accepted;
        });
    for (Candidate& candidate : candidates)
        if (!named.empty() && std::get<RoleSaid>(candidate.reading.said).authority != named)
            candidate.score -= 20;
    const bool corrects_phrase = !named.empty() && named != "decides";
    const bool said_so =
        std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& one) {
            return one.score >= score_accepted &&
                   std::get<RoleSaid>(one.reading.said).authority == named;
        });
    if (!named.empty() && !said_so && (!phrased || corrects_phrase)) {
        RoleSaid said;
        said.authority = std::string(named);
        for (Candidate& candidate : candidates)
            candidate.score -= 40;
        Candidate candidate;
        candidate.score = 76;
        candidate.last = message.clauses().front().last;
        candidate.reading =
            reading_of(message, 0, message.tokens().size(), std::move(said), "deciders");
        candidates.push_back(std::move(candidate));
    }
    // The same word found twice does not compete with itself.
    for (std::size_t i = 0; i < candidates.size(); ++i)
        for (std::size_t k = i + 1; k < candidates.size();)
            if (std::get<RoleSaid>(candidates[i].reading.said).authority ==
                std::get<RoleSaid>(candidates[k].reading.said).authority) {
                candidates[i].score = std::max(candidates[i].score, candidates[k].score);
                candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(k));
            } else {
                ++k;
            }
    return choose(std::move(candidates));
}

}  // namespace usher::dialog
