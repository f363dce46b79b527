import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMessage } from '../../src/updates/reading/decode-message.ts';
import { missingSlots } from '../../src/updates/reading/reading.ts';
import { STATUS_IDS } from '../../src/updates/statuses.ts';
import { read } from './knowledge.ts';
import { FIFTH_MESSAGES, FOURTH_MESSAGES, MESSAGES, MORE_MESSAGES, THIRD_MESSAGES } from './messages.ts';

const NOW = '2024-09-18';
const real = fc.constantFrom(
  ...[MESSAGES, MORE_MESSAGES, THIRD_MESSAGES, FOURTH_MESSAGES, FIFTH_MESSAGES]
    .flat()
    .map(({ turns }) => turns[0] ?? ''),
);
/** Messages put together from pieces that mean something to the readers, in any order. */
const pieced = fc
  .array(
    fc.constantFrom(
      'R5',
      'rec 7',
      'amber',
      'green',
      '🔴',
      'not',
      'next:',
      'because',
      'blocked by',
      'three sites bought',
      'exec',
      '14 Oct',
      'by end of Q3',
      ',',
      '.',
      ' - ',
      '\n- ',
      ':',
      '(',
      ')',
      'sorry',
      '£2.4m',
      'https://a.example/x',
      '<https://b.example|b>',
      '&amp;',
      'was',
      'to',
      'will',
      'done',
      '?',
      'what',
      '*x*',
      'town centre',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(' '));
const anything = fc.oneof(real, pieced, fc.string({ unit: 'binary', maxLength: 300 }));

/** What is called the next step, or due, may have had its day. */
const CALLED_DUE =
  /\b(?:next|due|date|by|when|deadline|target|timescale|timeline|eta|expected|forecast|then|plans?|planned|to ?do|follow up|milestone)\b/i;

describe('whatever is written', () => {
  it('every line of a text slot is a stretch of the decoded message', () => {
    fc.assert(
      fc.property(anything, (message) => {
        const { text } = decodeMessage(message);
        for (const { progress, nextStep, blocker } of read([message], NOW).readings)
          for (const slot of [progress, nextStep, blocker])
            for (const line of slot?.split('\n') ?? []) expect(text).toContain(line);
      }),
      { numRuns: 400 },
    );
  });

  it('more blanks between the words change nothing', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 2, max: 4 }), (message, count) => {
        expect(read([`  ${message.replaceAll(' ', ' '.repeat(count))}  `], NOW)).toEqual(
          read([message], NOW),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('a reading is whole: known statuses, days that come or are called due, no empty text, and asks for what is missing', () => {
    fc.assert(
      fc.property(anything, (message) => {
        const { intent, readings, asks } = read([message], NOW);
        if (intent !== 'update') expect([readings, asks]).toEqual([[], []]);
        for (const reading of readings) {
          expect([null, ...STATUS_IDS]).toContain(reading.status);
          if (reading.due !== null) expect(reading.due >= NOW || CALLED_DUE.test(message)).toBe(true);
          for (const text of [reading.progress, reading.nextStep, reading.blocker])
            expect(text?.trim()).not.toBe('');
        }
        if (asks.join() !== 'recommendation')
          expect(new Set(asks)).toEqual(new Set(readings.flatMap(missingSlots)));
      }),
      { numRuns: 400 },
    );
  });

  it('a conversation of anything is read without a fault', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 4 }), (turns) => {
        expect(['update', 'question', 'other']).toContain(read(turns, NOW).intent);
      }),
      { numRuns: 200 },
    );
  });

  it('taking everything back leaves nothing', () => {
    fc.assert(
      fc.property(real, (message) => {
        expect(read([message, 'wrong chat, please delete that'], NOW).readings).toEqual([]);
      }),
    );
  });
});

describe('long messages', () => {
  it.each([
    'green ',
    'but ',
    '((',
    'slipped to ',
    'R1 and ',
    '- x\n',
    '3 july to ',
    'next: ',
    '<https://a|',
    'what? ',
  ])('4,000 characters of "%s" are read at once', (unit) => {
    const start = performance.now();
    read([unit.repeat(4000 / unit.length)], NOW);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
