import { readNumberWord } from '../corpus/number-words.ts';
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
    retriever.statements.filter((one) => one.finding && one.voice === voice && ids.has(one.source)),
  );
  const chosen = query.stances.length > 0 ? judgedSo(query.stances, candidates) : fairly(candidates);
  const claims = chosen.map((statement) => claimOf(statement, corpus));
  const most = readHowMany(query.text) ?? MOST_CLAIMS;
  return { claims: claims.slice(0, most), further: claims.slice(most) };
}

/** What was asked for comes first, a theme at a time; what has two sides only where nothing one-sided is left. */
function judgedSo(stances: readonly Stance[], candidates: readonly Statement[]): Statement[] {
  return stances.flatMap((stance) => {
    const so = candidates.filter((one) => one.stance === stance);
    return themeByTheme(so, (theme) => so.filter(({ themes }) => themes[0] === theme).length);
  });
}

function fairly(candidates: readonly Statement[]): Statement[] {
  const chosen: Statement[] = [];
  for (const stance of FAIR_MIX) {
    const next = candidates.find((statement) => statement.stance === stance && isNewTheme(statement, chosen));
    if (next) chosen.push(next);
  }
  return [...chosen, ...themeByTheme(candidates.filter((one) => !chosen.includes(one)))];
}

/** The first statement on each theme, then the second on each, and so on; what the report says most about comes first. */
function themeByTheme(
  statements: readonly Statement[],
  weightOf: (theme: string | undefined) => number = () => 0,
): Statement[] {
  const rounds: Statement[][] = [];
  for (const statement of statements) {
    const round = rounds.find((chosen) => isNewTheme(statement, chosen));
    if (round) round.push(statement);
    else rounds.push([statement]);
  }
  const weight = ({ themes }: Statement) => weightOf(themes[0]);
  return rounds.flatMap((round) => round.sort((one, other) => weight(other) - weight(one)));
}

/** "The top three", "in five points", "in one sentence": as many statements as were asked for, six at most. */
function readHowMany(text: string): number | null {
  const number = readNumberWord(HOW_MANY.exec(text)?.find((word, at) => at > 0 && word) ?? '');
  return number && number <= MOST_CLAIMS ? number : null;
}

const HOW_MANY =
  /\b(one|two|three|four|five|six|[1-6])\b(?= (?:\w+ ){0,2}(?:points?|things?|sentences?|lines?|bullets?|findings?|messages?|headlines?|takeaways?|risks?|strengths?|weaknesses|issues?|concerns?|challenges?|priorities))|(?<=\b(?:top|main|biggest|key) )(one|two|three|four|five|six|[1-6])\b/i;

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
