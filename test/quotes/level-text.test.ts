import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesBetween, levelText } from '../../src/quotes/check/level-text.ts';

describe('levelling a text', () => {
  it.each([
    ['the ‘gold  standard’', 'the "gold standard"'],
    ['a town – a fair town', 'a town—a fair town'],
    ['**Bold** words', 'bold words'],
    ['a\u00a0no-break\u00adspace', 'a no-breakspace'],
    ['well…', 'well...'],
    ['• first\n• second', 'first second'],
  ])('reads %j and %j alike', (one, other) => {
    expect(levelText(one).text).toBe(levelText(other).text);
  });

  it.each([
    ["we're here", 'were here'],
    ['3.5 million', '35 million'],
    ['it is', 'it is not'],
    ['10–12', '1012'],
    ['a, b', 'a b'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(levelText(one).text).not.toBe(levelText(other).text);
  });

  it('leads every unit back to its place in the original, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(..."abİß –—-“”'’*•\n\t…1.5%£\u00a0\u200b") });
    fc.assert(
      fc.property(text, (original) => {
        const { text: level, offsets } = levelText(original);
        expect(offsets).toHaveLength(level.length + 1);
        for (let at = 0; at < level.length; at++) {
          expect(offsets[at]).toBeLessThan(original.length);
          if (at > 0) expect(offsets[at]).toBeGreaterThanOrEqual(offsets[at - 1] as number);
        }
      }),
    );
  });

  it('never calls two different texts the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        if (one !== other) expect(differencesBetween(one, other)).not.toHaveLength(0);
      }),
    );
  });

  it('names what differs', () => {
    expect(differencesBetween('the ‘Plan’ – now', 'the "plan" - now')).toEqual([
      'quotation marks',
      'dashes',
      'capitals',
    ]);
    expect(differencesBetween('two  spaces', 'two spaces')).toEqual(['white space']);
  });
});
