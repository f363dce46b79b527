import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresMissingFrom, findFigures } from '../../src/corpus/figures.ts';

const numbersIn = (text: string) => findFigures(text).map(({ number }) => number);

describe('finding figures', () => {
  test.each([
    ['£3.5m', '3.5', 'money'],
    ['£ 1,400', '1400', 'money'],
    ['£1.2 billion', '1.2', 'money'],
    ['15%', '15', 'percent'],
    ['15.36 per cent', '15.36', 'percent'],
    ['75 percent', '75', 'percent'],
    ['7,020', '7020', 'plain'],
    ['18m', '18', 'plain'],
  ])('reads %s as one figure with its unit', (text, number, unit) => {
    expect(findFigures(`about ${text} a year`)).toEqual([{ text, number, unit, start: 6 }]);
  });

  test('keeps both ends of a range, and both years of a financial year', () => {
    expect(numbersIn('£1.4m–£1.8m in 2023/24')).toEqual(['1.4', '1.8', '2023', '24']);
  });

  test('takes the comma of a sentence for what it is', () => {
    expect(numbersIn('wards 4, 20 and 1,383, then 5.')).toEqual(['4', '20', '1383', '5']);
  });

  test('takes the first letter of the next word for no unit', () => {
    expect(findFigures('80.8 males and 3 miles').map(({ text }) => text)).toEqual(['80.8', '3']);
  });

  test('finds every number again, in order and at its place, however it is written', () => {
    const number = fc.oneof(
      fc.nat(999_999).map((value) => ({ value: String(value), written: value.toLocaleString('en-GB') })),
      fc.nat(9999).map((value) => ({ value: String(value), written: String(value) })),
      fc.tuple(fc.nat(999), fc.nat(99)).map(([whole, part]) => ({
        value: `${whole}.${part}`,
        written: `${whole}.${part}`,
      })),
    );
    const style = fc.constantFrom(
      (written: string) => `£${written}m`,
      (written: string) => `${written} per cent`,
      (written: string) => `${written}%`,
      (written: string) => written,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(number, style), { maxLength: 6 }), (parts) => {
        const text = parts.map(([{ written }, dress]) => `they count ${dress(written)} or so`).join(', ');
        const found = findFigures(text);
        expect(found.map((figure) => figure.number)).toEqual(parts.map(([{ value }]) => value));
        for (const figure of found) expect(text.startsWith(figure.text, figure.start)).toBe(true);
      }),
    );
  });
});

describe('comparing a text with its evidence', () => {
  test('a figure counts as there in any spelling of its unit', () => {
    expect(figuresMissingFrom('£3.5m, 15% and 4200 boats', '£3.5 million, 15 per cent, 4,200')).toEqual([]);
  });

  test('a figure that is not there is named as written', () => {
    expect(figuresMissingFrom('39.5 per cent', 'from 45 per cent to 39')).toEqual(['45 per cent', '39']);
  });

  test('a part of a number is not that number', () => {
    expect(figuresMissingFrom('1,383 and 39.5', '383 or 1, or 39 and 5')).toEqual(['383', '1', '39', '5']);
  });
});
