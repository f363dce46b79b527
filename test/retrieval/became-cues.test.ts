import { describe, expect, test } from 'vitest';
import { asksWhatBecame, readWhatBecameOfThem } from '../../src/retrieval/became-cues.ts';

describe('what became of all that a review asked for', () => {
  test.each([
    'have we done the 2019 recommendations',
    'did we act on the last review?',
    'so what happened to the 2019 recommendations',
    'did we do what the peers asked us to do in 2019',
    'how did we respond to the previous peer challenge',
    'were the 2019 recommendations ever implemented?',
    'progress against the old recs',
    'what has been done since the last peer review',
    'what happened to recommendation 2 of 2019',
    'which of the 2019 recommendations did we fix',
    'which 2019 recommendations are still outstanding',
    'how many of the 2019 recs have we not done yet',
  ])('“%s” asks it', (question) => expect(asksWhatBecame(question)).toBe(true));

  test.each([
    'what did we do about the 2019 findings on the ferry',
    'have we done the housing recommendations',
    'how did we do in 2019',
    'did we respond to Ofsted',
    'what happened to the ferry',
    'what did the peers recommend in 2019',
  ])('“%s” has a subject, or asks something else', (question) =>
    expect(asksWhatBecame(question)).toBe(false),
  );
});

describe('what became of those that were listed', () => {
  const listed = { shape: 'recommendation-list', years: [2019] } as const;

  test.each([
    'which of those did we fix',
    'did we do them?',
    'so what happened to those',
    'which ones are still outstanding',
    'have they been implemented?',
    'any progress on them',
  ])('“%s” asks it of an older report', (question) => {
    expect(readWhatBecameOfThem(question, listed, () => 2023)).toBe(
      'what became of the 2019 recommendations?',
    );
    expect(readWhatBecameOfThem(question, { ...listed, years: [2023] }, () => 2023)).toBeNull();
    expect(readWhatBecameOfThem(question, { ...listed, shape: 'finding' }, () => 2023)).toBeNull();
  });

  test.each(['who owns them', 'what did they say about the ferry', 'show me the second one'])(
    '“%s” asks something else',
    (question) => expect(readWhatBecameOfThem(question, listed, () => 2023)).toBeNull(),
  );
});
