// The reps' own calendars, as the reps and the operators see them: a real calendar server beside
// the program, read back by an independent parser; and servers that are down, slow, wrong or huge.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { qualify, Talker } from '../faults/talker.mjs';
import { bookMeeting } from './booking_talk.mjs';
import { password, startBetween, startBrokenCalendars, startRadicale } from './radicale.mjs';
import { calendarOf, eventually, startHouse, startMailServer } from './support.mjs';

const minute = 60_000;
const day = 24 * 60 * minute;
// A calendar is read again within 20 s while somebody looks at its rep, noticed within another 5.
const nextReadingMs = 45_000;
// The second and the third try of a letter come after 5 and 30 s, a fifth earlier or later.
const deliveryMs = 60_000;

const unlimited = {
  connections: 0,
  connections_per_address: 0,
  conversations_per_address_per_minute: 0,
  messages_per_minute: 0,
  burst: 0,
};
const settings = (smtp) => ({
  limits: unlimited,
  calendars: { private_hosts: ['127.0.0.1'] },
  ...(smtp && {
    mail: { server: `smtp://127.0.0.1:${smtp.port}`, tls: 'none', from: 'meetings@acme.example', from_name: 'Acme' },
  }),
});

function succeeds(done) {
  assert.equal(done.status, 0, done.stderr);
  return done.stdout.trim();
}

function addCalendar(house, name, rep, user, url) {
  const words = ['calendar', 'add', name, '--rep', rep, '--user', user, '--write', '--config', house.config];
  succeeds(house.commandWith(`${url}\n${password}\n`, ...words));
}

function makeKey(house) {
  house.key = succeeds(house.command('key', 'add', 'test', '--role', 'viewer'));
}

async function api(house, path) {
  const answer = await fetch(house.url + path, { headers: { Authorization: `Bearer ${house.key}` } });
  assert.equal(answer.status, 200, path);
  return answer.json();
}

const slotsOf = (house, rep) => api(house, `/v1/slots?rep=${rep}&profile=hr_mid_market`);
const why = (slots, start) => slots.why.find((one) => one.start === start)?.because;
const allRead = (house, count) =>
  eventually(
    async () => {
      const { calendars } = await api(house, '/v1/calendars');
      return calendars.length === count && calendars.every((one) => one.offered);
    },
    'the first reading of all calendars',
  );

// So that only this rep can be chosen by the team that the shipped profile asks for.
function teamOf(house, reps, more = (text) => text) {
  const file = join(house.config, 'teams.jsonc');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace('"reps": ["east_a", "east_b"]', `"reps": ${JSON.stringify(reps)}`);
  assert.notEqual(changed, text);
  writeFileSync(file, more(changed));
}

const basic = (time) => new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
const event = (uid, start, end, more = '') =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T//T//EN\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20260101T000000Z\r\n` +
  `DTSTART:${basic(start)}\r\nDTEND:${basic(end)}\r\nSUMMARY:Own matters\r\n${more}END:VEVENT\r\nEND:VCALENDAR\r\n`;
const post = (url, form) => fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
const iso = (time) => new Date(time).toISOString();
// Both reps of the team work from Monday to Thursday, from 10 to 17 h.
const bothWork = ({ label }) => /^(Mon|Tue|Wed|Thu) .* 1[0-6]:/.test(label);

describe('meetings in the reps’ calendars', () => {
  let radicale;
  let smtp;
  let house;
  let meeting;
  let owner;
  let uid;
  const userOf = { 'east-a@acme.example': 'ann', 'east-b@acme.example': 'bob' };
  const other = { ann: 'bob', bob: 'ann' };
  const inAll = async () => [...(await radicale.events('ann')), ...(await radicale.events('bob'))];
  const only = (user, fits) =>
    eventually(async () => (await radicale.events(user)).filter(fits), `an entry of ${user}`, deliveryMs);
  const repMails = () => smtp.mails.filter((mail) => mail.to[0] in userOf);

  before(async () => {
    radicale = await startRadicale();
    smtp = await startMailServer();
    house = await startHouse(settings(smtp), {
      prepare(made) {
        makeKey(made);
        addCalendar(made, 'ann-work', 'east_a', 'ann', radicale.calendar('ann'));
        // Where a server leads to its calendars itself.
        addCalendar(made, 'bob-work', 'east_b', 'bob', `${radicale.url}/`);
      },
    });
    await allRead(house, 2);
  });
  after(async () => {
    await house?.close();
    await smtp?.close();
    await radicale?.close();
  });

  test('booked: one entry, that of the rep, which says who comes and makes no server send mail', async () => {
    meeting = await bookMeeting(house, { email: 'visitor@company.example', suits: bothWork });
    const [mail] = await eventually(() => repMails(), 'a mail to the rep');
    owner = userOf[mail.to[0]];
    const [entry] = await only(owner, () => true);
    assert.equal((await inAll()).length, 1);
    uid = entry.uid;
    assert.equal(uid, calendarOf(mail).uid, 'the mail and the calendar name one event');
    assert.equal(entry.start, iso(meeting.start));
    assert.equal(entry.end, iso(meeting.end));
    assert.equal(entry.sequence, 0);
    for (const name of ['attendee', 'organizer', 'method'])
      assert.equal(entry.event.getFirstProperty(name), null, name);
    assert.equal(entry.event.getFirstPropertyValue('transp'), 'OPAQUE');
    assert.match(entry.description, /visitor@company\.example/);
    assert.match(entry.description, /Test Visitor/);
  });

  test('their own meeting is no conflict with itself when it comes back, and blocks once', async () => {
    const rep = owner === 'ann' ? 'east_a' : 'east_b';
    const start = basic(meeting.start).replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
    const read = async () => {
      const slots = await slotsOf(house, rep);
      return slots.calendars[0].age_seconds <= 3 && slots;
    };
    const slots = await eventually(read, 'the next reading', nextReadingMs);
    assert.equal(why(slots, start), 'booked', 'not "busy": the calendar’s copy is ours');
  });

  test('moved by the visitor: the same entry at another time', async () => {
    const form = await (await fetch(`${meeting.manage_url}/move`)).text();
    const [, slot] = form.match(/value="([^"]+)"/);
    const mails = smtp.mails.length;
    assert.equal((await post(`${meeting.manage_url}/move`, { slot })).status, 200);
    const [entry] = await only(owner, (one) => one.start === iso(slot));
    assert.equal(entry.uid, uid);
    assert.equal(entry.sequence, 1);
    assert.equal((await inAll()).length, 1);
    const told = () => smtp.mails.slice(mails).filter((mail) => mail.to[0] === 'visitor@company.example');
    const [mail] = await eventually(told, 'a mail to the visitor');
    [meeting.manage_url] = mail.parsed.text.match(/http:\S+\/m\/\S+/);
  });

  test('cancelled: the entry is gone', async () => {
    assert.equal((await post(`${meeting.manage_url}/cancel`, {})).status, 200);
    await eventually(async () => (await inAll()).length === 0, 'an empty calendar', deliveryMs);
  });

  test('declined by the rep: it leaves their calendar and stands in the next rep’s', async () => {
    const booked = await bookMeeting(house, { email: 'second@company.example', suits: bothWork });
    const theirs = () => repMails().filter((one) => one.parsed.text.includes('second@company.example'));
    const [mail] = await eventually(theirs, 'a mail to the rep');
    const first = userOf[mail.to[0]];
    const [before] = await only(first, () => true);
    const [link] = mail.parsed.text.match(/http:\S+\/r\/[^?\s]+/);
    assert.equal((await post(link, { answer: 'declined' })).status, 200);
    const [after] = await only(other[first], () => true);
    await eventually(async () => (await radicale.events(first)).length === 0, 'an empty calendar', deliveryMs);
    assert.equal(after.start, iso(booked.start));
    assert.notEqual(after.uid, before.uid, 'calendars refuse an event whose organizer changes');
    assert.match(after.description, /second@company\.example/);
  });

  test('busy in the calendar is not offered, free in it is; what is added later counts too', async () => {
    const free = (await slotsOf(house, 'east_a')).slots.filter((one) => Date.parse(one) > Date.now() + 2 * day);
    assert.ok(free.length > 20, 'times to choose from');
    const [busy, transparent] = [free[4], free[12]].map(Date.parse);
    await radicale.put('ann', 'busy', event('busy@t', busy, busy + 30 * minute));
    await radicale.put('ann', 'free', event('free@t', transparent, transparent + 30 * minute, 'TRANSP:TRANSPARENT\r\n'));
    const noticed = async () => {
      const slots = await slotsOf(house, 'east_a');
      return why(slots, free[4]) === 'busy' && slots;
    };
    const slots = await eventually(noticed, 'the next reading', nextReadingMs);
    assert.ok(!slots.slots.includes(free[4]));
    assert.ok(slots.slots.includes(free[12]), 'TRANSPARENT does not block');
    // Busy for all of both reps' next days: a chat offers nothing there.
    const until = Date.now() + 5 * day;
    for (const user of ['ann', 'bob']) await radicale.put(user, 'away', event(`away-${user}@t`, Date.now() - day, until));
    const away = async () =>
      (await Promise.all(['east_a', 'east_b'].map((rep) => slotsOf(house, rep)))).every(
        (one) => one.slots.every((start) => Date.parse(start) >= until) && one.why.some((w) => w.because === 'busy'),
      );
    await eventually(away, 'the next reading', nextReadingMs);
    const talker = new Talker(house.running.chatUrl());
    await talker.connect();
    const offered = await qualify(talker);
    assert.ok(offered.slots.length > 0);
    for (const one of offered.slots) assert.ok(Date.parse(one.start) >= until, one.label);
    talker.cut();
    for (const user of ['ann', 'bob']) await radicale.remove(user, 'away');
  });
});

describe('a calendar server that is away when a meeting is booked', () => {
  let radicale;
  let between;
  let smtp;
  let house;
  const entries = (email) => async () => (await radicale.events('ann')).filter((one) => one.description.includes(email));
  const waits = () => /^calendar\b.*the oldest since/m.test(house.command('outbox').stdout);

  before(async () => {
    radicale = await startRadicale();
    between = await startBetween(radicale);
    smtp = await startMailServer();
    house = await startHouse(settings(smtp), {
      prepare(made) {
        makeKey(made);
        teamOf(made, ['east_a']);
        addCalendar(made, 'ann-work', 'east_a', 'ann', between.calendar('ann'));
      },
    });
    await allRead(house, 1);
  });
  after(async () => {
    await house?.close();
    await between?.close();
    await smtp?.close();
    await radicale?.close();
  });

  test('down: the visitor is booked and told at once; the entry comes when it is back', async () => {
    await radicale.stop();
    await bookMeeting(house, { email: 'down@company.example' });
    await eventually(() => smtp.to('down@company.example'), 'a mail to the visitor');
    await eventually(() => smtp.to('east-a@acme.example'), 'a mail to the rep');
    assert.ok(waits(), house.command('outbox').stdout);
    await radicale.start();
    const [entry] = await eventually(entries('down@company.example'), 'the entry', deliveryMs);
    assert.equal(entry.sequence, 0);
  });

  test('killed between booking and delivery: exactly one entry', async () => {
    await radicale.stop();
    await bookMeeting(house, { email: 'killed@company.example' });
    await house.running.kill();
    await radicale.start();
    await house.start();
    await eventually(entries('killed@company.example'), 'the entry', deliveryMs);
    await eventually(() => !waits(), 'nothing that waits');
    assert.equal((await entries('killed@company.example')()).length, 1);
  });

  test('killed between the entry and our note of it: still exactly one', async () => {
    const lost = new Promise((done) => {
      between.losesAnswer = async (request, answer) => {
        if (request.method !== 'PUT' || answer.statusCode !== 201) return false;
        between.losesAnswer = undefined;
        await house.running.kill();
        done();
        return true;
      };
    });
    await allRead(house, 1);
    await Promise.all([bookMeeting(house, { email: 'lost@company.example' }).catch(() => {}), lost]);
    assert.equal((await entries('lost@company.example')()).length, 1);
    assert.ok(waits(), 'it has not been noted');
    let again = 0;
    between.losesAnswer = (request, answer) => (request.method === 'PUT' && answer.statusCode === 201 && ++again, false);
    await house.start();
    await eventually(() => again > 0, 'the second delivery', deliveryMs);
    await eventually(() => !waits(), 'nothing that waits');
    const found = await entries('lost@company.example')();
    assert.equal(found.length, 1);
    assert.equal(found[0].sequence, 0);
  });

  test('a rep who edits the entry keeps their time blocked and is told so by their calendar', async () => {
    const meeting = await bookMeeting(house, { email: 'edited@company.example' });
    const [entry] = await eventually(entries('edited@company.example'), 'the entry', deliveryMs);
    const slots = await slotsOf(house, 'east_a');
    const moved = slots.slots.findLast((one) => Date.parse(one) > Date.parse(meeting.end) + day);
    const text = event(entry.uid, moved, Date.parse(moved) + 30 * minute, 'SEQUENCE:1\r\n');
    await fetch(`${radicale.calendar('ann')}${encodeURIComponent(entry.uid)}.ics`, {
      method: 'PUT',
      body: text,
      headers: { Authorization: `Basic ${btoa(`ann:${password}`)}`, 'Content-Type': 'text/calendar' },
    });
    const noticed = async () => why(await slotsOf(house, 'east_a'), moved) === 'busy';
    await eventually(noticed, 'the moved entry', nextReadingMs);
  });
});

describe('calendars in trouble', () => {
  const troubles = ['error', 'page', 'half', 'huge', 'silent'];
  let broken;
  let house;

  before(async () => {
    broken = await startBrokenCalendars();
    const rep = (name, kind) =>
      `"${name}": { "name": "${name}", "email": "${name}@acme.example", "zone": "America/New_York", "languages": ["en"],
        "hours": [{ "days": ["MO", "TU", "WE", "TH", "FR"], "start": "09:00", "end": "17:00" }],
        "calendars": [${kind ? `"${broken.url}/${kind}/basic.ics"` : ''}], "weight": 100 },`;
    const feeds = troubles.map((kind) => rep(`feed_${kind}`, kind));
    const davs = troubles.map((kind) => rep(`dav_${kind}`));
    const all = [...feeds, ...davs, rep('feed_hostile', 'hostile'), rep('feed_well', 'well')];
    house = await startHouse(settings(), {
      prepare(made) {
        makeKey(made);
        const names = all.map((text) => text.split('"')[1]);
        teamOf(made, names, (text) => text.replace('"reps": {', `"reps": {\n${all.join('\n')}`));
        for (const kind of troubles) addCalendar(made, `dav-${kind}`, `dav_${kind}`, 'ann', `${broken.url}/${kind}/`);
      },
    });
  });
  after(async () => {
    await house?.close();
    await broken?.close();
  });

  test('visitors are served from the first moment, by the rep whose calendar is known', async () => {
    const wellRead = async () => (await slotsOf(house, 'feed_well')).slots.length > 0;
    await eventually(wellRead, 'the reading of the good calendar');
    for (let i = 0; i < 3; i++) {
      const meeting = await bookMeeting(house, { email: `served${i}@company.example` });
      assert.match(meeting.with.name, /^feed_(well|hostile)$/);
    }
    // The silent ones are still being waited for: nobody else was.
    const { calendars } = await api(house, '/v1/calendars');
    const silent = calendars.filter((one) => one.rep.endsWith('_silent'));
    assert.deepEqual(silent.map((one) => one.offered), [false, false]);
  });

  test('each is not offered, says why, and stands in the alarms', async () => {
    const failed = async () => {
      const { calendars } = await api(house, '/v1/calendars');
      const bad = calendars.filter((one) => /^(feed|dav)_/.test(one.rep) && !/well|hostile/.test(one.rep));
      return bad.length === 2 * troubles.length && bad.every((one) => one.problem !== 'it was not read yet') && bad;
    };
    const bad = await eventually(failed, 'a try of each', 90_000);
    const ready = await fetch(`${house.url}/readyz`);
    assert.equal(ready.status, 200, 'visitors are served');
    const alarms = await ready.text();
    for (const one of bad) {
      assert.equal(one.offered, false, one.rep);
      assert.ok(one.problem, one.rep);
      assert.ok(alarms.includes(`of ${one.rep}, who is not offered`), `${one.rep}\n${alarms}`);
      const slots = await slotsOf(house, one.rep);
      assert.deepEqual(slots.slots, []);
      assert.ok(slots.why.length > 0 && slots.why.every((w) => w.because === 'calendar_unreadable'), one.rep);
    }
    const secret = bad.filter((one) => JSON.stringify(one).includes('/basic.ics') && one.name.includes('/error/basic'));
    assert.deepEqual(secret, [], 'a feed’s address is not shown whole');
  });

  test('a rule without an end is busy once and noted', async () => {
    const { calendars } = await api(house, '/v1/calendars');
    const hostile = calendars.find((one) => one.rep === 'feed_hostile');
    assert.equal(hostile.offered, true);
    assert.equal(hostile.notes.length, 1);
    assert.ok((await slotsOf(house, 'feed_hostile')).slots.length > 0);
  });
});

describe('something else comes on top of a booked meeting', () => {
  let smtp;
  let house;
  const feed = () => join(house.config, 'east.ics');
  const told = () => smtp.mails.filter((mail) => /^Two at once/.test(mail.parsed.subject));
  const conflicts = async () => (await api(house, '/v1/calendars')).conflicts;

  before(async () => {
    smtp = await startMailServer();
    house = await startHouse(settings(smtp), {
      prepare(made) {
        makeKey(made);
        teamOf(made, ['east_a'], (text) => text.replace('"calendars": []', '"calendars": ["east.ics"]'));
        writeFileSync(join(made.config, 'east.ics'), event('past', 0, minute));
      },
    });
  });
  after(async () => {
    await house?.close();
    await smtp?.close();
  });

  test('the rep is told once, though the program is killed and started again, and decides', async () => {
    const meeting = await bookMeeting(house, { email: 'visitor@company.example' });
    const start = Date.parse(meeting.start);
    assert.deepEqual(await conflicts(), []);
    writeFileSync(feed(), event('dentist', start + 10 * minute, start + 70 * minute));
    // The calendars are compared at the start, too.
    await house.running.kill();
    await house.start();
    const [mail] = await eventually(() => told(), 'a mail about the conflict');
    assert.deepEqual(mail.to, ['east-a@acme.example']);
    const [standing, ...more] = await conflicts();
    assert.deepEqual(more, []);
    assert.equal(standing.meeting, meeting.id);
    assert.equal(Date.parse(standing.event_start), start + 10 * minute);
    assert.match(await (await fetch(`${house.url}/readyz`)).text(), new RegExp(`the meeting ${meeting.id} of east_a`));

    await house.running.kill();
    await house.start();
    await eventually(async () => (await (await fetch(`${house.url}/readyz`)).text()).includes(meeting.id), 'the alarm');
    assert.equal(told().length, 1);
    const seen = await fetch(new URL(new URL(meeting.manage_url).pathname, house.url));
    assert.doesNotMatch(await seen.text(), /cancelled/, 'the meeting stands');

    // The mail's own link moves it out of the way.
    const [link] = mail.parsed.text.match(/https?:\S+\/m\/\S+\/move/);
    const move = new URL(new URL(link).pathname, house.url);
    const [slot] = (await (await fetch(move)).text()).match(/(?<=value=")[^"]+/);
    assert.match(await (await post(move, { slot })).text(), /Your meeting has been moved/);
    assert.deepEqual(await conflicts(), []);
  });
});
