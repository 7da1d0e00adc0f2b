// What a message says beside the options that were understood. An item of a list or a clause that
// nothing accounts for may well name another option, and to leave that out silently would be wrong.

#include <algorithm>

#include "dialog/choice_picker.hpp"
#include "dialog/label_words.hpp"
#include "dialog/option_words.hpp"
#include "dialog/word_set.hpp"

namespace usher::dialog {

namespace {

constexpr int longest_item = 4;  // words: "unas pocas hectáreas de uva"

// Words that hold a sentence together and name nothing.
constexpr std::string_view binding =
    "thx thanks etc usw bzw ok okay lol asap pls too also both then our some all any much many lot "
    "lots mostly mainly only just really even still there here this that these those its it's "
    "we've rest remaining reste restants ubrigen ubrige restlichen demas resto "
    "would could can might may you your yours them they their his her who which what when where "
    "how "
    "about into over under until since after before because cause as so very well now same kind "
    "thing things stuff bit let's i'd we'd i'll we'll don't doing does did been being was were if "
    "weekdays weekday werktags wochentags weekend weekends wochenende wochenenden wochenends finde "
    "findes oddly sadly luckily honestly basically literally simply surely certainly currently "
    "occasionally sometimes often usually normally generally always never almost nearly rather "
    "quite pretty slightly somewhat alongside besides anyway though tho although however whatever "
    "instead already yet once twice ideally hopefully eventually finally firstly secondly lastly "
    "either neither both each every everything nothing something anything somehow apparently "
    "thankfully unfortunately frankly essentially exclusively purely largely chiefly "
    "war wars wichtig wichtiger important importante importants importantes interessant spannend "
    "please scrap drop forget remove delete streichen streich maybe probably definitely especially "
    "obviously primarily quite "
    "noch dann auch alles dazu vor allem hauptsachlich meistens eher wohl etwas ganz mal eben halt "
    "nebenher nebenbei lauft laufen vllt evtl ggf eventuell gegebenenfalls bspw insb bisschen "
    "manchmal oft haufig selten immer nie fast beinahe ziemlich sicher sicherlich bestimmt "
    "leider zum gluck glucklicherweise wirklich ehrlich grundsatzlich prinzipiell "
    "normalerweise meist meistens gelegentlich zusatzlich zudem ausserdem allerdings jedoch "
    "trotzdem dennoch bisher bislang derzeit aktuell momentan zurzeit zuletzt erstens "
    "zweitens bald schon gerade genau naturlich klar "
    "selbstverstandlich definitiv unbedingt zwingend ausschliesslich vorwiegend uberwiegend "
    "einfach quasi sozusagen irgendwie komischerweise parallel daneben dabei dafur davon "
    "nur sowie sonst wenn weil dass als wie was wer man uns euch ihr ihre ihren sie mich mir dir "
    "sein sind ist hat haben habe wird werden kann konnen muss mussen soll sollen will wollen darf "
    "bei aus nach seit bis um gegen ohne durch uber unter vor hinter zwischen beim zum zur vom ins "
    "am ans diese dieser dieses jede jeder jedes alle allem hier dort vielleicht bitte gerne gern "
    "rigueur eventuellement parfois souvent rarement toujours jamais presque quasiment assez "
    "plutot vraiment franchement honnetement heureusement malheureusement bizarrement "
    "evidemment bien-sur certes actuellement desormais dorenavant bientot encore deja jusque "
    "exclusivement uniquement seulement juste globalement essentiellement normalement "
    "generalement habituellement d'ailleurs enfin quand-meme quelquefois occasionnellement "
    "egalement sinon notamment particulierement parallele cote "
    "notre votre vos leur leurs ces cette cet mes mon aussi puis surtout principalement plutot "
    "tres "
    "bien tout tous toute toutes quand quelques peu beaucoup dans avec chez entre vers depuis "
    "pendant comme donc car mais est sont etre avoir ont avons sommes fait faire peut "
    "nomas quiza talvez veces siempre nunca jamas casi bastante realmente sinceramente "
    "francamente afortunadamente desgraciadamente lamentablemente claro obviamente evidentemente "
    "actualmente ahora pronto ya todavia aun exclusivamente unicamente solamente basicamente "
    "generalmente normalmente habitualmente ocasionalmente definitivamente seguramente "
    "posiblemente probablemente principalmente mayormente incluso ademas encima aparte paralelo "
    "curiosamente raramente poco mas "
    "su sus este esta estos estas ese esa eso esos esas sobre todo todos toda todas tambien luego "
    "ademas solo principalmente muy cuando como donde porque entre desde hasta hacia segun sin "
    "we're i'm i've you're they're am bin haben hab hatte hatten waren ware bekommen "
    "somos estan esta hay tener tenemos hacer hacemos puede quizas unas unos algo alguna algunos";

// What opens a remark and no item: "for our office", "because ...", "we start in May".
constexpr std::string_view remarking =
    "for in on at by from with without because since as if when while so but we i it that that's "
    "we're i'm i've we've they're they he she you there this is are per to until before after "
    "where which who "
    "fur im in an auf bei von mit ohne weil da denn wenn als ab bis wir ich es das sie er man dort "
    "hauptsache nachmittags vormittags morgens abends mittags "
    "zum zur nach wo die den dem seit unter uber pro "
    "pour dans sur a au aux avec sans parce car si quand comme on nous je il elle ils elles c ca "
    "ce "
    "qui que ou depuis chez par mais "
    "para por en con sin porque pues si cuando como yo nosotros ellos ella es son eso que donde "
    "desde hasta pero al";

}  // namespace

// Tokens that speak of an option, be it the second time or by a word that several options share.
Picker::Heard Picker::find_heard() const
{
    std::vector<std::string_view> ideas;
    std::vector<std::string> words;
    for (const Choice& choice : choices_) {
        const Tokens label(choice.labels[0]);
        for (const Idea& idea : find_ideas(label, Parts::all))
            ideas.push_back(idea.name);
        for (const Token& token : label)
            if (!is_empty(token.text)) words.emplace_back(token.text);
    }
    Heard heard{std::vector<bool>(tokens_.size(), false), std::vector<bool>(tokens_.size(), false)};
    std::vector<bool>& named = heard.named;
    for (const Idea& idea : ideas_said()) {
        std::fill_n(
            heard.known.begin() + static_cast<std::ptrdiff_t>(idea.first),
            idea.last - idea.first,
            true
        );
        if (std::find(ideas.begin(), ideas.end(), idea.name) != ideas.end())
            std::fill_n(
                named.begin() + static_cast<std::ptrdiff_t>(idea.first),
                idea.last - idea.first,
                true
            );
    }
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        named[i] = named[i] || std::any_of(words.begin(), words.end(), [&](const auto& word) {
                       return same_stem(tokens_.text(i), word);
                   });
    for (const OptionMatch& match : matches_)
        std::fill_n(
            named.begin() + static_cast<std::ptrdiff_t>(match.first), match.last - match.first, true
        );
    // "Lisbon, Porto and Bordeaux" of countries: the second town speaks of the same option.
    std::vector<Meanings> places(tokens_.size());
    read_places_offered(message_, choices_, places);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        named[i] = named[i] || !places[i].empty();
        heard.known[i] = heard.known[i] || message_.known(i);
    }
    return heard;
}

bool Picker::is_link(std::size_t i) const
{
    return tokens_.is_mark(i, "+") || tokens_.is_mark(i, "&") ||
           is_among(tokens_.text(i), "and und et y e plus sowie ademas") ||
           (tokens_.is(i, "n") && message_.language() == "en");
}

bool Picker::is_explained(std::size_t i) const
{
    const std::string_view word = tokens_.text(i);
    const std::size_t shortest = tokens_[i].shouting && tokens_.size() > 3 ? 2 : 3;  // "and RS"
    if (tokens_[i].kind != TokenKind::word || word.size() < shortest) return true;
    if (is_empty(word) || question_.has_stem(word)) return true;
    for (const Sense sense :
         {Sense::filler,    Sense::greeting,     Sense::yes,          Sense::no,
          Sense::partly,    Sense::now,          Sense::planned,      Sense::past,
          Sense::negation,  Sense::correction,   Sense::contrast,     Sense::joint,
          Sense::unknown,   Sense::skip,         Sense::all_of,       Sense::all_but,
          Sense::none_of,   Sense::both_of,      Sense::digit_word,   Sense::about,
          Sense::owned,     Sense::option_word,  Sense::ordinal,      Sense::time_vague,
          Sense::time_unit, Sense::month,        Sense::relative_day, Sense::at_once,
          Sense::somebody,  Sense::vague_number, Sense::next,         Sense::last})
        if (message_.covers(i, sense)) return true;
    static const WordSet bound(binding);
    return bound.has(word);
}

void Picker::weigh(Part& part, const Heard& heard) const
{
    for (std::size_t i = part.first; i < part.last; ++i) {
        if (tokens_[i].kind == TokenKind::mark) continue;
        ++part.words;
        part.named = part.named || heard.named[i];
        if (heard.named[i] || is_explained(i)) continue;
        ++part.unexplained;
        part.unheard_of += !heard.known[i];
    }
}

std::vector<Picker::Part> Picker::parts(const Heard& heard) const
{
    std::vector<Part> parts;
    Part part;
    const auto close = [&](std::size_t at) {
        part.last = at;
        if (part.last > part.first) {
            weigh(part, heard);
            if (part.words > 0) parts.push_back(part);
        }
        part = Part();
        part.first = at + 1;
    };
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const bool link = is_link(i);
        const bool sentence = tokens_.is_mark(i, ".") || tokens_.is_mark(i, "!") ||
                              tokens_.is_mark(i, "?") || tokens_.is_mark(i, "\n");
        if (!link && !sentence && !tokens_.is_mark(i, ",") && !tokens_.is_mark(i, "/") &&
            !tokens_.is_mark(i, ";") && !tokens_.is_mark(i, "(") && !tokens_.is_mark(i, ")") &&
            !tokens_.is_mark(i, ":"))
            continue;
        const bool was_open = part.first == i && i > 0;  // ", and"
        const bool linked = was_open && part.linked, new_sentence = was_open && part.new_sentence;
        close(i);
        part.linked = link || linked;
        part.new_sentence = sentence || new_sentence;
    }
    close(tokens_.size());
    return parts;
}

bool Picker::is_item(const Part& part) const
{
    std::size_t first = part.first;
    while (first < part.last && !is_among(tokens_.text(first), remarking) &&
           (message_.covers(first, Sense::filler) || tokens_[first].kind == TokenKind::mark))
        ++first;
    return part.words <= longest_item && first < part.last &&
           !is_among(tokens_.text(first), remarking);
}

bool Picker::trails_off(const Part& part, const std::vector<bool>& named) const
{
    bool mentioned = false;
    for (std::size_t i = part.first; i < part.last; ++i) {
        if (mentioned && !named[i] && is_among(tokens_.text(i), remarking)) return true;
        mentioned = mentioned || named[i];
    }
    return false;
}

bool Picker::says_more_of_it(const Part& part, const std::vector<bool>& named) const
{
    constexpr std::string_view articles =
        "the our my der die das den unser unsere le la les el los las l nos notre nuestro nuestra "
        "for pour fur para about como bei con";
    std::size_t i = part.first;
    while (i < part.last && !named[i] &&
           (tokens_[i].kind == TokenKind::mark || is_among(tokens_.text(i), articles)))
        ++i;
    if (i >= part.last || !named[i]) return false;
    while (i < part.last && named[i])
        ++i;
    constexpr std::string_view why =
        "for because if when since as with in on at to fur weil wenn da mit im bei zum pour parce "
        "si "
        "quand car avec dans para porque cuando pues con en too auch aussi tambien mainly";
    return i < part.last && part.words >= 3 && part.unexplained > 0 &&
           tokens_[i].kind == TokenKind::word && !is_among(tokens_.text(i), why);
}

bool Picker::is_doubtful(
    const Part& part, const Part* before, const Part* after, const std::vector<bool>& named
) const
{
    if (part.first > 0 && tokens_.is_mark(part.first - 1, "(")) return false;  // says more of it
    constexpr std::string_view rest = "rest reste resto remaining others demas autres ubrigen";
    if (is_among(tokens_.text(part.first), rest) || is_among(tokens_.text(part.first + 1), rest))
        return false;  // "the rest is bought in"
    const Mood& mood = message_.mood(part.last - 1);
    if (part.named && before && !part.linked && says_more_of_it(part, named))
        return std::any_of(matches_.begin(), matches_.end(), [&](const OptionMatch& match) {
            return match.first >= part.first && match.last <= part.last && is_wanted(match);
        });
    if (part.named || part.unexplained == 0 || mood.negated || mood.past || mood.planned ||
        mood.somebody || mood.taken_back || message_.asks(part.first))
        return false;
    const bool follows =
        before && before->named && !part.new_sentence && !trails_off(*before, named);
    const bool leads = after && after->named && !after->new_sentence;
    const bool linked = (follows && part.linked) || (leads && after->linked);
    if (is_item(part)) return linked || leads || (follows && part.unheard_of > 0);
    return linked && (part.unheard_of >= 2 || 2 * part.unheard_of >= part.words);
}

bool Picker::misses_an_item() const
{
    const Heard heard = find_heard();
    const std::vector<Part> all = parts(heard);
    const std::size_t concluded = conclusion() < tokens_.size() ? conclusion() : 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Part* before = i > 0 ? &all[i - 1] : nullptr;
        const Part* after = i + 1 < all.size() ? &all[i + 1] : nullptr;
        if (all[i].first >= concluded && is_doubtful(all[i], before, after, heard.named))
            return true;
    }
    return false;
}

}  // namespace usher::dialog
