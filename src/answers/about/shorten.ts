import type { Block } from '../../chat.ts';
import type { Corpus } from '../../corpus/library.ts';
import type { Answer, Claim } from '../answer.ts';
import { text } from '../blocks.ts';
import { findConflicts } from '../conflicts.ts';
import { replyTo } from '../reply.ts';
import { shownClaims } from '../reply-body.ts';
import type { AnswerDeps } from '../strategy.ts';
import type { About } from './read-about.ts';
import type { Told } from './told.ts';
import { ABOUT, TITLES } from './wording.ts';

/** The same statements, fewer of them: the first, or of a comparison one of each year. "More" shows the others. */
export function shorten(
  { most, plain }: Extract<About, { kind: 'shorten' }>,
  last: Answer,
  deps: AnswerDeps,
): Told {
  const { corpus, retriever } = deps;
  const shown = shownClaims(last);
  if (last.query.shape === 'recommendation-list') return listTitles(last, corpus);
  // "Shorter" twice over is shorter still.
  const fewer = Math.max(1, Math.min(most, shown.length - 1));
  const kept = last.query.shape === 'compare' ? firstOfEachYear(shown) : shown.slice(0, fewer);
  const rest = shown.filter((claim) => !kept.includes(claim));
  const conflicts = findConflicts(last.query, kept, corpus, retriever);
  const answer: Answer = { ...last, claims: kept, further: [...rest, ...last.further], conflicts };
  // What it touches has been said; the answer keeps it for what may be asked next.
  const reply = replyTo({ ...answer, recommendations: [] }, corpus);
  const lead = leadOf(plain, rest, kept, corpus);
  return { answer, reply: { ...reply, blocks: [...lead, ...reply.blocks] }, progressAt: null };
}

function leadOf(plain: boolean, rest: readonly Claim[], kept: readonly Claim[], corpus: Corpus): Block[] {
  if (plain) return [text(ABOUT.notReworded), ...shortForms(kept, corpus)];
  if (rest.length > 0) return [];
  return [text(kept.length > 1 ? ABOUT.alreadyOneEach : ABOUT.alreadyOne)];
}

/** What the short forms in the statements stand for, where a statement does not say so itself. */
function shortForms(claims: readonly Claim[], { glossary }: Corpus): Block[] {
  const said = claims.map((claim) => claim.text).join(' ');
  const used = glossary.abbreviations.filter(
    ({ short, long }) =>
      /^\p{Lu}{2,}$/u.test(short) &&
      said.split(/[^\p{L}\p{N}]+/u).includes(short) &&
      !long.some((words) => said.toLowerCase().includes(words.toLowerCase())),
  );
  return used.map(({ short, long }) => ({
    type: 'hint',
    text: ABOUT.means(short, long.join(' or ')),
  }));
}

function firstOfEachYear(claims: readonly Claim[]): Claim[] {
  return claims.filter(({ year }, at) => claims.findIndex((other) => other.year === year) === at);
}

function listTitles(last: Answer, { recommendations, sources }: Corpus): Told {
  const listed = last.claims.flatMap(
    ({ statement }) => recommendations.find(({ id }) => id === statement.recommendation) ?? [],
  );
  const items = listed.map(({ number, title }) => TITLES.line(number, title));
  const lead = TITLES.lead(sources.get(listed[0]?.source ?? '')?.year ?? 0);
  return {
    answer: last,
    reply: { summary: lead, blocks: [text(lead), { type: 'list', items }] },
    progressAt: null,
  };
}
