import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citation, Claim } from '../../src/answers/answer.ts';
import { claimOf } from '../../src/answers/select.ts';
import { findFault } from '../../src/answers/verify.ts';
import { findFigures } from '../../src/corpus/figures.ts';
import { listStatements } from '../../src/corpus/statements.ts';
import type { Voice } from '../../src/corpus/types.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const corpus = await loadHarbour();
const digest = await loadHarbourDigest();
const claims = listStatements(corpus).map((statement) => claimOf(statement, corpus));
const digestClaims = listStatements(digest).map((statement) => claimOf(statement, digest));

const claim = (words: string, from = claims): Claim => {
  const found = from.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`no claim with “${words}”`);
  return found;
};
const withCitation = (one: Claim, change: (citation: Citation) => Citation): Claim => ({
  ...one,
  citations: one.citations.map(change),
});
const ferry = claim('310,000');
const anyClaim = fc.constantFrom(...claims);
const others = (voice: Voice) =>
  (['peers', 'council', 'ofsted', 'other'] as const).filter((other) => other !== voice);

describe('a claim must not be shown', () => {
  test('without a citation', () => {
    expect(findFault({ ...ferry, citations: [] }, corpus)).toBe('no citation');
  });

  test.each([
    ['begins before the document', { start: -1, end: 5 }],
    ['ends after the document', { start: 0, end: 1_000_000 }],
    ['is empty', { start: 10, end: 10 }],
    ['is the wrong way round', { start: 20, end: 10 }],
  ])('where its span %s', (_, span) => {
    expect(
      findFault(
        withCitation(ferry, (citation) => ({ ...citation, ...span })),
        corpus,
      ),
    ).toBe('span does not exist');
  });

  test('where its source is unknown', () => {
    const moved = withCitation(ferry, (citation) => ({ ...citation, source: 'peers-1999' }));
    expect(findFault(moved, corpus)).toBe('span does not exist');
    expect(
      findFault(
        withCitation(moved, (citation) => ({ ...citation, quote: null })),
        digest,
      ),
    ).toBe('span does not exist');
  });

  test('where the document is at hand and the words are left out', () => {
    expect(
      findFault(
        withCitation(ferry, (citation) => ({ ...citation, quote: null })),
        corpus,
      ),
    ).toBe('span does not exist');
  });

  test('where the document is not at hand and words are quoted all the same', () => {
    expect(findFault(ferry, digest)).toBe('span does not exist');
  });

  test('where the quotation is not what stands in the span', () => {
    const trimmed = withCitation(ferry, (citation) => ({ ...citation, quote: `${citation.quote}!` }));
    expect(findFault(trimmed, corpus)).toBe('quote is not the source');
  });

  test('where one citation of several is wrong', () => {
    const [first] = ferry.citations;
    if (!first) throw new Error('no citation');
    const doubled = { ...ferry, citations: [first, { ...first, quote: 'something else' }] };
    expect(findFault(doubled, corpus)).toBe('quote is not the source');
  });

  test('where a figure is not in the source', () => {
    expect(findFault({ ...ferry, text: 'The ferry carried 320,000 passengers in 2022.' }, corpus)).toBe(
      'figure not in the source',
    );
    expect(
      findFault({ ...ferry, text: 'The ferry carried 310,000 passengers, 12 per cent more.' }, corpus),
    ).toBe('figure not in the source');
  });

  test('where the figure of a neighbour is borrowed', () => {
    const reserves = claim('General reserves were £14m');
    expect(findFault({ ...reserves, text: 'General reserves were £9.2m in 2019.' }, corpus)).toBe(
      'figure not in the source',
    );
  });

  test.each([
    ['what the council says, as the peers’', '48,200', 'peers'],
    ['what peers say, as the council’s', '310,000', 'council'],
    ['what Ofsted says, as the peers’', 'sailing school', 'peers'],
    ['what the council promised in the peers’ report, as Ofsted’s', 'youth club', 'ofsted'],
    ['what the council promised in the peers’ report, as the peers’', 'youth club', 'peers'],
  ] as const)('where it gives %s', (_, words, voice) => {
    expect(findFault({ ...claim(words), voice }, corpus)).toBe('wrong voice');
  });

  test('from the digest alone, where voice or figure are not those of the finding', () => {
    const plain = claim('310,000', digestClaims);
    expect(findFault({ ...plain, voice: 'council' }, digest)).toBe('wrong voice');
    expect(findFault({ ...plain, text: plain.text.replace('310,000', '320,000') }, digest)).toBe(
      'figure not in the source',
    );
  });
});

describe('a claim may be shown', () => {
  test('of any finding or passage, as it stands', () => {
    const faults = claims.flatMap((one) => {
      const fault = findFault(one, corpus);
      return fault ? [`${fault}: ${one.text}`] : [];
    });
    expect(faults).toEqual([]);
  });

  test('of any finding, from the digest alone', () => {
    const faults = digestClaims.flatMap((one) => {
      const fault = findFault(one, digest);
      return fault ? [`${fault}: ${one.text}`] : [];
    });
    expect(faults).toEqual([]);
  });

  test('that gives the council’s promise in the peers’ report to the council', () => {
    expect(findFault({ ...claim('youth club'), voice: 'council' }, corpus)).toBeNull();
  });

  test('that spells the unit another way than the source', () => {
    const tax = claim('2.99 per cent');
    expect(findFault({ ...tax, text: 'Council tax: 2.99% for 2023/24.' }, corpus)).toBeNull();
  });

  test('that names a document by its year', () => {
    expect(
      findFault({ ...ferry, text: 'The 2019 peers did not count the 310,000 of 2022.' }, corpus),
    ).toBeNull();
  });
});

describe('by law, a claim that may be shown may no longer be', () => {
  test('once a figure is altered', () => {
    const withFigure = claims.filter(({ text }) => findFigures(text).length > 0);
    fc.assert(
      fc.property(
        fc.constantFrom(...withFigure),
        fc.nat(),
        fc.integer({ min: 100_000, max: 999_999 }),
        (one, pick, number) => {
          const figures = findFigures(one.text);
          const figure = figures[pick % figures.length];
          if (!figure) throw new Error('no figure');
          // Six digits and a decimal: no document has such a figure.
          const text = `${one.text.slice(0, figure.start)}${number}.77${one.text.slice(figure.start + figure.text.length)}`;
          expect(findFault({ ...one, text }, corpus)).toBe('figure not in the source');
        },
      ),
    );
  });

  test('once it is given to another speaker', () => {
    fc.assert(
      fc.property(anyClaim, fc.nat(), (one, pick) => {
        const wrong = others(one.voice);
        const voice = wrong[pick % wrong.length] ?? 'other';
        expect(findFault({ ...one, voice }, corpus)).toBe('wrong voice');
      }),
    );
  });

  test('once its span is moved', () => {
    fc.assert(
      fc.property(
        anyClaim,
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: -40, max: 40 }),
        (one, from, to) => {
          fc.pre(from !== 0 || to !== 0);
          const moved = withCitation(one, (citation) => ({
            ...citation,
            start: citation.start + from,
            end: citation.end + to,
          }));
          expect(findFault(moved, corpus)).toMatch(/^(?:span does not exist|quote is not the source)$/);
        },
      ),
    );
  });

  test('once a character of the quotation is changed', () => {
    fc.assert(
      fc.property(anyClaim, fc.nat(), fc.constantFrom('x', '“', '\u00a0', ''), (one, pick, character) => {
        const altered = withCitation(one, (citation) => {
          const quote = citation.quote ?? '';
          const at = pick % quote.length;
          return { ...citation, quote: `${quote.slice(0, at)}${character}${quote.slice(at + 1)}` };
        });
        fc.pre(altered.citations.some(({ quote }, at) => quote !== one.citations[at]?.quote));
        expect(findFault(altered, corpus)).toBe('quote is not the source');
      }),
    );
  });
});
