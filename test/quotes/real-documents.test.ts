import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, loadCorpus } from '../../src/corpus/library.ts';
import { scoreQuoteVerdicts } from '../../src/evaluation/quote-verdicts.ts';
import { VERDICTS } from '../../src/quotes/check/wording.ts';
import { describeCheck } from '../../src/quotes/describe-check.ts';
import { loadQuotes, type Quotes } from '../../src/quotes/quotes.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = join(ROOT, '../shared/sources');
const present = existsSync(SOURCES);
if (!present) process.stderr.write(`Skipped: the documents are not in ${SOURCES}.\n`);

describe.skipIf(!present)('with the documents themselves', () => {
  let corpus: Corpus;
  let quotes: Quotes;
  beforeAll(async () => {
    const knowledge = join(ROOT, 'knowledge');
    corpus = await loadCorpus({ knowledge, sources: SOURCES });
    quotes = loadQuotes(knowledge, corpus, createRetriever(corpus));
    // Reading and indexing five documents takes its seconds on a busy machine.
  }, 60_000);

  it('prints what is told of Ofsted as the words of whoever tells it', () => {
    const told = quotes.check('Ofsted believed that leaders and staff had achieved tangible', {
      voice: 'ofsted',
    });
    expect(told.verdict.kind).not.toBe('exact');
    expect(JSON.stringify(told.verdict)).toContain('passing on a statement by Ofsted');
    for (const { text } of quotes.find('children', { voice: 'ofsted', most: 20 }))
      expect(text).not.toMatch(/\bOfsted\b/);
  });

  it('tells who said it when, where neither the speaker nor the year is wrong by itself', () => {
    const check = quotes.check('no ordinary council', { voice: 'peers', year: 2024 });
    expect(describeCheck(check, corpus)[0]).toBe(
      VERDICTS.otherYear('the peers', 2024, '2018', 'the council'),
    );
  });

  it('offers only slices of the documents, in the voice asked for', () => {
    for (const voice of ['peers', 'council', 'ofsted'] as const)
      for (const topic of [
        'leadership',
        'housing',
        'town centre',
        'finance',
        'staff',
        'children',
        'IT',
        'airport',
      ])
        for (const offer of quotes.find(topic, { voice, most: 10 })) {
          expect(offer.voice).toBe(voice);
          expect(corpus.documents.get(offer.source)?.text.slice(offer.start, offer.end)).toBe(offer.text);
          expect(offer.text).not.toMatch(/\*\*|<p>|\t|\n/);
        }
  });

  it('calls true quotations exact, and no altered one, ever', () => {
    const score = scoreQuoteVerdicts(corpus, quotes);
    expect(score?.exactShare).toBeGreaterThanOrEqual(0.99);
    expect(score?.alteredCalledExact).toBe(0);
    expect(score?.median).toBeLessThan(20);
  }, 120_000);

  it('names everybody who has the words where nobody is claimed to, also out of a longer sentence', () => {
    const words = 'everyone can thrive and no one has to live in poverty';
    const { verdict } = quotes.check(words);
    expect(verdict).toMatchObject({ places: [{ voice: 'council' }, {}], others: [{ voice: 'peers' }] });
    expect(quotes.check(words, { voice: 'council' }).verdict).not.toHaveProperty('others');
  });

  it('knows the near-twins of peers and council apart', () => {
    const { verdict } = quotes.check('courageous, strong political leadership', { voice: 'peers' });
    expect(verdict).toMatchObject({ kind: 'elsewhere', found: { places: [{ voice: 'council' }] } });
    expect(quotes.check('strong, courageous, and stable leadership', { voice: 'peers' }).verdict.kind).toBe(
      'exact',
    );
  });

  it('knows Ofsted’s text inside the peers’ report', () => {
    const { verdict } = quotes.check('achieved tangible and significant progress since', { voice: 'peers' });
    expect(verdict).toMatchObject({ kind: 'elsewhere', wrong: ['voice'] });
  });
});
