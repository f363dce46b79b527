import type { Corpus } from '../corpus/library.ts';

const ASKED =
  /^\W*(?:so |and |remind me )?what(?:'?s|’s)? (?:(?:does|do|is|are) )?(?:(?:the|a|an) )?(\S{2,8}?)(?: (?:stand for|mean|exactly|please|again|anyway))*\W*$/i;

/** What a short form stands for, where a question wants it explained ("what is the DRP?", "what does TA mean?"). */
export function whatItStandsFor(
  question: string,
  { glossary }: Pick<Corpus, 'glossary'>,
): { readonly short: string; readonly long: string } | null {
  const typed = ASKED.exec(question)?.[1]?.toLowerCase();
  const found = glossary.abbreviations.find(({ short }) => short.toLowerCase() === typed);
  return found ? { short: found.short, long: found.long.join(' or ') } : null;
}
