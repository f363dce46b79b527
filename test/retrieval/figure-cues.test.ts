import { describe, expect, test } from 'vitest';
import { readCounted, readGroup, readMeasured } from '../../src/retrieval/figure-cues.ts';

describe('the kind of figure that is asked for', () => {
  test.each([
    ['how many boats are there', 'count'],
    ['how much did the quay cost', 'money'],
    ['how much does the council owe?', 'money'],
    ['avg rent for a berth', 'money'],
    ['how much debt do we have', 'money'],
    ['how much is left in reserves', 'money'],
    ['what % of crews are local', 'share'],
    ['what share of staff retire soon', 'share'],
    ['how much did waiting times come down by', 'any'],
    ['how often does the board meet', 'frequency'],
    ['how many times a year do they meet', 'frequency'],
    ['how many days a week does she work on the port', 'frequency'],
    ['what did the regatta cost the council', 'money'],
    ['what does the harbour master earn', 'money'],
    ['how much will the levy be per berth', 'money'],
    ['fares on the ferry?', 'money'],
    ['how many £ have we set aside', 'money'],
    ['how many % of crews are local', 'share'],
    ['total no. of berths', 'count'],
    ['what did the old pier sell for', 'money'],
    ['what is the harbour trust charging us for dredging', 'money'],
    ['the mooring levy in £', 'money'],
    ['turnout at the regatta', 'count'],
    ['how old is the pier', 'any'],
  ])('“%s” asks for %s', (text, measured) => {
    expect(readMeasured(text)).toBe(measured);
  });
});

test('what is to be counted stands after “how many”', () => {
  const words = (text: string) => readCounted(text).map(({ raw }) => raw);
  expect(words('and how many of the lifeboats were sold')).toEqual(['lifeboats', 'sold']);
  expect(words('how much did the lifeboats cost')).toEqual([]);
});

test('people are counted in whatever words', () => {
  expect(readCounted('how many under 18s own a boat')).toEqual([]);
  expect(readCounted('how many people on the island own a boat')).toEqual([]);
});

test('what does something was named before “how many”', () => {
  const words = (text: string) => readCounted(text).map(({ raw }) => raw);
  expect(words('of the lifeboat crews, how many are expected to stay')).toEqual(['lifeboat', 'crews']);
  expect(words('crew survey, how many answered')).toEqual([]);
  expect(words('crew survey, how many answered in time')).toEqual([]);
  expect(words('how many licensed pilots are there')).toContain('licensed');
  expect(words('mooring list, how many on it')).toEqual([]);
  expect(words('lifeboat crews - how many')).toEqual(['crews']);
  expect(words('berths at the quay - how many?')).toEqual(['berths']);
});

test.each([
  ['what is the vacancy rate', 'rate'],
  ['whats our crime rate?', 'rate'],
  ["what's the interest rate", 'any'],
  ['what is the council tax rate', 'any'],
] as const)('%s asks for a %s', (text, measured) => expect(readMeasured(text)).toBe(measured));

test.each([
  ['how many of our pilots are women', 'pilots '],
  ['what share of the moorings is rented?', 'moorings '],
  ['how many pilots are near retirement', ''],
  ['how many people are homeless', ''],
  ['how many boats are there', ''],
  ['how many boats did we buy', ''],
])('whose part is asked for: “%s”', (question, group) => {
  expect(readGroup(question)).toBe(group);
});
