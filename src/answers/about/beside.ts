import type { Statement } from '../../corpus/statements.ts';
import type { AnswerDeps } from '../strategy.ts';

/** How many statements away another one may stand to be beside it. */
const REACH = 3;
/** Share of common words from which the other says the same again. */
const SAME_AGAIN = 0.35;

/**
 * What the same speaker says in the passages around a statement, on its theme or in its own passage: the nearest
 * first. Statements of the digest alone, because they can be read by themselves.
 */
export function statementsBeside(
  statement: Statement,
  { retriever, twins }: Pick<AnswerDeps, 'retriever' | 'twins'>,
): Statement[] {
  const { source, section, voice } = statement;
  const around = retriever.statements
    .filter((other) => other.finding && other.source === source && other.section === section)
    .filter((other) => other.voice === voice)
    .sort((one, other) => placeOf(one) - placeOf(other));
  const at = around.findIndex((other) => other === statement || placeOf(other) > placeOf(statement));
  if (at < 0) return [];
  const away = (other: Statement) => Math.abs(around.indexOf(other) - at);
  return around
    .slice(Math.max(0, at - REACH), at + REACH + 1)
    .filter((other) => other !== statement && isRelated(statement, other))
    .filter((other) => twins.likeness(statement, other) < SAME_AGAIN)
    .sort((one, other) => away(one) - away(other));
}

/** Statements keep the order of the digest where their document is not at hand. */
function placeOf({ passages }: Statement): number {
  return passages[0]?.start ?? 0;
}

function isRelated(one: Statement, other: Statement): boolean {
  return (
    other.passages.some((passage) => one.passages.includes(passage)) ||
    one.themes.includes(other.themes[0] ?? '') ||
    other.themes.includes(one.themes[0] ?? '')
  );
}
