import type { Statement } from '../../corpus/statements.ts';
import { givesOrders } from '../../models/gives-orders.ts';
import type { Answer } from '../answer.ts';

/** More than these would cost more than they tell. */
const MOST_PASSAGES = 10;
/** Characters of all passages together: some 1,500 tokens. */
const MOST_CHARACTERS = 6000;
/** Of one passage; the check reads it whole. */
const MOST_WORDS = 420;

/** A statement as a model sees it, under the number by which it is cited. */
export interface NumberedPassage {
  readonly number: number;
  readonly statement: Statement;
  /** The source's words where they say more than the statement; null without the document. */
  readonly words: string | null;
}

/** The statements of an answer and of what "more" would show, as far as there is room. */
export function choosePassages({ claims, further }: Answer): NumberedPassage[] {
  const chosen: NumberedPassage[] = [];
  const shown = new Set<string>();
  let room = MOST_CHARACTERS;
  for (const { statement } of [...claims, ...further]) {
    if (chosen.length >= MOST_PASSAGES) break;
    if (speaksToMachines(statement)) continue;
    const passage = statement.passages.find(({ id }) => !shown.has(id));
    const words = statement.finding && passage ? shorten(passage.reading) : null;
    const length = statement.text.length + (words?.length ?? 0);
    if (length > room) continue;
    room -= length;
    if (passage) shown.add(passage.id);
    chosen.push({ number: chosen.length + 1, statement, words });
  }
  return chosen;
}

function speaksToMachines({ text, passages }: Statement): boolean {
  return givesOrders(text) || passages.some(({ reading }) => givesOrders(reading));
}

function shorten(text: string): string {
  if (text.length <= MOST_WORDS) return text;
  return `${text.slice(0, MOST_WORDS).replace(/\s+\S*$/, '')} …`;
}
