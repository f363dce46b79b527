import { expect, test } from 'vitest';
import { toResult } from '../../src/answers/result.ts';
import { createAnswering } from '../../src/talk/answering.ts';
import { askResult } from '../support/ask-result.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const QUESTIONS = [
  'what did peers say about housing?',
  'how much will the breakwater cost?',
  'list the recommendations',
  'did the peers say that the sailing school is safer?',
  'who is Priya Nakamura',
  'technology, 2019 and 2023',
];

for (const [name, corpus] of [
  ['with the documents', await loadHarbour()],
  ['from the digest alone', await loadHarbourDigest()],
] as const) {
  const answering = createAnswering(corpus);

  test.each(QUESTIONS)(`the result of “%s” keeps the contract, ${name}`, (question) => {
    const { answer } = answering.answer(question, []);
    const printed = JSON.parse(JSON.stringify(toResult(question, answer, 'the reply', 1.26)));
    expect(askResult.parse(printed)).toEqual(printed);
    expect(printed).toMatchObject({ question, text: 'the reply', model: 'none', milliseconds: 1.3 });
    for (const { citations } of printed.claims)
      for (const { source, start, end, quote } of citations) {
        const text = corpus.documents.get(source)?.text;
        expect(quote).toBe(text === undefined ? null : text.slice(start, end));
      }
  });
}

test('a command such as “help” is a result without claims', () => {
  const result = toResult('help', null, 'the help', 0);
  expect(askResult.parse(result)).toMatchObject({ outcome: 'answered', claims: [], nearest: [] });
});
