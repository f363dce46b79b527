import type { Corpus } from '../../corpus/library.ts';
import type { LanguageModel } from '../../models/language-model.ts';
import { redact } from '../../models/redact.ts';
import type { Shape } from '../../retrieval/query.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import type { Answer, Claim, Conflict } from '../answer.ts';
import { findConflicts } from '../conflicts.ts';
import { findClaimWordingFault } from '../support/check-claim.ts';
import { findFault } from '../verify.ts';
import { buildClaim } from './build-claim.ts';
import { choosePassages, type NumberedPassage } from './choose-passages.ts';
import { type ComposedClaim, Composition } from './composition.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { keepBalance } from './keep-balance.ts';
import { renderData } from './render-data.ts';
import { repeatsInstructions } from './repeats-instructions.ts';

export interface ComposeDeps {
  readonly corpus: Corpus;
  readonly retriever: Retriever;
  readonly model: LanguageModel;
  /** Names that never leave the house: the people of the register. */
  readonly names: readonly string[];
  /** Hears of every claim that was taken out, and why. For evaluation; nothing of it belongs in a log. */
  readonly onRemoved?: (removed: RemovedClaim) => void;
}

export interface RemovedClaim {
  readonly question: string;
  readonly text: string;
  readonly fault: string;
}

/** Words an answer with a model. The decisions stay as they are: covered or not, who speaks, figures that differ. */
export type Composer = (
  answer: Answer,
  earlier: readonly string[],
  asker: string | null,
  deadline: AbortSignal,
) => Promise<Answer>;

/** A few claims of a sentence or two, with the braces around them. */
const MOST_OUTPUT = 700;
const MOST_EARLIER = 3;
/** Fewer of a model's claims holding than this share cast doubt on the rest. */
const ENOUGH_HOLDS = 0.5;
const MOST_COMPOSED = 6;

export function createComposer(deps: ComposeDeps): Composer {
  return async (answer, earlier, asker, deadline) => {
    if (!isForModels(answer)) return answer;
    const passages = choosePassages(answer);
    if (passages.length === 0) return answer;
    const outcome = await deps.model.ask(
      {
        ...{ purpose: 'answer', instructions: INSTRUCTIONS, schema: Composition, schemaName: 'answer' },
        data: dataFor(answer, earlier, asker, passages, deps),
        mostOutput: MOST_OUTPUT,
      },
      deadline,
    );
    if (!outcome.ok) return { ...answer, withoutModel: outcome.failure };
    return wordAnswer(answer, outcome.value.claims, passages, deps);
  };
}

/** Shapes whose wording carries a decision of ours (yes or no, a list, a quotation) are no matter for a model. */
const WORDED: ReadonlySet<Shape> = new Set(['finding', 'figure', 'compare', 'overview', 'recommendation']);

export function isForModels({ outcome, query, quotes }: Answer): boolean {
  return outcome === 'answered' && quotes.length === 0 && WORDED.has(query.shape);
}

function dataFor(
  { question, query }: Answer,
  earlier: readonly string[],
  asker: string | null,
  passages: readonly NumberedPassage[],
  { retriever, names }: ComposeDeps,
): string {
  const recent = earlier.slice(-MOST_EARLIER);
  const strangers = [...query.unknown, ...recent.flatMap((text) => retriever.understand(text, []).unknown)];
  const known = asker === null ? names : [...names, asker];
  return renderData({ question, earlier: recent, passages }, (text) =>
    redact(text, { names: known, strangers }),
  );
}

function wordAnswer(
  answer: Answer,
  offered: readonly ComposedClaim[],
  passages: readonly NumberedPassage[],
  deps: ComposeDeps,
): Answer {
  const considered = offered.slice(0, MOST_COMPOSED);
  const sound = considered.flatMap((claim) => verifyComposed(claim, answer, passages, deps));
  const composed = sound.filter(({ text }, at) => sound.findIndex((other) => other.text === text) === at);
  if (composed.length === 0 || composed.length < considered.length * ENOUGH_HOLDS)
    return { ...answer, withoutModel: 'unsupported' };
  const claims = keepBalance(composed, answer);
  const told = new Set(claims.flatMap(({ statement, rests }) => rests ?? [statement]));
  return {
    ...{ ...answer, claims, model: deps.model.name },
    further: [...answer.claims, ...answer.further].filter(({ statement }) => !told.has(statement)),
    conflicts: joinConflicts(answer, composed, deps),
    recommendations: [
      ...new Set([
        ...answer.recommendations,
        ...[...told].flatMap(({ recommendation }) => recommendation ?? []),
      ]),
    ],
  };
}

function verifyComposed(
  offered: ComposedClaim,
  { question }: Answer,
  passages: readonly NumberedPassage[],
  { corpus, retriever, onRemoved }: ComposeDeps,
): Claim[] {
  const claim = buildClaim(offered, passages, corpus, retriever);
  const fault =
    typeof claim === 'string'
      ? claim
      : repeatsInstructions(claim.text)
        ? 'tells its instructions'
        : (findFault(claim, corpus) ?? findClaimWordingFault(claim, corpus, retriever));
  if (fault === null && typeof claim !== 'string') return [claim];
  onRemoved?.({ question, text: offered.text, fault: fault ?? '' });
  return [];
}

/** A figure that documents dispute is shown with the others, whichever claim states it now. */
function joinConflicts(
  answer: Answer,
  composed: readonly Claim[],
  { corpus, retriever }: ComposeDeps,
): Conflict[] {
  const each = composed.flatMap((claim) => (claim.rests ?? []).map((statement) => ({ ...claim, statement })));
  const found = each.flatMap((claim) => findConflicts(answer.query, [claim], corpus, retriever));
  return [...new Map([...answer.conflicts, ...found].map((conflict) => [conflict.about, conflict])).values()];
}
