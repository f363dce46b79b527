import { expect, test } from 'vitest';
import type { Statement } from '../../src/corpus/statements.ts';
import { WISHES } from '../../src/quotes/wish/wording.ts';
import { readSaidBy } from '../../src/talk/said-by-person.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour } from '../support/harbour.ts';

const STATEMENTS = [
  { text: 'Ann Quay is Harbour Master of Harbour Council.' },
  { text: 'Harbour Pilots is a company of the council.' },
] as unknown as readonly Statement[];
const read = (question: string) => readSaidBy(question, STATEMENTS, 'Harbour');

test('nobody speaks in the documents under a name', async () => {
  const ask = createAsk(await loadHarbour());
  const { text, answer } = ask('what did Cllr Hart say about the ferry?');
  expect(text.startsWith(WISHES.noWordsOf('Cllr Hart'))).toBe(true);
  expect(answer.claims.length).toBeGreaterThan(0);
  expect(ask('what did Cllr Hart say?').answer.claims).toEqual([]);
});

test('a name without a title is one that the documents introduce', () => {
  expect(read('What does Ann Quay think about the ferry?')).toEqual({
    ...{ name: 'Ann Quay', rest: 'what is said about the ferry' },
  });
  expect(read('What did Bob Stranger say about the ferry?')).toBeNull();
});

test.each([
  ['what does the NHS say about us', 'the NHS', 'what is said about NHS'],
  ['did the police say anything about the quay?', 'the police', 'what is said about the quay'],
])('nor does a body that is only told of: “%s”', (question, name, rest) => {
  expect(read(question)).toEqual({ name, rest });
});

test.each([
  'What does Harbour Pilots say about the ferry?',
  'What did the peers say about Cllr Hart?',
  'what did Ofsted say about children?',
  'What did Cllr Hart do?',
])('“%s” asks of nobody’s words', (question) => {
  expect(read(question)).toBeNull();
});
