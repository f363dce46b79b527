import type { Corpus } from '../corpus/library.ts';

const ASKED =
  /^\W*(?:so |and |remind me )?what(?:'?s|’s)? (?:(?:does|do|is|are) )?(?:(?:the|a|an) )?(\S{2,8}?)(?: (?:stand for|mean|exactly|please|again|anyway))*\W*$/i;

const DIFFERENCE = /\bdifferences? between (?:the |an? )?(\S{2,8}) and (?:the |an? )?(\S{2,8}?)\W*$/i;

export interface ShortForm {
  readonly short: string;
  readonly long: string;
}

/**
 * What the short forms stand for that a question wants explained ("what is the DRP?", "what does TA mean?", "the
 * difference between TA and PRS").
 */
export function whatTheyStandFor(
  question: string,
  { glossary }: Pick<Corpus, 'glossary'>,
): readonly ShortForm[] {
  const typed = (DIFFERENCE.exec(question) ?? ASKED.exec(question))?.slice(1) ?? [];
  return typed.flatMap((word) => {
    const found = glossary.abbreviations.find(({ short }) => short.toLowerCase() === word.toLowerCase());
    return found ? [{ short: found.short, long: found.long.join(' or ') }] : [];
  });
}
