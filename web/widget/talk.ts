// The talk as this side knows it. Pure: a talk and something that happened give the next talk.
// The visitor's messages wait here until their turn has come, and each counts once: that is all
// there is to "nothing lost, nothing doubled".

import type {
  Ask,
  Ended,
  Failure,
  Meeting,
  Message,
  Resume,
  Slots,
  Turn,
  TurnEvent,
  Visit,
  Welcome,
} from '../shared/protocol.ts';

export interface Keys {
  conversation: string;
  token: string;
}

// A message on its way. `echo` is what the visitor sees until the turn brings their line.
export interface Waiting {
  message: Message;
  echo: string;
  failed: boolean; // refused for good; only the visitor can send it again
}

export type LineState = 'off' | 'connecting' | 'up' | 'lost' | 'refused';

export interface Talk {
  epoch: number; // grows whenever the transcript begins anew
  keys?: Keys | undefined;
  language: string;
  seen: number; // seq of the last turn shown
  goal: number; // seq the welcome named: turns up to it are being replayed
  line: LineState;
  turns: readonly Turn[];
  waiting: readonly Waiting[]; // oldest first
  draft: string; // words to hand back to the visitor when a talk had to begin anew
  open: readonly (Ask | Slots)[]; // what can be answered now
  progress?: { answered: number; at_most: number } | undefined;
  person?: { state: string; name?: string | undefined } | undefined;
  meeting?: Meeting | undefined;
  ended?: Ended | undefined;
  moved: boolean; // the last button was stale: say so, once
}

export type Happening =
  | { kind: 'line'; state: LineState }
  | { kind: 'known'; keys: Keys | undefined; waiting: readonly Waiting[] }
  | { kind: 'welcome'; welcome: Welcome }
  | { kind: 'turn'; turn: Turn }
  | { kind: 'error'; error: Failure }
  | { kind: 'unknown' }
  | { kind: 'reread' }
  | { kind: 'send'; message: Message; echo: string }
  | { kind: 'failed'; id: string; failed: boolean }
  | { kind: 'anew' };

export function beginning(language: string): Talk {
  return {
    epoch: 0,
    language,
    seen: 0,
    goal: 0,
    line: 'off',
    turns: [],
    waiting: [],
    draft: '',
    open: [],
    moved: false,
  };
}

export function step(talk: Talk, happening: Happening): Talk {
  switch (happening.kind) {
    case 'line':
      return { ...talk, line: happening.state };
    case 'known':
      return adopted(talk, happening.keys, happening.waiting);
    case 'welcome':
      return welcomed(talk, happening.welcome);
    case 'turn':
      return heard(talk, happening.turn);
    case 'error':
      return refused(talk, happening.error);
    case 'unknown':
    case 'anew':
      return returned(talk);
    case 'reread':
      return { ...emptied(talk), keys: talk.keys, waiting: talk.waiting };
    case 'send':
      return {
        ...talk,
        moved: false,
        waiting: [
          ...talk.waiting,
          { message: happening.message, echo: happening.echo, failed: false },
        ],
      };
    case 'failed':
      return withFailed(talk, happening.id, happening.failed);
  }
}

// The message that is to be sent next: the oldest one, once all earlier turns are here.
export function nextMessage(talk: Talk): Message | undefined {
  if (!talk.keys || talk.seen < talk.goal) return undefined;
  return talk.waiting.find((w) => !w.failed)?.message;
}

export function resumeOf(talk: Talk, visit: Visit): Resume | undefined {
  return talk.keys && { type: 'resume', ...talk.keys, seen: talk.seen, visit };
}

// A turn is missing between what was shown and this one; only a resume can fetch it.
export function leavesGap(talk: Talk, turn: Turn): boolean {
  return turn.seq > talk.seen + 1;
}

// Nothing was wrong with the message but its time: it is sent again, not given up.
export function comesLater(error: Failure): boolean {
  return error.code === 'slow_down' || error.retry_after_ms !== undefined;
}

// True while the visitor's answer to this is on its way.
export function isAnswered(talk: Talk, open: Ask | Slots): boolean {
  return talk.waiting.some(({ message, failed }) => {
    if (failed) return false;
    if (open.kind === 'slots') return message.type === 'book' || message.type === 'more_slots';
    return 'question' in message && message.type !== 'change' && message.question === open.question;
  });
}

// What can be changed, by question, each with the last turn that understood it. "" is a held slot.
export function changeable(talk: Talk): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  if (talk.meeting) return last;
  for (const { seq, events } of talk.turns) {
    for (const event of events) {
      if (event.kind === 'slots') last.set('', event.held_until ? seq : 0);
      if (event.kind !== 'heard') continue;
      if (event.question && changing.has(event.status)) last.set(event.question, seq);
      for (const also of event.also ?? []) last.set(also.question, seq);
    }
  }
  for (const question of passing) last.delete(question);
  return last;
}

// Statuses of `heard` after which the question counts as dealt with.
export const changing: ReadonlySet<string> = new Set([
  'answered',
  'corrected',
  'unsure',
  'skipped',
]);

// Questions about the talk itself: answering them again means nothing.
export const passing: readonly string[] = ['opening', 'consent', 'confirm', 'more'];

function emptied(talk: Talk): Talk {
  return { ...beginning(talk.language), epoch: talk.epoch + 1, line: talk.line };
}

// The conversation is gone or left behind: what was typed but never answered returns to the visitor.
function returned(talk: Talk): Talk {
  const texts = talk.waiting.map(({ message }) => (message.type === 'say' ? message.text : ''));
  return { ...emptied(talk), draft: texts.filter(Boolean).join('\n') };
}

// A conversation begun earlier, or in another tab.
function adopted(talk: Talk, keys: Keys | undefined, waiting: readonly Waiting[]): Talk {
  const base = talk.keys ? returned(talk) : { ...emptied(talk), waiting: talk.waiting };
  return { ...base, keys, waiting: [...waiting, ...base.waiting] };
}

function welcomed(talk: Talk, welcome: Welcome): Talk {
  const { conversation, token, language, seq } = welcome;
  const lost = talk.keys !== undefined && talk.keys.conversation !== conversation;
  const base = lost ? returned(talk) : talk;
  return { ...base, keys: { conversation, token }, language, goal: seq, line: 'up' };
}

function heard(talk: Talk, turn: Turn): Talk {
  const waiting = talk.waiting.filter(({ message }) => message.id !== turn.re);
  if (turn.seq !== talk.seen + 1) return { ...talk, waiting };
  const next: Talk = {
    ...talk,
    waiting,
    moved: false,
    seen: turn.seq,
    turns: [...talk.turns, turn],
    open: replaces(turn.events) ? turn.events.filter(isOpen) : talk.open,
  };
  return turn.events.reduce(noted, next);
}

function isOpen(event: TurnEvent): event is Ask | Slots {
  return event.kind === 'ask' || (event.kind === 'slots' && !event.held_until);
}

// A turn without any of these (a person's line, say) leaves the open question open.
function replaces(events: readonly TurnEvent[]): boolean {
  return events.some(
    (e) =>
      ['ask', 'slots', 'booked', 'moved', 'cancelled', 'ended'].includes(e.kind) ||
      (e.kind === 'person' && e.state === 'joined'),
  );
}

// What one event changes beside the transcript. A new question reopens a talk that had ended, but
// never takes a meeting back.
function noted(talk: Talk, event: TurnEvent): Talk {
  switch (event.kind) {
    case 'ask':
      return { ...talk, ended: undefined, progress: event.progress ?? talk.progress };
    case 'slots':
      return { ...talk, ended: undefined };
    case 'booked':
    case 'moved':
      return { ...talk, meeting: event.meeting };
    case 'cancelled':
      return { ...talk, meeting: undefined };
    case 'person':
      return { ...talk, person: { state: event.state, name: event.name } };
    case 'ended':
      return { ...talk, ended: event };
    default:
      return talk;
  }
}

function refused(talk: Talk, error: Failure): Talk {
  if (comesLater(error) || !error.re) return talk;
  if (error.code !== 'stale') return withFailed(talk, error.re, true);
  const waiting = talk.waiting.filter(({ message }) => message.id !== error.re);
  const open = error.ask && isOpen(error.ask) ? [error.ask] : talk.open;
  return { ...talk, waiting, open, moved: true };
}

function withFailed(talk: Talk, id: string, failed: boolean): Talk {
  const waiting = talk.waiting.map((w) => (w.message.id === id ? { ...w, failed } : w));
  return { ...talk, waiting };
}
