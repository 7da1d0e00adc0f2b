// Instants as the visitor reads them.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { byDay, dayOf, isZone, localeOf, placeOf, rangeOf } from '../times.ts';

const late = { slot: 'b', start: '2026-12-02T02:00:00Z', end: '2026-12-02T02:30:00Z', label: '' };
const early = { slot: 'a', start: '2026-12-01T15:00:00Z', end: '2026-12-01T15:30:00Z', label: '' };

test('slots are grouped by the day they fall on in the chosen zone', () => {
  const inNewYork = byDay([late, early], 'America/New_York', 'en');
  deepEqual(
    inNewYork.map((d) => [d.label, d.slots.map((s) => s.slot)]),
    [['Tuesday, December 1', ['a', 'b']]],
  );
  const inBerlin = byDay([late, early], 'Europe/Berlin', 'de');
  deepEqual(
    inBerlin.map((d) => d.label),
    ['Dienstag, 1. Dezember', 'Mittwoch, 2. Dezember'],
  );
  equal(inBerlin[1]?.slots[0]?.time, '3:00');
});

test('the offset is the one in force at that instant', () => {
  equal(placeOf('America/New_York', '2026-03-07T15:00:00Z'), 'New York (GMT-5)');
  equal(placeOf('America/New_York', '2026-03-09T15:00:00Z'), 'New York (GMT-4)');
});

test('a range says what its ends share once', () => {
  const range = rangeOf(early.start, early.end, 'America/New_York', 'en');
  equal(range.replace(/\s/g, ' '), '10:00 – 10:30 AM');
});

test('a time, zone or language that cannot be read does not throw', () => {
  ok(dayOf('soon', 'UTC', 'en'));
  ok(!isZone('Mars/Olympus') && !isZone(undefined) && isZone('Asia/Kathmandu'));
  deepEqual(['en_GB', 'not a language!', 'fr'].map(localeOf), ['en-GB', 'en', 'fr']);
});
