import type { Block } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import { readOverall } from '../retrieval/overall-cues.ts';
import type { Answer } from './answer.ts';
import { conflictBlocks, text } from './blocks.ts';
import { WITHOUT_MODEL } from './compose/wording.ts';
import { whatTheyStandFor } from './definition.ts';
import { LEADS, NOT_FOUND, NOTES, OWNERS, TOUCHES } from './wording.ts';

/** More conflicts than these would bury the answer. */
const MOST_CONFLICTS = 2;

/** What has to be known before the statements: what nobody says, who answers for it, which report is missing. */
export function notesBefore(answer: Answer, corpus: Corpus): Block[] {
  return [
    ...unsaidNotes(answer),
    ...owners(answer, corpus),
    ...missingNote(answer),
    ...noneNote(answer),
    ...meaning(answer, corpus),
    ...verdictNote(answer),
    ...toneNote(answer),
  ];
}

/** What to mind after them: words that no document has, who is silent, figures that disagree, recommendations touched. */
export function notesAfter(answer: Answer, corpus: Corpus): Block[] {
  return [
    ...pageNote(answer),
    ...unknownNotes(answer),
    ...silenceNotes(answer),
    ...answer.conflicts.slice(0, MOST_CONFLICTS).flatMap((conflict) => conflictBlocks(conflict, corpus)),
    ...touched(answer, corpus),
    ...withoutModel(answer),
  ];
}

function missingNote({ query, missingReport }: Answer): Block[] {
  return missingReport && query.shape === 'finding'
    ? [text(NOTES.noReport(missingReport.voice, missingReport.year, 'later'))]
    : [];
}

/** "Is there a recommendation on X?" is answered before what else is said of X. */
function noneNote({ noneOnIt }: Answer): Block[] {
  return noneOnIt ? [text(LEADS.noneOnIt(noneOnIt.count, noneOnIt.year))] : [];
}

function meaning({ query }: Answer, corpus: Corpus): Block[] {
  return whatTheyStandFor(query.text, corpus).map(({ short, long }) => text(NOTES.standsFor(short, long)));
}

/** Whoever asks for the verdict on the whole is told that there is none, before the main points. */
function verdictNote({ query, claims }: Answer): Block[] {
  const year = claims[0]?.year;
  return year && readOverall(query.text)?.length === 0 ? [text(LEADS.overall(year))] : [];
}

/** Nothing of what is shown is the criticism, or the praise, that was asked for. */
function toneNote({ query: { tone }, claims }: Answer): Block[] {
  const isTold = claims.some(({ statement: { stance } }) => stance === tone || stance === 'balanced');
  return tone === null || isTold ? [] : [text(NOTES.noneInTone(tone))];
}

/** That a model was to word the answer and did not, in a sentence. */
function withoutModel({ withoutModel: why }: Answer): Block[] {
  return why ? [{ type: 'hint', text: WITHOUT_MODEL[why] }] : [];
}

/** Who answers for a recommendation, where that is asked: first of all, since nothing else was. */
function owners({ query }: Answer, corpus: Corpus): Block[] {
  if (!query.person) return [];
  return corpus.recommendations
    .filter(({ id }) => query.recommendations.includes(id))
    .map((item) => text(OWNERS.line(item.number, item.owner, item.leadMember, item.deputy)));
}

/** With each statement stands its section; whoever asks for its page is told why not that. */
function pageNote({ query, claims }: Answer): Block[] {
  return claims.length > 0 && /\bpages?\b/i.test(query.text) ? [{ type: 'hint', text: NOTES.noPages }] : [];
}

/** A word that no document has is said to be missing even where the rest of the question is answered. */
function unknownNotes({ query }: Answer): Block[] {
  return query.unknown.length > 0 ? [{ type: 'hint', text: NOT_FOUND.unknown(query.unknown) }] : [];
}

/** A yes-or-no question has a word in it that nobody uses. */
export function saysUnsaid({ shape, unsaid }: Answer['query']): boolean {
  return shape === 'finding' && unsaid.length > 0;
}

/** A yes-or-no question on a word that nobody uses is told so before the nearest statements. */
function unsaidNotes({ query }: Answer): Block[] {
  return saysUnsaid(query) ? [text(NOTES.unsaid(query.unsaid))] : [];
}

function silenceNotes({ silence, claims, query }: Answer): Block[] {
  const notes: Block[] = [];
  // Each side that was asked for is told of, heard or not.
  const missing = query.shape === 'compare' && query.years.length > 1 ? query.years : [];
  const unheard = missing.filter((year) => !claims.some((claim) => claim.year === year));
  if (unheard.length > 0) notes.push({ type: 'hint', text: NOTES.nothingOf(unheard) });
  if (silence.peers) notes.push({ type: 'hint', text: NOTES.onlyCouncil });
  if (silence.since !== null && claims.length > 0)
    notes.push({ type: 'hint', text: NOTES.onlyOld(silence.since, query.voice) });
  return notes;
}

function touched({ recommendations, query }: Answer, corpus: Corpus): Block[] {
  if (query.shape === 'recommendation-list' || query.shape === 'became') return [];
  const names = recommendations
    .filter((id) => !query.recommendations.includes(id))
    .flatMap((id) => corpus.recommendations.find((item) => item.id === id) ?? [])
    .map(({ number, source, title }) =>
      TOUCHES.recommendation(number, corpus.sources.get(source)?.year ?? 0, title),
    );
  if (names.length === 0) return [];
  return [text(names.length === 1 ? TOUCHES.one(names[0] ?? '') : TOUCHES.several(names))];
}
