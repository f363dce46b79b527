import type { Finding } from '../../corpus/types.ts';
import { isFiller, readWords } from '../../retrieval/words.ts';
import { createSeeded, pickOne, type Random } from '../seeded.ts';

/** What staff ask most, and what no document answers. */
const EVERYDAY: readonly string[] = [
  'what did peers say about housing?',
  'what did the peers recommend?',
  'list all recommendations',
  'what is recommendation 5?',
  'how much are we spending on temporary accommodation?',
  'what about 2018?',
  'anything on EDI?',
  'then and now on finance',
  'did the peers say that staff are proud to work here?',
  'give me a quote about partnership',
  'what do we say about climate and what do the peers say?',
  'when is the pool open on sundays?',
  'who won the world cup?',
  'tempoary acommodation savigns',
  'what should we do about scrutiny, governance, the budget, the workforce and children’s services all together?',
];

/** Ways to ask about a subject. */
const FRAMES: readonly ((subject: string) => string)[] = [
  (subject) => `what did peers say about ${subject}?`,
  (subject) => `how much ${subject}?`,
  (subject) => `how many ${subject} in 2018`,
  (subject) => `what do the peers recommend on ${subject}?`,
  (subject) => `did the peers say ${subject}?`,
  (subject) => `${subject} then and now`,
  (subject) => `what do we say about ${subject}?`,
  (subject) => `any concerns about ${subject}?`,
  (subject) => `a quote about ${subject}`,
  (subject) => subject,
];
const LONGEST_SUBJECT = 4;
/** Share of the questions with a typing error: correcting it has its own cost. */
const MISTYPED = 0.15;

/** Questions of every kind about what the findings say: the everyday ones first, then words of findings in turn. */
export function makeQuestions(findings: readonly Finding[], count: number, seed: number): string[] {
  const random = createSeeded(seed);
  const made = Array.from({ length: Math.max(0, count - EVERYDAY.length) }, () => {
    const subject = pickSubject(pickOne(findings, random), random);
    return pickOne(FRAMES, random)(random() < MISTYPED ? mistype(subject, random) : subject);
  });
  return [...EVERYDAY, ...made].slice(0, count);
}

/** One to four neighbouring words of meaning. */
function pickSubject({ statement }: Finding, random: Random): string {
  const words = readWords(statement).filter((word) => !isFiller(word));
  const length = 1 + Math.floor(random() * LONGEST_SUBJECT);
  const from = Math.floor(random() * Math.max(1, words.length - length + 1));
  return words
    .slice(from, from + length)
    .map(({ raw }) => raw)
    .join(' ');
}

/** Two neighbouring letters change places. */
function mistype(text: string, random: Random): string {
  const at = 1 + Math.floor(random() * Math.max(1, text.length - 2));
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}
