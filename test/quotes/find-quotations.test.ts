import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOffer } from '../../src/quotes/describe-offer.ts';
import type { FindOptions } from '../../src/quotes/find-quotations.ts';
import { loadMillbrook, type Shelf } from '../support/millbrook.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await loadMillbrook();
}, 60_000);

describe('quotations on a topic', () => {
  it('are slices of their documents, with the sentences beside them, whatever is asked', () => {
    const word = fc.constantFrom(
      'leadership',
      'housing',
      'staff',
      'riverside',
      'money',
      'positive',
      'in 2019',
      'we say',
    );
    const options = fc.record({
      stance: fc.constantFrom('praise', 'concern', 'balanced', 'any', undefined),
      length: fc.constantFrom('sentence', 'short', 'paragraph', undefined),
      voice: fc.constantFrom('peers', 'council', 'ofsted', undefined),
      most: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), options, (words, wanted) => {
        const offers = shelf.quotes.find(words.join(' '), wanted);
        expect(offers.length).toBeLessThanOrEqual(wanted.most);
        for (const offer of offers) {
          const text = shelf.corpus.documents.get(offer.source)?.text ?? '';
          expect(text.slice(offer.start, offer.end)).toBe(offer.text);
          expect(text.slice(0, offer.start)).toContain(offer.before);
          expect(text.slice(offer.end)).toContain(offer.after);
          if (wanted.length === 'short') expect(offer.text.length).toBeLessThan(280);
          expect(shelf.quotes.check(offer.text, { voice: offer.voice, year: offer.year }).verdict.kind).toBe(
            'exact',
          );
        }
      }),
    );
  });

  it('are the peers’ unless the council is asked for, and then labelled', () => {
    const peers = shelf.quotes.find('a quote about the riverside plan');
    expect(peers.map(({ voice }) => voice)).not.toContain('council');
    expect(peers[0]?.text).toBe('Millbrook has a clear and confident plan for the riverside.');
    const [own] = shelf.quotes.find('riverside plan', { voice: 'council' });
    expect(own?.text).toBe('Millbrook has a bold and confident plan for the riverside.');
    expect(own && describeOffer(own)[1]).toContain('The council’s own words');
  });

  it('speak of the topic in their own words, a term of two words as one thing', () => {
    for (const { text } of shelf.quotes.find('riverside plan')) expect(text).toMatch(/riverside|plan/i);
    const near = shelf.quotes.find('riverside plan', { topicIn: 'surroundings' });
    expect(near.length).toBeGreaterThanOrEqual(shelf.quotes.find('riverside plan').length);
  });

  it('keep to the tone asked for', () => {
    const texts = (stance: 'praise' | 'concern') =>
      shelf.quotes.find('housing repairs', { stance }).map(({ text }) => text);
    expect(texts('concern')).toEqual(['Housing repairs take too long, and tenants know it.']);
    expect(texts('praise')[0]).toBe('Housing repairs are quick, and tenants praise the repairs team.');
  });

  it('keep to the year asked for, in the options or in the words', () => {
    const years = (...request: Parameters<Shelf['quotes']['find']>) =>
      shelf.quotes.find(...request).map(({ year }) => year);
    expect(new Set(years('leadership', { year: 2019 }))).toEqual(new Set([2019]));
    expect(new Set(years('a line on leadership from the 2019 report'))).toEqual(new Set([2019]));
  });

  it('begin with what is about the topic, not with what comes to it in passing', () => {
    const texts = shelf.quotes.find('a quote about leadership', { year: 2023 }).map(({ text }) => text);
    expect(texts[0]).toMatch(/^Leadership of the town/);
  });

  it('begin with what the digest lists as worth printing', () => {
    const [first] = shelf.quotes.find('a quote about councillors and officers');
    expect(first?.text).toMatch(/^Councillors and officers work together with warmth/);
  });

  it('take the sentence before along where a sentence leans on it', () => {
    const offers = shelf.quotes.find('council of its size rare', { stance: 'any' });
    const rare = offers.find(({ text }) => text.includes('This is rare'));
    expect(rare?.text).toBe(
      'Councillors and officers work together with warmth and respect. This is rare among councils of its size.',
    );
  });

  it('hold the odd spaces and slips of the source, with a note', () => {
    const [paragraph] = shelf.quotes.find('leadership strong and steady', {
      length: 'paragraph',
      year: 2023,
    });
    expect(paragraph?.text).toContain('its partners.  The leadership');
    const hubs = shelf.quotes.find('volunteers run the family hubs');
    expect(hubs.find(({ text }) => text.includes('runn'))?.caution).toContain('[sic]');
  });

  it('carry a caution where printing them alone could mislead', () => {
    const cautionOf = (topic: string, part: string) =>
      shelf.quotes.find(topic, { stance: 'any', most: 20 }).find(({ text }) => text.includes(part))?.caution;
    expect(cautionOf('reorganisation', 'not yet ready')).toContain('“However”');
    expect(cautionOf('finance', 'Head of Finance')).toContain('part warning');
    expect(cautionOf('family hubs', 'family hubs')).toContain('the council itself');
    expect(cautionOf('housing repairs 2019', 'are quick')).toContain(
      'Peer challenge report 2023, section 3.1',
    );
    expect(cautionOf('waiting lists', '12 per cent')).toContain(
      '15 per cent (Peer challenge report 2023, section 3.3)',
    );
    expect(cautionOf('riverside work', 'Edna Marsh')).toContain('Edna Marsh');
    expect(cautionOf('riverside plan', 'clear and confident')).toBeNull();
  });

  it('are attributed in the house style, full and short', () => {
    const [first] = shelf.quotes.find('riverside plan');
    expect(first?.attribution).toBe(
      'LGA Corporate Peer Challenge, Millbrook Council, feedback report, June 2023, section 1',
    );
    expect(first?.shortAttribution).toBe('LGA peer team, 2023');
    const [ofsted] = shelf.quotes.find('children in care', { voice: 'ofsted' });
    expect(ofsted?.attribution).toBe(
      'Ofsted, as reproduced in LGA Corporate Peer Challenge, Millbrook Council, feedback report, June 2023, section 3.2',
    );
  });

  it('are none where the documents do not speak of it', () => {
    expect(shelf.quotes.find('a quote about submarines')).toEqual([]);
  });

  it('can be had for a statement of an answer', () => {
    const statement = shelf.retriever.statements.find(({ text }) =>
      text.includes('Repairs to council housing take'),
    );
    expect(statement && shelf.quotes.quoteStatement(statement).map(({ text }) => text)).toEqual([
      'Housing repairs take too long, and tenants know it.',
    ]);
  });
});

describe('with the digest alone', () => {
  it('are the phrases that it quotes, inside its statement, labelled as phrases', async () => {
    const { quotes } = await loadMillbrook({ documents: false });
    const [first] = quotes.find('something positive about leadership');
    expect(first).toMatchObject({ kind: 'phrase', voice: 'peers', start: 0, end: 0 });
    expect(first?.kind === 'phrase' && first.frame).toContain(`"${first?.text}"`);
    expect(first?.caution).toContain('ask whoever runs Peersay for you');
  });

  it('offers words of a worry after those of praise where no tone is asked for', async () => {
    const { quotes } = await loadMillbrook({ documents: false });
    const textsFor = (request: string) => quotes.find(request).map(({ text }) => text);
    const both = textsFor('a quote about the council, leadership, staff and reorganisation');
    expect(both).toContain('strong, steady and trusted by its partners');
    expect(both.at(-1)).toBe('not yet ready for the reorganisation');
    expect(textsFor('a quote about the reorganisation')).toEqual(['not yet ready for the reorganisation']);
  });

  describe('has phrases that are listed with a finding', () => {
    const textsFor = async (request: string, options: FindOptions = {}) => {
      const { quotes } = await loadMillbrook({ documents: false });
      return quotes.find(request, options).map(({ text }) => text);
    };

    it('whole, in the place of what its statement quotes of them', async () => {
      const texts = await textsFor('a quote about councillors');
      expect(texts[0]).toBe('Councillors and officers work together with warmth and respect');
      expect(texts).not.toContain('with warmth and respect');
    });

    it('and can be checked', async () => {
      const { quotes } = await loadMillbrook({ documents: false });
      expect(quotes.check('held in high regard').verdict.kind).toBe('phrase');
    });

    it('one of each finding before a second of any', async () => {
      const texts = await textsFor('', { most: 20 });
      expect(texts).toContain('services must share the work');
      expect(texts.indexOf('services must share the work')).toBeGreaterThan(
        texts.indexOf('Councillors and officers work together with warmth and respect'),
      );
    });

    it('for praise only those that praise', async () => {
      expect(await textsFor('finance', { stance: 'praise' })).toEqual(['held in high regard']);
      expect(await textsFor('finance')).toContain('services must share the work');
    });
  });

  it('tells in our words what has no phrase, and says that it is not to be printed', async () => {
    const { quotes } = await loadMillbrook({ documents: false });
    const grant = (request: string) => {
      const heard = quotes.hear(request, null);
      return heard && quotes.grant(heard);
    };
    const told = grant('a quote on repairs');
    expect(told?.offers).toEqual([]);
    expect(told?.told.map(({ text }) => text)).toContain(
      'Repairs to council housing take too long for the tenants.',
    );
    expect(told?.note).toContain('in our words');
    expect(grant('a nice quote on the reorganisation')?.told).toEqual([]);
    expect(grant('a quote on repairs that mentions £3.5m')?.told).toEqual([]);
    expect(grant('a quote on leadership')?.told).toEqual([]);
  });

  it('has no phrase for what no finding is about', async () => {
    const { quotes } = await loadMillbrook({ documents: false });
    expect(quotes.find('children', { topicIn: 'surroundings' })).toEqual([]);
  });
});
