import { ACTION_LABELS, ACTION_NAMES, EVIDENCE_NAMES } from '../reading/labels.ts';
import { EXPLANATION_NAMES } from './slot-names.ts';
import type { Want } from './update-draft.ts';

/** A slot that no reading fills, named by the message itself: "corrective action: …", "evidence is in item 4". */
export interface Labelled {
  readonly want: Extract<Want, 'correctiveAction' | 'evidence' | 'explanation'>;
  readonly text: string;
}

/** What stands between the name of a slot and what is in it. */
const NAMES_IT = '(?:\\s*[:=–-]\\s*|\\s+(?:is|are|will be)\\s+)';
const LABELS: readonly (readonly [Labelled['want'], RegExp])[] = [
  [
    'correctiveAction',
    new RegExp(
      `^(?:the |our )?(?:(?:${ACTION_NAMES})${NAMES_IT}|(?:${ACTION_LABELS})\\s*:\\s*)(\\S.*)$`,
      'is',
    ),
  ],
  ['evidence', new RegExp(`^(?:the |our )?(?:${EVIDENCE_NAMES})${NAMES_IT}(\\S.*)$`, 'is')],
  [
    'explanation',
    new RegExp(`^(?:the |my |in )?(?:${EXPLANATION_NAMES})(?:\\s*[:–-]\\s*|\\s+is\\s+)(\\S.*)$`, 'is'),
  ],
];

/** "…, corrective action: agency bid, next step …": as far as the next label, stop or line. */
const within = (labels: string) =>
  new RegExp(
    `(?:^|[\\n;,.(]|[ \\t](?=[-–][ \\t]))[ \\t]*(?:[-•*–][ \\t]*)?(?:and )?(?:the |our )?(?:(?:${labels})(?:\\s*[:=–]\\s*|\\s+-\\s+)|(?:${ACTION_NAMES})\\s+(?:is|are)\\s+)([^\\n;()]*?[^\\n;()\\s.])(?=\\.?\\s*$|\\.\\s|[\\n;()]|\\s[-–]\\s|,\\s*(?:and\\s+)?(?:the\\s+)?(?:next|blockers?|due|progress|evidence|status)\\b)`,
    'i',
  );
const WITHIN = within(ACTION_LABELS);
/** Of what is red, a bare "action:" is the corrective one. */
const WITHIN_RED = within(`${ACTION_LABELS}|actions?(?: taken)?`);

/** Takes the corrective action out of a message that reports other things too; null where none is called so. */
export function takeCorrectiveAction(
  message: string,
  isRed: boolean,
): {
  readonly action: string | null;
  readonly rest: string;
} {
  const found = (isRed ? WITHIN_RED : WITHIN).exec(message);
  const action = found?.[1]?.trim();
  if (!found || !action) return { action: null, rest: message };
  return { action, rest: message.slice(0, found.index) + message.slice(found.index + found[0].length) };
}

/** Reads such a label at the head of a message; null where there is none. */
export function readLabel(text: string): Labelled | null {
  for (const [want, pattern] of LABELS) {
    const found = pattern.exec(text.trim())?.[1];
    if (found) return { want, text: found };
  }
  return null;
}
