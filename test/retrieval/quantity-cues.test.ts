import { describe, expect, test } from 'vitest';
import { asksForFigureByName, readPer, readQuantity } from '../../src/retrieval/quantity-cues.ts';
import { stemWord } from '../../src/retrieval/words.ts';

describe('a figure asked for without “how much” or “how many”', () => {
  test.each([
    'what did the regatta cost us',
    'what does the harbour master earn?',
    'what will the new quay set us back',
    'what was the turnout at the regatta',
    'footfall on the quay?',
    'whats the fare on the ferry',
    'income from the moorings',
    'what is it costing us to leave the pilotage contract',
    'what will visitors pay per day for a berth',
    'what is the dredging programme supposed to save',
  ])('“%s”', (text) => expect(asksForFigureByName(text)).toBe(true));

  test.each([
    'what did peers say about the cost of living',
    'what are we doing about costs',
    'what did they think it would cost',
    'turn out the lights',
  ])('not “%s”', (text) => expect(asksForFigureByName(text)).toBe(false));
});

test('a quantity by its name is counted by those who make it up', () => {
  expect(readQuantity('turnout at the regatta')?.name).toBe('turnout');
  expect(readQuantity('turnout at the regatta')?.counted).toContain(stemWord('attendees'));
  expect(readQuantity('was the turnout at the regatta any good')).toBeNull();
});

describe('what a figure is asked per', () => {
  test.each([
    ['how many people use the ferry each day', ['day', 'daily']],
    ['how much is the levy per berth', ['berth']],
    ['every extra thousand passengers brings how many jobs', ['passenger']],
    ['daily passengers', ['day', 'daily']],
    ['how many boats come in a week', ['week', 'weekly']],
    ['what per cent of crews are local', []],
    ['how many boats a year', []],
    ['lifeboat crews, how many and whats each called', []],
    ['how many boats are there', []],
  ])('“%s”', (text, words) => expect(readPer(text)).toEqual(words));
});
