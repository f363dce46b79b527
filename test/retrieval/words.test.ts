import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentStems, isFiller, readWords, stemWord } from '../../src/retrieval/words.ts';

describe('stems', () => {
  test.each([
    ['community', 'communication'],
    ['communities', 'communicate'],
    ['information', 'informal'],
    ['university', 'universal'],
    ['general', 'generation'],
    ['organisation', 'organ'],
    ['policy', 'police'],
    ['policies', 'policing'],
    ['executive', 'execution'],
    ['housing', 'house'],
    ['planning', 'plan'],
    ['department', 'departure'],
    ['values', 'valuation'],
    ['parking', 'parks'],
    ['pensioners', 'pension'],
    ['international', 'internal'],
    ['experiment', 'experience'],
    ['majority', 'major'],
    ['fines', 'fine'],
  ])('keep “%s” and “%s” apart', (one, other) => {
    expect(stemWord(one)).not.toBe(stemWord(other));
  });

  test.each([
    ['peer', 'peers', 'peer’s', "peer's", "peers'", 'peers’', 'Peers'],
    ['organise', 'organize', 'organised', 'organizing'],
    ['organisation', 'organization', 'organisations'],
    ['recommend', 'recommended', 'recommends'],
    ['community', 'communities', 'Community’s'],
    ['lifeboat', 'lifeboats'],
    ['licence', 'license', 'licencing', 'licensed'],
    ['practice', 'practise', 'practising'],
    ['85', '85s'],
    ['policy', 'policies'],
    ['happy', 'happier', 'happiest'],
    ['poor', 'poorer', 'poorest'],
  ])('bring the forms of “%s” together', (...forms) => {
    expect(new Set(forms.map(stemWord)).size).toBe(1);
  });

  test('are the same in capitals and small letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
        expect(stemWord(word.toUpperCase())).toBe(stemWord(word));
      }),
    );
  });
});

describe('financial years and numbers', () => {
  test.each(['2023/24', '23/24', '2023-24', '2023/2024', '23-24'])(
    '“%s” is the year from 2023 to 2024',
    (year) => {
      expect(readWords(`the budget for ${year} rose`).map(({ stem }) => stem)).toContain(stemWord('2023/24'));
    },
  );

  test('a financial year is another word than its two years and than the year after', () => {
    const stems = ['2023/24', '2024/25', '2023', '2024', '23', '24'].map(stemWord);
    expect(new Set(stems).size).toBe(stems.length);
  });

  test('two numbers that do not follow one another are no financial year', () => {
    expect(stemWord('2023/25')).not.toBe(stemWord('2023/24'));
  });

  test('a thousands separator makes no difference, a decimal point does', () => {
    expect(stemWord('4,200')).toBe(stemWord('4200'));
    expect(stemWord('4.2')).not.toBe(stemWord('42'));
  });
});

describe('words of a text', () => {
  test.each([
    ['B&B and the ferry', ['B&B', 'and', 'the', 'ferry']],
    ['staff/members', ['staff', 'members']],
    ['£4.99m for 2023/24', ['4.99m', 'for', '2023/24']],
    ['the council’s tenants', ['the', 'council’s', 'tenants']],
    ['', []],
    ['… — !', []],
  ])('of “%s” are %j', (text, words) => {
    expect(readWords(text).map(({ raw }) => raw)).toEqual(words);
  });

  test('stand in the text, in their order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let rest = text.normalize('NFKC');
        for (const { raw } of readWords(text)) {
          expect(rest).toContain(raw);
          rest = rest.slice(rest.indexOf(raw) + raw.length);
        }
      }),
    );
  });

  test('that carry no meaning are left out of the content', () => {
    expect(contentStems('what did they say about the ferry?')).toEqual([stemWord('ferry')]);
  });

  test('“IT” in capitals has a meaning, “it” has none', () => {
    const isEmpty = (word: string) => isFiller({ raw: word, stem: stemWord(word) });
    expect(isEmpty('IT')).toBe(false);
    expect(isEmpty('it')).toBe(true);
    expect(isEmpty('It')).toBe(true);
    expect(isEmpty('I')).toBe(true);
    expect(isEmpty('don’t')).toBe(true);
  });
});
