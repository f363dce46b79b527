import type { Statement } from '../corpus/statements.ts';
import type { Query } from '../retrieval/query.ts';
import { asksHowManyPeers } from '../retrieval/review-cues.ts';
import { introducesPeer } from './holder.ts';
import { introducesSomebody } from './rank.ts';
import { claimOf } from './select.ts';
import type { AnswerDeps, Draft } from './strategy.ts';

/** "Who was on the peer team", "name the 2018 team", "how many peers came": all of them, not the one who led it. */
const ASKS_FOR_ALL =
  /\bwho (?:all )?(?:was|were|is|are|came|sat|made up|did)\b.*\b(?:team|peers?|visit\w*|came)\b|\bwho came\b|\b(?:names?|list|members?)\b.*\b(?:team|peers)\b|\bwhich peers\b/i;
const ASKS_FOR_ONE = /\b(?:led|lead|leads|leading|chair\w*|head\w*|manag\w*|which of)\b/i;
/** "Who was on the team, and who led it": the one who led is one of all. */
const ASKS_FOR_BOTH =
  /\bwho (?:was|were) (?:on|in) (?:the|our|that) (?:[\w-]+ ){0,3}team\b.*\b(?:and|,) ?who\b/i;
/** "From the association, Ann Quay (Manager) and …" */
const NAMES_OFFICE = /\p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+ \(\p{Lu}\p{Ll}/u;
const MOST_MEMBERS = 12;
/** Fewer are no team: whoever else is named came for something else. */
const FEWEST = 3;

/**
 * The members of a review team, in the order of the report: each is said in much the same words, which elsewhere are one
 * statement told twice. Null where the question wants something else, or no team is told.
 */
export function tellTeam(
  query: Query,
  { corpus, retriever }: Pick<AnswerDeps, 'corpus' | 'retriever'>,
): Draft | null {
  const { text, shape, aboutReview } = query;
  const isHowMany = asksHowManyPeers(text);
  if (!isHowMany && (shape !== 'finding' || !aboutReview)) return null;
  if ((!isHowMany && !ASKS_FOR_ALL.test(text)) || (ASKS_FOR_ONE.test(text) && !ASKS_FOR_BOTH.test(text)))
    return null;
  // Who came stands where a report tells of how it was made.
  const isOnReview = ({ source, section }: Statement) => {
    const found = corpus.sources.get(source);
    return found?.voice === 'peers' && found.aside.includes(section);
  };
  const members = retriever.statements.filter((statement) => isOnReview(statement) && isMember(statement));
  const year = query.years[0] ?? Math.max(...members.map((statement) => statement.year));
  const team = members.filter((statement) => statement.year === year);
  if (team.length < FEWEST) return null;
  const claims = team.map((statement) => claimOf(statement, corpus));
  return { claims: claims.slice(0, MOST_MEMBERS), further: claims.slice(MOST_MEMBERS) };
}

/** Names somebody, with an office. */
function isMember(statement: Statement): boolean {
  const isPeer = introducesPeer(statement) && /\bwas (?:an?|the)\b.*\bpeer\b/.test(statement.text);
  return introducesSomebody(statement) || isPeer || NAMES_OFFICE.test(statement.text);
}
