// Radicale from Debian, as a real calendar server on loopback with a folder of its own; and what
// stands between it and us when a test wants to lose an answer.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http, { createServer } from 'node:http';
import { createServer as createDoor } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { eventually } from './support.mjs';

export const password = 's3cret';
const noEvents = `<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
<C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>
</D:prop></D:set></C:mkcalendar>`;

function freePort() {
  return new Promise((found) => {
    const door = createDoor().listen(0, '127.0.0.1', () => {
      const { port } = door.address();
      door.close(() => found(port));
    });
  });
}

// With users ann and bob, each with an empty calendar "office".
export async function startRadicale() {
  const folder = mkdtempSync(join(tmpdir(), 'usher-radicale-'));
  const port = await freePort();
  writeFileSync(join(folder, 'users'), `ann:${password}\nbob:${password}\n`);
  writeFileSync(
    join(folder, 'config'),
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = ${folder}/users\n` +
      `htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = ${folder}/store\n[logging]\nlevel = error\n`,
  );
  const radicale = { port, url: `http://127.0.0.1:${port}` };
  let child;
  const ask = (method, user, path, body, headers = {}) =>
    fetch(`${radicale.url}/${user}/${path}`, {
      method,
      body,
      headers: { Authorization: `Basic ${btoa(`${user}:${password}`)}`, ...headers },
    });
  radicale.start = async () => {
    const mine = spawn('radicale', ['--config', join(folder, 'config')], { stdio: 'ignore' });
    child = mine;
    mine.gone = new Promise((gone) => mine.once('exit', gone).once('error', gone));
    await eventually(() => {
      if (mine.exitCode !== null) throw new Error('Radicale does not start: is its Debian package installed?');
      return ask('OPTIONS', 'ann', '').then((answer) => answer.ok, () => false);
    }, 'an answer of Radicale', 60_000);
  };
  radicale.stop = async () => {
    child.kill('SIGKILL');
    await child.gone;
  };
  radicale.close = async () => {
    await radicale.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  radicale.calendar = (user) => `${radicale.url}/${user}/office/`;
  radicale.put = async (user, name, text) => {
    const answer = await ask('PUT', user, `office/${name}.ics`, text, { 'Content-Type': 'text/calendar' });
    if (answer.status !== 201) throw new Error(`Radicale answers ${answer.status} to ${name}`);
  };
  radicale.remove = (user, name) => ask('DELETE', user, `office/${name}.ics`);
  // The events that stand there now, read by ical.js.
  radicale.events = async (user) => {
    const answer = await ask('GET', user, 'office/');
    if (answer.status !== 200) throw new Error(`Radicale answers ${answer.status}`);
    const text = await answer.text();
    if (!text.includes('BEGIN:VEVENT')) return [];
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
      event,
      uid: event.getFirstPropertyValue('uid'),
      sequence: event.getFirstPropertyValue('sequence'),
      start: event.getFirstPropertyValue('dtstart').toJSDate().toISOString(),
      end: event.getFirstPropertyValue('dtend').toJSDate().toISOString(),
      description: event.getFirstPropertyValue('description') ?? '',
    }));
  };
  await radicale.start();
  for (const user of ['ann', 'bob']) {
    const made = await ask('MKCALENDAR', user, 'office/', noEvents);
    if (made.status !== 201) throw new Error(`no calendar of ${user}: ${made.status}`);
  }
  return radicale;
}

// Passes everything on, except that `losesAnswer(request)` may have the answer of one thrown away
// after it was carried out.
export async function startBetween(radicale) {
  const between = { losesAnswer: undefined };
  const server = createServer((request, response) => {
    const { method, url: path, headers } = request;
    const onward = http.request(
      { host: '127.0.0.1', port: radicale.port, method, path, headers },
      async (answer) => {
        const chunks = [];
        for await (const chunk of answer) chunks.push(chunk);
        if (await between.losesAnswer?.(request, answer)) return request.socket.destroy();
        response.writeHead(answer.statusCode, answer.headers).end(Buffer.concat(chunks));
      },
    );
    onward.on('error', () => request.socket.destroy());
    request.pipe(onward);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  between.calendar = (user) => `http://127.0.0.1:${server.address().port}/${user}/office/`;
  between.close = () => new Promise((closed) => (server.closeAllConnections(), server.close(closed)));
  return between;
}

// A calendar server that is in trouble, by the first part of the path.
export async function startBrokenCalendars() {
  const event = (more) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T//T//EN\r\nBEGIN:VEVENT\r\nUID:u@t\r\nDTSTAMP:20260101T000000Z\r\n` +
    `DTSTART:20260105T150000Z\r\nDTEND:20260105T160000Z\r\n${more}SUMMARY:x\r\nEND:VEVENT\r\n`;
  const kinds = {
    error: (response) => response.writeHead(500).end('broken'),
    page: (response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>'),
    half: (response) => response.writeHead(200, { 'Content-Type': 'text/calendar' }).end(event('').slice(0, -30)),
    huge: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/calendar' });
      const megabyte = Buffer.alloc(1024 * 1024, 'X');
      let left = 50;
      const more = () => {
        while (left-- > 0) if (!response.write(megabyte)) return response.once('drain', more);
        response.end();
      };
      more();
    },
    silent: () => {},
    hostile: (response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/calendar' })
        .end(`${event('RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\n')}END:VCALENDAR\r\n`),
    well: (response) =>
      response.writeHead(200, { 'Content-Type': 'text/calendar' }).end(`${event('')}END:VCALENDAR\r\n`),
  };
  const asked = new Set();
  const server = createServer((request, response) => {
    const kind = request.url.split('/')[1];
    asked.add(`${request.method} ${kind}`);
    (kinds[kind] ?? kinds.error)(response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    asked,
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((closed) => (server.closeAllConnections(), server.close(closed))),
  };
}
