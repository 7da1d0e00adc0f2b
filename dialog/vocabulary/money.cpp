// Currencies by sign, code, name and slang; scales and periods.

#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

namespace {

constexpr Phrases table[] = {
    {Sense::currency, "EUR", "€, balles, boules, ke, keuros, m euros, eur, eurs, euro, euros, eurillo(s|), eurito(s|), eurete(s|), eurazo(s|), euracos, leuros, lereles, pavos, pavetes, euronen, öcken, ocken, tacken, kröten, flocken, mäuse, piepen, moneten, euroletten, teuro, teur, eur., keur, k€, meur, m€"},
    {Sense::currency, "USD", "$, us $, $ us, usd, us $, us dollar, us dollars, usds, dlls, dls, dllrs, dolares americanos, dollar, dollars, dolar, dolares, dólar, dólares, bucks, buck, greenbacks, dollares, dolaritos, dolarcitos, dollarinos, usd $, american dollars, amerikanische(r|n|) dollar(s|), dollars américains, dólares americanos, u s dollars"},
    {Sense::currency, "GBP", "£, gbp, gbp £, nicker, squids, pound, pounds, sterling, pounds sterling, quid, pfund, britische(n|r|s|) pfund, livre, livres, livres sterling, libra, libras, libras esterlinas, british pounds"},
    {Sense::currency, "CHF", "tchf, kchf, mchf, chf, sfr, fr, franken, swiss francs, swiss franc, (schweizer|schweizerische) franken, stutz, franc suisse, francs suisses, franco suizo, francos suizos, francos, francs, fränkli"},
    {Sense::currency, "JPY", "¥, jpy, yen, yens, yenes"},
    {Sense::currency, "CNY", "cny, rmb, yuan, renminbi, cn ¥"},
    {Sense::currency, "INR", "₹, inr, rs, rs., rupee, rupees, rupien, roupies, rupias, indian rupees"},
    {Sense::currency, "SEK", "sek, swedish (krona|kronor|kroner|crowns), schwedische(n|r|) kronen, couronnes suédoises, coronas suecas, kronor"},
    {Sense::currency, "NOK", "nok, norwegian (krone|kroner|crowns), norwegische(n|r|) kronen, couronnes norvégiennes, coronas noruegas"},
    {Sense::currency, "DKK", "dkk, danish (krone|kroner|crowns), dänische(n|r|) kronen, couronnes danoises, coronas danesas"},
    {Sense::currency, "PLN", "pln, zł, zl, zloty, zlotys, złoty, złotych, zlotych, zlote"},
    {Sense::currency, "CZK", "czk, kč, kc, koruna, korun, czech crowns, tschechische(n|r|) kronen"},
    {Sense::currency, "HUF", "huf, forint, forints, ft"},
    {Sense::currency, "RON", "ron, lei"},
    {Sense::currency, "BGN", "bgn, leva"},
    {Sense::currency, "TRY", "₺, try, tl, lira, liras, turkish lira, türkische(n|r|) lira"},
    {Sense::currency, "ILS", "₪, ils, nis, shekel, shekels"},
    {Sense::currency, "AUD", "aud, aud $, a $, au $, aussie dollars, australian dollars, australische(n|r|) dollar(s|), dollars australiens, dólares australianos"},
    {Sense::currency, "CAD", "cad, cad $, $ ca, $ cad, $ can, $ canadiens, dollars canadien, c $, ca $, can $, canadian dollars, canadian, kanadische(n|r|) dollar(s|), dollars canadiens, dólares canadienses, loonies"},
    {Sense::currency, "NZD", "nzd, nzd $, nz $, neuseeländische(n|r|) dollar(s|), new zealand dollars, kiwi dollars"},
    {Sense::currency, "SGD", "sgd, sgd $, s $, singapore dollars, singapur dollar, sing dollars"},
    {Sense::currency, "HKD", "hkd, hkd $, hk $, hong kong dollars"},
    {Sense::currency, "MXN", "mxn, mxn $, mx $, pesos mexicanos, mexican pesos"},
    {Sense::currency, "ARS", "ars, ars $, pesos argentinos, argentine pesos"},
    {Sense::currency, "COP", "cop, cop $, pesos colombianos, colombian pesos"},
    {Sense::currency, "CLP", "clp, clp $, pesos chilenos, chilean pesos"},
    {Sense::currency, "PEN", "pen, soles, nuevos soles"},
    {Sense::currency, "GTQ", "gtq, quetzal, quetzales"},
    {Sense::currency, "CRC", "crc, colón costarricense, colones costarricenses, colones"},
    {Sense::currency, "BOB", "bob, boliviano, bolivianos, pesos bolivianos"},
    {Sense::currency, "PYG", "pyg, guaraní, guaraníes, guaranies"},
    {Sense::currency, "HNL", "hnl, lempira, lempiras"},
    {Sense::currency, "DOP", "dop, rd $, pesos dominicanos"},
    {Sense::currency, "XOF", "xof, fcfa, f cfa, francs cfa, cfa"},
    {Sense::currency, "TND", "tnd, dinars tunisiens"},
    {Sense::currency, "UYU", "uyu, uyu $, pesos uruguayos"},
    {Sense::currency, "BRL", "brl, r $, reais, real brasileño, reales, brazilian reais, brazilian real"},
    {Sense::currency, "ZAR", "zar, rand, rands, south african rand"},
    {Sense::currency, "AED", "aed, dirham, dirhams, dhs"},
    {Sense::currency, "SAR", "sar, riyal, riyals, saudi riyals"},
    {Sense::currency, "QAR", "qar, qatari riyals"},
    {Sense::currency, "EGP", "egp, egyptian pounds"},
    {Sense::currency, "NGN", "ngn, naira"},
    {Sense::currency, "KES", "kes, ksh, kenyan shillings"},
    {Sense::currency, "MAD", "mad, dirhams marocains"},
    {Sense::currency, "KRW", "₩, krw, won"},
    {Sense::currency, "THB", "thb, baht"},
    {Sense::currency, "IDR", "idr, rupiah, rp"},
    {Sense::currency, "MYR", "myr, ringgit(s|), malaysian ringgit(s|), rm"},
    {Sense::currency, "PHP", "₱, php, philippine pesos"},
    {Sense::currency, "VND", "vnd, dong"},
    {Sense::currency, "TWD", "twd, twd $, nt $, taiwan dollars"},
    {Sense::currency, "PKR", "pkr, pakistani rupees"},
    {Sense::currency, "UAH", "₴, uah, hryvnia, hryvnias"},
    {Sense::currency, "KWD", "kwd, kuwaiti dinar(s|)"},
    {Sense::currency, "LBP", "lbp, lebanese pounds"},
    {Sense::currency, "RUB", "₽, rub, rubles, roubles, rubel"},
    {Sense::currency, "ISK", "isk, icelandic krona"},
    {Sense::money_scale, "1000", "tchf, kchf, tausender, tausender netto, k, ke, keuros, grand, grands, thou, t, tsd, tsd., teur, keur, t€, k€, kilo, tausend, mille, mil, thousand, riesen, balles k, kilos, g, gs, big ones, tacos, lucas, luca, mille balles, scheine, mil pavos"},
    {Sense::money_scale, "1000000", "mchf, m, mm, mn, mln, mio, mill, million, millions, millionen, millón, millones, meur, m€, mios, mils, mill., milion, millon, millionen, milionen, miillion, miljoen, kk, mi, palos, palo, melones"},
    {Sense::money_scale, "1000000000", "b, bn, bln, billion, billions, mrd, milliarde, milliarden, milliard, milliards, md, mds, mrds, mil millones, mil mio, millardo, millardos, yard, yards, bio"},
    {Sense::money_scale, "1000000000000", "tn, trillion, trillions, billionen, billón, billones"},
    {Sense::money_scale, "100000", "lakh, lakhs, lac, lacs, l"},
    {Sense::money_scale, "10000000", "crore, crores, cr, crs"},
    {Sense::money_scale, "-6", "figures, chiffres, cifras"},
    {Sense::per_period, "month",
     "(per|a|each|every|/|by the|in a) (month|mo|mth|mnth|mon), monthly, / m, pm, pcm, mtl, mrr, per calendar month, month on month, p.m, "
     "(pro|im|je|jeden|/) monat, monatlich, mtl, monatliche, monatlichen, monatsbudget, monatsumsatz, "
     "(par|au|/|chaque|le) mois, mensuel, mensuelle, mensuels, mensuellement, mensuelles, "
     "(al|por|/|cada|a el) mes, mensual, mensuales, mensualmente"},
    {Sense::per_period, "year",
     "(per|a|each|every|/|in a) (year|yr|annum|y), yearly, annually, annual, pa, arr, per annum, a year, annualized, annualised, run rate, p.a, "
     "(pro|im|je|jedes|/) jahr, jährlich, jährliche, jährlichen, jahresumsatz, jahresbudget, jahreserlös, p a, "
     "(par|/|chaque|l) (an|année), annuel, annuelle, annuels, annuellement, annuelles, ca annuel, "
     "(al|por|/|cada) año, anual, anuales, anualmente"},
    {Sense::per_period, "week",
     "(per|a|each|every|/) (week|wk), weekly, (pro|in der|je|jede|/) woche, wöchentlich, (par|/|chaque) semaine, hebdomadaire, hebdo, (a la|por|/|cada) semana, semanal, semanales, wöchentliche, wöchentlichen, hebdomadaires"},
    {Sense::per_period, "day",
     "(per|a|each|every|/) day, daily, (pro|am|je|jeden|/) tag, täglich, (par|/|chaque) jour, quotidien, (al|por|/|cada) día, diario, diarios, diaria, diarias, diariamente, tägliche, täglichen, quotidiens, quotidienne, quotidiennes, journalier, journaliers, tagessatz"},
    {Sense::per_period, "quarter",
     "(per|a|each|every|/) quarter, quarterly, (pro|im|je|/) quartal, quartalsweise, (par|/|chaque) trimestre, trimestriel, (al|por|/|cada) trimestre, trimestral"},
    {Sense::per_period, "hour",
     "(per|an|each|every|/) hour, hourly, (pro|die|je|/) stunde, stündlich, stundensatz, (par|de l|/) heure, (por|la|a la|/) hora"},
    {Sense::per_thing, "",
     "pp, p p, pp pm, per head, apiece, a pop, a head, pro nase, je nase, la pièce, la unidad, cada uno, cada una, par tête de pipe, chacun, das stück, stückpreis, (per|a|each|every|/|for each|for every|by) (user|seat|person|head|employee|license|licence|agent|site|store|location|office|customer|client|project|deal|unit|device|transaction|order|lead|month per user), "
     "(pro|je|/) (nutzer|user|benutzer|person|kopf|mitarbeiter|lizenz|platz|standort|filiale|kunde|kunden|projekt|gerät|bestellung|arbeitsplatz|seat), "
     "(par|/) (utilisateur|personne|tête|salarié|employé|licence|poste|site|client|projet|tête de pipe|commande), "
     "(por|/) (usuario|persona|cabeza|empleado|licencia|puesto|sede|cliente|proyecto|pedido|trabajador)"},
    {Sense::no_money, "", "pre revenue, prerevenue, no revenue (yet|so far|), no income (yet|), not making (any|) money (yet|), zero revenue, no sales yet, haven't made (any|) money (yet|), noch kein umsatz, kein umsatz, noch keinen umsatz, keinen umsatz, umsatzlos, pas de chiffre d affaires (encore|), pas encore de (chiffre d affaires|revenu|revenus|ca), aucun revenu, aucun chiffre d affaires, sin ingresos (aún|todavía|), sin facturación (aún|todavía|), aún no facturamos, todavía no facturamos, no facturamos (aún|todavía|)"},
    {Sense::money_noun, "revenue",
     "turned over, turn over, turns over, turning over, umgesetzt, revenue, revenues, arr, mrr, turnover, sales, topline, top line, annual sales, annual revenue, run rate, recurring revenue, gross revenue, net revenue, "
     "umsatz, umsätze, jahresumsatz, umsatzes, erlös, erlöse, "
     "chiffre d affaires, ca, revenu, revenus, recettes, "
     "facturación, facturamos, ingresos, ventas, volumen de negocio, cifra de negocios, factura, facturación anual"},
    {Sense::money_noun, "budget",
     "budget, budgeted, budgets, to spend, willing to spend, can spend, could spend, set aside, allocated, earmarked, to invest, spend, spending, "
     "budget, budgets, ausgeben, eingeplant, zur verfügung, bereitgestellt, investieren, budgetiert, "
     "budget, budgété, dépenser, investir, alloué, enveloppe, "
     "presupuesto, presupuestado, gastar, invertir, destinado, asignado"},
    {Sense::money_noun, "funding",
     "funding, raised, raise, round, series a, series b, series c, series d, seed, valuation, valued, investment, investors, loan, grant, venture capital, "
     "finanzierung, finanzierungsrunde, eingesammelt, bewertung, bewertet, investoren, kredit, kapitalrunde, serie a, serie b, "
     "levée, levé, levée de fonds, valorisation, valorisée, tour de table, investisseurs, prêt, "
     "ronda, financiación, levantamos, levantado, valoración, inversión, inversores, préstamo"},
    {Sense::money_noun, "profit",
     "kept * of it, (what's|what is|was|is) left (at|in) the end, left at the end, left over at the end, bottom line, took home, in the black by, hängen geblieben, übrig geblieben, unterm strich, bleibt (hängen|übrig), il nous (reste|est resté), nous est resté, nos quedó, nos quedamos con, nos quedaron, limpios, de limpio, profit, profits, net profit, ebitda, ebit, margin, earnings, net income, loss, losses, gewinn, verlust, marge, überschuss, bénéfice, bénéfices, résultat, perte, marge, beneficio, beneficios, ganancia, ganancias, pérdidas, margen"},
    {Sense::money_noun, "price",
     "price, prices, cost, costs, costing, pay, paying, paid, charge, fee, fees, salary, salaries, wage, deal size, average deal, acv, contract value, average order, aov, basket, invoice, rent, debt, "
     "preis, preise, kosten, kostet, zahlen, bezahlen, gezahlt, gehalt, gebühr, miete, auftragswert, warenkorb, schulden, "
     "prix, coût, coûts, coûte, payons, paie, payer, salaire, frais, loyer, panier moyen, dette, "
     "precio, precios, coste, costo, costos, cuesta, pagamos, pagar, salario, sueldo, tarifa, alquiler, deuda, ticket medio"},
    {Sense::currency, "USD", "palo verde, palito verde, palitos verdes, luca verde, palos verdes, lucas verdes, mil verdes, k verdes, billetes verdes, millones de verdes"},
};

}  // namespace

std::span<const Phrases> money()
{
    return table;
}

}  // namespace usher::dialog::vocabulary
