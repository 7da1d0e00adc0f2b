// What can be pressed instead of typed: options, several of them, slots by day, and the ways round
// a question. One group for each thing that is open.

import type { Ask, Slots } from '../shared/protocol.ts';
import { button, h, set } from './dom.ts';
import { isAnswered } from './talk.ts';
import type { Talk } from './talk.ts';
import { allZones, byDay, placeOf, plain } from './times.ts';
import type { Scene } from './transcript.ts';

export interface Acts {
  pick(question: string, options: readonly { name: string; label: string }[]): void;
  book(slot: string, label: string): void;
  moreSlots(): void;
  skip(question: string): void;
  unsure(question: string): void;
  say(text: string): void;
  setZone(zone: string): void;
}

export interface Answers {
  element: HTMLElement;
  show(talk: Talk, anew?: boolean): void; // draws only what changed, so that focus and toggles stay
}

const checked = '[aria-checked=true]';

type Options = NonNullable<Ask['options']>;

export function makeAnswers(scene: Scene, acts: Acts): Answers {
  const element = h('div', { class: 'answers' });
  let drawn: unknown;
  let groups: { open: Ask | Slots; group: HTMLElement }[] = [];

  function show(talk: Talk, anew = false): void {
    if (anew || talk.open !== drawn) draw(talk);
    drawn = talk.open;
    for (const { open, group } of groups) {
      const answered = isAnswered(talk, open);
      group.classList.toggle('answered', answered);
      for (const control of group.querySelectorAll('button')) {
        set(control, { 'aria-disabled': answered });
      }
    }
  }

  function draw({ open, ended }: Talk): void {
    // The opening's buttons are only another way into the question beside them.
    const order = [...open].sort((a, b) => Number(isOpening(a)) - Number(isOpening(b)));
    groups = order.map((one) => ({
      open: one,
      group: one.kind === 'slots' ? drawSlots(one) : drawOptions(one),
    }));
    for (const one of order)
      if (one.kind === 'ask') groups.push({ open: one, group: drawWaysRound(one) });
    element.replaceChildren(...groups.map(({ group }) => group));
    const offer = ended?.offer;
    if (offer && !offer.url)
      element.append(
        h(
          'div',
          { class: 'group' },
          option(offer.label, () => acts.say(offer.label)),
        ),
      );
  }

  // A button that can be pressed until something has been answered.
  function option(
    label: string,
    press: (self: HTMLElement) => void,
    look = 'option',
  ): HTMLButtonElement {
    const self = button(
      { class: look },
      () => self.matches('[aria-disabled]') || press(self),
      label,
    );
    return self;
  }

  // One that answers, and shows so while the answer is on its way.
  function answer(label: string, press: () => void, look?: string): HTMLButtonElement {
    return option(
      label,
      (self) => {
        self.classList.add('chosen');
        press();
      },
      look,
    );
  }

  function drawOptions(ask: Ask): HTMLElement {
    const { yes, no } = scene.words();
    const ours =
      ask.answer === 'yes_no'
        ? [
            { name: 'yes', label: yes },
            { name: 'no', label: no },
          ]
        : [];
    const options = ask.options?.length ? ask.options : ours;
    const buttons = ask.several
      ? drawSeveral(ask.question, options)
      : options.map((o) => answer(o.label, () => acts.pick(ask.question, [o])));
    return h('div', { class: 'group', role: 'group', 'aria-label': ask.text }, ...buttons);
  }

  function drawSeveral(question: string, options: Options): HTMLElement[] {
    const toggles = options.map(({ label }) => {
      const toggle = option(
        label,
        () => {
          set(toggle, { 'aria-checked': `${!toggle.matches(checked)}` });
          send.disabled = !chosen().length;
        },
        'option toggle',
      );
      set(toggle, { role: 'checkbox', 'aria-checked': 'false' });
      return toggle;
    });
    const chosen = () => options.filter((_, i) => toggles[i]?.matches(checked));
    const send = option(scene.words().send, () => acts.pick(question, chosen()), 'option main');
    send.disabled = true;
    return [...toggles, h('div', { class: 'row' }, send)];
  }

  function drawWaysRound({ question, may_skip, why }: Ask): HTMLElement {
    const words = scene.words();
    const row = h('div', { class: 'row' });
    if (may_skip) {
      row.append(
        answer(words.unsure, () => acts.unsure(question), 'text'),
        answer(words.skip, () => acts.skip(question), 'text'),
      );
    }
    if (why) {
      const text = h('p', { class: 'hint' }, why);
      row.append(h('details', {}, h('summary', { class: 'text' }, words.why), text));
    }
    return row;
  }

  function drawSlots(slots: Slots): HTMLElement {
    const zone = scene.zone(slots.time_zone);
    const group = h('div', { class: 'slots', role: 'group', 'aria-label': slots.text });
    for (const day of byDay(slots.slots, zone, scene.language())) {
      const times = day.slots.map(({ slot, time }) => {
        const label = `${day.label}, ${time}`;
        const drawnSlot = answer(time, () => acts.book(slot, label));
        set(drawnSlot, { 'data-slot': slot, 'aria-label': label });
        return drawnSlot;
      });
      group.append(h('p', { class: 'day' }, day.label), h('div', { class: 'times' }, ...times));
    }
    const more = answer(scene.words().moreTimes, acts.moreSlots, 'text');
    group.append(h('div', { class: 'row' }, drawZones(zone, slots.slots[0]?.start ?? ''), more));
    return group;
  }

  function drawZones(zone: string, instant: string): HTMLElement {
    const select = h('select', { 'aria-label': scene.words().zone });
    for (const name of allZones(zone)) {
      // The offset is worked out for the chosen one only: four hundred would take a while.
      const label = name === zone ? placeOf(zone, instant) : plain(name);
      select.append(new Option(label, name, false, name === zone));
    }
    select.onchange = () => acts.setZone(select.value);
    return select;
  }

  return { element, show };
}

function isOpening(open: Ask | Slots): boolean {
  return open.kind === 'ask' && open.question === 'opening';
}
