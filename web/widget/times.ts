// Instants as the visitor reads them. The zone changes labels and days, never the instants.

import type { Slot } from '../shared/protocol.ts';

export interface Day {
  label: string;
  slots: { slot: string; time: string }[];
}

// The language as Intl takes it; `en` for one that Intl does not know how to read.
export function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replace('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

export function isZone(zone: string | undefined): zone is string {
  try {
    return Boolean(zone && new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

// Every zone the browser knows, and in any case those named.
export function allZones(...named: string[]): string[] {
  const known = Intl.supportedValuesOf?.('timeZone') ?? []; // not in browsers before 2022
  return [...new Set([...known, ...named, 'UTC'])].sort();
}

// "New York (GMT-5)": the city, since the continent helps nobody, and the offset at that instant.
export function placeOf(zone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const offset = parts.formatToParts(dateOf(instant)).find((part) => part.type === 'timeZoneName');
  return `${plain(zone.split('/').pop() ?? zone)} (${offset?.value})`;
}

export function plain(zone: string): string {
  return zone.replace(/_/g, ' ');
}

export function byDay(slots: readonly Slot[], zone: string, language: string): Day[] {
  const days: Day[] = [];
  for (const { slot, start } of [...slots].sort(
    (a, b) => Date.parse(a.start) - Date.parse(b.start),
  )) {
    const label = dayOf(start, zone, language);
    const last = days[days.length - 1];
    const entry = { slot, time: timeOf(start, zone, language) };
    if (last?.label === label) last.slots.push(entry);
    else days.push({ label, slots: [entry] });
  }
  return days;
}

export function dayOf(instant: string, zone: string, language: string): string {
  const how = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return formatter(language, zone, how).format(dateOf(instant));
}

export function timeOf(instant: string, zone: string, language: string): string {
  return formatter(language, zone, clock).format(dateOf(instant));
}

export function rangeOf(start: string, end: string, zone: string, language: string): string {
  return formatter(language, zone, clock).formatRange(dateOf(start), dateOf(end));
}

const clock = { hour: 'numeric', minute: '2-digit' } as const;

function formatter(
  language: string,
  zone: string,
  how: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, ...how });
}

// A time that cannot be read is shown as the epoch rather than ending the talk with an exception.
function dateOf(instant: string): Date {
  return new Date(Date.parse(instant) || 0);
}
