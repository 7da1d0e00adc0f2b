// A company's name: what follows an introduction, or a short message that is nothing else.

#include <algorithm>
#include <array>

#include "dialog/read_contact.hpp"

namespace usher::dialog {

namespace {

constexpr std::size_t name_words_max = 6;

// Lower-case words that end a name.
constexpr std::string_view enders =
    "in from based we which with is an where who but here our they it's a are that "
    "located about currently aus mit wir sind eine ein bei als aber sitzen mein basee "
    "base nous on une un avec a qui mais dans con somos una pero que desde estamos as for "
    "since doing have haben avons tenemos at not nicht pas no do does by ist hier est es "
    "now jetzt i ich je yo btw though ubrigens heisst my your the im am und wie sitz if "
    "still formerly";

bool ends_name(std::string_view word) { return is_among(word, enders); }

class CompanyFinder {
  public:
    explicit CompanyFinder(const Message& message) : message_(message), tokens_(message.tokens()) {}

    Found run()
    {
        for (const Hit& hit : message_.hits())
            if (hit.sense == Sense::company_cue) after_cue(hit);
        if (!good_enough()) whole_message();
        if (!good_enough()) after_preposition();
        if (!good_enough()) clause_of_its_own();
        if (!good_enough()) after_title();
        return choose(std::move(candidates_));
    }

  private:
    bool word_like(std::size_t i) const
    {
        const TokenKind kind = tokens_[i].kind;
        return kind == TokenKind::word || kind == TokenKind::number || kind == TokenKind::domain;
    }

    bool joins(std::size_t i) const
    {
        return tokens_.is_mark(i, "&") || tokens_.is_mark(i, "+") || tokens_.is_mark(i, "'") ||
               (tokens_.is_mark(i, "/") && !tokens_[i].space_before) ||
               (tokens_.is_mark(i, ".") && i + 1 < tokens_.size() && !tokens_[i + 1].space_before);
    }

    // Where the name that begins at `first` ends.
    std::size_t end_of_name(std::size_t first, bool capital) const
    {
        std::size_t last = first;
        while (last < tokens_.size() && last - first < name_words_max) {
            // "Proseware, Inc."
            if (tokens_.is_mark(last, ",") && last > first &&
                message_.covers(last + 1, Sense::company_form)) {
                ++last;
                continue;
            }
            // "A. Datum"
            if (tokens_.is_mark(last, ".") && last == first + 1 &&
                tokens_[first].text.size() == 1 && last + 1 < tokens_.size() &&
                tokens_[last + 1].capital) {
                ++last;
                continue;
            }
            if (joins(last) && last > first) {
                ++last;
                continue;
            }
            if (!word_like(last)) break;
            const bool form = message_.covers(last, Sense::company_form);
            if (last > first && !tokens_[last].capital && !form &&
                ((ends_name(tokens_.text(last)) && !is_among(tokens_.text(last), "am")) ||
                 (capital && !name_joint(last))))
                break;
            ++last;
        }
        while (last > first && joins(last - 1))
            --last;
        return last;
    }

    // "Bank of America", "Müller und Söhne": small words between capitals.
    bool name_joint(std::size_t i) const
    {
        constexpr std::string_view words =
            "of and und et y de la the du des von der le & del los las am im "
            "zum zur zu an van den op aux au sur e dos da";
        const bool small = is_among(tokens_.text(i), words);
        // "Garrido e hijos"
        constexpr std::string_view families =
            "hijos asociados sons daughters partner partners sohne co fils "
            "filles associes hermanos freres soeurs tochter cie";
        if (is_among(tokens_.text(i), families) && i > 0 &&
            is_among(tokens_.text(i - 1), "e y and und et &"))
            return true;
        if (is_among(tokens_.text(i), "e y and und et &") &&
            is_among(tokens_.text(i + 1), families))
            return true;
        return (small && i + 1 < tokens_.size() && tokens_[i + 1].capital) ||
               tokens_[i].kind != TokenKind::word;
    }

    bool generic(std::size_t i) const
    {
        if (is_among(
                tokens_.text(i),
                "a an ein eine einer einem un une una my our in not very just still small based "
                "looking about the now here pas no nicht on en aus im sehr mein unser noch "
                "currently planning actually working more called i we from aqui hier ici ist es is "
                "are "
                "somos bin soy suis wir nous yo habe tengo haben vater mutter bruder chef frau "
                "father "
                "wife boss padre madre jefe pere mere tochter noch aun todavia leider keine kein "
                "ninguna"
            ))
            return !(tokens_.is(i, "the") && tokens_[i].capital);
        return false;
    }

    void after_cue(const Hit& cue)
    {
        if (cue.first == 0 && part_of_the_name(0)) return;
        std::size_t first = cue.last;
        while (tokens_.is_mark(first, ":") ||
               (tokens_.is_mark(first, ",") && cue.last - cue.first >= 3) ||
               tokens_.is_mark(first, "«") || tokens_.is_mark(first, "\"") ||
               tokens_.is_mark(first, "'") || tokens_.is_mark(first, "-") ||
               tokens_.is(first, "the") || tokens_.is(first, "called") ||
               (tokens_.is(first, "l") && !tokens_[first].capital) ||
               is_among(tokens_.text(first), "der die das ist es est is desde seit") ||
               (is_among(tokens_.text(first - 1), "seit since desde depuis") &&
                !tokens_[first].capital))
            ++first;
        if (first >= tokens_.size() || !word_like(first) || generic(first) || plain_number(first) ||
            spoken_of_something_else(first))
            return;
        if (names_a_person(cue)) return;
        const bool capital = tokens_[first].capital;
        const std::size_t cue_words = cue.last - cue.first;
        if (!capital && (cue_words < 2 || weak(cue))) return;
        add(first,
            end_of_name(first, capital),
            64 + (capital ? 14 : 0) + static_cast<int>(std::min<std::size_t>(cue_words, 4)) * 3 -
                (weak(cue) ? 10 : 0));
    }

    // "4Sigma" is a name, "4 people" are none.
    bool plain_number(std::size_t i) const
    {
        return tokens_[i].kind == TokenKind::number &&
               !(i + 1 < tokens_.size() && !tokens_[i + 1].space_before && tokens_[i + 1].capital);
    }

    bool good_enough() const
    {
        return std::any_of(candidates_.begin(), candidates_.end(), [](const Candidate& one) {
            return one.score >= score_accepted;
        });
    }

    // "my name is Tom and I'm with ..."
    bool names_a_person(const Hit& cue) const
    {
        if (cue.first == 0 || message_.covers(cue.last, Sense::company_form)) return false;
        const bool mine = is_among(tokens_.text(cue.first - 1), "my mein mon mi full");
        return mine && is_among(tokens_.text(cue.first), "name nom nombre");
    }

    // "I'm the head of IT at Pinecrest Labs", "this is about Harbour Kitchens"
    void after_preposition()
    {
        constexpr std::string_view strong = "at bei chez beim";
        constexpr std::string_view others =
            "with for about representing mit fur pour sur para en con "
            "sobre uber von from";
        for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
            const std::string_view word = tokens_.text(i);
            const bool at = is_among(word, strong);
            if (!at && !is_among(word, others)) continue;
            std::size_t first = i + 1;
            while (is_among(tokens_.text(first), "the der die das la le el") &&
                   !tokens_[first].capital)
                ++first;
            if (first >= tokens_.size() || !tokens_[first].capital || !word_like(first) ||
                spoken_of_something_else(first) || generic(first) ||
                message_.covers(first, Sense::month) || message_.covers(first, Sense::tool) ||
                message_.covers(first, Sense::work_area) || message_.covers(first, Sense::rank))
                continue;
            add(first, end_of_name(first, true), at ? 72 : 62);
        }
    }

    // "Soy la gerente de compras de Kuntur Logística", "soy analista en grupo lumbre"
    void after_title()
    {
        for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
            if (!is_among(tokens_.text(i), "de en del of at bei von chez")) continue;
            const Clause& clause = message_.clause_of(i);
            const std::size_t from = std::max(clause.first, i < 12 ? 0 : i - 12);
            const bool title = message_.within(from, i, Sense::whole_title) ||
                               message_.within(from, i, Sense::rank);
            if (!title || message_.covers(i + 1, Sense::work_area) || generic(i + 1)) continue;
            const bool named = tokens_[i + 1].capital || kind_of_firm(i + 1);
            if (!named || spoken_of_something_else(i + 1)) continue;
            add(i + 1, end_of_name(i + 1, tokens_[i + 1].capital), 66);
        }
    }

    // "a small one nobody knows, Lind och Dotter AB"
    void clause_of_its_own()
    {
        for (const Clause& clause : message_.clauses()) {
            std::size_t first = clause.first;
            while (first < clause.last && !word_like(first))
                ++first;
            // "No es Santelmo, es Cooperativa San Telmo"; "..., die Lorenz Pharma SE"
            constexpr std::string_view leading =
                "es ist est is c sondern but sino die der das la the le";
            while (clause.first > 0 && first + 1 < clause.last && !tokens_[first].capital &&
                   is_among(tokens_.text(first), leading))
                ++first;
            std::size_t last = clause.last;
            while (last > first && !word_like(last - 1))
                --last;
            if (first >= last || last - first > name_words_max || !tokens_[first].capital ||
                tokens_.text(first).size() < 2 || generic(first) ||
                ends_name(tokens_.text(first)) || message_.asks(first) ||
                known_as_something_else(first, last) || spoken_of_something_else(first))
                continue;
            const bool form = message_.within(first, last, Sense::company_form) != nullptr;
            if (end_of_name(first, !form) < last) continue;
            add(first, last, form ? 76 : 60);
        }
    }

    // "we are", "from", "it's": the name must speak for itself.
    bool weak(const Hit& cue) const
    {
        const std::string_view word = tokens_.text(cue.first);
        return word == "we're" || word == "we" || word == "it's" || word == "from" ||
               word == "it" || word == "wir" || word == "nous" || word == "somos" || word == "c" ||
               word == "name's" || word == "name" || word == "ahora" || word == "now" ||
               word == "jetzt" || word == "maintenant" || word == "ich" || word == "on" ||
               word == "i'm" || word == "i" || word == "bin" || word == "soy" || word == "je" ||
               word == "estoy";
    }

    bool spoken_of_something_else(std::size_t i) const
    {
        const bool place = message_.at(i, Sense::country) || message_.at(i, Sense::region) ||
                           message_.at(i, Sense::city) || message_.at(i, Sense::demonym);
        return (place && !message_.covers(i + 1, Sense::company_form) &&
                (i + 1 >= tokens_.size() || !tokens_[i + 1].capital)) ||
               message_.covers(i, Sense::whole_title) ||
               (message_.covers(i, Sense::industry) &&
                !(i + 1 < tokens_.size() && tokens_[i + 1].capital)) ||
               message_.covers(i, Sense::unknown) || message_.covers(i, Sense::skip) ||
               message_.covers(i, Sense::noun);
    }

    // "meines Kunden", "mon client", "Firma": who is meant, not what they are called.
    bool is_no_name(std::size_t first, std::size_t last) const
    {
        constexpr std::string_view mine =
            "my our mein meine meinen meinem meiner meines unser unsere unseren unserem unserer "
            "unseres mon ma mes notre nos mi mis nuestro nuestra";
        constexpr std::string_view firms =
            "firma unternehmen betrieb kunde kunden kundin arbeitgeber arbeitgebers entreprise "
            "societe "
            "client cliente empresa company employer employeur empleador boss chef name nom nombre";
        const bool owned = !tokens_[first].capital && is_among(tokens_.text(first), mine);
        return (owned && last - first <= 2) ||
               (last - first == 1 && is_among(tokens_.text(first), firms) && tokens_.size() > 2);
    }

    void add(std::size_t first, std::size_t last, int score)
    {
        if (last <= first || is_no_name(first, last)) return;
        const Mood& mood = message_.mood(first);
        if (mood.negated) score -= 50;
        if (mood.taken_back) score -= 50;
        if (mood.past && !mood.now) score -= 35;
        if (mood.somebody) score -= 40;
        if (message_.asks(first)) score -= 40;
        const std::string name(tokens_.words(first, last));
        for (Candidate& known : candidates_)
            if (known.last == last) {  // the same name after a longer or shorter cue
                if (score > known.score) {
                    known.score = score;
                    known.reading = reading_of(message_, first, last, NameSaid{name}, "company");
                    known.first = first;
                }
                return;
            }
        Candidate candidate;
        candidate.score = score;
        candidate.first = first;
        candidate.last = last;
        candidate.reading = reading_of(message_, first, last, NameSaid{name}, "company");
        candidates_.push_back(std::move(candidate));
    }

    void whole_message()
    {
        std::size_t first = 0;
        const std::size_t after_correction = last_correction();
        // "not Litware but Adatum", "not Litware, Adatum"
        if (after_correction > 0)
            first = after_correction;
        else if (message_.covers(0, Sense::negation))
            for (const Clause& clause : message_.clauses())
                if (first == 0 && clause.first > 0)
                    first = message_.covers(clause.first, Sense::contrast) ? clause.first + 1
                                                                           : clause.first;
        while (first < tokens_.size() &&
               (message_.covers(first, Sense::greeting) || tokens_[first].kind == TokenKind::mark ||
                (message_.covers(first, Sense::now) && !tokens_.is(first, "remain") &&
                 !part_of_the_name(first)) ||
                message_.covers(first, Sense::correction) || leading_filler(first)))
            ++first;
        // "no es Delta, es Delsa"
        if (first > 0 && first + 1 < tokens_.size() && !tokens_[first].capital &&
            is_among(tokens_.text(first), "es ist est is sondern sino"))
            ++first;
        first = behind_small_words(first);
        // "die Bäckerei Lindemann", "para Laboratorios Quintana"
        constexpr std::string_view leading = "die das der la le el l les para fur pour chez bei im";
        const bool led = first + 1 < tokens_.size() && !tokens_[first].capital &&
                         is_among(tokens_.text(first), leading) && kind_of_firm(first + 1);
        if (led) ++first;
        if (first >= tokens_.size() || !word_like(first)) return;
        // "Wir sind ein Malerbetrieb", "Ist noch nicht gegründet", "für meinen Arbeitgeber"
        if (names_the_client(first)) return;
        const bool sentence = generic(first) &&
                              !(first + 1 < tokens_.size() && tokens_[first + 1].capital) &&
                              !tokens_.is_mark(first + 1, ".");
        if (sentence || is_among(
                            tokens_.text(first),
                            "fur mein meinen meine unser unsere para mi pour mon ma aqui wir"
                        ))
            return;
        const bool capital =
            tokens_[first].capital || (kind_of_firm(first) && first + 1 < tokens_.size());
        const std::size_t last = end_of_name(first, false);
        const bool rest = last < tokens_.size() && tokens_[last].kind != TokenKind::mark;
        if (known_as_something_else(first, last) || (rest && !capital)) return;
        const std::size_t words = last - first;
        const bool council = !capital && tokens_[last - 1].capital &&
                             message_.within(first, last, Sense::industry) != nullptr;
        int score = capital ? 82 : words <= 3 || council ? 68 : 45;
        if (rest) score -= 20;
        if (message_.within(first, last, Sense::company_form)) score += 12;
        if (last + 1 < tokens_.size() && !message_.within(first, last, Sense::company_form))
            score -= 6;
        add(first, rest ? end_of_name(first, capital) : last, score);
    }

    // "Jetzt Energie GmbH": all of a short message with a legal form in capitals.
    bool part_of_the_name(std::size_t first) const
    {
        std::size_t words = 0;
        for (std::size_t i = first; i < tokens_.size(); ++i) {
            if (tokens_[i].kind == TokenKind::mark && !tokens_.is(i, ".")) return false;
            words += tokens_[i].kind == TokenKind::word;
            if (tokens_[i].kind == TokenKind::word && !tokens_[i].capital &&
                !message_.covers(i, Sense::company_form))
                return false;
        }
        return first == 0 && words >= 3 && words <= 5 &&
               message_.within(first, tokens_.size(), Sense::company_form) != nullptr;
    }

    // "its Lumenworks", "für die Stadtwerke Mittelau", "im Namen der Gemeinde X": the words that
    // lead to a name in capitals.
    std::size_t behind_small_words(std::size_t first) const
    {
        constexpr std::string_view leading = "its it's it is that's das ist c'est c est es ce sera "
                                             "fur for pour para on behalf of im "
                                             "namen von der die des au nom de du la le el l los "
                                             "las en nombre del auf the an in ours "
                                             "unsere unser firma called namens heisst bei chez at";
        std::size_t next = first;
        constexpr std::string_view headings =
            "name nom nombre firma firmenname company entreprise societe empresa unternehmen";
        if (is_among(tokens_.text(first), headings) && tokens_.is_mark(first + 1, ":")) next += 2;
        constexpr std::string_view firms =
            "firma unternehmen betrieb kunde kunden arbeitgeber entreprise societe client cliente "
            "empresa company employer";
        while (next < tokens_.size() && next < first + 6 &&
               ((next > first && next + 1 < tokens_.size() && is_among(tokens_.text(next), firms) &&
                 !is_among(tokens_.text(next - 1), "im au en")) ||
                (!tokens_[next].capital && is_among(tokens_.text(next), leading)) ||
                (next == 0 && is_among(tokens_.text(0), leading) && tokens_.size() > 2 &&
                 is_among(tokens_.text(1), leading) && !tokens_[1].capital) ||
                (next > 0 && is_among(tokens_.text(next), "namen nom nombre") &&
                 is_among(tokens_.text(next - 1), "im au en"))))
            ++next;
        const bool named = next < tokens_.size() && next > first && tokens_[next].capital &&
                           tokens_[next].kind == TokenKind::word;
        return named ? next : first;
    }

    // "auf meinen Betrieb, Malermeister Ebner": the name is said after whose firm it is.
    bool names_the_client(std::size_t first) const
    {
        constexpr std::string_view prepositions = "auf im au en on for fur pour para in von";
        constexpr std::string_view mine =
            "mein meine meinen meinem meiner unser unsere unseren unserem unserer my our mon ma "
            "mes "
            "notre nos mi mis nuestro nuestra name names namen behalf nom nombre";
        const std::size_t next = first + (is_among(tokens_.text(first), prepositions) ? 1 : 0);
        return is_among(tokens_.text(next), mine) &&
               !(tokens_[first].capital && tokens_[next].capital) && next + 1 < tokens_.size();
    }

    // "Nordex, no, Nortex": where what is right begins; 0: nothing is corrected.
    std::size_t last_correction() const
    {
        std::size_t first = 0;
        for (const Clause& clause : message_.clauses())
            if (clause.corrects) first = clause.first;
        while (first > 0 && first < tokens_.size() &&
               (tokens_[first].kind == TokenKind::mark ||
                is_among(tokens_.text(first), "no non nein sorry pardon perdon")))
            ++first;
        return first;
    }

    bool leading_filler(std::size_t i) const
    {
        // "Yes Energy" is a name, "Yes, Contoso" says yes.
        if (tokens_[i].capital && i + 1 < tokens_.size() && tokens_[i + 1].capital &&
            tokens_.size() - i <= 3)
            return false;
        for (const std::string_view word :
             {"well",
              "um",
              "uh",
              "so",
              "oh",
              "sure",
              "yes",
              "ja",
              "oui",
              "si",
              "also",
              "ok",
              "okay",
              "alors",
              "pues",
              "bueno"})
            if (tokens_.is(i, word) && i + 1 < tokens_.size()) return true;
        return false;
    }

    // "autohaus", "talleres", "mairie", or with a capital any noun that is no title.
    bool kind_of_firm(std::size_t i) const
    {
        constexpr std::string_view kinds = "backerei autohaus schreinerei metzgerei druckerei "
                                           "praxis kanzlei apotheke gartnerei brauerei tischlerei "
                                           "gemeinde stadtwerke stadt klinik klinikum universitat "
                                           "hochschule schule verein stiftung spedition hotel "
                                           "gasthof boulangerie menuiserie garage cabinet mairie "
                                           "agence clinique pharmacie restaurant association "
                                           "ecole universite boucherie transports talleres "
                                           "transportes constructora panaderia clinica farmacia "
                                           "colegio ayuntamiento universidad bodegas laboratorios "
                                           "grupo cooperativa inmobiliaria restaurante "
                                           "inversiones construcciones ferreteria instituto "
                                           "hospital fundacion asesoria gestoria bakery";
        return i < tokens_.size() && is_among(tokens_.text(i), kinds) && i + 1 < tokens_.size() &&
               tokens_[i + 1].kind == TokenKind::word &&
               (tokens_[i].capital || tokens_[i + 1].capital || tokens_.size() - i <= 5) &&
               !is_among(
                   tokens_.text(i + 1), "in en aus a con mit with from und y et and pequena petite"
               );
    }

    bool mixes_a_trade(std::size_t first, std::size_t last) const
    {
        bool trade = false, other = false;
        for (std::size_t i = first; i < last; ++i) {
            if (!tokens_[i].capital) return false;
            const bool industry = message_.covers(i, Sense::industry);
            trade = trade || industry;
            other = other || !industry;
        }
        return trade && other;
    }

    bool known_as_something_else(std::size_t first, std::size_t last) const
    {
        if (kind_of_firm(first)) return false;
        std::size_t known = 0, numbers = 0;
        for (std::size_t i = first; i < last; ++i) {
            for (const Sense sense :
                 {Sense::unknown,
                  Sense::skip,
                  Sense::yes,
                  Sense::no,
                  Sense::back,
                  Sense::person,
                  Sense::question,
                  Sense::why,
                  Sense::goodbye,
                  Sense::abuse,
                  Sense::none_of,
                  Sense::industry,
                  Sense::whole_title,
                  Sense::one_off,
                  Sense::at_once,
                  Sense::no_plan})
                if (message_.covers(i, sense)) {
                    ++known;
                    break;
                }
            numbers += tokens_[i].kind == TokenKind::number;
        }
        constexpr std::string_view pronouns = "i'm i am i've we we're we've je j nous on ich wir "
                                              "soy somos estamos yo it's it my mein "
                                              "mon mi a an un une ein eine";
        if (is_among(tokens_.text(first), pronouns) && last - first > 1 &&
            !tokens_.is_mark(first + 1, ".") &&
            !(first + 1 < tokens_.size() && tokens_[first + 1].capital))
            return true;
        if (is_among(tokens_.text(first), "i'm i've we're")) return true;
        const bool verb =
            !tokens_[first].capital && (message_.covers(first, Sense::filler) || generic(first));
        // "city council of Aarhus"
        const bool named_after = last > first && tokens_[last - 1].capital && last - first > 1 &&
                                 message_.within(first, last, Sense::industry) != nullptr;
        // "Later Media": every word is one of ours, but together and in capitals they are a name.
        const bool mixed = mixes_a_trade(first, last);
        return (known == last - first && !mixed) || numbers == last - first ||
               (verb && last - first > 2) || (known > 0 && !tokens_[first].capital && !named_after);
    }

    const Message& message_;
    const Tokens& tokens_;
    std::vector<Candidate> candidates_;
};

}  // namespace

Found read_company(const Message& message) { return CompanyFinder(message).run(); }

}  // namespace usher::dialog
