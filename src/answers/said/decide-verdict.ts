import type { Voice } from '../../corpus/types.ts';
import type { Hit } from '../../retrieval/hit.ts';
import type { Query } from '../../retrieval/query.ts';
import { type Asked, readAsked } from '../../retrieval/said-cues.ts';
import type { Verdict } from '../answer.ts';
import type { AnswerDeps } from '../strategy.ts';
import { type Evidence, type Held, holdEach } from './evidence.ts';

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

/** Holds the claim against the statements found and decides who says it; null where nothing was found. */
export function decideVerdict(hits: readonly Hit[], query: Query, deps: AnswerDeps): Decision | null {
  if (hits.length === 0) return null;
  const evidence = holdEach(hits, query, deps);
  const asked = readAsked(query.text);
  return asked === 'ofsted' ? decideOnOfsted(evidence) : decideOnPeers(evidence, asked);
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

/** The nearest of whoever is asked about is shown before somebody else's, unless it is this much further off. */
const NEARLY_AS_NEAR = 0.5;

function showNearest(voice: Voice, { top, years, nearest, speaksOf }: Evidence): Decision {
  const own = nearest(voice);
  const from = own && own.score >= top.score * NEARLY_AS_NEAR ? own : top;
  return { verdict: 'near', from, beside: null, years, sure: false, speaksOf, bears: () => true };
}
