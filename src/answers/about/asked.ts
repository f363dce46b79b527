import type { Block } from '../../chat.ts';
import type { Statement } from '../../corpus/statements.ts';
import type { Recommendation } from '../../corpus/types.ts';
import { heavyFacets } from '../../retrieval/query.ts';
import type { Answer, Claim } from '../answer.ts';
import { text } from '../blocks.ts';
import { headsOf } from '../recommendations.ts';
import { selectClaims } from '../select.ts';
import type { AnswerDeps } from '../strategy.ts';
import { OWNERS } from '../wording.ts';
import { findOnSubject } from './on-subject.ts';
import { madeBy, onSubject, touchedBy } from './recommended.ts';
import { soundClaims, type Told, tellParts, withRecommendations } from './told.ts';
import { JUDGEMENT, OWNED, RECOMMENDED } from './wording.ts';

const MOST_HEADS = 2;
const MOST_ASKED = 3;
/** Share of the subject that a statement must name itself. */
const SPEAKS_OF_IT = 0.5;

/** "What did they tell us to do about it?": the recommendations on it, then what else the peers ask for there. */
export function tellAsked(last: Answer, first: Claim, deps: AnswerDeps): Told {
  const { corpus, retriever } = deps;
  const items = meantBy(last, first, deps);
  const heads = soundClaims(headsOf(items, deps.retriever), deps.corpus);
  const told = new Set(heads.map(({ statement }) => statement));
  const isAsked = ({ voice, stance }: Statement) => voice === 'peers' && stance === 'recommendation';
  const isNamed = heavyFacets(last.query.facets).length > 0;
  const hits = findOnSubject(last, first, isAsked, 'recommendation', deps).filter(
    ({ statement }) => !isNamed || retriever.coverage(last.query, statement.text) >= SPEAKS_OF_IT,
  );
  const own = isAsked(first.statement) ? [first.statement] : [];
  const others = [...own, ...selectClaims(hits, deps, MOST_ASKED).map(({ statement }) => statement)];
  const further = soundClaims(
    [...new Set(others)].filter((statement) => !told.has(statement) && !statement.recommendation),
    corpus,
  );
  if (heads.length + further.length === 0)
    return { ...tellParts(last, [{ lead: JUDGEMENT.noneAsked, claims: [] }], deps), answer: last };
  const parts =
    heads.length > 0
      ? [
          { lead: RECOMMENDED.on, claims: heads },
          { lead: JUDGEMENT.alsoAsked, claims: further },
        ]
      : [{ lead: JUDGEMENT.asked, claims: further }];
  return withRecommendations(tellParts(last, parts, deps), items);
}

/** "Who is responsible for that?": the owners of the recommendations on it, and where those stand. */
export function tellOwner(last: Answer, first: Claim, deps: AnswerDeps): Told {
  const items = meantBy(last, first, deps);
  const heads = soundClaims(headsOf(items, deps.retriever), deps.corpus);
  if (heads.length === 0)
    return { ...tellParts(last, [{ lead: OWNED.none, claims: [] }], deps), answer: last };
  const told = tellParts(last, [{ lead: RECOMMENDED.on, claims: heads }], deps);
  const yearOf = ({ source }: Recommendation) => deps.corpus.sources.get(source)?.year ?? 0;
  const newest = Math.max(...deps.corpus.recommendations.map(yearOf));
  // "Recommendation 2" without its year is the one of the newest report.
  const isOlder = items.every((item) => yearOf(item) < newest);
  const owners = isOlder
    ? [text(OWNED.older(newest))]
    : items.map(
        ({ number, owner, leadMember, deputy }): Block =>
          text(OWNERS.line(number, owner, leadMember, deputy)),
      );
  const reply = { ...told.reply, blocks: [...told.reply.blocks, ...owners] };
  return withRecommendations({ ...told, reply }, items);
}

/**
 * What the first statement makes, else what the answer touches on the theme of its first statement, else what is on the
 * subject that was asked; the newest report's first. What an answer touches in passing is about something else.
 */
function meantBy(last: Answer, first: Claim, deps: AnswerDeps): readonly Recommendation[] {
  const own = madeBy(first, deps);
  const isOnTheme = ({ themes }: Recommendation) =>
    themes.some((theme) => first.statement.themes.includes(theme));
  const touched = own.length > 0 ? own : touchedBy(last, deps).filter(isOnTheme);
  const items = touched.length > 0 ? touched : onSubject(last, first, deps);
  const yearOf = ({ source }: Recommendation) => deps.corpus.sources.get(source)?.year ?? 0;
  const newest = Math.max(...items.map(yearOf));
  return items.filter((item) => yearOf(item) === newest).slice(0, MOST_HEADS);
}
