import type { Statement } from '../../corpus/statements.ts';
import type { Hit } from '../../retrieval/hit.ts';
import type { Answer, Claim } from '../answer.ts';
import { text } from '../blocks.ts';
import { listRecommendations } from '../recommendations.ts';
import { MOST_CLAIMS, selectClaims } from '../select.ts';
import type { AnswerDeps } from '../strategy.ts';
import { isSound } from '../verify.ts';
import { findOnSubject } from './on-subject.ts';
import { type Part, type Told, tellParts } from './told.ts';
import { CURRENT, RESPONSE } from './wording.ts';

const MOST_DONE = 3;
const MOST_FACTS = 2;
const MOST_LATER = 3;

/** Says what the council does or will do, not how things are. */
const TELLS_OF_DOING =
  /\b(?:will|plans? to|planned|aims? to|intends?|is (?:working|developing|reviewing|building|buying)|has (?:begun|started|agreed|introduced|launched|created|bought|improved|invested|appointed|set up)|helped|introduced|launched|set up|appointed|invested|commissioned|work(?:s|ing) (?:on|with|to))\b/i;

/** What the council has done about it: what it promises or does, where that stands, then what else it states. */
export function tellResponse(last: Answer, first: Claim, deps: AnswerDeps): Told {
  const isCouncil = ({ voice, year }: Statement) => voice === 'council' && year >= first.year;
  const hits = findOnSubject(last, first, isCouncil, 'commitment', deps);
  const tells = ({ statement }: Hit) =>
    statement.stance === 'commitment' || TELLS_OF_DOING.test(statement.text);
  const shown = new Set(last.claims.map(({ statement }) => statement));
  const promised = hits.filter(({ statement }) => statement.stance === 'commitment');
  const done = sound([...new Set([...promised, ...hits.filter(tells)])], MOST_DONE, deps);
  const facts = sound(
    hits.filter((hit) => !tells(hit) && !shown.has(hit.statement)),
    MOST_FACTS,
    deps,
  );
  const parts: Part[] = [
    { lead: done.length > 0 ? RESPONSE.lead : RESPONSE.none, claims: done },
    { lead: RESPONSE.facts, claims: facts },
  ];
  const put = tellParts(last, parts, deps);
  // Where nothing is found, what was spoken of stays what "it" means.
  const told = done.length + facts.length > 0 ? put : { ...put, answer: last };
  const progressAt = 1 + done.length;
  if (touchesNewest(last, deps)) return { ...told, progressAt };
  const { blocks } = told.reply;
  const said = [...blocks.slice(0, progressAt), text(RESPONSE.noRecommendation), ...blocks.slice(progressAt)];
  return { ...told, reply: { ...told.reply, blocks: said } };
}

/** "Is that still true?": nobody knows from documents; what was written later is shown. */
export function tellCurrent(last: Answer, first: Claim, deps: AnswerDeps): Told {
  const { corpus } = deps;
  const newest = [...corpus.sources.values()].toSorted((one, other) => other.year - one.year)[0];
  const date = corpus.sources.get(first.statement.source)?.date ?? String(first.year);
  if (first.year >= (newest?.year ?? 0))
    return {
      ...tellParts(last, [{ lead: CURRENT.newest(newest?.date ?? date), claims: [] }], deps),
      answer: last,
      progressAt: 'end',
    };
  const isLater = ({ year }: Statement) => year > first.year;
  const later = sound(findOnSubject(last, first, isLater, 'commitment', deps), MOST_LATER, deps);
  const lead = later.length > 0 ? CURRENT.later(date) : CURRENT.nothingLater(date);
  const { answer, reply } = tellParts(last, [{ lead, claims: later }], deps);
  return { answer: later.length > 0 ? answer : last, reply, progressAt: 'end' };
}

function sound(hits: readonly Hit[], most: number, deps: AnswerDeps): Claim[] {
  return selectClaims(hits, deps, Math.min(most, MOST_CLAIMS)).filter((claim) => isSound(claim, deps.corpus));
}

/** Progress is reported on the recommendations of the newest report alone. */
function touchesNewest({ recommendations }: Answer, { corpus }: AnswerDeps): boolean {
  return listRecommendations(corpus, null).some(({ id }) => recommendations.includes(id));
}
