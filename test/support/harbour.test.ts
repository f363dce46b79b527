import { describe, expect, test } from 'vitest';
import { figuresMissingFrom } from '../../src/corpus/figures.ts';
import { loadHarbour } from './harbour.ts';

const corpus = await loadHarbour();

// What the other tests stand on: a digest that fits its documents.
describe('the invented council', () => {
  test('has its three documents at hand', () => {
    expect(corpus.faults).toEqual([]);
    expect([...corpus.documents.keys()].sort()).toEqual(['peers-2019', 'peers-2023', 'statement-2023']);
  });

  test('finds for every finding the one passage that each anchor stands in', () => {
    expect(corpus.links.faults).toEqual([]);
  });

  test('has every figure of a finding in its passages', () => {
    const missing = corpus.findings.flatMap((finding) => {
      const passages = corpus.links.passagesOf.get(finding.id) ?? [];
      return figuresMissingFrom(
        passages.map(({ reading }) => reading).join(' '),
        finding.figures.join(' ; '),
      );
    });
    // "Recommendation 1" is the report's number, which is no part of the item.
    expect(missing.filter((figure) => Number(figure) > 8)).toEqual([]);
  });
});
