import { describe, expect, test } from 'vitest';
import { readOtherReview } from '../../src/retrieval/other-review.ts';
import type { Facet } from '../../src/retrieval/query.ts';

const facet = (words: string): Facet => ({ words, tokens: [words], parts: [], weight: 1, light: false });
const facets = ['dredging', 'corporate', 'ferry', 'last'].map(facet);

describe('another review than those that are reported', () => {
  test.each([
    ['what did the dredging peer challenge find', 'peer'],
    ['outcome of the separate dredging peer review?', 'peer'],
    ['did the dredging peer challenge get us anywhere', 'peer'],
    ['what did the dredging review recommend', 'any'],
  ])('“%s”', (text, kind) => {
    expect(readOtherReview(text, facets)).toEqual({ subject: 'dredging', kind });
  });

  test.each([
    'what did the corporate peer challenge find',
    'what did the last peer review say about dredging',
    'what did our peer challenge find on the ferry',
    'did the peers mention the dredging review',
    'who ran the dredging review',
    'what did the dredging review group say',
  ])('not in “%s”', (text) => expect(readOtherReview(text, facets)).toBeNull());
});
