import { expect, test } from 'vitest';
import { standTogether } from '../../src/retrieval/stand-together.ts';
import { contentStems } from '../../src/retrieval/words.ts';

const TERM = contentStems('harbour office');
const stands = (text: string) => standTogether(TERM, contentStems(text));

test.each(['the harbour office is shut', 'the office of the old harbour'])(
  'the words of a term stand together in “%s”',
  (text) => expect(stands(text)).toBe(true),
);

test.each(['the harbour is busy, and council staff like their new office', 'the office is shut', ''])(
  'they do not in “%s”',
  (text) => expect(stands(text)).toBe(false),
);

test('no words stand nowhere', () => expect(standTogether([], TERM)).toBe(false));
