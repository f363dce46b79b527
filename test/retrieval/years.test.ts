import { describe, expect, test } from 'vitest';
import { readDocumentYears, spellOutYears } from '../../src/retrieval/years.ts';

const YEARS = [2013, 2019, 2023];
const PEER_YEARS = [2019, 2023];
const read = (question: string) => readDocumentYears(question, YEARS, PEER_YEARS);

describe('the documents that a question means', () => {
  test.each([
    ['what did peers say in 2019?', [2019]],
    ['the 2023 lot', [2023]],
    ['2019 and 2023 on housing', [2019, 2023]],
    ['2023 vs 2019', [2019, 2023]],
    ['what did the one before say about IT', [2019]],
    ['and the previous report?', [2019]],
    ['what did the last peer challenge say', [2019]],
    ['the older one', [2019]],
    ['older quote about the ferry', [2019]],
    ['what did the old lot make of us', [2019]],
    ['what did we say ten years ago', [2013]],
    ['a decade ago, how was it', [2013]],
    ['4 yrs back', [2019]],
    ['over 3 years ago', [2019]],
    ['what does the latest report say', [2023]],
    ['the most recent review on staff', [2023]],
    ['and this time?', [2023]],
    ['and before that?', [2019]],
    ['something positive, but not from 2019', [2023]],
    ['how did it go with the latest', [2023]],
    ['back in 2013 how was it', [2013]],
  ])('in “%s” are those of %j', (question, years) => {
    expect(read(question)).toEqual(years);
  });

  test.each([
    ['what has changed since 2019', 'what came after 2019'],
    ['any better since the last report', 'what came after the last report'],
    ['the overspend in 2019/20', 'a financial year'],
    ['council tax for 2023-24', 'a financial year'],
    ['carbon neutral by 2035', 'a year of no document'],
    ['what happened in 2021', 'a year of no document'],
    ['what did peers say about housing', 'any year'],
    ['new boats', 'any year'],
    ['it opened two weeks ago', 'no document'],
    ['thirty years ago', 'a time before all documents'],
  ])('in “%s” are not named: %s is meant', (question) => {
    expect(read(question)).toEqual([]);
  });

  test('with a single peer report “the one before” means none', () => {
    expect(readDocumentYears('the one before', [2023], [2023])).toEqual([]);
  });
});

describe('years that are cut short', () => {
  test.each([
    ['member training over the yrs - 13, 19, 23', 'member training over the yrs - 2013, 2019, 2023'],
    ['where did we rank in 13, 19 & 23', 'where did we rank in 2013, 2019, 2023'],
    ['the rounds (2013/2019/2023)', 'the rounds (2013, 2019, 2023)'],
    ['housing 19 vs 23', 'housing 2019, 2023'],
    ["from ’19 and '23", 'from 2019, 2023'],
    ["what did we say in '13", 'what did we say in 2013'],
  ])('in “%s” are written out', (typed, written) => {
    expect(spellOutYears(typed, YEARS)).toBe(written);
  });

  test.each([
    ['the overspend in 22/23', 'a financial year'],
    ['13, 14 and 15 year olds', 'no years of documents'],
    ['between 13 and 19 per cent', 'shares'],
    ['13 to 19 year olds', 'ages'],
    ['£13, £19', 'money'],
    ['young people aged 13 to 19', 'ages'],
    ['wards 13 and 19', 'wards'],
    ['among 13-19s', 'ages'],
    ['13-19 July', 'days'],
    ['recommendation 13 and 19', 'numbers of recommendations'],
    ['13.19', 'a number'],
    ["the '13%'", 'a share in quotation marks'],
  ])('“%s” stays as it is (%s)', (typed) => {
    expect(spellOutYears(typed, YEARS)).toBe(typed);
  });
});
