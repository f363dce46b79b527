import type { Statement } from '../corpus/statements.ts';
import type { Hit } from '../retrieval/hit.ts';
import type { Query } from '../retrieval/query.ts';

/** Hits that speak of what is asked about as well as the best do. */
const AMONG = 12;
const AS_MUCH = 0.9;
const NEAR_SCORE = 0.4;
/** What is left of the score of a statement that tells of an earlier year. */
const OVERTAKEN = 0.4;

/**
 * "Is it still so?", "is it now?": a document tells of several years, and what it tells of the last of them answers. A
 * judgement that a later one has replaced comes after it; a grade of inspectors does so whatever is asked, unless its time is.
 */
export function newestToldFirst(hits: readonly Hit[], { current, shape, text, years }: Query): Hit[] {
  const [best] = hits;
  if (!best || shape !== 'finding' || (!current && (years.length > 0 || LOOKS_BACK.test(text))))
    return [...hits];
  // "What grade are we now?": whatever else was told later is no grade.
  const isMeant = (statement: Statement) => (current && !ASKS_GRADE.test(text)) || tellsGrade(statement);
  const good = hits
    .slice(0, AMONG)
    .filter((hit) => hit.coverage >= best.coverage * AS_MUCH && hit.score >= best.score * NEAR_SCORE)
    .filter(({ statement }) => isMeant(statement));
  const newest = Math.max(...good.map(({ statement }) => yearTold(statement) ?? 0));
  return hits
    .map((hit) => {
      const year = yearTold(hit.statement);
      return isMeant(hit.statement) && year !== null && year < newest
        ? { ...hit, score: hit.score * OVERTAKEN }
        : hit;
    })
    .sort((one, other) => other.score - one.score);
}

/** What came before is asked for, too. */
const LOOKS_BACK =
  /\b(?:20\d\d|since|history|journey|over (?:time|the years)|used to|before|previous(?:ly)?|original(?:ly)?|earlier|former(?:ly)?|first|old|last time|back then|at the time)\b/i;

const ASKS_GRADE = /\b(?:grades?|ratings?|judgements?|rated|graded|judged)\b/i;

/** A grade, as those gave it who inspect; a promise of one is none. */
function tellsGrade({ text, stance }: Statement): boolean {
  return stance !== 'commitment' && TELLS_GRADE.test(text);
}

const TELLS_GRADE =
  /\bofsted\b[^.;]*\b(?:inadequate|requires improvement|outstanding)\b|\b(?:judge[ds]?|judgement|rated|graded)\b[^.;]{0,60}\b(?:inadequate|requires improvement|outstanding)\b/i;

/** The last year that a statement names and that had come when it was written; null where it names none. */
function yearTold({ text, year }: Statement): number | null {
  const years = [...text.matchAll(/(?<![-–/\d])\b(20\d\d)\b/g)].map((match) => Number(match[1]));
  const past = years.filter((named) => named <= year);
  return past.length > 0 ? Math.max(...past) : null;
}
