import { describe, expect, test } from 'vitest';
import { buildClaim } from '../../../src/answers/compose/build-claim.ts';
import { createRetriever } from '../../../src/retrieval/retriever.ts';
import { loadHarbour } from '../../support/harbour.ts';

const corpus = await loadHarbour();
const retriever = createRetriever(corpus);
const passages = retriever.statements.map((statement, at) => ({ number: at + 1, statement, words: null }));
const numberOf = (fits: (one: (typeof passages)[number]) => boolean) => passages.find(fits)?.number ?? 0;

const ferry = numberOf(({ statement }) => statement.text.includes('310,000'));
const peersBefore = numberOf(({ statement }) => statement.source === 'peers-2019');
const council = numberOf(({ statement }) => statement.source === 'statement-2023');
const relayed = numberOf(
  ({ statement }) => statement.voice === 'council' && statement.source === 'peers-2023',
);
const build = (text: string, ...numbers: number[]) =>
  buildClaim({ text, passages: numbers }, passages, corpus, retriever);

describe('a claim that a model returned', () => {
  test('has speaker, year and places of the passage that it names', () => {
    expect(build('The ferry carried 310,000 passengers in 2022.', ferry)).toMatchObject({
      ...{ voice: 'peers', year: 2023 },
      citations: [{ source: 'peers-2023', section: '4.2' }],
    });
  });

  test.each([
    ['names no passage', 'no such passage', []],
    ['names a passage that was not shown', 'no such passage', [99_999]],
    ['names one that was shown and one that was not', 'no such passage', [ferry, 99_999]],
    ['names passage 0 or less', 'no such passage', [0, -1]],
    ['rests on peers and council', 'voices mixed', [ferry, council]],
    ['rests on the council and on what the peers relay of it', 'voices mixed', [council, relayed]],
    ['rests on two years', 'years mixed', [ferry, peersBefore]],
  ] as const)('is none where it %s', (_, fault, numbers) => {
    expect(build('The ferry carried 310,000 passengers in 2022.', ...numbers)).toBe(fault);
  });

  test('is one line, whatever white space it came with', () => {
    expect(build(' The ferry\n\ncarried  310,000 passengers. ', ferry)).toMatchObject({
      text: 'The ferry carried 310,000 passengers.',
    });
  });
});
