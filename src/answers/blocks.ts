import type { Block, StatementBlock } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import { nameSection } from '../corpus/places.ts';
import { joinWords } from '../spell-out.ts';
import type { Citation, Claim, Conflict } from './answer.ts';
import { HEADINGS, relayedSpeaker, speaker } from './wording.ts';

/** The parts that replies to questions are put together from. */

/** Statements with their places, by their numbers among all that are shown. */
export function numberClaims(
  claims: readonly Claim[],
  all: readonly Claim[],
  corpus: Corpus,
): StatementBlock[] {
  return claims.map((claim) => ({
    type: 'statement',
    number: all.indexOf(claim) + 1,
    text: claim.text,
    place: placeOf(claim, corpus),
  }));
}

/** "peers, 2024, section 4.1; also section 1" */
export function placeOf({ voice, year, citations, statement }: Claim, corpus: Corpus): string {
  const names = [...new Set(citations.map((citation) => sectionOf(citation, corpus)))];
  const [first, ...others] = names;
  const also = others.length > 0 ? `; also ${joinWords(others)}` : '';
  const documentVoice = corpus.sources.get(statement.source)?.voice ?? voice;
  const who = documentVoice === voice ? speaker(voice, year) : relayedSpeaker(voice, documentVoice, year);
  return `${who}, ${first ?? ''}${also}`;
}

function sectionOf({ section }: Citation, corpus: Corpus): string {
  return nameSection(section, corpus);
}

/** The number of the statement that leads an answer stands behind it. */
export function mark(number: number): string {
  return ` [${number}]`;
}

/** The figures that differ, each with who gives it and where. */
export function conflictBlocks({ about, figures, note }: Conflict, corpus: Corpus): Block[] {
  const items = figures.map(({ figure, says, source, section }) => {
    const found = corpus.sources.get(source);
    return `${figure}: ${says} (${found ? speaker(found.voice, found.year) : source}, ${nameSection(section, corpus)})`;
  });
  const why: Block[] = note ? [{ type: 'hint', text: note }] : [];
  return [heading(`${HEADINGS.figuresDiffer}: ${about}`), { type: 'list', items }, ...why];
}

export function text(words: string): Block {
  return { type: 'text', text: words };
}

export function heading(words: string): Block {
  return { type: 'heading', text: words };
}
