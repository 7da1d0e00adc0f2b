// What is taken from the page, and what is let into it.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { safeUrl } from '../dom.ts';
import { readableOn } from '../look.ts';
import { campaignOf, visitOf } from '../visit.ts';

test('only addresses that are safe to follow become links', () => {
  const base = 'https://usher.example/';
  equal(safeUrl('/m/x', base), 'https://usher.example/m/x');
  equal(safeUrl('mailto:a@b.example', base), 'mailto:a@b.example');
  for (const bad of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    '',
    undefined,
  ]) {
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
  const visit = visitOf({
    path: '',
    query: '',
    referrer: '',
    title: '',
    language: 'en',
    returning: false,
  });
  deepEqual(Object.keys(visit).sort(), ['language', 'page', 'returning', 'time_zone']);
  equal(campaignOf('?utm_source='), undefined);
});

test('text on any accent colour has at least 4.5 : 1', () => {
  for (const [r, g, b] of [
    [59, 83, 217],
    [255, 214, 0],
    [0, 125, 90],
    [118, 118, 118],
    [120, 120, 120],
    [255, 0, 0],
  ]) {
    const text = readableOn(`rgb(${r}, ${g}, ${b})`);
    const light = [r, g, b].map((c = 0) =>
      c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
    );
    const luminance =
      0.2126 * (light[0] ?? 0) + 0.7152 * (light[1] ?? 0) + 0.0722 * (light[2] ?? 0);
    const contrast = text === '#fff' ? 1.05 / (luminance + 0.05) : (luminance + 0.05) / 0.05;
    ok(contrast >= 4.5, `${r},${g},${b}: ${contrast}`);
  }
});
