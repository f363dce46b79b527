import { describe, expect, test } from 'vitest';
import { asPlainQuestion } from '../../src/retrieval/plain-question.ts';
import { withoutPreamble } from '../../src/retrieval/preamble.ts';
import { asPeersSaid } from '../../src/retrieval/said-cues.ts';

describe('the plain question', () => {
  test.each([
    ['the quay - what did peers say', 'what did peers say about the quay'],
    ['Quay: what did the peers say about it?', 'what did the peers say about Quay'],
    ['IT, what did they think', 'what did they think about IT'],
    ['what was the verdict on the quay', 'what did the peers say about the quay'],
    ['how did we do on the quay?', 'what did the peers say about the quay?'],
    ['any feedback on the quay', 'what did the peers say about the quay'],
    ["what are the peers' views on the quay", 'what did the peers say about the quay'],
    ['what did the lga make of the quay', 'what did the peers say about the quay'],
    ['the quay what did they say', 'what did they say about the quay'],
    ['who is in charge of the quay?', 'who runs the quay?'],
    ['who leads on the quay', 'who runs the quay'],
    ['who is responsible for the ferry', 'who runs the ferry'],
    ['peer challenge quay and ferry', 'what did the peers say about quay and ferry'],
  ])('is put in other ways: “%s”', (asked, plain) => expect(asPlainQuestion(asked)).toBe(plain));

  test.each([
    'what did peers say about the quay',
    'hi - what did peers say',
    'is the quay safe - what did peers say',
    'peer challenge team',
    'peer challenge 2023',
    'who is responsible for this',
    'who is responsible for rec 4',
    'who is responsible for the overspend',
    'who is responsible for delivering it',
    'how did we do',
    'what was the verdict',
    'any feedback from residents on the quay',
  ])('is left as it is: “%s”', (asked) => expect(asPlainQuestion(asked)).toBe(asked));

  test.each([
    ['what does the 2023 report say about the quay', 'what does the 2023 peers say about the quay'],
    ['remind me what the report said about the quay', 'remind me what the peers said about the quay'],
    ['what did the 2013 report say about the quay', 'what did the 2013 report say about the quay'],
  ])('a report of the peers is theirs: “%s”', (asked, read) =>
    expect(asPeersSaid(asked, [2019, 2023])).toBe(read),
  );

  test.each([
    ['hi, quick question - what did they find on the quay', 'what did they find on the quay'],
    ['I was wondering what was said about people', 'what was said about people'],
    ['just wondering if the peers mentioned the quay', 'the peers mentioned the quay'],
  ])('stands behind how it is opened: “%s”', (asked, rest) => expect(withoutPreamble(asked)).toBe(rest));
});
