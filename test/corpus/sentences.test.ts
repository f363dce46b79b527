import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitting into sentences', () => {
  test('gives each sentence without the space around it', () => {
    expect(split('  The quay is full.  Is it safe?\nYes! ')).toEqual([
      'The quay is full.',
      'Is it safe?',
      'Yes!',
    ]);
  });

  test.each([
    ['The tides (e.g. spring tides) are high.'],
    ['Cllr. Ann Otter chairs the board.'],
    ['It grew by approx. 40 boats.'],
    ['The finance director (s. 151 officer) agreed.'],
    ['See p. 12 of the plan.'],
    ['It cost £3.5m and rose by 4.2 per cent.'],
  ])('does not end a sentence inside “%s”', (sentence) => {
    expect(split(`${sentence} More follows.`)).toEqual([sentence, 'More follows.']);
  });

  test('an abbreviation may also end a sentence', () => {
    expect(split('Nets, ropes, etc. The quay sells them.')).toEqual([
      'Nets, ropes, etc.',
      'The quay sells them.',
    ]);
  });

  test('a text that ends with an abbreviation is kept whole', () => {
    expect(split('They sell nets, ropes, etc.')).toEqual(['They sell nets, ropes, etc.']);
  });

  test('spans are trimmed, in order, apart, and hold everything but white space', () => {
    const word = fc.constantFrom(
      'quay',
      'Harbour',
      'e.g.',
      'Cllr.',
      'Ann',
      '3.5',
      '£4m',
      'no.',
      '?',
      '.',
      '\n',
      '“',
      '”',
      '(',
      ')',
      ' ',
    );
    const text = fc.oneof(
      fc.array(word).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(text, (written) => {
        const spans = splitSentences(written);
        let end = 0;
        for (const span of spans) {
          const sentence = written.slice(span.start, span.end);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(sentence.trim()).toBe(sentence);
          expect(sentence).not.toBe('');
          expect(written.slice(end, span.start).trim()).toBe('');
          end = span.end;
        }
        expect(written.slice(end).trim()).toBe('');
      }),
    );
  });
});
