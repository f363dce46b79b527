import { levelTyped } from '../../typed-text.ts';
import type { Want } from './update-draft.ts';

/** What somebody asks of a slot: what it is for, or what stands in it. */
export interface AskedBack {
  /** Null for the slot that was asked for: "like what?" */
  readonly want: Want | null;
  /** What counts is asked, and not what has been taken down. */
  readonly meaning: boolean;
}

const NAMES: readonly (readonly [name: string, want: Want])[] = [
  ['next steps?', 'nextStep'],
  ['blockers?|barriers?', 'blocker'],
  ['due dates?|deadlines?', 'due'],
  ['corrective actions?|recovery actions?', 'correctiveAction'],
  ['evidence|proof', 'evidence'],
  ['progress', 'progress'],
  ['status(?:es)?|rag(?: rating| status)?', 'status'],
];

const SLOT = `(${NAMES.map(([name]) => name).join('|')})`;
const LEAD = '(?:(?:so|and|ok|okay|sorry|but|hang on|wait)[ ,]+)*';

/** "What counts as evidence?", "what do you mean by blocker?" */
const MEANING = new RegExp(
  `^${LEAD}(?:${[
    `what (?:counts|qualifies|would count|can count|do you count) (?:as|for) (?:an? |the )?${SLOT}`,
    `what (?:do|did) you mean by (?:an? |the |my )?["“']?${SLOT}["”']?`,
    `what(?:'s| is| are) (?:an? )${SLOT}`,
    `what (?:should|do|can) i (?:put|say|write|give|enter)(?: down)? (?:for|as|under|in) (?:an? |the |my )?${SLOT}`,
    `what (?:kind|sort|type)s? of ${SLOT}(?: (?:do you (?:want|need|mean|expect)|counts?|is it))?`,
    `(?:(?:give me |what would be )?an? |any )?examples? of (?:an? |the )?(?:good )?${SLOT}`,
  ].join('|')})$`,
  'i',
);
/** "What's the next step then?", "what should the next step be?" */
const STANDING = new RegExp(
  `^${LEAD}(?:what(?:'s| is| are| was)?|which) (?:the |my |our )?${SLOT}(?: (?:then|now|again|there))?$|^${LEAD}what (?:should|could|would|might) (?:the|my|our) ${SLOT} be(?: then)?$`,
  'i',
);
/** "Like what?" */
const LIKE_WHAT =
  /^(?:like what|such as(?: what)?|for example|for instance|(?:give me )?an example|e\.?g\.?|(?:how|what) do you mean|what (?:kind|sort) of thing|meaning)$/i;

/** Reads what somebody asks back of what is asked; null where they do not. */
export function readAskedBack(text: string): AskedBack | null {
  const level = levelTyped(text)
    .trim()
    .replace(/[\s?.!]+$/, '');
  if (LIKE_WHAT.test(level)) return { want: null, meaning: true };
  const meant = wantIn(MEANING.exec(level));
  if (meant) return { want: meant, meaning: true };
  const standing = wantIn(STANDING.exec(level));
  return standing ? { want: standing, meaning: false } : null;
}

function wantIn(found: RegExpExecArray | null): Want | null {
  const name = found?.slice(1).find(Boolean);
  if (name === undefined) return null;
  return NAMES.find(([form]) => new RegExp(`^(?:${form})$`, 'i').test(name))?.[1] ?? null;
}
