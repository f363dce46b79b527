import { describe, expect, test } from 'vitest';
import { fitOfStance, isContrary } from '../../src/quotes/sentence-quality.ts';

describe('the other tone', () => {
  test.each([
    ['a weak point in the plan', 'praise', true],
    ['strong, with a weak point', 'praise', false],
    ['a great harbour', 'concern', true],
    ['a weak point in the plan', 'any', false],
    ['a strong partnership in the face of challenges', 'concern', true],
    ['a strong partnership that needs to do more', 'concern', false],
  ] as const)('is heard: %s, asked for %s', (text, wanted, isOther) => {
    expect(isContrary(text, wanted)).toBe(isOther);
  });
});

test('a hard time is no criticism by itself', () => {
  expect(fitOfStance('Partners understand the challenges of the town.', [], 'concern')).toBe(0);
  expect(fitOfStance('The challenges of the town need to be tackled.', [], 'concern')).toBeGreaterThan(0);
});
