import { anyForm } from '../forms.ts';

/** Which recommendations of a report are asked for: those that ask for speed, those that name a time, those on a subject. */
export type Picked = 'urgent' | 'timed' | 'several';

/** "Which of the ten are about money": each that speaks of it. */
const ON_A_SUBJECT = anyForm({
  'which recommendations deal with money':
    /(?:which|what) (?:(?:of|the|our|their|key|ten|seven|\d+) )*(?:recs|recommendations)\b.*\b(?:about|on|covers?|deals?|talks?|touch(?:es)?|mentions?|speaks?|concerns?|involves?|relates?|includes?|says?)/,
  'which of the ten mention housing':
    /which of the (?:ten|seven|\d+) (?:(?:are|all) )*(?:have|mention|cover|talk|touch|deal|speak|include|relate|about|are)/,
});

const RECS = '(?:recs?|recommendations?|of (?:the|them|these|those)(?: (?:ten|seven|\\d+))?|ones?)';
const PICKED: readonly (readonly [Picked, RegExp])[] = [
  [
    'urgent',
    new RegExp(
      `\\b(?:which|what|any)\\b.*\\b${RECS}\\b.*\\b(?:(?:most )?(?:urgent|pressing)|most important|priority|first|quick(?:ly|est)?|fast(?:est)?|soonest|hurry|asap|at pace|get a move on)\\b|\\b(?:most urgent|most pressing) (?:recs?|recommendations?)\\b`,
      'i',
    ),
  ],
  [
    'timed',
    /\b(?:which|what|any|do|have)\b.*\b(?:recs?|recommendations?)\b.*\b(?:time ?scales?|time ?frames?|deadlines?|time ?limits?|end dates?|target dates?)\b/i,
  ],
  ['several', ON_A_SUBJECT],
];

/** Reads which of several recommendations are wanted; null where all are, or one. */
export function readPicked(text: string): Picked | null {
  return PICKED.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const SAYS: Readonly<Record<'urgent' | 'timed', RegExp>> = {
  urgent:
    /\b(?:urgent\w*|urgency|rapid\w*|immediate\w*|at pace|press on|swift\w*|prioriti[sz]\w*|absolute priority|quick\w*|as soon as|within (?:a|one|two|three|six|twelve|\d+) (?:years?|months?))\b/i,
  timed:
    /\b(?:within|over|at|by|in|after|every) (?:an?|one|two|three|four|five|six|twelve|\d+)(?:,? (?:and |to |or )?(?:one|two|three|four|five|ten|\d+))* (?:years?|months?|weeks?)\b/i,
};

/** Whether a recommendation says so itself. */
export function saysSo(text: string, picked: 'urgent' | 'timed'): boolean {
  return SAYS[picked].test(text);
}
