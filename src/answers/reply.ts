import type { Block, Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Recommendation } from '../corpus/types.ts';
import { readOverall } from '../retrieval/overall-cues.ts';
import { readPicked, saysSo } from '../retrieval/recommendation-cues.ts';
import type { Answer, Claim } from './answer.ts';
import { conflictBlocks, heading, mark, numberClaims, placeOf, text } from './blocks.ts';
import { WITHOUT_MODEL } from './compose/wording.ts';
import { whatTheyStandFor } from './definition.ts';
import { figureFirst } from './figure-first.ts';
import { notFoundReply } from './not-found.ts';
import { listRecommendations } from './recommendations.ts';
import { verdictBody } from './said/verdict-body.ts';
import { verdictLead } from './said/verdict-lead.ts';
import { thenAndNowBody } from './tell-then-and-now.ts';
import { whatBecameBody } from './tell-what-became.ts';
import { HEADINGS, LEADS, NEXT, NOT_FOUND, NOTES, OWNERS, TOUCHES } from './wording.ts';

/** More conflicts than these would bury the answer. */
const MOST_CONFLICTS = 2;

/** Puts an answer into words: the gist first, then who says what, then what to mind, then what to ask next. */
export function replyTo(answer: Answer, corpus: Corpus): Reply {
  const { summary, blocks: said } = replyAlone(answer, corpus);
  const blocks = [...said, ...nextSteps(answer, corpus)];
  return answer.model ? { summary, blocks, model: answer.model } : { summary, blocks };
}

/** The same without what to ask next. */
export function replyAlone(answer: Answer, corpus: Corpus): Reply {
  if (answer.outcome !== 'answered') return notFoundReply(answer, corpus);
  const blocks = [
    ...unsaidNotes(answer),
    ...owners(answer, corpus),
    ...missingNote(answer),
    ...noneNote(answer),
    ...meaning(answer, corpus),
    ...verdictNote(answer),
    ...toneNote(answer),
    ...body(answer, corpus),
    ...notes(answer, corpus),
    ...withoutModel(answer),
  ];
  return { summary: summarise(answer, corpus), blocks };
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

/** The statements of an answer in the order in which they are shown and numbered. */
export function shownClaims(answer: Answer): readonly Claim[] {
  if (answer.inOrder || isVerdict(answer)) return answer.claims;
  if (answer.query.shape === 'compare') return [...answer.claims].sort((one, other) => one.year - other.year);
  return groupsOf(answer).flat();
}

/** What bears a verdict comes first, whatever its year. */
function isVerdict({ query, verdict }: Answer): boolean {
  return query.shape === 'attribution' && verdict !== null && verdict !== 'both';
}

function body(answer: Answer, corpus: Corpus): Block[] {
  const { shape } = answer.query;
  const claims = shownClaims(answer);
  const [first, ...rest] = claims;
  if (!first) return [];
  if (shape === 'attribution')
    return answer.verdict === 'both'
      ? [text(verdictLead(answer, first, corpus)), ...grouped(claims, corpus, claims)]
      : verdictBody(answer, claims, corpus);
  if (shape === 'then-and-now') return thenAndNowBody(answer, corpus);
  if (shape === 'became') return whatBecameBody(answer, corpus);
  if (shape === 'compare' && claims.length > 1)
    return [text(LEADS.sideBySide), ...grouped(claims, corpus, claims)];
  if (shape === 'recommendation-list' || shape === 'further-recommendations')
    return listBody(answer, claims, corpus);
  const lead = text(`${figureFirst(answer, first)}${first.text} (${placeOf(first, corpus)})${mark(1)}`);
  return rest.length === 0 ? [lead] : [lead, ...grouped(rest, corpus, claims)];
}

function listBody(answer: Answer, claims: readonly Claim[], corpus: Corpus): Block[] {
  const year = claims[0]?.year ?? 0;
  if (answer.query.shape === 'further-recommendations')
    return [text(LEADS.further(year)), ...numberClaims(claims, claims, corpus)];
  const years = [...new Set(claims.map((claim) => claim.year))];
  return years.flatMap((listed) => {
    const own = claims.filter((claim) => claim.year === listed);
    return [
      text(leadOfList(answer, own, listed)),
      ...numberClaims(own, claims, corpus),
      ...noteOn(own, corpus),
    ];
  });
}

/** A list without numbers of its own is numbered here. */
function noteOn([first]: readonly Claim[], corpus: Corpus): Block[] {
  const item = corpus.recommendations.find(({ id }) => id === first?.statement.recommendation);
  return (item?.numbered ?? true) ? [] : [{ type: 'hint', text: LEADS.unnumbered }];
}

/** Some of the recommendations were asked for: what they have in common, or that none says so. */
function leadOfList({ query }: Answer, claims: readonly Claim[], year: number): string {
  const picked = readPicked(query.text);
  if (picked === null || picked === 'several') return LEADS.recommendations(claims.length, year);
  const sayIt = claims.every((claim) => saysSo(claim.text, picked));
  return sayIt ? LEADS.picked[picked](year) : LEADS.noneOf[picked](year);
}

/** Peers and council apart, and each year apart: the group of the best statement first. */
function groupsOf({ claims }: Answer): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.voice} ${claim.year}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()];
}

/** Statements under a heading for each voice and year; no heading where all speak with one voice and year. */
function grouped(claims: readonly Claim[], corpus: Corpus, all: readonly Claim[]): Block[] {
  const keyOf = (claim: Claim) => headingFor(claim, corpus);
  const single = new Set(all.map(keyOf)).size === 1;
  const blocks: Block[] = single ? [text(LEADS.also)] : [];
  let key = '';
  for (const claim of claims) {
    if (!single && keyOf(claim) !== key) blocks.push(heading(headingFor(claim, corpus)));
    key = keyOf(claim);
    blocks.push(...numberClaims([claim], all, corpus));
  }
  return blocks;
}

function headingFor({ voice, year, statement }: Claim, corpus: Corpus): string {
  const isRelayed = corpus.sources.get(statement.source)?.voice !== voice;
  if (voice === 'council' && isRelayed) return HEADINGS.councilRelayed(year);
  if (voice === 'ofsted') return HEADINGS.ofstedRelayed(year);
  return voice === 'other' ? HEADINGS.other : HEADINGS[voice](year);
}

function notes(answer: Answer, corpus: Corpus): Block[] {
  return [
    ...unknownNotes(answer),
    ...silenceNotes(answer),
    ...answer.conflicts.slice(0, MOST_CONFLICTS).flatMap((conflict) => conflictBlocks(conflict, corpus)),
    ...touched(answer, corpus),
  ];
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

/** A word that no document has is said to be missing even where the rest of the question is answered. */
function unknownNotes({ query }: Answer): Block[] {
  return query.unknown.length > 0 ? [{ type: 'hint', text: NOT_FOUND.unknown(query.unknown) }] : [];
}

function saysUnsaid({ shape, unsaid }: Answer['query']): boolean {
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

export function nextSteps(answer: Answer, corpus: Corpus): Block[] {
  const { claims, further, recommendations, query, outcome } = answer;
  if (outcome !== 'answered') return [{ type: 'hint', text: NOT_FOUND.next }];
  const next = recommendations.find((id) => !query.recommendations.includes(id));
  const item = corpus.recommendations.find(({ id }) => id === next);
  const steps = [
    ...(claims.length > 0 ? [NEXT.words] : []),
    ...(further.length > 0 ? [NEXT.more] : []),
    ...(item && recommendations.length < 3
      ? [NEXT.recommendation(item.number, yearIfOlder(item, corpus))]
      : []),
  ];
  return steps.length === 0 ? [] : [{ type: 'hint', text: NEXT.ask(steps) }];
}

/** Numbers mean the newest report unless the year is said. */
function yearIfOlder(item: Recommendation, corpus: Corpus): number | null {
  if (listRecommendations(corpus, null).includes(item)) return null;
  return corpus.sources.get(item.source)?.year ?? null;
}

/** Notifications and screen readers get the gist alone. */
function summarise(answer: Answer, corpus: Corpus): string {
  const [first] = shownClaims(answer);
  if (answer.verdict && first && answer.query.shape === 'attribution')
    return verdictLead(answer, first, corpus);
  if (saysUnsaid(answer.query)) return NOTES.unsaid(answer.query.unsaid);
  return first ? first.text : NOT_FOUND.lead;
}
