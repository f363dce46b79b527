import { readWords } from '../../retrieval/words.ts';
import type { WordReader } from './evidence.ts';

const JOINT =
  /[;:–—]\s|,\s|\s(?=(?:but|while|whereas|although|though|yet|however|and|because|which|who|so that)\b)/;
/** A clause with fewer words that carry meaning says nothing by itself. */
const LEAST_WORDS = 3;

/** Splits a sentence where one thing said ends and the next begins; scraps stay with what goes before them. */
export function splitClauses(sentence: string, words: Pick<WordReader, 'wordTokens'>): string[] {
  const clauses: string[] = [];
  let open = '';
  for (const part of sentence.split(JOINT)) {
    const joined = open === '' ? part : `${open} ${part}`;
    if (words.wordTokens(readWords(joined)).length < LEAST_WORDS) {
      open = joined;
      continue;
    }
    clauses.push(joined);
    open = '';
  }
  const last = clauses.pop();
  return [...clauses, ...(last === undefined && open === '' ? [] : [[last, open].filter(Boolean).join(' ')])];
}
