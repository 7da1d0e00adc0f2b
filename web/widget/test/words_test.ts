// The widget's own words.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, fill, wordsFor } from '../words.ts';

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
  deepEqual(['ar', 'he-IL', 'fa', 'ur-PK', 'en', 'arn'].map(directionOf), [
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
});

test('what is filled in is taken literally', () => {
  equal(fill('{} has joined', '$& {}'), '$& {} has joined');
});
