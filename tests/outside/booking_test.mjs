// A chat that ends in a booking, as the world outside sees it: mails read by mailparser and ical.js,
// webhooks verified by standardwebhooks, links followed as scanners and people follow them.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { goodAnswer, qualify, Talker } from '../faults/talker.mjs';
import {
  calendarOf,
  eventually,
  lineFaults,
  startHouse,
  startMailServer,
  startReceiver,
  webhookSecret,
} from './support.mjs';

const visitor = 'visitor@company.example';
let smtp;
let hook;
let house;

const settings = () => ({
  mail: {
    server: `smtp://127.0.0.1:${smtp.port}`,
    tls: 'none',
    from: 'meetings@acme.example',
    from_name: 'Acme',
  },
  webhooks: {
    crm: { url: hook.url, secret: 'env:USHER_TEST_SECRET', private_addresses: 'allowed' },
  },
});

// A visitor of this address, booked; the meeting as their chat shows it.
async function book(email, answers = {}) {
  const talker = new Talker(house.running.chatUrl());
  await talker.connect();
  if (answers.first) await talker.say({ type: 'say', text: answers.first });
  let slots = await qualify(talker);
  // Both reps of the team work from Monday to Thursday, from 10 to 17 h.
  const suits = ({ label }) => /^(Mon|Tue|Wed|Thu) .* 1[0-6]:/.test(label);
  for (let i = 0; i < 8 && !slots.slots.some(suits); i++) {
    await talker.say({ type: 'more_slots' });
    slots = talker.events('slots').at(-1);
  }
  await talker.say({ type: 'book', slot: slots.slots.find(suits).slot });
  const said = { email, ...answers };
  for (let i = 0; i < 10 && !talker.events('booked').length; i++) {
    const ask = talker.openAsk();
    const text = said[ask.question];
    await talker.say(text ? { type: 'say', text } : goodAnswer(ask));
  }
  const [booked] = talker.events('booked');
  assert.ok(booked, 'the talk ends in a booking');
  return { meeting: booked.meeting, talker };
}

const reps = /^(east-a|east-b)@acme\.example$/;
const mailsToReps = (from = 0) => smtp.mails.slice(from).filter((mail) => reps.test(mail.to[0]));
const linkIn = (mail, pattern) => mail.parsed.text.match(pattern)[0];
const post = (url, form) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
const data = (delivery) => JSON.parse(delivery.body).data;

function checkInvitation(mail, method) {
  const types = mail.raw.toString().match(/Content-Type: [a-z]+\/[a-z]+/g);
  assert.deepEqual(types, [
    'Content-Type: multipart/alternative',
    'Content-Type: text/plain',
    'Content-Type: text/html',
    'Content-Type: text/calendar',
  ]);
  assert.match(mail.raw.toString(), new RegExp(`text/calendar; charset=utf-8; method=${method}`));
  assert.doesNotMatch(mail.raw.toString(), /Content-Disposition/i);
  for (const line of mail.raw.toString('latin1').split('\r\n')) assert.ok(line.length <= 998);
  assert.equal(mail.parsed.headers.get('auto-submitted'), 'auto-generated');
  const calendar = calendarOf(mail);
  assert.equal(calendar.method, method);
  assert.deepEqual(lineFaults(calendar.octets), []);
  const organizer = calendar.event.getFirstPropertyValue('organizer');
  assert.equal(organizer, `mailto:${mail.parsed.from.value[0].address}`);
  const attendees = calendar.event.getAllProperties('attendee').map((a) => a.getFirstValue());
  assert.ok(attendees.includes(`mailto:${mail.to[0]}`), 'the recipient is an attendee');
  assert.ok(!attendees.includes(organizer), 'the organizer is no attendee');
  return calendar;
}

before(async () => {
  smtp = await startMailServer();
  hook = await startReceiver();
  house = await startHouse(settings());
});
after(async () => {
  await house?.close();
  await smtp?.close();
  await hook?.close();
});

describe('booked, moved, cancelled', () => {
  let first;
  let rep;
  let booked;
  let uid;

  test('the visitor and the rep are invited, each in their own zone with the other beside it', async () => {
    booked = await book(visitor);
    const [mail] = await eventually(() => smtp.to(visitor), 'a mail to the visitor');
    [rep] = await eventually(() => mailsToReps(), 'a mail to the rep');
    first = checkInvitation(mail, 'REQUEST');
    const theirs = checkInvitation(rep, 'REQUEST');
    uid = first.uid;
    assert.equal(theirs.uid, uid);
    assert.equal(first.sequence, 0);
    assert.equal(first.start.toISOString(), new Date(booked.meeting.start).toISOString());
    assert.match(first.text, /DTSTART:\d{8}T\d{6}Z/);
    const attendee = first.event
      .getAllProperties('attendee')
      .find((one) => one.getFirstValue() === `mailto:${visitor}`);
    assert.equal(attendee.getParameter('partstat'), 'NEEDS-ACTION');
    assert.equal(attendee.getParameter('rsvp'), 'TRUE');
    assert.match(mail.parsed.text, /America\/New_York/);
    assert.match(mail.parsed.subject, /\d{4}, \d\d:\d\d \(GMT/);
    assert.ok(mail.parsed.text.includes(booked.meeting.manage_url));
    assert.match(rep.parsed.replyTo.text, new RegExp(visitor));
  });

  test('the brief is in the mail and in the entry: why, scores, own words, openers', () => {
    for (const text of [rep.parsed.text, calendarOf(rep).event.getFirstPropertyValue('description')]) {
      for (const heading of ['Why qualified', 'Score by layer', 'In their own words', 'Three ways to begin', 'Where each fact came from'])
        assert.ok(text.includes(heading), heading);
      assert.match(text, /"220" \(220 people\)|"220"/);
    }
    const part = (from, to) => rep.parsed.text.split(from)[1].split(to)[0].trim().split(/\r?\n/);
    assert.equal(part('Score by layer', 'In their own words').length, 6);
    assert.equal(part('Three ways to begin', 'Where each').length, 3);
    assert.equal(part('Why qualified', 'Score by').length, 1);
  });

  test('bug 27: scanners follow every link ten times and nothing changes', async () => {
    const links = [booked.meeting.manage_url, booked.meeting.ics_url];
    links.push(...rep.parsed.text.match(/http:\S+\/r\/\S+/g));
    assert.ok(links.length >= 6);
    for (let i = 0; i < 10; i++)
      for (const link of links)
        for (const method of ['GET', 'HEAD']) {
          const answer = await fetch(link, { method });
          assert.equal(answer.status, 200, link);
          assert.match(answer.headers.get('x-robots-tag') ?? '', /noindex/);
        }
    const page = await (await fetch(booked.meeting.manage_url)).text();
    assert.ok(page.includes('/cancel'), 'it can still be cancelled');
    assert.equal(hook.of('meeting.outcome').length, 0);
  });

  test('bug 21: moved, the same entry gets a new time', async () => {
    const form = await (await fetch(`${booked.meeting.manage_url}/move`)).text();
    const [, slot] = form.match(/value="([^"]+)"/);
    const [mails, repMails] = [smtp.to(visitor).length, mailsToReps().length];
    assert.equal((await post(`${booked.meeting.manage_url}/move`, { slot })).status, 200);
    const mail = (await eventually(() => smtp.to(visitor).slice(mails), 'a mail')).at(0);
    const repMail = (await eventually(() => mailsToReps().slice(repMails), 'a mail')).at(0);
    for (const one of [mail, repMail]) {
      const calendar = checkInvitation(one, 'REQUEST');
      assert.equal(calendar.uid, uid);
      assert.equal(calendar.sequence, 1);
      assert.equal(calendar.start.toISOString(), new Date(slot).toISOString());
    }
    assert.notEqual(mail.parsed.messageId, first.messageId);
    booked.old = booked.meeting.manage_url;
    booked.meeting.manage_url = linkIn(mail, /http:\S+\/m\/\S+/);
    // Bug 28: the old mail's links no longer act.
    const late = await post(`${booked.old}/cancel`, {});
    assert.equal(late.status, 409);
    assert.match(await late.text(), /was moved/);
    const lateRep = await post(linkIn(rep, /http:\S+\/r\/[^?\s]+/), { answer: 'declined' });
    assert.equal(lateRep.status, 409);
  });

  test('bug 25: cancelled, the entry goes away', async () => {
    const [mails, repMails] = [smtp.to(visitor).length, mailsToReps().length];
    for (let i = 0; i < 3; i++)
      assert.equal((await post(`${booked.meeting.manage_url}/cancel`, {})).status, 200);
    const mail = (await eventually(() => smtp.to(visitor).slice(mails), 'a mail')).at(0);
    const repMail = (await eventually(() => mailsToReps().slice(repMails), 'a mail')).at(0);
    for (const one of [mail, repMail]) {
      const calendar = checkInvitation(one, 'CANCEL');
      assert.equal(calendar.uid, uid);
      assert.equal(calendar.sequence, 2);
      assert.equal(calendar.event.getFirstPropertyValue('status'), 'CANCELLED');
    }
  });

  test('bug 29: pressed three times, told once', async () => {
    await eventually(() => hook.of('meeting.cancelled'), 'the webhook');
    assert.equal(smtp.to(visitor).length, 3);
    assert.equal(hook.of('meeting.cancelled').length, 1);
    assert.equal(new Set(smtp.mails.map((mail) => mail.parsed.messageId)).size, smtp.mails.length);
  });

  test('each delivery verifies by standardwebhooks, and one octet more does not', () => {
    const receiver = new Webhook(webhookSecret);
    for (const one of hook.got) receiver.verify(one.body, one.headers);
    const [one] = hook.got;
    assert.throws(() => receiver.verify(`${one.body} `, one.headers));
    const kinds = hook.got
      .filter((each) => data(each).meeting?.id === booked.meeting.id)
      .map((each) => JSON.parse(each.body).type);
    assert.deepEqual(kinds, ['meeting.booked', 'meeting.moved', 'meeting.cancelled']);
    assert.equal(hook.of('conversation.decided').length, 1);
  });
});

test('bug 22: a rep declines, the next who fits gets it, and the visitor is told once', async () => {
  const email = 'second@company.example';
  const before = smtp.mails.length;
  const { meeting } = await book(email);
  const [rep] = await eventually(() => mailsToReps(before), 'a mail to the rep');
  await eventually(() => smtp.to(email), 'a mail to the visitor');
  const link = linkIn(rep, /http:\S+\/r\/[^?\s]+/);
  assert.match(await (await fetch(`${link}?answer=declined`)).text(), /name="reason"/);
  const told = smtp.mails.length;
  for (let i = 0; i < 2; i++)
    assert.equal((await post(link, { answer: 'declined', reason: 'Dentist\r\nBcc: x@y.example' })).status, 200);
  await eventually(() => mailsToReps(told).length === 2, 'mails to both reps');
  const [visitorMail] = await eventually(() => smtp.mails.slice(told).filter((m) => m.to[0] === email), 'a mail');
  assert.equal(smtp.mails.slice(told).filter((m) => m.to[0] === email).length, 1);
  const kept = checkInvitation(visitorMail, 'REQUEST');
  assert.equal(kept.sequence, 1);
  assert.equal(kept.uid, calendarOf(rep).uid, 'it stays the entry that the visitor has');
  assert.equal(kept.start.toISOString(), new Date(meeting.start).toISOString());
  const former = mailsToReps(told).find((mail) => mail.to[0] === rep.to[0]);
  const next = mailsToReps(told).find((mail) => mail.to[0] !== rep.to[0]);
  const gone = checkInvitation(former, 'CANCEL');
  assert.equal(gone.uid, calendarOf(rep).uid);
  const taken = checkInvitation(next, 'REQUEST');
  assert.notEqual(taken.uid, gone.uid);
  assert.ok(next.parsed.text.includes('Why qualified'));
  const [outcome] = await eventually(() => hook.of('meeting.outcome').filter((o) => data(o).meeting.id === meeting.id), 'the outcome');
  assert.equal(data(outcome).outcome, 'declined');
  assert.equal(data(outcome).reason, 'Dentist Bcc: x@y.example');
  const accepted = await post(linkIn(next, /http:\S+\/r\/[^?\s]+/), { answer: 'accepted' });
  assert.match(await accepted.text(), /Accepted/);
  // Now that one can't either: nobody is left, the desk hears of it, the visitor does not.
  const mails = smtp.to(email).length;
  assert.equal((await post(linkIn(next, /http:\S+\/r\/[^?\s]+/), { answer: 'declined' })).status, 200);
  await eventually(() => smtp.mails.filter((m) => /^Nobody can take/.test(m.parsed.subject)), 'a mail to the desk');
  assert.equal(smtp.to(email).length, mails);
});

test('what a visitor types becomes no header, no line of a calendar and no HTML', async () => {
  const email = 'third@company.example';
  const evil = 'Bcc: victim@x.example\nATTENDEE:mailto:v@x.example\u2028END:VEVENT;,\\ <img src=x onerror=alert(1)>';
  const first = `we are 220 people\r\n${evil}`;
  const before = smtp.mails.length;
  await book(email, { first, name: `Eve ${evil}` });
  const [mail] = await eventually(() => smtp.to(email), 'a mail');
  const [rep] = await eventually(() => mailsToReps(before), 'a mail to the rep');
  for (const one of [mail, rep]) {
    assert.equal(one.parsed.bcc, undefined);
    const calendar = checkInvitation(one, 'REQUEST');
    assert.ok(!calendar.event.getAllProperties('attendee').some((a) => /x\.example/.test(a.getFirstValue())));
    assert.doesNotMatch(one.parsed.html, /<img/);
  }
  assert.match(rep.parsed.html, /&lt;img/);
});

test('bug 31: each way out goes its own way', async () => {
  smtp.refuse = (address) => (address.startsWith('fourth') ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null);
  const before = smtp.mails.length;
  const seen = hook.of('meeting.booked').length;
  await book('fourth@company.example');
  await eventually(() => mailsToReps(before), 'a mail to the rep');
  await eventually(() => hook.of('meeting.booked').length > seen, 'the webhook');
  const listed = house.command('outbox');
  assert.equal(listed.status, 0, listed.stderr);
  await eventually(() => /mail\.visitor.*1 given up/.test(house.command('outbox').stdout), 'the dead letter');
  smtp.refuse = undefined;
  assert.equal(house.command('outbox', 'replay', 'mail.visitor').status, 0);
  await eventually(() => smtp.to('fourth@company.example'), 'the mail after all');
});

test('killed and started again: everything arrives, in order, and webhook ids stay', async () => {
  hook.status = 503;
  const seen = hook.got.length;
  const { meeting } = await book('fifth@company.example');
  await eventually(() => hook.got.length > seen, 'a first try');
  await house.running.kill();
  hook.status = 200;
  await house.start();
  const arrived = () => hook.got.filter((one) => one.status === 200 && data(one).meeting?.id === meeting.id);
  await eventually(() => arrived().length === 1, 'the delivery');
  const ids = hook.got
    .filter((one) => data(one).meeting?.id === meeting.id)
    .map((one) => one.headers['webhook-id']);
  assert.equal(new Set(ids).size, 1);
  // Killed between the server's 250 and our note a mail comes twice, as the same mail.
  const mails = await eventually(() => smtp.to('fifth@company.example'), 'the mail');
  assert.equal(new Set(mails.map((mail) => mail.parsed.messageId)).size, 1);
});

test('a receiver that is gone is shut with an alarm; opened again, its letters leave', async () => {
  hook.status = 410;
  await book('sixth@company.example');
  await eventually(() => /webhook\.crm +shut/.test(house.command('outbox').stdout), 'the shutting');
  await eventually(async () => /webhook\.crm is shut/.test(await (await fetch(`${house.url}/readyz`)).text()), 'the alarm');
  hook.status = 200;
  const seen = hook.got.length;
  assert.equal(house.command('webhook', 'open', 'crm').status, 0);
  await eventually(() => hook.got.length > seen, 'the delivery');
  const before = hook.got.length;
  const since = new Date(Date.now() - 3600_000).toISOString();
  assert.equal(house.command('webhook', 'replay', 'crm', '--since', since).status, 0);
  await eventually(() => hook.got.length > before + 5, 'the replay');
});
