import type { Corpus } from '../../corpus/library.ts';
import type { Voice } from '../../corpus/types.ts';
import { rememberWith } from '../../remember.ts';
import { readClaim } from '../../retrieval/claim-frame.ts';
import type { Hit } from '../../retrieval/hit.ts';
import type { Query } from '../../retrieval/query.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import type { Act } from '../../retrieval/said-cues.ts';
import { claimOf } from '../select.ts';
import type { AnswerDeps } from '../strategy.ts';
import { isSound } from '../verify.ts';
import type { Likeness } from './compare-sense.ts';
import { createSenseReader } from './read-sense.ts';
import { holdAgainst, readSaidClaim, type Said, type SaidClaim, withoutGlossary } from './said-claim.ts';
import { sameFigureTest } from './same-figure.ts';
import { sharesEnds, sharesWord } from './shared-words.ts';

/** What scores less than this share of the best is about something else; of a bare subject ("praise the leader") sooner. */
const WORTH_HOLDING = 0.55;
const WORTH_HOLDING_OF_SUBJECT = 0.75;
/** Whoever says all of a claim is among the best: of "homes" alone half of the statements speak. */
const MOST_HELD = 60;
/** So many of the best may say it in other words. */
const MOST_LOOKED_AT = 12;

/** A statement found, and how it stands to the claim. */
export interface Held extends Said {
  readonly hit: Hit;
  /** Gives the figure that is claimed, of the same thing. */
  readonly givesFigure: boolean;
}

/** All that was found, held against the claim, best first. */
export interface Evidence {
  readonly all: readonly Held[];
  readonly top: Hit;
  readonly act: Act;
  readonly years: readonly number[];
  readonly isAsked: (hit: Hit) => boolean;
  readonly isRelayed: (hit: Hit) => boolean;
  readonly find: (voice: Voice, likeness: Likeness, among?: (hit: Hit) => boolean) => Held | undefined;
  readonly nearest: (voice: Voice) => Hit | undefined;
  /** Whoever gives the figure that is claimed, of the same thing. */
  readonly findFigure: (voice: Voice) => Held | undefined;
  /** Whoever says it in words that the glossary holds for the same: enough to show, too little for a "yes". */
  readonly findInOtherWords: (voice: Voice) => Held | undefined;
  readonly speaksOf: (hit: Hit) => boolean;
}

const readersOf = rememberWith((words: Retriever) => ({
  asWritten: createSenseReader(withoutGlossary(words)),
  withGlossary: createSenseReader(words),
}));

/** Holds a claim against all that was found. `hits` are best first, and not empty. */
export function holdEach(hits: readonly Hit[], query: Query, deps: AnswerDeps): Evidence {
  const { asWritten } = readersOf(deps.retriever);
  const top = hits[0] as Hit;
  const claim = readSaidClaim(query, asWritten);
  const known = knownTokens(deps);
  const years = reportYears(query);
  const isAsked = ({ statement }: Hit) => years.length === 0 || years.includes(statement.year);
  const looksLike = otherWordsTest(claim, query, known, deps.retriever);
  const nearest = (voice: Voice) => {
    const own = hits.filter((hit) => hit.statement.voice === voice && isAsked(hit));
    return own.slice(0, MOST_LOOKED_AT).find((hit) => looksLike(hit) === 'same') ?? own[0];
  };
  const least =
    claim.act === 'say'
      ? top.score * WORTH_HOLDING
      : (nearest('peers') ?? top).score * WORTH_HOLDING_OF_SUBJECT;
  const givesFigure = claim.act === 'say' ? sameFigureTest(claim, asWritten, known) : null;
  const all = hits
    .slice(0, MOST_HELD)
    .filter(({ score, statement }) => score >= least || givesFigure?.(statement.text))
    .map(
      (hit): Held => ({
        ...{ hit, givesFigure: givesFigure?.(hit.statement.text) ?? false },
        ...holdAgainst(claim, hit.statement, asWritten, known),
      }),
    );
  return {
    ...{ all, top, act: claim.act, years, isAsked, nearest },
    ...findersAmong(all, { isAsked, looksLike, corpus: deps.corpus }),
    speaksOf: ({ statement }) => sharesEnds(claim.sense, asWritten(statement.text), known),
    isRelayed: ({ statement }) => deps.corpus.sources.get(statement.source)?.voice === 'peers',
  };
}

/** Tokens of the council's own name and the town's, which stand in every document. */
function knownTokens({ corpus, retriever }: AnswerDeps): ReadonlySet<string> {
  const { place, names } = corpus.council;
  return new Set([place, ...names, 'council'].flatMap((name) => retriever.tokensOf(name)));
}

/** How a statement stands to the claim where words of the glossary count as one. */
function otherWordsTest(
  { sense }: SaidClaim,
  query: Query,
  known: ReadonlySet<string>,
  retriever: Retriever,
): (hit: Hit) => Likeness {
  const { asWritten, withGlossary } = readersOf(retriever);
  const inOtherWords = readSaidClaim(query, withGlossary);
  // What has no word of the claim itself may be about anything that the glossary knows.
  return ({ statement }) =>
    sharesWord(sense, asWritten(statement.text), known)
      ? holdAgainst(inOtherWords, statement, withGlossary, known).likeness
      : 'apart';
}

interface Finding extends Pick<Evidence, 'isAsked'> {
  readonly looksLike: (hit: Hit) => Likeness;
  readonly corpus: Corpus;
}

/** What is found of a voice among the statements held, those alone that can be shown. */
function findersAmong(
  all: readonly Held[],
  { isAsked, looksLike, corpus }: Finding,
): Pick<Evidence, 'find' | 'findFigure' | 'findInOtherWords'> {
  const shownOf = (voice: Voice) => (held: Held) =>
    held.hit.statement.voice === voice && isShown(held.hit, corpus);
  return {
    findInOtherWords: (voice) => all.find((held) => looksLike(held.hit) === 'same' && shownOf(voice)(held)),
    findFigure: (voice) => all.find((held) => held.givesFigure && isAsked(held.hit) && shownOf(voice)(held)),
    find: (voice, likeness, among = () => true) => {
      const found = all.filter(
        (held) => held.likeness === likeness && among(held.hit) && shownOf(voice)(held),
      );
      return found.find(({ reported }) => !reported) ?? found[0];
    },
  };
}

/** What the check of claims would drop can bear no verdict. */
function isShown({ statement }: Hit, corpus: Corpus): boolean {
  return isSound(claimOf(statement, corpus), corpus);
}

/** The years of reports; a year inside the claim is a part of what is said. */
function reportYears({ text, years }: Query): readonly number[] {
  const claim = readClaim(text).trim();
  const frame = text.slice(0, Math.max(0, text.lastIndexOf(claim))) + (NAMES_REPORT.exec(claim)?.[0] ?? '');
  return DATES.test(frame) ? years : [];
}

/** "… in 2018?" at the end names the report. */
const NAMES_REPORT = /\s(?:in|back in|of) 20\d\d(?: (?:too|as well|also|already))?\W*$/i;
const DATES = /\b(?:20\d\d|last|latest|newest|new|previous|earlier|old|first|before|recent)\b/i;
