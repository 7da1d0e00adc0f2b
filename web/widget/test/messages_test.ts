// What is sent for what the visitor does.

import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { makeMessages } from '../messages.ts';
import { wordsFor } from '../words.ts';

function sentWith(zone: string): unknown[] {
  const sent: unknown[] = [];
  const acts = makeMessages((message) => sent.push(message), () => wordsFor('en'), () => zone);
  acts.say('Thursday at 3');
  acts.moreSlots();
  acts.book('2026-12-01T15:00:00Z', 'Tue');
  acts.skip('role');
  return sent;
}

test('a zone that was chosen goes with what is said about times', () => {
  deepEqual(sentWith('Asia/Tokyo'), [
    { type: 'say', text: 'Thursday at 3', time_zone: 'Asia/Tokyo' },
    { type: 'more_slots', time_zone: 'Asia/Tokyo' },
    { type: 'book', slot: '2026-12-01T15:00:00Z', time_zone: 'Asia/Tokyo' },
    { type: 'skip', question: 'role' },
  ]);
});

test('while none was chosen nothing is said of it', () => {
  deepEqual(sentWith(''), [
    { type: 'say', text: 'Thursday at 3' },
    { type: 'more_slots' },
    { type: 'book', slot: '2026-12-01T15:00:00Z' },
    { type: 'skip', question: 'role' },
  ]);
});
