import { describe, expect, test } from 'vitest';
import { findTwins } from '../../src/answers/twins.ts';
import { listStatements } from '../../src/corpus/statements.ts';
import { importText, makeCorpus, makeFinding } from '../corpus/documents.ts';

const report = importText(`1. Summary

Every winter the crews of the harbour mend their own nets with great skill. The tide office is slow.

2. Detail

In winter, the crews of the harbour mend their own nets with great skill, and sell them on the quay.

The tide office answers letters within a week, which the crews of the harbour welcome.
`);
const place = (id: string, section: string, anchor: string) =>
  makeFinding({ id, section, anchors: [anchor] });
const FINDINGS = [
  place('summary', '1', 'mend their own nets'),
  place('summary-2', '1', 'tide office is slow'),
  place('detail', '2', 'sell them on the quay'),
  place('letters', '2', 'answers letters within'),
];
const corpus = makeCorpus([report], FINDINGS);
const statements = listStatements(corpus);
const areTwins = (one: string, other: string, documents = corpus.documents) => {
  const [a, b] = [one, other].map((id) => statements.find((statement) => statement.id === id));
  if (!a || !b) throw new Error('no such statement');
  return findTwins(statements, documents).areTwins(a, b);
};

describe('two statements are twins', () => {
  test('where a summary and the body say the same in nearly the same words, either way round', () => {
    expect([areTwins('summary', 'detail'), areTwins('detail', 'summary')]).toEqual([true, true]);
  });

  test('not where they share a name or a common phrase', () => {
    expect(areTwins('detail', 'letters')).toBe(false);
  });

  test('not where they sum up different sentences of one paragraph', () => {
    expect(areTwins('summary', 'summary-2')).toBe(false);
  });

  test('not because their paragraphs repeat each other elsewhere', () => {
    expect(areTwins('summary-2', 'detail')).toBe(false);
  });

  test('not without the documents: then nothing is known to be repeated', () => {
    const digest = makeCorpus([], FINDINGS, { sources: corpus.sources });
    const [one, , other] = listStatements(digest);
    if (!one || !other) throw new Error('no statements');
    expect(findTwins([one, other], digest.documents).areTwins(one, other)).toBe(false);
  });
});
