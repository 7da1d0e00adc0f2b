// The real program with a mail server and a webhook's receiver beside it, all on loopback.

import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { Program } from '../support/program.mjs';

export const program = process.env.USHER_PROGRAM ??
  new URL('../../build/quick/usher', import.meta.url).pathname;
export const webhookSecret = `whsec_${Buffer.from('thirty-two octets for the tests!').toString('base64')}`;

const patienceMs = 20_000; // far above any honest delivery; a hang becomes a failure with a name

// Until `what` gives something that is no undefined, null, false or empty list.
export async function eventually(what, name, patience = patienceMs) {
  const end = Date.now() + patience;
  for (;;) {
    const got = await what();
    if (Array.isArray(got) ? got.length : got) return got;
    if (Date.now() > end) throw new Error(`${name} did not happen`);
    await wait(50);
  }
}

// Keeps every mail, raw and read by an independent parser. `refuse(address)` may answer an error.
export async function startMailServer() {
  const mails = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, session, done) {
      done(kept.refuse?.(address.address) ?? null);
    },
    onData(stream, session, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks);
        mails.push({
          raw,
          to: session.envelope.rcptTo.map((r) => r.address),
          from: session.envelope.mailFrom.address,
          parsed: await simpleParser(raw),
        });
        done();
      });
    },
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const kept = {
    mails,
    refuse: undefined,
    port: server.server.address().port,
    to: (address) => mails.filter((mail) => mail.to.includes(address)),
    close: () => new Promise((closed) => server.close(closed)),
  };
  return kept;
}

// Keeps every delivery as it came. `status` may be a number or a function of how many came before.
export async function startReceiver() {
  const got = [];
  const kept = { got, status: 200 };
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const status = typeof kept.status === 'function' ? kept.status(got.length) : kept.status;
      got.push({ headers: request.headers, body: Buffer.concat(chunks).toString(), status });
      response.writeHead(status, kept.headers ?? {}).end();
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  kept.url = `http://127.0.0.1:${server.address().port}/hook`;
  kept.of = (type) => got.filter((one) => JSON.parse(one.body).type === type);
  kept.close = () => new Promise((closed) => (server.closeAllConnections(), server.close(closed)));
  return kept;
}

// The shipped configuration with these server settings, started; `prepare(house)` may change its
// folders before. `start()` starts it anew after a stop or a kill.
export async function startHouse(server, { env = {}, prepare } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'usher-outside-'));
  const config = join(folder, 'config');
  cpSync(new URL('../../config', import.meta.url).pathname, config, { recursive: true });
  writeFileSync(join(config, 'server.jsonc'), JSON.stringify(server));
  Object.assign(process.env, { USHER_TEST_SECRET: webhookSecret, ...env });
  const house = { folder, config, data: join(folder, 'data') };
  house.running = new Program(program, { config, data: house.data });
  house.start = async () => (house.url = await house.running.start());
  house.command = (...words) =>
    spawnSync(program, [...words, '--data', house.data], { encoding: 'utf8' });
  house.commandWith = (input, ...words) =>
    spawnSync(program, [...words, '--data', house.data], { encoding: 'utf8', input });
  house.close = async () => {
    await house.running.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  await prepare?.(house);
  await house.start();
  return house;
}

// The calendar part of a mail, read by ical.js; and its lines, checked by the octet.
export function calendarOf(mail) {
  const part = mail.parsed.attachments.find((one) => one.contentType === 'text/calendar');
  if (!part) return undefined;
  const text = part.content.toString('utf8');
  const component = new ICAL.Component(ICAL.parse(text));
  const event = component.getFirstSubcomponent('vevent');
  return {
    text,
    octets: part.content,
    method: component.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    start: event.getFirstPropertyValue('dtstart').toJSDate(),
    event,
  };
}

// RFC 5545 3.1: CRLF, at most 75 octets, no fold inside a letter, nothing bare.
export function lineFaults(octets) {
  const text = octets.toString('utf8');
  const faults = [];
  if (text.includes('\uFFFD')) faults.push('not UTF-8');
  if (!text.endsWith('\r\n')) faults.push('no CRLF at the end');
  if (/[^\r]\n|\r[^\n]/.test(text)) faults.push('a bare CR or LF');
  let at = 0;
  for (const line of octets.toString('latin1').split('\r\n')) {
    if (line.length > 75) faults.push(`a line of ${line.length} octets`);
    const first = octets[at + (line.startsWith(' ') ? 1 : 0)];
    if (first !== undefined && (first & 0xc0) === 0x80) faults.push('folded inside a letter');
    if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(line)) faults.push('a control');
    at += line.length + 2;
  }
  return faults;
}
