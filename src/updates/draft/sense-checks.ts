import { missingSlots, type Reading } from '../reading/reading.ts';
import type { Update } from '../record/update.ts';
import { STATUS_IDS, type StatusId } from '../statuses.ts';
import type { DraftEntry, Want } from './update-draft.ts';

/** Why something more is asked. Each is asked once and never stands in the way of saving. */
export type Check =
  | { readonly kind: 'corrective-action' }
  /** Complete, and nothing shows it. */
  | { readonly kind: 'complete-evidence' }
  /** Green, and nothing shows it. */
  | { readonly kind: 'green-evidence' }
  /** Green outside, red inside: the date has passed, or a blocker is named. */
  | { readonly kind: 'watermelon'; readonly overdueSince: string | null; readonly blocker: boolean }
  /** Two steps of the scale or more since the last update. */
  | { readonly kind: 'jump'; readonly from: StatusId; readonly to: StatusId };

/** What a check wants to have. */
export function wantOf(check: Check): Want {
  switch (check.kind) {
    case 'corrective-action':
      return 'correctiveAction';
    case 'complete-evidence':
    case 'green-evidence':
      return 'evidence';
    case 'watermelon':
    case 'jump':
      return 'explanation';
  }
}

/** The scale from good to bad. Work that has not started has no place between: starting is no jump. */
const LADDER: readonly StatusId[] = STATUS_IDS.filter((id) => id !== 'not-started');

/** The checks that apply to an entry, in the order in which they are put; `today` is YYYY-MM-DD. */
export function findChecks(
  entry: DraftEntry,
  reading: Reading,
  previous: Update | null,
  today: string,
): Check[] {
  const { status } = reading;
  if (status === null) return [];
  const checks: Check[] = [];
  if (status === 'off-track' && entry.correctiveAction === null) checks.push({ kind: 'corrective-action' });
  const jump = findJump(status, previous);
  if (jump && entry.explanation === null) checks.push(jump);
  const melon = findWatermelon(reading, previous, today);
  if (melon && entry.explanation === null) checks.push(melon);
  // "No change" tells of nothing that could be shown.
  const isSame = entry.unchanged !== null && previous?.status === status;
  if (!hasEvidence(reading) && !isSame) {
    if (status === 'complete') checks.push({ kind: 'complete-evidence' });
    if (status === 'on-track') checks.push({ kind: 'green-evidence' });
  }
  return checks;
}

function findJump(to: StatusId, previous: Update | null): Check | null {
  if (!previous) return null;
  const from = previous.status;
  const fromStep = LADDER.indexOf(from);
  const toStep = LADDER.indexOf(to);
  const steps = fromStep < 0 || toStep < 0 ? notStartedSteps(from, to) : Math.abs(fromStep - toStep);
  return steps >= 2 ? { kind: 'jump', from, to } : null;
}

/** From "not started" straight to "complete", or back to it from anything: worth a word. */
function notStartedSteps(from: StatusId, to: StatusId): number {
  if (from === to) return 0;
  return to === 'not-started' || to === 'complete' ? 2 : 1;
}

/** The new date has passed already; or the date promised last has, and no new one is given. */
function findWatermelon(reading: Reading, previous: Update | null, today: string): Check | null {
  if (reading.status !== 'on-track') return null;
  const due = reading.due ?? previous?.due ?? null;
  const overdueSince = due !== null && due < today ? due : null;
  const blocker = reading.blocker !== null;
  return overdueSince || blocker ? { kind: 'watermelon', overdueSince, blocker } : null;
}

/** A link, a sum of money, or any number in what has been done. */
function hasEvidence({ evidence, figures, progress }: Reading): boolean {
  return evidence.length > 0 || figures.length > 0 || /\d/.test(progress ?? '');
}

/** "No next step yet" leaves nothing that could be due. */
const NO_STEP =
  /^(?:(?:there(?:'s| is) )?no (?:further )?(?:next )?(?:steps?|actions?)|none|nothing)(?: (?:yet|agreed|planned|set|so far|at (?:the moment|present)|for now))*[.!]?$/i;

/** What is still to be asked about an entry: slots first, then the checks that have not been put. */
export function openWants(entry: DraftEntry, reading: Reading, checks: readonly Check[]): Want[] {
  const isStepless = NO_STEP.test(reading.nextStep ?? '');
  const slots = missingSlots(reading).filter(
    (slot) => !entry.skipped.includes(slot) && !(slot === 'due' && isStepless),
  );
  const wanted = checks.map(wantOf).filter((want) => !entry.checked.includes(want));
  return [...slots, ...wanted];
}
