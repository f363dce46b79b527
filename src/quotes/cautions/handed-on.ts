import { countWords } from '../count-words.ts';
import { findSpans, type MarkedSpan } from '../find-spans.ts';

const PEERS = '(?:peers?|the (?:peer )?team|we)';
const GROUPS =
  '(?:staff|councillors|(?:elected )?members|officers|partners|residents|managers|employees|respondents|stakeholders|tenants)';
const HEARSAY = [
  String.raw`\b${PEERS} (?:\w+ )?(?:were|was|have been|had been) (?:\w+ )?(?:told|informed|advised|assured|made aware|given)\b`,
  String.raw`\b${PEERS} (?:\w+ )?(?:hear|heard|received|understand)\b`,
  String.raw`\b(?:described|highlighted|reported|shared|outlined|explained|expressed|conveyed)\b[^.;]{0,40}\b(?:to|with) (?:us|peers|the (?:peer )?team)\b`,
  String.raw`\b(?:to|with) (?:us|peers|the (?:peer )?team) (?:that|how|what|as)\b`,
  String.raw`\btold (?:us|peers|the (?:peer )?team)\b`,
  String.raw`\b${GROUPS}(?: \w+){0,3} (?:described?|told|sa(?:y|id)|report(?:ed)?|felt|feel|expressed|commented|believed?|view(?:ed)?|see)\b`,
  // "People feel at home" is what the peers saw; "people said so" is what they heard.
  String.raw`\bpeople(?: \w+){0,3} (?:described|told|said|reported|felt|expressed|commented|believed|viewed)\b`,
  String.raw`\bseen(?: now)?,? by\b|\b(?:is|are|was|were) (?:\w+ )?seen(?: now)?,? (?:to|as|by)\b|\bpraised\b[^.]*\bby\b|\b(?:people|staff|those) (?:we|peers) (?:spoke|met)\b`,
  String.raw`\bthe council (?:\w+ )?(?:says?|said|told|states?|stated|claims?|describes?|predicts?|expects?|reports?|believes?|calculated)\b`,
  // What a survey asked, and what was answered.
  String.raw`\b(?:per cent|percent|%)(?: of(?: \w+){1,3})? (?:feel|felt|sa(?:y|id)|agreed?|report(?:ed)?|believed?|think|thought)\b`,
  String.raw`\b(?:surveys?|polls?|questionnaires?)\b[^.;]{0,60}\b(?:indicated?|show(?:s|ed)?|found|report(?:s|ed)|suggest(?:s|ed)?|reveal(?:s|ed)?)\b`,
  String.raw`\bmost (?:frequently|commonly|often) (?:cited|mentioned|named|raised)\b|\bresponses? (?:includ(?:e|ed|ing)|were|was)\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** "A worrying narrative that …": reported, unless it is the peers' own. */
const REPORTED =
  /^(.*?)\b(?:narrative|perception|view|feeling|impression|message|feedback|belief|consensus|opinion|criticism|complaint|rumour)s?\b[^.;,]{0,25} that\b/iu;
const THEIR_OWN = /\b(?:peers?|we|team)\b[^.;]{0,40}$|\b(?:our|own) (?:\w+ ){0,2}$/iu;

/** Whether a sentence of the peers hands on what others told or showed them. */
export function handsOnOthers(text: string): boolean {
  const before = REPORTED.exec(text)?.[1];
  return (before !== undefined && !THEIR_OWN.test(before)) || HEARSAY.some((pattern) => pattern.test(text));
}

/** Marks around fewer words set off a name or a turn of phrase, perhaps the writer's own ("no ordinary harbour"). */
const FEWEST_QUOTED = 4;

/** Whether the words from `start` to `end` of some sentences stand inside quotation marks there: somebody else's words. */
export function isQuotedThere(sentences: string, start: number, end: number): boolean {
  return marksAround(sentences, start, end).some(({ words }) => countWords(words) >= FEWEST_QUOTED);
}

/** Whether the words are a short phrase in double marks: somebody else's, or the writer's own turn. */
export function isSetOffThere(sentences: string, start: number, end: number): boolean {
  const around = marksAround(sentences, start, end);
  return around.some(({ single, words }) => !single && countWords(words) < FEWEST_QUOTED);
}

function marksAround(sentences: string, start: number, end: number): MarkedSpan[] {
  return findSpans(sentences).filter((span) => span.start <= start && end <= span.end);
}
