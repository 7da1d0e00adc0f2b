// Many visitors take overlapping slots at once: exactly one wins each, nobody gets an error, and
// every loser is offered other times in the same turn. In some rounds the server is killed (SIGKILL)
// in the middle; everybody comes back and says the same again.
//
//   node tests/faults/contend.mjs PROGRAM [BOOKINGS] [LINES] [KILLS]   last line: 'N passed, M failed'
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Program } from "../support/program.mjs";
import { goodAnswer, qualify, Talker, wait } from "./talker.mjs";

const [program, bookings = "1000", lines = "50", kills = "0"] = process.argv.slice(2);
const roundsMax = Math.ceil(Number(bookings) / Number(lines)) + 40; // a bound, should nobody ever get a slot
const killEvery = Number(kills) ? Math.max(1, Math.floor(Number(bookings) / Number(lines) / Number(kills))) : 0;

const folder = mkdtempSync(join(tmpdir(), "usher-contend-"));
const config = join(folder, "config");
const data = join(folder, "data");
cpSync(new URL("../../config", import.meta.url).pathname, config, { recursive: true });
const none = { connections: 0, connections_per_address: 0, conversations_per_address_per_minute: 0, messages_per_minute: 0, burst: 0 };
writeFileSync(join(config, "server.jsonc"), JSON.stringify({ limits: none }));

let passed = 0;
let failed = 0;
function check(holds, what) {
  holds ? passed++ : failed++;
  if (!holds) console.log(`FAILED ${what}`);
}

const server = new Program(program, { config, data });
await server.start();
const counted = { attempts: 0, won: 0, lost: 0 };

// Says it, comes back after a kill, says the same again under the same id until it is answered.
async function insist(talker, message) {
  const id = `m${++talker.sent}`;
  for (let tries = 0; tries < 50; tries++) {
    const answer = await talker.say(message, id).catch(() => null);
    if (answer) return answer;
    await back(talker);
  }
  return undefined;
}

async function back(talker) {
  for (let tries = 0; tries < 200; tries++) {
    try {
      return await talker.connect();
    } catch {
      await wait(50);
    }
  }
}

let killed = 0;
async function killOnce() {
  await wait(5 + (killed * 7) % 60); // each time at another moment of the commit
  const port = server.port;
  await server.kill();
  await server.start(port);
  killed++;
}

// Everybody reaches the offer, then all take the same slot at the same moment.
async function round(number) {
  const talkers = await Promise.all(Array.from({ length: Number(lines) }, async () => {
    const talker = new Talker(server.chatUrl());
    await talker.connect();
    return talker;
  }));
  const offers = await Promise.all(talkers.map(qualify));
  const first = offers.find((offer) => offer?.slots.length);
  if (!first) {
    talkers.forEach((talker) => talker.cut());
    return false;
  }
  const wanted = first.slots[0].slot;
  const dies = killEvery > 0 && number % killEvery === 0 ? killOnce() : undefined;
  const answers = await Promise.all(talkers.map((talker) => insist(talker, { type: "book", slot: wanted })));
  await dies;
  answers.forEach((answer, i) => {
    counted.attempts++;
    check(answer?.type === "turn", `a contended booking is answered with a turn: ${JSON.stringify(answer)}`);
    const slots = answer?.events?.filter((event) => event.kind === "slots").at(-1);
    if (slots?.held_until) return void counted.won++;
    counted.lost++;
    const parted = answer?.events?.some((event) => event.kind === "ended" || event.kind === "person" || event.kind === "ask");
    check(slots?.slots.length > 0 || parted, `a loser is offered other times: ${JSON.stringify(answer?.events)}`);
  });
  // The winners go through with it.
  await Promise.all(talkers.map(async (talker) => {
    for (let i = 0; i < 6 && talker.openAsk() && talker.events("slots").at(-1)?.held_until; i++)
      if (talker.events("ended").length || !(await insist(talker, goodAnswer(talker.openAsk())))) break;
    talker.cut();
  }));
  return true;
}

for (let i = 0; i < roundsMax && counted.attempts < Number(bookings); i++) if (!(await round(i))) break;
await server.stop();
const store = execFileSync("find", [data, "-name", "*.db"]).toString().trim().split("\n")[0];
const sql = (query) => execFileSync("sqlite3", [store, query]).toString().trim();
const overlaps = `SELECT count(*) FROM meeting a JOIN meeting b ON a.rep = b.rep AND a.id < b.id
  AND a.state IN ('hold', 'confirmed') AND b.state IN ('hold', 'confirmed')
  AND a.occ_start < b.occ_end AND b.occ_start < a.occ_end`;
check(sql(overlaps) === "0", "no double booking in the store");
const twice = "SELECT count(*) FROM (SELECT idempotency_key FROM outbox GROUP BY idempotency_key HAVING count(*) > 1)";
check(sql(twice) === "0", "no letter is written twice");
const letters = "SELECT count(*) FROM meeting m WHERE state = 'confirmed' AND (SELECT count(*) FROM outbox o WHERE o.kind = 'meeting.booked' AND o.body LIKE '%' || m.id || '%') <> 1";
check(sql(letters) === "0", "each meeting that was booked is told of exactly once");
check(counted.attempts >= Number(bookings), `${counted.attempts} contended bookings were tried`);
const confirmed = sql("SELECT count(*) FROM meeting WHERE state = 'confirmed'");
rmSync(folder, { recursive: true });
console.log(`${killed} kills; ${counted.attempts} attempts: ${counted.won} held, ${counted.lost} lost; ${confirmed} confirmed`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
