// What the page tells about the visit, and nothing that could name a person: paths without queries.

import type { Campaign, Visit } from '../shared/protocol.ts';
import { ownZone } from './times.ts';

export interface Page {
  path: string;
  query: string;
  referrer: string;
  title: string;
  language: string;
  returning: boolean;
}

export function visitOf(page: Page): Visit {
  const referrer = withoutQuery(page.referrer);
  const campaign = campaignOf(page.query);
  return {
    page: page.path.split(/[?#]/)[0] || '/',
    language: page.language,
    time_zone: ownZone(),
    returning: page.returning,
    ...(page.title && { title: page.title.slice(0, 200) }),
    ...(referrer && { referrer }),
    ...(campaign && { campaign }),
  };
}

export function campaignOf(query: string): Campaign | undefined {
  const named = new URLSearchParams(query);
  const fields = {
    source: 'source',
    medium: 'medium',
    name: 'campaign',
    term: 'term',
    content: 'content',
  };
  const campaign: Record<string, string> = {};
  for (const [field, parameter] of Object.entries(fields)) {
    const value = named.get(`utm_${parameter}`);
    if (value) campaign[field] = value.slice(0, 200);
  }
  return Object.keys(campaign).length ? campaign : undefined;
}

function withoutQuery(referrer: string): string {
  try {
    const { origin, pathname } = new URL(referrer);
    return origin + pathname;
  } catch {
    return ''; // none, or nothing an address
  }
}
