import type { Answer, Claim } from '../answer.ts';
import { placeOf, text } from '../blocks.ts';
import { headsOf } from '../recommendations.ts';
import type { AnswerDeps } from '../strategy.ts';
import { statementsBeside } from './beside.ts';
import { madeBy, onSubject, touchedBy } from './recommended.ts';
import { soundClaims, type Told, tellParts, withRecommendations } from './told.ts';
import { JUDGED, JUDGEMENT, RECOMMENDED } from './wording.ts';

const MOST_ASKED = 3;

/** "Is that bad?", "so what?": how the first statement puts it, and what the peers ask for. The bot judges nothing. */
export function tellJudgement(last: Answer, first: Claim, deps: AnswerDeps): Told {
  const { corpus, retriever } = deps;
  const put = JUDGEMENT.put(placeOf(first, corpus), JUDGED[first.statement.stance]);
  const beside = statementsBeside(first.statement, deps).filter(({ stance }) => stance === 'recommendation');
  const heads = [
    ...headsOf(madeBy(first, deps), retriever),
    ...beside,
    ...headsOf(touchedBy(last, deps), retriever),
  ];
  const others = [...new Set(heads)].filter((statement) => statement !== first.statement);
  const asked = soundClaims(others.slice(0, MOST_ASKED), corpus);
  const lead = { lead: put, claims: [first] };
  if (asked.length > 0) return tellParts(last, [lead, { lead: JUDGEMENT.asked, claims: asked }], deps);
  const told = tellParts(last, [lead], deps);
  const blocks = [...told.reply.blocks, text(JUDGEMENT.noneAsked)];
  return { ...told, reply: { ...told.reply, blocks } };
}

/** "Which recommendation is that?": those that the first statement makes or elaborates, else those of the answer, else on its subject. */
export function tellRecommendation(last: Answer, first: Claim, deps: AnswerDeps): Told {
  const own = madeBy(first, deps);
  const touched = own.length > 0 ? own : touchedBy(last, deps);
  const items = touched.length > 0 ? touched : onSubject(last, first, deps);
  const heads = soundClaims(headsOf(items, deps.retriever), deps.corpus);
  if (heads.length === 0)
    return { ...tellParts(last, [{ lead: RECOMMENDED.none, claims: [] }], deps), answer: last };
  const lead = own.length > 0 ? RECOMMENDED.under : touched.length > 0 ? RECOMMENDED.touched : RECOMMENDED.on;
  return withRecommendations(tellParts(last, [{ lead, claims: heads }], deps), items);
}
