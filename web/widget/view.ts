// Everything the visitor sees, in a shadow root: the page's styles stay out and ours stay in.
// Shows a talk and reports what the visitor does; decides nothing about the talk itself.

import type { Ask } from '../shared/protocol.ts';
import { makeAnswers } from './answers.ts';
import type { Acts as AnswerActs } from './answers.ts';
import { makeComposer } from './composer.ts';
import { button, h, icon, set } from './dom.ts';
import { icons } from './icons.ts';
import { dress } from './look.ts';
import type { Talk } from './talk.ts';
import { makeTranscript, personLine, visitorLine } from './transcript.ts';
import type { Scene } from './transcript.ts';
import { directionOf, fill, wordsFor } from './words.ts';
import type { Words } from './words.ts';

export interface Acts extends AnswerActs {
  change(question: string): void;
  person(): void;
  restart(): void;
  retry(id: string): void;
  typed(text: string): void;
  opened(): void;
  closed(): void;
}

export interface Settings {
  server: string; // the address the script came from, with a slash at the end
  title?: string | undefined;
  position?: string | undefined; // "left" or "right"
  accent?: string | undefined; // any CSS colour
  theme?: string | undefined; // "light", "dark", or the visitor's own
}

export interface View {
  show(talk: Talk): void;
  redraw(): void; // the zone changed
  open(focus: Focus): void;
  close(): void;
  isOpen(): boolean;
  typing(who: string): void;
  draft(text: string): void;
}

export type Focus = 'take focus' | 'leave focus';

const typing_shown_ms = 6_000; // senders repeat it every few seconds while they type

export function makeView(
  settings: Settings,
  zone: Scene['zone'],
  acts: Acts,
  first: Talk,
): View {
  let talk = first;
  let words: Words = wordsFor(talk.language);
  let unread = 0;
  let byKeyboard = false;
  let focusAfter: number | undefined; // a button was pressed at this seq: the next turn gets focus
  let returnTo: Element | null = null;
  let typingEnds = 0;

  const scene: Scene = {
    words: () => words,
    language: () => talk.language,
    zone,
    server: settings.server,
  };
  const transcript = makeTranscript(scene, pressed(acts.change));
  const answers = makeAnswers(scene, {
    ...acts,
    pick: pressed(acts.pick),
    book: pressed(acts.book),
    moreSlots: pressed(acts.moreSlots),
    skip: pressed(acts.skip),
    unsure: pressed(acts.unsure),
    say: pressed(acts.say),
  });
  const composer = makeComposer(acts.say, acts.typed);

  const title = h('h2', { id: 'title' });
  const status = h('p', { class: 'status' });
  const menuButton = button({ class: 'round', 'aria-controls': 'menu' }, () => setMenu(menu.hidden), icon(icons.menu));
  const closeButton = button({ class: 'round' }, () => close(), icon(icons.close));
  const personItem = button({}, menuAct(acts.person));
  const restartItem = button({}, menuAct(acts.restart));
  const menu = h('div', { id: 'menu', class: 'menu', hidden: true }, personItem, restartItem);
  const bar = h('i');
  const progress = h('div', { class: 'progress', role: 'progressbar', 'aria-valuemin': 0 }, bar);
  const pending = h('div', { class: 'pending' });
  const typing = h('p', { class: 'hint typing', hidden: true });
  const again = button({ class: 'option main', hidden: true }, pressed(acts.restart));
  const scroll = h('div', { class: 'scroll' }, transcript.element, pending, typing, answers.element, again);
  const banner = h('p', { class: 'banner', role: 'status' });
  const personLink = button({ class: 'text' }, pressed(acts.person));
  const about = h('span');
  const panel = h(
    'section',
    { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', tabindex: -1, hidden: true },
    h('header', {}, h('span', { class: 'mark' }, icon(icons.chat)), h('div', {}, title, status), menuButton, closeButton),
    progress,
    menu,
    scroll,
    banner,
    composer.element,
    h('footer', {}, about, personLink),
  );
  const badge = h('span', { class: 'badge', hidden: true, 'aria-hidden': 'true' });
  const launcher = button({ class: 'launcher', 'aria-haspopup': 'dialog' }, () => (panel.hidden ? open('take focus') : close()), icon(icons.chat), icon(icons.down), badge);
  const root = h('div', { class: 'usher' }, panel, launcher);
  const narrow = matchMedia('(max-width: 479px)');
  const touch = matchMedia('(pointer: coarse)');
  const wear = dress(root, launcher, settings);

  // After a button the next turn takes the focus along; after typing it stays where it is.
  function pressed<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
    return (...args) => {
      focusAfter = talk.seen;
      act(...args);
    };
  }

  function menuAct(act: () => void): () => void {
    return () => {
      setMenu(false);
      menuButton.focus();
      focusAfter = talk.seen;
      act();
    };
  }

  function setMenu(on: boolean): void {
    menu.hidden = !on;
    set(menuButton, { 'aria-expanded': String(on) });
    if (on) personItem.focus();
  }

  function label(): void {
    words = wordsFor(talk.language);
    set(root, { dir: directionOf(talk.language), lang: talk.language });
    title.textContent = settings.title || words.title;
    set(menuButton, { 'aria-label': words.menu, 'aria-expanded': 'false' });
    set(closeButton, { 'aria-label': words.close });
    set(progress, { 'aria-label': fill(words.progress, '').replace(/[\s:]+$/, '') });
    personItem.replaceChildren(icon(icons.person), words.person);
    restartItem.replaceChildren(icon(icons.restart), words.restart);
    again.textContent = words.restart;
    personLink.textContent = words.person;
    about.textContent = words.assistant;
    composer.label(words);
  }

  function show(next: Talk): void {
    const before = talk;
    talk = next;
    if (next.language !== before.language) {
      label();
      redraw();
    }
    const newTurns = next.turns.length - (next.epoch === before.epoch ? before.turns.length : 0);
    transcript.show(next);
    answers.show(next);
    showPending();
    showState();
    if (newTurns > 0) arrived(newTurns, before);
    else if (next.waiting.length > before.waiting.length) scroll.scrollTop = scroll.scrollHeight;
    if (next.draft && next.draft !== before.draft) {
      composer.draft([composer.input.value, next.draft].filter(Boolean).join('\n'));
    }
  }

  function arrived(newTurns: number, before: Talk): void {
    typing.hidden = true;
    if (panel.hidden && before.seen >= before.goal && before.turns.length) unread += newTurns;
    showUnread();
    bringToView();
    if (focusAfter !== undefined && talk.seen > focusAfter) {
      focusAfter = undefined;
      focusNext();
    }
  }

  // As far down as possible, but never so far that the new turn's beginning is out of sight.
  function bringToView(): void {
    const last = transcript.element.lastElementChild;
    if (!(last instanceof HTMLElement)) return;
    scroll.scrollTop = Math.min(last.offsetTop - 8, scroll.scrollHeight);
  }

  function showPending(): void {
    pending.replaceChildren(
      ...talk.waiting.flatMap(({ message, echo, failed }) => {
        if (!echo) return [];
        const line = visitorLine(words, echo);
        if (!failed) return [line];
        line.classList.add('failed');
        const retry = button({ class: 'text' }, () => acts.retry(message.id), words.again);
        return [line, h('div', { class: 'reading', role: 'alert' }, h('span', {}, words.failed), retry)];
      }),
    );
  }

  function showState(): void {
    const { line, person } = talk;
    const unsteady = line === 'connecting' ? words.connecting : line === 'lost' ? words.lost : '';
    const withPerson = person && person.state !== 'left' && personLine(words, person.state, person.name);
    status.textContent = unsteady || withPerson || words.assistant;
    set(root, { 'data-line': line });
    const notice =
      line === 'refused' ? words.refused : line === 'lost' && talk.waiting.length ? words.offline : talk.moved ? words.stale : '';
    if (banner.textContent !== notice) banner.textContent = notice;
    const { answered = 0, at_most = 0 } = talk.progress ?? {};
    progress.hidden = !at_most || Boolean(talk.ended || talk.meeting);
    set(progress, { 'aria-valuenow': answered, 'aria-valuemax': at_most, 'aria-valuetext': `${answered} / ${at_most}` });
    bar.style.width = `${Math.min(100, (100 * answered) / (at_most || 1))}%`;
    again.hidden = !talk.ended;
    composer.expect(talk.open.find((o): o is Ask => o.kind === 'ask' && o.question !== 'opening'));
  }

  function showUnread(): void {
    badge.hidden = !unread;
    badge.textContent = String(unread);
    const news = unread ? `. ${fill(words.unread, unread)}` : '';
    set(launcher, {
      'aria-label': panel.hidden ? words.open + news : words.close,
      'aria-expanded': String(!panel.hidden),
    });
  }

  function focusNext(): void {
    if (panel.hidden) return;
    const next = byKeyboard && answers.element.querySelector<HTMLElement>('.group:not(.quiet) button');
    if (next) next.focus();
    else focusInput();
  }

  // On a touch screen the input would bring up the keyboard over what is to be read.
  function focusInput(): void {
    (touch.matches ? panel : composer.input).focus({ preventScroll: true });
  }

  function open(focus: Focus): void {
    if (!panel.hidden) return;
    const from = document.activeElement;
    returnTo = from && from !== document.body ? from : null;
    wear();
    panel.hidden = false;
    set(panel, { 'aria-modal': String(narrow.matches) });
    set(root, { 'data-open': true });
    unread = 0;
    showUnread();
    bringToView();
    if (focus === 'take focus') focusInput();
    acts.opened();
  }

  function close(): void {
    if (panel.hidden) return;
    panel.hidden = true;
    menu.hidden = true;
    set(root, { 'data-open': false });
    showUnread();
    const back = returnTo instanceof HTMLElement && returnTo.isConnected ? returnTo : launcher;
    // The host element stands for everything in the shadow root.
    (back.shadowRoot ? launcher : back).focus({ preventScroll: true });
    acts.closed();
  }

  // A sheet over the whole screen keeps the focus; a panel beside the page lets it go.
  function keepFocusInside(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || !narrow.matches) return;
    const stops = [...panel.querySelectorAll<HTMLElement>('button,a[href],select,textarea')].filter(
      (stop) => stop.offsetParent && !stop.hasAttribute('disabled'),
    );
    const [first_stop, last_stop] = [stops[0], stops[stops.length - 1]];
    const at = (root.getRootNode() as ShadowRoot).activeElement;
    const wrap = event.shiftKey ? at === first_stop || at === panel : at === last_stop;
    if (!wrap) return;
    event.preventDefault();
    (event.shiftKey ? last_stop : first_stop)?.focus();
  }

  function redraw(): void {
    const inZones = answers.element.contains((root.getRootNode() as ShadowRoot).activeElement);
    transcript.redraw(talk);
    answers.redraw(talk);
    answers.show(talk);
    if (inZones) answers.element.querySelector('select')?.focus();
  }

  panel.addEventListener('keydown', (event) => {
    byKeyboard = true;
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      if (menu.hidden) close();
      else {
        setMenu(false);
        menuButton.focus();
      }
    }
    keepFocusInside(event);
  });
  panel.addEventListener('pointerdown', (event) => {
    byKeyboard = false;
    const inMenu = event.composedPath().some((node) => node === menu || node === menuButton);
    if (!inMenu && !menu.hidden) setMenu(false);
  });

  label();
  show(first);
  showUnread();

  return {
    show,
    redraw,
    open,
    close,
    isOpen: () => !panel.hidden,
    typing(who) {
      typing.textContent = fill(words.typing, who || words.someone);
      typing.hidden = false;
      clearTimeout(typingEnds);
      typingEnds = setTimeout(() => (typing.hidden = true), typing_shown_ms);
    },
    draft: composer.draft,
  };
}
