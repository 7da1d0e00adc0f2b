// A server that speaks the chat protocol over a tiny talk (mock_dialog.mjs) and can be told to
// misbehave: lose lines, swallow replies, forget conversations. Serves the built widget under the
// strictest policy the widget promises to work with.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import { opening, openAfter, reply } from './mock_dialog.mjs';

const dist = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'";
const guarded = ['pick', 'skip', 'unsure'];

export async function startMock({ port = 0 } = {}) {
  const mock = {
    received: [], // every frame the widget sent, in order
    conversations: new Map(),
    extra: new Map(), // path -> HTML, beside the built files
    faults: {}, // refuse, swallow, slow_down, no_welcome: see below
    lines: new Set(),
  };
  const server = createServer((request, response) => serve(mock, request, response));
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => offered.has('usher.v1') && 'usher.v1',
  });
  server.on('upgrade', (request, socket, head) => {
    if (mock.faults.refuse)
      return socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (line) => attend(mock, line));
  });
  await new Promise((ready) => server.listen(port, '127.0.0.1', ready));

  mock.url = `http://127.0.0.1:${server.address().port}`;
  mock.drop = (code) => {
    for (const line of mock.lines) code ? line.close(code) : line.terminate();
  };
  // A turn that nobody asked for: a person's words, say.
  mock.push = (events) => {
    for (const talk of mock.conversations.values()) send(talk, commit(talk, undefined, events));
  };
  // As after a refused consent: the conversation is gone, and its lines are done.
  mock.erase = () => {
    mock.conversations.clear();
    mock.drop(1000);
  };
  mock.turns = () => [...mock.conversations.values()].flatMap((talk) => talk.turns);
  mock.close = async () => {
    mock.drop();
    server.closeAllConnections?.();
    await new Promise((done) => server.close(done));
  };
  return mock;
}

async function serve(mock, request, response) {
  const path = new URL(request.url, mock.url).pathname;
  const name = path === '/' ? 'demo.html' : path.slice(1).replace('favicon.ico', 'favicon.svg');
  try {
    const body = mock.extra.get(path) ?? (await readFile(dist + name));
    const type = types[name.split('.').pop()] ?? 'text/html';
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function attend(mock, line) {
  mock.lines.add(line);
  line.on('close', () => {
    mock.lines.delete(line);
    line.talk?.lines.delete(line);
  });
  line.on('message', (data) => {
    const frame = JSON.parse(String(data));
    mock.received.push(frame);
    if (frame.type === 'hello') return hello(mock, line, frame);
    if (frame.type === 'resume') return resume(mock, line, frame);
    if (line.talk && frame.id) hear(mock, line, frame);
  });
}

function hello(mock, line, frame) {
  if (mock.faults.no_welcome)
    return line.send(json({ type: 'error', code: 'bad_message', message: 'profile: unknown' }));
  const talk = {
    id: randomBytes(8).toString('hex'),
    token: randomBytes(16).toString('hex'),
    language: mock.faults.language ?? frame.visit.language.split('-')[0],
    zone: frame.visit.time_zone,
    now: Date.now,
    answers: {},
    open: [],
    turns: [],
    replies: new Map(),
    lines: new Set(),
    taken: mock.faults.taken,
  };
  mock.conversations.set(talk.id, talk);
  welcome(line, talk, false, 0);
  send(talk, commit(talk, undefined, opening()));
}

function resume(mock, line, frame) {
  const talk = mock.conversations.get(frame.conversation);
  if (!talk || talk.token !== frame.token) {
    line.send(json({ type: 'error', code: 'unknown_conversation', message: 'unknown' }));
    return line.close(4404);
  }
  if (frame.seen > talk.turns.length) {
    return line.send(json({ type: 'error', code: 'bad_message', message: 'seen: beyond seq' }));
  }
  welcome(line, talk, true, talk.turns.length);
  for (const turn of talk.turns.slice(frame.seen)) line.send(json(turn));
}

function welcome(line, talk, resumed, seq) {
  line.talk = talk;
  talk.lines.add(line);
  const { id, token, language } = talk;
  line.send(
    json({
      type: 'welcome',
      conversation: id,
      token,
      profile: 'mid_market_hr_tech',
      version: 1,
      language,
      resumed,
      seq,
    }),
  );
}

function hear(mock, line, frame) {
  const { faults } = mock;
  const talk = line.talk;
  const refusal = (code, more) =>
    line.send(json({ type: 'error', code, message: code, re: frame.id, ...more }));
  const before = talk.replies.get(frame.id);
  if (before) return line.send(json(before));
  if (faults.slow_down > 0)
    return (faults.slow_down--, refusal('slow_down', { retry_after_ms: 300 }));
  if (faults.bad > 0) return (faults.bad--, refusal('bad_message'));
  if (guarded.includes(frame.type) && !talk.open.includes(frame.question)) {
    const last = talk.turns
      .flatMap((t) => t.events)
      .filter((e) => e.kind === 'ask')
      .pop();
    return refusal('stale', { ask: last });
  }
  const turn = commit(talk, frame.id, reply(talk, frame));
  // Stored, but the line is lost before the reply is out: only a resume brings it.
  if (faults.swallow > 0) return (faults.swallow--, mock.drop());
  send(talk, turn);
}

function commit(talk, re, events) {
  const turn = {
    type: 'turn',
    seq: talk.turns.length + 1,
    ...(re && { re }),
    at: new Date().toISOString(),
    events,
  };
  talk.turns.push(turn);
  if (re) talk.replies.set(re, turn);
  const open = openAfter(events);
  if (open.length || events.some((e) => e.kind === 'ended')) talk.open = open;
  return turn;
}

function send(talk, turn) {
  for (const line of talk.lines) line.send(json(turn));
}

function json(value) {
  return JSON.stringify(value);
}

// `node support/mock_server.mjs 8099` to look at the widget without a server.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const mock = await startMock({ port: Number(process.argv[2] ?? 8099) });
  console.log(`listening on ${mock.url}`);
}
