import { describe, expect, test } from 'vitest';
import type { Glossary } from '../../src/corpus/types.ts';
import { createConcepts } from '../../src/retrieval/concepts.ts';
import { readWords } from '../../src/retrieval/words.ts';

const GLOSSARY: Glossary = {
  abbreviations: [
    { short: 'TA', long: ['temporary accommodation'] },
    { short: 'IT', long: ['information technology'] },
    { short: 'exec', long: ['executive'] },
  ],
  synonyms: [
    ['temporary accommodation', 'guest houses'],
    ['blow our own trumpet', 'shout about'],
    ['cap', 'spending limit'],
    ['ACE', 'arts council'],
  ],
  themes: [],
};
const concepts = createConcepts(GLOSSARY);
const tokensOf = (text: string) => concepts.find(readWords(text)).map(({ token }) => token);
const share = (one: string, other: string) => {
  const held = new Set(tokensOf(other));
  return tokensOf(one).some((token) => held.has(token));
};

describe('concepts', () => {
  test.each([
    ['TA costs', 'the cost of temporary accommodation'],
    ['guest houses', 'families in Temporary Accommodation'],
    ['a guest house', 'temporary accommodation'],
    ['the exec', 'executive decisions'],
    ['the IT team', 'Information Technology'],
    ['spending limits', 'a cap on rent'],
  ])('“%s” and “%s” mean one thing', (one, other) => {
    expect(share(one, other)).toBe(true);
  });

  test.each([
    ['who runs it', 'information technology'],
    ['It works', 'IT'],
    ['an ace idea', 'arts council'],
    ['accommodation', 'temporary accommodation'],
    ['houses for guests', 'guest houses'],
    ['executed', 'exec'],
  ])('“%s” and “%s” do not', (one, other) => {
    expect(share(one, other)).toBe(false);
  });

  test('a phrase is found with other small words in it', () => {
    expect(share('do they blow their own trumpet?', 'shout about')).toBe(true);
    expect(share('blow the ferry whistle near a trumpet', 'shout about')).toBe(false);
  });

  test('a phrase spans exactly its own words', () => {
    const [match] = concepts.find(readWords('why is temporary accommodation so dear'));
    expect(match).toMatchObject({ at: 2, length: 2 });
  });

  test('a phrase that is found both exactly and loosely is found once', () => {
    const tokens = tokensOf('blow our own trumpet');
    expect(tokens).toEqual([...new Set(tokens)]);
    expect(tokens).toHaveLength(1);
  });

  test('no word of a text can be taken for a concept', () => {
    for (const token of tokensOf('TA guest houses exec')) expect(readWords(token)[0]?.raw).not.toBe(token);
  });
});
