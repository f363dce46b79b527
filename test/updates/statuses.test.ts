import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createUpdateReader } from '../../src/updates/reading/read-update.ts';
import { loadStatuses, STATUS_IDS } from '../../src/updates/statuses.ts';
import { KNOWLEDGE, ROOT } from './knowledge.ts';

describe('the scale of statuses', () => {
  const scale = loadStatuses(resolve(ROOT, 'knowledge/statuses.yml'));
  it('has the five in the order of the board, each with word, symbol and meaning', () => {
    expect(scale.statuses.map(({ id }) => id)).toEqual(STATUS_IDS);
    for (const { word, symbol, means } of scale.statuses)
      expect([word, symbol, means].every(Boolean)).toBe(true);
  });
  it('gives no word to two statuses', () => {
    const words = scale.statuses.flatMap(({ signs, colours, says, whole }) => [
      ...signs,
      ...colours,
      ...says,
      ...whole,
    ]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
  it('is configuration: where green means finished, green is read as complete', () => {
    const statuses = scale.statuses.map((status) =>
      status.id === 'complete'
        ? { ...status, colours: ['green'] }
        : { ...status, colours: status.colours.filter((word) => word !== 'green') },
    );
    const readOther = createUpdateReader({ ...KNOWLEDGE, statuses: { ...scale, statuses } });
    expect(readOther(['R5 green, plan adopted'], '2024-06-12').readings[0]?.status).toBe('complete');
  });
  it('says what is wrong with a faulty file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'peersay-')), 'statuses.yml');
    writeFileSync(
      file,
      'statuses:\n  - {id: complete, word: Done, symbol: x, colour: blue, means: All done}\n',
    );
    expect(() => loadStatuses(file)).toThrow(/each of complete, on-track/);
  });
});
