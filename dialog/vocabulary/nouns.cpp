// What numbers count, in groups: a number with the question's own noun answers it.

#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

namespace {

constexpr Phrases table[] = {
    {Sense::noun, "people",
     "ppl, peeps, people, person, persons, employees, employee, employes, emplyees, employess, staff, staffers, heads, headcount, head count, ftes, fte, ft, full time, full timers, full time employees, workers, workforce, team members, teammates, colleagues, coworkers, co workers, folks, souls, humans, hires, on payroll, on the payroll, payroll, members, hands, strong, man company, of us, men, guys, "
     "mitarbeiter, mitarbeitende, mitarbeiterinnen, mitarbeitenden, mitarbeitern, ma, mas, leute, leuten, personen, person, angestellte, angestellten, beschäftigte, beschäftigten, köpfe, mann, menschen, kollegen, kolleginnen, vollzeitkräfte, vollzeit, vollzeitstellen, festangestellte, belegschaft, vzä, arbeitnehmer, stellen, kräfte, arbeitskräfte, mannschaft, "
     "personnes, personne, salariés, salarié, salariées, employés, employé, employées, collaborateurs, collaborateur, collaboratrices, effectif, effectifs, etp, gens, collègues, têtes, équipiers, "
     "personas, persona, empleados, empleado, empleadas, trabajadores, trabajador, gente, colaboradores, plantilla, personal, compañeros, miembros"},
    {Sense::noun, "sites",
     "offices, office, locations, location, sites, site, branches, branch, stores, store, shops, shop, outlets, facilities, plants, plant, factories, warehouses, warehouse, depots, restaurants, hotels, clinics, hospitals, schools, hubs, campuses, "
     "standorte, standort, standorten, büros, büro, filialen, filiale, niederlassungen, niederlassung, läden, geschäfte, werke, werk, lager, zweigstellen, fabriken, praxen, kliniken, "
     "bureaux, bureau, agences, agence, magasins, magasin, boutiques, usines, usine, entrepôts, succursales, filiales, établissements, "
     "oficinas, oficina, sedes, sede, sucursales, sucursal, tiendas, tienda, fábricas, almacenes, centros, locales, delegaciones"},
    {Sense::noun, "seats",
     "seats, seat, licenses, licences, licence, license, users, user, accounts, logins, subscriptions, "
     "lizenzen, lizenz, nutzer, nutzern, benutzer, anwender, plätze, zugänge, user, konten, arbeitsplätze, "
     "licences, licence, utilisateurs, utilisateur, postes, comptes, accès, sièges, "
     "licencias, licencia, usuarios, usuario, puestos, cuentas, asientos"},
    {Sense::noun, "customers",
     "customers, customer, clients, client, subscribers, buyers, shoppers, patients, guests, tenants, members, partners, merchants, suppliers, vendors, "
     "kunden, kunde, klienten, mandanten, abonnenten, patienten, gäste, lieferanten, mieter, "
     "clients, client, abonnés, patients, fournisseurs, acheteurs, "
     "clientes, cliente, suscriptores, pacientes, proveedores, compradores"},
    {Sense::noun, "agents",
     "agents, agent, reps, rep, sdrs, bdrs, aes, sales reps, salespeople, sellers, support agents, advisors, advisers, operators, "
     "agenten, vertriebler, vertriebsmitarbeiter, berater, verkäufer, servicemitarbeiter, supportmitarbeiter, sachbearbeiter, "
     "commerciaux, commercial, vendeurs, conseillers, agents, téléconseillers, "
     "agentes, agente, comerciales, vendedores, asesores, representantes"},
    {Sense::noun, "engineers",
     "engineers, engineer, developers, developer, devs, dev, programmers, software engineers, coders, "
     "entwickler, entwicklerinnen, entwicklern, ingenieure, programmierer, devs, "
     "développeurs, développeur, ingénieurs, ingénieur, devs, "
     "desarrolladores, desarrollador, ingenieros, ingeniero, programadores, devs"},
    {Sense::noun, "contractors",
     "contractors, contractor, freelancers, freelancer, freelance, temps, temporary workers, interns, intern, part timers, part time, pt, apprentices, trainees, consultants, externals, volunteers, students, working students, seasonal workers, founders, cofounders, co founders, managers, directors, designers, marketers, recruiters, drivers, nurses, doctors, teachers, lawyers, accountants, "
     "freiberufler, freie mitarbeiter, freelancer, leiharbeiter, zeitarbeiter, praktikanten, azubis, auszubildende, werkstudenten, teilzeitkräfte, teilzeit, aushilfen, minijobber, externe, gründer, fahrer, ärzte, lehrer, "
     "prestataires, indépendants, freelances, intérimaires, stagiaires, alternants, apprentis, fondateurs, chauffeurs, "
     "autónomos, contratistas, becarios, practicantes, temporales, externos, fundadores, conductores"},
    {Sense::noun, "tickets",
     "tickets, ticket, cases, requests, inquiries, enquiries, issues, calls, call, emails, mails, messages, chats, conversations, complaints, questions, "
     "anfragen, anfrage, tickets, anrufe, anrufen, fälle, nachrichten, mails, beschwerden, vorgänge, gespräche, fragen, "
     "demandes, demande, appels, appel, tickets, messages, réclamations, courriels, mails, "
     "solicitudes, llamadas, llamada, consultas, tickets, mensajes, incidencias, correos, casos"},
    {Sense::noun, "orders",
     "orders, order, invoices, invoice, shipments, parcels, packages, transactions, deliveries, bookings, reservations, documents, contracts, payments, "
     "bestellungen, bestellung, aufträge, rechnungen, rechnung, sendungen, pakete, transaktionen, lieferungen, buchungen, dokumente, verträge, "
     "commandes, commande, factures, facture, colis, transactions, livraisons, réservations, documents, contrats, "
     "pedidos, pedido, facturas, factura, envíos, paquetes, transacciones, entregas, reservas, documentos, contratos"},
    {Sense::noun, "leads",
     "leads, lead, prospects, mqls, sqls, opportunities, deals, demos, signups, visitors, visits, pageviews, contacts, interessenten, besucher, abschlüsse, kontakte, prospects, visiteurs, contacts, oportunidades, visitas, visitantes, contactos"},
    {Sense::noun, "devices",
     "devices, device, laptops, computers, machines, servers, server, endpoints, vehicles, vehicle, trucks, cars, vans, phones, sensors, robots, lorries, lorry, minibuses, buses, coaches, trailers, forklifts, pickups, motorbikes, scooters, tractors, sprinters, "
     "geräte, rechner, laptops, maschinen, server, fahrzeuge, fahrzeugen, lkw, lkws, autos, handys, transporter, transportern, pkw, pkws, kleinbusse, busse, lieferwagen, anhänger, stapler, sattelzüge, traktoren, "
     "appareils, ordinateurs, machines, serveurs, véhicules, camions, voitures, fourgons, fourgonnettes, camionnettes, utilitaires, minibus, poids lourds, tracteurs, remorques, "
     "dispositivos, equipos informáticos, ordenadores, computadoras, máquinas, servidores, vehículos, camiones, coches, furgonetas, furgones, camionetas, autobuses, turismos, remolques, tractores, carretillas, motos"},
    {Sense::noun, "products",
     "products, product, skus, sku, items, articles, listings, brands, apps, applications, projects, websites, "
     "produkte, produkt, artikel, artikeln, marken, projekte, apps, anwendungen, "
     "produits, produit, références, articles, marques, projets, applications, "
     "productos, producto, referencias, artículos, marcas, proyectos, aplicaciones"},
    {Sense::noun, "teams",
     "teams, departments, divisions, subsidiaries, entities, companies, countries, markets, "
     "abteilungen, tochterfirmen, gesellschaften, firmen, unternehmen, länder, ländern, märkte, märkten, "
     "équipes, départements, filiales, entités, sociétés, pays, marchés, entreprises, "
     "equipos, departamentos, filiales, empresas, países, mercados, sociedades"},
    {Sense::noun, "percent", "percent, per cent, prozent, pour cent, por ciento, pct, percentage, share, proportion, anteil, prozentsatz, wie viel prozent, pourcentage, part, porcentaje, proporción, what part, fraction"},
    {Sense::noun, "hours", "hours, hour, hrs, hr, h, stunden, stunde, std, heures, heure, horas, hora"},
    {Sense::noun, "minutes", "minutes, minute, mins, min, minuten, minutos, minuto"},
    {Sense::noun, "days", "days, day, working days, business days, tage, tagen, tag, werktage, arbeitstage, jours, jour, jours ouvrés, días, día, días hábiles, días laborables"},
    {Sense::noun, "weeks", "weeks, week, wks, wk, wochen, woche, semaines, semaine, semanas, semana"},
    {Sense::noun, "months", "months, month, mths, monate, monaten, monat, mois, meses, mes"},
    {Sense::noun, "years", "years, year, yrs, yr, year old, years old, jahre, jahren, jahr, ans, an, années, année, años, año"},
    {Sense::noun, "money", "dollars, dollar, bucks, euros, euro, pounds, quid, francs, franken, pesos"},
    {Sense::noun, "times", "shifts, schichten, turnos, times, mal, fois, veces, x"},
    {Sense::noun, "age", "years in business, years on the market, jahre am markt, jahre alt, ans d existence, años en el mercado, years of experience, jahre erfahrung, ans d expérience, años de experiencia"},
    {Sense::noun, "place", "floor, street, square feet, sqm, sq ft, km, miles, kilometers, meters, quadratmeter, etage, mètres carrés, metros cuadrados, piso, hectares"},
};

}  // namespace

std::span<const Phrases> nouns()
{
    return table;
}

}  // namespace usher::dialog::vocabulary
