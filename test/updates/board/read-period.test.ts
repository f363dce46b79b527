import { expect, test } from 'vitest';
import { readDays } from '../../../src/updates/board/read-period.ts';

/** A Wednesday. */
const TODAY = '2026-11-18';

test.each([
  ['this month', '2026-11-01', '2026-11-30'],
  ['last month', '2026-10-01', '2026-10-31'],
  ['next week', '2026-11-23', '2026-11-29'],
  ['this quarter', '2026-10-01', '2026-12-31'],
  ['in the last 30 days', '2026-10-20', '2026-11-18'],
  ['in the next two weeks', '2026-11-18', '2026-12-02'],
  ['since last month', '2026-10-01', '2026-11-18'],
  ['since last week', '2026-11-09', '2026-11-18'],
  ['from last quarter', '2026-07-01', '2026-11-18'],
  ['since 10 november', '2026-11-10', '2026-11-18'],
  ['since 1 December', '2025-12-01', '2026-11-18'],
  ['since Monday', '2026-11-16', '2026-11-18'],
  ['by 5 January', '2026-11-18', '2027-01-05'],
  ['before christmas', '2026-11-18', '2026-12-25'],
  ['in December', '2026-12-01', '2026-12-31'],
  ['tomorrow', '2026-11-19', '2026-11-19'],
])('“%s” names its days', (words, from, to) => expect(readDays(words, TODAY)).toEqual({ from, to }));

test('other words name none', () => expect(readDays('on the board', TODAY)).toBeNull());
