import { expect, test } from 'vitest';
import { nameSection } from '../../src/corpus/places.ts';

const harbour = {
  council: { name: 'Harbour Council', place: 'Harbour', also: [], names: ['Harbour 2040', 'Tide Rising'] },
  glossary: { abbreviations: [{ short: 'SEND', long: ['special needs'] }], synonyms: [], themes: [] },
};

test.each([
  ['4', 'section 4'],
  ['4.1', 'section 4.1'],
  ['Annex', 'annex'],
  ['Appendix A', 'appendix A'],
  ['HOUSING', '“Housing”'],
  ['IT', '“IT”'],
  ['Case Study:', '“Case Study”'],
  ['Business Growth', '“Business Growth”'],
  ['2020 in figures', '“2020 in figures”'],
  ['A ROAD MAP TO HARBOUR 2040', '“A road map to Harbour 2040”'],
  ["HOW HARBOUR'S BOATS FARE", "“How Harbour's boats fare”"],
  ['HOW HARBOUR’S BOATS FARE', '“How Harbour’s boats fare”'],
  ['HELP FOR SEND PUPILS', '“Help for SEND pupils”'],
  ['OUR RESPONSE: TIDE RISING', '“Our response: Tide Rising”'],
])('the section %s is cited as %s', (section, cited) => {
  expect(nameSection(section, harbour)).toBe(cited);
});
