import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import {
  describeBroken,
  findBroken,
  parseFloors,
  raiseFloors,
  renderFloors,
} from '../../src/evaluation/floors.ts';
import type { Measure, Run } from '../../src/evaluation/measure.ts';

const share = (name: string, value: number | null): Measure => ({
  ...{ name, value },
  unit: 'share',
  better: 'higher',
});
const confusions = (value: number): Measure => ({
  name: 'confusions',
  value,
  unit: 'count',
  better: 'lower',
});
const runOf = (...measures: Measure[]): Run[] => [{ name: 'digest', measures }];
const brokenBy = (floors: Parameters<typeof findBroken>[0], ...measures: Measure[]) =>
  findBroken(floors, runOf(...measures)).map(describeBroken);

describe('findBroken', () => {
  test('a figure at its floor or above holds it', () => {
    expect(brokenBy({ digest: { 'hit@5': 0.9 } }, share('hit@5', 0.9))).toEqual([]);
    expect(brokenBy({ digest: { 'hit@5': 0.9 } }, share('hit@5', 0.95))).toEqual([]);
  });

  test('a figure below its floor is named with both', () => {
    expect(brokenBy({ digest: { 'hit@5': 0.9, MRR: 0.5 } }, share('hit@5', 0.85), share('MRR', 0.6))).toEqual(
      ['digest hit@5 0.850 < 0.9'],
    );
  });

  test('where less is better, more breaks the floor', () => {
    expect(brokenBy({ digest: { confusions: 1 } }, confusions(1))).toEqual([]);
    expect(brokenBy({ digest: { confusions: 1 } }, confusions(2))).toEqual(['digest confusions 2 > 1']);
  });

  test('a measure with nothing to measure, a run that was not run and a new measure break nothing', () => {
    expect(brokenBy({ digest: { facts: 0.9 } }, share('facts', null))).toEqual([]);
    expect(brokenBy({ documents: { facts: 0.9 } }, share('facts', 0.1))).toEqual([]);
    expect(brokenBy({}, share('facts', 0.1))).toEqual([]);
  });

  test('a measure that disappeared breaks its floor', () => {
    expect(brokenBy({ digest: { facts: 0.9 } }, share('hit@1', 1))).toEqual([
      'digest facts is not measured any more (floor 0.9)',
    ]);
  });
});

describe('raiseFloors', () => {
  test('follows a figure up, never down', () => {
    const floors = { digest: { 'hit@1': 0.8, 'hit@5': 0.9 } };
    expect(raiseFloors(floors, runOf(share('hit@1', 0.85), share('hit@5', 0.7)))).toEqual({
      digest: { 'hit@1': 0.85, 'hit@5': 0.9 },
    });
  });

  test('where less is better, follows a figure down, never up', () => {
    expect(raiseFloors({ digest: { confusions: 3 } }, runOf(confusions(1)))).toEqual({
      digest: { confusions: 1 },
    });
    expect(raiseFloors({ digest: { confusions: 3 } }, runOf(confusions(5)))).toEqual({
      digest: { confusions: 3 },
    });
  });

  test('a new measure gets its first floor; runs that were not run keep theirs', () => {
    const floors = { documents: { MRR: 0.4 } };
    expect(raiseFloors(floors, runOf(share('MRR', 0.5), share('facts', null)))).toEqual({
      documents: { MRR: 0.4 },
      digest: { MRR: 0.5 },
    });
  });

  test('a figure always holds the floor that it raised, whatever its decimals', () => {
    for (let part = 0; part <= 83; part++) {
      const reached = [share('up', part / 83), { ...share('down', part / 83), better: 'lower' as const }];
      expect(findBroken(raiseFloors({}, runOf(...reached)), runOf(...reached))).toEqual([]);
    }
  });

  test('raising twice with the same figures changes nothing', () => {
    const once = raiseFloors({}, runOf(share('up', 2 / 3), { ...share('down', 1 / 3), better: 'lower' }));
    expect(once).toEqual({ digest: { up: 0.666, down: 0.334 } });
    expect(
      raiseFloors(once, runOf(share('up', 2 / 3), { ...share('down', 1 / 3), better: 'lower' })),
    ).toEqual(once);
  });
});

describe('the file', () => {
  test('comes back as it was written', () => {
    const floors = { digest: { 'hit@1': 0.8 } };
    expect(parseFloors(renderFloors(floors), 'floors.json')).toEqual(floors);
  });

  test.each(['', '[]', '{"digest":{"hit@1":"high"}}'])(
    '“%s” is refused with the name of the file',
    (text) => {
      expect(() => parseFloors(text, 'floors.json')).toThrow(UserError);
      expect(() => parseFloors(text, 'floors.json')).toThrow(/floors\.json is no list of floors/);
    },
  );
});
