import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Query } from '../retrieval/query.ts';
import type { Hit, Retriever } from '../retrieval/retriever.ts';
import { holdsWantedFigure } from './wanted-figure.ts';

/** Share of the question's subject that the best statements must speak of. A raw signal: never the fused score. */
const ENOUGH = 0.38;
/** Share that a statement must speak of by itself, without its passage, to give a figure or an outcome. */
const ENOUGH_ALONE = 0.5;
/** Share from which a statement is near enough to name its topic. */
const NEAR = 0.15;
/** How many of the best hits may show it. */
const AMONG = 5;

/**
 * Whether the documents cover a question: enough of its subject is spoken of, and where it asks for a figure or for how
 * something came out, one statement holds exactly that. Near misses are the dangerous ones: a page on preparing for an
 * inspection is no answer to what the inspection found.
 */
export function isCovered(hits: readonly Hit[], query: Query, retriever: Retriever): boolean {
  if (query.absentRecommendation !== null) return false;
  if (query.facets.length === 0) return hits.length > 0 && query.tokens.size > 0;
  if (namesAStranger(query) || endsInUnknown(query)) return false;
  const best = hits.slice(0, AMONG);
  if (!best.some(({ coverage }) => coverage >= ENOUGH)) return false;
  return best.some((hit) => holdsWhatIsAsked(hit, query, retriever));
}

/** A name that no document has, written as a name inside a sentence: what is known of the other words is no answer. */
function namesAStranger({ text, unknown }: Query): boolean {
  return unknown.some((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word) && text.indexOf(word) > 0);
}

const ASKS_WHETHER_IT_IS = /^\W*(?:(?:so|and|but) )?(?:is|are|was|were)\b/i;

/** "Are the councillors corrupt?": where no document has the word that is asked about, what else it says is no answer. */
function endsInUnknown({ text, shape, unknown }: Query): boolean {
  const last = /(\p{L}+)\W*$/u.exec(text)?.[1] ?? '';
  return shape === 'finding' && ASKS_WHETHER_IT_IS.test(text) && unknown.includes(last);
}

function holdsWhatIsAsked(hit: Hit, query: Query, retriever: Retriever): boolean {
  switch (query.wants) {
    case 'figure':
      return hit.alone >= ENOUGH_ALONE && holdsWantedFigure(hit.statement, query, retriever);
    case 'names':
      return hit.alone >= ENOUGH_ALONE && holdsNames(hit.statement, query);
    case 'outcome':
      return (
        hit.alone >= ENOUGH_ALONE &&
        TELLS_OUTCOME.test(hit.statement.text) &&
        !PROSPECTIVE.test(hit.statement.text)
      );
    case 'service':
      return hit.alone >= 1;
    case 'later':
      return false;
    case 'anything':
      return true;
  }
}

/** Names inside a sentence that the question did not know; the council and its documents are named everywhere. */
function holdsNames({ text }: Statement, query: Query): boolean {
  const asked = query.text.toLowerCase();
  const names = text.match(/(?<=[\p{Ll},:(] )\p{Lu}\p{Ll}{2,}/gu) ?? [];
  return names.some((name) => !asked.includes(name.toLowerCase()) && !NO_NAME.test(name));
}

/** What is written with a capital without being the name of one of several. */
const NO_NAME =
  /^(?:The|Council|Peers?|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Speaks of something to come: it cannot tell how it came out. */
const PROSPECTIVE =
  /\b(?:if approved|preparing|awaited|awaits|awaiting|pending|seeks?|seeking|hopes?|aims?|plans?|planned|applied|applying|application|will|would|expects?|expected|due)\b/i;
const TELLS_OUTCOME =
  /\b(?:rated|rates|judged|judgement|graded|scored|found|gave|given|awarded|approved|granted|refused|rejected|passed|won|agreed|decided|launched|opened|completed|achieved|inadequate|requires improvement|outstanding)\b/i;

/** Topics near a question that is not covered: the themes of the statements that come closest. */
export function nearestTopics(query: Query, retriever: Retriever, corpus: Corpus): string[] {
  const titles = new Map(corpus.glossary.themes.map(({ id, title }) => [id, title]));
  const close = retriever
    .retrieve(query)
    .filter(({ coverage }) => coverage >= NEAR)
    .slice(0, AMONG)
    .flatMap(({ statement }) => statement.themes);
  const counted = new Map<string, number>();
  for (const theme of close) counted.set(theme, (counted.get(theme) ?? 0) + 1);
  return [...counted]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 3)
    .flatMap(([theme]) => titles.get(theme) ?? []);
}
