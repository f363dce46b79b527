import type { Activity } from 'botbuilder';

/**
 * Bytes of a whole message in UTF-16. The service refuses more than 100 KB (413, MessageSizeTooBig); older pages say
 * 40 and 28, and what it adds itself counts, too.
 */
const BUDGET = 25_000;

export const CITATIONS = { most: 10, name: 80, abstract: 160 } as const;
/** Results of a message extension: more would not be looked at. */
export const MOST_RESULTS = 10;

export function fitsBudget(activity: Partial<Activity>): boolean {
  return JSON.stringify(activity).length * 2 <= BUDGET;
}

/** Cut at a word, with a sign that it is cut. Never used for quotations. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
