import { describe, expect, test } from 'vitest';
import { hasToken, levelText } from '../../src/evaluation/matching.ts';

describe('hasToken', () => {
  test.each<[text: string, alternative: string, holds: boolean, why: string]>([
    ['Fifteen of 15 councillors', '15', true, 'a number by itself'],
    ['in 2015', '15', false, 'inside a longer number'],
    ['15.36 per cent', '15', false, 'before decimals'],
    ['3.15 per cent', '15', false, 'after a decimal point'],
    ['1,150 homes', '150', false, 'after a thousands comma'],
    ['15,000 homes', '15', false, 'before a thousands comma'],
    ['It cost £15.', '15', true, 'before a full stop'],
    ['of the 15, four left', '15', true, 'before a comma'],
    ['an overspend of £3.5m', '£3.5m', true, 'a sum'],
    ['an overspend of £13.5m', '£3.5m', false, 'inside another sum'],
    ['an overspend of £3.5million', '£3.5m', false, 'before more letters'],
    ['a 15 per cent fall', '15%', false, 'a percentage in other words'],
    ['fell by 15%', '15%', true, 'a percent sign'],
    ['IT is a risk', 'IT', true, 'an acronym'],
    ['it is a risk', 'IT', false, 'a word like the acronym'],
    ['CAPITAL', 'IT', false, 'inside a word in capitals'],
    ['the TOWN Centre', 'town centre', true, 'whatever its case'],
    ['town  centre\nplan', 'town centre', true, 'across a line break'],
    ['town centres', 'town centre', false, 'the plural'],
    ['the council’s plan', "council's plan", true, 'any apostrophe'],
    ['the “Big” plan', '"big" plan', true, 'any quotation marks'],
    ['in 2023–24', '2023-24', true, 'any dash'],
    ['a **keystone** issue', 'keystone issue', true, 'in bold'],
    ['Ernst & Young', 'E&Y', false, 'an acronym with a sign'],
    ['Arnst, E&Y, and', 'E&Y', true, 'an acronym with a sign, by itself'],
    ['no. 2015, then 15', '15', true, 'a later place'],
    ['naïveté', 'na', false, 'before an accented letter'],
    ['anything', '', false, 'no words at all'],
  ])('in “%s”, “%s”: %s (%s)', (text, alternative, holds) => {
    expect(hasToken(text, alternative)).toBe(holds);
  });
});

test('levelled text differs in nothing that a reader overlooks', () => {
  expect(levelText('The **“Big”**  Plan −\n2023–24: it’s')).toBe('the "big" plan - 2023-24: it\'s');
});
