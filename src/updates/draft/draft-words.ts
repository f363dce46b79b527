/** What somebody says to a draft itself. */
export type DraftWord = 'save' | 'cancel' | 'skip' | 'edit' | 'show';

const WORDS: readonly (readonly [DraftWord, RegExp])[] = [
  [
    'save',
    /^(?:(?:yes|yep|yeah|yup|y|ok|okay|great|perfect|good|fine|please|that's right|thats right|correct|looks good|lgtm|all good)[ ,.]*)*(?:(?:please )?(?:save|confirm|submit|send|log|record|post)(?: (?:it|that|this|them|both|all|now|please|as (?:it )?is))*|yes|yep|yeah|yup|y|ok|okay|go ahead|looks good(?: to me)?|lgtm|that's right|thats right|correct|perfect|pass it on|pass (?:this|that|them) on)(?:[ ,]*(?:please|thanks|thank you|ta|cheers))?$/i,
  ],
  [
    'cancel',
    /^(?:please )?(?:cancel|stop|abandon|discard|delete|scrap|bin|drop|forget)(?: (?:it|that|this|them|the (?:draft|update)|my (?:draft|update)))?(?:[ ,]*(?:please|thanks))?$|^never ?mind$|^nvm$/i,
  ],
  [
    'skip',
    /^(?:(?:please )?(?:skip|pass|leave)(?: (?:it|that|this|that one|this one|it for now|it blank|blank))?|not (?:yet|now|known|sure)(?: (?:yet|known))?|(?:i )?(?:don't|dont|do not) know(?: yet)?|no idea|none|nothing|n\/?a|no|nope|tbc|tba|not applicable|not yet known|no (?:link|links|evidence|blockers?|date|date yet|next steps?))(?:[ ,]*(?:please|thanks|sorry))?$/i,
  ],
  [
    'edit',
    /^(?:please )?(?:edit|change|amend|correct)(?: (?:it|that|this|something|the (?:draft|update)))?$/i,
  ],
  [
    'show',
    /^(?:show|see|what(?:'s| is)|where(?:'s| is))(?: me)? (?:my|the) (?:draft|update so far)$|^(?:my )?draft$/i,
  ],
];

/** Reads a message that speaks to the draft and not about the work; null for everything else. */
export function readDraftWord(text: string): DraftWord | null {
  const plain = text
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '');
  return WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
