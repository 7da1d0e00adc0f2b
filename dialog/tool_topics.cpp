// By kind of work, in four languages: a word of the question's kind beside one product, and a word
// of another kind beside the others.

#include "dialog/tool_topics.hpp"

#include <algorithm>
#include <cstdint>

#include "dialog/tool_owners.hpp"

namespace usher::dialog {

namespace {

using Use = ToolMention::Use;
using Topics = std::uint32_t;

constexpr WordList kinds[] = {
    // sales
    WordList("crm customers customer contacts leads pipeline kunden kundendaten kundenpflege "
             "kundenbeziehungen vertrieb clients prospects contactos clientes prospectos"),
    // books
    WordList("accounting accounts books bookkeeping ledger invoices invoicing billing buchhaltung "
             "buchhaltungsprogramm buchhaltungssoftware fibu finanzbuchhaltung rechnungen "
             "rechnungswesen fakturierung compta comptabilite facturation factures facturacion "
             "contabilidad facturas facturar"),
    // pay
    WordList("payroll wages salaries payslips lohn lohne gehalt gehalter lohnabrechnung "
             "lohnbuchhaltung gehaltsabrechnung entgeltabrechnung lohnprogramm lohnsoftware paie "
             "paies bulletins salaires nomina nominas sueldos planilla"),
    // shop
    WordList("shop store storefront webshop onlineshop shopsystem shopsoftware e-commerce "
             "ecommerce boutique tienda"),
    // mailing
    WordList("correos correo mails mail emails courriels newsletter newsletters mailing mailings "
             "campaigns mailen newslettern emailing "
             "e-mailing emailings campagnes boletines boletin campanas mailer"),
    // support
    WordList("tickets ticketing helpdesk support ticketsystem kundenservice hotline ticketlosung "
             "service-desk sav incidencias soporte"),
    // projects
    WordList("projects project tasks boards projekte projekten projektmanagement projektplanung "
             "aufgaben projets projet taches proyectos proyecto tareas kanban sprints"),
    // talk
    WordList("chat messaging chatten chat-losung messagerie mensajeria chatear nachrichten"),
    // meetings
    WordList("video meetings calls conferencing videokonferenzen videokonferenz videocalls visio "
             "visios visioconference reuniones videollamadas videoconferencias besprechungen "
             "reunions"),
    // dates
    WordList("appointments bookings scheduling booking termine terminbuchung terminkalender rdv "
             "rendez-vous agenda citas reservas turnos kalender calendrier calendario buchungen "
             "reservations"),
    // records
    WordList("records patients dossiers dossier charts patientenakte patientenakten patientendaten "
             "akten praxisverwaltung historias historia expedientes fichas historiales"),
    // hours
    WordList("timesheets attendance zeiterfassung stempeln arbeitszeit arbeitszeiten pointage "
             "pointeuse badgeage fichajes fichar fichaje"),
    // stock
    WordList("inventory stock warehouse warehousing wms lager lagerverwaltung lagersoftware "
             "bestand bestande lagerbestand stocks entrepot inventario almacen existencias"),
    // drawing
    WordList("cad drawings drawing zeichnungen zeichnen konstruktion plane plans dessins dessin "
             "planos dibujo 3d"),
    // figures
    WordList("bi dashboards dashboard reporting reports analytics auswertungen berichte auswertung "
             "kennzahlen tableaux rapports reportings informes reportes analisis indicadores"),
    // cloud
    WordList("cloud hosting servers infrastructure server rechenzentrum hebergement serveurs "
             "servidores nube"),
    // staff
    WordList("hr hris leave absences holidays personal personalverwaltung urlaub abwesenheiten "
             "personalakten personalsoftware rh sirh conges absences rrhh vacaciones ausencias"),
    // hiring
    WordList("recruiting recruitment hiring applicants ats bewerber bewerbungen bewerbermanagement "
             "recrutement candidats candidatures seleccion candidatos reclutamiento"),
    // signing
    WordList("signatures signing contracts esignature unterschriften signatur vertrage vertragen "
             "contrats firmas contratos"),
    // till
    WordList("pos till tills checkout registers kasse kassen kassensystem caisse caisses "
             "encaissement tpv caja cajas"),
    // erp
    WordList("erp production manufacturing produktion fertigung warenwirtschaft gpao produccion "
             "mrp"),
    // routes
    WordList("routes route dispatch dispatching tms tour touren tourenplanung disposition tournees "
             "rutas reparto"),
    // expenses
    WordList("expenses expense spesen reisekosten frais gastos"),
    // code
    WordList("code repos repository repositories git quellcode depots repositorios versionierung"),
    // website
    WordList("website cms webseite homepage internetauftritt site web-site sitio"),
    // files
    WordList("files documents dms dateien dokumente dokumentenmanagement fichiers documents ged "
             "archivos documentos"),
    // learning
    WordList("courses learning lms trainings kurse schulungen lernplattform cours formations "
             "formation cursos formacion"),
    // monitoring
    WordList("monitoring alerting logs uberwachung supervision alertes monitoreo monitorizacion "
             "alertas"),
};

constexpr Topics bit(std::size_t kind) { return Topics{1} << kind; }
// Wages, hours and applicants are staff matters too; production is done with anything.
constexpr std::size_t pay = 2, hours = 11, staff = 16, hiring = 17, production = 20;
constexpr Topics of_staff = bit(pay) | bit(hours) | bit(hiring);
constexpr Topics everywhere = bit(production);

Topics topics_of(std::string_view word)
{
    Topics topics = 0;
    for (std::size_t kind = 0; kind < std::size(kinds); ++kind)
        if (is_among(word, kinds[kind])) topics |= bit(kind);
    return topics;
}

Topics topics_asked(const Question& question)
{
    Topics topics = 0;
    if (!question.asked) return topics;
    const Tokens asked(question.asked->question);
    // "Staff and administration": wide enough for anything.
    constexpr std::string_view wide =
        "and und et y administration administracion verwaltung office";
    for (const Token& token : asked)
        if (is_among(token.text, wide)) return 0;
    for (const Token& token : asked)
        topics |= topics_of(token.text);
    return (topics & bit(staff)) != 0 ? topics | of_staff : topics;
}

Topics topics_told(const Message& message, const std::vector<ToolMention>& tools, std::size_t which)
{
    Topics topics = 0;
    const ToolWords words = words_about(message, tools, which);
    for (std::size_t i = words.first; i < words.last; ++i)
        if (i < tools[which].first || i >= tools[which].last)
            topics |= topics_of(message.tokens().text(i));
    return topics;
}

}  // namespace

void keep_what_was_asked_for(
    const Message& message, const Question& question, std::vector<ToolMention>& tools
)
{
    if (tools.size() < 2) return;
    const Topics asked = topics_asked(question);
    if (asked == 0) return;
    std::vector<bool> meant(tools.size()), other(tools.size());
    bool any = false;
    for (std::size_t k = 0; k < tools.size(); ++k) {
        const Topics told = topics_told(message, tools, k);
        meant[k] = (told & asked) != 0;
        other[k] = (told & ~everywhere) != 0 && !meant[k];
        any = any || (meant[k] && tools[k].use == Use::now);
    }
    for (std::size_t k = 0; any && k < tools.size(); ++k)
        if (other[k] && tools[k].use == Use::now) tools[k].use = Use::maybe;
}

}  // namespace usher::dialog
