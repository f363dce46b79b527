import { anyForm } from '../../forms.ts';
import { levelTyped } from '../../typed-text.ts';
import type { Want } from './update-draft.ts';

/** What somebody asks of a slot: what it is for, or what stands in it. */
export interface AskedBack {
  /** Null for the slot that was asked for: "like what?" */
  readonly want: Want | null;
  /** What counts, what has been taken down, or why it is asked for. */
  readonly asks: 'meaning' | 'standing' | 'why';
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
/** "Like what?", "how long should it be?": of the slot that was asked for. */
const LIKE_WHAT = anyForm(
  {
    'like what':
      /like what|such as(?: what)?|for example|for instance|(?:give me )?an example|e\.?g\.?|meaning/,
    'what do you mean': /(?:how|what) do you mean(?: by that)?|what (?:kind|sort) of thing/,
    'how long should it be':
      /how (?:long|short|much|detailed)(?: detail)? (?:does|do|should|must|can) (?:it|this|that|the answer|my answer|they|i|you)(?: (?:need|have|want))?(?: to)?(?: be| write| say| give| put)?/,
  },
  { before: /^(?:(?:so|and|but|sorry)[ ,]+)*/, after: /$/ },
);

/** "Why do you ask?" */
const WHY = anyForm(
  {
    'why do you ask': /why(?: (?:do|are) you (?:ask(?:ing)?|need|want)(?: (?:me|that|this|it|to know))*)?/,
    'why does it matter': /why (?:does (?:it|that|this) matter|is (?:it|that|this) (?:needed|important))/,
    'what is that for': /what(?:(?:'s| is) (?:it|that|this))? for/,
  },
  { before: /^(?:(?:so|and|but|sorry)[ ,]+)*/, after: /$/ },
);

/** Reads what somebody asks back of what is asked; null where they do not. */
export function readAskedBack(text: string): AskedBack | null {
  const level = levelTyped(text)
    .trim()
    .replace(/[\s?.!]+$/, '');
  if (LIKE_WHAT.test(level)) return { want: null, asks: 'meaning' };
  if (WHY.test(level)) return { want: null, asks: 'why' };
  const meant = wantIn(MEANING.exec(level));
  if (meant) return { want: meant, asks: 'meaning' };
  const standing = wantIn(STANDING.exec(level));
  return standing ? { want: standing, asks: 'standing' } : null;
}

function wantIn(found: RegExpExecArray | null): Want | null {
  const name = found?.slice(1).find(Boolean);
  if (name === undefined) return null;
  return NAMES.find(([form]) => new RegExp(`^(?:${form})$`, 'i').test(name))?.[1] ?? null;
}
