import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Hit } from '../retrieval/hit.ts';
import type { Citation, Claim } from './answer.ts';
import type { Twins } from './twins.ts';

/** At most this many statements in an answer: what a person reads in chat. */
export const MOST_CLAIMS = 6;
/** At most this many places for one statement. */
const MOST_CITATIONS = 3;
/** A hit that scores less than this share of the best one is about something else. */
const TAIL_SHARE = 0.3;
/** So does one that speaks of less than this share of what the first ones do: one true statement beats six. */
const OF_THE_SUBJECT = 0.45;
const LEADING = 3;
/** Statements of one passage beyond this many crowd out other places. */
const MOST_FROM_PASSAGE = 2;
/** What is told again further down than this adds no place worth the look. */
const MOST_LOOKED_AT = 120;
/** Share of common words from which two statements say the same thing. */
const SAME_THING = 0.35;

export interface SelectDeps {
  readonly corpus: Corpus;
  readonly twins: Twins;
}

/**
 * Turns ranked hits into claims: each thing once. What a summary or an annex repeats becomes a further place of the
 * claim instead of a second claim.
 */
export function selectClaims(
  hits: readonly Hit[],
  { corpus, twins }: SelectDeps,
  most = MOST_CLAIMS,
): Claim[] {
  const best = hits[0]?.score ?? 0;
  const chosen: Draft[] = [];
  const least = Math.max(0, ...hits.slice(0, LEADING).map(({ coverage }) => coverage)) * OF_THE_SUBJECT;
  for (const { statement, score, coverage } of hits.slice(0, MOST_LOOKED_AT)) {
    if (score < best * TAIL_SHARE) break;
    if (chosen.length > 0 && coverage < least) continue;
    const candidate = toDraft(statement);
    const twin = chosen.find((draft) => saysTheSame(draft, candidate, twins));
    if (twin) addPlace(twin, statement);
    else if (chosen.length < most && !isCrowded(chosen, statement)) chosen.push(candidate);
  }
  return placesFirst(chosen).map((draft) => toClaim(draft, corpus));
}

/** Another place says more than a second statement of the same paragraph: those come last. */
function placesFirst(drafts: readonly Draft[]): Draft[] {
  const isFirst = (draft: Draft, at: number) =>
    drafts.findIndex((other) => placeKey(other.statement) === placeKey(draft.statement)) === at;
  return [...drafts.filter(isFirst), ...drafts.filter((draft, at) => !isFirst(draft, at))];
}

interface Draft {
  readonly statement: Statement;
  readonly places: Statement[];
}

function toDraft(statement: Statement): Draft {
  return { statement, places: [statement] };
}

function addPlace(draft: Draft, statement: Statement): void {
  if (draft.places.length < MOST_CITATIONS) draft.places.push(statement);
}

function saysTheSame({ statement }: Draft, { statement: other }: Draft, twins: Twins): boolean {
  if (other.voice !== statement.voice || other.year !== statement.year) return false;
  if (statement.recommendation !== null && statement.recommendation === other.recommendation) return true;
  if (twins.areTwins(statement, other)) return true;
  return twins.likeness(statement, other) >= SAME_THING;
}

function isCrowded(chosen: readonly Draft[], statement: Statement): boolean {
  const place = placeKey(statement);
  return chosen.filter((draft) => placeKey(draft.statement) === place).length >= MOST_FROM_PASSAGE;
}

function placeKey(statement: Statement): string {
  return statement.passages[0]?.id ?? statement.id;
}

function toClaim({ statement, places }: Pick<Draft, 'statement' | 'places'>, corpus: Corpus): Claim {
  const citations = uniquePlaces(places.flatMap((place) => citationsOf(place, corpus))).slice(
    0,
    MOST_CITATIONS,
  );
  return { text: statement.text, voice: statement.voice, year: statement.year, citations, statement };
}

/** A claim that makes one statement, with the statement's own places. */
export function claimOf(statement: Statement, corpus: Corpus): Claim {
  return toClaim({ statement, places: [statement] }, corpus);
}

function citationsOf(statement: Statement, corpus: Corpus): Citation[] {
  const { source, section, passages } = statement;
  if (passages.length === 0) return [{ source, section, start: 0, end: 0, quote: null }];
  const text = corpus.documents.get(source)?.text ?? '';
  return passages.map(({ section: own, start, end }) => ({
    source,
    section: own,
    start,
    end,
    quote: text.slice(start, end),
  }));
}

function uniquePlaces(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ source, section, start }) => {
    const key = `${source} ${section} ${start}`;
    return !seen.has(key) && seen.add(key);
  });
}
