// The log: what was said, turn by turn. Turns are only ever added; a talk that begins anew clears it.

import type {
  Ask,
  Ended,
  Heard,
  Meeting,
  Say,
  Slots,
  Turn,
  TurnEvent,
} from '../shared/protocol.ts';
import { button, h, icon, link, linked, safeUrl, set } from './dom.ts';
import type { Child } from './dom.ts';
import { icons } from './icons.ts';
import { changeable, changing, passing } from './talk.ts';
import type { Talk } from './talk.ts';
import { dayOf, placeOf, rangeOf, timeOf } from './times.ts';
import { fill } from './words.ts';
import type { Words } from './words.ts';

// What the parts of the view need to know of the whole.
export interface Scene {
  words(): Words;
  language(): string;
  zone(named: string): string; // the one to show: the visitor's choice, else the one named

  server: string;
}

export interface Transcript {
  element: HTMLElement;
  show(talk: Talk, anew?: boolean): void; // anew: the zone or the language changed
}

export function makeTranscript(
  scene: Scene,
  change: (question: string) => void,
  moreSlots: () => void,
): Transcript {
  const element = h('div', { role: 'log' });
  const { server } = scene;
  let edits: { edit: HTMLElement; question: string; seq: number }[] = [];
  let epoch = -1;
  let shown = 0;

  function show(talk: Talk, anew = false): void {
    if (anew || talk.epoch !== epoch) {
      element.replaceChildren();
      edits = [];
      shown = 0;
    }
    epoch = talk.epoch;
    // A replay is not news: it is shown, not read out.
    set(element, {
      'aria-live': anew || talk.seen < talk.goal ? 'off' : 'polite',
      'aria-label': scene.words().title,
    });
    for (const turn of talk.turns.slice(shown)) element.append(drawTurn(turn));
    shown = talk.turns.length;
    const last = changeable(talk);
    for (const { edit, question, seq } of edits) edit.hidden = last.get(question) !== seq;
  }

  function drawTurn(turn: Turn): HTMLElement {
    const drawn = h('div', { class: 'turn', 'data-seq': turn.seq });
    for (const event of turn.events) {
      if (event.kind === 'ask' && !isSaid(event, turn)) continue;
      drawn.append(
        ...(event.kind === 'heard' ? drawHeard(event, turn) : drawEvent(event, turn.seq)),
      );
    }
    return drawn;
  }

  function drawEvent(event: Exclude<TurnEvent, Heard>, seq: number): HTMLElement[] {
    const words = scene.words();
    switch (event.kind) {
      case 'visitor':
        return [visitorLine(words, wordsOf(event))];
      case 'say':
        return [drawSay(event)];
      case 'ask':
        return [bubble(words.assistant, event.text), ...(event.hint ? [note(event.hint)] : [])];
      case 'slots':
        return [
          ...(event.text ? [bubble(words.assistant, event.text)] : []),
          ...drawHeld(event, seq),
        ];
      case 'booked':
      case 'moved':
      case 'cancelled':
        return [drawMeeting(event.kind, event.meeting)];
      case 'person':
        return [note(personLine(words, event.state, event.name), 'news')];
      case 'ended':
        return drawEnded(event);
      default:
        return []; // a kind of a later server
    }
  }

  function drawSay(say: Say): HTMLElement {
    const words = scene.words();
    const from = say.by === 'person' ? say.name || words.someone : words.assistant;
    const more = say.link && h('p', {}, link(say.link.url, say.link.label, server));
    const drawn = bubble(from, ...linked(say.text, server), more);
    if (say.by === 'person') drawn.classList.add('person');
    return drawn;
  }

  // What was understood, where it is not what the visitor wrote, and a way to correct it.
  function drawHeard({ question, status, reading, also = [] }: Heard, turn: Turn): HTMLElement[] {
    const own = question && changing.has(status) ? [{ question, reading }] : [];
    return [...own, ...also]
      .filter((heard) => !passing.includes(heard.question))
      .map((heard) => drawReading(heard.question, heard.reading, turn));
  }

  function drawReading(question: string, reading = '', { seq, events }: Turn): HTMLElement {
    const word = scene.words().change;
    const said = events.some((e) => e.kind === 'visitor' && wordsOf(e) === reading);
    const edit = button(
      { class: 'text edit', 'data-question': question },
      () => change(question),
      word,
    );
    if (reading) set(edit, { 'aria-label': `${word}: ${reading}` });
    edits.push({ edit, question, seq });
    return h('div', { class: 'reading' }, !said && h('span', {}, reading), edit);
  }

  function drawHeld({ held_until, slots: [slot], time_zone }: Slots, seq: number): HTMLElement[] {
    if (!held_until || !slot) return [];
    const words = scene.words();
    const zone = scene.zone(time_zone);
    const until = timeOf(held_until, zone, scene.language());
    const edit = button({ class: 'text' }, moreSlots, words.moreTimes);
    edits.push({ edit, question: '', seq });
    return [
      h(
        'div',
        { class: 'card' },
        ...when(slot.start, slot.end, zone),
        h('p', {}, fill(words.held, until)),
        edit,
      ),
    ];
  }

  function when(start: string, end: string, zone: string): Child[] {
    const language = scene.language();
    return [
      h('p', { class: 'day' }, dayOf(start, zone, language)),
      h('p', {}, `${rangeOf(start, end, zone, language)} · ${placeOf(zone, start)}`),
    ];
  }

  function drawMeeting(kind: 'booked' | 'moved' | 'cancelled', meeting: Meeting): HTMLElement {
    const words = scene.words();
    const { ics_url, manage_url, start, end, time_zone } = meeting;
    const isLink = safeUrl(meeting.where, 'x:');
    const details = [meeting.with?.name, meeting.title, !isLink && meeting.where];
    const actions = h(
      'div',
      { class: 'actions' },
      link(ics_url, words.calendar, server, 'option main'),
      link(manage_url, words.manage, server, 'option'),
    );
    return h(
      'div',
      { class: `card ${kind}` },
      h(
        'p',
        { class: 'title' },
        icon(kind === 'cancelled' ? icons.close : icons.check),
        words[kind],
      ),
      ...when(start, end, scene.zone(time_zone)),
      h('p', {}, details.filter(Boolean).join(' · ')),
      isLink && h('p', {}, link(isLink, isLink, server)),
      kind !== 'cancelled' && actions,
    );
  }

  function drawEnded(ended: Ended): HTMLElement[] {
    const words = scene.words();
    const drawn = ended.text ? [bubble(words.assistant, ended.text)] : [];
    const { label, url } = ended.offer ?? {};
    if (label && url) {
      drawn.push(link(url, label, server, 'option main'));
    }
    return drawn;
  }

  return {
    element,
    show,
  };
}

// An opening that stands beside a question has its buttons, but nothing more to say.
function isSaid(ask: Ask, { events }: Turn): boolean {
  return (
    ask.text !== '' && (ask.question !== 'opening' || events.indexOf(ask) === events.length - 1)
  );
}

function wordsOf({ text, picked }: { text?: string; picked?: readonly string[] }): string {
  return text ?? picked?.join(', ') ?? '';
}

export function visitorLine(words: Words, text: string): HTMLElement {
  const drawn = bubble(words.you, text);
  drawn.classList.add('visitor');
  return drawn;
}

// Who speaks is heard by a screen reader; the eye sees it by side and colour.
function bubble(from: string, ...content: Child[]): HTMLElement {
  return h('div', { class: 'bubble' }, h('b', {}, `${from}: `), ...content);
}

function note(text: string, look = 'hint'): HTMLElement {
  return h('p', { class: look }, text);
}

export function personLine(words: Words, state: string, name: string | undefined): string {
  if (state === 'joined') return fill(words.joined, name || words.someone);
  if (state === 'left') return fill(words.left, name || words.someone);
  return words.called;
}
