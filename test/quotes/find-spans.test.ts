import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpans } from '../../src/quotes/find-spans.ts';

const wordsIn = (text: string) => findSpans(text).map(({ words }) => words);

describe('the words in quotation marks', () => {
  it.each([
    ['did they say “the plan is clear”?', ['the plan is clear']],
    ['did they say "the plan is clear"?', ['the plan is clear']],
    ['did they say «the plan is clear»?', ['the plan is clear']],
    ["did they say 'the plan is clear'?", ['the plan is clear']],
    ['did they say ‘the plan is clear’?', ['the plan is clear']],
    ['did they say “the plan is clear"?', ['the plan is clear']],
    ['“one two three” and “four five six”', ['one two three', 'four five six']],
    ['"one two three", and "four five six".', ['one two three', 'four five six']],
  ])('are found in %s', (text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });

  it.each([
    ['“the town is “no idle place” at all”', ['the town is “no idle place” at all']],
    ['"the town is "no idle place" at all"', ['the town is "no idle place" at all']],
    ['“the town is ‘no idle place’ at all”', ['the town is ‘no idle place’ at all']],
    ['‘the town is “no idle place” at all’', ['the town is “no idle place” at all']],
    ['"the town is “no idle place” at all"', ['the town is “no idle place” at all']],
  ])('are the outermost of %s', (text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });

  it.each([
    ["did the peers' report say 'the council's plan is clear'?", ["the council's plan is clear"]],
    ['did they say ‘the peers’ report is fair and clear’?', ['the peers’ report is fair and clear']],
    ["the peers' words aren't the council's words", []],
    ['it’s the councillors’ plan', []],
  ])('are no apostrophes: %s', (text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });

  it('go to the end where a mark is never closed and nothing else is quoted', () => {
    expect(wordsIn('did they say “the plan is clear')).toEqual(['the plan is clear']);
    expect(wordsIn('“the plan is clear” and “bold')).toEqual(['the plan is clear']);
  });

  it('never overlap, stand in order, and are slices', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bs', ' ', '“', '”', '"', '‘', '’', "'", ',', '.'), { maxLength: 40 })
      .map((units) => units.join(''));
    fc.assert(
      fc.property(text, (made) => {
        let last = 0;
        for (const { words, start, end } of findSpans(made)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(made.slice(start, end)).toContain(words);
          last = end;
        }
      }),
    );
  });
});
