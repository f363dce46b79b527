import { councilZone } from './council-clock.ts';

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** The day of a moment, given as ISO 8601: "3 February 2026". */
export function printDayOf(moment: string): string {
  return new Date(moment).toLocaleDateString('en-GB', { ...DAY, timeZone: councilZone() });
}
