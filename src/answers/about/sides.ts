import type { Reply } from '../../chat.ts';
import type { Statement } from '../../corpus/statements.ts';
import { heavyFacets } from '../../retrieval/query.ts';
import type { Answer, Claim } from '../answer.ts';
import { conflictBlocks, text } from '../blocks.ts';
import { shownClaims } from '../reply-body.ts';
import { selectClaims } from '../select.ts';
import type { AnswerDeps } from '../strategy.ts';
import { findOnSubject } from './on-subject.ts';
import { soundClaims, type Told, tellParts } from './told.ts';
import { SIDES } from './wording.ts';

const MOST_OF_EACH = 2;

/** "Which is right?", "do they agree?": nothing is settled here. What differs is shown, else what each side says. */
export function tellAgreement(last: Answer, first: Claim, deps: AnswerDeps): Told {
  if (last.conflicts.length > 0) {
    const differ = last.conflicts.flatMap((conflict) => conflictBlocks(conflict, deps.corpus));
    const reply: Reply = { summary: SIDES.unsettled, blocks: [text(SIDES.unsettled), ...differ] };
    return { answer: last, reply, progressAt: null };
  }
  const shown = shownClaims(last);
  const peers = sideOf('peers', shown, last, first, deps);
  const council = sideOf('council', shown, last, first, deps);
  if (peers.length === 0 || council.length === 0)
    return { ...tellParts(last, [{ lead: SIDES.oneSide, claims: [] }], deps), answer: last };
  const parts = [
    { lead: SIDES.notJudged, claims: peers },
    { lead: SIDES.council, claims: council },
  ];
  return tellParts(last, parts, deps);
}

/** What was shown of a speaker, else what they say on the same subject. */
function sideOf(
  voice: Statement['voice'],
  shown: readonly Claim[],
  last: Answer,
  first: Claim,
  deps: AnswerDeps,
): readonly Claim[] {
  const own = shown.filter((claim) => claim.voice === voice);
  if (own.length > 0) return own.slice(0, MOST_OF_EACH);
  // What the peers' report passes on of the council is no account of its own.
  const isOwn = ({ voice: speaker, source }: Statement) =>
    speaker === voice && deps.corpus.sources.get(source)?.voice === voice;
  return saidBy(last, first, isOwn, deps);
}

/** Of other speakers, on the subject; what is on a theme of what was shown comes first, what merely shares a word last. */
function saidBy(
  last: Answer,
  first: Claim,
  accept: (statement: Statement) => boolean,
  deps: AnswerDeps,
): readonly Claim[] {
  const asked = { ...last, query: { ...last.query, voice: null } };
  const hits = findOnSubject(asked, first, accept, 'fact', deps);
  const themes = new Set(shownClaims(last).flatMap(({ statement }) => statement.themes));
  const onTheme = hits.filter(({ statement }) => statement.themes.some((theme) => themes.has(theme)));
  const found = selectClaims(onTheme.length > 0 ? onTheme : hits, deps, MOST_OF_EACH);
  return soundClaims(
    found.map(({ statement }) => statement),
    deps.corpus,
  );
}

/** "Who is she?": whoever holds the office that was spoken of; null where none was. */
export function askWho({ query }: Answer): string | null {
  const subject = heavyFacets(query.facets).map(({ words }) => words);
  return subject.length > 0 ? `who is the ${subject.join(' ')}` : null;
}
