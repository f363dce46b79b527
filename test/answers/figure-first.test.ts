import { expect, test } from 'vitest';
import { figureFirst } from '../../src/answers/figure-first.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { loadHarbourDigest } from '../support/harbour.ts';

const retriever = createRetriever(await loadHarbourDigest());
const first = (question: string, text: string) =>
  figureFirst({ query: retriever.understand(question, []) }, { text });

test('is the sum that is asked for', () => {
  expect(first('how much will the breakwater cost?', 'The breakwater will cost £4m to repair.')).toBe(
    '£4m. ',
  );
});

test.each([
  ['how many lifeboats are there', 'The lifeboats cost £4m.', 'a sum, where things are counted'],
  ['what share of homes is let', 'Homes were let for £4m.', 'a sum, where a share is asked for'],
  [
    'how much does the ferry get',
    'A fund of £4m was kept: half of it goes to the ferry.',
    'of something else',
  ],
  ['how much will the breakwater cost?', 'The breakwater costs £4m or £5m.', 'one of two'],
  [
    'how much does the breakwater cost us',
    'The breakwater is forecast to overspend by £4m.',
    'how much more than planned, which is no cost',
  ],
  ['what did peers say about the breakwater', 'The breakwater will cost £4m.', 'not asked for'],
])('“%s” is not opened with the figure of “%s”: it is %s', (question, text) => {
  expect(first(question, text)).toBe('');
});

test('is the overspend where that is asked for', () => {
  expect(
    first('how much is the breakwater overspent', 'The breakwater is forecast to overspend by £4m.'),
  ).toBe('£4m. ');
});
