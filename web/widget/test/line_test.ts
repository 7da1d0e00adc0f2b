// The line against a server that is played here, with time that only passes when told to.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { UsherFrame } from '../../shared/protocol.ts';
import { makeLine } from '../line.ts';
import type { Ends, Socket } from '../line.ts';
import { beginning, nextMessage, resumeOf, step } from '../talk.ts';
import type { Happening } from '../talk.ts';
import { say, sent, turn, welcome } from './frames.ts';

interface PretendSocket extends Socket {
  sent: { type: string; id?: string; seen?: number }[];
  closed: boolean;
}

// A line with a talk at one end, and the sockets it opened at the other.
function pretend({ random = 0.5 } = {}) {
  const sockets: PretendSocket[] = [];
  const states: string[] = [];
  const away: string[] = [];
  let talk = beginning('en');
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];

  function happen(happening: Happening): void {
    talk = step(talk, happening);
  }

  const ends: Ends = {
    socket() {
      const socket: PretendSocket = {
        sent: [],
        closed: false,
        send: (text) => void socket.sent.push(JSON.parse(text)),
        close: () => void (socket.closed = true),
        onopen: null,
        onmessage: null,
        onclose: null,
      };
      sockets.push(socket);
      return socket;
    },
    first: () => resumeOf(talk, { page: '/' }) ?? { type: 'hello', visit: { page: '/' } },
    next: () => nextMessage(talk),
    hear(frame) {
      if (frame.type === 'welcome') happen({ kind: 'welcome', welcome: frame });
      if (frame.type === 'turn') happen({ kind: 'turn', turn: frame });
      if (frame.type === 'error') happen({ kind: 'error', error: frame });
    },
    state: (state) => void states.push(state),
    unknown: () => happen({ kind: 'unknown' }),
    turnedAway: ({ code }) => (away.push(code), Boolean(talk.keys)),
    tooLarge: (id) => happen({ kind: 'failed', id, failed: true }),
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((t) => t !== timer));
    },
    random: () => random,
    now: () => now,
  };
  const line = makeLine(ends);

  return {
    line,
    sockets,
    states,
    away,
    talk: () => talk,
    send(id: string) {
      happen(sent(say(id)));
      line.pump();
    },
    pass(ms: number) {
      const until = now + ms;
      for (;;) {
        const due = timers.filter((t) => t.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((t) => t !== due);
        now = due.at;
        due.run();
      }
      now = until;
    },
    waits: () => timers.map((t) => t.at - now),
    last: () => sockets[sockets.length - 1] as PretendSocket,
    tell(frame: UsherFrame) {
      this.last().onmessage?.({ data: JSON.stringify(frame) });
    },
    lose(code = 1006) {
      this.last().onclose?.({ code });
    },
    // Opens the last socket and welcomes it.
    welcome(seq = 0) {
      this.last().onopen?.();
      this.tell(welcome(seq));
    },
  };
}

function started(options = {}) {
  const world = pretend(options);
  world.line.start();
  world.welcome();
  world.tell(turn(1));
  return world;
}

test('a new conversation begins with a hello', () => {
  const world = started();
  deepEqual(
    world.last().sent.map((f) => f.type),
    ['hello'],
  );
});

test('messages go out one by one, each after the turn of the one before', () => {
  const world = started();
  world.send('a');
  world.send('b');
  deepEqual(
    world
      .last()
      .sent.slice(1)
      .map((f) => f.id),
    ['a'],
  );
  world.tell(turn(2, [], 'a'));
  deepEqual(
    world
      .last()
      .sent.slice(1)
      .map((f) => f.id),
    ['a', 'b'],
  );
});

test('a message whose turn was lost with the line is sent again under the same id', () => {
  const world = started();
  world.send('a');
  world.lose();
  world.pass(1000);
  equal(world.sockets.length, 2);
  world.welcome(1);
  deepEqual(
    world.last().sent.map((f) => [f.type, f.id ?? f.seen]),
    [
      ['resume', 1],
      ['say', 'a'],
    ],
  );
});

test('a message whose turn is in the replay is not sent again', () => {
  const world = started();
  world.send('a');
  world.lose();
  world.pass(1000);
  world.welcome(2);
  world.tell(turn(2, [], 'a'));
  deepEqual(
    world.last().sent.map((f) => f.type),
    ['resume'],
  );
});

test('what is said while the line is lost is sent when it is back', () => {
  const world = started();
  world.lose();
  world.send('a');
  world.send('b');
  world.pass(1000);
  world.welcome(1);
  world.tell(turn(2, [], 'a'));
  deepEqual(
    world
      .last()
      .sent.slice(1)
      .map((f) => f.id),
    ['a', 'b'],
  );
});

test('the delays grow up to half a minute and no further', () => {
  const world = pretend({ random: 1 });
  world.line.start();
  const delays: number[] = [];
  for (let i = 0; i < 10; i++) {
    world.lose();
    const [delay = 0] = world.waits();
    delays.push(delay);
    world.pass(delay);
  }
  deepEqual(delays.slice(0, 4), [500, 1000, 2000, 4000]);
  equal(delays[9], 30_000);
});

test('half of a delay is chance', () => {
  for (const [random, expected] of [
    [0, 250],
    [1, 500],
  ] as const) {
    const world = pretend({ random });
    world.line.start();
    world.lose();
    deepEqual(world.waits(), [expected]);
  }
});

test('a line that did not hold does not start the delays anew, one that held does', () => {
  const world = started({ random: 1 });
  world.lose();
  world.pass(500);
  world.welcome(1);
  world.lose();
  deepEqual(world.waits(), [1000]);
  world.pass(1000);
  world.welcome(1);
  world.pass(10_000);
  world.lose();
  deepEqual(world.waits(), [500]);
});

test('a full server is given more time than one that restarts', () => {
  const restarting = started({ random: 1 });
  restarting.lose(1001);
  deepEqual(restarting.waits(), [500]);
  const full = started({ random: 1 });
  full.lose(1013);
  deepEqual(full.waits(), [4000]);
});

test('too fast: the message goes out again after the time that the server named', () => {
  const world = started();
  world.send('a');
  world.tell({ type: 'error', code: 'slow_down', message: '', re: 'a', retry_after_ms: 700 });
  world.send('b');
  world.pass(699);
  equal(world.last().sent.length, 2);
  world.pass(1);
  deepEqual(
    world
      .last()
      .sent.slice(1)
      .map((f) => f.id),
    ['a', 'a'],
  );
});

test('an answer that does not come means a dead line: another is opened', () => {
  const world = started();
  world.send('a');
  world.pass(15_000);
  ok(world.sockets[0]?.closed);
  world.pass(1000);
  equal(world.sockets.length, 2);
});

test('a welcome that does not come means a dead line too', () => {
  const world = pretend();
  world.line.start();
  world.last().onopen?.();
  world.pass(11_000);
  equal(world.sockets.length, 2);
});

test('an unknown conversation begins anew with a hello', () => {
  const world = started();
  world.lose();
  world.pass(1000);
  world.last().onopen?.();
  world.tell({ type: 'error', code: 'unknown_conversation', message: '' });
  world.lose(4404);
  world.pass(2000);
  world.last().onopen?.();
  equal(world.last().sent[0]?.type, 'hello');
});

test('a message that is too large for the server is given up, and the next one goes out', () => {
  const world = started();
  world.send('huge');
  world.send('b');
  world.lose(1009);
  world.pass(1000);
  world.welcome(1);
  deepEqual(
    world
      .last()
      .sent.slice(1)
      .map((f) => f.id),
    ['b'],
  );
});

test('an error that names no message is about the one on its way', () => {
  const world = started();
  world.send('a');
  world.tell({ type: 'error', code: 'bad_message', message: 'text: too long' });
  ok(world.talk().waiting[0]?.failed);
});

test('turned away at the first hello, it does not try again and says so', () => {
  const world = pretend();
  world.line.start();
  world.last().onopen?.();
  world.tell({ type: 'error', code: 'bad_message', message: 'profile: unknown' });
  world.pass(60_000);
  deepEqual([world.sockets.length, world.states.at(-1)], [1, 'refused']);
});

test('a hello that came too fast is repeated later', () => {
  const world = pretend();
  world.line.start();
  world.last().onopen?.();
  world.tell({ type: 'error', code: 'slow_down', message: '', retry_after_ms: 5000 });
  world.pass(4999);
  equal(world.sockets.length, 1);
  world.pass(1000);
  equal(world.sockets.length, 2);
});

test('one line too many for this conversation waits its turn, and the conversation is kept', () => {
  const world = started();
  world.lose();
  world.pass(1000);
  world.last().onopen?.();
  world.tell({ type: 'error', code: 'too_many_lines', message: '' });
  world.lose(1013);
  world.pass(30_000);
  world.last().onopen?.();
  deepEqual([world.away, world.last().sent[0]?.type], [[], 'resume']);
});

test('a line that the server ends as done is not opened again before there is something to say', () => {
  const world = started();
  world.lose(1000);
  world.pass(60_000);
  deepEqual([world.sockets.length, world.states.at(-1)], [1, 'off']);
  world.line.start();
  equal(world.sockets.length, 2);
});

test('when the network is back, the wait is cut short', () => {
  const world = started();
  world.lose(1013);
  world.line.hurry();
  equal(world.sockets.length, 2);
  world.line.hurry();
  equal(world.sockets.length, 2, 'a try that is under way is left alone');
});

test('a line that cannot be trusted is opened again like a lost one, with its delays', () => {
  const world = started({ random: 1 });
  world.line.lose();
  deepEqual([world.sockets[0]?.closed, world.sockets.length, world.waits()], [true, 1, [500]]);
  world.pass(500);
  world.welcome(1);
  world.line.lose();
  deepEqual(world.waits(), [1000]);
});

test('a stopped line stays off, and late events of old sockets do nothing', () => {
  const world = started();
  const old = world.last();
  world.line.stop();
  old.onclose?.({ code: 1006 });
  old.onmessage?.({ data: JSON.stringify(turn(2)) });
  world.pass(60_000);
  deepEqual([world.sockets.length, world.talk().seen], [1, 1]);
});

test('bye is flushed to the old socket before the new conversation opens another', () => {
  const world = started();
  world.line.pass({ type: 'bye', id: 'x' });
  world.line.again();
  equal(world.sockets[0]?.sent.at(-1)?.type, 'bye');
  ok(world.sockets[0]?.closed);
  equal(world.sockets.length, 2);
});

test('frames that are no frames are passed over', () => {
  const world = started();
  for (const data of [
    '',
    '{',
    '[]',
    'null',
    '{"type":"sparkle"}',
    '{"type":"turn"}',
    new ArrayBuffer(2),
  ]) {
    world.last().onmessage?.({ data });
  }
  world.tell(turn(2));
  equal(world.talk().seen, 2);
});
