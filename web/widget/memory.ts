// What survives a reload. Shared by all tabs: the keys of the conversation and what the visitor
// chose. Of this tab only: whether the panel is open, the draft, and what is still to be sent.
// Where storage is blocked, all of it lasts as long as the page.
//
// Every field is an item of its own: browsers bring other tabs' writes late, and one record for all
// would let a tab write back what another has just replaced.

import type { Keys, Talk, Waiting } from './talk.ts';

export interface Shared {
  keys: Keys;
  at: number; // when the conversation was last heard of, milliseconds
  told: { conversation: string; seq: number }; // the last turn the page has been told about
  been: boolean; // this browser has talked with Usher before
  zone: string; // the time zone the visitor chose
}

export interface Own {
  open: boolean;
  draft: string;
  waiting: { conversation: string | undefined; list: readonly Waiting[] };
}

export interface Shelf<T> {
  get<K extends keyof T & string>(name: K): T[K] | undefined;
  set<K extends keyof T & string>(name: K, value: T[K] | undefined): void; // undefined forgets
}

// Merely naming a blocked storage throws, hence the function.
export function shelf<T>(storage: () => Storage, prefix: string): Shelf<T> {
  const fallback = new Map<string, unknown>();
  return {
    get<K extends keyof T & string>(name: K) {
      try {
        const text = storage().getItem(prefix + name);
        return text ? (JSON.parse(text) as T[K]) : undefined;
      } catch {
        return fallback.get(name) as T[K] | undefined; // blocked, or not what we wrote
      }
    },
    set(name, value) {
      fallback.set(name, value);
      try {
        if (value === undefined) storage().removeItem(prefix + name);
        else storage().setItem(prefix + name, JSON.stringify(value));
      } catch {
        return; // blocked or full: the fallback has it
      }
    },
  };
}

// Writes what a step changed.
export function remember(shared: Shelf<Shared>, own: Shelf<Own>, before: Talk, after: Talk): void {
  const conversation = after.keys?.conversation;
  const was = before.keys?.conversation;
  const kept = shared.get('keys')?.conversation;
  if (conversation !== was) {
    // Another tab may have begun a new conversation already: then that is the one to keep.
    if (conversation ? conversation !== kept : kept === was) shared.set('keys', after.keys);
    if (conversation) shared.set('been', true);
  } else if (after.waiting === before.waiting) {
    return;
  }
  own.set('waiting', { conversation, list: after.waiting });
}
