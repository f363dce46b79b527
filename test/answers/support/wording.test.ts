import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimOf } from '../../../src/answers/select.ts';
import { findClaimWordingFault } from '../../../src/answers/support/check-claim.ts';
import { createRetriever } from '../../../src/retrieval/retriever.ts';
import { loadHarbour, loadHarbourDigest } from '../../support/harbour.ts';

const corpus = await loadHarbour();
const retriever = createRetriever(corpus);
const digest = await loadHarbourDigest();
const fromDigest = createRetriever(digest);

const statement = (part: string, among = retriever) => {
  const found = among.statements.find(({ text, passages }) =>
    [text, ...passages.map(({ reading }) => reading)].join(' ').includes(part),
  );
  if (!found) throw new Error(`no statement with “${part}”`);
  return found;
};

/** What is wrong with a wording that rests on the statements that hold these words. */
function faultOf(text: string, ...parts: string[]) {
  const [first, ...others] = parts.map((part) => statement(part));
  if (!first) throw new Error('no statement');
  const claim = claimOf(first, corpus);
  const citations = [claim, ...others.map((one) => claimOf(one, corpus))].flatMap((one) => one.citations);
  return findClaimWordingFault({ ...claim, text, rests: [first, ...others], citations }, corpus, retriever);
}

describe('a wording may be shown', () => {
  test.each([
    ['shortened', 'The ferry carried 310,000 passengers.', ['310,000']],
    ['put round', 'In 2022 310,000 passengers were carried by the ferry.', ['310,000']],
    [
      'joined with another of the same speaker',
      'The ferry carried 310,000 passengers in 2022. The breakwater is at the end of its life.',
      ['310,000', 'breakwater is at the end'],
    ],
    [
      'with the speaker named',
      'Peers say that the finance team is small and skilled.',
      ['small and skilled'],
    ],
    ['with its doubt', 'Peers suggest that a register of gifts is put online.', ['register of gifts']],
    ['with its denial', 'The ferry does not sail between November and March.', ['November and March']],
    [
      'with words of the source in quotation marks',
      'Peers call the finance team “small and skilled”.',
      ['small and skilled'],
    ],
    ['with the unit spelt another way', 'Council tax rose by 2.99% for 2023/24.', ['2.99 per cent']],
  ])('%s', (_, text, parts) => {
    expect(faultOf(text, ...parts)).toBeNull();
  });

  test('as any finding stands, with the documents or without', () => {
    const faults = (among: typeof retriever, over: typeof corpus) =>
      among.statements.flatMap((one) => {
        const fault = one.finding
          ? findClaimWordingFault({ ...claimOf(one, over), rests: [one] }, over, among)
          : null;
        return fault ? [`${fault}: ${one.text}`] : [];
      });
    expect(faults(retriever, corpus)).toEqual([]);
    expect(faults(fromDigest, digest)).toEqual([]);
  });
});

describe('a wording must not be shown', () => {
  test.each([
    [
      'that adds something',
      'The ferry carried 310,000 passengers in 2022, a record for the estuary.',
      'not supported',
      ['310,000'],
    ],
    [
      'with another figure',
      'The ferry carried 340,000 passengers in 2022.',
      'figure not in the source',
      ['310,000'],
    ],
    [
      'with a figure in words',
      'Seven families were living in guest houses.',
      'figure not in the source',
      ['84 families'],
    ],
    [
      'with another unit',
      'The ferry carried 310,000% passengers in 2022.',
      'figure not in the source',
      ['310,000'],
    ],
    [
      'with the figure of something else',
      'The ferry cost £9.2m and the reserves are at 310,000 passengers.',
      'figure of something else',
      ['310,000', 'general reserves'],
    ],
    [
      'with a name put in',
      'The ferry to Norwich carried 310,000 passengers.',
      'name not in the source',
      ['310,000'],
    ],
    [
      'with a denial put in',
      'The finance team is not small and skilled.',
      'denial differs',
      ['small and skilled'],
    ],
    [
      'with a denial taken out',
      'The ferry does sail between November and March.',
      'denial differs',
      ['November and March'],
    ],
    [
      'with a doubt taken out',
      'A register of gifts is put online.',
      'certainty differs',
      ['register of gifts'],
    ],
    [
      'that makes general what is particular',
      'The ferry always carried 310,000 passengers.',
      'stronger than the source',
      ['310,000'],
    ],
    ['that turns praise', 'The finance team is small and weak.', 'judgement differs', ['small and skilled']],
    [
      'that gives it to another speaker',
      'The council says that the finance team is small and skilled.',
      'wrong speaker',
      ['small and skilled'],
    ],
    [
      'with words that the source has not in that order in quotation marks',
      'Peers call the finance team “skilled and small”.',
      'quoted words are not the source',
      ['small and skilled'],
    ],
    [
      'with a quotation mark left open',
      'Peers call the finance team “small and skilled.',
      'quoted words are not the source',
      ['small and skilled'],
    ],
    ['about nothing', 'All is well.', 'stronger than the source', ['310,000']],
    ['in another language', 'Le ferry ne navigue pas en hiver.', 'not supported', ['November and March']],
    ['with markup', 'The *ferry* carried 310,000 passengers.', 'not plain text', ['310,000']],
    [
      'with a link',
      'The ferry carried 310,000 passengers, see https://ferry.example.',
      'not plain text',
      ['310,000'],
    ],
    ['with a mention', 'The ferry carried 310,000 passengers, @channel.', 'not plain text', ['310,000']],
    [
      'with a character nobody sees',
      'The ferry carried\u202e 310,000 passengers.',
      'not plain text',
      ['310,000'],
    ],
    ['of nothing', '', 'not plain text', ['310,000']],
  ])('%s', (_, text, fault, parts) => {
    expect(faultOf(text, ...parts)).toBe(fault);
  });

  test('by law, with a word that no document has', () => {
    const findings = retriever.statements.filter(({ finding }) => finding);
    fc.assert(
      fc.property(
        fc.constantFrom(...findings),
        fc.stringMatching(/^[b-df-hj-np-tv-z]{3}[aeiou][b-df-hj-np-tv-z]{3}$/),
        fc.nat(),
        (one, word, pick) => {
          const words = one.text.split(' ');
          const at = 1 + (pick % Math.max(1, words.length - 1));
          const text = [...words.slice(0, at), word, ...words.slice(at)].join(' ');
          expect(
            findClaimWordingFault({ ...claimOf(one, corpus), text, rests: [one] }, corpus, retriever),
          ).not.toBeNull();
        },
      ),
    );
  });

  test('by law, resting on a statement that shares no word with it', () => {
    const findings = retriever.statements.filter(({ finding }) => finding);
    const pair = fc.tuple(fc.constantFrom(...findings), fc.constantFrom(...findings));
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const told = new Set(
          retriever.tokensOf([other.text, ...other.passages.map(({ reading }) => reading)].join(' ')),
        );
        fc.pre(!retriever.tokensOf(one.text).some((token) => told.has(token)));
        const claim = { ...claimOf(other, corpus), text: one.text, rests: [other] };
        expect(findClaimWordingFault(claim, corpus, retriever)).not.toBeNull();
      }),
    );
  });
});
