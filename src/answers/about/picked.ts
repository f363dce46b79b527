import type { Answer, Claim } from '../answer.ts';
import { text } from '../blocks.ts';
import { shownClaims } from '../reply-body.ts';
import type { AnswerDeps } from '../strategy.ts';
import { tellRecommendation } from './judgement.ts';
import { type Told, tellParts } from './told.ts';
import { PICKED } from './wording.ts';

/** "Which of those is the most recent?": by the year of the document. Of one year, none is newer. */
export function tellNewest(last: Answer, deps: AnswerDeps): Told {
  const shown = shownClaims(last);
  const newest = Math.max(...shown.map(({ year }) => year));
  const ofNewest = shown.filter(({ year }) => year === newest);
  if (ofNewest.length < shown.length)
    return tellParts(last, [{ lead: PICKED.newest(newest), claims: ofNewest }], deps);
  const sources = [...new Set(shown.map(({ statement }) => statement.source))];
  const [only, ...others] = sources.flatMap((id) => deps.corpus.sources.get(id) ?? []);
  const lead =
    only && others.length === 0
      ? PICKED.oneDocument(shown.length, only.title, only.date)
      : PICKED.oneYear(newest);
  return { answer: last, reply: { summary: lead, blocks: [text(lead)] }, progressAt: null };
}

/** "Which of these matters most?" after findings: no document ranks them; what the peers made a recommendation of says most. */
export function tellForemost(last: Answer, first: Claim, deps: AnswerDeps): Told {
  const told = tellRecommendation(last, first, deps);
  const blocks = [text(PICKED.unranked), ...told.reply.blocks];
  return { ...told, reply: { summary: PICKED.unranked, blocks } };
}
