// The product as visitors meet it: the real program, the shipped profiles, the widget in a real
// browser. USHER_PROGRAM names the program; screenshots go to tests/browser/screenshots.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Program } from '../support/program.mjs';
import { startBrowser } from './support/browser.mjs';
import * as widget from './support/widget.mjs';

const binary = process.env.USHER_PROGRAM ?? new URL('../../build/release/usher', import.meta.url).pathname;
const shipped = new URL('../../config', import.meta.url).pathname;
const pictures = new URL('./screenshots/', import.meta.url).pathname;
const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

let browser;
const servers = [];
before(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  for (const { server, folder } of servers) {
    if (server.child.exitCode === null) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

// A server of its own with a copy of the shipped configuration; `edit` may change a profile's text.
async function serve(edit = (text) => text) {
  const folder = mkdtempSync(join(tmpdir(), 'usher-browser-'));
  const config = join(folder, 'config');
  cpSync(shipped, config, { recursive: true });
  const profile = join(config, 'profiles', 'hr_mid_market.jsonc');
  writeFileSync(profile, edit(readFileSync(profile, 'utf8')));
  const server = new Program(binary, { config, data: join(folder, 'data') });
  server.address = await server.start();
  servers.push({ server, folder });
  return server;
}

async function visit(server, { query = '', width = 1280, height = 860, zone = 'America/New_York', locale = 'en-US' } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, timezoneId: zone, locale });
  const page = await context.newPage();
  await widget.openWidget(page, { url: `${server.address}/${query}` });
  return page;
}

async function picture(page, name) {
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

async function nothingSerious(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  const serious = found.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  assert.deepEqual(serious.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`), []);
}

async function said(page) {
  return (await widget.transcript(page)).map((line) => line.text).join('\n');
}

// The answers of a company that fits, up to the offer of times.
async function qualify(page) {
  await widget.say(page, "we're about 220 people");
  await widget.pick(page, 'Yes');
  await widget.pick(page, 'I lead HR or People');
  await widget.pick(page, 'Hired a VP or Head of People');
  await widget.pick(page, 'HR or people software');
  await widget.pick(page, 'BambooHR');
  if (await widget.option(page, 'HR answers the same questions all day').count())
    await widget.pick(page, 'HR answers the same questions all day');
  await widget.pick(page, 'Yes'); // consent
}

async function leaveContact(page) {
  await widget.say(page, 'Test Visitor');
  await widget.say(page, 'visitor@company.example');
  if (await widget.option(page, 'Yes').count()) await widget.pick(page, 'Yes'); // the company
  else if ((await widget.input(page).count()) && !/Done!/.test(await said(page))) await widget.say(page, 'Company');
}

test('a company that fits is booked in the chat', async () => {
  const page = await visit(await serve());
  await picture(page, 'opening');
  await qualify(page);
  await picture(page, 'slots');
  await nothingSerious(page);
  const [first] = await widget.offeredSlots(page);
  await widget.book(page, first.slot);
  await leaveContact(page);
  assert.match(await said(page), /Done!/);
  await picture(page, 'booked');
  await nothingSerious(page);
});

test('a company that is too small gets a kind no with the free plan', async () => {
  const page = await visit(await serve(), { width: 360, height: 740 });
  await picture(page, 'opening-360');
  await widget.say(page, '22 of us');
  await widget.pick(page, 'Yes'); // "fewer than 50 people in total?"
  assert.match(await said(page), /free plan/);
  assert.ok(await widget.panel(page).locator('a[href="https://acme.example/free"]').count());
  await picture(page, 'disqualified-360');
  await nothingSerious(page);
});

test('a close call is looked at by a person, who answers when the desk opens', async () => {
  // The server's clock is the real one: the desk opens three days from now, whenever that is.
  const day = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][(new Date().getUTCDay() + 3) % 7];
  const closed = (text) => text.replace('"open": { "mon-fri": "09:00-17:30" }', `"open": { "${day}": "09:00-17:30" }`);
  const page = await visit(await serve(closed));
  await widget.say(page, '300');
  await widget.pick(page, 'Yes');
  await widget.pick(page, 'I lead HR or People');
  await widget.pick(page, 'None of these');
  await widget.pick(page, 'HR or people software');
  await widget.pick(page, 'Workday');
  for (let i = 0; i < 6 && !/rather have a person/.test(await said(page)); i++)
    await widget.option(page, /HR answers|This quarter|Yes, 20%|^No$/).first().click().then(() => widget.waitTurn(page));
  assert.match(await said(page), /rather have a person/);
  if (await widget.option(page, 'Yes').count()) await widget.pick(page, 'Yes'); // consent
  await widget.say(page, 'visitor@company.example');
  await picture(page, 'review-closed');
  await nothingSerious(page);
});

test('a correction decides anew', async () => {
  const page = await visit(await serve());
  await qualify(page);
  assert.ok((await widget.offeredSlots(page)).length >= 3);
  await widget.say(page, 'sorry, I meant 22 people');
  assert.match(await said(page), /fewer than 50 people/);
  await widget.pick(page, 'Yes');
  assert.match(await said(page), /free plan/);
  await picture(page, 'corrected');
});

test('the page speaks French when the visitor does', async () => {
  const page = await visit(await serve(), { query: '?lang=fr', zone: 'America/Toronto', locale: 'fr-CA', width: 360, height: 740 });
  assert.match(await said(page), /Bonjour/);
  await widget.say(page, 'environ 220 personnes');
  await widget.pick(page, 'Oui');
  await picture(page, 'french-360');
  await nothingSerious(page);
});

test('a reload in the middle loses and doubles nothing', async () => {
  const page = await visit(await serve());
  await widget.say(page, '220');
  await widget.pick(page, 'Yes');
  const before = await widget.transcript(page);
  const seq = await widget.lastSeq(page);
  await page.reload();
  await widget.launcher(page).waitFor();
  if ((await widget.launcher(page).getAttribute('aria-expanded')) === 'false') await widget.launcher(page).click();
  await widget.waitTurn(page, seq);
  assert.deepEqual(await widget.transcript(page), before);
});

test('a server that is killed and started again goes on where it was', async () => {
  const server = await serve();
  const page = await visit(server);
  await widget.say(page, '220');
  const seq = await widget.lastSeq(page);
  await server.kill();
  await widget.say(page, 'yes', { wait: false });
  await picture(page, 'line-lost');
  await server.start(server.port);
  await widget.waitTurn(page, seq + 1);
  assert.deepEqual(await widget.visitorLines(page), ['220', 'yes']);
  assert.equal(await widget.lastSeq(page), seq + 1);
});

test('whoever loses a slot to somebody else is offered other times', async () => {
  // Everybody goes to a team of one.
  const server = await serve((text) => text.replaceAll('team:mid_market_us', 'team:canada'));
  const first = await visit(server);
  const second = await visit(server);
  await qualify(first);
  await qualify(second);
  const [slot] = await widget.offeredSlots(first);
  await widget.book(first, slot.slot);
  await widget.book(second, slot.slot);
  const others = (await widget.offeredSlots(second)).map((other) => other.slot);
  assert.ok(others.length > 0 && !others.includes(slot.slot));
  await picture(second, 'slot-lost');
});
