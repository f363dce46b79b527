import { VoiceName } from '../corpus/catalogue.ts';
import { type QuotationOptions, WANTED_LENGTHS, WANTED_STANCES } from '../quotes/offer.ts';
import { readChoice, readNumber } from './read-options.ts';

const text = { type: 'string' } as const;

/** The options of a request for quotations, for `parseArgs`. */
export const QUOTATION_ARGUMENTS = {
  voice: text,
  year: text,
  stance: text,
  length: text,
  most: text,
  sources: text,
} as const;

export type QuotationArguments = { readonly [Key in keyof typeof QUOTATION_ARGUMENTS]?: string | undefined };

/** More than this on one screen or sheet nobody reads. */
const MOST = 100;

export function readQuotationOptions(values: QuotationArguments): QuotationOptions {
  return {
    voice: readChoice('voice', values.voice, VoiceName.options),
    year: readNumber('year', values.year, [1900, 2200]),
    stance: readChoice('stance', values.stance, WANTED_STANCES),
    length: readChoice('length', values.length, WANTED_LENGTHS),
    most: readNumber('most', values.most, [1, MOST]),
  };
}
