// Kills the server (SIGKILL) at random moments under load and checks, after every restart, that
// each acknowledged turn is there, byte for byte and once, that a message cut off in the middle
// counts once when it is said again, and that a held slot is still held.
//
//   node tests/faults/kill.mjs PROGRAM [KILLS] [SEED]        last line: 'N passed, M failed'
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Program } from "../support/program.mjs";
import { goodAnswer, Talker, wait } from "./talker.mjs";

const [program, kills = "20", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const talkers = 20;
const aliveMs = [0, 600]; // how long the server lives after its first answer, before each kill
const firstAnswerWithinMs = 20_000;
console.log(`seed ${seed}`);

// mulberry32: small, seeded, good enough to choose moments by.
let state = Number(seed);
function chance() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const folder = mkdtempSync(join(tmpdir(), "usher-kill-"));
const config = join(folder, "config");
const data = join(folder, "data");
cpSync(new URL("../../config", import.meta.url).pathname, config, { recursive: true });
const none = { connections: 0, connections_per_address: 0, conversations_per_address_per_minute: 0, messages_per_minute: 0, burst: 0 };
writeFileSync(join(config, "server.jsonc"), JSON.stringify({ limits: none }));

const failures = [];
let checks = 0;
function check(holds, what) {
  checks++;
  if (!holds) failures.push(what);
  if (!holds) console.log(`FAILED ${what}`);
}

// One visitor, over all kills: says the next thing, takes slots, begins anew when parted.
class Visitor {
  constructor(url) {
    this.url = url;
    this.begin();
  }
  begin() {
    this.talker = new Talker(this.url, {});
    this.pending = undefined;
  }
  nextMessage() {
    const slots = this.talker.events("slots").at(-1);
    const ask = this.talker.openAsk();
    if (ask) return goodAnswer(ask);
    if (slots && !slots.held_until && slots.slots.length)
      return { type: "book", slot: slots.slots[Math.floor(chance() * slots.slots.length)].slot };
    return undefined;
  }
  async talkUntil(stopped, heard) {
    while (!stopped()) {
      const message = this.pending?.message ?? this.nextMessage();
      if (!message || this.talker.events("ended").length) {
        this.talker.cut();
        this.begin();
        if (!(await this.talker.connect())) return;
        continue;
      }
      const id = this.pending?.id ?? `m${++this.talker.sent}`;
      this.pending = { id, message };
      const answer = await this.talker.say(message, id);
      if (!answer) return; // The line broke: said again, with the same id, after the restart.
      heard();
      if (answer.type === "error" && answer.code !== "stale")
        check(false, `an honest message was refused: ${JSON.stringify(answer)}`);
      this.pending = undefined;
    }
  }
  // After a restart: a fresh line that has seen nothing must get exactly the ledger, plus at most
  // the turn that was stored but not heard of.
  async audit(round) {
    const before = this.talker;
    if (!before.token) return this.begin();
    const after = new Talker(this.url);
    Object.assign(after, { conversation: before.conversation, token: before.token, sent: before.sent });
    const welcome = await after.connect();
    check(welcome.resumed, `kill ${round}: ${before.conversation} goes on`);
    for (let i = 0; after.turns.size < welcome.seq && i < 500; i++) await wait(10);
    check(after.seen() === welcome.seq, `kill ${round}: turns 1..${welcome.seq} without a gap`);
    for (const [seq, text] of before.turns)
      check(after.turns.get(seq) === text, `kill ${round}: turn ${seq} as it was first sent`);
    check(welcome.seq - before.turns.size <= 1, `kill ${round}: no turn out of nothing`);
    const ids = [...after.turns.values()].map((text) => JSON.parse(text).re).filter(Boolean);
    check(new Set(ids).size === ids.length, `kill ${round}: no message counted twice`);
    for (const [id, seq] of before.acknowledged)
      check(after.acknowledged.get(id) === seq, `kill ${round}: ${id} is still turn ${seq}`);
    this.talker = after;
  }
}

const server = new Program(program, { config, data });
await server.start();
const visitors = Array.from({ length: talkers }, () => new Visitor(server.chatUrl()));
let turns = 0;
let slowestStartMs = 0;
for (let round = 1; round <= Number(kills); round++) {
  for (const visitor of visitors) if (!visitor.talker.socket) await visitor.talker.connect();
  let over = false;
  let heard;
  const firstHeard = new Promise((resolve) => (heard = resolve));
  const talking = visitors.map((visitor) => visitor.talkUntil(() => over, heard).catch((error) => {
    if (!over) check(false, `kill ${round}: ${error.message}`);
  }));
  await Promise.race([firstHeard, wait(firstAnswerWithinMs)]);
  await wait(aliveMs[0] + chance() * (aliveMs[1] - aliveMs[0]));
  over = true;
  await server.kill();
  await Promise.all(talking);
  const began = process.hrtime.bigint();
  await server.start(server.port);
  slowestStartMs = Math.max(slowestStartMs, Number(process.hrtime.bigint() - began) / 1e6);
  for (const visitor of visitors) await visitor.audit(round);
  turns = visitors.reduce((sum, visitor) => sum + visitor.talker.turns.size, turns);
}

// A held slot outlives the kill: its visitor can still book exactly that time.
for (const visitor of visitors) {
  const held = visitor.talker.events("slots").filter((event) => event.held_until).at(-1);
  for (let i = 0; i < 8 && !visitor.talker.events("ended").length; i++) {
    const message = visitor.pending?.message ?? visitor.nextMessage();
    if (!message) break;
    const id = visitor.pending?.id;
    visitor.pending = undefined;
    await (id ? visitor.talker.say(message, id) : visitor.talker.say(message));
  }
  const booked = visitor.talker.events("booked").at(-1);
  if (held && booked) check(booked.meeting.start === held.slots[0].start, "the held slot is the one booked");
  visitor.talker.cut();
}
await server.stop();
const store = execFileSync("find", [data, "-name", "*.db"]).toString().trim().split("\n")[0];
const sql = (query) => execFileSync("sqlite3", [store, query]).toString().trim();
check(sql("PRAGMA integrity_check") === "ok", "the store is whole");
const overlaps = `SELECT count(*) FROM meeting a JOIN meeting b ON a.rep = b.rep AND a.id < b.id
  AND a.state = 'confirmed' AND b.state = 'confirmed' AND a.occ_start < b.occ_end AND b.occ_start < a.occ_end`;
check(sql(overlaps) === "0", "no two meetings of one rep overlap");
rmSync(folder, { recursive: true });
console.log(`${kills} kills, ${turns} turns compared, slowest start ${slowestStartMs.toFixed(0)} ms`);
console.log(`${checks - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length ? 1 : 0);
