import { describe, expect, test } from 'vitest';
import { createAsk, textsOf } from '../support/ask.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const corpora = [
  ['with the documents', await loadHarbour()],
  ['from the digest alone', await loadHarbourDigest()],
] as const;

describe.each(corpora)('figures that differ, %s', (_, corpus) => {
  const ask = createAsk(corpus);
  const conflictsOf = (...questions: string[]) =>
    ask(...questions).answer.conflicts.map(({ about }) => about);

  test('stand in the answer to a question about the thing, each with its place', () => {
    const { answer, text } = ask('how much will the breakwater cost?');
    const conflict = answer.conflicts.find(({ about }) => about === 'the cost of the breakwater');
    expect(conflict?.figures.map(({ figure, source, section }) => [figure, source, section])).toEqual([
      ['£6.5m', 'peers-2023', '4.2'],
      ['£7.2m', 'statement-2023', 'OUR HARBOUR'],
    ]);
    expect(text).toContain("£6.5m: the peers' figure for repairing it (peers, 2023, section 4.2)");
    expect(text).toContain("£7.2m: the council's figure for a new one (council, 2023, “Our Harbour”)");
    expect(text).toContain('A repair and a new one may not be the same thing.');
  });

  test('inside one report are shown as well', () => {
    const { answer } = ask('how big is the temporary accommodation overspend? how much over');
    const conflict = answer.conflicts.find(({ about }) => about.startsWith('the overspend'));
    expect(
      conflict?.figures.filter(({ source }) => source === 'peers-2023').map(({ figure }) => figure),
    ).toEqual(['£1.4m', '£1.6m']);
  });

  test('are shown although the answer states only one of them', () => {
    const asked = ask('what do we say a new breakwater costs? I mean just us');
    expect(textsOf(asked).join()).not.toContain('£6.5m');
    expect(asked.answer.conflicts.map(({ about }) => about)).toContain('the cost of the breakwater');
  });

  test.each([
    'how many passengers did the ferry carry',
    'what did peers say about scrutiny?',
    'general reserves',
  ])('are left out where nothing is disputed: “%s”', (question) => {
    expect(conflictsOf(question)).toEqual([]);
  });

  test('the same number for another thing is no conflict', () => {
    // "84" and "79" count families; a claim that merely holds a 2 or a 5 touches no dispute.
    expect(conflictsOf('how many homes is the council buying?')).toEqual([]);
    expect(conflictsOf('when does the quayside contract end')).toEqual([]);
  });

  test('part of a longer number is another number', () => {
    const [breakwater] = corpus.disputedFigures;
    if (!breakwater) throw new Error('Harbour has a dispute on the breakwater');
    const withFigure = (figure: string) => {
      const figures = breakwater.figures.map((place) => ({ ...place, figure }));
      const item = { ...breakwater, words: [], figures };
      return createAsk({ ...corpus, disputedFigures: [item] })('how much will the breakwater cost?');
    };
    expect(withFigure('£6.5m').answer.conflicts).toHaveLength(1);
    expect(withFigure('5m').answer.conflicts).toEqual([]);
  });

  test('are not shown where nothing was found', () => {
    expect(conflictsOf('how much will the zoo cost?')).toEqual([]);
  });

  test('are at most two in a reply, however many there are', () => {
    const { text } = ask('how many families are in temporary accommodation?');
    expect(text.match(/Figures that differ/g)?.length ?? 0).toBeLessThanOrEqual(2);
    expect(text).toContain('families in temporary accommodation in May 2023');
  });
});
