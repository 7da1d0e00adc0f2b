// What happens to the talk when things go wrong on the way: reloads, lost lines, several tabs.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { startMock } from './support/mock_server.mjs';
import {
  input,
  launcher,
  openWidget,
  option,
  pick,
  say,
  transcript,
  visitorLines,
  waitTurn,
} from './support/widget.mjs';

let browser;
let mock;
let context;
let page;

before(async () => (browser = await startBrowser()));
after(() => browser.close());
beforeEach(async () => {
  mock = await startMock();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await mock.close();
});

const sentOf = (type) => mock.received.filter((frame) => frame.type === type);
const open = (tab = page) => openWidget(tab, { url: mock.url });

test('a reload in the middle shows the same talk, open, with the draft, and goes on', async () => {
  await open();
  await say(page, '220');
  await pick(page, 'Workday');
  const before = await transcript(page);
  await input(page).fill('half a thou');
  await page.reload();
  await waitTurn(page, 3);
  assert.deepEqual(await transcript(page), before);
  assert.equal(await input(page).inputValue(), 'half a thou');
  assert.deepEqual(
    sentOf('resume').map((f) => f.seen),
    [0],
  );
  await pick(page, 'Onboarding');
  assert.equal(mock.conversations.size, 1);
});

test('the next page of the visit goes on with the talk', async () => {
  await open();
  await say(page, '220');
  await page.goto(`${mock.url}/?page=/pricing`);
  await waitTurn(page, 2);
  assert.equal(mock.conversations.size, 1);
});

test('a reply lost with the line is fetched, and the message counts once', async () => {
  await open();
  mock.faults.swallow = 1;
  await say(page, '220');
  await waitTurn(page);
  assert.deepEqual(await visitorLines(page), ['220']);
  assert.equal(mock.turns().length, 2);
});

test('what is said and pressed without a line waits, and is sent in order when it is back', async () => {
  await open();
  await say(page, '220');
  mock.faults.refuse = true;
  mock.drop();
  await page
    .locator('#usher-chat [data-line=lost]')
    .or(page.locator('#usher-chat .usher[data-line=lost]'))
    .first()
    .waitFor();
  await option(page, 'Workday').click();
  await page.locator('#usher-chat .answers .option.main').click();
  await say(page, 'and a word', { wait: false });
  await page.locator('#usher-chat .banner:not(:empty)').waitFor();
  assert.deepEqual(await visitorLines(page), ['220', 'Workday', 'and a word']);
  mock.faults.refuse = false;
  await waitTurn(page, 4);
  assert.deepEqual(await visitorLines(page), ['220', 'Workday', 'and a word']);
  assert.deepEqual(
    mock
      .turns()
      .flatMap((t) => t.events)
      .filter((e) => e.kind === 'visitor')
      .map((e) => e.text ?? e.picked[0]),
    ['220', 'Workday', 'and a word'],
  );
});

test('a message that is on its way survives a reload, once', async () => {
  await open();
  mock.faults.refuse = true;
  mock.drop();
  await say(page, '220', { wait: false });
  mock.faults.refuse = false;
  await page.reload();
  await waitTurn(page, 2);
  await waitTurn(page);
  assert.deepEqual(await visitorLines(page), ['220']);
  assert.equal(mock.turns().length, 2);
});

test('two tabs show one talk, each line once in both', async () => {
  await open();
  const other = await context.newPage();
  await open(other);
  await say(page, '220');
  await waitTurn(other, 2);
  await pick(other, 'Workday', 'BambooHR');
  await waitTurn(page, 3);
  for (const tab of [page, other]) {
    assert.deepEqual(await visitorLines(tab), ['220', 'Workday, BambooHR']);
    assert.equal(await option(tab, 'Onboarding').count(), 1);
  }
  assert.equal(mock.conversations.size, 1);
});

test('a new start in one tab is followed by the other', async () => {
  await open();
  const other = await context.newPage();
  await open(other);
  await say(page, '220');
  await waitTurn(other, 2);
  await page.evaluate(() => window.Usher.restart());
  await other.locator('#usher-chat .turn[data-seq="2"]').waitFor({ state: 'detached' });
  await waitTurn(other, 1);
  await say(page, '300');
  await waitTurn(other, 2);
  assert.deepEqual(await visitorLines(other), ['300']);
  assert.equal(mock.conversations.size, 2);
});

test('a button that is stale has no effect, and the open question is shown', async () => {
  await open();
  await say(page, '220');
  const [talk] = mock.conversations.values();
  talk.open = ['main_pain'];
  await option(page, 'Workday').click();
  await page.locator('#usher-chat .answers .option.main').click();
  await page.getByText('Already answered.').waitFor();
  assert.equal(await page.locator('#usher-chat .pending').innerText(), '');
  assert.equal(mock.turns().length, 2);
});

test('too fast: the message is sent again later, once it may', async () => {
  await open();
  mock.faults.slow_down = 2;
  await say(page, '220');
  assert.deepEqual(
    sentOf('say').map((f) => f.id === sentOf('say')[0].id),
    [true, true, true],
  );
  assert.deepEqual(await visitorLines(page), ['220']);
});

test('a refused message says so and can be sent again', async () => {
  await open();
  mock.faults.bad = 1;
  await say(page, '220', { wait: false });
  await page.getByRole('button', { name: 'Not sent. Try again' }).click();
  await waitTurn(page, 2);
  assert.deepEqual(await visitorLines(page), ['220']);
});

test('a conversation the server does not know begins anew, and the words come back as a draft', async () => {
  await open();
  await say(page, '220');
  mock.conversations.clear();
  mock.faults.refuse = true;
  mock.drop();
  await say(page, 'still here?', { wait: false });
  mock.faults.refuse = false;
  await page.waitForFunction(
    () =>
      document.querySelector('#usher-chat').shadowRoot.querySelector('textarea').value ===
      'still here?',
  );
  await waitTurn(page, 1);
  assert.deepEqual(await visitorLines(page), []);
  assert.equal(sentOf('hello').length, 2);
});

test('an erased conversation leaves its goodbye on the screen until the visitor goes on', async () => {
  await open();
  await say(page, 'we are 12');
  mock.erase();
  await page.locator('#usher-chat .usher[data-line=off]').waitFor();
  assert.deepEqual(await visitorLines(page), ['we are 12']);
  assert.equal(sentOf('resume').length, 0);
  await page.getByRole('button', { name: 'Start again' }).last().click();
  await page.locator('#usher-chat .turn[data-seq="2"]').waitFor({ state: 'detached' });
  await waitTurn(page, 1);
  assert.equal(sentOf('hello').length, 2);
});

test('no conversation begins behind a closed panel', async () => {
  await open();
  await say(page, '220');
  await page.keyboard.press('Escape');
  mock.conversations.clear();
  const refused = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('close'));
  await page.reload();
  await refused;
  assert.deepEqual([sentOf('resume').length, sentOf('hello').length], [1, 1]);
  await launcher(page).click();
  await waitTurn(page, 1);
  assert.equal(sentOf('hello').length, 2);
});

test('a server that restarts is found again without a word lost', async () => {
  await open();
  await say(page, '220');
  mock.drop(1001);
  await pick(page, 'Workday');
  assert.equal(mock.turns().length, 3);
});

test('where storage is blocked the talk still works', async () => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await open();
  await say(page, '220');
  assert.deepEqual(await visitorLines(page), ['220']);
});

test('the token is never in an address', async () => {
  const urls = [];
  page.on('request', (request) => urls.push(request.url()));
  page.on('websocket', (socket) => urls.push(socket.url()));
  await open();
  await say(page, '220');
  const [{ token, id }] = mock.conversations.values();
  assert.ok(urls.some((url) => url.startsWith('ws:')));
  assert.ok(!urls.some((url) => url.includes(token) || url.includes(id)));
});

test('an unknown profile is said to be unavailable, and not asked for again and again', async () => {
  mock.faults.no_welcome = true;
  await page.goto(mock.url);
  await launcher(page).click();
  await page.getByText('The chat is not available now.').waitFor();
  assert.equal(sentOf('hello').length, 1);
});

test('the page hears of each turn once, also after a reload', async () => {
  await page.addInitScript(() => {
    window.heard = [];
    window.Usher = {
      q: [
        ['on', 'turn', (turn) => window.heard.push(turn.seq)],
        ['on', 'ended', (e) => window.heard.push(e.outcome)],
      ],
    };
  });
  await open();
  await say(page, 'we are 12');
  assert.deepEqual(await page.evaluate(() => window.heard), [1, 2, 'disqualified']);
  await page.reload();
  await waitTurn(page, 2);
  assert.deepEqual(await page.evaluate(() => window.heard), []);
});
