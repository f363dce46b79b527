import type { Finding } from '../corpus/types.ts';
import { anyForm } from '../forms.ts';
import { lazily } from '../lazily.ts';
import { rememberWith } from '../remember.ts';
import { type Facet, weightOf } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import { namesFacet, type Words } from '../retrieval/stand-together.ts';
import { contentStems } from '../retrieval/words.ts';
import type { Run } from './candidates.ts';
import { hasTheme } from './digest-phrases.ts';
import type { PlacedSentence } from './document-sentences.ts';
import type { Wanted } from './find-quotations.ts';
import type { FindingsBehind } from './findings-behind.ts';
import { fitOfStance, isFullSentence } from './sentence-quality.ts';

const LONG_SENTENCE = 380;
/** Words that say what a sentence is about. */
const OPENING = 11;
/** Factors on the score of a run; each makes a quotation a worse one to print. */
const WORSE = {
  leaning: 0.85,
  unfinished: 0.6,
  noFinding: 0.85,
  relayed: 0.35,
  hearsay: 0.7,
  turning: 0.7,
  long: 0.85,
  late: 0.7,
  onlyBehind: 0.8,
};
/** The digest lists words of it as worth printing. */
const WORTH_PRINTING = 1.2;
const HEARSAY =
  /\bpeers? (?:\w+ )?(?:were (?:\w+ )?(?:told|informed|advised|shown|invited)|heard|discussed|asked)\b|\bwe (?:heard|were told)\b/iu;
const TURN = /(?:^|[;,] )(?:however|but|although|whilst|while)\b|\bhowever\b/iu;

/** What a run is like whatever is asked for. */
interface RunTraits {
  readonly text: string;
  /** Read only where there is a topic: where any will do, thousands of runs are weighed. */
  readonly words: () => Words;
  readonly findings: readonly Finding[];
  /** How good a quotation it is by itself, about 1 at best. */
  readonly quality: number;
}

export interface RunScorer {
  /** How good a quotation a run is for what is wanted, 0 (none) upwards. `share` is what its sentence inherits of the search. */
  score(run: Run, sentence: PlacedSentence, share: number, wanted: Wanted): number;
  /** Whether a run speaks of the topic where it must: who reads it in print sees nothing of what stands around it. */
  speaksOf(run: Run, wanted: Wanted): boolean;
}

/** What is the same for every request is worked out once a run. */
export function createRunScorer(behind: FindingsBehind, retriever: Pick<Retriever, 'tokensOf'>): RunScorer {
  const wordsOf = (text: string): Words => ({
    tokens: new Set(retriever.tokensOf(text)),
    stems: contentStems(text),
  });
  // How people ask for a finding says what it is about, in words that no report uses.
  const wordsOfFinding = rememberWith(({ statement, asked }: Finding) =>
    wordsOf([statement, ...asked].join('; ')),
  );
  const traitsOf = rememberWith((run: Run): RunTraits => {
    const text = run.map((part) => part.text).join(' ');
    const findings = run.flatMap((part) => behind.of(part));
    const quality =
      (run.every((part) => isFullSentence(part.text)) ? 1 : WORSE.unfinished) *
      (findings.length > 0 ? 1 : WORSE.noFinding) *
      (run.some((part) => behind.relayedBy(part) !== null) ? WORSE.relayed : 1) *
      (HEARSAY.test(text) ? WORSE.hearsay : 1) *
      (findings.some(({ phrases }) => phrases.some((phrase) => text.includes(phrase))) ? WORTH_PRINTING : 1);
    return { text, words: lazily(() => wordsOf(text)), findings, quality };
  });
  /** A sentence is about what it begins with; what it comes to later may be an example, or only stand in a list. */
  const focusOn = (facets: readonly Facet[], text: string): number => {
    if (facets.length === 0) return 1;
    const opening = text.split(/\s+/).slice(0, OPENING).join(' ');
    return coverageOf(facets, wordsOf(opening)) > 0 ? 1 : WORSE.late;
  };
  /** What stands first is about something else: the topic comes in the sentence that leans on it. */
  const isOnlyBehind = (facets: readonly Facet[], [first, ...others]: Run): boolean =>
    others.length > 0 && facets.length > 0 && coverageOf(facets, wordsOf(first.text)) === 0;
  const score: RunScorer['score'] = (run, sentence, share, wanted) => {
    const traits = traitsOf(run);
    const { text, findings, quality } = traits;
    const { facets } = wanted.query;
    const coverage = facets.length === 0 ? share : coverageOf(facets, traits.words());
    if (coverage === 0 && share < 0.6) return 0;
    const stance = fitOfStance(text, findings, wanted.stance) * leaningFactor(text, findings, wanted.leaning);
    return (
      (0.5 * share + 0.5 * coverage) *
      stance *
      quality *
      (wanted.length !== 'paragraph' && run.length > 1 ? WORSE.leaning : 1) *
      warmth(text, wanted) *
      (wanted.stance === 'praise' && TURN.test(text) ? WORSE.turning : 1) *
      (wanted.length === 'sentence' && sentence.text.length > LONG_SENTENCE ? WORSE.long : 1) *
      focusOn(facets, text) *
      (isOnlyBehind(facets, run) ? WORSE.onlyBehind : 1) *
      (wanted.isBrief ? brevity(text) : 1)
    );
  };
  return {
    score,
    speaksOf(run, { query, topicIn, stance }) {
      const { facets } = query;
      if (facets.length === 0 || topicIn === 'surroundings') return true;
      const speaks = (words: Words) => coverageOf(facets, words) >= MORE_THAN_HALF;
      const traits = traitsOf(run);
      const speaksItself = speaks(traits.words());
      if (speaksItself || topicIn !== 'finding') return speaksItself;
      // In one tone alone there is less to find: what the digest sets under the theme of the topic will do.
      const isThemed = (one: Finding) => stance !== 'any' && hasTheme(one, query);
      return traits.findings.some((one) => speaks(wordsOfFinding(one)) || isThemed(one));
    },
  };
}

/** Half of a subject is another subject. */
const MORE_THAN_HALF = 0.51;

/** Words that make praise worth printing. */
const WARM = anyForm(
  {
    strong: /strong|excellent|impress\w*|outstanding|success\w*|ambiti\w*|passion\w*|dedicat\w*|commit\w*/,
    positive:
      /positive\w*|effective|proud|pride|trail[ -]blaz\w*|tremendous\w*|excit\w*|notable|gold standard/,
    'held in high regard': /high(?:ly| level| regard)/,
    praise: /prais\w*|hugely|courageous|dynamic|core strength|galvanis\w*|good practice|real progress/,
  },
  { flags: 'giu' },
);

/** Praise is quoted for its words: a sentence that has some is a better quotation than one that only reports. */
function warmth(text: string, { stance, leaning }: Wanted): number {
  if (stance !== 'praise' && leaning !== 'praise') return 1;
  return 1 + 0.15 * Math.min(3, text.match(WARM)?.length ?? 0);
}

/** How much less a quotation is liked whose tone is not the one that the request leans to. */
const AGAINST_LEANING = 0.65;
const HALF_AGAINST = 0.7;

function leaningFactor(text: string, findings: readonly Finding[], leaning: Wanted['leaning']): number {
  if (leaning === null) return 1;
  if (fitOfStance(text, findings, leaning) === 0) return AGAINST_LEANING;
  return TURN.test(text) || findings.some(({ stance }) => stance === 'balanced') ? HALF_AGAINST : 1;
}

/** Share of the subject that a text speaks of by itself. */
function coverageOf(facets: readonly Facet[], words: Words): number {
  const total = weightOf(facets);
  const spoken = facets.filter((facet) => namesFacet(words, facet));
  return total === 0 ? 0 : weightOf(spoken) / total;
}

/** Where something short is wanted, what takes a breath less is better. */
function brevity(text: string): number {
  const words = text.split(/\s+/).length;
  return words <= EASY_WORDS ? 1 : Math.max(MOST_WORDY, EASY_WORDS / words);
}

const EASY_WORDS = 16;
const MOST_WORDY = 0.5;
