// How well typed answers are understood: `node tests/evaluation/score.mjs build/release/usher [FILE...]`.
//
// Each line of the files is an input of `usher understand` with the result that a careful reader gives,
// "expect" ({"any": [...]} where two are equally right), and the facts volunteered beside it, "extra".
// A result is right, wrong (a value or a status that is not so: it would route a lead wrongly or steer
// the talk where nobody wants it), or asked again ("unclear" where there was an answer).
// All answers were written by people who had not seen the reader. Those in development/ have been
// looked at since, and say little any more; those in held_out/ are for measuring, never for looking
// at: what one of them would teach is lost as a measure. The hard ones hold two candidates in most
// messages: somebody else's, past, planned, taken back, a part. Without FILE all are measured, one by one.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [program, ...named] = process.argv.slice(2);
const verbose = process.env.SHOW; // "wrong", "asked" or "extra": lists those, of kind KIND if set
if (!program) {
  console.error('usage: node score.mjs PROGRAM [FILE.jsonl...]');
  process.exit(3);
}
if (!named.length) {
  const sets = { development: ['development', /./], 'held out, everyday': ['held_out', /^..\.jsonl/], 'held out, hard': ['held_out', /_hard/] };
  for (const [name, [folder, which]] of Object.entries(sets)) {
    console.log(`== ${name}`);
    const all = readdirSync(join(here, folder)).filter((f) => which.test(f)).sort().map((f) => join(here, folder, f));
    spawnSync(process.execPath, [process.argv[1], program, ...all], { stdio: 'inherit' });
  }
  process.exit(0);
}
const files = named;

const cases = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)));
const input = cases.map(({ expect, extra, also, ...asked }) => JSON.stringify(asked)).join('\n');
const run = spawnSync(program, ['understand'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
if (run.status !== 0) throw new Error(`understand ended with ${run.status}: ${run.stderr}`);
const results = run.stdout.trim().split('\n').map((line) => JSON.parse(line));
if (results.length !== cases.length) throw new Error(`${cases.length} questions, ${results.length} answers`);

const fold = (text) => String(text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const legal = /\b(spr de rl|sapi de cv|s de rl de cv|srl de cv|s de rl|sac|saa|scs|sca|snc|gie|og|ohg|gbr|egen|gesmbh|eirl|ltda|sa de cv|spa|sprl|asbl|eurl|sasu|sro|ltda|ggmbh|inc|incorporated|llc|ltd|limited|gmbh|ag|kg|co|corp|corporation|company|sa|sas|sarl|sl|slu|srl|bv|nv|ab|as|oy|plc|se|ug|mbh|e v|ev|and|und|et|y|the|la|le)\b/g;
const company = (text) => fold(String(text).replace(/[.']/g, '')).replace(legal, ' ').replace(/\s+/g, '');
const aliases = { 'amazon web services': 'aws', 'google cloud platform': 'google cloud', gcp: 'google cloud', azure: 'microsoft azure', excel: 'microsoft excel', teams: 'microsoft teams', 'power bi': 'microsoft power bi', 'zoho crm': 'zoho', ovh: 'ovhcloud', 'google analytics': 'google analytics 4', ga4: 'google analytics 4', 'dynamics 365': 'microsoft dynamics 365', dynamics: 'microsoft dynamics 365', 'adp workforce now': 'adp', 'quickbooks online': 'quickbooks', on_premises: 'on premises', 'sap successfactors': 'successfactors', 'microsoft outlook': 'outlook' };
const tool = (name) => aliases[fold(name)] ?? fold(name);
const sameSet = (a = [], b = [], as = fold) => {
  const left = new Set(a.map(as)), right = new Set(b.map(as));
  return left.size === right.size && [...left].every((x) => right.has(x));
};
const near = (a, b) => a === b || (a !== null && b !== null && Math.abs(a - b) <= Math.max(0.15, 0.05 * Math.abs(b)));
const nearly = (a, b) => a === b || (a != null && b != null && Math.abs(a - b) <= 1e-6 * Math.abs(b));
const bothNear = (a, b, close) => Array.isArray(a) && Array.isArray(b) && close(a[0], b[0]) && close(a[1], b[1]);

const small = { BENELUX: 'BE NL LU', DACH: 'DE AT CH', BALTICS: 'EE LV LT', IBERIA: 'ES PT', ANZ: 'AU NZ', NORDICS: 'DK FI IS NO SE', SCANDINAVIA: 'DK NO SE', NORTH_AMERICA: 'US CA MX' };
const countries = (r) => (r.countries ?? small[r.region]?.split(' ') ?? [r.region]).map(String);

function same(got, want) {
  if (want.status) return got.status === want.status && (!want.suggest || !got.suggest || fold(want.suggest) === fold(got.suggest));
  if (got.status) return false;
  if ('text' in want) return 'text' in got && sameSet(got.triggers, want.triggers);
  if ('amount' in want) return nearly(got.amount, want.amount) && money(got, want);
  if ('range' in want) return bothNear(got.range, want.range, nearly) && (!('currency' in want) || money(got, want));
  if ('choice' in want) return 'choice' in got && got.choice === want.choice;
  if ('choices' in want) return 'choices' in got && sameSet(got.choices, want.choices, String);
  if ('countries' in want || 'region' in want) return ('countries' in got || 'region' in got) && sameSet(countries(got), countries(want), String);
  if ('tech' in want) return 'tech' in got && sameSet(got.tech, want.tech, tool);
  if ('authority' in want) return got.authority === want.authority;
  if ('seniority' in want) return got.seniority === want.seniority && (!want.function || !got.function || got.function === want.function);
  if ('months' in want) return bothNear(got.months, want.months, near);
  if ('none' in want) return got.none === true;
  if ('email' in want) return fold(got.email) === fold(want.email) && got.class === want.class;
  if ('company' in want) return 'company' in got && company(got.company) === company(want.company);
  return 'value' in got && (typeof want.value === 'number' ? nearly(got.value, want.value) : got.value === want.value);
}
function money(got, want) {
  const currency = got.currency === want.currency || (want.currency == null && got.currency_assumed === true);
  return currency && (got.per ?? 'year') === (want.per ?? 'year');
}

const verdict = (got, want) => {
  if ((want.any ?? [want]).some((one) => same(got, one))) return 'right';
  return got.status === 'unclear' ? 'asked' : 'wrong';
};

const tallies = new Map();
const count = (name, what) => {
  if (!tallies.has(name)) tallies.set(name, { right: 0, wrong: 0, asked: 0 });
  tallies.get(name)[what]++;
};
const facts = { found: 0, missed: 0, false: 0, wrong: 0 };
let questions = [0, 0];
let withoutTrigger = 0; // wrong only because something that happened was not noticed; nothing false is said
const factRight = (slot, got, want) => {
  if (slot === 'company') return company(got) === company(want);
  if (slot === 'timeline') return bothNear(got, want, near);
  if (Array.isArray(want)) return sameSet([got].flat(), want, slot === 'tech' ? tool : fold);
  if (want && typeof want === 'object') return Object.entries(want).every(([k, v]) => (typeof v === 'number' ? nearly(got?.[k], v) : fold(got?.[k]) === fold(v)));
  return slot === 'industry' ? got !== undefined : fold(got) === fold(want);
};

cases.forEach((one, i) => {
  const got = results[i].result ?? { error: results[i].error };
  const group = one.id.includes('-control-') ? 'control' : one.kind;
  const what = verdict(got, one.expect);
  for (const name of [group, `lang ${one.locale}`, 'all']) count(name, what);
  const show = (why, detail) => {
    if (verbose === why && (!process.env.KIND || process.env.KIND === group)) console.log(`${one.id} [${group}] ${one.question}${one.options ? ` ${JSON.stringify(one.options)}` : ''}\n   "${one.answer}"\n   got ${JSON.stringify(detail ?? got)}\n   want ${JSON.stringify(detail ? one.extra ?? {} : one.expect)}`);
  };
  if (what !== 'right') show(what);
  const told = one.expect.triggers ?? [];
  if (what === 'wrong' && got.text && (got.triggers ?? []).every((each) => told.includes(each))) withoutTrigger++;
  const volunteered = results[i].extra ?? {}, wanted = one.extra ?? {};
  for (const slot of Object.keys(wanted)) {
    if (!(slot in volunteered)) facts.missed++;
    else if (factRight(slot, volunteered[slot], wanted[slot])) facts.found++;
    else facts.wrong++;
  }
  for (const slot of Object.keys(volunteered)) if (!(slot in wanted)) facts.false++;
  if (Object.keys({ ...volunteered, ...wanted }).some((slot) => !(slot in wanted) || !(slot in volunteered) || !factRight(slot, volunteered[slot], wanted[slot]))) show('extra', volunteered);
  if (one.also?.status === 'question') questions[results[i].also?.status === 'question' ? 0 : 1]++;
});

const percent = (n, of) => `${((100 * n) / of).toFixed(1).padStart(6)}`;
console.log(`${'group'.padEnd(14)}     n  right  wrong  asked`);
for (const [name, t] of [...tallies].sort()) {
  const n = t.right + t.wrong + t.asked;
  console.log(`${name.padEnd(14)} ${String(n).padStart(5)} ${percent(t.right, n)} ${percent(t.wrong, n)} ${percent(t.asked, n)}`);
}
const given = facts.found + facts.wrong + facts.false, asked = facts.found + facts.wrong + facts.missed;
console.log(`volunteered facts: recall ${percent(facts.found, asked).trim()} % of ${asked}, precision ${percent(facts.found, given).trim()} % of ${given}`);
console.log(`free text wrong only for a trigger not noticed: ${withoutTrigger}`);
console.log(`side questions noticed: ${questions[0]} of ${questions[0] + questions[1]}`);
