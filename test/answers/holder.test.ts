import { describe, expect, it } from 'vitest';
import { asksWhoHolds, introducesPeer, namesHolder } from '../../src/answers/holder.ts';
import { NOTES } from '../../src/answers/wording.ts';
import type { Statement } from '../../src/corpus/statements.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour } from '../support/harbour.ts';

const retriever = createRetriever(await loadHarbour());
const ask = createAsk(await loadHarbour());
const of = (question: string) => retriever.understand(question, []);
const saying = (text: string) => ({ text }) as Statement;

describe('who holds an office', () => {
  it.each([
    'who is the chief executive',
    "who's our finance director?",
    'so who is our leader',
    'who chairs the board',
  ])('is asked of ours: %s', (question) => expect(asksWhoHolds(of(question))).toBe(true));

  it.each([
    'who is the lead peer',
    'who was on the peer team',
    'who wrote this',
    "who's the best person to ask about moorings",
  ])('is not what is asked: %s', (question) => expect(asksWhoHolds(of(question))).toBe(false));

  it.each([
    'Ada Lowe has been Chief Executive since 2021.',
    'Staff heard Chief Executive Ada Lowe speak.',
    'Ada Lowe, the Chief Executive, came in May.',
    'Staff met the Chief Executive for 2023/24, Ada Lowe.',
  ])('is told by a name beside it: %s', (text) =>
    expect(namesHolder(saying(text), of('who is the chief executive?'), retriever)).toBe(true),
  );

  it.each([
    'Ada Lowe is Director of Ports; earlier Chief Executive elsewhere.',
    'Ada Lowe, Chief Executive of Millbrook, was an officer peer in 2023.',
    'The Chief Executive chaired the board that met Ada Lowe.',
  ])('is not told by another office or another council’s: %s', (text) =>
    expect(namesHolder(saying(text), of('who is the chief executive?'), retriever)).toBe(false),
  );

  it('is not known where what is said of the office names nobody', () => {
    const { answer, text } = ask('who is our leader?');
    expect(answer).toMatchObject({ outcome: 'not-found', claims: [], namesNobody: true });
    expect(text.split('\n')[0]).toBe(NOTES.namesNobody);
    expect(answer.elsewhere.length).toBeGreaterThan(0);
  });

  it('knows whoever came as a peer', () => {
    expect(introducesPeer(saying('Ada Lowe, treasurer at Millbrook, was an officer peer.'))).toBe(true);
    expect(introducesPeer(saying('Peers met the treasurer.'))).toBe(false);
  });
});
