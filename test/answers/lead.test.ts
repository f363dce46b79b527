import { expect, test } from 'vitest';
import { leadWithTheMain } from '../../src/answers/lead.ts';
import type { Statement } from '../../src/corpus/statements.ts';
import type { Hit } from '../../src/retrieval/hit.ts';
import type { Query } from '../../src/retrieval/query.ts';

const hit = (text: string, score: number, more: Partial<Statement> = {}): Hit =>
  ({
    statement: {
      ...{
        text,
        stance: 'fact',
        voice: 'council',
        year: 2023,
        recommendation: null,
        finding: null,
        passages: [],
      },
      ...more,
    },
    score,
    coverage: 1,
    alone: 1,
  }) as Hit;
const broad = { shape: 'finding', stances: [], facets: ['quay'] } as unknown as Query;
/** Two statements are alike that begin with the same letter. */
const twins = {
  likeness: (one: Statement, other: Statement) => (one.text[0] === other.text[0] ? 0.5 : 0),
};
/** Tokens are the words themselves. */
const retriever = {
  tokensOf: (text: string) => text.split(' '),
  coverage: ({ tokens }: Query, text: string) =>
    [...tokens.keys()].filter((token) => text.split(' ').includes(token)).length / tokens.size,
};
const order = (hits: Hit[], query = broad) =>
  leadWithTheMain(hits, query, { twins, retriever }).map(({ statement }) => statement.text);

test('of hits that are about as good, one that says what others say leads', () => {
  expect(order([hit('lone', 1), hit('quay', 0.95), hit('quiet', 0.9)])).toEqual(['quay', 'quiet', 'lone']);
});

test('one that is much better leads all the same', () => {
  expect(order([hit('lone', 1), hit('quay', 0.8), hit('quiet', 0.8)])[0]).toBe('lone');
});

test('where the peers asked for something, a worry comes before a success', () => {
  const praise = hit('praise', 1, { stance: 'praise' });
  const worry = hit('worry', 0.95, { stance: 'concern' });
  const asked = hit('asked', 0.7, { recommendation: 'r/1' });
  expect(order([praise, worry])).toEqual(['praise', 'worry']);
  expect(order([praise, worry, asked])).toEqual(['worry', 'praise', 'asked']);
});

test('what is older does not come before what is newer', () => {
  expect(
    order([hit('lone', 1), hit('quay', 0.95, { year: 2019 }), hit('quiet', 0.9, { year: 2019 })])[0],
  ).toBe('lone');
});

test('where praise or a figure is asked for, nothing moves', () => {
  const hits = [
    hit('praise', 1),
    hit('worry', 0.95, { stance: 'concern' }),
    hit('asked', 0.7, { recommendation: 'r/1' }),
  ];
  expect(order(hits, { ...broad, stances: ['praise'] })[0]).toBe('praise');
  expect(
    order([hit('lone', 1), hit('quay', 0.99), hit('quiet', 0.9)], { ...broad, shape: 'figure' })[0],
  ).toBe('lone');
});

const asking = (words: string, shape = 'finding') =>
  ({
    ...broad,
    ...{ shape, facets: words.split(' '), tokens: new Map(words.split(' ').map((word) => [word, 1])) },
  }) as unknown as Query;
const askedFor = (text: string, score: number, phrase: string, more: Partial<Statement> = {}): Hit =>
  hit(text, score, { finding: { asked: [phrase] } as unknown as Statement['finding'], ...more });

test('asked two things, the statement that people ask for in such words leads, and the others keep their order', () => {
  const hits = [hit('lone', 1), hit('more', 0.9), askedFor('quay', 0.8, 'when does the ferry run')];
  expect(order(hits, asking('when ferry'))).toEqual(['quay', 'lone', 'more']);
  expect(order(hits, asking('when ferry', 'figure'))).toEqual(['quay', 'lone', 'more']);
  expect(order(hits, asking('ferry'))).toEqual(['lone', 'more', 'quay']);
  expect(order(hits, asking('harbour dues'))).toEqual(['lone', 'more', 'quay']);
});

test('of one paragraph the better statement stays in front', () => {
  const passages = [{ id: 'p1' }] as unknown as Statement['passages'];
  const hits = [hit('lone', 1, { passages }), askedFor('quay', 0.9, 'when does the ferry run', { passages })];
  expect(order(hits, asking('when ferry'))).toEqual(['lone', 'quay']);
});

test('of two that fit as well, the peers lead', () => {
  expect(order([hit('lone', 1), hit('more', 0.95, { voice: 'peers' })], asking('when ferry'))[0]).toBe(
    'more',
  );
});
