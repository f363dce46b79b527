import { phraseBefore, trimPhrase } from './noun-phrase.ts';
import { type CouncilNames, readSpeaker, type Speaker } from './read-speaker.ts';
import { REPORTING_VERBS } from './reporting-verbs.ts';
import { SPAN } from './span.ts';

/** What anybody may be said to have done with words, true or not. */
const VERB = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’-])(?:${[
    ...REPORTING_VERBS,
    'tell|tells|told|claim(?:s|ed)?|warn(?:s|ed)?|argue[sd]?|suggest(?:s|ed)?|admit(?:s|ted)?|promise[sd]?',
    'mention(?:s|ed)?|remark(?:s|ed)?|use[sd]?|put|label(?:s|led)?|judge[sd]?|express(?:es|ed)?|urge[sd]?',
    'insist(?:s|ed)?|announce[sd]?|publish(?:es|ed)?|quote[sd]?|rate[sd]?',
  ].join('|')})(?![\p{L}\p{N}'’-])`,
  'giu',
);
/** Verbs that are as often nouns, or no speech: they make nobody a stranger unless it was asked whether somebody did. */
const WEAK =
  /^(?:report|claim|note|state|comment|quote|use[sd]?|find|found|call|put|judge|label|rate|publish|feel|felt|think|thought)$/i;
const ASKED = /^(?:did|didn['’]?t|does|do|has|have|had)$/i;
/** "We" after these asks for leave to print: no speaker. */
const MODAL = /^(?:can|could|may|should|shall|might|must|will|would|let['’]?s|to|cannot|can['’]?t)$/i;

/** A speaker with the place of what names them in the frame. */
interface Found {
  readonly at: number;
  readonly speaker: Speaker;
}

/**
 * Who is said to have said the words, from the frame alone: a name set beside the quotation; else the subject of a verb
 * of speech, "by", "from" or "according to" somebody, or somebody's words, whichever stands nearest.
 */
export function findSpeaker(frame: string, council: CouncilNames): Speaker | null {
  const span = frame.indexOf(SPAN);
  const middle = span < 0 ? frame.length : span;
  const distance = ({ at }: Found) => Math.abs(at - middle);
  const [nearest] = [...subjects(frame, council), ...sources(frame, council), ...owners(frame, council)].sort(
    (one, other) => distance(one) - distance(other),
  );
  return beside(frame, council) ?? nearest?.speaker ?? null;
}

function subjects(frame: string, council: CouncilNames): Found[] {
  return [...frame.matchAll(VERB)].flatMap(({ 0: verb, index }) => {
    const { phrase, boundary } = phraseBefore(frame.slice(0, index));
    if (phrase === '' || MODAL.test(boundary)) return [];
    const asked = ASKED.test(boundary);
    return keep(readSpeaker(phrase, council), index, asked || (!WEAK.test(verb) && namesSomebody(phrase)));
  });
}

/** A name, a post, or a plural: what follows no "did" may be a piece of a sentence. */
function namesSomebody(phrase: string): boolean {
  return /^(?:the|our|an?) |^\p{Lu}|^(?:staff|people|he|she|\p{L}+s)$/u.test(phrase);
}

const END = String.raw`(?=\s*(?:[,;:.?!()${SPAN}–—"”]|$)|\s(?:is|was|are|were|says?|said|that|did|in|on|really|actually|or|and|for|to|about|as|at)\b)`;
const NAME = String.raw`((?:[\p{L}\p{N}.&'’-]+\s){0,5}?[\p{L}\p{N}&'’-]+)${END}`;
const SOURCES = [
  String.raw`\b(?:according to|attributed to|(?:said|written|made|used|stated|spoken|coined|put) by|in the words of|words (?:of|from|by))\s+${NAME}`,
  String.raw`\b(?:attribute|credit)\b[^.?!]*\bto\s+${NAME}`,
  String.raw`${SPAN}[\s,.!]*(?:says?|said|writes?|wrote|states?|stated|claims?|claimed)\s+${NAME}`,
  String.raw`(?:\b(?:quote|quoted|quotation|line|phrase|sentence|passage|wording|this|that|it|comes?|came|is|are|was|taken|lifted|really|actually)|${SPAN})(?:\s+as(?:\s+(?:being|coming))?)?\s+(?:by|from)\s+${NAME}`,
].map((pattern) => new RegExp(pattern, 'giu'));
const IN_DOCUMENT = new RegExp(String.raw`\bin\s+${NAME}`, 'giu');
const DOCUMENT = /\b(?:report|statement|paper|assessment|self-assessment|review|portal|document|feedback)$/i;

/** "According to the peers", "a quote from Councillor Marsh", "in our position statement". */
function sources(frame: string, council: CouncilNames): Found[] {
  const named = SOURCES.flatMap((pattern) =>
    [...frame.matchAll(pattern)].flatMap(({ 1: name = '', index }) =>
      keep(readSpeaker(name, council), index, /\p{Lu}|^(?:the|our) \p{Ll}+(?: \p{Ll}+)?$/u.test(name)),
    ),
  );
  const documents = [...frame.matchAll(IN_DOCUMENT)].flatMap(({ 1: name = '', index }) =>
    DOCUMENT.test(name) ? keep(readSpeaker(name, council), index, false) : [],
  );
  return [...named, ...documents];
}

const NOUN = String.raw`\s+(?:(?:own|exact|actual|real|very|precise|original)\s)*(?:words|wording|quote|quotation|phrase|language|view|verdict|opinion|judgement|sentence)\b`;
const OWNER = new RegExp(String.raw`((?:[\p{L}\p{N}.&-]+\s){0,4}?[\p{L}\p{N}&-]+)['’]s?${NOUN}`, 'giu');
const PRONOUN = new RegExp(
  String.raw`\b(our|their)${NOUN}|\b(?:is|are|was|were)\b[^?]*\b(ours|theirs)\b`,
  'giu',
);

/** "The peers’ words", "our wording", "is this one theirs". */
function owners(frame: string, council: CouncilNames): Found[] {
  const named = [...frame.matchAll(OWNER)].flatMap(({ 1: name = '', index }) => {
    const { phrase } = trimPhrase(name);
    return keep(readSpeaker(phrase, council), index, /\p{Lu}/u.test(phrase));
  });
  const pronouns = [...frame.matchAll(PRONOUN)].flatMap(({ 0: words, index }) =>
    keep(readSpeaker(/\bours?\b/i.test(words) ? 'we' : 'they', council), index, false),
  );
  return [...named, ...pronouns];
}

function keep(speaker: Speaker | null, at: number, mayBeStranger: boolean): Found[] {
  return speaker && (speaker.kind === 'voice' || mayBeStranger) ? [{ at, speaker }] : [];
}

const AFTER = new RegExp(String.raw`${SPAN}[\s.,]*(?:[-–—~]\s*([^,;:.?!()${SPAN}–—]+)|\(([^()]+)\))`, 'u');
const BEFORE = new RegExp(String.raw`(?:^|[.?!\n])\s*([^,;:.?!()${SPAN}]{2,40}):\s*${SPAN}`, 'u');

/** "– Peers, 2018" or "(the council)" after the words, "Peers:" before them. */
function beside(frame: string, council: CouncilNames): Speaker | null {
  const after = AFTER.exec(frame);
  const candidates = [after?.[1] ?? after?.[2]?.split(',')[0] ?? '', BEFORE.exec(frame)?.[1] ?? ''];
  for (const candidate of candidates.map((words) => words.trim()).filter(Boolean)) {
    const speaker = readSpeaker(candidate, council);
    if (speaker?.kind === 'voice' || (speaker && isName(candidate))) return speaker;
  }
  return null;
}

/** "Hazel Marsh", "Leader of the Council", "NHS"; one capital word may be any remark. */
function isName(words: string): boolean {
  return /^(?:the )?\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|and|for))+$|^\p{Lu}{2,6}$/u.test(
    words,
  );
}
