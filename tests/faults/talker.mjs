// One visitor at the other end of the wire, for the fault and load tests: speaks the chat protocol,
// keeps a ledger of every turn that was acknowledged, and comes back after a cut like the widget.
import { setTimeout as wait } from "node:timers/promises";
import WebSocket from "ws";

const answerWithinMs = 15_000; // far above any honest answer; a hang becomes a failure with a name

export class Talker {
  constructor(url, { page = "/pricing", timeZone = "America/New_York", address } = {}) {
    Object.assign(this, { url, page, timeZone, address });
    this.turns = new Map(); // seq -> the frame's very text
    this.acknowledged = new Map(); // our id -> seq of its turn
    this.waiting = new Map(); // our id -> resolve
    this.sent = 0;
    this.errors = [];
  }

  // A new talk, or the one we had. Resolves with the welcome once turn 1 is there too, with null if the
  // line broke first; throws if the server is not there.
  async connect() {
    this.socket = new WebSocket(this.url, "usher.v1", { localAddress: this.address });
    await new Promise((resolve, reject) => {
      this.socket.once("open", resolve);
      this.socket.once("error", reject);
    });
    this.closed = new Promise((resolve) => this.socket.once("close", resolve));
    this.socket.on("error", () => {});
    const welcomed = this.#next("welcome");
    const opened = this.token ? undefined : this.#next("turn 1");
    this.socket.on("message", (data) => this.#take(data.toString()));
    const visit = { page: this.page, language: "en", time_zone: this.timeZone };
    this.#send(
      this.token
        ? { type: "resume", conversation: this.conversation, token: this.token, seen: this.seen() }
        : { type: "hello", visit },
    );
    const welcome = await welcomed;
    if (!welcome) return null;
    this.conversation = welcome.conversation;
    this.token = welcome.token;
    await opened;
    return welcome;
  }

  // The highest turn up to which none is missing.
  seen() {
    let seq = 0;
    while (this.turns.has(seq + 1)) seq++;
    return seq;
  }

  // Sends a message and resolves with its turn, or with null if the line broke first. The same
  // `id` may be said again after a break.
  async say(message, id = `m${++this.sent}`) {
    this.lastId = id;
    const answered = this.#next(id);
    this.#send({ ...message, id });
    return answered;
  }

  events(kind) {
    return [...this.turns.entries()]
      .sort(([a], [b]) => a - b)
      .flatMap(([, text]) => JSON.parse(text).events)
      .filter((event) => !kind || event.kind === kind);
  }

  // The question that is open after the last turn, if one is.
  openAsk() {
    const last = [...this.turns.keys()].sort((a, b) => a - b).at(-1);
    const events = last === undefined ? [] : JSON.parse(this.turns.get(last)).events;
    return events.filter((event) => event.kind === "ask" && event.question !== "opening").at(-1);
  }

  cut() {
    this.socket?.terminate();
  }

  #send(message) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  #next(key) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${key}`)), answerWithinMs);
      this.waiting.set(key, (value) => (clearTimeout(late), resolve(value)));
      this.closed?.then(() => (clearTimeout(late), resolve(null)));
    });
  }

  #take(text) {
    const frame = JSON.parse(text);
    if (frame.type === "welcome") this.#resolve("welcome", frame);
    if (frame.type === "error") {
      this.errors.push(frame);
      this.#resolve(frame.re, frame);
    }
    if (frame.type !== "turn") return;
    const before = this.turns.get(frame.seq);
    if (before !== undefined && before !== text)
      throw new Error(`turn ${frame.seq} came twice, differently:\n${before}\n${text}`);
    this.turns.set(frame.seq, text);
    this.#resolve(`turn ${frame.seq}`, frame);
    if (frame.re) {
      const earlier = this.acknowledged.get(frame.re);
      if (earlier !== undefined && earlier !== frame.seq)
        throw new Error(`${frame.re} was answered by turn ${earlier} and by turn ${frame.seq}`);
      this.acknowledged.set(frame.re, frame.seq);
      this.#resolve(frame.re, frame);
    }
  }

  #resolve(key, value) {
    this.waiting.get(key)?.(value);
    this.waiting.delete(key);
  }
}

// The message that answers a question so that the shipped profile hr_mid_market qualifies.
export function goodAnswer(ask) {
  const picks = {
    hr_function: "yes", role: "people_leader", recent_event: "vp_people_hired",
    industry: "hr_software", hr_system: "bamboohr", main_pain: "same_questions",
    urgency: "this_quarter", geography: "us", in_house_ai: "no", growth: "fast",
    consent: "yes", confirm: "yes", more: "yes",
  };
  const typed = {
    company_size: "220", annual_revenue: "40M", name: "Test Visitor",
    email: "visitor@company.example", company: "Company",
  };
  if (ask.question in typed) return { type: "say", text: typed[ask.question] };
  return { type: "pick", question: ask.question, options: [picks[ask.question] ?? ask.options[0].name] };
}

// Answers until slots are offered; returns that event, or undefined if the talk ended before.
export async function qualify(talker) {
  for (let i = 0; i < 20; i++) {
    const slots = talker.events("slots").at(-1);
    if (slots) return slots;
    const ask = talker.openAsk();
    if (!ask || !(await talker.say(goodAnswer(ask)))) return undefined;
  }
  return undefined;
}

export { wait };
