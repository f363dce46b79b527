import type { Block } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import { readPicked, saysSo } from '../retrieval/recommendation-cues.ts';
import type { Answer, Claim } from './answer.ts';
import { heading, mark, numberClaims, placeOf, text } from './blocks.ts';
import { figureFirst } from './figure-first.ts';
import { verdictBody } from './said/verdict-body.ts';
import { verdictLead } from './said/verdict-lead.ts';
import { thenAndNowBody } from './tell-then-and-now.ts';
import { whatBecameBody } from './tell-what-became.ts';
import { HEADINGS, LEADS } from './wording.ts';

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

/** Who says what: the gist first, then each voice and year under its heading. */
export function bodyOf(answer: Answer, corpus: Corpus): Block[] {
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
