// Introductions of people and companies.

#include "dialog/vocabulary/tables.hpp"

namespace usher::dialog::vocabulary {

namespace {

constexpr Phrases table[] = {
    {Sense::company_cue, "",
     "(legal|official|registered) (entity|name) (is|), (offizieller|rechtlicher|eingetragener) name (ist|), denominación social, dénomination sociale, nombre legal, trading as, (we|i) (trade|operate|do business) (as|under), t / a, doing business as, dba, operating as, registered as, incorporated as, (it'll|it will|it's going to|we'll|we will) be (called|named|), known as, goes by the name of, (läuft|laufen|läuft alles|laufen wir) unter, wir treten (als|unter) , wird (heißen|die), seit der (umfirmierung|umbenennung|fusion) (als|), since the (rebrand|rebranding|merger|name change) (it's|we're|), depuis le (changement de nom|rebranding) (c est|), desde el (cambio de nombre|rebranding) (es|somos|), (firmamos|operamos|trabajamos|facturamos|giramos) (como|bajo el nombre de), nous (opérons|exerçons) sous (le nom|le nom de|), (elle|ça|elle va|on) s appellera, va s appeler, se llamará, a nombre de, à l ordre de, libellé au nom de, made out to, ausgestellt auf, lautend auf, (legally|officially) (it's|we're|we are|it is), eingetragen als, (wir firmieren|wir firmieren als)"},
    {Sense::company_cue, "",
     "wir firmieren (als|unter), firmiert (als|unter), se escribe, ça s appelle, elle s appelle, elle se nomme, (seit *|jetzt|inzwischen|nun|heute|seitdem) heißen wir, heißen wir, my employer is, i m employed by, (je|nous) (bosse|bossons|travaille|travaillons) (à|au) (la|), (under|unter) dem namen, sous le nom de, bajo el nombre de, es geht um die, bei den, de parte de, en nombre de, im namen (der|des|von|), im auftrag (der|des|von|), au nom de (la|l|), (für|fuer) (meinen|unseren) (arbeitgeber|kunden|auftraggeber), (escribo|pregunto|llamo) (para|de|por) (mi|nuestro|) (cliente|empresa|), (je vous écris|j écris) (pour|de la part de), de la part de, la razón social es, unsere firma, umfirmiert (in|zu), (rebautizada|renombrada) (como|), wir heißen seit *, nous nous appelons depuis *, nos llamamos desde *, nom, raison sociale, razón social, nombre, nombre fiscal, firmierung, name des unternehmens, nom commercial, (i|we) work (for|at|with), i'm (from|with|at|working for|working at), i am (from|with|at|working for|working at), we're called, we are called, we are, we're, i represent, (my|our|the) (company|firm|employer|business|organisation|organization|startup|agency|company's name|company name|employer's name|brand) (is|is called|is named|name is|called|goes by|would be), company name is, company name, company is, company, it's called, it is called, called, named, it's, it is, name's, employed (at|by), working (for|at), on behalf of, asking for my client, for my client, my client is, calling from, (the|our) name is, name is, from, representing, here from, formerly known as something now, now, now called, now known as, rebranded (to|as), renamed (to|as|), "
     "(ich arbeite|ich bin|arbeite|bin|wir sind|tätig) (bei|für|von|bei der|für die|von der|beim), (unsere|die|meine|unser|der|das) (firma|unternehmen|arbeitgeber|gesellschaft|agentur) (ist|heißt|ist die|nennt sich|heisst), wir heißen, wir heissen, wir nennen uns, wir sind die, wir sind, firma, die firma, firmenname ist, firmenname, name der firma ist, heißt, heißen, nennt sich, arbeite bei, angestellt bei, von der, von der firma, bei der firma, jetzt, heißen jetzt, umbenannt in, "
     "(je travaille|je suis|nous travaillons|je bosse) (chez|pour|de chez|à), (notre|mon|ma|la|l) (société|entreprise|employeur|boîte|agence|boite) (est|s appelle|se nomme|c est), nous sommes, on s appelle, nous nous appelons, on est, chez, entreprise, société, nom de l entreprise, nom de la société, s appelle, de la société, pour la société, c est, maintenant, rebaptisée, renommée, "
     "(trabajo|estoy|trabajamos|soy) (en|para|de|con), (nuestra|mi|la) (empresa|compañía|sociedad|agencia) (es|se llama), nos llamamos, somos, empresa, la empresa, nombre de la empresa, se llama, me llamo de, de la empresa, en la empresa, represento a, ahora somos, ahora"},
    {Sense::company_form, "",
     "c b, cb, s c, s coop, scoop, sccl, sll, s l l, slne, a c, snc, s n c, gaec, earl, scea, selarl, s e l a r l, scm, s a p i, sapi, spj, e k r, kgaa, ggmbh, g gmbh, s r o, sro, d o o, o o, z o o, eood, ood, ehf, hf, sia, uab, oyj, abp, asa, tbk, sdn bhd, sdn, bhd, pvt, pvt ltd, private limited, ltda, eirl, scrl, sprl, srlu, sca, gie, pbc, p c, pc, pllc, sae, fze, fz llc, k k, kk, cic, eg, mbb, partg, stiftung, inc, incorporated, llc, l l c, ltd, limited, corp, corporation, co, company, plc, lp, llp, pty, pty ltd, pte ltd, gmbh, g m b h, mbh, ag, a g, kg, kgaa, ohg, ug, e k, ek, e v, ev, gbr, se, gmbh & co kg, gmbh und co kg, gmbh co kg, sa, s a, sas, s a s, sasu, sarl, s a r l, eurl, sci, snc, scop, sl, s l, slu, s l u, srl, s r l, sa de cv, s a de c v, s de r l, spa, s p a, bv, b v, nv, n v, ab, oy, as, a s, aps, sp z o o, kft, doo, group, holding, gruppe, groupe, grupo, holdings, ventures, partners, labs, solutions, technologies, systems, software, consulting, services, industries"},
    {Sense::name_cue, "",
     "my name is, my name's, name's, i'm, i am, this is, it's, call me, name is, full name, name, you can call me, "
     "mein name ist, ich heiße, ich heisse, ich bin, mein name, name ist, heiße, "
     "je m appelle, mon nom est, je suis, c est, nom, moi c est, je me nomme, "
     "me llamo, mi nombre es, soy, nombre, mi nombre completo es"},
};

}  // namespace

std::span<const Phrases> people()
{
    return table;
}

}  // namespace usher::dialog::vocabulary
