import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listNumbers, numbersOf } from '../../src/retrieval/number-lists.ts';

test('every number stands in its list, in the order in which it came', () => {
  const pairs = fc.array(fc.record({ list: fc.nat({ max: 5 }), number: fc.nat({ max: 1000 }) }));
  fc.assert(
    fc.property(pairs, (given) => {
      const lists = listNumbers(
        given.map(({ list }) => list),
        given.map(({ number }) => number),
        6,
      );
      for (let list = 0; list < 6; list++) {
        const own = given.filter((pair) => pair.list === list).map(({ number }) => number);
        expect(Array.from(numbersOf(lists, list))).toEqual(own);
      }
    }),
  );
});

test('a list that there is not is empty', () => {
  const lists = listNumbers([0, 1, 0], [7, 8, 9], 2);
  expect(Array.from(numbersOf(lists, -1))).toEqual([]);
  expect(Array.from(numbersOf(lists, 2))).toEqual([]);
});
