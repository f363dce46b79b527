import type { Stance } from '../corpus/types.ts';
import { anyForm } from '../forms.ts';
import type { Cue } from './cue.ts';

const STANCES: readonly Cue<readonly Stance[]>[] = [
  [/\bstrengths? (?:and|&|or) weak|\bgood and (?:the )?bad\b|\bpros and cons\b/i, []],
  [
    /\b(?:not|n't|never) (?:so |very |really )?(?:like|liked|impressed|happy|keen|good)\b|\bdidn'?t like\b/i,
    ['concern', 'balanced'],
  ],
  [
    /\b(?:positive|good news|praise[ds]?|praising|proud|nice|good practice|strengths?|best|well done|celebrate|impressed|compliments?|complimented|good (?:at|about)|what went well|kind words|glowing|(?:peers?|they|team) (?:really )?(?:like|liked|love|loved|admire|admired))\b/i,
    ['praise', 'balanced'],
  ],
  [
    anyForm({
      'what do they recommend': /recommend\w*|suggest\w*|ask of us|next for/,
      'what is wanted of us: they want it to grow':
        /want(?:ed)? (?:us|the council|it|them) to|want(?:ed)? done|(?:tell|told|ask|asked|urge|urged) us to/,
      'what should happen':
        /(?:should we|what should)(?!(?: (?:we|i))? be (?:\w+ )?(?:worried|concerned|afraid|proud|pleased|anxious))/,
      'what could be better': /do better|could be better|improve on/,
      'who should act': /who should|whos meant/,
      'what needs attention':
        /needs? (?:\w+ ){0,2}(?:fix(?:ed|ing)|sort(?:ed|ing)|do(?:ne|ing)|attention|tackl(?:ed|ing)|address(?:ed|ing))/,
    }),
    ['recommendation', 'concern'],
  ],
  [
    /\b(?:wrong|concern(?:s|ed)?|worr(?:y|ied|ies)|problems?|weak\w*|critic\w*|bad|(?:c[ao]mes? out|score[ds]?|do|did|fared?) (?:badly|poorly|low|worst)|beef|worst|fail\w*|risks?|issues?|slow|clunky|poor|negatives?|complain\w*|struggl\w*|dislik\w*|downsides?|drawbacks?|shortcomings?|warnings?|niggles?|gripes?|grumbles?|moans?|reservations?|quibbles?|misgivings)\b/i,
    ['concern', 'balanced'],
  ],
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
