// What a talk remembers of what happened: nothing lost, nothing doubled, the right thing open.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { Meeting } from '../../shared/protocol.ts';
import { changeable, isAnswered, leavesGap, nextMessage, resumeOf, step } from '../talk.ts';
import { ask, begun, came, refusal, say, sent, slots, talkAfter, turn, welcome } from './frames.ts';

const meeting: Meeting = {
  id: 'm',
  title: 'Call',
  start: '2026-12-01T15:00:00Z',
  end: '2026-12-01T15:30:00Z',
  time_zone: 'UTC',
  with: { name: 'Dana' },
  where: 'video',
  manage_url: '/m/x',
  ics_url: '/m/x.ics',
};

test('a message waits until the turn that answers it comes', () => {
  const talk = talkAfter(begun, came(1), sent(say('a')), sent(say('b')));
  equal(nextMessage(talk)?.id, 'a');
  const answered = step(talk, came(2, [], 'a'));
  equal(nextMessage(answered)?.id, 'b');
  deepEqual(
    answered.turns.map((t) => t.seq),
    [1, 2],
  );
});

test('a message typed before the welcome goes out after it', () => {
  const talk = talkAfter(sent(say('early')));
  equal(nextMessage(talk), undefined);
  equal(nextMessage(step(talk, begun))?.id, 'early');
});

test('a turn that comes twice is shown once, and still answers its message', () => {
  const talk = talkAfter(begun, came(1), came(2, [], 'a'), sent(say('a')), came(2, [], 'a'));
  equal(talk.turns.length, 2);
  equal(talk.waiting.length, 0);
});

test('a turn out of order is not shown: only a resume can fill the gap', () => {
  const talk = talkAfter(begun, came(1));
  ok(leavesGap(talk, turn(3)));
  ok(!leavesGap(talk, turn(2)));
  equal(step(talk, came(3)).seen, 1);
});

test('nothing is sent again while turns are still being replayed', () => {
  const lost = talkAfter(begun, came(1), sent(say('a')), { kind: 'line', state: 'lost' });
  const visit = { page: '/' };
  deepEqual(resumeOf(lost, visit), {
    type: 'resume',
    conversation: 'c1',
    token: 't1',
    seen: 1,
    visit,
  });
  const back = step(lost, { kind: 'welcome', welcome: welcome(3) });
  equal(nextMessage(back), undefined);
  const replayed = step(back, came(2, [], 'a'));
  equal(nextMessage(step(replayed, came(3))), undefined, 'its turn was among them');
});

test('a conversation that could not be resumed starts a fresh transcript', () => {
  const old = talkAfter(begun, came(1), came(2), sent(say('half a thought')));
  const fresh = step(old, {
    kind: 'welcome',
    welcome: welcome(0, { conversation: 'c2', token: 't2' }),
  });
  equal(fresh.turns.length, 0);
  equal(fresh.seen, 0);
  ok(fresh.epoch > old.epoch);
  deepEqual(fresh.keys, { conversation: 'c2', token: 't2' });
  equal(fresh.draft, 'half a thought', 'what was typed goes back to the visitor');
});

test('an unknown conversation is forgotten, and its unanswered buttons with it', () => {
  const pick = { type: 'pick', id: 'p', question: 'q', options: ['x'] } as const;
  const talk = talkAfter(begun, came(1), sent(pick), { kind: 'unknown' });
  equal(talk.keys, undefined);
  equal(resumeOf(talk, { page: '/' }), undefined);
  deepEqual([talk.waiting.length, talk.draft], [0, '']);
});

test('another tab began anew: this one follows with an empty transcript', () => {
  const keys = { conversation: 'c9', token: 't9' };
  const talk = talkAfter(begun, came(1), { kind: 'known', keys, waiting: [] });
  deepEqual([talk.keys, talk.seen, talk.turns.length], [keys, 0, 0]);
});

test('what was typed before the first welcome survives the adoption of a known conversation', () => {
  const keys = { conversation: 'c9', token: 't9' };
  const talk = talkAfter(sent(say('typed')), { kind: 'known', keys, waiting: [] });
  deepEqual(
    talk.waiting.map((w) => w.message.id),
    ['typed'],
  );
});

test('the first turn leaves both the opening and the question beside it open', () => {
  const talk = talkAfter(begun, came(1, [ask('opening'), ask('company_size')]));
  deepEqual(
    talk.open.map((o) => o.kind === 'ask' && o.question),
    ['opening', 'company_size'],
  );
});

test('an answer to a question in between leaves the open question open', () => {
  const talk = talkAfter(
    begun,
    came(1, [ask('company_size')]),
    came(2, [{ kind: 'say', by: 'agent', text: 'From $900.' }]),
  );
  equal(talk.open.length, 1);
});

test('slots close once a slot is held, and the contact question is open', () => {
  const held = slots({ held_until: '2026-11-24T15:10:00Z' });
  const talk = talkAfter(begun, came(1, [slots()]), came(2, [held, ask('email')]));
  deepEqual(
    talk.open.map((o) => o.kind),
    ['ask'],
  );
});

test('a question is answered from the press until its turn, a failed one is not', () => {
  const question = ask('role');
  const pick = { type: 'pick', id: 'p', question: 'role', options: ['x'] } as const;
  const talk = talkAfter(begun, came(1, [question]), sent(pick));
  ok(isAnswered(talk, question));
  ok(!isAnswered(step(talk, refusal('bad_message', 'p')), question));
});

test('a stale button has no effect and shows what is open instead', () => {
  const pick = { type: 'pick', id: 'p', question: 'role', options: ['x'] } as const;
  const talk = talkAfter(
    begun,
    came(1, [ask('role')]),
    sent(pick),
    refusal('stale', 'p', { ask: ask('industry') }),
  );
  deepEqual([talk.waiting.length, talk.moved], [0, true]);
  deepEqual(talk.open, [ask('industry')]);
  ok(!step(talk, came(2)).moved, 'said once');
});

test('too fast is no refusal: the message keeps waiting', () => {
  const talk = talkAfter(begun, came(1), sent(say('a')), refusal('slow_down', 'a'));
  equal(nextMessage(talk)?.id, 'a');
  const unstored = step(talk, refusal('try_again', 'a', { retry_after_ms: 1000 }));
  equal(nextMessage(unstored)?.id, 'a');
});

test('a refused message is kept for the visitor and lets the next one pass', () => {
  const talk = talkAfter(
    begun,
    came(1),
    sent(say('a')),
    sent(say('b')),
    refusal('bad_message', 'a'),
  );
  equal(nextMessage(talk)?.id, 'b');
  equal(nextMessage(step(talk, { kind: 'failed', id: 'a', failed: false }))?.id, 'a');
});

test('only the last understanding of a question can be changed', () => {
  const heard = { kind: 'heard', question: 'size', status: 'answered', reading: '220' } as const;
  const corrected = { ...heard, status: 'corrected', reading: '22' } as const;
  const talk = talkAfter(begun, came(1, [heard]), came(2, [corrected]));
  equal(changeable(talk).get('size'), 2);
});

test('answers that came along with another can be changed, consent and the like cannot', () => {
  const talk = talkAfter(
    begun,
    came(1, [
      {
        kind: 'heard',
        question: 'consent',
        status: 'answered',
        also: [{ question: 'system', reading: 'BambooHR' }],
      },
      { kind: 'heard', question: 'role', status: 'unclear' },
    ]),
  );
  deepEqual([...changeable(talk).keys()], ['system']);
});

test('nothing can be changed while a meeting is booked', () => {
  const heard = { kind: 'heard', question: 'size', status: 'answered', reading: '220' } as const;
  const booked = talkAfter(begun, came(1, [heard]), came(2, [{ kind: 'booked', meeting }]));
  equal(changeable(booked).size, 0);
  ok(changeable(step(booked, came(3, [{ kind: 'cancelled', meeting }]))).has('size'));
});

test('a held slot can be exchanged until others are offered', () => {
  const held = slots({ held_until: '2026-11-24T15:10:00Z' });
  const talk = talkAfter(begun, came(1, [held]));
  equal(changeable(talk).get(''), 1);
  equal(changeable(step(talk, came(2, [slots()]))).get(''), 0);
});

test('an ended talk goes on with the next question, and keeps its meeting', () => {
  const ended = { kind: 'ended', outcome: 'not_a_fit', text: 'Sorry.' } as const;
  const talk = talkAfter(begun, came(1, [{ kind: 'booked', meeting }, ended]));
  ok(talk.ended);
  const reopened = step(talk, came(2, [ask('size')]));
  deepEqual([reopened.ended, reopened.meeting], [undefined, meeting]);
});

test('a server that lost turns is read again from the first', () => {
  const talk = talkAfter(begun, came(1), came(2), sent(say('a')), { kind: 'reread' });
  deepEqual([talk.seen, talk.turns.length, talk.waiting.length], [0, 0, 1]);
  equal(resumeOf(talk, { page: '/' })?.seen, 0);
});

test('kinds of events that this side does not know change nothing', () => {
  const talk = talkAfter(begun, came(1, [ask('size')]), came(2, [{ kind: 'sparkle' } as never]));
  deepEqual([talk.seen, talk.open.length], [2, 1]);
});
