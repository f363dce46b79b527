import type { Corpus } from '../../corpus/library.ts';
import type { Answer, Claim } from '../answer.ts';
import { placeOf, text } from '../blocks.ts';
import type { Told } from './told.ts';
import { PLACES } from './wording.ts';

/** A month, or a year with a word of time before it: what happened, as told by the statement. */
const NAMES_TIME =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\b(?:in|since|by|from|until|of) (?:early |late |May )?(?:19|20)\d\d\b/;

/** Document, date and section of each statement; what a statement itself says of the time, where that is asked. */
export function tellPlaces(
  last: Answer,
  numbered: readonly { readonly number: number; readonly claim: Claim }[],
  when: boolean,
  corpus: Corpus,
): Told {
  const documents = new Set(numbered.map(({ claim }) => claim.statement.source));
  const items = [...documents].map((id) => {
    const source = corpus.sources.get(id);
    const held = numbered.filter(({ claim }) => claim.statement.source === id);
    const places = held.map(({ number, claim }) => PLACES.place(number, placeOf(claim, corpus)));
    return PLACES.document(source?.title ?? id, source?.date ?? '', places);
  });
  const first = numbered[0]?.claim.text ?? '';
  const itself = when && NAMES_TIME.test(first) ? [text(PLACES.itself(first))] : [];
  const blocks = [...itself, text(PLACES.lead), { type: 'list' as const, items }];
  return { answer: last, reply: { summary: items[0] ?? PLACES.lead, blocks }, progressAt: null };
}
