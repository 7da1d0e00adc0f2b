// The small parts: times, words, addresses, visits, colours, memory.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { safeUrl } from '../dom.ts';
import { readableOn } from '../look.ts';
import { remember, shelf } from '../memory.ts';
import type { Own, Shared } from '../memory.ts';
import { byDay, dayOf, isZone, localeOf, placeOf, rangeOf } from '../times.ts';
import { campaignOf, visitOf } from '../visit.ts';
import { directionOf, fill, wordsFor } from '../words.ts';
import { begun, came, say, sent, talkAfter } from './frames.ts';

const late = { slot: 'b', start: '2026-12-02T02:00:00Z', end: '2026-12-02T02:30:00Z', label: '' };
const early = { slot: 'a', start: '2026-12-01T15:00:00Z', end: '2026-12-01T15:30:00Z', label: '' };

test('slots are grouped by the day they fall on in the chosen zone', () => {
  const inNewYork = byDay([late, early], 'America/New_York', 'en');
  deepEqual(inNewYork.map((d) => [d.label, d.slots.map((s) => s.slot)]), [
    ['Tuesday, December 1', ['a', 'b']],
  ]);
  const inBerlin = byDay([late, early], 'Europe/Berlin', 'de');
  deepEqual(inBerlin.map((d) => d.label), ['Dienstag, 1. Dezember', 'Mittwoch, 2. Dezember']);
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

test('every phrase has words in every language, with the same gaps to fill', () => {
  const english = wordsFor('en');
  for (const language of ['de', 'fr', 'es']) {
    for (const [name, text] of Object.entries(wordsFor(language))) {
      ok(text, `${name} in ${language}`);
      equal(text.includes('{}'), english[name as keyof typeof english].includes('{}'), name);
    }
  }
});

test('a language we have no words for is spoken to in English, in its own direction', () => {
  equal(wordsFor('ar-EG').send, 'Send');
  equal(wordsFor('fr-CA').send, 'Envoyer');
  deepEqual(['ar', 'he-IL', 'fa', 'ur-PK', 'en', 'arn'].map(directionOf), ['rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
});

test('what is filled in is taken literally', () => {
  equal(fill('{} has joined', '$& {}'), '$& {} has joined');
});

test('only addresses that are safe to follow become links', () => {
  const base = 'https://usher.example/';
  equal(safeUrl('/m/x', base), 'https://usher.example/m/x');
  equal(safeUrl('mailto:a@b.example', base), 'mailto:a@b.example');
  for (const bad of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:x', '', undefined]) {
    equal(safeUrl(bad, base), undefined, String(bad));
  }
});

test('a visit names paths, never queries', () => {
  const visit = visitOf({
    path: '/pricing?email=a@b.example',
    query: '?utm_source=mail&utm_campaign=spring&gclid=1',
    referrer: 'https://search.example/find?q=secret#x',
    title: 'Pricing',
    language: 'en',
    returning: true,
  });
  deepEqual([visit.page, visit.referrer], ['/pricing', 'https://search.example/find']);
  deepEqual(visit.campaign, { source: 'mail', name: 'spring' });
  ok(visit.returning && visit.time_zone);
});

test('a visit without campaign or referrer leaves them out', () => {
  const visit = visitOf({ path: '', query: '', referrer: '', title: '', language: 'en', returning: false });
  deepEqual(Object.keys(visit).sort(), ['language', 'page', 'returning', 'time_zone']);
  equal(campaignOf('?utm_source='), undefined);
});

test('text on any accent colour has at least 4.5 : 1', () => {
  for (const [r, g, b] of [[59, 83, 217], [255, 214, 0], [0, 125, 90], [118, 118, 118], [120, 120, 120], [255, 0, 0]]) {
    const text = readableOn(`rgb(${r}, ${g}, ${b})`);
    const light = [r, g, b].map((c = 0) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    const luminance = 0.2126 * (light[0] ?? 0) + 0.7152 * (light[1] ?? 0) + 0.0722 * (light[2] ?? 0);
    const contrast = text === '#fff' ? 1.05 / (luminance + 0.05) : (luminance + 0.05) / 0.05;
    ok(contrast >= 4.5, `${r},${g},${b}: ${contrast}`);
  }
});

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
