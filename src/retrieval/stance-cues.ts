import type { Stance } from '../corpus/types.ts';
import { anyForm } from '../forms.ts';
import type { Cue } from './cue.ts';

/** What the peers asked for, or what still has to be done. */
const ASKS_TO_ACT = anyForm({
  'what is recommended for housing': /recommend\w*|suggest\w*/,
  'what is the ask of us': /ask of us/,
  'what they want the council to change': /want(?:ed)? (?:us|the council|it|them) to/,
  'what do they want done on repairs': /want(?:ed)? done/,
  'what did they tell us to do': /(?:tell|told|ask|asked|urge|urged) us to/,
  'where should we start':
    /(?:should we|what should)(?!(?: (?:we|i))? be (?:\w+ )?(?:worried|concerned|afraid|proud|pleased|anxious))/,
  'where could we do better': /do better|could be better|improve on/,
  'what is next for the ferry': /next for/,
  'who should sort out the queues': /who should|whos meant/,
  'what needs fixing on the quay':
    /needs? (?:\w+ ){0,2}(?:fix(?:ed|ing)|sort(?:ed|ing)|do(?:ne|ing)|attention|tackl(?:ed|ing)|address(?:ed|ing))/,
});

/** What is said against something. */
const FINDS_FAULT = anyForm({
  'what is wrong with the ferry': /wrong|bad|worst|poor|slow|clunky/,
  'were they worried about the quay': /concern(?:s|ed)?|worr(?:y|ied|ies)|misgivings|reservations?/,
  'problems with repairs': /problems?|issues?|risks?|warnings?/,
  'any weaknesses in scrutiny': /weak\w*|fail\w*|struggl\w*/,
  'any criticism of the leader': /critic\w*|complain\w*|dislik\w*|negatives?/,
  'what came out badly': /(?:c[ao]mes? out|score[ds]?|do|did|fared?) (?:badly|poorly|low)/,
  'any drawbacks to the plan': /downsides?|drawbacks?|shortcomings?/,
  'they liked it but had a few niggles': /beef|niggles?|gripes?|grumbles?|moans?|quibbles?/,
});

const STANCES: readonly Cue<readonly Stance[]>[] = [
  [/\bstrengths? (?:and|&|or) weak|\bgood and (?:the )?bad\b|\bpros and cons\b/i, []],
  [
    /\b(?:not|n't|never) (?:so |very |really )?(?:like|liked|impressed|happy|keen|good)\b|\bdidn'?t like\b/i,
    ['concern', 'balanced'],
  ],
  [
    /\b(?:positives?|good (?:news|bits?|parts?|points?|side|things?|stuff)|praise[ds]?|praising|proud|nicer?|(?:any|some)thing better|good practice|strengths?|best|well done|celebrate|impressed|compliments?|complimented|good (?:at|about)|what went well|kind words|glowing|(?:peers?|they|team) (?:really )?(?:like|liked|love|loved|admire|admired))\b/i,
    ['praise', 'balanced'],
  ],
  [ASKS_TO_ACT, ['recommendation', 'concern']],
  [FINDS_FAULT, ['concern', 'balanced']],
];

/** Words that only say how the speaker should judge ("praising", "worried"): no subject. */
export function isStanceWord(word: string): boolean {
  return STANCES.some(([cue]) => cue.test(word));
}

/** Of "they liked the plan but had doubts" the doubts are asked about. */
export function readStances(text: string): readonly Stance[] {
  const turned = /\bbut\b(.*)$/i.exec(text)?.[1] ?? '';
  return STANCES.find(([cue]) => cue.test(turned))?.[1] ?? STANCES.find(([cue]) => cue.test(text))?.[1] ?? [];
}
