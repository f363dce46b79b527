import fc from 'fast-check';
import { STATUS_IDS } from '../../src/updates/statuses.ts';
import { PAT, SAM, updateOf } from './harbour-record.ts';

/** Any day of two months of autumn, at midnight UTC. */
export const anyDay = fc.integer({ min: 1, max: 60 }).map((days) => new Date(Date.UTC(2026, 8, days)));

/** Words as people write them, and as they should not reach a spreadsheet or a document unescaped. */
const anyWords = fc.oneof(
  fc.constantFrom(
    'Six homes leased.',
    '=1+1',
    '@sum',
    '-5',
    'a | b',
    '"so"',
    'one,\ntwo',
    '<b>x</b>',
    '£2.4m, & 5%',
    "'+1",
    'one\u2028two',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
);

/** Any standing updates of Harbour's record. */
export const anyRecord = fc
  .array(
    fc.record({
      number: fc.integer({ min: 1, max: 8 }),
      at: anyDay,
      status: fc.constantFrom(...STATUS_IDS),
      due: fc.option(anyDay),
      progress: fc.option(anyWords),
      nextStep: fc.option(anyWords),
      blocker: fc.option(anyWords),
      evidence: fc.array(anyWords, { maxLength: 2 }),
      author: fc.constantFrom(PAT, SAM),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(({ number, at, due, ...more }, index) =>
      updateOf(number, dayOf(at), { ...more, id: `draft-${index}`, due: due && dayOf(due) }),
    ),
  );

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
