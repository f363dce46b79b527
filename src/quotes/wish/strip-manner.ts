import type { Peel } from './peel.ts';

const NOUN =
  '(?:lines?|quot(?:e|ation)s?|soundbites?|comments?|sentences?|phrases?|words|something|anything)';
const ARTICLE = '(?:an?|some|any|the|one|another|two|three|four|five)';

/** "Jo's team want a quote on …": who wants it. What stands before a colon or a comma may be the subject. */
const WHO_WANTS = new RegExp(
  String.raw`^(?!.*\b(?:we|i|you)\b.*\bwant)[^,:;?–]{0,60}?\b(?:wants?|needs?|would like|(?:is|are) (?:after|looking for)|(?:has |have )?asked (?:(?:us|me) )?for)\b(?= ${ARTICLE}?\b[^,:;?–]{0,40}?\b${NOUN}\b)`,
  'i',
);
/** "A killer line on …": what stands between the article and the noun says how it should sound. */
const SOUND = new RegExp(
  String.raw`(?:\b${ARTICLE}|(?<=(?:^|[:;,–-] ?)(?:(?:need|want|get|give me|find me) )?))(?: ?[\p{L}'-]+){1,3} (?=${NOUN} (?:on|about|re|regarding)\b)`,
  'iu',
);
const ASKING = /\b(?:need|want|get|give|find|have|got|is|are|there|you|me|us|i|on|about|of|in|for)\b/i;

/** Takes away who wants a quotation, and how it should sound: neither is what it should speak of. */
export function stripManner(text: Peel): void {
  text.take(WHO_WANTS);
  const sound = SOUND.exec(text.rest())?.[0];
  if (sound && !ASKING.test(sound)) text.take(SOUND);
}
