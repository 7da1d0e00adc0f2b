// Clauses, questions and the language of the words.

#include "dialog/message.hpp"

#include <algorithm>
#include <array>

namespace usher::dialog {

namespace {

constexpr std::string_view opening_question_mark = "\u00BF";

constexpr std::string_view english =
    "the we is are of our about and have to for it i my in with not around but you this "
    "that at per year month people over under than more less from we're i'm it's don't "
    "two three four five seven eight nine ten twelve twenty thirty forty fifty hundred thousand";
constexpr std::string_view german =
    "wir und ist sind der die das ich nicht haben mit ein etwa rund ungefahr circa ca "
    "uber unter aber im auf fur zu bei von bis eine einen mehr als noch keine kein pro "
    "jahr monat mitarbeiter leute personen unser unsere ja nein so mio mrd tsd zwischen "
    "auch nur schon nutzen den dem des "
    "zwei drei vier funf sechs sieben acht neun zehn zwolf zwanzig dreissig hundert tausend";
constexpr std::string_view french =
    "nous est et les des une le la je pas dans environ pour sur avec mais plus moins par "
    "notre nos sommes avons du au aux que qui en ans mois oui non personnes salaries un d "
    "l j n c on entre utilisons ne ou chez il ai suis "
    "deux trois quatre cinq sept huit neuf dix douze vingt trente quarante cent mille";
constexpr std::string_view spanish =
    "somos y el los las unos unas tenemos de la en no para con pero mas menos por que "
    "nuestro nuestra es un una del al ano mes si personas empleados entre usamos yo "
    "lo soy estamos trabajo millones cerca mi nos como o su hay digo bueno pues "
    "dos tres cuatro cinco siete ocho nueve diez doce veinte treinta cien";

int count(std::string_view word, const auto& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Message::Message(std::string_view text, std::string_view page_language)
    : tokens_(text), hits_(find_words(tokens_))
{
    covered_.resize(tokens_.size());
    first_hit_.assign(tokens_.size() + 1, static_cast<std::uint32_t>(hits_.size()));
    for (std::size_t i = hits_.size(); i > 0; --i)
        first_hit_[hits_[i - 1].first] = static_cast<std::uint32_t>(i - 1);
    for (std::size_t i = tokens_.size(); i > 0; --i)
        if (first_hit_[i - 1] == hits_.size()) first_hit_[i - 1] = first_hit_[i];
    for (const Hit& hit : hits_) {
        all_.set(static_cast<std::size_t>(hit.sense));
        for (std::size_t token = hit.first; token < hit.last; ++token)
            covered_[token].set(static_cast<std::size_t>(hit.sense));
    }
    find_language(page_language);
    find_clauses();
    find_questions();
    moods_.resize(tokens_.size());
    find_moods(*this, moods_);
}

const Hit* Message::at(std::size_t token, Sense sense) const
{
    if (token >= tokens_.size() || !covers(token, sense)) return nullptr;
    const Hit* best = nullptr;
    for (std::size_t i = first_hit_[token]; i < first_hit_[token + 1]; ++i)
        if (hits_[i].sense == sense && (!best || hits_[i].last > best->last)) best = &hits_[i];
    return best;
}

const Hit* Message::covering(std::size_t token, Sense sense) const
{
    if (token >= tokens_.size() || !covers(token, sense)) return nullptr;
    const Hit* best = nullptr;
    for (std::size_t first = token + 1; first > 0 && covers(first - 1, sense); --first) {
        const Hit* hit = at(first - 1, sense);
        const bool longer = hit && (!best || hit->last - hit->first > best->last - best->first);
        if (longer && hit->last > token) best = hit;
    }
    return best;
}

const Hit* Message::ending_at(std::size_t last, Sense sense) const
{
    if (last == 0 || !covers(last - 1, sense)) return nullptr;
    const Hit* best = nullptr;
    for (std::size_t first = last; first > 0 && covers(first - 1, sense); --first)
        for (std::size_t i = first_hit_[first - 1]; i < first_hit_[first]; ++i)
            if (hits_[i].sense == sense && hits_[i].last == last) best = &hits_[i];
    return best;
}

bool Message::covers(std::size_t token, Sense sense) const
{
    return token < covered_.size() && covered_[token].test(static_cast<std::size_t>(sense));
}

const Hit* Message::within(std::size_t first, std::size_t last, Sense sense) const
{
    if (!has(sense)) return nullptr;
    for (std::size_t token = first; token < last; ++token)
        if (const Hit* hit = at(token, sense)) return hit;
    return nullptr;
}

const Clause& Message::clause_of(std::size_t token) const { return clauses_[clause_index_[token]]; }

std::size_t Message::sentence_begin(std::size_t token) const
{
    std::size_t clause = clause_index_[token];
    while (clause > 0 && !clauses_[clause - 1].ends_sentence)
        --clause;
    return clauses_[clause].first;
}

std::size_t Message::sentence_end(std::size_t token) const
{
    std::size_t clause = clause_index_[token];
    while (clause + 1 < clauses_.size() && !clauses_[clause].ends_sentence)
        ++clause;
    return clauses_[clause].last;
}

bool Message::only_asks() const
{
    // "Perdona, ¿tenéis oficina en Perú?" excuses itself first.
    const auto says_nothing = [&](const Clause& clause) {
        for (std::size_t i = clause.first; i < clause.last; ++i)
            if (tokens_[i].kind != TokenKind::mark && !covers(i, Sense::filler) &&
                !covers(i, Sense::greeting) &&
                !is_among(
                    tokens_.text(i),
                    "perdona perdone perdon disculpa disculpe sorry pardon "
                    "entschuldigung verzeihung excuse me excusez moi"
                ))
                return false;
        return true;
    };
    return asks_something() && std::all_of(clauses_.begin(), clauses_.end(), [&](const Clause& c) {
               return c.asks || c.first == c.last || says_nothing(c);
           });
}

bool Message::asks_something() const
{
    return std::any_of(clauses_.begin(), clauses_.end(), [](const Clause& c) { return c.asks; });
}

void Message::find_language(std::string_view page_language)
{
    std::array<int, 4> votes{};
    for (const Token& token : tokens_) {
        if (token.kind != TokenKind::word) continue;
        votes[0] += is_among(token.text, english);
        votes[1] += is_among(token.text, german);
        votes[2] += is_among(token.text, french);
        votes[3] += is_among(token.text, spanish);
    }
    constexpr std::array<std::string_view, 4> names = {"en", "de", "fr", "es"};
    std::size_t best = 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == page_language.substr(0, 2)) best = i;
    for (std::size_t i = 0; i < votes.size(); ++i)
        if (votes[i] > votes[best]) best = i;
    language_ = names[best];
}

void Message::find_clauses()
{
    clause_index_.resize(tokens_.size());
    std::size_t first = 0;
    bool corrects = false;
    const auto close = [&](std::size_t last, bool ends) {
        if (last > first) {
            clauses_.push_back({first, last, corrects, ends, false});
            for (std::size_t i = first; i < last; ++i)
                clause_index_[i] = static_cast<std::uint32_t>(clauses_.size() - 1);
            corrects = false;
        } else if (ends && !clauses_.empty()) {
            clauses_.back().ends_sentence = true;
        }
        first = last;
    };
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Token& token = tokens_[i];
        if (token.kind == TokenKind::mark) {
            const std::string_view c = token.text;
            // "zum 30.9. gekündigt" goes on after the date.
            const bool date = c == "." && i > 0 && i + 1 < tokens_.size() &&
                              tokens_[i - 1].kind == TokenKind::number &&
                              tokens_[i - 1].text.size() <= 5 &&
                              tokens_[i - 1].text.find('.') != std::string_view::npos &&
                              tokens_[i + 1].kind == TokenKind::word && !tokens_[i + 1].capital;
            if (date) continue;
            const bool ends = c == "." || c == "!" || c == "?" || c == "\n" || c == ";";
            const bool dash = c == "-" && token.space_before && i + 1 < tokens_.size() &&
                              tokens_[i + 1].space_before;
            if (ends || c == "," || c == "(" || c == ")" || c == ":" || dash) close(i + 1, ends);
            if (c == opening_question_mark) close(i, false);
            continue;
        }
        const bool retracts = i > 0 && i == first && !clauses_.empty() &&
                              is_among(token.text, "no nein non nope nee") &&
                              (tokens_.is(i + 1, ",") || tokens_.is(i + 1, "-"));
        corrects = corrects || retracts;
        const Hit* turn = at(i, Sense::correction);
        // "Meine" takes back only on its own: "meine Leiche", "mein Chef".
        if (turn && turn->last == i + 1u && is_among(token.text, "mein meine") &&
            i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::word &&
            (tokens_[i + 1].capital || (i > 0 && !tokens_.is_mark(i - 1, ","))))
            turn = nullptr;
        if (turn && i + 1 < tokens_.size() && is_among(token.text, "mein meine") &&
            tokens_[i + 1].kind == TokenKind::address)
            turn = nullptr;
        // "Only 180 are actually used" corrects nothing; ", actually 180" does.
        if (turn && turn->last == i + 1u && tokens_.is(i, "actually") && i != first &&
            i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::word &&
            is_among(tokens_.text(i - 1), "are is were was have has we i they be being get use"))
            turn = nullptr;
        // "En ce moment" takes nothing back: the word belongs to a larger phrase.
        for (const Sense sense : {Sense::now, Sense::past, Sense::planned, Sense::at_once}) {
            const Hit* larger = turn ? covering(i, sense) : nullptr;
            if (larger && larger->last - larger->first > turn->last - turn->first) turn = nullptr;
        }
        // "Enfin Canada pardon, ...": what takes back was said before; this only excuses it.
        if (turn && corrects && i > first + 1 &&
            (turn->last >= tokens_.size() || tokens_[turn->last].kind == TokenKind::mark))
            turn = nullptr;
        // "Appelez-moi plutôt, le matin" prefers; nothing is corrected by what follows.
        if (turn && tokens_.is(i, "plutot") && tokens_.is_mark(i + 1, ",")) turn = nullptr;
        // "anything but", "rather than" are one idea.
        const Hit* denial = covering(i, Sense::negation);
        if (denial && denial->last - denial->first > 1) continue;
        if (turn || at(i, Sense::contrast)) {
            close(i, false);
            corrects = corrects || turn != nullptr;
        }
    }
    close(tokens_.size(), true);
    if (!clauses_.empty()) clauses_.back().ends_sentence = true;
}

// "La instalación la hacen ustedes?", "con 5.000 me alcanza?": whatever it begins with.
bool Message::speaks_to_us(std::size_t first, std::size_t last) const
{
    constexpr std::string_view asking =
        "you your ihnen euch eure eurer euer vous votre vos usted ustedes vosotros vuestro vuestra "
        "alcanza alcanzan basta bastan bastaria reicht reichen genugt suffit suffirait suffisant "
        "enough suficiente";
    for (std::size_t i = first; i < last; ++i)
        if (is_among(tokens_[i].text, asking)) return true;
    return false;
}

// "Can they", "how long is", "kriegt man", "avez-vous": the verb before the one who does it asks,
// with or without a question mark.
bool Message::turned_round(std::size_t i) const
{
    constexpr std::string_view english_verbs =
        "do does did can could will would is are was should may";
    constexpr std::string_view english_doers =
        "you it this that they there anyone anybody someone he she";
    constexpr std::string_view german_verbs =
        "kann konnen konnt konnte gibt geht is ist sind habt haben hatten macht wird werden bekommt "
        "kriegt bekommen darf muss braucht passt reicht lauft kostet lohnt liefert bietet";
    constexpr std::string_view german_doers = "man sie ihr es";
    constexpr std::string_view french_doers = "vous tu on il elle";
    const std::string_view word = tokens_.text(i), next = tokens_.text(i + 1);
    // No other language has these pairs, and few words tell which one it is: "can they run on gas".
    if (is_among(word, english_verbs) && is_among(next, english_doers))
        return !is_among(tokens_.text(i + 2), "is was not");
    if (language_ == "en") {
        if (is_among(word, "how what where when which")) {
            const std::size_t verb = i + (word == "how" || word == "which" ? 2 : 1);
            return is_among(tokens_.text(verb), english_verbs) && verb + 1 < tokens_.size() &&
                   (word != "what" || is_among(tokens_.text(verb + 1), english_doers));
        }
        return false;
    }
    if (language_ == "de")  // "jetzt ist es ..." tells, "ist es ..." asks
        return (i == clause_of(i).first || tokens_[i - 1].kind == TokenKind::mark ||
                is_among(tokens_.text(i - 1), "und aber ach")) &&
               is_among(word, german_verbs) && is_among(next, german_doers) &&
               !is_among(tokens_.text(i + 2), "nicht so noch schon leider nur keine");
    if (language_ == "fr")
        return i + 1 < tokens_.size() && tokens_[i + 1].hyphen_before &&
               is_among(next, french_doers);
    return false;
}

// Does the clause begin with a question, after words that say nothing?
bool Message::opens_question(const Clause& clause, bool mark) const
{
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        const Hit* agreed = at(i, Sense::yes);  // "why not"
        std::size_t end = clause.last;
        while (end > i && tokens_[end - 1].kind == TokenKind::mark)
            --end;
        if (agreed && agreed->last - agreed->first > 1 && agreed->last >= end) return false;
        // An address is told; "am 1.2.2027" is no "am I".
        if (tokens_[i].kind == TokenKind::address) return false;
        const bool am = tokens_.is(i, "am") && !tokens_.is(i + 1, "i");
        const bool tells = i + 1 < clause.last && tokens_[i + 1].kind == TokenKind::address;
        if (tells) return false;
        if (at(i, Sense::question) || at(i, Sense::why) ||
            (mark && !am && at(i, Sense::interrogative)) || turned_round(i))
            return true;
        // "vous livrez en Belgique ?", "Sie liefern nach Wien?"
        constexpr std::string_view addressing = "you vous sie ihr usted ustedes vosotros";
        if (mark && clause.last - i > 2 && is_among(tokens_[i].text, addressing)) return true;
        if (mark && clause.last - i > 3 && speaks_to_us(i, clause.last)) return true;
        if (!covers(i, Sense::filler) && !covers(i, Sense::greeting) &&
            !covers(i, Sense::contrast) && tokens_[i].kind != TokenKind::mark)
            return false;
    }
    return false;
}

void Message::find_questions()
{
    for (std::size_t c = 0; c < clauses_.size();) {
        std::size_t end = c;
        while (end + 1 < clauses_.size() && !clauses_[end].ends_sentence)
            ++end;
        const std::size_t last = clauses_[end].last;
        bool mark = false;
        for (std::size_t i = last;
             i > clauses_[end].first && tokens_[i - 1].kind == TokenKind::mark;
             --i)
            mark = mark || tokens_[i - 1].text == "?";
        // Where in the sentence the asking begins: at an opener that starts one of its clauses.
        std::size_t from = clauses_.size();
        for (std::size_t k = c; k <= end && from == clauses_.size(); ++k) {
            if (opens_question(clauses_[k], mark)) from = k;
        }
        for (std::size_t k = from; k <= end; ++k)
            clauses_[k].asks = true;
        c = end + 1;
    }
}

}  // namespace usher::dialog
