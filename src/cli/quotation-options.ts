import { VoiceName } from '../corpus/catalogue.ts';
import type { Corpus } from '../corpus/library.ts';
import { UserError } from '../errors.ts';
import type { FindOptions } from '../quotes/find-quotations.ts';
import { type QuotationOptions, WANTED_LENGTHS, WANTED_STANCES } from '../quotes/offer.ts';
import { keepsWords } from '../quotes/wish/keep-words.ts';
import { readChoice, readNumber } from './read-options.ts';

const text = { type: 'string' } as const;

/** The options of a request for quotations, for `parseArgs`. */
export const QUOTATION_ARGUMENTS = {
  voice: text,
  year: text,
  stance: text,
  length: text,
  most: text,
  count: text,
  'max-words': text,
  figures: { type: 'boolean' },
  sources: text,
} as const;

export type QuotationArguments = {
  readonly [Key in Exclude<keyof typeof QUOTATION_ARGUMENTS, 'figures'>]?: string | undefined;
} & { readonly figures?: boolean | undefined };

/** What a command wants of quotations; the words are held against it strictly, as in a chat. */
export interface WantedQuotations extends QuotationOptions {
  readonly mostWords: number | null;
  readonly figures: 'with' | null;
}

/** More than this on one screen or sheet nobody reads. */
const MOST = 100;
/** No sentence is longer. */
const MOST_WORDS = 500;

export function readQuotationOptions(values: QuotationArguments): WantedQuotations {
  const most = readNumber('most', values.most, [1, MOST]);
  const count = readNumber('count', values.count, [1, MOST]);
  if (most !== undefined && count !== undefined)
    throw new UserError('--count and --most both say how many: give one of them.');
  return {
    voice: readChoice('voice', values.voice, VoiceName.options),
    year: readNumber('year', values.year, [1900, 2200]),
    stance: readChoice('stance', values.stance, WANTED_STANCES),
    length: readChoice('length', values.length, WANTED_LENGTHS),
    most: count ?? most,
    mostWords: readNumber('max-words', values['max-words'], [1, MOST_WORDS]) ?? null,
    figures: values.figures ? 'with' : null,
  };
}

/** The same for the search. A year in a name of the council's own ("Harbour 2040") is no figure. */
export function toFindOptions(
  { mostWords, figures, ...options }: WantedQuotations,
  corpus: Corpus,
): FindOptions {
  const rules = { mostWords, figures, mostCharacters: null, mentions: [], avoids: [] };
  return { ...options, keep: (words) => keepsWords(words, { ...rules, names: corpus.council.names }) };
}
