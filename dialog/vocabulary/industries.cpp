// Lines of business, for volunteered facts. A cue must be said of the company, not of a tool.

#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

namespace {

constexpr Phrases table[] = {
    {Sense::industry, "software", "software company, saas, saas company, b2b saas, software vendor, software house, softwarehaus, softwareunternehmen, softwarefirma, saas startup, saas anbieter, éditeur de logiciels, éditeur de logiciel, editeur saas, empresa de software, tech company, technology company, tech startup, it company, app developer, app startup"},
    {Sense::industry, "hr tech", "hr tech, hr software company, hrtech, people ops software"},
    {Sense::industry, "it services", "it services, it service provider, it consulting, systems integrator, system integrator, msp, managed service provider, it dienstleister, systemhaus, it systemhaus, esn, ssii, servicios informáticos, it beratung, it agency"},
    {Sense::industry, "manufacturing", "manufacturing, manufacturer, machine building, mechanical engineering company, industrial company, maschinenbau, maschinenbauer, hersteller, produktionsunternehmen, fertigungsunternehmen, anlagenbau, industrieunternehmen, metallverarbeitung, fabricant, industriel, industrie manufacturière, fabricante, industria manufacturera, empresa industrial, factory business, fabrikant"},
    {Sense::industry, "automotive", "automotive, automotive supplier, car dealership, car dealer, automobilzulieferer, automobilbranche, autohaus, autohändler, équipementier, concession automobile, automoción, concesionario, automotriz"},
    {Sense::industry, "retail", "retail, retailer, retail chain, supermarket chain, grocery chain, einzelhandel, einzelhändler, handelskette, commerce de détail, distributeur grande surface, comercio minorista, minorista, cadena de tiendas, fashion retailer"},
    {Sense::industry, "e-commerce", "e commerce, ecommerce, online shop, online store, webshop, online retailer, online händler, onlinehändler, onlineshop, onlinehandel, boutique en ligne, site e commerce, tienda online, comercio electrónico, dtc brand, d2c brand"},
    {Sense::industry, "wholesale", "wholesale, wholesaler, distributor, großhandel, großhändler, grossiste, mayorista, distribuidor, distribuidora"},
    {Sense::industry, "logistics", "logistics, logistics company, freight, freight forwarding, freight forwarder, trucking, transport company, shipping company, haulage, logistik, logistiker, logistikunternehmen, spedition, reederei, kurierdienst, transportunternehmen, transporteur, société de transport, logistique, transitaire, empresa de logística, logística, empresa de transporte, transportista, courier company"},
    {Sense::industry, "construction", "construction, construction company, builder, building company, contractor business, bauunternehmen, baubranche, bauwesen, baufirma, btp, entreprise de construction, constructora, empresa de construcción, construcción"},
    {Sense::industry, "real estate", "real estate, property management, property developer, realtor, immobilien, immobilienunternehmen, immobilienbranche, hausverwaltung, makler, immobilier, agence immobilière, promoteur immobilier, inmobiliaria, bienes raíces, sector inmobiliario"},
    {Sense::industry, "healthcare", "healthcare, health care, hospital, hospitals, clinic, medical practice, nursing home, care home, gesundheitswesen, krankenhaus, klinik, arztpraxis, pflegeheim, pflegedienst, santé, hôpital, clinique, ehpad, sanidad, sector salud, clínica, healthtech, medtech, dental practice, zahnarztpraxis"},
    {Sense::industry, "pharma", "pharma, pharmaceutical, pharmaceuticals, biotech, life sciences, pharmaunternehmen, pharmabranche, biotechnologie, pharmaceutique, laboratoire pharmaceutique, farmacéutica, biotecnología"},
    {Sense::industry, "finance", "financial services, bank, banking, fintech, investment firm, asset management, private equity, credit union, finanzdienstleister, finanzbranche, sparkasse, services financiers, banque, secteur bancaire, servicios financieros, banco, banca, wealth management"},
    {Sense::industry, "insurance", "insurance, insurer, insurance company, insurance broker, insurtech, versicherung, versicherer, versicherungsmakler, assurance, assureur, courtier en assurances, seguros, aseguradora, correduría de seguros"},
    {Sense::industry, "education", "education, edtech, university, school, college, training provider, hochschule, universität, schule, bildungsträger, bildung, bildungsbereich, éducation, école, université, organisme de formation, educación, universidad, escuela, colegio, academia"},
    {Sense::industry, "hospitality", "hospitality, hotel chain, hotel, hotels, hoteles, restaurantes, hostal, pensión, gasthof,  restaurant, restaurants, restaurant chain, catering, gastronomie, hotellerie, hotelkette, restaurantkette, hôtellerie, restauration, hostelería, cadena hotelera, restauración"},
    {Sense::industry, "travel", "travel agency, tourism, travel company, tour operator, airline, reisebüro, tourismus, reiseveranstalter, tourisme, agence de voyage, turismo, agencia de viajes, aerolínea"},
    {Sense::industry, "media", "media company, publishing, publisher, media, newspaper, broadcaster, verlag, medienhaus, medienbranche, médias, maison d édition, éditeur de presse, editorial, medios de comunicación, game studio, gaming company, gaming"},
    {Sense::industry, "marketing", "marketing agency, advertising agency, digital agency, pr agency, creative agency, werbeagentur, marketingagentur, digitalagentur, agence de communication, agence marketing, agence digitale, agencia de marketing, agencia de publicidad, agencia digital"},
    {Sense::industry, "consulting", "consultancy, consulting firm, consulting company, management consulting, management consultancy, unternehmensberatung, beratung, beratungsunternehmen, cabinet de conseil, conseil en management, consultora, consultoría"},
    {Sense::industry, "legal", "law firm, legal services, kanzlei, anwaltskanzlei, rechtsanwaltskanzlei, cabinet d avocats, bufete, despacho de abogados, firma de abogados"},
    {Sense::industry, "accounting", "accounting firm, tax firm, audit firm, bookkeeping firm, steuerkanzlei, steuerberatung, steuerberatungskanzlei, wirtschaftsprüfer, cabinet comptable, expertise comptable, expert comptable, asesoría, asesoría fiscal, gestoría, despacho contable"},
    {Sense::industry, "energy", "energy company, utilities, utility, oil and gas, solar company, renewables, renewable energy, energieversorger, stadtwerke, energiebranche, solarunternehmen, énergie, fournisseur d énergie, énergies renouvelables, energía, empresa de energía, eléctrica, energías renovables"},
    {Sense::industry, "telecommunications", "telecom, telecommunications, telco, isp, telekommunikation, télécoms, opérateur télécom, telecomunicaciones"},
    {Sense::industry, "food", "food and beverage, food & beverage, food producer, food company, bakery, brewery, lebensmittel, lebensmittelhersteller, brauerei, bäckerei, lebensmittelbranche, agroalimentaire, boulangerie, brasserie, alimentación, industria alimentaria, fmcg, cpg, panadería"},
    {Sense::industry, "agriculture", "agriculture, farming, agritech, agtech, landwirtschaft, agriculture biologique, exploitation agricole, agricultura, agrícola"},
    {Sense::industry, "public sector", "public sector, government, municipality, city council, public administration, öffentlicher dienst, öffentliche verwaltung, behörde, stadtverwaltung, kommune, secteur public, mairie, collectivité, administration publique, sector público, ayuntamiento, administración pública"},
    {Sense::industry, "non-profit", "non profit, nonprofit, not for profit, ngo, charity, foundation, gemeinnützig, gemeinnütziger verein, verein, stiftung, association loi 1901, ong, fondation, organización sin ánimo de lucro, fundación, asociación sin ánimo de lucro"},
    {Sense::industry, "staffing", "staffing agency, recruitment agency, recruiting agency, temp agency, staffing, zeitarbeitsfirma, personaldienstleister, personalvermittlung, zeitarbeit, agence d intérim, cabinet de recrutement, ett, empresa de trabajo temporal, agencia de empleo"},
    {Sense::industry, "fashion", "fashion brand, fashion company, apparel, clothing brand, textile, modeunternehmen, modelabel, modebranche, marque de mode, prêt à porter, marca de moda, moda, textil"},
    {Sense::industry, "security", "security company, cybersecurity company, cyber security company, sicherheitsdienst, sicherheitsunternehmen, société de sécurité, empresa de seguridad, empresa de ciberseguridad"},
    {Sense::industry, "cleaning", "cleaning company, facility services, gebäudereinigung, reinigungsfirma, facility management firma, société de nettoyage, empresa de limpieza"},
};

}  // namespace

std::span<const Phrases> industries()
{
    return table;
}

}  // namespace usher::dialog::vocabulary
