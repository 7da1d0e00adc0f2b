// What can be pressed instead of typed: options, several of them, slots by day, and the ways round
// a question. One group for each thing that is open.

import type { Ask, Slots } from '../shared/protocol.ts';
import { button, h, set } from './dom.ts';
import { isAnswered } from './talk.ts';
import type { Talk } from './talk.ts';
import { allZones, byDay, cityOf, offsetOf } from './times.ts';
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
  show(talk: Talk): void; // draws only what changed, so that focus and toggles stay
  redraw(talk: Talk): void;
}

export function makeAnswers(scene: Scene, acts: Acts): Answers {
  const element = h('div', { class: 'answers' });
  let drawn: Talk['open'] | undefined;
  let drawnEnded: Talk['ended'];
  let groups: { open: Ask | Slots; group: HTMLElement }[] = [];

  function show(talk: Talk): void {
    if (talk.open !== drawn || talk.ended !== drawnEnded) redraw(talk);
    for (const { open, group } of groups) {
      const answered = isAnswered(talk, open);
      group.classList.toggle('answered', answered);
      for (const control of group.querySelectorAll('button')) {
        set(control, { 'aria-disabled': answered });
      }
    }
  }

  function redraw(talk: Talk): void {
    drawn = talk.open;
    drawnEnded = talk.ended;
    // The question proper comes before the opening's buttons, which are only another way into it.
    const order = [...talk.open].sort((a, b) => Number(isOpening(a)) - Number(isOpening(b)));
    groups = order.map((open) => ({
      open,
      group: open.kind === 'slots' ? drawSlots(open) : drawAsk(open),
    }));
    element.replaceChildren(...groups.map(({ group }) => group));
    const offer = talk.ended?.offer;
    if (offer && !offer.url && !talk.open.length) {
      element.append(h('div', { class: 'group' }, option(offer.label, () => acts.say(offer.label))));
    }
  }

  function option(label: string, press: () => void, look = ''): HTMLButtonElement {
    const drawnOption = button({ class: `option ${look}`, dir: 'auto' }, () => {
      if (drawnOption.getAttribute('aria-disabled') === 'true') return;
      drawnOption.classList.add('chosen');
      press();
    }, label);
    return drawnOption;
  }

  function drawAsk(ask: Ask): HTMLElement {
    const words = scene.words();
    const group = h('div', { class: 'group', role: 'group', 'aria-label': ask.text });
    if (isOpening(ask)) group.classList.add('quiet');
    const options = optionsOf(ask);
    if (ask.several) group.append(...drawSeveral(ask, options));
    else group.append(...options.map((o) => option(o.label, () => acts.pick(ask.question, [o]))));
    if (ask.may_skip) {
      group.append(
        option(words.unsure, () => acts.unsure(ask.question), 'quiet'),
        option(words.skip, () => acts.skip(ask.question), 'quiet'),
      );
    }
    if (ask.why) group.append(...drawWhy(ask.why));
    return group;
  }

  function optionsOf(ask: Ask): readonly { name: string; label: string }[] {
    if (ask.options?.length || ask.answer !== 'yes_no') return ask.options ?? [];
    const { yes, no } = scene.words();
    return [
      { name: 'yes', label: yes },
      { name: 'no', label: no },
    ];
  }

  function drawSeveral(ask: Ask, options: readonly { name: string; label: string }[]): HTMLElement[] {
    const toggles = options.map((o) => {
      const toggle = button({ class: 'option toggle', role: 'checkbox', 'aria-checked': 'false', dir: 'auto' }, () => {
        if (toggle.getAttribute('aria-disabled') === 'true') return;
        set(toggle, { 'aria-checked': String(toggle.getAttribute('aria-checked') !== 'true') });
        send.disabled = chosen().length === 0;
      }, o.label);
      return toggle;
    });
    const chosen = () =>
      options.filter((_, i) => toggles[i]?.getAttribute('aria-checked') === 'true');
    const send = option(scene.words().send, () => acts.pick(ask.question, chosen()), 'main');
    send.disabled = true;
    return [...toggles, h('div', { class: 'row' }, send)];
  }

  function drawWhy(why: string): HTMLElement[] {
    const text = h('p', { class: 'hint', hidden: true, dir: 'auto' }, why);
    const ask = button({ class: 'text', 'aria-expanded': 'false' }, () => {
      text.hidden = !text.hidden;
      set(ask, { 'aria-expanded': String(!text.hidden) });
    }, scene.words().why);
    return [h('div', { class: 'row' }, ask), text];
  }

  function drawSlots(slots: Slots): HTMLElement {
    const words = scene.words();
    const zone = scene.zone(slots.time_zone);
    const group = h('div', { class: 'group slots', role: 'group', 'aria-label': slots.text });
    for (const day of byDay(slots.slots, zone, scene.language())) {
      const times = day.slots.map(({ slot, time }) => {
        const drawnSlot = option(time, () => acts.book(slot, `${day.label}, ${time}`));
        set(drawnSlot, { 'data-slot': slot, 'aria-label': `${day.label}, ${time}` });
        return drawnSlot;
      });
      group.append(h('p', { class: 'day' }, day.label), h('div', { class: 'times' }, ...times));
    }
    const more = option(words.moreTimes, acts.moreSlots, 'quiet');
    group.append(h('div', { class: 'row' }, more, drawZones(zone, slots.slots[0]?.start ?? '')));
    return group;
  }

  function drawZones(zone: string, instant: string): HTMLElement {
    const select = h('select', { 'aria-label': scene.words().zone });
    for (const name of allZones(zone)) {
      // The offset is worked out for the chosen one only: four hundred would take a while.
      const label = name === zone ? `${cityOf(name)} (${offsetOf(name, instant)})` : name.replace(/_/g, ' ');
      const choice = h('option', { value: name }, label);
      choice.selected = name === zone;
      select.append(choice);
    }
    select.onchange = () => acts.setZone(select.value);
    return h('label', { class: 'zone' }, select);
  }

  return { element, show, redraw };
}

function isOpening(open: Ask | Slots): boolean {
  return open.kind === 'ask' && open.question === 'opening';
}
