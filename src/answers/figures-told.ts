import { type Figure, findFigures } from '../corpus/figures.ts';

/** "A week", "each household", "daily": the unit of the rate itself. */
export function tellsRate(text: string, per: readonly string[]): boolean {
  const units = per.map((word) =>
    /^(?:daily|weekly|monthly|hourly|nightly)$/.test(word)
      ? word
      : `(?:per|each|every) (?:\\w+ ){0,2}${word}s?|an? ${word}(?= *(?:$|[.,;)]|and\\b|for\\b|in\\b|by\\b|or\\b|to\\b|on\\b|at\\b))`,
  );
  return new RegExp(`\\b(?:${units.join('|')})\\b`, 'i').test(text);
}

/** "A 15 per cent reduction", "up by 4%": how much something changed is not how much of it there is. */
export function isChange({ start, text: { length } }: Figure, text: string): boolean {
  const before = text.slice(Math.max(0, start - CHANGE_BEFORE), start);
  return (
    /\b(?:by|fell|rose|up|down|cut|grew|increased|reduced|dropped) (?:around |about |over |more than )?$/i.test(
      before,
    ) ||
    /^[- ](?:\w+ )?(?:reduction|increase|fall|rise|drop|decrease|cut|growth|more|less|fewer|higher|lower|improvement|decline)\b/i.test(
      text.slice(start + length),
    )
  );
}
const CHANGE_BEFORE = 30;

/** "Crime down by how much", of what is no money: by how much it changed, in a share or in numbers. */
export function asksHowMuchChanged(question: string): boolean {
  return ASKS_CHANGE.test(question) && !NAMES_MONEY.test(question);
}

const ASKS_CHANGE =
  /\b(?:up|down|rise|rose|risen|fall|fell|fallen|drop(?:ped)?|grow|grown|grew|increased?|decreased?|reduced?|changed?|improved?)\b/i;
const NAMES_MONEY =
  /£|\b(?:money|costs?|spen[dt]\w*|budgets?|prices?|rents?|fund\w*|grants?|pay|debts?|loans?|incomes?|revenues?|reserves?|deficits?|dividends?|values?|worth|savings?|sav(?:ed?|ing)|tax|bills?|fees?|charges?|turnover|profits?|overspen\w*|underspen\w*)\b/i;

/** A rate in words, or beside its number. */
export const RATE_WORDS =
  /\bper (?:1,?000|10,?000|100,?000|thousand|head|person|employee|fte|full.time equivalent|resident|household)\b|\brates?\b[^.;]{0,60}\b(?!(?:19|20)\d\d\b)\d|\b(?!(?:19|20)\d\d\b)\d[^.;]{0,30}\brates?\b/i;

/** How often something is done. */
export const FREQUENCY_WORDS =
  /\b(?:once|twice|\w+ times|daily|(?:fort)?nightly|weekly|monthly|quarterly|termly|annual(?:ly)?|yearly|(?:every|each|an?|per) (?:\w+ )?(?:day|week|fortnight|month|quarter|term|year)s?)\b/i;

/** "A third", "three quarters". */
export const SHARE_WORDS =
  /\b(?:half|(?:an?|one) (?:third|quarter|fifth|sixth|seventh|eighth|tenth)|(?:two|three)[- ](?:thirds|quarters|fifths))\b/i;

/** A number that is part of a name, or tells the size of one thing: "Key Stage 2", "3 bed house". */
const NAMES_ONE =
  /\b(?:recommendation|stage|phase|outcome|section|junction|level|year|grade|tier|zone|part|annex|appendix|figure|table|priority|objective|band|category) \d+\b|\b\d+(?=[ -](?:bed(?:room)?s?|storey|star)\b)/gi;

/** "2023/24" counts nothing either. */
const FINANCIAL_YEAR = /\b20\d\d[/-]\d\d\b|\b\d\d\/\d\d\b/g;

/** Figures other than years and those of names. */
export function readFigures(text: string): Figure[] {
  const blank = (found: string) => found.replace(/\d/g, ' ');
  return findFigures(text.replace(NAMES_ONE, blank).replace(FINANCIAL_YEAR, blank)).filter(
    ({ number, unit }) => unit !== 'plain' || !/^(?:19|20)\d\d$/.test(number),
  );
}
