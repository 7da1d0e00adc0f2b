// The panel's head: who is there, how far the questions are, a person, a new start, the way out.

import { button, h, icon, set } from './dom.ts';
import { icons } from './icons.ts';
import type { Talk } from './talk.ts';
import { personLine } from './transcript.ts';
import type { Words } from './words.ts';

export interface Header {
  element: HTMLElement;
  progress: HTMLElement;
  closeMenu(): boolean; // whether it was open
  leaveMenu(to: Node): void; // closes it if that is elsewhere
  label(words: Words): void;
  show(words: Words, talk: Talk): void;
}

export interface HeaderActs {
  person(): void;
  restart(): void;
  close(): void;
}

export function makeHeader(named: string | undefined, acts: HeaderActs): Header {
  const title = h('h2', { id: 'title' });
  const status = h('p', { class: 'status' });
  const more = h('summary', { class: 'round more' }, icon(icons.menu));
  const close = button({ class: 'round' }, acts.close, icon(icons.close));
  const person = button({}, chosen(acts.person));
  const restart = button({}, chosen(acts.restart));
  const menu = h('details', {}, more, h('div', { class: 'menu' }, person, restart));
  const bar = h('i');
  const progress = h('div', { class: 'progress', role: 'progressbar', 'aria-valuemin': 0 }, bar);
  const mark = h('span', { class: 'mark' }, icon(icons.chat));

  function closeMenu(): boolean {
    const was = menu.open;
    menu.open = false;
    if (was) more.focus();
    return was;
  }

  function chosen(act: () => void): () => void {
    return () => {
      closeMenu();
      act();
    };
  }

  return {
    element: h('header', {}, mark, h('div', {}, title, status), menu, close),
    progress,
    closeMenu,
    leaveMenu(to) {
      if (!menu.contains(to)) menu.open = false;
    },
    label(words) {
      title.textContent = named || words.title;
      set(more, { 'aria-label': words.menu });
      set(close, { 'aria-label': words.close });
      set(progress, { 'aria-label': words.progress });
      person.replaceChildren(icon(icons.person), words.person);
      restart.replaceChildren(icon(icons.restart), words.restart);
    },
    show(words, talk) {
      const { answered = 0, at_most = 0 } = talk.progress ?? {};
      status.textContent = statusOf(words, talk);
      progress.hidden = !at_most || !!(talk.ended || talk.meeting);
      bar.style.width = `${(100 * Math.min(answered, at_most)) / (at_most || 1)}%`;
      set(progress, {
        'aria-valuenow': answered,
        'aria-valuemax': at_most,
        'aria-valuetext': `${answered} / ${at_most}`,
      });
    },
  };
}

function statusOf(words: Words, { line, person }: Talk): string {
  if (line === 'connecting' || line === 'lost') return words.connecting;
  if (person && person.state !== 'left') return personLine(words, person.state, person.name);
  return words.assistant;
}
