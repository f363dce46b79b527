import { describe, expect, test } from 'vitest';
import { asWhoSaid } from '../../src/retrieval/said-cues.ts';

describe('a claim with those who may have said it', () => {
  test.each([
    ['the quay is not safe - Ofsted or the peers?', 'who said the quay is not safe'],
    ['the quay is not safe, was that the peers or us?', 'who said the quay is not safe'],
    ['“the quay is not safe” peers, Ofsted or us', 'who said “the quay is not safe”'],
    ['the quay is not safe.. a peer said that right?', 'did the peers say the quay is not safe'],
    ['the quay is not safe - is that in the peer report?', 'who said the quay is not safe'],
    ['the quay is not safe - peers or someone else?', 'who said the quay is not safe'],
    ['the quay is not safe - is that a peer judgement', 'who said the quay is not safe'],
    ['the quay is not safe. who said that about us?', 'who said the quay is not safe'],
  ])('“%s” asks who said it', (text, asked) => expect(asWhoSaid(text)).toBe(asked));

  test.each([
    'what is the difference between the peers or us',
    'who is right on reserves - the peers or us?',
    'reserves: peers or us?',
    'the quay is not safe',
    'tell me about the ferry, the peers or the council?',
    'thanks, that is really helpful, who said that?',
    'show me what they say on the ferry. who said that?',
  ])('“%s” stays as it is', (text) => expect(asWhoSaid(text)).toBe(text));
});
