import type { Source, Voice } from '../../corpus/types.ts';
import type { Peel } from './peel.ts';

const DETERMINER = `(?:(?:the|our|your|its|an?|that) )?`;
const YEAR = String.raw`(?:20\d\d[’']?s? )?`;
const FROM = `(?:from|by|of|in the words of|according to)`;

/** Who speaks, where a request names them after "from" or "by", or as the one who said or wrote. */
const SPEAKERS: readonly (readonly [Voice, string])[] = [
  ['ofsted', `ofsted(?:[’']s)?(?: inspectors?)?`],
  ['council', `(?:council|local authority|us|ourselves)(?: itself)?`],
  [
    'peers',
    `(?:lga )?(?:peers?|peer (?:team|reviewers?|challenge team)|lga|review team|assessors?|reviewers?)`,
  ],
];
const OWN: readonly (readonly [Voice, RegExp])[] = [
  ['council', /\b(?:in )?(?:our own|the council[’']?s(?: own)?|the council in its own|its own) words\b/i],
  ['council', /\b(?:that |which |what )?(?:the council|we) (?:itself |ourselves )?(?:said|says?|wrote)\b/i],
  ['ofsted', /\b(?:that |which |what )?ofsted (?:\w+ )?(?:said|says?|wrote|found)\b/i],
  [
    'peers',
    /\b(?:that |which |what )?the (?:peers?|peer team|lga|team|reviewers?) (?:\w+ )?(?:said|says?|wrote)\b/i,
  ],
  ['peers', /\bpeers?[’'](?:s)? (?:own )?(?:words|quotes?|quotations?)\b/i],
];

const ITS_OWN = `(?:[’']s?)?(?: (?:own )?(?:ones?|words|quot(?:e|ation)s?|lines?|comments?|statements?))?`;
const ENDS = String.raw`(?=\s*(?:$|[,.;:!?)]))`;
/** "No council ones", "not the council's": of the two that speak most, the other. */
const NOT_THAT: readonly (readonly [Voice, RegExp])[] = [
  [
    'peers',
    new RegExp(
      `[,;(]?\\s*\\b(?:(?:but|and) )?(?:no|not|without)(?: (?:from|by|any))?(?: (?:the )?council${ITS_OWN}| (?:us|ours|ourselves))${ENDS}`,
      'i',
    ),
  ],
  [
    'council',
    new RegExp(
      `[,;(]?\\s*\\b(?:(?:but|and) )?(?:no|not|without)(?: (?:from|by|any))?(?: the)? peers?${ITS_OWN}${ENDS}`,
      'i',
    ),
  ],
];
/** "…, peers only", "a peer line on …". */
const NAMED_BESIDE: readonly (readonly [Voice, RegExp])[] = [
  [
    'ofsted',
    /\bofsted (?:only\b|(?:lines?|quot(?:e|ation)s?|soundbites?|comments?)\b(?= (?:on|about|re)\b))/i,
  ],
  [
    'council',
    /\b(?:the )?council (?:only\b|(?:lines?|quot(?:e|ation)s?|soundbites?|comments?)\b(?= (?:on|about|re)\b))/i,
  ],
  [
    'peers',
    /\b(?:the )?(?:lga )?peers? (?:only\b|(?:lines?|quot(?:e|ation)s?|soundbites?|comments?)\b)|\b(?:just|only) (?:the )?peers\b|\b(?:the )?20\d\d (?:lga )?peers\b|\b(?:the )?peers,? (?:in |of )?20\d\d\b/i,
  ],
];

/** The speaker that a request names, or null. Names of the council stand for the council. */
export function readSpeaker(text: Peel, councilNames: readonly string[]): Voice | null {
  const other = NOT_THAT.find(([, pattern]) => text.take(pattern) !== null)?.[0];
  if (other) return other;
  const names = councilNames.map((name) => name.replace(/[^\p{L}\p{N} ]/gu, '.')).join('|');
  for (const [voice, words] of SPEAKERS) {
    const named = voice === 'council' ? `(?:${words}|${names})` : words;
    const after = String.raw`(?!\w|[’']|-| (?:tax|homes?|houses?|housing|members?|staff|leader|report|statement|challenge|paper|portal|documents?|self))`;
    if (text.take(new RegExp(String.raw`\b${FROM} ${DETERMINER}${YEAR}${named}${after}`, 'i'))) return voice;
  }
  return [...OWN, ...NAMED_BESIDE].find(([, pattern]) => text.take(pattern) !== null)?.[0] ?? null;
}

const DOCUMENT = String.raw`(?:(?:[\p{L}\d’'-]+) ){0,5}?(?:reports?|statements?|(?:self[- ])?assessments?|papers?|portal(?: page)?|submissions?|documents?)`;
const IN_DOCUMENT = new RegExp(String.raw`\b(?:from|in|of|out of) ${DETERMINER}(${DOCUMENT})\b`, 'iu');
/** Words of a document's name that tell it from no other. */
const COMMON = new Set(
  'lga corporate feedback the of for latest newest old older previous last first document paper page council councils own official full main'.split(
    ' ',
  ),
);

/** The documents that a request names: "from the position statement". Years are left for others to read. */
export function readSources(text: Peel, sources: readonly Source[]): readonly string[] {
  const named = IN_DOCUMENT.exec(text.rest())?.[1];
  if (!named) return [];
  const words = wordsOf(named).filter((word) => !COMMON.has(word));
  const kinds = words.filter((word) => !/^20\d\d$/.test(word));
  const years = words.filter((word) => /^20\d\d$/.test(word)).map(Number);
  const held = sources.filter(({ title, shortTitle, year }) => {
    const own = new Set(wordsOf(`${title} ${shortTitle}`));
    return kinds.every((word) => own.has(word)) && (years.length === 0 || years.includes(year));
  });
  // "In the annual report" may be where it is to be printed.
  if (kinds.length === 0 || held.length === 0) return [];
  text.take(IN_DOCUMENT);
  return held.map(({ id }) => id);
}

function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .replaceAll('-', ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''));
}

const SAID = `(?:quot(?:e|ation)s?|words|comments?|statements?|testimonials?|lines?|sentences?|something|anything)`;
const END = String.raw`(?=\s*(?:$|[,.;?!]| (?:about|on|re|regarding|for|in|that|which|under|with|without|please)\b))`;
const WHOSE = String.raw`((?:(?!(?:about|on|for|in|that|which|under|with|without|20\d\d)\b)[\p{L}’'.-]+ ?){1,4}?)`;
const AFTER_SAID = new RegExp(String.raw`(?<=\b${SAID} )(?:from|by) ${DETERMINER}${WHOSE}${END}`, 'iu');
const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+))+`;
const AFTER_FROM = new RegExp(String.raw`\b(?:[Ff]rom|[Bb]y) ((?:Cllr\.? )?${NAME})`, 'u');
/** Where words stand or when they were said: no speaker. */
const NO_SPEAKER =
  /\b(?:sections?|chapter|summary|annex|appendix|page|year|time|one|ones|before|report|document|challenge|review|statement|last|this|any|anyone|anybody|all|each|both|here|there|it|them|that|these|now)\b/i;

/** Somebody who is named as the speaker without being one of those who speak in the documents. */
export function readStranger(text: Peel): string | null {
  for (const pattern of [AFTER_SAID, AFTER_FROM]) {
    const named = pattern.exec(text.rest())?.[1]?.trim();
    if (!named || NO_SPEAKER.test(named)) continue;
    const phrase = text.take(pattern)?.[0] ?? '';
    return /\b(?:the|our)\b/i.test(phrase.split(' ')[1] ?? '') ? `the ${named}` : named;
  }
  return null;
}
