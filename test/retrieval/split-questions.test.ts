import { describe, expect, test } from 'vitest';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { splitList, splitLoosely, splitQuestions } from '../../src/retrieval/split-questions.ts';
import { loadHarbour } from '../support/harbour.ts';

const retriever = createRetriever(await loadHarbour());
const split = (text: string) => splitQuestions(text, (part) => retriever.understand(part, []));

describe('a message that no statement covers whole', () => {
  test('is taken apart where another question begins, though it leans on the one before', () =>
    expect(splitLoosely('harbour survey 2023, sample size? and how many are happy')).toEqual([
      'harbour survey 2023, sample size',
      'how many are happy',
    ]));

  test.each([
    'how are the ferry and the quay run',
    'what did they say about the ferry and how far they would change it',
    'can you note that the ferry plan went to the board and was agreed',
    'was the quay strategy agreed and has been published',
    '"we are ready and how" - did they say that? the 2019 one',
  ])('is one question: “%s”', (text) => expect(splitLoosely(text)).toBeNull());
});

describe('a message that lists three questions', () => {
  test.each([
    [
      'who owns the ferry, what does it earn, and will it grow?',
      ['who owns the ferry', 'what does it earn', 'will it grow?'],
    ],
    [
      'tell me about the quay, and about scrutiny, and who leads the council',
      ['tell me about the quay', 'what about scrutiny', 'who leads the council'],
    ],
  ])('is taken apart: “%s”', (text, parts) => expect(splitList(text)).toEqual(parts));

  test.each([
    'what did they say about the ferry, the quay and the fish market?',
    'how are the ferry, the quay and the market run',
    'who owns the ferry and what does it earn?',
  ])('lists things, or asks two: “%s”', (text) => expect(splitList(text)).toBeNull());
});

describe('a message with several questions', () => {
  test.each([
    [
      'what did peers say about housing and how much is the breakwater?',
      ['what did peers say about housing', 'how much is the breakwater?'],
    ],
    [
      'what about scrutiny? and when does the ferry sail?',
      ['what about scrutiny', 'when does the ferry sail?'],
    ],
    [
      'what did peers say about housing, and about the ferry?',
      ['what did peers say about housing', 'what about the ferry?'],
    ],
    [
      'what did peers say about housing and who is on the lifeboats?',
      ['what did peers say about housing', 'who is on the lifeboats?'],
    ],
    ['who chairs scrutiny, and what about the marina?', ['who chairs scrutiny', 'what about the marina?']],
  ])('“%s” is taken apart', (text, parts) => expect(split(text)).toEqual(parts));

  test.each([
    'what did peers say about housing and homelessness?',
    'what about the ferry and the marina?',
    'how much is the breakwater and why?',
    'what did peers say about housing and what are we doing about it?',
    'what did they say about the ferry and when the ferry sails?',
    'what about culture and how they are managed?',
    'how many staff are there and how many are close to retiring?',
    'what did peers say about housing and how is housing funded?',
    'did the peers say housing is poor and did they say scrutiny is weak?',
    'R2 is amber and what about the ferry',
  ])('“%s” stays one question', (text) => expect(split(text)).toBeNull());

  test('a question that stands by itself needs no subject', () => {
    const understand = (part: string) => retriever.understand(part, []);
    const parts = splitQuestions('what about the ferry and what is overdue?', understand, (part) =>
      part.startsWith('what is overdue'),
    );
    expect(parts).toEqual(['what about the ferry', 'what is overdue?']);
  });
});
