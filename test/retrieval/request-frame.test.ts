import { describe, expect, test } from 'vitest';
import { withoutRequest } from '../../src/retrieval/request-frame.ts';

describe('what is to be done with an answer', () => {
  test.each([
    ['Summarise what the peers said about scrutiny', 'what the peers said about scrutiny'],
    ['give me a short briefing on scrutiny for the leader', 'scrutiny'],
    ['can you draft a briefing note on scrutiny', 'scrutiny'],
    ['write me a paragraph on scrutiny', 'scrutiny'],
    ['walk me through what they said on scrutiny', 'what they said on scrutiny'],
    ['remind me what the peers want', 'what the peers want'],
    ['any mention of scrutiny?', 'scrutiny?'],
    ['background info on scrutiny', 'scrutiny'],
    ['scrutiny in a nutshell', 'scrutiny'],
    ['briefly, scrutiny', 'scrutiny'],
    ['scrutiny summary please', 'scrutiny'],
    ['what feedback did we get on scrutiny', 'scrutiny'],
    ['what was the feedback on scrutiny?', 'scrutiny?'],
    ['where can I read about scrutiny', 'scrutiny'],
    ['which page is scrutiny on?', 'scrutiny'],
    ['what are the peers’ views on scrutiny', 'what are the peers’ on scrutiny'],
    ['were they happy with scrutiny', 'were they on scrutiny'],
    ['things I can tell my team about scrutiny', 'scrutiny'],
  ])('is no part of what is asked: “%s”', (question, rest) => {
    expect(withoutRequest(question)).toBe(rest);
  });

  test.each([
    'summarise',
    'what does the executive summary say',
    'has outline planning permission been given',
    'how is feedback from residents used',
    'are residents happy with the council',
    'what did the housing review find',
    'is there a budget overview group',
    'what information do councillors get',
    'which areas are in need',
    'how many lines does the bus company run',
    'a sense of place',
    'the views of residents',
    'lines of communication',
    'staff feedback',
    'which section of the council runs the parks',
  ])('and what is asked stays: “%s”', (question) => {
    expect(withoutRequest(question)).toBe(question);
  });
});

// Each word of a size could be read in two ways, and thirty of them in a row held up everybody for minutes.
test.each(['peers ', 'peer’s ', 'a few ', 'their '])(
  'a frame of nothing but “%s” is read at once',
  (word) => {
    const text = word.repeat(600).trim();
    expect(withoutRequest(text)).toBe(text);
  },
);
