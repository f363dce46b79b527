import { describe, expect, test } from 'vitest';
import { isContrary } from '../../src/quotes/sentence-quality.ts';

describe('the other tone', () => {
  test.each([
    ['a weak point in the plan', 'praise', true],
    ['strong, with a weak point', 'praise', false],
    ['a great harbour', 'concern', true],
    ['a weak point in the plan', 'any', false],
  ] as const)('is heard: %s, asked for %s', (text, wanted, isOther) => {
    expect(isContrary(text, wanted)).toBe(isOther);
  });
});
