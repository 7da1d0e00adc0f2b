// The widget as a visitor uses it, in a real browser, against the mock server.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { startMock } from './support/mock_server.mjs';
import {
  book,
  change,
  focused,
  input,
  launcher,
  offeredSlots,
  openWidget,
  option,
  panel,
  pick,
  say,
  transcript,
  visitorLines,
  waitTurn,
} from './support/widget.mjs';

const desktop = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-US',
  timezoneId: 'America/New_York',
};

let browser;
let mock;
let context;
let page;
let complaints; // what the page's console said; the policy's refusals are among it

before(async () => (browser = await startBrowser()));
after(() => browser.close());

beforeEach(async () => {
  mock = await startMock();
  await arrive(desktop);
});

afterEach(async () => {
  await context.close();
  await mock.close();
  assert.deepEqual(complaints, [], 'nothing to complain about in the console');
});

// A visitor with this browser; replaces the one before.
async function arrive(options) {
  await context?.close();
  context = await browser.newContext(options);
  page = await newTab();
  complaints = [];
}

async function newTab() {
  const tab = await context.newPage();
  const lost = /WebSocket connection|net::ERR/; // a lost line is part of some tests
  tab.on('console', (message) => {
    const text = message.text();
    if (['error', 'warning'].includes(message.type()) && !lost.test(text)) complaints.push(text);
  });
  tab.on('pageerror', (error) => complaints.push(error.message));
  return tab;
}

function open(query = '') {
  return openWidget(page, { url: `${mock.url}/${query}` });
}

const sentOf = (type) => mock.received.filter((frame) => frame.type === type);

// As far as the slots.
async function qualify() {
  await open();
  await say(page, "we're like 220, on bamboo");
  await pick(page, 'HR answers the same questions');
  await pick(page, 'Yes');
  await pick(page, 'Yes');
}

test('nothing is sent before the visitor opens the chat', async () => {
  await page.goto(mock.url);
  await launcher(page).waitFor();
  assert.deepEqual(mock.received, []);
});

test('the hello tells the visit without queries, and who the page knows', async () => {
  await page.goto(`${mock.url}/?page=/pricing&utm_source=mail&secret=1`);
  await page.evaluate(() => window.Usher.identify({ name: 'Robin', company_size: 220 }));
  await launcher(page).click();
  await waitTurn(page, 1);
  const [{ profile, visit, known }] = sentOf('hello');
  assert.equal(profile, undefined);
  assert.equal(visit.page, '/pricing');
  assert.equal(visit.language, 'en');
  assert.equal(visit.time_zone, 'America/New_York');
  assert.deepEqual(visit.campaign, { source: 'mail' });
  assert.ok(!JSON.stringify(visit).includes('secret'));
  assert.deepEqual(known, { name: 'Robin', company_size: 220 });
});

test('a whole talk, typed and pressed, ends with a meeting and its links', async () => {
  await qualify();
  await book(page, '2027-03-04T19:30:00Z');
  await say(page, 'Robin Example');
  await say(page, 'robin@company.example');
  const card = page.locator('#usher-chat .card.booked');
  assert.match(await card.innerText(), /Thursday, March 4/);
  assert.match(await card.innerText(), /2:30\s–\s3:00\sPM · New York \(GMT-5\)/);
  assert.match(await card.innerText(), /Dana Reyes/);
  const links = await card.locator('a').evaluateAll((all) => all.map((a) => a.href));
  assert.deepEqual(links, [`${mock.url}/m/example-token.ics`, `${mock.url}/m/example-token`]);
  assert.ok(!(await page.locator('#usher-chat .progress').isVisible()));
});

test('the opening can be passed over by answering the first question', async () => {
  await open();
  const asked = (await transcript(page)).map((line) => line.text);
  assert.ok(!asked.includes('Shall we start?'), 'its buttons stand beside the question');
  assert.equal(await option(page, 'I just have a question').count(), 1);
  await say(page, '220');
  assert.equal(await option(page, 'I just have a question').count(), 0);
});

test('several choices are toggled and sent together', async () => {
  await open();
  await say(page, '220');
  const send = page.locator('#usher-chat .answers .option.main');
  assert.ok(await send.isDisabled());
  await option(page, 'None yet').click();
  await option(page, 'None yet').click();
  assert.ok(await send.isDisabled());
  await pick(page, 'Workday', 'BambooHR');
  assert.deepEqual(sentOf('pick')[0].options, ['workday', 'bamboohr']);
  assert.deepEqual(await visitorLines(page), ['220', 'Workday, BambooHR']);
});

test('“rather not say” and “I don’t know” are there only where a question may be skipped', async () => {
  await open();
  await page.getByRole('button', { name: 'Rather not say' }).click();
  await waitTurn(page, 2);
  assert.deepEqual([sentOf('skip')[0].question], ['company_size']);
  assert.equal(await page.getByRole('button', { name: 'Rather not say' }).count(), 0);
  await pick(page, 'None yet');
  await page.getByRole('button', { name: 'I don’t know' }).click();
  await waitTurn(page, 4);
  assert.deepEqual(sentOf('unsure')[0].question, 'main_pain');
});

test('why a question is asked can be read without asking', async () => {
  await open();
  const why = page.getByText('Our onboarding is made for teams');
  assert.ok(!(await why.isVisible()));
  await page.getByText('Why do you ask?').click();
  assert.ok(await why.isVisible());
  assert.equal(mock.received.length, 1);
});

test('an answer read from the visitor’s own words can be changed, also one read along', async () => {
  await open();
  await say(page, "we're like 220, on bamboo");
  const edits = page.locator('#usher-chat .edit:visible');
  assert.deepEqual(
    await edits.evaluateAll((all) => all.map((e) => [e.dataset.question, e.ariaLabel])),
    [
      ['company_size', 'Change: about 220 people'],
      ['hr_system', 'Change: BambooHR'],
    ],
  );
  await change(page, 'company_size');
  assert.deepEqual(sentOf('change')[0].question, 'company_size');
  await say(page, '300');
  assert.equal(
    await page.locator('#usher-chat .edit[data-question=company_size]:visible').count(),
    1,
  );
});

test('a question in between is answered with a link, and the open question stays open', async () => {
  await open();
  await say(page, '220');
  await say(page, 'What is the price?');
  const link = page.locator('#usher-chat .bubble a');
  assert.equal(await link.getAttribute('href'), 'https://acme.example/pricing');
  assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  await pick(page, 'Workday');
});

// Family 10.
test('slots stand under their day, and another zone changes labels only', async () => {
  await qualify();
  const before = await offeredSlots(page);
  assert.deepEqual(
    before.map((s) => s.label.replace(/\s/g, ' ')),
    ['Thursday, March 4, 10:00 AM', 'Thursday, March 4, 2:30 PM', 'Friday, March 5, 9:00 AM'],
  );
  await page.locator('#usher-chat select').focus();
  await page.locator('#usher-chat select').selectOption('Asia/Tokyo');
  const tokyo = await offeredSlots(page);
  assert.deepEqual(
    tokyo.map((s) => s.slot),
    before.map((s) => s.slot),
  );
  assert.equal(tokyo[1].label.replace(/\s/g, ' '), 'Friday, March 5, 4:30 AM');
  assert.match(await focused(page), /^select/);
  await page.getByRole('button', { name: 'More times' }).click();
  await waitTurn(page, 6);
  assert.equal((await offeredSlots(page)).length, 2);
  assert.match((await offeredSlots(page))[0].label, /^Tuesday, March 9/);
  // The server offers what suits that zone's day.
  assert.equal(mock.received.at(-1).time_zone, 'Asia/Tokyo');
});

test('a slot that somebody else took gives others, and no meeting', async () => {
  mock.faults.taken = new Set(['2027-03-04T19:30:00Z']);
  await qualify();
  await book(page, '2027-03-04T19:30:00Z');
  assert.equal((await offeredSlots(page)).length, 2);
  assert.equal(await page.locator('#usher-chat .card').count(), 0);
});

test('a held slot says until when, and can be exchanged', async () => {
  await qualify();
  await book(page, '2027-03-04T19:30:00Z');
  const card = page.locator('#usher-chat .card');
  assert.match(await card.innerText(), /Held for you until/);
  await card.getByRole('button', { name: 'More times' }).click();
  await waitTurn(page, 7);
  assert.equal((await offeredSlots(page)).length, 2);
  assert.ok(!(await card.getByRole('button').isVisible()));
});

test('an ended talk shows its offer and can begin again, with a goodbye', async () => {
  await open();
  await say(page, 'we are 12');
  const offer = page.getByRole('link', { name: 'Start the free plan' });
  assert.equal(await offer.getAttribute('href'), 'https://acme.example/free');
  await page.getByRole('button', { name: 'Start again' }).last().click();
  await page.waitForFunction(
    () => !document.querySelector('#usher-chat').shadowRoot.textContent.includes('we are 12'),
  );
  await waitTurn(page, 1);
  assert.equal(sentOf('bye').length, 1);
  assert.equal(sentOf('hello').length, 2);
  assert.equal(sentOf('hello')[1].visit.returning, true);
});

test('a person can be called, speaks under their name, and leaves', async () => {
  await open();
  await page.getByRole('button', { name: 'Talk to a person' }).last().click();
  await waitTurn(page, 2);
  assert.equal(sentOf('person').length, 1);
  mock.push([{ kind: 'person', state: 'joined', name: 'Dana' }]);
  await waitTurn(page, 3);
  assert.equal(await page.locator('#usher-chat .status').innerText(), 'Dana has joined');
  mock.push([
    { kind: 'say', by: 'person', name: 'Dana', text: 'Hello! See https://acme.example/help.' },
  ]);
  await waitTurn(page, 4);
  assert.equal(await page.locator('#usher-chat .bubble.person b').innerText(), 'Dana: ');
  assert.equal(
    await page.locator('#usher-chat .bubble.person a').getAttribute('href'),
    'https://acme.example/help',
  );
  mock.push([{ kind: 'person', state: 'left', name: 'Dana' }]);
  await waitTurn(page, 5);
  assert.equal(await page.locator('#usher-chat .status').innerText(), 'Automated assistant');
});

test('what comes while the panel is closed is counted on the button', async () => {
  await open();
  await page.keyboard.press('Escape');
  mock.push([{ kind: 'say', by: 'person', name: 'Dana', text: 'Are you there?' }]);
  await page.locator('#usher-chat .badge:visible').waitFor();
  assert.equal(await launcher(page).getAttribute('aria-label'), 'Open chat. New messages: 1');
  await launcher(page).click();
  assert.equal(await page.locator('#usher-chat .badge:visible').count(), 0);
});

test('text is shown as text, and dangerous addresses are no links', async () => {
  await open();
  const evil = '<img src=x onerror=alert(1)>';
  mock.push([
    { kind: 'say', by: 'agent', text: evil, link: { label: evil, url: 'javascript:alert(1)' } },
    { kind: 'heard', question: 'x', status: 'answered', reading: evil },
    {
      ...mock.turns()[0].events.at(-1),
      text: evil,
      hint: evil,
      why: evil,
      options: [{ name: 'a', label: evil }],
    },
    {
      kind: 'ended',
      outcome: 'left',
      text: evil,
      offer: { kind: 'link', label: evil, url: 'data:text/html,x' },
    },
  ]);
  await waitTurn(page, 2);
  assert.equal(await page.locator('#usher-chat img').count(), 0);
  assert.equal(await page.locator('#usher-chat a').count(), 0);
});

test('the page opens, closes and speaks through window.Usher, also before the script is there', async () => {
  await page.addInitScript(() => {
    window.Usher = { q: [['say', 'What is the price?']] };
  });
  await page.goto(mock.url);
  await waitTurn(page, 2);
  assert.deepEqual(await visitorLines(page), ['What is the price?']);
  await page.evaluate(() => window.Usher.close());
  assert.ok(!(await panel(page).isVisible()));
  await page.evaluate(() => window.Usher.toggle());
  assert.ok(await panel(page).isVisible());
  const stopped = await page.evaluate(() => {
    const heard = [];
    const stop = window.Usher.on('close', () => heard.push('close'));
    stop();
    window.Usher.close();
    return new Promise((done) => setTimeout(() => done(heard), 50));
  });
  assert.deepEqual(stopped, []);
});

test('whoever is signed in on the page is named in the hello, from the tag', async () => {
  mock.extra.set(
    '/signed-in',
    '<!doctype html><html lang="en"><title>x</title><p>x</p><script src="/widget.js" async data-profile="p" data-known-name="Robin" data-known-email="robin@company.example" data-page="/app" data-open></script>',
  );
  await page.goto(`${mock.url}/signed-in`);
  await waitTurn(page, 1);
  const [{ profile, visit, known }] = sentOf('hello');
  assert.deepEqual([profile, visit.page], ['p', '/app']);
  assert.deepEqual(known, { name: 'Robin', email: 'robin@company.example' });
});

test('while a person types it says so, and tells them when the visitor does', async () => {
  await open();
  mock.push([{ kind: 'person', state: 'joined', name: 'Dana' }]);
  await waitTurn(page, 2);
  for (const line of mock.lines) line.send(JSON.stringify({ type: 'typing', by: 'person' }));
  await page.getByText('Dana is typing').waitFor();
  await input(page).pressSequentially('Hello');
  await say(page, 'Hello');
  assert.equal(sentOf('typing').length, 1);
});
