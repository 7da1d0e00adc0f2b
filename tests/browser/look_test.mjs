// Who can use the widget: by keyboard, with a screen reader, on a small screen, in the dark, in a
// script that runs from right to left, under the page's own colours.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { startMock } from './support/mock_server.mjs';
import {
  book,
  focused,
  input,
  launcher,
  openWidget,
  option,
  panel,
  pick,
  say,
  visitorLines,
  waitTurn,
} from './support/widget.mjs';

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const desktop = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-US',
  timezoneId: 'America/New_York',
};

let browser;
let mock;
let context;
let page;

before(async () => (browser = await startBrowser()));
after(() => browser.close());
beforeEach(async () => (mock = await startMock()));
afterEach(async () => {
  await context?.close();
  await mock.close();
});

async function arrive(options = {}, query = '') {
  context = await browser.newContext({ ...desktop, ...options });
  page = await context.newPage();
  await openWidget(page, { url: `${mock.url}/${query}`, keyboard: options.keyboard });
}

// What is still fading in has less contrast than it will have; what moves for ever doesn't count.
async function comesToRest() {
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('#usher-chat');
    const passing = (each) => each.effect?.getComputedTiming().endTime !== Infinity;
    return Promise.allSettled(shadowRoot.getAnimations().filter(passing).map((each) => each.finished));
  });
}

async function nothingSerious(when) {
  await comesToRest();
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  const serious = violations.filter((v) => ['serious', 'critical'].includes(v.impact));
  const told = serious.map((v) => `${when}: ${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
  assert.deepEqual(told, []);
}

// Nothing sticks out of the panel to either side.
async function fitsItsWidth() {
  const wide = await page.evaluate(() => {
    const root = document.querySelector('#usher-chat').shadowRoot;
    const { left, right } = root.querySelector('dialog').getBoundingClientRect();
    return [...root.querySelectorAll('dialog *')]
      .filter((e) => e.getClientRects().length && getComputedStyle(e).clipPath === 'none')
      .filter(
        (e) =>
          e.getBoundingClientRect().right > right + 1 || e.getBoundingClientRect().left < left - 1,
      )
      .map((e) => `${e.tagName}.${e.className}`);
  });
  assert.deepEqual(wide, []);
}

async function wholeTalk(look) {
  await look('opening');
  await say(page, "we're like 220");
  await option(page, 'Workday').click();
  await look('toggles');
  await page.locator('#usher-chat .answers .option.main').click();
  await waitTurn(page, 3);
  await page.getByText('HR answers the same').click();
  await waitTurn(page, 4);
  await pick(page, 'Yes');
  await pick(page, 'Yes');
  await look('slots');
  await book(page, '2027-03-04T19:30:00Z');
  await look('held');
  await say(page, 'Robin Example');
  await say(page, 'robin@company.example');
  await look('booked');
}

for (const colorScheme of ['light', 'dark']) {
  test(`an accessibility checker finds nothing serious in a whole talk, ${colorScheme}`, async () => {
    await arrive({ colorScheme });
    await wholeTalk(nothingSerious);
  });
}

test('on a screen of 320 pixels it covers the page and nothing sticks out', async () => {
  await arrive({ viewport: { width: 320, height: 568 } });
  await comesToRest();
  const box = await panel(page).boundingBox();
  assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, 320, 568]);
  await wholeTalk(fitsItsWidth);
  await nothingSerious('320');
});

test('on a small screen it is modal: Tab does not leave it, Escape closes it', async () => {
  await arrive({ viewport: { width: 360, height: 640 }, keyboard: true });
  assert.ok(await panel(page).evaluate((p) => p.matches(':modal')));
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(
      () => document.activeElement.id || document.activeElement.tagName,
    );
    assert.ok(['usher-chat', 'BODY'].includes(at), at);
  }
  await page.keyboard.press('Escape');
  assert.ok(!(await panel(page).isVisible()));
  assert.match(await focused(page), /launcher/);
});

test('the area to press is at least 44 pixels high everywhere', async () => {
  await arrive({ viewport: { width: 360, height: 740 } });
  await wholeTalk(async () => {
    const small = await page
      .locator('#usher-chat')
      .locator('button:visible, a:visible, select:visible, summary:visible')
      .evaluateAll((all) =>
        all.filter((e) => e.getBoundingClientRect().height < 44).map((e) => e.textContent),
      );
    assert.deepEqual(small, []);
  });
});

test('a whole talk by keyboard alone', async () => {
  await arrive({ keyboard: true });
  assert.match(await focused(page), /^textarea/);
  await page.keyboard.type('220');
  await page.keyboard.press('Enter');
  await waitTurn(page, 2);
  assert.match(await focused(page), /^textarea/, 'whoever types goes on typing');

  await page.keyboard.press('Shift+Tab'); // up from the input: over "Send", which is off, to the last toggle
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await waitTurn(page, 3);
  assert.deepEqual((await visitorLines(page))[1], 'None yet');
  assert.match(await focused(page), /^button\.option/, 'whoever presses goes on pressing');

  await page.keyboard.press('Enter');
  await waitTurn(page, 4);
  assert.deepEqual((await visitorLines(page))[2], 'HR answers the same questions all day');
});

test('focus goes to the input, Escape closes, and focus returns to where it was', async () => {
  await arrive();
  assert.match(await focused(page), /^textarea/);
  await page.keyboard.press('Escape');
  assert.equal(await launcher(page).getAttribute('aria-expanded'), 'false');
  assert.match(await focused(page), /launcher/);

  const own = page.getByRole('button', { name: 'See if Acme fits' });
  await own.focus();
  await page.keyboard.press('Enter');
  assert.match(await focused(page), /^textarea/);
  await page.keyboard.press('Escape');
  assert.ok(await own.evaluate((button) => button === document.activeElement));
});

test('the menu opens, closes by Escape before the panel does, and calls a person', async () => {
  await arrive();
  const menu = page.locator('#usher-chat .menu');
  const more = page.locator('#usher-chat summary.more');
  await more.press('Enter');
  assert.ok(await menu.isVisible());
  await page.keyboard.press('Escape');
  assert.ok(!(await menu.isVisible()));
  assert.ok(await panel(page).isVisible());
  assert.match(await focused(page), /^summary/);
  await more.click();
  await input(page).click();
  assert.ok(!(await menu.isVisible()), 'a press elsewhere closes it');
  await more.click();
  await menu.getByText('Talk to a person').click();
  await waitTurn(page, 2);
});

test('a screen reader is told what is new, but not the whole talk after a reload', async () => {
  await arrive();
  const log = page.locator('#usher-chat [role=log]');
  assert.equal(await log.getAttribute('aria-live'), 'polite');
  await say(page, '220');
  assert.equal(await log.getAttribute('aria-live'), 'polite');
  const bar = page.locator('#usher-chat [role=progressbar]');
  assert.deepEqual(
    [await bar.getAttribute('aria-valuenow'), await bar.getAttribute('aria-valuemax')],
    ['1', '9'],
  );
  await page.addInitScript(() => {
    window.live = [];
    new MutationObserver(() => {
      const log = document.querySelector('#usher-chat')?.shadowRoot.querySelector('[role=log]');
      if (!log || log.watched) return;
      log.watched = true;
      new MutationObserver(() => window.live.push([log.children.length, log.ariaLive])).observe(
        log,
        { childList: true },
      );
    }).observe(document, { childList: true, subtree: true });
  });
  await pick(page, 'Workday');
  await page.reload();
  await waitTurn(page, 3);
  const live = await page.evaluate(() => window.live);
  assert.equal(live.find(([turns]) => turns === 1)[1], 'off');
});

for (const [language, direction] of [
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fr', 'ltr'],
]) {
  test(`it runs ${direction} in ${language}`, async () => {
    await arrive({}, `?lang=${language}`);
    await say(page, '220');
    const root = page.locator('#usher-chat .usher');
    assert.equal(await root.getAttribute('dir'), direction);
    const box = await panel(page).boundingBox();
    const line = await page.locator('#usher-chat .bubble.visitor').boundingBox();
    const onTheRight = line.x + line.width / 2 > box.x + box.width / 2;
    assert.equal(onTheRight, direction === 'ltr');
    assert.ok(box.x > 800, 'the corner stays where the page put it');
    await fitsItsWidth();
    await nothingSerious(language);
  });
}

test('the conversation’s language wins over the page’s once it is known', async () => {
  mock.faults.language = 'de';
  await arrive();
  assert.equal(await input(page).getAttribute('aria-label'), 'Nachricht schreiben');
  assert.equal(await page.locator('#usher-chat .usher').getAttribute('lang'), 'de');
});

test('the page’s accent, corner and heading are taken, with text that can be read on it', async () => {
  await arrive({}, '?accent=%23ffd60a&position=left&title=Ask%20Acme');
  const button = await launcher(page).evaluate((b) => {
    const { backgroundColor, color } = getComputedStyle(b);
    return [backgroundColor, color, b.getBoundingClientRect().left < 100];
  });
  assert.deepEqual(button, ['rgb(255, 214, 10)', 'rgb(0, 0, 0)', true]);
  assert.equal(await panel(page).locator('h2').innerText(), 'Ask Acme');
  await nothingSerious('yellow');
});

test('nothing moves for whoever prefers that', async () => {
  await arrive({ reducedMotion: 'reduce' });
  await say(page, '220');
  const moving = await page.evaluate(
    () =>
      [...document.querySelector('#usher-chat').shadowRoot.querySelectorAll('*')].filter((e) => {
        const style = getComputedStyle(e);
        return (
          style.animationName !== 'none' ||
          style.transitionDuration !== '0s' ||
          style.scrollBehavior === 'smooth'
        );
      }).length,
  );
  assert.equal(moving, 0);
});

test('with forced colours what is chosen can be told from what is not', async () => {
  await arrive({ forcedColors: 'active' });
  await say(page, '220');
  await option(page, 'Workday').click();
  const colour = (label) =>
    option(page, label).evaluate((o) => getComputedStyle(o).backgroundColor);
  assert.notEqual(await colour('Workday'), await colour('BambooHR'));
});

test('the page’s own styles stay out', async () => {
  context = await browser.newContext(desktop);
  page = await context.newPage();
  mock.extra.set(
    '/hostile',
    '<!doctype html><html lang="en"><title>x</title><link rel="stylesheet" href="/hostile.css"><script src="/widget.js" async></script><p>x</p>',
  );
  mock.extra.set(
    '/hostile.css',
    '* { font: 40px serif !important; text-transform: uppercase; direction: rtl; color: red }',
  );
  await openWidget(page, { url: `${mock.url}/hostile` });
  const style = await page
    .locator('#usher-chat .bubble')
    .first()
    .evaluate((b) => {
      const { fontSize, textTransform, direction } = getComputedStyle(b);
      return [fontSize, textTransform, direction];
    });
  assert.deepEqual(style, ['15px', 'none', 'ltr']);
});
