import { describe, expect, test } from 'vitest';
import { asksWhetherItChanged, readTurn } from '../../src/retrieval/turns.ts';

describe('what turned between two reports', () => {
  test.each([
    ['what got worse since 2019?', 'worse'],
    ['has anything got worse?', 'worse'],
    ["what's got worse since the last review", 'worse'],
    ['what has improved since the last peer challenge?', 'better'],
    ['where have we improved?', 'better'],
    ['what has got better and what has got worse?', 'changed'],
    ['what is different since the last report?', 'changed'],
    ['what do peers keep telling us?', 'again'],
    ['what came up both times?', 'again'],
    ['what did both reports say?', 'again'],
    ['recurring criticisms', 'again'],
  ])('“%s” asks for what is %s', (text, turn) => expect(readTurn(text)).toBe(turn));

  test.each([
    'has technology got better since the last review?',
    'what got worse in housing?',
    'what do peers say about us?',
    'what did they say?',
    'how has the ferry changed since 2019?',
    'what do peers keep saying about scrutiny?',
  ])('“%s” names a subject, or asks for no comparison', (text) => expect(readTurn(text)).toBeNull());
});

describe('whether what was spoken of has changed', () => {
  test.each([
    'has it improved?',
    'so what changed',
    'did that get any better since then?',
    'any improvement on this?',
    "what's different now",
    'did they say the same thing?',
    'is that still the same',
  ])('“%s” asks that', (text) => expect(asksWhetherItChanged(text)).toBe(true));

  test.each(['has IT improved?', 'has the ferry improved?', 'what got worse since 2019', 'is it good?'])(
    '“%s” does not',
    (text) => expect(asksWhetherItChanged(text)).toBe(false),
  );
});
