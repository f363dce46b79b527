import { describe, expect, test } from 'vitest';
import { readSubject } from '../../src/retrieval/subject-cues.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbourDigest } from '../support/harbour.ts';

/** Every object of JavaScript has something under these names; to a council they are words like any others. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);
const ask = createAsk(await loadHarbourDigest());

describe('a word that the language of the program knows, too', () => {
  test.each(NAMES)('“%s” stays the word that was typed', (name) => {
    expect(readSubject(`what about the ${name}`)).toContain(name);
  });

  test.each(NAMES)('“%s” can be asked for, and stand in a claim', (name) => {
    expect(ask(`what did peers say about the ${name}?`).text).not.toContain('native');
    expect(ask(`did the peers say the ${name} of the ferry is not safe?`).answer.verdict).not.toBe('peers');
  });
});
