import { expect, test } from 'vitest';
import { whatTheyStandFor } from '../../src/answers/definition.ts';
import { loadCorpus } from '../../src/corpus/library.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbourDigest } from '../support/harbour.ts';

const corpus = await loadHarbourDigest();

test.each(['what does TA mean?', 'what is TA', 'whats the ta', 'what does TA stand for exactly?'])(
  '“%s” is told',
  (question) =>
    expect(whatTheyStandFor(question, corpus)).toEqual([{ short: 'TA', long: 'temporary accommodation' }]),
);

test.each(['what about TA costs', 'what do peers say about TA', 'what is scrutiny', 'TA'])(
  '“%s” asks for no meaning',
  (question) => expect(whatTheyStandFor(question, corpus)).toEqual([]),
);

test('stands before the statements', () => {
  expect(createAsk(corpus)('what does TA mean?').text).toMatch(/^TA stands for temporary accommodation\./);
});

test('is told where no document explains it', async () => {
  const luton = await loadCorpus({ knowledge: 'knowledge', sources: null });
  expect(createAsk(luton)('what does SHMA stand for?').text).toMatch(/^SHMA stands for strategic/);
});
