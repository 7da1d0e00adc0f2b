// What the visitor does, as messages, and what they see of each until its turn has come.

import type { Message } from '../shared/protocol.ts';
import type { Acts } from './view.ts';
import type { Words } from './words.ts';

export type Unnamed<M> = M extends Message ? Omit<M, 'id'> : never;
export type Send = (message: Unnamed<Message>, echo: string) => void;

type Messages = Pick<
  Acts,
  'say' | 'pick' | 'book' | 'moreSlots' | 'change' | 'skip' | 'unsure' | 'person'
>;

// An empty echo shows nothing: going back and asking for more are not said, only done.
// `zone`: the one that the visitor has chosen, '' while they have not.
export function makeMessages(send: Send, words: () => Words, zone: () => string): Messages {
  const chosen = () => (zone() ? { time_zone: zone() } : {});
  return {
    say: (text) => send({ type: 'say', text, ...chosen() }, text),
    pick: (question, picked) => {
      const options = picked.map(({ name }) => name);
      send({ type: 'pick', question, options }, picked.map(({ label }) => label).join(', '));
    },
    book: (slot, label) => send({ type: 'book', slot, ...chosen() }, label),
    moreSlots: () => send({ type: 'more_slots', ...chosen() }, ''),
    change: (question) => send({ type: 'change', question }, ''),
    skip: (question) => send({ type: 'skip', question }, words().skip),
    unsure: (question) => send({ type: 'unsure', question }, words().unsure),
    person: () => send({ type: 'person' }, words().person),
  };
}
