import { describe, expect, it, test } from 'vitest';
import { asksForQuotation, withoutPrintPlace } from '../../src/retrieval/quotation-cues.ts';

describe('a request for quotations', () => {
  test.each([
    'line from the peers on the ferry for a speech',
    'a warm sentence about our wardens',
    'anything kind about the lifeguards',
    'anything good worth lifting about the ferry',
    'a 2019 line we could reuse on the pier',
    'how much of the report can I quote',
    'have you got anything lovely they said about the pier',
    'anything nice for linkedin about the pier',
  ])('is heard: %s', (text) => {
    expect(asksForQuotation(text)).toBe(true);
  });

  test.each([
    'is there anything good about the ferry?',
    'what did the peers say about the lifeguards?',
    'anything bad about the pier?',
    'what % of crews did the peers quote',
    'how many passengers were quoted in the report',
  ])('is not heard in a question: %s', (text) => {
    expect(asksForQuotation(text)).toBe(false);
  });
});

describe('what a quotation is for', () => {
  test.each([
    ['quote for the head of parks on allotments', 'quote on allotments'],
    ['words for our partners’ event about the ferry', 'words about the ferry'],
    ['something critical about IT we can use internally', 'something critical about IT'],
    ['quote on crews for internal use only', 'quote on crews'],
    ['quote about the ferry with the page number', 'quote about the ferry'],
    ['a line on equality for black history month', 'a line on equality'],
    ['a quote on the pier for the launch event', 'a quote on the pier'],
    ['line for the leader to use on the ferry at the AGM', 'line on the ferry'],
    ['quote on the ferry for the mayor', 'quote on the ferry'],
    ['a line on the ferry we could reuse', 'a line on the ferry'],
    ['a quote on getting people to recycle more', 'a quote on getting people to recycle more'],
    ['quote on the ferry for Cllr Hart', 'quote on the ferry'],
    ['a quote to go on the wall about pride', 'a quote about pride'],
  ])('is no subject: %s', (text, left) => {
    expect(withoutPrintPlace(text).replace(/\s+/g, ' ').trim()).toBe(left);
  });

  it('is not taken for what the subject says itself', () => {
    for (const text of [
      'quote on support for tenants',
      'a line about housing for young people',
      'a quote with figures',
    ])
      expect(withoutPrintPlace(text)).toBe(text);
  });
});
