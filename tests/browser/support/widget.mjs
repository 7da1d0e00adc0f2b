// What a visitor does with the widget, and what they see. Works against any server that serves the
// widget: the mock here, or the real one.

const host = '#usher-chat';

// Goes to a page and opens the panel by its button; gives the page. `url` may carry the demo page's
// query. Ready once the first turn is shown.
export async function openWidget(page, { url, keyboard = false }) {
  await page.goto(url);
  const launcher = page.locator(`${host} .launcher`);
  await launcher.waitFor();
  if ((await launcher.getAttribute('aria-expanded')) === 'false') {
    if (keyboard) await launcher.press('Enter');
    else await launcher.click();
  }
  await waitTurn(page, 1);
  return page;
}

// Waits until the turn with this seq is shown; without seq, until nothing is on its way.
export async function waitTurn(page, seq) {
  if (seq) await page.locator(`${host} .turn[data-seq="${seq}"]`).waitFor({ state: 'attached' });
  else await page.locator(`${host} .pending:empty`).waitFor({ state: 'attached' });
}

export async function lastSeq(page) {
  const seqs = await page
    .locator(`${host} .turn`)
    .evaluateAll((turns) => turns.map((t) => Number(t.dataset.seq)));
  return Math.max(0, ...seqs);
}

// Types and sends; waits for the turn unless told not to.
export async function say(page, text, { wait = true } = {}) {
  const seq = await lastSeq(page);
  await page.locator(`${host} textarea`).fill(text);
  await page.locator(`${host} textarea`).press('Enter');
  if (wait) await waitTurn(page, seq + 1);
}

// Presses the buttons with these labels; several are followed by "Send".
export async function pick(page, ...labels) {
  const seq = await lastSeq(page);
  const several = await page.locator(`${host} .answers [role=checkbox]`).count();
  for (const label of labels) await option(page, label).click();
  if (several && labels.length) await page.locator(`${host} .answers .option.main`).click();
  await waitTurn(page, seq + 1);
}

export function option(page, label) {
  return page.locator(`${host} .answers .option`, { hasText: label });
}

// The offered times as [{slot, label}], in order.
export function offeredSlots(page) {
  return page
    .locator(`${host} .answers [data-slot]`)
    .evaluateAll((all) =>
      all.map((b) => ({ slot: b.dataset.slot, label: b.getAttribute('aria-label') })),
    );
}

export async function book(page, slot) {
  const seq = await lastSeq(page);
  await page.locator(`${host} .answers [data-slot="${slot}"]`).click();
  await waitTurn(page, seq + 1);
}

// Goes back to an earlier answer.
export async function change(page, question) {
  const seq = await lastSeq(page);
  await page.locator(`${host} .edit[data-question="${question}"]:visible`).last().click();
  await waitTurn(page, seq + 1);
}

// Everything said so far, top to bottom: [{from: "visitor" | "agent" | "person", text}].
export function transcript(page) {
  return page.locator(`${host} .bubble`).evaluateAll((bubbles) =>
    bubbles.map((bubble) => ({
      from: ['visitor', 'person'].find((who) => bubble.classList.contains(who)) ?? 'agent',
      text: [...bubble.childNodes]
        .slice(1)
        .map((node) => node.textContent)
        .join(''),
    })),
  );
}

export async function visitorLines(page) {
  return (await transcript(page))
    .filter((line) => line.from === 'visitor')
    .map((line) => line.text);
}

export function panel(page) {
  return page.locator(`${host} dialog`);
}

export function launcher(page) {
  return page.locator(`${host} .launcher`);
}

export function input(page) {
  return page.locator(`${host} textarea`);
}

// Class and text of what has the focus inside the widget.
export function focused(page) {
  return page.evaluate((selector) => {
    const at = document.querySelector(selector).shadowRoot.activeElement;
    return at ? `${at.tagName.toLowerCase()}.${at.className}` : '';
  }, host);
}
