import { describe, expect, test } from 'vitest';
import { asksWhatBecame } from '../../src/retrieval/became-cues.ts';

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
