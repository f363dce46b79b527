import { readWords } from '../../retrieval/words.ts';
import { splitClauses } from './clauses.ts';
import { type Evidence, sentencesOf, type Unit, type WordReader } from './evidence.ts';
import { DENIAL, FAMILIES, type Family, SUPPOSED, WIDENING } from './judging-words.ts';

export type SenseFault =
  | 'not supported'
  | 'denial differs'
  | 'certainty differs'
  | 'judgement differs'
  | 'stronger than the source';

/** How much of the words must stand in the evidence. Chosen by measurement: src/DESIGN.md has the table. */
export interface SupportLevels {
  /** Of each sentence, in one statement: a finding with its passages. Halves of two make a third that nobody said. */
  readonly statement: number;
  /** Of each clause, in one sentence of the evidence. */
  readonly sentence: number;
}

export const LEVELS: SupportLevels = { statement: 1, sentence: 0.7 };

/**
 * Whether the evidence says what the text says, as far as words can show: those of each sentence stand in one statement,
 * those of each clause mostly in one sentence of it; what is denied, supposed, judged or made general there is so here.
 * Wording can be held against wording only so far: the same words in another order pass.
 */
export function findSenseFault(
  text: string,
  evidence: Evidence,
  words: WordReader,
  levels: SupportLevels,
): SenseFault | null {
  if (isStronger(text, evidence)) return 'stronger than the source';
  for (const sentence of sentencesOf(text)) {
    // "All is well": a sentence about nothing can rest on anything.
    if (meaningOf(sentence, words, FAMILIES).length === 0) return 'not supported';
    const said = meaningOf(sentence, words, JUDGEMENTS);
    if (!evidence.statements.some(({ tokens }) => shareHeld(said, tokens) >= levels.statement))
      return 'not supported';
    for (const clause of splitClauses(sentence, words)) {
      const fault = findClauseFault(clause, evidence, words, levels.sentence);
      if (fault) return fault;
    }
  }
  return null;
}

/** Whether all words of one of the sentences stand in a statement: what holds none of a claim is no place for it. */
export function holdsSentence(text: string, statement: Unit, words: WordReader): boolean {
  return sentencesOf(text).some((sentence) => {
    const said = meaningOf(sentence, words, JUDGEMENTS);
    return said.length > 0 && shareHeld(said, statement.tokens) >= LEVELS.statement;
  });
}

function findClauseFault(
  clause: string,
  evidence: Evidence,
  words: WordReader,
  level: number,
): SenseFault | null {
  // Without the words that turn the sense: of "fell" and "rose" each clause must be held against its own.
  const wanted = meaningOf(clause, words, FAMILIES);
  if (wanted.length === 0) return null;
  const [nearest] = rankUnits(wanted, evidence.sentences);
  if (!nearest || shareHeld(wanted, nearest.tokens) < level) return 'not supported';
  // What says the same denies the same. Of clauses equally near, one that agrees is enough.
  const near = rankUnits(wanted, evidence.clauses);
  if (!near.some(({ text }) => countDenials(text) === countDenials(clause))) return 'denial differs';
  if (!SUPPOSED.test(clause) && near.every(({ text }) => SUPPOSED.test(text))) return 'certainty differs';
  return isJudgedSo(clause, near, evidence) ? null : 'judgement differs';
}

function countDenials(text: string): number {
  return text.match(DENIAL)?.length ?? 0;
}

/** Families of the clause stand in its evidence, in words or in the stance of the findings. */
function isJudgedSo(clause: string, near: readonly Unit[], { stances }: Evidence): boolean {
  const plain = bareOfTitles(clause);
  return FAMILIES.every(({ words, stance, said }) => {
    if (!holds(plain, words) || near.some(({ text }) => holds(bareOfTitles(text), words))) return true;
    return (
      stance !== null && said !== null && stances.includes(stance) && !holds(plain.replace(said, ' '), words)
    );
  });
}

function holds(text: string, words: RegExp): boolean {
  return text.search(words) >= 0;
}

/** A peer challenge is no worry. */
function bareOfTitles(text: string): string {
  return text.replace(/\bpeer challenges?\b/gi, ' ');
}

function isStronger(text: string, evidence: Evidence): boolean {
  const found = text.match(WIDENING) ?? [];
  const held = evidence.text.toLowerCase();
  return found.some((word) => !new RegExp(`\\b${word.toLowerCase()}\\b`).test(held));
}

/** The words that must stand in the evidence: those of judgement have a check of their own. */
function meaningOf(text: string, words: WordReader, without: readonly Family[]): string[][] {
  const bare = without.reduce((rest, family) => rest.replace(family.words, ' '), text);
  return words.wordTokens(readWords(bare.replace(SPEAKERS, ' ')));
}

/** Praise, worry, asking, promising: said in many words. */
const JUDGEMENTS = FAMILIES.slice(0, 4);
/** Who speaks is checked against the voice of the passages. */
const SPEAKERS =
  /\b(?:peer (?:challenge )?team|peers?(?:['’]s?)?|the team|reviewers?|the review|lga|say|says|said|found|find|finds|note|notes|noted|report|reports|reported|describe|describes|described|call|calls|called|council(?:['’]s)?)\b/gi;

function shareHeld(wanted: readonly (readonly string[])[], held: ReadonlySet<string>): number {
  if (wanted.length === 0) return 1;
  return wanted.filter((ways) => ways.some((way) => held.has(way))).length / wanted.length;
}

/** The units that hold the most of what is wanted, all that are equally near. */
function rankUnits(wanted: readonly (readonly string[])[], units: readonly Unit[]): Unit[] {
  const shares = units.map((unit) => shareHeld(wanted, unit.tokens));
  const best = Math.max(0, ...shares);
  return units.filter((_, at) => (shares[at] ?? 0) === best);
}
