// Where the visitor types: grows with the text, Enter sends, Shift+Enter makes a new line.

import type { Ask } from '../shared/protocol.ts';
import { h, icon, set } from './dom.ts';
import { icons } from './icons.ts';
import type { Words } from './words.ts';

export interface Composer {
  element: HTMLElement;
  input: HTMLTextAreaElement;
  label(words: Words): void;
  expect(ask: Ask | undefined): void; // which keyboard and which autofill suit the question
  draft(text: string): void;
}

// Four thousand characters fit a frame of 16 KiB however they are escaped, control characters aside.
export const longest_text = 4000;

const fields: Record<string, { autocomplete: string; inputmode: string }> = {
  name: { autocomplete: 'name', inputmode: 'text' },
  email: { autocomplete: 'email', inputmode: 'email' },
  phone: { autocomplete: 'tel', inputmode: 'tel' },
  company: { autocomplete: 'organization', inputmode: 'text' },
};

export function makeComposer(say: (text: string) => void, typed: (text: string) => void): Composer {
  const input = h('textarea', { rows: 1, maxlength: longest_text, enterkeyhint: 'send' });
  const send = h('button', { class: 'round send' }, icon(icons.send));
  const element = h('form', { class: 'composer' }, input, send);

  function fit(): void {
    input.style.height = '';
    // Nothing has a height while the panel is closed.
    if (input.scrollHeight) input.style.height = `${input.scrollHeight}px`;
    set(send, { 'aria-disabled': !input.value.trim() });
  }

  function submit(): void {
    const text = input.value.trim();
    if (!text) return;
    draft('');
    typed('');
    say(text);
  }

  function draft(text: string): void {
    input.value = text;
    fit();
  }

  input.oninput = () => {
    fit();
    typed(input.value);
  };
  input.onkeydown = (event) => {
    // While an input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  };
  element.onsubmit = (event) => {
    event.preventDefault();
    submit();
    input.focus();
  };

  draft('');

  return {
    element,
    input,
    label(words) {
      set(input, { 'aria-label': words.message, placeholder: words.message });
      set(send, { 'aria-label': words.send });
    },
    expect(ask) {
      set(input, fields[ask?.answer ?? ''] ?? { autocomplete: 'off', inputmode: 'text' });
    },
    draft,
  };
}
