// One chat on one page: the talk, its line, its memory and its view, tied together.

import type {
  Hello,
  Known,
  Message,
  Turn,
  TurnEvent,
  UsherFrame,
  Visit,
} from '../shared/protocol.ts';
import { subprotocol } from '../shared/protocol.ts';
import { longest_text } from './composer.ts';
import { makeLine } from './line.ts';
import type { Socket } from './line.ts';
import { remember, shelf } from './memory.ts';
import type { Own, Shared } from './memory.ts';
import { makeMessages } from './messages.ts';
import type { Unnamed } from './messages.ts';
import { beginning, leavesGap, nextMessage, resumeOf, step } from './talk.ts';
import type { Happening } from './talk.ts';
import { isZone, localeOf, ownZone } from './times.ts';
import { makeView } from './view.ts';
import type { Acts, Settings } from './view.ts';
import { visitOf } from './visit.ts';
import { wordsFor } from './words.ts';

export interface Tag extends Settings {
  profile?: string | undefined;
  language: string;
  page?: string | undefined; // instead of the page's own path
  opens: boolean; // by itself, once for each visit
}

// What the page may listen to. Each turn is told once, however often the page is loaded.
export interface Heard {
  open: undefined;
  close: undefined;
  turn: Turn;
  booked: TurnEvent;
  ended: TurnEvent;
}

export interface Chat {
  open(): void;
  close(): void;
  toggle(): void;
  restart(): void;
  say(text: string): void;
}

const fresh_ms = 30 * 60_000; // after half an hour without a word nobody waits for an answer any more
const typing_every_ms = 3_000;

export function makeChat(
  tag: Tag,
  known: Known,
  tell: <K extends keyof Heard>(name: K, what: Heard[K]) => void,
): Chat {
  const key = `usher:${tag.profile ?? ''}:`;
  const memory = shelf<Shared>(() => localStorage, key);
  const own = shelf<Own>(() => sessionStorage, key);
  let talk = beginning(localeOf(tag.language));
  let typedAt = 0;
  let wanted = false; // the line is to be on
  let toldZone = ''; // the chosen zone, as the server has last heard of it

  const line = makeLine({
    socket: () =>
      new WebSocket(new URL('v1/chat', tag.server.replace(/^http/, 'ws')), subprotocol) as Socket,
    first: () => resumeOf(talk, visit()) ?? hello(),
    next: () => nextMessage(talk),
    hear,
    state: (state) => happen({ kind: 'line', state }),
    unknown() {
      happen({ kind: 'unknown' });
      // No conversation begins behind a closed panel.
      wanted = view.isOpen();
      if (!wanted) line.stop();
    },
    turnedAway(error) {
      if (!talk.keys) {
        console.warn(`Usher: ${error.message}`);
        return false;
      }
      // A server that went back to a backup has fewer turns than this side has seen.
      happen({ kind: talk.seen ? 'reread' : 'unknown' });
      return true;
    },
    tooLarge: (id) => happen({ kind: 'failed', id, failed: true }),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: Math.random,
    now: Date.now,
  });

  function visit(): Visit {
    return visitOf({
      path: tag.page || location.pathname,
      query: location.search,
      referrer: document.referrer,
      title: document.title,
      language: localeOf(tag.language),
      returning: memory.get('been') ?? false,
    });
  }

  function hello(): Hello {
    return {
      type: 'hello',
      visit: visit(),
      ...(tag.profile && { profile: tag.profile }),
      ...(Object.keys(known).length && { known }),
    };
  }

  function happen(happening: Happening): void {
    const before = talk;
    talk = step(talk, happening);
    remember(memory, own, before, talk);
    view.show(talk);
  }

  function hear(frame: UsherFrame): void {
    switch (frame.type) {
      case 'welcome':
        return happen({ kind: 'welcome', welcome: frame });
      case 'error':
        return happen({ kind: 'error', error: frame });
      case 'typing':
        return frame.by === 'person' ? view.typing(talk.person?.name ?? '') : undefined;
      case 'turn':
        if (leavesGap(talk, frame)) return line.lose();
        followZone(frame);
        happen({ kind: 'turn', turn: frame });
        tellOf(frame);
    }
  }

  // Who chose a zone and then types "I'm in Tokyo" is in Tokyo.
  function followZone(turn: Turn): void {
    const zone = chosenZone();
    if (!zone || zone !== toldZone) return;
    for (const event of turn.events) {
      if (event.kind === 'slots' && event.time_zone !== zone) memory.set('zone', event.time_zone);
    }
  }

  function tellOf(turn: Turn): void {
    const conversation = talk.keys?.conversation ?? '';
    const told = memory.get('told');
    memory.set('at', Date.now());
    if (told?.conversation === conversation && turn.seq <= told.seq) return;
    memory.set('told', { conversation, seq: turn.seq });
    view.news();
    tell('turn', turn);
    for (const event of turn.events) {
      if (event.kind === 'booked' || event.kind === 'ended') tell(event.kind, event);
    }
  }

  function send(message: Unnamed<Message>, echo: string): void {
    connect();
    if ('time_zone' in message) toldZone = message.time_zone ?? '';
    happen({ kind: 'send', message: { ...message, id: newId() } as Message, echo });
    line.pump();
  }

  // Goes on with the conversation this browser has, whichever tab began it, and with what this tab
  // has not sent yet.
  function adopt(): boolean {
    const keys = memory.get('keys');
    const { conversation, list = [] } = own.get('waiting') ?? {};
    const waiting = keys?.conversation === conversation ? list : [];
    if (keys ? keys.conversation === talk.keys?.conversation : !waiting.length) return false;
    happen({ kind: 'known', keys, waiting });
    return true;
  }

  function connect(): void {
    if (!wanted && !talk.keys) adopt();
    wanted = true;
    line.start();
  }

  function restart(): void {
    line.pass({ type: 'bye', id: newId() });
    happen({ kind: 'anew' });
    wanted = true;
    line.again();
  }

  const acts: Acts = {
    ...makeMessages(send, () => wordsFor(talk.language), chosenZone),
    restart,
    retry(id) {
      happen({ kind: 'failed', id, failed: false });
      line.pump();
    },
    typed(text) {
      own.set('draft', text);
      // Only a person looks whether somebody is typing.
      if (talk.person?.state !== 'joined' || Date.now() - typedAt < typing_every_ms) return;
      typedAt = Date.now();
      line.pass({ type: 'typing' });
    },
    setZone(zone) {
      memory.set('zone', zone);
      view.redraw();
    },
    opened() {
      own.set('open', true);
      connect();
      tell('open', undefined);
    },
    closed() {
      own.set('open', false);
      tell('close', undefined);
    },
  };

  const view = makeView(tag, shownZone, acts, talk);

  function shownZone(named: string): string {
    return [memory.get('zone'), named].find(isZone) ?? ownZone();
  }

  function chosenZone(): string {
    return [memory.get('zone')].find(isZone) ?? '';
  }

  follow();
  comeBack();

  // What the browser has to say.
  function follow(): void {
    addEventListener('storage', (event) => {
      if (event.key === `${key}keys` && event.newValue && wanted && adopt()) line.again();
    });
    addEventListener('online', line.hurry);
    // An open socket would keep the page out of the browser's back-forward cache.
    addEventListener('pagehide', line.stop);
    addEventListener('pageshow', (event) => {
      if (event.persisted && wanted) line.start();
    });
  }

  // After a reload, or on the next page of the same visit.
  function comeBack(): void {
    view.draft(own.get('draft') ?? '');
    const [navigation] = performance.getEntriesByType('navigation');
    const reload = (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload';
    // On a small screen the panel covers the page that the visitor has just asked for.
    const covers = matchMedia('(max-width: 479px)').matches && !reload;
    if ((own.get('open') ?? tag.opens) && !covers) view.open('leave focus');
    else if (own.get('waiting')?.list.length || Date.now() - (memory.get('at') ?? 0) < fresh_ms) {
      connect();
    }
  }

  return {
    open: () => view.open('take focus'),
    close: view.close,
    toggle: () => (view.isOpen() ? view.close() : view.open('take focus')),
    restart() {
      restart();
      view.open('take focus');
    },
    say(text) {
      const plain = text.trim().slice(0, longest_text);
      view.open('leave focus');
      if (plain) acts.say(plain);
    },
  };
}

// Unique in the conversation, whatever other tabs send.
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((n) => n.toString(36)).join('');
}
