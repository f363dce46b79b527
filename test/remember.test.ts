import { expect, test } from 'vitest';
import { remember } from '../src/remember.ts';

test('what has been worked out is not worked out again, and what is oldest is forgotten', () => {
  const asked: string[] = [];
  const lengthOf = remember(2, (word: string) => {
    asked.push(word);
    return word.length;
  });
  expect(['ferry', 'quay', 'ferry', 'quay'].map(lengthOf)).toEqual([5, 4, 5, 4]);
  expect(asked).toEqual(['ferry', 'quay']);
  lengthOf('lighthouse');
  expect([lengthOf('quay'), lengthOf('ferry')]).toEqual([4, 5]);
  expect(asked).toEqual(['ferry', 'quay', 'lighthouse', 'ferry']);
});

test('nothing and "no" are kept like any other result', () => {
  const asked: string[] = [];
  const look = remember(2, (word: string) => {
    asked.push(word);
    return word === 'harbour' ? false : null;
  });
  expect([look('harbour'), look('harbour'), look('tide'), look('tide')]).toEqual([false, false, null, null]);
  expect(asked).toEqual(['harbour', 'tide']);
});
