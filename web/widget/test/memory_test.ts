// What survives a reload, and what tabs share.

import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { remember, shelf } from '../memory.ts';
import type { Own, Shared } from '../memory.ts';
import { begun, came, say, sent, talkAfter } from './frames.ts';

// A storage in memory, or one that is blocked.
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

function blocked(): Storage {
  throw new Error('SecurityError');
}

function shelves() {
  const [all, tab] = [storage(), storage()];
  return { shared: shelf<Shared>(() => all, 'k:'), own: shelf<Own>(() => tab, 'k:') };
}

test('where storage is blocked or spoilt, memory lasts as long as the page', () => {
  const memory = shelf<Shared>(blocked, 'k:');
  memory.set('zone', 'UTC');
  equal(memory.get('zone'), 'UTC');
  const spoilt = storage();
  spoilt.setItem('k:zone', '{');
  equal(shelf<Shared>(() => spoilt, 'k:').get('zone'), undefined);
});

test('what is still to be sent is kept with the conversation it belongs to', () => {
  const { shared, own } = shelves();
  const start = talkAfter(begun);
  remember(shared, own, talkAfter(), start);
  deepEqual(shared.get('keys'), { conversation: 'c1', token: 't1' });
  const typed = talkAfter(begun, sent(say('one')));
  remember(shared, own, start, typed);
  deepEqual(own.get('waiting'), { conversation: 'c1', list: typed.waiting });
  remember(shared, own, typed, talkAfter(begun, sent(say('one')), came(1, [], 'one')));
  deepEqual(own.get('waiting')?.list, []);
});

test('a conversation that is gone is forgotten, unless another tab has begun a new one', () => {
  const { shared, own } = shelves();
  const here = talkAfter(begun);
  remember(shared, own, talkAfter(), here);
  const gone = talkAfter(begun, { kind: 'unknown' });
  remember(shared, own, here, gone);
  equal(shared.get('keys'), undefined);
  shared.set('keys', { conversation: 'c2', token: 't2' });
  remember(shared, own, here, gone);
  equal(shared.get('keys')?.conversation, 'c2');
});
