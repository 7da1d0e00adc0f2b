// The one script tag of a page:
//
//   <script src="https://usher.example/widget.js" data-profile="hr_mid_market" async></script>
//
// Attributes, all optional:
//   data-profile     the profile to talk under; without it the site's rules choose one
//   data-server      where Usher is, if not where the script came from
//   data-language    BCP 47; else the page's <html lang>, else the browser's
//   data-position    "right" (default) or "left"
//   data-theme       "light" or "dark"; else what the visitor's system prefers
//   data-accent      any CSS colour; the same as --usher-accent
//   data-title       the panel's heading
//   data-open        opens by itself, once, on screens that are wide enough
//   data-page        the path to report instead of the page's own
//   data-known-name, data-known-email, data-known-company   who is signed in on the page
//
// Colours and shapes are CSS custom properties, set anywhere above the widget, :root for instance:
//   --usher-accent --usher-background --usher-text --usher-radius --usher-font --usher-offset
//   --usher-on-accent   text on the accent; else black or white, whichever can be read (an accent
//                       that is not a plain rgb colour, oklch() say, needs it)
//
// window.Usher, there as soon as this script has run:
//   open() close() toggle()   the panel
//   restart()                 leaves the conversation and begins a new one
//   say(text)                 opens the panel and says it in the visitor's name
//   identify({name, email, phone, company, ...criteria})   what the page knows already; call it
//                             before the conversation begins, later it counts for the next one
//   on(event, handler)        open, close, turn, booked, ended; gives the function that stops it.
//                             Turns are told once, not again after a reload.
// A page that calls earlier puts its calls into a queue of [name, ...arguments]:
//   window.Usher = window.Usher || { q: [] };  Usher.q.push(['say', 'What does it cost?']);

import type { Known } from '../shared/protocol.ts';
import { makeChat } from './chat.ts';
import type { Chat, Heard, Tag } from './chat.ts';

type Handler<K extends keyof Heard> = (what: Heard[K]) => void;

interface Api extends Chat {
  identify(known: Known): void;
  on<K extends keyof Heard>(event: K, handler: Handler<K>): () => void;
}

declare global {
  interface Window {
    Usher?: Partial<Api> & { q?: [keyof Api, ...unknown[]][] };
  }
}

const script = (document.currentScript ??
  document.querySelector('script[src*="widget.js"]')) as HTMLScriptElement | null;

// A second tag on the page changes nothing.
if (script && !window.Usher?.open) embed(script);

function embed(tag: HTMLScriptElement): void {
  const handlers = new Map<string, Set<(what: never) => void>>();
  const known: Record<string, Known[string]> = {};
  const early: ((chat: Chat) => void)[] = [];
  let chat: Chat | undefined;

  function run(act: (chat: Chat) => void): void {
    if (chat) act(chat);
    else early.push(act);
  }

  const api: Api = {
    open: () => run((c) => c.open()),
    close: () => run((c) => c.close()),
    toggle: () => run((c) => c.toggle()),
    restart: () => run((c) => c.restart()),
    say: (text) => run((c) => c.say(String(text))),
    identify: (more) => void Object.assign(known, more),
    on(event, handler) {
      const those = handlers.get(event) ?? new Set();
      handlers.set(event, those.add(handler));
      return () => void those.delete(handler);
    },
  };

  const queue = window.Usher?.q ?? [];
  window.Usher = api;
  for (const [name, ...args] of queue) (api[name] as (...args: unknown[]) => void)?.(...args);

  whenParsed(() => {
    chat = makeChat(read(tag, known), known, (name, what) => {
      // Each in a task of its own: what throws in the page does not end the talk.
      for (const handler of handlers.get(name) ?? []) setTimeout(() => handler(what as never));
    });
    for (const act of early) act(chat);
  });
}

function read(
  { dataset: data, src }: HTMLScriptElement,
  known: Record<string, Known[string]>,
): Tag {
  for (const field of ['name', 'email', 'company']) {
    const value = data[`known${field[0]?.toUpperCase()}${field.slice(1)}`];
    if (value) known[field] ??= value;
  }
  return {
    server: new URL('.', new URL(data.server ? `${data.server}/` : src, location.href)).href,
    profile: data.profile,
    language: data.language || document.documentElement.lang || navigator.language,
    page: data.page,
    opens: data.open !== undefined && data.open !== 'false',
    title: data.title,
    position: data.position,
    accent: data.accent,
    theme: data.theme,
  };
}

// The attributes are read late, so that a script of the page may still set them.
function whenParsed(begin: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
