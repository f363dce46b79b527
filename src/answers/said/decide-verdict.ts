import type { Corpus } from '../../corpus/library.ts';
import type { Voice } from '../../corpus/types.ts';
import { rememberWith } from '../../remember.ts';
import { readClaim } from '../../retrieval/claim-frame.ts';
import type { Hit } from '../../retrieval/hit.ts';
import type { Query } from '../../retrieval/query.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import { type Act, type Asked, readAsked } from '../../retrieval/said-cues.ts';
import type { Verdict } from '../answer.ts';
import { claimOf } from '../select.ts';
import type { AnswerDeps } from '../strategy.ts';
import { isSound } from '../verify.ts';
import type { Likeness } from './compare-sense.ts';
import { createSenseReader } from './read-sense.ts';
import { holdAgainst, readSaidClaim, type Said, withoutGlossary } from './said-claim.ts';
import { sameFigureTest } from './same-figure.ts';
import { sharesEnds, sharesWord } from './shared-words.ts';

/** How "did they say it?" comes out, and the statements that decide it. */
export interface Decision {
  readonly verdict: Verdict;
  readonly from: Hit;
  /** Where both say it: the statement of the council. */
  readonly beside: Hit | null;
  /** Years of the reports that are asked about; empty for any. */
  readonly years: readonly number[];
  /** Whoever is asked about holds every word of the claim: then the documents cover it. */
  readonly sure: boolean;
  /** Whether a statement speaks of the thing claimed and of what is claimed of it. */
  readonly speaksOf: (hit: Hit) => boolean;
  /** Whether a statement says of the claim what the one that decides says. */
  readonly bears: (hit: Hit) => boolean;
}

/** What scores less than this share of the best is about something else; of a bare subject ("praise the leader") sooner. */
const WORTH_HOLDING = 0.55;
const WORTH_HOLDING_OF_SUBJECT = 0.75;
/** The nearest of whoever is asked about is shown before somebody else's, unless it is this much further off. */
const NEARLY_AS_NEAR = 0.5;
/** Whoever says all of a claim is among the best: of "homes" alone half of the statements speak. */
const MOST_HELD = 60;
/** So many of the best may say it in other words. */
const MOST_LOOKED_AT = 12;

interface Held extends Said {
  readonly hit: Hit;
  /** Gives the figure that is claimed, of the same thing. */
  readonly givesFigure: boolean;
}

/** All that was found, held against the claim, best first. */
interface Evidence {
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

/** Holds the claim against the statements found and decides who says it; null where nothing was found. */
export function decideVerdict(hits: readonly Hit[], query: Query, deps: AnswerDeps): Decision | null {
  const [top] = hits;
  if (!top) return null;
  const evidence = holdEach(hits, top, query, deps);
  const asked = readAsked(query.text);
  return asked === 'ofsted' ? decideOnOfsted(evidence) : decideOnPeers(evidence, asked);
}

const readersOf = rememberWith((words: Retriever) => ({
  asWritten: createSenseReader(withoutGlossary(words)),
  withGlossary: createSenseReader(words),
}));

function holdEach(hits: readonly Hit[], top: Hit, query: Query, { corpus, retriever }: AnswerDeps): Evidence {
  const { asWritten, withGlossary } = readersOf(retriever);
  const claim = readSaidClaim(query, asWritten);
  const known = new Set(
    [corpus.council.place, ...corpus.council.names, 'council'].flatMap((name) => retriever.tokensOf(name)),
  );
  const years = reportYears(query);
  const isAsked = ({ statement }: Hit) => years.length === 0 || years.includes(statement.year);
  const inOtherWords = readSaidClaim(query, withGlossary);
  // What has no word of the claim itself may be about anything that the glossary knows.
  const looksLike = ({ statement }: Hit) =>
    sharesWord(claim.sense, asWritten(statement.text), known)
      ? holdAgainst(inOtherWords, statement, withGlossary, known).likeness
      : 'apart';
  const nearest = (voice: Voice) => {
    const own = hits.filter((hit) => hit.statement.voice === voice && isAsked(hit));
    return own.slice(0, MOST_LOOKED_AT).find((hit) => looksLike(hit) === 'same') ?? own[0];
  };
  const least =
    claim.act === 'say'
      ? top.score * WORTH_HOLDING
      : (nearest('peers') ?? top).score * WORTH_HOLDING_OF_SUBJECT;
  const givesFigure = claim.act === 'say' ? sameFigureTest(claim, asWritten, known) : null;
  const held = hits
    .slice(0, MOST_HELD)
    .filter(({ score, statement }) => score >= least || givesFigure?.(statement.text))
    .map(
      (hit): Held => ({
        ...{ hit, givesFigure: givesFigure?.(hit.statement.text) ?? false },
        ...holdAgainst(claim, hit.statement, asWritten, known),
      }),
    );
  return {
    ...{
      all: held,
      top,
      act: claim.act,
      years,
      isAsked,
      nearest,
      speaksOf: ({ statement }) => sharesEnds(claim.sense, asWritten(statement.text), known),
    },
    findInOtherWords: (voice) =>
      held.find(
        ({ hit }) => hit.statement.voice === voice && looksLike(hit) === 'same' && isShown(hit, corpus),
      ),
    findFigure: (voice) =>
      held.find(
        ({ hit, givesFigure: gives }) =>
          gives && hit.statement.voice === voice && isAsked(hit) && isShown(hit, corpus),
      ),
    isRelayed: ({ statement }) => corpus.sources.get(statement.source)?.voice === 'peers',
    find: (voice, likeness, among = () => true) => {
      const found = held.filter(
        ({ hit, likeness: own }) =>
          hit.statement.voice === voice && own === likeness && among(hit) && isShown(hit, corpus),
      );
      return found.find(({ reported }) => !reported) ?? found[0];
    },
  };
}

/** What the check of claims would drop can bear no verdict. */
function isShown({ statement }: Hit, corpus: Corpus): boolean {
  return isSound(claimOf(statement, corpus), corpus);
}

function decideOnOfsted(evidence: Evidence): Decision {
  const said = evidence.find('ofsted', 'same');
  if (said) return decide('ofsted', said, evidence);
  const contrary = evidence.find('ofsted', 'opposite');
  return contrary ? decide('opposite', contrary, evidence) : showNearest('ofsted', evidence);
}

function decideOnPeers(evidence: Evidence, asked: Asked): Decision {
  const { find, isAsked, isRelayed, act } = evidence;
  const peers = find('peers', 'same', isAsked);
  const ofsted = find('ofsted', 'same');
  if (ofsted && !(peers && peers.hit.score > ofsted.hit.score)) return decide('ofsted', ofsted, evidence);
  // Whether they praised or named a thing is a question about them alone.
  const council = act === 'say' ? find('council', 'same', peers ? isAsked : undefined) : undefined;
  if (peers && council && !peers.reported && !isRelayed(council.hit))
    return decide('both', peers, evidence, council);
  if (peers) return decide(peers.reported ? 'reported' : 'peers', peers, evidence);
  return decideWithoutYes(evidence, asked, council);
}

/** The peers do not say it: whether they say the contrary, give the figure, said it another year, or somebody else does. */
function decideWithoutYes(evidence: Evidence, asked: Asked, council: Held | undefined): Decision {
  const { find, findFigure, findInOtherWords, isAsked, act } = evidence;
  const contrary = find('peers', 'opposite', isAsked);
  if (contrary) return decide('opposite', contrary, evidence);
  const narrower = find('peers', 'narrower', isAsked);
  if (narrower) return decide('narrower', narrower, evidence);
  const figure = findFigure('peers') ?? (asked === null && !council ? findFigure('council') : undefined);
  if (figure) return decide('figure', figure, evidence);
  const other = find('peers', 'same');
  if (other) return decide('otherYear', other, evidence);
  const writes = council ?? (act === 'say' ? findInOtherWords('council') : undefined);
  return writes ? decide('council', writes, evidence) : showNearest('peers', evidence);
}

function decide(
  verdict: Verdict,
  { hit, likeness }: Held,
  { years, speaksOf, all }: Evidence,
  beside?: Held,
): Decision {
  const isAlike = (held: Held) => (verdict === 'figure' ? held.givesFigure : held.likeness === likeness);
  const alike = new Set(all.filter(isAlike).map((held) => held.hit));
  return {
    ...{ verdict, from: hit, beside: beside?.hit ?? null },
    years: verdict === 'otherYear' ? [] : years,
    sure: verdict !== 'council',
    speaksOf,
    bears: (other) => alike.has(other),
  };
}

function showNearest(voice: Voice, { top, years, nearest, speaksOf }: Evidence): Decision {
  const own = nearest(voice);
  const from = own && own.score >= top.score * NEARLY_AS_NEAR ? own : top;
  return { verdict: 'near', from, beside: null, years, sure: false, speaksOf, bears: () => true };
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
