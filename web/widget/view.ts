// Everything the visitor sees, in a shadow root: the page's styles stay out and ours stay in.
// Shows a talk and reports what the visitor does; decides nothing about the talk itself.

import type { Ask } from '../shared/protocol.ts';
import { makeAnswers } from './answers.ts';
import type { Acts as AnswerActs } from './answers.ts';
import { makeComposer } from './composer.ts';
import { button, h, set } from './dom.ts';
import { makeHeader } from './header.ts';
import { makeLauncher } from './launcher.ts';
import { dress } from './look.ts';
import type { Look } from './look.ts';
import type { Talk } from './talk.ts';
import { makeTranscript, visitorLine } from './transcript.ts';
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

export interface Settings extends Look {
  server: string; // where Usher is, with a slash at the end
  title?: string | undefined;
}

export interface View {
  show(talk: Talk): void;
  news(): void; // something came that the page has not been told about
  redraw(): void; // the zone changed
  open(focus: Focus): void;
  close(): void;
  isOpen(): boolean;
  typing(who: string): void;
  draft(text: string): void;
}

export type Focus = 'take focus' | 'leave focus';

const typing_shown_ms = 6_000; // senders repeat it every few seconds while they type

export function makeView(settings: Settings, zone: Scene['zone'], acts: Acts, first: Talk): View {
  let talk = first;
  let words: Words = wordsFor(first.language);
  let unread = 0;
  let byKeyboard = false;
  let isOpen = false;
  let pressedAt: number | undefined; // a button was pressed at this seq: the next turn gets focus
  let typingEnds: ReturnType<typeof setTimeout> | undefined;

  const scene: Scene = {
    words: () => words,
    language: () => talk.language,
    zone,
    server: settings.server,
  };
  const transcript = makeTranscript(scene, pressed(acts.change), pressed(acts.moreSlots));
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
  const person = pressed(acts.person);
  const restart = pressed(acts.restart);
  const header = makeHeader(settings.title, { person, restart, close });
  const pending = h('div', { class: 'pending' });
  const typing = h('p', { class: 'hint', hidden: true });
  const again = button({ class: 'option' }, restart);
  const scroll = h(
    'div',
    { class: 'scroll' },
    transcript.element,
    pending,
    typing,
    answers.element,
    again,
  );
  const banner = h('p', { class: 'banner', role: 'status' });
  const call = button({ class: 'text' }, person);
  const panel = h(
    'dialog',
    { 'aria-labelledby': 'title', tabindex: -1 },
    header.element,
    header.progress,
    scroll,
    banner,
    composer.element,
    h('footer', {}, call),
  );
  const launcher = makeLauncher(() => (panel.open ? close() : open('take focus')));
  const root = h('div', { class: 'usher' }, panel, launcher.element);
  const narrow = matchMedia('(max-width: 479px)');
  const touch = matchMedia('(pointer: coarse)');
  const wear = dress(root, launcher.element, settings);

  // After a button the next turn takes the focus along; after typing it stays where it is.
  function pressed<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
    return (...args) => {
      pressedAt = talk.seen;
      act(...args);
    };
  }

  function show(next: Talk): void {
    const before = talk;
    talk = next;
    const relabelled = next.language !== before.language;
    if (relabelled) label();
    transcript.show(next, relabelled);
    answers.show(next, relabelled);
    showState();
    const shown = next.epoch === before.epoch ? before.turns.length : 0;
    if (next.turns.length > shown) arrived();
    else if (next.waiting.length > before.waiting.length) scroll.scrollTop = scroll.scrollHeight;
    if (next.draft && next.draft !== before.draft) {
      composer.draft([composer.input.value, next.draft].filter(Boolean).join('\n'));
    }
  }

  function label(): void {
    words = wordsFor(talk.language);
    set(root, { dir: directionOf(talk.language), lang: talk.language });
    again.textContent = words.restart;
    call.textContent = words.person;
    composer.label(words);
    header.label(words);
  }

  function showState(): void {
    const { line, waiting } = talk;
    pending.replaceChildren(...waiting.flatMap(drawWaiting));
    header.show(words, talk);
    launcher.show(words, panel.open, unread);
    set(root, { 'data-line': line });
    const stuck = line === 'lost' && waiting.length;
    const notice =
      line === 'refused' ? words.refused : stuck ? words.offline : talk.moved ? words.stale : '';
    // Written only when it changes: every writing is read out.
    if (banner.textContent !== notice) banner.textContent = notice;
    again.hidden = !talk.ended;
    const asked = (open: Talk['open'][number]): open is Ask =>
      open.kind === 'ask' && open.question !== 'opening';
    composer.expect(talk.open.find(asked));
  }

  function drawWaiting({ message, echo, failed }: Talk['waiting'][number]): HTMLElement[] {
    if (!echo) return [];
    const line = visitorLine(words, echo);
    if (!failed) return [line];
    line.classList.add('failed');
    const retry = button({ class: 'text' }, () => acts.retry(message.id), words.failed);
    return [line, h('div', { class: 'reading', role: 'alert' }, retry)];
  }

  function arrived(): void {
    typing.hidden = true;
    bringToView();
    if (pressedAt === undefined || talk.seen === pressedAt) return;
    pressedAt = undefined;
    if (panel.open) focusNext();
  }

  // As far down as possible, but never so far that the new turn's beginning is out of sight.
  function bringToView(): void {
    const last = transcript.element.lastElementChild;
    if (last instanceof HTMLElement) scroll.scrollTop = last.offsetTop - 8;
  }

  function focusNext(): void {
    const next = byKeyboard && answers.element.querySelector<HTMLElement>('.option');
    if (next) next.focus();
    else focusInput();
  }

  // On a touch screen the input would bring up the keyboard over what is to be read.
  function focusInput(): void {
    (touch.matches ? panel : composer.input).focus({ preventScroll: true });
  }

  // On a narrow screen the panel is a sheet over everything, and modal. The browser gives the focus
  // back to where it was when the dialog closes.
  function open(focus: Focus): void {
    if (panel.open) return;
    wear();
    if (narrow.matches) panel.showModal();
    else if (focus === 'take focus') panel.show();
    else panel.open = true;
    isOpen = true;
    unread = 0;
    acts.opened();
    launcher.show(words, true, unread);
    composer.draft(composer.input.value);
    bringToView();
    if (focus === 'take focus') focusInput();
  }

  function close(): void {
    panel.close();
    closed();
  }

  // Also for the browser's own ways to close a dialog, which only say so later.
  function closed(): void {
    if (panel.open || !isOpen) return;
    isOpen = false;
    launcher.show(words, false, unread);
    if (document.activeElement === document.body) launcher.element.focus();
    acts.closed();
  }

  panel.onclose = closed;
  panel.onkeydown = (event) => {
    byKeyboard = true;
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (!header.closeMenu()) close();
  };
  panel.onpointerdown = ({ target }) => {
    byKeyboard = false;
    header.leaveMenu(target as Node);
  };

  // A keyboard on the screen covers what the browser still counts as the page.
  const seen = window.visualViewport;
  seen?.addEventListener('resize', () => {
    if (seen.scale > 1) return; // zoomed in, not covered
    panel.style.height = narrow.matches ? `${seen.height}px` : '';
    panel.style.top = narrow.matches ? `${seen.offsetTop}px` : '';
    bringToView();
  });

  label();
  show(first);

  return {
    show,
    news() {
      if (!panel.open) launcher.show(words, false, ++unread);
    },
    redraw() {
      const inAnswers = answers.element.contains((root.getRootNode() as ShadowRoot).activeElement);
      transcript.show(talk, true);
      answers.show(talk, true);
      if (inAnswers) answers.element.querySelector('select')?.focus();
    },
    open,
    close,
    isOpen: () => panel.open,
    typing(who) {
      typing.textContent = fill(words.typing, who || words.someone);
      typing.hidden = false;
      clearTimeout(typingEnds);
      typingEnds = setTimeout(() => (typing.hidden = true), typing_shown_ms);
    },
    draft: composer.draft,
  };
}
