import type { Corpus } from '../corpus/library.ts';
import type { Finding } from '../corpus/types.ts';
import type { Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { themeToken } from '../retrieval/search-index.ts';
import type { FindParts, TopicHit, Wanted } from './find-quotations.ts';
import type { OfferParts } from './make-offer.ts';
import type { PhraseOffer } from './offer.ts';
import { fitOfStance, isContrary } from './sentence-quality.ts';
import { CAUTIONS } from './wording.ts';

/** A phrase that the digest quotes word for word, inside the statement that quotes it. */
export interface DigestPhrase {
  readonly text: string;
  readonly finding: Finding;
}

const QUOTED = /["“]([^"“”]+)["”]/gu;

/** The quoted phrases of a statement; a single word is no quotation, nor is a name (all capitals). */
export function phrasesOf(finding: Finding): DigestPhrase[] {
  return [...finding.statement.matchAll(QUOTED)]
    .map((match) => ({ text: match[1] ?? '', finding }))
    .filter(({ text }) => /\S\s+\S/.test(text) && text.split(/\s+/).some((word) => /^\p{Ll}{3}/u.test(word)));
}

/** A phrase is short and stands alone: the finding around it must speak of the topic itself, not only near it. */
const ON_TOPIC = 0.5;

/** Phrases of findings whose document is not at hand, for hits that fit what is wanted. */
export function findPhrases(
  hits: readonly TopicHit[],
  { query, stance, leaning, most, keep, topicIn }: Wanted,
  { corpus, attributor, retriever }: FindParts,
): PhraseOffer[] {
  const unread = hits.filter(({ statement }) => !corpus.documents.has(statement.source));
  const phrasesIn = (some: readonly TopicHit[]) =>
    some
      .flatMap(({ statement }) => statement.finding ?? [])
      .filter((finding) => fitOfStance(finding.statement, [finding], stance) > 0)
      .flatMap(phrasesOf);
  const onTopic = phrasesIn(unread.filter((hit) => isOnTopic(hit, query, retriever)));
  const phrases = topicIn === 'surroundings' ? [...onTopic, ...phrasesIn(unread)] : onTopic;
  // Three words of a worry have no tone of their own: they come last.
  const liked = phrases.toSorted(
    (one, other) => Number(isAgainst(one, leaning)) - Number(isAgainst(other, leaning)),
  );
  const seen = new Set<string>();
  return liked
    .filter(({ text }) => keep(text) && !isContrary(text, stance) && !seen.has(text) && seen.add(text))
    .slice(0, most)
    .map((phrase) => toOffer(phrase, corpus, attributor));
}

function isAgainst({ text, finding: { stance } }: DigestPhrase, leaning: Wanted['leaning']): boolean {
  if (leaning === null) return false;
  return isContrary(text, leaning) || stance === (leaning === 'praise' ? 'concern' : 'praise');
}

function isOnTopic({ statement }: TopicHit, query: Query, retriever: Retriever): boolean {
  const { tokens } = query;
  const says = query.facets.length > 0 ? retriever.coverage(query, statement.text) : 1;
  return says >= ON_TOPIC || statement.themes.slice(0, 1).some((theme) => tokens.has(themeToken(theme)));
}

function toOffer(
  { text, finding }: DigestPhrase,
  corpus: Corpus,
  attributor: OfferParts['attributor'],
): PhraseOffer {
  const { source, section, voice, statement } = finding;
  const place = { source, section, voice, relays: null };
  return {
    kind: 'phrase',
    ...{ text, voice, source, section, start: 0, end: 0, before: '', after: '', frame: statement },
    year: corpus.sources.get(source)?.year ?? 0,
    attribution: attributor.attribute(place, 'full'),
    shortAttribution: attributor.attribute(place, 'short'),
    caution: CAUTIONS.phrase(corpus.sources.get(source)?.title ?? source),
    usedBy: [],
  };
}
