// What is said of an address: whose it is, what it is for, since when and how long it holds.

#include "dialog/mail_standing.hpp"

#include <algorithm>
#include <utility>

namespace usher::dialog {

namespace {

constexpr std::string_view better =
    "better best rather instead preferably prefer work business professional company office "
    "direct directly correct right geschaftlich geschaftliche beruflich berufliche besser lieber "
    "richtig richtige direkt firma arbeit dienstlich dienstliche pro professionnelle professionnel "
    "plutot mieux directement bureau trabajo empresa mejor profesional directo correcta main "
    "bevorzugt write use send schreibt schreiben schreibts schreib schickt schicken schicks "
    "schickts nehmen nehmt nimm ecrivez ecris envoyez envoie utilisez prenez escriba escriban "
    "escribanme envien envie manden mande mandad usen use bitte please svp";
constexpr std::string_view worse =
    "private personal privat private privee perso personnelle personnel privado old alt alte "
    "ancienne antigua antiguo vieja viejo wrong falsch falsche just cc backup spam jefe chef boss "
    "patron colleague kollege collegue companero companera jefa chefin patronne kollegin kollegen "
    "colega socia socio associe associee partner partnerin assistant assistante asistente "
    "sekretariat secretary wife husband mari femme marido mujer kopie copy copia copie bcc former "
    "ehemalige "
    "fruhere precedente anterior accueil empfang zentrale recepcion reception centralita "
    "switchboard generic allgemein allgemeine generique generico shared sammeladresse "
    "sammelpostfach geteilt compartido compartida partagee commune standard";
constexpr std::string_view dead =
    "bin trash spam papierkorb corbeille poubelle basura papelera tot dead bounces bounced bounce "
    "unmonitored discontinued abgeschaltet geloscht stillgelegt gekundigt inactive inactif "
    "inactiva "
    "inactivo deactivated deaktiviert gesperrt blocked bloquee bloqueada hacked gehackt piratee "
    "hackeada voll full pleine llena ignored vergesst vergessen forget oubliez olvide olviden";
constexpr std::string_view alive =
    "works work working geht funktioniert lauft gilt existiert marche fonctionne existe valable "
    "funciona vale sirve read reads lese liest gelesen lis lit leo lee leemos checked check exists "
    "mine meine use used benutze nutze utilise uso";
// "Alt: info@... - neu ab 1.1.: buero@..."
constexpr std::string_view fresh = "new neu neue neuer nouvelle nouveau nueva nuevo now jetzt "
                                   "maintenant ahora current aktuell aktuelle actuelle actual";
constexpr std::string_view ever_since = "since depuis seit desde seither";
constexpr std::string_view bills =
    "invoice invoices invoicing billing bill bills accounting accountant accounts rechnung "
    "rechnungen buchhaltung steuerberater steuerberaterin facture factures facturation compta "
    "comptabilite comptable factura facturas facturacion contabilidad contable gestoria";
constexpr std::string_view own = "me i'm im ich mich mir mein meine meiner moi je j'ai mon yo mio "
                                 "mia mine myself";
constexpr std::string_view later =
    "ab wird werden will from starting partir sera seront futur future kunftig kunftige demnachst "
    "bald soon bientot pronto desde sera prochainement upcoming";
constexpr std::string_view until =
    "until till bis jusqu jusque hasta noch still encore todavia aun solang solange vorerst "
    "momentan currently vorlaufig meantime provisoirement entretemps mientras attendant";
constexpr std::string_view denials = "not nicht nich pas no kein keine instead statt never nie";

bool asks_about(const Question* question, const WordList& words, const Message& of_question)
{
    if (question == nullptr) return false;
    return std::any_of(
        of_question.tokens().begin(),
        of_question.tokens().end(),
        [&](const Token& t) { return is_among(t.text, words); }
    );
}

class Standing {
  public:
    Standing(const Message& message, const Question* question, std::size_t first, std::size_t last)
        : message_(message), tokens_(message.tokens()), question_(question), first_(first),
          last_(last)
    {
        const Message asked(question ? question->asked->question : "", message.language());
        asked_for_bills_ = asks_about(question, bills, asked);
        asked_for_later_ = asks_about(
            question, "next future from kunftig nachsten nachste ab prochain proximo partir", asked
        );
        find_words_about();
    }

    int points() const
    {
        if (gives_way_to_the_next()) return -60;
        const int sum = weighed() + of_the_bills() + of_time() + of_what_was_asked() + of_them();
        return std::clamp(sum, -80, 70);
    }

  private:
    bool address(std::size_t i) const { return tokens_[i].kind == TokenKind::address; }

    // The words that can be about it: those of its clause, and those before a colon or in front of
    // its bracket, or of the clause before if its own begins with it, up to the next address.
    void find_words_about()
    {
        constexpr std::size_t reach = 6;
        const Clause& clause = message_.clause_of(first_);
        std::size_t begin = clause.first;
        led_ = begin > 0 && (tokens_.is_mark(begin - 1, ":") || tokens_.is_mark(begin - 1, "(") ||
                             tokens_.is_mark(begin - 1, "="));
        if (led_) begin = begin < reach ? 0 : begin - reach;
        from_ = first_;
        while (from_ > begin && !address(from_ - 1))
            --from_;
        // "Aber schickt's bitte an mich, anna@..."
        if (!led_ && begin == first_ && begin > 0) {
            const Clause& earlier = message_.clause_of(begin - 1);
            const bool apart = earlier.ends_sentence || earlier.last - earlier.first > reach + 2;
            while (!apart && from_ > earlier.first && !address(from_ - 1))
                --from_;
            if (from_ > 0 && address(from_ - 1)) from_ = first_;
        }
        to_ = last_;
        while (to_ < clause.last && !address(to_))
            ++to_;
    }

    bool before(const WordList& words) const
    {
        for (std::size_t i = from_; i < first_; ++i)
            if (is_among(tokens_.text(i), words)) return true;
        return false;
    }
    bool after(const WordList& words) const
    {
        for (std::size_t i = last_; i < to_; ++i)
            if (is_among(tokens_.text(i), words)) return true;
        return false;
    }
    bool about(const WordList& words) const { return before(words) || after(words); }

    int weighed() const
    {
        int score = before(fresh) || after(ever_since) ? 20 : 0;
        // "Nicht an die Zentrale (office@...)"
        if (led_ && before(denials) && !before(better)) return -50;
        for (std::size_t i = from_; i < to_; ++i) {
            if (i >= first_ && i < last_) continue;
            // "Not my private one" speaks against it twice; "no longer the office's" against it.
            const bool not_this = message_.mood(i).negated;
            if (is_among(tokens_.text(i), better)) score = not_this ? -25 : 20;
            if (is_among(tokens_.text(i), worse)) return -25;
        }
        const bool ended = about(alive) &&
                           (after("plus more longer mehr ya rien nix nicht nie") || after(denials));
        return ended || after(dead) ? -40 : score;
    }

    // "Me you'll reach at ..., invoices go to ...": by what was asked for.
    int of_the_bills() const
    {
        const bool mine = about(own) && !message_.mood(first_).somebody;
        if (about(bills)) return asked_for_bills_ ? 40 : -25;
        if (mine && !about(worse)) return asked_for_bills_ ? -15 : 5;
        return 0;
    }

    // "Rechnung und Angebot an ...", where the offer was asked about.
    int of_what_was_asked() const
    {
        constexpr std::size_t letters = 5;
        if (question_ == nullptr) return 0;
        for (std::size_t i = from_; i < to_; ++i)
            if (tokens_[i].kind == TokenKind::word && tokens_[i].text.size() >= letters &&
                question_->has_stem(tokens_.text(i)) && !message_.mood(i).negated &&
                !is_among(tokens_.text(i), "email mails adresse address correo courriel"))
                return 20;
        return 0;
    }

    // "The boss's is ..., mine ..., better write to him"
    int of_them() const
    {
        constexpr std::string_view preferring = "lieber besser rather better plutot mejor instead";
        constexpr std::string_view them = "ihm ihr ihnen him her them lui leur el ella ellos";
        bool preferred = false;
        for (std::size_t i = 0; i + 2 < tokens_.size(); ++i)
            if (is_among(tokens_.text(i), preferring) &&
                (is_among(tokens_.text(i + 1), them) || is_among(tokens_.text(i + 2), them)) &&
                (i < from_ || i >= to_))
                preferred = true;
        if (!preferred) return 0;
        return about(own) ? -45 : about(worse) ? 50 : 0;
    }

    // "Ab 1.1. ..., solang gilt noch ..."
    int of_time() const
    {
        if (before(fresh)) return 0;
        const bool holds_till = about(until);
        const bool begins = !holds_till && about(later);
        // "Hasta abril ..., ahora ..."
        const int now = asked_for_later_ || fresh_elsewhere() ? -25 : 25;
        return holds_till ? now : begins ? -now : 0;
    }

    bool fresh_elsewhere() const
    {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            if ((i < from_ || i >= to_) && is_among(tokens_.text(i), fresh)) return true;
        return false;
    }

    // "info@... äh kontakt@...": thinking aloud, then the right one.
    bool gives_way_to_the_next() const
    {
        constexpr std::string_view thinking =
            "ah ahm ahh eh er erm uh um hm hmm euh heu oops oup oups ups uy ay bzw nein no non nee "
            "sorry pardon perdon desole quatsch halt wait moment attends attendez espera stop "
            "stopp i mean ich meine je veux dire quiero decir vielmehr rather plutot actually "
            "quita quitar remove drop delete enleve enlevez weg ohne el le the com de fr es it's "
            "its ist is "
            "c c'est est das la richtig "
            "correction korrektur doch hoppla mince zut vaya tut mir leid scusi";
        bool thinks = false;
        for (std::size_t i = last_; i < tokens_.size(); ++i) {
            if (address(i)) return thinks;
            if (tokens_[i].kind == TokenKind::mark) continue;
            if (!is_among(tokens_.text(i), thinking)) return false;
            thinks = true;
        }
        return false;
    }

    const Message& message_;
    const Tokens& tokens_;
    const Question* question_;
    std::size_t first_, last_;
    std::size_t from_ = 0, to_ = 0;
    bool led_ = false;
    bool asked_for_bills_ = false, asked_for_later_ = false;
};

std::size_t addresses_in(const Tokens& tokens)
{
    return static_cast<std::size_t>(std::count_if(
        tokens.begin(),
        tokens.end(),
        [](const Token& one) { return one.kind == TokenKind::address; }
    ));
}

// "..., sorry my French is bad": excuses something else than the address.
bool only_excuses(const Message& message, std::size_t token)
{
    constexpr std::string_view apologies =
        "sorry sry pardon perdon perdona perdone perdonen desole desolee entschuldigung "
        "entschuldigen entschuldige tschuldigung verzeihung disculpe disculpa disculpen excuse "
        "excusez scusi";
    constexpr std::string_view about_it =
        "wrong falsch falsche falscher typo vertippt vertippe nein no non not nicht nich pas plus "
        "mehr other andere autre otra otro besser mejor better mieux plutot statt instead with mit "
        "avec con ohne without sans sin dot punkt point punto private privat perso personal tiret "
        "bindestrich dash underscore letter buchstabe i wait moment mean meine gross klein double "
        "doppel zwei two deux dos";
    const Tokens& tokens = message.tokens();
    if (addresses_in(tokens) != 1) return false;
    bool excused = false;
    for (std::size_t i = token + 1; i < tokens.size(); ++i) {
        if (excused && (is_among(tokens.text(i), about_it) || tokens[i].kind == TokenKind::domain ||
                        tokens[i].text == "@"))
            return false;
        excused = excused || is_among(tokens.text(i), apologies);
    }
    return excused;
}

}  // namespace

int standing_of_mail(
    const Message& message, const Question* question, std::size_t first, std::size_t last
)
{
    constexpr std::size_t list_of_addresses = 6;  // more than that nobody tells apart by a word
    const std::size_t addresses = addresses_in(message.tokens());
    if (addresses < 2 || addresses > list_of_addresses) return 0;
    return Standing(message, question, first, last).points();
}

bool is_denied_mail(const Message& message, std::size_t token)
{
    if (message.mood(token).taken_back) return !only_excuses(message, token);
    // "I have no work address, so anna@icloud.com"
    const std::size_t from = message.clause_of(token).first;
    for (std::size_t k = token; k > from && k + 4 > token; --k)
        if (is_among(message.tokens().text(k - 1), "so donc also entonces therefore daher alors"))
            return false;
    return message.mood(token).negated;
}

}  // namespace usher::dialog
