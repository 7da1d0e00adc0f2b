// Each wish has two parts that must stand near each other. The clauses in which they stand count as
// explained. People who tell of their affairs ("we have to check every invoice") are left alone.

#include "dialog/control_frames.hpp"

#include <algorithm>
#include <array>

#include "dialog/vocabulary/control_words.hpp"

namespace usher::dialog {

namespace {

using namespace vocabulary;

constexpr std::size_t longest_wish = 40;  // tokens; who writes more tells of their affairs
constexpr std::size_t longest_wish_for_a_text = 20;
// Where "we don't share that" may be the answer itself, a wish gives way to any answer.
constexpr int gives_way = 55;

class Frames {
  public:
    Frames(const Message& message, const Question& question)
        : message_(message), tokens_(message.tokens()), question_(question)
    {
    }

    Control best() const
    {
        Control best;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].kind != TokenKind::word) continue;
            for (const Told& told :
                 {does_not_know(i), keeps_it(i), was_wrong(i), put_elsewhere(i), wants_a_person(i)})
                if (told.status != Status::unclear && fits(told)) better(best, told);
        }
        return best;
    }

  private:
    struct Told {
        Status status = Status::unclear;
        std::size_t first = 0, last = 0;  // tokens of its two parts
    };

    // Who was asked for a text may tell of the same in their affairs ("customers call us all day",
    // "we don't know where the vans are"): there it is a wish if it is short and one's own.
    bool fits(const Told& told) const
    {
        if (question_.asked->kind != AskedKind::text) return true;
        constexpr std::string_view oneself =
            "i i'd i'll i'm me my myself ich mich mir je j j'ai moi me m m'a yo mi quiero prefiero "
            "puedo tengo tendria habria llamame llameme llamenme here hier ici aqui dazu faudrait";
        constexpr std::size_t short_wish = 14;
        const Clause& clause = message_.clause_of(told.first);
        if (clause.last - clause.first > short_wish) return false;
        // "I'd rather talk to somebody": "rather" begins a clause of its own.
        const std::size_t begin = message_.sentence_begin(told.first);
        const bool near = clause.first <= begin + 3;
        const bool own = in(near ? begin : clause.first, clause.last, oneself);
        if (told.status != Status::unsure) return own;
        return in(clause.first, clause.last, others_who_know) &&
               (is_among(tokens_.text(clause.first), send_elsewhere) ||
                (own && in(clause.first, clause.last, finding_out)));
    }

    // ---- where the parts stand

    std::size_t near(std::size_t from, std::size_t to, const WordList& words) const
    {
        for (std::size_t i = from; i < to && i < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), words)) return i;
        return tokens_.size();
    }
    bool in(std::size_t from, std::size_t to, const WordList& words) const
    {
        return near(from, to, words) < tokens_.size();
    }
    bool asked_about(std::size_t i) const { return question_.has_stem(tokens_.text(i)); }

    // ---- the wishes, by the word that opens them

    // "Muss ich nachfragen", "aún no lo sabemos"
    Told does_not_know(std::size_t i) const
    {
        const Clause& clause = message_.clause_of(i);
        const bool knows = is_among(tokens_.text(i), knowing);
        if (knows && (message_.mood(i).negated ||
                      message_.within(clause.first, clause.last, Sense::negation)))
            return {Status::unsure, i, i + 1};
        // "Eso lo sabe mi socia, yo no"
        if (knows && in(clause.first, clause.last, others_who_know))
            return {Status::unsure, i, i + 1};
        if (lacks_insight(i) || sends_elsewhere(i)) return {Status::unsure, i, i + 1};
        if (!is_among(tokens_.text(i), having_to) || of_others(i)) return {};
        constexpr std::size_t reach = 9;
        const std::size_t other = near(i + 1, std::min(i + reach, clause.last), finding_out);
        if (other == tokens_.size() || asked_about(other) ||
            in(i, other, "nobody anyone niemand niemanden keinen personne nadie"))
            return {};
        return {Status::unsure, i, other + 1};
    }

    // "Da hab ich keinen Einblick", "j'ai pas la main sur les chiffres": not what was asked for.
    bool lacks_insight(std::size_t i) const
    {
        constexpr std::size_t short_clause = 10;
        const Clause& clause = message_.clause_of(i);
        return is_among(tokens_.text(i), insights) && !asked_about(i) &&
               clause.last - clause.first <= short_clause &&
               message_.within(clause.first, i, Sense::negation) &&
               in(clause.first,
                  clause.last,
                  "i me we ich mir wir hab je j'ai j on nous moi me tengo tenemos manejo yo have "
                  "got");
    }

    // "Fragen Sie den Chef", "das macht die Buchhaltung", "eso lo lleva la gestoría"
    bool sends_elsewhere(std::size_t i) const
    {
        const Clause& clause = message_.clause_of(i);
        const std::size_t size = clause.last - clause.first;
        constexpr std::size_t short_clause = 9;
        if (size > short_clause || !in(clause.first, clause.last, others_who_know)) return false;
        const bool opens = i == clause.first ||
                           (i == clause.first + 1 && !is_among(tokens_.text(clause.first), "i we"));
        if (opens && is_among(tokens_.text(i), send_elsewhere)) return true;
        return is_among(tokens_.text(i), dealing) && !asked_about(i) &&
               in(clause.first, clause.last, of_that);
    }

    // "Sie müssten", "you have to": not they.
    bool of_others(std::size_t i) const
    {
        constexpr std::string_view others = "you sie vous usted ustedes they customers kunden";
        return is_among(tokens_.text(i - (i > 0)), others) || is_among(tokens_.text(i + 1), others);
    }

    // "Darüber reden wir nicht im Chat", "that's between me and my accountant"
    Told keeps_it(std::size_t i) const
    {
        const Clause& clause = message_.clause_of(i);
        const std::string_view word = tokens_.text(i);
        if (question_.who_decides || question_.asked->kind == AskedKind::role) return {};
        if (is_among(word, "between entre unter zwischen"))
            return in(i + 1, i + 2, "me us uns nous moi nosotros") ? Told{Status::skipped, i, i + 2}
                                                                   : Told{};
        if (is_among(word, keeping) &&
            in(i + 1, clause.last, "myself ourselves mich uns moi nous mi nosotros"))
            return {Status::skipped, i, i + 1};
        if (!is_among(word, telling) || asked_about(i) || of_others(i)) return {};
        if (!in(clause.first, clause.last, rather_not)) return {};
        constexpr std::size_t short_clause = 6;
        if (clause.last - clause.first > short_clause &&
            !in(clause.first, clause.last, what_was_asked))
            return {};
        return {Status::skipped, i, i + 1};
    }

    // "Vorhin hab ich mich vertippt", "can I fix the country I put in before?"
    Told was_wrong(std::size_t i) const
    {
        if (says_a_number_) return {};
        // German "mal" is nothing bad.
        const bool wrong = is_among(tokens_.text(i), mistaken) &&
                           (!tokens_.is(i, "mal") || message_.language() == "es");
        // "Die Adresse von eben stimmt nicht", "lo de antes no está bien"
        const bool not_right =
            is_among(tokens_.text(i), rightly) &&
            (message_.mood(i).negated || is_among(tokens_.text(i + 1), "nicht nich net ned pas"));
        if (!wrong && !not_right && !is_among(tokens_.text(i), changing)) return {};
        const std::size_t from = message_.sentence_begin(i), to = message_.sentence_end(i);
        const bool before = in(from, to, earlier), here = in(from, to, said_here);
        if (!here && !(before && wrong)) return {};
        if (not_right && !(here && before)) return {};
        std::size_t first = i, last = i + 1;
        for (const WordList& words : {WordList(earlier), WordList(said_here)}) {
            const std::size_t at = near(from, to, words);
            if (at == tokens_.size()) continue;
            first = std::min(first, at);
            last = std::max(last, at + 1);
        }
        return {Status::back, first, last};
    }

    // "Perdón, en lo del país puse Chile": what was put in an answer before.
    Told put_elsewhere(std::size_t i) const
    {
        constexpr std::string_view startled =
            "wait hold oops oups ups sorry pardon perdon moment halt stopp stop attendez attends "
            "espera espere mince zut hoppla uy oh ah ach merde mist scheisse hang";
        constexpr std::string_view put = "put entered typed angegeben eingegeben eingetragen "
                                         "getippt hingeschrieben reingeschrieben mis saisi indique "
                                         "tape puse escribi meti indique marque";
        const AskedKind kind = question_.asked->kind;
        if (!is_among(tokens_.text(i), put) || kind == AskedKind::number ||
            kind == AskedKind::money || kind == AskedKind::text || asked_about(i))
            return {};
        for (std::size_t k = 0; k < 3 && k < i; ++k)
            if (is_among(tokens_.text(k), startled)) return {Status::back, k, i + 1};
        return {};
    }

    // "Rufen Sie mich doch einfach an", "put me through to sales"
    Told wants_a_person(std::size_t i) const
    {
        const Clause& clause = message_.clause_of(i);
        // "Don't ring me", "bitte nicht anrufen"
        if (i > 0 && is_among(tokens_.text(i - 1), "don't dont not never nicht nich nie net ned"))
            return {};
        if (is_among(tokens_.text(i), calling) && !asked_about(i)) {
            const std::size_t from = i < clause.first + 2 ? clause.first : i - 2;
            if (in(from, std::min(i + 3, clause.last), to_me)) return {Status::person, from, i + 1};
            // "Kann mich nicht einfach jemand anrufen?", "could somebody please call me"
            constexpr std::size_t wide = 7;
            const std::size_t wider = i < clause.first + wide ? clause.first : i - wide;
            if (in(wider, i, to_me) && in(wider, i, persons)) return {Status::person, wider, i + 1};
        }
        if (!is_among(tokens_.text(i), speaking) || asked_about(i)) return {};
        constexpr std::size_t reach = 8;
        const std::size_t other = near(i + 1, std::min(i + reach, clause.last), persons);
        // "... mit einem Menschen besprechen", "is there anyone around I can talk to?", "ist da
        // jemand, mit dem ich sprechen kann?"
        const std::size_t begin = clause.asks ? message_.sentence_begin(i) : clause.first;
        const std::size_t before = near(i < begin + reach ? begin : i - reach, i, persons);
        const bool verb_last = (message_.language() == "de" || clause.asks) &&
                               before < tokens_.size() && is_among(tokens_.text(i), talking);
        if (other == tokens_.size() && !verb_last) return {};
        return {Status::person, i, other == tokens_.size() ? i + 1 : other + 1};
    }

    // ---- how much it explains

    void better(Control& best, const Told& told) const
    {
        const std::size_t first = message_.clause_of(told.first).first;
        const std::size_t last = message_.clause_of(told.last - 1).last;
        int all = 0, explained = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const bool mine = i >= first && i < last && tokens_[i].kind != TokenKind::mark;
            if (!mine && (!counts_for_control(message_, i) ||
                          (told.status == Status::person &&
                           complains_of_the_chat(message_, message_.clause_of(i)))))
                continue;
            ++all;
            explained += mine;
        }
        int share = all == 0 ? 0 : 100 * explained / all;
        const bool may_be_the_answer =
            told.status == Status::unsure || told.status == Status::skipped;
        if (may_be_the_answer &&
            (question_.asked->kind == AskedKind::yes_no || !question_.asked->choices.empty()))
            share = std::min(share, gives_way);
        if (share > best.share) best = {told.status, share, first, last, true};
    }

    static bool has_a_number(const Tokens& tokens)
    {
        return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
            return token.kind == TokenKind::number;
        });
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question& question_;
    bool says_a_number_ = has_a_number(tokens_);
};

}  // namespace

bool complains_of_the_chat(const Message& message, const Clause& clause)
{
    constexpr std::size_t short_clause = 12;
    if (clause.last - clause.first > short_clause) return false;
    bool chat = false, against = false;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        chat = chat || is_among(message.tokens().text(i), this_chat);
        against = against || is_among(message.tokens().text(i), against_it);
    }
    return chat && against;
}

Control control_told_by_parts(const Message& message, const Question& question)
{
    const bool text = question.asked->kind == AskedKind::text;
    if (message.tokens().size() > (text ? longest_wish_for_a_text : longest_wish)) return {};
    return Frames(message, question).best();
}

}  // namespace usher::dialog
