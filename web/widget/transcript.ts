// The log: what was said, turn by turn. Turns are only ever added; a talk that begins anew clears it.

import type { Ended, Heard, Meeting, Say, Slots, Turn, TurnEvent } from '../shared/protocol.ts';
import { button, h, icon, link, linked, safeUrl } from './dom.ts';
import type { Child } from './dom.ts';
import { icons } from './icons.ts';
import { changeable, changing } from './talk.ts';
import type { Talk } from './talk.ts';
import { cityOf, dayOf, timeOf } from './times.ts';
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
  show(talk: Talk): void;
  redraw(talk: Talk): void; // the zone or the language changed
}

export function makeTranscript(scene: Scene, change: (question: string) => void): Transcript {
  const element = h('div', { role: 'log', class: 'log', tabindex: -1 });
  const edits = new Map<HTMLElement, { question: string; seq: number }>();
  let epoch = -1;
  let shown = 0;

  function clear(): void {
    element.replaceChildren();
    edits.clear();
    shown = 0;
  }

  function show(talk: Talk): void {
    if (talk.epoch !== epoch) clear();
    epoch = talk.epoch;
    // A replay is not news: it is shown, not read out.
    element.setAttribute('aria-live', talk.seen < talk.goal || shown === 0 ? 'off' : 'polite');
    for (const turn of talk.turns.slice(shown)) element.append(drawTurn(turn));
    shown = talk.turns.length;
    const last = changeable(talk);
    for (const [edit, { question, seq }] of edits) edit.hidden = last.get(question) !== seq;
  }

  function drawTurn(turn: Turn): HTMLElement {
    const drawn = h('div', { class: 'turn', 'data-seq': turn.seq });
    let before = '';
    for (const event of turn.events) {
      const text = 'text' in event ? event.text : undefined;
      // A greeting that is also the opening's text is said once.
      if (event.kind === 'ask' && (!text || text === before)) continue;
      drawn.append(...drawEvent(event, turn.seq));
      before = text ?? '';
    }
    return drawn;
  }

  function drawEvent(event: TurnEvent, seq: number): HTMLElement[] {
    const words = scene.words();
    switch (event.kind) {
      case 'visitor':
        return [visitorLine(words, event.text ?? event.picked?.join(', ') ?? '')];
      case 'heard':
        return drawHeard(event, seq);
      case 'say':
        return [drawSay(event)];
      case 'ask':
        return [bubble(words.assistant, event.text), ...(event.hint ? [note(event.hint)] : [])];
      case 'slots':
        return [...(event.text ? [bubble(words.assistant, event.text)] : []), ...drawHeld(event)];
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
    const more = say.link && h('p', {}, link(say.link.url, say.link.label, scene.server));
    const drawn = bubble(from, ...linked(say.text, scene.server), more);
    if (say.by === 'person') drawn.classList.add('person');
    return drawn;
  }

  function drawHeard(heard: Heard, seq: number): HTMLElement[] {
    const rows = (heard.also ?? []).map((also) => drawReading(also.question, also.reading, seq));
    if (heard.question && changing.has(heard.status)) {
      rows.unshift(drawReading(heard.question, heard.reading ?? scene.words().skipped, seq));
    }
    return rows;
  }

  function drawReading(question: string, reading: string, seq: number): HTMLElement {
    const words = scene.words();
    const edit = button(
      { class: 'edit', 'data-question': question, 'aria-label': `${words.change}: ${reading}` },
      () => change(question),
      words.change,
    );
    edits.set(edit, { question, seq });
    return h('div', { class: 'reading' }, h('span', { dir: 'auto' }, reading), edit);
  }

  function drawHeld(slots: Slots): HTMLElement[] {
    const slot = slots.slots[0];
    if (!slots.held_until || !slot) return [];
    const zone = scene.zone(slots.time_zone);
    const until = timeOf(slots.held_until, zone, scene.language());
    return [
      h(
        'div',
        { class: 'card held' },
        ...when(slot.start, slot.end, zone),
        h('p', {}, fill(scene.words().held, until)),
      ),
    ];
  }

  function when(start: string, end: string, zone: string): Child[] {
    const language = scene.language();
    return [
      h('p', { class: 'day' }, dayOf(start, zone, language)),
      h(
        'p',
        {},
        `${timeOf(start, zone, language)} – ${timeOf(end, zone, language)} · ${cityOf(zone)}`,
      ),
    ];
  }

  function drawMeeting(kind: 'booked' | 'moved' | 'cancelled', meeting: Meeting): HTMLElement {
    const words = scene.words();
    const details = [meeting.with?.name, meeting.title].filter(Boolean).join(' · ');
    const place = safeUrl(meeting.where, 'x:')
      ? link(meeting.where, meeting.where, scene.server)
      : meeting.where;
    const actions = h(
      'div',
      { class: 'actions' },
      link(meeting.ics_url, words.calendar, scene.server, 'option main'),
      link(meeting.manage_url, words.manage, scene.server, 'option'),
    );
    return h(
      'div',
      { class: `card ${kind}` },
      h('p', { class: 'title' }, icon(kind === 'cancelled' ? icons.close : icons.check), words[kind]),
      ...when(meeting.start, meeting.end, scene.zone(meeting.time_zone)),
      h('p', {}, details),
      h('p', {}, place),
      kind !== 'cancelled' && actions,
    );
  }

  function drawEnded(ended: Ended): HTMLElement[] {
    const words = scene.words();
    const drawn = ended.text ? [bubble(words.assistant, ended.text)] : [];
    const { label, url } = ended.offer ?? {};
    if (label && url) {
      drawn.push(h('div', { class: 'offer' }, link(url, label, scene.server, 'option main')));
    }
    return drawn;
  }

  return {
    element,
    show,
    redraw(talk) {
      clear();
      show(talk);
    },
  };
}

export function visitorLine(words: Words, text: string): HTMLElement {
  const drawn = bubble(words.you, text);
  drawn.classList.add('visitor');
  return drawn;
}

// Who speaks is heard by a screen reader; the eye sees it by side and colour.
function bubble(from: string, ...content: Child[]): HTMLElement {
  return h('div', { class: 'bubble', dir: 'auto' }, h('b', {}, `${from}: `), ...content);
}

function note(text: string, look = 'hint'): HTMLElement {
  return h('p', { class: look, dir: 'auto' }, text);
}

export function personLine(words: Words, state: string, name: string | undefined): string {
  if (state === 'joined') return fill(words.joined, name || words.someone);
  if (state === 'left') return fill(words.left, name || words.someone);
  return words.called;
}

