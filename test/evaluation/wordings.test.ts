import { expect, test } from 'vitest';
import { drawWordings } from '../../src/evaluation/wordings/draw-wordings.ts';
import { runWordings } from '../../src/evaluation/wordings/run-wordings.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const retriever = createRetriever(corpus);

test('every alteration makes another text, and the same seed the same wordings', () => {
  const wordings = drawWordings(corpus, retriever, 3);
  expect(drawWordings(corpus, retriever, 3)).toEqual(wordings);
  const altered = wordings.filter(({ kind }) => /changed|put in|taken out|turned|general/.test(kind));
  expect(altered.length).toBeGreaterThan(50);
  expect(altered.filter(({ claim }) => claim.text === claim.statement.text)).toEqual([]);
});

test('over an invented council nearly every false wording is dropped, and findings as they stand are shown', () => {
  const [run] = runWordings(corpus, retriever);
  const value = (name: string) => run?.measures.find((measure) => measure.name.startsWith(name))?.value;
  expect(value('precision')).toBeGreaterThan(0.95);
  expect(value('true: finding as it stands')).toBe(1);
  expect(value('false: figure changed')).toBe(0);
  expect(value('false: something added')).toBe(0);
});
