// Frames as a server would send them, with everything that does not matter filled in.

import type { Ask, Message, Slots, Turn, TurnEvent, Welcome } from '../../shared/protocol.ts';
import { beginning, step } from '../talk.ts';
import type { Happening, Talk } from '../talk.ts';

export function welcome(seq = 0, more: Partial<Welcome> = {}): Welcome {
  return {
    type: 'welcome',
    conversation: 'c1',
    token: 't1',
    profile: 'p',
    version: 1,
    language: 'en',
    resumed: seq > 0,
    seq,
    ...more,
  };
}

export function turn(seq: number, events: TurnEvent[] = [], re?: string): Turn {
  return { type: 'turn', seq, at: '2026-11-24T15:00:00Z', events, ...(re && { re }) };
}

export function ask(question: string, more: Partial<Ask> = {}): Ask {
  return {
    kind: 'ask',
    question,
    answer: 'number',
    text: `${question}?`,
    several: false,
    may_skip: true,
    ...more,
  };
}

export function slots(more: Partial<Slots> = {}): Slots {
  const slot = {
    slot: 's1',
    start: '2026-12-01T15:00:00Z',
    end: '2026-12-01T15:30:00Z',
    label: '',
  };
  return { kind: 'slots', text: 'Which?', time_zone: 'UTC', slots: [slot], ...more };
}

export function say(id: string, text = id): Message {
  return { type: 'say', id, text };
}

export function sent(message: Message): Happening {
  return { kind: 'send', message, echo: 'text' in message ? message.text : message.id };
}

// A talk to which all of these have happened, one after the other.
export function talkAfter(...happenings: Happening[]): Talk {
  return happenings.reduce(step, beginning('en'));
}

export const begun: Happening = { kind: 'welcome', welcome: welcome() };

export function came(seq: number, events: TurnEvent[] = [], re?: string): Happening {
  return { kind: 'turn', turn: turn(seq, events, re) };
}

export function refusal(code: string, re?: string, more: object = {}): Happening {
  return {
    kind: 'error',
    error: { type: 'error', code, message: code, ...(re && { re }), ...more },
  };
}
