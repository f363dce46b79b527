import { ACTION_NAMES, EVIDENCE_NAMES } from '../reading/labels.ts';
import type { Want } from './update-draft.ts';

/** What people call the slots of a draft where they speak of the draft itself: in orders, at the head of a line, in denials. */

/** A slot that is called by its name; the recommendation is called by its number. */
export type NamedSlot = Exclude<Want, 'recommendation'>;
/** Patterns of words in any case. The first that holds a whole name tells the slot. */
export type SlotNames = readonly (readonly [NamedSlot, string])[];

const NEXT_STEP = 'next (?:steps?|actions?|milestones?)';
const BLOCKER = 'blockers?|barriers?';
export const BLOCKER_NAMES = `${BLOCKER}|hold ?ups?`;
const STATUS = 'status|rag(?: status| rating)?|rating';
export const EXPLANATION_NAMES = 'explanation|reason for the change';

/** In orders: "change the colour to amber", "make the step a review", "drop the mitigation". */
export const ORDERED_NAMES: SlotNames = [
  ['status', `${STATUS}|colour`],
  ['progress', "progress|what(?:'s|s| has)? happened"],
  ['due', '(?:due|target|new|end|completion) ?dates?|due|date|deadline|target'],
  ['nextStep', `${NEXT_STEP}|steps?`],
  ['blocker', BLOCKER_NAMES],
  ['correctiveAction', 'corrective actions?|recovery (?:plan|actions?)|mitigations?'],
  ['explanation', EXPLANATION_NAMES],
  ['evidence', 'evidence|links?'],
];

/** At the head of a line, beside the number: "R7 next step: interviews", "the main blocker on R5 is land". */
export const HEADING_NAMES: SlotNames = [
  ['status', STATUS],
  ['progress', 'progress(?: so far| to date| this week)?|whats? happened'],
  ['nextStep', `${NEXT_STEP}|next thing`],
  ['due', 'due(?: date)?|deadline|target date'],
  ['blocker', `(?:main |only |real |current )?(?:${BLOCKER}|hold[ -]?ups?|blocked by)`],
  ['correctiveAction', ACTION_NAMES],
  ['evidence', EVIDENCE_NAMES],
  ['explanation', EXPLANATION_NAMES],
];

/** Where there is none: "no next step yet". "No progress" and "no blocker" tell something, and are read as such. */
export const DENIED_NAMES: SlotNames = [
  ['nextStep', NEXT_STEP],
  ['due', '(?:due |target |new )?(?:date|deadline)s?'],
  ['correctiveAction', '(?:corrective|recovery|remedial) (?:actions?|plans?|measures?)|mitigations?'],
  ['evidence', 'evidence|links?|proof'],
  ['explanation', 'explanation'],
];

/** Any of some names, as one group of a larger pattern. */
export function anySlot(names: SlotNames): string {
  return `(${names.map(([, called]) => called).join('|')})`;
}

/** The slot that a name means; null where it is none of them. */
export function slotCalled(name: string, names: SlotNames): NamedSlot | null {
  return names.find(([, called]) => new RegExp(`^(?:${called})$`, 'i').test(name))?.[0] ?? null;
}
