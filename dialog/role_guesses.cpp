// Both guesses are made only of short messages in which no title was found, where a word that
// nothing accounts for can hardly be anything but the post.

#include "dialog/role_guesses.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "dialog/close_words.hpp"
#include "dialog/unexplained.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t short_message = 8;       // tokens
constexpr std::size_t letters_to_mend = 6;     // shorter words are near to too many others
constexpr std::size_t letters_for_two = 9;     // slips
constexpr std::size_t letters_of_a_trade = 5;  // "later" is known, "Imker" is not

// The known word that differs by the fewest slips; "": none, or two are equally near.
std::string_view nearest_title(std::string_view slip)
{
    const int allowed = slip.size() >= letters_for_two ? 2 : 1;
    int least = allowed + 1;
    std::string_view nearest;
    const auto look = [&](std::span<const Word> words) {
        for (const Word& word : words) {
            const std::string_view known = word.folded;
            if (known.size() < letters_to_mend - 1 || known.front() != slip.front() ||
                known.find(' ') != std::string_view::npos)
                continue;
            const int apart = distance(slip, known, allowed);
            if (apart > least || (apart == least && known == nearest)) continue;
            nearest = apart < least ? known : std::string_view();
            least = apart;
        }
    };
    look(single_words(Sense::rank));
    look(single_words(Sense::whole_title));
    look(single_words(Sense::work_area));
    look(single_occupations());
    return nearest;
}

bool ends_like_a_trade(std::string_view word)
{
    constexpr auto endings = std::to_array<std::string_view>({// English and German
                                                              "er",
                                                              "erin",
                                                              "or",
                                                              "orin",
                                                              "ist",
                                                              "istin",
                                                              "eur",
                                                              "eurin",
                                                              "ant",
                                                              "antin",
                                                              "ent",
                                                              "entin",
                                                              "smith",
                                                              "wright",
                                                              "man",
                                                              "woman",
                                                              "mann",
                                                              "frau",
                                                              "kraft",
                                                              "schmied",
                                                              "wart",
                                                              "wirt",
                                                              "loge",
                                                              "login",
                                                              "graf",
                                                              "grafin",
                                                              "iker",
                                                              "ologist",
                                                              "ian",
                                                              // French and Spanish
                                                              "euse",
                                                              "trice",
                                                              "ier",
                                                              "iere",
                                                              "iste",
                                                              "ien",
                                                              "ienne",
                                                              "logue",
                                                              "graphe",
                                                              "ora",
                                                              "ero",
                                                              "era",
                                                              "ista",
                                                              "ologo",
                                                              "ologa",
                                                              "grafo",
                                                              "grafa",
                                                              "ario",
                                                              "aria"});
    if (word.size() < letters_of_a_trade) return false;
    for (const std::string_view ending : endings)
        if (word.size() > ending.size() + 1 && word.ends_with(ending)) return true;
    return false;
}

constexpr std::string_view founding =
    "founded started launched cofounded co-founded built set gegrundet aufgebaut aufgezogen "
    "aufgemacht gestartet hochgezogen fonde fondee monte montee cree creee lance lancee "
    "fondu cofonde cofondee fundado fundada monte creado creada levantado levantada fundamos "
    "montamos creamos levantamos fundo funde cree monte puse pusimos empezamos arrancamos";
constexpr std::string_view founded =
    "company firm business shop place agency studio startup start-up it this outfit firma laden "
    "betrieb unternehmen bude agentur praxis kanzlei werkstatt gmbh ding das den die boite "
    "entreprise societe agence cabinet atelier affaire l la ca empresa compania negocio agencia "
    "estudio taller despacho tienda esto lo chiringuito";
constexpr std::string_view oneself =
    "i we my ich wir hab habe haben i've je j j'ai on nous yo hemos he fundamos montamos creamos "
    "levantamos funde pusimos empezamos arrancamos";
constexpr std::string_view ancestors =
    "father dad grandfather grandpa grandmother mother vater opa grossvater mutter oma "
    "schwiegervater pere grand-pere mere grand-mere padre abuelo abuela madre suegro chef boss "
    "patron jefe";

}  // namespace

std::optional<RoleTitle> told_as_founder(const Message& message)
{
    const Tokens& tokens = message.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is_among(tokens.text(i), founding) || message.mood(i).negated || message.asks(i))
            continue;
        constexpr std::size_t reach = 14;
        const std::size_t first = std::max(message.sentence_begin(i), i < reach ? 0 : i - reach);
        const std::size_t last = std::min(message.sentence_end(i), i + reach);
        bool thing = false, self = false, others = false;
        for (std::size_t k = first; k < last; ++k) {
            thing = thing || is_among(tokens.text(k), founded);
            self = self || is_among(tokens.text(k), oneself);
            others = others || is_among(tokens.text(k), ancestors);
        }
        if (!thing || !self || others) continue;
        RoleTitle title;
        title.first = first;
        title.last = i + 1;
        title.seniority = "founder";
        title.score = 76;
        return title;
    }
    return std::nullopt;
}

std::optional<std::string> without_slips(const Message& message)
{
    const Tokens& tokens = message.tokens();
    if (tokens.size() > short_message) return std::nullopt;
    std::string mended;
    std::size_t copied = 0;  // bytes of the message
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!unexplained(message, i) || tokens[i].text.size() < letters_to_mend) continue;
        const std::string_view meant = nearest_title(tokens[i].text);
        if (meant.empty()) continue;
        mended.append(tokens.message().substr(copied, tokens[i].begin - copied)).append(meant);
        copied = tokens[i].end;
    }
    if (copied == 0) return std::nullopt;
    return mended.append(tokens.message().substr(copied));
}

std::optional<RoleTitle> trade_by_its_form(const Message& message)
{
    const Tokens& tokens = message.tokens();
    constexpr std::string_view joints = "de des du d of for en in fur im der und and et y";
    std::optional<RoleTitle> trade;
    for (const Clause& clause : message.clauses()) {
        if (clause.asks || clause.last - clause.first > short_message) continue;
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            if (!unexplained(message, i)) continue;
            // "Restauradora de arte": what follows the trade says of what.
            const bool first = !trade && ends_like_a_trade(tokens[i].text) &&
                               !message.mood(i).negated && !message.mood(i).somebody;
            const bool of_it = trade && i > trade->last && i <= trade->last + 2u &&
                               is_among(tokens.text(i - 1), joints);
            if (of_it) continue;
            if (!first) return trade && clause.first >= trade->last ? trade : std::nullopt;
            trade.emplace();
            trade->first = i;
            trade->last = i + 1;
            trade->seniority = "ic";
            trade->score = 56;
        }
    }
    return trade;
}

}  // namespace usher::dialog
