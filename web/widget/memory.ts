// What survives a reload. Shared by all tabs: the keys of the conversation and what is still to be
// sent. Of this tab only: whether the panel is open, and the draft. Where storage is blocked, all
// of it lasts as long as the page.

import type { Talk, Waiting } from './talk.ts';

export interface Shared {
  conversation: string;
  token: string;
  at: number; // when the conversation was last heard of, milliseconds
  told: number; // seq of the last turn the page has been told about
  been: boolean; // this browser has talked with Usher before
  zone: string; // the time zone the visitor chose
  waiting: readonly Waiting[];
}

export interface Own {
  open: boolean;
  draft: string;
}

export interface Shelf<T> {
  read(): Partial<T>;
  write(change: { [K in keyof T]?: T[K] | undefined }): void; // undefined forgets
}

// Merely naming a blocked storage throws, hence the function.
export function shelf<T>(storage: () => Storage, key: string): Shelf<T> {
  let fallback: Partial<T> = {};
  function read(): Partial<T> {
    try {
      const text = storage().getItem(key);
      return text ? (JSON.parse(text) as Partial<T>) : fallback;
    } catch {
      return fallback; // blocked, or not what we wrote
    }
  }
  return {
    read,
    write(change) {
      fallback = { ...read(), ...change } as Partial<T>;
      try {
        storage().setItem(key, JSON.stringify(fallback));
      } catch {
        return; // blocked or full: the fallback has it
      }
    },
  };
}

// Writes what a step changed. The list of waiting messages is shared, so only what this tab added
// or saw answered is touched.
export function remember(memory: Shelf<Shared>, before: Talk, after: Talk): void {
  const kept = memory.read();
  const is = after.keys?.conversation;
  const was = before.keys?.conversation;
  if (is && is !== kept.conversation) {
    memory.write({ ...after.keys, told: 0, been: true, waiting: after.waiting });
  } else if (was && !is && kept.conversation === was) {
    memory.write({ conversation: undefined, token: undefined, waiting: undefined });
  }
  if (after.waiting === before.waiting) return;
  const mine = new Set([...before.waiting, ...after.waiting].map((w) => w.message.id));
  const others = (memory.read().waiting ?? []).filter((w) => !mine.has(w.message.id));
  memory.write({ waiting: [...others, ...after.waiting] });
}
