import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Finding } from '../corpus/types.ts';
import type { Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { themeToken } from '../retrieval/search-index.ts';
import { CAUTIONS } from './cautions/wording.ts';
import type { FindParts, Wanted } from './find-quotations.ts';
import type { OfferParts } from './make-offer.ts';
import type { PhraseOffer, WantedStance } from './offer.ts';
import { fitOfStance, hasTone, isContrary } from './sentence-quality.ts';
import type { TopicHit } from './topic-hits.ts';

/** A phrase that the digest quotes word for word, inside the statement that quotes it. */
export interface DigestPhrase {
  readonly text: string;
  readonly finding: Finding;
}

const QUOTED = /["“]([^"“”]+)["”]/gu;

/**
 * The phrases that a finding has to print: those listed with it, then what its statement quotes. A single word is no
 * quotation, nor is a name (all capitals) or a figure.
 */
export function phrasesOf(finding: Finding): DigestPhrase[] {
  const quoted = [...finding.statement.matchAll(QUOTED)].map((match) => match[1] ?? '');
  const others = quoted.filter(
    (text) =>
      /^\D\S*\s+\S/.test(text) &&
      text.split(/\s+/).some((word) => /^\p{Ll}{3}/u.test(word)) &&
      !finding.phrases.some((phrase) => phrase.includes(text)),
  );
  return [...finding.phrases, ...others].map((text) => ({ text, finding }));
}

/** How near a phrase is to the topic: it speaks of it itself, or at least the finding around it is about it. */
const ITSELF = 2;
const ABOUT_IT = 1;
/** Share of the topic that must be spoken of: a phrase is short and stands alone. */
const ON_TOPIC = 0.5;

interface RankedPhrase {
  readonly phrase: DigestPhrase;
  readonly nearness: number;
  readonly isAgainst: boolean;
  readonly isPlain: boolean;
}

/** Phrases of findings whose document is not at hand, for hits that fit what is wanted. */
export function findPhrases(
  hits: readonly TopicHit[],
  wanted: Wanted,
  { corpus, attributor, retriever }: FindParts,
): PhraseOffer[] {
  const unread = hits.filter(({ statement }) => !corpus.documents.has(statement.source));
  const seen = new Set<string>();
  const fitting = rankPhrases(unread, wanted, retriever).filter(
    ({ phrase: { text } }) => wanted.keep(text) && !seen.has(text) && seen.add(text),
  );
  return repeatsLast(fitting)
    .slice(0, wanted.most)
    .map(({ phrase }) => offerPhrase(phrase, corpus, attributor));
}

function rankPhrases(
  hits: readonly TopicHit[],
  { query, stance, leaning }: Wanted,
  retriever: Retriever,
): RankedPhrase[] {
  const isAsked = stance !== 'any';
  const tone = isAsked ? stance : leaning;
  const ranked = hits.flatMap(({ statement }) =>
    statement.finding && fitOfStance(statement.text, [statement.finding], stance) > 0
      ? phrasesOf(statement.finding).map((phrase) => ({
          phrase,
          nearness: nearnessOf(phrase, statement, query, retriever),
          isAgainst: isAgainst(phrase, tone),
          isPlain: isPlain(phrase, tone),
        }))
      : [],
  );
  // Half of a balance is no worry by itself, and a fact no praise.
  const isOfTone = ({ isAgainst, isPlain, phrase }: RankedPhrase) =>
    !isAgainst && !(isPlain && (stance === 'praise' || phrase.finding.stance === 'balanced'));
  return (
    ranked
      .filter((one) => one.nearness > 0 && (!isAsked || isOfTone(one)))
      // Three words of a worry have no tone of their own: they come last.
      .toSorted(
        (one, other) =>
          Number(one.isAgainst) - Number(other.isAgainst) ||
          Number(one.isPlain) - Number(other.isPlain) ||
          other.nearness - one.nearness,
      )
  );
}

/** Several findings say more than several phrases of one, but a worry still comes last. */
function repeatsLast(fitting: readonly RankedPhrase[]): RankedPhrase[] {
  const isRepeat = ({ phrase }: RankedPhrase, at: number) =>
    fitting.findIndex((other) => other.phrase.finding === phrase.finding) < at;
  const repeats = new Set(fitting.filter(isRepeat));
  return fitting.toSorted(
    (one, other) =>
      Number(one.isAgainst) - Number(other.isAgainst) ||
      Number(repeats.has(one)) - Number(repeats.has(other)),
  );
}

function isAgainst({ text, finding: { stance } }: DigestPhrase, tone: WantedStance | null): boolean {
  if (tone !== 'praise' && tone !== 'concern') return false;
  // Whoever judges so means it so, whatever single words of it may mean elsewhere.
  return stance !== tone && (isContrary(text, tone) || stance === (tone === 'praise' ? 'concern' : 'praise'));
}

/** Whether nothing in a phrase or in the judgement around it has the tone: a fact, something asked for, half of a balance. */
function isPlain({ text, finding: { stance } }: DigestPhrase, tone: WantedStance | null): boolean {
  if (tone !== 'praise' && tone !== 'concern') return false;
  return stance === 'recommendation' || (stance !== tone && !hasTone(text, tone));
}

/** A phrase of a finding that only touches the topic speaks of something else: 0. */
function nearnessOf(
  { text }: DigestPhrase,
  statement: Statement,
  query: Query,
  retriever: Retriever,
): number {
  if (query.facets.length === 0) return ABOUT_IT;
  if (retriever.coverage(query, text) > ON_TOPIC) return ITSELF;
  const says = retriever.coverage(query, statement.text) >= ON_TOPIC;
  return hasTheme(statement, query, says ? MAIN_THEMES : 1) ? ABOUT_IT : 0;
}

/** A finding is about its first themes; it touches the further ones. */
const MAIN_THEMES = 2;

/** Whether a statement is about the theme of a topic. */
export function hasTheme(
  { themes }: Pick<Statement, 'themes'>,
  { tokens }: Query,
  most: number = MAIN_THEMES,
): boolean {
  return themes.slice(0, most).some((theme) => tokens.has(themeToken(theme)));
}

/** A phrase with its attribution, to be printed. */
export function offerPhrase(
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
