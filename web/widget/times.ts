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
  const known =
    typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return [...new Set([...known, ...named, 'UTC'])].sort();
}

// "GMT+1" of a zone at an instant.
export function offsetOf(zone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const name = parts.formatToParts(dateOf(instant)).find((part) => part.type === 'timeZoneName');
  return name?.value ?? '';
}

// "Europe/Berlin" as people say it; the continent helps nobody who reads the city.
export function cityOf(zone: string): string {
  return (zone.split('/').pop() ?? zone).replace(/_/g, ' ');
}

export function byDay(slots: readonly Slot[], zone: string, language: string): Day[] {
  const days: Day[] = [];
  for (const { slot, start } of [...slots].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))) {
    const label = dayOf(start, zone, language);
    const last = days[days.length - 1];
    const entry = { slot, time: timeOf(start, zone, language) };
    if (last?.label === label) last.slots.push(entry);
    else days.push({ label, slots: [entry] });
  }
  return days;
}

export function dayOf(instant: string, zone: string, language: string): string {
  return format(instant, language, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });
}

export function timeOf(instant: string, zone: string, language: string): string {
  return format(instant, language, { timeZone: zone, hour: 'numeric', minute: '2-digit' });
}

function format(instant: string, language: string, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(language), how).format(dateOf(instant));
}

// A time that cannot be read is shown as the epoch rather than ending the talk with an exception.
function dateOf(instant: string): Date {
  return new Date(Date.parse(instant) || 0);
}
