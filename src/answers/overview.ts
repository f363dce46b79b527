import type { Statement } from '../corpus/statements.ts';
import type { Stance } from '../corpus/types.ts';
import type { Query } from '../retrieval/query.ts';
import { claimOf, MOST_CLAIMS } from './select.ts';
import type { AnswerDeps, Draft } from './strategy.ts';

/** What a fair overview holds, in this order: good and bad, then what is asked for. */
const FAIR_MIX: readonly Stance[] = ['praise', 'concern', 'balanced', 'recommendation', 'concern', 'praise'];

/**
 * The main points of a report: what its first section judges, a theme at a time. The peers' newest report unless another
 * voice or year is asked for.
 */
export function giveOverview(query: Query, { corpus, retriever }: AnswerDeps): Draft {
  const voice = query.voice ?? 'peers';
  const sources = [...corpus.sources.values()].filter((source) => source.voice === voice);
  const year = query.years[0] ?? Math.max(...sources.map((source) => source.year));
  const ids = new Set(sources.filter((source) => source.year === year).map(({ id }) => id));
  const candidates = firstSections(
    retriever.statements.filter(({ source, finding }) => finding && ids.has(source)),
  );
  const wanted =
    query.stances.length > 0
      ? Array.from(FAIR_MIX, (_, at) => query.stances[at % query.stances.length] as Stance)
      : FAIR_MIX;
  const chosen: Statement[] = [];
  for (const stance of wanted) {
    const next = candidates.find((statement) => statement.stance === stance && isNewTheme(statement, chosen));
    if (next) chosen.push(next);
  }
  return { claims: chosen.slice(0, MOST_CLAIMS).map((statement) => claimOf(statement, corpus)) };
}

/** Executive summaries stand first; where a document has none, its first sections do. */
function firstSections(statements: readonly Statement[]): Statement[] {
  const first = new Map<string, string>();
  for (const { source, section } of statements) if (!first.has(source)) first.set(source, section);
  const summaries = statements.filter(({ source, section }) => first.get(source) === section);
  return [...summaries, ...statements.filter((statement) => !summaries.includes(statement))];
}

function isNewTheme({ themes }: Statement, chosen: readonly Statement[]): boolean {
  return !chosen.some((other) => other.themes[0] === themes[0]);
}
