// The chat protocol, typed: every frame that crosses the line of `GET /v1/chat`, under the names
// it has on the wire. Servers may add kinds and fields; a reader passes over what it does not know.

export const subprotocol = 'usher.v1';

// ---- What the visitor's side sends.

export interface Visit {
  page: string; // a path, never with a query
  referrer?: string;
  title?: string;
  language?: string; // BCP 47
  time_zone?: string; // IANA
  campaign?: Campaign;
  returning?: boolean;
}

export interface Campaign {
  source?: string;
  medium?: string;
  name?: string;
  term?: string;
  content?: string;
}

// Contact fields and criteria by name, as the page already knows them.
export type Known = Record<string, string | number | readonly string[]>;

export interface Hello {
  type: 'hello';
  profile?: string;
  visit: Visit;
  known?: Known;
}

export interface Resume {
  type: 'resume';
  conversation: string;
  token: string;
  seen: number; // the last seq this side has shown; 0 asks for every turn
  visit?: Visit; // for the new conversation, should this one be too old
}

// Each of these is answered by one turn whose `re` is the `id`, however often it is sent.
// `time_zone`: the IANA zone by which the visitor has chosen to see times, if they have.
export type Message =
  | { type: 'say'; id: string; text: string; time_zone?: string }
  | { type: 'pick'; id: string; question: string; options: readonly string[] }
  | { type: 'book'; id: string; slot: string; time_zone?: string }
  | { type: 'more_slots'; id: string; from?: string; time_zone?: string }
  | { type: 'change'; id: string; question: string }
  | { type: 'skip'; id: string; question: string }
  | { type: 'unsure'; id: string; question: string }
  | { type: 'person'; id: string };

export type VisitorFrame =
  Hello | Resume | Message | { type: 'typing' } | { type: 'bye'; id: string };

// ---- What Usher sends.

export interface Welcome {
  type: 'welcome';
  conversation: string;
  token: string;
  profile: string;
  version: number;
  language: string;
  resumed: boolean;
  seq: number; // the last turn stored; 0 for a new conversation
}

export interface Turn {
  type: 'turn';
  seq: number; // 1, 2, 3 ... without gaps
  re?: string;
  at: string;
  events: readonly TurnEvent[];
}

export interface Failure {
  type: 'error';
  code: string; // bad_message, stale, slow_down, unknown_conversation, and what may come
  message: string;
  re?: string;
  retry_after_ms?: number;
  ask?: TurnEvent | null; // with `stale`: what is open instead, an ask or slots
}

export type UsherFrame = Welcome | Turn | Failure | { type: 'typing'; by: 'agent' | 'person' };

export type TurnEvent =
  | Heard
  | { kind: 'visitor'; text?: string; picked?: readonly string[] }
  | Say
  | Ask
  | Slots
  | { kind: 'booked' | 'moved' | 'cancelled'; meeting: Meeting }
  | { kind: 'person'; state: 'called' | 'joined' | 'left'; name?: string }
  | Ended;

export interface Heard {
  kind: 'heard';
  question?: string;
  status: string;
  reading?: string;
  also?: readonly { question: string; reading: string }[];
}

export interface Say {
  kind: 'say';
  text: string;
  by: 'agent' | 'person';
  name?: string;
  link?: { label: string; url: string };
}

export interface Ask {
  kind: 'ask';
  question: string;
  answer: string; // the criterion's kind or the contact field's
  text: string;
  hint?: string;
  why?: string;
  options?: readonly { name: string; label: string }[];
  several: boolean;
  may_skip: boolean;
  progress?: { answered: number; at_most: number };
}

export interface Slot {
  slot: string;
  start: string;
  end: string;
  label: string;
}

export interface Slots {
  kind: 'slots';
  text: string;
  time_zone: string;
  slots: readonly Slot[];
  held_until?: string; // then exactly one slot, kept for this visitor until that instant
}

export interface Meeting {
  id: string;
  title: string;
  start: string;
  end: string;
  time_zone: string;
  with: { name: string };
  where: string;
  manage_url: string;
  ics_url: string;
}

export interface Ended {
  kind: 'ended';
  outcome: string;
  text: string;
  offer?: { kind: string; label: string; url?: string };
}

// A frame as text to a value, or undefined if it is none that this side knows. Fields are not
// checked one by one: the server is ours, and what is shown is shown as text only.
export function readFrame(text: unknown): UsherFrame | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const frame: unknown = JSON.parse(text);
    return isFrame(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}

function isFrame(value: unknown): value is UsherFrame {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'turn') return 'events' in value && Array.isArray(value.events);
  return value.type === 'welcome' || value.type === 'error' || value.type === 'typing';
}
