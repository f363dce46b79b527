import type { Update } from './update.ts';

/** The day of the next step lies behind `day` (both YYYY-MM-DD), and the recommendation is not complete. */
export function isOverdue({ due, status }: Update, day: string): boolean {
  return due !== null && due < day && status !== 'complete';
}
