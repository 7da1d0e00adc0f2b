// The line to the server: one socket at a time, opened again after every loss with a growing,
// jittered delay. Messages go out one by one, each when the turn before it has come; what has no
// turn yet is sent again, under the same id, on the next socket. Knows no DOM and no clock of its
// own, so a test can play the server and let time pass.

import type {
  Failure,
  Hello,
  Message,
  Resume,
  UsherFrame,
  VisitorFrame,
} from '../shared/protocol.ts';
import { readFrame } from '../shared/protocol.ts';
import { comesLater } from './talk.ts';
import type { LineState } from './talk.ts';

// What a line needs of a WebSocket.
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
}

export interface Ends {
  socket(): Socket;
  first(): Hello | Resume; // asked for anew on every socket
  next(): Message | undefined; // the oldest message that has no turn yet and may go out
  hear(frame: UsherFrame): void; // every frame after, and with, the welcome
  state(state: LineState): void;
  unknown(): void; // the server does not know the conversation: a hello comes next, or stop()
  turnedAway(error: Failure): boolean; // instead of a welcome; true = worth another try
  tooLarge(id: string): void; // this message was larger than the server takes
  after(ms: number, run: () => void): () => void; // gives what calls it off
  random(): number; // 0 up to 1
  now(): number; // milliseconds
}

export interface Line {
  start(): void; // does nothing on a line that is on or trying
  stop(): void;
  again(): void; // a new socket at once, with a new first()
  lose(): void; // this socket cannot be trusted: as if it had been lost
  hurry(): void; // ends a wait between two tries: the network is back
  pump(): void; // something may have to be sent
  pass(frame: VisitorFrame): void; // sent if the line is up, else forgotten
}

const first_delay_ms = 500; // a server that restarts is back in a second or two
const longest_delay_ms = 30_000; // a visitor who waits longer has left, or their train is in a tunnel
const full_server_tries = 3; // a full server (1013) is first tried again as if three tries had failed
const steady_ms = 10_000; // a line that held this long was a good one: its loss starts the delays anew
const welcome_within_ms = 10_000; // a handshake and one commit; a phone on 2G needs a few seconds
const answer_within_ms = 15_000; // a turn takes milliseconds: after this the line is dead, said or not
const slow_down_ms = 1_000; // if the server does not say how long

const code_done = 1000;
const code_full = 1013;
const code_too_large = 1009;
const code_unknown = 4404;

export function makeLine(ends: Ends): Line {
  let socket: Socket | undefined;
  let running = false;
  let up = false;
  let inFlight: string | undefined;
  let tries = 0;
  let upSince = 0;
  // There is only ever one thing to wait for: the next try, a welcome, an answer, or permission.
  let waitingFor: 'try' | 'frame' | 'permission' | undefined;
  let callOff = (): void => undefined;

  function wait(what: typeof waitingFor, ms: number, run: () => void): void {
    still();
    waitingFor = what;
    callOff = ends.after(ms, () => {
      waitingFor = undefined;
      run();
    });
  }

  function still(): void {
    callOff();
    waitingFor = undefined;
  }

  function connect(): void {
    const mine = ends.socket();
    socket = mine;
    wait('frame', welcome_within_ms, () => drop(0));
    mine.onopen = () => mine.send(JSON.stringify(ends.first()));
    mine.onmessage = ({ data }) => {
      const frame = readFrame(data);
      if (frame && socket === mine) receive(frame);
    };
    mine.onclose = ({ code }) => {
      if (socket === mine) drop(code);
    };
  }

  function leave(): void {
    const old = socket;
    socket = undefined;
    up = false;
    inFlight = undefined;
    still();
    old?.close();
  }

  // The socket is gone, or as good as gone; a later one takes over.
  function drop(code: number): void {
    const steady = up && ends.now() - upSince >= steady_ms;
    if (steady) tries = 0;
    if (code === code_full) tries = Math.max(tries, full_server_tries);
    if (code === code_too_large && inFlight) ends.tooLarge(inFlight);
    if (code === code_unknown) ends.unknown();
    if (code === code_done) stop();
    if (!running) return;
    leave();
    ends.state('lost');
    wait('try', delay(tries++), connect);
  }

  // Half of it is chance, so that a thousand widgets do not come back at the same moment.
  function delay(failed: number): number {
    const grown = Math.min(longest_delay_ms, first_delay_ms * 2 ** Math.min(failed, 10));
    return Math.round(grown * (0.5 + ends.random() / 2));
  }

  function receive(frame: UsherFrame): void {
    if (frame.type === 'welcome') {
      up = true;
      upSince = ends.now();
      still();
    } else if (!up) {
      if (frame.type === 'error') turnedAway(frame);
      return;
    }
    // Only one message is ever on its way, so an error that names none is about that one.
    const heard =
      frame.type === 'error' && !frame.re && inFlight ? { ...frame, re: inFlight } : frame;
    const mine = 're' in heard && heard.re === inFlight && inFlight !== undefined;
    if (mine) {
      inFlight = undefined;
      still();
    }
    ends.hear(heard);
    if (mine && heard.type === 'error' && comesLater(heard)) {
      wait('permission', heard.retry_after_ms ?? slow_down_ms, pump);
    }
    pump();
  }

  function stop(): void {
    running = false;
    leave();
    ends.state('off');
  }

  function turnedAway(error: Failure): void {
    if (comesLater(error)) {
      leave();
      ends.state('lost');
      wait('try', (error.retry_after_ms ?? slow_down_ms) + delay(0), connect);
    } else if (error.code !== 'bad_message') {
      return; // unknown_conversation and the like: the close that follows says what to do
    } else if (ends.turnedAway(error)) {
      drop(0);
    } else {
      running = false;
      leave();
      ends.state('refused');
    }
  }

  function pump(): void {
    if (!up || inFlight || waitingFor === 'permission') return;
    const message = ends.next();
    if (!message || !socket) return;
    inFlight = message.id;
    wait('frame', answer_within_ms, () => drop(0));
    socket.send(JSON.stringify(message));
  }

  return {
    start() {
      if (running) return;
      running = true;
      tries = 0;
      ends.state('connecting');
      connect();
    },
    stop,
    again() {
      running = true;
      leave();
      ends.state('connecting');
      connect();
    },
    lose: () => drop(0),
    hurry() {
      if (waitingFor === 'try') {
        still();
        connect();
      }
    },
    pump,
    pass(frame) {
      if (up) socket?.send(JSON.stringify(frame));
    },
  };
}
