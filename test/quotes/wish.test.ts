import { beforeAll, describe, expect, it, test } from 'vitest';
import { keepsWords, mentionsWords } from '../../src/quotes/wish/keep-words.ts';
import { NUMBER } from '../../src/quotes/wish/read-limits.ts';
import { asksForSheet, readExport, readOfferQuestion } from '../../src/quotes/wish/read-offer-question.ts';
import { LAST, readPointer } from '../../src/quotes/wish/read-pointer.ts';
import { splitWish } from '../../src/quotes/wish/split-wish.ts';
import { ANY_WISH, type Quoting, type Wish } from '../../src/quotes/wish/wish.ts';
import { WISHES } from '../../src/quotes/wish/wording.ts';
import { loadMillbrook, type Shelf } from '../support/millbrook.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await loadMillbrook();
}, 60_000);

const hear = (text: string, before: Quoting | null = null) => shelf.quotes.hear(text, before);
const said = (wish: Wish | undefined): Partial<Wish> =>
  Object.fromEntries(
    Object.entries(wish ?? {}).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(ANY_WISH[key as keyof Wish]),
    ),
  );
const reads = (text: string) => said(hear(text)?.wish);

describe('a wish for quotations', () => {
  test.each<[string, Partial<Wish>]>([
    [
      'give me two quotes from 2019 on repairs, under 20 words',
      { topic: 'repairs', count: 2, mostWords: 19, years: [2019] },
    ],
    ['a short quote about the riverside for a tweet', { topic: 'riverside', mostCharacters: 280 }],
    ['quotes from Ofsted about children', { topic: 'children', voice: 'ofsted' }],
    ['a quote from Millbrook Council on staff', { topic: 'staff', voice: 'council' }],
    ['a quote from the position statement on staff', { topic: 'staff', sources: ['statement-2023'] }],
    [
      'three balanced quotes on leadership without figures',
      { topic: 'leadership', count: 3, stance: 'balanced', figures: 'without' },
    ],
    [
      "I'm writing a speech for the mayor. Give me two lines from the peers about repairs",
      { topic: 'repairs', count: 2, voice: 'peers' },
    ],
    [
      'We are doing a page on the riverside. Any nice quotes?',
      { topic: 'page on the riverside', stance: 'praise' },
    ],
    ['a quote that mentions £3.5m', { mentions: ['£3.5m'] }],
    ['quotes on housing but not about repairs', { topic: 'housing', avoids: ['repairs'] }],
    ['a quote from Edna Marsh', { stranger: 'Edna Marsh' }],
    ['a punchy quote for the front page', {}],
    ['tweet about the riverside pls', { topic: 'riverside' }],
    ['instagram caption from the peers about repairs please', { topic: 'repairs', voice: 'peers' }],
    ['facebook post about staff, quote the council', { topic: 'staff', voice: 'council' }],
    ["longest quote you've got on housing", { topic: 'housing', length: 'paragraph' }],
    ['a quote about housing, no jargon', { topic: 'housing' }],
    ['quote from section 4.2 about housing', { topic: 'housing', section: '4.2' }],
    ['two peer quotes, any subject', { count: 2, voice: 'peers' }],
    ['what can we put on a poster about repairs', { topic: 'repairs' }],
    ['find me the sentence about repairs', { topic: 'repairs' }],
    ['a nice short one about repairs, max 15 words', { topic: 'repairs', stance: 'praise', mostWords: 15 }],
    ['a good opening line for the mayor’s speech on the peer review', { stance: 'praise' }],
    ['a quote for the newsletter about the 2019 peer challenge', { years: [2019] }],
    ['quotes please', {}],
    ['what is the nicest thing the peers said about us?', { voice: 'peers', stance: 'praise' }],
    ['something positive about our staff for a job advert', { topic: 'our staff', stance: 'praise' }],
    ['three quotes on housing, no council ones', { topic: 'housing', count: 3, voice: 'peers' }],
    ['a quote on housing, not from us', { topic: 'housing', voice: 'peers' }],
    ['a quote that shows we are open about our problems', { topic: 'open about our problems' }],
    ['a quote saying we know our own problems', { topic: 'problems' }],
    ['a quote on staff and its problems', { topic: 'staff', stance: 'concern' }],
    ['a strong line on housing I can print', { topic: 'housing' }],
    ['a quote about the riverside that isn’t positive', { topic: 'riverside', stance: 'concern' }],
    ['a quote on housing, something reassuring for the leaflet', { topic: 'housing', stance: 'praise' }],
    ['something we can put on a poster for recruitment', {}],
    ['a quote about housing getting better, who can we credit?', { topic: 'housing', stance: 'praise' }],
    ['a peer line on housing', { topic: 'housing', voice: 'peers' }],
    ['one line on repairs for a tweet', { topic: 'repairs', count: 1, mostCharacters: 280 }],
    ['can I have a belting line on repairs for the mayor’s speech', { topic: 'repairs' }],
    ['tenants’ group want a quote on the riverside', { topic: 'riverside' }],
    ['newsletter - a line on staff, from the peers', { topic: 'staff', voice: 'peers' }],
    ['quote bigging up the riverside', { topic: 'riverside', stance: 'praise' }],
    ['feel good line about the riverside for socials', { topic: 'riverside', stance: 'praise' }],
    ['something short about housing, peers only', { topic: 'housing', voice: 'peers', mostCharacters: 280 }],
    ['something complimentary about our staff', { topic: 'our staff', stance: 'praise' }],
    ['draft me a tweet about housing', { topic: 'housing' }],
    ['a quote for the head of parks on repairs', { topic: 'repairs' }],
    ['line for the leader to use on repairs at the AGM', { topic: 'repairs' }],
    ['a quote to go on the wall about repairs', { topic: 'repairs' }],
    ['a quote on repairs for Cllr Hart', { topic: 'repairs' }],
    ['a quote on support for tenants', { topic: 'support for tenants' }],
    ['a quote on how well we handled the repairs', { topic: 'repairs' }],
    ['quote on tackling damp', { topic: 'damp' }],
    ['a quote about our people', { topic: 'our staff' }],
    ['feel good line about the town', { mentions: ['Millbrook'], stance: 'praise' }],
    ['a quote about the town hall', { topic: 'town hall' }],
    ['what did they say about housing, word for word?', { topic: 'housing' }],
  ])('is read: %s', (text, wish) => {
    expect(reads(text)).toEqual(wish);
  });

  it('is none where the documents are asked', () => {
    for (const text of [
      'what did peers say about housing?',
      'did the peers literally say that staff are proud?',
      'did they say something positive about housing?',
      'did the council write a newsletter?',
    ])
      expect(hear(text)).toBeNull();
  });

  it('is changed by what follows on a list of quotations', () => {
    const first = hear('quotes about housing from the peers');
    const offers = first ? shelf.quotes.grant(first).offers : [];
    const quoting: Quoting = { wish: first?.wish ?? ANY_WISH, shown: offers, isLast: true };
    const changed = (text: string) => said(hear(text, quoting)?.wish);
    expect(changed('from 2019 instead')).toEqual({ ...said(first?.wish), years: [2019] });
    expect(changed('something more critical')).toEqual({ ...said(first?.wish), stance: 'concern' });
    expect(changed('just two')).toEqual({ ...said(first?.wish), count: 2 });
    expect(changed('now from the council')).toEqual({ topic: 'housing', voice: 'council' });
    expect(changed('one about the riverside')).toEqual({ topic: 'riverside', voice: 'peers', count: 1 });
    expect(changed('only the peers')).toEqual(said(first?.wish));
    expect(changed('council only')).toEqual({ topic: 'housing', voice: 'council' });
    expect(changed('and one from 2019')).toEqual({ ...said(first?.wish), years: [2019], count: 1 });
    expect(changed('just the 2019 ones')).toEqual({ ...said(first?.wish), years: [2019] });
    expect(changed('longer')).toEqual({ ...said(first?.wish), length: 'paragraph' });
    expect(hear('shorter', quoting)?.wish.mostWords).toBeGreaterThan(0);
    expect(hear('another one', quoting)?.shown).toEqual(offers);
    expect(hear('what did the peers say about money?', quoting)).toBeNull();
    expect(hear('shorter', { ...quoting, isLast: false })).toBeNull();
  });
});

describe('a wish in one tone', () => {
  it('lets go of “shorter” and “another one” when the tone changes, and of nothing that was said outright', () => {
    const change = (wish: Wish, text: string): Wish =>
      hear(text, { wish, shown: [], isLast: true })?.wish ?? ANY_WISH;
    const shorter = change(change(hear('quotes about housing')?.wish ?? ANY_WISH, 'shorter'), 'another one');
    expect(shorter).toMatchObject({ count: 1, passing: ['length', 'count'] });
    expect(said(change(shorter, 'something critical, to be balanced'))).toEqual({
      topic: 'housing',
      stance: 'concern',
    });
    const outright = hear('two quotes about housing under 20 words')?.wish ?? ANY_WISH;
    expect(change(outright, 'something more critical')).toMatchObject({ mostWords: 19, count: 2 });
  });

  it('takes “for balance” for the reason, unless nothing else is said of the tone', () => {
    expect(reads('something negative about repairs, for balance')).toEqual({
      topic: 'repairs',
      stance: 'concern',
    });
    expect(reads('a quote about repairs, to be fair')).toEqual({ topic: 'repairs', stance: 'balanced' });
  });

  it('is met by our own words where nothing in that tone can be printed, and not by another tone', async () => {
    const { quotes } = await loadMillbrook({ documents: false });
    const heard = quotes.hear('something critical about housing repairs', null);
    const granted = heard && quotes.grant(heard);
    expect(granted?.offers).toEqual([]);
    expect(granted?.told.map(({ text }) => text)).toEqual([
      'Repairs to council housing take too long for the tenants.',
    ]);
    expect(granted?.note).toBe(WISHES.onlyTold('concern', 'peers'));
  });
});

describe('limits', () => {
  it.each(['max 15 words', 'under 16 words', '15 words max'])('change what is on show: “%s”', (text) => {
    const first = hear('a quote about repairs');
    const before = { wish: first?.wish ?? ANY_WISH, shown: [], isLast: true };
    expect(said(hear(text, before)?.wish)).toEqual({ topic: 'repairs', mostWords: 15 });
  });
});

test('“a positive and a negative quote” is one of each', () => {
  expect(splitWish('a positive and a negative quote on repairs')).toEqual({
    ...{ first: 'one positive quote on repairs', second: 'negative' },
  });
  expect(splitWish('positive and good quotes')?.second).toBe('good');
  expect(splitWish('a good and a good quote')).toBeNull();
});

describe('a subject that no document names', () => {
  it('is found by how people ask for it, and it is said that the words are others', () => {
    const heard = hear('a quote about plumbers');
    const granted = heard && shelf.quotes.grant(heard);
    expect(granted?.offers.map(({ text }) => text)).toEqual([
      'Housing repairs take too long, and tenants know it.',
    ]);
    expect(granted?.note).toBe(WISHES.onlyBehind('plumbers', null));
  });
});

describe('a new subject', () => {
  it('lets go of year, length and number of the old one, and keeps the tone', () => {
    const first = hear('two short quotes from 2019 praising housing');
    const quoting: Quoting = { wish: first?.wish ?? ANY_WISH, shown: [], isLast: true };
    const next = hear('something on leadership', quoting);
    expect(said(next?.wish)).toEqual({ topic: 'leadership', stance: 'praise' });
    expect(next && shelf.quotes.grant(next).note).toContain('Still asked for: praise.');
  });
});

describe('what is found for a wish', () => {
  const grant = (text: string) => {
    const heard = hear(text);
    if (!heard) throw new Error(`No wish: ${text}`);
    return shelf.quotes.grant(heard);
  };

  it('obeys limits strictly, and says where nothing is that short', () => {
    for (const { text } of grant('quotes about housing, at most 12 words').offers)
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(12);
    const { offers, note, isNearest } = grant('a quote about the riverside, at most 3 words');
    expect(offers).toHaveLength(1);
    expect(isNearest).toBe(true);
    expect(note).toContain('The shortest has');
  });

  it('says how many there are where fewer fit than were asked for', () => {
    const { offers, note } = grant('four quotes about the riverside plan, under 14 words');
    expect(offers.length).toBeLessThan(4);
    expect(note).toMatch(/^Only .* that short\.$/);
  });

  it('holds what must be mentioned, and only that', () => {
    expect(grant('a quote that mentions £3.5 million').offers.map(({ text }) => text)).toEqual([
      expect.stringContaining('£3.5m'),
    ]);
    expect(grant('a quote that mentions zeppelins').offers).toEqual([]);
  });

  it('says that no text is written', () => {
    expect(grant('can you draft a press release on housing?').note).toContain('I don’t write texts');
    expect(grant('a quote on housing for a press release').note ?? '').not.toContain('I don’t write texts');
  });

  it('lets other limits go before what must be mentioned, and says so', () => {
    const { offers, note, isNearest } = grant('a quote on repairs from 2019 that mentions £3.5m');
    expect(offers.map(({ text }) => text)).toEqual([expect.stringContaining('£3.5m')]);
    expect(isNearest).toBe(true);
    expect(note).toContain('“£3.5m”');
  });

  it('never puts another speaker in silence', () => {
    expect(grant('a quote from Edna Marsh')).toMatchObject({
      note: expect.stringContaining('The documents hold no words of Edna Marsh.'),
      isNearest: true,
    });
    const { note } = grant('quotes from the council from 2019 on repairs');
    expect(note).toContain('The documents hold no words of the council from 2019.');
  });

  it('without a topic is praise of the newest report, what carries a warning last', () => {
    const { offers } = grant('a quote for our website');
    expect(new Set(offers.map(({ year }) => year))).toEqual(new Set([2023]));
    const warned = offers.map(({ caution }) => caution !== null);
    expect(warned).toContain(true);
    expect(warned).toEqual([...warned].sort((one, other) => Number(one) - Number(other)));
  });
});

describe('words that a wish rules out', () => {
  const rules = {
    mostWords: null,
    mostCharacters: null,
    figures: null,
    mentions: [],
    avoids: [],
    names: ['Harbour 2040'],
  };
  it('are those with figures, years and names of plans apart', () => {
    expect(keepsWords('In 2019 Harbour 2040 was new.', { ...rules, figures: 'with' })).toBe(false);
    expect(keepsWords('Costs rose by 4 per cent.', { ...rules, figures: 'with' })).toBe(true);
    expect(keepsWords('Harbour 2040 is new.', { ...rules, figures: 'without' })).toBe(true);
    expect(keepsWords('In 2019 it was new.', { ...rules, figures: 'without' })).toBe(false);
  });
  it('are those that lack a sum in any spelling', () => {
    expect(mentionsWords('It cost £170 million.', '£170m')).toBe(true);
    expect(mentionsWords('It cost £1700m.', '£170m')).toBe(false);
  });
});

describe('pointing at a list of quotations', () => {
  test.each([
    ['use number two for the intranet', [2], 'the intranet'],
    ['use the second one in the newsletter', [2], 'the newsletter'],
    ['please use 1', [1], ''],
    ['mark 5 as used', [5], ''],
    ['used 2 in the leaflet', [2], 'the leaflet'],
    ['number 3 is best, use it', [3], ''],
    ['use 1 and 3 in the annual report', [1, 3], 'the annual report'],
    ['use the last one', [LAST], ''],
    ['use it in the speech', 'it', 'the speech'],
  ])('marks: %s', (text, which, where) => {
    expect(readPointer(text)).toMatchObject({ kind: 'use', which, where });
  });

  test.each([
    ['drop 2', [2]],
    ['lose the last one', [LAST]],
    ['all but the first and the third', [1, 3]],
  ])('drops: %s', (text, which) => {
    expect(readPointer(text)).toEqual({ kind: 'drop', which });
  });

  test.each([
    'second one please',
    'number two',
    'quote number two',
    'show me the third one',
    'only the first one',
  ])('shows again: %s', (text) => {
    expect(readPointer(text)?.kind).toBe('show');
  });

  test.each([
    'use R5',
    'use recommendation 2',
    'use 3 officers more',
    'two',
    'only two',
    'drop R5',
    'what is the second recommendation?',
  ])('is not: %s', (text) => expect(readPointer(text)).toBeNull());

  test.each([
    ['how should I attribute it?', 'attribution'],
    ['what comes before and after it?', 'neighbours'],
    ['is it safe to print?', 'safe'],
    ['why the warning on 2?', 'caution'],
    ['with the context', 'context'],
    ['where did we use it', 'uses'],
    ['which quotes have been used', 'uses'],
    ['which of these have we used?', 'uses'],
    ['which have we already printed?', 'uses'],
    ['whos that by', 'attribution'],
    ['whose words are these?', 'attribution'],
    ['can I cut the end off number 1?', 'part'],
    ['can we use just the first half', 'part'],
    ['is it ok to leave out the middle', 'part'],
  ])('asks: %s', (text, kind) => {
    expect(readOfferQuestion(text)?.kind).toBe(kind);
  });

  test.each([
    ['export as Word', 'docx'],
    ['export these as csv', 'csv'],
    ['can I have that as a document', 'docx'],
    ['what do the peers say about exports?', null],
    ['save', null],
  ])('wants a file: %s', (text, format) => {
    expect(readExport(text)).toBe(format);
  });
});

test.each(['twenty-five', 'twenty five', 'twenty', 'fifteen'])('%s is read as one number', (words) => {
  expect(new RegExp(NUMBER).exec(`${words}, on housing`)?.[0]).toBe(words);
});

describe('quotations on a subject as a file', () => {
  test.each([
    'export a quotation sheet on leadership',
    'export the quotes on housing as word',
    'can I have a quotation sheet on housing',
    'give me all quotes on repairs as a spreadsheet please',
  ])('“%s” wants them', (text) => expect(asksForSheet(text)).toBe(true));

  test.each(['quotes on housing', 'quotes about exports', 'what did they say in Word?'])(
    '“%s” does not',
    (text) => expect(asksForSheet(text)).toBe(false),
  );
});
