import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Voice } from '../../src/corpus/types.ts';
import { UserError } from '../../src/errors.ts';
import { VERDICTS } from '../../src/quotes/check/wording.ts';
import { describeCheck } from '../../src/quotes/describe-check.ts';
import { createSentenceBook } from '../../src/quotes/document-sentences.ts';
import { loadMillbrook, type Shelf } from '../support/millbrook.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await loadMillbrook();
}, 60_000);

const check = (text: string, voice: Voice | null = null, year: number | null = null) =>
  shelf.quotes.check(text, { voice, year }).verdict;

describe('laws of the check', () => {
  it('calls every sentence and every run of sentences exact, at its own place', () => {
    const book = createSentenceBook(shelf.corpus);
    fc.assert(
      fc.property(fc.nat(book.all.length - 1), fc.nat(3), (at, more) => {
        const first = book.all[at];
        if (!first) return;
        const siblings = book.inPassage(first.passage);
        const last = siblings[Math.min(siblings.indexOf(first) + more, siblings.length - 1)] ?? first;
        const text = shelf.corpus.documents.get(first.source)?.text.slice(first.start, last.end) ?? '';
        const verdict = check(text, first.passage.voice);
        expect(verdict.kind).toBe('exact');
        if (verdict.kind !== 'exact') return;
        expect(verdict.places.map(({ quote }) => quote)).toContain(text);
        for (const { source, start, end, quote } of verdict.places)
          expect(shelf.corpus.documents.get(source)?.text.slice(start, end)).toBe(quote);
      }),
    );
  });

  it('says of a stretch with words left out inside that they were left out, and nothing of words that are not there', () => {
    const book = createSentenceBook(shelf.corpus);
    const bare = (text: string) => text.split(/\s+/).filter((word) => /^[\p{L}']+$/u.test(word));
    const long = book.all.filter(
      ({ text }) => bare(text).length === text.split(/\s+/).length - 1 && bare(text).length >= 8,
    );
    expect(long.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.nat(long.length - 1), fc.nat(20), fc.integer({ min: 1, max: 2 }), (at, from, gap) => {
        const words = bare(long[at]?.text ?? '');
        const start = from % (words.length - 6);
        const pasted = [...words.slice(start, start + 3), ...words.slice(start + 3 + gap, start + 6)].join(
          ' ',
        );
        const verdict = check(pasted);
        expect(verdict.kind).toBe('near');
        if (verdict.kind !== 'near') return;
        expect(verdict.diff.filter(({ kind }) => kind === 'inserted' || kind === 'changed')).toEqual([]);
      }),
    );
  });

  it('never calls a text exact in which one word was changed', () => {
    const book = createSentenceBook(shelf.corpus);
    const documents = [...shelf.corpus.documents.values()].map(({ text }) => text);
    const word = fc.stringMatching(/^[a-z]{2,9}$/);
    fc.assert(
      fc.property(fc.nat(book.all.length - 1), fc.nat(40), word, (at, pick, other) => {
        const text = book.all[at]?.text ?? '';
        const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
        const chosen = words[pick % words.length];
        // "1." is a sentence by its mark; of one word changed into another the whole is that other word.
        if (words.length < 3) return;
        if (!chosen || chosen[0].toLowerCase() === other) return;
        const changed = text.slice(0, chosen.index) + other + text.slice(chosen.index + chosen[0].length);
        if (documents.some((document) => document.includes(changed))) return;
        expect(check(changed).kind).not.toMatch(/^exact/);
      }),
      { numRuns: 500 },
    );
  });

  it('never calls a text exact from which an inner word was dropped', () => {
    const book = createSentenceBook(shelf.corpus);
    fc.assert(
      fc.property(fc.nat(book.all.length - 1), fc.nat(40), (at, pick) => {
        const words = (book.all[at]?.text ?? '').split(' ');
        const inner = 1 + (pick % Math.max(1, words.length - 2));
        if (words.length < 3 || words[inner] === '' || words[inner - 1]?.toLowerCase() === words[inner])
          return;
        const dropped = words.filter((_, index) => index !== inner).join(' ');
        expect(check(dropped).kind).not.toMatch(/^exact/);
      }),
    );
  });
});

describe('did they say it?', () => {
  it('finds words that stand there, with place and speaker', () => {
    expect(check('Its partners back the plan with money and time.', 'peers')).toMatchObject({
      kind: 'exact',
      places: [{ source: 'report-2023', section: '1', voice: 'peers', year: 2023 }],
    });
  });

  it('takes no notice of the quoter’s own quotation marks', () => {
    expect(check('“Its partners back the plan with money and time.”').kind).toBe('exact');
  });

  it('forgives quotation marks, dashes, spaces, capitals and a final stop, and says so', () => {
    const verdict = check('a sum that "nobody can explain" to residents');
    expect(verdict).toMatchObject({ kind: 'exact-but', differences: ['quotation marks'] });
    expect(check('spent £3.5m on the old mill - a sum that “nobody can explain”')).toMatchObject({
      kind: 'exact-but',
      differences: ['dashes'],
    });
    expect(
      check(
        'trusted by its partners. The leadership team listens to staff, although it is slow to act on what it hears.',
      ),
    ).toMatchObject({
      kind: 'exact-but',
      differences: ['white space'],
    });
    expect(check('warmth and respect').kind).toBe('exact');
    expect(check('clear and confident plan.')).toMatchObject({
      kind: 'exact-but',
      differences: ['the final stop'],
    });
  });

  it('does not let half a sentence pass whose other half is a warning', () => {
    expect(check('The Head of Finance is held in high regard')).toMatchObject({
      kind: 'cut-short',
      flags: [{ kind: 'turn', words: 'however' }],
    });
    expect(check('ready for the reorganisation.')).toMatchObject({
      kind: 'cut-short',
      flags: [{ kind: 'negation', words: 'not' }],
    });
  });

  it('marks a word that was changed, left out or put in', () => {
    expect(check('Millbrook has a clear and modest plan for the riverside.')).toMatchObject({
      kind: 'near',
      diff: [
        { kind: 'same', text: 'Millbrook has a clear and' },
        { kind: 'changed', text: 'modest', source: 'confident' },
        { kind: 'same', text: 'plan for the riverside.' },
      ],
    });
    expect(check('The council is ready for the reorganisation.')).toMatchObject({
      kind: 'near',
      flags: [{ kind: 'negation', words: 'not' }],
    });
    expect(check('Millbrook has a very clear and confident plan for the riverside.')).toMatchObject({
      diff: [{ kind: 'same' }, { kind: 'inserted', text: 'very' }, { kind: 'same' }],
    });
  });

  it('flags a figure that was changed, and does not take part of a figure for the figure', () => {
    expect(check('Millbrook has spent £3.7m on the old mill')).toMatchObject({
      kind: 'near',
      flags: expect.arrayContaining([{ kind: 'figure', words: '£3.5m' }]),
    });
    expect(check('Millbrook has spent £3').kind).not.toMatch(/^exact/);
    expect(check('council homes fell by 15').kind).not.toMatch(/^exact/);
  });

  it('recognises a quotation put together from two places, in any order', () => {
    const text =
      'Housing repairs take too long, and tenants know it. Its partners back the plan with money and time.';
    expect(check(text)).toMatchObject({
      kind: 'stitched',
      pieces: [{ place: { section: '3.1' } }, { place: { section: '1' } }],
    });
  });

  it('follows ellipses, and says what they leave out', () => {
    expect(check('Councillors and officers work together … respect.', 'peers')).toMatchObject({
      kind: 'marked',
      dropped: [{ text: 'with warmth and', flags: [] }],
    });
  });

  it('flags an ellipsis that drops a “not”, a “however” or a figure', () => {
    expect(check('The council is ... ready for the reorganisation.')).toMatchObject({
      kind: 'marked',
      dropped: [{ text: 'not yet', flags: expect.arrayContaining([{ kind: 'negation', words: 'not' }]) }],
    });
    expect(
      check('The Head of Finance is held in high regard […] services must share the work'),
    ).toMatchObject({
      kind: 'marked',
      dropped: [{ flags: [{ kind: 'turn', words: 'however' }] }],
    });
    expect(check('Waiting lists for council homes fell … in the last year.')).toMatchObject({
      kind: 'marked',
      dropped: [{ flags: [{ kind: 'figure', words: '12 per cent' }] }],
    });
  });

  it('leaves square brackets out of the comparison, and reports them', () => {
    expect(check('[The council] has a clear and confident plan [for the river].')).toMatchObject({
      kind: 'marked',
      insertions: [{ text: 'The council' }, { text: 'for the river' }],
    });
    expect(check('[H]ousing repairs take too long, and tenants know it.')).toMatchObject({ kind: 'marked' });
    expect(check('The council is [not] yet ready for it.').kind).not.toMatch(/^exact/);
  });

  it('does not accept parts in the wrong order as one quotation', () => {
    const verdict = check('tenants know it … Councillors and officers work together');
    expect(verdict.kind).not.toBe('marked');
    expect(verdict.kind).not.toMatch(/^exact/);
  });

  it('says that the council said it, not the peers, and what the peers said instead', () => {
    expect(check('Millbrook has a bold and confident plan for the riverside.', 'peers')).toMatchObject({
      kind: 'elsewhere',
      wrong: ['voice'],
      found: { kind: 'exact', places: [{ voice: 'council' }] },
      nearest: { quote: 'Millbrook has a clear and confident plan for the riverside.' },
    });
  });

  it('says that Ofsted speaks inside the peers’ report', () => {
    expect(check('children in care are safe and well supported', 'peers')).toMatchObject({
      kind: 'elsewhere',
      found: {
        places: [
          {
            voice: 'ofsted',
            source: 'report-2023',
            attribution: expect.stringMatching(/^Ofsted, as reproduced in/),
          },
        ],
      },
    });
  });

  it('says that the peers only pass on what the council promised', () => {
    expect(check('The council plans to open two family hubs by 2025.', 'peers')).toMatchObject({
      kind: 'exact',
      places: [{ voice: 'peers', relays: 'council' }],
    });
  });

  it('does not take one saying for the changed form of another that shares its small words alone', () => {
    expect(check('There was a repeated rumour that the north pier is not open', 'peers').kind).toBe('absent');
  });

  it('says that it was another year', () => {
    expect(
      check('Housing repairs are quick, and tenants praise the repairs team.', 'peers', 2023),
    ).toMatchObject({
      kind: 'elsewhere',
      wrong: ['year'],
      found: { places: [{ year: 2019 }] },
    });
  });

  it('takes “warm-hearted” and “warmhearted” spellings for a change of letters, not of sense', () => {
    expect(check('river side')).toMatchObject({ kind: 'near', place: { quote: 'riverside' } });
  });

  it('calls no sentence the nearest that only shares a common word', () => {
    for (const words of ['the council is a paragon of the town', 'the plan is a model for the nation'])
      expect(check(words), words).toEqual({ kind: 'absent', nearest: null });
    expect(check('the council is a beacon of leadership')).toMatchObject({
      nearest: { quote: 'Leadership of the council is calm and widely respected.' },
    });
  });

  it('says that words stand nowhere, and offers the nearest sentence only when there is one', () => {
    expect(check('The moon is made of cheese, peers concluded unanimously.')).toEqual({
      kind: 'absent',
      nearest: null,
    });
    expect(check('tenants know housing repairs are far too long in coming')).toMatchObject({
      kind: 'absent',
      nearest: { quote: 'Housing repairs take too long, and tenants know it.' },
    });
  });

  it.each(['', '   ', '“…”', '[…]'])('asks for words when given %j', (text) => {
    expect(() => check(text)).toThrow(UserError);
  });
});

describe('a long text', () => {
  it('is exact where it stands, and otherwise has to be pasted in smaller pieces', () => {
    expect(() => check('so it goes '.repeat(200))).toThrow(/400 words/);
  });
});

describe('with the digest alone', () => {
  it('compares with the phrases that the digest quotes, and says that there is more to search', async () => {
    const { quotes } = await loadMillbrook({ documents: false });
    expect(quotes.check('“Strong, steady and trusted by its partners”', { voice: 'peers' })).toMatchObject({
      verdict: { kind: 'phrase', covers: 'all', phrases: [{ source: 'report-2023', section: '3.1' }] },
      notAtHand: ['report-2023', 'report-2019', 'statement-2023'],
    });
    expect(quotes.check('The plan is clear and confident, say peers').verdict).toMatchObject({
      kind: 'phrase',
      covers: 'some',
    });
    expect(quotes.check('bold and confident', { voice: 'peers' }).verdict).toMatchObject({
      kind: 'phrase',
      wrong: ['voice'],
    });
    expect(quotes.check('hopeless').verdict).toEqual({ kind: 'absent', nearest: null });
  });
});

describe('words of somebody else in the peers’ report', () => {
  const lines = (text: string) =>
    describeCheck(shelf.quotes.check(text, { voice: 'peers', year: null }), shelf.corpus);

  it('are exact, and said not to be the peers’ own view', () => {
    expect(lines('the call centre answers nine calls in ten')).toContain(VERDICTS.wordsOfOthers);
  });

  it('come with what the digest says of them, where it says anything', () => {
    const { quotes, corpus } = shelf;
    const check = quotes.check('the call centre answers nine calls in ten', { voice: 'peers', year: null });
    const told = describeCheck(check, corpus, { toldAt: () => 'Staff say that calls are answered.' });
    expect(told).toContain(VERDICTS.inOurWords('Staff say that calls are answered.'));
    const [finding] = corpus.findings;
    const place = { source: finding?.source ?? '', sentences: `So it is: ${finding?.anchors[0]}, they say.` };
    expect(quotes.toldAt(place as never)).toBe(finding?.statement);
    expect(quotes.toldAt({ ...place, sentences: 'Nothing of it.' } as never)).toBeNull();
  });

  it('of the digest alone are told by the statement that quotes them', async () => {
    const bare = await loadMillbrook({ documents: false });
    const phrase = bare.quotes.check('“Strong, steady and trusted by its partners”', { voice: 'peers' });
    const told = describeCheck(phrase, bare.corpus);
    expect(told[0]).toBe(VERDICTS.phraseAll('the peers’ report'));
    expect(told.some((line) => line.startsWith(VERDICTS.inOurWords('')))).toBe(true);
  });

  it.each(['“nobody can explain”', 'nobody can explain'])(
    'may stand behind a phrase in marks, which is said with its sentence: %s',
    (text) => {
      expect(lines(text).at(-1)).toMatch(/may be somebody else’s\. The whole sentence: .*nobody can explain/);
    },
  );

  it.each([
    'The Head of Finance is held in high regard; however, services must share the work of saving.',
    'a sum that',
  ])('are not suspected where the peers speak for themselves: %s', (text) => {
    expect(lines(text)).not.toContain(VERDICTS.wordsOfOthers);
  });
});

describe('a changed quotation', () => {
  it('is told in words: what it has, what the source has, and no marks', () => {
    const book = createSentenceBook(shelf.corpus);
    const sentence = book.all.find(({ text }) => text.split(' ').length > 8);
    const words = sentence?.text.split(' ') ?? [];
    const source = words[4] ?? '';
    const text = words.with(4, 'zebras').join(' ');
    const lines = describeCheck(shelf.quotes.check(text, { voice: null, year: null }), shelf.corpus);
    expect(lines).toContain(VERDICTS.near);
    expect(lines).toContain(VERDICTS.changed('zebras', source));
    expect(lines.join(' ')).not.toMatch(/\[-|\{\+/);
  });
});
