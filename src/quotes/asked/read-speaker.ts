import type { Voice } from '../../corpus/types.ts';
import { escapePattern } from '../../escape-pattern.ts';

/** Somebody who is said to have said something: a voice of the documents, or a person or body that is none. */
export type Speaker =
  | { readonly kind: 'voice'; readonly voice: Voice }
  | { readonly kind: 'stranger'; readonly name: string };

/** What people call the council. */
export interface CouncilNames {
  readonly name: string;
  readonly also: readonly string[];
}

const DOCUMENT = '(?:report|paper|document|statement|text|page|words?|wording|account|version|officers)';
const PEERS = new RegExp(
  `^(?:(?:lga|corporate|peers?|challenge|review|feedback|inspection)(?:['’]s?)? )*(?:they|them|peers?|lga|team|reviewers?|challengers?|review|challenge|visitors|feedback|report)(?:['’]s?)?(?: ${DOCUMENT})?$`,
  'iu',
);
/** "Our report" may be the peers' report on the council, or the council's own. */
const EITHER = /^(?:report|review|challenge|feedback|team)$/i;
const OFSTED = new RegExp(`^(?:ofsted|inspectors?)(?:['’]s?)?(?: ${DOCUMENT}| inspectors?)?$`, 'iu');
const OWN_PAPER = /^(?:position (?:statement|paper)|self[- ]?assessment|portal(?: page)?)$/i;
/** Nobody in particular. */
const NOBODY = new RegExp(
  `^(?:${[
    'the|our|your|their|his|her|i|me|you|it|this|that|these|those|one|ones|any|all|none|both|either|neither|there|here',
    'who|whom|whose|which|what|any(?:body|one)|some(?:body|one)|every(?:body|one)|nobody|no one|else',
    'documents?|docs|papers?|sources?|texts?|reports|words?|quotes?|quotations?|phrases?|sentences?|lines?|passages?|sections?|paragraphs?|statements?',
  ].join('|')})(?: else| of (?:them|these|those|you))?$`,
  'i',
);

/** Reads a noun phrase as a speaker; null where it is nobody in particular, or may be one or the other. */
export function readSpeaker(phrase: string, council: CouncilNames): Speaker | null {
  const whole = phrase.replace(/\s+/g, ' ').trim();
  if (/^(?:we|us|ourselves)$/i.test(whole)) return voice('council');
  const bare = whole
    .replace(/\b(?:19|20)\d\d\b(?:['’]s)?/g, ' ')
    .trim()
    .replace(/^(?:the|our|your|these|those|this|that|an?|its|their|some|any|last|previous|latest) /i, '')
    .replace(/ (?:own|itself|themselves|ourselves|lot)$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (OWN_PAPER.test(bare)) return voice('council');
  if (bare === '' || NOBODY.test(bare)) return null;
  const belonging = /^our\b/i.test(whole) ? bare : belongingTo(bare, council);
  if (belonging !== null) return readBelonging(belonging.replace(/^own /i, ''), whole);
  if (PEERS.test(bare)) return voice('peers');
  if (OFSTED.test(bare)) return voice('ofsted');
  return stranger(whole);
}

/** What of the council's it is: empty for the council itself, null for what is not the council's. */
function belongingTo(bare: string, { name, also }: CouncilNames): string | null {
  const names = ['council', 'authority', 'local authority', name, ...also].map(escapePattern).join('|');
  const found = new RegExp(`^(?:${names})(?:['’]s?)?(?: (.+))?$`, 'iu').exec(bare);
  return found ? (found[1] ?? '') : null;
}

function readBelonging(what: string, whole: string): Speaker | null {
  if (EITHER.test(what)) return null;
  if (PEERS.test(what)) return voice('peers');
  const isOwn = what === '' || OWN_PAPER.test(what) || new RegExp(`^${DOCUMENT}$`, 'i').test(what);
  return isOwn ? voice('council') : stranger(whole);
}

function voice(of: Voice): Speaker {
  return { kind: 'voice', voice: of };
}

function stranger(whole: string): Speaker {
  return { kind: 'stranger', name: /^(?:he|she)$/i.test(whole) ? 'that person' : whole };
}
