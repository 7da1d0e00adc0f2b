// Whose event it is: their own, or a customer's, a rival's, the neighbour's.

#include <algorithm>

#include "dialog/event_scene.hpp"

namespace usher::dialog {

namespace {

class EventOwner {
  public:
    EventOwner(const EventScene& scene, const EventTold& event)
        : scene_(scene), message_(scene.message()), event_(event),
          clause_(scene.around(event.first)), end_(std::max(event.last, clause_.last))
    {
    }

    bool is_another() const { return somebody_elses() || my_own_lot(); }

  private:
    static constexpr std::size_t far = 40;  // words; farther ones say nothing of the event

    const Tokens& tokens() const { return scene_.tokens(); }

    static constexpr std::string_view others =
        "competitor competitors rival client clients customer customers supplier suppliers vendor "
        "provider friend cousin neighbour neighbor brother landlord kunde kunden kundin kundinnen "
        "lieferant lieferanten wettbewerber konkurrent konkurrenz konkurrenten mitbewerber "
        "schwager freund bekannter nachbar nachbarbetrieb nachbarfirma konkurrenzfirma bruder "
        "vermieter dienstleister mandant mandanten "
        "grosskunde hauptkunde hauptlieferant cliente clientes proveedor proveedores amigo amiga "
        "cunado "
        "primo vecino competidor competidores competencia fournisseur fournisseurs concurrent "
        "concurrents prestataire ami amie cousin voisin hermano anbieter partner partnerfirma "
        "somebody someone customer's client's supplier's competitor's neighbours neighbors mate "
        "mates "
        "friends nachbarn freunde bekannte bekannten vecinos vecina amigos voisins voisine amis "
        "sister uncle aunt wife husband schwester onkel tante soeur "
        "oncle femme mari hermana tio tia mujer marido hermanos primos primas employer "
        "arbeitgeber employeur empleador landlady tenant tenants mieter locataire inquilino "
        "collegue conocido conocidos everyone everybody monde todos alle competencia rivals";

    // The word says who, not whom: nobody of "us" stands before it.
    bool somebody_elses() const
    {
        if (event_.name == "new_regulation") return false;
        if (not_us_though() || next_door() || elsewhere() || at_theirs() || it_is_theirs())
            return true;
        const std::size_t from = start_of_saying();
        const bool theirs = scene_.word_in(
            clause_.first, clause_.last, "sector branche industry industrie secteur rubro"
        );
        if (theirs && !scene_.we_in(clause_.first, clause_.last) && !ours(clause_.first, end_))
            return true;
        for (std::size_t i = from; i < std::max(event_.verb, event_.first); ++i) {
            if (!is_among(tokens().text(i), others)) continue;
            // "Ma sœur a été nommée directrice générale", "Nachbarbetrieb gekauft"
            constexpr std::string_view family =
                "brother sister son daughter wife husband schwester bruder onkel tante soeur frere "
                "oncle femme mari hermana hermano tio tia mujer marido primo cousin";
            if (event_.name == "exec_hire" && is_among(tokens().text(i), family) &&
                is_among(
                    tokens().text(event_.verb),
                    "nomme nommee named appointed made ernannt berufen nombrada nombrado ubernommen"
                ))
                continue;
            if (event_.name == "acquisition" && i == clause_.first && i + 1 == event_.verb &&
                is_among(tokens().text(event_.verb), "gekauft ubernommen geschluckt aufgekauft"))
                continue;
            // "Tout le monde dehors"
            if (event_.name == "layoffs" &&
                is_among(tokens().text(i), "everyone everybody monde todos alle") &&
                is_among(tokens().text(event_.verb), "dehors fuera raus weg out"))
                continue;
            // "an article on a rival that closed a round"
            const bool does =
                is_among(tokens().text(i + 1), "that which who que qui die der das") &&
                i + 2 < event_.verb;
            if (does && !scene_.we_in(i + 2, event_.verb) && !us(i, event_.verb)) return true;
            // "Im März hat uns ein Wettbewerber übernommen": whom stands before who.
            if (event_.name == "acquisition" && us(from, i)) return false;
            if (i > 0 && is_among(
                             tokens().text(i - 1),
                             "mit with avec con to an for from by von "
                             "durch par por de"
                         ))
                continue;
            // Spanish "a" says whom, English "a" begins the doer: "a client of ours raised".
            if (i > 0 && tokens().is(i - 1, "a") && message_.language() != "en") continue;
            // What a vendor does to its product is theirs too; what a client changed is not.
            const bool delivers = is_among(
                tokens().text(i),
                "supplier suppliers lieferant lieferanten hauptlieferant fournisseur fournisseurs "
                "proveedor proveedores landlord vermieter"
            );
            const bool vendor =
                event_.name == "tool_change" &&
                !(delivers && scene_.plays(event_.verb, Part::switches)) &&
                !is_among(
                    tokens().text(i),
                    "client clients customer customers kunde kunden kundin cliente clientes "
                    "competitor competitors konkurrent konkurrenz concurrent competencia neighbour "
                    "neighbor nachbar voisin vecino friend freund ami amigo mandant mandanten"
                );
            return !vendor && !scene_.we_in(from, i) && !us(i, end_of_saying());
        }
        // "a new CEO at one of our clients"
        for (std::size_t i = event_.last; i + 1 < std::min(end_, event_.last + 4); ++i)
            if (is_among(tokens().text(i), "at bei beim chez") &&
                !scene_.we_in(clause_.first, event_.last) && scene_.word_in(i + 1, i + 5, others))
                return true;
        // "The new boss of our neighbours"
        if (event_.name.substr(0, 4) == "exec" && !scene_.we_in(clause_.first, event_.last))
            for (std::size_t i = event_.last; i + 1 < std::min(end_, event_.last + 2); ++i)
                if (is_among(tokens().text(i), "of vom von du del de") &&
                    scene_.word_in(i + 1, i + 4, others))
                    return true;
        const bool told = message_.mood(event_.verb).somebody;
        return told && event_.name != "tool_change" &&
               !scene_.we_in(from, std::max(event_.verb, event_.first)) && !us(from, end_);
    }

    // "La bodega de al lado se la vendieron": nobody of theirs does it or has it done.
    bool next_door() const
    {
        for (std::size_t i = clause_.first; i < end_; ++i) {
            const std::string_view text = tokens().text(i);
            const bool near = is_among(text, "nebenan gegenuber") ||
                              (text == "lado" && i > 0 && tokens().is(i - 1, "al")) ||
                              (text == "door" && i > 0 && tokens().is(i - 1, "next"));
            // "the new shop across the road", "justo en face"
            const bool opposite =
                text == "opposite" || text == "enfrente" ||
                (text == "across" && scene_.word_in(i + 1, i + 4, "road street")) ||
                (text == "face" && i > 0 && tokens().is(i - 1, "en"));
            if (opposite && event_.name == "expansion" && !scene_.we_in(clause_.first, end_))
                return true;
            if (near && !scene_.we_in(clause_.first, end_) && !us(clause_.first, end_))
                return i < event_.verb;
        }
        return false;
    }

    // "At another firm I saw an IPO", "en mi anterior empresa": not here.
    bool elsewhere() const
    {
        constexpr std::string_view away =
            "another previous former last anderen anderer fruheren ehemaligen vorigen autre "
            "ancienne precedente otra anterior antigua ultima";
        constexpr std::string_view works =
            "firm company employer job place firma unternehmen arbeitgeber betrieb boite "
            "entreprise societe empresa trabajo";
        for (std::size_t i = clause_.first; i + 2 < event_.first; ++i)
            if (is_among(tokens().text(i), "at in from bei dans chez en de") &&
                scene_.word_in(i + 1, i + 3, away) && scene_.word_in(i + 2, i + 5, works))
                return true;
        return false;
    }

    // "Beim Nachbarbetrieb haben sie die Software gewechselt", "chez notre client ils ont ..."
    bool at_theirs() const
    {
        constexpr std::string_view places =
            "nachbarbetrieb nachbarfirma nachbarn nachbar konkurrenz mitbewerber konkurrenzbetrieb "
            "kunden kunde client clients cliente clientes customer customers neighbour neighbours "
            "neighbor neighbors voisin voisins vecino vecinos competencia competidor concurrent "
            "concurrents competitor competitors rival rivals mutterhaus schwesterfirma "
            "partnerfirma "
            "schwager bruder freund freunde bekannten";
        const std::size_t verb = std::max(event_.verb, event_.first);
        for (std::size_t i = clause_.first; i + 1 < verb; ++i) {
            if (!is_among(tokens().text(i), "beim bei at chez")) continue;
            const std::size_t named = i + 1;
            if (!scene_.word_in(named, std::min(named + 3, verb), places)) continue;
            if (!scene_.we_in(clause_.first, end_)) return true;
        }
        return false;
    }

    // "Al que han comprado es a nuestro proveedor", "who got bought is our supplier"
    bool it_is_theirs() const
    {
        constexpr std::string_view is = "es is ist war was est fue";
        for (std::size_t i = event_.verb + 1; i + 1 < std::min(end_, event_.verb + 5); ++i) {
            if (!is_among(tokens().text(i), is)) continue;
            for (std::size_t k = i + 1; k < std::min(end_, i + 4); ++k) {
                if (is_among(tokens().text(k), others)) return true;
                if (!is_among(
                        tokens().text(k),
                        "a our the unser der die el la nuestro nuestra "
                        "notre le mi my mein de"
                    ))
                    break;
            }
        }
        return false;
    }

    // "... a licencié, pas nous", "hat einen neuen Chef, wir aber nicht"
    bool not_us_though() const
    {
        const std::size_t end = std::min(message_.sentence_end(event_.last - 1), event_.last + far);
        for (std::size_t i = event_.last; i < end; ++i) {
            const std::string_view text = tokens().text(i), next = tokens().text(i + 1);
            const bool closes =
                ends_clause(i + 1) || ends_clause(i + 2) || (text == "wir" && ends_clause(i + 3));
            if ((is_among(text, "pas not nicht") && is_among(next, "nous us wir bei")) ||
                (is_among(text, "nosotros nous") && is_among(next, "no non") && closes) ||
                (text == "wir" && scene_.word_in(i + 1, i + 4, "nicht") && closes))
                return true;
        }
        return false;
    }

    // A clause, or the part of it after "because", "que", "seit".
    std::size_t start_of_saying() const
    {
        std::size_t from = clause_.first;
        for (std::size_t i = clause_.first; i < event_.first; ++i)
            if (is_among(
                    tokens().text(i),
                    "weil da because since porque que desde seit nachdem dass "
                    "and und et y"
                ))
                from = i + 1;
        return from;
    }

    // "was bought and they dropped us" does not say us of the buying.
    std::size_t end_of_saying() const
    {
        for (std::size_t i = event_.last; i < end_; ++i)
            if (is_among(tokens().text(i), "and und et y so")) return i;
        return end_;
    }

    // "I was laid off from my last job"
    bool my_own_lot() const
    {
        if (event_.name != "layoffs") return false;
        for (std::size_t i = clause_.first; i < event_.last; ++i) {
            const std::string_view text = tokens().text(i), next = tokens().text(i + 1);
            if ((is_among(text, "i ich j") && is_among(next, "was got wurde bin ai")) ||
                (text == "me" && is_among(next, "despidieron echaron han")))
                return true;
        }
        return false;
    }

    // "un fournisseur à nous", "around us": whose or where, not whom.
    bool us(std::size_t first, std::size_t last) const
    {
        for (std::size_t i = first; i < last; ++i) {
            if (!is_among(tokens().text(i), "us uns nos nous")) continue;
            const bool owned = i > 0 && tokens().is(i, "nous") && tokens().is(i - 1, "a");
            constexpr std::string_view near_them = "around near autour pres um rund";
            const bool nearby = is_among(tokens().text(i - (i > 0)), near_them) ||
                                is_among(tokens().text(i - (i > 1 ? 2 : 0)), near_them);
            if (!owned && !nearby) return true;
        }
        return false;
    }
    bool ours(std::size_t first, std::size_t last) const
    {
        return scene_.word_in(first, last, "our unser unsere notre nos nuestro nuestra bei");
    }

    bool ends_clause(std::size_t i) const
    {
        return i + 1 >= tokens().size() || i + 1 == clause_.last ||
               tokens()[i + 1].kind == TokenKind::mark;
    }

    const EventScene& scene_;
    const Message& message_;
    const EventTold& event_;
    const Clause clause_;  // the event's, as far as it is near
    std::size_t end_;
};

}  // namespace

bool is_somebody_elses(const EventScene& scene, const EventTold& event)
{
    return EventOwner(scene, event).is_another();
}

}  // namespace usher::dialog
