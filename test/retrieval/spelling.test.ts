import { describe, expect, test } from 'vitest';
import { createSpelling } from '../../src/retrieval/spelling.ts';

const KNOWN = [
  'people',
  'scrutiny',
  'housing',
  'strategy',
  'accommodation',
  'ferry',
  'marina',
  'port',
  'reserves',
];
const spelling = createSpelling(KNOWN);

describe('spelling', () => {
  test.each([
    ['poeple', 'people'],
    ['scrutny', 'scrutiny'],
    ['scruitny', 'scrutiny'],
    ['stratgey', 'strategy'],
    ['STRATAGY', 'strategy'],
    ['acommodation', 'accommodation'],
    ['accomodaton', 'accommodation'],
    ['fery', 'ferry'],
    ['resreves', 'reserves'],
  ])('reads “%s” as “%s”', (typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant);
  });

  test.each([
    ['accom', 'accommodation'],
    ['strat', 'strategy'],
    ['hous', 'housing'],
  ])('knows “%s” as the beginning of “%s”', (typed, meant) => {
    expect(spelling.complete(typed)).toBe(meant);
  });

  test.each(['res', 'ferr', 'zebr', 'r2d2'])('takes “%s” for no beginning', (typed) => {
    expect(spelling.complete(typed)).toBeNull();
  });

  test.each(['prt', 'por', 'ta', 'x', ''])('does not guess at a word as short as “%s”', (typed) => {
    expect(spelling.correct(typed)).toBeNull();
  });

  test.each(['zanzibar', 'nakamura', 'airport', 'portcullis', 'lamppost'])(
    'does not guess where nothing is near “%s”',
    (typed) => {
      expect(spelling.correct(typed)).toBeNull();
    },
  );

  test.each(['2023', 'q3fy24', '4.99m'])('leaves a figure such as “%s” alone', (typed) => {
    expect(createSpelling([...KNOWN, '2024']).correct(typed)).toBeNull();
  });

  test('two neighbouring letters that swapped places are nearer than letters that moved further', () => {
    expect(createSpelling(['trail', 'trial']).correct('tiral')).toBe('trial');
  });

  test('of two words equally near the one listed first is read', () => {
    expect(createSpelling(['boats', 'coats']).correct('boots')).toBe('boats');
    expect(createSpelling(['tides', 'times']).correct('tires')).toBe('tides');
    expect(createSpelling(['times', 'tides']).correct('tires')).toBe('times');
  });

  test('the first letter is seldom wrong', () => {
    expect(createSpelling(['merry', 'berry']).correct('ferry')).toBeNull();
  });
});

test('what a document misspells is neither right nor what was meant', () => {
  const found = createSpelling(['accommodation', 'later', 'accomodation', 'latter']);
  expect(found.correct('acomodation')).toBe('accommodation');
  expect(found.correct('accomodation')).toBe('accommodation');
  expect(found.correct('latter')).toBe('latter');
});
